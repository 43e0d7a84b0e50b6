"""Long titles on the Shortlist: columns that say nothing make room, rows grow before words are cut."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6 import QtGui

from desktop_app.domain.shortlist import ShortlistColumn
from desktop_app.gui.shortlist_delegate import MOST_LINES, ShortlistDelegate, folded_width, lines_of
from desktop_app.presentation.saving import STORE_NAME
from desktop_app.presentation.shortlist_columns import COLUMNS
from desktop_app.presentation.shortlist_listing import PAUSE_MILLISECONDS
from desktop_app.store.shortlist import Shortlist
from tests.gui.conftest import Desk, MakeDesk
from tests.gui.test_shortlist_page import Page
from tests.making import an_entry
from tests.making_facts import a_full_entry

LONG = "Senior Clinical Coder and Deputy Clinical Coding Training Manager, fixed term"
PLACES = {column.sort: place for place, column in enumerate(COLUMNS)}
TITLE, BAND = PLACES[ShortlistColumn.TITLE], PLACES[ShortlistColumn.BAND]


def page_with(desk: Desk, *, full: bool) -> Page:
    with Shortlist(desk.folder / STORE_NAME) as shortlist:
        shortlist.add(an_entry(title=LONG))
        shortlist.add(a_full_entry() if full else an_entry(title="Coder"))
    page = Page(desk)
    page.desk.window.resize(1180, 760)
    page.settle()
    return page


def drawn(page: Page, place: int) -> list[str]:
    """The lines of a title as they are drawn."""
    font, height = page.desk.wiring.theme.font(bold=True), page.table.rowHeight(place)
    row = page.view._page.listing.model.row_at(place)
    assert row is not None
    lines = max(2, (height - page.desk.wiring.theme.px(8)) // QtGui.QFontMetrics(font).lineSpacing())
    return lines_of(
        row.title, font, page.table.columnWidth(TITLE) - page.desk.wiring.theme.px(16), most=lines
    )


def test_columns_in_which_no_row_says_anything_make_room(make_desk: MakeDesk) -> None:
    page = page_with(make_desk().open().warm(), full=False)
    assert page.table.isColumnHidden(BAND)
    assert " ".join(drawn(page, 1)) == LONG


def test_a_row_grows_with_its_title_and_shrinks_in_a_wide_window(make_desk: MakeDesk) -> None:
    page = page_with(make_desk().open().warm(), full=True)
    assert not page.table.isColumnHidden(BAND)
    assert len(drawn(page, 1)) > 2
    assert " ".join(drawn(page, 1)) == LONG
    delegate = page.table.itemDelegate()
    assert isinstance(delegate, ShortlistDelegate)
    assert page.table.rowHeight(1) > delegate.row_height()
    page.desk.window.resize(1900, 760)
    page.settle()
    assert page.table.rowHeight(1) == page.table.rowHeight(0) == delegate.row_height()


def test_a_word_wider_than_its_column_ends_in_dots_on_every_line(desk: Desk) -> None:
    font = desk.wiring.theme.font()
    metrics = QtGui.QFontMetrics(font)
    lines = lines_of("Rickmansworth & Watford", font, metrics.horizontalAdvance("Rickmanswor…"), most=2)
    assert lines[0].endswith("…")
    assert lines[1] == "& Watford"
    assert all(metrics.horizontalAdvance(line) <= metrics.horizontalAdvance("Rickmanswor…") for line in lines)


def test_a_name_that_all_but_fits_is_broken_and_not_cut(desk: Desk) -> None:
    font = desk.wiring.theme.font()
    name = "Wirrabilla Base Hospital"
    whole = QtGui.QFontMetrics(font).horizontalAdvance(name)
    for width in range(whole - 3, whole + 3):
        assert " ".join(lines_of(name, font, width, most=2)) == name


def test_a_row_grows_with_its_employer_too(make_desk: MakeDesk) -> None:
    desk = make_desk().open().warm()
    with Shortlist(desk.folder / STORE_NAME) as shortlist:
        shortlist.add(an_entry(title="Coder", employer=f"The {LONG} and {LONG} of Larkmoor"))
        shortlist.add(an_entry(title="Coder", employer="Larkmoor"))
    page = Page(desk)
    page.desk.window.resize(1180, 760)
    page.settle()
    assert page.table.rowHeight(1) > page.table.rowHeight(0)


@pytest.mark.parametrize("most", [2, MOST_LINES])
def test_words_are_folded_and_only_what_has_no_room_is_cut(desk: Desk, most: int) -> None:
    font = desk.wiring.theme.font()
    width = folded_width(LONG, font)
    assert " ".join(lines_of(LONG, font, width, most=2)) == LONG
    narrow = lines_of(LONG, font, width // 4, most=most)
    assert len(narrow) == most
    assert narrow[-1].endswith("…")
    assert lines_of("Coder", font, width) == ["Coder"]
    assert folded_width("Coder", font) == QtGui.QFontMetrics(font).horizontalAdvance("Coder")


EMPLOYERS = (
    "Wexcombe Valley University Hospitals NHS Foundation Trust",
    "Staff Bank of the Ferrybridge Teaching Hospitals NHS Trust",
    "Larkmoor Community Health and Social Care Partnership",
)


def page_with_employers(desk: Desk) -> Page:
    with Shortlist(desk.folder / STORE_NAME) as shortlist:
        for employer in EMPLOYERS:
            shortlist.add(replace(a_full_entry(), title=LONG, employer=employer))
        shortlist.add(an_entry(title="Coder", employer="Moor"))
    page = Page(desk)
    page.desk.window.resize(1380, 840)
    page.settle()
    return page


def seen(page: Page) -> list[str]:
    return [column.header for n, column in enumerate(COLUMNS) if not page.table.isColumnHidden(n)]


def test_less_important_columns_yield_before_names_are_cut_to_single_words(desk: Desk) -> None:
    page = page_with_employers(desk)
    width = page.table.columnWidth(PLACES[ShortlistColumn.EMPLOYER])
    assert width >= page.desk.wiring.theme.px(160)
    assert {"Employer", "Pay", "Closes"} <= set(seen(page))


def test_the_columns_stay_while_somebody_searches(desk: Desk) -> None:
    page = page_with_employers(desk)
    before = seen(page)
    for words in ("Moor", "Ferrybridge", "no such words", ""):
        page.view._page.listing.look_for(words)
        page.desk.qtbot.wait(PAUSE_MILLISECONDS + 50)
        page.settle()
        assert seen(page) == before


def test_the_menu_of_columns_ticks_those_that_are_seen(desk: Desk) -> None:
    page = page_with_employers(desk)
    menu = page.view.head.columns.menu()
    menu.aboutToShow.emit()
    ticked = {entry.text() for entry in menu.actions() if entry.isChecked()}
    assert ticked == set(seen(page)) - {"Verdict", "Title"}
    location = next(entry for entry in menu.actions() if entry.text() == "Location")
    assert not location.isChecked()
    location.trigger()
    page.settle()
    assert "Location" in seen(page)
