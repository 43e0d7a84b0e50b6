"""What is put right in saved adverts gets to the disk, though the file was busy for a while."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.domain.facts import Correction, FactName
from desktop_app.operations.shortlist_deeds import ShortlistDesk
from desktop_app.presentation.facts_keeping import FactsKeeping
from desktop_app.presentation.notices import Notices
from desktop_app.presentation.tasks import Tasks
from desktop_app.store.shortlist import Shortlist
from tests.making import an_entry

BAND, PATTERN = Correction(FactName.BAND, "7"), Correction(FactName.PATTERN, ("hybrid",))


@contextmanager
def in_use(path: Path) -> Iterator[None]:
    """Another program writes to the file."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield


def said(path: Path, number: int) -> set[Correction]:
    with Shortlist(path) as shortlist:
        return {one for one in shortlist.fetch(number).corrections if one in (BAND, PATTERN)}


def press(notices: Notices) -> None:
    """The button of the notice on screen."""
    notice = notices.current
    assert notice is not None
    assert notice.button == "Try again"
    assert notice.deed is not None
    notice.deed()


class Kept:
    """A shortlist of two adverts, and what keeps what is put right in them."""

    def __init__(self, tasks: Tasks, notices: Notices, path: Path) -> None:
        self.path = path
        with Shortlist(path) as shortlist:
            self.numbers = [shortlist.add(an_entry()).id for _ in range(2)]
        self.keeping = FactsKeeping(tasks, notices, store_path=path)
        self.told: list[str] = []
        self.kept: list[int] = []
        self.lost: list[int] = []
        self.keeping.kept = lambda entry: self.kept.append(entry.id)
        self.keeping.lost = self.lost.append
        notices.changed.connect(
            lambda: (
                self.told.append(notices.current.button or notices.current.sentence)
                if notices.current
                else None
            )
        )

    def refuse(self, qtbot: QtBot, *numbers: int) -> None:
        """Band and pattern are put right in these, while another program writes to the file."""
        with in_use(self.path):
            for number, said in zip(numbers, (BAND, PATTERN), strict=True):
                self.keeping.keep(number, {said.name: said})
            qtbot.waitUntil(lambda: self.told.count("Try again") == 2, timeout=10_000)


@pytest.fixture
def kept(tasks: Tasks, notices: Notices, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Kept:
    monkeypatch.setattr(Shortlist.__init__, "__kwdefaults__", {"full_text": True, "busy_ms": 50})
    return Kept(tasks, notices, tmp_path / "shortlist.sqlite3")


@pytest.mark.parametrize("second", [0, 1], ids=["one-advert", "two-adverts"])
def test_all_that_was_refused_is_tried_again(qtbot: QtBot, notices: Notices, kept: Kept, second: int) -> None:
    first, other = kept.numbers[0], kept.numbers[second]
    kept.refuse(qtbot, first, other)
    press(notices)
    qtbot.waitUntil(lambda: set(kept.kept) == {first, other}, timeout=10_000)
    assert BAND in said(kept.path, first)
    assert PATTERN in said(kept.path, other)
    assert "Try again" not in kept.told[kept.told.index("Kept with the saved advert.") :]


def test_what_is_gone_is_told_once_and_not_tried_for_ever(qtbot: QtBot, notices: Notices, kept: Kept) -> None:
    first, other = kept.numbers
    kept.refuse(qtbot, first, other)
    with Shortlist(kept.path) as shortlist:
        shortlist.remove(first)
        shortlist.empty_trash()
    press(notices)
    qtbot.waitUntil(lambda: kept.lost == [first] and kept.kept == [other], timeout=10_000)
    assert sum("no longer" in one for one in kept.told) == 1
    assert "Try again" not in kept.told[-1]
    kept.keeping.keep(other, {FactName.BAND: BAND})
    qtbot.waitUntil(lambda: kept.kept == [other, other], timeout=10_000)
    assert kept.lost == [first]


def test_what_was_refused_never_reaches_an_advert_of_a_shortlist_begun_anew(
    qtbot: QtBot, notices: Notices, kept: Kept
) -> None:
    kept.refuse(qtbot, *kept.numbers)
    for ending in ("-wal", "-shm"):
        kept.path.with_name(kept.path.name + ending).unlink(missing_ok=True)
    kept.path.write_bytes(b"no database " * 400)
    desk = ShortlistDesk(kept.path)
    desk.start_anew(now=datetime.now(UTC))
    desk.close()
    with Shortlist(kept.path) as shortlist:
        others = [shortlist.add(an_entry()) for _ in kept.numbers]
    press(notices)
    qtbot.waitUntil(lambda: sorted(kept.lost) == kept.numbers, timeout=10_000)
    assert [said(kept.path, other.id) for other in others] == [set(), set()]
