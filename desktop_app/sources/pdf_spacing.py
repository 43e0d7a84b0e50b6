"""What a PDF page's spacing says: where blocks part, where a line ends though the next word had room."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pypdfium2 import PdfTextPage

#: Stands at the end of a line that ends by choice: the next word would have had room in it.
CHOSEN = "\u2029"
#: Stands at the end of a line that is full: the next word had no room.
FULL = "\u2028"
#: A step from line to line is room between blocks at so many times the usual step, or so many points, but
#: not below so many heights of the letters: large ones stand far from each other.
_ROOMY = 1.25
_WIDEST = 30.0
_HIGH = 1.25
#: Lines that begin within so many points of each other are of one column.
_COLUMN = 90.0
_FEWEST = 4
#: A column of running text is so wide at least.
_NARROWEST = 200.0
#: A line that leaves no more of its column's width than this is full.
_SLACK = 0.12
#: How wide a letter is at most on average, in heights of its font.
_LETTER = 0.5


class _Place(NamedTuple):
    """Where a line stands, in points from the page's bottom left; its end may be a line below its start."""

    left: float
    foot: float
    right: float
    last_foot: float
    height: float


def spaced(page: PdfTextPage, drawn: str) -> list[str]:
    """The lines as drawn, with an empty one where the page leaves more room than between most lines.

    Args:
        page: The page's text.
        drawn: All of it, as the library gives it.

    Returns:
        Lines, with `CHOSEN` or `FULL` at their ends where that can be told.
    """
    raw = drawn.split("\r\n")
    lines = [cut(line).split("\n") for line in raw]
    if page.count_chars() != len(drawn):
        return [one for line in lines for one in line]  # letters beyond 16 bits: places cannot be told
    places: list[_Place | None] = []
    at = 0
    for line in raw:
        places.append(_place(page, at, line))
        at += len(line) + 2
    steps = [(one.last_foot - other.foot) if one and other else 0.0 for one, other in pairwise(places)]
    edges = _edges(places)
    usual = _usual(places, steps, edges)
    found = lines[0]
    for number, (step, pieces) in enumerate(zip(steps, lines[1:], strict=True)):
        one, other = places[number], places[number + 1]
        if one is not None and other is not None:
            if step < 0 or step > max(min(usual * _ROOMY, _WIDEST), one.height * _HIGH):
                found.append("")
            else:
                found[-1] += _end(one, edges, pieces[0], other)
        found += pieces
    return found


def cut(text: str) -> str:
    """The library joins the halves of a hyphenated word by a sign of its own; they are lines again."""
    return text.replace("\x02", "\ufffe").replace("\ufffe\r\n", "\ufffe").replace("\ufffe", "\ufffe\n")


def _place(page: PdfTextPage, at: int, line: str) -> _Place | None:
    """Where the letters of a line stand; nothing for a line without any."""
    bare = line.strip()
    if not bare:
        return None
    start = at + len(line) - len(line.lstrip())
    left, foot, _, top = page.get_charbox(start, loose=True)
    _, last_foot, right, _ = page.get_charbox(start + len(bare) - 1, loose=True)
    return _Place(left, foot, right, last_foot, top - foot)


def _usual(places: Sequence[_Place | None], steps: Sequence[float], edges: dict[int, float]) -> float:
    """The step from line to line within a paragraph: that below full lines, where there are some."""
    below = []
    for place, step in zip(places, steps, strict=False):
        edge = edges.get(int(place.left / _COLUMN)) if place is not None else None
        if place is not None and edge is not None and step > 1.0:
            below += [step] if edge - place.right < _SLACK * (edge - place.left) else []
    if len(below) < _FEWEST:
        below = [step for step in steps if step > 1.0] or [0.0]
    return median(below)


def _edges(places: Sequence[_Place | None]) -> dict[int, float]:
    """How far to the right the lines of each column reach, but for one in ten; by where they begin."""
    rights: dict[int, list[float]] = defaultdict(list)
    for place in places:
        if place is not None:
            rights[int(place.left / _COLUMN)].append(place.right)
    return {
        column: sorted(ends)[int(len(ends) * 0.9)] for column, ends in rights.items() if len(ends) >= _FEWEST
    }


def _end(line: _Place, edges: dict[int, float], following: str, below: _Place) -> str:
    """Whether a line ends by choice or because it is full; empty where that cannot be told."""
    edge = edges.get(int(line.left / _COLUMN))
    if edge is None:
        return ""
    word = following.lstrip(" ").split(" ", 1)[0]  # a space that does not break is in the word
    chosen = line.right + (len(word) + 1) * below.height * _LETTER < edge
    if chosen:
        return CHOSEN
    return FULL if edge - line.left >= _NARROWEST else ""
