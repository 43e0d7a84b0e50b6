"""Cuts the opening lines of an advert into pieces and classifies them: post, employer, place, detail.

Job boards, agencies and private posters write these on one or a few lines, in any order: ``Clinical Coder``
/ ``Ashgrove Practices`` / ``Market Drayton TF9``; ``Verity Ltd · Bristol (Hybrid)``; ``Coder, Wangaratta``.
Text after labels, in sentences or in list items is not a piece.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.layout.letters import signature_of
from desktop_app.analysis.facts.location.gazetteer import NOWHERE, is_place
from desktop_app.analysis.facts.names.naming import (
    before_employer,
    is_employer,
    is_field,
    is_sentence,
    names_somebody,
)
from desktop_app.analysis.facts.names.people import person_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.analysis.facts.layout.page import Page
    from desktop_app.analysis.facts.layout.stretches import Text
    from desktop_app.domain.facts import Fact, FactName

#: The opening of a body has at most so many lines and characters.
_LINES: Final = 12
_LENGTH: Final = 900
_LINE: Final = 130
_PIECE: Final = 90
#: Up to this line a post with its employer behind a comma is the vacancy's own; later it may be a writer's.
_POST_BY: Final = 3
_SEAM: Final = re.compile(
    r" - |; | ?\| ?| ?[•·] ?|\t| at (?!Home\b)(?=[A-Z])|\(|\)|"
    r"(?: ?/ ?| or )(?=(?i:hybrid|remote|home|on[- ]?site|flexible|agile)\b)|"
    r"(?: ?/|:) ?(?=[A-Z]{1,2}\d[\dA-Z]? \d[A-Z]{2}\b)|"
    r"(?i:(?<=team)|(?<=role)|(?<=hiring)|(?<=vacancy)|(?<=opportunity)|(?<=with us)|(?<=join us)|"
    r"(?<=wanted)): (?=[A-Z])"
)
#: Every separator of pieces contains one of these.
_SEAM_MARK: Final = re.compile(r"[-;|•·\t()/:]| at | or ")
#: What social networks show below the name and headline of the poster.
_WRITTEN_AGO: Final = re.compile(
    r"(?:\d+ ?(?:h|d|w|mo|yr|min|hours?|days?|weeks?|months?)\b|Just now)(?: ago)? ?(?:·|•|\n|$)"
)
#: Maximum length of such a line.
_AGO_REACH: Final = 24
_BEHIND_WRITER: Final = re.compile(
    r"(?: \([\w/ ]{2,14}\)| ?[·•] ?(?:1st|2nd|3rd\+?|Following|You)|, [A-Z]{2,6})*$"
)
_HEADING: Final = 100
#: Words of a heading: all but short ones are capitalised.
_TITLED: Final = re.compile(
    r"\W*[A-Z][\w'’&/-]*(?:[ ,(]+(?:[A-Z\d£&][\w'’&/.,-]*|and|of|the|for|in|at|to|&|-)[),]*)*"
)
_PIN: Final = "📍"
_ENDS: Final = " ,.;:*-–\"'!?"
_DETAIL: Final = re.compile(
    r"[£$€₹\d]|\b(?:bands?|afc|hours?|hrs|wte|fte|permanent|full[ -]?time|part[ -]?time|fixed|contract|"
    r"temporary|remote|hybrid|on[- ]?site|home|salary|pay|closing|closes|posted|apply|ago|applicants?|"
    r"reviews?|ref|reference|vacanc\w+|careers?|job|jobs|hiring|urgent\w*|summary|overview|description|"
    r"details|department|directorate|division|team|level|per|easily|new|save|share|report|back|search|"
    r"employees|competitive|immediate|grade|location|summariser|coder|benefits|agenda|person specification|"
    r"advert\w*|opportunity|career|welcome|join|role|post|ip|op|e/m|tb[ac]|confirmed|coding|records|"
    r"informatics|information|openings?|lpa|ctc|monthly|shift|experience|(?:mon|tue|wed|thu|fri|sat|"
    r"sun)(?:[a-z]*day)?s?)\b",
    re.IGNORECASE,
)
_SENTENCE: Final = re.compile(
    r"\b(?:we|you|your|our|us|is|are|was|has|have|will|would|can|to|this|that|an|seeks?|looking|required|"
    r"needed|hq|headquarter\w*|head office|"
    r"wanted|needs?|who|how|what|do|be|please|if|from|years?)\b",
    re.IGNORECASE,
)
_WANTED: Final = re.compile(
    r"(?: (?:wanted|required|needed|asap|urgently|immediately|now|"
    r"(?:is|are) (?:now )?(?:hiring|recruiting)))+[.!]*$",
    re.IGNORECASE,
)
#: What job boards write before a name.
_POSTED: Final = re.compile(r"(?i)posted (?:\d+\+? \w+ ago |today |yesterday |[\w ]{3,16} )?by ")
#: How list items begin; a line all in brackets is a note or the name of a group.
_LISTED: Final = re.compile(
    r"\s*\[[^\[\]]*\]$|(?i:\s*(?:(?:from|to|cc|sent|date|subject|hi|dear|hello)\b|[•●▪■◦○‣·➤►▶✓✔★❖–✅🔹🔸👉]|"
    r"\*(?!\*)|- |\d{1,2}[.)] |An? ))"
)
_NAME: Final = re.compile(
    r"(?:[A-ZÀ-Þ][\w'’.&-]*|&|and|of|the|for|in|y|Al|el)(?: (?:[A-ZÀ-Þ][\w'’.&-]*|&|and|of|the|for|y))*$"
)
_POSTCODE_BEHIND: Final = re.compile(r"[ ,(/:|-]{1,3}[A-Z]{1,2}\d[\dA-Z]? \d[A-Z]{2}\b")
_POSTCODE_REACH: Final = 12
#: A site before the trust it belongs to.
_SITE: Final = re.compile(r" (?:Hospital|Infirmary|Health Centre|Hospice)$")
_TRUST: Final = re.compile(r" (?:(?:NHS|HSC)(?: Foundation)? Trust|Health Board)$")
#: Fields of practice before a town and its state.
PRACTISED: Final = re.compile(
    r" (?:Orthop\w+|Cardiology|P\w*diatrics|Dermatology|Radiology|Urology|Imaging|Oncology)$"
)
_WITH_PLACE: Final = re.compile(r"^(.{3,60}?), (.{2,60})$")


class PieceKind(StrEnum):
    """What a piece of the opening lines is."""

    TITLE = "title"
    EMPLOYER = "employer"
    PLACE = "place"
    NAME = "name"  # a name that is not recognised


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of the opening lines, as a range of the normalised text; ``line`` counts from 0."""

    text: Text
    start: int
    end: int
    line: int
    kind: PieceKind

    def fact(self, name: FactName) -> Fact:
        """A fact whose value is the piece as written."""
        return self.text.named(name, self.start, self.end)

    @property
    def words(self) -> str:
        """The normalised words."""
        return self.text.text[self.start : self.end]


def opening_of(page: Page) -> tuple[Piece, ...]:
    """The pieces of the opening lines of an advert's first body."""
    if page.opening is None:
        text = next(page.bodies, None)
        page.opening = tuple(_pieces_of_post(text, page)) if text is not None else ()
    return page.opening


def _pieces_of_post(text: Text, page: Page) -> Iterator[Piece]:
    """The pieces of the first lines, without the writer's job title and name in the signature of a letter."""
    first, last = signature_of(text) or (0, 0)
    for piece in _pieces(text, page):
        if not first <= piece.start < last or piece.kind in (PieceKind.EMPLOYER, PieceKind.PLACE):
            yield piece


def _pieces(text: Text, page: Page) -> Iterator[Piece]:
    """The pieces of the first lines that contain a title, a name or a place."""
    place = number = 0
    for line in text.text[: _LENGTH + _LINE].split("\n"):
        start, end = place, place + len(line)
        place = end + 1
        if not line.strip():
            continue
        if number >= _LINES or start > _LENGTH:
            return
        number += 1
        end = head_of(text.text, start, end)
        listed = (number > 1 or line[0] == "[") and _LISTED.match(line)
        told = is_sentence(line.strip()) or page.is_row(text, start) or is_writers(text, start)
        told = told or (len(line) < _AGO_REACH and _WRITTEN_AGO.match(line) is not None)
        if end - start > _LINE or listed or told:
            continue
        if text.text[start] == _PIN:
            yield from _pinned(text, start, end, number)
            continue
        seams = {}
        if _SEAM_MARK.search(text.text, start, end):
            seams = {seam.start(): seam.end() for seam in _SEAM.finditer(text.text, start, end)}
        seams |= {gap: gap + 1 for gap in text.gaps(start, end)}
        for stop in (*sorted(seams), end):
            if stop >= start:
                yield from _piece(text, start, stop, number)
                start = seams.get(stop, end)


def head_of(text: str, start: int, end: int) -> int:
    """The end of the verbless beginning of a long line, else the line's end.

    Args:
        text: A normalised text.
        start: Where a line begins.
        end: Where it ends.
    """
    stop = text.find(". ", start, start + _HEADING) if end - start > _LINE else -1
    titled = stop >= 0 and ", " in text[start:stop] and _TITLED.fullmatch(text, start, stop)
    return stop if titled else end


def is_writers(text: Text, start: int) -> bool:
    """Whether the line at ``start`` is the poster's headline: below a name, above “2 days ago”."""
    above = text.text.rfind("\n", 0, max(start - 1, 0)) + 1
    below = text.text.find("\n", start) + 1
    if not 0 < start < _LENGTH or not below or not _WRITTEN_AGO.match(text.text, below):
        return False
    named = person_at(text.text, above)
    return named is not None and _BEHIND_WRITER.match(text.text[named[1] : start - 1]) is not None


def _pinned(text: Text, start: int, end: int, line: int) -> Iterator[Piece]:
    """The place after a pin symbol."""
    seam = _SEAM.search(text.text, start + 1, end)
    first, last = _bare(text, start + 1, seam.start() if seam else end)
    words = text.text[first:last]
    if words and not _SENTENCE.search(words) and not NOWHERE.match(words):
        yield Piece(text, first, last, line, PieceKind.PLACE)


def _piece(text: Text, start: int, end: int, line: int) -> Iterator[Piece]:
    """A piece, or the name and the place that it consists of."""
    start, end = _bare(text, start, end)
    start += before_employer(text.text[start:end])
    words = text.text[start:end]
    if "@" in words or not 2 < len(words) <= _PIECE or _SENTENCE.search(words):
        return
    if words[0].islower() and ", " in words:
        return
    own, slash, _ = words.partition(" / ")
    if slash and is_employer(own) and not names_somebody(words):
        yield Piece(text, start, start + len(own), line, PieceKind.EMPLOYER)
        return
    first, _, behind = words.partition(", ")
    if PRACTISED.search(first) and is_place(behind):
        yield Piece(text, start, start + len(first), line, PieceKind.EMPLOYER)
        yield Piece(text, end - len(behind), end, line, PieceKind.PLACE)
        return
    if _TRUST.search(behind) and is_employer(behind) and _SITE.search(first):
        yield Piece(text, start, start + len(first), line, PieceKind.PLACE)
        yield Piece(text, end - len(behind), end, line, PieceKind.EMPLOYER)
        return
    graded = words[-1].isdigit() and names_somebody(words)
    if not graded and is_place(words) and not (is_employer(first) or (behind and _is_no_place(first))):
        yield Piece(text, start, end, line, PieceKind.PLACE)
        return
    parts = _WITH_PLACE.match(words)
    if parts and line <= _POST_BY and names_somebody(parts[1]) and is_employer(parts[2]):
        yield Piece(text, start, start + parts.end(1), line, PieceKind.TITLE)
        yield Piece(text, start + parts.start(2), end, line, PieceKind.EMPLOYER)
    elif parts and is_place(parts[2]):
        yield from _with_place(text, start, parts, line)
    elif is_employer(words) or names_somebody(words) or _is_name(words):
        yield Piece(text, start, end, line, _kind(words, text.text[end : end + _POSTCODE_REACH]))


def _is_no_place(first: str) -> bool:
    """Whether the words before a place are a detail or a person rather than a place."""
    return _DETAIL.search(first) is not None or names_somebody(first)


def _with_place(text: Text, start: int, parts: re.Match[str], line: int) -> Iterator[Piece]:
    """The name and the place after it; after a detail the place alone."""
    place, name = (start + parts.start(2), start + parts.end(2)), parts[1]
    named = is_employer(name) or _is_name(name)
    if _DETAIL.search(name) and not names_somebody(name):
        yield Piece(text, *place, line, PieceKind.PLACE)
    elif named:
        yield Piece(text, start, start + parts.end(1), line, _kind(name))
        yield Piece(text, *place, line, PieceKind.PLACE)
    elif names_somebody(parts[0]):
        yield Piece(text, start, place[1], line, _kind(parts[0]))


def _bare(text: Text, start: int, end: int) -> tuple[int, int]:
    """The range of a piece without marks and words like *wanted*."""
    posted = _POSTED.match(text.text, start, end)
    start = posted.end() if posted else start
    while start < end and (text.text[start] in _ENDS or not text.text[start].isalnum()):
        start += 1
    while end > start and (
        text.text[end - 1] in _ENDS or not (text.text[end - 1].isalnum() or text.text[end - 1] in ")'")
    ):
        end -= 1
    wanted = _WANTED.search(text.text, start, end)
    if wanted and wanted.start() > start:
        end = wanted.start()
    return start, end


def _kind(words: str, behind: str = "") -> PieceKind:
    """The kind of a piece other than a known place; a name before a postcode is a place."""
    if is_employer(words):
        return PieceKind.EMPLOYER
    if names_somebody(words):
        return PieceKind.TITLE
    return PieceKind.PLACE if _POSTCODE_BEHIND.match(behind) else PieceKind.NAME


def _is_name(words: str) -> bool:
    """Whether words are written like a name and contain no detail or field of work."""
    return _NAME.match(words) is not None and _DETAIL.search(words) is None and not is_field(words)
