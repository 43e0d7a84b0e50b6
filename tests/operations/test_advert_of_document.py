"""What a document states becomes labelled parts of its advert; a link is no advert."""

from __future__ import annotations

import pytest

from desktop_app.domain.advert import TEXT, Advert
from desktop_app.domain.documents import Document, Field, FieldOrigin, SourceFormat
from desktop_app.domain.errors import AppError
from desktop_app.operations.advert_of_document import advert_of, origins_of

FIELDS = (
    Field("salary", "£27,485 a year", FieldOrigin.JSON_LD),
    Field("title", "Clinical Coder", FieldOrigin.JSON_LD),
    Field("location", "Ravensmoor", FieldOrigin.JSON_LD),
    Field("location", "Wexcombe", FieldOrigin.JSON_LD),
    Field("pay_min", "27485", FieldOrigin.JSON_LD),
    Field("route", "hospital"),
    Field("text", "not the text"),
    Field("sender", "someone"),
)


def test_stated_values_are_parts_and_the_text_is_last_and_unchanged() -> None:
    advert = advert_of(Document("a.html", SourceFormat.HTML, " Text.\n", FIELDS))
    assert advert == Advert.of(
        " Text.\n", title="Clinical Coder", salary="£27,485 a year", location="Ravensmoor, Wexcombe"
    )
    assert advert.parts[-1].name == TEXT


def test_each_part_tells_where_it_comes_from() -> None:
    origins = origins_of(Document("a.html", SourceFormat.HTML, "Text", (*FIELDS, Field("band", "4"))))
    assert origins["title"] is FieldOrigin.JSON_LD
    assert origins["band"] is FieldOrigin.FIELD
    assert not {"route", "sender", "pay_min", "text"} & set(origins)


def test_a_link_says_what_to_do() -> None:
    link = Document("a.url", SourceFormat.LINK, "", address="https://jobs.example/1")
    with pytest.raises(AppError, match=r"only a link to https://jobs\.example/1, and nothing is fetched"):
        advert_of(link)
