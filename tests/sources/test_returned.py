"""A workbook that claims to be one of Wordward's own: it may have been made by anybody."""

from __future__ import annotations

import pytest

from desktop_app.domain.shortlist_sheet import COMES_BACK, HEAD, MEMORY, NUMBER, SAVED_AT
from desktop_app.sources.returned import returned_of


def _sheets(*numbers: str) -> list[tuple[str, list[list[str]]]]:
    shown = [[*HEAD], *([number, "A title", "", "Saved", ""] for number in numbers)]
    remembered = [[NUMBER, SAVED_AT, *COMES_BACK], *([number, "then"] for number in numbers)]
    return [("Shortlist", shown), (MEMORY, remembered)]


@pytest.mark.parametrize("number", ["abc", "²", "-1", "1.5", "0", "", "9" * 5000])
def test_what_is_no_number_of_an_entry_is_a_row_of_somebody_else(number: str) -> None:
    returned = returned_of(_sheets("7", number), "list.xlsx")
    assert returned is not None
    assert [row.number for row in returned.rows] == [7]
    assert returned.others == 1


def test_of_two_rows_of_one_number_the_first_counts() -> None:
    sheets = _sheets("7")
    sheets[0][1].append(["7", "Another title", "", "Saved", ""])
    returned = returned_of(sheets, "list.xlsx")
    assert returned is not None
    assert [row.cells["Title"] for row in returned.rows] == ["A title"]
    assert returned.others == 1
