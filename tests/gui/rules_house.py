"""The program over a small house pack, with its Rules page: what tests of that page share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtTest, QtWidgets

from desktop_app.gui.rules_view import RulesView

if TYPE_CHECKING:
    from tests.gui.conftest import Desk

MakeHouse = Callable[..., "House"]


class House:
    """The program over a house pack, with an advert on the Read page."""

    def __init__(self, desk: Desk, folder: Path) -> None:
        self.desk = desk
        self.mine = folder / "rules" / "mine.yaml"
        self.page = desk.wiring.rules.desk.page
        self.view: RulesView

    def wait(self, met: Callable[[], object]) -> None:
        self.desk.qtbot.waitUntil(lambda: bool(met()), timeout=10_000)

    def show(self) -> House:
        """Ctrl+3: the Rules page with its rules."""
        self.desk.window.show_page("rules")
        view = self.desk.window.page("rules")
        assert isinstance(view, RulesView)
        self.view = view
        self.wait(lambda: self.page.tree.counts[1] >= 2)
        return self

    def choose(self, key: str) -> None:
        self.view.list.choose(key)
        self.wait(lambda: not self.page.results.outdated and self.page.results.saved is not None)

    def type(self, widget: QtWidgets.QWidget, text: str) -> None:
        QtTest.QTest.keyClicks(widget, text)

    def focused(self) -> QtWidgets.QWidget:
        widget = QtWidgets.QApplication.focusWidget()
        assert widget is not None
        return widget
