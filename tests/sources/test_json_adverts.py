"""JSON as job systems give it out: values and texts inside objects, tables written by columns."""

from __future__ import annotations

import json

import pytest

from desktop_app.sources.document_reading import read_data
from tests.sources.fixture_files import only

WORDS = "Code inpatient episodes with ICD-10 and OPCS-4 from case notes and discharge letters. " * 3
ABOUT = "We run two hospitals and offer flexible working, a nursery and free parking to all our staff. " * 3


def titles(value: object) -> list[tuple[str, str]]:
    documents = read_data(json.dumps(value).encode(), "a.json").documents
    return [(one.field("title"), one.text) for one in documents]


def test_the_advert_is_found_beside_other_jobs_and_what_stands_beside_it_is_its_own() -> None:
    job = {"id": "x", "title": "Coder", "jobDescription": WORDS, "jobReqId": "JR-1", "endDate": "2026-12-09"}
    others = [{"title": "Porter"}, {"title": "Nurse"}]
    whole = {"posting": job, "hiringOrganization": {"name": "Northgate"}, "similarJobs": others}
    document = only(json.dumps(whole), "a.json")
    assert document.text == WORDS.strip()
    stated = {field.name: field.value for field in document.fields}
    assert stated == {
        "title": "Coder",
        "employer": "Northgate",
        "reference": "JR-1",
        "closing_date": "2026-12-09",
    }


@pytest.mark.parametrize(
    "table",
    [
        {"title": {"0": "Coder", "1": "Clerk"}, "description": {"0": WORDS, "1": ABOUT}},
        {"columns": ["title", "description"], "data": [["Coder", WORDS], ["Clerk", ABOUT]]},
        {"7": {"title": "Coder", "text": WORDS}, "8": {"title": "Clerk", "text": ABOUT}},
    ],
    ids=["columns", "split", "numbers"],
)
def test_tables_written_by_columns_are_rows(table: object) -> None:
    assert titles(table) == [("Coder", WORDS.strip()), ("Clerk", ABOUT.strip())]


def test_sections_are_parts_of_one_advert_below_their_headings() -> None:
    sections = {
        "about": {"title": "About us", "text": f"<p>{ABOUT}</p>"},
        "job": {"title": "The role", "text": f"<p>{WORDS}</p>"},
    }
    whole = {
        "name": "Coder",
        "refNumber": "R-1",
        "jobAd": {"sections": sections},
        "location": {"city": "Leeford"},
    }
    document = only(json.dumps(whole), "a.json")
    assert document.text == f"About us\n{ABOUT.strip()}\n\nThe role\n{WORDS.strip()}"
    assert (document.field("title"), document.field("reference")) == ("Coder", "R-1")
    assert document.field("location") == "Leeford"


def test_lists_and_texts_under_other_names_are_read_each_once() -> None:
    whole = {
        "text": "Coder",
        "categories": {"location": "Leeford", "commitment": "Full-time"},
        "description": f"<div>{WORDS}</div>",
        "descriptionPlain": WORDS,
        "lists": [{"text": "Essential", "content": "<li>ACC</li><li>Anatomy</li>"}],
        "details": {"majorDuties": ["Code all episodes in time. " * 5, "Query what is unclear. " * 5]},
        "additional": f"<div>{ABOUT}</div>",
        "additionalPlain": ABOUT,
        "token": "a1b2c3" * 60,
    }
    document = only(json.dumps([whole]), "a.json")
    assert document.field("title") == "Coder"
    assert document.field("location") == "Leeford"
    lines = [line.rstrip() for line in document.text.split("\n") if line]
    assert lines[:2] == ["Description", WORDS.strip()]
    assert lines[2:5] == ["Essential", "• ACC", "• Anatomy"]
    assert [line[:12] for line in lines[5:8]] == ["Major duties", "• Code all e", "• Query what"]
    assert lines[8:] == ["Additional", ABOUT.strip()]


def test_a_short_text_alone_stays_the_text() -> None:
    assert titles({"text": "Coder wanted"}) == [("", "Coder wanted")]
    assert titles([{"name": "Coder", "description": "Codes."}]) == [("Coder", "Codes.")]
