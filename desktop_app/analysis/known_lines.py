"""Headings of a long text that is read at each key: no line is looked at a second time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from desktop_app.text.headings import HeadingTable

if TYPE_CHECKING:
    from desktop_app.text.headings import Opening

#: Lines that are remembered; then all are forgotten.
MOST_LINES = 8_000
#: A longer line is no heading for the most part: to look at it takes no time, to remember it memory.
LONGEST_LINE = 500


class KnownLines(HeadingTable):
    """A table of headings that remembers what it said of each line.

    Args:
        table: What it says.
    """

    __slots__ = ("_said",)
    _said: dict[str, Opening | None]

    def __init__(self, table: HeadingTable) -> None:
        super().__init__(table.whole, table.beginnings, table.to_colon, table.endings, table.longest)
        object.__setattr__(self, "_said", {})

    @override
    def opening(self, line: str) -> Opening | None:
        if len(line) > LONGEST_LINE:
            return super().opening(line)
        said = self._said
        if line in said:
            return said[line]
        if len(said) >= MOST_LINES:
            said.clear()
        found = said[line] = super().opening(line)
        return found
