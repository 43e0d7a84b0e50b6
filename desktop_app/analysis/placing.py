"""Gives the matches of one part their places in the original text, their sections and their frames.

A text that is long or was edited is processed in stretches, and stretches of the previous text are reused: as
they are, or shifted if only their position changed.
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

#: New texts with fewer characters are read as a whole; few adverts are longer.
LONG = 12_000
#: Texts with fewer characters are always read as a whole.
SHORT = 1_000
#: The reading of a stretch that begins within so many code points may depend on all text before it.
_BEGINNING = 400
_new = tuple.__new__
#: What e-mail and web addresses contain, and where they end.
_IN_ADDRESS = re.compile(r"@|://|www\.")
_BREAK = re.compile(r"\s|$")
_LONGEST_ADDRESS = 80
#: Reference numbers: what ties their pieces, and how they look; not several code systems ("CPT/ICD-10").
_TIES = ("-", "/")
_PIECES = re.compile(r"^[\w/-]*")
_REFERENCE = re.compile(r"(?!.*(?:ICD|OPCS|HCPCS|SMR))[A-Z\d]+(?:[-/][A-Z\d]+)*[-/]\d{2,}(?:[-/][A-Z\d]+)*")
_LONGEST_REFERENCE = 30


class _Part(NamedTuple):
    """One part and what is needed to place its matches."""

    name: str
    normal: NormalText
    sections: Sequence[Section]
    starts: Sequence[int]  # where the sections start
    sentences: Sentences
    reach: int  # of frames, in tokens
    addresses: Sequence[tuple[int, int]]  # e-mail and web, normalised; words in them do not count


class Placed(NamedTuple):
    """A stretch's drafts, with its start in the normalised and in the original text."""

    start: int
    base: int
    drafts: list[Draft]


def is_edited(before: str, text: str) -> bool:
    """Whether ``text`` is most likely an edit of ``before``: one of its halves is unchanged."""
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
    """Find the drafts of one part, with section, reading and frame.

    Args:
        name: Name of the part.
        normal: Its text.
        sections: Its sections.
        lexicon: The compiled rules; also holds the cache of stretches.
        reach: Maximum number of tokens between a frame and what it introduces.
        keeps: Whether to read in stretches, which takes longer now and next to nothing after an edit.
        ignored: Whether to leave a match out.
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
    """A cache key under which stretches have the same drafts but for their places, and the original start."""
    normal, (start, end) = part.normal, stretch[:2]
    base, stop = normal.offsets.to_original(start, end)
    points = normal.offsets.normal_points
    edits = range(bisect_left(points, start), bisect_right(points, end))
    sections = part.sections[max(0, bisect_right(part.starts, base) - 1) : bisect_left(part.starts, stop)]
    # how far the first section begins before the stretch does not matter
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
    """Start and end of a section's heading relative to ``base``; zeros if it ends before."""
    heading = section.heading
    return (heading.start - base, heading.end - base) if heading and heading.end > base else (0, 0)


def _begins(normal: NormalText, section: Section) -> Iterable[int]:
    """Where stretches may begin in a section, in normalised code points."""
    start, end = normal.offsets.to_normalised(section.span.start, section.span.end)
    if section.heading and section.heading.start >= section.span.start:
        return (start,)
    return paragraphs(normal.text, start, end)


def _drafts(part: _Part, matches: Sequence[Match], readings: Sequence[Reading]) -> list[Draft]:
    """Turn matches into drafts, leaving out those in headings and addresses."""
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
        if _is_in_reference(normal.text, match.start, match.end):
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
    """Start and end of each e-mail and web address in a text."""
    found = []
    reached = -1  # the space behind the previous address also ends what stands in it
    for sign in _IN_ADDRESS.finditer(text):
        begin = max(0, sign.start() - _LONGEST_ADDRESS)
        before = text[begin : sign.start()].split()
        open_ = bool(before) and not text[sign.start() - 1].isspace()
        start = sign.start() - len(before[-1]) if open_ else sign.start()
        if sign.end() > reached:
            end = _BREAK.search(text, sign.end())
            reached = end.start() if end else len(text)
        found.append((start, reached))
    return found


def _is_in_reference(text: str, start: int, end: int) -> bool:
    """Whether initials are part of a reference number ("Job code: NAS-MR-14")."""
    if text[end : end + 1] not in _TIES and text[max(0, start - 1) : start] not in _TIES:
        return False
    before = _PIECES.search(text[max(0, start - _LONGEST_REFERENCE) : start][::-1])
    behind = _PIECES.search(text[end : end + _LONGEST_REFERENCE])
    whole = (before[0][::-1] if before else "") + text[start:end] + (behind[0] if behind else "")
    return _REFERENCE.fullmatch(whole) is not None and not any(map(str.isdigit, text[start:end]))


def _moved(placed: Placed, start: int, base: int) -> Placed:
    """Shift the drafts of a stretch to a new start."""
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
    """Start, end and end of section of each heading, normalised, leaving out continued sections."""
    for section in sections:
        if section.heading and section.heading.start >= section.span.start:
            start, end = normal.offsets.to_normalised(section.heading.start, section.heading.end)
            yield start, end, normal.offsets.to_normalised(section.span.start, section.span.end)[1]
