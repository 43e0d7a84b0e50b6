"""Opening, migrating, backing up and putting aside the shortlist's file."""

from __future__ import annotations

import shutil
import sqlite3
import threading
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.store.database import MIGRATIONS, open_database, transaction
from desktop_app.store.shortlist import Shortlist
from desktop_app.store.sqlite_errors import NewerDatabaseError
from tests.making import an_entry
from tests.store.keep_version import ENTRIES, FULL, KEPT, newest_version

ROOT = Path(__file__).parents[2]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "shortlist.db"


def value_of(connection: sqlite3.Connection, pragma: str) -> object:
    return connection.execute(f"PRAGMA {pragma}").fetchone()[0]


def test_a_new_file_has_the_settings_that_saved_rests_on(path: Path) -> None:
    with closing(open_database(path)) as connection:
        assert value_of(connection, "journal_mode") == "wal"
        assert value_of(connection, "synchronous") == 2  # FULL
        assert value_of(connection, "foreign_keys") == 1
        assert value_of(connection, "user_version") == newest_version()


def test_a_transaction_that_raises_leaves_nothing(path: Path) -> None:
    with closing(open_database(path)) as connection:

        def spoil() -> None:
            with transaction(connection):
                connection.execute("UPDATE search_state SET stale = 7")
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            spoil()
        assert connection.execute("SELECT stale FROM search_state").fetchone() == (1,)
        assert not connection.in_transaction


def test_a_connection_stays_in_its_thread(path: Path) -> None:
    caught: list[BaseException] = []
    with Shortlist(path) as shortlist:

        def reach_over() -> None:
            try:
                shortlist.count()
            except sqlite3.ProgrammingError as error:
                caught.append(error)

        thread = threading.Thread(target=reach_over)
        thread.start()
        thread.join()
    assert len(caught) == 1


# -- migrations ---------------------------------------------------------------------------------------


def test_every_version_has_its_kept_file() -> None:
    numbers = sorted(int(script.name[:4]) for script in MIGRATIONS.glob("*.sql"))
    assert numbers == list(range(1, newest_version() + 1))
    assert sorted(file.name for file in KEPT.glob("v*.db")) == sorted(f"v{number}.db" for number in numbers)


@pytest.mark.parametrize("kept", sorted(KEPT.glob("v*.db")), ids=lambda kept: kept.name)
def test_a_file_of_every_version_opens_with_all_that_was_in_it(kept: Path, path: Path) -> None:
    shutil.copy(kept, path)
    with Shortlist(path) as shortlist:
        shortlist.check()
        assert shortlist.fetch(1) == replace(ENTRIES[0], id=1)
        assert shortlist.fetch(2) == replace(ENTRIES[1], id=2)
        later = [4] if kept.name != "v1.db" else []
        assert shortlist.ids() == (2, 1, *later)
        assert shortlist.ids(match="summar") == (2,)
        assert [shortlist.fetch(number) for number in later] == [replace(FULL, id=4) for _ in later]
        assert shortlist.restore(3).title == "Thrown away"
        assert shortlist.add(an_entry()).id == 4 + len(later)


def schema_of(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as connection:
        return {sql for (sql,) in connection.execute("SELECT sql FROM sqlite_master") if sql}


def test_a_migration_never_changes_once_a_file_of_its_version_is_kept(path: Path) -> None:
    Shortlist(path).close()
    assert schema_of(path) == schema_of(KEPT / f"v{newest_version()}.db")


@pytest.fixture
def next_version(tmp_path: Path) -> Path:
    """A migrations folder with one version more than the program's."""
    folder = tmp_path / "migrations"
    shutil.copytree(MIGRATIONS, folder)
    number = newest_version() + 1
    (folder / f"{number:04}_tags.sql").write_text(
        "CREATE TABLE tag (name TEXT); -- first; with a semicolon in a remark\n"
        "CREATE TRIGGER tagged AFTER INSERT ON tag BEGIN\n  DELETE FROM tag WHERE name = '';\nEND;\n"
        "INSERT INTO tag\nVALUES ('one;two');\n"
    )
    return folder


def test_an_older_file_is_copied_before_it_is_changed(path: Path, next_version: Path) -> None:
    with Shortlist(path) as shortlist:
        shortlist.add(an_entry(notes="before"))
    with closing(open_database(path, migrations=next_version)) as connection:
        assert value_of(connection, "user_version") == newest_version() + 1
        assert connection.execute("SELECT name FROM tag").fetchall() == [("one;two",)]
    with Shortlist(path.with_name(f"shortlist (version {newest_version()}).db")) as copy:
        assert copy.fetch(1).notes == "before"


def test_a_second_copy_never_replaces_the_first(path: Path, next_version: Path) -> None:
    taken = path.with_name(f"shortlist (version {newest_version()}).db")
    taken.write_text("something else")
    Shortlist(path).close()
    open_database(path, migrations=next_version).close()
    assert taken.read_text() == "something else"
    assert path.with_name(f"shortlist (version {newest_version()}, 2).db").exists()


def test_a_migration_that_fails_leaves_the_version_before(path: Path, next_version: Path) -> None:
    (script,) = next_version.glob("*_tags.sql")
    script.write_text("CREATE TABLE half (x);\nINSERT INTO nowhere VALUES (1);\n")
    with Shortlist(path) as shortlist:
        shortlist.add(an_entry())
    with pytest.raises(sqlite3.OperationalError, match="nowhere"):
        open_database(path, migrations=next_version)
    with Shortlist(path) as shortlist:
        assert shortlist.count() == 1
    with closing(sqlite3.connect(path)) as connection:
        assert not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'half'").fetchall()


def test_a_newer_file_is_refused_and_not_touched(path: Path, next_version: Path) -> None:
    open_database(path, migrations=next_version).close()
    before = path.read_bytes()
    with pytest.raises(NewerDatabaseError, match="newer version of Wordward"):
        open_database(path)
    assert path.read_bytes() == before
