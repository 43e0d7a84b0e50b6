"""The Shortlist page as a person uses it: find and sort, on any screen, by mouse and keyboard."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from PySide6 import QtCore, QtTest, QtWidgets

from desktop_app.domain.shortlist import EntryStatus
from desktop_app.domain.verdict import Kind, Route
from desktop_app.gui.shortlist_view import ShortlistView
from desktop_app.presentation.saving import STORE_NAME
from desktop_app.presentation.shortlist_columns import COLUMNS
from desktop_app.store.shortlist import Shortlist
from tests.gui.conftest import Desk, MakeDesk
from tests.making import a_verdict, an_analysis, an_entry

Key = QtCore.Qt.Key
POSTS = (
    ("Clinical Coder", "Larkmoor Hospitals", Route.HOSPITAL),
    ("Notes Summariser", "Brook Surgery", Route.PRIMARY_CARE),
    ("auditor of coding", "Wexcombe", Route.HOSPITAL),
)


class Page:
    """The page in one person's hands."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self._turns: list[None] = []
        desk.window.show_page("shortlist")
        view = desk.window.page("shortlist")
        assert isinstance(view, ShortlistView)
        self.view = view
        self.table = view.table
        self.pane = view.side.pane
        self.until(lambda: view._page.listing.ready)
        self.settle()

    def until(self, check: Callable[[], bool]) -> None:
        self.desk.qtbot.waitUntil(check, timeout=10_000)

    def settle(self) -> None:
        """What was asked for has come: work and news go through queues, so two turns."""
        for turn in range(1, 4):
            self.desk.wiring.tasks.run(lambda: None, done=self._turns.append, refused=print)
            self.until(lambda turn=turn: len(self._turns) >= turn)  # type: ignore[misc]
        self._turns.clear()

    def titles(self) -> list[str]:
        model = self.table.model()
        return [str(model.index(row, 1).data()) for row in range(model.rowCount())]

    def cell(self, title: str, header: str) -> str:
        model = self.table.model()
        column = next(n for n, one in enumerate(COLUMNS) if one.header == header)
        return str(model.index(self.titles().index(title), column).data())

    def choose(self, *titles: str) -> None:
        """Click, then click with Ctrl."""
        for number, title in enumerate(titles):
            index = self.table.model().index(self.titles().index(title), 1)
            self.table.scrollTo(index)
            QtTest.QTest.mouseClick(
                self.table.viewport(),
                QtCore.Qt.MouseButton.LeftButton,
                QtCore.Qt.KeyboardModifier.ControlModifier
                if number
                else QtCore.Qt.KeyboardModifier.NoModifier,
                self.table.visualRect(index).center(),
            )
        self.settle()

    def filter(self, words: str) -> None:
        self.desk.press("Ctrl+F")
        QtTest.QTest.keyClicks(self.view.head.filter, words)
        self.until(lambda: self.view._page.listing.match == words)
        self.desk.qtbot.wait(200)
        self.settle()

    def said(self) -> str:
        """What stands in the list's place."""
        return self.view.notice.accessibleName() if self.view.notice.isVisible() else ""

    def press_button(self, words: str) -> None:
        button = next(
            one
            for one in self.desk.window.findChildren(QtWidgets.QPushButton)
            if one.isVisible() and one.text().replace("&", "") == words
        )
        button.click()
        self.settle()

    def on_disk(self, title: str) -> tuple[str, str, EntryStatus, str]:
        with Shortlist(self.desk.folder / STORE_NAME) as shortlist:
            number = next(row.id for row in shortlist.rows(shortlist.ids()) if row.title == title)
            entry = shortlist.fetch(number)
            return entry.title, entry.employer, entry.status, entry.notes


def fill(desk: Desk) -> None:
    with Shortlist(desk.folder / STORE_NAME) as shortlist:
        for number, (title, employer, route) in enumerate(POSTS):
            analysis = an_analysis(f"Text {number} of {title}. ICD-10 OPCS-4", verdict=a_verdict(route))
            saved_at = datetime(2026, 11, 1 + number, 9, tzinfo=UTC)
            shortlist.add(an_entry(analysis, title=title, employer=employer, saved_at=saved_at))


@pytest.fixture
def page(desk: Desk) -> Page:
    fill(desk)
    return Page(desk)


def test_an_advert_saved_on_the_read_page_is_in_the_list(desk: Desk) -> None:
    desk.paste("Clinical Coder\nUse OPCS-4 and ICD-10.")
    desk.press("Ctrl+S")
    desk.qtbot.waitUntil(lambda: "Saved" in desk.said())
    desk.press("Ctrl+2")
    page = Page(desk)
    assert page.titles() == ["Clinical Coder"]
    assert page.cell("Clinical Coder", "Verdict") == "Hospital"
    assert page.pane.title.text() == "Clinical Coder"
    assert "Saved on " in page.pane._day.text()
    assert page.pane._packs.text() == "Read with words 1.0.0"


def test_an_advert_saved_while_the_list_is_on_screen_is_in_it_at_once(page: Page) -> None:
    page.desk.paste("Coder of Wexcombe\nUse OPCS-4 and ICD-10.")
    assert page.desk.window.current == "shortlist"
    page.desk.wiring.read_page.save()
    page.until(lambda: "Coder of Wexcombe" in page.titles())


def test_show_it_in_the_notice_leads_to_the_entry(page: Page) -> None:
    page.desk.press("Ctrl+1")
    page.desk.paste("NCCQ at Larkmoor")
    page.desk.press("Ctrl+S")
    page.until(lambda: "Saved" in page.desk.said())
    page.press_button("Show it")
    assert page.desk.window.current == "shortlist"
    assert page.pane.title.text() == "NCCQ at Larkmoor"


def test_an_empty_shortlist_says_what_to_do(desk: Desk) -> None:
    page = Page(desk)
    assert "Nothing saved yet" in page.said()
    page.press_button("Go to Read")
    assert desk.window.current == "read"


def test_the_newest_stands_on_top_and_is_shown(page: Page) -> None:
    assert page.titles() == ["auditor of coding", "Notes Summariser", "Clinical Coder"]
    assert page.pane.title.text() == "auditor of coding"
    assert page.view.head.count.text() == "3 adverts"


def test_a_click_on_a_header_sorts_and_another_turns_it_round(page: Page) -> None:
    header = page.table.horizontalHeader()
    place = QtCore.QPoint(header.sectionViewportPosition(1) + 10, header.height() // 2)
    for expected, arrow in (
        (["auditor of coding", "Clinical Coder", "Notes Summariser"], "Title ↑"),
        (["Notes Summariser", "Clinical Coder", "auditor of coding"], "Title ↓"),
    ):
        QtTest.QTest.mouseClick(header.viewport(), QtCore.Qt.MouseButton.LeftButton, pos=place)
        page.settle()
        assert page.titles() == expected
        assert page.table.model().headerData(1, QtCore.Qt.Orientation.Horizontal) == arrow


def test_the_sort_menu_does_the_same_by_keyboard(page: Page) -> None:
    entries = {action.text(): action for action in page.view.head.sort.menu().actions()}
    entries["Employer"].trigger()
    page.settle()
    assert page.titles() == ["Notes Summariser", "Clinical Coder", "auditor of coding"]
    assert entries["Employer"].isChecked()
    assert page.view.head.sort.text() == "Employer ▾"


def test_sorting_keeps_what_is_chosen(page: Page) -> None:
    page.choose("Clinical Coder", "Notes Summariser")
    chosen = set(page.table.chosen)
    page.view._page.listing.sort_by(COLUMNS[1])
    page.settle()
    assert set(page.table.chosen) == chosen


def test_the_filter_finds_words_of_the_advert_and_says_how_many(page: Page) -> None:
    page.filter("summar")
    assert page.titles() == ["Notes Summariser"]
    assert page.view.head.count.text() == "1 of 3"
    QtTest.QTest.keyClick(page.view.head.filter, Key.Key_Escape)
    page.settle()
    assert len(page.titles()) == 3
    page.filter("opcs-4 larkmoor")
    assert page.titles() == ["Clinical Coder"]


def test_nothing_found_is_said_with_the_way_back(page: Page) -> None:
    page.filter("plumber")
    assert "Nothing matches “plumber”" in page.said()
    assert page.view.head.count.text() == "0 of 3"
    page.press_button("Clear the filter")
    assert len(page.titles()) == 3


def test_letters_typed_in_the_list_go_to_the_filter(page: Page) -> None:
    page.table.setFocus()
    QtTest.QTest.keyClicks(page.table, "b")
    QtTest.QTest.keyClicks(page.view.head.filter, "rook")
    page.desk.qtbot.wait(250)
    page.settle()
    assert page.titles() == ["Notes Summariser"]
    QtTest.QTest.keyClick(page.view.head.filter, Key.Key_Down)
    assert page.table.hasFocus()


def test_what_another_program_changes_is_seen_when_the_window_is_back(page: Page) -> None:
    with Shortlist(page.desk.folder / STORE_NAME) as other:
        other.add(an_entry(title="Coder from the other window"))
        other.change(1, status=EntryStatus.OFFER)
    QtWidgets.QApplication.sendEvent(page.view, QtCore.QEvent(QtCore.QEvent.Type.WindowActivate))
    page.settle()
    assert page.titles()[0] == "Coder from the other window"
    assert page.cell("Clinical Coder", "Status") == "Offer"


def test_a_course_says_so_in_the_list(desk: Desk) -> None:
    with Shortlist(desk.folder / STORE_NAME) as shortlist:
        verdict = a_verdict(kind=Kind.COURSE)
        shortlist.add(an_entry(an_analysis(verdict=verdict), title="Become a coder"))
    page = Page(desk)
    told = page.table.model().index(0, 0).data(QtCore.Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Verdict: Hospital clinical coding: clear. Course, not a vacancy"
    assert not page.view.grab().isNull()


@pytest.mark.parametrize(
    ("width", "height", "percent"), [(1024, 700, 100), (1024, 700, 200), (640, 480, 150)]
)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nothing_is_cut_off_however_small_the_window(
    make_desk: MakeDesk, theme: str, percent: int, width: int, height: int
) -> None:
    desk = make_desk(theme=theme, text_size=percent).open().warm()
    fill(desk)
    desk.window.resize(width, height)
    page = Page(desk)
    buttons: list[QtWidgets.QAbstractButton] = page.view.findChildren(QtWidgets.QAbstractButton)
    labels: list[QtWidgets.QLabel] = page.view.findChildren(QtWidgets.QLabel)
    words_of = [(one, one.text()) for one in buttons] + [
        (label, label.text()) for label in labels if not label.wordWrap()
    ]
    cut = [
        words
        for widget, words in words_of
        if words and widget.isVisible() and widget.width() < widget.sizeHint().width()
    ]
    assert cut == []
    header = page.table.horizontalHeader()
    for column in range(header.count()):
        if not page.table.isColumnHidden(column):
            over = str(page.table.model().headerData(column, QtCore.Qt.Orientation.Horizontal))
            assert header.fontMetrics().horizontalAdvance(over) < header.sectionSize(column)
    assert page.titles()
    assert not page.view.grab().isNull()


def test_every_control_has_a_name_and_takes_the_keyboard(page: Page) -> None:
    page.filter("coder")
    kinds = (
        QtWidgets.QAbstractButton,
        QtWidgets.QLineEdit,
        QtWidgets.QPlainTextEdit,
        QtWidgets.QComboBox,
        QtWidgets.QTableView,
    )
    controls = [one for kind in kinds for one in page.view.findChildren(kind) if one.isVisible()]
    assert len(controls) >= 9
    nameless = [one for one in controls if not (one.accessibleName() or getattr(one, "text", str)())]
    assert nameless == []
    deaf = [
        one for one in controls if one.isEnabled() and not one.focusPolicy() & QtCore.Qt.FocusPolicy.TabFocus
    ]
    assert deaf == []
