"""Reads the shortlist on disk: rows of the list, whole entries, counts."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from desktop_app.domain.fact_filter import EVERYTHING, FactFilter
from desktop_app.domain.shortlist import ShortlistColumn, ShortlistEntry, ShortlistRow
from desktop_app.store import sql
from desktop_app.store.filtering import condition_of
from desktop_app.store.rows import read_entry, read_row
from desktop_app.store.search import Search
from desktop_app.store.sqlite_errors import EntryError, told_plainly


class Listing:
    """An open shortlist, for reading.

    All methods raise `AppError` if the disk, the file or another program prevents it.

    Args:
        connection: The open file.
        path: Its file.
        full_text: False to search without SQLite's full-text index.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path, *, full_text: bool) -> None:
        self._connection = connection
        self._path = path
        with told_plainly(path):
            self._search = Search(connection, full_text=full_text)

    def fetch(self, entry_id: int) -> ShortlistEntry:
        """One entry with its analysis, whether or not it is in the trash.

        Raises:
            EntryError: It is gone, or its analysis cannot be read.
        """
        return read_entry(self._one(sql.FETCH_ENTRY, entry_id))

    def row(self, entry_id: int) -> ShortlistRow:
        """The list row of one entry, whether or not it is in the trash.

        Raises:
            EntryError: It is gone.
        """
        return read_row(self._one(sql.FETCH_ROW, entry_id))

    def count(self, match: str = "") -> int:
        """How many entries `ids` returns for the same words without a filter."""
        where, values = self._condition(match)
        with told_plainly(self._path):
            (number,) = self._connection.execute(sql.COUNT.format(where=where), values).fetchone()
        return int(number)

    def ids(
        self,
        *,
        sort: ShortlistColumn = ShortlistColumn.SAVED_AT,
        descending: bool = True,
        match: str = "",
        wanted: FactFilter = EVERYTHING,
        now: datetime | None = None,
    ) -> tuple[int, ...]:
        """The numbers of all matching entries, in order, without those in the trash.

        Args:
            sort: The column to sort by; ties keep the order in which entries were saved.
            descending: Largest, last or newest first.
            match: Words of which each must begin a word in title, employer, notes or advert; any input is
                allowed, and blank matches everything.
            wanted: Only entries that pass this filter.
            now: The present local moment, for the filter by closing date; by default the computer's clock.
        """
        where, values = self._condition(match)
        if wanted.says_something:
            passing, more = condition_of(wanted, now=now or datetime.now(UTC).astimezone())
            where, values = f"{where} AND {passing}", [*values, *more]
        statement = sql.LIST_IDS.format(where=where, **sql.order(sort, descending=descending))
        with told_plainly(self._path):
            return tuple(number for (number,) in self._connection.execute(statement, values))

    def rows(self, ids: tuple[int, ...]) -> tuple[ShortlistRow, ...]:
        """The list rows of these entries, in the given order; entries that no longer exist are left out.

        Args:
            ids: A few hundred at most; SQLite limits the parameters of one query.
        """
        statement = sql.FETCH_ROWS.format(marks=", ".join("?" * len(ids)))
        with told_plainly(self._path):
            found = {columns[0]: columns for columns in self._connection.execute(statement, ids)}
        return tuple(read_row(found[number]) for number in ids if number in found)

    def version(self) -> int:
        """A number that changes whenever another program or connection has changed the file.

        https://www.sqlite.org/pragma.html#pragma_data_version
        """
        with told_plainly(self._path):
            return int(self._connection.execute("PRAGMA data_version").fetchone()[0])

    def each(self, ids: tuple[int, ...]) -> Iterator[ShortlistEntry]:
        """The entries with these numbers one by one; entries deleted meanwhile are left out.

        Raises:
            AppError: While iterating: an analysis cannot be read, or the disk fails.
        """
        for number in ids:
            with told_plainly(self._path):
                columns = self._connection.execute(sql.FETCH_ENTRY, (number,)).fetchone()
            if columns is not None:
                yield read_entry(columns)

    def find_same_text(self, digest: str) -> ShortlistRow | None:
        """The newest entry (not in the trash) saved from the same text, if there is one.

        Args:
            digest: `store.rows.digest_of` the advert's text.
        """
        with told_plainly(self._path):
            columns = self._connection.execute(sql.FIND_SAME_TEXT, (digest,)).fetchone()
        return None if columns is None else read_row(columns)

    def _one(self, statement: str, entry_id: int) -> tuple[Any, ...]:
        """The single record of an entry."""
        with told_plainly(self._path):
            columns: tuple[Any, ...] | None = self._connection.execute(statement, (entry_id,)).fetchone()
        if columns is None:
            sentence = "This advert is no longer in the shortlist."
            raise EntryError(
                sentence, "It was deleted, or put aside with a damaged shortlist; the rest is unchanged."
            )
        return columns

    def _condition(self, match: str) -> tuple[str, list[str]]:
        """The WHERE clause of a list and its parameters."""
        condition, values = self._search.condition(match)
        return f"{sql.KEPT} AND {condition}", values
