"""Opening, migrating, backing up and putting aside the shortlist's file."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop_app.domain.errors import AppError
from desktop_app.store.database import MIGRATIONS, open_database, set_aside, transaction
from desktop_app.store.errors import DamagedDatabaseError, NewerDatabaseError
from desktop_app.store.shortlist import Shortlist
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
        assert [row.id for row in shortlist.page()] == [2, 1, *later]
        assert [row.title for row in shortlist.page(trashed=True)] == ["Thrown away"]
        assert [row.id for row in shortlist.page(match="summar")] == [2]
        assert [shortlist.fetch(number) for number in later] == [replace(FULL, id=4) for _ in later]
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


# -- what can be wrong with a file or its folder ------------------------------------------------------


def is_left_alone(path: Path) -> None:
    """Opening raises for damage and changes nothing."""
    before = path.read_bytes()
    with pytest.raises(DamagedDatabaseError, match="damaged or is not a shortlist") as caught:
        open_database(path)
    assert "left exactly as it is" in caught.value.hint
    assert caught.value.path == path
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_file_that_is_no_database_is_left_alone(path: Path) -> None:
    path.write_text("Dear diary, " * 400)
    is_left_alone(path)


def test_another_program_s_database_is_left_alone(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE bookmarks (address TEXT)")
        connection.execute("PRAGMA user_version = 75")
    is_left_alone(path)


def test_a_file_cut_short_is_left_alone(path: Path) -> None:
    shutil.copy(KEPT / "v1.db", path)
    os.truncate(path, 5000)
    is_left_alone(path)


def test_damage_inside_is_found_by_the_check(path: Path) -> None:
    with Shortlist(path) as shortlist:
        for _ in range(60):
            shortlist.add(an_entry())
    data = bytearray(path.read_bytes())
    data[len(data) // 2 : len(data) // 2 + 30_000] = bytes(30_000)
    path.write_bytes(data)
    with Shortlist(path) as shortlist, pytest.raises(DamagedDatabaseError):
        shortlist.check()


def test_a_sound_file_passes_the_check(path: Path) -> None:
    with Shortlist(path) as shortlist:
        shortlist.add(an_entry())
        shortlist.check()


def test_a_damaged_file_is_put_aside_with_its_log_and_a_new_one_started(path: Path) -> None:
    path.write_text("not a database " * 100)
    path.with_name("shortlist.db-wal").write_text("log")
    kept = set_aside(path, today=date(2026, 11, 21))
    assert kept.name == "shortlist (damaged 2026-11-21).db"
    assert kept.read_text().startswith("not a database")
    assert kept.with_name(kept.name + "-wal").read_text() == "log"
    with Shortlist(path) as shortlist:
        assert shortlist.count() == 0


def test_a_second_damaged_file_of_the_day_gets_a_number(path: Path) -> None:
    path.write_text("first")
    set_aside(path, today=date(2026, 11, 21))
    path.write_text("second")
    kept = set_aside(path, today=date(2026, 11, 21))
    assert kept.name == "shortlist (damaged 2026-11-21, 2).db"
    assert kept.with_name("shortlist (damaged 2026-11-21).db").read_text() == "first"


def test_what_cannot_be_put_aside_is_told(path: Path) -> None:
    with pytest.raises(AppError, match="could not be put aside"):
        set_aside(path, today=date(2026, 11, 21))


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(AppError, match="is not there"):
        open_database(tmp_path / "gone" / "shortlist.db")
    assert not (tmp_path / "gone").exists()


def test_a_folder_in_place_of_the_file_is_told(path: Path) -> None:
    path.mkdir()
    with pytest.raises(AppError, match="cannot be opened"):
        open_database(path)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has /proc, where nobody can make a file")
def test_a_folder_where_nothing_can_be_made_is_told() -> None:
    with pytest.raises(AppError, match="cannot be opened"):
        open_database(Path("/proc/shortlist.db"))


def test_a_folder_that_may_not_be_looked_into_is_told(closed_folder: Path) -> None:
    with pytest.raises(AppError, match=r"cannot be (read|opened)"):
        open_database(closed_folder / "inner" / "shortlist.db")


def test_a_folder_that_may_not_be_written_to_is_told(closed_folder: Path) -> None:
    with pytest.raises(AppError, match="cannot be opened"):
        open_database(closed_folder / "shortlist.db")


def test_a_file_locked_by_another_program_is_told(path: Path) -> None:
    with Shortlist(path, busy_ms=50) as shortlist, closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(AppError, match="in use by another program") as caught:
            shortlist.add(an_entry())
        assert "try again" in caught.value.hint
        assert shortlist.count() == 0  # reading goes on
        other.execute("ROLLBACK")
        assert shortlist.add(an_entry()).id == 1


def fill(shortlist: Shortlist, saved: list[int]) -> None:
    """Save until it raises, keeping the numbers of what was said to be saved."""
    saved.extend(shortlist.add(an_entry()).id for _ in range(200))


def test_a_full_disk_is_told_and_what_was_saved_is_still_there(small_disk: Path) -> None:
    saved: list[int] = []
    with Shortlist(small_disk / "shortlist.db") as shortlist:
        with pytest.raises(AppError, match="disk is full"):
            fill(shortlist, saved)
        assert shortlist.count() == len(saved) > 0
    subprocess.run(["mount", "-o", "remount,size=4m", str(small_disk)], check=True)
    with Shortlist(small_disk / "shortlist.db") as shortlist:
        shortlist.check()
        assert {row.id for row in shortlist.page()} == set(saved)
        shortlist.add(an_entry())


def test_a_read_only_disk_is_told(small_disk: Path) -> None:
    path = small_disk / "shortlist.db"
    with Shortlist(path) as shortlist:
        shortlist.add(an_entry())
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(AppError, match=r"cannot be (written to|opened)"):
        Shortlist(path)


# -- several programs at once -------------------------------------------------------------------------


def test_many_programs_may_start_a_shortlist_at_once_and_all_they_save_is_there(path: Path) -> None:
    script = (
        "import sys; from pathlib import Path\n"
        "from desktop_app.store.shortlist import Shortlist\n"
        "from tests.making import an_entry\n"
        "with Shortlist(Path(sys.argv[1])) as shortlist:\n"
        "    for _ in range(5): shortlist.add(an_entry())\n"
    )
    programs = [subprocess.Popen([sys.executable, "-c", script, str(path)], cwd=ROOT) for _ in range(5)]
    assert [program.wait(60) for program in programs] == [0] * 5
    with Shortlist(path) as shortlist:
        shortlist.check()
        assert shortlist.count() == shortlist.count("accredited") == 25


def test_what_one_window_saves_another_one_sees(path: Path) -> None:
    with Shortlist(path) as one, Shortlist(path) as other:
        number = one.add(an_entry()).id
        assert other.row(number).id == number
        other.change(number, notes="seen")
        assert one.row(number).note == "seen"
