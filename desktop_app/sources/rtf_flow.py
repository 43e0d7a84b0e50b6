"""Collects the lines of one place in a rich text: its body, a page header, a text box, a note."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from desktop_app.sources.html_rows import PageTable

#: Ends of cells this near to each other, in twips, are one.
_EVEN = 30


@dataclass(slots=True)
class Flow:
    """The lines collected so far.

    Attributes:
        lines: The complete ones.
        pieces: The parts of the current line.
        after: Lines of text boxes anchored to the current paragraph.
        sign: The mark of the current list item.
        is_heading: Whether the current paragraph is a heading.
        is_in_cell: Whether it is in a table.
        edges: Where the cells of the current row end, in twips.
    """

    lines: list[str] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    after: list[str] = field(default_factory=list)
    sign: str = ""
    is_heading: bool = False
    is_in_cell: bool = False
    edges: list[int] = field(default_factory=list)
    _cell: list[str] = field(default_factory=list)
    _table: PageTable | None = None
    _columns: list[int] = field(default_factory=list)  # where the columns of the table end

    def plain_paragraph(self) -> None:
        """Reset the properties for a new paragraph."""
        self.is_heading = self.is_in_cell = False

    def end_line(self) -> None:
        """Complete the current line."""
        text = "".join(self.pieces).strip(" ")
        self.pieces.clear()
        if text and self.sign:
            text, self.sign = self.sign + text, ""
        if self.is_in_cell:
            self._cell.append(text)
            self._cell += self.after
        else:
            self._end_table()
            self.lines += ["", text, ""] if self.is_heading and text else [text]
            self.lines += self.after
        self.after.clear()

    def end_cell(self) -> None:
        """Complete a cell, without tabs, which separate cells."""
        before, self.is_in_cell = self.is_in_cell, True
        if self.pieces or self.after:
            self.end_line()
        self.is_in_cell = before
        if self._table is None:
            self._table = PageTable()
            self.lines.append("")
        self._table.cells.append([line.replace("\t", " ") for line in self._cell])
        self._cell = []

    def end_row(self) -> None:
        """Complete a row of cells."""
        if self._table is not None and self._table.cells:
            self._table.heading_so_far = False
            self._widen(self._table)
            self.lines += self._table.row()

    def _widen(self, table: PageTable) -> None:
        """Give the cells of a row the columns that they reach over."""
        if len(self.edges) != len(table.cells):
            return
        if len(self.edges) >= len(self._columns):
            self._columns = self.edges[:]
            return
        cells, table.cells = table.cells, []
        before = 0
        for cell, edge in zip(cells, self.edges, strict=True):
            last = bisect_right(self._columns, edge + _EVEN)
            table.add(cell, max(last - before, 1))
            before = max(last, before + 1)

    def gap(self) -> None:
        """End a page or section."""
        self.end_line()
        self.lines.append("")

    def finished(self) -> list[str]:
        """All lines."""
        self.end_row()
        if self._cell:
            self.lines += self._cell
            self._cell = []
        if self.pieces or self.after:
            self.plain_paragraph()
            self.end_line()
        return self.lines

    def _end_table(self) -> None:
        """End the current table, if there is one."""
        if self._table is not None:
            self.end_row()
            self._table = None
            self._columns = []
            self.lines.append("")
