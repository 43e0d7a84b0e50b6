"""The wheel scrolls and changes nothing; shortcuts reach the window whatever lies over it."""

from __future__ import annotations

import pytest
from PySide6 import QtCore, QtGui, QtWidgets

from desktop_app.gui.documents_details import DetailsPopup
from desktop_app.gui.rules_view import RulesView
from tests.gui.conftest import Desk
from tests.gui.dropping import open_record

#: The screen of the tests has no popups of its own.
no_screen = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def turn_the_wheel(widget: QtWidgets.QWidget) -> None:
    """One notch downwards, over the middle of a widget."""
    place = QtCore.QPointF(widget.rect().center())
    event = QtGui.QWheelEvent(
        place,
        QtCore.QPointF(widget.mapToGlobal(place.toPoint())),
        QtCore.QPoint(),
        QtCore.QPoint(0, -120),
        QtCore.Qt.MouseButton.NoButton,
        QtCore.Qt.KeyboardModifier.NoModifier,
        QtCore.Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QtWidgets.QApplication.sendEvent(widget, event)


def test_the_wheel_over_the_tabs_beside_the_text_leaves_them(desk: Desk) -> None:
    desk.panel.tabs.setCurrentWidget(desk.panel.evidence)
    turn_the_wheel(desk.panel.tabs.tabBar())
    assert desk.panel.tabs.currentWidget() is desk.panel.evidence


def test_the_wheel_over_the_names_of_documents_leaves_the_one_on_screen(desk: Desk) -> None:
    open_record(desk)
    turn_the_wheel(desk.view.column.documents.tabs)
    assert desk.editor.shown == 0


def test_the_wheel_over_the_tabs_of_the_rules_leaves_them(desk: Desk) -> None:
    desk.window.show_page("rules")
    desk.settle()
    page = desk.window.page("rules")
    assert isinstance(page, RulesView)
    turn_the_wheel(page.tabs.tabBar())
    assert page.tabs.currentIndex() == 0


def popup(desk: Desk) -> DetailsPopup:
    """Where the advert came from, shown over the window."""
    desk.view.column.documents.show_details()
    desk.settle()
    found = desk.window.findChild(DetailsPopup)
    assert found is not None
    assert found.isVisible()
    return found


@no_screen
def test_a_shortcut_closes_the_details_and_does_what_it_says(desk: Desk) -> None:
    open_record(desk)
    with desk.qtbot.waitSignal(desk.wiring.saving.saved):
        desk.press("Ctrl+S", popup(desk).text)
    assert desk.window.findChild(DetailsPopup) is None


@no_screen
def test_copying_in_the_details_leaves_them_open(desk: Desk) -> None:
    open_record(desk)
    shown = popup(desk)
    shown.text.selectAll()
    desk.press("Ctrl+C", shown.text)
    assert shown.isVisible()
    assert "Advert.txt" in QtWidgets.QApplication.clipboard().text()


def holder(desk: Desk, parts: dict[str, QtWidgets.QWidget]) -> str:
    """The part of the window that has the focus."""
    focused = QtWidgets.QApplication.focusWidget()
    return next((name for name, part in parts.items() if focused and part.isAncestorOf(focused)), "none")


def test_f6_goes_from_part_to_part_and_back_to_where_the_focus_was(desk: Desk) -> None:
    desk.paste("Clinical Coder at Larkmoor. You need NCCQ.")
    parts = {"text": desk.view.column, "beside": desk.panel.tabs, "window": desk.window}
    desk.view.column.title.setFocus()
    seen = []
    for _ in range(3):
        desk.press("F6")
        seen.append(holder(desk, parts))
    assert seen == ["beside", "window", "text"]
    assert desk.view.column.title.hasFocus()
    desk.press("Shift+F6")
    desk.press("Shift+F6")
    assert desk.panel.evidence.isAncestorOf(QtWidgets.QApplication.focusWidget() or desk.window)


def test_f6_comes_to_the_page_on_screen_in_the_rail(desk: Desk) -> None:
    rail = desk.window._rail
    desk.click(rail._buttons["rules"])
    desk.window.show_page("read")
    desk.view.column.title.setFocus()
    desk.settle()
    reached = []
    for _ in range(5):
        desk.press("F6")
        reached.append(QtWidgets.QApplication.focusWidget())
    assert rail._buttons["read"] in reached
    assert rail._buttons["rules"] not in reached


def test_f6_passes_parts_of_the_page_that_are_not_on_screen(desk: Desk) -> None:
    desk.window.show_page("rules")
    desk.settle()
    page = desk.window.page("rules")
    assert isinstance(page, RulesView)
    page.tabs.setCurrentWidget(page.ignored)
    seen = set()
    for _ in range(4):
        desk.press("F6")
        seen.add(holder(desk, {"list": page.list, "work": page.work, "other": desk.window}))
    assert seen == {"other"}
