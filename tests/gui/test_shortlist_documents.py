"""A saved record of several documents on the Read page, its corrections, and its way back after a crash."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6 import QtCore, QtTest

from desktop_app.domain.advert import Advert
from desktop_app.domain.facts import Correction, FactName
from desktop_app.gui.shortlist_ribbon import ShortlistRibbon
from desktop_app.operations.recovery import keep_draft, read_draft
from desktop_app.presentation.saving import STORE_NAME
from desktop_app.store.shortlist import Shortlist
from tests.gui.conftest import Desk, MakeDesk
from tests.gui.test_shortlist_page import Page
from tests.making_facts import a_full_entry

SAID = (Correction(FactName.BAND, "6"),)
RECORD = a_full_entry().analysis.advert


@pytest.fixture
def page(desk: Desk) -> Page:
    with Shortlist(desk.folder / STORE_NAME) as shortlist:
        shortlist.add(replace(a_full_entry(), corrections=SAID))
    return Page(desk)


def read_it(page: Page) -> None:
    page.table.setFocus()
    QtTest.QTest.keyClick(page.table, QtCore.Qt.Key.Key_Return)
    page.settle()


def on_disk(page: Page) -> tuple[Correction, ...]:
    with Shortlist(page.desk.folder / STORE_NAME) as shortlist:
        return shortlist.fetch(1).corrections


def test_all_documents_and_corrections_are_on_the_read_page_as_saved(page: Page) -> None:
    read_it(page)
    assert page.desk.view.advert() == RECORD
    ribbon = page.desk.window.findChild(ShortlistRibbon)
    assert isinstance(ribbon, ShortlistRibbon)
    assert ribbon.isVisible()
    assert page.desk.wiring.read_page.facts.corrections == SAID


def test_what_is_put_right_on_the_read_page_is_kept_with_the_entry(page: Page) -> None:
    read_it(page)
    facts = page.desk.wiring.read_page.facts
    facts.put_values({FactName.TITLE: "Coder II"})
    page.until(lambda: len(on_disk(page)) == 2)
    page.press_button("Back to the shortlist")
    page.until(lambda: page.titles() == ["Coder II"])
    page.until(lambda: page.pane.title.text() == "Coder II")
    page.press_button("Read this advert")
    facts.put_values({FactName.TITLE: "Clinical Coder (Band 5)"})
    page.until(lambda: on_disk(page) == SAID)
    page.press_button("Back to the shortlist")
    page.until(lambda: page.titles() == ["Clinical Coder (Band 5)"])
    assert page.pane.title.text() == "Clinical Coder (Band 5)"


def test_a_record_not_saved_yet_is_brought_back_whole(page: Page) -> None:
    unsaved = Advert(
        tuple(replace(part, text=f"Other: {part.text}") for part in RECORD.parts), RECORD.origins
    )
    page.desk.press("Ctrl+1")
    page.desk.view.show_advert(unsaved, is_new=False)
    page.desk.press("Ctrl+2")
    page.settle()
    read_it(page)
    assert page.desk.said() == "An advert was not saved when another took its place."
    page.press_button("Bring it back")
    assert page.desk.view.advert() == unsaved


def test_a_record_and_its_corrections_are_back_after_a_crash(make_desk: MakeDesk, tmp_path: Path) -> None:
    keep_draft(folder=tmp_path, advert=RECORD, corrections=SAID, now=datetime.now(UTC))
    desk = make_desk().open().warm()
    desk.qtbot.waitUntil(lambda: desk.view.advert().parts == RECORD.parts)
    desk.qtbot.waitUntil(lambda: desk.wiring.read_page.facts.corrections == SAID)
    assert desk.view.advert().origins == RECORD.origins
    desk.view.editor.setFocus()
    desk.type("Now ")
    desk.qtbot.waitUntil(
        lambda: (draft := read_draft(folder=tmp_path)) is not None and "Now" in draft.advert_text
    )
    draft = read_draft(folder=tmp_path)
    assert draft is not None
    assert draft.advert.parts[1:] == RECORD.parts[1:]
    assert draft.corrections == SAID
