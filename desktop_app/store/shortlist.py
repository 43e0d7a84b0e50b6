"""What can be done with the shortlist on disk; every verb returns values and has committed when it does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import Self

from desktop_app.domain.advert import EMPLOYER, TITLE
from desktop_app.domain.facts import Correction, Fact, FactName
from desktop_app.domain.shortlist import EntryStatus, ShortlistEntry, ShortlistRow
from desktop_app.store import database, sql
from desktop_app.store.codec import encode
from desktop_app.store.listing import Listing
from desktop_app.store.rows import body_of, columns_of, editable_columns, kept, read_entry, written_time
from desktop_app.store.sqlite_errors import told_plainly
from desktop_app.store.stored_text import storable

NO_CHANGES: Mapping[FactName, Correction | None] = MappingProxyType({})


class Shortlist(Listing):
    """An open shortlist; use it in the thread that opened it, as a context manager or with `close`.

    All methods raise `AppError` where the disk, the file or another program is in the way.

    Args:
        path: The database file; made where it is missing, its folder must exist.
        full_text: False to search without SQLite's full-text index.
        busy_ms: How long to wait for another program that is writing, in milliseconds.

    Raises:
        DamagedDatabaseError: The file is damaged or is not a shortlist; it was left as it is.
        NewerDatabaseError: A newer Wordward made it.
        AppError: It cannot be opened for another reason, which is told.
    """

    def __init__(self, path: Path, *, full_text: bool = True, busy_ms: int = 5_000) -> None:
        connection = database.open_database(path, busy_ms=busy_ms)
        try:
            super().__init__(connection, path, full_text=full_text)
        except BaseException:
            connection.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def check(self) -> None:
        """Read the whole file and look for damage; slow on a large one, so never in the window's thread.

        Raises:
            DamagedDatabaseError: Something is wrong inside the file.
        """
        database.check(self._connection, self._path)

    def add(self, entry: ShortlistEntry) -> ShortlistEntry:
        """Save an entry; when this returns, it is on the disk.

        Args:
            entry: Its `id` is not looked at.

        Returns:
            The entry as saved, with its number. Lone surrogates in title, employer and notes have
            become U+FFFD, and where they differ from what was read it is a correction; the advert stays.

        Raises:
            ValueError: `saved_at` has no time zone.
        """
        new = kept(entry)
        columns, analysis, body = columns_of(new), encode(new.analysis), body_of(new)
        with told_plainly(self._path), database.transaction(self._connection):
            number = self._connection.execute(sql.ADD_ENTRY, columns).lastrowid or 0
            self._connection.execute(sql.ADD_ANALYSIS, (number, analysis))
            self._connection.execute(sql.ADD_TEXT, (number, body))
            self._search.put(number)
        return replace(new, id=number, saved_at=entry.saved_at.astimezone(UTC))

    def count_from(self, number: int) -> None:
        """Give entries numbers above this one, where the file has had none yet."""
        with told_plainly(self._path), database.transaction(self._connection):
            self._connection.execute(sql.COUNT_FROM, (number,))

    def change(
        self,
        entry_id: int,
        *,
        title: str | None = None,
        employer: str | None = None,
        notes: str | None = None,
        status: EntryStatus | None = None,
        changes: Mapping[FactName, Correction | None] = NO_CHANGES,
    ) -> ShortlistRow:
        """Change what is given, leave the rest; the analysis is never changed.

        Args:
            entry_id: Its number.
            title: The new title; one among ``changes`` wins over it.
            employer: The new employer, likewise.
            notes: All of them.
            status: How far the person has come.
            changes: Corrections by name; ``None``: that fact holds again as it was read. All others that
                the entry has stay.

        Returns:
            The row as it is now.

        Raises:
            EntryError: The entry is gone.
        """
        with told_plainly(self._path), database.transaction(self._connection):
            if title is None and employer is None and not changes:
                self._change_notes(entry_id, notes, status)
            else:
                old = read_entry(self._one(sql.FETCH_ENTRY, entry_id))
                given = {"title": title, "employer": employer, "notes": notes, "status": status}
                named = {name: value for name, value in given.items() if value is not None}
                left = {one.name: one for one in old.corrections if one.name not in named}
                said = {name: one for name, one in {**left, **changes}.items() if one is not None}
                new = replace(old, **named, corrections=tuple(said.values()))  # type: ignore[arg-type]
                typed = {TITLE, EMPLOYER}.intersection(named).difference(changes)
                self._write(kept(new, typed=typed, freed={*left, *changes} - set(said)))
        return self.row(entry_id)

    def take_facts(self, entry_id: int, facts: tuple[Fact, ...]) -> ShortlistRow:
        """Give facts to an entry that was saved before facts were read; nothing else that it says changes.

        Args:
            entry_id: Its number.
            facts: As read out of the same text later.

        Returns:
            The row as it is now; as it was where the entry has facts already.

        Raises:
            EntryError: The entry is gone.
        """
        with told_plainly(self._path), database.transaction(self._connection):
            old = read_entry(self._one(sql.FETCH_ENTRY, entry_id))
            if not old.analysis.facts:
                read = {fact.name: str(fact.value) for fact in facts}
                new = replace(
                    old,
                    title=old.title or read.get(FactName.TITLE, ""),
                    employer=old.employer or read.get(FactName.EMPLOYER, ""),
                    analysis=replace(old.analysis, facts=facts),
                )
                self._connection.execute(sql.CHANGE_ANALYSIS, (encode(new.analysis), entry_id))
                self._write(kept(new))
        return self.row(entry_id)

    @contextmanager
    def together(self) -> Iterator[None]:
        """What is changed within this block gets to the disk at once, at its end, and much sooner.

        A change that raises is undone alone, where the block goes on; where it does not, all are undone.
        """
        with told_plainly(self._path), database.transaction(self._connection):
            yield

    def remove(self, entry_id: int, *, now: datetime | None = None) -> None:
        """Put an entry into the trash; `restore` brings it back. One already there stays there.

        Args:
            entry_id: Its number.
            now: The moment of removal, with time zone; the present one unless given.
        """
        moment = written_time(now or datetime.now(UTC))
        with told_plainly(self._path), database.transaction(self._connection):
            self._connection.execute(sql.TRASH, (moment, entry_id))

    def restore(self, entry_id: int) -> ShortlistRow:
        """Bring an entry back from the trash.

        Raises:
            EntryError: It is gone for good.
        """
        with told_plainly(self._path), database.transaction(self._connection):
            self._connection.execute(sql.RESTORE, (entry_id,))
        return self.row(entry_id)

    def empty_trash(self, older_than_days: int = 0, *, now: datetime | None = None) -> int:
        """Delete for good what has lain in the trash for so many days or longer.

        Returns:
            How many entries were deleted.
        """
        limit = written_time((now or datetime.now(UTC)) - timedelta(days=older_than_days))
        with told_plainly(self._path), database.transaction(self._connection):
            old = [number for (number,) in self._connection.execute(sql.LIST_OLD_TRASH, (limit,))]
            for number in old:
                self._search.take(number)
                self._connection.execute(sql.DELETE, (number,))
        return len(old)

    def _change_notes(self, entry_id: int, notes: str | None, status: EntryStatus | None) -> None:
        """Change what nothing else follows from."""
        self._one(sql.FETCH_ROW, entry_id)
        self._search.take(entry_id)
        words = None if notes is None else storable(notes)
        self._connection.execute(sql.CHANGE_NOTES, (status, words, entry_id))
        self._search.put(entry_id)

    def _write(self, entry: ShortlistEntry) -> None:
        """Write what the person may change of an entry that is there."""
        self._search.take(entry.id)
        self._connection.execute(sql.CHANGE, {**editable_columns(entry), "id": entry.id})
        self._connection.execute(sql.CHANGE_TEXT, (body_of(entry), entry.id))
        self._search.put(entry.id)
