"""Writes a hidden sheet of check sums, so that changes made in Excel can be brought back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC
from typing import TYPE_CHECKING, Any

from desktop_app.domain.shortlist import ShortlistEntry
from desktop_app.domain.shortlist_sheet import (
    COMES_BACK,
    MEMORY,
    NUMBER,
    SAVED_AT,
    STAYS,
    cell_words,
    print_of,
)
from desktop_app.export.cells import as_read_back, cell_text
from desktop_app.export.sheet_columns import SHORTLIST, listed

if TYPE_CHECKING:
    from openpyxl import Workbook

_REMEMBERED = (*COMES_BACK, *STAYS)
_COLUMNS = {column.header: column for column in SHORTLIST if column.header in _REMEMBERED}


def words_in_cells(entry: ShortlistEntry) -> Mapping[str, str]:
    """The texts of the cells of an entry's row that are held beside those of Excel, by column name."""
    row = listed(entry)
    written = {header: cell_text(cell_words(_COLUMNS[header].value(row))) for header in _REMEMBERED}
    return {header: as_read_back(words) for header, words in written.items()}


class HiddenSheet:
    """The hidden sheet, last in the workbook.

    Args:
        workbook: A write-only workbook.
    """

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook
        self._rows: list[list[Any]] = []

    def note(self, entry: ShortlistEntry) -> None:
        """Record an entry that was written."""
        saved = entry.saved_at.astimezone(UTC).isoformat(timespec="microseconds")
        self._rows.append([entry.id, saved, *map(print_of, words_in_cells(entry).values())])

    def finish(self) -> None:
        """Write the sheet."""
        sheet: Any = self._workbook.create_sheet(MEMORY)
        sheet.sheet_state = "veryHidden"
        sheet.append([NUMBER, SAVED_AT, *_REMEMBERED])
        for row in self._rows:
            sheet.append(row)
