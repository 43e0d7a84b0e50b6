"""What a person does with the shortlist in a window: list, open, change, delete, restore, export.

Unlike saving, listing happens again and again, and only an open connection can tell that another program has
changed the file. So this keeps one open; all of it belongs to one thread.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from desktop_app.domain.errors import AppError
from desktop_app.domain.fact_filter import EVERYTHING, FactFilter
from desktop_app.domain.facts import Fact
from desktop_app.domain.shortlist import EntryStatus, ShortlistColumn, ShortlistEntry, ShortlistRow
from desktop_app.domain.shortlist_sheet import ReturnedShortlist
from desktop_app.export.workbook import write_workbook
from desktop_app.operations.bring_back import BroughtBack, bring_back, put_back
from desktop_app.operations.in_turn import in_turn
from desktop_app.operations.returned_changes import EntryChange, ReadCell
from desktop_app.store.database import set_aside
from desktop_app.store.shortlist import Shortlist
from desktop_app.store.sqlite_errors import DamagedDatabaseError, EntryError

#: Rows returned with a listing: more than fit on any screen.
FIRST_ROWS = 200
#: Days during which a deleted entry can be restored.
TRASH_DAYS = 30
#: No file gets an entry a minute from this moment on.
_BEGINNING = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class ShownList:
    """The content of the list.

    Attributes:
        ids: The numbers of all entries shown, in order.
        total: How many entries there are without the search.
        first: The first ``FIRST_ROWS`` rows.
    """

    ids: tuple[int, ...]
    total: int
    first: tuple[ShortlistRow, ...]


class ShortlistDesk:
    """The shortlist, opened on first use, for one thread.

    Every method raises ``AppError`` if file, disk or another program prevents it; the next call tries to open
    the file again.

    Args:
        store_path: The shortlist's file; created if missing.
        busy_ms: How long to wait for another program that is writing, in milliseconds.
    """

    def __init__(self, store_path: Path, *, busy_ms: int = 5_000) -> None:
        self._path = store_path
        self._busy_ms = busy_ms
        self._open: Shortlist | None = None
        self._file: tuple[int, int] | None = None
        self._version = 0

    def listing(
        self,
        *,
        sort: ShortlistColumn,
        descending: bool,
        match: str,
        wanted: FactFilter = EVERYTHING,
        now: datetime | None = None,
    ) -> ShownList:
        """The list to show.

        Args:
            sort: The column to sort by.
            descending: Largest, last or newest first.
            match: Words to search for; blank for all.
            wanted: The filter by facts.
            now: The present local moment, by which adverts have closed; by default the computer's clock.
        """
        shortlist = self._shortlist()
        self._version = shortlist.version()
        ids = shortlist.ids(sort=sort, descending=descending, match=match, wanted=wanted, now=now)
        total = shortlist.count() if match.strip() or wanted.says_something else len(ids)
        return ShownList(ids, total, shortlist.rows(ids[:FIRST_ROWS]))

    def rows(self, ids: tuple[int, ...]) -> tuple[ShortlistRow, ...]:
        """The rows of some entries; deleted ones are left out."""
        return self._shortlist().rows(ids)

    def entry(self, entry_id: int) -> ShortlistEntry:
        """One entry with its text and analysis."""
        return self._shortlist().fetch(entry_id)

    def correct(
        self,
        entry_id: int,
        *,
        title: str | None = None,
        employer: str | None = None,
        notes: str | None = None,
    ) -> ShortlistRow:
        """Change what the person wrote; it is on disk when this returns.

        Returns:
            The row after the change.
        """
        return self._shortlist().change(entry_id, title=title, employer=employer, notes=notes)

    def write_notes(self, entry_id: int, notes: str, *, before: str) -> tuple[ShortlistRow, str]:
        """Write notes; words that another window wrote there meanwhile stay above them.

        Returns:
            The row after the change, and its notes.
        """
        together = self._shortlist().write_notes(entry_id, notes, before=before)
        return self._shortlist().row(entry_id), together

    def fill_facts(self, entry_id: int, facts: tuple[Fact, ...]) -> ShortlistRow:
        """Add later-read facts to an entry that was saved before Wordward read facts.

        Returns:
            The row after the change; unchanged if the entry had facts.
        """
        return self._shortlist().take_facts(entry_id, facts)

    def set_status(self, statuses: dict[int, EntryStatus]) -> tuple[ShortlistRow, ...]:
        """Set the statuses of entries, by number.

        Returns:
            Their rows after the change.

        Raises:
            AppError: Also if an entry no longer exists; the others are changed nevertheless.
        """
        shortlist = self._shortlist()
        return tuple(
            in_turn(
                statuses.items(),
                lambda one: shortlist.change(one[0], status=one[1]),
                together=shortlist.together,
            )
        )

    def bring_back(
        self, returned: ReturnedShortlist, *, read_cell: ReadCell, clashes_too: bool = False
    ) -> BroughtBack:
        """Apply the changes made in a workbook of this shortlist; see ``bring_back``."""
        return bring_back(self._shortlist(), returned, read_cell=read_cell, clashes_too=clashes_too)

    def put_back(self, changes: tuple[EntryChange, ...]) -> None:
        """Apply changes to entries, such as those in ``BroughtBack.before``."""
        put_back(self._shortlist(), changes)

    def remove(self, ids: tuple[int, ...], *, now: datetime) -> None:
        """Move entries to the trash."""
        shortlist = self._shortlist()
        in_turn(ids, lambda number: shortlist.remove(number, now=now), together=shortlist.together)

    def restore(self, ids: tuple[int, ...]) -> None:
        """Restore entries from the trash.

        Raises:
            AppError: Also if an entry was deleted for good; the others are restored nevertheless.
        """
        shortlist = self._shortlist()
        in_turn(ids, shortlist.restore, together=shortlist.together)

    def tidy(self, *, now: datetime) -> int:
        """Delete for good what has been in the trash for ``TRASH_DAYS``.

        Returns:
            How many entries were deleted.
        """
        return self._shortlist().empty_trash(TRASH_DAYS, now=now)

    def changed_elsewhere(self) -> bool:
        """Whether another program or connection has changed the file since the last listing."""
        before = self._open
        shortlist = self._shortlist()
        return shortlist is not before or shortlist.version() != self._version

    def start_anew(self, *, now: datetime) -> Path:
        """Rename a damaged file and start an empty shortlist; only when the person asks for it.

        Its entries get numbers the damaged one never reached, so that a pending action on an old entry, in
        any window, cannot hit a new one.

        Args:
            now: The present local moment.

        Returns:
            The new path of the damaged file.
        """
        self.close()
        kept = set_aside(self._path, today=now.date())
        self._shortlist().count_from((now - _BEGINNING) // timedelta(minutes=1))
        return kept

    def close(self) -> None:
        """Close the file."""
        if self._open is not None:
            self._open.close()
            self._open = None

    def _shortlist(self) -> Shortlist:
        """The open shortlist; opened again if the path now leads to another file."""
        found = _identity(self._path)
        if self._open is None or found != self._file:
            self.close()
            self._open = Shortlist(self._path, busy_ms=self._busy_ms)
            self._file = _identity(self._path)
        return self._open


def can_start_anew(error: AppError) -> bool:
    """Whether an empty shortlist can be started instead: the file is damaged."""
    return isinstance(error, DamagedDatabaseError)


def export_entries(
    *,
    store_path: Path,
    ids: tuple[int, ...],
    path: Path,
    now: datetime,
    coloured_text: bool = True,
    progress: Callable[[int, int], bool] | None = None,
    unreadable: Callable[[EntryError], None] | None = None,
) -> int:
    """Write entries of the shortlist to an Excel workbook; on any error no file is written.

    Args:
        store_path: The shortlist's file.
        ids: The entries, in order; deleted ones are left out.
        path: The workbook; must end in ``.xlsx``. An existing one is replaced once everything is written.
        now: The present moment, with time zone.
        coloured_text: Whether to colour the adverts' matched words.
        progress: Called with (written, total) after each entry; returning False stops the export.
        unreadable: Called for each damaged entry, which is left out; without it the first one raises.

    Returns:
        How many entries were written.

    Raises:
        ExportStoppedError: ``progress`` asked to stop; nothing was written.
        AppError: The shortlist cannot be read or the workbook cannot be written; the sentence says why.
    """
    with Shortlist(store_path) as shortlist:
        return write_workbook(
            shortlist.each(ids) if unreadable is None else _readable(shortlist, ids, unreadable),
            path,
            now=now,
            coloured_text=coloured_text,
            total=len(ids),
            progress=progress,
        )


def _readable(
    shortlist: Shortlist, ids: tuple[int, ...], unreadable: Callable[[EntryError], None]
) -> Iterator[ShortlistEntry]:
    """The entries with these numbers, without damaged ones."""
    for number in ids:
        try:
            yield from shortlist.each((number,))
        except EntryError as error:
            unreadable(error)


def _identity(path: Path) -> tuple[int, int] | None:
    """Identifies the file at the path, if there is one."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino
