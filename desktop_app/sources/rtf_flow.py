"""The lines of one place in a rich text: its body, a page header, a text box, a note."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop_app.sources.html_rows import PageTable


@dataclass(slots=True)
class Flow:
    """Lines being gathered.

    Attributes:
        lines: Those that are complete.
        pieces: What the line being built has so far.
        after: Lines of text boxes that hang on the paragraph being built.
        sign: What stands before the list item being built.
        is_heading: Whether the paragraph being built is a heading.
        is_in_cell: Whether it stands in a table.
    """

    lines: list[str] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    after: list[str] = field(default_factory=list)
    sign: str = ""
    is_heading: bool = False
    is_in_cell: bool = False
    _cell: list[str] = field(default_factory=list)
    _table: PageTable | None = None

    def plain_paragraph(self) -> None:
        """The next paragraph has no properties so far."""
        self.is_heading = self.is_in_cell = False

    def end_line(self) -> None:
        """The line being built is complete."""
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
        """A cell is complete; a tab in it would look like the next one."""
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
        """A row of cells is complete."""
        if self._table is not None and self._table.cells:
            self._table.heading_so_far = False
            self.lines += self._table.row()

    def gap(self) -> None:
        """A page or section ends here."""
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
        """What follows stands below the table, if there was one."""
        if self._table is not None:
            self.end_row()
            self._table = None
            self.lines.append("")
