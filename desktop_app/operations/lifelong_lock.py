"""A file lock held for the life of the program: however it ends, the system releases the lock.

A process number says less: within minutes it can belong to another program. The lock has a file of its own
because a file that is written beside and moved into place is a new file each time. Some network drives have
no locks; everything works without them.
"""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from enum import StrEnum
from pathlib import Path

#: The errors that mean another program holds the lock; any other means that the drive has no locks.
_TAKEN = frozenset({errno.EACCES, errno.EAGAIN, errno.EWOULDBLOCK, errno.EDEADLK})


class Held(StrEnum):
    """Who holds a lock.

    Attributes:
        RUNNING: A running program, on this computer or another one using the same drive.
        NOBODY: Its program has ended.
        UNKNOWN: The file does not exist, or the drive has no locks.
    """

    RUNNING = "running"
    NOBODY = "nobody"
    UNKNOWN = "unknown"


def hold(path: Path) -> int | None:
    """Take a lock until `release`, or until this process ends.

    Args:
        path: The lock's file; created if missing.

    Returns:
        The handle for `release`; `None` if the drive has no locks or another program holds the lock.
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
            remove(path)  # the drive has no locks; another program's lock file stays
        return None
    return handle


def release(path: Path, handle: int) -> None:
    """Release a lock and remove its file if possible."""
    with suppress(OSError):
        _unlock(handle)
    with suppress(OSError):
        os.close(handle)
    remove(path)


def held_by(path: Path) -> Held:
    """Whether the program that made a lock is running; not valid for this process's own lock."""
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
    """Remove a lock's file; one that cannot be removed is empty and harmless."""
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
