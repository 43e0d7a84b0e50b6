"""Many entries of the shortlist are changed in one go: on a slow disk each one alone would take its time."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop_app.domain.errors import AppError
from desktop_app.domain.shortlist import EntryStatus
from desktop_app.operations.in_turn import MOST_TOGETHER
from desktop_app.operations.shortlist_deeds import ShortlistDesk
from desktop_app.store.shortlist import Shortlist
from tests.making import an_entry

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)

DEEDS: list[Callable[[ShortlistDesk, tuple[int, ...]], object]] = [
    lambda desk, ids: desk.set_status(dict.fromkeys(ids, EntryStatus.APPLIED)),
    lambda desk, ids: desk.remove(ids, now=NOW),
    lambda desk, ids: desk.restore(ids),
]


def commits(path: Path) -> int:
    """How many transactions stand in SQLite's log; https://www.sqlite.org/fileformat2.html#the_write_ahead_log."""
    log = path.with_name(f"{path.name}-wal").read_bytes()
    size, salt = int.from_bytes(log[8:12], "big"), log[16:24]
    frames = [log[start : start + 24] for start in range(32, len(log), 24 + size)]
    return sum(frame[4:8] != bytes(4) and frame[8:16] == salt for frame in frames)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "shortlist.sqlite3"


def filled(path: Path, count: int) -> tuple[int, ...]:
    with Shortlist(path) as shortlist, shortlist.together():
        return tuple(shortlist.add(an_entry()).id for _ in range(count))


@pytest.mark.parametrize("deed", DEEDS, ids=["status", "remove", "restore"])
def test_many_entries_are_one_transaction(
    path: Path, deed: Callable[[ShortlistDesk, tuple[int, ...]], object]
) -> None:
    ids = filled(path, 30)
    with closing(ShortlistDesk(path)) as desk:
        desk.changed_elsewhere()  # opens the file
        deed(desk, ids)
        assert commits(path) == 1


def test_one_that_is_gone_undoes_no_other_and_there_are_not_too_many_at_once(path: Path) -> None:
    ids = filled(path, MOST_TOGETHER + 1)
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("DELETE FROM entry WHERE id = ?", (ids[3],))
    with closing(ShortlistDesk(path)) as desk:
        with pytest.raises(AppError, match="no longer in the shortlist"):
            desk.set_status(dict.fromkeys(ids, EntryStatus.OFFER))
        assert commits(path) == 2
        rows = [row for start in (0, 400) for row in desk.rows(ids[start : start + 400])]
    assert {row.status for row in rows} == {EntryStatus.OFFER}
    assert len({row.id for row in rows}) == MOST_TOGETHER


def test_what_is_held_together_and_fails_is_undone(path: Path) -> None:
    ids = filled(path, 2)

    def change_and_fail(shortlist: Shortlist) -> None:
        with shortlist.together():
            shortlist.change(ids[0], status=EntryStatus.OFFER)
            raise ZeroDivisionError

    with Shortlist(path) as shortlist:
        with pytest.raises(ZeroDivisionError):
            change_and_fail(shortlist)
        assert shortlist.row(ids[0]).status is EntryStatus.SAVED
        shortlist.change(ids[1], status=EntryStatus.OFFER)
        assert shortlist.row(ids[1]).status is EntryStatus.OFFER
