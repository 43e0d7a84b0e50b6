"""Finds cues that apply beyond their own sentence: to a list, the rest of a line, a heading's section."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.domain.evidence import Assertion
from desktop_app.domain.rules import Direction
from desktop_app.text.sentences import list_under

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop_app.analysis.lexicon import Found
    from desktop_app.domain.rules import Cue

#: How headings of the desirable section begin.
_NAMES_OF_THE_SECTION = ("desir", "prefer", "advantag", "would be desirable")


class At(NamedTuple):
    """A cue and its place."""

    place: Found
    cue: Cue


class Ruling(NamedTuple):
    """A cue that applies to the text from ``start`` to ``end``, in normalised code points."""

    start: int
    end: int
    place: Found
    cue: Cue


def rulings_of(
    cues: Sequence[At], ends: Sequence[Found], text: str, headings: Sequence[tuple[int, int, int]]
) -> list[Ruling]:
    """Find the rulings of a text.

    Args:
        cues: The cues, in text order.
        ends: The places of words that end a cue's scope, in text order.
        text: The normalised text.
        headings: Start and end of each heading and the end of its section, in normalised code points.

    Returns:
        The rulings, sorted by start.
    """
    rulings = [*_of_lists(cues, ends, text), *_of_labels(cues, text), *_of_headings(cues, text, headings)]
    return sorted(rulings, key=lambda one: one.start)


def turns(ends: Sequence[Found], start: int, end: int) -> bool:
    """Whether a word that ends a cue's scope ("but") lies between two code points."""
    first = bisect_right(ends, start, key=lambda place: place.start)
    return first < len(ends) and ends[first].end <= end


def is_heading(at: At, headings: Sequence[tuple[int, int, int]], text: str) -> bool:
    """Whether a hedging cue is only the heading of the desirable section, which hedges by itself.

    "Desirable: EMIS" is such a heading; "Nice to have: EMIS" hedges by its words.
    """
    if at.cue.assertion is not Assertion.HEDGED:
        return False
    place = at.place
    number = bisect_right(headings, place.start, key=lambda one: one[0]) - 1
    if number < 0 or place.end > headings[number][1] + 1:
        return False
    start = headings[number][0]
    if start and text[start - 1] != "\n":
        return False
    line_end = text.find("\n", place.end)
    alone = not text[place.end : None if line_end < 0 else line_end].strip(" :–-*_")
    return alone or text[place.start : place.end].lower().startswith(_NAMES_OF_THE_SECTION)


def _of_lists(cues: Sequence[At], ends: Sequence[Found], text: str) -> Iterator[Ruling]:
    """Cues in lines that introduce a list ("You do not need:")."""
    for at in cues:
        listed = list_under(text, at.place.start)
        if listed is None:
            continue
        line_end = listed[0] - 1
        between = text[at.place.end : line_end]
        reach = 0 if at.cue.direction is Direction.BACKWARD else at.cue.within
        if len(between.split()) <= reach + 1 and not turns(ends, at.place.end, line_end):
            yield Ruling(*listed, *at)


def _of_labels(cues: Sequence[At], text: str) -> Iterator[Ruling]:
    """Hedges that are labels ("Nice to have: EMIS; Docman"): they apply to the rest of their line."""
    for at in cues:
        if at.cue.assertion is Assertion.HEDGED and text[at.place.end - 1] == ":":
            line_end = text.find("\n", at.place.end)
            yield Ruling(at.place.end, len(text) if line_end < 0 else line_end, *at)


def _of_headings(cues: Sequence[At], text: str, headings: Sequence[tuple[int, int, int]]) -> Iterator[Ruling]:
    """Cues in headings without a list ("What this role is not") apply to their section; hedges do not."""
    starts = [at.place.start for at in cues]
    for start, end, section_end in headings if starts else ():
        for at in cues[bisect_left(starts, start) : bisect_left(starts, end)]:
            if at.cue.assertion is Assertion.HEDGED or at.place.end > end:
                continue  # hedges in headings do not extend to the end of the section
            if list_under(text, at.place.start) is None:
                yield Ruling(end, section_end, *at)
