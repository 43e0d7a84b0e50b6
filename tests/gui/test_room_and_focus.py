"""The page turns to one column and back: whoever types goes on typing, and nothing is cut off."""

from __future__ import annotations

import pytest
from PySide6 import QtTest, QtWidgets

from desktop_app.domain.advert import Advert
from desktop_app.gui.notice_bar import NoticeBar
from desktop_app.gui.shortlist_filter import FilterField
from desktop_app.gui.shortlist_table import ShortlistTable
from desktop_app.presentation.actions import PAGES
from desktop_app.presentation.notices import ADVICE, Notice
from desktop_app.presentation.saving import STORE_NAME
from desktop_app.store.shortlist import Shortlist
from tests.gui.conftest import Desk, MakeDesk
from tests.gui.reading import HOSPITAL
from tests.making_facts import an_entry_with


def type_on(words: str) -> None:
    """Keys go where the focus is."""
    focused = QtWidgets.QApplication.focusWidget()
    assert focused is not None
    QtTest.QTest.keyClicks(focused, words)


@pytest.mark.parametrize("way", ["text size", "window"])
def test_whoever_types_goes_on_typing_when_the_columns_turn(desk: Desk, way: str) -> None:
    desk.paste(HOSPITAL)
    cursor = desk.editor.textCursor()
    cursor.setPosition(8)
    desk.editor.setTextCursor(cursor)
    desk.click(desk.editor.viewport(), desk.editor.cursorRect().center())
    for words, size, step in (("one", (720, 700), "larger"), ("two", (1400, 800), "smaller")):
        for _ in range(6):
            if way == "text size":
                desk.window.do(step)
            desk.settle()
        if way == "window":
            desk.window.resize(*size)
            desk.settle()
        assert desk.editor.hasFocus()
        type_on(words)
    desk.settle()
    assert desk.editor.text() == f"{HOSPITAL[:8]}onetwo{HOSPITAL[8:]}"


def test_a_field_keeps_the_focus_too(desk: Desk) -> None:
    desk.click(desk.view.column.employer)
    type_on("Lark")
    desk.window.resize(720, 700)
    desk.settle()
    type_on("moor")
    assert desk.view.column.employer.text() == "Larkmoor"


@pytest.mark.parametrize("audience", ["seeker", "recruiter"])
def test_nothing_is_cut_off_in_a_narrow_window_with_large_letters(desk: Desk, audience: str) -> None:
    desk.window.resize(800, 700)
    desk.wiring.preferences.set("audience", audience)
    desk.wiring.preferences.set("text_size", 200)
    desk.wiring.documents.queue.take_back([Advert.of(f"Clinical Coder {number}") for number in range(3)])
    desk.paste(HOSPITAL)
    desk.settle()
    room = desk.view.sides._scroll.viewport()
    edge = room.mapToGlobal(room.rect().topRight()).x()
    for widget in (
        *desk.view.column.findChildren(QtWidgets.QAbstractButton),
        *desk.view.panel.findChildren(QtWidgets.QTabBar),
        desk.editor,
        desk.view.column.employer,
        desk.panel.banner,
    ):
        if widget.isVisible():
            assert widget.mapToGlobal(widget.rect().topRight()).x() <= edge, widget
    bar = desk.panel.tabs.tabBar()
    shown = [number for number in range(bar.count()) if bar.isTabVisible(number)]
    for number in shown:
        least = bar.fontMetrics().horizontalAdvance(bar.tabText(number))
        assert bar.tabRect(number).width() >= least + desk.wiring.theme.px(8)


@pytest.mark.parametrize(("size", "text_size"), [((800, 700), 100), ((1180, 760), 100), ((1180, 760), 200)])
def test_no_page_opens_a_second_window(make_desk: MakeDesk, size: tuple[int, int], text_size: int) -> None:
    desk = make_desk(text_size=text_size)
    with Shortlist(desk.folder / STORE_NAME) as shortlist:
        shortlist.add(an_entry_with(title="Clinical Coder"))
    desk.window.resize(*size)
    desk.open().warm()
    desk.paste(HOSPITAL)
    for page in (*PAGES, *PAGES):
        desk.window.show_page(page.id)
        desk.settle()
        if page.id == "shortlist":
            table = desk.window.page("shortlist").findChild(ShortlistTable)
            assert table is not None
            desk.qtbot.waitUntil(lambda table=table: table.model().rowCount() > 0)  # type: ignore[misc]
            desk.settle()
        shown = [one for one in QtWidgets.QApplication.topLevelWidgets() if one.isVisible()]
        assert shown == [desk.window], page.id


def test_a_long_notice_beside_two_buttons_does_not_become_a_tall_column(desk: Desk) -> None:
    sentence = "This text is on the shortlist already, saved on 22 November 2026."
    notice = Notice(sentence, "Nothing was saved now.", ADVICE, "Save it again", lambda: None)
    bar = desk.window.findChild(NoticeBar)
    assert bar is not None
    buttons = [button for button in bar.findChildren(QtWidgets.QPushButton) if button.objectName() != "leaf"]
    tops = {}
    for size in (100, 200):
        desk.wiring.preferences.set("text_size", size)
        desk.window.resize(860, 600)
        desk.notices.post(notice)
        desk.settle()
        words = next(label for label in bar.findChildren(QtWidgets.QLabel) if sentence in label.text())
        tops[size] = buttons[0].y() - words.geometry().bottom()
        assert bar.height() < desk.window.height() // 4
    assert tops[100] < 0, "where there is room they stand beside each other"
    assert tops[200] >= 0, "else one above the other"


def test_the_words_in_the_empty_filter_are_never_cut(desk: Desk) -> None:
    field = FilterField(desk.wiring.theme)
    desk.qtbot.addWidget(field)
    field.show()
    told = set()
    for width in range(136, 260, 4):
        field.setFixedWidth(width)
        desk.settle()
        told.add(field.placeholderText())
        words = field.fontMetrics().horizontalAdvance(field.placeholderText())
        margins = field.textMargins()
        assert words <= width - margins.left() - margins.right() - 6, "frame, and what Qt leaves free"
    assert told == {"Filter", "Filter (Ctrl+F)"}
