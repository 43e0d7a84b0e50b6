"""Works out, cell by cell, how a row that came back from Excel changes its entry."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from desktop_app.domain.errors import AppError
from desktop_app.domain.facts import Correction, FactName, FactValue
from desktop_app.domain.labels import label
from desktop_app.domain.shortlist import EntryStatus, ShortlistEntry
from desktop_app.domain.shortlist_sheet import (
    COMES_BACK,
    EMPLOYER,
    FACT_COLUMNS,
    NOT_COMPUTED,
    NOTES,
    STATUS,
    TITLE,
    ReturnedRow,
    is_error,
    plain,
    print_of,
)
from desktop_app.export.cells import CUT_NOTE
from desktop_app.export.returning import words_in_cells
from desktop_app.store.rows import kept

#: Parses the cell of a fact; raises ``AppError`` if it cannot.
ReadCell = Callable[[FactName, str, ShortlistEntry], Mapping[FactName, FactValue | None]]
_STATUSES = {label(status).casefold(): status for status in EntryStatus}
_FIELDS = {TITLE: FactName.TITLE, EMPLOYER: FactName.EMPLOYER}
_PAY_COLUMNS = tuple(
    column for column, name in FACT_COLUMNS.items() if name in (FactName.PAY_MIN, FactName.PAY_MAX)
)
_GOES_WITH_PAY = (FactName.CURRENCY, FactName.PAY_PERIOD)
_ERROR = "Excel shows an error in this cell, so what stands here was kept."
_UNKNOWN = "No program has computed this cell’s formula, so what stands here was kept."
_UPSIDE_DOWN = "“Pay from” would be above “Pay to”; what stands here was kept."
_TWO_KINDS = "“Pay from” and “Pay to” must be in the same currency and for the same time."


@dataclass(slots=True)
class EntryChange:
    """The changes to one entry; ``None`` and missing facts mean no change."""

    number: int
    title: str | None = None
    employer: str | None = None
    notes: str | None = None
    status: EntryStatus | None = None
    facts: dict[FactName, Correction | None] = field(default_factory=dict)

    def take(self, other: EntryChange) -> None:
        """Add another change of the same entry."""
        self.title = self.title if other.title is None else other.title
        self.employer = self.employer if other.employer is None else other.employer
        self.notes = self.notes if other.notes is None else other.notes
        self.status = self.status or other.status
        self.facts.update(other.facts)


@dataclass(frozen=True, slots=True)
class LeftCell:
    """A cell that was not taken.

    Attributes:
        title: The advert's.
        column: Its header.
        there: Its text in Excel.
        here: The value on the shortlist.
        hint: What would be accepted, if it could not be parsed.
    """

    title: str
    column: str
    there: str
    here: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class _Taken:
    """What one cell would change, what undoes that, and the reason for a refusal."""

    change: EntryChange
    undone: EntryChange
    cell: LeftCell


class Merge:
    """Compares cells and collects what to report.

    Args:
        read_cell: Parses facts.
        clashes_too: Whether Excel's value wins where both sides were changed.

    Attributes:
        clashes: Cells changed on both sides and left alone.
        refused: Cells that could not be parsed, or that contradict each other.
        stayed: Changed cells of columns that only Wordward writes.
    """

    def __init__(self, read_cell: ReadCell, *, clashes_too: bool) -> None:
        self._read_cell = read_cell
        self._clashes_too = clashes_too
        self.clashes: list[LeftCell] = []
        self.refused: list[LeftCell] = []
        self.stayed: list[LeftCell] = []

    def change_of(
        self, entry: ShortlistEntry, row: ReturnedRow
    ) -> tuple[EntryChange, EntryChange, tuple[str, ...]]:
        """An entry's changes, what undoes them, and the columns they come from."""
        taken: dict[str, _Taken] = {}
        now = words_in_cells(entry)
        for column, words in row.cells.items():
            printed, here = row.prints.get(column), now[column]
            if printed is None or print_of(words) == printed or plain(here) == plain(words):
                continue
            cell = LeftCell(entry.title, column, words, here)
            if column not in COMES_BACK:
                self.stayed.append(cell)
                continue
            try:
                one = self._taken(entry, cell)
            except AppError as error:
                self.refused.append(replace(cell, hint=error.hint))
                continue
            if one.change == one.undone:
                continue  # a different spelling of the same value, or brought back before
            if print_of(here) != printed and not self._clashes_too:
                self.clashes.append(cell)
            else:
                taken[column] = one
        self._check_pay(entry, taken)
        change, undone = EntryChange(entry.id), EntryChange(entry.id)
        for one in taken.values():
            change.take(one.change)
            undone.take(one.undone)
        return change, undone, tuple(taken)

    def _taken(self, entry: ShortlistEntry, cell: LeftCell) -> _Taken:
        """What one cell would change.

        Raises:
            AppError: It cannot be taken; the hint says why, or what would be accepted.
        """
        change, undone = EntryChange(entry.id), EntryChange(entry.id)
        words = cell.there
        if is_error(words):
            raise AppError("That is an error.", _UNKNOWN if words.strip() == NOT_COMPUTED else _ERROR)
        if cell.column == STATUS:
            change.status, undone.status = _status(words), entry.status
        elif cell.column == NOTES:
            if cell.here.endswith(CUT_NOTE) or words.endswith(CUT_NOTE):
                raise AppError("It was cut.", "It is too long for a cell; change it here.")
            change.notes, undone.notes = words, entry.notes
        elif cell.column in _FIELDS:
            _take_field(entry, change, undone, cell=cell)
        else:
            self._take_fact(entry, change, undone, cell=cell)
        return _Taken(change, undone, cell)

    def _take_fact(
        self, entry: ShortlistEntry, change: EntryChange, undone: EntryChange, *, cell: LeftCell
    ) -> None:
        """Take the cell of a fact."""
        name = FACT_COLUMNS[cell.column]
        emptied = (name, FactName.CLOSING_TIME) if name is FactName.CLOSING_DATE else (name,)
        blank = not cell.there.strip()
        values = dict.fromkeys(emptied) if blank else self._read_cell(name, cell.there, entry)
        read = {fact.name: fact.value for fact in entry.analysis.facts}
        old = {one.name: one for one in entry.corrections}
        for one, value in values.items():
            change.facts[one] = None if read.get(one) == value else Correction(one, value)
            undone.facts[one] = old.get(one)

    def _check_pay(self, entry: ShortlistEntry, taken: dict[str, _Taken]) -> None:
        """Refuse a minimum and maximum pay that contradict each other, since each cell is parsed alone."""
        said = [taken[column] for column in _PAY_COLUMNS if column in taken]
        pay: dict[FactName, FactValue | None] = {fact.name: fact.value for fact in entry.facts}
        read = {fact.name: fact.value for fact in entry.analysis.facts}
        kinds = []
        for one in said:
            facts = one.change.facts.items()
            values = {name: read.get(name) if new is None else new.value for name, new in facts}
            kinds.append({name: values[name] for name in _GOES_WITH_PAY if name in values})
            pay.update(values)
        least, most = pay.get(FactName.PAY_MIN), pay.get(FactName.PAY_MAX)
        figures = isinstance(least, int | float) and isinstance(most, int | float)
        hint = ""
        if figures and any(kind != kinds[0] for kind in kinds):
            hint = _TWO_KINDS
        elif isinstance(least, int | float) and isinstance(most, int | float) and least > most:
            hint = _UPSIDE_DOWN
        if hint:
            for one in said:
                self.refused.append(replace(one.cell, hint=hint))
                del taken[one.cell.column]


def _take_field(entry: ShortlistEntry, change: EntryChange, undone: EntryChange, *, cell: LeftCell) -> None:
    """Take the cell of title or employer."""
    one_line = " ".join(cell.there.split())
    if cell.column == TITLE:
        change.title, undone.title = one_line, entry.title
    else:
        change.employer, undone.employer = one_line, entry.employer
    name = _FIELDS[cell.column]
    old = {one.name: one for one in entry.corrections}
    if change != undone and (name in old or _is_as_read(entry, name)):
        undone.facts[name] = old.get(name)


def _is_as_read(entry: ShortlistEntry, name: FactName) -> bool:
    """Whether title or employer is as the advert gives it, not typed by the person."""
    others = tuple(one for one in entry.corrections if one.name is not name)
    free = kept(replace(entry, corrections=others), freed=(name,))
    return free.title == entry.title if name is FactName.TITLE else free.employer == entry.employer


def _status(words: str) -> EntryStatus:
    """The status with this label."""
    status = _STATUSES.get(" ".join(words.split()).casefold())
    if status is None:
        raise AppError(
            "There is no such status.", f"Write one of these: {', '.join(map(label, EntryStatus))}."
        )
    return status
