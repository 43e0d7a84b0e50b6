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
from itertools import chain
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.gazetteer import AREAS, NOWHERE, is_place, nation_of
from desktop_app.analysis.facts.labels import Label
from desktop_app.analysis.facts.localities import locality_of
from desktop_app.analysis.facts.opening import PieceKind, opening_of
from desktop_app.analysis.facts.sites import DEPARTMENT, sites_in
from desktop_app.domain.evidence import Assertion
from desktop_app.domain.facts import Fact, FactName, FactSource
from desktop_app.domain.sections import SectionName
from desktop_app.domain.signals import Strength
from desktop_app.domain.verdict import Nation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop_app.analysis.facts.page import Page
    from desktop_app.analysis.facts.stretches import Stretch, Text
    from desktop_app.domain.evidence import Evidence

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
_ALSO: Final = re.compile(
    r" ?(?:\||•|;|/ ?(?=hybrid|remote|home|on[- ]?site|flexible|agile)|(?<!\bCo)(?<!\bSt)\.\s| - (?=full|"
    r"part|perm|hybrid|£|band|\d)|(?<=[a-z]{3})\. (?=[A-Z]))"
)
_WEIGHT: Final = {Strength.DECISIVE: 8, Strength.STRONG: 4, Strength.SUPPORTING: 2, Strength.WEAK: 1}
_WIDE: Final = re.compile(r" {3}|\t")
_LONGEST: Final = 110
#: With so many letters a postcode begins.
_LETTERS: Final = 2
#: Of an area that nobody knows only what is set like a postcode is one.
_UNKNOWN_AREA: Final = re.compile(r"[A-HK-PR-Y][A-HK-Y]\d\d? \d[A-Z]{2}")
#: How the work is done, behind the place.
_MANNER: Final = re.compile(
    r" ?\([^()]*(?:hybrid|remote|home|on[ -]?site|flexible|agile|days?)\b[^()]*\)?|(?<=\w) \([^()]*\)$|"
    r",? or (?:(?:from |at )?home|remote|hybrid|any|where)\w*\b|, (?:(?:level|floor|room) [\w.]{1,5}(?=$|"
    r", (?-i:[a-z]))|(?:with|on|in|or|open|"
    r"part|"
    r"\d+[ -](?:bed|mile|minute))\w*\b)| with (?:up to|some|"
    r"travel|occasional|regular|cover|frequent|the option|"
    r"hybrid|home|"
    r"remote|flexible)\b|,? (?:but|plus|although) .*$",
    re.IGNORECASE,
)
#: A sentence is no place.
_SPOKEN: Final = re.compile(
    r"\b(?:available|opportunit\w+|vacanc\w+|we|you|will|is|are|sites in|required|based|working)\b",
    re.IGNORECASE,
)
_FLOOR: Final = re.compile(r"(?:level|floor|room) \w{1,4}$|\w+ floor$", re.IGNORECASE)
_FLOOR_BEHIND: Final = re.compile(r", (?:level|floor|room) \w{1,4}$", re.IGNORECASE)
_VAGUE: Final = frozenset(
    (
        "various",
        "multiple",
        "see below",
        "as above",
        "tbc",
        "n/a",
        "yes",
        "no",
        "flexible",
        "remote",
        "fully remote",
        "hybrid",
        "home",
        "home-based",
        "home based",
        "work from home",
        "in person",
        "on site",
        "onsite",
        "home-based, uk",
        "remote, uk",
        "uk remote",
        "home based, uk",
    )
)


def places_of(page: Page, evidence: Iterable[Evidence], nation: Nation) -> Iterator[Fact]:
    """Location, postcode and nation.

    Args:
        page: The advert.
        evidence: All matches of the analysis, for the words that name the nation.
        nation: The verdict's nation.
    """
    told = chain(_labelled(page), _in_opening(page), sites_in(page), _behind_employer(page))
    told = chain(told, locality_of(page))
    fact = next(chain(told, _of_employer(page)), None)
    if fact:
        yield fact
    postcode = next(_postcodes(page), None)
    if postcode:
        yield postcode
    yield from _nation(page, evidence, nation, (postcode, fact))


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


def _in_opening(page: Page) -> Iterator[Fact]:
    """The places among the opening lines."""
    yield from (piece.fact(FactName.LOCATION) for piece in opening_of(page) if piece.kind is PieceKind.PLACE)


def _behind_employer(page: Page) -> Iterator[Fact]:
    """The place behind the name in the labelled part of the employer (``Ellan Health, Isle of Man``)."""
    for value in page.labelled(Label.EMPLOYER):
        name, comma, place = value.words.partition(", ")
        if value.whole and comma and is_place(place):
            yield value.text.named(FactName.LOCATION, value.start + len(name) + len(comma), value.end)


def _of_employer(page: Page) -> Iterator[Fact]:
    """The employer's address, where nothing else says where the post is."""
    for value in page.labelled(Label.EMPLOYER_ADDRESS):
        lines = [_FLOOR_BEHIND.sub("", line).strip(" ,") for line in value.words.split("\n")]
        told = [line for line in lines if line and not _FLOOR.match(line) and not _POSTCODE.fullmatch(line)]
        if told and len(lines) > 1:
            yield value.fact(FactName.LOCATION, ", ".join(told))


def _value(value: Stretch) -> Iterator[Fact]:
    """The place at the beginning of a labelled value; nothing for "various" and the like."""
    words = value.words
    cuts = [cut.start() for cut in (_ALSO.search(words), _MANNER.search(words)) if cut]
    stop = min(*cuts, len(words), words.find("\n") if "\n" in words else len(words))
    stop = min(stop, _gap(value))
    bare = words[:stop].rstrip(" .,;-")
    department = None if value.whole else DEPARTMENT.match(bare)
    first = department.end() if department else 0
    vague = bare.lower() in _VAGUE or NOWHERE.match(bare) or (not value.whole and _SPOKEN.search(bare))
    if bare and len(bare) <= _LONGEST and not vague and any(map(str.isalpha, bare)):
        yield value.text.named(FactName.LOCATION, value.start + first, value.start + len(bare))


def _gap(value: Stretch) -> int:
    """Where a wide gap of the original, a cell's end, parts a value; its length where none does."""
    first, last = value.text.normal.offsets.to_original(value.start, value.end)
    found = _WIDE.search(value.text.normal.original, first, last)
    if found is None:
        return value.end - value.start
    return value.text.normal.offsets.to_normalised(found.start(), found.end())[0] - value.start


def _postcodes(page: Page) -> Iterator[Fact]:
    """Postcodes behind labels, then in the order of the text."""
    for value in page.labelled(Label.POSTCODE, Label.LOCATION, Label.ADDRESS):
        shouted = value.words.upper()
        found = _POSTCODE.search(shouted) if len(shouted) == len(value.words) else None
        if found and found[1] in AREAS:
            yield value.text.fact(
                FactName.POSTCODE, _spaced(found), value.start + found.start(), value.start + found.end()
            )
    for text in page.bodies:
        for found in _at_figures(text):
            if found[1] in AREAS or _UNKNOWN_AREA.fullmatch(found[0]):
                yield text.fact(FactName.POSTCODE, _spaced(found), found.start(), found.end())


def _at_figures(text: Text) -> Iterator[re.Match[str]]:
    """What has the form of a postcode: one or two capitals before a figure."""
    for place in text.digits:
        start = place
        while start > 0 and place - start < _LETTERS and "A" <= text.text[start - 1] <= "Z":
            start -= 1
        found = _POSTCODE.match(text.text, start) if start < place else None
        if found:
            yield found


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
    page: Page, evidence: Iterable[Evidence], nation: Nation, places: tuple[Fact | None, Fact | None]
) -> Iterator[Fact]:
    """The nation: behind a label, by the verdict, by the postcode, by the place."""
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
        return
    postcode, place = places
    area = re.match("[A-Z]+", str(postcode.value)) if postcode else None
    if postcode and area and area[0] not in _UNTOLD:
        told = _NATIONS.get(area[0], Nation.ENGLAND)
        yield Fact(FactName.NATION, str(told), postcode.span, postcode.text, postcode.source)
    elif place and (told := nation_of(str(place.value))) is not Nation.UNKNOWN:
        yield Fact(FactName.NATION, str(told), place.span, place.text, place.source)
