"""The window as a person has it before them, with an engine that answers at once."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6 import QtCore, QtGui, QtTest, QtWidgets

from desktop_app.domain.rules import RuleSources
from desktop_app.engine.arguments import as_arguments
from desktop_app.engine.events import Event
from desktop_app.engine.readers import reader_of_rules
from desktop_app.engine.worker import MakeReader
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.read_view import ReadView
from desktop_app.gui.wiring import Folders, Wiring
from desktop_app.presentation.window_colours import LIGHT_GROUNDS
from desktop_app.settings import Value, defaults, save
from tests.fixtures.inline_engine import InlineEngine
from tests.fixtures.inline_opener import InlineOpener
from tests.gui.rules_house import House, MakeHouse
from tests.presentation.house_rules import ADVERT, InlineBench, house_sources
from tests.presentation.readers import words

TODAY = date(2026, 11, 21)
RESOURCES = Path(__file__).parents[2] / "resources"


class Desk:
    """The program in one person's hands."""

    def __init__(
        self,
        qtbot: QtBot,
        folder: Path,
        make_reader: MakeReader,
        values: dict[str, Value],
        *,
        sources: RuleSources,
    ) -> None:
        app = QtWidgets.QApplication.instance()
        assert isinstance(app, QtWidgets.QApplication)
        self.qtbot = qtbot
        self.folder = folder
        self.engine = InlineEngine(make_reader, on_result=self._answer)
        folders = Folders(RESOURCES, folder, lambda: folder, sources)
        self.window = MainWindow(LIGHT_GROUNDS, width=1180, height=760)
        self.wiring = Wiring(
            app,
            self.engine,
            self.window,
            folders=folders,
            values=defaults() | values,
            keep=partial(save, folder),
            make_bench=InlineBench,
            make_opener=InlineOpener,
            today=lambda: TODAY,
        )
        for _ in self.wiring.furnish([]):
            pass
        view = self.window.page("read")
        assert isinstance(view, ReadView)
        self.view = view
        self.editor = view.editor
        self.panel = view.panel
        self.notices = self.wiring.notices

    def _answer(self, event: Event) -> None:
        self.wiring.reading.take(event)

    def let_go(self) -> None:
        """Drop what is not kept, or closing the window would ask about it and wait; answer what it asks."""
        form = self.wiring.rules.desk.page.form
        for key in form.unkept:
            form.forget(key)
        self.wiring.documents.queue.close()
        for dialog in self.window.findChildren(QtWidgets.QDialog):
            dialog.reject()  # a question outlives its closed window, and the next test would see it

    def warm(self) -> Desk:
        """The engine is ready."""
        self.engine.start()
        return self

    def open(self) -> Desk:
        """The window is on screen."""
        self.window.show()
        self.qtbot.waitExposed(self.window)
        self.editor.setFocus()
        return self

    def paste(self, text: str = "", html: str = "") -> None:
        """Ctrl+V of what was copied elsewhere."""
        data = QtCore.QMimeData()
        if text:
            data.setText(text)
        if html:
            data.setHtml(html)
        QtWidgets.QApplication.clipboard().setMimeData(data)
        self.editor.paste()
        self.settle()

    def type(self, text: str) -> None:
        """Typed at the caret."""
        QtTest.QTest.keyClicks(self.editor, text)
        self.settle()

    def settle(self) -> None:
        """Everything asked for has come."""
        self.wiring.theme.catch_up()
        QtWidgets.QApplication.processEvents()

    def marked(self) -> list[tuple[str, str]]:
        """(words, tone) of every mark in the text."""
        document = self.editor.document().toRawText()
        units = document.encode("utf-16-le")
        return [
            (units[mark.start * 2 : mark.end * 2].decode("utf-16-le"), mark.tone)
            for mark in self.editor.marks
        ]

    def drawn(self) -> list[str]:
        """The stretches that are drawn with a format, as they stand in the document."""
        found: list[str] = []
        block = self.editor.document().firstBlock()
        while block.isValid():
            units = block.text().encode("utf-16-le")
            found.extend(
                units[one.start * 2 : (one.start + one.length) * 2].decode("utf-16-le")
                for one in block.layout().formats()
            )
            block = block.next()
        return found

    def said(self) -> str:
        """The notice on screen."""
        return self.notices.current.sentence if self.notices.current is not None else ""

    def headline(self) -> str:
        """What the verdict banner says first."""
        name = self.panel.banner.accessibleName()
        return name.removeprefix("Verdict: ").split(".")[0]

    def click(self, widget: QtWidgets.QWidget, place: QtCore.QPoint | None = None) -> None:
        """The left button on a widget, in its middle unless a place is given."""
        place = widget.rect().center() if place is None else place
        left, plain = QtCore.Qt.MouseButton.LeftButton, QtCore.Qt.KeyboardModifier.NoModifier
        QtTest.QTest.mouseClick(widget, left, plain, place)
        self.settle()

    def press(self, keys: str, widget: QtWidgets.QWidget | None = None) -> None:
        """A key or a shortcut, pressed in a widget, or in the window."""
        key, modifier = _key(keys)
        QtTest.QTest.keyClick(widget or self.window, key, modifier)
        self.settle()


def _key(keys: str) -> tuple[QtCore.Qt.Key, QtCore.Qt.KeyboardModifier]:
    """``Ctrl+S`` as Qt's key and modifiers."""
    *modifiers, key = keys.split("+")
    modifier = QtCore.Qt.KeyboardModifier.NoModifier
    for name in modifiers:
        modifier |= {
            "Ctrl": QtCore.Qt.KeyboardModifier.ControlModifier,
            "Shift": QtCore.Qt.KeyboardModifier.ShiftModifier,
        }[name]
    return getattr(QtCore.Qt.Key, f"Key_{key}"), modifier


MakeDesk = Callable[..., Desk]


@pytest.fixture(scope="session")
def system_font(qapp: QtWidgets.QApplication) -> QtGui.QFont:
    """The font before any window: themes take what the application has for the system's."""
    return qapp.font()


@pytest.fixture
def make_desk(qtbot: QtBot, tmp_path: Path, system_font: QtGui.QFont) -> Iterator[MakeDesk]:
    desks: list[Desk] = []
    app = QtWidgets.QApplication.instance()
    assert isinstance(app, QtWidgets.QApplication)
    app.setFont(system_font)

    def make(make_reader: MakeReader = words, *, sources: RuleSources | None = None, **values: Value) -> Desk:
        nowhere = RuleSources((tmp_path / "packs",), (tmp_path / "rules" / "mine.yaml",))
        desk = Desk(qtbot, tmp_path, make_reader, values, sources=sources or nowhere)
        qtbot.addWidget(desk.window, before_close_func=lambda _window: desk.let_go())
        desks.append(desk)
        return desk

    yield make
    for desk in desks:
        desk.wiring.theme.catch_up()  # else a text size that waits would be set in a later test
        desk.wiring.close()
    if desks:
        # Else every theme of every earlier test would dress the application again at each change of scheme.
        app.styleHints().colorSchemeChanged.disconnect()
    app.setStyleSheet("")
    app.setFont(system_font)


@pytest.fixture
def desk(make_desk: MakeDesk) -> Desk:
    """Open and ready."""
    return make_desk().open().warm()


@pytest.fixture
def make_house(make_desk: MakeDesk, tmp_path: Path) -> MakeHouse:
    sources = house_sources(tmp_path)
    arguments = as_arguments(sources.folders, sources.overlays)

    def make(*, size: tuple[int, int] = (1180, 760), **values: object) -> House:
        desk = make_desk(lambda: reader_of_rules(arguments), sources=sources, **values)
        desk.window.resize(*size)
        desk.open().warm()
        desk.paste(ADVERT)
        return House(desk, tmp_path)

    return make


@pytest.fixture
def house(make_house: MakeHouse) -> House:
    return make_house().show()
