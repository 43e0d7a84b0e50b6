"""Files in the window: dropped, pasted, attached to e-mails; what cannot be read costs a sentence."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest
from PySide6 import QtCore, QtGui, QtWidgets

from desktop_app.domain.advert import EMPLOYER, TEXT, TITLE, OriginKind
from desktop_app.presentation.notices import WARNING
from desktop_app.presentation.open_folder import documents_folder
from tests.gui.conftest import Desk
from tests.gui.dropping import FIXTURES, drop, files, names, read


def test_a_file_dropped_anywhere_is_opened_with_what_it_states(desk: Desk) -> None:
    drop(desk, desk.window, FIXTURES / "vacancy.html")
    column = desk.view.column
    assert (column.title.text(), column.employer.text()) == (
        "Clinical Coder",
        "Ravensmoor Hospitals NHS Foundation Trust",
    )
    assert column.documents.origin.toolTip().startswith(
        "<qt>From vacancy.html, saved page of jobs.ravensmoor.example, posted on 2 November 2026 · "
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


def test_what_is_typed_on_a_cleared_page_is_read_today(desk: Desk) -> None:
    desk.paste("Clinical Coder wanted")
    assert desk.wiring.reading.advert.read_on == "2026-11-21"
    desk.window.do("new")
    read(desk)
    assert desk.wiring.reading.advert.read_on == ""
    desk.type("Notes summariser")
    read(desk)
    assert desk.wiring.reading.advert.read_on == "2026-11-21"


def test_with_all_of_its_text_goes_what_a_file_states(desk: Desk) -> None:
    drop(desk, desk.window, FIXTURES / "vacancy.html")
    whole = desk.view.advert()
    desk.editor.selectAll()
    desk.press("Delete", desk.editor)
    read(desk)
    assert desk.wiring.reading.empty
    assert desk.view.column.title.text() == ""
    desk.type("Notes summariser")
    read(desk)
    assert [part.name for part in desk.wiring.reading.advert.parts] == [TEXT]
    assert desk.wiring.reading.advert.origins == ()
    while desk.editor.text() != whole.part(TEXT):
        desk.editor.undo()
    read(desk)
    assert desk.view.advert() == whole
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
    assert desk.view.column.documents.origin.toolTip() == "<qt>Pasted on 21 November 2026</qt>"


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


def test_an_attachment_that_was_opened_is_not_told_of_as_not_opened(desk: Desk) -> None:
    message = EmailMessage()
    message["Subject"] = "Clinical Coder"
    message.set_content("Clinical Coder wanted at Larkmoor, see below.")
    message.add_attachment("You will use ICD-10 every day.", filename="jd.txt")
    file = desk.folder / "mail.eml"
    file.write_bytes(message.as_bytes())
    drop(desk, desk.window, file)
    assert origin_notes(desk) == ("1 attachment was not opened: jd.txt.",)
    notice = desk.notices.current
    assert notice is not None
    assert notice.deed is not None
    notice.deed()
    desk.qtbot.waitUntil(lambda: len(desk.wiring.reading.advert.documents) == 2)
    assert origin_notes(desk) == ()


def origin_notes(desk: Desk) -> tuple[str, ...]:
    origin = desk.wiring.reading.advert.origin(TEXT)
    assert origin is not None
    return origin.notes


def test_the_dialog_begins_where_the_last_files_lay(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[str] = []
    (tmp_path / "adverts").mkdir()
    file = tmp_path / "adverts" / "coder.txt"
    file.write_text("Clinical Coder wanted", encoding="utf-8")

    def choose(_parent: object, _title: str, folder: str, *_rest: object) -> tuple[list[str], str]:
        begun.append(folder)
        return [str(file)], ""

    monkeypatch.setattr(QtWidgets.QFileDialog, "getOpenFileNames", choose)
    desk.press("Ctrl+O")
    desk.qtbot.waitUntil(lambda: desk.editor.text() == "Clinical Coder wanted")
    desk.press("Ctrl+O")
    desk.settle()
    assert begun == [documents_folder(), str(file.parent)]
    assert Path.cwd() != Path(begun[0])


def test_files_copied_in_a_file_manager_are_opened(desk: Desk) -> None:
    QtWidgets.QApplication.clipboard().setMimeData(files(FIXTURES / "coder.odt"))
    desk.editor.paste()
    desk.settle()
    assert "Clinical Coder" in desk.editor.text()
    origin = desk.wiring.reading.advert.origin(TEXT)
    assert origin is not None
    assert origin.file == "coder.odt"
