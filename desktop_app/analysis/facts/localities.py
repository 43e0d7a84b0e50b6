"""Where running text says that the post is, when no label does.

| form | as in |
|---|---|
| based | ``based in Kendal``, ``based at our Mansfield site`` |
| the opening lines | ``Cheviot Surgery, Alnwick``, ``| Peterborough, Ontario |``, ``Leicester area`` |
| beside a post, a site, a practice | ``two Band 5 posts in County Durham``, ``the team on Juniper Ward`` |
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.gazetteer import NOWHERE, PLACES, is_land, is_place
from desktop_app.analysis.facts.naming import is_employer, names_somebody
from desktop_app.analysis.facts.opening import PieceKind, opening_of
from desktop_app.analysis.facts.sites import addresses_in
from desktop_app.analysis.facts.spotting import Cues, at_words, spotted
from desktop_app.domain.facts import Fact, FactName
from desktop_app.domain.sections import SectionName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.analysis.facts.page import Page
    from desktop_app.analysis.facts.stretches import Text

_NAME: Final = r"[A-ZÀ-Þ][\w'’-]{1,30}"
_BASED: Final = re.compile(
    r"\b(?:based|located|situated) (?:primarily |mainly |initially |permanently )?(?:at|in)(?: (?:our|"
    r"the))? |"
    r"\bbase is (?:at |in )?"
)
_PLACE: Final = re.compile(
    rf"{_NAME}(?:,? (?:(?:of|and|on|upon|in|the|&|St\.?|le|under|near|by|en) )?{_NAME}|-(?:on|upon|in|le|"
    rf"by)-{_NAME}){{0,5}}"
    r"(?: (?:site|office|hospital|campus|hub|surgery|city centre|town centre))?"
)
_NOT_PLACES: Final = re.compile(
    r"(?:Clinical|Coding|Medical|Health Records|Health Informatics|Health Information|Information|"
    r"Informatics|Finance|Trust|"
    r"We|You|The|This|Our|Monday|NHS|Hospital|Practice|"
    r"Department|Band|Primary|GP|General|Digital|Human|Patient|Quality|Data|Corporate|Agenda|Individual|"
    r"Community|Adult|Children|Head Office|ENT|Staff|Nurse|Wards?|WHERE|EVERY|"
    r"Acute|Emergency|Critical|Intensive|Mental|Older|Women|Theatre|Ward|Outpatients?|Radiology|Pharmacy|"
    r"Therap\w+)\b"
)
_KIND_ONLY: Final = re.compile(
    r"(?:Health|Medical|Community|Main|Treatment|Resource|Day) (?:Centre|Hospital|Unit)|Centre|Clinic|"
    r"Hospital"
)
#: Words behind which running text names the place, where nothing says it more plainly.
_NEAR: Final = at_words(
    r"\b(?:posts?|hub|sites?|offices?|induction|practices?|surger(?:y|ies)|department|walk-in|drive|hospital|"
    r"trust|not-for-profit|(?:vacancies|opening|opportunity)(?: for .{3,40})?|team|teams|trusts|hubs?|"
    r"branch(?:es)?|clinics?|office|work|role|coders?|practice,) (?:in|at|around|near|across) (?:the |our )?|"
    r"\bdays? (?:(?:a|each|per|every) (?:week|month|fortnight) )?(?:at our|in) |\bone (?:each )?in |"
    r"\bwork (?:mostly|mainly|largely|chiefly) (?:in|at|from) (?:the |our )?|\b(?:team|work|post|role|"
    r"clerk) on (?=[a-z']{3,20} ward\b)"
)
_BASED_CUES: Final = Cues("based", "base is", "located", "situated")
_NEAR_CUES: Final = Cues(" in ", " at ", " on ", " around ", " near ", " across ")
_IN_CUES: Final = Cues(
    " in ", " at ", " around ", " near ", " across ", "edge of", "outskirts of", "heart of", "centre of"
)
#: What is no place, although it stands where one may.
_ORGANISED: Final = re.compile(
    r"\b(?:NHS|Trusts?|Board|Council|Services?|Teams?|Directorate|Division|Training|Care|Group|Ltd|"
    r"Limited|Practices|"
    r"Programme|Federation|Network|Unit|Academy|Government|Europe|Executive|Committee|Company|Event|"
    r"Events|Candidate|Role|Covid\S*|Education|Year|"
    r"Theatres?|X-ray|MRI|CT|Wide|Early Intervention|CSU|ICB|Information|[A-Z][a-z]+(?:ology|iatrics?|"
    r"urgery|herapy|edicine))\b|"
    r"^(?:Level|Stage|Care,|"
    r"Year|Phase|January|February|March|April|May|June|July|August|September|October|November|December|"
    r"ICD|SNOMED|"
    r"Microsoft|English|Welsh)\b"
)
_COMPASS: Final = re.compile(r"(?i)(?:north|south|east|west|north ?east|north ?west|south ?east|south ?west)")
#: What follows a place in the name of an employer.
_EMPLOYS: Final = re.compile(
    r" (?:Cancer|Regist\w+|Database|NHS|Trust|Hospitals|University|Partnership|Council|Foundation|"
    r"Federation|Healthcare|PCN|ICB|CCG|Ltd|"
    r"Limited|Board)\b"
)
_SITE_NAME: Final = re.compile(
    r"[^,]{2,50}? (?:Hospital|Infirmary|Health Centre|Medical Centre|Surgery|Clinic|Hospice)"
    r"(?=$| (?!NHS|Foundation|Trust|Healthcare|Group))"
)
_ABBREVIATION: Final = 6
_IN: Final = re.compile(r"\b(?:in|at|near|around|across|(?:edge|outskirts|heart|centre) of) ")
#: Whose place is not the post's: whom the employer serves, what else it has, how one gets there.
_OF_OTHERS: Final = re.compile(
    r"\b(?:(?<!-)(?<!out)patients?|people|persons?|clients|residents?|bedrooms?|trained|born) $|"
    r"\b(?:residents|population|(?:people|patients|those)(?! to\b| who (?:want|would|can))|communities|"
    r"living|"
    r"(?:who|you) live|serv(?:es|ing)|covers|covering|largest|one of the|commut\w+|links|cities|"
    r"head office|care to|services? to|sees|"
    r"(?:from|network of|group of) \d+|career|first tried|founded|close to|miles|minutes|in and around)\b"
    r"[^.;:!?\n]{0,60}$"
)
_BARS: Final = re.compile(r" ?[|·•] ?\S")
_SITE_WORD: Final = re.compile(r" (?:site|office|campus|hub)$")
_BEGINNING: Final = 800
_COUNTY: Final = re.compile(
    rf"{_NAME}(?: {_NAME}){{0,2}}, (?:Co\.? {_NAME}|[A-Z]{{2,3}}\b|{_NAME}(?: {_NAME})?)"
)
_LEAD: Final = 420
_LEAD_SEAM: Final = re.compile(r" - | ?\| ?| ?• ?|\t|\n")
_TOWNS: Final = re.compile(rf"{_NAME}(?: {_NAME}){{0,2}}(?:, {_NAME}(?: {_NAME}){{0,2}}){{1,3}}")
_TERMS: Final = re.compile(r"[Pp]ermanent|[ -][Tt]ime|[Cc]ontract|[Rr]emote|[Hh]ybrid|[Hh]ours")
_AREA: Final = re.compile(rf"({_NAME}(?: {_NAME}){{0,2}}) (?:area|region)")
_RECRUITS: Final = re.compile(r" (?:is|are) (?:recruiting|looking|seeking|hiring)\b")
_RECRUITS_CUES: Final = Cues("recruiting", "looking", "seeking", "hiring")
_IN_TOWN: Final = re.compile(rf"{_NAME} in ({_NAME}(?: {_NAME})?)$")
_TOWN_REACH: Final = 70
_BEHIND: Final = re.compile(rf", ({_NAME}(?: (?:(?:on|upon|in|le|St\.?) )?{_NAME}){{0,3}})(?= ?\(|$)")


def locality_of(page: Page) -> Iterator[Fact]:
    """The places that running text names, the plainest first.

    Args:
        page: The advert.
    """
    yield from map(_without_site, _based(page))
    yield from _in_lead(page)
    yield from _recruiting(page)
    yield from _near(page)
    yield from addresses_in(page)
    yield from _with_county(page)
    yield from _known(page)
    yield from _beside_terms(page)


def _known(page: Page) -> Iterator[Fact]:
    """A place of a known name behind *in* or *at*, where an advert begins."""
    for text in page.bodies:
        for cue in spotted(_IN, text, _IN_CUES, before=0, behind=12):
            found = _PLACE.match(text.text, cue.end()) if cue.end() < _BEGINNING else None
            words = _known_in(found[0]) if found else ""
            if found is None or not words or is_land(words):
                continue
            if not _is_of_others(text, cue.start()):
                yield text.named(FactName.LOCATION, found.start(), found.start() + len(words))


def _known_in(words: str) -> str:
    """The known place with which a name begins, or the site called by it; no employer's."""
    place = words
    while place.lower() not in PLACES and " " in place:
        place = place.rpartition(" ")[0].rstrip(",")
    if place.lower() not in PLACES or _COMPASS.fullmatch(place):
        return ""
    site = _SITE_NAME.match(words)
    if site:
        return site[0]
    return "" if _EMPLOYS.search(words[len(place) :].partition(",")[0]) else place


def _is_of_others(text: Text, place: int) -> bool:
    """Whether the words before a place say that it is that of patients, of the employer or of a journey."""
    start, _ = text.sentence(place, place)
    return _OF_OTHERS.search(text.low, max(start, place - 90), place) is not None


def _beside_terms(page: Page) -> Iterator[Fact]:
    """A name of nothing known that stands among terms of the post (``Bridgnorth | 37 hours | Permanent``)."""
    pieces = opening_of(page)
    others = {piece.line for piece in pieces if piece.kind in (PieceKind.TITLE, PieceKind.EMPLOYER)}
    for before, piece in pairwise(pieces):
        if (before.kind, piece.kind) == (PieceKind.EMPLOYER, PieceKind.NAME) and before.line == piece.line:
            if not _is_somewhere(piece.words):
                continue
            yield piece.fact(FactName.LOCATION)
    for piece in pieces:
        line_end = piece.text.text.find("\n", piece.end)
        behind = piece.text.text[piece.end : line_end if line_end >= 0 else None]
        if (
            piece.kind is PieceKind.NAME
            and piece.line not in others
            and _BARS.match(behind)
            and _is_somewhere(piece.words)
        ):
            yield piece.fact(FactName.LOCATION)


def _is_somewhere(words: str) -> bool:
    """Whether a name that stands where places do is one: no employer, service or land, no abbreviation."""
    short = words.isupper() and len(words) <= _ABBREVIATION and words.lower() not in PLACES
    lands = all(map(is_land, words.split(", ")))
    return not short and _ORGANISED.search(words) is None and not lands


def _without_site(fact: Fact) -> Fact:
    """A place without the word that says that it is one."""
    tail = _SITE_WORD.search(str(fact.value))
    span = fact.span
    if tail is None or span is None or tail[0] != " site":
        return fact
    cut = len(fact.text) - len(tail[0])
    return replace(
        fact,
        value=str(fact.value)[: tail.start()],
        span=replace(span, end=span.start + cut),
        text=fact.text[:cut],
    )


def _based(page: Page) -> Iterator[Fact]:
    """The places where running text says that the post, the team or the employer is based."""
    for text in page.bodies:
        for cue in spotted(_BASED, text, _BASED_CUES):
            found = _PLACE.match(text.text, cue.end())
            if found is None or _NOT_PLACES.match(found[0]) or _KIND_ONLY.fullmatch(found[0]):
                continue
            if text.section_at(cue.start()) is SectionName.ABOUT_US or not _is_somewhere(found[0]):
                continue
            yield text.named(FactName.LOCATION, found.start(), found.end())


def _in_lead(page: Page) -> Iterator[Fact]:
    """A town behind the employer's name, or towns by themselves, in the lines with which an advert opens."""
    for text in page.bodies:
        start = 0
        end = min(len(text.text), _LEAD)
        for seam in (*_LEAD_SEAM.finditer(text.text, 0, end), None):
            stop = seam.start() if seam else end
            piece = text.text[start:stop]
            found = _place_in_piece(piece)
            if found and (seam or end == len(text.text)):
                yield text.named(FactName.LOCATION, start + found[0], start + found[1])
            start = seam.end() if seam else end


def _place_in_piece(piece: str) -> tuple[int, int] | None:
    """Where a place stands in one piece of the opening lines."""
    if not piece[:1].isupper() or _NOT_PLACES.match(piece) or NOWHERE.match(piece):
        return None
    behind = _BEHIND.search(piece)
    if behind and is_employer(piece[: behind.start()]) and not _NOT_PLACES.match(behind[1]):
        return behind.span(1)
    area = _AREA.fullmatch(piece.strip())
    if area:
        return area.span(1)
    towns = _TOWNS.fullmatch(piece.strip())
    plain = (
        towns
        and not _TERMS.search(piece)
        and not names_somebody(piece)
        and not is_employer(piece)
        and _is_somewhere(piece.strip())
        and not is_employer(piece.rsplit(", ", maxsplit=1)[-1])
    )
    return (0, len(piece.strip())) if plain else None


def _with_county(page: Page) -> Iterator[Fact]:
    """A town with its county or state behind a comma, where an advert begins."""
    for text in page.bodies:
        for found in _COUNTY.finditer(text.text, 0, _BEGINNING):
            if is_place(found[0]) and not _NOT_PLACES.match(found[0]) and _is_somewhere(found[0]):
                yield text.named(FactName.LOCATION, found.start(), found.end())


def _recruiting(page: Page) -> Iterator[Fact]:
    """The town behind the name of who recruits (``Meddygfa'r Bont in Lampeter is recruiting``)."""
    for text in page.bodies:
        for cue in spotted(_RECRUITS, text, _RECRUITS_CUES):
            found = _IN_TOWN.search(text.text, max(0, cue.start() - _TOWN_REACH), cue.start())
            if (
                found
                and cue.start() < _BEGINNING
                and _is_somewhere(found[1])
                and not _NOT_PLACES.match(found[1])
            ):
                yield text.named(FactName.LOCATION, found.start(1), found.end(1))


def _near(page: Page) -> Iterator[Fact]:
    """The place that running text names beside a post, a site, a practice or the like."""
    for text in page.bodies:
        for cue in spotted(_NEAR, text, _NEAR_CUES, before=60, behind=34):
            found = _PLACE.match(text.text, cue.end())
            if found is None or _NOT_PLACES.match(found[0]) or _KIND_ONLY.fullmatch(found[0]):
                continue
            if text.section_at(cue.start()) in (SectionName.ESSENTIAL, SectionName.DESIRABLE):
                continue
            if not _is_somewhere(found[0]) or _is_of_others(text, cue.start()):
                continue
            tail = _SITE_WORD.search(found[0])
            yield text.named(FactName.LOCATION, found.start(), found.end() - (len(tail[0]) if tail else 0))
