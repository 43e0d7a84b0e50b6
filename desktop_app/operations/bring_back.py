"""What was changed in Excel comes back to the shortlist: of two sides, the one that was changed counts.

A cell that is as it was when the workbook was made says nothing. One that was changed in Excel alone is
taken; one that was changed in Excel and here, in two ways, is a clash, and stays as it is here unless the
person says otherwise.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from desktop_app.domain.errors import AppError
from desktop_app.domain.facts import Correction, FactName, FactValue
from desktop_app.domain.labels import label
from desktop_app.domain.shortlist import EntryStatus, ShortlistEntry
from desktop_app.domain.shortlist_sheet import (
    EMPLOYER,
    FACT_COLUMNS,
    NOTES,
    STATUS,
    TITLE,
    ReturnedRow,
    ReturnedShortlist,
    plain,
    print_of,
)
from desktop_app.export.cells import CUT_NOTE
from desktop_app.export.returning import words_in_cells
from desktop_app.operations.in_turn import in_turn
from desktop_app.store.rows import kept
from desktop_app.store.shortlist import Shortlist

#: Understands what stands in the cell of a fact; raises ``AppError`` where it cannot.
ReadCell = Callable[[FactName, str, ShortlistEntry], Mapping[FactName, FactValue | None]]
_CHUNK = 500
_STATUSES = {label(status).casefold(): status for status in EntryStatus}
_FIELDS = {TITLE: FactName.TITLE, EMPLOYER: FactName.EMPLOYER}


@dataclass(slots=True)
class Change:
    """What is to become of one entry; ``None`` and no fact: that stays."""

    number: int
    title: str | None = None
    employer: str | None = None
    notes: str | None = None
    status: EntryStatus | None = None
    facts: dict[FactName, Correction | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that was not taken.

    Attributes:
        title: Of the advert.
        column: The name over it.
        there: What stands in it.
        here: What stands here.
        hint: What can be taken, where it could not be understood.
    """

    title: str
    column: str
    there: str
    here: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class BroughtBack:
    """What came of it.

    Attributes:
        counts: How many adverts were changed in each column, in the order of the columns.
        before: Puts everything back, for ``put_back``.
        clashes: Cells that were changed on both sides.
        refused: Cells that could not be understood.
        known: How many rows are of adverts that are on the shortlist.
        others: How many are not.
    """

    counts: Mapping[str, int]
    before: tuple[Change, ...]
    clashes: tuple[Cell, ...]
    refused: tuple[Cell, ...]
    known: int
    others: int


def bring_back(
    shortlist: Shortlist, returned: ReturnedShortlist, *, read_cell: ReadCell, clashes_too: bool = False
) -> BroughtBack:
    """Take what was changed in Excel.

    Args:
        shortlist: Where it goes; each entry is changed whole or not at all.
        returned: What stands in the workbook.
        read_cell: Understands facts.
        clashes_too: Whether the workbook is right where both sides were changed.

    Raises:
        AppError: The shortlist cannot be read or written; what was taken before stays, and taking the same
            workbook again does the rest.
    """
    rows = list(_known(shortlist, returned.rows))
    merge = _Merge(read_cell, clashes_too)
    changes = [merge.change_of(entry, row) for entry, row in _changed(shortlist, rows)]
    before = []
    for change, undone in changes:
        if change != Change(change.number):
            put_back(shortlist, (change,))
            before.append(undone)
    others = returned.others + len(returned.rows) - len(rows)
    clashes, refused = tuple(merge.clashes), tuple(merge.refused)
    return BroughtBack(merge.counts, tuple(before), clashes, refused, len(rows), others)


def put_back(shortlist: Shortlist, changes: Iterable[Change]) -> None:
    """Change entries; those that are gone meanwhile cost an ``AppError`` once the others are changed."""

    def change(one: Change) -> None:
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


def _changed(
    shortlist: Shortlist, rows: Iterable[ReturnedRow]
) -> Iterator[tuple[ShortlistEntry, ReturnedRow]]:
    """The rows in which a cell was changed, with their entries."""
    touched = {
        row.number: row
        for row in rows
        if any(print_of(words) != row.prints.get(name) for name, words in row.cells.items())
    }
    for entry in shortlist.each(tuple(touched)):
        yield entry, touched[entry.id]


class _Merge:
    """Compares cells, and keeps what is to be told."""

    def __init__(self, read_cell: ReadCell, clashes_too: bool) -> None:
        self._read_cell = read_cell
        self._clashes_too = clashes_too
        self.counts: dict[str, int] = {}
        self.clashes: list[Cell] = []
        self.refused: list[Cell] = []

    def change_of(self, entry: ShortlistEntry, row: ReturnedRow) -> tuple[Change, Change]:
        """What is to become of an entry, and what takes that back."""
        change, undone = Change(entry.id), Change(entry.id)
        now = words_in_cells(entry)
        for column, words in row.cells.items():
            printed, here = row.prints.get(column), now[column]
            if printed is None or print_of(words) == printed or plain(here) == plain(words):
                continue
            if print_of(here) != printed and not self._clashes_too:
                self.clashes.append(Cell(entry.title, column, words, here))
                continue
            try:
                self._take(entry, change, undone, column=column, words=words)
            except AppError as error:
                self.refused.append(Cell(entry.title, column, words, here, error.hint))
            else:
                self.counts[column] = self.counts.get(column, 0) + 1
        return change, undone

    def _take(
        self, entry: ShortlistEntry, change: Change, undone: Change, *, column: str, words: str
    ) -> None:
        """One cell goes into the change."""
        if column == STATUS:
            change.status, undone.status = _status(words), entry.status
        elif column == NOTES:
            if words_in_cells(entry)[NOTES].endswith(CUT_NOTE) or words.endswith(CUT_NOTE):
                raise AppError("It was cut.", "It is too long for a cell; change it here.")
            change.notes, undone.notes = words, entry.notes
        else:
            old = {one.name: one for one in entry.corrections}
            if column in _FIELDS:
                one_line = " ".join(words.split())
                if column == TITLE:
                    change.title, undone.title = one_line, entry.title
                else:
                    change.employer, undone.employer = one_line, entry.employer
                name = _FIELDS[column]
                if name in old or _is_as_read(entry, name):
                    undone.facts[name] = old.get(name)
                return
            read = {fact.name: fact.value for fact in entry.analysis.facts}
            name = FACT_COLUMNS[column]
            emptied = (name, FactName.CLOSING_TIME) if name is FactName.CLOSING_DATE else (name,)
            values = self._read_cell(name, words, entry) if words.strip() else dict.fromkeys(emptied)
            for one, value in values.items():
                change.facts[one] = None if read.get(one) == value else Correction(one, value)
                undone.facts[one] = old.get(one)


def _is_as_read(entry: ShortlistEntry, name: FactName) -> bool:
    """Whether title or employer is what the advert gives by itself, and nobody typed it."""
    others = tuple(one for one in entry.corrections if one.name is not name)
    free = kept(replace(entry, corrections=others), freed=(name,))
    return free.title == entry.title if name is FactName.TITLE else free.employer == entry.employer


def _status(words: str) -> EntryStatus:
    """The status of that name."""
    status = _STATUSES.get(" ".join(words.split()).casefold())
    if status is None:
        raise AppError(
            "There is no such status.", f"Write one of these: {', '.join(map(label, EntryStatus))}."
        )
    return status
