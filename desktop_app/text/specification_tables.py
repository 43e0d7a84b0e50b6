"""Tables of a person specification: each cell belongs to the section named by its column's heading.

Rows are lines whose cells are separated by tabs, as produced from web pages, Word documents and workbooks. A
heading row with both *Essential* and *Desirable* opens a table; the first line without a tab ends it, unless
it is a short one directly between rows: a topic in a cell over all columns.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import takewhile
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from desktop_app.domain.sections import Section, SectionName
from desktop_app.domain.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop_app.domain.advert import Part
    from desktop_app.text.headings import HeadingTable

TAB: Final = "\t"
_COLUMNS: Final = frozenset((SectionName.ESSENTIAL, SectionName.DESIRABLE))

#: A stretch of a part's original text and the section named by its column.
_Cell = tuple[int, int, SectionName]
#: The start and end of each cell of a line; empty cells have equal ends.
Row = tuple[tuple[int, int], ...]

#: Words of one cell; wider gaps part the cells of a line.
_PIECE: Final = re.compile(r"\S+(?: \S+)*")
_ESSENTIAL: Final = re.compile(r"(?i)(?:^|  )\W{0,9}(?:essential|hanfodol)\b")
_DESIRABLE: Final = re.compile(r"(?i)(?:^|  )\W{0,9}(?:desirable|dymunol|preferred)\b")
_LONGEST_HEADINGS: Final = 200
_LONGEST_HEADING: Final = 40
_MOST_HEADINGS: Final = 9
#: So many lines below its headings tell where a table's columns begin.
_ROWS: Final = 80
#: So wide is the narrowest column of topics.
_INDENT: Final = 6


def by_column(sections: Iterable[Section], part: Part, table: HeadingTable) -> list[Section]:
    """Assign the cells of a table to the sections that their columns' headings name.

    Args:
        sections: The part's sections, in order, covering it.
        part: The part, in its original text.
        table: The compiled headings.

    Returns:
        The sections, cut at the cells of such tables; they still cover the part in order.
    """
    cells = list(_cells(part.text, table))
    cut: list[Section] = []
    for section in sections:
        first = bisect_left(cells, section.span.start, key=itemgetter(0))
        last = bisect_left(cells, section.span.end, key=itemgetter(0))
        cut += _cut(section, cells[first:last])
    return cut


def aligned_rows(text: str) -> dict[int, Row]:
    """The rows of tables whose columns are aligned with spaces.

    Args:
        text: A part's original text.

    Returns:
        By the place where each row's line begins, its cells by column.
    """
    rows: dict[int, Row] = {}
    heads: Row = ()
    start = 0
    lines = text.split("\n")
    for number, line in enumerate(lines):
        head = _heads(line)
        pieces = _pieces(line) if heads else ()
        if head:
            heads = _widened(head, lines[number + 1 : number + _ROWS])
            rows[start] = tuple((start + first, start + last) for first, last in head)
        elif heads and pieces:
            row = _below(heads, pieces, line)
            heads = heads if row else ()
            if row:
                rows[start] = tuple((start + first, start + last) for first, last in row)
        start += len(line) + 1
    return rows


def _pieces(line: str) -> Row:
    """The stretches of a line between wide gaps."""
    return () if TAB in line else tuple(found.span() for found in _PIECE.finditer(line))


def _heads(line: str) -> Row:
    """The headings of a line that names both kinds of columns; before a wide gap one for the rows' topics."""
    if "  " not in line or len(line) > _LONGEST_HEADINGS:
        return ()
    if not (_ESSENTIAL.search(line) and _DESIRABLE.search(line)):
        return ()
    pieces = _pieces(line)
    short = all(last - first <= _LONGEST_HEADING for first, last in pieces)
    if not short or not len(_COLUMNS) <= len(pieces) <= _MOST_HEADINGS or "." in line:
        return ()
    return pieces if pieces[0][0] < _INDENT else ((0, 1), *pieces)


def _widened(heads: Row, lines: list[str]) -> Row:
    """Headings that begin where their columns do: those over the middle of a column begin farther right."""
    edges = [head[0] for head in heads]
    for line in takewhile(lambda line: not _heads(line), lines):  # the next table's rows are its own
        for start, end in _pieces(line) if "  " in line else ():
            under = [number for number, head in enumerate(heads) if start < head[1] and head[0] < end]
            if len(under) == 1 and under[0] and start > heads[under[0] - 1][1]:
                edges[under[0]] = min(edges[under[0]], start)
    return tuple((edge, head[1]) for edge, head in zip(edges, heads, strict=True))


def _below(heads: Row, pieces: Row, line: str) -> list[tuple[int, int]]:
    """The cells of a line by the headings above it; empty for running text, which crosses the columns."""
    second = heads[1][0]
    if pieces[0][0] <= heads[0][0] + 1 and pieces[0][1] > second:
        return []
    cells = [(0, 0)] * len(heads)
    for start, end in pieces:
        number = _column(heads, start, end)
        seam = heads[number + 1][0] if number + 1 < len(heads) else end
        runs_over = start <= heads[number][0] + 1 and seam < end and line[seam - 1] == " "
        if runs_over:
            cells[number + 1] = (seam, end)
        cells[number] = (cells[number][0] if cells[number][1] else start, seam - 1 if runs_over else end)
    return cells


def _column(heads: Row, start: int, end: int) -> int:
    """The column of a piece: that of the heading it mostly stands under, else the one it begins in."""
    shared = [min(end, head[1]) - max(start, head[0]) for head in heads]
    if max(shared) > 0:
        return shared.index(max(shared))
    return max((number for number, head in enumerate(heads) if head[0] <= start + 1), default=0)


def _cells(text: str, table: HeadingTable) -> Iterator[_Cell]:
    """The cells in named columns, by place."""
    aligned = aligned_rows(text)
    columns: dict[int, SectionName] = {}
    start = 0
    lines = text.split("\n")
    for at, line in enumerate(lines):
        row = aligned.get(start) or _tabbed(line, start)
        named = _columns_named([text[first:last] for first, last in row], table)
        if named:
            columns = named
        elif columns and row:
            for number, (first, last) in enumerate(row):
                if number in columns and first < last:
                    yield first, last, columns[number]
        elif columns and TAB not in line and (line.strip() or not aligned) and not _is_topic(lines, at):
            columns = {}
        start += len(line) + 1


def _is_topic(lines: list[str], at: int) -> bool:
    """Whether a line is a few words directly between two rows of a table."""
    beside = lines[at - 1 : at] + lines[at + 1 : at + 2]
    return 0 < len(lines[at].strip()) <= _LONGEST_HEADING and len([one for one in beside if TAB in one]) > 1


def _tabbed(line: str, start: int) -> Row:
    """The cells of a line between tabs; none where it holds no tab."""
    cells: list[tuple[int, int]] = []
    for cell in line.split(TAB) if TAB in line else ():
        cells.append((start, start + len(cell)))
        start += len(cell) + 1
    return tuple(cells)


def _columns_named(cells: list[str], table: HeadingTable) -> dict[int, SectionName]:
    """Which columns a line of headings opens; empty where it does not name both."""
    if sum(map(len, cells)) > table.longest * 4:
        return {}
    headings = {number: table.named(cell.strip()) for number, cell in enumerate(cells) if cell.strip()}
    named = {
        number: heading.section
        for number, heading in headings.items()
        if heading is not None and heading.section in _COLUMNS
    }
    return named if set(named.values()) == _COLUMNS else {}


def _cut(section: Section, cells: list[_Cell]) -> Iterator[Section]:
    """A section without the cells that stand in it, and these cells."""
    at, part = section.span.start, section.span.part
    heading = section.heading
    for start, end, name in cells:
        if at < start:
            yield Section(section.name, Span(part, at, start), heading)
            heading = None
        at = min(end, section.span.end)
        yield Section(name, Span(part, start, at))
    if at < section.span.end:
        yield Section(section.name, Span(part, at, section.span.end), heading)
