"""Another advert comes on the page: everything begins at the top, and nothing is said of the one before."""

from __future__ import annotations

import pytest
from PySide6 import QtWidgets

from desktop_app.gui.advert_light import PULSE_MILLISECONDS
from desktop_app.presentation.notices import ADVICE, WARNING, Notice
from tests.gui.conftest import Desk, MakeDesk
from tests.gui.dropping import read
from tests.gui.test_facts_tab import choose
from tests.making_facts import STATED_TEXT
from tests.presentation.fact_readers import stating

LONG = STATED_TEXT + "\n" + "\n".join(f"Line {number} about NCCQ and ICD-10." for number in range(200))


@pytest.fixture
def desk(make_desk: MakeDesk) -> Desk:
    return make_desk(stating).open().warm()


def scrolled(widget: QtWidgets.QAbstractScrollArea) -> int:
    return widget.verticalScrollBar().value()


def test_after_a_paste_the_page_stands_at_its_top(desk: Desk) -> None:
    QtWidgets.QApplication.clipboard().setText(LONG)
    desk.press("Ctrl+V", desk.editor)
    read(desk)
    assert desk.editor.text() == LONG
    assert scrolled(desk.editor) == 0
    desk.type("X")
    assert desk.editor.text().endswith("X")  # a second piece goes on where the first ended


def test_a_paste_into_a_text_stays_with_the_caret(desk: Desk) -> None:
    desk.paste(LONG)
    read(desk)
    QtWidgets.QApplication.clipboard().setText("One more word.")
    desk.press("Ctrl+V", desk.editor)
    read(desk)
    assert scrolled(desk.editor) > 0


def test_the_words_of_a_chosen_fact_stay_lit_until_another_is_chosen(desk: Desk) -> None:
    desk.paste(STATED_TEXT)
    desk.panel.tabs.setCurrentWidget(desk.panel.facts)
    desk.settle()
    choose(desk, "Band")
    desk.qtbot.wait(PULSE_MILLISECONDS + 200)
    lit = desk.editor.extraSelections()
    assert [one.cursor.selectedText() for one in lit] == ["Band 5"]
    assert desk.editor.light.words == "Band 5"
    desk.panel.facts.list.setFocus()
    desk.press("Down", desk.panel.facts.list)
    assert desk.editor.extraSelections() == []
    assert desk.editor.light.words == ""


def test_the_words_go_out_with_the_tab_and_with_the_advert(desk: Desk) -> None:
    desk.paste(STATED_TEXT)
    desk.panel.tabs.setCurrentWidget(desk.panel.facts)
    desk.settle()
    choose(desk, "Band")
    desk.panel.tabs.setCurrentWidget(desk.panel.why)
    assert desk.editor.extraSelections() == []
    assert desk.editor.light.words == ""
    desk.panel.tabs.setCurrentWidget(desk.panel.facts)
    choose(desk, "Band")
    choose(desk, "Pay")
    desk.window.do("new")
    desk.settle()
    assert desk.editor.extraSelections() == []
    assert desk.editor.light.words == ""


@pytest.mark.parametrize("tab", ["facts", "route", "applying"])
def test_another_advert_opens_at_the_top_of_every_tab(desk: Desk, tab: str) -> None:
    desk.window.resize(700, 420)
    desk.paste(STATED_TEXT)
    room = getattr(desk.panel, tab)
    desk.panel.tabs.setCurrentWidget(room)
    desk.settle()
    kind = QtWidgets.QTreeView if tab == "facts" else QtWidgets.QTextBrowser
    page = room.findChild(kind)
    assert page is not None
    page.verticalScrollBar().setRange(0, 500)
    page.verticalScrollBar().setValue(60)
    desk.view.show_text("Another " + STATED_TEXT)
    read(desk)
    assert scrolled(page) == 0
    assert not desk.panel.facts.list.currentIndex().isValid()


def test_what_was_said_of_the_advert_before_goes_with_it(desk: Desk) -> None:
    desk.paste("Clinical Coder, NCCQ")
    with desk.qtbot.waitSignal(desk.wiring.saving.saved):
        desk.window.do("save")
    assert desk.said().startswith("Saved")
    desk.view.show_text("Another one")
    assert desk.said() == ""
    desk.notices.post(Notice("It could not be read.", "Try another file.", WARNING))
    desk.view.show_text("A third one")
    assert desk.said() == ""


def test_what_still_has_to_be_decided_stays(desk: Desk) -> None:
    desk.notices.post(Notice("The shortlist could not be written.", "", WARNING, "Try again", print, "facts"))
    desk.notices.post(Notice("A text was not saved.", "", ADVICE, "Bring it back", print, "recovery"))
    desk.view.show_text("Another one")
    assert desk.notices.place == (1, 2)
