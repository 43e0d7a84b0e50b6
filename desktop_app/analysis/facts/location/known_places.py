"""Finds known places after *in* or *at* near the start of an advert, and places that are not the post's.

| form | as in |
|---|---|
| a known town | ``a practice on the edge of Kendal`` |
| a site named after one | ``our team at Milton Keynes University Hospital`` |
| none | ``people across Norfolk``, ``Oxford University Hospitals NHS Foundation Trust``, ``the South West`` |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.layout.spotting import Cues, one_of, spotted
from desktop_app.analysis.facts.location.gazetteer import PLACES, is_land
from desktop_app.domain.facts import FactName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.analysis.facts.layout.page import Page
    from desktop_app.analysis.facts.layout.stretches import Text
    from desktop_app.domain.facts import Fact

NAME: Final = r"[A-ZÀ-Þ][\w'’-]{1,30}"
#: Words written like a place.
PLACE: Final = re.compile(
    rf"(?:St\. )?{NAME}"
    r"(?:"
    + one_of(
        rf"(?!,? [A-Z]{{1,2}}\d),? (?:(?:of|and|on|upon|in|the|&|St\.?|le|under|near|by|en) )?{NAME}",
        rf"-(?:on|upon|in|le|by)-{NAME}",
    )
    + r"){0,9}"
    r"(?: (?:site|office|hospital|campus|hub|surgery|city centre|town centre))?"
)
#: Known places are sought up to here.
_BEGINNING: Final = 800
COMPASS: Final = re.compile(r"(?i)(?:north|south|east|west|north ?east|north ?west|south ?east|south ?west)")
#: What follows a place within an employer's name.
_EMPLOYS: Final = re.compile(
    r" (?:Cancer|Regist\w+|Database|NHS|Trust|Hospitals|University|Partnership|Council|Foundation|"
    r"Federation|Healthcare|PCN|ICB|CCG|Ltd|"
    r"Limited|Board)\b"
)
_SITE_NAME: Final = re.compile(
    r"[^,]{2,50}? (?:Hospital|DGH|Infirmary|Health Centre|Medical Centre|Surgery|Clinic|Hospice|House|"
    r"Lodge)"
    r"(?=$| (?!NHS|Foundation|Trust|Healthcare|Group))"
)
#: A team, service or unit behind the name of its town.
_OF_TEAM: Final = re.compile(
    r"(?:ithin|in|oin|ith|for|at) (?:our|the|an?) ([A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}) "
    r"(?:[\w&'’-]+ ){0,4}?(?i:team|service|hub|unit|office|locality|branch)\b"
)
_IN: Final = re.compile(r"\b(?:in|at|near|around|across|(?:edge|outskirts|heart|centre) of) ")
_IN_CUES: Final = Cues(
    " in ", " at ", " around ", " near ", " across ", "edge of", "outskirts of", "heart of", "centre of"
)
#: Words before a place other than the post's: of patients, of the employer's other sites, of journeys.
_OF_OTHERS: Final = re.compile(
    r"\b(?:two|three|four|five|six|\d+) (?:main|acute|major|hospital) $|\b(?:trust|board|group) has \w+ $|"
    r"\b(?:(?<!-)(?<!out)patients?|people|persons?|clients|residents?|bedrooms?|trained|born) $|\b(?:"
    + one_of(
        r"residents|population|communities|living|(?:who|you) live|care to|services? (?:to|from)|sees",
        r"(?:people|patients|those)(?! to\b| for\b| who (?:want|would|can))",
        r"serv(?:es|ing)|operates|runs|covers|covering|largest|one of the|cities|head office|hq|headquarters",
        r"(?:two|three|four|five|six|\d+) (?:main |acute |hospital )?(?:sites|hospitals|locations) in",
        r"(?:from|network of|group of) \d+",
        r"career|workshops?|courses?|classes|tuition|conference|first tried|founded",
        r"outreach clinics?|commut\w+|"
        r"links|in and around|airports?|borders? of|extends?|exemplar",
    )
    + r")\b[^.;!?\n]{0,60}$|\b(?:close to|miles from|minutes from)(?: (?!in\b)[\w'-]+){0,3} $|\bsatellite $"
)


def place_of_team(page: Page) -> Iterator[Fact]:
    """The known place after which the team or service that recruits is named (``our Scarborough team``)."""
    for text in page.bodies:
        for cue in _OF_TEAM.finditer(text.text, 0, _BEGINNING):
            place = text.text[slice(*cue.span(1))]
            while place.lower() not in PLACES and " " in place:
                place = place.rpartition(" ")[0]
            if place.lower() in PLACES and not is_land(place) and not COMPASS.fullmatch(place):
                yield text.named(FactName.LOCATION, cue.start(1), cue.start(1) + len(place))


def known_places_in(page: Page) -> Iterator[Fact]:
    """Known places after *in* or *at* near the start of an advert."""
    for text in page.bodies:
        for cue in spotted(_IN, text, _IN_CUES, before=0, behind=12):
            if cue.end() >= _BEGINNING:
                break
            found = PLACE.match(text.text, cue.end())
            words = _known_in(found[0]) if found else ""
            if found is None or not words or is_land(words):
                continue
            if not is_of_others(text, cue.start()):
                yield text.named(FactName.LOCATION, found.start(), found.start() + len(words))


def _known_in(words: str) -> str:
    """The known place at the start of a name, or the site named after it; empty for an employer."""
    place = words
    while place.lower() not in PLACES and " " in place:
        place = place.rpartition(" ")[0].rstrip(",")
    if place.lower() not in PLACES or COMPASS.fullmatch(place):
        return ""
    site = _SITE_NAME.match(words)
    if site:
        return site[0]
    return "" if _EMPLOYS.search(words[len(place) :].partition(",")[0]) else place


def is_of_others(text: Text, place: int) -> bool:
    """Whether the words before a place say that it is that of patients, the employer or a journey.

    Args:
        text: The part.
        place: Where the place begins.
    """
    start, _ = text.sentence(place, place)
    return _OF_OTHERS.search(text.low, max(start, place - 90), place) is not None
