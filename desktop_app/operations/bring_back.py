"""Brings changes made in Excel back to the shortlist, in a three-way merge.

A cell unchanged since the workbook was made is ignored. A change made only in Excel is taken; a cell changed
differently in Excel and here is a clash and stays as it is here unless the person decides otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from desktop_app.domain.shortlist_sheet import (
    COMES_BACK,
    TITLE,
    ReturnedRow,
    ReturnedShortlist,
    print_of,
)
from desktop_app.operations.in_turn import in_turn
from desktop_app.operations.returned_changes import EntryChange, LeftCell, Merge, ReadCell
from desktop_app.store.shortlist import Shortlist
from desktop_app.store.sqlite_errors import EntryError

_CHUNK = 500


@dataclass(frozen=True, slots=True)
class BroughtBack:
    """The result of bringing changes back.

    Attributes:
        counts: How many adverts were changed in each column, in the order of the columns.
        before: Restores everything, for ``put_back``.
        clashes: Cells that were changed on both sides.
        refused: Cells that could not be understood.
        known: How many rows belong to adverts on the shortlist.
        others: The titles of those that do not; empty for a row without one.
        stayed: Changed cells of columns that only Wordward writes.
        unreadable: Why changes to damaged or deleted entries could not be taken.
    """

    counts: Mapping[str, int]
    before: tuple[EntryChange, ...]
    clashes: tuple[LeftCell, ...]
    refused: tuple[LeftCell, ...]
    known: int
    others: tuple[str, ...]
    stayed: tuple[LeftCell, ...] = ()
    unreadable: tuple[EntryError, ...] = ()


def bring_back(
    shortlist: Shortlist, returned: ReturnedShortlist, *, read_cell: ReadCell, clashes_too: bool = False
) -> BroughtBack:
    """Apply the changes made in Excel.

    Args:
        shortlist: Where to apply them; each entry is changed completely or not at all.
        returned: The content of the workbook.
        read_cell: Parses facts.
        clashes_too: Whether Excel's value wins where both sides were changed.

    Raises:
        AppError: The shortlist cannot be read or written; changes already taken stay, and bringing back the
            same workbook again does the rest.
    """
    rows = list(_known(shortlist, returned.rows))
    known = {row.number for row in rows}
    merge = Merge(read_cell, clashes_too=clashes_too)
    counts: dict[str, int] = {}
    before: list[EntryChange] = []
    unreadable: list[EntryError] = []

    for row in rows:
        if any(print_of(words) != row.prints.get(name) for name, words in row.cells.items()):
            try:
                undone, columns = _take(shortlist, row, merge)
            except EntryError as error:
                unreadable.append(error)
                continue
            before.extend(undone)
            for column in columns:
                counts[column] = counts.get(column, 0) + 1
    return BroughtBack(
        {column: counts[column] for column in COMES_BACK if column in counts},
        tuple(before),
        tuple(merge.clashes),
        tuple(merge.refused),
        len(rows),
        (*returned.others, *(row.cells.get(TITLE, "") for row in returned.rows if row.number not in known)),
        tuple(merge.stayed),
        tuple(unreadable),
    )


def put_back(shortlist: Shortlist, changes: Iterable[EntryChange]) -> None:
    """Apply changes to entries.

    If any no longer exist, the others are changed first and one ``AppError`` follows.
    """

    def change(one: EntryChange) -> None:
        shortlist.change(
            one.number,
            title=one.title,
            employer=one.employer,
            notes=one.notes,
            status=one.status,
            changes=one.facts,
        )

    in_turn(changes, change)


def _known(shortlist: Shortlist, rows: tuple[ReturnedRow, ...]) -> Iterator[ReturnedRow]:
    """The rows of adverts that are on this very shortlist, not in its trash."""
    listed = set(shortlist.ids())
    mine = [row for row in rows if row.number in listed]
    for start in range(0, len(mine), _CHUNK):
        part = mine[start : start + _CHUNK]
        saved = {
            one.id: one.saved_at.isoformat(timespec="microseconds")
            for one in shortlist.rows(tuple(row.number for row in part))
        }
        yield from (row for row in part if saved.get(row.number) == row.saved_at)


def _take(
    shortlist: Shortlist, row: ReturnedRow, merge: Merge
) -> tuple[tuple[EntryChange, ...], tuple[str, ...]]:
    """Change one entry; return what undoes it and the changed columns, both empty if the entry is gone."""
    entry = next(shortlist.each((row.number,)), None)
    if entry is None:
        return (), ()
    change, undone, columns = merge.change_of(entry, row)
    if columns:
        put_back(shortlist, (change,))
    return (undone,) if columns else (), columns
