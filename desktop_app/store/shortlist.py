"""Changes the shortlist on disk; every method has committed when it returns."""

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

    All methods raise `AppError` if the disk, the file or another program prevents it.

    Args:
        path: The database file; created if missing, but its folder must exist.
        full_text: False to search without SQLite's full-text index.
        busy_ms: How long to wait for another program that is writing, in milliseconds.

    Raises:
        DamagedDatabaseError: The file is damaged or is not a shortlist; it was not changed.
        NewerDatabaseError: A newer Wordward made it.
        AppError: It cannot be opened for another reason, which the sentence gives.
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
        """Close the file."""
        self._connection.close()

    def check(self) -> None:
        """Read the whole file and look for damage; slow on a large one, so never in the window's thread.

        Raises:
            DamagedDatabaseError: The file is damaged inside.
        """
        database.check(self._connection, self._path)

    def add(self, entry: ShortlistEntry) -> ShortlistEntry:
        """Save an entry; it is on disk when this returns.

        Args:
            entry: Its `id` is ignored.

        Returns:
            The entry as saved, with its number. Lone surrogates in title, employer and notes have become
            U+FFFD; where they differ from what was read they are recorded as corrections. The advert is
            unchanged.

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
        """Number future entries above this, if the file has had none yet."""
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
        """Change the given fields and keep the rest; the analysis never changes.

        Args:
            entry_id: Its number.
            title: The new title; a title among ``changes`` takes precedence.
            employer: The new employer, likewise.
            notes: The new notes, replacing the old.
            status: How far the application has come.
            changes: Corrections by fact; ``None`` restores what was read. Other corrections stay.

        Returns:
            The row after the change.

        Raises:
            EntryError: The entry no longer exists.
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

    def write_notes(self, entry_id: int, notes: str, *, before: str) -> str:
        """Write the notes of an entry; words that somebody else wrote there meanwhile stay above them.

        Args:
            entry_id: Its number.
            notes: The new notes.
            before: The notes from which the person began.

        Returns:
            The notes as they are now.

        Raises:
            EntryError: The entry no longer exists.
        """
        with told_plainly(self._path), database.transaction(self._connection):
            there = str(self._one(sql.FETCH_NOTES, entry_id)[0])
            together = notes
            if there not in (storable(before), "") and there not in notes:
                together = f"{there}\n{notes}" if notes.strip() else there
            self._change_notes(entry_id, together, None)
        return storable(together)

    def take_facts(self, entry_id: int, facts: tuple[Fact, ...]) -> ShortlistRow:
        """Add facts to an entry that was saved before Wordward read facts; nothing else changes.

        Args:
            entry_id: Its number.
            facts: As read from the same text later.

        Returns:
            The row after the change; unchanged if the entry already has facts.

        Raises:
            EntryError: The entry no longer exists.
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
        """Write all changes of this block to disk at once when it ends, which is much faster.

        A change that raises is rolled back alone if the block catches the error; otherwise all are rolled
        back.
        """
        with told_plainly(self._path), database.transaction(self._connection):
            yield

    def remove(self, entry_id: int, *, now: datetime | None = None) -> None:
        """Move an entry to the trash; `restore` brings it back. Does nothing if it is there already.

        Args:
            entry_id: Its number.
            now: The moment of removal, with time zone; by default the present one.
        """
        moment = written_time(now or datetime.now(UTC))
        with told_plainly(self._path), database.transaction(self._connection):
            self._connection.execute(sql.TRASH, (moment, entry_id))

    def restore(self, entry_id: int) -> ShortlistRow:
        """Bring an entry back from the trash.

        Raises:
            EntryError: It has been deleted for good.
        """
        with told_plainly(self._path), database.transaction(self._connection):
            self._connection.execute(sql.RESTORE, (entry_id,))
        return self.row(entry_id)

    def empty_trash(self, older_than_days: int = 0, *, now: datetime | None = None) -> int:
        """Delete for good what has been in the trash for at least so many days.

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
        """Change the fields from which nothing else is derived."""
        self._one(sql.FETCH_ROW, entry_id)
        self._search.take(entry_id)
        words = None if notes is None else storable(notes)
        self._connection.execute(sql.CHANGE_NOTES, (status, words, entry_id))
        self._search.put(entry_id)

    def _write(self, entry: ShortlistEntry) -> None:
        """Write the editable columns of an existing entry."""
        self._search.take(entry.id)
        self._connection.execute(sql.CHANGE, {**editable_columns(entry), "id": entry.id})
        self._connection.execute(sql.CHANGE_TEXT, (body_of(entry), entry.id))
        self._search.put(entry.id)
