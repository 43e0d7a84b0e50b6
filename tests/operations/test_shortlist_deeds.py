"""What a window does with the shortlist: on one connection that notices what others do."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop_app.domain.errors import AppError
from desktop_app.domain.shortlist import EntryStatus, ShortlistColumn
from desktop_app.export.workbook import ExportStoppedError
from desktop_app.operations.in_turn import in_turn
from desktop_app.operations.returned_changes import EntryChange
from desktop_app.operations.shortlist_deeds import (
    FIRST_ROWS,
    TRASH_DAYS,
    ShortlistDesk,
    ShownList,
    can_start_anew,
    export_entries,
)
from desktop_app.store.shortlist import Shortlist
from tests.making import an_entry
from tests.making_facts import a_full_entry

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "shortlist.db"


@pytest.fixture
def desk(path: Path) -> Iterator[ShortlistDesk]:
    opened = ShortlistDesk(path, busy_ms=50)
    yield opened
    opened.close()


def fill(path: Path, *titles: str) -> tuple[int, ...]:
    with Shortlist(path) as shortlist:
        return tuple(shortlist.add(an_entry(title=title)).id for title in titles)


def listed(desk: ShortlistDesk, match: str = "") -> ShownList:
    return desk.listing(sort=ShortlistColumn.TITLE, descending=False, match=match)


def test_a_listing_holds_all_numbers_and_the_first_rows(desk: ShortlistDesk, path: Path) -> None:
    ids = fill(path, *(f"Coder {number:03d}" for number in range(FIRST_ROWS + 5)))
    listing = listed(desk)
    assert (listing.ids, listing.total) == (ids, FIRST_ROWS + 5)
    assert [row.id for row in listing.first] == list(ids[:FIRST_ROWS])
    assert [row.id for row in desk.rows(ids[-5:])] == list(ids[-5:])


def test_a_listing_of_words_knows_how_many_there_are_in_all(desk: ShortlistDesk, path: Path) -> None:
    fill(path, "Coder", "Summariser", "Trainee coder")
    listing = listed(desk, "coder summariser")
    assert ([row.title for row in listing.first], listing.total) == (["Summariser"], 3)


def test_rows_come_in_the_order_asked_and_without_those_that_are_gone(
    desk: ShortlistDesk, path: Path
) -> None:
    one, two = fill(path, "A", "B")
    assert [row.id for row in desk.rows((two, 99, one))] == [two, one]


def test_what_others_do_is_noticed_and_what_it_does_itself_is_not(desk: ShortlistDesk, path: Path) -> None:
    (number,) = fill(path, "Coder")
    listed(desk)
    assert not desk.changed_elsewhere()
    desk.correct(number, notes="rang them")
    assert not desk.changed_elsewhere()
    fill(path, "Summariser")
    assert desk.changed_elsewhere()
    listed(desk)
    assert not desk.changed_elsewhere()


@pytest.mark.parametrize(
    ("before", "there", "written", "kept"),
    [
        ("", "", "mine", "mine"),
        ("old", "old", "", ""),
        ("", "theirs", "mine", "theirs\nmine"),
        ("old", "old, theirs", "old, mine", "old, theirs\nold, mine"),
        ("old", "theirs", "theirs and mine", "theirs and mine"),
        ("old", "theirs", "", "theirs"),
        ("old", "", "mine", "mine"),
    ],
)
def test_notes_that_another_window_wrote_meanwhile_stay(
    desk: ShortlistDesk, path: Path, before: str, *, there: str, written: str, kept: str
) -> None:
    (number,) = fill(path, "Coder")
    desk.correct(number, notes=there)
    row, notes = desk.write_notes(number, written, before=before)
    assert (row.id, notes, desk.entry(number).notes) == (number, kept, kept)


def test_another_file_in_its_place_is_opened(desk: ShortlistDesk, path: Path, tmp_path: Path) -> None:
    fill(path, "Coder")
    listed(desk)
    other = tmp_path / "other.db"
    fill(other, "Summariser")
    for ending in ("-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
    other.replace(path)
    assert desk.changed_elsewhere()
    assert [row.title for row in listed(desk).first] == ["Summariser"]


def test_statuses_are_set_one_by_one(desk: ShortlistDesk, path: Path) -> None:
    one, two = fill(path, "A", "B")
    rows = desk.set_status({one: EntryStatus.APPLIED, two: EntryStatus.OFFER})
    assert [row.status for row in rows] == [EntryStatus.APPLIED, EntryStatus.OFFER]


def test_an_entry_without_facts_gets_those_of_a_later_reading(desk: ShortlistDesk, path: Path) -> None:
    (number,) = fill(path, "Coder")
    assert desk.fill_facts(number, a_full_entry().analysis.facts).facts.band == "5"
    assert desk.entry(number).title == "Coder"


def test_deleted_entries_come_back_until_the_trash_is_tidied(desk: ShortlistDesk, path: Path) -> None:
    one, two = fill(path, "A", "B")
    desk.remove((one, two), now=NOW)
    assert listed(desk).ids == ()
    assert desk.tidy(now=NOW + timedelta(days=TRASH_DAYS - 1)) == 0
    desk.restore((one,))
    assert listed(desk).ids == (one,)
    assert desk.tidy(now=NOW + timedelta(days=TRASH_DAYS + 1)) == 1
    with pytest.raises(AppError):
        desk.restore((two,))


def test_one_that_is_gone_for_good_does_not_keep_the_others_deleted(desk: ShortlistDesk, path: Path) -> None:
    one, gone, three = fill(path, "A", "B", "C")
    desk.remove((one, gone, three), now=NOW)
    desk.restore((one, three))
    assert desk.tidy(now=NOW + timedelta(days=TRASH_DAYS + 1)) == 1
    desk.remove((one, three), now=NOW)
    with pytest.raises(AppError, match="no longer in the shortlist"):
        desk.restore((one, gone, three))
    assert listed(desk).ids == (one, three)


def test_one_that_is_gone_does_not_keep_the_others_from_their_status(desk: ShortlistDesk, path: Path) -> None:
    one, two = fill(path, "A", "B")
    with pytest.raises(AppError, match="no longer in the shortlist"):
        desk.set_status({one: EntryStatus.APPLIED, 99: EntryStatus.APPLIED, two: EntryStatus.OFFER})
    assert [row.status for row in listed(desk).first] == [EntryStatus.APPLIED, EntryStatus.OFFER]


def test_one_that_is_gone_does_not_keep_the_others_from_what_they_said(
    desk: ShortlistDesk, path: Path
) -> None:
    one, two = fill(path, "A", "B")
    with pytest.raises(AppError, match="no longer in the shortlist"):
        desk.put_back((EntryChange(one, notes="x"), EntryChange(99, notes="x"), EntryChange(two, notes="y")))
    assert (desk.entry(one).notes, desk.entry(two).notes) == ("x", "y")


def test_a_file_that_is_in_the_way_is_not_tried_for_every_entry() -> None:
    tried = []

    def deed(number: int) -> None:
        tried.append(number)
        raise AppError("The shortlist is in use by another program.")

    with pytest.raises(AppError, match="in use"):
        in_turn((1, 2), deed)
    assert tried == [1]


def test_a_damaged_file_is_put_aside_and_a_new_one_begun(desk: ShortlistDesk, path: Path) -> None:
    path.write_bytes(b"this is no database at all" * 400)
    with pytest.raises(AppError) as caught:
        listed(desk)
    assert can_start_anew(caught.value)
    kept = desk.start_anew(now=NOW)
    assert kept.read_bytes().startswith(b"this is no database")
    assert listed(desk).ids == ()


def test_a_new_shortlist_has_none_of_the_numbers_that_a_damaged_one_had(
    desk: ShortlistDesk, path: Path
) -> None:
    numbers = set(fill(path, "A", "B"))
    for hour in range(2):
        desk.close()
        path.write_bytes(b"this is no database at all" * 400)
        desk.start_anew(now=NOW + timedelta(hours=hour))
        new = set(fill(path, "C", "D"))
        assert not new & numbers
        numbers |= new
    assert len(numbers) == 6


def test_a_missing_folder_is_told_and_the_next_deed_tries_again(tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    desk = ShortlistDesk(folder / "shortlist.db")
    with pytest.raises(AppError) as caught:
        listed(desk)
    assert not can_start_anew(caught.value)
    folder.mkdir()
    assert listed(desk).total == 0
    desk.close()


def exported(target: Path) -> list[object]:
    """The titles in a workbook, from top to bottom."""
    from openpyxl import load_workbook

    sheet = load_workbook(target)["Shortlist"]
    headers = [cell.value for cell in sheet[1]]
    return [row[headers.index("Title")] for row in sheet.iter_rows(min_row=2, values_only=True)]


def test_chosen_entries_are_exported_in_their_order(path: Path, tmp_path: Path) -> None:
    one, _, three = fill(path, "A", "B", "C")
    target = tmp_path / "out.xlsx"
    assert export_entries(store_path=path, ids=(three, one), path=target, now=NOW) == 2
    assert exported(target) == ["C", "A"]


def test_an_export_knows_the_whole_and_can_be_stopped(path: Path, tmp_path: Path) -> None:
    ids = fill(path, "A", "B", "C")
    told: list[tuple[int, int]] = []

    def once(done: int, total: int) -> bool:
        told.append((done, total))
        return False

    target = tmp_path / "out.xlsx"
    with pytest.raises(ExportStoppedError):
        export_entries(store_path=path, ids=ids, path=target, now=NOW, progress=once)
    assert told == [(1, 3)]
    assert not target.exists()


def test_the_shortlist_can_be_changed_while_it_is_exported(path: Path, tmp_path: Path) -> None:
    ids = fill(path, "A", "B", "C")

    def remove_the_next(done: int, _total: int) -> bool:
        if done == 1:
            with Shortlist(path) as other:
                other.remove(ids[1])
                other.empty_trash()
        return True

    target = tmp_path / "out.xlsx"
    assert export_entries(store_path=path, ids=ids, path=target, now=NOW, progress=remove_the_next) == 2
    assert exported(target) == ["A", "C"]


def test_a_damaged_shortlist_is_told_and_not_exported(path: Path, tmp_path: Path) -> None:
    path.write_text("no database " * 100, encoding="utf-8")
    target = tmp_path / "out.xlsx"
    with pytest.raises(AppError, match="damaged"):
        export_entries(store_path=path, ids=(1,), path=target, now=NOW)
    assert not target.exists()


def test_a_damaged_entry_is_left_out_of_an_export_and_told(path: Path, tmp_path: Path) -> None:
    ids = fill(path, "A", "B", "C")
    with sqlite3.connect(path) as file:
        file.execute("UPDATE entry_analysis SET analysis = 'x' WHERE entry = ?", (ids[1],))
    file.close()
    target = tmp_path / "out.xlsx"
    with pytest.raises(AppError, match="“B”"):
        export_entries(store_path=path, ids=ids, path=target, now=NOW)
    assert not target.exists()
    lost: list[AppError] = []
    assert export_entries(store_path=path, ids=ids, path=target, now=NOW, unreadable=lost.append) == 2
    assert exported(target) == ["A", "C"]
    assert ["“B”" in error.sentence for error in lost] == [True]
