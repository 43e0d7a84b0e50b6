"""What adverts state, on the Shortlist page: columns, lines in the pane, facts of a later reading."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6 import QtCore, QtTest
from typing_extensions import override

from desktop_app.domain.advert import Advert
from desktop_app.domain.analysis import Analysis
from desktop_app.domain.facts import Correction, Fact, FactName, FactSource
from desktop_app.domain.shortlist import ShortlistColumn
from desktop_app.engine.worker import Prepared
from desktop_app.presentation.saving import STORE_NAME
from desktop_app.presentation.shortlist_columns import COLUMNS
from desktop_app.store.shortlist import Shortlist
from tests.gui.conftest import Desk, MakeDesk
from tests.gui.test_shortlist_page import Page
from tests.making import an_analysis, an_entry
from tests.making_facts import a_full_entry, an_entry_with
from tests.presentation.readers import WordReader, words

BAND = Fact(FactName.BAND, "5", None, "", FactSource.FIELD)


class BandReader(WordReader):
    """Says of every advert that it states band 5."""

    @override
    def analyse(self, advert: Advert, marked: object = None) -> Analysis:
        return replace(super().analyse(advert), facts=(BAND,))


def with_a_band() -> Prepared:
    return words()._replace(reader=BandReader())


def fill(desk: Desk) -> None:
    with Shortlist(desk.folder / STORE_NAME) as shortlist:
        shortlist.add(an_entry_with((FactName.CLOSING_DATE, "2031-02-03"), title="Later"))
        shortlist.add(an_entry_with((FactName.CLOSING_DATE, "2020-02-03"), title="Over"))
        shortlist.add(an_entry_with(title="Silent"))
        shortlist.add(replace(a_full_entry(), corrections=(Correction(FactName.BAND, "6"),)))


@pytest.fixture
def page(desk: Desk) -> Page:
    fill(desk)
    return Page(desk)


def shown(page: Page) -> list[str]:
    return [one.header for n, one in enumerate(COLUMNS) if not page.table.isColumnHidden(n)]


def choose_column(page: Page, words: str) -> None:
    entry = next(one for one in page.view.head.columns.menu().actions() if one.text() == words)
    entry.trigger()
    page.settle()


def test_a_closing_date_that_is_over_says_so_and_the_list_sorts_by_it(page: Page) -> None:
    assert page.cell("Over", "Closes") == "3 Feb 2020, closed"
    page.view._page.listing.sort_by(next(one for one in COLUMNS if one.header == "Closes"))
    page.settle()
    assert page.titles()[0] == "Over"
    assert page.titles()[-1] == "Silent"


def test_columns_are_chosen_in_the_menu_and_stay_chosen(page: Page, make_desk: MakeDesk) -> None:
    assert "Contract" not in shown(page)
    choose_column(page, "Contract")
    assert "Contract" in shown(page)
    choose_column(page, "Pay")
    assert "Pay" not in shown(page)
    kept = page.desk.wiring.preferences.text("shortlist_columns")
    assert kept == f"-{ShortlistColumn.PAY} +{ShortlistColumn.CONTRACT}"
    other = Page(make_desk(shortlist_columns=kept).open().warm())
    assert "Contract" in shown(other)
    assert "Pay" not in shown(other)
    choose_column(other, "The usual ones, as many as fit")
    assert "Contract" not in shown(other)


def test_added_columns_are_there_however_narrow_the_window(page: Page) -> None:
    added = [column.header for column in COLUMNS if column.sort not in page.view._page.layout.shown]
    for name in added:
        choose_column(page, name)
    page.desk.window.resize(700, 600)
    page.settle()
    assert shown(page) == ["Verdict", "Title", *added]
    assert page.table.horizontalScrollBar().maximum() > 0


def test_a_column_left_out_brings_no_others_that_do_not_fit(page: Page) -> None:
    choose_column(page, "Band")
    page.settle()
    assert "Band" not in shown(page)
    assert page.table.horizontalScrollBar().maximum() == 0


def test_the_pane_lists_the_facts_and_names_what_was_corrected(page: Page) -> None:
    page.choose("Clinical Coder (Band 5)")
    facts = page.pane.facts
    assert "Band: 6, corrected by you" in facts.words.accessibleDescription()
    assert "Closes: Sunday 6 December 2026, 17:00" in facts.words.accessibleDescription()
    assert "priya.farrow" not in facts.words.accessibleDescription()
    facts.more.click()
    assert "priya.farrow@larkmoor.example" in facts.words.accessibleDescription()
    origins = page.pane.origins.words.accessibleDescription()
    assert "1. “clinical-coder.html”, a web page, dated 18 November 2026" in origins
    assert "https://www.jobs.larkmoor.example/vacancy/412-AC-77" in origins
    assert "2. “job description.docx”, a Word document" in origins


def test_words_of_an_advert_are_never_taken_for_markup(desk: Desk) -> None:
    with Shortlist(desk.folder / STORE_NAME) as shortlist:
        shortlist.add(an_entry_with((FactName.LOCATION, "<img src=x> & <b>bold</b>")))
    page = Page(desk)
    assert "&lt;img src=x&gt; &amp; &lt;b&gt;bold&lt;/b&gt;" in page.pane.facts.words.text()


def test_an_advert_without_facts_says_how_to_fill_them_in(desk: Desk) -> None:
    with Shortlist(desk.folder / STORE_NAME) as shortlist:
        shortlist.add(an_entry(title="Old"))
    page = Page(desk)
    assert "read it again" in page.pane.facts.words.accessibleDescription()
    assert page.pane.origins.words.accessibleDescription() == "Where it came from was not recorded."


def test_facts_of_a_later_reading_are_kept_only_when_wanted(make_desk: MakeDesk) -> None:
    desk = make_desk(with_a_band).open().warm()
    then = an_analysis("Use OPCS-4 and NCCQ.", title="Coder", employer="Larkmoor")
    with Shortlist(desk.folder / STORE_NAME) as shortlist:
        shortlist.add(an_entry(then, title="Coder", employer="Larkmoor"))
    page = Page(desk)
    page.table.setFocus()
    QtTest.QTest.keyClick(page.table, QtCore.Qt.Key.Key_Return)
    page.settle()
    page.press_button("Read again with today’s rules")
    page.until(lambda: "saved without facts; today one fact was read" in desk.said())
    with Shortlist(desk.folder / STORE_NAME) as shortlist:
        assert shortlist.fetch(1).analysis == then
    page.press_button("Keep the facts")
    page.until(lambda: "The facts are kept with “Coder”" in desk.said())
    with Shortlist(desk.folder / STORE_NAME) as shortlist:
        assert shortlist.fetch(1).analysis == replace(then, facts=(BAND,))
        assert shortlist.count() == 1
