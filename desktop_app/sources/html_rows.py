"""Rows of a page's tables as lines: values on one line, layout cells as separate blocks."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop_app.sources.lines import CELL

#: Headings of the columns in person specifications.
_COLUMNS = frozenset(
    ("essential", "desirable", "criteria", "requirements", "essential criteria", "desirable criteria")
)
#: How the heading of a column begins that holds criteria, not their names.
_ASKED = ("essential", "desirable")
_HEAD_LENGTH = 40
#: A merged cell reaches over at most this many columns and rows.
_MOST_COLUMNS, _MOST_ROWS = 64, 1_000


@dataclass(slots=True)
class PageTable:
    """A table being read.

    Attributes:
        cells: The lines of each cell of the row so far.
        heading_so_far: Whether all cells of the row so far are heading cells.
        heads: The headings of the columns, once a heading row was seen.
        in_blocks: Whether a row of criteria below these headings was given cell by cell; later rows then are
            too, because a line with tabs would follow the heading of that row's last cell.
    """

    cells: list[list[str]] = field(default_factory=list)
    heading_so_far: bool = True
    heads: tuple[str, ...] = ()
    in_blocks: bool = False
    _spans: dict[int, tuple[int, int]] = field(default_factory=dict)  # by cell of the row: columns, rows
    _covered: dict[int, int] = field(default_factory=dict)  # by column: rows that a cell above reaches into

    def add(self, lines: list[str], columns: int = 1, rows: int = 1) -> None:
        """Add a cell to the row.

        Args:
            lines: Its lines.
            columns: How many columns it takes.
            rows: How many rows it takes.
        """
        if columns > 1 or rows > 1:
            self._spans[len(self.cells)] = (min(columns, _MOST_COLUMNS), min(rows, _MOST_ROWS))
        self.cells.append(lines)

    def row(self) -> list[str]:
        """The lines of the row that has just ended.

        Returns:
            One line with tabs if every cell has at most one line; otherwise, and in later rows of criteria,
            each cell's lines in turn, below the heading of their column if there is one. Below headings,
            merged cells leave empty ones, so that every cell stands in its column.
        """
        blocks = self._placed()
        cells = [[line for line in cell if line and not line.isspace()] for cell in blocks]
        heading = self.heading_so_far
        self.cells, self.heading_so_far = [], True
        below_heads = len(self.heads) == len(blocks)
        if max(map(len, cells), default=0) <= 1 and not (
            self.in_blocks and below_heads and not heading and sum(map(len, cells)) > 1
        ):
            words = [cell[0] if cell else "" for cell in cells]
            if sum(map(bool, words)) > 1:
                self._note_heads(words, heading=heading)
            line = CELL.join(words).rstrip(CELL)
            if not line.strip():
                return []
            return [line if len(self.heads) == len(words) else line.strip(CELL)]
        self.in_blocks = below_heads and not _COLUMNS.isdisjoint(map(_plain, self.heads))
        lines: list[str] = []
        for number, cell in enumerate(blocks):
            if not cells[number]:
                continue
            head = self._head(number) if below_heads else ""
            lines += [head, *cell] if head else cell
        return [*lines, ""]

    def _placed(self) -> list[list[str]]:
        """The row's cells, with empty ones where merged cells reach, once the columns have headings."""
        if not self._spans and not self._covered:
            return self.cells
        covered = {column: rows - 1 for column, rows in self._covered.items() if rows > 1}
        placed: list[list[str]] = []
        for number, cell in enumerate(self.cells):
            while len(placed) in self._covered:
                placed.append([])
            columns, rows = self._spans.get(number, (1, 1))
            if rows > 1:
                covered |= dict.fromkeys(range(len(placed), len(placed) + columns), rows - 1)
            placed += [cell, *([] for _ in range(columns - 1))]
        while len(placed) in self._covered:
            placed.append([])
        self._spans, self._covered = {}, covered
        names = {_plain(cell[0]) for cell in self.cells if len(cell) == 1}
        return placed if self.heads or not _COLUMNS.isdisjoint(names) else self.cells

    def _head(self, number: int) -> str:
        """The heading of a column; the first column usually has the names of the rows and needs none."""
        head = self.heads[number]
        return head if number or _plain(head).startswith(_ASKED) else ""

    def _note_heads(self, words: list[str], *, heading: bool) -> None:
        """Keep a heading row, of heading cells or of known headings of criteria; one in two rows is one."""
        named = heading or not _COLUMNS.isdisjoint(map(_plain, words))
        if named and max(map(len, words)) <= _HEAD_LENGTH:
            above = self.heads if heading and len(self.heads) == len(words) else words
            self.heads = tuple(word or over for word, over in zip(words, above, strict=True))
            self.in_blocks = False


def _plain(head: str) -> str:
    """The words of a heading in lower case, without a colon."""
    return head.strip(" :").lower()
