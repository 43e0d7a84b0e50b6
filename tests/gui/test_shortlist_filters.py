"""The filters of the Shortlist, by mouse and keyboard."""

from __future__ import annotations

import pytest
from PySide6 import QtCore, QtTest, QtWidgets

from desktop_app.domain.facts import FactName
from desktop_app.presentation.saving import STORE_NAME
from desktop_app.store.shortlist import Shortlist
from tests.gui.conftest import Desk
from tests.gui.test_shortlist_page import Page
from tests.making_facts import an_entry_with


@pytest.fixture
def page(desk: Desk) -> Page:
    with Shortlist(desk.folder / STORE_NAME) as shortlist:
        for band in ("4", "5", "6"):
            shortlist.add(an_entry_with((FactName.BAND, band), title=f"Coder {band}"))
    return Page(desk)


def menu_of(page: Page, name: str) -> QtWidgets.QMenu:
    menus = page.view.head.facts.menu().findChildren(QtWidgets.QMenu)
    return next(menu for menu in menus if menu.title() == name)


def tick(page: Page, group: str, choice: str) -> None:
    next(action for action in menu_of(page, group).actions() if action.text() == choice).trigger()
    page.settle()


def test_filters_are_ticked_told_and_cleared(page: Page) -> None:
    head = page.view.head
    assert head.facts.text() == "Filters ▾"
    assert not head.facts.clear.isEnabled()
    tick(page, "Band", "5")
    tick(page, "Band", "6")
    assert sorted(page.titles()) == ["Coder 5", "Coder 6"]
    assert (head.facts.text(), head.count.text()) == ("Filters 1 ▾", "2 of 3")
    assert head.facts.accessibleName() == "Filters: Band: 5 or 6"
    tick(page, "Band", "5")
    assert page.titles() == ["Coder 6"]
    head.facts.clear.trigger()
    page.settle()
    assert (len(page.titles()), head.facts.text(), head.count.text()) == (3, "Filters ▾", "3 adverts")


def test_where_nothing_passes_it_is_said_why_and_everything_is_a_click_away(page: Page) -> None:
    tick(page, "Band", "5")
    tick(page, "Pay from", "£50,000 a year or more")
    told = [label.text() for label in page.view.notice.findChildren(QtWidgets.QLabel)]
    assert "No saved advert passes these filters." in told
    assert "Band: 5; Pay from: £50,000 a year or more." in told
    buttons = page.view.notice.findChildren(QtWidgets.QPushButton)
    page.desk.click(next(button for button in buttons if button.text() == "Show all adverts"))
    page.settle()
    assert len(page.titles()) == 3
    assert page.view.head.facts.text() == "Filters ▾"


def test_an_advert_that_is_to_be_shown_is_shown_whatever_the_filters_say(page: Page) -> None:
    tick(page, "Band", "5")
    page.view.show_entry(3)
    page.settle()
    assert page.table.chosen == (3,)
    assert page.view.head.facts.text() == "Filters ▾"


@pytest.mark.qt_log_ignore("does not support", extend=True)
def test_the_menu_stays_open_while_choices_are_ticked(page: Page) -> None:
    menu = menu_of(page, "Band")
    menu.show()
    menu.setActiveAction(menu.actions()[3])
    QtTest.QTest.keyClick(menu, QtCore.Qt.Key.Key_Space)
    place = menu.actionGeometry(menu.actions()[4]).center()
    menu.setActiveAction(menu.actions()[4])
    QtTest.QTest.mouseClick(menu, QtCore.Qt.MouseButton.LeftButton, pos=place)
    assert menu.isVisible()
    menu.close()
    page.settle()
    assert sorted(page.titles()) == ["Coder 5", "Coder 6"]
