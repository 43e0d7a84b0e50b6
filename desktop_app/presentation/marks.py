"""The coloured stretches of the text, and how they follow it while it is edited.

Positions are UTF-16 units of the document, as Qt counts. Marks never overlap and are in order.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from operator import itemgetter
from typing import NamedTuple

from desktop_app.domain.evidence import Evidence
from desktop_app.domain.verdict import Route

#: How strongly a mark is drawn.
FULL = "full"  # tint and the route's underline
FAINT = "faint"  # underline only: hedged
GREY = "grey"  # grey words, no underline: negated, of another role, of no side
AROUND = "around"  # tint only: the words of an act around a mark inside it


#: For a mark whose analysis has not arrived yet.
NO_ITEM = -1


class Mark(NamedTuple):
    """One coloured stretch; ``item`` is the number of its evidence in the analysis, or ``NO_ITEM``.

    An act with other marks inside it has several: one for each stretch of words that these leave.
    """

    start: int
    end: int
    route: Route
    tone: str
    item: int


_start: Callable[[Mark], int] = itemgetter(0)
#: Makes a named tuple in a third of the time; a long text has thousands.
_new = tuple.__new__


def marks_of(
    evidence: Sequence[Evidence], *, part: str, to_qt: Callable[[int], int], tones: Sequence[str]
) -> list[Mark]:
    """The marks of one part's evidence: where two overlap, the stronger is shown whole.

    Of one that counts and contains others, the others are shown and the words around them.

    Args:
        evidence: All evidence of an analysis.
        part: The part on screen.
        to_qt: Converts that part's code points to UTF-16 units.
        tones: How each piece of evidence is drawn; empty if it is not.

    Returns:
        Marks in order, not overlapping.
    """
    found: list[Mark] = []
    for number, (item, tone) in enumerate(zip(evidence, tones, strict=True)):
        if tone and (span := item.span).part == part:
            found.append(_new(Mark, (to_qt(span.start), to_qt(span.end), item.route, tone, number)))
    found.sort(key=_start)  # usually sorted already
    taken: list[Mark] = []
    touching: list[Mark] = []  # overlapping marks; of those that overlap none the one alone
    end = 0
    for mark in found:
        if mark[0] < end:
            touching.append(mark)
            end = max(end, mark[1])
            continue
        if len(touching) > 1:
            taken[-1:] = _strongest(touching, evidence)
        taken.append(mark)
        touching = [mark]
        end = mark[1]
    if len(touching) > 1:
        taken[-1:] = _strongest(touching, evidence)
    return taken


def without_items(marks: list[Mark]) -> list[Mark]:
    """The same marks, of which it is not known yet to which evidence of an analysis they belong."""
    return [_new(Mark, (start, end, route, tone, NO_ITEM)) for start, end, route, tone, _ in marks]


def _strongest(touching: list[Mark], evidence: Sequence[Evidence]) -> list[Mark]:
    """The marks to show of a group of overlapping ones, in order."""

    def rank(mark: Mark) -> tuple[bool, float, int, int, int]:
        span = evidence[mark.item].span
        weight = evidence[mark.item].weight
        return mark.tone != GREY, weight, span.end - span.start, -span.start, mark.item

    wholes = {mark.item: mark for mark in touching}
    taken: list[Mark] = []
    starts: list[int] = []
    for mark in sorted(touching, key=rank, reverse=True):
        first = bisect_right(starts, mark.start)
        if first and taken[first - 1].end > mark.start:
            first -= 1
        last = bisect_left(starts, mark.end)
        over = taken[first:last]
        if over and mark.tone == GREY:
            continue
        inside = [each for each in over if _holds(mark, wholes[each.item])]
        outside = [each for each in over if _holds(wholes[each.item], mark)]
        if len(inside) + len(outside) == len(over):  # none of them reaches over one of its ends only
            shown = [
                *_left(outside, mark.start),
                *_with_words_around(mark, inside),
                *_right(outside, mark.end),
            ]
            taken[first:last] = shown
            starts[first:last] = map(_start, shown)
    return taken


def _holds(mark: Mark, other: Mark) -> bool:
    return mark.start <= other.start and other.end <= mark.end


def _left(around: list[Mark], end: int) -> list[Mark]:
    """What is left of marks around another before it begins."""
    return [_piece(each, each.start, end) for each in around[:1] if each.start < end]


def _right(around: list[Mark], start: int) -> list[Mark]:
    """What is left of marks around another behind its end."""
    return [_piece(each, start, each.end) for each in around[-1:] if each.end > start]


def _with_words_around(mark: Mark, inside: list[Mark]) -> list[Mark]:
    """A mark, or the marks inside it and pieces of it around them, in order."""
    if not inside:
        return [mark]
    shown: list[Mark] = []
    place = mark.start
    for inner in inside:
        if place < inner.start:
            shown.append(_piece(mark, place, inner.start))
        shown.append(inner)
        place = inner.end
    if place < mark.end:
        shown.append(_piece(mark, place, mark.end))
    return shown


def _piece(mark: Mark, start: int, end: int) -> Mark:
    """A stretch of a mark beside another one inside it."""
    return _new(Mark, (start, end, mark.route, AROUND if mark.tone == FULL else mark.tone, mark.item))


def _differing(before: list[Mark], after: list[Mark]) -> tuple[list[Mark], list[Mark]]:
    """Two lists of marks without their common beginning and end."""
    most = min(len(before), len(after))
    first = 0
    while first < most and before[first][:4] == after[first][:4]:
        first += 1
    last = 0
    while last < most - first and before[-1 - last][:4] == after[-1 - last][:4]:
        last += 1
    return before[first : len(before) - last], after[first : len(after) - last]


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
            The ranges that look different now and must be redrawn.
        """
        old, new = _differing(self._marks, marks)
        before = {mark[:4] for mark in old}
        after = {mark[:4] for mark in new}
        self._marks = marks
        self._starts = [mark.start for mark in marks]
        return sorted((start, end) for start, end, *_ in before ^ after)

    def follow(self, position: int, removed: int, added: int) -> None:
        """Follow an edit at once, so that no mark outlives its words.

        A mark grows or shrinks with the text inside it; the next analysis decides what it really is.

        Args:
            position: Where the edit begins.
            removed: Units removed there.
            added: Units inserted instead.
        """
        first = bisect_right(self._starts, position) - 1
        first = max(first, 0)
        if first >= len(self._marks):
            return
        end, shift = position + removed, added - removed
        kept = self._marks[:first]
        behind = bisect_left(self._starts, end, first)
        for mark in self._marks[first:behind]:
            if mark.end <= position:
                kept.append(mark)
            elif mark.start < position and mark.end > end:
                kept.append(mark._replace(end=mark.end + shift))
            elif mark.start < position:
                kept.append(mark._replace(end=position))
            elif mark.end > end:
                kept.append(mark._replace(start=position + added, end=mark.end + shift))
        kept += [
            _new(Mark, (start + shift, last + shift, route, tone, item))
            for start, last, route, tone, item in self._marks[behind:]
        ]
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
        """The first mark that begins at or after ``position``; past the last one, the first of all.

        Where words around another mark go on behind it, they are no mark of their own.
        """
        if not self._marks:
            return None
        place = bisect_left(self._starts, position) % len(self._marks)
        while self._goes_on(place):
            place = (place + 1) % len(self._marks)
        return self._marks[place]

    def before(self, position: int) -> Mark | None:
        """The last mark that begins before ``position``; before the first one, the last of all."""
        if not self._marks:
            return None
        place = (bisect_left(self._starts, position) - 1) % len(self._marks)
        while self._goes_on(place):
            place -= 1
        return self._marks[place]

    def _goes_on(self, place: int) -> bool:
        """Whether a mark is the rest of one that began before another inside it."""
        mark = self._marks[place]
        return mark.tone == AROUND and place > 0 and self._marks[place - 1].end == mark.start

    def of_item(self, item: int) -> Mark | None:
        """The current place of a piece of evidence, with all that stands inside it, if it is marked."""
        pieces = [mark for mark in self._marks if mark.item == item]
        return pieces[0]._replace(end=pieces[-1].end) if pieces else None
