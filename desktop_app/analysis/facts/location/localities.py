"""Finds the place of the post in running text if no label states it.

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
from itertools import chain
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.layout.spotting import Cues, at_words, counted, one_of, spotted, windows
from desktop_app.analysis.facts.location.gazetteer import PLACES
from desktop_app.analysis.facts.location.known_places import (
    NAME,
    PLACE,
    is_of_others,
    known_places_in,
    place_of_team,
)
from desktop_app.analysis.facts.location.lead_places import (
    places_beside_terms,
    places_in_lead,
    places_with_county,
)
from desktop_app.analysis.facts.location.no_places import begins_otherwise, is_somewhere
from desktop_app.analysis.facts.location.recruiting_sites import described_site, recruiting_sites
from desktop_app.analysis.facts.location.sites import DEPARTMENT, addresses_in
from desktop_app.analysis.facts.location.towns_beside_post import town_beside_post
from desktop_app.domain.facts import Fact, FactName
from desktop_app.domain.sections import SectionName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.analysis.facts.layout.page import Page

_BASED: Final = re.compile(
    one_of(
        r"\b(?:based|located|situated) (?:primarily |mainly |initially |permanently |upstairs |downstairs )?"
        r"(?:at|in)(?: (?:our|the|either|both))? ",
        r"\b(?:this|the) (?:post|role|job|position|vacancy) is (?:at|in) (?:our |the )?",
        r"\bwork(?:ing)? (?:from|at|in) our (?=[a-z][\w'’-]+ (?:[a-z][\w'’-]+ )?"
        r"(?:office|site|hub|branch|campus)\b)",
        r"\bwe(?: are|'re) (?:next to|opposite|above|behind|beside|near|"
        r"next door to) [\w' -]{2,30}? in (?:the )?",
        r"\b(?:main base|(?:base|(?<!head )office) (?:is|will be)) (?:at |in |above |inside |"
        r"next to )?(?:our |the )?",
    )
)
#: A house number and street before the place.
_STREET_BEFORE: Final = re.compile(
    r"(?:(?:\d{1,2}(?:st|nd|rd|th)|Ground|First|Second|Third) Floor, )(?=[A-Z])|"
    r"\d{1,4}[a-z]?(?:-\d{1,4})? (?:[A-Z][\w'’.]+ ){1,3}?(?:Street|Road|Lane|Avenue|Way|Drive|Close|Walk|Row|"
    r"Terrace|Square|Parade|Place|Hill|Court|Crescent|Quay|Green|St|Rd), "
)
#: Words before a place in running text, used if nothing states it more plainly.
_NEAR: Final = at_words(
    one_of(
        r"\bwork at (?:either|both) (?:the |our )?",
        r"\b(?:practice|surgery|clinic|hospital) (?:in|at|on) the (?:middle|heart|centre|edge|outskirts) of ",
        r"\b(?:posts?|hub|sites?|offices?|unit|induction|practices?|surger(?:y|ies)|department|walk-in|drive|"
        r"hospital|"
        r"trust|not-for-profit|(?:vacancies|opening|opportunity)(?: for .{3,40})?|team|teams|trusts|hubs?|"
        r"branch(?:es)?|clinics?|office|work|role|coders?|practice,) (?:in|at|around|near|across) (?:the |"
        r"our )?",
        r"\b(?:t[iî]m|swydd|swyddfa|meddygfa|ysbyty|practis|adran)(?: \w+){0,2} yn (?:y )?(?=[a-z])",
        r"\b(?:posts?|vacanc(?:y|ies)|positions?|roles?|shifts|opportunit(?:y|ies)) (?:are |"
        r"is )?(?:currently )?available "
        r"(?:at|in|across) (?:the |our )?",
        r"\bdays? (?:(?:a|each|per|every) (?:week|month|fortnight) )?(?:at our|in) ",
        r"\bone (?:each )?in ",
        r"\bhours (?:a|per|each) week (?:at|in) (?:the |our )?",
        r"\bwork (?:mostly|mainly|largely|chiefly) (?:in|at|from) (?:the |our )?",
        r"\b(?:team|work|post|role|clerk) on (?=[a-z']{3,20} ward\b)",
        r"\b(?:ward|unit|team|department|clinic|service) (?:at|on) the (?=(?:[a-z][\w'’-]+ ){1,3}site\b)",
        r"\bjoin (?:[a-z]+ ){1,3}others in ",
    )
)
#: The patients of a practice, before their town; larger numbers are those of a county.
_PATIENTS: Final = re.compile(
    r"\d{1,2}[,.]?\d{3} (?:[a-z]+ ){0,2}(?:people|patients)(?: (?:on|across|at|from|over) \w+ sites)?,? "
    r"(?:(?:on|in|at) the (?:edge|outskirts|heart|centre|middle) of|in(?: and around)?|near|around) (?:the )?"
)
#: The hospital that contains what was named first.
_WITHIN: Final = re.compile(
    rf" (?:within|at|in) (?:the )?((?:{NAME} ){{1,4}}(?:Hospital|Infirmary|Campus|Health Centre))"
    r"(?! (?:NHS|Foundation|Trust))"
)
_BASED_CUES: Final = Cues(
    "based",
    "main base",
    "base is",
    "post is",
    "role is",
    "job is",
    "position is",
    "vacancy is",
    "from our",
    "at our",
    "in our",
    "base will",
    "office is",
    "office will",
    "located",
    "situated",
    "we are",
    "we're",
)
_NEAR_CUES: Final = Cues(" in ", " at ", " on ", " around ", " near ", " across ", " yn ")
#: A street with its town in a sentence.
_AT_NUMBER: Final = re.compile(
    rf"\d{{1,3}}[a-z]? (?:{NAME} ){{0,3}}{NAME}, ({NAME}(?:[ -]{NAME}){{0,2}})(?=[.\n]|$)"
)
_AT_STREET: Final = re.compile(
    rf"\b(?:in|at|on|from) (?:\d{{1,4}}[a-z]? )?(?:{NAME} ){{1,3}}(?:Road|Street|Lane|Avenue|Way|Drive|"
    rf"Close|Walk|Row|Terrace|"
    rf"Square|Parade|Place|Hill|Crescent|Quay), ({NAME}(?:[ -]{NAME}){{0,2}})(?=[.,;:\n]|$)"
)
_STREET_CUES: Final = Cues(
    "road,", "street,", "lane,", "avenue,", "way,", "drive,", "close,", "walk,", "row,", "terrace,",
    "square,", "parade,", "place,", "hill,", "crescent,", "quay,",
)  # fmt: skip
_STREET_REACH: Final = 60
_LETTERS: Final = re.compile(
    r"\b(?:write|letters?|apply|applications?|cv|send|post|return|registered|head office|headquarters|hq)\b"
)
_OR: Final = re.compile(rf" or (?:the |our )?({NAME}(?: {NAME}){{0,2}})(?=[.,;:)\n]|$| [a-z(])")
_ABBREVIATED: Final = re.compile(r"(?:,| and| &)?(?: [A-Z][a-z]+)? ([A-Z]{3,6})$")
#: These belong to the place.
_STATES: Final = frozenset(("NSW", "VIC", "QLD", "TAS", "ACT", "USA", "DGH"))
_SITE_WORD: Final = re.compile(r" (?:site|office|campus|hub)$")
_BEGINNING: Final = 800
#: The town between the employer's name and what it seeks.
_EMPLOYER_TOWN: Final = re.compile(
    rf", ({NAME}(?: {NAME}){{0,2}})(?=, (?:is|are|requires?|seeks?|has|needs?|wish(?:es)?|invites?)\b)"
)
#: A site named in a sentence, with its town.
_TOWN_BEHIND: Final = rf", {NAME}(?: {NAME}){{0,2}}(?=[.,;( \n])"
_SITE: Final = re.compile(
    one_of(
        rf"(?:Ysbyty {NAME}(?: {NAME}){{0,2}}|(?:{NAME} ){{1,4}}(?:Hospital|Infirmary|Hospice|Health Centre|"
        rf"Medical Centre)\b(?: (?!NHS|Foundation|Trust|Group|Site)(?:& )?{NAME}){{0,3}}|"
        rf"(?:{NAME} ){{1,3}}Surgery(?=, {NAME}))(?! (?:NHS|Foundation|Trust|Group))(?:{_TOWN_BEHIND})?",
        rf"(?:{NAME} ){{1,3}}(?:site|campus){_TOWN_BEHIND}",
    )
)
_NAMED_SITE: Final = re.compile(r" (?:site|campus), ")
_AT_SITE: Final = re.compile(r"\b(?:at|for|in|join|to|on ward \w{1,3},?) (?:the )?(?=[a-z])")
_AT_CUES: Final = Cues(" at ", " for ", " in ", "join ", " to ", " on ward ")


def locality_of(page: Page) -> Iterator[Fact]:
    """The places that running text names, the most explicit first."""
    yield from map(_without_site, _based(page))
    yield from _behind_seeker(page)
    yield from places_in_lead(page)
    yield from town_beside_post(page)
    yield from recruiting_sites(page)
    yield from _near(page)
    yield from addresses_in(page)
    yield from _at_street(page)
    yield from described_site(page)
    yield from places_with_county(page)
    yield from place_of_team(page)
    yield from known_places_in(page)
    yield from _at_site(page)
    yield from places_beside_terms(page)


def _behind_seeker(page: Page) -> Iterator[Fact]:
    """The town after the employer's name in a sentence that continues with what it seeks."""
    span = page.employer.span if page.employer else None
    for text in page.bodies:
        if span and span.part == text.name:
            end = text.normal.offsets.to_normalised(span.start, span.end)[1]
            found = _EMPLOYER_TOWN.match(text.text, end)
            if found and is_somewhere(found[1]):
                yield text.named(FactName.LOCATION, *found.span(1))


def _at_street(page: Page) -> Iterator[Fact]:
    """The town after a street at which the post is; not a postal address for applications."""
    for text in page.bodies:
        places = windows(text, _STREET_CUES, before=_STREET_REACH, behind=44)
        streets = (_AT_STREET.finditer(text.text, *place) for place in places)
        begun = (place for place in text.digits if text.text[max(0, place - 1) : place] in ("", "\n"))
        numbered = (_AT_NUMBER.match(text.text, place) for place in begun)
        for found in chain(*streets, filter(None, numbered)):
            if not _LETTERS.search(text.low, max(0, found.start() - _STREET_REACH), found.start()):
                yield text.named(FactName.LOCATION, found.start(1), found.end(1))


def _at_site(page: Page) -> Iterator[Fact]:
    """A hospital, surgery or the like named near the start of an advert, other than the employer."""
    own = str(page.employer.value).casefold() if page.employer else ""
    for text in page.bodies:
        for cue in spotted(_AT_SITE, text, _AT_CUES, before=0, behind=16):
            found = _SITE.match(text.text, cue.end())
            if cue.end() >= _BEGINNING and (found is None or not _NAMED_SITE.search(found[0])):
                continue
            if found is None or begins_otherwise(found[0]):
                continue
            site = found[0].partition(",")[0].casefold()
            if not own.startswith(site) and not is_of_others(text, cue.start()):
                yield text.named(FactName.LOCATION, found.start(), found.end())


def _without_site(fact: Fact) -> Fact:
    """A place without the word *site* or the like."""
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
    """The places at which running text says that the post, the team or the employer is based."""
    for text in page.bodies:
        for cue in spotted(_BASED, text, _BASED_CUES, before=60):
            before = _STREET_BEFORE.match(text.text, cue.end()) or DEPARTMENT.match(text.text, cue.end())
            found = PLACE.match(text.text, before.end() if before else cue.end())
            within = _WITHIN.match(text.text, found.end()) if found else None
            if within:
                yield text.named(FactName.LOCATION, within.start(1), within.end(1))
            if found is None or begins_otherwise(found[0]):
                continue
            about = text.section_at(cue.start()) is SectionName.ABOUT_US and "patients" not in cue[0]
            if about or not is_somewhere(found[0]):
                continue
            yield text.named(FactName.LOCATION, found.start(), _end_of_place(found))


def _near(page: Page) -> Iterator[Fact]:
    """The place that running text names next to a post, a site, a practice or the like."""
    for text in page.bodies:
        for cue in chain(counted(_PATIENTS, text), spotted(_NEAR, text, _NEAR_CUES, before=60, behind=34)):
            found = PLACE.match(text.text, cue.end())
            if found is None or begins_otherwise(found[0]):
                continue
            if text.section_at(cue.start()) in (SectionName.ESSENTIAL, SectionName.DESIRABLE):
                continue
            others = cue.re is not _PATIENTS and is_of_others(text, cue.start())
            if not is_somewhere(found[0]) or others:
                continue
            tail = _SITE_WORD.search(found[0])
            end = found.end() - len(tail[0]) if tail else _end_of_place(found)
            yield text.named(FactName.LOCATION, found.start(), end)


def _end_of_place(found: re.Match[str]) -> int:
    """The end of a place, or of two to choose from, without an abbreviation (``Hull and North CMHT``)."""
    other = _ABBREVIATED.search(found[0])
    if other and other[1].lower() not in PLACES and other[1] not in _STATES and other.start():
        return found.start() + other.start()
    choice = _OR.match(found.string, found.end())
    return choice.end() if choice and is_somewhere(choice[1]) else found.end()
