"""The reading order of a PDF page: as it was drawn, unless two columns were drawn line by line."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from desktop_app.sources.lines import BULLET
from desktop_app.sources.pdf_spacing import Columns, cut, spaced
from desktop_app.sources.pdf_tables import continued_table, criteria_table

if TYPE_CHECKING:
    from desktop_app.sources.pdf_text import Box, PageText

#: A column has at least this many lines, which are this wide in it (table cells are not).
_FEWEST = 8
_FILLED = 0.7
_ALIGNED = 5
_NARROWEST_GUTTER = 8.0
_NARROWEST_COLUMN = 80.0
#: At most this share of the page's pieces may cross both columns: headings, tables.
_CROSSING = 0.25
#: Beyond this a page is a drawing of small pieces; it is read in the order drawn.
_MOST_BOXES = 3_000
#: A line with more pieces consists of words positioned one by one; two columns have few pieces per line.
_MOST_A_LINE = 5
_ALTERNATIONS = 6
#: A distance of this many line heights is a gap.
_GAP = 2.0


def reading_order(page: PageText, before: Columns | None = None) -> tuple[list[str], Columns | None]:
    """The lines of a page as a person reads them.

    Args:
        page: The page.
        before: The columns of the table at the end of the page before.

    Returns:
        Lines, with hyphens at their ends as the library marks them; empty ones separate blocks. And the
        columns of the table at its end.
    """
    if 2 * _FEWEST <= page.pieces <= min(_MOST_BOXES, _MOST_A_LINE * (page.drawn.count("\n") + 1)):
        boxes = page.boxes()
        gutter = _gutter(boxes)
        if gutter is not None:
            left = [box for box in boxes if box[2] <= gutter]
            right = [box for box in boxes if box[0] >= gutter]
            if _alternates(boxes, gutter):
                filled = [line for one in page.filled for line in one.words.split("\n")]
                return _by_columns(page, boxes, left, right) + filled, None
    region = (continued_table(page, before) if before is not None else None) or criteria_table(page)
    return spaced(page, region), region.columns if region is not None else None


def _gutter(boxes: list[Box]) -> float | None:
    """The middle of the empty strip between two columns of running text, if there is one."""
    aligned = Counter(round(box[0]) for box in boxes)
    lefts, rights = sorted(box[0] for box in boxes), sorted(box[2] for box in boxes)
    for start in sorted((left for left, count in aligned.items() if count >= _ALIGNED), reverse=True):
        beyond = len(boxes) - bisect_left(lefts, start - 1)
        before = bisect_left(rights, start - _NARROWEST_GUTTER)
        if beyond < _FEWEST or before < _FEWEST or beyond + before < len(boxes) * (1 - _CROSSING):
            continue
        right = [box for box in boxes if box[0] >= start - 1]
        left = [box for box in boxes if box[2] < start - _NARROWEST_GUTTER]
        if _is_column(left) and _is_column(right) and _beside(left, right):
            return start - 1.0
    return None


def _is_column(boxes: list[Box]) -> bool:
    """Whether most lines fill the column's width, as running text does and values in tables do not."""
    wide = max(box[2] for box in boxes) - min(box[0] for box in boxes)
    return wide >= _NARROWEST_COLUMN and median(box[2] - box[0] for box in boxes) >= wide * _FILLED


def _beside(left: list[Box], right: list[Box]) -> bool:
    """Whether two columns are at the same height."""
    low = max(min(box[1] for box in left), min(box[1] for box in right))
    high = min(max(box[3] for box in left), max(box[3] for box in right))
    heights = [max(box[3] for box in side) - min(box[1] for box in side) for side in (left, right)]
    return high - low >= min(heights) * 0.5


def _alternates(boxes: list[Box], gutter: float) -> bool:
    """Whether the page was drawn from left to right again and again."""
    sides = [box[0] >= gutter for box in boxes if box[2] <= gutter or box[0] >= gutter]
    return sum(1 for one, other in pairwise(sides) if one != other) >= _ALTERNATIONS


def _by_columns(page: PageText, boxes: list[Box], left: list[Box], right: list[Box]) -> list[str]:
    """What is above both columns, then the left one, the right one, and what is below."""
    sides = {*left, *right}
    across = [box for box in boxes if box not in sides]
    top = max(box[3] for box in sides)
    above = [box for box in across if box[1] >= top - (box[3] - box[1]) / 2]
    under = _under(left, min(box[1] for box in right))
    below = [box for box in across if box not in above] + [box for box in left if box in under]
    left = [box for box in left if box not in under]
    return [line for part in (above, left, right, below) for line in _rows(page, part)]


def _under(left: list[Box], low: float) -> set[Box]:
    """What is below both columns on the left, after a gap."""
    above: Box | None = None
    ordered = sorted(left, key=lambda one: -one[1])
    for number, box in enumerate(ordered):
        if above is not None and box[3] < low and above[1] - box[3] > _GAP * (box[3] - box[1]):
            return set(ordered[number:])
        above = box
    return set()


def _rows(page: PageText, boxes: list[Box]) -> list[str]:
    """The words of boxes from top to bottom, with those at one height on one line."""
    rows: list[list[Box]] = []
    for box in sorted(boxes, key=lambda one: (-one[1], one[0])):
        if rows and abs(rows[-1][0][1] - box[1]) < (box[3] - box[1]) / 2:
            rows[-1].append(box)
        else:
            rows.append([box])
    lines = []
    for row in rows:
        left, foot, _, top = min(row)
        words = " ".join(cut(page.inside(box)).replace("\r\n", " ").strip("\n") for box in sorted(row))
        lines.append(BULLET + words.lstrip() if page.is_item(left, foot, top - foot) else words)
    return lines
