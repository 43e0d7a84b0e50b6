"""Facts, corrections and origins on disk: nothing is lost, and the list sorts by them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given

from desktop_app.domain.errors import AppError
from desktop_app.domain.facts import (
    Asked,
    AskedStrength,
    Correction,
    FactName,
    FactValue,
    corrected,
)
from desktop_app.domain.shortlist import RowFacts, ShortlistColumn
from desktop_app.domain.verdict import Nation
from desktop_app.store.codec import decode_corrections, encode_corrections
from desktop_app.store.database import open_database
from desktop_app.store.shortlist import Shortlist
from desktop_app.store.stored_text import digest_of
from tests.making import SAVED_AT, an_analysis, an_entry
from tests.making_facts import a_fact, a_full_entry, an_analysis_with, an_entry_with
from tests.store.keep_version import ENTRIES, KEPT
from tests.store.strategies import corrections

TITLE, EMPLOYER, BAND = FactName.TITLE, FactName.EMPLOYER, FactName.BAND


def by_name(*said: Correction) -> dict[FactName, Correction | None]:
    """Corrections as a change takes them."""
    return {one.name: one for one in said}


def taken_back(*said: Correction) -> dict[FactName, Correction | None]:
    """The change that takes corrections back."""
    return dict.fromkeys((one.name for one in said), None)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "shortlist.db"


@pytest.fixture
def shortlist(path: Path) -> Iterator[Shortlist]:
    with Shortlist(path) as opened:
        yield opened


@given(corrections)
def test_corrections_of_every_kind_come_back_as_they_went(said: tuple[Correction, ...]) -> None:
    back = decode_corrections(encode_corrections(said))
    assert back == said
    assert [type(one.value) for one in back] == [type(one.value) for one in said]


@pytest.mark.parametrize(
    "data", [b"{", b"[7]", b'[{"name": "shoe_size", "value": 9}]', b"\xff", b"[" * 100_000]
)
def test_damaged_corrections_are_told_in_a_sentence(data: bytes) -> None:
    with pytest.raises(AppError, match="corrections of one saved advert are damaged"):
        decode_corrections(data)


def test_an_entry_of_several_documents_comes_back_with_everything(shortlist: Shortlist) -> None:
    said = (Correction(BAND, "6"), Correction(FactName.CONTACT_PHONE, None))
    saved = shortlist.add(replace(a_full_entry(), corrections=said))
    assert shortlist.fetch(saved.id) == saved == replace(a_full_entry(entry_id=1), corrections=said)
    stated = {fact.name: fact.value for fact in saved.facts}
    assert stated[BAND] == "6"
    assert FactName.CONTACT_PHONE not in stated


def test_a_row_shows_the_facts_as_the_person_put_them_right(shortlist: Shortlist) -> None:
    shortlist.add(a_full_entry())
    as_read = RowFacts(
        closing_date="2026-12-06",
        closing_time="17:00",
        early_closing=True,
        band="5",
        pay_min=32073,
        pay_max=39043,
        pay_period="year",
        currency="GBP",
        location="Larkmoor",
        contract="permanent",
        pattern=("part_time", "hybrid"),
    )
    assert shortlist.row(1).facts == as_read
    said = (
        Correction(FactName.CLOSING_DATE, "2026-12-09"),
        Correction(FactName.PATTERN, None),
        Correction(FactName.NATION, "wales"),
    )
    row = shortlist.change(1, changes=by_name(*said))
    assert row.facts == replace(as_read, closing_date="2026-12-09", pattern=())
    assert row.nation is Nation.WALES
    assert shortlist.change(1, changes=taken_back(*said)).facts == as_read
    assert shortlist.row(1).nation is Nation.ENGLAND


# -- title and employer: one truth ----------------------------------------------------------------------


def test_a_correction_of_the_title_is_the_entry_s_title(shortlist: Shortlist) -> None:
    saved = shortlist.add(replace(a_full_entry(), corrections=(Correction(TITLE, "Coder II"),)))
    assert (saved.title, shortlist.row(1).title) == ("Coder II", "Coder II")
    assert shortlist.change(1, changes={TITLE: None}).title == "Clinical Coder (Band 5)"
    assert shortlist.count('"Coder II"') == 0
    assert shortlist.change(1, changes=by_name(Correction(EMPLOYER, None))).employer == ""


def test_a_title_typed_in_the_pane_is_a_correction(shortlist: Shortlist) -> None:
    shortlist.add(a_full_entry())
    shortlist.change(1, title="Coder II")
    entry = shortlist.fetch(1)
    assert entry.corrections == (Correction(TITLE, "Coder II"),)
    assert {fact.value for fact in corrected(entry.analysis.facts, entry.corrections)} >= {"Coder II"}
    shortlist.change(1, title="Clinical Coder (Band 5)")
    assert shortlist.fetch(1).corrections == ()


def test_what_was_there_before_can_be_put_back(shortlist: Shortlist) -> None:
    before = shortlist.add(an_entry(title="As it was"))  # of before there were facts
    said = (Correction(TITLE, "Another"), Correction(BAND, "7"))
    shortlist.change(1, changes=by_name(*said))
    assert shortlist.row(1).title == "Another"
    shortlist.change(1, title=before.title, employer=before.employer, changes=taken_back(*said))
    assert shortlist.fetch(1) == before


def test_a_guessed_title_is_back_when_its_correction_is_taken_back(shortlist: Shortlist) -> None:
    read = an_analysis("Patient Records Helper\n\nYou will use OPCS-4.", title="", employer="", evidence=())
    reference = a_fact(read.advert, FactName.REFERENCE, "OPCS-4", "OPCS-4")
    entry = an_entry(replace(read, facts=(reference,)), title="Patient Records Helper", employer="")
    before = shortlist.add(entry)
    assert before.corrections == ()
    shortlist.change(1, changes={TITLE: Correction(TITLE, "Coding Assistant")})
    assert shortlist.row(1).title == "Coding Assistant"
    shortlist.change(1, changes={TITLE: None})
    assert shortlist.fetch(1) == before


def test_odd_characters_in_a_corrected_title_are_the_same_in_both_places(shortlist: Shortlist) -> None:
    saved = shortlist.add(replace(a_full_entry(), corrections=(Correction(TITLE, "a\ud800b"),)))
    assert (saved.title, saved.corrections) == ("a\ufffdb", (Correction(TITLE, "a\ufffdb"),))
    assert shortlist.fetch(1) == saved


def test_what_the_person_wrote_is_found(shortlist: Shortlist) -> None:
    shortlist.add(a_full_entry())
    asked = (Asked("Phlebotomy", AskedStrength.ESSENTIAL),)
    said = (Correction(FactName.LOCATION, "Saltmere"), Correction(FactName.EXPERIENCE, asked))
    shortlist.change(1, changes=by_name(*said))
    assert [shortlist.count(words) for words in ("saltmere", "phleb", "admitted")] == [1, 1, 1]
    shortlist.change(1, changes=taken_back(*said))
    assert [shortlist.count(words) for words in ("saltmere", "phleb", "admitted")] == [0, 0, 1]


def test_a_record_with_one_document_more_is_another_text(shortlist: Shortlist) -> None:
    shortlist.add(a_full_entry())
    first, second = a_full_entry().analysis.advert.documents
    assert shortlist.find_same_text(digest_of(first.text)) is None
    assert shortlist.find_same_text(digest_of(f"{first.text}\n{second.text}")) is not None


# -- sorting ----------------------------------------------------------------------------------------------

SORTED: dict[ShortlistColumn, list[tuple[tuple[FactName, FactValue], ...]]] = {
    ShortlistColumn.CLOSING_DATE: [
        ((FactName.CLOSING_DATE, "2026-11-30"), (FactName.CLOSING_TIME, "09:00")),
        ((FactName.CLOSING_DATE, "2026-11-30"),),
        ((FactName.CLOSING_DATE, "2027-01-02"),),
    ],
    ShortlistColumn.BAND: [
        ((BAND, "3"),), ((BAND, "3-4"),), ((BAND, "4"),), ((BAND, "8a"),), ((BAND, "8c"),), ((BAND, "VSM"),),
    ],
    ShortlistColumn.PAY: [
        ((FactName.PAY_MAX, 24_000),),
        ((FactName.PAY_MIN, 13.5), (FactName.PAY_PERIOD, "hour"), (FactName.CURRENCY, "GBP")),
        ((FactName.PAY_MIN, 2_500), (FactName.PAY_PERIOD, "month")),
        ((FactName.PAY_MIN, 130), (FactName.PAY_PERIOD, "day")),
        ((FactName.PAY_MIN, 700), (FactName.PAY_PERIOD, "week"), (FactName.PAY_MAX, 9_000)),
    ],
    ShortlistColumn.LOCATION: [((FactName.LOCATION, "Ashwater"),), ((FactName.LOCATION, "éastfell"),)],
    ShortlistColumn.CONTRACT: [((FactName.CONTRACT, "permanent"),), ((FactName.CONTRACT, "bank"),)],
    ShortlistColumn.PATTERN: [((FactName.PATTERN, ("full_time",)),), ((FactName.PATTERN, ("hybrid",)),)],
}  # fmt: skip


@pytest.mark.parametrize("column", list(SORTED))
def test_facts_sort_by_what_they_mean_and_what_is_not_stated_comes_last(
    shortlist: Shortlist, column: ShortlistColumn
) -> None:
    shortlist.add(an_entry_with())
    for facts in reversed(SORTED[column]):
        shortlist.add(an_entry_with(*facts))
    order = tuple(range(len(SORTED[column]) + 1, 1, -1))
    assert shortlist.ids(sort=column, descending=False) == (*order, 1)
    assert shortlist.ids(sort=column, descending=True) == (*order[::-1], 1)


def test_pay_in_another_currency_stands_behind_pounds_either_way(shortlist: Shortlist) -> None:
    for facts in (
        (),
        ((FactName.PAY_MIN, 900_000), (FactName.CURRENCY, "INR")),
        ((FactName.PAY_MIN, 25_000), (FactName.CURRENCY, "GBP")),
        ((FactName.PAY_MIN, 45_000), (FactName.CURRENCY, "GBP")),
    ):
        shortlist.add(an_entry_with(*facts))
    assert shortlist.ids(sort=ShortlistColumn.PAY, descending=False) == (3, 4, 2, 1)
    assert shortlist.ids(sort=ShortlistColumn.PAY, descending=True) == (4, 3, 2, 1)


def test_a_closing_date_that_is_no_day_is_shown_and_sorts_as_none(shortlist: Shortlist) -> None:
    shortlist.add(an_entry_with((FactName.CLOSING_DATE, "soon")))
    shortlist.add(an_entry_with((FactName.CLOSING_DATE, "2026-12-01")))
    assert shortlist.ids(sort=ShortlistColumn.CLOSING_DATE, descending=False) == (2, 1)
    assert shortlist.row(1).facts.closing_date == "soon"


# -- entries of before there were facts -------------------------------------------------------------------


def test_an_old_file_is_copied_then_opened_and_its_entries_state_nothing(path: Path) -> None:
    shutil.copy(KEPT / "v1.db", path)
    with Shortlist(path) as shortlist:
        assert shortlist.row(1).facts == RowFacts()
        assert shortlist.fetch(1).facts == ()
        assert shortlist.change(1, changes=by_name(Correction(BAND, "5"))).facts.band == "5"
    copy = path.with_name("shortlist (version 1).db")
    with closing(open_database(copy)) as connection:
        titles = [title for (title,) in connection.execute("SELECT title FROM entry ORDER BY id")]
    assert titles == [entry.title for entry in ENTRIES]


def test_facts_of_a_later_reading_fill_an_entry_that_has_none(shortlist: Shortlist) -> None:
    before = shortlist.add(an_entry(title="As the person left it", saved_at=SAVED_AT))
    facts = an_analysis_with((TITLE, "Coder"), (BAND, "5")).facts
    assert shortlist.take_facts(1, facts).facts.band == "5"
    after = shortlist.fetch(1)
    assert after.title == "As the person left it"
    assert after.corrections[0] == Correction(TITLE, "As the person left it")
    assert after.analysis == replace(before.analysis, facts=facts)


def test_facts_that_are_there_are_never_replaced(shortlist: Shortlist) -> None:
    shortlist.add(a_full_entry())
    before = shortlist.fetch(1)
    shortlist.take_facts(1, an_analysis_with((BAND, "9")).facts)
    assert shortlist.fetch(1) == before
