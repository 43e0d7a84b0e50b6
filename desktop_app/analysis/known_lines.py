"""Caches which lines are headings, for texts that are read again at every keystroke."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from desktop_app.text.headings import HeadingTable

if TYPE_CHECKING:
    from desktop_app.text.headings import Opening

#: Size of the cache in lines; it is emptied when full.
MOST_LINES = 8_000
#: Longer lines are rarely headings: checking them is quick, caching them would waste memory.
LONGEST_LINE = 500


class KnownLines(HeadingTable):
    """A table of headings that caches its answer for each line.

    Args:
        table: The table without a cache.
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
