"""The Shortlist page as a person uses it: correct, note, delete, bring back, several at once."""

from __future__ import annotations

import pytest
from PySide6 import QtCore, QtGui, QtTest, QtWidgets

from desktop_app.domain.shortlist import EntryStatus
from desktop_app.presentation.saving import STORE_NAME
from desktop_app.store.shortlist import Shortlist
from tests.gui.conftest import Desk
from tests.gui.test_shortlist_page import Key, Page, fill


@pytest.fixture
def page(desk: Desk) -> Page:
    fill(desk)
    return Page(desk)


def test_title_and_employer_are_corrected_and_kept(page: Page) -> None:
    page.choose("Clinical Coder")
    page.pane.title.selectAll()
    QtTest.QTest.keyClicks(page.pane.title, "Senior Clinical Coder")
    QtTest.QTest.keyClick(page.pane.title, Key.Key_Return)
    page.settle()
    assert "Senior Clinical Coder" in page.titles()
    assert page.pane.saved.text() == "Saved"
    page.pane.employer.setText("Larkmoor NHS")
    page.choose("Notes Summariser")
    page.view.commit()
    page.settle()
    assert page.on_disk("Senior Clinical Coder")[0] == "Senior Clinical Coder"


def test_notes_save_themselves_and_say_so_after_the_commit(page: Page) -> None:
    page.choose("Clinical Coder")
    page.pane.notes.setFocus()
    QtTest.QTest.keyClicks(page.pane.notes, "Ring Priya")
    assert page.pane.saved.text() == ""
    page.until(lambda: page.pane.saved.text() == "Saved")
    assert page.on_disk("Clinical Coder")[3] == "Ring Priya"


def test_a_note_of_another_window_is_kept_and_seen(page: Page) -> None:
    page.choose("Clinical Coder")
    with Shortlist(page.desk.folder / STORE_NAME) as other:
        number = next(row.id for row in other.rows(other.ids()) if row.title == "Clinical Coder")
        other.change(number, notes="They rang")
    page.pane.notes.setFocus()
    QtTest.QTest.keyClicks(page.pane.notes, "Ring Priya")
    page.until(lambda: page.pane.saved.text() == "Saved")
    assert page.on_disk("Clinical Coder")[3] == page.pane.notes.toPlainText() == "They rang\nRing Priya"


def test_letters_taken_out_of_a_note_stay_out(page: Page) -> None:
    page.choose("Clinical Coder")
    page.pane.notes.setFocus()
    for words in ("Ring Priya", "Ring Pri", "Ring"):
        page.pane.notes.setPlainText(words)
        page.view._page.editing.flush()
    page.settle()
    assert page.on_disk("Clinical Coder")[3] == page.pane.notes.toPlainText() == "Ring"


def test_notes_are_saved_when_another_advert_is_chosen_at_once(page: Page) -> None:
    page.choose("Clinical Coder")
    QtTest.QTest.keyClicks(page.pane.notes, "Ring Priya")
    page.choose("Notes Summariser")
    assert page.pane.notes.toPlainText() == ""
    assert page.on_disk("Clinical Coder")[3] == "Ring Priya"
    page.choose("Clinical Coder")
    assert page.pane.notes.toPlainText() == "Ring Priya"


def test_notes_typed_last_are_saved_when_the_window_closes(page: Page) -> None:
    page.choose("Clinical Coder")
    QtTest.QTest.keyClicks(page.pane.notes, "Ring Priya")
    page.pane.title.setText("Coder at Larkmoor")
    page.desk.window.close()
    page.desk.wiring.close()
    assert page.on_disk("Coder at Larkmoor")[3] == "Ring Priya"


def test_a_status_is_chosen_and_taken_back(page: Page) -> None:
    page.choose("Clinical Coder")
    page.pane.status.setFocus()
    QtTest.QTest.keyClicks(page.pane.status, "i")  # Interview
    page.pane.status.activated.emit(page.pane.status.currentIndex())
    page.settle()
    assert page.cell("Clinical Coder", "Status") == "Interview"
    assert page.on_disk("Clinical Coder")[2] is EntryStatus.INTERVIEW
    page.table.setFocus()
    page.desk.press("Ctrl+Z")
    page.settle()
    assert page.cell("Clinical Coder", "Status") == "Saved"
    assert page.pane.status.currentText() == "Saved"


def test_the_wheel_does_not_change_a_status(page: Page) -> None:
    page.choose("Clinical Coder")
    box = page.pane.status
    centre = QtCore.QPointF(box.rect().center())
    wheel = QtGui.QWheelEvent(
        centre,
        QtCore.QPointF(box.mapToGlobal(box.rect().center())),
        QtCore.QPoint(),
        QtCore.QPoint(0, -120),
        QtCore.Qt.MouseButton.NoButton,
        QtCore.Qt.KeyboardModifier.NoModifier,
        QtCore.Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QtWidgets.QApplication.sendEvent(box, wheel)
    assert box.currentText() == "Saved"


def test_delete_goes_on_to_the_neighbour_and_undo_brings_back(page: Page) -> None:
    page.choose("Notes Summariser")
    page.desk.press("Delete")
    page.settle()
    assert page.titles() == ["auditor of coding", "Clinical Coder"]
    assert page.desk.said() == "Deleted “Notes Summariser”."
    assert page.pane.title.text() == "Clinical Coder"
    page.press_button("Undo")
    assert page.titles() == ["auditor of coding", "Notes Summariser", "Clinical Coder"]
    assert page.pane.title.text() == "Notes Summariser"
    assert page.desk.said() == "Brought back “Notes Summariser”."


def test_after_several_are_deleted_the_first_behind_them_is_chosen(page: Page) -> None:
    first, second, third = page.titles()
    page.choose(first, second)
    page.desk.press("Delete")
    page.settle()
    assert page.pane.title.text() == third
    page.desk.press("Ctrl+Z")
    page.settle()
    page.choose(third, second)  # the last ones: the one before them
    page.desk.press("Delete")
    page.settle()
    assert page.pane.title.text() == first


def test_of_several_deleted_the_next_is_chosen_however_many_are_left(desk: Desk) -> None:
    fill(desk)
    fill(desk)
    page = Page(desk)
    wanted = [page.view._page.listing.model.ids[place] for place in (2, 3)]
    page.table.choose(wanted[0])
    page.table.selectionModel().select(
        page.table.model().index(0, 0),
        QtCore.QItemSelectionModel.SelectionFlag.Select | QtCore.QItemSelectionModel.SelectionFlag.Rows,
    )
    page.desk.press("Delete")
    page.settle()
    assert page.table.chosen == (wanted[1],)


def test_deletions_are_taken_back_one_by_one_by_ctrl_z(page: Page) -> None:
    for title in ("Notes Summariser", "Clinical Coder"):
        page.choose(title)
        page.desk.press("Delete")
        page.settle()
    assert page.titles() == ["auditor of coding"]
    page.desk.press("Ctrl+Z")
    page.settle()
    assert page.titles() == ["auditor of coding", "Clinical Coder"]
    page.desk.press("Ctrl+Z")
    page.settle()
    assert len(page.titles()) == 3
    assert len(page.table.chosen) == 1


def test_del_in_a_field_deletes_a_letter_and_no_advert(page: Page) -> None:
    page.choose("Clinical Coder")
    page.pane.notes.setPlainText("abc")
    page.pane.notes.setFocus()
    page.pane.notes.moveCursor(QtGui.QTextCursor.MoveOperation.Start)
    QtTest.QTest.keyClick(page.pane.notes, Key.Key_Delete)
    assert page.pane.notes.toPlainText() == "bc"
    assert len(page.titles()) == 3


def test_several_are_given_a_status_and_deleted_together(page: Page) -> None:
    page.choose("Clinical Coder", "Notes Summariser")
    assert not page.pane.isVisible()
    assert page.view.side._several.text() == "2 adverts chosen"
    page.view.side.several_status.chosen.emit(EntryStatus.APPLIED)
    page.settle()
    assert page.cell("Clinical Coder", "Status") == page.cell("Notes Summariser", "Status") == "Applied"
    page.desk.press("Delete")
    page.settle()
    assert page.titles() == ["auditor of coding"]
    assert page.desk.said() == "Deleted 2 adverts."
    page.desk.press("Ctrl+Z")
    page.settle()
    assert len(page.titles()) == 3
