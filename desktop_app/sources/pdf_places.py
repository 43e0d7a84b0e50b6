"""The positions of the lines of a PDF page, and the columns they belong to."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.sources.pdf_text import PageText

#: Lines that begin within this many points of each other are in one column.
_COLUMN = 90.0
#: A column has at least this many lines.
_FEWEST = 4


class GlyphPlace(NamedTuple):
    """The position of a line, in points from the page's bottom left.

    Its end may be a line below its start.
    """

    left: float
    foot: float
    right: float
    last_foot: float
    height: float
    column: int = 0


def places_of(page: PageText, raw: Sequence[str]) -> list[GlyphPlace | None]:
    """The position of each line."""
    places = []
    at = 0
    for line in raw:
        places.append(_place(page, at, line))
        at += len(line) + 2
    return places


def _place(page: PageText, at: int, line: str) -> GlyphPlace | None:
    """The position of a line's characters; None for a line without any."""
    bare = line.strip()
    if not bare:
        return None
    start = at + len(line) - len(line.lstrip())
    left, foot, _, top = page.letter(start)
    _, last_foot, right, _ = page.letter(start + len(bare) - 1)
    return GlyphPlace(left, foot, right, last_foot, top - foot)


def in_columns(places: Sequence[GlyphPlace | None]) -> list[GlyphPlace | None]:
    """Positions with the number of their column; lines to the right of a column have one of their own."""
    columns: dict[int, list[GlyphPlace]] = defaultdict(list)
    for place in places:
        if place is not None:
            columns[int(place.left / _COLUMN)].append(place)
    wide = sorted(number for number, lines in columns.items() if len(lines) >= _FEWEST)
    spans = {number: _span(columns[number]) for number in wide}
    found: list[GlyphPlace | None] = []
    for place in places:
        number = int(place.left / _COLUMN) if place is not None else 0
        at = bisect_right(wide, number)
        if place is not None and at < len(wide):
            low, high, left = spans[wide[at]]
            number = -1 - number if low <= place.foot <= high and place.right <= left else number
        found.append(place._replace(column=number) if place is not None else None)
    return found


def _span(lines: Sequence[GlyphPlace]) -> tuple[float, float, float]:
    """How far a column reaches down and up, and where it begins."""
    feet = [one.foot for one in lines]
    return min(feet), max(feet), min(one.left for one in lines)
