"""What can be wrong with the shortlist's file or its folder, and several programs that use it at once."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from desktop_app.domain.errors import AppError
from desktop_app.store.database import open_database, set_aside
from desktop_app.store.shortlist import Shortlist
from desktop_app.store.sqlite_errors import DamagedDatabaseError, EntryError
from tests.making import an_analysis, an_entry
from tests.store.keep_version import KEPT

ROOT = Path(__file__).parents[2]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "shortlist.db"


def is_left_alone(path: Path) -> bool:
    """Whether the file and its folder stay as they were; opening it must raise for damage."""
    before = path.read_bytes()
    with pytest.raises(DamagedDatabaseError, match="damaged or is not a shortlist") as caught:
        open_database(path)
    assert "left exactly as it is" in caught.value.hint
    assert caught.value.path == path
    return path.read_bytes() == before and [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_file_that_is_no_database_is_left_alone(path: Path) -> None:
    path.write_text("Dear diary, " * 400)
    assert is_left_alone(path)


def test_another_program_s_database_is_left_alone(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE bookmarks (address TEXT)")
        connection.execute("PRAGMA user_version = 75")
    assert is_left_alone(path)


def test_a_file_cut_short_is_left_alone(path: Path) -> None:
    shutil.copy(KEPT / "v1.db", path)
    os.truncate(path, 5000)
    assert is_left_alone(path)


def test_damage_inside_is_found_by_the_check(path: Path) -> None:
    with Shortlist(path) as shortlist:
        for _ in range(60):
            shortlist.add(an_entry())
    data = bytearray(path.read_bytes())
    data[len(data) // 2 : len(data) // 2 + 30_000] = bytes(30_000)
    path.write_bytes(data)
    with Shortlist(path) as shortlist, pytest.raises(DamagedDatabaseError):
        shortlist.check()


def test_a_damaged_entry_is_told_by_number_and_title_and_the_others_are_read(path: Path) -> None:
    with Shortlist(path) as shortlist:
        for title in ("first", "", "third"):
            shortlist.add(an_entry(an_analysis(title=title), title=title))
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE entry_analysis SET analysis = x'00' WHERE entry = 1")
        connection.execute("UPDATE entry SET corrections = x'7b' WHERE id = 2")
    with Shortlist(path) as shortlist:
        with pytest.raises(AppError, match=r"damaged and cannot be read \(No\. 1, “first”\)\."):
            shortlist.fetch(1)
        with pytest.raises(AppError, match=r"damaged and cannot be read \(No\. 2\)\."):
            shortlist.fetch(2)
        assert shortlist.fetch(3).title == "third"


@pytest.mark.parametrize(
    "change",
    ["status = 'dreamt'", "route = 'moon'", "packs = '7'", "saved_at = 'once'"],
)
def test_an_entry_with_what_is_not_known_says_so_and_the_others_are_listed(path: Path, change: str) -> None:
    with Shortlist(path) as shortlist:
        for title in ("first", "second"):
            shortlist.add(an_entry(an_analysis(title=title), title=title))
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(f"UPDATE entry SET {change} WHERE id = 1")  # noqa: S608 - our own words
    with Shortlist(path) as shortlist:
        first, second = shortlist.rows((1, 2))
        assert (first.id, first.title) == (1, "No. 1, “first”: cannot be read")
        assert second.title == "second"
        assert shortlist.row(1) == first


@pytest.mark.parametrize("change", ["status = 'dreamt'", "saved_at = 'once'"])
def test_an_entry_with_what_is_not_known_is_told_by_number(path: Path, change: str) -> None:
    with Shortlist(path) as shortlist:
        shortlist.add(an_entry(an_analysis(title="first"), title="first"))
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(f"UPDATE entry SET {change}")  # noqa: S608 - our own words
    with Shortlist(path) as shortlist, pytest.raises(EntryError, match=r"does not know \(No\. 1, “first”\)"):
        shortlist.fetch(1)


def test_a_sound_file_passes_the_check(path: Path) -> None:
    with Shortlist(path) as shortlist:
        shortlist.add(an_entry())
        shortlist.check()
        assert shortlist.count() == 1


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


def test_what_cannot_be_put_aside_whole_stays_where_it_is_with_its_log(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_text("damaged")
    log = path.with_name("shortlist.db-wal")
    log.write_text("what was saved last")
    rename = Path.rename

    def held(self: Path, target: Path) -> Path:  # as Windows answers while another program has it open
        if self == path:
            raise PermissionError(13, "Permission denied")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", held)
    with pytest.raises(AppError, match="could not be put aside") as caught:
        set_aside(path, today=date(2026, 11, 21))
    assert "still where it was" in caught.value.hint
    assert sorted(file.name for file in path.parent.iterdir()) == ["shortlist.db", "shortlist.db-wal"]
    assert log.read_text() == "what was saved last"


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
        assert set(shortlist.ids()) == set(saved)
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
