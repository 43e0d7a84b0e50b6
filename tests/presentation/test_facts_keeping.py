"""What is put right in saved adverts gets to the disk, though the file was busy for a while."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.domain.facts import Correction, FactName
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


@pytest.mark.parametrize("second", [0, 1], ids=["one-advert", "two-adverts"])
def test_all_that_was_refused_is_tried_again(
    qtbot: QtBot, tasks: Tasks, notices: Notices, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, second: int
) -> None:
    monkeypatch.setattr(Shortlist.__init__, "__kwdefaults__", {"full_text": True, "busy_ms": 50})
    path = tmp_path / "shortlist.sqlite3"
    with Shortlist(path) as shortlist:
        numbers = [shortlist.add(an_entry()).id for _ in range(2)]
    keeping = FactsKeeping(tasks, notices, store_path=path)
    refused: list[str] = []
    notices.changed.connect(lambda: refused.append(notices.current.button if notices.current else ""))
    with in_use(path):
        keeping.keep(numbers[0], {FactName.BAND: BAND})
        keeping.keep(numbers[second], {FactName.PATTERN: PATTERN})
        qtbot.waitUntil(lambda: refused.count("Try again") == 2, timeout=10_000)
    press(notices)
    qtbot.waitUntil(lambda: "Kept" in (notices.current.sentence if notices.current else ""), timeout=10_000)
    qtbot.waitUntil(
        lambda: said(path, numbers[0]) | said(path, numbers[1]) == {BAND, PATTERN}, timeout=10_000
    )
    assert BAND in said(path, numbers[0])
    assert PATTERN in said(path, numbers[second])
