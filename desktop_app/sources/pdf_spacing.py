"""What a PDF page's spacing reveals.

Where blocks separate, and where a line ends although the next word had room.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import accumulate, pairwise
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.sources.lines import BULLET
from desktop_app.sources.pdf_order import visual_order
from desktop_app.sources.pdf_places import GlyphPlace, in_columns, places_of
from desktop_app.sources.pdf_text import NOTE_MARK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.sources.pdf_forms import Filled
    from desktop_app.sources.pdf_text import PageText

#: Ends a line that was broken on purpose: the next word would have had room in it.
CHOSEN = "\u2029"
#: Ends a line that is full: the next word had no room.
FULL = "\u2028"
#: A distance between lines separates blocks at this many times the usual distance, or this many points, but
#: never below this many heights of the letters: large ones are set far apart.
_ROOMY = 1.25
_WIDEST = 30.0
_HIGH = 1.25
_FEWEST = 4
#: A column of running text is at least this wide.
_NARROWEST = 200.0
#: A line that leaves no more of its column's width than this is full.
_SLACK = 0.12
_NEAR = 0.15
#: A line this much higher than the next one is a heading.
_HEADING = 1.3
#: A block is justified if this many of its lines end within this many points of each other.
_EVEN_LINES = 3
_EVEN = 1.5
#: A filling belongs to the line whose middle is this near; its letters are no higher.
_FILLED = 14.0
#: The average width of a letter at most, in heights of its font.
_LETTER = 0.5


class Columns(NamedTuple):
    """The columns of a table: the strips between them, where their words begin, and their headings."""

    strips: list[tuple[float, float]]
    lefts: list[float]
    heads: list[str]


class Region(NamedTuple):
    """A part of the page that is read by itself: its upper and lower limits, and its lines.

    ``columns`` are those of a table that may go on on the next page.
    """

    top: float
    bottom: float
    lines: list[str]
    columns: Columns | None = None


class _Edge(NamedTuple):
    """How far the lines of a column reach, and whether that is the margin of running text."""

    right: float
    is_margin: bool


def spaced(page: PageText, region: Region | None = None) -> list[str]:
    """The lines as drawn, with an empty one where the page leaves more room than between most lines.

    Args:
        page: The page's text.
        region: What is read by itself; its lines are inserted where the first of its words is drawn.

    Returns:
        Lines, with `CHOSEN` or `FULL` at their ends where that can be determined.
    """
    raw = page.drawn.split("\r\n")
    if not page.placed:  # characters beyond 16 bits: positions are unknown
        return [one for line in (*raw, *(one.words for one in page.filled)) for one in cut(line).split("\n")]
    places = places_of(page, raw)
    if page.filled:
        raw, places = _with_filled(page, raw, places)
    else:
        starts = accumulate((len(line) + 2 for line in raw), initial=0)
        raw = [page.laid_out(line, at) for line, at in zip(raw, starts, strict=False)]
    lines = [cut(line).split("\n") for line in raw]
    for place, pieces in zip(places, lines, strict=True):
        if place is not None and page.is_item(place.left, place.foot, place.height):
            pieces[0] = BULLET + pieces[0].lstrip()
    order = visual_order(places)
    lines = [lines[number] for number in order]
    places = in_columns([places[number] for number in order])
    edges = _edges(places)
    usual = _usual(places, edges)
    if region is None:
        return _with_gaps(lines, places, edges, usual)
    within = [
        place is not None and region.bottom <= place.foot <= region.top  # where each line begins
        for place in places
    ]
    first = within.index(True) if True in within else len(within)
    above = _with_gaps(lines[:first], places[:first], edges, usual)
    rest = [number for number in range(first, len(within)) if not within[number]]
    below = _with_gaps([lines[number] for number in rest], [places[number] for number in rest], edges, usual)
    return [*above, "", *region.lines, "", *below]


def _with_filled(
    page: PageText, raw: Sequence[str], places: Sequence[GlyphPlace | None]
) -> tuple[list[str], list[GlyphPlace | None]]:
    """Lines and their positions with fillings added: on the line beside them, else on one of their own."""
    lines, stand = list(raw), list(places)
    starts = list(accumulate((len(line) + 2 for line in raw), initial=0))
    beside: dict[int, list[tuple[int, str]]] = defaultdict(list)
    alone = []
    for one in page.filled:
        at = _beside(one, places)
        if at is None:
            alone.append(one)
        else:
            letters = range(len(raw[at].rstrip()))
            before = sum(1 for letter in letters if page.letter(starts[at] + letter)[0] < one.left)
            beside[at].append((before, one.words))
    for at, fillings in beside.items():
        for before, words in sorted(fillings, key=lambda filling: filling[0], reverse=True):
            start, end = lines[at][:before].rstrip(), lines[at][before:].strip()
            lines[at] = f"{start} {words} {end}".strip()
    for one in reversed(alone):
        below = (number for number, place in enumerate(stand) if place and place.foot < one.foot)
        at = next(below, len(stand))
        lines.insert(at, one.words)
        stand.insert(
            at, GlyphPlace(one.left, one.foot, one.right, one.foot, min(one.top - one.foot, _FILLED))
        )
    return lines, stand


def _beside(one: Filled, places: Sequence[GlyphPlace | None]) -> int | None:
    """The number of the line at a filling's height, if there is one."""
    middle = max((one.foot + one.top) / 2, one.top - _FILLED)
    nearest, found = _FILLED, None
    for number, place in enumerate(places):
        if place is not None:
            apart = abs(place.foot + place.height / 2 - middle)
            if apart < nearest and apart < max(place.height, one.top - one.foot):
                nearest, found = apart, number
    return found


def _steps(places: Sequence[GlyphPlace | None]) -> list[float]:
    """How far each line is below the one before; 0 if there is none."""
    return [(one.last_foot - other.foot) if one and other else 0.0 for one, other in pairwise(places)]


def _with_gaps(
    lines: Sequence[list[str]], places: Sequence[GlyphPlace | None], edges: dict[int, _Edge], usual: float
) -> list[str]:
    """The lines with an empty one at each large distance, and with marks at their ends."""
    steps = _steps(places)
    high = median([place.height for place in places if place is not None] or [0.0]) * _HEADING
    justified = _justified(places, usual)
    found = list(lines[0]) if lines else []
    for number, (step, pieces) in enumerate(zip(steps, lines[1:], strict=True)):
        one, other = places[number], places[number + 1]
        if one is not None and other is not None:
            if step < 0 or step > max(min(usual * _ROOMY, _WIDEST), one.height * _HIGH):
                found.append("")
            elif _is_wrapped_heading(one, other, edges, pieces[0], high):
                found[-1] = f"{found[-1].rstrip()} {pieces[0].lstrip()}"
                pieces = pieces[1:]  # noqa: PLW2901 - what is left of the line
            else:
                edge = justified.get(number) or edges.get(one.column)
                found[-1] += _end(one, edge, pieces[0], other)
        found += pieces
    return found


def cut(text: str) -> str:
    """The two lines of a hyphenated word, which the library joins by a sign of its own; no note marks."""
    return (
        text.replace(NOTE_MARK, "")
        .replace("\x02", "\ufffe")
        .replace("\ufffe\r\n", "\ufffe")
        .replace("\ufffe", "\ufffe\n")
    )


def _usual(places: Sequence[GlyphPlace | None], edges: dict[int, _Edge]) -> float:
    """The distance between lines within a paragraph: that below full lines, else one of the smaller ones."""
    steps = _steps(places)
    below = []
    for place, step in zip(places, steps, strict=False):
        edge = edges.get(place.column) if place is not None else None
        if place is not None and edge is not None and edge.is_margin and step > 1.0:
            below += [step] if edge.right - place.right < _SLACK * (edge.right - place.left) else []
    if len(below) >= _FEWEST:
        return median(below)
    small = sorted(step for step in steps if step > 1.0)
    return small[len(small) // 4] if small else 0.0


def _edges(places: Sequence[GlyphPlace | None]) -> dict[int, _Edge]:
    """How far right the lines of each column reach, without the one or few that reach furthest."""
    columns: dict[int, list[GlyphPlace]] = defaultdict(list)
    for place in places:
        if place is not None:
            columns[place.column].append(place)
    edges = {}
    for column, lines in columns.items():
        if len(lines) >= _FEWEST:
            right = sorted(line.right for line in lines)[-max(2, len(lines) // 20)]
            full = sum(1 for line in lines if right - line.right < _SLACK * (right - line.left))
            is_margin = full >= _FEWEST and right - min(line.left for line in lines) >= _NARROWEST
            edges[column] = _Edge(right, is_margin)
    return edges


def _is_wrapped_heading(
    line: GlyphPlace, below: GlyphPlace, edges: dict[int, _Edge], following: str, high: float
) -> bool:
    """Whether two lines of large letters are one heading: the second one's first word had no room."""
    edge = edges.get(line.column)
    if edge is None or min(line.height, below.height) < high or below.height > line.height * _HEADING:
        return False
    return not _has_room(edge.right - line.right, following, below)


def _has_room(room: float, following: str, below: GlyphPlace) -> bool:
    """Whether the first word of the next line would have fitted at a line's end."""
    word = following.lstrip(" ").split(" ", 1)[0]  # a non-breaking space is part of the word
    return (len(word) + 1) * below.height * _LETTER < room


def _justified(places: Sequence[GlyphPlace | None], usual: float) -> dict[int, _Edge]:
    """The margin of each line in a justified block, by the line's number."""
    edges: dict[int, _Edge] = {}
    run: list[tuple[int, GlyphPlace]] = []

    def close() -> None:
        right = max((place.right for _, place in run), default=0.0)
        if sum(1 for _, place in run if right - place.right < _EVEN) >= _EVEN_LINES:
            edges.update({number: _Edge(right, is_margin=True) for number, _ in run})
        run.clear()

    for number, place in enumerate(places):
        if run and (
            place is None
            or abs(place.left - run[-1][1].left) > _EVEN
            or not 0 < run[-1][1].last_foot - place.foot <= usual * _ROOMY
        ):
            close()
        if place is not None:
            run.append((number, place))
    close()
    return edges


def _end(line: GlyphPlace, edge: _Edge | None, following: str, below: GlyphPlace) -> str:
    """Whether a line was broken on purpose or is full; empty if that cannot be determined."""
    if line.height > below.height * _HEADING:
        return CHOSEN
    if edge is None:
        return ""
    room = edge.right - line.right
    if _has_room(room, following, below):
        # near the edge, words may be held together by something that the page does not show
        return CHOSEN if room > _NEAR * (edge.right - line.left) else ""
    return FULL if edge.is_margin else ""
