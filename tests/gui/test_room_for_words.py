"""Room for what matters: sums in the list, rows beside an export, larger chips; files are the window’s."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6 import QtCore, QtGui, QtWidgets

from desktop_app.domain.facts import FactName
from desktop_app.gui import shortlist_strip
from desktop_app.gui.rules_fields import LinesBox
from desktop_app.presentation.saving import STORE_NAME
from desktop_app.presentation.shortlist_columns import COLUMNS
from desktop_app.store.shortlist import Shortlist
from tests.gui.conftest import Desk
from tests.gui.dropping import drop, files, write
from tests.gui.test_shortlist_page import Page
from tests.making_facts import an_entry_with

PAY = next(place for place, column in enumerate(COLUMNS) if column.header == "Pay")


@pytest.fixture
def page(desk: Desk) -> Page:
    with Shortlist(desk.folder / STORE_NAME) as shortlist:
        shortlist.add(
            an_entry_with(
                (FactName.PAY_MIN, 16000),
                (FactName.PAY_MAX, 18500),
                (FactName.CURRENCY, "AED"),
                (FactName.PAY_PERIOD, "month"),
                title="Coder abroad",
            )
        )
    return Page(desk)


def test_a_long_sum_is_shown_whole_where_there_is_room(page: Page) -> None:
    page.desk.window.resize(1500, 800)
    page.settle()
    row = page.view._page.listing.model.row_at(0)
    assert row is not None
    told = COLUMNS[PAY].words(row).split("\n")[0]
    assert told == "AED 16,000–18,500"
    metrics = QtGui.QFontMetrics(page.table.font())
    assert page.table.columnWidth(PAY) >= metrics.horizontalAdvance(told) + 16


def test_the_news_of_an_export_leaves_by_itself(
    page: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    strip = page.view._strip
    strip._over.setInterval(50)
    assert shortlist_strip.SHOWN_MILLISECONDS > 10_000
    page.view._page.export((1,), tmp_path / "a.xlsx", coloured_text=False)
    page.until(strip.isVisible)
    page.until(strip.isHidden)
    assert (tmp_path / "a.xlsx").exists()


def test_where_the_page_scrolls_the_news_takes_no_room_from_the_list(page: Page, tmp_path: Path) -> None:
    page.desk.wiring.preferences.set("text_size", 200)
    page.desk.settle()
    page.settle()
    before = page.table.height()
    page.view._page.export((1,), tmp_path / "a.xlsx", coloured_text=False)
    page.until(page.view._strip.isVisible)
    page.settle()
    assert page.table.height() >= before - 16


def test_the_chips_of_the_legend_grow_with_the_text(desk: Desk) -> None:
    chip = next(iter(desk.view.column.legend._chips.values()))
    before = chip.sizeHint()
    desk.wiring.preferences.set("text_size", 200)
    desk.settle()
    assert chip.sizeHint().height() >= before.height() * 1.7
    assert chip.size() == chip.sizeHint()


def taken(field: QtWidgets.QAbstractScrollArea, data: QtCore.QMimeData) -> bool:
    """Whether a field takes what is held over it."""
    copy, left = QtCore.Qt.DropAction.CopyAction, QtCore.Qt.MouseButton.LeftButton
    plain = QtCore.Qt.KeyboardModifier.NoModifier
    event = QtGui.QDragEnterEvent(QtCore.QPoint(5, 5), copy, data, left, plain)
    QtWidgets.QApplication.sendEvent(field.viewport(), event)
    return event.isAccepted()


def test_a_file_dropped_on_the_notes_is_opened(page: Page) -> None:
    page.choose("Coder abroad")
    drop(page.desk, page.pane.notes.viewport(), *write(page.desk, Advert="Clinical Coder wanted"))
    assert page.pane.notes.toPlainText() == ""
    assert page.desk.editor.text() == "Clinical Coder wanted"


def test_a_box_of_the_rules_takes_words_and_no_files(desk: Desk) -> None:
    box = LinesBox(desk.wiring.theme)
    desk.qtbot.addWidget(box)
    words = QtCore.QMimeData()
    words.setText("NCCQ")
    assert taken(box, words)
    assert not taken(box, files(*write(desk, Advert="Clinical Coder wanted")))
