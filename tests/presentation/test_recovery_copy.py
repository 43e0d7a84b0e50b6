"""What is not saved comes back: the page, and changed adverts of a list."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.domain.advert import Advert
from desktop_app.domain.facts import Correction, FactName
from desktop_app.operations import recovery as operation
from desktop_app.operations.recovery import read_draft
from desktop_app.presentation import recovery_copy
from desktop_app.presentation.notices import Notice, Notices
from desktop_app.presentation.recovery_copy import MOST_MILLISECONDS, Recovery
from desktop_app.presentation.tasks import Tasks


@pytest.fixture
def bold(qtbot: QtBot) -> Iterator[tuple[Tasks, list[BaseException]]]:
    """Tasks that collect bugs; closed though a test fails, lest their thread outlive the test."""
    bugs: list[BaseException] = []
    tasks = Tasks(on_failure=bugs.append)
    yield tasks, bugs
    tasks.close()


def test_what_stands_on_the_page_comes_back(
    qtbot: QtBot, tasks: Tasks, notices: Notices, tmp_path: Path
) -> None:
    recovery = Recovery(tasks, notices, folder=tmp_path)
    recovery.keep_advert(Advert.of("unsaved \U0001f600 text", title="Coder", employer="Trust"))
    recovery.flush()
    again = Recovery(tasks, notices, folder=tmp_path)
    with qtbot.waitSignal(again.found) as found:
        again.look()
    assert found.args == ["unsaved \U0001f600 text", "Coder", "Trust"]
    again.forget()
    with qtbot.assertNotEmitted(again.found, wait=100):
        again.look()


def test_it_is_kept_by_itself_after_a_pause(
    qtbot: QtBot, tasks: Tasks, notices: Notices, tmp_path: Path
) -> None:
    recovery = Recovery(tasks, notices, folder=tmp_path)
    recovery.keep_advert(Advert.of("typed"))
    qtbot.waitUntil(lambda: list(tmp_path.iterdir()) != [], timeout=3000)
    assert list(tmp_path.iterdir())


def test_while_somebody_types_it_is_kept_again_and_again(
    qtbot: QtBot, tasks: Tasks, notices: Notices, tmp_path: Path
) -> None:
    recovery = Recovery(tasks, notices, folder=tmp_path)
    typed = ""
    kept = set()
    for _ in range(60):  # a key each 20 ms: never a pause
        typed += "a"
        recovery.keep_advert(Advert.of(typed))
        qtbot.wait(20)
        left = read_draft(folder=tmp_path)
        if left is not None:
            kept.add(left.advert_text)
    assert len(kept) >= 2
    qtbot.waitUntil(lambda: _text_left(tmp_path) == typed, timeout=3000)


def test_one_write_at_a_time_and_what_came_meanwhile_after_it(
    qtbot: QtBot, tasks: Tasks, notices: Notices, tmp_path: Path
) -> None:
    recovery = Recovery(tasks, notices, folder=tmp_path)
    free = threading.Event()
    tasks.run(free.wait, done=lambda _none: None, refused=notices.refuse)  # the disk is slow
    recovery.keep_advert(Advert.of("first"))
    qtbot.wait(MOST_MILLISECONDS)
    recovery.keep_advert(Advert.of("second"))
    qtbot.wait(MOST_MILLISECONDS)
    recovery.keep_advert(Advert.of("third"))
    kept: list[str | None] = []
    tasks.run(lambda: kept.append(_text_left(tmp_path)), done=lambda _none: None, refused=notices.refuse)
    free.set()
    qtbot.waitUntil(lambda: kept == ["first"])
    qtbot.waitUntil(lambda: _text_left(tmp_path) == "third", timeout=3000)
    assert kept == ["first"]


def _text_left(folder: Path) -> str | None:
    left = read_draft(folder=folder)
    return left.advert_text if left is not None else None


def test_changed_adverts_of_a_list_are_kept_beside_the_page_and_told_when_it_is_taken(
    qtbot: QtBot, tasks: Tasks, notices: Notices, tmp_path: Path
) -> None:
    others = ((Advert.of("of a list"), (Correction(FactName.BAND, "7"),)), (Advert.of("another"), ()))
    recovery = Recovery(tasks, notices, folder=tmp_path)
    recovery.keep_others(others)
    recovery.flush()
    again = Recovery(tasks, notices, folder=tmp_path)
    with qtbot.waitSignal(again.found) as found:
        again.look()
    assert found.args == ["", "", ""]
    with qtbot.waitSignal(again.listed) as listed:
        again.adopt()
    assert listed.args == [others]
    with qtbot.assertNotEmitted(again.listed, wait=50):
        again.adopt()
    again.keep_advert(Advert.of("on the page"))
    again.keep_others(others[1:])
    again.forget()
    tasks.close()
    left = read_draft(folder=tmp_path)
    assert left is not None
    assert (left.advert_text, left.others) == ("", others[1:])


def test_where_nothing_is_left_nothing_stays_on_the_disk(
    tasks: Tasks, notices: Notices, tmp_path: Path
) -> None:
    recovery = Recovery(tasks, notices, folder=tmp_path)
    recovery.keep_others(((Advert.of("of a list"), ()),))
    recovery.flush()
    recovery.keep_others(())
    recovery.flush()
    tasks.close()
    assert list(tmp_path.iterdir()) == []


def test_a_bug_in_one_write_does_not_end_recovery(
    qtbot: QtBot,
    notices: Notices,
    tmp_path: Path,
    *,
    bold: tuple[Tasks, list[BaseException]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tasks, bugs = bold
    recovery = Recovery(tasks, notices, folder=tmp_path)
    keep_draft = operation.keep_draft

    def fail_once(**_said: Any) -> None:
        monkeypatch.setattr(operation, "keep_draft", keep_draft)
        raise ValueError("a bug")

    monkeypatch.setattr(operation, "keep_draft", fail_once)
    recovery.keep_advert(Advert.of("first"))
    qtbot.waitUntil(lambda: len(bugs) == 1, timeout=3000)
    recovery.keep_advert(Advert.of("second"))
    qtbot.waitUntil(lambda: _text_left(tmp_path) == "second", timeout=3000)
    tasks.close()
    assert [type(bug) for bug in bugs] == [ValueError]


@contextmanager
def _without(folder: Path) -> Iterator[None]:
    """Nothing can be written to the folder: it is not there."""
    away = folder.with_name("away")
    shutil.move(folder, away)
    yield
    shutil.move(away, folder)


def test_what_could_not_be_written_is_told_once_and_tried_again_by_itself(
    qtbot: QtBot, tasks: Tasks, notices: Notices, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recovery_copy, "_LONGEST_REST", 50)
    folder = tmp_path / "data"
    folder.mkdir()
    told: list[Notice | None] = []
    notices.changed.connect(lambda: told.append(notices.current))
    recovery = Recovery(tasks, notices, folder=folder)
    with _without(folder):
        recovery.keep_advert(Advert.of("typed"))
        qtbot.waitUntil(lambda: bool(told), timeout=3000)
        qtbot.wait(300)
    qtbot.waitUntil(lambda: _text_left(folder) == "typed", timeout=3000)
    qtbot.waitUntil(lambda: notices.current is None, timeout=3000)
    assert len(told) == 2  # once told, once withdrawn


def _left_by_another(folder: Path, number: int) -> Path:
    """The recovery file of a program that runs no more."""
    own = folder / f"of {number}"
    own.mkdir()
    operation.keep_draft(folder=own, advert=Advert.of(f"text {number}"), now=datetime.now(UTC))
    (written,) = own.glob("*.json")
    return written.rename(folder / f"unsaved-advert-999999999-{number}.json")


def test_of_several_left_one_after_the_other_is_told(
    qtbot: QtBot, tasks: Tasks, notices: Notices, tmp_path: Path
) -> None:
    for number in (1, 2, 3):
        _left_by_another(tmp_path, number)
    recovery = Recovery(tasks, notices, folder=tmp_path)
    found: list[str] = []
    recovery.found.connect(lambda text, _title, _employer: found.append(text))
    recovery.look()
    for count in (1, 2, 3):
        qtbot.waitUntil(lambda count=count: len(found) == count, timeout=3000)  # type: ignore[misc]
        recovery.keep_advert(Advert.of(f"on the page {count}"))
        recovery.flush()
        recovery.adopt()
    qtbot.wait(100)
    assert sorted(found) == ["text 1", "text 2", "text 3"]


def test_what_others_left_goes_once_it_is_kept_here_though_a_write_fails(
    qtbot: QtBot,
    notices: Notices,
    tmp_path: Path,
    *,
    bold: tuple[Tasks, list[BaseException]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tasks, bugs = bold
    left = [_left_by_another(tmp_path, number) for number in (1, 2)]
    recovery = Recovery(tasks, notices, folder=tmp_path)
    found: list[str] = []
    recovery.found.connect(lambda text, _title, _employer: found.append(text))
    recovery.look()
    with monkeypatch.context() as failing:
        failing.setattr(operation, "keep_draft", lambda **_said: 1 / 0)
        for count in (1, 2):
            qtbot.waitUntil(lambda count=count: len(found) == count, timeout=3000)  # type: ignore[misc]
            recovery.adopt()
            recovery.keep_advert(Advert.of(f"typed {count}"))
            recovery.flush()
            qtbot.waitUntil(lambda count=count: len(bugs) == count, timeout=3000)  # type: ignore[misc]
    recovery.keep_advert(Advert.of("typed"))
    qtbot.waitUntil(lambda: not any(path.exists() for path in left), timeout=3000)
    tasks.close()
    assert _text_left(tmp_path) == "typed"
