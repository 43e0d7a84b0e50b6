"""Looking among places found, without walking them all: hostile texts hold tens of thousands."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from desktop_app.analysis.lexicon import Found

#: No wording of a rule has more tokens than this, with room to spare.
LONGEST = 24

Item = TypeVar("Item")
_FIRST: Callable[[Found], int] = attrgetter("first")
_START: Callable[[Found], int] = attrgetter("start")


def in_window(
    places: Sequence[Item], first: int, last: int, *, reach: int, key: Callable[[Item], int]
) -> Sequence[Item]:
    """The items that may stand within some tokens of a range.

    Args:
        places: Items in the order of ``key``.
        first: First token of the range.
        last: Token after its last one.
        reach: Greatest number of tokens between range and item.
        key: An item's first token.

    Returns:
        A slice that holds every item within reach, and perhaps a few beyond.
    """
    low = bisect_left(places, first - reach - LONGEST, key=key)
    high = bisect_right(places, last + reach, key=key)
    return places[low:high]


def near_to(places: Sequence[Found], first: int, last: int, reach: int) -> Sequence[Found]:
    """As `in_window`, for places in the order in which they were found."""
    if len(places) <= LONGEST:
        return places
    return in_window(places, first, last, reach=reach, key=_FIRST)


def any_inside(places: Sequence[Found], low: int, high: int) -> bool:
    """Whether a place stands wholly between two code points.

    Args:
        places: Places from left to right.
        low: First code point allowed.
        high: Code point after the last one allowed.
    """
    for at in range(bisect_left(places, low, key=_START), len(places)):
        if places[at].start >= high:
            return False
        if places[at].end <= high:
            return True
    return False
