"""What can be done with the shortlist on disk; every verb returns values and has committed when it does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from desktop_app.domain.errors import AppError
from desktop_app.domain.shortlist import EntryStatus, ShortlistColumn, ShortlistEntry, ShortlistRow
from desktop_app.store import database, sql
from desktop_app.store.codec import encode
from desktop_app.store.errors import told_plainly
from desktop_app.store.rows import (
    body_of,
    columns_of,
    editable_columns,
    read_entry,
    read_row,
    written_time,
)
from desktop_app.store.search import Search


class Shortlist:
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
        self._path = path
        self._connection = database.open_database(path, busy_ms=busy_ms)
        try:
            with told_plainly(path):
                self._search = Search(self._connection, full_text=full_text)
        except BaseException:
            self._connection.close()
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
            become U+FFFD; the advert is untouched.

        Raises:
            ValueError: `saved_at` has no time zone.
        """
        columns, analysis, body = columns_of(entry), encode(entry.analysis), body_of(entry)
        with told_plainly(self._path), database.transaction(self._connection):
            number = self._connection.execute(sql.ADD_ENTRY, columns).lastrowid or 0
            self._connection.execute(sql.ADD_ANALYSIS, (number, analysis))
            self._connection.execute(sql.ADD_TEXT, (number, body))
            self._search.put(number)
        return replace(
            entry,
            id=number,
            title=columns["title"],
            employer=columns["employer"],
            notes=columns["notes"],
            saved_at=entry.saved_at.astimezone(UTC),
        )

    def fetch(self, entry_id: int) -> ShortlistEntry:
        """One entry with its analysis, in the trash or not.

        Raises:
            AppError: It is gone, or its analysis cannot be read.
        """
        return read_entry(self._one(sql.FETCH_ENTRY, entry_id))

    def row(self, entry_id: int) -> ShortlistRow:
        """What a list shows of one entry, in the trash or not.

        Raises:
            AppError: It is gone.
        """
        return read_row(self._one(sql.FETCH_ROW, entry_id))

    def page(
        self,
        *,
        sort: ShortlistColumn = ShortlistColumn.SAVED_AT,
        descending: bool = True,
        match: str = "",
        limit: int = 200,
        after: int | None = None,
        offset: int = 0,
        trashed: bool = False,
    ) -> tuple[ShortlistRow, ...]:
        """Some rows of the list, in order.

        Args:
            sort: The column to sort by; ties keep the order of saving.
            descending: Largest, last or newest first.
            match: Words that title, employer, notes or advert must all hold (their beginnings do);
                anything may be typed, blank matches all.
            limit: The most rows to return.
            after: The `id` of the last row of the page before: quick at any depth, and nothing is shown
                twice or skipped when rows come or go meanwhile.
            offset: Rows to pass over (after `after`), to jump to a place.
            trashed: The trash instead of the list.
        """
        where, values = self._condition(match, trashed=trashed)
        order = sql.order(sort, descending=descending, trashed=trashed)
        if after is not None:
            where += " AND " + sql.AFTER.format(sign="<" if descending else ">", **order)
            values.append(after)
        statement = sql.PAGE.format(where=where, **order)
        with told_plainly(self._path):
            found = self._connection.execute(statement, (*values, limit, offset)).fetchall()
        return tuple(read_row(columns) for columns in found)

    def count(self, match: str = "", *, trashed: bool = False) -> int:
        """How many rows `page` has for the same words."""
        where, values = self._condition(match, trashed=trashed)
        with told_plainly(self._path):
            (number,) = self._connection.execute(sql.COUNT.format(where=where), values).fetchone()
        return int(number)

    def ids(
        self,
        *,
        sort: ShortlistColumn = ShortlistColumn.SAVED_AT,
        descending: bool = True,
        match: str = "",
    ) -> tuple[int, ...]:
        """The numbers of all entries that `page` would show, in its order."""
        where, values = self._condition(match, trashed=False)
        statement = sql.LIST_IDS.format(where=where, **sql.order(sort, descending=descending))
        with told_plainly(self._path):
            return tuple(number for (number,) in self._connection.execute(statement, values))

    def rows(self, ids: tuple[int, ...]) -> tuple[ShortlistRow, ...]:
        """What a list shows of these entries, in the order given; those that are gone are left out.

        Args:
            ids: A few hundred at most; SQLite limits how many one question may hold.
        """
        statement = sql.FETCH_ROWS.format(marks=", ".join("?" * len(ids)))
        with told_plainly(self._path):
            found = {columns[0]: columns for columns in self._connection.execute(statement, ids)}
        return tuple(read_row(found[number]) for number in ids if number in found)

    def version(self) -> int:
        """A number that changes when somebody else has changed the file: another program or connection.

        https://www.sqlite.org/pragma.html#pragma_data_version
        """
        with told_plainly(self._path):
            return int(self._connection.execute("PRAGMA data_version").fetchone()[0])

    def each(self, ids: tuple[int, ...]) -> Iterator[ShortlistEntry]:
        """The entries of these numbers one after the other; those that are gone meanwhile are left out.

        Raises:
            AppError: While iterating: an analysis cannot be read, or the disk fails.
        """
        for number in ids:
            with told_plainly(self._path):
                columns = self._connection.execute(sql.FETCH_ENTRY, (number,)).fetchone()
            if columns is not None:
                yield read_entry(columns)

    def change(
        self,
        entry_id: int,
        *,
        title: str | None = None,
        employer: str | None = None,
        notes: str | None = None,
        status: EntryStatus | None = None,
    ) -> ShortlistRow:
        """Change what is given, leave the rest; the analysis is never changed.

        Returns:
            The row as it is now.

        Raises:
            AppError: The entry is gone.
        """
        with told_plainly(self._path), database.transaction(self._connection):
            old_title, old_employer, old_status, old_notes = self._one(sql.FETCH_EDITABLE, entry_id)
            columns = editable_columns(
                old_title if title is None else title,
                old_employer if employer is None else employer,
                EntryStatus(old_status) if status is None else status,
                old_notes if notes is None else notes,
            )
            self._search.take(entry_id)
            self._connection.execute(sql.CHANGE, {**columns, "id": entry_id})
            self._search.put(entry_id)
        return self.row(entry_id)

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
            AppError: It is gone for good.
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

    def find_same_text(self, digest: str) -> ShortlistRow | None:
        """The newest entry (not in the trash) saved from the same text, if there is one.

        Args:
            digest: `store.rows.digest_of` the advert's text.
        """
        with told_plainly(self._path):
            columns = self._connection.execute(sql.FIND_SAME_TEXT, (digest,)).fetchone()
        return None if columns is None else read_row(columns)

    def _one(self, statement: str, entry_id: int) -> tuple[Any, ...]:
        """The one record of an entry."""
        with told_plainly(self._path):
            columns: tuple[Any, ...] | None = self._connection.execute(statement, (entry_id,)).fetchone()
        if columns is None:
            sentence = "This advert is no longer in the shortlist."
            raise AppError(sentence, "It was deleted in another window; the rest is unchanged.")
        return columns

    def _condition(self, match: str, *, trashed: bool) -> tuple[str, list[str | int]]:
        """The WHERE of a list and its values."""
        condition, values = self._search.condition(match)
        return f"{sql.TRASHED if trashed else sql.KEPT} AND {condition}", [*values]
