"""Room on the Read page: for the longest words of a verdict, on a small empty page, in empty lists."""

from __future__ import annotations

import pytest
from PySide6 import QtWidgets

from desktop_app.domain.verdict import Route
from desktop_app.gui.empty_panel import PURPOSE
from desktop_app.gui.verdict_banner import REASON_LINES, VerdictBanner
from desktop_app.presentation.analysis_model import Banner
from tests.gui.conftest import Desk
from tests.making import HOSPITAL_TEXT


@pytest.mark.parametrize(("text_size", "width"), [(100, 372), (150, 460), (200, 520)])
def test_a_headline_of_two_lines_with_a_note_gives_the_card_no_scroll_bar(
    desk: Desk, text_size: int, width: int
) -> None:
    desk.wiring.preferences.set("text_size", text_size)
    desk.settle()
    card = VerdictBanner(desk.wiring.theme)
    desk.qtbot.addWidget(card)
    card.resize(width, card.sizeHint().height())
    card.show()
    line = "word " * (width // (10 * text_size // 100) // 5)
    banner = Banner(
        Route.PRIMARY_CARE, "P", "Primary-care record coding", confidence="Clear", note="This is a course",
        reason=(line * REASON_LINES).strip(), changes=True,
    )  # fmt: skip
    card.show_banner(banner)
    desk.settle()
    (area,) = card.findChildren(QtWidgets.QScrollArea)
    assert area.verticalScrollBar().maximum() == 0


def test_on_a_small_page_the_first_sentence_stays_whole_and_what_is_less_needed_goes(desk: Desk) -> None:
    labels = desk.view.column.empty.findChildren(QtWidgets.QLabel)
    assert [label.isVisible() for label in labels] == [True, True, True]
    desk.wiring.preferences.set("text_size", 200)
    desk.window.resize(1024, 700)
    desk.settle()
    first, purpose, _ = labels
    assert purpose.text() == PURPOSE
    assert first.isVisible()
    assert not purpose.isVisible()
    assert first.height() >= first.heightForWidth(first.width())


def test_the_words_of_an_empty_page_stand_in_its_middle_however_wide_it_is(desk: Desk) -> None:
    desk.open()
    desk.window.resize(1900, 800)
    desk.settle()
    editor, panel = desk.editor, desk.view.column.empty
    middle = panel.mapTo(editor, panel.rect().center()).x()
    assert abs(middle - editor.rect().center().x()) <= desk.wiring.theme.px(12)
    desk.type("ICD-10 and OPCS-4")
    assert editor.viewport().width() < editor.width() * 3 // 4  # lines stay short enough to be read


def test_an_empty_list_of_signals_says_why(desk: Desk) -> None:
    evidence = desk.view.panel.evidence
    assert evidence.none.isVisible()
    assert evidence.none.text().startswith("Nothing to list yet")
    desk.type("ICD-10 and OPCS-4")
    assert evidence.tree.isVisible()
    chip = next(
        one for one in desk.view.column.legend.findChildren(QtWidgets.QAbstractButton) if one.isChecked()
    )
    desk.click(chip)
    assert evidence.none.text() == "All signals of this text are hidden by the filter below it."
    assert evidence.none.isVisible()
    desk.click(chip)
    assert evidence.tree.isVisible()
    desk.editor.selectAll()
    desk.type("the weather")
    assert evidence.none.text() == "No words in this text speak for any kind of coding."


@pytest.mark.parametrize(
    ("text_size", "width"), [(100, 860), (125, 940), (125, 1000), (150, 1180), (175, 860)]
)
@pytest.mark.parametrize("audience", ["seeker", "recruiter"])
def test_the_names_of_all_tabs_can_be_read(desk: Desk, text_size: int, width: int, audience: str) -> None:
    desk.window.resize(width, 760)
    desk.settle()
    desk.wiring.preferences.set("audience", audience)
    desk.wiring.preferences.set("text_size", text_size)
    desk.paste(HOSPITAL_TEXT)
    bar = desk.view.panel.tabs.tabBar()
    for place in range(bar.count()):
        if bar.isTabVisible(place):
            drawn = QtWidgets.QStyleOptionTab()
            bar.initStyleOption(drawn, place)
            assert drawn.text == bar.tabText(place)


def test_below_a_text_the_verdict_stays_in_view_and_a_click_leads_to_all_of_it(desk: Desk) -> None:
    line, banner = desk.view.sides.verdict_line, desk.view.panel.banner
    desk.paste(HOSPITAL_TEXT)
    assert not line.isVisible()
    desk.wiring.preferences.set("text_size", 200)
    desk.settle()
    desk.window.resize(1024, 700)
    desk.settle()
    assert banner.visibleRegion().isEmpty()
    assert line.text() == "Hospital clinical coding · Clear"
    assert line.visibleRegion().boundingRect() == line.rect()
    desk.click(line)
    assert not banner.visibleRegion().isEmpty()
    assert not line.isVisible()  # the verdict itself is there


def test_with_large_text_enough_lines_of_the_advert_are_in_view(desk: Desk) -> None:
    desk.wiring.preferences.set("text_size", 200)
    desk.window.resize(1000, 760)
    desk.settle()
    desk.paste(HOSPITAL_TEXT * 5)
    lines = desk.editor.viewport().height() // desk.editor.fontMetrics().lineSpacing()
    assert lines >= 7


def test_f6_brings_the_whole_list_into_view_and_frames_it(desk: Desk) -> None:
    desk.open()
    desk.wiring.preferences.set("text_size", 200)
    desk.window.resize(1000, 760)
    desk.settle()
    desk.paste(HOSPITAL_TEXT)
    tabs = desk.panel.tabs
    assert not tabs.property("focused")
    desk.press("F6")
    assert desk.panel.evidence.tree.hasFocus()
    assert tabs.property("focused")
    assert tabs.visibleRegion().boundingRect().height() == tabs.height()
    desk.press("Shift+F6")
    assert not tabs.property("focused")
