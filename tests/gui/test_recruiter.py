"""The switch, and what a recruiter sees."""

from __future__ import annotations

import json

from PySide6 import QtWidgets

from tests.gui.conftest import Desk, MakeDesk


def switch(desk: Desk, words: str) -> QtWidgets.QPushButton:
    return next(button for button in desk.panel.findChildren(QtWidgets.QPushButton) if button.text() == words)


def test_the_switch_shows_the_wording_and_is_remembered(desk: Desk) -> None:
    assert not desk.panel.tabs.isTabVisible(desk.panel.tabs.indexOf(desk.panel.wording))
    desk.click(switch(desk, "I am recruiting"))
    assert desk.panel.tabs.isTabVisible(desk.panel.tabs.indexOf(desk.panel.wording))
    assert desk.panel.tabs.currentWidget() is desk.panel.wording
    kept = desk.folder / "settings.json"
    desk.qtbot.waitUntil(lambda: kept.exists() and json.loads(kept.read_text())["audience"] == "recruiter")
    desk.click(switch(desk, "I am looking for work"))
    assert desk.panel.tabs.currentWidget() is desk.panel.evidence


def test_remarks_are_listed_and_lead_to_their_words(make_desk: MakeDesk) -> None:
    desk = make_desk(audience="recruiter").open().warm()
    desk.paste("Use \U0001f600 OPSC-4 here")
    view = desk.panel.wording.list
    assert [view.model().index(row, 0).data() for row in range(view.model().rowCount())] == [
        "OPSC is a slip for OPCS.",
        "Neither NCCQ nor training is named.",
    ]
    assert desk.panel.tabs.tabText(desk.panel.tabs.indexOf(desk.panel.wording)) == "Wording 2"
    point = view.visualRect(view.model().index(0, 0)).center()
    desk.click(view.viewport(), point)
    cursor = desk.editor.textCursor()
    assert cursor.selectionStart() == len("Use \U0001f600 ".encode("utf-16-le")) // 2
    assert cursor.selectedText() == "OPSC"
    assert desk.editor.hasFocus()
    desk.type("OPCS")
    assert desk.editor.text() == "Use \U0001f600 OPCS-4 here"
    assert desk.panel.tabs.tabText(desk.panel.tabs.indexOf(desk.panel.wording)) == "Wording 1"


def test_what_would_change_this_opens_the_explanation(desk: Desk) -> None:
    desk.paste("OPCS-4")
    link = switch(desk, "What would change this")
    desk.click(link)
    assert desk.panel.tabs.currentWidget() is desk.panel.why
    words = desk.panel.why.findChildren(QtWidgets.QLabel)[0].text()
    assert "Without “NCCQ” the verdict would be likely." in words
