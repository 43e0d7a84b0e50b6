"""What is not saved comes back: the page, and changed adverts of a list."""

from __future__ import annotations

import threading
from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop_app.domain.advert import Advert
from desktop_app.domain.facts import Correction, FactName
from desktop_app.operations.recovery import read_draft
from desktop_app.presentation.notices import Notices
from desktop_app.presentation.recovering import MOST_MILLISECONDS, Recovery
from desktop_app.presentation.tasks import Tasks


def test_what_stands_on_the_page_comes_back(
    qtbot: QtBot, tasks: Tasks, notices: Notices, tmp_path: Path
) -> None:
    recovery = Recovery(tasks, notices, folder=tmp_path)
    recovery.keep("unsaved \U0001f600 text", title="Coder", employer="Trust")
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
    recovery.keep("typed", title="", employer="")
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
        recovery.keep(typed, title="", employer="")
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
    recovery.keep("first", title="", employer="")
    qtbot.wait(MOST_MILLISECONDS)
    recovery.keep("second", title="", employer="")
    qtbot.wait(MOST_MILLISECONDS)
    recovery.keep("third", title="", employer="")
    kept: list[str | None] = []
    tasks.run(lambda: kept.append(_text_left(tmp_path)), done=lambda _none: None, refused=notices.refuse)
    free.set()
    qtbot.waitUntil(lambda: kept == ["first"])
    qtbot.waitUntil(lambda: _text_left(tmp_path) == "third", timeout=3000)


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
    again.keep("on the page", title="", employer="")
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
