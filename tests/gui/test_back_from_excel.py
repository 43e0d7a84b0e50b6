"""A workbook of the shortlist is opened again: what was changed in Excel is on the list."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from desktop_app.domain.shortlist import EntryStatus
from desktop_app.gui.column_mapping_dialog import ColumnMappingDialog
from desktop_app.presentation.saving import STORE_NAME
from desktop_app.store.shortlist import Shortlist
from tests.excel_round_trip import change_in_excel, export
from tests.gui.conftest import Desk
from tests.gui.dropping import drop
from tests.gui.test_shortlist_page import Page
from tests.making import an_entry


@pytest.fixture
def workbook(desk: Desk, tmp_path: Path) -> Path:
    store, path = desk.folder / STORE_NAME, tmp_path / "my list.xlsx"
    with Shortlist(store) as shortlist:
        shortlist.add(an_entry(title="Clinical Coder"))
        shortlist.add(an_entry(title="Notes summariser"))
    export(store, path)
    return path


def opened(desk: Desk, workbook: Path) -> Page:
    """Dropped on the Read page."""
    drop(desk, desk.editor.viewport(), workbook)
    desk.qtbot.waitUntil(lambda: desk.window.current == "shortlist")
    page = Page(desk)
    page.until(lambda: bool(desk.said()))
    return page


def status_of(page: Page, number: int) -> EntryStatus:
    with Shortlist(page.desk.folder / STORE_NAME) as shortlist:
        return shortlist.fetch(number).status


def test_what_was_changed_in_excel_is_on_the_list_and_undo_takes_it_back(desk: Desk, workbook: Path) -> None:
    change_in_excel(workbook, 0, Status="Applied", Notes="Sent on Monday")
    change_in_excel(workbook, 1, Status="Interview")
    page = opened(desk, workbook)
    assert desk.said() == "Brought back from “my list.xlsx”: 2 adverts changed (Status 2, Notes 1)."
    assert status_of(page, 1) is EntryStatus.APPLIED
    notice = desk.notices.current
    assert notice is not None
    assert notice.button == "Undo"
    assert notice.deed is not None
    notice.deed()
    page.until(lambda: status_of(page, 1) is EntryStatus.SAVED)
    page.until(lambda: status_of(page, 2) is EntryStatus.SAVED)
    page.until(lambda: desk.said() == "What “my list.xlsx” had changed is as it was before.")


def test_undo_puts_back_the_others_and_shows_it_where_one_advert_is_gone_for_good(
    desk: Desk, workbook: Path
) -> None:
    change_in_excel(workbook, 0, Status="Applied")
    change_in_excel(workbook, 1, Status="Interview")
    page = opened(desk, workbook)
    notice = desk.notices.current
    with Shortlist(desk.folder / STORE_NAME) as shortlist:
        shortlist.remove(1)
        shortlist.empty_trash()
    assert notice is not None
    assert notice.deed is not None
    notice.deed()
    page.until(lambda: status_of(page, 2) is EntryStatus.SAVED)
    page.until(lambda: desk.said() == "This advert is no longer in the shortlist.")
    page.until(lambda: page.titles() == ["Notes summariser"])
    page.until(lambda: page.cell("Notes summariser", "Status") == "Saved")


def test_a_clash_is_told_and_the_workbook_is_taken_on_the_persons_word(desk: Desk, workbook: Path) -> None:
    change_in_excel(workbook, 0, Status="Applied")
    with Shortlist(desk.folder / STORE_NAME) as shortlist:
        shortlist.change(1, status=EntryStatus.REJECTED)
    page = opened(desk, workbook)
    told = "Status of “Clinical Coder” (here “Rejected”, there “Applied”)"
    assert desk.said() == f"Changed here and in “my list.xlsx”: {told}."
    assert status_of(page, 1) is EntryStatus.REJECTED
    notice = desk.notices.current
    assert notice is not None
    assert notice.deed is not None
    notice.deed()
    page.until(lambda: status_of(page, 1) is EntryStatus.APPLIED)


def test_what_cannot_be_taken_is_told_with_what_can(desk: Desk, workbook: Path) -> None:
    change_in_excel(workbook, 1, Status="Hoping", Closing_date="soon")
    opened(desk, workbook)
    assert desk.said() == "2 cells could not be taken."
    assert desk.notices.current is not None
    status, _, closing = desk.notices.current.hint.partition(" Closing date “soon” of “Notes summariser”: ")
    assert status.startswith("Status “Hoping” of “Notes summariser”: Write one of these: ")
    assert closing


def test_every_cell_that_could_not_be_taken_is_named_or_counted(desk: Desk, workbook: Path) -> None:
    change_in_excel(workbook, 0, Status="Hoping", Closing_date="soon", Pay_from="a lot")
    change_in_excel(workbook, 1, Status="Perhaps", Hours_a_week="many", **{"Contact’s e-mail": "not one"})
    opened(desk, workbook)
    assert desk.said() == "6 cells could not be taken."
    assert desk.notices.current is not None
    hint = desk.notices.current.hint
    assert "Status “Hoping” of “Clinical Coder”; Status “Perhaps” of “Notes summariser”: " in hint
    assert all(words in hint for words in ("“soon”", "“a lot”", "“not one”", "“many”"))


def test_a_formula_that_nobody_computed_is_told_as_a_formula(desk: Desk, workbook: Path) -> None:
    change_in_excel(workbook, 0, Closing_date="=TODAY()+7")  # openpyxl leaves it without a value
    opened(desk, workbook)
    assert desk.said() == "Closing date (a formula) of “Clinical Coder” could not be taken."


def test_a_fact_that_stays_is_put_right_on_the_facts_tab(desk: Desk, workbook: Path) -> None:
    change_in_excel(workbook, 0, Verdict="Unclear", Contract="Always")
    opened(desk, workbook)
    assert desk.notices.current is not None
    assert desk.notices.current.hint == (
        "These columns are filled in by Wordward alone. Put the fact right on the Facts tab of the advert."
    )


def test_columns_of_wordwards_own_and_rows_of_no_advert_are_named(desk: Desk, workbook: Path) -> None:
    from openpyxl import load_workbook

    book = load_workbook(workbook)
    book["Shortlist"]["B4"] = "Coder, Fellmoor"
    book.save(workbook)
    change_in_excel(workbook, 0, Verdict="Unclear")
    opened(desk, workbook)
    assert desk.said() == "Not taken: Verdict “Unclear” of “Clinical Coder”."
    assert desk.notices.current is not None
    assert desk.notices.current.hint == "This column is filled in by Wordward alone."
    desk.notices.dismiss()
    assert desk.said() == (
        "One row was left out, since it is of no saved advert, or of one in a row above it: "
        "“Coder, Fellmoor”."
    )
    assert desk.notices.current is not None
    assert desk.notices.current.button == "Read its adverts as a list"


def test_errors_and_times_in_cells_are_told(desk: Desk, workbook: Path) -> None:
    change_in_excel(workbook, 0, Status="#N/A")
    change_in_excel(workbook, 1, Interview_date="9 December 2026, 10:30")
    page = opened(desk, workbook)
    assert desk.said() == "Status “#N/A” of “Clinical Coder” could not be taken."
    assert desk.notices.current is not None
    assert "an error in this cell" in desk.notices.current.hint
    assert status_of(page, 1) is EntryStatus.SAVED
    desk.notices.dismiss()
    assert desk.said() == "Brought back from “my list.xlsx”: 1 advert changed (Interview date 1)."
    assert desk.notices.current.hint == "Of an interview and a start the day is kept, not the time."


def test_a_damaged_advert_is_told_and_the_others_are_taken(desk: Desk, workbook: Path) -> None:
    change_in_excel(workbook, 0, Status="Applied")
    change_in_excel(workbook, 1, Status="Interview")
    store = desk.folder / STORE_NAME
    with sqlite3.connect(store) as file:
        file.execute("UPDATE entry_analysis SET analysis = 'x' WHERE entry = 1")
    file.close()
    page = opened(desk, workbook)
    assert "No. 1, “Clinical Coder”" in desk.said()
    page.until(lambda: status_of(page, 2) is EntryStatus.INTERVIEW)


def test_a_workbook_that_nobody_changed_may_be_read_as_a_list(desk: Desk, workbook: Path) -> None:
    opened(desk, workbook)
    assert desk.said() == "Nothing was changed in “my list.xlsx” since it was exported."
    notice = desk.notices.current
    assert notice is not None
    assert notice.deed is not None
    notice.deed()
    desk.settle()
    assert desk.window.current == "read"
    assert desk.window.findChild(ColumnMappingDialog) is not None


def test_somebody_elses_shortlist_is_a_table_of_adverts(desk: Desk, workbook: Path) -> None:
    (desk.folder / STORE_NAME).unlink()
    drop(desk, desk.editor.viewport(), workbook)
    desk.qtbot.waitUntil(lambda: desk.window.findChild(ColumnMappingDialog) is not None)
    assert desk.window.current == "read"
