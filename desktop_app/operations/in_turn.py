"""Applies an action to several shortlist entries in turn: a failure on one does not stop the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, nullcontext
from itertools import islice
from typing import TypeVar

from desktop_app.store.sqlite_errors import EntryError

T = TypeVar("T")
Result = TypeVar("Result")


#: This many entries are written in one transaction; no other program can write meanwhile.
MOST_TOGETHER = 500


def in_turn(
    things: Iterable[T],
    deed: Callable[[T], Result],
    *,
    together: Callable[[], AbstractContextManager[None]] = nullcontext,
) -> list[Result]:
    """Apply an action to each item.

    Args:
        things: One item per entry.
        deed: Raises ``EntryError`` if its entry is gone or damaged; the others are done nevertheless.
        together: Groups several hundred actions, like ``Shortlist.together``.

    Returns:
        The results, in order.

    Raises:
        EntryError: The first entry that was gone or damaged, raised once all others are done.
        AppError: File, disk or another program prevents all of them; the rest were not tried, and the current
            group was rolled back.
    """
    done, trouble = [], None
    left = iter(things)
    while part := tuple(islice(left, MOST_TOGETHER)):
        with together():
            for thing in part:
                try:
                    done.append(deed(thing))
                except EntryError as error:
                    trouble = trouble or error
    if trouble is not None:
        raise trouble
    return done
