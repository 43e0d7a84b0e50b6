"""Tunes the garbage collector for a process whose rules stay and whose values come and go by the thousand.

Nothing that is read or answered here contains reference cycles, so reference counting frees it. Looking for
cycles again and again costs up to a tenth of the reading time.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

#: Objects allocated and not freed before a collection; Python's default is 700.
_SELDOM = 200_000


def settle() -> None:
    """Exempt everything in memory from collection for good, and collect rarely from now on."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
    gc.set_threshold(_SELDOM, 10, 10)


@contextmanager
def nothing_collected() -> Iterator[None]:
    """Switch the garbage collector off inside the block."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
