"""The window opens bare, takes what is typed at once, and is furnished around it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6 import QtTest, QtWidgets
from pytestqt.qtbot import QtBot

from desktop_app.app import within
from desktop_app.domain.advert import Advert
from desktop_app.gui.furnishing import Furnishing
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.read_view import ReadView
from desktop_app.gui.wiring import Folders, Wiring
from desktop_app.operations.recovery import read_draft
from desktop_app.presentation.window_colours import DARK_GROUNDS
from desktop_app.settings import defaults, save
from tests.fixtures.inline_engine import InlineEngine
from tests.gui.conftest import RESOURCES
from tests.gui.test_saving_and_recovery import dead_process, left_by
from tests.presentation.readers import words


def bare(qtbot: QtBot, folder: Path) -> tuple[MainWindow, Wiring]:
    app = QtWidgets.QApplication.instance()
    assert isinstance(app, QtWidgets.QApplication)
    window = MainWindow(DARK_GROUNDS, width=1180, height=760)
    qtbot.addWidget(window)
    engine = InlineEngine(words, on_result=lambda _event: None)
    folders = Folders(RESOURCES, folder, lambda: folder)
    wiring = Wiring(app, engine, window, folders=folders, values=defaults(), keep=partial(save, folder))
    return window, wiring


def test_nothing_typed_between_two_steps_is_lost(qtbot: QtBot, tmp_path: Path) -> None:
    window, wiring = bare(qtbot, tmp_path)
    window.show()
    qtbot.waitExposed(window)
    typed = ""
    for step, _ in enumerate(wiring.furnish([])):
        QtWidgets.QApplication.processEvents()
        focused = QtWidgets.QApplication.focusWidget()
        assert isinstance(focused, QtWidgets.QPlainTextEdit)
        assert focused.isVisible()
        QtTest.QTest.keyClicks(focused, f"{step} ")
        typed += f"{step} "
    view = window.page("read")
    assert isinstance(view, ReadView)
    assert view.editor.text() == typed
    assert view.editor.textCursor().position() == len(typed)
    assert not view.column.empty.isVisible()
    wiring.close()


def test_steps_are_taken_one_a_turn_and_a_fault_stops_them(qtbot: QtBot, tmp_path: Path) -> None:
    window, wiring = bare(qtbot, tmp_path)
    turns: list[int] = []

    def steps() -> Iterator[None]:
        for number in range(5):
            turns.append(number)
            yield
        raise ZeroDivisionError

    with qtbot.captureExceptions() as faults:
        Furnishing(steps(), window).start()
        qtbot.waitUntil(lambda: len(faults) == 1)
        qtbot.wait(50)
    assert turns == [0, 1, 2, 3, 4]
    assert len(faults) == 1
    wiring.close()


def test_a_bare_window_can_be_closed(qtbot: QtBot, tmp_path: Path) -> None:
    window, wiring = bare(qtbot, tmp_path)
    window.show()
    with qtbot.assertNotEmitted(window.closing):
        window.close()
    assert not window.isVisible()
    wiring.close()


def test_an_ending_that_fails_keeps_nothing_from_the_disk(qtbot: QtBot, tmp_path: Path) -> None:
    _, wiring = bare(qtbot, tmp_path)
    written: list[str] = []

    def fail() -> None:
        raise ZeroDivisionError

    wiring.endings += [lambda: written.append("first"), fail, lambda: written.append("third")]
    wiring.tasks.run(lambda: written.append("saved"), done=lambda _none: None, refused=lambda _error: None)
    wiring.recovery.keep_advert(Advert.of("typed"))
    with pytest.raises(ZeroDivisionError):
        wiring.close()
    assert sorted(written) == ["first", "saved", "third"]
    draft = read_draft(folder=tmp_path)
    assert draft is not None
    assert draft.advert_text == "typed"
    assert sys.excepthook is sys.__excepthook__


def test_files_of_the_command_line_are_opened(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "advert.txt").write_text("Use OPCS-4", encoding="utf-8")
    window, wiring = bare(qtbot, tmp_path)
    for _ in wiring.furnish([str(tmp_path / "advert.txt")]):
        pass
    view = window.page("read")
    assert isinstance(view, ReadView)
    qtbot.waitUntil(lambda: view.editor.text() == "Use OPCS-4", timeout=20_000)
    wiring.close()


def test_a_draft_is_not_lost_to_a_file_of_the_command_line(qtbot: QtBot, tmp_path: Path) -> None:
    left = left_by(dead_process(), tmp_path)
    (tmp_path / "advert.txt").write_text("Use OPCS-4", encoding="utf-8")
    window, wiring = bare(qtbot, tmp_path)
    for _ in wiring.furnish([str(tmp_path / "advert.txt")]):
        pass
    view = window.page("read")
    assert isinstance(view, ReadView)
    qtbot.waitUntil(lambda: view.editor.text() == "Use OPCS-4", timeout=20_000)
    notices = wiring.notices
    qtbot.waitUntil(lambda: notices.current is not None and notices.current.button == "Bring it back")
    wiring.close()
    assert left.is_file()


def test_the_first_window_fits_on_a_small_screen() -> None:
    width, height = within((1400, 900), (1366, 738))
    assert width < 1366
    assert height < 738
    assert within((1180, 760), (1920, 1080)) == (1180, 760)
