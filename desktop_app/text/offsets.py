"""Converts between places in a normalised text and places in its original.

Both sides count code points; ranges are half-open. Only changes of length are stored: replacing one character
by another moves nothing, so a text with only such replacements costs nothing. Qt's UTF-16 units are handled
elsewhere.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

#: One change of length: original start, original end, length of the replacement.
Edit = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Exact mapping between a normalised text and the original it was made from.

    The two tuples are breakpoints: from ``normal_points[i]`` to the next breakpoint, normalised characters
    correspond one to one to the original ones from ``original_points[i]`` on. Before the first breakpoint
    positions are equal. Deleted original characters are the gaps between pieces; several characters made from
    one original character (a ligature) are pieces that begin at the same original place.

    Attributes:
        normal_points: Strictly ascending places in the normalised text.
        original_points: The corresponding places in the original; ascending, may repeat.
    """

    normal_points: tuple[int, ...] = ()
    original_points: tuple[int, ...] = ()

    @classmethod
    def of(cls, edits: Iterable[Edit]) -> OffsetMap:
        """Build the map from a list of edits.

        Args:
            edits: (start, end, length) in code points of the original, ascending and not overlapping: the
                characters from start to end became ``length`` characters. If there are fewer now, they are
                the first of the originals; if there are more, the additional ones come from the last
                original.

        Returns:
            The map from the edited text back to the original.
        """
        normal: list[int] = []
        original: list[int] = []
        shift = 0
        for start, end, length in edits:
            width = end - start
            for place in range(start + width, start + length):
                normal.append(place + shift)
                original.append(end - 1)
            shift += length - width
            if length < width:
                if normal and normal[-1] == end + shift:
                    original[-1] = end
                else:
                    normal.append(end + shift)
                    original.append(end)
        return cls(tuple(normal), tuple(original))

    def then(self, later: OffsetMap) -> OffsetMap:
        """The map of two changes made one after the other.

        Args:
            later: The map of the second change, whose original is this map's normalised text.

        Returns:
            The map from the text after both changes back to the text before both.
        """
        if not later.normal_points:
            return self
        if not self.normal_points:
            return later
        points = {*later.normal_points, *(later._first_at(place) for place in self.normal_points)}
        normal = sorted(points)
        return OffsetMap(tuple(normal), tuple(self._source(later._source(place)) for place in normal))

    def to_original(self, start: int, end: int) -> tuple[int, int]:
        """The smallest range of the original that produced a range of the normalised text.

        Args:
            start: First code point of the normalised range.
            end: Code point after its last one.

        Returns:
            Start and end in the original. Characters deleted next to the range are excluded, those deleted
            inside it are included. An empty range stays empty.
        """
        if not self.normal_points:
            return start, end
        first = self._source(start)
        return (first, self._source(end - 1) + 1) if end > start else (first, first)

    def to_normalised(self, start: int, end: int) -> tuple[int, int]:
        """The range of the normalised text produced by a range of the original.

        Args:
            start: First code point of the original range.
            end: Code point after its last one.

        Returns:
            Start and end in the normalised text; empty if everything in the range was deleted.
        """
        if not self.normal_points:
            return start, end
        return self._first_at(start), self._first_at(max(start, end))

    def _source(self, place: int) -> int:
        """The original place of the normalised character at ``place``."""
        piece = bisect_right(self.normal_points, place) - 1
        return place if piece < 0 else self.original_points[piece] + place - self.normal_points[piece]

    def _first_at(self, place: int) -> int:
        """The first normalised character produced by the original ``place`` or a later one."""
        following = bisect_left(self.original_points, place)
        if following:
            found = self.normal_points[following - 1] + place - self.original_points[following - 1]
        else:
            found = place
        return min(found, self.normal_points[following]) if following < len(self.normal_points) else found


#: The map of a text whose length did not change.
UNCHANGED = OffsetMap()
