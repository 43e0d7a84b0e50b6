"""Reads the employer.

| form | as in |
|---|---|
| labelled part, the employer's line of the lead, ``Employer name`` | the whole line |
| next to the title on its line | ``CARE NAVIGATOR – LONGMEAD SURGERY, KENT`` |
| by the endings of names, the most frequent | ``Kingsferry NHS Trust is …`` (Health Board, Surgery …) |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.layout.labels import Label
from desktop_app.analysis.facts.layout.opening import PRACTISED, PieceKind, opening_of
from desktop_app.analysis.facts.names.board_heads import head_of_board
from desktop_app.analysis.facts.names.employer_endings import ENDS, LEAD, TRUSTS, named_by_ending
from desktop_app.analysis.facts.names.employer_names import (
    BEHIND_NAME,
    NAMES,
    bare_name,
    sentences_in,
    without_place,
)
from desktop_app.analysis.facts.names.employer_sentences import said_to_be, said_to_employ, who_seeks
from desktop_app.analysis.facts.names.head_lines import head_lines, head_name, is_surely_of_head
from desktop_app.analysis.facts.names.naming import (
    ANY_EMPLOYER,
    SPECIALTY,
    before_employer,
    is_board,
    is_employer,
    is_terms,
    names_post,
    names_somebody,
)
from desktop_app.domain.facts import Fact, FactName, FactSource
from desktop_app.domain.sections import SectionName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.analysis.facts.layout.opening import Piece
    from desktop_app.analysis.facts.layout.page import Page

#: A hospital next to a trust is its site.
_SITE: Final = re.compile(r"(?:Hospital|Infirmary|Health Centre)$", re.IGNORECASE)
_TERMS: Final = re.compile(
    r"\b(?:hours|permanent|vacanc(?:y|ies)|candidates|telephone|administrator for)\b", re.IGNORECASE
)
_LONGEST: Final = 140
_MOST_SPACES: Final = 10
_SENTENCE: Final = re.compile(r"\b(?:we|you|our|is|are|will|to be)\b", re.IGNORECASE)
#: Headings of vacancy pages.
_BOARD: Final = re.compile(
    r"(?:current |our )?(?:jobs?|vacanc|careers?|opportunit|work (?:with|for) us|recruitment)",
    re.IGNORECASE,
)
#: A name that continues on the next line.
_NAME_BELOW: Final = re.compile(
    r"\n(?:(?:UNIVERSITY )?(?:NHS|HSC) (?:FOUNDATION )?TRUST|FOUNDATION TRUST|"
    r"(?:UNIVERSITY )?HEALTH BOARD)(?=\n|$| *\()",
    re.IGNORECASE,
)
#: The end of a name behind the abbreviation in brackets (``Elmshire Health Services (NHS) Trust``).
_TRUST_BEHIND: Final = re.compile(r" \((?:NHS|HSC)\) (?:FOUNDATION )?TRUST\b", re.IGNORECASE)
#: A document's name for itself after the employer's name.
_PACK: Final = re.compile(
    r"(?i) (?:(?:job |candidate |applicant )*(?:application|recruitment|information|candidate) "
    r"(?:information )?pack|job description|vacancy bulletin)$"
)
_BEGINNING: Final = 1500
_DOES: Final = re.compile(
    r"(?: \([A-Z]{2,8}\))?(?:'s\b| (?:is|are|has|have|was|gathers|makes|runs|covers|serves|employs|looks|"
    r"cares|provides|"
    r"works|offers|seeks|needs|wants|invites)\b)"
)
#: Endings of firms and companies.
_FIRM: Final = re.compile(
    r" (?:Partners|Associates|Consultants|Advisers)\b.*|.* (?:Ltd|Limited|plc|LLP|Inc|LLC|CIC)\.?$",
    re.IGNORECASE,
)
#: Maximum distance in lines between post and employer.
_NEAR_POST: Final = 2

#: Headings and kinds that end like a name.
_NO_NAME: Final = re.compile(
    r"(?:[a-z]+ (?:of|for|in|the|with)\b|(?i:about|essential|desirable|why|telephone|e-?mail|contact|key|"
    r"further|additional|equal|(?:patient|person|people)[- ]cent(?:re|er)d|temporary staffing|"
    r"(?:the |our )(?:practice|surgery|trust|hospital|service|department|team|clinic|company)$)\b)|"
    r".* (?i:pathway|requirements)$"
)
#: A part of an employer before its name (``Southern Division of Fenn NHS Trust``).
_PART_OF: Final = re.compile(
    r"(?:[\w'’&-]+ ){0,5}(?:Services?|Division|Department|Directorate|Team|Unit|House|Centre|Clinic)"
    r"(?: of |, )(?:the )?(?=.*(?:Trust|Health Board|Group)$)"
)


def employers_in(page: Page) -> Iterator[Fact]:
    """The employers from labelled parts, the employer's line, labels, and by their names.

    A name that contains a job title counts only if it ends like an employer or firm (``Nurse Finders Ltd``).
    """
    for fact in _employers_in(page):
        name = str(fact.value)
        if is_terms(name) or (fact.source is FactSource.TEXT and _NO_NAME.match(name)):
            continue
        if fact.source is not FactSource.TEXT or is_employer(name) or not names_post(_FIRM.sub("", name)):
            yield _in_full(page, fact)


def _in_full(page: Page, fact: Fact) -> Fact:
    """Complete an employer's name that is split over two lines or shortened in a sentence."""
    text = next((text for text in page.bodies if fact.span and text.name == fact.span.part), None)
    if text is None or fact.span is None:
        return fact
    start, end = text.normal.offsets.to_normalised(fact.span.start, fact.span.end)
    lead = LEAD.match(text.text, start, end) or _PART_OF.match(text.text, start, end)
    if lead and is_employer(text.text[lead.end() : end]):
        start = lead.end()
        fact = text.named(FactName.EMPLOYER, start, end)
    department = before_employer(text.text[start:end])
    if department:
        start += department
        fact = text.named(FactName.EMPLOYER, start, end)
    pack = _PACK.search(text.text, start, end)
    if pack:
        return text.named(FactName.EMPLOYER, start, pack.start())
    below = _NAME_BELOW.match(text.text, end) or _TRUST_BEHIND.match(text.text, end)
    if below:
        return text.named(FactName.EMPLOYER, start, below.end())
    name = text.text[start:end]
    place = -1 if is_employer(name) else text.text.find(name + " ")
    while 0 <= place < _BEGINNING:
        whole = NAMES.match(text.text, place)
        words = without_place(whole[0]) if whole else ""
        if len(words) > len(name) and is_employer(words):
            return text.named(FactName.EMPLOYER, place, place + len(words))
        place = text.text.find(name + " ", place + len(name))
    return fact


def _employers_in(page: Page) -> Iterator[Fact]:
    """The employers, the most certain first."""
    for value in page.labelled(Label.EMPLOYER):
        if value.whole:
            bare = _first_language(without_place(BEHIND_NAME.sub("", value.words)))
            yield value.text.named(FactName.EMPLOYER, value.start, value.start + len(bare))
    head, _ = head_of_board(page)
    if head:
        yield head.text.named(FactName.EMPLOYER, head.start, head.start + len(without_place(head.words)))
    yield from _labelled(page)
    second = _second_line(page)
    yield from (fact for fact in second if is_surely_of_head(str(fact.value)))
    yield from said_to_employ(page)
    yield from _on_own_line(page)
    pieces = opening_of(page)
    for piece in pieces:
        if piece.kind is PieceKind.EMPLOYER:
            name = without_place(piece.words)
            named = is_employer(name) or PRACTISED.search(name) is not None
            if named and not ANY_EMPLOYER.match(name):
                yield piece.text.named(FactName.EMPLOYER, piece.start, piece.start + len(name))
    yield from _named_again(pieces)
    yield from (fact for fact in second if _is_spoken_of(page, str(fact.value)))
    yield from named_by_ending(page, ENDS)
    trac = bool(page.values.get(Label.TOWN))
    for value in page.labelled(Label.SITE):
        if not (trac and _SITE.search(value.words)) and is_employer(value.words):
            bare = without_place(value.words)
            yield value.text.named(FactName.EMPLOYER, value.start, value.start + len(bare))
    yield from said_to_be(page)
    yield from who_seeks(page)
    yield from second
    yield from _beside_post(pieces)


def _second_line(page: Page) -> tuple[Fact, ...]:
    """The name on the employer's line at the very top, if there is one."""
    line = head_lines(page)[1]
    if line is None:
        return ()
    return (line.text.named(FactName.EMPLOYER, line.start, line.start + len(head_name(line))),)


def _is_spoken_of(page: Page, name: str) -> bool:
    """Whether the text names an employer of several words more than once."""
    return " " in name and any(text.text.count(name) > 1 for text in page.bodies)


def _on_own_line(page: Page) -> Iterator[Fact]:
    """The employer's line of the lead, without a place after the name."""
    for stretch in page.sections(SectionName.EMPLOYER):
        if page.is_row(stretch.text, stretch.start):
            continue
        stop = stretch.words.find("\n")
        end = stretch.end if stop < 0 else stretch.start + stop
        end = next(stretch.text.gaps(stretch.start, min(end, stretch.start + 2 * _LONGEST)), end)
        if end - stretch.start > 2 * _LONGEST:
            continue
        bar = stretch.text.text.find(" | ", stretch.start, end)
        if bar > 0 and _BOARD.match(stretch.text.text, stretch.start, bar):
            continue
        words = bare_name(sentences_in(stretch.text.text[stretch.start : end])[0])
        if "|" in stretch.text.text[stretch.start : end] and names_somebody(words) and not is_employer(words):
            continue
        if 2 < len(words) <= _LONGEST and not SPECIALTY.search(words) and not is_board(words):
            if _SITE.search(words.partition(", ")[0]) or _SITE.search(words):
                yield from _boards(page)
                yield from named_by_ending(page, TRUSTS)
            name = words.partition(",")[0]
            if ANY_EMPLOYER.match(name) or _TERMS.search(words):
                continue
            words = _first_language(without_place(words))
            lead = LEAD.match(words)
            start = stretch.start + (lead.end() if lead else _role_before(words))
            yield stretch.text.named(FactName.EMPLOYER, start, stretch.start + len(words))


def _boards(page: Page) -> Iterator[Fact]:
    """Health boards named at the start of an advert (``NHS Inverdour``), and who is named beside the post."""
    pieces = opening_of(page)
    posts = {piece.line for piece in pieces if piece.kind is PieceKind.TITLE}
    for piece in pieces:
        beside = piece.line in posts and not _SITE.search(piece.words)
        if piece.kind is PieceKind.EMPLOYER and (beside or piece.words.startswith("NHS ")):
            yield piece.fact(FactName.EMPLOYER)


def _first_language(words: str) -> str:
    """The first of two names of an employer in two languages."""
    own, slash, other = words.partition(" / ")
    return own if slash and is_employer(own) and not names_somebody(other) else words


def _role_before(words: str) -> int:
    """The length of a role or site before an employer's name (``Operations Lead, Larkhill PCN``)."""
    role, comma, name = words.partition(", ")
    if _SITE.search(role) and TRUSTS.search(name) and is_employer(name):
        return len(role) + len(comma)
    return len(role) + len(comma) if comma and names_somebody(role) and is_employer(name) else 0


def _labelled(page: Page) -> Iterator[Fact]:
    """The names after labels in the bodies."""
    for value in page.labelled(Label.EMPLOYER):
        words = value.words
        if not value.whole and words[:1].isupper() and len(words) <= _LONGEST and "\n" not in words:
            bare = without_place(bare_name(words))
            if bare.count(" ") <= _MOST_SPACES and "/" not in bare and not _SENTENCE.search(bare):
                yield value.text.named(FactName.EMPLOYER, value.start, value.start + len(bare))


def _named_again(pieces: tuple[Piece, ...]) -> Iterator[Fact]:
    """An unrecognised name near the post that the text describes later."""
    posts = [piece.line for piece in pieces if piece.kind is PieceKind.TITLE]
    for piece in pieces:
        if piece.kind is PieceKind.NAME and posts and 0 < abs(piece.line - posts[0]) <= _NEAR_POST:
            again = piece.text.text.find(piece.words, piece.end)
            if " " in piece.words and again > 0 and _DOES.match(piece.text.text, again + len(piece.words)):
                yield piece.fact(FactName.EMPLOYER)


def _beside_post(pieces: tuple[Piece, ...]) -> Iterator[Fact]:
    """The unrecognised name nearest to the post in the opening lines."""
    posts = [piece.line for piece in pieces if piece.kind is PieceKind.TITLE]
    names = [piece for piece in pieces if piece.kind is PieceKind.NAME and piece.line not in posts]
    if posts and names:
        near = min(names, key=lambda piece: (abs(piece.line - posts[0]), piece.start))
        if abs(near.line - posts[0]) <= _NEAR_POST:
            yield near.fact(FactName.EMPLOYER)
