"""Reads a workbook that Wordward itself wrote, back from Excel, with its hidden check sums."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop_app.domain.shortlist_sheet import (
    COMES_BACK,
    MEMORY,
    NUMBER,
    SAVED_AT,
    STAYS,
    TITLE,
    ReturnedRow,
    ReturnedShortlist,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    Rows = Sequence[Sequence[str]]

#: The store's entry numbers; a workbook may come from anybody.
_NUMBER = re.compile(r"[1-9][0-9]{0,17}")


def returned_of(sheets: Sequence[tuple[str, Rows]], name: str) -> ReturnedShortlist | None:
    """The shortlist in a workbook, if Wordward wrote it.

    Args:
        sheets: The name of each sheet, and the words of its cells.
        name: The file's name.

    Returns:
        Its rows, wherever columns and rows were moved to; ``None`` without a hidden sheet.
    """
    remembered = (row for title, rows in sheets if title == MEMORY for row in _named(rows))
    memory = {row[NUMBER]: row for row in remembered if _NUMBER.fullmatch(row[NUMBER])}
    shown = max((rows for title, rows in sheets if title != MEMORY), key=_left_of_it, default=())
    if not memory or not _left_of_it(shown):
        return None
    found: dict[str, ReturnedRow] = {}
    others: list[str] = []
    for row in _named(shown):
        number = row[NUMBER].strip()
        if number in memory and number not in found:
            known = memory[number]
            prints = {header: known[header] for header in (*COMES_BACK, *STAYS) if header in known}
            cells = {
                header: row[header]
                for header in (*COMES_BACK, *STAYS)
                if header in row and (header in prints or header in COMES_BACK)
            }
            found[number] = ReturnedRow(int(number), known.get(SAVED_AT, ""), cells, prints)
        else:
            others.append(row.get(TITLE, "").strip())
    return ReturnedShortlist(name, tuple(found.values()), tuple(others))


def _left_of_it(rows: Rows) -> int:
    """How many of the readable columns a sheet still has."""
    names = {cell.strip() for cell in rows[0]} if rows else set()
    return len(names.intersection(COMES_BACK)) if NUMBER in names else 0


def _named(rows: Rows) -> Iterator[dict[str, str]]:
    """The cells of each row below the first, by their headings; of two equal headings the first counts."""
    names = [cell.strip() for cell in rows[0]] if rows else []
    if NUMBER not in names:
        return
    for row in rows[1:]:
        yield dict(reversed([*zip(names, [*row, *[""] * (len(names) - len(row))], strict=False)]))
