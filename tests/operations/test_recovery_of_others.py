"""Whose text it is: one that another running program keeps is left alone, one that was left comes back."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop_app.domain.advert import Advert
from desktop_app.operations import lifelong_lock
from desktop_app.operations.recovery import clear_draft, keep_draft, read_draft, settle_draft

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
_OTHER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from desktop_app.domain.advert import Advert
from desktop_app.operations.recovery import clear_draft, keep_draft
folder = Path(sys.argv[1])
keep_draft(folder=folder, advert=Advert.of("theirs"), now=datetime.now(UTC))
print("kept", flush=True)
sys.stdin.readline()
clear_draft(folder=folder)
"""


@contextmanager
def another_window(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that keeps a text until it reads a line, and then forgets it."""
    command = [sys.executable, "-c", _OTHER, str(folder)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "kept\n"
        try:
            yield process
        finally:
            process.kill()


def text_left(folder: Path) -> str | None:
    draft = read_draft(folder=folder)
    return draft.advert_text if draft is not None else None


def under_a_number_in_use(folder: Path) -> Path:
    """The one text here and what lies beside it, as if of a process whose number is in use again."""
    moved = [
        path.rename(path.with_name(f"unsaved-advert-{os.getppid()}-abc{path.suffix}"))
        for path in folder.glob("unsaved-advert-*")
    ]
    return next(path for path in moved if path.suffix == ".json")


def test_the_text_of_a_window_that_runs_is_left_alone(tmp_path: Path) -> None:
    with another_window(tmp_path):
        assert text_left(tmp_path) is None
        keep_draft(folder=tmp_path, advert=Advert.of("mine"), now=NOW)
        assert text_left(tmp_path) == "mine"
        clear_draft(folder=tmp_path)
        assert text_left(tmp_path) is None


def test_the_text_of_a_killed_one_comes_back_though_its_number_is_in_use_again(tmp_path: Path) -> None:
    with another_window(tmp_path) as window:
        window.send_signal(signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)
        window.wait()
    path = under_a_number_in_use(tmp_path)
    draft = read_draft(folder=tmp_path)
    assert draft is not None
    assert (draft.advert_text, draft.path) == ("theirs", path)
    settle_draft(path)
    assert list(tmp_path.iterdir()) == []


def test_a_window_that_forgets_its_text_leaves_nothing(tmp_path: Path) -> None:
    with another_window(tmp_path) as window:
        window.communicate("\n")
    assert list(tmp_path.iterdir()) == []


def test_an_older_text_without_a_lock_is_believed_to_be_a_running_program_s_for_a_day(tmp_path: Path) -> None:
    path = tmp_path / f"unsaved-advert-{os.getppid()}-abc.json"
    path.write_text('{"advert_text": "theirs", "title": "", "employer": ""}', "utf-8")
    assert text_left(tmp_path) is None
    yesterday = time.time() - 90_000
    os.utime(path, (yesterday, yesterday))
    assert text_left(tmp_path) == "theirs"


def test_a_drive_that_knows_no_locks_costs_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_handle: int) -> None:
        raise OSError(errno.ENOTSUP, os.strerror(errno.ENOTSUP))

    monkeypatch.setattr(lifelong_lock, "_lock", refuse)
    keep_draft(folder=tmp_path, advert=Advert.of("mine"), now=NOW)
    assert text_left(tmp_path) == "mine"
    assert [path.suffix for path in tmp_path.iterdir()] == [".json"]
    under_a_number_in_use(tmp_path)
    assert text_left(tmp_path) is None


def test_a_folder_made_anew_has_a_lock_again(tmp_path: Path) -> None:
    keep_draft(folder=tmp_path, advert=Advert.of("first"), now=NOW)
    for path in tmp_path.iterdir():
        path.unlink()
    keep_draft(folder=tmp_path, advert=Advert.of("second"), now=NOW)
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".json", ".lock"]


def test_another_window_s_lock_cannot_be_taken_and_is_left(tmp_path: Path) -> None:
    with another_window(tmp_path):
        lock = next(tmp_path.glob("*.lock"))
        assert lifelong_lock.hold(lock) is None
        assert lifelong_lock.held_by(lock) is lifelong_lock.Held.RUNNING


def test_a_lock_that_locks_nothing_goes(tmp_path: Path) -> None:
    with another_window(tmp_path) as window:
        next(tmp_path.glob("*.json")).unlink()
        assert text_left(tmp_path) is None
        assert [path.suffix for path in tmp_path.iterdir()] == [".lock"]
        window.kill()
        window.wait()
    assert text_left(tmp_path) is None
    assert list(tmp_path.iterdir()) == []
