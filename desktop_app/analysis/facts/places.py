"""Where the post is: location, postcode, nation.

| form | as in |
|---|---|
| label | ``Location: Fort Hallow, near Warminster``, ``BASE: …``, ``Lleoliad / Location: …`` |
| site and town | ``Site`` / ``Kerrow General`` and ``Town`` / ``Kerrow``: both, with a comma |
| address | the lines below ``Job locations``, up to an empty line or the next label, joined with commas |
| running text | ``based in Kendal``, ``based at our Mansfield site`` |
| postcode | ``BS1 2AB``, ``bs12ab`` behind a label; areas as Royal Mail knows them |
| nation | as the verdict has it, with the words that name it; else by the postcode's area |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.employers import is_employer, names_somebody
from desktop_app.analysis.facts.labels import Label
from desktop_app.analysis.facts.spotting import spotted
from desktop_app.domain.evidence import Assertion
from desktop_app.domain.facts import Fact, FactName, FactSource
from desktop_app.domain.sections import SectionName
from desktop_app.domain.signals import Strength
from desktop_app.domain.verdict import Nation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop_app.analysis.facts.page import Page
    from desktop_app.analysis.facts.stretches import Stretch
    from desktop_app.domain.evidence import Evidence

_AREAS: Final = frozenset(
    (
        "AB", "AL", "BA", "BB", "BD", "BH", "BL", "BN", "BR", "BS", "BT", "B", "CA", "CB", "CF", "CH", "CM",
        "CO", "CR", "CT", "CV", "CW", "DA", "DD", "DE", "DG", "DH", "DL", "DN", "DT", "DY", "EC", "EH", "EN",
        "EX", "E", "FK", "FY", "GL", "GU", "GY", "G", "HA", "HD", "HG", "HP", "HR", "HS", "HU", "HX", "IG",
        "IM", "IP", "IV", "JE", "KA", "KT", "KW", "KY", "LA", "LD", "LE", "LL", "LN", "LS", "LU", "L", "ME",
        "MK", "ML", "M", "NE", "NG", "NN", "NP", "NR", "NW", "N", "OL", "OX", "PA", "PE", "PH", "PL", "PO",
        "PR", "RG", "RH", "RM", "SA", "SE", "SG", "SK", "SL", "SM", "SN", "SO", "SP", "SR", "SS", "ST", "SW",
        "SY", "S", "TA", "TD", "TF", "TN", "TQ", "TR", "TS", "TW", "UB", "WA", "WC", "WD", "WF", "WN", "WR",
        "WS", "WV", "W", "YO", "ZE",
    )
)  # fmt: skip
_POSTCODE: Final = re.compile(
    r"\b(?<!-)([A-Z]{1,2})(\d[\dA-HJKMNPR-Y]?) ?(\d[ABD-HJLNP-UW-Z]{2})(?![A-Za-z0-9-])"
)
#: Areas that lie in one nation only (those on a border, CH CA HR LD SY TD …, tell nothing).
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
_NAME: Final = r"[A-ZÀ-Þ][\w'’-]{1,30}"
_BASED: Final = re.compile(
    r"\b(?:based|located|situated) (?:primarily |mainly |initially |permanently )?(?:at|in)(?: (?:our|the))? "
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
    r"Community|Adult|Children|"
    r"Acute|Emergency|Critical|Intensive|Mental|Older|Women|Theatre|Ward|Outpatients?|Radiology|Pharmacy|"
    r"Therap\w+)\b"
)
_KIND_ONLY: Final = re.compile(
    r"(?:Health|Medical|Community|Main|Treatment|Resource|Day) (?:Centre|Hospital|Unit)|Centre|Clinic|"
    r"Hospital"
)
_ALSO: Final = re.compile(r" ?(?:\||•|;| - (?=full|part|perm|hybrid|£|band|\d)|(?<=[a-z]{3})\. (?=[A-Z]))")
_WEIGHT: Final = {Strength.DECISIVE: 8, Strength.STRONG: 4, Strength.SUPPORTING: 2, Strength.WEAK: 1}
_WIDE: Final = re.compile(r" {3}|\t")
_LONGEST: Final = 110
#: How the work is done, behind the place.
_MANNER: Final = re.compile(
    r" ?\([^()]*(?:hybrid|remote|home|on[ -]?site|flexible|agile|days?)\b[^()]*\)?| with (?:up to|some|hybrid|home|"
    r"remote|flexible)\b",
    re.IGNORECASE,
)
_DEPARTMENT: Final = re.compile(r"(?:[\w&']+ ){1,4}(?:Department|Directorate|Team), ")
#: Words behind which running text names the place, where nothing says it more plainly.
_NEAR: Final = re.compile(
    r"\b(?:posts?|hub|sites?|offices?|induction|practices?|surger(?:y|ies)|department|walk-in|drive|hospital|"
    r"trust|not-for-profit|(?:vacancies|opening|opportunity) (?:for .{3,40})?) (?:in|at) (?:the |our )?|"
    r"\bdays? (?:a week )?at our |\b(?:team|work|post|role|clerk) on (?=[a-z']{3,20} ward\b)"
)
_NEAR_MENTIONS: Final = (" in ", " at ", " on ")
_SITE_WORD: Final = re.compile(r" (?:site|office|campus|hub)$")
_LEAD: Final = 420
_LEAD_SEAM: Final = re.compile(r" - | ?\| ?| ?• ?|\t|\n")
_TOWNS: Final = re.compile(rf"{_NAME}(?: {_NAME}){{0,2}}(?:, {_NAME}(?: {_NAME}){{0,2}}){{1,3}}")
_AREA: Final = re.compile(rf"({_NAME}(?: {_NAME}){{0,2}}) (?:area|region)")
_BEHIND: Final = re.compile(rf", ({_NAME}(?: (?:(?:on|upon|in|le|St\.?) )?{_NAME}){{0,3}})(?= ?\(|$)")
_VAGUE: Final = frozenset(
    ("various", "multiple", "see below", "as above", "tbc", "n/a", "yes", "no", "flexible", "remote",
     "fully remote", "hybrid", "home", "home-based", "home based", "work from home")
)


def places_of(page: Page, evidence: Iterable[Evidence], nation: Nation) -> Iterator[Fact]:
    """Location, postcode and nation.

    Args:
        page: The advert.
        evidence: All matches of the analysis, for the words that name the nation.
        nation: The verdict's nation.
    """
    fact = next(_labelled(page), None) or next(_based(page), None) or next(_in_lead(page), None) or next(_near(page), None)
    if fact:
        yield fact
    postcode = next(_postcodes(page), None)
    if postcode:
        yield postcode
    yield from _nation(page, evidence, nation, postcode)


def _labelled(page: Page) -> Iterator[Fact]:
    """The place behind a label; an address and a site with its town as one."""
    for value in page.labelled(Label.LOCATION):
        yield from _value(value)
    for value in page.labelled(Label.ADDRESS):
        lines = [line.strip(" ,") for line in value.words.split("\n") if line.strip(" ,")]
        yield value.fact(FactName.LOCATION, ", ".join(lines))
    town = next(page.labelled(Label.TOWN), None)
    for value in page.labelled(Label.SITE):
        for fact in _value(value):
            if town and town.low not in str(fact.value).lower():
                yield value.fact(FactName.LOCATION, f"{fact.value}, {town.written}")
            else:
                yield fact
    if town:
        yield town.fact(FactName.LOCATION, town.written)


def _value(value: Stretch) -> Iterator[Fact]:
    """The place at the beginning of a labelled value; nothing for "various" and the like."""
    words = value.words
    cuts = [cut.start() for cut in (_ALSO.search(words), _MANNER.search(words)) if cut]
    stop = min(*cuts, len(words), words.find("\n") if "\n" in words else len(words))
    stop = min(stop, _gap(value))
    bare = words[:stop].rstrip(" .,;-")
    department = None if value.whole else _DEPARTMENT.match(bare)
    first = department.end() if department else 0
    if bare and len(bare) <= _LONGEST and bare.lower() not in _VAGUE and any(map(str.isalpha, bare)):
        yield value.text.named(FactName.LOCATION, value.start + first, value.start + len(bare))


def _gap(value: Stretch) -> int:
    """Where a wide gap of the original, a cell's end, parts a value; its length where none does."""
    first, last = value.text.normal.offsets.to_original(value.start, value.end)
    found = _WIDE.search(value.text.normal.original, first, last)
    if found is None:
        return value.end - value.start
    return value.text.normal.offsets.to_normalised(found.start(), found.end())[0] - value.start


def _based(page: Page) -> Iterator[Fact]:
    """The places where running text says that the post, the team or the employer is based."""
    for text in page.bodies:
        for cue in spotted(_BASED, text.low, ("based", "located", "situated")):
            found = _PLACE.match(text.text, cue.end())
            if found is None or _NOT_PLACES.match(found[0]) or _KIND_ONLY.fullmatch(found[0]):
                continue
            if text.section_at(cue.start()) is SectionName.ABOUT_US:
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
    if not piece[:1].isupper() or _NOT_PLACES.match(piece):
        return None
    behind = _BEHIND.search(piece)
    if behind and is_employer(piece[: behind.start()]) and not _NOT_PLACES.match(behind[1]):
        return behind.span(1)
    area = _AREA.fullmatch(piece.strip())
    if area:
        return area.span(1)
    towns = _TOWNS.fullmatch(piece.strip())
    plain = towns and not names_somebody(piece) and not is_employer(piece) and not is_employer(piece.split(", ")[-1])
    return (0, len(piece.strip())) if plain else None


def _near(page: Page) -> Iterator[Fact]:
    """The place that running text names beside a post, a site, a practice or the like."""
    for text in page.bodies:
        for cue in spotted(_NEAR, text.low, _NEAR_MENTIONS, before=60, behind=34):
            found = _PLACE.match(text.text, cue.end())
            if found is None or _NOT_PLACES.match(found[0]) or _KIND_ONLY.fullmatch(found[0]):
                continue
            if text.section_at(cue.start()) in (SectionName.ESSENTIAL, SectionName.DESIRABLE):
                continue
            tail = _SITE_WORD.search(found[0])
            yield text.named(FactName.LOCATION, found.start(), found.end() - (len(tail[0]) if tail else 0))


def _postcodes(page: Page) -> Iterator[Fact]:
    """Postcodes behind labels, then in the order of the text."""
    for value in page.labelled(Label.POSTCODE, Label.LOCATION, Label.ADDRESS):
        shouted = value.words.upper()
        found = _POSTCODE.search(shouted) if len(shouted) == len(value.words) else None
        if found and found[1] in _AREAS:
            yield value.text.fact(
                FactName.POSTCODE, _spaced(found), value.start + found.start(), value.start + found.end()
            )
    for text in page.bodies:
        for found in _POSTCODE.finditer(text.text):
            if found[1] in _AREAS:
                yield text.fact(FactName.POSTCODE, _spaced(found), found.start(), found.end())


def _spaced(found: re.Match[str]) -> str:
    """A postcode in its usual form."""
    return f"{found[1]}{found[2]} {found[3]}"


def _says_place(item: Evidence) -> tuple[bool, bool, int]:
    """How plainly an item names a place: the employer's words first, then names of places and settings."""
    return (
        item.section is SectionName.EMPLOYER,
        any(map(str.isalpha, item.text[:1])),
        _WEIGHT[item.strength],
    )


def _nation(
    page: Page, evidence: Iterable[Evidence], nation: Nation, postcode: Fact | None
) -> Iterator[Fact]:
    """The nation: behind a label, by the verdict, by the postcode."""
    for value in page.labelled(Label.NATION):
        named = _NAMED.get(value.low)
        if named:
            yield value.fact(FactName.NATION, str(named))
            return
    if nation is not Nation.UNKNOWN:
        naming = [item for item in evidence if item.nation is nation and item.assertion is Assertion.AFFIRMED]
        best = max(naming, key=_says_place, default=None)
        if best:
            yield Fact(FactName.NATION, str(nation), best.span, best.text, FactSource.TEXT)
        else:
            yield Fact(FactName.NATION, str(nation), None, "", FactSource.TEXT)
    elif postcode:
        area = re.match("[A-Z]+", str(postcode.value))
        if area and area[0] not in _UNTOLD:
            told = _NATIONS.get(area[0], Nation.ENGLAND)
            yield Fact(FactName.NATION, str(told), postcode.span, postcode.text, postcode.source)
