"""What a person does on the Read page, and sees."""

from __future__ import annotations

import pytest
from PySide6 import QtGui, QtWidgets

from desktop_app.presentation.marks import FAINT, FULL, GREY
from desktop_app.presentation.reading import LONGEST_TEXT
from tests.gui.conftest import Desk, MakeDesk


def test_the_paste_box_works_before_the_engine_is_ready(make_desk: MakeDesk) -> None:
    desk = make_desk().open()
    assert desk.headline() == "Getting ready…"
    desk.paste("ICD-10 and OPCS-4")
    assert desk.editor.text() == "ICD-10 and OPCS-4"
    assert desk.headline() == "Getting ready…"
    desk.warm()
    assert desk.headline() == "Hospital clinical coding"
    assert desk.drawn() == ["ICD-10", "OPCS-4"]


def test_the_empty_page_says_what_to_do_and_its_examples_work(desk: Desk) -> None:
    empty = desk.view.column.empty
    assert empty.isVisible()
    words = " ".join(label.text() for label in empty.findChildren(QtWidgets.QLabel))
    assert "Ctrl+V" in words
    button = empty.findChildren(QtWidgets.QPushButton)[0]
    desk.click(button)
    desk.settle()
    assert desk.view.column.title.text() == "Clinical Coder"
    assert "Thornmere" in desk.editor.text()
    assert not empty.isVisible()
    desk.press("Ctrl+N")
    assert desk.editor.text() == ""
    assert empty.isVisible()
    assert desk.headline() == "No advert yet"


def test_typing_marks_words_as_they_are_completed(desk: Desk) -> None:
    desk.type("Use OPCS-")
    assert desk.marked() == []
    desk.type("4 now")
    assert desk.marked() == [("OPCS-4", FULL)]
    assert desk.drawn() == ["OPCS-4"]
    desk.type(", no SystmOne, maybe CPT")
    assert desk.marked() == [("OPCS-4", FULL), ("SystmOne", GREY), ("CPT", FAINT)]


def test_marks_touch_neither_caret_nor_selection_nor_undo(desk: Desk) -> None:
    desk.type("OPCS-4 ")
    desk.type("and NCCQ")
    assert desk.editor.textCursor().position() == 15
    cursor = desk.editor.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(3, QtGui.QTextCursor.MoveMode.KeepAnchor)
    desk.editor.setTextCursor(cursor)
    desk.wiring.reading.restart()
    desk.settle()
    assert desk.editor.textCursor().selectedText() == "OPC"
    while desk.editor.document().isUndoAvailable():
        desk.editor.undo()
    desk.settle()
    assert desk.editor.text() == ""
    desk.editor.redo()
    desk.settle()
    assert desk.editor.text() != ""


def test_only_the_blocks_that_changed_are_drawn_again(desk: Desk) -> None:
    desk.paste("\n".join(["OPCS-4 and ICD-10 here"] * 200))
    drawn: list[int] = []
    highlighter = desk.editor.document().findChild(QtGui.QSyntaxHighlighter)
    assert highlighter is not None
    original = type(highlighter).rehighlightBlock

    def counted(block: QtGui.QTextBlock) -> None:
        drawn.append(block.blockNumber())
        original(highlighter, block)

    highlighter.rehighlightBlock = counted  # type: ignore[method-assign]
    cursor = desk.editor.textCursor()
    cursor.setPosition(desk.editor.document().findBlockByNumber(100).position())
    desk.editor.setTextCursor(cursor)
    desk.type("NCCQ ")
    assert set(drawn) == {100}
    assert len(desk.marked()) == 401


def test_an_edit_moves_the_marks_at_once_even_without_an_answer(make_desk: MakeDesk) -> None:
    desk = make_desk().open().warm()
    desk.paste("word OPCS-4 and NCCQ")
    desk.engine.close()  # no answer comes any more
    cursor = desk.editor.textCursor()
    cursor.setPosition(0)
    desk.editor.setTextCursor(cursor)
    desk.editor.insertPlainText("a \U0001f600 ")
    assert desk.marked() == [("OPCS-4", FULL), ("NCCQ", FULL)]
    assert desk.drawn() == ["OPCS-4", "NCCQ"]
    desk.editor.selectAll()
    desk.press("Delete", desk.editor)
    assert desk.marked() == []


def test_a_course_and_a_short_text_are_told(desk: Desk) -> None:
    desk.paste("OPCS-4 course, short")
    spoken = desk.panel.banner.accessibleName()
    assert "This is a course, not a vacancy" in spoken
    assert "provisional" in spoken


def test_the_banner_keeps_its_height_whatever_is_said(desk: Desk) -> None:
    heights = {desk.panel.banner.height()}
    for text in ("OPCS-4", " course", " NCCQ" * 40, " short"):
        desk.type(text)
        heights.add(desk.panel.banner.height())
    desk.press("Ctrl+N")
    heights.add(desk.panel.banner.height())
    assert len(heights) == 1


def test_an_unreadable_text_has_a_sentence_and_a_bug_a_report(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.paste("unreadable")
    assert "This text is unreadable. Try another." in desk.panel.banner.accessibleName()
    assert desk.marked() == []
    desk.press("Ctrl+S")
    assert "Nothing was saved" in desk.said()
    desk.press("Ctrl+N")
    desk.type("faulty")
    desk.qtbot.waitUntil(lambda: desk.window.findChildren(QtWidgets.QDialog) != [])
    dialog = desk.window.findChildren(QtWidgets.QDialog)[0]
    report = dialog.findChild(QtWidgets.QPlainTextEdit)
    assert isinstance(report, QtWidgets.QPlainTextEdit)
    assert "ZeroDivisionError" in report.toPlainText()
    assert "faulty" not in report.toPlainText()
    copy = next(b for b in dialog.findChildren(QtWidgets.QPushButton) if "Copy" in b.text())
    desk.click(copy)
    assert QtWidgets.QApplication.clipboard().text() == report.toPlainText()
    dialog.close()
    assert desk.editor.text() == "faulty"


def test_a_notice_that_is_no_longer_true_goes_with_the_text(desk: Desk) -> None:
    desk.press("Ctrl+S")
    assert "no advert" in desk.said()
    desk.view.column.empty.sample_chosen.emit("hospital")
    desk.settle()
    assert desk.said() == ""
    desk.paste("a" * (LONGEST_TEXT + 1))
    assert "characters" in desk.said()
    desk.window.do("new")
    assert desk.said() == ""


def test_no_remarks_are_claimed_only_of_a_coding_post_that_was_read(make_desk: MakeDesk) -> None:
    desk = make_desk(audience="recruiter").open()
    none = desk.panel.wording._none
    assert "Nothing to check yet" in none.text()
    desk.paste("Use OPCS-4")
    assert "as soon as" in none.text()
    desk.warm()
    assert none.text() == "No remarks on the wording."
    desk.window.do("new")
    desk.settle()
    assert "Nothing to check yet" in none.text()


def test_the_list_of_another_advert_is_shown_from_its_top(make_desk: MakeDesk) -> None:
    desk = make_desk()
    desk.window.resize(1024, 520)
    desk.open().warm()
    tree = desk.panel.evidence.tree
    desk.paste("Clinical Coder, ICD-10, OPCS-4, NCCQ, SystmOne, Lloyd George, CPT, nurse")
    last = tree.model().index(tree.model().rowCount() - 1, 0)
    tree.scrollToBottom()
    desk.panel.evidence.show_item(5)
    tree.scrollTo(last)
    scrolled = tree.verticalScrollBar().value()
    desk.type(" ICD-10 ")
    assert tree.verticalScrollBar().value() == scrolled > 0, "while one types nothing moves"
    desk.editor.selectAll()
    desk.paste("OPCS-4, NCCQ, Clinical Coder, SystmOne, Lloyd George, CPT and another nurse")
    assert tree.verticalScrollBar().value() == 0
    assert not tree.selectionModel().hasSelection()
