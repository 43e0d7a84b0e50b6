"""Job data of pages: found however a site writes it, once each, beside the page's own text."""

from __future__ import annotations

import json

import pytest

from tests.fixtures import adverts
from tests.sources.fixture_files import fixture, only
from tests.sources.posting_pages import of, page


@pytest.mark.parametrize(
    "written",
    [
        '{"@type":"JobPosting","title":"Coder","description":"two\nlines\tand a tab"}',
        '<!-- {"@type":"JobPosting","title":"Coder"} -->',
        '//<![CDATA[\n{"@type":"JobPosting","title":"Coder"}\n//]]>',
        '/* <![CDATA[ */ {"@type":"JobPosting","title":"Coder"} /* ]]> */',
        '{"@type":"JobPosting","title":"Coder",};',
        '\ufeff{"@type":"http://schema.org/JobPosting","title":"Coder"}',
        '[{"@type":"BreadcrumbList"},{"@type":["Thing","JobPosting"],"title":"Coder"}]',
        '{"@graph":[{"@type":"Organization","name":"x"},{"@type":"schema:JobPosting","title":"Coder"}]}',
        '{"@type":"WebPage","mainEntity":{"@type":"JobPosting","title":"Coder"}}',
        '{"@type":"JobPosting","title":["Coder","Second"]}',
    ],
)
def test_however_a_site_writes_it_the_posting_is_found(written: str) -> None:
    document = only(page(written), "a.html")
    assert document.field("title") == "Coder"
    assert document.text.startswith("All about the post")


def test_the_same_posting_twice_is_one() -> None:
    written = json.dumps(adverts.POSTING)
    assert only(page(written, written), "a.html").field("reference") == "C9999-26-0417"


def test_what_a_posting_refers_to_is_put_in_its_place() -> None:
    documents = fixture("several.html").documents
    assert [document.field("employer") for document in documents] == ["Ravensmoor NHS", "Ravensmoor NHS", ""]


def test_several_postings_are_several_documents_each_with_its_own_text() -> None:
    documents = fixture("several.html").documents
    assert [document.text for document in documents] == [
        "Trainee Clinical Coder\n\nTrainee Clinical Coder wanted.\n\n• Duty 1 of the post",
        "Medical Records Summariser\n\nMedical Records Summariser wanted.\n\n• Duty 2 of the post",
        "Clinical Coding Auditor\n\nClinical Coding Auditor wanted.\n\n• Duty 3 of the post",
    ]
    assert [document.address[-2:] for document in documents] == ["-1", "-2", "-3"]
    assert documents[0].notes == ("The page lists 3 jobs; each is read by itself.",)


@pytest.mark.parametrize(
    "description",
    [
        "<p>Code episodes</p><ul><li>Band 4</li></ul>",
        "&lt;p&gt;Code episodes&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Band 4",
        "&amp;lt;p&amp;gt;Code episodes&amp;lt;/p&amp;gt;&amp;lt;ul&amp;gt;&amp;lt;li&amp;gt;Band 4",
        "&#60;p&#62;Code episodes&#60;/p&#62;&#60;ul&#62;&#60;li&#62;Band 4",
        "Code episodes\n• Band 4",
    ],
)
def test_a_page_that_shows_little_is_read_from_its_data(description: str) -> None:
    written = json.dumps({"@type": "JobPosting", "title": "Coder", "description": description})
    document = only(page(written, body="<p>Loading</p>"), "a.html")
    assert [line for line in document.text.split("\n") if line] == ["Coder", "Code episodes", "• Band 4"]
    assert document.notes == (
        "The advert's text is taken from the page's own job data, as the page shows little of it.",
    )


@pytest.mark.parametrize(
    "wrong",
    [
        '{"@type": "Organization"}{"@type": "JobPosting", "title": "Coder\'s job"}',
        '{"@type": "JobPosting", "title": "Coder\\\'s job", "description": "one\\xa0word"}',
        "{&quot;@type&quot;: &quot;JobPosting&quot;, &quot;title&quot;: &quot;Coder's job&quot;}",
    ],
)
def test_data_that_is_slightly_wrong_is_read(wrong: str) -> None:
    assert only(page(wrong), "a.html").field("title") == "Coder's job"


def test_one_job_at_two_addresses_is_one() -> None:
    job = {"@type": "JobPosting", "title": "Coder", "description": "<p>Code</p>"}
    two = [{**job, "url": f"https://jobs.example/{number}"} for number in range(2)]
    assert only(page(*map(json.dumps, two)), "a.html").field("title") == "Coder"


def test_data_that_cannot_be_read_is_remarked_on_and_other_data_is_not() -> None:
    assert only(page('{"@type":"JobPosting","title":'), "a.html").notes == (
        "The page carries job data that cannot be read; only its text was.",
    )
    assert only(page('{"@type":"WebSite",'), "a.html").notes == ()


@pytest.mark.parametrize(
    "value",
    [None, True, 0, 1.5, "", [], {}, [[]], {"@id": "#x"}, [None, {"name": {}}], {"name": [{"name": "y"}]}],
)
@pytest.mark.parametrize(
    "name",
    [
        "title",
        "hiringOrganization",
        "baseSalary",
        "jobLocation",
        "identifier",
        "employmentType",
        "validThrough",
        "description",
    ],
)
def test_values_of_a_wrong_kind_do_no_harm(name: str, value: object) -> None:
    assert isinstance(of(**{"title": "Coder", name: value}), dict)
