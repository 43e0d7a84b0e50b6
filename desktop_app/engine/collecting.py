"""The garbage collector where rules stay for long and values come and go by the thousand.

Nothing that is read or answered here holds itself in a circle: it is freed when nobody needs it. To look
for circles in it again and again costs up to a tenth of the time of reading.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

#: Objects made and not freed before the collector looks at them; Python's own value is 700.
_SELDOM = 200_000


def settle() -> None:
    """Put what is in memory now aside for good, and look for circles seldom from now on."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
    gc.set_threshold(_SELDOM, 10, 10)


@contextmanager
def nothing_collected() -> Iterator[None]:
    """For a while that makes thousands of values, none of them garbage."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
