"""Tables of a person specification: each cell belongs to the section that its column's heading names.

Rows are lines whose cells are parted by tabs, as web pages, Word documents and workbooks give them. A line of
headings that holds both *Essential* and *Desirable* opens a table; the first line without a tab ends it.
"""

from __future__ import annotations

from bisect import bisect_left
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

#: A stretch of a part's original text and the section its column names.
_Cell = tuple[int, int, SectionName]


def by_column(sections: Iterable[Section], part: Part, table: HeadingTable) -> list[Section]:
    """Let the cells of a table's columns be the sections that the columns' headings name.

    Args:
        sections: The part's sections, in order, covering it.
        part: The part, in its original text.
        table: The compiled headings.

    Returns:
        The sections, those that hold such a table cut at its cells; they still cover the part in order.
    """
    cells = list(_cells(part.text, table))
    cut: list[Section] = []
    for section in sections:
        first = bisect_left(cells, section.span.start, key=itemgetter(0))
        last = bisect_left(cells, section.span.end, key=itemgetter(0))
        cut += _cut(section, cells[first:last])
    return cut


def _cells(text: str, table: HeadingTable) -> Iterator[_Cell]:
    """The cells that stand in a named column, by place."""
    columns: dict[int, SectionName] = {}
    start = 0
    for line in text.split("\n"):
        named = _columns_named(line, table)
        if TAB not in line:
            columns = {}
        elif named:
            columns = named
        elif columns:
            at = start
            for number, cell in enumerate(line.split(TAB)):
                if number in columns and cell:
                    yield at, at + len(cell), columns[number]
                at += len(cell) + 1
        start += len(line) + 1


def _columns_named(line: str, table: HeadingTable) -> dict[int, SectionName]:
    """Which columns a line of headings opens; empty where it does not name both."""
    if TAB not in line or len(line) > table.longest * 4:
        return {}
    headings = {
        number: table.named(cell.strip()) for number, cell in enumerate(line.split(TAB)) if cell.strip()
    }
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
