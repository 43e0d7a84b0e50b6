"""Lines drawn out of order: text boxes, page headers and footers drawn before or after the text."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.sources.pdf_places import GlyphPlace

#: How far letters reach up from their foot, as a share of their height.
_REACH = 0.7
#: A page with more runs of lines is a drawing, or a table drawn cell by cell.
_MOST_RUNS = 20


def visual_order(places: Sequence[GlyphPlace | None]) -> list[int]:
    """The order of lines in which a run of them stands where the page has room for it alone.

    Args:
        places: The position of each line in the order drawn; lines without any stay behind the one before.

    Returns:
        The numbers of the lines. A run that was drawn elsewhere, and has a strip of the page to itself with
        all other lines cleanly above or below it, is moved there; everything else stays as it was drawn.
    """
    runs = _runs(places)
    if not 1 < len(runs) <= _MOST_RUNS:
        return [number for run in runs for number in run]
    order = [number for run in runs for number in run]
    for run in sorted(runs, key=len)[:-1]:
        own = set(run)
        rest = [number for number in order if number not in own]
        at = _room(run, rest, places)
        if at is not None:
            order = [*rest[:at], *run, *rest[at:]]
    return order


def _runs(places: Sequence[GlyphPlace | None]) -> list[list[int]]:
    """Lines drawn from top to bottom without going back up."""
    runs: list[list[int]] = [[]]
    above: GlyphPlace | None = None
    for number, place in enumerate(places):
        if place is not None:
            if above is not None and place.foot > above.last_foot + above.height:
                runs.append([])
            above = place
        runs[-1].append(number)
    return runs


def _room(run: Sequence[int], rest: Sequence[int], places: Sequence[GlyphPlace | None]) -> int | None:
    """Where a run belongs among the other lines; None if one is beside it, or they are in no such order."""
    own = [place for number in run if (place := places[number]) is not None]
    low, high = min(one.last_foot for one in own), max(one.foot + one.height * _REACH for one in own)
    sides: list[bool] = []  # of each line that has a position, whether it is below
    numbers: list[int] = []
    for at, number in enumerate(rest):
        place = places[number]
        if place is None:
            continue
        below = place.foot + place.height * _REACH <= low
        if not below and place.last_foot < high:
            return None
        sides.append(below)
        numbers.append(at)
    if any(one and not other for one, other in pairwise(sides)):
        return None
    return next((at for at, below in zip(numbers, sides, strict=True) if below), len(rest))
