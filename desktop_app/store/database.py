"""The shortlist's SQLite file: opening, migrating, backing up, putting a damaged one aside.

Settings, each with its reason:

* `journal_mode = WAL`: a second window or the command line can read while one writes. A file system that does
not support it (some network drives) keeps SQLite's default, which is just as safe.
* `synchronous = FULL`: in WAL mode only FULL syncs the log at every commit, so that *Saved* still holds after
a power cut; NORMAL may lose the last commits (https://www.sqlite.org/pragma.html#pragma_synchronous). One
click is one save; `tests/bench/bench_save.py` measures the cost.
* `fullfsync`: the same promise on macOS, whose plain fsync stops at the drive's cache.
* `busy_timeout`: wait for another process that is writing before reporting that the file is busy.
* `foreign_keys`: deleting an entry deletes its text and analysis.

Each migration is a numbered SQL file and runs in one transaction that also records its number. A connection
is made, used and closed in one thread; sqlite3 itself refuses anything else.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path

from desktop_app.beside import free_name
from desktop_app.domain.errors import AppError
from desktop_app.store.sqlite_errors import DamagedDatabaseError, NewerDatabaseError, told_plainly

#: The folder of the numbered SQL files (`0001_shortlist.sql` …).
MIGRATIONS = Path(__file__).parent / "migrations"

#: "Wdwd": `PRAGMA application_id` of a Wordward shortlist.
APPLICATION_ID = 0x57647764

_BUSY_MS = 5_000


def open_database(
    path: Path, *, migrations: Path = MIGRATIONS, busy_ms: int = _BUSY_MS
) -> sqlite3.Connection:
    """Open the shortlist at `path`; create it or migrate it where needed.

    Args:
        path: The database file; its folder must exist.
        migrations: The folder with the numbered SQL files.
        busy_ms: How long to wait for another process, in milliseconds.

    Returns:
        A connection for this thread; begin transactions with `transaction`. An older file is first copied to
        `<name> (version N).sqlite3` beside it.

    Raises:
        DamagedDatabaseError: The file is damaged or is not a shortlist; it was not changed.
        NewerDatabaseError: A newer Wordward made it; it was not changed.
        AppError: The folder is missing, the file or folder cannot be written, the disk is full …
    """
    _refuse_missing_folder(path)
    with told_plainly(path):
        connection = sqlite3.connect(path, timeout=busy_ms / 1000, isolation_level=None)
        try:
            scripts = {int(script.name[:4]): script for script in migrations.glob("[0-9]*.sql")}
            _refuse(connection, path, newest=max(scripts))
            _use_wal(connection, patience=busy_ms / 1000)
            _set_up(connection)
            _migrate(connection, path, scripts)
        except BaseException:
            connection.close()
            raise
    return connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """A write transaction: committed when the block ends, rolled back when it raises.

    When this returns normally, SQLite's COMMIT has returned. A nested one is rolled back on its own and
    committed with the outer one.
    """
    with (_part if connection.in_transaction else _whole)(connection):
        yield


@contextmanager
def _whole(connection: sqlite3.Connection) -> Iterator[None]:
    """A top-level transaction."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


@contextmanager
def _part(connection: sqlite3.Connection) -> Iterator[None]:
    """A savepoint inside a transaction, rolled back on its own when the block raises."""
    connection.execute("SAVEPOINT part")
    try:
        yield
    except BaseException:
        if connection.in_transaction:  # on a full disk SQLite has already rolled everything back
            connection.execute("ROLLBACK TO part")
            connection.execute("RELEASE part")
        raise
    connection.execute("RELEASE part")


def check(connection: sqlite3.Connection, path: Path) -> None:
    """Read the whole file and look for damage; takes seconds on a large one, so run it in the background.

    Raises:
        DamagedDatabaseError: The file is damaged inside.
    """
    with told_plainly(path):
        (answer,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if answer != "ok":
        raise DamagedDatabaseError(path)


def set_aside(path: Path, *, today: date) -> Path:
    """Rename a damaged shortlist so that a new one can be started; only when the person asks for it.

    Args:
        path: The damaged file; SQLite's companion files (`-wal`, `-shm`) move with it.
        today: The date for the new name.

    Returns:
        The new path: `shortlist (damaged 2026-11-21).sqlite3`, with a number if that name is taken.

    Raises:
        AppError: It cannot be moved.
    """
    kept = free_name(path, f"damaged {today.isoformat()}")
    moved: list[tuple[Path, Path]] = []
    try:
        for ending in ("-wal", "-shm", ""):
            part, aside = path.with_name(path.name + ending), kept.with_name(kept.name + ending)
            if part.exists() or not ending:
                part.rename(aside)
                moved.append((part, aside))
    except OSError as error:
        for part, aside in moved:  # a shortlist without its log would lack the last saves
            with suppress(OSError):
                aside.rename(part)
        sentence = f"The shortlist {path} could not be put aside ({error.strerror})."
        raise AppError(sentence, "It is still where it was; close other windows and try again.") from error
    return kept


def _refuse_missing_folder(path: Path) -> None:
    """Raise if the file's folder is missing, or cannot even be looked at."""
    try:
        found = path.parent.is_dir()
    except OSError as error:
        sentence = f"The folder of the shortlist, {path.parent}, cannot be read ({error.strerror})."
        raise AppError(sentence, "Nothing was changed; check that you may use this folder.") from error
    if not found:
        sentence = f"The folder of the shortlist, {path.parent}, is not there."
        raise AppError(sentence, "Nothing was changed; connect the drive it is on or choose another folder.")


def _refuse(connection: sqlite3.Connection, path: Path, *, newest: int) -> None:
    """Raise for a database of another program or of a newer Wordward, before anything in it is changed."""
    connection.execute("BEGIN")  # one consistent look: another process may be creating the tables right now
    (mark,) = connection.execute("PRAGMA application_id").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    found = _version(connection)
    connection.execute("COMMIT")
    if mark != APPLICATION_ID and tables:
        raise DamagedDatabaseError(path)
    if found > newest:
        raise NewerDatabaseError(path, found=found, known=newest)


def _use_wal(connection: sqlite3.Connection, *, patience: float) -> None:
    """Switch a new file to WAL; SQLite does not wait by itself while another process switches it too."""
    until = time.monotonic() + patience
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(0.01)
        else:
            return


def _set_up(connection: sqlite3.Connection) -> None:
    """Apply the other settings described in the module's docstring."""
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA fullfsync = ON")
    connection.execute("PRAGMA checkpoint_fullfsync = ON")
    connection.execute("PRAGMA foreign_keys = ON")


def _migrate(connection: sqlite3.Connection, path: Path, scripts: dict[int, Path]) -> None:
    """Migrate the database to the newest version, one numbered file after the other."""
    found, newest = _version(connection), max(scripts)
    if 0 < found < newest:
        _back_up(connection, path, found)
    for number in range(found + 1, newest + 1):
        with transaction(connection):
            # Another process may have run it while this one waited for the lock.
            if _version(connection) < number:
                for statement in _statements(scripts[number].read_text(encoding="utf-8")):
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {number:d}")


def _version(connection: sqlite3.Connection) -> int:
    """The number of the last migration that was applied; 0 for a new file."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _statements(script: str) -> Iterator[str]:
    """The statements of an SQL script, one by one (`executescript` would commit in between)."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def _back_up(connection: sqlite3.Connection, path: Path, version: int) -> None:
    """Copy the whole database to a file beside it, through SQLite so that the log is included."""
    target = free_name(path, f"version {version}")
    copy = sqlite3.connect(target)
    try:
        connection.backup(copy)
    except BaseException:
        copy.close()
        target.unlink(missing_ok=True)
        raise
    copy.close()
