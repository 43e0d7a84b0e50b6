"""A file is written whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from desktop_app.beside import make_closed, written_beside


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_file_takes_its_place_when_all_is_written(tmp_path: Path) -> None:
    target = tmp_path / "list.txt"
    target.write_text("old")
    with written_beside(target) as part:
        part.write_text("new")
        assert target.read_text() == "old"
        assert part.parent == tmp_path
    assert target.read_text() == "new"
    assert names(tmp_path) == ["list.txt"]


def test_what_fails_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "list.txt"
    target.write_text("old")

    def stopped_halfway() -> None:
        with written_beside(target) as part:
            part.write_text("half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stopped_halfway()
    assert target.read_text() == "old"
    assert names(tmp_path) == ["list.txt"]


def test_a_folder_that_is_not_there_is_found_out_first(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"), written_beside(tmp_path / "none" / "list.txt"):
        pytest.fail("nothing should be written")


@pytest.mark.skipif(os.name == "nt", reason="needs symbolic links and modes")
def test_a_link_is_followed_and_modes_stay(tmp_path: Path) -> None:
    real, link = tmp_path / "real.txt", tmp_path / "link.txt"
    real.write_text("old")
    real.chmod(0o640)
    link.symlink_to(real)
    with written_beside(link) as part:
        part.write_text("new")
    assert link.is_symlink()
    assert real.read_text() == "new"
    assert real.stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(os.name == "nt", reason="Windows syncs no folders")
def test_a_file_system_that_syncs_no_folder_is_no_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sync = os.fsync

    def no_folders(handle: int) -> None:  # as a share mounted by CIFS answers
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "Invalid argument")
        sync(handle)

    monkeypatch.setattr(os, "fsync", no_folders)
    target = tmp_path / "list.txt"
    target.write_text("old")
    with written_beside(target) as part:
        part.write_text("new")
    assert target.read_text() == "new"
    assert names(tmp_path) == ["list.txt"]


@pytest.mark.skipif(os.name == "nt", reason="needs symbolic links")
def test_links_that_go_round_in_a_circle_are_a_refusal_of_the_system(tmp_path: Path) -> None:
    (tmp_path / "one").symlink_to(tmp_path / "other")
    (tmp_path / "other").symlink_to(tmp_path / "one")
    with pytest.raises(OSError), written_beside(tmp_path / "one"):  # noqa: PT011 - worded by each system
        pytest.fail("nothing should be written")
    assert names(tmp_path) == ["one", "other"]


def test_nothing_is_left_where_a_system_removes_and_replaces_no_file_that_may_only_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unlink = Path.unlink

    def refused(path: Path, target: Path) -> Path:  # as Windows answers both
        raise PermissionError(errno.EACCES, "Access is denied", str(target))

    def unlinked(path: Path, missing_ok: bool = False) -> None:
        if not path.stat().st_mode & stat.S_IWUSR:
            raise PermissionError(errno.EACCES, "Access is denied", str(path))
        unlink(path, missing_ok=missing_ok)

    target = tmp_path / "list.txt"
    target.write_text("old")
    target.chmod(0o444)
    monkeypatch.setattr(Path, "replace", refused)
    monkeypatch.setattr(Path, "unlink", unlinked)
    with pytest.raises(PermissionError, match=r"list\.txt"), written_beside(target) as part:
        part.write_text("new")
    assert names(tmp_path) == ["list.txt"]


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no such modes")
def test_a_closed_folder_is_closed_from_the_first_that_was_not_there(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    make_closed(tmp_path / "data" / "cache" / "rules")
    for made in ("data", "data/cache", "data/cache/rules"):
        assert stat.S_IMODE((tmp_path / made).stat().st_mode) == 0o700
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755
    make_closed(tmp_path / "data")
    (tmp_path / "file").touch()
    for taken in ("file", "file/below"):
        with pytest.raises(OSError):  # noqa: PT011 - worded by each system
            make_closed(tmp_path / taken)


def test_what_a_killed_program_left_a_day_ago_goes_and_nothing_else(tmp_path: Path) -> None:
    left, fresh, strange = (
        tmp_path / name
        for name in (".wordward-0123456789ab.part", ".wordward-ba9876543210.part", ".wordward-notes.part")
    )
    for path in (left, fresh, strange):
        path.write_text("An advert that nobody should find here.")
    for path in (left, strange):
        os.utime(path, (fresh.stat().st_mtime - 90_000,) * 2)
    with written_beside(tmp_path / "list.txt") as part:
        part.write_text("new")
    assert names(tmp_path) == sorted([fresh.name, strange.name, "list.txt"])
