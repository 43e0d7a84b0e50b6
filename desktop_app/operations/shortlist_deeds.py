"""What a person does with the shortlist in a window: list it, open, change, delete, bring back.

Unlike one click of saving, a list is asked again and again, and only a connection that stays open can tell
that another program has changed the file meanwhile. So this holds one open; all of it belongs to one thread.
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

#: Rows that come along with a listing: more than fit on any screen.
FIRST_ROWS = 200
#: What was deleted can be brought back for so long; then it is gone for good.
TRASH_DAYS = 30
#: No file gets an entry a minute from this moment on.
_BEGINNING = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class ShownList:
    """What a list shows.

    Attributes:
        ids: The numbers of all entries it shows, in its order.
        total: How many entries there are, whatever is looked for.
        first: The first ``FIRST_ROWS`` of them.
    """

    ids: tuple[int, ...]
    total: int
    first: tuple[ShortlistRow, ...]


class ShortlistDesk:
    """The shortlist, open for the thread that uses it; opened with the first deed.

    Every deed raises ``AppError`` where file, disk or another program is in the way; the next one tries to
    open the file again.

    Args:
        store_path: The shortlist's file; made where it is missing.
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
        """The list as it is to be shown.

        Args:
            sort: The column to sort by.
            descending: Largest, last or newest first.
            match: Words wanted; blank for all.
            wanted: Facts wanted.
            now: The present local moment, by which adverts have closed; the computer's own unless given.
        """
        shortlist = self._shortlist()
        self._version = shortlist.version()
        ids = shortlist.ids(sort=sort, descending=descending, match=match, wanted=wanted, now=now)
        total = shortlist.count() if match.strip() or wanted.says_something else len(ids)
        return ShownList(ids, total, shortlist.rows(ids[:FIRST_ROWS]))

    def rows(self, ids: tuple[int, ...]) -> tuple[ShortlistRow, ...]:
        """What the list shows of some entries; those that are gone are left out."""
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
        """Change what the person wrote; when this returns, it is on the disk.

        Returns:
            The row as it is now.
        """
        return self._shortlist().change(entry_id, title=title, employer=employer, notes=notes)

    def fill_facts(self, entry_id: int, facts: tuple[Fact, ...]) -> ShortlistRow:
        """Give an entry that was saved before facts were read those of a later reading.

        Returns:
            The row as it is now; unchanged where the entry had facts.
        """
        return self._shortlist().take_facts(entry_id, facts)

    def set_status(self, statuses: dict[int, EntryStatus]) -> tuple[ShortlistRow, ...]:
        """Give entries their statuses, by number.

        Returns:
            Their rows as they are now.

        Raises:
            AppError: Also where an entry is gone; the others have theirs nevertheless.
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
        """Take what was changed in a workbook of this shortlist; see ``bring_back``."""
        return bring_back(self._shortlist(), returned, read_cell=read_cell, clashes_too=clashes_too)

    def put_back(self, changes: tuple[EntryChange, ...]) -> None:
        """Change entries as told, as ``BroughtBack`` tells to take it all back."""
        put_back(self._shortlist(), changes)

    def remove(self, ids: tuple[int, ...], *, now: datetime) -> None:
        """Put entries into the trash."""
        shortlist = self._shortlist()
        in_turn(ids, lambda number: shortlist.remove(number, now=now), together=shortlist.together)

    def restore(self, ids: tuple[int, ...]) -> None:
        """Bring entries back from the trash.

        Raises:
            AppError: Also where an entry is gone for good; the others are back nevertheless.
        """
        shortlist = self._shortlist()
        in_turn(ids, shortlist.restore, together=shortlist.together)

    def tidy(self, *, now: datetime) -> int:
        """Delete for good what has lain in the trash for ``TRASH_DAYS``.

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
        """Put a damaged file aside and start an empty shortlist; on the person's word only.

        Its entries get numbers that the damaged one never reached: what a window, or another, still means to
        do with an entry of that must not befall one of this.

        Args:
            now: The present local moment.

        Returns:
            Where the damaged file is now.
        """
        self.close()
        kept = set_aside(self._path, today=now.date())
        self._shortlist().count_from((now - _BEGINNING) // timedelta(minutes=1))
        return kept

    def close(self) -> None:
        """Let go of the file."""
        if self._open is not None:
            self._open.close()
            self._open = None

    def _shortlist(self) -> Shortlist:
        """The open shortlist; opened anew where the file is another one than before."""
        found = _identity(self._path)
        if self._open is None or found != self._file:
            self.close()
            self._open = Shortlist(self._path, busy_ms=self._busy_ms)
            self._file = _identity(self._path)
        return self._open


def can_start_anew(error: AppError) -> bool:
    """Whether the file could be put aside to start an empty shortlist: it is damaged."""
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
    """Write entries of the shortlist to an Excel workbook, whole or not at all.

    Args:
        store_path: The shortlist's file.
        ids: Which entries, in the order wanted; those that are gone meanwhile are left out.
        path: The workbook; must end in ``.xlsx``. One already there is replaced when all is written.
        now: The present moment, with time zone.
        coloured_text: Whether the adverts' matched words are coloured.
        progress: Told (written, total) after each entry; when it returns False, the export stops.
        unreadable: Told of each entry that is damaged and is left out; without it the first one ends all.

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
    """The entries of these numbers but the damaged ones."""
    for number in ids:
        try:
            yield from shortlist.each((number,))
        except EntryError as error:
            unreadable(error)


def _identity(path: Path) -> tuple[int, int] | None:
    """Which file stands at the path, if any does."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino
