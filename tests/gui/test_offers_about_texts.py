"""Offers about one text: they go with it, and never act on another."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6 import QtWidgets

from desktop_app.domain.advert import Advert
from desktop_app.operations.recovery import keep_draft
from desktop_app.presentation.notices import Notice
from tests.gui.conftest import Desk, MakeDesk
from tests.gui.dropping import names, open_record, read

DRAFT = "Clinical Coder at Larkmoor\nUse OPCS-4 and ICD-10."
OTHER = "Summariser at Hexcombe\n" + "You will code letters in SystmOne at the practice, every day. " * 4
GONE = "An advert was not saved when another took its place."


@pytest.fixture
def back(make_desk: MakeDesk, tmp_path: Path) -> Desk:
    """The window after a crash: the text that was not saved is on the page."""
    keep_draft(folder=tmp_path, advert=Advert.of(DRAFT), now=datetime.now(UTC))
    desk = make_desk().open().warm()
    desk.qtbot.waitUntil(lambda: desk.editor.text() == DRAFT)
    read(desk)
    assert desk.said() == "The text that was not saved last time is back."
    return desk


def offer(desk: Desk) -> Notice:
    """The notice on screen, which has a button."""
    current = desk.notices.current
    assert current is not None
    assert current.deed is not None
    return current


def press(desk: Desk) -> None:
    """The button of the notice, as it stands in the window."""
    words = offer(desk).button
    buttons = desk.window.findChildren(QtWidgets.QPushButton)
    desk.click(next(button for button in buttons if button.text() == words and button.isVisible()))
    read(desk)


def copy(text: str) -> None:
    QtWidgets.QApplication.clipboard().setText(text)


@pytest.mark.parametrize("way", ["new", "paste button", "paste over", "typed over", "edit"])
def test_clear_the_page_goes_with_the_text_that_was_brought_back(back: Desk, way: str) -> None:
    clear = offer(back)
    copy(OTHER)
    if way == "new":
        back.window.do("new")
        back.paste(OTHER)
    elif way == "paste button":
        back.window.do("paste")
    elif way == "paste over":
        back.editor.selectAll()
        back.paste(OTHER)
    elif way == "typed over":
        back.editor.selectAll()
        back.type("Mine")
    else:
        back.type("Mine ")
    read(back)
    assert back.said() == ""
    text = back.editor.text()
    assert clear.deed is not None
    clear.deed()
    read(back)
    assert back.editor.text() == text


def test_clear_the_page_clears_the_text_that_was_brought_back(back: Desk) -> None:
    press(back)
    assert back.editor.text() == ""
    assert back.said() == ""


def test_what_is_brought_back_displaces_nothing_for_good(desk: Desk) -> None:
    desk.paste("Mine, with NCCQ")
    before = desk.view.advert()
    desk.wiring.documents.arriving.shown.emit(Advert.of(DRAFT))
    read(desk)
    assert desk.said() == GONE
    desk.type("Changed: ")
    changed = desk.editor.text()
    press(desk)
    assert desk.view.advert().parts == before.parts
    assert desk.said() == GONE
    press(desk)
    assert desk.editor.text() == changed


def test_the_offer_goes_when_the_text_is_back_by_itself(desk: Desk) -> None:
    desk.paste("Mine, with NCCQ")
    desk.wiring.documents.arriving.shown.emit(Advert.of(DRAFT))
    read(desk)
    assert desk.said() == GONE
    desk.editor.undo()
    read(desk)
    assert desk.editor.text() == "Mine, with NCCQ"
    assert desk.said() == ""


@pytest.mark.parametrize("way", ["new", "sample"])
def test_the_offer_goes_when_the_person_begins_with_something_else(desk: Desk, way: str) -> None:
    desk.paste("Mine, with NCCQ")
    desk.wiring.documents.arriving.shown.emit(Advert.of(DRAFT))
    read(desk)
    assert desk.said() == GONE
    if way == "new":
        desk.window.do("new")
    else:
        desk.view.column.empty.sample_chosen.emit("hospital")
    read(desk)
    assert desk.said() == ""


def test_from_another_page_the_text_comes_back_on_screen(desk: Desk) -> None:
    desk.paste("Mine, with NCCQ")
    desk.wiring.documents.arriving.shown.emit(Advert.of(DRAFT))
    read(desk)
    desk.window.show_page("shortlist")
    press(desk)
    assert desk.window.current == "read"
    assert desk.editor.text() == "Mine, with NCCQ"


def test_a_text_that_is_on_the_shortlist_already_is_not_called_unsaved(desk: Desk) -> None:
    for text in (DRAFT, OTHER):
        desk.view.show_text(text)
        read(desk)
        with desk.qtbot.waitSignal(desk.wiring.saving.saved):
            desk.window.do("save")
    desk.view.show_text(DRAFT)
    read(desk)
    desk.window.do("save")
    desk.qtbot.waitUntil(lambda: "on the shortlist already" in desk.said())
    desk.window.show_page("shortlist")
    desk.wiring.show_entry(2)
    buttons = desk.window.findChildren(QtWidgets.QPushButton)
    reads = next(button for button in buttons if button.text().replace("&", "") == "Read this advert")
    desk.qtbot.waitUntil(reads.isVisible)
    desk.qtbot.waitUntil(reads.isEnabled)
    desk.click(reads)
    desk.qtbot.waitUntil(lambda: desk.window.current == "read")
    assert desk.editor.text() == OTHER
    assert desk.said() == ""


def test_save_it_again_goes_when_the_text_is_edited(desk: Desk) -> None:
    desk.paste(DRAFT)
    with desk.qtbot.waitSignal(desk.wiring.saving.saved):
        desk.window.do("save")
    desk.window.do("save")
    desk.qtbot.waitUntil(lambda: "on the shortlist already" in desk.said())
    desk.type("More: ")
    assert desk.said() == ""


def test_read_only_what_was_pasted_goes_when_the_paste_is_taken_back(desk: Desk) -> None:
    desk.paste(DRAFT)
    desk.paste(OTHER)
    read(desk)
    assert offer(desk).button == "Read only what was pasted"
    desk.editor.undo()
    read(desk)
    assert desk.editor.text() == DRAFT
    assert desk.said() == ""


def test_a_document_taken_out_is_not_put_into_another_advert(desk: Desk) -> None:
    open_record(desk)
    desk.view.column.documents.removal_asked.emit(2)
    read(desk)
    undo = offer(desk).deed
    assert undo is not None
    desk.view.show_text(OTHER)
    read(desk)
    assert desk.said() == ""
    undo()
    read(desk)
    assert desk.editor.texts == (OTHER,)
    assert len(names(desk)) <= 1


def test_no_alarm_about_a_text_that_is_on_the_shortlist_since_long(desk: Desk) -> None:
    desk.paste(OTHER)
    desk.press("Ctrl+S")
    desk.qtbot.waitUntil(lambda: desk.said().startswith("Saved"))
    desk.window.do("new")
    desk.paste(OTHER + "\n")  # line breaks and spaces do not matter
    desk.view.column.title.setText("Summariser at Hexcombe")  # as it is saved
    open_record(desk)
    desk.qtbot.waitUntil(lambda: desk.said() != GONE)
    desk.window.do("new")
    desk.paste(OTHER)
    desk.view.column.title.setText("My own words for it")  # these are on the shortlist nowhere
    open_record(desk)
    desk.qtbot.wait(100)
    assert desk.said() == GONE
    press(desk)
    assert desk.view.column.title.text() == "My own words for it"
    desk.paste("Another text, and this one is nowhere")
    open_record(desk)
    desk.qtbot.wait(100)
    assert desk.said() == GONE
