"""Writing a file whole or not at all: beside its place first, then moved there in one step.

And making a folder that nobody else may look into, and a name beside a file that is free.
"""

from __future__ import annotations

import errno
import os
import re
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_MARK_BYTES = 6
_PART = re.compile(rf"\.wordward-[0-9a-f]{{{2 * _MARK_BYTES}}}\.part")
#: A part that nobody has touched for so long is one that nobody will finish.
_LEFTOVER_SECONDS = 86_400


@contextmanager
def written_beside(target: Path) -> Iterator[Path]:
    """A path in the target's folder to write to; it takes the target's place when the block ends.

    Until then, and whenever the block raises, what stood at the target stays untouched and nothing is
    left beside it. The content is on the disk before it is moved, so that a power cut leaves the old
    file or the new one. A symbolic link is followed, not replaced; who may open a file that is replaced
    stays as it was. What a program that was killed in the middle left in the folder a day ago goes.

    Args:
        target: Where the file is to be.

    Raises:
        OSError: Writing or moving failed; the target is as it was.
    """
    place = _followed(target)
    part = place.with_name(f".wordward-{secrets.token_hex(_MARK_BYTES)}.part")
    part.touch(exist_ok=False)  # a folder that cannot be written to is found out before any work is done
    try:
        yield part
        with part.open("rb+") as written:
            os.fsync(written.fileno())
        if place.is_file():
            shutil.copymode(place, part)
        part.replace(place)
    except BaseException:
        with suppress(OSError):
            part.chmod(0o600)  # Windows removes nothing that may only be read, as the target's mode may say
        part.unlink(missing_ok=True)
        raise
    _sync_folder(place.parent)
    _remove_leftovers(place)


def _remove_leftovers(written: Path) -> None:
    """Remove old parts beside a new file, for they may hold what somebody wrote; what cannot go stays.

    By the new file's own time: the clock of a network drive may be another than this computer's.
    """
    with suppress(OSError), os.scandir(written.parent) as entries:
        oldest = written.stat().st_mtime - _LEFTOVER_SECONDS
        for entry in entries:
            if _PART.fullmatch(entry.name) and entry.stat(follow_symlinks=False).st_mtime < oldest:
                with suppress(OSError):
                    Path(entry.path).unlink()


def make_closed(folder: Path) -> None:
    """Make a folder; it and those above it that were not there are open to their owner only.

    Args:
        folder: An absolute path; one that is there already stays as it is.

    Raises:
        OSError: It cannot be made.
    """
    try:
        folder.mkdir(mode=0o700)
    except FileNotFoundError:
        if folder.parent == folder:  # a drive that is not there
            raise
        make_closed(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)
    except FileExistsError:
        if not folder.is_dir():
            raise


def free_name(path: Path, note: str) -> Path:
    """`name (note).suffix` beside a path, or the first of `name (note, 2).suffix` … that is not taken.

    Args:
        path: Of a file that is to be copied, or put aside.
        note: Why; no part of it may be a folder.
    """
    candidate, number = path.with_name(f"{path.stem} ({note}){path.suffix}"), 2
    while candidate.exists():
        candidate, number = path.with_name(f"{path.stem} ({note}, {number}){path.suffix}"), number + 1
    return candidate


def _followed(target: Path) -> Path:
    """Where the target really lies, its links followed.

    Raises:
        OSError: They go round in a circle.
    """
    try:
        return target.resolve()
    except RuntimeError as circle:  # before Python 3.13
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(target)) from circle


def _sync_folder(folder: Path) -> None:
    """Make the move itself last, where the system can; Windows has no such call and needs none.

    Some network file systems refuse it (EINVAL), and a folder that one may only write into cannot be opened.
    The file is in its place by then, so nothing of that is a failure to tell.
    """
    if os.name == "nt":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
