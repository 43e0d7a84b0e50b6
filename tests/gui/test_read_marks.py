"""From mark to mark and row to row: walked, lit, explained, filtered."""

from __future__ import annotations

from dataclasses import replace

from PySide6 import QtGui, QtWidgets

from desktop_app.domain.verdict import Route
from desktop_app.engine.events import Answer, Marked, Refused
from desktop_app.gui.margin_strip import _drawn
from desktop_app.presentation.marks import FULL, GREY, NO_ITEM, Mark
from tests.gui.conftest import Desk
from tests.gui.reading import HOSPITAL
from tests.making import an_evidence


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


def test_marks_ahead_of_their_analysis_are_drawn_and_belong_to_no_evidence_yet(desk: Desk) -> None:
    desk.paste(HOSPITAL)
    page, reading = desk.wiring.read_page, desk.wiring.reading
    analysis, rows = reading.analysis, page.evidence_model.rowCount()
    assert analysis is not None
    icd = next(item for item in analysis.evidence if item.text == "ICD-10")
    reading.take(Marked(reading_number(desk), (icd,)))
    assert [(mark.start, mark.end, mark.item) for mark in desk.editor.marks] == [
        (icd.span.start, icd.span.end, NO_ITEM)
    ]
    assert page.evidence == analysis.evidence
    assert page.evidence_model.rowCount() == rows
    desk.press("F8")
    assert desk.editor.light.words == "ICD-10"
    reading.take(Answer(reading_number(desk), replace(analysis), 1.0))
    assert [mark.item for mark in desk.editor.marks] == list(range(len(analysis.evidence)))


def test_marks_go_when_their_analysis_does_not_come(desk: Desk) -> None:
    reading = desk.wiring.reading
    desk.paste("An unreadable ICD-10")
    assert reading.analysis is None
    item = an_evidence(reading.advert, "ICD-10")
    reading.take(Marked(reading_number(desk), (item,)))
    assert len(desk.editor.marks) == 1
    reading.take(Refused(reading_number(desk), "This text is unreadable.", "Try another."))
    assert len(desk.editor.marks) == 0


def reading_number(desk: Desk) -> int:
    """Of the question that was asked last."""
    return desk.wiring.reading._number


def test_the_strip_s_tick_and_letter_at_one_height_are_of_one_mark() -> None:
    grey, hospital, practice = (
        Mark(0, 3, route=route, tone=tone, item=0)
        for route, tone in ((Route.HOSPITAL, GREY), (Route.HOSPITAL, FULL), (Route.PRIMARY_CARE, FULL))
    )
    ticks, letters = _drawn([(4, grey), (4, hospital), (4, practice)], room=6)
    assert ticks == letters == [(4, hospital)]
