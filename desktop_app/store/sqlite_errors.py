"""Turns SQLite's errors about a shortlist file into plain sentences for people.

Codes: https://www.sqlite.org/rescode.html. Only errors from outside the program are translated (disk,
permissions, other programs, damage); any other is a bug and propagates unchanged.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop_app.domain.errors import AppError


class DamagedDatabaseError(AppError):
    """The shortlist file cannot be read; it was not changed (see `database.set_aside`)."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"The shortlist file {path} is damaged or is not a shortlist.",
            "It has been left exactly as it is. Wordward can put it aside under another name and start "
            "an empty shortlist, or you can put a backup in its place.",
        )
        self.path = path


class EntryError(AppError):
    """One entry is gone or damaged; all others, and the file, are intact."""


class NewerDatabaseError(AppError):
    """The shortlist file was made by a newer version of the program."""

    def __init__(self, path: Path, *, found: int, known: int) -> None:
        super().__init__(
            f"The shortlist {path} was made by a newer version of Wordward "
            f"(its format is {found}, this version knows {known}).",
            "Nothing was changed; install the newer version to open it.",
        )
        self.found = found


#: Primary result code of SQLite → what happened and what to do; `{path}` is the shortlist file.
_TOLD = {
    sqlite3.SQLITE_BUSY: (
        "The shortlist {path} is in use by another program.",
        "Nothing was changed; close the other window or wait a moment, then try again.",
    ),
    sqlite3.SQLITE_LOCKED: (
        "The shortlist {path} is in use by another window.",
        "Nothing was changed; wait a moment, then try again.",
    ),
    sqlite3.SQLITE_READONLY: (
        "The shortlist {path} cannot be written to.",
        "Nothing was changed; check that you may write to this file and to its folder.",
    ),
    sqlite3.SQLITE_PERM: (
        "Wordward is not allowed to use the shortlist {path}.",
        "Nothing was changed; check that you may write to this file and to its folder.",
    ),
    sqlite3.SQLITE_FULL: (
        "The disk is full, so the shortlist {path} could not be written.",
        "What was saved before is safe; make room on the disk, then try again.",
    ),
    sqlite3.SQLITE_IOERR: (
        "Reading or writing the shortlist {path} failed.",
        "What was saved before is safe; check that the disk is connected and has room, then try again.",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "The shortlist {path} cannot be opened.",
        "Nothing was changed; check that its folder is there and that you may write to it.",
    ),
}


@contextmanager
def told_plainly(path: Path) -> Iterator[None]:
    """Turn SQLite's errors about the file at `path` into an `AppError`.

    Raises:
        DamagedDatabaseError: The file is damaged or not a database.
        AppError: Any other known cause that a person can do something about.
        sqlite3.Error: A bug in the program.
    """
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            raise DamagedDatabaseError(path) from error
        if code not in _TOLD:
            raise
        sentence, hint = _TOLD[code]
        raise AppError(sentence.format(path=path), hint) from error
