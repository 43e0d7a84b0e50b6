"""Long titles on the Shortlist: columns that say nothing make room, rows grow before words are cut."""

from __future__ import annotations

import pytest
from PySide6 import QtGui

from desktop_app.domain.shortlist import ShortlistColumn
from desktop_app.gui.shortlist_delegate import MOST_LINES, ShortlistDelegate, folded_width, lines_of
from desktop_app.presentation.saving import STORE_NAME
from desktop_app.presentation.shortlist_columns import COLUMNS
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
