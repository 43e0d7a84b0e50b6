"""The criteria of a person specification in a PDF: the words of each column, or of each row with ticks."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.sources.lines import BULLET, CELL
from desktop_app.sources.pdf_spacing import CHOSEN, cut

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop_app.sources.pdf_text import PageText

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
#: Words of one cell are nearer to each other than this, in points.
SPACE = 4.0
#: What stands in a column to say which criteria are its own; fonts of signs have some of them as letters.
_TICK = re.compile(r"(?i)[✓✔√✗✕☑☒☐x•\uf0fc\uf0fe\u00fc]|yes|no|y|n|e|d")
_AS_TICKS = str.maketrans("\uf0fc\uf0fe\u00fc", "✓☒✓")


class _Piece(NamedTuple):
    """The part of a line in one column: its words, their end, their baseline and height."""

    words: str
    right: float
    base: float
    height: float


class _Line(NamedTuple):
    """A line of a column, wrapped ones joined: its words, its first and its last baseline."""

    words: str
    first: float
    last: float


class Criteria(NamedTuple):
    """What a table holds: its lines, and the headings of its columns as they stand."""

    lines: list[str]
    heads: list[str]


def criteria_of(
    page: PageText, heights: tuple[float, float], middles: Sequence[float], above: Sequence[str] = ()
) -> Criteria | None:
    """The lines between two heights, each cut where the columns meet.

    Args:
        page: The page.
        heights: The upper and the lower one.
        middles: Where the columns meet.
        above: The headings, where the table goes on from the page before.

    Returns:
        Column by column, names first; row by row, with tabs, where ticks say to which column a criterion
        belongs. None if no column is headed “essential”.
    """
    columns: list[list[_Piece]] = [[] for _ in range(len(middles) + 1)]
    at = 0
    for line in page.drawn.split("\r\n"):
        start = at + len(line) - len(line.lstrip())
        if line.strip() and heights[1] <= page.letter(start)[1] <= heights[0]:
            for column, words in _parts(page, line, at, middles):
                columns[column].append(_piece(page, words, at))
        at += len(line) + 2
    steps = [step for column in columns for step in _steps(column)]
    leading = min(steps, default=0.0) * _EVEN
    read = [
        _lines(column, end, leading) for column, end in zip(columns, [*middles, float("inf")], strict=True)
    ]
    heads = list(above) or _headings(read)
    named = [at for at, head in enumerate(heads) if head.lower().startswith(("essential", "desirable"))]
    if not any(heads[at].lower().startswith("essential") for at in named):
        return None
    bodies = [lines if above or not head else lines[1:] for head, lines in zip(heads, read, strict=True)]
    if len(named) > 1 and named[0] and all(_are_ticks(bodies[at]) for at in named):
        return Criteria(["", CELL.join(heads).rstrip(CELL) + CHOSEN, *_rows(bodies)], heads)
    shown = ["", *heads[1:]] if above else heads
    return Criteria(
        [
            words
            for head, lines in zip(shown, bodies, strict=True)
            for words in ("", *([head + CHOSEN] if head else []), *(line.words for line in lines))
        ],
        heads,
    )


def _headings(read: Sequence[Sequence[_Line]]) -> list[str]:
    """The first line of each column, where it stands at the height of the headings; else nothing."""
    named = [lines[0] for lines in read if lines and lines[0].words.strip().lower().startswith("essential")]
    return [
        lines[0].words.strip() if lines and named and lines[0].last >= named[0].first - SPACE else ""
        for lines in read
    ]


def _are_ticks(lines: Sequence[_Line]) -> bool:
    """Whether all that stands in a column are ticks."""
    return all(_TICK.fullmatch(line.words.strip()) for line in lines)


def _rows(bodies: Sequence[Sequence[_Line]]) -> list[str]:
    """The rows of a table with ticks: each criterion, and what stands beside it in the other columns."""
    criteria = bodies[0]
    cells = [[""] * len(bodies) for _ in criteria]
    for column, lines in enumerate(bodies[1:], 1):
        for line in lines if criteria else ():
            words = line.words.strip()
            beside = min(range(len(criteria)), key=[_apart(one, line) for one in criteria].__getitem__)
            if _TICK.fullmatch(words):
                words = words.translate(_AS_TICKS)
            cells[beside][column] = f"{cells[beside][column]} {words}".strip()
    return [
        CELL.join([criterion.words.strip(), *cell[1:]]).rstrip(CELL) + CHOSEN
        for criterion, cell in zip(criteria, cells, strict=True)
    ]


def _apart(one: _Line, other: _Line) -> float:
    """How far the middle of a line is above or below another one; 0 beside it."""
    middle = (other.first + other.last) / 2
    return max(middle - one.first, one.last - middle, 0.0)


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
        if under != column and not (0 < box[0] - before[2] < SPACE and abs(box[1] - before[1]) < 1.0):
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


def _lines(column: Sequence[_Piece], end: float, leading: float) -> list[_Line]:
    """The lines of a column; a line close below a full one continues its item or its cell.

    Args:
        column: Its pieces.
        end: Where the column ends.
        leading: How far the lines of one cell are apart at most.
    """
    edge = max((piece.right for piece in column if piece.right < end), default=0.0)
    parted = max(_steps(column), default=0.0) > leading  # its cells are further apart than lines of one
    lines: list[_Line] = []
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
                words = f"{lines[-1].words.rstrip(CHOSEN)} {found.pop(0)}"
                lines[-1] = _Line(words + (CHOSEN if parted or in_item else ""), lines[-1].first, piece.base)
            else:
                in_item = False
        in_item = in_item or begins_item
        lines += [_Line(words, piece.base, piece.base) for words in found]
        if found and (parted or in_item):
            lines[-1] = _Line(lines[-1].words + CHOSEN, piece.base, piece.base)
        before = piece if piece.words.strip() else before
    return lines


def _goes_on(line: str, below: str) -> bool:
    """Whether the line below continues a sentence, as far as its words tell."""
    words = line.split()
    linked = bool(words) and (words[-1].lower() in _LINKS or words[-1].endswith(","))
    return linked or below[:1].islower() or line.count("(") > line.count(")")
