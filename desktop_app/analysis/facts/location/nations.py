"""Determines the nation of the post: by a label, the verdict, the postcode, the place, or national terms.

| stated by | as in |
|---|---|
| a label | ``Country: Wales`` |
| words weighed by the analysis | ``Health Board``, ``HIPAA``, ``NHS Jobs`` |
| a postcode of one nation only | ``BT41 2RL`` |
| a place name that exists in one country only | ``Coleraine``, ``Timaru, Canterbury`` |
| a term of one nation's law, language, service | ``PVG``, ``AccessNI``, ``Garda vetting``, ``yn y Gymraeg`` |
| otherwise its vocabulary | ``OPCS-4``, ``remittance advice`` (``assumed_nations``) |

If the analysis knows only that a post is British (``NHS``, ``£12``), place and national terms take precedence
over its *England*; so does a place if an advert contains terms of two nations.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.layout.labels import Label
from desktop_app.analysis.facts.layout.spotting import Cues, at_words, one_of, spotted
from desktop_app.analysis.facts.location.assumed_nations import assumed_nation
from desktop_app.analysis.facts.location.gazetteer import AREAS, BRITISH, nation_of
from desktop_app.domain.evidence import Assertion
from desktop_app.domain.facts import Fact, FactName, FactSource
from desktop_app.domain.sections import SectionName
from desktop_app.domain.signals import Strength
from desktop_app.domain.verdict import Nation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop_app.analysis.facts.layout.page import Page
    from desktop_app.domain.evidence import Evidence

#: Postcode areas within one nation; those on a border (CH CA HR LD SY TD …) are left out.
_NATIONS: Final = {
    **dict.fromkeys(("BT",), Nation.NORTHERN_IRELAND),
    **dict.fromkeys(("CF", "SA"), Nation.WALES),
    **dict.fromkeys(
        ("AB", "DD", "EH", "FK", "G", "HS", "IV", "KA", "KW", "KY", "ML", "PA", "PH", "ZE"), Nation.SCOTLAND
    ),
    **dict.fromkeys(("GY", "IM", "JE"), Nation.CROWN_DEPENDENCY),
}
_UNTOLD: Final = frozenset(
    (
        "CH", "CA", "HR", "LD", "SY", "TD", "DG", "LL", "NP", "NE", "GL", "WR",
    )
)  # fmt: skip
_NAMED: Final = {
    "england": Nation.ENGLAND, "wales": Nation.WALES, "cymru": Nation.WALES, "scotland": Nation.SCOTLAND,
    "northern ireland": Nation.NORTHERN_IRELAND, "ireland": Nation.IRELAND, "us": Nation.US, "usa": Nation.US,
    "united states": Nation.US, "canada": Nation.CANADA, "ca": Nation.CANADA, "australia": Nation.AUSTRALIA,
    "au": Nation.AUSTRALIA, "new zealand": Nation.NEW_ZEALAND, "nz": Nation.NEW_ZEALAND, "uae": Nation.UAE,
    "united arab emirates": Nation.UAE, "ae": Nation.UAE, "saudi arabia": Nation.SAUDI_ARABIA,
    "ksa": Nation.SAUDI_ARABIA, "sa": Nation.SAUDI_ARABIA, "india": Nation.INDIA, "in": Nation.INDIA,
    "jersey": Nation.CROWN_DEPENDENCY, "guernsey": Nation.CROWN_DEPENDENCY, "ie": Nation.IRELAND,
    "isle of man": Nation.CROWN_DEPENDENCY,
}  # fmt: skip
_CODE: Final = re.compile(r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}")
_EIRCODE: Final = re.compile(r"[A-Z]\d[\dW] [A-Z\d]{4}")
#: Terms of one nation's law, language or service.
_TELLING: Final = at_words(
    one_of(
        r"(?P<wales>yn y gymraeg|cymraeg|gymraeg|ysbyty|croesewir|ydych chi|meddygfa|gofal sylfaenol|"
        r"welsh[- ](?:speaker|speaking|language)|my health online)\b",
        r"(?P<scotland>pvg\b|protecting vulnerable groups|scheme \(scotland\)|standard grades?\b|"
        r"national [45]s?\b|emis pcs\b|key information summary|(?:charity )?registered in scotland\b)",
        r"(?P<us>h-?1b\b|federally qualified|federal tort|401\(k\)|compact (?:rn )?licen[cs]e|usajobs\b|"
        r"veterans (?:health administration|affairs)\b|medicare and medicaid\b)",
        r"(?P<northern_ireland>access ?ni\b|hscni\b|028 ?[2-9]\d)",
        r"(?P<ireland>garda vetting|eircode\b|leaving cert(?:ificate)?\b)",
        r"(?P<new_zealand>aotearoa\b|te whatu ora|kia ora\b|wh[aā]nau\b|te reo\b|hauora\b)",
        r"(?P<india>nabh\b|cghs\b|lacs? p\.?a\b|lakhs? (?:per annum|p\.?a\b)|b\.com\b)",
        r"(?P<australia>sa health\b|nsw health\b|ahpra\b|aboriginal (?:and|or)(?:/or)? torres strait)",
    )
)
_TELLING_CUES: Final = Cues(
    "yn y gymraeg", "cymraeg", "gymraeg", "ysbyty", "croesewir", "ydych chi", "meddygfa", "gofal syl",
    "welsh", "pvg", "protecting vul", "scheme (scot", "standard grade", "national", "emis pcs",
    "key information", "access ni", "accessni", "hscni", "028", "garda", "eircode", "leaving cert",
    "aotearoa", "te whatu", "kia ora", "whanau", "whānau", "te reo", "hauora",
    "my health", "registered in scot", "charity regi", "h-1b", "h1b", "federally",
    "federal tort", "401(k", "compact ", "usajobs", "veterans ", "medicare and", "nabh", "cghs", "lac p",
    "lacs p", "lakh", "b.com", "sa health", "nsw health", "ahpra", "aboriginal",
)  # fmt: skip
#: What may continue a word without a space: digits after a hyphen, full stop or comma.
_REST: Final = re.compile(r"\w*(?:[-.,]\d\w*)*")
_WEIGHT: Final = {Strength.DECISIVE: 8, Strength.STRONG: 4, Strength.SUPPORTING: 2, Strength.WEAK: 1}


def nation_in(
    page: Page, evidence: Iterable[Evidence], nation: Nation, sure: Fact | None, place: Fact | None
) -> Iterator[Fact]:
    """The nation, if the advert states it.

    Args:
        page: The advert.
        evidence: All matches of the analysis, for words that name the nation.
        nation: The verdict's nation.
        sure: The postcode, else the location, if a label or the opening lines state it.
        place: The location, wherever it was read.
    """
    return (_in_whole_words(page, fact) for fact in _nation(page, evidence, nation, sure, place))


def _nation(
    page: Page, evidence: Iterable[Evidence], nation: Nation, sure: Fact | None, place: Fact | None
) -> Iterator[Fact]:
    """The nation and the words that name it, which may be part of a longer term (``OPCS`` of OPCS-4)."""
    for value in page.labelled(Label.NATION):
        named = _NAMED.get(value.low)
        if named:
            yield value.fact(FactName.NATION, str(named))
            return
    nation, naming = _named(page, evidence, nation)
    weights = _weights(naming)
    sited = _of_place(sure) if sure else None
    weight = weights.get(nation, 0)
    if sited and sure and sited.value != str(nation):
        coded = sure.name is FactName.POSTCODE and weight < _WEIGHT[Strength.DECISIVE]
        if coded or _goes_before(Nation(str(sited.value)), weight, weights):
            yield sited
            return
    sited = sited or (_of_place(place, british=nation is Nation.ENGLAND) if place else None)
    if weight <= _WEIGHT[Strength.WEAK]:
        told = sited if _is_from(sited, nation, weight) else _told(page, naming, weight)
        british = nation is Nation.ENGLAND and sited and Nation(str(sited.value)) in BRITISH
        told = told or (sited if british else None)
        if told and (nation is Nation.UNKNOWN or told is sited or Nation(str(told.value)) in BRITISH):
            yield told
            return
    if nation is not Nation.UNKNOWN:
        best = max((item for item in naming if item.nation is nation), key=_says_place, default=None)
        span, words = (best.span, best.text) if best else (None, "")
        yield Fact(FactName.NATION, str(nation), span, words, FactSource.TEXT)
    elif sited:
        yield sited
    elif sure and sure.name is FactName.POSTCODE and not str(sure.value).startswith(tuple(_UNTOLD)):
        yield Fact(FactName.NATION, str(Nation.ENGLAND), sure.span, sure.text, sure.source)
    else:
        yield from _assumed(page, evidence, place)


def _in_whole_words(page: Page, fact: Fact) -> Fact:
    """Extend a fact to the end of its last word or sum: ``OPCS-4``, ``£14,400``."""
    span = fact.span
    text = next((text.normal.original for text in page.texts if span and text.name == span.part), None)
    rest = _REST.match(text, span.end) if text is not None and span is not None else None
    if text is None or span is None or rest is None or not rest[0]:
        return fact
    whole = replace(span, end=rest.end())
    return replace(fact, span=whole, text=text[whole.start : whole.end])


def _assumed(page: Page, evidence: Iterable[Evidence], place: Fact | None) -> Iterator[Fact]:
    """The nation if nothing names it plainly: by hedged words, then by vocabulary.

    For British vocabulary, an ambiguous place name may then show which part of Britain it is.
    """
    told = _hedged(evidence) or assumed_nation(page)
    if told:
        british = place and told.value == str(Nation.ENGLAND)
        yield (_of_place(place, british=True) if place and british else None) or told


def _hedged(evidence: Iterable[Evidence]) -> Fact | None:
    """The nation named by hedged words: they name it however they are meant."""
    hedged = [item for item in evidence if item.nation and item.assertion is Assertion.HEDGED]
    weights = _weights(hedged)
    if len(weights) != 1:
        return None
    best = max(hedged, key=_says_place)
    return Fact(FactName.NATION, str(best.nation), best.span, best.text, FactSource.TEXT)


def _named(page: Page, evidence: Iterable[Evidence], nation: Nation) -> tuple[Nation, list[Evidence]]:
    """The verdict's nation with the words that name it, unless all of those are misleading."""
    telling = [item for item in evidence if item.nation and item.assertion is Assertion.AFFIRMED]
    naming = [item for item in telling if not _is_misleading(page, item)]
    misled = len(naming) < len(telling) and all(item.nation is not nation for item in naming)
    return Nation.UNKNOWN if misled else nation, naming


def _is_misleading(page: Page, item: Evidence) -> bool:
    """Whether a word for a nation means something else: skills (``KSAs``), a list of all nations' checks."""
    if item.text == "KSAs":
        return True
    return item.text.lower() == "disclosure scotland" and any("dbs" in text.low for text in page.bodies)


def _is_from(sited: Fact | None, nation: Nation, weight: int) -> bool:
    """Whether the verdict's nation is that of the place: no word names it, or the place is a postcode."""
    if sited is None or sited.value != str(nation):
        return False
    return not weight or _CODE.fullmatch(sited.text.strip().upper()) is not None


def _weights(naming: list[Evidence]) -> dict[Nation, int]:
    """How plainly each nation is named: the highest weight of its words."""
    weights: dict[Nation, int] = {}
    for item in naming:
        if item.nation:
            weights[item.nation] = max(weights.get(item.nation, 0), _WEIGHT[item.strength])
    return weights


def _goes_before(sited: Nation, weight: int, weights: dict[Nation, int]) -> bool:
    """Whether the nation of the place takes precedence over that of the verdict."""
    if weight <= _WEIGHT[Strength.SUPPORTING]:
        return True
    return weight < _WEIGHT[Strength.DECISIVE] and weights.get(sited, 0) >= weight


def _of_place(place: Fact, *, british: bool = False) -> Fact | None:
    """The nation of a postcode or location; ``british`` as for ``nation_of``."""
    if place.name is FactName.POSTCODE:
        if str(place.value)[0].isdigit():
            return Fact(FactName.NATION, str(Nation.US), place.span, place.text, place.source)
        area = re.match("[A-Z]+", str(place.value))
        border = area is None or area[0] in _UNTOLD
        told = Nation.UNKNOWN if area is None or border else _NATIONS.get(area[0], Nation.ENGLAND)
        if area and area[0] not in AREAS:
            told = Nation.IRELAND if _EIRCODE.fullmatch(str(place.value)) else Nation.UNKNOWN
    else:
        told = nation_of(str(place.value), british=british)
    if told is Nation.UNKNOWN:
        return None
    return Fact(FactName.NATION, str(told), place.span, place.text, place.source)


def _told(page: Page, naming: list[Evidence], weight: int) -> Fact | None:
    """The nation of national terms, or of a word in the analysis plainer than those for its verdict."""
    for text in page.bodies:
        for found in spotted(_TELLING, text, _TELLING_CUES, before=0, behind=30):
            if found.lastgroup:
                return text.fact(FactName.NATION, found.lastgroup, found.start(), found.end())
    plainer = [item for item in naming if _WEIGHT[item.strength] > weight]
    best = max(plainer, key=_says_place, default=None)
    return Fact(FactName.NATION, str(best.nation), best.span, best.text, FactSource.TEXT) if best else None


def _says_place(item: Evidence) -> tuple[bool, bool, int]:
    """How plainly an item names a place: the employer's words first, then names of places and settings."""
    return (
        item.section is SectionName.EMPLOYER,
        any(map(str.isalpha, item.text[:1])),
        _WEIGHT[item.strength],
    )
