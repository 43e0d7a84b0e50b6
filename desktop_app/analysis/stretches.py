"""Long texts are read stretch by stretch, and a stretch that was read before is not read again.

So an edit in a text of 20,000 words costs one section's reading. A stretch goes from one section's start
behind an empty line to another's; a long section without a heading is cut at each empty line. Nothing that is
read in it depends on what stands beyond: an empty line ends phrases, sentences and whatever rules over lines
below, a section ends what its heading rules over. A bullet may go on with a list from above an empty line, so
no stretch begins with one.
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
#: Matches by place, and how each is meant.
Read = tuple[list[Match], list[Reading]]

#: Code points of the stretches that are remembered together, the newest of them: what was found in one takes
#: ten times the memory of its text.
MOST_REMEMBERED = 2_000_000
#: A shorter section is not cut.
LONG_SECTION = 4_000
_EMPTY_LINE = "\n\n"
#: What any stretch takes beside its text, in code points.
_EACH = 100


class Stretch(NamedTuple):
    """A stretch of a normalised text, in its code points; the headings inside count from where it starts."""

    start: int
    end: int
    text: str
    headings: tuple[Heading, ...]


class Memory:
    """What was read in stretches of long texts; the oldest are forgotten when all are too long together."""

    def __init__(self) -> None:
        self._read: dict[tuple[str, tuple[Heading, ...]], Read] = {}
        self._length = 0

    def __len__(self) -> int:
        """How many stretches are remembered."""
        return len(self._read)

    def read(self, lexicon: Lexicon, text: str, headings: tuple[Heading, ...]) -> Read:
        """What was read in a stretch, now or before.

        Args:
            lexicon: The compiled rules, the same ones always.
            text: The stretch's text.
            headings: Its headings.
        """
        key = (text, headings)
        read = self._read.pop(key, None)
        if read is None:
            read = read_whole(lexicon, Sentences.of(text), headings)
            self._length += len(text) + _EACH
        self._read[key] = read  # the newest last
        while self._length > MOST_REMEMBERED:
            oldest = next(iter(self._read))
            self._length -= len(oldest[0]) + _EACH
            del self._read[oldest]
        return read


def stretches_of(text: str, headings: Sequence[Heading], starts: Iterable[int]) -> Iterator[Stretch]:
    """A text in stretches, without a gap.

    Args:
        text: A normalised text.
        headings: Its headings, by place.
        starts: Where its sections start, and the paragraphs at which they may be cut, by place.
    """
    places = [heading[0] for heading in headings]
    cuts = [0, *(start for start in starts if _may_begin(text, start)), len(text)]
    for start, end in pairwise(cuts):
        inside = headings[bisect_left(places, start) : bisect_left(places, end)]
        relative = tuple((a - start, b - start, c - start) for a, b, c in inside)
        yield Stretch(start, end, text[start:end], relative)


def paragraphs(text: str, start: int, end: int) -> Iterator[int]:
    """Where a section may be cut that no heading rules over: its start, and of a long one its paragraphs.

    Args:
        text: A normalised text.
        start: Where the section starts.
        end: And where it ends.
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
    """The matches of a stretch, and how each is meant.

    Args:
        lexicon: The compiled rules; remembers stretches.
        stretch: One of a long text.

    Returns:
        The same as if the text were read as a whole, but that token numbers count from one stretch's start to
        the next in code points.
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
    """The matches of a text, or of a stretch of one, and how each is meant.

    Args:
        lexicon: The compiled rules.
        sentences: Those of a normalised text.
        headings: Its headings, by place.
        ignored: Says of a match whether it is to be left out.
    """
    found = lexicon.find(sentences.text)
    if not found:
        return [], []
    context = Context(lexicon.cues, found, sentences, headings)
    matches = match_signals(lexicon, found, sentences, ignored)
    return matches, context.read_all(matches)


def _may_begin(text: str, start: int) -> bool:
    """Whether a stretch may begin at a section's start."""
    return text[start - 2 : start] == "\n\n" and not is_bullet_line(text[start : start + 20])


def _moved(match: Match, by: int) -> Match:
    signal, start, end, first, last, stretched = match
    return Match(signal, start + by, end + by, first + by, last + by, stretched)


def _moved_reading(reading: Reading, by: int) -> Reading:
    if reading.cue is None:
        return reading
    return Reading(reading.assertion, (reading.cue[0] + by, reading.cue[1] + by))
