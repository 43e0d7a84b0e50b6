"""Where running text says that the post is, when no label does.

| form | as in |
|---|---|
| based | ``based in Kendal``, ``based at our Mansfield site`` |
| the opening lines | ``Cheviot Surgery, Alnwick``, ``| Peterborough, Ontario |``, ``Leicester area`` |
| beside the post | see ``towns_beside_post`` |
| beside a post, a site, a practice | ``two Band 5 posts in County Durham``, ``the team on Juniper Ward`` |
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.gazetteer import NOWHERE, PLACES, is_land, is_place
from desktop_app.analysis.facts.known_places import NAME, PLACE, is_of_others, known_places_in
from desktop_app.analysis.facts.naming import is_employer, names_somebody
from desktop_app.analysis.facts.opening import PieceKind, opening_of
from desktop_app.analysis.facts.sites import addresses_in
from desktop_app.analysis.facts.spotting import Cues, at_words, spotted
from desktop_app.analysis.facts.towns_beside_post import town_beside_post
from desktop_app.domain.facts import Fact, FactName
from desktop_app.domain.sections import SectionName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.analysis.facts.page import Page

_BASED: Final = re.compile(
    r"\b(?:based|located|situated) (?:primarily |mainly |initially |permanently )?(?:at|in)(?: (?:our|"
    r"the))? |"
    r"\b(?:practice|surgery) (?:of|with|for|caring for) (?:[a-z]+ ){0,2}[\d,]+ patients in (?:the )?|"
    r"\bbase (?:is|will be) (?:at |in )?(?:our |the )?"
)
_NOT_PLACES: Final = re.compile(
    r"(?:Clinical|Coding|Medical|Health Records|Health Informatics|Health Information|Information|"
    r"Informatics|Finance|Trust|"
    r"Home|Appointments?|Prescriptions?|Contact|Cookies?|Privacy|Accessibility|Sitemap|Menu|Search|News|Login|Join|About|Vacancies|Careers|Jobs|"
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
_BASED_CUES: Final = Cues("based", "base is", "patients in", "base will", "located", "situated")
_NEAR_CUES: Final = Cues(" in ", " at ", " on ", " around ", " near ", " across ")
#: What is no place, although it stands where one may.
_ORGANISED: Final = re.compile(
    r"\b(?:NHS|Trusts?|Board|Council|Services?|Teams?|Directorate|Division|Training|Care|Group|Ltd|"
    r"Limited|Practices|Hospitals|"
    r"Programme|Federation|Network|Unit|Academy|Government|Europe|Executive|Committee|Company|Event|"
    r"Events|Candidate|Role|Covid\S*|Education|Year|"
    r"Medidata|Rave|Epic|Cerner|Millennium|Argus|Veeva|EMIS|SystmOne|Docman|Medicode|Meditech|Solventum|EDC|"
    r"Theatres?|Non-\w+|X-ray|MRI|CT|Wide|Early Intervention|CSU|ICB|Information|[A-Z][a-z]+(?:ology|"
    r"iatrics?|"
    r"urgery|herapy|edicine))\b|"
    r"^(?:Level|Stage|Care,|"
    r"Year|Phase|January|February|March|April|May|June|July|August|September|October|November|December|"
    r"ICD|SNOMED|"
    r"Microsoft|English|Welsh)\b"
)
#: The rest of an employer's name behind a list of counties.
_EMPLOYER_BEHIND: Final = re.compile(
    r"(?:,? (?:[A-Z][\w&]*|and|of|&)){0,6},? (?:NHS|Trust|Council|University|Foundation|Partnership)\b"
)
_ABBREVIATION: Final = 6
_BARS: Final = re.compile(r" ?[|·•] ?\S")
_SITE_WORD: Final = re.compile(r" (?:site|office|campus|hub)$")
_BEGINNING: Final = 800
_COUNTY: Final = re.compile(rf"{NAME}(?: {NAME}){{0,2}}, (?:Co\.? {NAME}|[A-Z]{{2,3}}\b|{NAME}(?: {NAME})?)")
_FIRM: Final = re.compile(r"\b(?:LLC|Ltd|Limited|Inc|Pvt|Specialist Hospital|Specialty Hospital)\b")
#: The town behind the employer's name, before what it seeks.
_EMPLOYER_TOWN: Final = re.compile(
    rf", ({NAME}(?: {NAME}){{0,2}})(?=, (?:is|are|requires?|seeks?|has|needs?|wish(?:es)?|invites?)\b)"
)
#: A site named in a sentence, with its town.
_SITE: Final = re.compile(
    rf"(?:Ysbyty {NAME}(?: {NAME}){{0,2}}|(?:{NAME} ){{1,4}}(?:Hospital|Infirmary|Hospice|Health Centre|"
    rf"Medical Centre)\b(?: (?!NHS|Foundation|Trust|Group|Site)(?:& )?{NAME}){{0,3}}|"
    rf"(?:{NAME} ){{1,3}}Surgery(?=, {NAME}))"
    rf"(?! (?:NHS|Foundation|Trust|Group))(?:, {NAME}(?: {NAME}){{0,2}}(?=[.,;( \n]))?"
)
_AT_SITE: Final = re.compile(r"\b(?:at|for|in|join|to) (?:the )?(?=[a-z])")
_AT_CUES: Final = Cues(" at ", " for ", " in ", "join ", " to ")
_LEAD: Final = 420
_LEAD_SEAM: Final = re.compile(r" - | ?\| ?| ?• ?|\t|\n")
_TOWNS: Final = re.compile(rf"{NAME}(?: {NAME}){{0,2}}(?:, {NAME}(?: {NAME}){{0,2}}){{1,3}}")
_TERMS: Final = re.compile(r"[Pp]ermanent|[ -][Tt]ime|[Cc]ontract|[Rr]emote|[Hh]ybrid|[Hh]ours")
_AREA: Final = re.compile(rf"({NAME}(?: {NAME}){{0,2}}) (?:area|region)")
_RECRUITS: Final = re.compile(r" (?:is|are) (?:recruiting|looking|seeking|hiring)\b")
_RECRUITS_CUES: Final = Cues("recruiting", "looking", "seeking", "hiring")
_IN_TOWN: Final = re.compile(rf"{NAME} in ({NAME}(?: {NAME})?)$")
_TOWN_REACH: Final = 70
_BEHIND: Final = re.compile(rf", ({NAME}(?: (?:(?:on|upon|in|le|St\.?) )?{NAME}){{0,3}})(?= ?\(|$)")


def locality_of(page: Page) -> Iterator[Fact]:
    """The places that running text names, the plainest first.

    Args:
        page: The advert.
    """
    yield from map(_without_site, _based(page))
    yield from _behind_seeker(page)
    yield from _in_lead(page)
    yield from town_beside_post(page)
    yield from _recruiting(page)
    yield from _near(page)
    yield from addresses_in(page)
    yield from _with_county(page)
    yield from known_places_in(page)
    yield from _at_site(page)
    yield from _beside_terms(page)


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
            and not _NOT_PLACES.match(piece.words)
            and _is_somewhere(piece.words)
        ):
            yield piece.fact(FactName.LOCATION)


def _behind_seeker(page: Page) -> Iterator[Fact]:
    """The town behind the employer's name, where a sentence goes on with what it seeks."""
    span = page.employer.span if page.employer else None
    for text in page.bodies:
        if span and span.part == text.name:
            end = text.normal.offsets.to_normalised(span.start, span.end)[1]
            found = _EMPLOYER_TOWN.match(text.text, end)
            if found and _is_somewhere(found[1]):
                yield text.named(FactName.LOCATION, *found.span(1))


def _at_site(page: Page) -> Iterator[Fact]:
    """A hospital, surgery or the like that is named where an advert begins, and is not the employer."""
    own = str(page.employer.value).casefold() if page.employer else ""
    for text in page.bodies:
        for cue in spotted(_AT_SITE, text, _AT_CUES, before=0, behind=12):
            if cue.end() >= _BEGINNING:
                break
            found = _SITE.match(text.text, cue.end())
            if found is None or _KIND_ONLY.fullmatch(found[0]) or _NOT_PLACES.match(found[0]):
                continue
            site = found[0].partition(",")[0].casefold()
            if not own.startswith(site) and not is_of_others(text, cue.start()):
                yield text.named(FactName.LOCATION, found.start(), found.end())


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
        for cue in spotted(_BASED, text, _BASED_CUES, before=60):
            found = PLACE.match(text.text, cue.end())
            if found is None or _NOT_PLACES.match(found[0]) or _KIND_ONLY.fullmatch(found[0]):
                continue
            about = text.section_at(cue.start()) is SectionName.ABOUT_US and "patients" not in cue[0]
            if about or not _is_somewhere(found[0]):
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
            behind = found and _EMPLOYER_BEHIND.match(text.text, start + found[1])
            if found and not behind and (seam or end == len(text.text)):
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
    own = str(page.employer.value).casefold() if page.employer else ""
    for text in page.bodies:
        for found in _COUNTY.finditer(text.text, 0, _BEGINNING):
            if is_of_others(text, found.start()) or _EMPLOYER_BEHIND.match(text.text, found.end()):
                continue
            name, _, town = found[0].partition(", ")
            if _FIRM.search(name) or (is_employer(name) and name.casefold() in own):
                if is_place(town) and not is_land(town):
                    yield text.named(FactName.LOCATION, found.end() - len(town), found.end())
            elif is_place(found[0]) and not _NOT_PLACES.match(found[0]) and _is_somewhere(found[0]):
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
            found = PLACE.match(text.text, cue.end())
            if found is None or _NOT_PLACES.match(found[0]) or _KIND_ONLY.fullmatch(found[0]):
                continue
            if text.section_at(cue.start()) in (SectionName.ESSENTIAL, SectionName.DESIRABLE):
                continue
            if not _is_somewhere(found[0]) or is_of_others(text, cue.start()):
                continue
            tail = _SITE_WORD.search(found[0])
            yield text.named(FactName.LOCATION, found.start(), found.end() - (len(tail[0]) if tail else 0))
