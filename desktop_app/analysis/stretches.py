"""Reads long texts in stretches and caches each, so that an edit costs the reading of only one stretch.

A stretch extends from one section that starts after an empty line to the next; long sections without a
heading are also cut at empty lines. The reading of a stretch does not depend on text outside it: an empty
line ends phrases, sentences and the scope of cues, and the scope of a heading ends with its section. A bullet
may continue a list from above an empty line, so no stretch begins with one.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.analysis.context import Context, Reading
from desktop_app.analysis.matcher import Match, Sentences, match_signals
from desktop_app.text.sentences import is_bullet_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from desktop_app.analysis.lexicon import Lexicon

#: Start and end of a heading and the end of its section, in normalised code points.
Heading = tuple[int, int, int]
#: Matches in text order, and the reading of each.
Read = tuple[list[Match], list[Reading]]

#: Size of the cache in code points of text; the findings take ten times the memory of their text.
MOST_REMEMBERED = 2_000_000
#: Shorter sections are not cut.
LONG_SECTION = 4_000
_EMPTY_LINE = "\n\n"
#: The memory of a stretch besides its text, in code points.
_EACH = 100


class Stretch(NamedTuple):
    """A stretch of a normalised text, in code points; its headings are relative to its start."""

    start: int
    end: int
    text: str
    headings: tuple[Heading, ...]


class Memory:
    """A cache of readings of stretches; the least recently used are dropped when it is full."""

    def __init__(self) -> None:
        self._read: dict[tuple[str, tuple[Heading, ...]], Read] = {}
        self._length = 0

    def __len__(self) -> int:
        """The number of stretches in the cache."""
        return len(self._read)

    def read(self, lexicon: Lexicon, text: str, headings: tuple[Heading, ...]) -> Read:
        """Read a stretch, or take its reading from the cache.

        Args:
            lexicon: The compiled rules; must always be the same.
            text: The stretch's text.
            headings: Its headings, relative to its start.
        """
        key = (text, headings)
        read = self._read.pop(key, None)
        if read is None:
            read = read_whole(lexicon, Sentences.of(text), headings)
            self._length += len(text) + _EACH
        self._read[key] = read  # reinserted as the most recent
        while self._length > MOST_REMEMBERED:
            oldest = next(iter(self._read))
            self._length -= len(oldest[0]) + _EACH
            del self._read[oldest]
        return read


def stretches_of(text: str, headings: Sequence[Heading], starts: Iterable[int]) -> Iterator[Stretch]:
    """Divide a text into stretches without gaps.

    Args:
        text: A normalised text.
        headings: Its headings, in text order.
        starts: Where its sections start and the paragraphs at which they may be cut, in text order.
    """
    places = [heading[0] for heading in headings]
    cuts = [0, *(start for start in starts if _may_begin(text, start)), len(text)]
    for start, end in pairwise(cuts):
        inside = headings[bisect_left(places, start) : bisect_left(places, end)]
        relative = tuple((a - start, b - start, c - start) for a, b, c in inside)
        yield Stretch(start, end, text[start:end], relative)


def paragraphs(text: str, start: int, end: int) -> Iterator[int]:
    """Where a section without a heading may be cut: at its start and, if it is long, at its paragraphs.

    Args:
        text: A normalised text.
        start: Start of the section.
        end: End of the section.
    """
    yield start
    if end - start < LONG_SECTION:
        return
    at = text.find(_EMPTY_LINE, start, end)
    while at >= 0:
        at += len(_EMPTY_LINE)
        while text.startswith("\n", at):
            at += 1
        if start < at < end:
            yield at
        at = text.find(_EMPTY_LINE, at, end)


def read_stretch(lexicon: Lexicon, stretch: Stretch) -> Read:
    """The matches of a stretch and their readings.

    Args:
        lexicon: The compiled rules, with the cache of stretches.
        stretch: A stretch of a long text.

    Returns:
        The same as when reading the whole text, except that the start of the stretch in code points is added
        to token numbers.
    """
    matches, readings = lexicon.remembered.read(lexicon, stretch.text, stretch.headings)
    if not stretch.start:
        return matches, readings
    return (
        [_moved(match, stretch.start) for match in matches],
        [_moved_reading(reading, stretch.start) for reading in readings],
    )


def read_whole(
    lexicon: Lexicon,
    sentences: Sentences,
    headings: Sequence[Heading],
    ignored: Callable[[Match, Sentences], bool] | None = None,
) -> Read:
    """The matches of a text or stretch and their readings.

    Args:
        lexicon: The compiled rules.
        sentences: The sentences of the normalised text.
        headings: Its headings, in text order.
        ignored: Whether to leave a match out.
    """
    found = lexicon.find(sentences.text)
    if not found:
        return [], []
    context = Context(lexicon.cues, found, sentences, headings)
    matches = match_signals(lexicon, found, sentences, ignored)
    return matches, context.read_all(matches)


def _may_begin(text: str, start: int) -> bool:
    """Whether a stretch may begin here: after an empty line, but not with a bullet."""
    return text[start - 2 : start] == "\n\n" and not is_bullet_line(text[start : start + 20])


def _moved(match: Match, by: int) -> Match:
    signal, start, end, first, last, stretched = match
    return Match(signal, start + by, end + by, first + by, last + by, stretched)


def _moved_reading(reading: Reading, by: int) -> Reading:
    if reading.cue is None:
        return reading
    return Reading(reading.assertion, (reading.cue[0] + by, reading.cue[1] + by))
