"""Reads where the post is: location, postcode, nation.

| form | as in |
|---|---|
| label | ``Location: Fort Hallow, near Warminster``, ``BASE: …``, ``Lleoliad / Location: …`` |
| site and town | ``Site`` / ``Kerrow General`` and ``Town`` / ``Kerrow``: both, with a comma |
| address | the lines below ``Job locations``, up to an empty line or the next label: see ``address_lines`` |
| running text | ``based in Kendal``, ``based at our Mansfield site`` |
| postcode | see ``postcodes`` |
| nation | see ``nations`` |
"""

from __future__ import annotations

import re
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.layout.labels import Label
from desktop_app.analysis.facts.layout.opening import PieceKind, opening_of
from desktop_app.analysis.facts.layout.spotting import one_of
from desktop_app.analysis.facts.layout.stretches import Stretch, trimmed
from desktop_app.analysis.facts.location.address_lines import place_of_address
from desktop_app.analysis.facts.location.gazetteer import NOWHERE, is_land, is_place
from desktop_app.analysis.facts.location.lead_places import places_in_lead
from desktop_app.analysis.facts.location.localities import locality_of
from desktop_app.analysis.facts.location.nations import nation_in
from desktop_app.analysis.facts.location.postcodes import POSTCODE, postcodes_of, without_code
from desktop_app.analysis.facts.location.sites import DEPARTMENT, sites_in
from desktop_app.analysis.facts.location.towns_beside_post import town_beside_post
from desktop_app.domain.facts import Fact, FactName

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop_app.analysis.facts.layout.opening import Piece
    from desktop_app.analysis.facts.layout.page import Page
    from desktop_app.domain.evidence import Evidence
    from desktop_app.domain.verdict import Nation

_ALSO: Final = re.compile(
    r" ?(?:\||•|;|/ ?(?=(?i:hybrid|remote|home|on[- ]?site|flexible|agile)\b)|"
    r"(?<!\bCo)(?<!\bSt)\.\s| - (?=full|"
    r"part|perm|hybrid|£|band|\d)|(?<=[a-z]{3})\. (?=[A-Z]))"
)
_WIDE: Final = re.compile(r" {3}|\t")
_LONGEST: Final = 110
#: A site whose town is on another line.
_BESIDE: Final = re.compile(r"\b(?:Hospital|Ysbyty|Infirmary)\b")
#: A part of a health service that runs many sites.
_REGION: Final = re.compile(r"HSE [A-Z][\w &-]{2,40}|[A-Z][\w &-]{2,40} (?:Region|Health Board|NHS Trust)")
_COMMA: Final = 2
#: A district in brackets, or a further town.
_QUARTER: Final = re.compile(
    r" \((?!(?:Hybrid|Remote|Home|On|Flexible|Agile|Office|In|Full|Part|Permanent|Temporary|Band)\b)"
    r"[A-Z][a-z]+(?: (?:[A-Z][a-z]+|\d))*\)(?: (?:and|or|&) [A-Z][a-z]+)?(?= ?(?:[|\n·•,;]|$))|"
    r" (?:and|or|&) [A-Z][a-z]+(?= ?\|)"
)
#: A working pattern after the place.
_MANNER: Final = re.compile(
    one_of(
        r" ?\([^()]*(?:hybrid|remote|home|on[ -]?site|flexible|agile|days?)\b[^()]*\)?",
        r"(?<=\w) \([^()]*\)$",
        r", (?:fully |partly )?(?:hybrid|remote|home[- ]based|agile|flexible)\b.*",
        r",? or (?:(?:from |at )?home|remote|hybrid|any|where)\w*\b",
        r", (?:level|floor|room) [\w.]{1,5}(?=$|, (?-i:[a-z]))",
        r", (?:with|on|in|or|open|part(?:ly|-time)?)\b",
        r", (?:\d+|one|two|three|four|five|ten|fifteen|twenty|an? (?:few|short))[ -](?:bed|mile|minute|"
        r"walk|day)\w*\b",
        r" with (?:up to|some|travel|occasional|regular|cover|frequent|the option|hybrid|home|remote|"
        r"flexible)\b",
        r",? (?:but|plus|although|though) .*$",
        r", (?:over|above|opposite|behind|beside|next to|inside) (?:the|our|an?) .*$",
        r",? and (?:the |our )?(?:\w+ )?other \w+.*$",
        r" residents\b.*",
    ),
    re.IGNORECASE,
)
#: A working pattern before the place ("Hybrid remote in Hull").
_MANNER_BEFORE: Final = re.compile(
    r"(?:fully |partly )?(?:hybrid|remote|home[- ]based|on[- ]site)(?: remote| work| working)?"
    r"(?: (?:in|from|at|near) |[ ,(-]+must (?:reside|live|be (?:based|located)) in |"
    r" - (?=[A-Z]\w+(?: [A-Z]\w+)?, [A-Z]))",
    re.IGNORECASE,
)
#: Marks a sentence, which is not a place.
_SPOKEN: Final = re.compile(
    r"\b(?:available|opportunit\w+|vacanc\w+|we|you|will|is|are|may|this|sites in|required|based|working)\b",
    re.IGNORECASE,
)
_CODE_BEHIND: Final = re.compile(rf",? {POSTCODE.pattern}")
#: The street between a site and its town.
_STREET: Final = re.compile(
    r"(?:\d+[a-z]? )?(?:[A-Z][\w'’.]+ ){1,3}(?:Road|Street|Lane|Avenue|Way|Drive|Wynd|Terrace|Crescent|Rd)"
)
#: A town that nobody knows is one, two or three words.
#: A room or floor.
_ROOM: Final = re.compile(
    one_of(
        r"(?:(?:the|our|a) )?(?-i:[a-z][\w'’-]*)(?: [\w'’-]+){0,3}? (?:room|corridor|office|floor|library|"
        r"desk|wing)",
        r"(?:the |our )?(?:ground|first|second|third|fourth|fifth|top|lower|upper) floor",
        r"(?:the )?basement",
    ),
    re.IGNORECASE,
)
_TOWN_NAME: Final = re.compile(
    r"(?!.*\b(?:Team|Unit|Services?|Care|Health|Clinic|Group|Directorate|Ward|Cancer|"
    r"Medicine|Surgery|Practice|Hospital|GP|NHS|Office)\b)(?!.*(?:ology|ics|ing|"
    r"ment|tion)\b)[A-ZÀ-Þ][\w'’-]+(?: (?:[A-ZÀ-Þ][\w'’-]+|on|upon|in|le|by|the)){0,3}"
)
_HOME: Final = re.compile(
    r"(?:100% |fully |uk )?(?:remote|home[- ]?(?:based|working)|work from home|wfh)\b(?!.* within )"
)
#: "Various" and the like, instead of a place.
_SEVERAL: Final = re.compile(
    r"(?:[Aa]cross|[Tt]hroughout|[Oo]ur|[Vv]arious|[Mm]ultiple|[Ss]everal|[Aa]ll|[Aa]ny)\b[a-z\d -]*"
)
#: The employer's own premises without a name.
_UNNAMED: Final = re.compile(
    r"(?i)(?:(?:on|at|in|within|the|our|your|main|gp|practice|surgery|trust|hospital|clinic|company|"
    r"employer|work|own|client)(?:'s|s')? )*"
    r"(?:premises|sites?|offices?|practice|surgery|hospital|clinic|building|workplace)|"
    r"(?:an? |your )?own (?:car|vehicle|transport)\b.*"
)
_VAGUE: Final = frozenset((
    "various", "multiple", "see below", "as above", "tbc", "n/a", "yes", "no", "flexible", "remote",
    "fully remote", "hybrid", "home", "home-based", "home based", "work from home", "in person", "on site",
    "onsite", "home-based, uk", "remote, uk", "uk remote", "home based, uk",
))  # fmt: skip


def places_of(page: Page, evidence: Iterable[Evidence], nation: Nation) -> Iterator[Fact]:
    """Location, postcode and nation.

    Args:
        page: The advert.
        evidence: All matches of the analysis, for words that name the nation.
        nation: The verdict's nation.
    """
    told = chain(_labelled(page), _in_opening(page), sites_in(page), _behind_employer(page))
    sure = next(told, None)
    if sure is None and _is_at_home(page):
        running = chain(places_in_lead(page), town_beside_post(page))
    else:
        running = chain(locality_of(page), _of_employer(page), _below_names(page))
    fact = sure or next(running, None)
    if fact:
        yield without_code(fact)
    postcode = next(postcodes_of(page, fact), None)
    if postcode:
        yield postcode
    yield from nation_in(page, evidence, nation, postcode or sure, fact)


def _is_at_home(page: Page) -> bool:
    """Whether a label gives home as the place of work (``Base: home``)."""
    return any(_HOME.match(value.low) for value in page.labelled(Label.LOCATION, Label.SITE))


def _labelled(page: Page) -> Iterator[Fact]:
    """The place after a label; an address, or a site with its town, as one place."""
    for value in page.labelled(Label.LOCATION):
        yield from _value(_below_region(value))
    for value in page.labelled(Label.ADDRESS):
        lines = [line.strip(" ,") for line in value.words.split("\n") if line.strip(" ,")]
        if len(lines) > 1:
            yield value.fact(FactName.LOCATION, place_of_address(lines))
        else:
            yield from _value(value)
    town = next(page.labelled(Label.TOWN), None)
    for value in page.labelled(Label.SITE):
        for fact in _value(value):
            if town and town.low not in str(fact.value).lower():
                yield value.fact(FactName.LOCATION, f"{fact.value}, {town.written}")
            else:
                yield fact
    if town:
        yield town.fact(FactName.LOCATION, town.written)


def _below_region(value: Stretch) -> Stretch:
    """The site on the line below a value that names only a regional employer (``HSE Mid West``)."""
    start = value.end + 1
    stop = value.text.text.find("\n", start)
    line = Stretch(value.text, start, stop if stop > 0 else len(value.text.text))
    regional = _REGION.fullmatch(value.words) and value.text.text[value.end : start] == "\n"
    return trimmed(line) if regional and _BESIDE.search(line.words) else value


def _in_opening(page: Page) -> Iterator[Fact]:
    """The places among the opening lines."""
    own = str(page.employer.value).casefold() if page.employer else ""
    for before, piece in pairwise((None, *opening_of(page))):
        if piece is None or piece.kind is not PieceKind.PLACE:
            continue
        if before is not None and _is_site_of(before, piece, own):
            yield piece.text.named(FactName.LOCATION, before.start, piece.end)
        more = _QUARTER.match(piece.text.text, piece.end)
        yield piece.text.named(FactName.LOCATION, piece.start, more.end() if more else piece.end)


def _is_site_of(before: Piece, piece: Piece, employer: str) -> bool:
    """Whether the piece before a town is a hospital other than the employer."""
    if piece.line != before.line or piece.start - before.end != _COMMA or not _BESIDE.search(before.words):
        return False
    name = before.words.casefold()
    return before.kind is PieceKind.EMPLOYER and name not in employer and employer not in name


def _below_names(page: Page) -> Iterator[Fact]:
    """An unrecognised name next to title and employer: on a line above or below, or also in an address."""
    pieces = opening_of(page)
    known = [piece.line for piece in pieces if piece.kind in (PieceKind.TITLE, PieceKind.EMPLOYER)]
    kinds = {piece.kind for piece in pieces}
    for piece in pieces if {PieceKind.TITLE, PieceKind.EMPLOYER} <= kinds else ():
        line = (
            piece.text.text[max(0, piece.start - 1) : piece.start]
            + piece.text.text[piece.end : piece.end + 1]
        )
        if piece.kind is PieceKind.NAME and piece.line in known and _is_post_town(piece):
            yield piece.fact(FactName.LOCATION)
        alone = not line.strip("\n")
        beside = any(abs(piece.line - line) == 1 for line in known)
        if piece.kind is PieceKind.NAME and alone and beside and _TOWN_NAME.fullmatch(piece.words):
            last = piece.words.rsplit(" ", 1)[-1].lower()
            if re.search(rf"\b{re.escape(last)}\b", piece.text.text) is None:
                yield piece.fact(FactName.LOCATION)


def _is_post_town(piece: Piece) -> bool:
    """Whether a later address has the name before its postcode (``4 Oak Street, Sedgewell, DY9 8AB``)."""
    name = f", {piece.words}"
    place = piece.text.text.find(name)
    return place >= 0 and _CODE_BEHIND.match(piece.text.text, place + len(name)) is not None


def _behind_employer(page: Page) -> Iterator[Fact]:
    """The place after the name in the employer's labelled part (``Ellan Health, Isle of Man``)."""
    for value in page.labelled(Label.EMPLOYER):
        name, comma, place = value.words.partition(", ")
        if value.whole and comma and is_place(place):
            yield value.text.named(FactName.LOCATION, value.start + len(name) + len(comma), value.end)


def _of_employer(page: Page) -> Iterator[Fact]:
    """The employer's address, used if nothing else states the place of the post."""
    for value in page.labelled(Label.EMPLOYER_ADDRESS):
        lines = [line.strip(" ,") for line in value.words.split("\n") if line.strip(" ,")]
        if len(lines) > 1:
            yield value.fact(FactName.LOCATION, place_of_address(lines))


def _value(value: Stretch) -> Iterator[Fact]:
    """The place at the start of a labelled value; nothing for "various" and the like."""
    words = value.words
    cuts = [cut.start() for cut in (_ALSO.search(words), _MANNER.search(words)) if cut]
    stop = min(*cuts, len(words), words.find("\n") if "\n" in words else len(words))
    stop = min(stop, _gap(value))
    bare = words[:stop].rstrip(" .,;-")
    before = _MANNER_BEFORE.match(bare) or (None if value.whole else DEPARTMENT.match(bare))
    first = before.end() if before else bare.rfind("-") + 1 if is_land(bare.partition("-")[0]) else 0
    vague = (
        bare.lower() in _VAGUE
        or NOWHERE.match(bare)
        or _SEVERAL.fullmatch(bare)
        or _UNNAMED.fullmatch(bare)
        or (not value.whole and _SPOKEN.search(bare))
    )
    if bare and len(bare) <= _LONGEST and not vague and any(map(str.isalpha, bare)):
        pieces = POSTCODE.sub("", bare[first:]).strip(" ,").split(", ")
        told = [piece for piece in pieces if not _STREET.fullmatch(piece) and not _ROOM.fullmatch(piece)]
        if not told or (told[0] != pieces[0] and not _ROOM.fullmatch(pieces[0])):
            told = pieces
        if _ROOM.fullmatch(told[0]):
            return
        if len(told) < len(pieces):
            start, end = value.start + first, value.start + len(bare)
            yield value.text.fact(FactName.LOCATION, ", ".join(told), start, end)
            return
        yield value.text.named(FactName.LOCATION, value.start + first, value.start + len(bare))


def _gap(value: Stretch) -> int:
    """The position of a wide gap in a value, the end of a table cell; its length without one."""
    first, last = value.text.normal.offsets.to_original(value.start, value.end)
    found = _WIDE.search(value.text.normal.original, first, last)
    if found is None:
        return value.end - value.start
    return value.text.normal.offsets.to_normalised(found.start(), found.end())[0] - value.start
