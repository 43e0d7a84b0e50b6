"""Decides what a sheet is: a table of adverts, one advert in rows, or a document laid out in cells."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from desktop_app.sources.column_meanings import TEXT, guessed, meaning
from desktop_app.sources.html_rows import PageTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    Rows = Sequence[Sequence[str]]

#: The heading row is at most this far down, below a title or a remark.
HEAD_WITHIN = 10
#: This many field names below each other, more than in any row, are the names of one advert's values.
_NAMES = 3
_NAMES_WITHIN = 60
#: What a table of adverts gives for each, and a person specification does not.
_OF_ADVERTS = frozenset(("title", "employer", "salary", "closing_date", "reference", "address"))
#: Texts of one column are adverts if they are this long on average, otherwise lines.
_LONG = 120


def upright(rows: Rows) -> Rows:
    """A table with its names in the heading row: one with names in the first column is transposed.

    Args:
        rows: The cells of each row.

    Returns:
        The same rows, or the columns as rows; a cell without a name continues the value above it.
    """
    down = {meaning(row[0]) for row in rows[:_NAMES_WITHIN] if row} - {""}
    across = max((sum(1 for word in guessed(row, ()) if word) for row in rows[:HEAD_WITHIN]), default=0)
    if len(down) < _NAMES or len(down) <= across:
        return rows
    values: list[list[str]] = []
    for row in rows:
        if row and (row[0].strip() or not values):
            values.append(list(row))
        else:
            pairs = zip_longest(values[-1], row, fillvalue="") if values else ()
            values[-1:] = [["\n".join(filter(None, pair)) for pair in pairs]] if values else []
    return [[cell or "" for cell in column] for column in zip_longest(*values, fillvalue="")]


def is_document(rows: Rows) -> bool:
    """Whether a sheet is running text or a person specification, so that its rows are not adverts."""
    used = {number for row in rows[:HEAD_WITHIN] for number, cell in enumerate(row) if cell.strip()}
    if len(used) == 1:  # tested first: most sheets are wider, and long
        used |= {number for row in rows for number, cell in enumerate(row) if cell.strip()}
    if len(used) == 1:
        (only,) = used
        cells = [row[only] for row in rows if len(row) > only]
        long = sum(map(len, cells)) >= _LONG * len(cells)
        return not long and len(cells) > 1 and meaning(cells[0]) in {"", TEXT}
    for row in rows[:_NAMES_WITHIN]:
        words = {cell.strip(" :").lower().removesuffix(" criteria") for cell in row}
        if {"essential", "desirable"} <= words and _OF_ADVERTS.isdisjoint(guessed(row, ())):
            return True
    return False


def lines_of(rows: Rows) -> list[str]:
    """The lines of such a sheet: cells of a row on one line, criteria below their heading."""
    table, lines = PageTable(), list[str]()
    for row in rows:
        table.cells = [[line for line in cell.split("\n") if line.strip()] for cell in row]
        while table.cells and not table.cells[-1] and len(table.cells) > len(table.heads):
            table.cells.pop()
        table.heading_so_far = False
        lines += table.row()
    return lines
