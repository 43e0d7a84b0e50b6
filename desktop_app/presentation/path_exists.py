"""Whether something is there, where one may not be allowed to look."""

from __future__ import annotations

from collections.abc import Callable


def surely(look: Callable[[], bool]) -> bool:
    """What a look at a path tells; where nobody may look, or the drive is gone, it is not there.

    Args:
        look: ``path.is_dir``, ``path.is_file``; before Python 3.14 these raise where a folder on the way is
            closed to the person.
    """
    try:
        return look()
    except OSError:
        return False
