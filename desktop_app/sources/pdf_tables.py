"""Person specifications in PDFs: a table with columns for essential and desirable criteria.

A PDF has no tables, only words at positions. Read line by line, essential criteria would follow the word
“desirable”; so such a table is read column by column below its heading row.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.sources.pdf_criteria import SPACE, criteria_of
from desktop_app.sources.pdf_spacing import Columns, Region

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.sources.pdf_text import Box, PageText

    #: An empty strip between two columns: where it begins and ends.
    Strip = tuple[float, float]

_HEAD = re.compile(r"^[^\r\n]*\b(essential)\b[^\r\n]*\b(desirable)\b[^\r\n]*", re.IGNORECASE | re.MULTILINE)
_LONGEST_HEAD = 90
#: The address and page number that browsers print below a page, and draw last.
_PRINTED = re.compile(r"(?:https?|file)://\S+\s+\d{1,3}/\d{1,3}\s*\Z")
_MOST_BOXES = 3_000
#: Column headings are at least this many points apart.
_APART = 8.0
#: The longest name in a column of topics is wider than the mark of an item.
_TOPIC = 25.0
#: Lines around a table are at most this far from its words.
_PADDING = 15.0
#: At most this many rows of a page are above a table that goes on, or below one that goes on on the next.
_HEADER, _FOOTER = 4, 3
#: Larger shapes are the page's background.
_TALLEST = 600.0
#: A table has at least a heading row and another one.
_FEWEST = 2
#: A line this much higher than the column headings is a heading below the table, and so is a line after a gap
#: of this many heights.
_HIGHER = 1.12
_GAP = 3.0
#: How far letters may hang below their line, as a share of their height.
_BELOW = 0.5


class _Row(NamedTuple):
    """Pieces at one height, from left to right."""

    foot: float
    top: float
    boxes: list[Box]


def criteria_table(page: PageText) -> Region | None:
    """The first such table of a page.

    Returns:
        Its limits, and its lines column by column; None if there is no table.
    """
    found = next((one for one in _HEAD.finditer(page.drawn) if len(one[0]) <= _LONGEST_HEAD), None)
    if found is None or not page.placed or page.pieces > _MOST_BOXES:
        return None
    head = found.start() + len(found[0]) - len(found[0].lstrip())
    _, foot, _, top = page.letter(head)
    printed = _PRINTED.search(page.drawn)
    low = page.letter(printed.start())[3] if printed else 0.0
    rows = _rows([box for box in page.boxes() if box[1] > low])
    at = min(range(len(rows)), key=lambda one: abs(rows[one].foot - foot), default=-1)
    cells = _cells(rows[at]) if at >= 0 else []
    for named in (found.start(1), found.start(2)):
        before = found.start() + len(page.drawn[found.start() : named].rstrip()) - 1
        seam = page.letter(max(before, head))[2], page.letter(named)[0]
        cells = _cut_at(seam, cells) if before > head else cells
    strips = [(one[2], other[0]) for one, other in pairwise(cells)]
    tall = (top - foot) * _GAP, (top - page.baseline(head)) * _HIGHER
    inside, _ = _table_rows(page, rows[at:], strips, tall)
    if len(inside) < _FEWEST or not strips:
        return None
    inside, strips = _table_rows(page, rows[at:], _with_outer(inside, strips), tall)
    inside = _ruled(page, inside)
    heights = foot + (top - foot) / 2, inside[-1].foot - (top - foot) * _BELOW
    return _region(page, heights, strips, inside, rows)


def continued_table(page: PageText, columns: Columns) -> Region | None:
    """The table of the page before, if it goes on at the top of this one.

    Args:
        page: The page.
        columns: The columns of the table.

    Returns:
        As `criteria_table`.
    """
    if not page.placed or page.pieces > _MOST_BOXES:
        return None
    rows = _rows(page.boxes())
    for start in range(min(_HEADER, len(rows))):
        _, foot, _, top = rows[start].boxes[0]
        if _parted(rows[start], columns.strips) is None or not _is_aligned(rows[start], columns):
            continue
        tall = (top - foot) * _GAP, _height(page, rows[start]) * _HIGHER
        inside, strips = _table_rows(page, rows[start:], columns.strips, tall)
        inside = _ruled(page, inside)
        if sum(1 for row in inside if _is_aligned(row, columns)) < _FEWEST:
            return None
        heights = rows[start].top, inside[-1].foot - (top - foot) * _BELOW
        return _region(page, heights, strips, inside, rows, above=columns.heads)
    return None


def _is_aligned(row: _Row, columns: Columns) -> bool:
    """Whether a row has words that begin where two of a table's columns do."""
    found = [left for left in columns.lefts if any(abs(box[0] - left) < SPACE for box in row.boxes)]
    return len(found) >= _FEWEST


def _region(
    page: PageText,
    heights: tuple[float, float],
    strips: list[Strip],
    inside: Sequence[_Row],
    rows: Sequence[_Row],
    *,
    above: Sequence[str] = (),
) -> Region | None:
    """The table between two heights; its columns are kept if hardly anything stands below it."""
    middles = [(left + right) / 2 for left, right in strips]
    criteria = criteria_of(page, heights, middles, above)
    if criteria is None:
        return None
    lefts: dict[int, float] = {}
    for row in inside:
        for box in row.boxes:
            column = bisect_right(middles, box[0])
            lefts[column] = min(lefts.get(column, box[0]), box[0])
    below = sum(1 for row in rows if row.top < inside[-1].foot)
    columns = Columns(strips, sorted(lefts.values()), criteria.heads) if below <= _FOOTER else None
    return Region(*heights, criteria.lines, columns)


def _table_rows(
    page: PageText, rows: Sequence[_Row], strips: list[Strip], tall: tuple[float, float]
) -> tuple[list[_Row], list[Strip]]:
    """The heading row and those of its table, and the strips that are empty beside all of them.

    Args:
        page: The page.
        rows: The rows from the heading row on.
        strips: The strips between the columns as far as known.
        tall: The largest gap between rows, and the largest height of letters.
    """
    inside = list(rows[:1])
    for row in rows[1:]:
        parted = _parted(row, strips) if strips else None
        if parted is None or inside[-1].foot - row.top > tall[0] or _height(page, row) > tall[1]:
            break
        strips = parted
        inside.append(row)
    return inside, strips


def _cut_at(seam: Strip, cells: list[Box]) -> list[Box]:
    """The headings, with one cut in two where a column begins close behind the one before it."""
    return [
        half
        for cell in cells
        for half in (
            [(*cell[:2], seam[0], cell[3]), (seam[1], *cell[1:])]
            if cell[0] < seam[0] < seam[1] < cell[2]
            else [cell]
        )
    ]


def _ruled(page: PageText, rows: list[_Row]) -> list[_Row]:
    """The rows without paragraphs that follow the table, known by the lines drawn around its cells."""
    left = min(row.boxes[0][0] for row in rows) - _PADDING
    right = max(row.boxes[-1][2] for row in rows) + _PADDING
    end = rows[0].foot
    shapes = [one for one in page.shapes() if one[0] < right and one[2] > left and one[3] - one[1] < _TALLEST]
    for shape in sorted(shapes, key=lambda one: -one[3]):
        if shape[3] > end - SPACE:
            end = min(end, shape[1])
    kept = [row for row in rows if row.top > end]
    others = rows[len(kept) :]
    return kept if len(kept) >= _FEWEST and all(len(_cells(row)) == 1 for row in others) else rows


def _with_outer(rows: Sequence[_Row], strips: list[Strip]) -> list[Strip]:
    """The strips, with those beside columns whose heading is in a row above: topics, how it is assessed."""
    cells = [cell for row in rows for cell in _cells(row)]
    left = [cell for cell in cells if cell[2] <= strips[0][1]]
    right = [cell for cell in cells if cell[0] >= strips[-1][0]]
    edge = min(cell[0] for cell in left)
    topics = [cell for cell in left if cell[0] - edge < SPACE]
    heads = [cell for cell in _cells(rows[0]) if cell[0] >= strips[-1][0]]
    beyond = [cell for cell in right if cell[0] > heads[-1][2]] if heads else []
    return [*_between(topics, left), *strips, *_between([one for one in right if one not in beyond], beyond)]


def _between(before: Sequence[Box], others: Sequence[Box]) -> list[Strip]:
    """The strip between some cells and those of others that begin behind them; none for marks of items."""
    low = max((cell[2] for cell in before), default=0.0)
    behind = [cell[0] for cell in others if cell not in before]
    wide = max((cell[2] - cell[0] for cell in before), default=0.0)
    return [(low, min(behind))] if behind and wide > _TOPIC and low + SPACE < min(behind) else []


def _height(page: PageText, row: _Row) -> float:
    """How high a row's first letter reaches above its baseline; boxes also count what hangs below it."""
    left, foot, _, top = row.boxes[0]
    index = page.near(left + 1.0, (foot + top) / 2, 3.0)
    return 0.0 if index is None else page.letter(index)[3] - page.baseline(index)


def _rows(boxes: Sequence[Box]) -> list[_Row]:
    """Pieces at one height together, from top to bottom."""
    rows: list[_Row] = []
    for box in sorted(boxes, key=lambda one: -one[1]):
        if rows and rows[-1].foot - box[1] < (box[3] - box[1]) / 2:
            rows[-1].boxes.append(box)
        else:
            rows.append(_Row(box[1], box[3], [box]))
    return [_Row(row.foot, max(box[3] for box in row.boxes), sorted(row.boxes)) for row in rows]


def _cells(row: _Row) -> list[Box]:
    """The pieces of a row, adjacent ones joined."""
    cells: list[Box] = []
    for box in row.boxes:
        if cells and box[0] - cells[-1][2] < _APART:
            left, foot, right, top = cells[-1]
            cells[-1] = (left, min(foot, box[1]), max(right, box[2]), max(top, box[3]))
        else:
            cells.append(box)
    return cells


def _parted(row: _Row, strips: Sequence[Strip]) -> list[Strip] | None:
    """The strips between columns, reduced to what is empty beside a row too; None if one vanishes.

    A merged cell crosses a strip: its row has others, and the strip behind its topic is empty.
    """
    narrowed = []
    cells = row.boxes
    is_merged = len(cells) > 1 and cells[0][2] <= strips[0][1] and cells[1][0] >= strips[0][0]
    for strip in strips:
        low, high = strip
        for left, _, right, _ in cells:
            if left < low and right > high:
                if not is_merged:
                    return None
                continue
            if left < low:
                low = max(low, right)
            elif right > high:
                high = min(high, left)
        if low >= high:
            return None
        narrowed.append((low, high))
    return narrowed
