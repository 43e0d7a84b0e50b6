"""Chooses the look of each marked word in an advert's cell.

Looks differ by weight, slant and underline as well as by colour, so that they can be told apart in print and
by colour-blind readers; the sheet "About" shows each of them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop_app.domain.evidence import Assertion, Evidence
from desktop_app.domain.verdict import Route
from desktop_app.export.cells import LookMark
from desktop_app.export.tints import TINTS

#: The weakest marks beyond this number are dropped: no advert needs more, and every mark makes the file
#: larger.
MOST_MARKS = 400


@dataclass(frozen=True, slots=True)
class Look:
    """The look of marked words; `underline` is one of Excel's names for it."""

    colour: str
    bold: bool = False
    italic: bool = False
    strike: bool = False
    underline: str | None = None


_NEGATED, _OTHER = "negated", "other"
_GREY = TINTS[Route.NOT_CODING].line

#: Every look by name; a route's look has the route's name.
LOOKS: Mapping[str, Look] = {
    Route.HOSPITAL: Look(TINTS[Route.HOSPITAL].line, bold=True, underline="single"),
    Route.PRIMARY_CARE: Look(TINTS[Route.PRIMARY_CARE].line, bold=True, underline="double"),
    Route.BILLING: Look(TINTS[Route.BILLING].line, bold=True, italic=True),
    Route.RESEARCH: Look(TINTS[Route.RESEARCH].line, bold=True, italic=True, underline="single"),
    _NEGATED: Look(_GREY, strike=True),
    _OTHER: Look(_GREY, bold=True),
}


def look_of(evidence: Evidence) -> str:
    """The name of the look of a piece of evidence: that of its side if it counts, else grey."""
    if evidence.assertion is Assertion.NEGATED:
        return _NEGATED
    meant = evidence.assertion in (Assertion.AFFIRMED, Assertion.HEDGED)
    return str(evidence.route) if meant and evidence.route in LOOKS else _OTHER


def marks_in(part: str, evidence: Iterable[Evidence]) -> list[LookMark]:
    """The marks of one part's text; where pieces of evidence overlap, the stronger one is shown.

    Args:
        part: Name of the advert's part.
        evidence: Evidence of any parts, in any order.

    Returns:
        Marks in order of place, not overlapping.
    """
    chosen: list[LookMark] = []
    for item in sorted((item for item in evidence if item.span.part == part), key=_strength):
        mark = LookMark(item.span.start, item.span.end, look_of(item))
        place = bisect_left(chosen, mark.start, key=lambda kept: kept.start)
        free_before = place == 0 or chosen[place - 1].end <= mark.start
        free_behind = place == len(chosen) or mark.end <= chosen[place].start
        if mark.start < mark.end and free_before and free_behind:
            chosen.insert(place, mark)
        if len(chosen) == MOST_MARKS:
            break
    return chosen


def _strength(item: Evidence) -> tuple[bool, float, int, int]:
    """Sorts the stronger first: counted before discounted, then heavier, longer, earlier."""
    meant = item.assertion in (Assertion.AFFIRMED, Assertion.HEDGED)
    return not meant, -item.weight, item.span.start - item.span.end, item.span.start
