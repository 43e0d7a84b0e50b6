"""The same deed on one entry of the shortlist after another: what is in the way of one stops no other."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, nullcontext
from itertools import islice
from typing import TypeVar

from desktop_app.store.sqlite_errors import EntryError

T = TypeVar("T")
Result = TypeVar("Result")


#: So many entries go to the disk at once; meanwhile no other program can write.
MOST_TOGETHER = 500


def in_turn(
    things: Iterable[T],
    deed: Callable[[T], Result],
    *,
    together: Callable[[], AbstractContextManager[None]] = nullcontext,
) -> list[Result]:
    """Do a deed with each of some things.

    Args:
        things: Each stands for one entry.
        deed: Raises ``EntryError`` where its entry is gone or damaged; the others are done nevertheless.
        together: Holds some hundred deeds together, as ``Shortlist.together`` does.

    Returns:
        What came of each, in their order.

    Raises:
        EntryError: Of the first entry that was gone or damaged, once all others are done.
        AppError: File, disk or another program is in the way of all; nothing more was tried, and what
            was held together with it is undone.
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
