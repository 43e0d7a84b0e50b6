"""Binary search among places found; hostile texts have tens of thousands."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from desktop_app.analysis.lexicon import Found

#: More tokens than any wording of a rule has.
LONGEST = 24

Item = TypeVar("Item")
_FIRST: Callable[[Found], int] = attrgetter("first")
_START: Callable[[Found], int] = attrgetter("start")


def in_window(
    places: Sequence[Item], first: int, last: int, *, reach: int, key: Callable[[Item], int]
) -> Sequence[Item]:
    """The items that may be within reach of a range of tokens.

    Args:
        places: Items sorted by ``key``.
        first: First token of the range.
        last: Token after its last one.
        reach: Maximum number of tokens between range and item.
        key: Gives an item's first token.

    Returns:
        A slice with every item within reach, and perhaps a few beyond.
    """
    low = bisect_left(places, first - reach - LONGEST, key=key)
    high = bisect_right(places, last + reach, key=key)
    return places[low:high]


def near_to(places: Sequence[Found], first: int, last: int, reach: int) -> Sequence[Found]:
    """As `in_window`, for places in text order."""
    if len(places) <= LONGEST:
        return places
    return in_window(places, first, last, reach=reach, key=_FIRST)


def any_inside(places: Sequence[Found], low: int, high: int) -> bool:
    """Whether a place lies entirely between two code points.

    Args:
        places: Places in text order.
        low: The first code point allowed.
        high: The code point after the last one allowed.
    """
    for at in range(bisect_left(places, low, key=_START), len(places)):
        if places[at].start >= high:
            return False
        if places[at].end <= high:
            return True
    return False
