"""Facts of saved adverts in few words, in lines, and the columns that show them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.domain.advert import TEXT, Advert, Origin, OriginKind, Part
from desktop_app.domain.facts import Correction, FactName
from desktop_app.domain.shortlist import RowFacts, ShortlistColumn
from desktop_app.presentation.preferences import Preferences
from desktop_app.presentation.shortlist_columns import COLUMNS, USUAL
from desktop_app.presentation.shortlist_facts import (
    Urgency,
    closing_in_full,
    closing_in_short,
    pattern_words,
    pay_in_full,
    pay_in_short,
    urgency,
)
from desktop_app.presentation.shortlist_layout import ShortlistLayout
from desktop_app.presentation.shortlist_statements import came_from, statements_of
from desktop_app.settings import defaults
from tests.making import an_entry
from tests.making_facts import a_full_entry

NOW = datetime(2026, 11, 21, 12, 0).astimezone()


@pytest.mark.parametrize(
    ("day", "at", "words", "state"),
    [
        ("", "", "", Urgency.NONE),
        ("when filled", "", "when filled", Urgency.NONE),
        ("2026-11-20", "", "20 Nov\nclosed", Urgency.OVER),
        ("2026-11-21", "11:59", "21 Nov\nclosed", Urgency.OVER),
        ("2026-11-21", "12:01", "21 Nov\ntoday", Urgency.SOON),
        ("2026-11-21", "", "21 Nov\ntoday", Urgency.SOON),
        ("2026-11-22", "", "22 Nov\ntomorrow", Urgency.SOON),
        ("2026-11-28", "23:59", "28 Nov\nin 7 days", Urgency.SOON),
        ("2026-11-29", "", "29 Nov", Urgency.NONE),
        ("2027-01-05", "", "5 Jan 2027", Urgency.NONE),
        ("2025-12-05", "", "5 Dec 2025\nclosed", Urgency.OVER),
    ],
)
def test_a_closing_date_says_in_words_when_it_is_near_or_over(
    day: str, at: str, words: str, state: Urgency
) -> None:
    facts = RowFacts(closing_date=day, closing_time=at)
    assert closing_in_short(facts, now=NOW) == words
    assert urgency(facts, now=NOW) is state


def test_early_closing_is_told_where_there_is_room() -> None:
    far = RowFacts(closing_date="2026-12-29", early_closing=True)
    assert closing_in_short(far, now=NOW) == "29 Dec\nor earlier"
    assert closing_in_full(far, now=NOW) == "Tuesday 29 December 2026, may close earlier"
    near = replace(far, closing_date="2026-11-24", closing_time="17:00")
    assert closing_in_full(near, now=NOW) == "Tuesday 24 November 2026, 17:00, in 3 days, may close earlier"
    assert closing_in_full(RowFacts(), now=NOW) == ""


@pytest.mark.parametrize(
    ("facts", "short", "full"),
    [
        ({}, "", ""),
        ({"pay_min": 32073.0, "pay_max": 39043.0, "currency": "GBP", "pay_period": "year"},
         "£32,073–39,043", "£32,073 to £39,043 a year"),
        ({"pay_min": 32073.0, "pay_max": 32073.0, "currency": "GBP"}, "£32,073", "£32,073"),
        ({"pay_min": 68000.0, "pay_max": 81000.0}, "68,000–81,000", "68,000 to 81,000"),
        ({"pay_max": 18.5, "pay_period": "hour", "currency": "GBP"},
         "up to £18.50\nan hour", "up to £18.50 an hour"),
        ({"pay_min": 8000.0, "pay_max": 9500.0, "currency": "AED", "pay_period": "month"},
         "AED 8,000–9,500\na month", "AED 8,000 to AED 9,500 a month"),
        ({"pay_min": 13.5, "pay_max": 15.0, "currency": "GBP", "pay_period": "fortnight"},
         "£13.50–15.00", "£13.50 to £15"),
        ({"pay_terms": ("to_be_confirmed",)}, "TBC", "To be confirmed"),
        ({"pay_terms": ("someday",)}, "", ""),
    ],
)  # fmt: skip
def test_pay_is_told_in_its_own_period_and_currency(facts: dict[str, Any], short: str, full: str) -> None:
    assert pay_in_short(RowFacts(**facts)) == short
    assert pay_in_full(RowFacts(**facts)) == full


def test_patterns_are_told_in_one_line_and_unknown_ones_passed_over() -> None:
    assert pattern_words(RowFacts(pattern=("part_time", "on_moon", "hybrid"))) == "Part time, hybrid"


# -- the lines of the pane --------------------------------------------------------------------------------


def test_the_lines_begin_with_what_is_urgent_and_name_what_was_corrected() -> None:
    entry = replace(a_full_entry(), corrections=(Correction(FactName.BAND, "6"),))
    lines = statements_of(entry)
    assert [line.name for line in lines[:4]] == ["Closes", "Pay", "Band", "Location"]
    assert lines[0].value == "Sunday 6 December 2026, 17:00"
    assert lines[1].value == "£32,073 to £39,043 a year"
    assert [(line.value, line.source) for line in lines if line.name == "Band"] == [("6", "corrected by you")]
    asked = next(line for line in lines if line.name.startswith("Qualification"))
    assert asked.value == "NCCQ, essential; GCSEs, desirable"
    assert not asked.first
    assert not {"Title", "Employer"} & {line.name for line in lines}
    assert statements_of(an_entry()) == ()


def test_each_document_says_where_it_came_from() -> None:
    first, second = came_from(a_full_entry().analysis.advert)
    assert first.words == "1. “clinical-coder.html”, a web page, dated 18 November 2026, 61 words"
    assert first.address == "https://www.jobs.larkmoor.example/vacancy/412-AC-77"
    assert first.notes == "2 pictures were left out."
    assert second.words == "2. “job description.docx”, a Word document, 15 words"


@pytest.mark.parametrize(
    ("origins", "words"),
    [
        ((Origin(TEXT, OriginKind.PASTE),), "Pasted on 21 November 2026, 2 words"),
        ((Origin(TEXT, OriginKind.PERSON),), "Typed, 2 words"),
        ((Origin("title", OriginKind.FIELD),), "Where it came from was not recorded, 2 words"),
    ],
)
def test_one_document_has_no_number(origins: tuple[Origin, ...], words: str) -> None:
    advert = Advert((Part(TEXT, "Clinical Coder"),), origins, read_on="2026-11-21")
    assert [came.words for came in came_from(advert)] == [words]


def test_nothing_is_said_of_where_it_came_from_when_nothing_is_known() -> None:
    assert came_from(Advert.of("Clinical Coder")) == ()


# -- columns ----------------------------------------------------------------------------------------------


def test_columns_are_chosen_remembered_and_set_back(qtbot: QtBot) -> None:
    kept: list[dict[str, Any]] = []
    preferences = Preferences(defaults(), keep=kept.append)
    layout = ShortlistLayout(preferences)
    assert (layout.added, layout.shown) == (frozenset(), USUAL)
    with qtbot.waitSignal(layout.changed):
        layout.toggle(ShortlistColumn.NATION)
    assert (layout.added, layout.shown) == (
        frozenset({ShortlistColumn.NATION}),
        USUAL | {ShortlistColumn.NATION},
    )
    again = ShortlistLayout(Preferences(kept[-1], keep=kept.append))
    assert again.shown == layout.shown
    layout.toggle(ShortlistColumn.NATION)
    assert (layout.added, layout.shown) == (frozenset(), USUAL)
    layout.toggle(ShortlistColumn.PAY)
    layout.toggle(ShortlistColumn.TITLE)  # which always stays
    assert layout.shown == USUAL - {ShortlistColumn.PAY}
    layout.toggle(ShortlistColumn.PAY)
    assert kept[-1]["shortlist_columns"] == ""
    layout.reset()
    assert (layout.added, layout.shown) == (frozenset(), USUAL)


def test_a_usual_column_without_room_is_added_by_hand_and_taken_away_again(qtbot: QtBot) -> None:
    layout = ShortlistLayout(Preferences(defaults(), keep=lambda _values: None))
    layout.seen = USUAL - {ShortlistColumn.LOCATION}  # as the list notes
    layout.toggle(ShortlistColumn.LOCATION)
    assert layout.added == {ShortlistColumn.LOCATION}
    layout.toggle(ShortlistColumn.LOCATION)
    assert (layout.added, layout.shown) == (frozenset(), USUAL - {ShortlistColumn.LOCATION})


def test_every_column_can_be_sorted_by_and_says_so() -> None:
    assert len({column.sort for column in COLUMNS}) == len(COLUMNS)
    assert {column.sort for column in COLUMNS} == set(ShortlistColumn) - {
        ShortlistColumn.NOTE,
        ShortlistColumn.KIND,
    }
