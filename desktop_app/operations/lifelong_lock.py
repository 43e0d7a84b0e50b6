"""A lock that lasts as long as the program: however it ends, the system lets go of it.

A process's number tells less: after a restart it belongs to another program within minutes. The lock is on a
file of its own, for one that is written beside and moved into place is another file each time. Some network
drives know no locks; there is none then, and nothing else fails for that.
"""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from enum import StrEnum
from pathlib import Path

#: What the systems say where somebody else has the lock; all else says that the drive knows none.
_TAKEN = frozenset({errno.EACCES, errno.EAGAIN, errno.EWOULDBLOCK, errno.EDEADLK})


class Held(StrEnum):
    """By whom a lock is held.

    Attributes:
        RUNNING: A program that is running, on this computer or another one at the same drive.
        NOBODY: Its program has ended.
        UNKNOWN: There is no such file, or the drive knows no locks.
    """

    RUNNING = "running"
    NOBODY = "nobody"
    UNKNOWN = "unknown"


def hold(path: Path) -> int | None:
    """Hold a lock until `release`, or until this process ends.

    Args:
        path: The lock's file; it is made where it is not there.

    Returns:
        What `release` takes; `None`: the drive knows no locks, or somebody has it.
    """
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError:
        return None
    try:
        _lock(handle)
    except OSError as error:
        os.close(handle)
        if error.errno not in _TAKEN:
            remove(path)  # the drive knows no locks; another program's lock stays
        return None
    return handle


def release(path: Path, handle: int) -> None:
    """Let go of a lock, and remove its file where that can be done."""
    with suppress(OSError):
        _unlock(handle)
    with suppress(OSError):
        os.close(handle)
    remove(path)


def held_by(path: Path) -> Held:
    """Whether the program that made a lock is running; not to be asked about this process's own.

    Args:
        path: The lock's file.
    """
    try:
        handle = os.open(path, os.O_RDWR)
    except OSError:
        return Held.UNKNOWN
    try:
        _lock(handle)
        _unlock(handle)
    except OSError as error:
        return Held.RUNNING if error.errno in _TAKEN else Held.UNKNOWN
    finally:
        os.close(handle)
    return Held.NOBODY


def remove(path: Path) -> None:
    """Remove a lock's file; one that cannot go is empty and says nothing."""
    with suppress(OSError):
        path.unlink()


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

    def _unlock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _unlock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_UN)
