"""Long texts are read stretch by stretch, and a stretch that was read before is not read again.

So an edit in a text of 20,000 words costs one section's reading. A stretch goes from one section's start
behind an empty line to another's. Nothing that is read in it depends on what stands beyond: an empty line
ends phrases, sentences and whatever rules over lines below, a section ends what its heading rules over. A
bullet may go on with a list from above an empty line, so no stretch begins with one.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from desktop_app.analysis.context import Context, Reading
from desktop_app.analysis.matcher import Match, Sentences, match_signals
from desktop_app.text.sentences import is_bullet_line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop_app.analysis.lexicon import Lexicon

#: Start and end of a heading and the end of its section, in normalised code points.
Heading = tuple[int, int, int]
#: Matches by place, and how each is meant.
Read = tuple[list[Match], list[Reading]]

#: Texts of fewer characters are read as a whole: few adverts are longer.
LONG = 12_000
#: Stretches that are remembered, the newest of them.
MOST_REMEMBERED = 4_000


def read_matches(
    lexicon: Lexicon,
    sentences: Sentences,
    headings: Sequence[Heading],
    starts: Sequence[int],
    *,
    ignored: Callable[[Match, Sentences], bool] | None = None,
) -> Read:
    """All matches of a text, and how each is meant.

    Args:
        lexicon: The compiled rules; remembers stretches of long texts.
        sentences: Those of a normalised text.
        headings: Its headings, by place.
        starts: Where its sections start, by place; looked at in long texts only.
        ignored: Says of a match whether it is to be left out.

    Returns:
        The same as if the text were read as a whole, but that token numbers count from one stretch's start to
        the next in code points.
    """
    text = sentences.text
    if ignored is not None or len(text) < LONG:
        return _read(lexicon, sentences, headings, ignored)
    matches: list[Match] = []
    readings: list[Reading] = []
    places = [heading[0] for heading in headings]
    cuts = [0, *(start for start in starts if _may_begin(text, start)), len(text)]
    for start, end in pairwise(cuts):
        inside = headings[bisect_left(places, start) : bisect_left(places, end)]
        found = _remembered(
            lexicon, text[start:end], tuple((a - start, b - start, c - start) for a, b, c in inside)
        )
        matches += [_moved(match, start) for match in found[0]] if start else found[0]
        readings += [_moved_reading(reading, start) for reading in found[1]] if start else found[1]
    return matches, readings


def _read(
    lexicon: Lexicon,
    sentences: Sentences,
    headings: Sequence[Heading],
    ignored: Callable[[Match, Sentences], bool] | None = None,
) -> Read:
    """Read a text, or a stretch of one, as a whole."""
    found = lexicon.find(sentences.text)
    if not found:
        return [], []
    context = Context(lexicon.cues, found, sentences, headings)
    matches = match_signals(lexicon, found, sentences, ignored)
    return matches, context.read_all(matches)


def _remembered(lexicon: Lexicon, text: str, headings: tuple[Heading, ...]) -> Read:
    """What was read in a stretch, now or before."""
    memory = lexicon.remembered
    key = (text, headings)
    read = memory.pop(key, None)
    if read is None:
        read = _read(lexicon, Sentences.of(text), headings)
    memory[key] = read  # the newest last
    if len(memory) > MOST_REMEMBERED:
        del memory[next(iter(memory))]
    return read


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
