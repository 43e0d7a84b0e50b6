"""Reads the title as advertised and the employer.

| form | title |
|---|---|
| labelled part, ``Job title:``, the title line | the whole line |
| ``Coding Trainer – Band 6 – £39,959 to £48,117`` | without band, pay, hours, pattern, date, employer |
| ``Hartsmere Hospitals – Credit Controller – Harrogate – £27,000`` | the piece that names a role |
| ``Summariser wanted.`` | the post that the analysis read there |
| ``is looking for a SAR & Coding Administrator (24 hours …)`` | the post that the analysis read there |

| form | employer |
|---|---|
| labelled part, ``Employer name``, the employer's line of the lead | the whole line |
| ``Kingsferry NHS Trust is …`` | names by their endings (NHS Trust, Health Board, Surgery |
| | Medical Centre …) |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.layout.labels import Label
from desktop_app.analysis.facts.layout.letters import is_in_signature
from desktop_app.analysis.facts.layout.opening import PieceKind, head_of, is_writers, opening_of
from desktop_app.analysis.facts.layout.stretches import Stretch, trimmed
from desktop_app.analysis.facts.names.employer_mentions import mentioned_employer
from desktop_app.analysis.facts.names.employers import employers_in
from desktop_app.analysis.facts.names.head_lines import head_lines
from desktop_app.analysis.facts.names.named_things import is_named_thing
from desktop_app.analysis.facts.names.naming import is_board, is_employer, names_somebody
from desktop_app.analysis.facts.names.offered_titles import offered_title
from desktop_app.analysis.facts.names.sought_titles import POST, title_in_small, title_sought
from desktop_app.analysis.facts.names.stated_titles import HEADING_WORDS, stated_titles
from desktop_app.analysis.facts.names.title_line import LONGEST, is_alert, title_line, trimmed_title
from desktop_app.domain.evidence import Assertion
from desktop_app.domain.facts import Fact, FactName, FactSource
from desktop_app.domain.signals import Category, Gate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop_app.analysis.facts.layout.page import Page
    from desktop_app.domain.evidence import Evidence

#: A line alone that begins with a post is read as a title up to here.
_AT_START: Final = 1500
_BEFORE_POST: Final = 12
_SHORT_LINE: Final = 80
_ABOVE_BAND: Final = re.compile(
    r"(?m)^([A-Z][\w ,&'()/-]{4,70})\n+(?=(?:NHS AfC|Band \d|Job (?:overview|summary)\b))"
)
_SIGNED_FROM: Final = 3
#: Shows that a line is a sentence.
_SPOKEN: Final = re.compile(
    r"\b(?:we|you|your|our|is|are|was|has|have|will|offers|provides|supports|please|call|ring|phone|contact|"
    r"who|to)\b|@|\d{5}"
)
_PERSON: Final = re.compile(r"[A-Z][a-z]+(?: [A-Z][\w'’-]+){1,2}")
#: Headings of a list of posts (``Current Vacancies``).
_HEADS_LIST: Final = re.compile(r"\b(?:Vacanc(?:y|ies)|Opportunit(?:y|ies)|Openings?|Jobs|Careers|Roles)$")
#: A piece between separators on a title's line.
_BESIDE: Final = re.compile(r"(?:[^,|•·\t\n:;-]|(?<=\w)-(?=\w)){3,}")
_ASIDE: Final = re.compile(r" \([^()]*\)?$")
_ONE_LINE: Final = 44


def titles_employers_of(page: Page, evidence: Iterable[Evidence]) -> Iterator[Fact]:
    """The title and the employer, if the advert states them.

    Args:
        page: The advert.
        evidence: All matches of the analysis, for titles in sentences and names of systems and the like.
    """
    employer = next((fact for fact in employers_in(page) if not is_named_thing(page, fact, evidence)), None)
    own = str(employer.value).lower() if employer else ""
    stated, labelled = stated_titles(page, own)
    title = (
        _title_without_role(page, stated)
        or stated
        or _title_of_opening(page, own)
        or _title_at_start(page, evidence)
        or _title_above_band(page)
        or title_sought(page)
        or offered_title(page)
        or _title_in_text(evidence)
        or title_in_small(page)
        or labelled
    )
    if title:
        yield _with_line_above(page, title)
    if employer is None:
        employer = _beside_title(page, title) or next(mentioned_employer(page), None)
    page.employer = employer
    if employer:
        yield employer


def _title_without_role(page: Page, stated: Fact | None) -> Fact | None:
    """The first line above employer and pay, if it names no known role and no label states a title."""
    line, _ = head_lines(page)
    if line is None or names_somebody(line.words) or next(page.labelled(Label.TITLE), None):
        return None
    return next(trimmed_title(line.text, line.start, line.end), stated)


def _with_line_above(page: Page, title: Fact) -> Fact:
    """Join a one-word title (``Officer``) to the line above if the page split it."""
    text = next((text for text in page.bodies if title.span and text.name == title.span.part), None)
    if text is None or title.span is None or " " in title.text.strip():
        return title
    start, end = text.normal.offsets.to_normalised(title.span.start, title.span.end)
    above = text.text.rfind("\n", 0, max(start - 1, 0)) + 1
    line = text.text[above : start - 1].strip()
    alone = text.text[start - 1 : start] == "\n" and text.text[end : end + 1] in ("", "\n")
    whole = not any(map(str.isdigit, line))
    wrapped = alone and whole and len(line) <= _ONE_LINE and POST.fullmatch(line) and not is_employer(line)
    if not wrapped or page.is_row(text, above):
        return title
    return text.named(FactName.TITLE, start - 1 - len(line), end)


def _beside_title(page: Page, title: Fact | None) -> Fact | None:
    """The employer next to the title on its line, separated by a mark, a comma or a colon."""
    text = next((text for text in page.bodies if title and title.span and text.name == title.span.part), None)
    if text is None or title is None or title.span is None:
        return None
    start, end = text.normal.offsets.to_normalised(title.span.start, title.span.end)
    line = text.text.rfind("\n", 0, start) + 1
    stop = text.text.find("\n", end)
    stop = min(len(text.text) if stop < 0 else stop, end + LONGEST)
    for first, last in ((end, stop), (line, start)):
        for piece in _BESIDE.finditer(text.text, first, last):
            words = _ASIDE.sub("", piece[0]).strip(" .:")
            if is_employer(words) and not is_board(words):
                place = text.text.index(words, piece.start())
                return text.named(FactName.EMPLOYER, place, place + len(words))
    return None


def _title_of_opening(page: Page, employer: str) -> Fact | None:
    """The first piece of the opening lines that names a role."""
    for piece in opening_of(page):
        heading = HEADING_WORDS.fullmatch(piece.words) is not None
        if piece.kind is PieceKind.TITLE and not heading and not is_alert(piece.text, piece.start):
            text = piece.text.text
            line = text.rfind("\n", 0, piece.start) + 1
            if _is_signed(text[:line]):
                continue
            stop = text.find("\n", piece.end)
            stop = head_of(text, line, len(text) if stop < 0 else stop)
            whole = Stretch(piece.text, piece.start, stop)
            found = next(title_line(whole, employer), None)
            if found is not None and names_somebody(found.text):
                return found
            return next(title_line(Stretch(piece.text, piece.start, piece.end), employer), None)
    return None


def _title_at_start(page: Page, evidence: Iterable[Evidence]) -> Fact | None:
    """A short line near the start that begins with a post, if no title line was recognised."""
    bodies = {text.name: text for text in page.bodies}
    for item in sorted(evidence, key=lambda item: item.span):
        text = bodies.get(item.span.part)
        if text is None or item.category is not Category.TITLE or item.span.start > _AT_START:
            continue
        start, end = text.normal.offsets.to_normalised(item.span.start, item.span.end)
        line = text.text.rfind("\n", 0, start) + 1
        stop = text.text.find("\n", end)
        stop = len(text.text) if stop < 0 else stop
        if (
            start - line <= _BEFORE_POST
            and not text.text[start].islower()
            and stop - line <= _SHORT_LINE
            and text.text[stop - 1] not in ".!?:;,"
            and not _SPOKEN.search(text.low, line, stop)
            and not _is_signed(text.text[:line])
            and not is_writers(text, line)
            and not is_in_signature(text, line)
        ):
            from_line = trimmed(Stretch(text, line, stop))
            found = next(title_line(from_line, ""), None)
            return None if found and is_named_thing(page, found, evidence) else found
    return None


def _is_signed(before: str) -> bool:
    """Whether the line before a place is only a person's name, as in a signature."""
    line = before.rstrip().rsplit("\n", 1)[-1].strip(" ,")
    return (
        before.count("\n") >= _SIGNED_FROM
        and _PERSON.fullmatch(line) is not None
        and not is_employer(line)
        and not _HEADS_LIST.search(line)
    )


def _title_above_band(page: Page) -> Fact | None:
    """A post alone on a line above the band or summary, as Trac shows it below its table."""
    for text in page.bodies:
        for found in _ABOVE_BAND.finditer(text.text, 0, _AT_START):
            if names_somebody(found[1]) and not page.is_row(text, found.start()):
                return next(title_line(Stretch(text, *found.span(1)), ""), None)
    return None


def _title_in_text(evidence: Iterable[Evidence]) -> Fact | None:
    """The post that a sentence offers, by the matches of the analysis."""
    for item in sorted(evidence, key=lambda item: item.span):
        if (
            item.category is Category.TITLE
            and item.assertion is Assertion.AFFIRMED
            and item.frame is Gate.RECRUIT
        ):
            return Fact(FactName.TITLE, " ".join(item.text.split()), item.span, item.text, FactSource.TEXT)
    return None
