"""Asks whether a path exists, treating paths that may not be examined as missing."""

from __future__ import annotations

from collections.abc import Callable


def is_there(look: Callable[[], bool]) -> bool:
    """Whether a path exists; False if it may not be examined, or the drive is gone.

    Args:
        look: ``path.is_dir`` or ``path.is_file``; before Python 3.14 these raise if a parent folder is closed
            to the person.
    """
    try:
        return look()
    except OSError:
        return False
