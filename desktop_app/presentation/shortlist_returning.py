"""Brings changes back from an Excel workbook, reports them, and offers undo."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from PySide6 import QtCore

from desktop_app.domain.errors import AppError
from desktop_app.domain.facts import FactName, FactValue, PayPeriod
from desktop_app.domain.labels import label
from desktop_app.domain.shortlist import ShortlistEntry
from desktop_app.domain.shortlist_sheet import (
    FACT_COLUMNS,
    FACTS_THAT_STAY,
    NOT_COMPUTED,
    ReturnedShortlist,
)
from desktop_app.operations.bring_back import BroughtBack
from desktop_app.operations.returned_changes import LeftCell
from desktop_app.operations.shortlist_deeds import ShortlistDesk
from desktop_app.presentation.facts_typed import typed
from desktop_app.presentation.notices import ADVICE, UNDO, WARNING, Notice, Notices
from desktop_app.presentation.shortlist_columns import UNTITLED
from desktop_app.presentation.shortlist_editing import ShortlistEditing, Undo
from desktop_app.presentation.tasks import Tasks

#: How many cells are named that were not taken for one reason; the rest are counted.
MOST_NAMED = 3
_LONGEST = 60
_TOPIC = "came back"
_PAY = (FactName.PAY_MIN, FactName.PAY_MAX)
_DAYS = (FactName.INTERVIEW_DATE, FactName.START_DATE)
#: A day with a clock time beside it: digits with a colon or a point, or with “am” or “pm”.
_DAY_AND_TIME = re.compile(
    r"(.*\d)(?:,\s*(?:at\s+)?|\s+(?:at\s+)?|T)\d{1,2}(?::\d{2}(?::\d{2})?|(?:[:.]\d{2})?\s*[ap]\.?m\.?)",
    re.IGNORECASE,
)
_ONE_SUM = "One sum, in the currency and for the time that the advert states: 30000."
_SUM_ALONE = re.compile(r"([£€$₹]?)\s*\d[\d,.]*\s*k?", re.IGNORECASE)


Thing = TypeVar("Thing")


class ShortlistReturning(QtCore.QObject):
    """Applies a workbook's changes off the window's thread.

    Args:
        desk: The shortlist; used on the work thread only.
        editing: Undoes the changes, and refreshes the list.
    """

    def __init__(
        self, tasks: Tasks, notices: Notices, desk: ShortlistDesk, *, editing: ShortlistEditing
    ) -> None:
        super().__init__()
        self._tasks = tasks
        self._notices = notices
        self._desk = desk
        self._editing = editing

    def take(
        self, returned: ReturnedShortlist, *, as_table: Callable[[], None], clashes_too: bool = False
    ) -> None:
        """Apply the changes made in a workbook.

        Args:
            returned: Its content.
            as_table: Opens it as a table of adverts; called if none of its rows is on this shortlist.
            clashes_too: Whether Excel's value wins where both sides were changed.
        """
        self._editing.flush()

        def done(came: BroughtBack) -> None:
            if not came.known:
                as_table()
            else:
                self._tell(returned, came, as_table)

        self._tasks.run(
            lambda: self._desk.bring_back(returned, read_cell=read_cell, clashes_too=clashes_too),
            done=done,
            refused=self._refuse,
        )

    def _tell(self, returned: ReturnedShortlist, came: BroughtBack, as_table: Callable[[], None]) -> None:
        """Report the result; what was not taken is posted last and so seen first."""
        hint = _shortened(returned, came)
        if came.before:
            undo = Undo(f"bringing back “{returned.name}”", lambda: self._put_back(came, returned.name))
            self._editing.remember(undo)
            self._editing.renew()
            sentence = f"Brought back from “{returned.name}”: {_counted(came)}."
            deed = lambda: self._editing.take_back(undo)  # noqa: E731
            self._notices.post(Notice(sentence, hint, button=UNDO, deed=deed, topic=_TOPIC))
        elif not (came.clashes or came.refused or came.unreadable or came.stayed or came.others):
            sentence = f"Nothing was changed in “{returned.name}” since it was exported."
            self._notices.post(
                Notice(sentence, hint, ADVICE, "Read its adverts as a list", as_table, topic=_TOPIC)
            )
        if came.others:
            hint = "To save such rows as adverts, read the workbook as a list."
            button = "Read its adverts as a list"
            self._notices.post(
                Notice(_others(came.others), hint, ADVICE, button, as_table, topic=f"{_TOPIC} others")
            )
        if came.stayed:
            sentence = f"Not taken: {_named(came.stayed, _not_taken)}."
            self._notices.post(
                Notice(sentence, _why_it_stayed(came.stayed), ADVICE, topic=f"{_TOPIC} stayed")
            )
        if came.refused:
            self._notices.post(Notice(*_refusal(came.refused), WARNING, topic=f"{_TOPIC} refused"))
        if came.unreadable:
            first, more = came.unreadable[0], len(came.unreadable) - 1
            rest = f" So it is with {more:,} more." if more else ""
            hint = f"{first.hint}{rest} What was changed of the other adverts was taken."
            self._notices.post(Notice(first.sentence, hint, WARNING, topic=f"{_TOPIC} damaged"))
        if came.clashes:
            sentence = f"Changed here and in “{returned.name}”: {_named(came.clashes, _clash)}."
            deed = lambda: self.take(returned, as_table=as_table, clashes_too=True)  # noqa: E731
            kept = "What stands here was kept."
            self._notices.post(
                Notice(sentence, kept, ADVICE, "Take the workbook’s", deed, topic=f"{_TOPIC} clashes")
            )

    def _put_back(self, came: BroughtBack, name: str) -> None:
        def done(_none: None) -> None:
            self._editing.renew()
            sentence = f"What “{name}” had changed is as it was before."
            self._notices.post(Notice(sentence, topic=_TOPIC))

        self._notices.withdraw(_TOPIC)
        self._tasks.run(lambda: self._desk.put_back(came.before), done=done, refused=self._refuse)

    def _refuse(self, error: AppError) -> None:
        """It failed; show what was done nevertheless."""
        self._notices.refuse(error)
        self._editing.renew()


def read_cell(name: FactName, words: str, entry: ShortlistEntry) -> Mapping[FactName, FactValue | None]:
    """Parse the cell of a fact as if it had been typed into the *Facts* tab.

    Args:
        name: The fact.
        words: The cell's text; not blank.
        entry: Gives the currency and period of a bare amount.

    Returns:
        The fact; for pay in an advert that states none, currency and period as well; for a day, the time if
        one is beside it.

    Raises:
        AppError: It cannot be parsed; the hint says what is accepted.
    """
    if name in _PAY:
        return _pay(name, words.strip(), {fact.name: fact.value for fact in entry.facts})
    if name in _DAYS and (with_time := _DAY_AND_TIME.fullmatch(words.strip())):
        words = with_time[1]
    return {one: value for one, value in typed(name, words).items() if one is name or value is not None}


def _pay(
    name: FactName, words: str, stated: Mapping[FactName, FactValue]
) -> Mapping[FactName, FactValue | None]:
    """One end of the pay, with the rest as the advert states it."""
    currency, period = stated.get(FactName.CURRENCY), stated.get(FactName.PAY_PERIOD)
    alone = _SUM_ALONE.fullmatch(words)
    told = f"{currency} {words}" if alone and currency and not alone[1] else words
    told += f" {label(PayPeriod(str(period))).lower()}" if alone and period else ""
    read = typed(FactName.PAY_MIN, told)
    least, most = read[FactName.PAY_MIN], read[FactName.PAY_MAX]
    is_sum = least == most or (least is None and name is FactName.PAY_MAX)
    others = {one: value for one, value in read.items() if one not in _PAY and value is not None}
    if not is_sum or any(stated.get(one, value) != value for one, value in others.items()):
        raise AppError("That could not be taken.", _ONE_SUM)
    if alone and FactName.CURRENCY in stated:
        return {name: read[name]}
    return {name: read[name], **{one: value for one, value in others.items() if one not in stated}}


def _shortened(returned: ReturnedShortlist, came: BroughtBack) -> str:
    """The remark about a time beside a day that is stored without one."""
    times = any(
        _DAY_AND_TIME.fullmatch(row.cells.get(column, "").strip())
        for row in returned.rows
        for column in came.counts
        if FACT_COLUMNS.get(column) in _DAYS
    )
    return "Of an interview and a start the day is kept, not the time." if times else ""


def _counted(came: BroughtBack) -> str:
    """“2 adverts changed (Status 2, Notes 1)”."""
    adverts = f"{len(came.before):,} advert{'' if len(came.before) == 1 else 's'} changed"
    return f"{adverts} ({', '.join(f'{column} {count:,}' for column, count in came.counts.items())})"


def _others(titles: tuple[str, ...]) -> str:
    """The remark about rows that belong to no saved advert."""
    which = _named(titles, lambda title: f"“{_short(title or UNTITLED)}”")
    if len(titles) == 1:
        return f"One row was left out, since it is of no saved advert, or of one in a row above it: {which}."
    return (
        f"{len(titles):,} rows were left out, since they are of no saved advert, "
        f"or of one in a row above them: {which}."
    )


def _why_it_stayed(cells: tuple[LeftCell, ...]) -> str:
    """Why changes to columns that only Wordward writes were not taken, and what can be done instead."""
    columns = {cell.column for cell in cells}
    facts = columns.intersection(FACTS_THAT_STAY)
    whose = "This column is" if len(columns) == 1 else "These columns are"
    instead = " Put the fact right on the Facts tab of the advert." if facts else ""
    return f"{whose} filled in by Wordward alone.{instead}"


def _refusal(cells: tuple[LeftCell, ...]) -> tuple[str, str]:
    """The sentence about cells that could not be taken, and the hint: each hint beside its cells."""
    by_hint: dict[str, list[LeftCell]] = {}
    for cell in cells:
        by_hint.setdefault(cell.hint, []).append(cell)
    if len(by_hint) == 1:
        return f"{_named(cells, _not_taken)} could not be taken.", cells[0].hint
    told = [f"{_named(alike, _not_taken)}: {hint}" for hint, alike in by_hint.items()]
    return f"{len(cells):,} cells could not be taken.", " ".join(told)


def _named(things: Sequence[Thing], words: Callable[[Thing], str]) -> str:
    """The first things, and how many more there are."""
    more = len(things) - MOST_NAMED
    told = "; ".join(words(thing) for thing in things[:MOST_NAMED])
    return f"{told}; and {more:,} more" if more > 0 else told


def _not_taken(cell: LeftCell) -> str:
    there = "(a formula)" if cell.there.strip() == NOT_COMPUTED else f"“{_short(cell.there)}”"
    return f"{cell.column} {there} of “{_short(cell.title or UNTITLED)}”"


def _clash(cell: LeftCell) -> str:
    title = _short(cell.title or UNTITLED)
    return f"{cell.column} of “{title}” (here “{_short(cell.here)}”, there “{_short(cell.there)}”)"


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"
