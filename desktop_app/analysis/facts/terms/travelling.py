"""Reads the days a week at the place of work, and the travelling that the post requires.

| form | value |
|---|---|
| ``two days in the office``, ``three days worked on site``, ``hybrid (one day in)`` | that many days |
| ``1 day on site a month``, ``four days on site training``, ``3 days in the office per fortnight`` | none |
| ``full UK driving licence``, ``able to drive``, ``car owner``, ``must have own car`` | driving_licence |
| ``travel between sites``, ``you will work across both sites``, ``ability to travel`` | between_sites |
| ``drive change``, ``1,000 beds across two sites``, ``no travel``, ``licence not needed`` | none |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.demands.strength_forms import NOT_NEEDED
from desktop_app.analysis.facts.demands.strengths import piece_of
from desktop_app.analysis.facts.layout.spotting import Cues, at_words, one_of, spotted
from desktop_app.domain.facts import Fact, FactName, Travel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.analysis.facts.layout.page import Page
    from desktop_app.analysis.facts.layout.stretches import Text

_OFFICE_DAYS: Final = at_words(
    r"(\d|one|two|three|four)(?: or two| or three)? days? (?:(?:a|per|each) week )?(?:(?:(?:will |must |"
    r"to )?be |are |is )?(?:worked|spent) )?(?:in the office|in(?=\))|on[- ]?site|at (?:our|the) \w+ (?:site|"
    r"office)|in (?:our|the) (?:\w+ )?(?:office|department)s?|in the practices?)\b(?!,? (?:(?:for |"
    r"of )?(?:the |your |an? )?(?:\w+ )?(?:training|induction)\b|in (?:the|your) first\b|(?:once )?(?:a|per|"
    r"each|every|of the|of each|in the|in each) (?:month|fortnight|quarter|year)|monthly))"
)
_DAY_CUES: Final = Cues("day ", "days ")
_NUMBERS: Final = {"one": 1, "two": 2, "three": 3, "four": 4}
#: Days only at first.
_AT_FIRST: Final = re.compile(
    r"\b(?:in|for|during) (?:the|your) first (?:\w+ )?(?:days|weeks?|months?)\b[^.\n]{0,30}$"
)
#: After a car: people without one are accepted too.
_OR_WITHOUT: Final = ",? or (?:other|alt|will|able|abil|public|means)"
_LICENCE: Final = at_words(
    one_of(
        r"(?:driving|driver'?s?) licen[cs]e",
        r"full (?:uk |clean )+licen[cs]e",
        r"car (?:driver|owner)",
        r"(?:own|have|has) (?:own |an? )*(?:car|vehicle)\b"
        rf"(?! (?:\w+ ){{0,2}}(?:loan|leas|park|scheme|insur|expens|access)|{_OR_WITHOUT})",
        r"(?:use of|access to) (?:an? |your |his |her |their |own |his/her )*(?:car|vehicle)\b"
        rf"(?! (?:\w+ ){{0,2}}(?:loan|leas|park|scheme|pool)|{_OR_WITHOUT})",
        r"(?:can|able to|must) drive(?=[.;:)!?/\n]|$| (?:and|or) (?:have|hold|own|possess|travel|be insured)|"
        r",? with|,? (?:between|across|around|round|long|short|an?|your|our|their|in the|as (?:the|this|you)|"
        r"to (?:and|our|the|other|all|different|various|sites?|work|visit|meetings|practices))\b"
        r"(?! (?:\w+ )?(?:improvements?|change|quality|culture|performance)\b))",
    )
)
_SITES: Final = at_words(
    one_of(
        r"travel(?:ling)? (?:between|across|to (?:other|different|all)) (?:\w+ ){0,3}(?:sites?|locations?|"
        r"hospitals?|practices?|bases|clinics|schools|patients|homes|customers)",
        r"(?:required|expected|able|asked) to work (?:\w+ ){0,2}(?:at|from|in) (?:other|different|any|all|"
        r"various) (?:\w+ )?sites",
        r"(?<!we )(?:work(?:ing)?|travel(?:ling)?|rotat(?:e|ing|ion)|cover(?:ing)?|mov(?:e|ing)|flexibly) "
        r"(?:\w+ ){0,2}(?:between|across) (?:the |our |all |both )*(?:two |three |several |trust )?sites\b",
        r"(?:required|expected|able|asked|you will|need) to (?:work|cover) (?:\w+ )?(?:between|across|on|"
        "at|from|over) "
        "(?:both|all|the|our|two|three|several|various|different) (?:of )?(?:the |our |two |"
        r"three )?[\w ,&'-]{0,40}\bsites?\b",
        "travel(?:ling)? (?:is|forms) an? (?:essential|important|key|regular|necessary|large)? ?(?:part|"
        "requirement|element)",
        r"(?:involve|require|include)s? (?:\w+ ){0,2}travel(?:ling)?\b(?! (?:to|by) (?:the )?(?:work|"
        "interview))",
        r"work(?:ing)? across (?:the |both |two |our )+(?:hospital|trust|community|clinic) sites",
        "(?:ability|able|ability and (?:the )?means|required) to travel",
        r"(?:some|occasional|regular|frequent) travel (?:to|between|across|around|throughout|within)\b",
        "drive between",
    )
)
_TRAVELS: Final = (
    (_LICENCE, Travel.LICENCE, Cues("licen", "car ", "drive", "own ", "have ", "use of", "access to")),
    (_SITES, Travel.BETWEEN_SITES, Cues("travel", "site", "drive between")),
)
#: Directly before something that is not asked for, or the answer *no* after it.
_DENIED: Final = re.compile(
    r"\bpassports?\b[^.;]{0,20}$|(?:\bno|\bnot|\bnever|n't|cannot)(?: (?!only|just)\w+){0,3} $"
)
_ANSWERED_NO: Final = re.compile(r"(?: \w+){0,2}[?:]{1,2}\s*(?:no\b|none\b|n/?a\b)")
#: After this, something else is not needed.
_ANOTHER: Final = re.compile(r"[,(] ?(?:and |but )?no (?!matter)")


def travelling_of(page: Page) -> Iterator[Fact]:
    """The days a week on site and the travelling that an advert asks for.

    Args:
        page: The advert.
    """
    for text in page.bodies:
        days = next((found for found in spotted(_OFFICE_DAYS, text, _DAY_CUES) if _weekly(text, found)), None)
        if days:
            number = _NUMBERS.get(days[1]) or int(days[1])
            yield text.fact(FactName.OFFICE_DAYS, number, days.start(), days.end())
            break
    for text in page.bodies:
        for form, kind, cues in _TRAVELS:
            found = next(
                (found for found in spotted(form, text, cues, before=64) if _is_asked(text, found)), None
            )
            if found:
                yield text.fact(FactName.TRAVEL, str(kind), found.start(), found.end())
                return


def _weekly(text: Text, found: re.Match[str]) -> bool:
    """Whether days on site are per week."""
    return _AT_FIRST.search(text.low, max(0, found.start() - 70), found.start()) is None


def _is_asked(text: Text, found: re.Match[str]) -> bool:
    """Whether a demand is made, rather than denied in its part of the sentence."""
    start, end = piece_of(text, *text.sentence(found.start(), found.end()), found.start())
    another = _ANOTHER.search(text.low, found.end(), end)
    return not (
        _DENIED.search(text.low, start, found.start())
        or NOT_NEEDED.search(text.low, start, another.start() if another else end)
        or _ANSWERED_NO.match(text.low, found.end())
    )
