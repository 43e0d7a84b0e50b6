"""Files in the window: dropped, opened, several in one record, taken out, brought back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6 import QtCore, QtGui, QtWidgets

from desktop_app.domain.advert import EMPLOYER, TEXT, TITLE, OriginKind
from desktop_app.gui.documents_question import DocumentsQuestion
from desktop_app.presentation.notices import WARNING
from tests.gui.conftest import Desk

FIXTURES = Path(__file__).parents[1] / "fixtures"
DOCUMENT_2, DOCUMENT_3 = "document:2", "document:3"


def files(*paths: Path) -> QtCore.QMimeData:
    """As a file manager gives them."""
    data = QtCore.QMimeData()
    data.setUrls([QtCore.QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def drop(desk: Desk, widget: QtWidgets.QWidget, *paths: Path) -> None:
    """Let go of files over a widget."""
    data = files(*paths)
    place = QtCore.QPointF(5, 5)
    copy, left = QtCore.Qt.DropAction.CopyAction, QtCore.Qt.MouseButton.LeftButton
    plain = QtCore.Qt.KeyboardModifier.NoModifier
    entering = QtGui.QDragEnterEvent(place.toPoint(), copy, data, left, plain)
    QtWidgets.QApplication.sendEvent(widget, entering)
    assert entering.isAccepted()
    with desk.qtbot.waitSignal(desk.wiring.documents.opening.settled):
        QtWidgets.QApplication.sendEvent(widget, QtGui.QDropEvent(place, copy, data, left, plain))
    read(desk)


def read(desk: Desk) -> None:
    """The engine has been asked and has answered."""
    desk.settle()
    desk.qtbot.waitUntil(lambda: not desk.view._asking.isActive())
    desk.settle()


def write(desk: Desk, **texts: str) -> list[Path]:
    """Text files of these names."""
    paths = []
    for name, text in texts.items():
        paths.append(desk.folder / f"{name.replace('_', ' ')}.txt")
        paths[-1].write_text(text, encoding="utf-8")
    return paths


def open_record(desk: Desk) -> list[Path]:
    """An advert with its job description and person specification, opened together."""
    paths = write(
        desk,
        Person_specification="Essential: NCCQ",
        Advert="Clinical Coder wanted, ICD-10",
        Job_description="You will use OPCS-4 and ICD-10",
    )
    drop(desk, desk.window, *paths)
    question = desk.window.findChild(DocumentsQuestion)
    assert question is not None
    assert question.one.isChecked()
    question.accept()
    read(desk)
    return paths


def names(desk: Desk) -> list[str]:
    """The tabs of the strip."""
    tabs = desk.view.column.documents.tabs
    return [tabs.tabText(number) for number in range(tabs.count())] if not tabs.isHidden() else []


def test_a_file_dropped_anywhere_is_opened_with_what_it_states(desk: Desk) -> None:
    drop(desk, desk.window, FIXTURES / "vacancy.html")
    column = desk.view.column
    assert (column.title.text(), column.employer.text()) == (
        "Clinical Coder",
        "Ravensmoor Hospitals NHS Foundation Trust",
    )
    assert column.documents.origin.toolTip().startswith(
        "From vacancy.html, saved page of jobs.ravensmoor.example · "
    )
    advert = desk.wiring.reading.advert
    origin = advert.origin(TEXT)
    assert origin is not None
    assert (origin.kind, origin.file) == (OriginKind.FILE, "vacancy.html")
    assert advert.origin(TITLE).kind is OriginKind.JSON_LD  # type: ignore[union-attr]
    assert advert.part("salary") == "£27,485 to £30,162 a year"
    assert advert.read_on == "2026-11-21"


def test_a_title_written_over_is_the_persons(desk: Desk) -> None:
    drop(desk, desk.window, FIXTURES / "vacancy.html")
    desk.view.column.title.setText("Coder")
    desk.settle()
    advert = desk.wiring.reading.advert
    assert advert.origin(TITLE).kind is OriginKind.PERSON  # type: ignore[union-attr]
    assert advert.origin(EMPLOYER).kind is OriginKind.JSON_LD  # type: ignore[union-attr]


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


@pytest.mark.parametrize("content", [b"%PDF-1.7", b"", b"PK\x03\x04 no zip at all", b"\x00\x01\x02" * 50])
def test_what_cannot_be_read_costs_a_sentence_and_nothing_else(desk: Desk, content: bytes) -> None:
    desk.type("kept NCCQ")
    path = desk.folder / "bad.pdf"
    path.write_bytes(content)
    drop(desk, desk.window, path)
    assert desk.notices.current is not None
    assert desk.notices.current.level == WARNING
    assert "bad.pdf" in desk.said()
    assert desk.editor.text() == "kept NCCQ"


def test_a_link_alone_says_what_to_do(desk: Desk) -> None:
    drop(desk, desk.window, FIXTURES / "windows.url")
    assert "only a link" in desk.said()
    assert desk.editor.text() == ""


def test_what_was_not_saved_can_be_brought_back_with_all_its_documents(desk: Desk) -> None:
    open_record(desk)
    before = desk.view.advert()
    drop(desk, desk.window, FIXTURES / "coder.docx")
    assert names(desk) == []
    assert desk.said() == "What stood on this page was not saved."
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


def test_undo_and_redo_go_from_file_to_file(desk: Desk) -> None:
    drop(desk, desk.window, FIXTURES / "vacancy.html")
    page = desk.view.advert()
    drop(desk, desk.window, FIXTURES / "coder.rtf")
    document = desk.view.advert()
    assert desk.view.column.title.text() == ""
    for step, whole in ((desk.editor.undo, page), (desk.editor.redo, document), (desk.editor.undo, page)):
        step()
        read(desk)
        assert desk.wiring.reading.advert == whole
    assert desk.view.column.title.text() == "Clinical Coder"


def test_a_field_leaves_dropped_files_to_the_window(desk: Desk) -> None:
    place, copy = QtCore.QPoint(5, 5), QtCore.Qt.DropAction.CopyAction
    left, plain = QtCore.Qt.MouseButton.LeftButton, QtCore.Qt.KeyboardModifier.NoModifier
    data = files(FIXTURES / "coder.rtf")
    entering = QtGui.QDragEnterEvent(place, copy, data, left, plain)
    QtWidgets.QApplication.sendEvent(desk.view.column.title, entering)
    assert entering.isAccepted()  # by the window behind it
    QtWidgets.QApplication.sendEvent(
        desk.view.column.title, QtGui.QDropEvent(QtCore.QPointF(place), copy, data, left, plain)
    )
    with desk.qtbot.waitSignal(desk.wiring.documents.opening.settled):
        pass
    assert desk.view.column.title.text() == ""
    read(desk)
    assert "Clinical Coder" in desk.editor.text()


def test_a_second_advert_pasted_over_a_saved_one_is_known_as_pasted(desk: Desk) -> None:
    desk.paste("Clinical Coder wanted. " * 10 + "\nUse ICD-10")
    desk.window.do("save")
    desk.qtbot.waitUntil(lambda: desk.said().startswith("Saved"))
    desk.paste("Notes summariser wanted. " * 10 + "\nUse EMIS")
    read(desk)
    assert [body.text[:5] for body in desk.wiring.reading.advert.documents] == ["Notes"]
    assert desk.wiring.reading.advert.origin(TEXT).kind is OriginKind.PASTE  # type: ignore[union-attr]
    assert desk.view.column.documents.origin.toolTip() == "Pasted on 21 November 2026"


def test_an_e_mail_offers_its_attachments(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    drop(desk, desk.window, FIXTURES / "alert.eml")
    assert desk.said() == "1 attachment: “Job description – summariser.pdf”."
    notice = desk.notices.current
    assert notice is not None
    assert notice.button == "Open together with the message"
    notice.deed()  # type: ignore[misc]
    desk.settle()
    told = names(desk) or [desk.said()]
    assert any("Job description – summariser.pdf" in one for one in told)


def test_files_copied_in_a_file_manager_are_opened(desk: Desk) -> None:
    QtWidgets.QApplication.clipboard().setMimeData(files(FIXTURES / "coder.odt"))
    desk.editor.paste()
    desk.settle()
    assert "Clinical Coder" in desk.editor.text()
    origin = desk.wiring.reading.advert.origin(TEXT)
    assert origin is not None
    assert origin.file == "coder.odt"


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
