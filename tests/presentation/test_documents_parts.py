"""Documents joined, taken out and typed over: adverts in, adverts out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from desktop_app.domain.advert import EMPLOYER, TEXT, TITLE, Advert, Origin, OriginKind, Part, body_name
from desktop_app.domain.documents import Document, Field, FieldOrigin, SourceFormat
from desktop_app.operations.advert_of_document import record_of
from desktop_app.presentation.documents_parts import as_typed, joined, number_of, stated, without
from desktop_app.presentation.documents_record import Record
from desktop_app.presentation.documents_words import details_html, document_name, origin_words, stated_words

TODAY = date(2026, 11, 21)
PAGE = Document(
    "vacancy.html",
    SourceFormat.HTML,
    "Clinical Coder wanted",
    (
        Field("title", "Clinical Coder", FieldOrigin.JSON_LD),
        Field("pattern", "full_time", FieldOrigin.JSON_LD),
        Field("closing_date", "2026-12-06", FieldOrigin.JSON_LD),
    ),
    "https://www.jobs.example.org/7?a=<b>",
    "2026-11-03",
    ("1 picture was left out.",),
)
JD = Document("JD.docx", SourceFormat.DOCX, "Use OPCS-4", (Field("band", "Band 4"), Field("title", "Coder")))


def texts_of(advert: Advert) -> list[str]:
    """The texts of the documents."""
    return [body.text for body in advert.documents]


def typed(base: Advert) -> Advert:
    """As it stands on the page when nobody has changed anything."""
    return as_typed(base, texts_of(base), title=base.part(TITLE), employer=base.part(EMPLOYER))


def test_what_nobody_changed_is_as_it_came() -> None:
    for advert in (
        record_of([PAGE, JD], read_on=TODAY),
        Advert.of("x", title="t", employer="e", salary="£1"),
    ):
        assert typed(advert) == advert


@given(st.lists(st.text(max_size=5), min_size=1, max_size=4), st.text(max_size=3), st.text(max_size=3))
def test_what_is_typed_is_what_is_there(texts: list[str], title: str, employer: str) -> None:
    advert = as_typed(record_of([PAGE]), texts, title=title, employer=employer)
    assert texts_of(advert) == texts
    assert (advert.part(TITLE), advert.part(EMPLOYER)) == (title, employer)
    assert len({part.name for part in advert.parts}) == len(advert.parts)
    assert {origin.part for origin in advert.origins} <= {part.name for part in advert.parts}


def test_a_title_written_over_is_the_persons() -> None:
    base = record_of([PAGE])
    changed = as_typed(base, texts_of(base), title="Senior Coder", employer="")
    assert changed.origin(TITLE) == Origin(TITLE, OriginKind.PERSON)
    assert as_typed(base, texts_of(base), title="", employer="").origin(TITLE) is None


def test_documents_join_behind_and_what_the_first_states_stands() -> None:
    record = joined(record_of([PAGE], read_on=TODAY), record_of([JD]))
    assert [part.name for part in record.parts][-2:] == [TEXT, "document:2"]
    assert (record.part(TITLE), record.part("band"), record.read_on) == (
        "Clinical Coder",
        "Band 4",
        "2026-11-21",
    )
    assert record.origin("document:2") == Origin("document:2", OriginKind.FILE, "JD.docx", SourceFormat.DOCX)
    assert record.parts[0].name == TITLE
    assert typed(record) == record


def test_to_an_empty_page_the_other_comes_whole() -> None:
    assert joined(Advert.of(" "), record_of([JD])) == record_of([JD])


def test_taking_out_the_first_makes_the_second_the_first() -> None:
    record = record_of([PAGE, JD, PAGE])
    left = without(without(record, 2), 0)
    assert texts_of(left) == ["Use OPCS-4"]
    assert left.part("band") == "Band 4"
    assert left.part("closing_date") == ""  # only the page that went has stated it
    assert left.origin(TEXT) == Origin(TEXT, OriginKind.FILE, "JD.docx", SourceFormat.DOCX)


def test_what_a_page_states_goes_with_it_although_another_has_its_name() -> None:
    twin = replace(PAGE, text="Another page", fields=(), address="https://www.jobs.example.org/8")
    record = record_of([PAGE, twin])
    assert without(record, 1).part("closing_date") == "2026-12-06"
    assert without(record, 0).part("closing_date") == ""


def test_names_and_numbers_of_documents() -> None:
    record = record_of([PAGE, JD])
    assert [body_name(number) for number in range(3)] == [TEXT, "document:2", "document:3"]
    assert [number_of(name, record) for name in (TEXT, "document:2", "title")] == [0, 1, -1]
    assert [part.name for part in stated(record)] == ["title", "pattern", "closing_date", "band"]


def test_where_it_came_from_in_words() -> None:
    record = record_of([PAGE, JD], read_on=TODAY)
    assert origin_words(record, 0) == "From vacancy.html, saved page of jobs.example.org, 3 November 2026"
    assert origin_words(record, 1) == "From JD.docx"
    assert (stated_words(record, 0), stated_words(record, 1)) == (
        "3 values stated by the file",
        "1 value stated by the file",
    )
    assert [document_name(record, number) for number in (0, 1)] == ["vacancy.html", "JD.docx"]
    details = details_html(record)
    for told in (
        "1 picture was left out.",
        "a=&lt;b&gt;",
        "6 December 2026",
        "full time",
        "Read on 21 November 2026.",
    ):
        assert told in details
    undated = Document(
        "trac.html", SourceFormat.HTML, "x", (Field("posted_date", "2026-11-02", FieldOrigin.JSON_LD),)
    )
    assert origin_words(record_of([undated]), 0) == "From trac.html, saved page, posted on 2 November 2026"
    pasted = Advert((Part(TEXT, "x"),), (Origin(TEXT, OriginKind.PASTE),), "2026-11-21")
    assert origin_words(pasted, 0) == "Pasted on 21 November 2026"
    assert (origin_words(Advert.of("x"), 0), document_name(Advert.of("x"), 0)) == ("", "Advert")
    assert document_name(joined(Advert.of("x"), pasted), 1) == "Document 2"


def test_the_day_is_that_of_the_first_reading(qtbot: QtBot) -> None:
    days = [TODAY, date(2026, 12, 1)]
    record = Record(lambda: days[0])
    assert record.typed([""], title="", employer="").read_on == ""
    assert record.typed(["a"], title="", employer="").read_on == "2026-11-21"
    days.pop(0)
    assert record.typed(["ab"], title="", employer="").read_on == "2026-11-21"
    saved = Advert.of("from an old version")
    record.put(saved, is_new=False)
    assert record.typed(["from an old version"], title="", employer="") == saved


def test_an_advert_whose_text_is_back_is_back_whole(qtbot: QtBot) -> None:
    record = Record(lambda: TODAY)
    whole = record_of([PAGE, JD], read_on=TODAY)
    record.put(whole)
    assert record.is_as_opened(whole)
    before = record.typed(["Clinical Coder wanted now", "Use OPCS-4"], title="Mine", employer="")
    assert not record.is_as_opened(before)
    with qtbot.waitSignals([record.replaced, record.changed]):
        record.put(Advert.of("another"))
    record.typed(["another"], title="", employer="")
    assert record.recalled("another") is None
    assert record.recalled("never seen") is None
    assert record.recalled("Clinical Coder wanted now") == before
    assert record.base == before


def test_a_text_pasted_again_is_an_advert_of_its_own(qtbot: QtBot) -> None:
    record = Record(lambda: TODAY)
    record.put(record_of([PAGE, JD], read_on=TODAY))
    record.typed([PAGE.text, JD.text], title="", employer="")
    record.put(Advert.of(""))
    record.note_pasted(PAGE.text)
    assert record.recalled(PAGE.text) is None


def test_what_is_pasted_over_all_has_nothing_of_the_former(qtbot: QtBot) -> None:
    record = Record(lambda: TODAY)
    record.put(record_of([PAGE]))
    record.note_pasted("pasted")
    advert = record.typed(["pasted"], title="", employer="")
    assert [part.name for part in advert.parts] == [TEXT]
    assert advert.origins == (Origin(TEXT, OriginKind.PASTE),)
    record.put(record_of([PAGE, JD]))
    record.note_pasted_into("document:2")
    advert = record.typed(["a", "b"], title="Clinical Coder", employer="")
    assert advert.origin("document:2") == Origin("document:2", OriginKind.PASTE)
    assert advert.part("closing_date") == "2026-12-06"
