"""Finds places in the opening lines: towns alone, after names, among terms of the post.

| form | as in |
|---|---|
| after the employer's name, alone | ``Cheviot Surgery, Alnwick``, ``| Peterborough, Ontario |`` |
| with a county or a state | ``Wexley, Shropshire`` |
| among terms | ``Bridgnorth | 37 hours | Permanent`` |
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.layout.opening import PieceKind, opening_of
from desktop_app.analysis.facts.location.gazetteer import NOWHERE, US_STATE, is_land, is_place
from desktop_app.analysis.facts.location.known_places import COMPASS, NAME, is_of_others
from desktop_app.analysis.facts.location.no_places import begins_otherwise, is_somewhere
from desktop_app.analysis.facts.location.postcodes import POSTCODE
from desktop_app.analysis.facts.names.naming import is_employer, names_somebody
from desktop_app.analysis.facts.names.people import is_person
from desktop_app.domain.facts import Fact, FactName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.analysis.facts.layout.page import Page

#: The rest of an employer's name after a list of counties.
_EMPLOYER_BEHIND: Final = re.compile(
    r"(?:,? (?:[A-Z][\w&]*|and|of|&)){0,6},? "
    r"(?:NHS|Trust|Council|University|Foundation|Partnership|ICB|CCGs?|Hospitals)\b"
)
#: Places are sought up to here.
_BEGINNING: Final = 800
_BARS: Final = re.compile(r" ?[|·•] ?\S")
_COUNTY: Final = re.compile(
    rf"{NAME}(?: {NAME}){{0,3}}, (?:Co\.? {NAME}|[A-Z]{{2,3}}\b(?: \d{{5}})?|"
    rf"{NAME}(?: {NAME})?\b(?!, {US_STATE}\b|\.\d))"
)
_FIRM: Final = re.compile(r"\b(?:LLC|Ltd|Limited|Inc|Pvt|Specialist Hospital|Specialty Hospital)\b")
#: An employer behind its department, which is no place.
_TRUST: Final = re.compile(r" (?:Trust|Health Board|Council|Partnership)$")
_LEAD: Final = 420
_LEAD_SEAM: Final = re.compile(r" - | ?\| ?| ?• ?|\t|\n|(?<=[a-z]{3})\. (?=[A-Z\d£€$])")
_TOWNS: Final = re.compile(rf"{NAME}(?: {NAME}){{0,2}}(?:, {NAME}(?: {NAME}){{0,2}}){{1,3}}")
_TERMS: Final = re.compile(r"[Pp]ermanent|[ -][Tt]ime|[Cc]ontract|[Rr]emote|[Hh]ybrid|[Hh]ours")
_AREA: Final = re.compile(rf"({NAME}(?: {NAME}){{0,2}}) (?:area|region)(?=$|,)")
_BEHIND: Final = re.compile(
    rf"(?:, | \([a-z][a-z ]{{2,40}}, )"
    rf"({NAME}(?: (?:(?:on|upon|in|le|St\.?) )?{NAME}){{0,3}})(?= ?\(|\)?$|(?:,| ?/|:)? ?{POSTCODE.pattern})"
)


def places_in_lead(page: Page) -> Iterator[Fact]:
    """A town after the employer's name, or a town alone, in the opening lines."""
    for text in page.bodies:
        start = 0
        end = min(len(text.text), _LEAD)
        for seam in (*_LEAD_SEAM.finditer(text.text, 0, end), None):
            stop = seam.start() if seam else end
            piece = text.text[start:stop]
            found = _place_in_piece(piece)
            behind = found and _EMPLOYER_BEHIND.match(text.text, start + found[1])
            if found and not behind and (seam or end == len(text.text)):
                yield text.named(FactName.LOCATION, start + found[0], start + found[1])
            start = seam.end() if seam else end


def _place_in_piece(piece: str) -> tuple[int, int] | None:
    """The range of a place in one piece of the opening lines."""
    if not piece[:1].isupper() or NOWHERE.match(piece):
        return None
    behind = _BEHIND.search(piece)
    named = behind and piece[: behind.start()]
    several = named and ", " in named and behind and piece[behind.end() :].strip(" (")
    if behind and named and not several and (is_employer(named) or is_employer(named.rpartition(", ")[2])):
        return None if begins_otherwise(behind[1]) or _TRUST.search(behind[1]) else behind.span(1)
    if begins_otherwise(piece):
        return None
    area = _AREA.match(piece.strip())
    if area:
        return area.span(1)
    towns = _TOWNS.fullmatch(piece.strip())
    plain = (
        towns
        and not _TERMS.search(piece)
        and not names_somebody(piece)
        and not is_employer(piece)
        and is_somewhere(piece.strip())
        and not is_employer(piece.rsplit(", ", maxsplit=1)[-1])
    )
    return (0, len(piece.strip())) if plain else None


def places_with_county(page: Page) -> Iterator[Fact]:
    """A town followed by a comma and its county or state, near the start of an advert."""
    own = str(page.employer.value).casefold() if page.employer else ""
    for text in page.bodies:
        for found in _COUNTY.finditer(text.text, 0, _BEGINNING):
            if is_of_others(text, found.start()) or _EMPLOYER_BEHIND.match(text.text, found.end()):
                continue
            name, _, town = found[0].partition(", ")
            other = names_somebody(name) or (is_employer(name) and name.casefold() in own)
            if other or _FIRM.search(name):
                if is_place(town) and not is_land(town):
                    yield text.named(FactName.LOCATION, found.end() - len(town), found.end())
            elif COMPASS.fullmatch(town):
                continue
            elif is_place(found[0]) and not begins_otherwise(found[0]) and is_somewhere(found[0]):
                yield text.named(FactName.LOCATION, found.start(), found.end())


def places_beside_terms(page: Page) -> Iterator[Fact]:
    """An unrecognised name among terms of the post (``Bridgnorth | 37 hours | Permanent``)."""
    pieces = opening_of(page)
    others = {piece.line for piece in pieces if piece.kind in (PieceKind.TITLE, PieceKind.EMPLOYER)}
    for before, piece in pairwise(pieces):
        if (before.kind, piece.kind) == (PieceKind.EMPLOYER, PieceKind.NAME) and before.line == piece.line:
            if not is_somewhere(piece.words):
                continue
            yield piece.fact(FactName.LOCATION)
    for piece in pieces:
        line_end = piece.text.text.find("\n", piece.end)
        behind = piece.text.text[piece.end : line_end if line_end >= 0 else None]
        if (
            piece.kind is PieceKind.NAME
            and piece.line not in others
            and not is_person(piece.words)
            and _BARS.match(behind)
            and not begins_otherwise(piece.words)
            and is_somewhere(piece.words)
        ):
            yield piece.fact(FactName.LOCATION)
