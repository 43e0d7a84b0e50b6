"""Job data in a page's own elements: microdata and RDFa."""

from __future__ import annotations

import pytest

from desktop_app.domain.documents import FieldOrigin
from desktop_app.sources.document_reading import read_data
from tests.sources.fixture_files import only
from tests.sources.posting_pages import WORDS

_PAY = (
    '<span {p}="baseSalary" {o}MonetaryAmount"><meta {p}="currency" content="GBP">'
    '<span {p}="value" {o}QuantitativeValue"><meta {p}="minValue" content="27485.00">'
    '<meta {p}="maxValue" content="30162.00"><meta {p}="unitText" content="YEAR">Band 4</span></span>'
)
_PLACE = (
    '<span {p}="jobLocation" {o}Place"><span {p}="address" {o}PostalAddress">'
    '<span {p}="addressLocality">Leeford</span> <meta {p}="postalCode" content="LF1 2AB"></span></span>'
)
_JOB = (
    '<div {o}JobPosting"><h1 {p}="title">Clinical Coder</h1>'
    '<p {p}="hiringOrganization" {o}Organization"><a {p}="url" href="/n">'
    '<b {p}="name">Northgate Trust</b></a></p>'
    + _PLACE
    + _PAY
    + '<time {p}="validThrough" datetime="2026-12-09T23:59">9 December</time>'
    + '<div {p}="description"><p>{words}</p></div></div>'
)


def page(job: str, *, prop: str, opens: str) -> str:
    filled = job.replace("{p}", prop).replace("{o}", opens).replace("{words}", WORDS)
    return f"<html><body>{filled}</body></html>"


@pytest.mark.parametrize(
    ("prop", "opens"),
    [
        ("itemprop", 'itemscope itemtype="https://schema.org/'),
        ("property", 'typeof="schema:'),
        ("property", 'vocab="http://schema.org/" typeof="'),
    ],
)
def test_what_the_elements_state_are_values(prop: str, opens: str) -> None:
    document = only(page(_JOB, prop=prop, opens=opens), "a.html")
    stated = {field.name: field.value for field in document.fields}
    assert stated["title"] == "Clinical Coder"
    assert stated["employer"] == "Northgate Trust"
    assert (stated["location"], stated["postcode"]) == ("Leeford", "LF1 2AB")
    assert stated["salary"] == "£27,485 to £30,162 a year"
    assert (stated["closing_date"], stated["closing_time"]) == ("2026-12-09", "23:59")
    assert {field.origin for field in document.fields} == {FieldOrigin.JSON_LD}
    assert document.text.startswith("Clinical Coder\n")


def test_cards_of_other_jobs_without_a_description_are_no_jobs_of_their_own() -> None:
    card = '<div itemscope itemtype="http://schema.org/JobPosting"><b itemprop="title">Porter</b></div>'
    opens = 'itemscope itemtype="http://schema.org/'
    assert only(page(_JOB + card, prop="itemprop", opens=opens), "a.html").field("title") == "Clinical Coder"
    assert only(page(card + WORDS, prop="itemprop", opens=opens), "a.html").fields == ()


def test_two_described_jobs_are_two_documents_and_the_pages_json_comes_first() -> None:
    opens = 'itemscope itemtype="http://schema.org/'
    two = page(_JOB + _JOB.replace("Clinical Coder", "Coding Auditor"), prop="itemprop", opens=opens)
    titles = [one.field("title") for one in read_data(two.encode(), "a.html").documents]
    assert titles == ["Clinical Coder", "Coding Auditor"]
    data = '<script type="application/ld+json">{"@type": "JobPosting", "title": "Lead Coder"}</script>'
    assert only(two.replace("<body>", f"<body>{data}"), "a.html").field("title") == "Lead Coder"


def test_elements_inside_elements_without_end_are_read_so_deep_and_no_deeper() -> None:
    deep = "<div>" * 500 + '<b itemprop="title">Too deep</b>' + "</div>" * 500
    job = f'<div {{o}}JobPosting">{deep}<p {{p}}="description">Short</p></div>'
    opens = 'itemscope itemtype="http://schema.org/'
    assert only(page(job, prop="itemprop", opens=opens), "a.html").field("title") == ""
