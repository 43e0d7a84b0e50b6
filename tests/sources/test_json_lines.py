"""JSON of adverts: objects, lists, lines, job postings, and what is refused."""

from __future__ import annotations

import json

import pytest

from desktop_app.domain.documents import Document, FieldOrigin, SourceFormat
from desktop_app.sources.document_reading import read_data
from tests.fixtures import adverts
from tests.sources.fixture_files import only, refusal
from tests.sources.mutating import broken, read_or_refused

ADVERT = {
    "jobTitle": "Clinical Coder",
    "employer": {"name": "Ravensmoor"},
    "salary": 27485.0,
    "closing_date": "2026-11-29",
    "url": "https://a.example/1",
    "description": "<p>Code with ICD&#8209;10 &amp; OPCS-4.</p><ul><li>On site</li></ul>",
}


def stated(document: Document) -> dict[str, str]:
    return {field.name: field.value for field in document.fields}


@pytest.mark.parametrize(
    "value",
    [ADVERT, [ADVERT], {"count": 1, "jobs": [ADVERT]}, {"data": {"results": [ADVERT]}}, {"job": ADVERT}],
    ids=["object", "list", "jobs", "results", "wrapped"],
)
def test_an_advert_is_found_however_it_is_wrapped(value: object) -> None:
    document = only(json.dumps(value), "a.json")
    assert document.format is SourceFormat.JSON
    assert document.text == "Code with ICD‑10 & OPCS-4.\n\n• On site"
    assert document.address == "https://a.example/1"
    assert stated(document) == {
        "title": "Clinical Coder",
        "employer": "Ravensmoor",
        "salary": "27485",
        "closing_date": "2026-11-29",
    }


def test_plain_text_keeps_its_lines_and_several_parts_are_named() -> None:
    value = {"text": "Band 4\n• ICD-10", "personSpecification": "NCCQ"}
    assert only(json.dumps(value), "a.json").text == "Text\nBand 4\n• ICD-10\n\nPerson specification\nNCCQ"


def test_an_object_without_a_text_is_lines_of_its_values() -> None:
    assert (
        only('{"title": "Coder", "team_name": "Coding"}', "a.json").text == "Title: Coder\nTeam name: Coding"
    )


def test_bare_texts_are_adverts() -> None:
    read = read_data(b'["Coder wanted", "Summariser wanted"]', "a.json")
    assert [document.text for document in read.documents] == ["Coder wanted", "Summariser wanted"]


def test_a_job_posting_is_read_as_on_a_page() -> None:
    document = only(json.dumps(adverts.POSTING), "a.json")
    assert document.field("reference") == "C9999-26-0417"
    assert document.address == adverts.ADDRESS
    assert document.text.startswith("Clinical Coder\n\nYou will code episodes with ICD-10 & OPCS-4.")
    assert {field.origin for field in document.fields} == {FieldOrigin.JSON_LD}


def test_each_line_is_an_advert_and_lost_lines_are_counted() -> None:
    lines = [json.dumps({"title": f"Coder {number}", "text": "ICD-10"}) for number in range(3)]
    read = read_data("\r\n".join([*lines, '{"title": "cut']).encode(), "a.jsonl")
    assert [document.field("title") for document in read.documents] == ["Coder 0", "Coder 1", "Coder 2"]
    assert read.documents[0].format is SourceFormat.JSON_LINES
    assert read.documents[0].notes == ("1 line of the file could not be read.",)


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        ('{"title": "Co', "a.json", "looks like a JSON file, but it is damaged or incomplete."),
        ("{title}\n{text}", "a.jsonl", "looks like a file of JSON lines, but it is damaged or incomplete."),
        ("[]", "a.json", "is a JSON file without any words in it."),
        ("[" * 150 + "]" * 150, "a.json", "holds more than 100 levels of values"),
        ("[" * 50_000 + "]" * 50_000, "a.json", "holds more than 100 levels of values"),
        ("[" + '"x",' * 20_001 + '"x"]', "a.json", "holds more than 20,000 objects"),
    ],
    ids=["cut", "lines", "empty", "deep", "deeper", "many"],
)
def test_each_bad_file_has_a_sentence_of_its_own(data: str, name: str, said: str) -> None:
    assert said in refusal(data, name).sentence


def test_a_broken_file_is_read_or_refused() -> None:
    data = json.dumps([ADVERT, adverts.POSTING]).encode()
    for seed in range(150):
        assert read_or_refused(broken(data, seed), "a.json")
        assert read_or_refused(broken(data, seed), "a.jsonl")


def test_what_job_boards_give_out_is_read() -> None:
    value = {
        "title": "Clinical Coder",
        "company": {"id": 3, "display_name": "Ravensmoor"},
        "location": {"area": ["UK", "Leeford"], "display_name": "Leeford"},
        "minimumSalary": 27485.0,
        "maximumSalary": 30162.75,
        "currency": "GBP",
        "description": "<p>Code</p>",
        "descriptionPlain": "Code",
    }
    document = only(json.dumps({"results": [value]}), "a.json")
    assert document.text == "Code"
    assert stated(document) == {
        "title": "Clinical Coder",
        "employer": "Ravensmoor",
        "location": "Leeford",
        "salary": "£27,485 to £30,162.75",
    }


def test_adverts_by_their_numbers_are_several() -> None:
    value = {"417": {"title": "Coder", "text": "Code"}, "418": {"title": "Summariser", "text": "Sum up"}}
    assert [one.text for one in read_data(json.dumps(value).encode(), "a.json").documents] == [
        "Code",
        "Sum up",
    ]
    beside = {"job": {"title": "Coder", "text": "Code"}, "company": {"name": "Ravensmoor"}}
    assert only(json.dumps(beside), "a.json").text == "Code"


def test_a_long_value_of_an_unknown_name_is_the_text() -> None:
    long = "Code episodes with ICD-10 and OPCS-4. " * 10
    assert only(json.dumps({"title": "Coder", "prose": long}), "a.json").text == long.strip()


@pytest.mark.parametrize("sign", ["\\ud800", "\\u0007", "\\ufeff"])
def test_no_value_holds_signs_that_no_window_shows(sign: str) -> None:
    stated = f'"title":"Clinical{sign} Coder","salaryFrom":"27{sign}000","currency":"G{sign}BP","url":"https://x.example/{sign}"'
    posting = '"@type":"JobPosting","description":"Work","baseSalary":{"currency":"EUR%s","value":"27 a %s"}'
    for text in (f'{{{stated},"text":"Work"}}', f"{{{stated},{posting % (sign, sign)}}}"):
        document = only(text, "a.json")
        for words in (*(field.value for field in document.fields), document.address, document.text):
            words.encode("utf-8")
            assert "\a" not in words
        assert document.field("title") == "Clinical Coder"
