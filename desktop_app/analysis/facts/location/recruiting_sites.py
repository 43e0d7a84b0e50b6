"""Finds the hospital, clinic or house that recruits, or where the work is, in running text.

| form | as in |
|---|---|
| the site recruits | ``Hexley Community Hospital is looking to recruit``, ``Linden House has an opening`` |
| a department of it does | ``Hexley Hospital Health Records department is recruiting`` |
| the place of work | ``You will be working 40 hours a week at Linden House`` |
| the only one described | ``Linden Hospital Woking is a 32-bed service`` |
| a practice with its town | ``Meddygfa'r Bont in Lampeter is recruiting`` |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.layout.spotting import Cues, one_of, spotted, windows
from desktop_app.analysis.facts.location.known_places import NAME, is_of_others
from desktop_app.analysis.facts.location.no_places import begins_otherwise, is_somewhere
from desktop_app.analysis.facts.names.naming import ANY_EMPLOYER, is_employer
from desktop_app.domain.facts import FactName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.analysis.facts.layout.page import Page
    from desktop_app.analysis.facts.layout.stretches import Text
    from desktop_app.domain.facts import Fact

_BEGINNING: Final = 2500
_REACH: Final = 70
_LINK: Final = r"(?:(?:of|and|the|&) )?"
_NO_TOWN: Final = (
    r"(?!NHS|Foundation|Trust|Group|Services?|Wards?|Sites?|Health|Teams?|Unit|Department|Theatres?|Renal|"
    r"Emergency|Therap\w+|Childr\w+|Charity|Radio|Park|Medical|Clinical|Enhanced|Pharmacy|\w+(?:ology|ics)\b)"
)
_KIND: Final = (
    r"(?:Hospital(?: for [A-Z]\w+(?: and [A-Z]\w+)?)?|Infirmary|Hospice|House|Lodge|Court|Clinic|"
    r"Health Centre|Medical Centre)\b(?! (?:NHS|Foundation|Trust|Group|Charity)|s\b)"
)
#: A site, perhaps with a town in its name, and further ones after it.
_SITE: Final = re.compile(
    rf"(?:{NAME} {_LINK}){{1,5}}{_KIND}(?: {_NO_TOWN}[A-Z][a-z]\w+(?: [A-Z][a-z]\w+)?"
    r"(?! (?:and )?[A-Z]| (?:department|team|unit|ward|service)|\w))?"
    rf"(?:(?:, | and |, and )(?:the )?(?:{NAME} {_LINK}){{1,4}}{_KIND}){{0,3}}"
)
#: The town after a site.
_TOWN: Final = re.compile(
    rf"(?:, | in )({NAME}(?: {NAME}){{0,2}}(?:, {NAME}(?: {NAME})?)?)(?=[.,;:(\n]| [a-z(]|$)"
)
_SITE_CUES: Final = Cues(
    "hospital", "infirmary", "hospice", " house", " lodge", " court", "clinic", "health centre",
    "medical centre",
)  # fmt: skip
#: Words that may precede a name in a sentence.
_LEAD: Final = re.compile(
    r"(?:(?:The|At|Here|In|Within|Join|Our|As|For|Why|Welcome|With|And|Located|Based) )+"
)
#: An article that has lost its space.
_STUCK: Final = re.compile(r"The[A-Z]")
_WORKS: Final = re.compile(
    r"(?<!co-)\b(?:(?:work|working|based|located|placed|role|posts?|contract|team|shifts|vacanc(?:y|ies)|arisen|"
    r"hours (?:per|a|each) week|opportunit(?:y|ies)) (?:(?:(?!outreach|sessions)[^.;:!?\n]){0,40} )?"
    r"(?:at|in|within)|"
    r"\bjoin(?: us at)?) (?:the |our )?(?:(?:[A-Z][\w&'’-]+ ){1,4}(?:Unit|Department|Team|Ward), )?$"
)
_RECRUITS: Final = re.compile(
    r"(?: \([^()\n]{0,60}\))?(?:(?: [\w&'’-]+){0,5} (?i:department|team|unit|ward|service))? (?:"
    + one_of(
        r"(?:is|are) (?:currently |now |actively |also )?(?:looking|recruiting|seeking|hiring|growing|"
        r"expanding|"
        r"(?:delighted|pleased|excited|proud) to (?:offer|announce|be|invite|present))",
        r"(?:has|have) (?:an?|two|three|several|exciting|new|the)(?: [\w-]+){0,3} "
        r"(?:opportunit|vacanc|opening|post|position|placement|role|job)",
        r"(?:requires?|invites?|seeks?|would like to (?:appoint|recruit|present|invite|offer))\b",
    )
    + ")"
)
_IS: Final = re.compile(r" (?:is|are|provides|offers|forms) (?:an?|our|one|part|the|located|situated|set)\b")
_HIRING: Final = re.compile(r" (?:is|are) (?:recruiting|looking|seeking|hiring)\b")
_HIRING_CUES: Final = Cues("recruiting", "looking", "seeking", "hiring")
_IN_TOWN: Final = re.compile(rf"{NAME} in ({NAME}(?: {NAME})?)$")
_TOWN_BEGINNING: Final = 800


def recruiting_sites(page: Page) -> Iterator[Fact]:
    """The sites that recruit or are the place of work.

    Args:
        page: The advert, its employer read.
    """
    for text in page.bodies:
        for start, end in _sites(page, text):
            if _WORKS.search(text.text, max(0, start - _REACH), start) or _RECRUITS.match(text.text, end):
                yield text.named(FactName.LOCATION, start, _with_town(text, end))
    yield from _in_town(page)


def described_site(page: Page) -> Iterator[Fact]:
    """The site that a text describes, if there is only one.

    Args:
        page: The advert, its employer read.
    """
    for text in page.bodies:
        described = [place for place in _sites(page, text) if _IS.match(text.text, place[1])]
        if len({text.text[start:end] for start, end in described}) == 1:
            yield text.named(FactName.LOCATION, *described[0])


def _with_town(text: Text, end: int) -> int:
    """The end of a site including the town after it."""
    town = _TOWN.match(text.text, end)
    named = town and is_somewhere(town[1]) and not begins_otherwise(town[1]) and not is_employer(town[1])
    return town.end() if town and named else end


def _sites(page: Page, text: Text) -> Iterator[tuple[int, int]]:
    """The sites named at the start of a text, in order, except the employer itself."""
    own = str(page.employer.value).casefold() if page.employer else ""
    seen = -1
    for window in windows(text, _SITE_CUES, before=_REACH, behind=_REACH):
        for found in _SITE.finditer(text.text, max(window[0], seen), window[1]):
            if found.start() >= _BEGINNING:
                return
            seen = max(seen, found.end())
            lead = _LEAD.match(text.text, *found.span())
            start = lead.end() if lead else found.start()
            name = text.text[start : found.end()]
            kind = (
                begins_otherwise(name)
                or _STUCK.match(name)
                or ANY_EMPLOYER.match(name)
                or not is_somewhere(name)
            )
            site = name.partition(",")[0].casefold()
            if " " in name and not kind and not own.startswith(site) and not is_of_others(text, start):
                yield start, found.end()


def _in_town(page: Page) -> Iterator[Fact]:
    """The town after the name of the recruiting employer."""
    for text in page.bodies:
        for cue in spotted(_HIRING, text, _HIRING_CUES):
            found = _IN_TOWN.search(text.text, max(0, cue.start() - _REACH), cue.start())
            near = found and cue.start() < _TOWN_BEGINNING
            if found and near and is_somewhere(found[1]) and not begins_otherwise(found[1]):
                yield text.named(FactName.LOCATION, found.start(1), found.end(1))
