"""Out to Excel as a person does it: what, where to, the count, stop, and what can go wrong."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from PySide6 import QtCore, QtGui, QtWidgets

from desktop_app.gui.shortlist_export_dialog import ShortlistExportDialog
from desktop_app.presentation.saving import STORE_NAME
from desktop_app.presentation.shortlist_exporting import ExportPhase
from desktop_app.settings import load
from desktop_app.store.shortlist import Shortlist
from tests.gui.conftest import Desk
from tests.gui.test_shortlist_page import Page, fill
from tests.making import an_entry


@pytest.fixture
def page(desk: Desk) -> Page:
    fill(desk)
    return Page(desk)


def dialog(page: Page) -> ShortlistExportDialog:
    page.until(lambda: page.desk.window.findChild(ShortlistExportDialog) is not None)
    found = page.desk.window.findChild(ShortlistExportDialog)
    assert isinstance(found, ShortlistExportDialog)
    return found


def strip(page: Page) -> str:
    exporting = page.view._page.exporting
    return exporting.words() if exporting.phase is ExportPhase.DONE else ""


def titles_in(path: Path) -> list[str]:
    from openpyxl import load_workbook

    sheet = load_workbook(path)["Shortlist"]
    place = [cell.value for cell in sheet[1]].index("Title")
    return [str(row[place]) for row in sheet.iter_rows(min_row=2, values_only=True)]


def test_ctrl_e_writes_the_list_as_it_is_sorted(page: Page) -> None:
    page.desk.press("Ctrl+E")
    asked = dialog(page)
    assert asked.path.name.startswith("Wordward shortlist 20")
    assert asked.path.suffix == ".xlsx"
    target = page.desk.folder / "out"
    asked.file.setText(str(target))
    asked.accept()
    page.until(lambda: strip(page) != "")
    assert strip(page) == "Exported 3 adverts to “out.xlsx”."
    assert titles_in(target.with_suffix(".xlsx")) == [
        "auditor of coding",
        "Notes Summariser",
        "Clinical Coder",
    ]


def test_ctrl_e_on_the_read_page_leads_to_the_list(desk: Desk) -> None:
    fill(desk)
    desk.press("Ctrl+E")
    assert desk.window.current == "shortlist"
    page = Page(desk)
    assert dialog(page).ids == (3, 2, 1)


def test_the_chosen_ones_alone_and_without_colours(page: Page) -> None:
    page.choose("Clinical Coder", "Notes Summariser")
    page.desk.press("Ctrl+E")
    asked = dialog(page)
    assert len(asked.ids) == 2
    asked.coloured.setChecked(False)
    target = page.desk.folder / "two.xlsx"
    asked.file.setText(str(target))
    asked.accept()
    page.until(lambda: strip(page) != "")
    assert titles_in(target) == ["Notes Summariser", "Clinical Coder"]
    page.settle()
    values, _ = load(page.desk.folder)
    assert values["export_coloured"] is False
    assert values["export_folder"] == str(page.desk.folder)
    assert page.view._page.suggested_path().parent == page.desk.folder
    assert not page.view._page.coloured


def test_what_is_filtered_out_stays_out(page: Page) -> None:
    page.filter("summariser")
    page.desk.press("Ctrl+E")
    asked = dialog(page)
    radios = [one.text() for one in asked.findChildren(QtWidgets.QRadioButton)]
    assert radios == ["All 1 that match “summariser”"]
    assert len(asked.ids) == 1


def test_a_file_that_is_there_is_named_before_it_is_replaced(page: Page) -> None:
    target = page.desk.folder / "there.xlsx"
    target.write_text("old")
    page.desk.press("Ctrl+E")
    asked = dialog(page)
    asked.file.setText(str(target))
    assert asked._news.text() == "“there.xlsx” is there already and will be replaced."
    asked.file.setText("")
    assert not asked._export.isEnabled()
    asked.accept()
    assert asked.isVisible()
    asked.reject()


def test_the_files_buttons_open_it_and_its_folder(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []

    def open_url(url: QtCore.QUrl) -> bool:
        opened.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QtGui.QDesktopServices, "openUrl", open_url)
    target = page.desk.folder / "out.xlsx"
    page.view._page.export((1,), target, coloured_text=True)
    page.until(lambda: strip(page) != "")
    page.press_button("Open the file")
    page.press_button("Show in folder")
    assert opened[0] == str(target)
    page.press_button("Dismiss")
    assert strip(page) == ""


def test_where_nothing_opens_it_the_path_is_told(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QtGui.QDesktopServices, "openUrl", lambda _url: False)
    page.view._page.export((1,), page.desk.folder / "out.xlsx", coloured_text=True)
    page.until(lambda: strip(page) != "")
    page.press_button("Open the file")
    assert page.desk.said() == "Nothing on this computer opens Excel workbooks."
    assert "out.xlsx" in page.desk.notices.current.hint  # type: ignore[union-attr]


def test_a_place_that_cannot_be_written_is_told(page: Page) -> None:
    folder = page.desk.folder / "taken.xlsx"
    folder.mkdir()
    page.view._page.export((1,), folder, coloured_text=True)
    page.until(lambda: page.desk.said() != "")
    assert page.desk.said() == "“taken.xlsx” is a folder."
    assert page.view._page.exporting.phase is ExportPhase.IDLE


def test_a_long_export_counts_and_can_be_stopped(desk: Desk) -> None:
    with Shortlist(desk.folder / STORE_NAME) as shortlist:
        ids = tuple(shortlist.add(an_entry(title=f"Coder {n}")).id for n in range(800))
    page = Page(desk)
    target = desk.folder / "long.xlsx"
    exporting = page.view._page.exporting
    page.view._page.export(ids * 4, target, coloured_text=True)
    page.until(lambda: exporting.worth_showing and exporting.written > 0)
    assert "of 3,200" in exporting.words()
    page.view._page.export(ids, desk.folder / "other.xlsx", coloured_text=True)
    assert "being written already" in desk.said()
    page.press_button("Stop")
    page.until(lambda: exporting.phase is ExportPhase.IDLE)
    assert desk.said() == "The export was stopped."
    assert not target.exists()


def test_an_empty_list_exports_nothing(desk: Desk) -> None:
    page = Page(desk)
    desk.press("Ctrl+E")
    page.settle()
    assert desk.said() == "There is nothing to export yet."


def test_the_tick_is_drawn_in_both_themes(page: Page) -> None:
    page.desk.press("Ctrl+E")
    asked = dialog(page)
    for theme in ("dark", "light"):
        page.desk.wiring.preferences.set("theme", theme)
        ticked = asked.coloured.grab().toImage()
        asked.coloured.setChecked(False)
        assert asked.coloured.grab().toImage() != ticked
        asked.coloured.setChecked(True)
    asked.close()


@pytest.mark.parametrize("words", ["", " ", "/", ".", "..", "~nobody-here-9/a", "a\x00b", "x" * 5000, "out/"])
def test_any_words_may_stand_in_the_file_field(page: Page, words: str) -> None:
    page.desk.press("Ctrl+E")
    asked = dialog(page)
    asked.file.setText(words)
    usable = words in {"x" * 5000, "out/"}
    assert asked._export.isEnabled() == usable
    assert ("workbook" in asked._news.text()) == (not usable)
    assert asked.path.suffix == ".xlsx"
    asked.reject()


def test_ctrl_e_works_with_the_caret_in_the_filter(page: Page) -> None:
    field = page.view.head.filter
    field.setFocus()
    override = QtGui.QKeyEvent(
        QtCore.QEvent.Type.ShortcutOverride, QtCore.Qt.Key.Key_E, QtCore.Qt.KeyboardModifier.ControlModifier
    )
    override.ignore()
    QtWidgets.QApplication.sendEvent(field, override)
    assert not override.isAccepted(), "some desktops give Ctrl+E to the field: to the end of the line"
    page.desk.press("Ctrl+E", field)
    assert dialog(page).isVisible()


def test_a_damaged_advert_is_told_and_the_others_are_written(page: Page) -> None:
    with sqlite3.connect(page.desk.folder / STORE_NAME) as file:
        file.execute("UPDATE entry_analysis SET analysis = 'x' WHERE entry = 1")
    file.close()
    page.desk.press("Ctrl+E")
    asked = dialog(page)
    target = page.desk.folder / "out.xlsx"
    asked.file.setText(str(target))
    asked.accept()
    page.until(lambda: strip(page) != "")
    assert strip(page) == "Exported 2 adverts to “out.xlsx”."
    assert "No. 1, “" in page.desk.said()
    assert len(titles_in(target)) == 2
