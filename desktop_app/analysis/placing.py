"""Matches of one part with their places in the original, their sections and what leads up to them.

Where a text is long, or was edited, each stretch is placed for itself, and what was placed in the text read
before is taken again: as it is where nothing moved, moved where only the place is another.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.analysis.frames import frames_of
from desktop_app.analysis.matcher import Match, Sentences
from desktop_app.analysis.members import ACT, IN_OTHER
from desktop_app.analysis.stretches import Stretch, paragraphs, read_stretch, read_whole, stretches_of
from desktop_app.analysis.weigh import Draft
from desktop_app.domain.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from desktop_app.analysis.context import Reading
    from desktop_app.analysis.lexicon import Lexicon
    from desktop_app.analysis.stretches import Heading
    from desktop_app.domain.sections import Section
    from desktop_app.text.normalise import NormalText

#: Texts of fewer characters are read as a whole when they are new: few adverts are longer.
LONG = 12_000
#: Texts of fewer characters are always read as a whole.
SHORT = 1_000
#: What begins within so many code points may be read in the light of all before it (``frames.py``).
_BEGINNING = 400
_new = tuple.__new__
#: What an e-mail or a web address holds, and where it may begin and end.
_IN_ADDRESS = re.compile(r"@|://|www\.")
_BREAK = re.compile(r"\s|$")
_LONGEST_ADDRESS = 80


class _Part(NamedTuple):
    """One part, as it is asked about."""

    name: str
    normal: NormalText
    sections: Sequence[Section]
    starts: Sequence[int]  # of the sections
    sentences: Sentences
    reach: int  # of frames, in tokens
    addresses: Sequence[tuple[int, int]]  # e-mail and web, normalised: their words tell nothing of the work


class Placed(NamedTuple):
    """A stretch's drafts, for where it began in the normalised text and in the original."""

    start: int
    base: int
    drafts: list[Draft]


def is_edited(before: str, text: str) -> bool:
    """Whether a text is most likely another one with an edit: one of its halves is as it was.

    Args:
        before: The text read before.
        text: The text to read.
    """
    half = min(len(before), len(text)) // 2
    return half >= SHORT // 2 and (before[:half] == text[:half] or before[-half:] == text[-half:])


def drafts_of(
    name: str,
    normal: NormalText,
    sections: Sequence[Section],
    lexicon: Lexicon,
    *,
    reach: int,
    keeps: bool,
    ignored: Callable[[Match, Sentences], bool] | None,
) -> list[Draft]:
    """Everything found in one part, with section, reading and frame.

    Args:
        name: The part's.
        normal: Its text.
        sections: Its sections.
        lexicon: The compiled rules; remembers what it placed where that is kept.
        reach: Greatest number of tokens between a frame and what it frames.
        keeps: Whether to read in stretches, which costs more today and next to nothing when one is edited.
        ignored: Says of a match whether it is to be left out.
    """
    sentences = Sentences.of(normal.text)
    starts = [each.span.start for each in sections]
    part = _Part(name, normal, sections, starts, sentences, reach, _addresses(normal.text))
    headings = list(_headings(normal, sections))
    before = lexicon.placed.pop(name, {})
    if ignored is not None or not keeps:
        return _drafts(part, *read_whole(lexicon, sentences, headings, ignored))
    begins = [begin for section in sections for begin in _begins(normal, section)]
    after: dict[object, dict[int, Placed]] = {}
    drafts: list[Draft] = []
    for stretch in stretches_of(normal.text, headings, begins):
        key, base = _likeness(part, stretch)
        known = before.get(key, {})
        placed = known.get(stretch.start) or next(iter(known.values()), None)
        if placed is None:
            placed = Placed(stretch.start, base, _drafts(part, *read_stretch(lexicon, stretch)))
        elif placed[:2] != (stretch.start, base):
            placed = _moved(placed, stretch.start, base)
        after.setdefault(key, {})[stretch.start] = placed
        drafts += placed.drafts
    lexicon.placed[name] = after
    return drafts


def _likeness(part: _Part, stretch: Stretch) -> tuple[object, int]:
    """What makes two stretches give the same drafts, but for their places; and where it begins originally."""
    normal, (start, end) = part.normal, stretch[:2]
    base, stop = normal.offsets.to_original(start, end)
    points = normal.offsets.normal_points
    edits = range(bisect_left(points, start), bisect_right(points, end))
    sections = part.sections[max(0, bisect_right(part.starts, base) - 1) : bisect_left(part.starts, stop)]
    # where the first of them begins before the stretch, it does not matter how far
    key = (
        stretch.text,
        stretch.headings,
        normal.original[base:stop],
        tuple((points[n] - start, normal.offsets.original_points[n] - base) for n in edits),
        tuple(
            (section.name, max(section.span.start - base, -1), *_heading(section, base))
            for section in sections
        ),
        normal.text[:start] if start < _BEGINNING else None,
    )
    return key, base


def _heading(section: Section, base: int) -> tuple[int, int]:
    """A section's heading, from a place of the original on."""
    heading = section.heading
    return (heading.start - base, heading.end - base) if heading and heading.end > base else (0, 0)


def _begins(normal: NormalText, section: Section) -> Iterable[int]:
    """Where a stretch may begin in a section, in normalised code points."""
    start, end = normal.offsets.to_normalised(section.span.start, section.span.end)
    if section.heading and section.heading.start >= section.span.start:
        return (start,)
    return paragraphs(normal.text, start, end)


def _drafts(part: _Part, matches: Sequence[Match], readings: Sequence[Reading]) -> list[Draft]:
    """Matches with their sections and places."""
    if not matches:
        return []
    name, normal, sections, starts, sentences, reach, addresses = part
    frames = frames_of(matches, sentences, reach)
    drafts = []
    to_original = normal.offsets.to_original
    for match, reading in zip(matches, readings, strict=True):
        start, end = to_original(match.start, match.end)
        span = Span(name, start, end)
        at = bisect_right(starts, start) - 1
        section = sections[at] if at >= 0 else None
        if section and section.heading and section.heading.overlaps(span):
            continue
        if addresses and match.signal.route and any(at[0] <= match.start < at[1] for at in addresses):
            continue
        cue = Span(name, *to_original(*reading.cue)) if reading.cue else None
        is_act = match.signal.gate is ACT
        drafts.append(
            Draft(
                match,
                reading,
                cue,
                span,
                normal.original[start:end],
                section.name if section else IN_OTHER,
                frames.get((match.start, match.end)),
                (name, sentences.around(match.start, match.end)[0]) if is_act else None,
            )
        )
    return drafts


def _addresses(text: str) -> Sequence[tuple[int, int]]:
    """Start and end of each e-mail and web address of a text."""
    found = []
    for sign in _IN_ADDRESS.finditer(text):
        begin = max(0, sign.start() - _LONGEST_ADDRESS)
        before = text[begin : sign.start()].split()
        open_ = bool(before) and not text[sign.start() - 1].isspace()
        start = sign.start() - len(before[-1]) if open_ else sign.start()
        end = _BREAK.search(text, sign.end())
        found.append((start, end.start() if end else len(text)))
    return found


def _moved(placed: Placed, start: int, base: int) -> Placed:
    """The same drafts further on or back."""
    by, on = start - placed.start, base - placed.base
    drafts = []
    for match, reading, cue, span, text, section, frame, sentence, again in placed.drafts:
        signal, first, last, token, end, stretched = match
        said = reading.cue
        drafts.append(
            _new(
                Draft,
                (
                    _new(Match, (signal, first + by, last + by, token + by, end + by, stretched)),
                    reading if said is None else reading._replace(cue=(said[0] + by, said[1] + by)),
                    None if cue is None else Span(cue.part, cue.start + on, cue.end + on),
                    Span(span.part, span.start + on, span.end + on),
                    text,
                    section,
                    frame,
                    None if sentence is None else (sentence[0], sentence[1] + by),
                    again,
                ),
            )
        )
    return Placed(start, base, drafts)


def _headings(normal: NormalText, sections: Sequence[Section]) -> Iterable[Heading]:
    """Each heading's start, end and section's end, normalised; not again where one is taken up again."""
    for section in sections:
        if section.heading and section.heading.start >= section.span.start:
            start, end = normal.offsets.to_normalised(section.heading.start, section.heading.end)
            yield start, end, normal.offsets.to_normalised(section.span.start, section.span.end)[1]
