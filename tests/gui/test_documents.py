"""Several documents in one record: marks of their own, walked, added, taken out, brought back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6 import QtCore, QtGui, QtWidgets

from desktop_app.domain.advert import TEXT, Advert, OriginKind
from desktop_app.domain.facts import FactName
from tests.gui.conftest import Desk
from tests.gui.dropping import FIXTURES, drop, files, names, open_record, read, write

DOCUMENT_2, DOCUMENT_3 = "document:2", "document:3"


def test_several_documents_are_one_record_with_marks_of_their_own(desk: Desk) -> None:
    open_record(desk)
    assert names(desk) == ["Advert.txt", "Job description.txt", "Person specification.txt"]
    assert [part.name for part in desk.wiring.reading.advert.documents] == [TEXT, DOCUMENT_2, DOCUMENT_3]
    assert desk.marked() == [("Clinical Coder", "full"), ("ICD-10", "full")]
    desk.view.column.documents.tabs.setCurrentIndex(1)
    desk.settle()
    assert desk.editor.text() == "You will use OPCS-4 and ICD-10"
    assert "OPCS-4" in [words for words, _ in desk.marked()]
    desk.view.column.documents.tabs.setCurrentIndex(2)
    assert desk.marked() == [("NCCQ", "full")]


def test_f8_walks_through_all_documents(desk: Desk) -> None:
    open_record(desk)
    seen = []
    for _ in range(6):
        desk.window.do("next_mark")
        seen.append(desk.editor.shown)
    assert seen == [0, 1, 1, 2, 0, 0]
    desk.view.column.documents.tabs.setCurrentIndex(0)
    cursor = desk.editor.textCursor()
    cursor.setPosition(0)
    desk.editor.setTextCursor(cursor)
    desk.window.do("previous_mark")
    assert desk.editor.shown == 2
    assert desk.editor.textCursor().position() == len("Essential: ")


def test_evidence_leads_to_its_document(desk: Desk) -> None:
    open_record(desk)
    item = next(n for n, found in enumerate(desk.view._page.evidence) if found.span.part == DOCUMENT_3)
    desk.panel.item_chosen.emit(item)
    assert desk.editor.shown == 2
    assert desk.view.column.documents.tabs.currentIndex() == 2


def test_editing_one_keeps_the_others_and_each_its_undo(desk: Desk) -> None:
    open_record(desk)
    desk.editor.turn(1)
    desk.type("Also NCCQ. ")
    desk.editor.turn(0)
    desk.type("Now. ")
    bodies = [part.text for part in desk.wiring.reading.advert.documents]
    assert bodies == [
        "Now. Clinical Coder wanted, ICD-10",
        "Also NCCQ. You will use OPCS-4 and ICD-10",
        "Essential: NCCQ",
    ]
    desk.editor.turn(1)
    desk.editor.undo()
    assert desk.editor.text() == "You will use OPCS-4 and ICD-10"
    assert desk.editor.texts[0].startswith("Now. ")


def test_a_document_is_added_and_taken_out(desk: Desk) -> None:
    desk.paste("Clinical Coder wanted")
    (path,) = write(desk, JD="Use OPCS-4")
    drop(desk, desk.view.column.documents, path)
    assert names(desk) == ["Advert", "JD.txt"]
    assert desk.editor.text() == "Use OPCS-4"
    desk.view.column.documents.removal_asked.emit(0)
    desk.settle()
    assert names(desk) == []
    assert list(desk.editor.texts) == ["Use OPCS-4"]
    assert [part.name for part in desk.wiring.reading.advert.parts] == [TEXT]
    assert desk.said() == "“Advert” was taken out of this advert."
    assert desk.notices.current is not None
    assert desk.notices.current.deed is not None
    desk.notices.current.deed()
    desk.settle()
    assert list(desk.editor.texts) == ["Clinical Coder wanted", "Use OPCS-4"]


def test_what_was_put_right_stays_when_a_document_is_back(desk: Desk) -> None:
    open_record(desk)
    facts = desk.wiring.read_page.facts
    facts.put_values({FactName.EMPLOYER: "Hexcombe Trust"})
    put_right = facts.corrections
    desk.view.column.documents.removal_asked.emit(2)
    read(desk)
    assert facts.corrections == put_right
    notice = desk.notices.current
    assert notice is not None
    assert notice.deed is not None
    notice.deed()
    read(desk)
    assert len(names(desk)) == 3
    assert facts.corrections == put_right


def test_rich_text_that_is_ready_too_late_is_not_put_into_another_advert(desk: Desk) -> None:
    desk.paste("Clinical Coder wanted")
    waiting: list[Callable[[str], None]] = []
    desk.editor.read_rich = lambda _html, done: waiting.append(done)
    desk.paste("For the first", "<p>For the first</p>")
    desk.view.show_advert(Advert.of("Notes Summariser"))
    read(desk)
    waiting[0]("For the first")
    read(desk)
    assert desk.editor.text() == "Notes Summariser"
    assert desk.said().startswith("What you pasted was not put in")


def test_files_held_over_the_strip_are_told_what_they_do(desk: Desk) -> None:
    drop(desk, desk.window, FIXTURES / "coder.docx")
    bar = desk.view.column.documents
    place, copy = QtCore.QPoint(5, 5), QtCore.Qt.DropAction.CopyAction
    left, plain = QtCore.Qt.MouseButton.LeftButton, QtCore.Qt.KeyboardModifier.NoModifier
    data = files(FIXTURES / "coder.rtf")
    QtWidgets.QApplication.sendEvent(bar, QtGui.QDragEnterEvent(place, copy, data, left, plain))
    assert bar.origin.toolTip() == "<qt>Let go to add to this advert</qt>"
    QtWidgets.QApplication.sendEvent(bar, QtGui.QDragLeaveEvent())
    assert bar.origin.toolTip() == "<qt>From coder.docx</qt>"


def test_a_mark_says_in_which_document_it_stands(desk: Desk) -> None:
    open_record(desk)
    page = desk.wiring.read_page
    item = next(n for n, found in enumerate(page.evidence) if found.span.part == DOCUMENT_3)
    assert "In Person specification.txt" in page.explain(item)


def test_what_was_copied_can_be_a_document(desk: Desk) -> None:
    desk.paste("Clinical Coder wanted")
    data = QtCore.QMimeData()
    data.setHtml("<h2>Person specification</h2><ul><li>NCCQ</li></ul>")
    QtWidgets.QApplication.clipboard().setMimeData(data)
    desk.view.column.documents.paste_asked.emit()
    desk.settle()
    assert desk.editor.texts[1] == "Person specification\n\n• NCCQ"
    assert names(desk) == ["Advert", "Document 2"]
    assert desk.wiring.reading.advert.origin(DOCUMENT_2).kind is OriginKind.PASTE  # type: ignore[union-attr]


def test_what_was_not_saved_can_be_brought_back_with_all_its_documents(desk: Desk) -> None:
    open_record(desk)
    before = desk.view.advert()
    drop(desk, desk.window, FIXTURES / "coder.docx")
    assert names(desk) == []
    assert desk.said() == "An advert was not saved when another took its place."
    assert desk.notices.current is not None
    assert desk.notices.current.deed is not None
    desk.notices.current.deed()
    desk.settle()
    assert desk.view.advert() == before


def test_undo_brings_a_record_back_whole(desk: Desk) -> None:
    open_record(desk)
    before = desk.view.advert()
    desk.window.do("new")
    read(desk)
    assert desk.editor.texts == ("",)
    assert desk.wiring.reading.advert.parts[-1].text == ""
    assert names(desk) == []
    desk.editor.undo()
    read(desk)
    assert desk.view.advert() == before
    assert len(names(desk)) == 3


def test_a_saved_record_comes_back_with_documents_and_origins(desk: Desk) -> None:
    open_record(desk)
    desk.window.do("save")
    desk.qtbot.waitUntil(lambda: desk.said().startswith("Saved"))
    saved = desk.wiring.reading.advert
    desk.window.do("new")
    desk.wiring.show_entry(1)
    desk.settle()
    shortlist = desk.window.page("shortlist")
    desk.qtbot.waitUntil(lambda: shortlist.deeds.get("read_entry") is not None)
    desk.window.do("read_entry")
    desk.qtbot.waitUntil(lambda: desk.window.current == "read")
    assert desk.view.advert() == saved
    assert names(desk) == ["Advert.txt", "Job description.txt", "Person specification.txt"]
    assert desk.wiring.reading.analysis is not None
    assert desk.wiring.reading.answered


def test_what_is_not_saved_comes_back_with_its_documents(desk: Desk) -> None:
    from desktop_app.operations.recovery import read_draft

    open_record(desk)
    desk.wiring.recovery.flush()
    desk.wiring.tasks.close()
    draft = read_draft(folder=desk.folder)
    assert draft is not None
    assert draft.advert == desk.view.advert()


def test_tab_goes_from_the_buttons_through_list_and_strip_to_the_text(desk: Desk) -> None:
    drop(desk, desk.window, FIXTURES / "several.html")
    (path,) = write(desk, JD="Use OPCS-4")
    drop(desk, desk.view.column.documents, path)
    column, bar = desk.view.column, desk.wiring.documents.bar
    wanted = (bar.next, bar.names, bar.end, column.title, column.employer)
    strip = column.documents
    seen: list[QtWidgets.QWidget] = [bar.next]
    following: QtWidgets.QWidget | None = bar.next
    while following is not None and following is not column.editor:
        following = following.nextInFocusChain()
        if following and following.isVisible() and following.focusPolicy() & QtCore.Qt.FocusPolicy.TabFocus:
            seen.append(following)
    assert seen == [*wanted, strip.tabs, strip.origin, strip.add, column.editor]
    strip.tabs.setFocus()
    desk.press("Delete", strip.tabs)
    assert names(desk) == []


def test_pasting_over_one_of_several_documents_says_which_and_offers_to_read_it_alone(desk: Desk) -> None:
    open_record(desk)
    desk.view.column.documents.tabs.setCurrentIndex(2)
    read(desk)
    QtWidgets.QApplication.clipboard().setText("Essential: SystmOne")
    desk.window.do("paste")
    read(desk)
    assert [part.text for part in desk.wiring.reading.advert.documents][1:] == [
        "You will use OPCS-4 and ICD-10",
        "Essential: SystmOne",
    ]
    notice = desk.notices.current
    assert notice is not None
    assert notice.sentence.startswith("What you pasted took the place of “Person specification.txt”; ")
    assert notice.hint == "Ctrl+Z brings back what was there."
    desk.press("Ctrl+Z", desk.editor)
    read(desk)
    assert desk.wiring.reading.advert.documents[2].text == "Essential: NCCQ"
    assert notice.deed is not None
    notice.deed()
    read(desk)
    assert [part.text for part in desk.wiring.reading.advert.documents] == ["Essential: SystmOne"]


def test_a_document_that_was_left_behind_does_not_return_with_a_text_that_is_pasted_again(desk: Desk) -> None:
    text = "Clinical Coder wanted, ICD-10"
    desk.paste(text)
    desk.wiring.documents.opening.open(write(desk, JD="You will use OPCS-4"), joins=True)
    read(desk)
    assert len(desk.wiring.reading.advert.documents) == 2
    for pasted in ("Notes Summariser wanted", text):
        desk.window.do("new")
        read(desk)
        desk.paste(pasted)
        read(desk)
    assert [part.text for part in desk.wiring.reading.advert.documents] == [text]
