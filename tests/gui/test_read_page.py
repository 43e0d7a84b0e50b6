"""What a person does on the Read page, and sees."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6 import QtGui, QtWidgets

from desktop_app.presentation.marks import FAINT, FULL, GREY
from desktop_app.presentation.reading import LONGEST_TEXT
from tests.gui.conftest import Desk, MakeDesk

HOSPITAL = "Clinical Coder\nUse ICD-10 and OPCS-4.\nNCCQ is needed, no SystmOne."


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


def test_emoji_and_odd_spaces_do_not_shift_the_marks(desk: Desk) -> None:
    desk.paste("\U0001f600\u00a0\U0001f469\u200d\u2695\ufe0f OPCS-4\u2028e\u0301 NCCQ \u05d0\u05d1 ICD-10")
    assert desk.drawn() == ["OPCS-4", "NCCQ", "ICD-10"]
    assert "\u00a0" in desk.wiring.reading.advert.part("text")


def test_half_an_emoji_from_a_broken_source_is_safe(desk: Desk) -> None:
    desk.paste("OPCS-4 \ud83d and NCCQ")
    assert desk.drawn() == ["OPCS-4", "NCCQ"]
    desk.wiring.reading.advert.part("text").encode("utf-8")


def test_what_is_typed_while_rich_text_is_read_stays(desk: Desk) -> None:
    waiting: list[Callable[[str], None]] = []
    desk.editor.read_rich = lambda _html, done: waiting.append(done)
    desk.paste("flat", "<p>pasted</p>")
    desk.type(" typed")
    waiting.pop()("pasted")
    assert desk.editor.text() == "pasted typed"
    desk.editor.selectAll()
    desk.paste("flat", "<p>pasted</p>")
    waiting.pop()("")
    assert desk.editor.text() == "flat"
    desk.editor.undo()
    assert desk.editor.text() == "pasted typed"


def test_rich_text_keeps_lists_and_headings_as_lines(desk: Desk) -> None:
    desk.paste("flat", "<h2>Duties</h2><ul><li>Use <b>OPCS-4</b></li><li>NCCQ</li></ul>")
    assert desk.editor.text() == "Duties\n\n• Use OPCS-4\n• NCCQ"
    assert desk.drawn() == ["OPCS-4", "NCCQ"]


def test_a_paste_beyond_the_limit_changes_nothing_and_says_so(desk: Desk) -> None:
    desk.type("kept")
    desk.paste("a" * 10_000_000)
    assert desk.editor.text() == "kept"
    assert f"{LONGEST_TEXT:,}" in desk.said()
    assert len(QtWidgets.QApplication.clipboard().text()) == 10_000_000
    QtWidgets.QApplication.clipboard().clear()


def test_f8_walks_the_marks_round_and_the_list_follows(desk: Desk) -> None:
    desk.paste(HOSPITAL)
    cursor = desk.editor.textCursor()
    cursor.setPosition(0)
    desk.editor.setTextCursor(cursor)
    seen = []
    for _ in range(5):
        desk.press("F8")
        seen.append(desk.panel.evidence.tree.currentIndex().data().split(",")[0])
    assert seen == ["ICD-10", "OPCS-4", "NCCQ", "SystmOne", "Clinical Coder"]
    desk.press("Shift+F8")
    assert desk.panel.evidence.tree.currentIndex().data().startswith("SystmOne")


def test_the_mark_walked_to_stays_lit_until_the_caret_moves_or_another_is_chosen(desk: Desk) -> None:
    desk.paste(HOSPITAL)
    desk.press("F8")
    assert (desk.editor.light.words, len(desk.editor.extraSelections())) == ("Clinical Coder", 1)
    desk.qtbot.waitUntil(lambda: desk.editor.extraSelections() == [], timeout=3000)
    assert desk.editor.light.words == "Clinical Coder", "the mark's own colours are back, its outline stays"
    desk.press("F8")
    assert desk.editor.light.words == "ICD-10"
    desk.press("Right", desk.editor)
    assert desk.editor.light.words == ""
    desk.press("F8")
    desk.type("x")
    assert desk.editor.light.words == ""


def test_the_outline_is_drawn_around_a_long_mark_line_by_line(desk: Desk) -> None:
    desk.paste("Plain words before. " + "Lloyd George " * 40)
    desk.editor.go_to(20, 20 + 13 * 40)

    desk.qtbot.waitUntil(lambda: desk.editor.light.calm, timeout=3000)
    lit = desk.editor.viewport().grab().toImage()
    assert len(desk.editor.light.boxes()) > 3
    ink = QtGui.QColor(desk.wiring.theme.palette.text).rgb()
    for box in desk.editor.light.boxes():
        edge = [lit.pixel(int(box.left()) - 1, y) for y in range(int(box.top()) + 4, int(box.bottom()) - 3)]
        assert ink in edge


def test_a_click_on_a_row_goes_to_its_words_and_again_to_the_next(desk: Desk) -> None:
    desk.paste("OPCS-4 first.\nNCCQ.\nThen OPCS-4 again.")
    tree = desk.panel.evidence.tree
    index = desk.wiring.read_page.evidence_model.index_of_item(0)
    point = tree.visualRect(index).center()
    for place in (0, 25, 0):
        desk.click(tree.viewport(), point)
        assert desk.editor.textCursor().position() == place


def test_enter_on_a_row_goes_to_its_words_and_closes_a_group(desk: Desk) -> None:
    desk.paste("plain, then OPCS-4")
    tree = desk.panel.evidence.tree
    tree.setCurrentIndex(desk.wiring.read_page.evidence_model.index_of_item(0))
    desk.press("Return", tree)
    assert desk.editor.textCursor().position() == 12
    group = desk.wiring.read_page.evidence_model.index(0, 0)
    tree.setCurrentIndex(group)
    desk.press("Enter", tree)
    assert not tree.isExpanded(group)
    desk.type("NCCQ ")
    assert not tree.isExpanded(desk.wiring.read_page.evidence_model.index(0, 0))


def test_a_row_of_the_title_goes_to_the_title_field(desk: Desk) -> None:
    desk.paste("OPCS-4")
    desk.view.column.title.setText("Band 4 \U0001f600 Clinical Coder")
    desk.settle()
    item = next(n for n, found in enumerate(desk.wiring.read_page.evidence) if found.span.part == "title")
    desk.panel.item_chosen.emit(item)
    assert desk.view.column.title.selectedText() == "Clinical Coder"


def test_the_tool_tip_explains_in_the_words_for_this_person(desk: Desk) -> None:
    desk.paste("OPCS-4 and no SystmOne")
    tip = desk.wiring.read_page.explain(0)
    assert "OPCS-4 for somebody looking for work." in tip
    assert "Own book, checked 2026-11-21" in tip
    desk.wiring.preferences.set("audience", "recruiter")
    assert "OPCS-4 for somebody recruiting." in desk.wiring.read_page.explain(0)
    assert "Negated by “no”." in desk.wiring.read_page.explain(1)
    place = desk.editor.cursorRect().center()
    cursor = desk.editor.textCursor()
    cursor.setPosition(3)
    desk.editor.setTextCursor(cursor)
    place = desk.editor.cursorRect().center()
    mark = desk.editor.mark_under(place)
    assert mark is not None
    assert mark.item == 0


def test_the_legend_hides_a_route_in_text_and_list(desk: Desk) -> None:
    desk.paste(HOSPITAL)
    chips = {
        chip.text(): chip
        for chip in desk.view.column.legend.findChildren(QtWidgets.QAbstractButton)
        if chip.isCheckable()
    }
    desk.click(chips["Not counted"])
    assert [words for words, _ in desk.marked()] == ["Clinical Coder", "ICD-10", "OPCS-4", "NCCQ"]
    desk.press("Space", chips["Hospital"])
    assert desk.marked() == []
    assert desk.drawn() == []
    assert desk.wiring.read_page.evidence_model.rowCount() == 0
    desk.press("Space", chips["Hospital"])
    assert len(desk.drawn()) == 4


def test_a_category_can_be_hidden(desk: Desk) -> None:
    desk.paste(HOSPITAL)
    menu = desk.view.column.legend.findChild(QtWidgets.QMenu)
    assert isinstance(menu, QtWidgets.QMenu)
    entry = next(action for action in menu.actions() if action.text() == "Classification")
    entry.trigger()
    assert "OPCS-4" not in desk.drawn()
    entry.trigger()
    assert "OPCS-4" in desk.drawn()


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


@pytest.mark.parametrize("way", ["button", "keys"])
def test_title_and_employer_typed_for_the_former_text_go_with_it(desk: Desk, way: str) -> None:
    desk.view.column.title.setText("Coder")
    desk.paste("Use OPCS-4")
    assert desk.view.column.title.text() == "Coder"
    desk.view.column.employer.setText("Larkmoor")
    desk.paste(" and more")
    assert desk.view.column.employer.text() == "Larkmoor"
    if way == "keys":
        desk.editor.selectAll()
        desk.paste("Use NCCQ")
    else:
        QtGui.QGuiApplication.clipboard().setText("Use NCCQ")
        desk.window.do("paste")
    assert (desk.view.column.title.text(), desk.view.column.employer.text()) == ("", "")
    desk.editor.undo()
    assert "OPCS-4" in desk.editor.text()


def test_an_empty_clipboard_takes_nothing_away(desk: Desk) -> None:
    desk.type("kept")
    QtGui.QGuiApplication.clipboard().clear()
    desk.window.do("paste")
    assert desk.editor.text() == "kept"


def test_a_text_pasted_into_an_empty_page_is_shown_from_its_start(desk: Desk) -> None:
    desk.paste("\n".join(f"Line {number} with OPCS-4" for number in range(300)))
    assert desk.editor.verticalScrollBar().maximum() > 0
    assert desk.editor.verticalScrollBar().value() == 0
    desk.type("end")
    assert desk.editor.text().endswith("end")


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


SECOND = "Summariser\n" + "You will code letters in SystmOne at the practice, every day of the week. " * 4
BRIEF = "one more line\nand another"


def test_a_whole_advert_pasted_over_a_saved_one_takes_its_place_and_undo_brings_it_back(desk: Desk) -> None:
    desk.view.column.title.setText("Coder")
    desk.paste(HOSPITAL)
    desk.press("Ctrl+S")
    desk.qtbot.waitUntil(lambda: desk.said().startswith("Saved"))
    desk.paste(SECOND)
    assert desk.editor.text().strip() == SECOND.strip()
    assert desk.view.column.title.text() == ""
    current = desk.notices.current
    assert current is not None
    assert (current.button, current.stays) == ("Undo", True)
    assert current.deed is not None
    current.deed()
    desk.settle()
    assert desk.editor.text() == HOSPITAL
    assert desk.view.column.title.text() == "Coder"
    desk.paste(BRIEF)
    assert "one more line" in desk.editor.text()
    assert "OPCS-4" in desk.editor.text(), "a few words are put in, as an editor does"


def test_a_whole_advert_pasted_into_an_unsaved_one_is_added_and_can_be_read_alone(desk: Desk) -> None:
    desk.paste(HOSPITAL)
    desk.paste(SECOND)
    assert "OPCS-4" in desk.editor.text()
    current = desk.notices.current
    assert current is not None
    assert current.button == "Read only what was pasted"
    assert current.deed is not None
    current.deed()
    desk.settle()
    assert desk.editor.text().strip() == SECOND.strip()
    assert desk.said() == ""


def test_a_saved_advert_that_was_changed_since_does_not_give_way(desk: Desk) -> None:
    desk.paste(HOSPITAL)
    desk.press("Ctrl+S")
    desk.qtbot.waitUntil(lambda: desk.said().startswith("Saved"))
    desk.type("mine ")
    desk.paste(SECOND)
    assert "OPCS-4" in desk.editor.text()
    assert "SystmOne at the practice" in desk.editor.text()
