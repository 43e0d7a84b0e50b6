"""A workbook that claims to be one of Wordward's own: it may have been made by anybody."""

from __future__ import annotations

import pytest

from desktop_app.domain.shortlist_sheet import COMES_BACK, MEMORY, NUMBER, SAVED_AT
from desktop_app.sources.returned import returned_of


def _sheets(*numbers: str) -> list[tuple[str, list[list[str]]]]:
    shown = [
        [NUMBER, "Title", "Employer", "Status", "Notes"],
        *([number, "A title", "", "Saved", ""] for number in numbers),
    ]
    remembered = [[NUMBER, SAVED_AT, *COMES_BACK], *([number, "then"] for number in numbers)]
    return [("Shortlist", shown), (MEMORY, remembered)]


@pytest.mark.parametrize("number", ["abc", "²", "-1", "1.5", "0", "", "9" * 5000])
def test_what_is_no_number_of_an_entry_is_a_row_of_somebody_else(number: str) -> None:
    returned = returned_of(_sheets("7", number), "list.xlsx")
    assert returned is not None
    assert [row.number for row in returned.rows] == [7]
    assert returned.others == ("A title",)


def test_of_two_rows_of_one_number_the_first_counts() -> None:
    sheets = _sheets("7")
    sheets[0][1].append(["7", "Another title", "", "Saved", ""])
    returned = returned_of(sheets, "list.xlsx")
    assert returned is not None
    assert [row.cells["Title"] for row in returned.rows] == ["A title"]
    assert returned.others == ("Another title",)


def test_columns_that_somebody_deleted_are_not_missed() -> None:
    sheets = [("Facts", [[NUMBER, "Fact"], ["7", "Band"]]), *_sheets("7")]
    sheets[1] = ("Shortlist", [[row[0], row[-1]] for row in sheets[1][1]])
    returned = returned_of(sheets, "list.xlsx")
    assert returned is not None
    assert [dict(row.cells) for row in returned.rows] == [{"Notes": ""}]


def test_a_sheet_without_the_numbers_is_no_shortlist() -> None:
    sheets = _sheets("7")
    sheets[0] = ("Shortlist", [row[1:] for row in sheets[0][1]])
    assert returned_of(sheets, "list.xlsx") is None
