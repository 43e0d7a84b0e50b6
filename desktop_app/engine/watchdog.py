"""Ends a worker that hangs after its owner has died.

The owner watches the time too. This guards against a worker that hangs while its owner is killed: it cannot
notice the broken pipe, and must not run on for ever.
"""

from __future__ import annotations

import faulthandler
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

#: Added to the owner's own limit.
GRACE_SECONDS = 5.0


class Watch:
    """A C timer, which needs no interpreter lock and ends this process when it runs out."""

    def __init__(self, limit: float, nowhere: TextIO) -> None:
        self._seconds = limit + GRACE_SECONDS
        self._nowhere = nowhere
        self.renew()

    def renew(self) -> None:
        """Restart the timer."""
        faulthandler.dump_traceback_later(self._seconds, exit=True, file=self._nowhere)


@contextmanager
def watched(limit: float) -> Iterator[Watch]:
    """End this process if the block takes a little longer than the owner would wait.

    Args:
        limit: Seconds after which the owner gives up.
    """
    with open(os.devnull, "w", encoding="utf-8") as nowhere:  # noqa: PTH123 - a device, not a path
        try:
            yield Watch(limit, nowhere)
        finally:
            faulthandler.cancel_dump_traceback_later()
