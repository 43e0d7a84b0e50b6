"""Person specifications in PDFs: a table with columns for essential and desirable criteria.

A PDF has no tables, only words at positions. Read line by line, essential criteria would follow the word
“desirable”; so such a table is read column by column below its heading row.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.sources.lines import BULLET
from desktop_app.sources.pdf_spacing import CHOSEN, Region, cut

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop_app.sources.pdf_text import Box, PageText

    #: An empty strip between two columns: where it begins and ends.
    Strip = tuple[float, float]

_HEAD = re.compile(r"^[^\r\n]*\bessential\b[^\r\n]*\bdesirable\b[^\r\n]*", re.IGNORECASE | re.MULTILINE)
_LONGEST_HEAD = 90
#: The address and page number that browsers print below a page, and draw last.
_PRINTED = re.compile(r"(?:https?|file)://\S+\s+\d{1,3}/\d{1,3}\s*\Z")
_BREAKS = " \t\r\n\ufffe\x02"
_ITEM = re.compile(r"\s*(?:[•●▪◦‣■□➢\uf0b7\uf0a7\uf0d8\uf0fc✓✔]|[–—*-]\s)")
#: A wrapped line is at most this many heights of its letters below the one before.
_WRAPPED = 1.7
#: The width of a letter in heights; where the words themselves tell that they go on, a wide one's.
_LETTER, _WIDE = 0.5, 0.8
#: Distances between lines are the same within this factor.
_EVEN = 1.15
#: No line of its own ends with one of these.
_LINKS = frozenset(
    re.findall(r"\w+", "a an and as at by for from in including of on or per the to using with within")
)
_WORD = re.compile(r"[^\s\ufffe\x02]+(?:\s|[\ufffe\x02])*")
_MOST_BOXES = 3_000
#: Column headings are at least this many points apart.
_APART = 8.0
#: Words of one cell are nearer to each other than this.
_SPACE = 4.0
#: The longest name in a column of topics is wider than the mark of an item.
_TOPIC = 25.0
#: A table has at least a heading row and another one.
_FEWEST = 2
#: A line this much higher than the column headings is a heading below the table, and so is a line after a gap
#: of this many heights.
_HIGHER = 1.12
_GAP = 3.0
#: How far letters may hang below their line, as a share of their height.
_BELOW = 0.5


class _Piece(NamedTuple):
    """The part of a line in one column: its words, their end, their baseline and height."""

    words: str
    right: float
    base: float
    height: float


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
    strips = [(one[2], other[0]) for one, other in pairwise(cells)]
    tall = (top - foot) * _GAP, (top - page.baseline(head)) * _HIGHER
    inside, _ = _table_rows(page, rows[at:], strips, tall)
    if len(inside) < _FEWEST or not strips:
        return None
    inside, strips = _table_rows(page, rows[at:], _with_outer(inside, strips), tall)
    low = inside[-1].foot - (top - foot) * _BELOW
    middles = [(left + right) / 2 for left, right in strips]
    lines = _columns(page, (foot + (top - foot) / 2, low), middles)
    return Region(foot + (top - foot) / 2, low, lines) if lines else None


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


def _with_outer(rows: Sequence[_Row], strips: list[Strip]) -> list[Strip]:
    """The strips, with those beside columns whose heading is in a row above: topics, how it is assessed."""
    cells = [cell for row in rows for cell in _cells(row)]
    left = [cell for cell in cells if cell[2] <= strips[0][1]]
    right = [cell for cell in cells if cell[0] >= strips[-1][0]]
    edge = min(cell[0] for cell in left)
    topics = [cell for cell in left if cell[0] - edge < _SPACE]
    heads = [cell for cell in _cells(rows[0]) if cell[0] >= strips[-1][0]]
    beyond = [cell for cell in right if cell[0] > heads[-1][2]] if heads else []
    return [*_between(topics, left), *strips, *_between([one for one in right if one not in beyond], beyond)]


def _between(before: Sequence[Box], others: Sequence[Box]) -> list[Strip]:
    """The strip between some cells and those of others that begin behind them; none for marks of items."""
    low = max((cell[2] for cell in before), default=0.0)
    behind = [cell[0] for cell in others if cell not in before]
    wide = max((cell[2] - cell[0] for cell in before), default=0.0)
    return [(low, min(behind))] if behind and wide > _TOPIC and low + _SPACE < min(behind) else []


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
    cells = _cells(row)
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


def _columns(page: PageText, heights: tuple[float, float], middles: Sequence[float]) -> list[str]:
    """The lines between two heights, each cut where the columns meet; column by column, names first."""
    columns: list[list[_Piece]] = [[] for _ in range(len(middles) + 1)]
    at = 0
    for line in page.drawn.split("\r\n"):
        start = at + len(line) - len(line.lstrip())
        if line.strip() and heights[1] <= page.letter(start)[1] <= heights[0]:
            for column, words in _parts(page, line, at, middles):
                columns[column].append(_piece(page, words, at))
        at += len(line) + 2
    if not any(column and column[0].words.strip().lower().startswith("essential") for column in columns):
        return []
    steps = [step for column in columns for step in _steps(column)]
    leading = min(steps, default=0.0) * _EVEN
    return [
        line
        for column, end in zip(columns, [*middles, float("inf")], strict=True)
        for line in ("", *_lines(column, end, leading))
    ]


def _steps(column: Sequence[_Piece]) -> list[float]:
    """How far the lines of a column are apart."""
    return [step for one, other in pairwise(column) if (step := one.base - other.base) > 1.0]


def _parts(
    page: PageText, line: str, at: int, middles: Sequence[float]
) -> Iterable[tuple[int, list[re.Match[str]]]]:
    """The words of a line in each column that has some, by where they begin; a merged cell's in its first."""
    parts: dict[int, list[re.Match[str]]] = {}
    column, before = -1, (0.0, 0.0, 0.0, 0.0)
    for word in _WORD.finditer(line):
        box = page.letter(at + word.start())
        under = bisect_right(middles, box[0])
        if under != column and not (0 < box[0] - before[2] < _SPACE and abs(box[1] - before[1]) < 1.0):
            column = under
        parts.setdefault(column, []).append(word)
        before = page.letter(at + word.start() + len(word[0].rstrip(_BREAKS)) - 1)
    return parts.items()


def _piece(page: PageText, words: list[re.Match[str]], at: int) -> _Piece:
    """The part of a line in one column, with its position."""
    last = words[-1]
    end = at + last.start() + len(last[0].rstrip(_BREAKS)) - 1
    _, foot, right, top = page.letter(end)
    left, first_foot, _, first_top = page.letter(at + words[0].start())
    sign = BULLET if page.is_item(left, first_foot, first_top - first_foot) else ""
    return _Piece(sign + "".join(word[0] for word in words), right, page.baseline(end), top - foot)


def _lines(column: Sequence[_Piece], end: float, leading: float) -> list[str]:
    """The lines of a column; a line close below a full one continues its item or its cell.

    Args:
        column: Its pieces.
        end: Where the column ends.
        leading: How far the lines of one cell are apart at most.
    """
    edge = max((piece.right for piece in column if piece.right < end), default=0.0)
    parted = max(_steps(column), default=0.0) > leading  # its cells are further apart than lines of one
    lines: list[str] = []
    before: _Piece | None = None
    in_item = False
    for piece in column:
        found = [one.strip() for one in cut(piece.words).split("\n") if one.strip()]
        begins_item = _ITEM.match(piece.words) is not None
        if before is not None and found and not begins_item:
            near, letter = (piece.height * _WRAPPED, _LETTER) if in_item else (leading, _WIDE)
            if (
                (in_item or (parted and _goes_on(before.words, found[0])))
                and before.words.strip()[-1:] not in _BREAKS
                and 0 < before.base - piece.base < near
                and edge - before.right < (len(found[0].split()[0]) + 1) * piece.height * letter
            ):
                lines[-1] = f"{lines[-1].rstrip(CHOSEN)} {found.pop(0)}"
            else:
                in_item = False
        in_item = in_item or begins_item
        lines += found
        if found and (parted or in_item):
            lines[-1] += CHOSEN
        before = piece if piece.words.strip() else before
    return lines


def _goes_on(line: str, below: str) -> bool:
    """Whether the line below continues a sentence, as far as its words tell."""
    words = line.split()
    return below[:1].islower() or (bool(words) and (words[-1].lower() in _LINKS or words[-1].endswith(",")))
