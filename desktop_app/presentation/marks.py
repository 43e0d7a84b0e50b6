"""Marks: which stretches of the text are coloured, and how they follow the text while it is edited.

Positions are UTF-16 units of the document, as Qt counts. Marks never overlap and are in order.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from desktop_app.domain.evidence import Evidence
from desktop_app.domain.verdict import Route

#: How strongly a mark is drawn.
FULL = "full"  # tint and the route's underline
FAINT = "faint"  # underline only: hedged
GREY = "grey"  # grey words, no underline: negated, of another role, of no side


class Mark(NamedTuple):
    """One coloured stretch; ``item`` is the number of its evidence in the analysis."""

    start: int
    end: int
    route: Route
    tone: str
    item: int


def marks_of(
    evidence: Sequence[Evidence],
    *,
    part: str,
    to_qt: Callable[[int], int],
    tone: Callable[[int], str],
    shown: Callable[[int], bool],
) -> list[Mark]:
    """The marks of one part's evidence: where two overlap, the stronger is shown whole.

    Args:
        evidence: All evidence of an analysis.
        part: The part that is on screen.
        to_qt: Converts that part's code points to UTF-16 units.
        tone: How the evidence of this number is drawn.
        shown: Whether the evidence of this number passes the filter.

    Returns:
        Marks in order, not overlapping.
    """
    candidates = []
    for number, found in enumerate(evidence):
        span = found.span
        if span.part == part and found.route is not None and shown(number):
            look = tone(number)
            length = span.end - span.start
            candidates.append((look != GREY, found.weight, length, -span.start, number, look))
    candidates.sort(reverse=True)
    taken: list[Mark] = []
    starts: list[int] = []
    for _, _, length, before, number, look in candidates:
        start, end = to_qt(-before), to_qt(length - before)
        place = bisect_left(starts, start)
        if (place == 0 or taken[place - 1].end <= start) and (
            place == len(taken) or end <= taken[place].start
        ):
            taken.insert(place, Mark(start, end, evidence[number].route or Route.UNCLEAR, look, number))
            starts.insert(place, start)
    return taken


class Marks:
    """The marks on screen now."""

    def __init__(self) -> None:
        self._marks: list[Mark] = []
        self._starts: list[int] = []

    def __len__(self) -> int:
        return len(self._marks)

    def __iter__(self) -> Iterator[Mark]:
        return iter(self._marks)

    def load(self, marks: list[Mark]) -> list[tuple[int, int]]:
        """Take new marks.

        Args:
            marks: In order, not overlapping.

        Returns:
            The ranges whose look differs from before, to be drawn again.
        """
        before = {mark[:4] for mark in self._marks}
        after = {mark[:4] for mark in marks}
        self._marks = marks
        self._starts = [mark.start for mark in marks]
        return sorted((start, end) for start, end, *_ in before ^ after)

    def follow(self, position: int, removed: int, added: int) -> None:
        """Follow an edit at once, so that no mark ever outlives its words.

        A mark in which something is typed grows, one of which something is taken away shrinks; the
        next analysis says what has really become of it.

        Args:
            position: Where the edit begins.
            removed: Units taken away there.
            added: Units put there instead.
        """
        first = bisect_right(self._starts, position) - 1
        first = max(first, 0)
        if first >= len(self._marks):
            return
        end, shift = position + removed, added - removed
        kept = self._marks[:first]
        for mark in self._marks[first:]:
            if mark.end <= position:
                kept.append(mark)
            elif mark.start >= end:
                kept.append(mark._replace(start=mark.start + shift, end=mark.end + shift))
            elif mark.start < position and mark.end > end:
                kept.append(mark._replace(end=mark.end + shift))
            elif mark.start < position:
                kept.append(mark._replace(end=position))
            elif mark.end > end:
                kept.append(mark._replace(start=position + added, end=mark.end + shift))
        self._marks = kept
        self._starts = [mark.start for mark in kept]

    def within(self, start: int, end: int) -> list[Mark]:
        """Marks that share a unit with the range, in order."""
        first = max(bisect_right(self._starts, start) - 1, 0)
        last = bisect_left(self._starts, end)
        return [mark for mark in self._marks[first:last] if mark.end > start]

    def at(self, position: int) -> Mark | None:
        """The mark on the unit at ``position``."""
        found = self.within(position, position + 1)
        return found[0] if found else None

    def after(self, position: int) -> Mark | None:
        """The first mark that begins at or after ``position``; from the end on, the first of all."""
        if not self._marks:
            return None
        place = bisect_left(self._starts, position)
        return self._marks[place % len(self._marks)]

    def before(self, position: int) -> Mark | None:
        """The last mark that begins before ``position``; from the beginning, the last of all."""
        if not self._marks:
            return None
        return self._marks[bisect_left(self._starts, position) - 1]

    def of_item(self, item: int) -> Mark | None:
        """Where the evidence of this number is now, if it is marked."""
        return next((mark for mark in self._marks if mark.item == item), None)
