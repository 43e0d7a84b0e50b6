"""A saved advert on the Read page: as it was read then, and read again only when asked."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6 import QtCore, QtTest

from desktop_app.domain.verdict import Route
from desktop_app.gui.shortlist_ribbon import ShortlistRibbon
from desktop_app.presentation.saving import STORE_NAME
from desktop_app.store.shortlist import Shortlist
from tests.gui.conftest import Desk
from tests.gui.test_shortlist_page import Page
from tests.making import a_verdict, an_analysis, an_entry

#: Today's rules would say hospital; then they said something else.
TEXT = "Use OPCS-4 and NCCQ 💙 with ICD-10."


@pytest.fixture
def page(desk: Desk) -> Page:
    with Shortlist(desk.folder / STORE_NAME) as shortlist:
        then = an_analysis(
            TEXT,
            title="Coder",
            employer="Larkmoor",
            verdict=a_verdict(Route.RESEARCH, reason="Decided by the rules of that day."),
            packs=(("hospital", "0.9.0"), ("research", "0.8.0")),
        )
        saved_at = datetime(2026, 12, 6, 12, tzinfo=UTC)
        shortlist.add(an_entry(then, title="Coder", employer="Larkmoor", saved_at=saved_at))
    return Page(desk)


def ribbon(page: Page) -> str:
    found = page.desk.window.findChild(ShortlistRibbon)
    assert isinstance(found, ShortlistRibbon)
    return found.accessibleName() if found.isVisible() else ""


def test_enter_shows_it_as_it_was_read_then(page: Page) -> None:
    page.table.setFocus()
    QtTest.QTest.keyClick(page.table, QtCore.Qt.Key.Key_Return)
    page.settle()
    assert page.desk.window.current == "read"
    assert page.desk.editor.text() == TEXT
    assert page.desk.view.column.title.text() == "Coder"
    assert page.desk.headline() == "Research"
    assert ("NCCQ", "full") in page.desk.marked()
    assert ribbon(page) == "As read on 6 December 2026 with hospital 0.9.0, research 0.8.0."
    page.desk.qtbot.wait(50)
    assert page.desk.headline() == "Research"


def test_read_again_asks_todays_rules_and_leaves_the_saved_verdict_alone(page: Page) -> None:
    page.press_button("Read this advert")
    page.press_button("Read again with today’s rules")
    assert page.desk.headline() == "Hospital clinical coding"
    assert ribbon(page) == ""
    page.desk.press("Ctrl+S")
    page.until(lambda: "already" in page.desk.said())
    with Shortlist(page.desk.folder / STORE_NAME) as shortlist:
        assert shortlist.fetch(1).analysis.verdict.route is Route.RESEARCH
        assert shortlist.count() == 1
    page.press_button("Save it again")
    page.until(lambda: page.desk.said().startswith("Saved"))
    with Shortlist(page.desk.folder / STORE_NAME) as shortlist:
        assert {row.route for row in shortlist.rows(shortlist.ids())} == {Route.HOSPITAL, Route.RESEARCH}


def test_back_to_the_shortlist(page: Page) -> None:
    page.press_button("Read this advert")
    page.press_button("Back to the shortlist")
    assert page.desk.window.current == "shortlist"


def test_an_edit_is_read_with_todays_rules(page: Page) -> None:
    page.press_button("Read this advert")
    page.desk.editor.setFocus()
    page.desk.type("Now ")
    assert page.desk.headline() == "Hospital clinical coding"
    assert ribbon(page) == ""


def test_what_stood_on_the_page_unsaved_can_be_brought_back(page: Page) -> None:
    page.desk.press("Ctrl+1")
    page.desk.paste("An unsaved advert with SystmOne")
    page.desk.press("Ctrl+2")
    page.settle()
    page.press_button("Read this advert")
    assert page.desk.said() == "An advert was not saved when another took its place."
    page.press_button("Bring it back")
    assert page.desk.editor.text() == "An unsaved advert with SystmOne"
    assert page.desk.headline().startswith("Primary")
    assert ribbon(page) == ""


def test_nothing_is_said_of_a_page_that_was_empty_or_saved(page: Page) -> None:
    page.press_button("Read this advert")
    assert page.desk.said() == ""
    page.press_button("Back to the shortlist")
    page.press_button("Read this advert")
    assert page.desk.said() == ""
