"""What a document states becomes labelled parts of its advert, each with its origin; a link is no advert."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.domain.advert import TEXT, Origin, OriginKind, Part
from desktop_app.domain.documents import Document, Field, FieldOrigin, SourceFormat
from desktop_app.domain.errors import AppError
from desktop_app.operations.advert_of_document import advert_of, record_of

FIELDS = (
    Field("salary", "£27,485 a year", FieldOrigin.JSON_LD),
    Field("title", "Clinical Coder", FieldOrigin.JSON_LD),
    Field("location", "Ravensmoor", FieldOrigin.JSON_LD),
    Field("location", "Wexcombe", FieldOrigin.JSON_LD),
    Field("pay_min", "27485", FieldOrigin.JSON_LD),
    Field("route", "hospital"),
    Field("text", "not the text"),
    Field("document:2", "no document"),
    Field("sender", "someone"),
    Field("band", "4"),
)
PAGE = Document(
    "a.html", SourceFormat.HTML, " Text.\n", FIELDS, "https://jobs.example/1", "2026-11-20", ("A note.",)
)
SHEET = Document(
    "jd.docx", SourceFormat.DOCX, "Job description", (Field("band", "5"), Field("department", "Coding"))
)


def test_stated_values_are_parts_and_the_text_is_last_and_unchanged() -> None:
    assert advert_of(PAGE).parts == (
        Part("title", "Clinical Coder"),
        Part("salary", "£27,485 a year"),
        Part("location", "Ravensmoor, Wexcombe"),
        Part("band", "4"),
        Part(TEXT, " Text.\n"),
    )


def test_pay_in_columns_of_its_own_is_kept_where_no_salary_says_it() -> None:
    row = Document("a.csv", SourceFormat.CSV, "Text", (Field("pay_min", "27485"), Field("pay_max", "30162")))
    assert advert_of(row).parts[:-1] == (Part("pay_min", "27485"), Part("pay_max", "30162"))


def test_each_part_tells_where_it_comes_from() -> None:
    advert = advert_of(PAGE, read_on=date(2026, 11, 21))
    assert [origin.part for origin in advert.origins] == [part.name for part in advert.parts]
    assert advert.origin("title") == Origin(
        "title", OriginKind.JSON_LD, "a.html", SourceFormat.HTML, "https://jobs.example/1"
    )
    band = advert.origin("band")
    assert band is not None
    assert band.kind is OriginKind.FIELD
    assert advert.origin(TEXT) == Origin(
        TEXT, OriginKind.FILE, PAGE.name, PAGE.format, PAGE.address, PAGE.date, PAGE.notes
    )
    assert advert.read_on == "2026-11-21"
    assert advert_of(PAGE).read_on == ""


def test_several_documents_are_one_record_and_the_first_that_states_a_value_is_believed() -> None:
    record = record_of((PAGE, SHEET))
    assert [part.name for part in record.parts][-2:] == [TEXT, "document:2"]
    assert [part.text for part in record.documents] == [PAGE.text, SHEET.text]
    assert record.part("band") == "4"
    assert record.part("department") == "Coding"
    assert {origin.part: origin.file for origin in record.origins} == {
        **dict.fromkeys(("title", "salary", "location", "band", TEXT), "a.html"),
        **dict.fromkeys(("department", "document:2"), "jd.docx"),
    }


def test_a_link_says_what_to_do() -> None:
    link = Document("a.url", SourceFormat.LINK, "", address="https://jobs.example/1")
    with pytest.raises(AppError, match=r"only a link to https://jobs\.example/1, and nothing is fetched"):
        record_of((PAGE, link))
