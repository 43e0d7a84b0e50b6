"""Finds employers that a sentence names as employing, describes, or says are recruiting.

| form | as in |
|---|---|
| who employs | ``Employer is …``, ``employed by …``, ``our client, …`` |
| what it is | ``X is a charity hospital in …`` |
| whom it seeks | ``Beacon Coding Partners require …`` |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.layout.spotting import Cues, spotted
from desktop_app.analysis.facts.location.gazetteer import PLACES
from desktop_app.analysis.facts.names.employer_names import NAMES, without_place
from desktop_app.analysis.facts.names.naming import ANY_EMPLOYER, is_employer, names_somebody
from desktop_app.domain.facts import Fact, FactName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.analysis.facts.layout.page import Page
    from desktop_app.analysis.facts.layout.stretches import Text

_BEGINNING: Final = 1500
_SEEKS: Final = re.compile(
    r"(?m)(?:^|(?<=[.!?] ))((?!We |You |This |Our |The NHS |Are |Do |If |Could |"
    r"It )(?:The )?[A-Z][\w'’&-]+(?: (?:(?:and|of|the|for|&) )?"
    r"[A-Z][\w'’&-]+){1,6})(?: \([^()]{2,30}\))?(?: in [A-Z]\w+|, [A-Z][\w' -]{2,24},?)? (?:requires?|"
    r"seeks?|is (?:seeking|"
    r"recruiting|looking|hiring|growing|expanding|now|"
    r"pleased|inviting)|are (?:seeking|recruiting|looking|hiring)|needs?|invites?|wish(?:es)? to|has an? )\b"
)
_IS: Final = re.compile(
    r"(?m)(?:^|(?<=[.!?] ))((?!The NHS )(?:The )?[A-Z][\w'’&-]+(?: (?:(?:and|of|the|for|"
    r"&) )?[A-Z][\w'’&-]+){1,6}) (?:is|are) (?:an?|one of|the)\b"
    r"(?=[^.\n]{0,70}\b(?:hospital|practice|surgery|trust|company|provider|network|charity|"
    r"organi[sz]ation|federation|"
    r"group|agency|partnership|health system|not-for-profit|charity|care home|clinic|school|university|"
    r"college|council|"
    r"consultancy|employer|firm|business|leader))"
)
#: An employer speaking of itself (``At Fennel Software we build …``).
_AT_WE: Final = re.compile(
    r"(?m)(?:^|(?<=[.!?] ))(?:At|Here at) ((?:The )?[A-Z][\w'’&-]+(?: (?:(?:and|of|the|"
    r"&) )?[A-Z][\w'’&-]+){0,5}),? we\b"
)
#: A name of one word needs a description of its kind.
_BRAND: Final = re.compile(
    r"(?m)(?:^|(?<=[.!?>] ))(?!(?:There|Here|This|That|It|Who|What|Which|Ours|He|She|They|You|We|Everyone|"
    r"Each)\b)([A-Z][\w&-]{2,20}) is (?:an?|one of the|the) (?:[\w-]+ ){0,3}?(?:company|organi[sz]ation|"
    r"employer|group|provider|charity|business|consultancy|firm|manufacturer)\b"
)
#: Names the employer, or an agency's client, explicitly.
_EMPLOYS: Final = re.compile(
    r"(?:(?<=\w )@ |\bemployer (?:for this (?:post|role) )?(?:is|will be) |\bemployed by |"
    r"\bemployment (?:is|will be) with |"
    r"\b(?:our|their|its|the) (?:esteemed |valued |prestigious |reputed )?client(?: is)?,? )(?:the )?"
)
_EMPLOYS_CUES: Final = Cues(
    "employer is", "employer will", "employer for", "employed by", "employment", "client", "@ "
)
#: A firm by the first word of its name, whose full name is on a line above.
_SHORT: Final = re.compile(
    r"(?m)(?:^|(?<=[.!?] ))([A-Z][\w&-]{3,20}) (?:is|are) (?:currently |now )?(?:recruiting|hiring|seeking|"
    r"looking (?:for|to))\b"
)
_WHOLE: Final = r"(?m)^{}(?: (?:& )?[A-Z][\w'’&-]+){{1,4}}(?=$| -|,| \||\()"
#: Names that are only part of an employer: a team, a ward.
_OF_EMPLOYER: Final = re.compile(
    r" (?:Team|Department|Directorate|Division|Unit|Ward|Service|Accounts|Candidates|Locality)$|^Vacancies "
)
#: Endings of professional firms.
_PARTNERS: Final = re.compile(r" (?:Partners|Associates|Consultants|Advisers)$")


def said_to_employ(page: Page) -> Iterator[Fact]:
    """The employer named as such (``Employer is …``, ``our client, …``)."""
    for text in page.bodies:
        for cue in spotted(_EMPLOYS, text, _EMPLOYS_CUES):
            found = NAMES.match(text.text, cue.end())
            name = without_place(found[0]) if found else ""
            if name and is_employer(name) and not ANY_EMPLOYER.match(name):
                yield text.named(FactName.EMPLOYER, cue.end(), cue.end() + len(name))


def said_to_be(page: Page) -> Iterator[Fact]:
    """The employer that a sentence describes (``X is a charity hospital in …``)."""
    for text in page.bodies:
        for found in _AT_WE.finditer(text.text, 0, _BEGINNING):
            yield text.named(FactName.EMPLOYER, *found.span(1))
        for found in _IS.finditer(text.text, 0, _BEGINNING):
            if names_somebody(found[1]) and not is_employer(found[1]):
                continue
            yield text.named(FactName.EMPLOYER, found.start(1), found.end(1))
        for found in _BRAND.finditer(text.text, 0, _BEGINNING):
            if found[1].lower() not in PLACES and not names_somebody(found[1]):
                yield text.named(FactName.EMPLOYER, found.start(1), found.end(1))


def who_seeks(page: Page) -> Iterator[Fact]:
    """The employer named as recruiting (``Beacon Coding Partners require …``)."""
    for text in page.bodies:
        for found in _SEEKS.finditer(text.text, 0, _BEGINNING):
            name = found[1]
            firm = is_employer(name) or _PARTNERS.search(name) or not names_somebody(name)
            if firm and not ANY_EMPLOYER.match(name) and not _OF_EMPLOYER.search(name):
                yield text.named(FactName.EMPLOYER, found.start(1), found.end(1))
        yield from _by_short_name(text)


def _by_short_name(text: Text) -> Iterator[Fact]:
    """The full name of a firm that recruits under its first word (``Kestrel are recruiting``)."""
    for found in _SHORT.finditer(text.text, 0, _BEGINNING):
        whole = re.compile(_WHOLE.format(re.escape(found[1]))).search(text.text, 0, found.start())
        if whole and not names_somebody(whole[0]) and found[1].lower() not in PLACES:
            yield text.named(FactName.EMPLOYER, *whole.span())
