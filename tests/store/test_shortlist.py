"""What can be done with saved adverts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from desktop_app.domain.errors import AppError
from desktop_app.domain.shortlist import EntryStatus, ShortlistColumn, ShortlistRow
from desktop_app.domain.verdict import Confidence, Kind, Nation, Route, Setting, Stage
from desktop_app.store.shortlist import Shortlist
from desktop_app.store.stored_text import digest_of
from tests.making import HOSPITAL_TEXT, SAVED_AT, a_verdict, an_analysis, an_entry


@pytest.fixture
def shortlist(tmp_path: Path) -> Iterator[Shortlist]:
    with Shortlist(tmp_path / "shortlist.db") as opened:
        yield opened


def listed(shortlist: Shortlist, sort: ShortlistColumn) -> tuple[ShortlistRow, ...]:
    """The rows of the list, sorted upwards by a column."""
    return shortlist.rows(shortlist.ids(sort=sort, descending=False))


def test_an_entry_comes_back_as_it_was_saved(shortlist: Shortlist) -> None:
    saved = shortlist.add(an_entry(notes="Ring Priya\nbefore Friday"))
    assert saved == replace(an_entry(notes="Ring Priya\nbefore Friday"), id=1)
    assert shortlist.fetch(saved.id) == saved


def test_a_row_shows_the_entry_without_its_weight(shortlist: Shortlist) -> None:
    number = shortlist.add(an_entry(notes="\nRing Priya \nbefore Friday")).id
    assert shortlist.row(number) == ShortlistRow(
        id=1,
        title="Clinical Coder (Band 5)",
        employer="Larkmoor Hospitals NHS Foundation Trust",
        route=Route.HOSPITAL,
        confidence=Confidence.CLEAR,
        provisional=False,
        kind=Kind.VACANCY,
        stage=Stage.ACCREDITED,
        nation=Nation.ENGLAND,
        setting=Setting.ACUTE,
        status=EntryStatus.SAVED,
        note="Ring Priya",
        saved_at=SAVED_AT,
        packs=(("hospital", "1.0.0"), ("primary_care", "1.0.0")),
    )


def test_times_are_kept_in_utc_and_need_a_zone(shortlist: Shortlist) -> None:
    summer = datetime(2026, 7, 1, 9, 0, tzinfo=timezone(timedelta(hours=1)))
    saved = shortlist.add(an_entry(saved_at=summer))
    assert (saved.saved_at.hour, saved.saved_at.utcoffset()) == (8, timedelta(0))
    assert shortlist.row(saved.id).saved_at == summer
    with pytest.raises(ValueError, match="time zone"):
        shortlist.add(an_entry(saved_at=summer.replace(tzinfo=None)))


def test_odd_characters_in_what_people_type_never_stop_a_save(shortlist: Shortlist) -> None:
    saved = shortlist.add(
        an_entry(title="a\ud800b\0c \ud83d\ude00", employer="\udfff", notes="'; DROP TABLE entry")
    )
    assert (saved.title, saved.employer) == ("a\ufffdb\ufffdc 😀", "\ufffd")
    assert shortlist.fetch(saved.id) == saved


def test_numbers_are_never_used_twice(shortlist: Shortlist) -> None:
    first = shortlist.add(an_entry()).id
    shortlist.remove(first)
    assert shortlist.empty_trash() == 1
    assert shortlist.add(an_entry()).id != first


# -- the list -----------------------------------------------------------------------------------------


def test_a_list_sorts_words_as_people_do(shortlist: Shortlist) -> None:
    for title in ("zebra", "Ängström", "apple", "Éclair", "Banana", "łan"):
        shortlist.add(an_entry(title=title))
    rows = listed(shortlist, ShortlistColumn.TITLE)
    assert [row.title for row in rows][:4] == ["Ängström", "apple", "Banana", "Éclair"]


def test_closed_sets_sort_in_their_own_order(shortlist: Shortlist) -> None:
    for route in (Route.NOT_CODING, Route.MIXED, Route.HOSPITAL, Route.UNCLEAR, Route.PRIMARY_CARE):
        shortlist.add(an_entry(an_analysis(verdict=a_verdict(route))))
    rows = listed(shortlist, ShortlistColumn.ROUTE)
    assert [row.route for row in rows] == [
        Route.HOSPITAL,
        Route.PRIMARY_CARE,
        Route.MIXED,
        Route.UNCLEAR,
        Route.NOT_CODING,
    ]


def test_a_provisional_verdict_sorts_behind_a_settled_one(shortlist: Shortlist) -> None:
    for confidence, provisional in (
        (Confidence.LEANING, False),
        (Confidence.LIKELY, True),
        (Confidence.LIKELY, False),
    ):
        verdict = a_verdict(confidence=confidence, provisional=provisional)
        shortlist.add(an_entry(an_analysis(verdict=verdict)))
    assert shortlist.ids(sort=ShortlistColumn.CONFIDENCE, descending=False) == (3, 2, 1)


@pytest.mark.parametrize("column", list(ShortlistColumn))
def test_every_column_sorts_all_entries_and_the_other_way_round_is_the_opposite(
    shortlist: Shortlist, column: ShortlistColumn
) -> None:
    for number in range(17):
        verdict = a_verdict(list(Route)[number % 7], stage=list(Stage)[number % 3])
        shortlist.add(
            an_entry(
                an_analysis(verdict=verdict),
                title=f"Title {number % 4}",
                notes=f"Note {number % 5}",
                status=list(EntryStatus)[number % 6],
                saved_at=SAVED_AT + timedelta(minutes=number // 2),
            )
        )
    upwards = shortlist.ids(sort=column, descending=False)
    assert sorted(upwards) == list(range(1, 18))
    assert shortlist.ids(sort=column, descending=True) == upwards[::-1]


def test_rows_come_in_the_order_asked_for_without_those_gone_for_good(shortlist: Shortlist) -> None:
    for title in "abc":
        shortlist.add(an_entry(title=title))
    shortlist.remove(2)
    shortlist.empty_trash()
    assert [row.title for row in shortlist.rows((3, 2, 1))] == ["c", "a"]
    assert shortlist.rows(()) == ()


def test_entries_are_handed_out_one_by_one_without_those_gone_meanwhile(shortlist: Shortlist) -> None:
    saved = [shortlist.add(an_entry(title=title)) for title in "abc"]
    shortlist.remove(saved[1].id)
    shortlist.empty_trash()
    assert list(shortlist.each((3, 2, 1))) == [saved[2], saved[0]]


# -- changes ------------------------------------------------------------------------------------------


def test_a_change_touches_only_what_is_given(shortlist: Shortlist) -> None:
    saved = shortlist.add(an_entry(notes="first"))
    row = shortlist.change(saved.id, status=EntryStatus.INTERVIEW, notes="Tuesday\n10 am")
    assert (row.status, row.note, row.title) == (EntryStatus.INTERVIEW, "Tuesday", saved.title)
    assert shortlist.fetch(saved.id) == replace(saved, status=EntryStatus.INTERVIEW, notes="Tuesday\n10 am")
    assert shortlist.change(saved.id, title="", employer="Eastfell").title == ""


def test_a_changed_title_is_sorted_and_found_by_its_new_words(shortlist: Shortlist) -> None:
    shortlist.add(an_entry(title="middle"))
    number = shortlist.add(an_entry(title="zebra")).id
    shortlist.change(number, title="aardvark", notes="ring Priya")
    assert [row.title for row in listed(shortlist, ShortlistColumn.TITLE)] == ["aardvark", "middle"]
    assert (shortlist.count("zebra"), shortlist.count("aardv"), shortlist.count("priya")) == (0, 1, 1)


def test_removing_can_be_undone(shortlist: Shortlist) -> None:
    saved = shortlist.add(an_entry())
    shortlist.remove(saved.id)
    assert (shortlist.count(), shortlist.count("clinical"), shortlist.ids()) == (0, 0, ())
    assert shortlist.restore(saved.id).id == saved.id
    assert shortlist.fetch(saved.id) == saved
    assert shortlist.count("clinical") == 1


def test_the_trash_is_emptied_of_what_is_old(shortlist: Shortlist) -> None:
    for _ in range(3):
        shortlist.add(an_entry())
    shortlist.remove(1, now=SAVED_AT)
    shortlist.remove(1, now=SAVED_AT + timedelta(days=29))  # already there: the first day counts
    shortlist.remove(2, now=SAVED_AT + timedelta(days=20))
    assert shortlist.empty_trash(30, now=SAVED_AT + timedelta(days=30)) == 1
    assert shortlist.count("clinical") == 1
    with pytest.raises(AppError, match="no longer in the shortlist"):
        shortlist.fetch(1)
    shortlist.restore(2)
    assert shortlist.ids() == (3, 2)


@pytest.mark.parametrize("verb", ["fetch", "row", "change", "restore"])
def test_an_entry_that_is_gone_is_told(shortlist: Shortlist, verb: str) -> None:
    with pytest.raises(AppError, match="no longer in the shortlist"):
        getattr(shortlist, verb)(99)


def test_the_same_text_is_recognised_however_it_is_broken_into_lines(shortlist: Shortlist) -> None:
    assert shortlist.find_same_text(digest_of(HOSPITAL_TEXT)) is None
    shortlist.add(an_entry())
    newest = shortlist.add(an_entry())
    pasted = "\r\n  ".join(HOSPITAL_TEXT.split(" ")) + "\n\n"
    found = shortlist.find_same_text(digest_of(pasted))
    assert found is not None
    assert found.id == newest.id
    shortlist.remove(newest.id)
    assert shortlist.find_same_text(digest_of(pasted)) == shortlist.row(1)
    assert shortlist.find_same_text(digest_of(pasted + "more")) is None
