"""Whether an advert promises work from home: all of it, part of it, or only as a possibility.

The facts list the patterns that an advert mentions. The words around them show whether “remote” means the
whole week and whether “hybrid” is settled.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop_app.domain.facts import FactName, FactSource, WorkPattern
from desktop_app.text.normalise import normalise

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop_app.domain.advert import Advert
    from desktop_app.domain.facts import Fact

_DAYS: Final = r"(?:\d|one|two|three|four|some|most|a few|several)(?: or (?:\d|two|three|four|more))?"
#: Part of the week, or of people's time, away from home.
_PARTLY: Final = re.compile(
    rf"\bhybrid\b(?! (?:car|vehicle|mail|record))|\bpart(?:ly|ial|ially)?[ -](?:remote|home)|"
    rf"\b(?:home|remote)(?:[ -]working)? (?:and|/|&) (?:the )?(?:office|on[ -]?site|hospital|trust|base)|"
    rf"\b(?:office|on[ -]?site|hospital|site) (?:and|/|&) (?:at )?(?:home|remote)|"
    rf"\b{_DAYS} days?,? (?:(?:a|per|each|every|of the) (?:week|month|fortnight),? )?"
    r"(?:(?:at|from|working (?:at|from)) home|remote|in (?:the |our )?(?:office|department|hospital)|"
    r"on[ -]?site|at (?:the|our) (?:office|hospital|trust|base|site))|"
    rf"\b(?:(?:from|at) home|remotely|home[- ]working|wfh),? (?:for )?\(?(?:up to |at least |about |around )?"
    rf"{_DAYS} (?:days?\b|of the)|"
    rf"\b(?:{_DAYS}|part|half|some) of (?:the|your|each|every) (?:week|time|hours|days)"
    r",? (?:is |are )?(?:worked |spent )?(?:(?:at|from) home|remote)|"
    r"\b(?:mix|mixture|combination|blend|balance) of (?:home|office|remote|on[ -]?site)|\bblended working"
)
_HOME: Final = re.compile(
    r"\bhybrid\b(?! (?:car|vehicle|mail|record))|\b(?:work\w* )?(?:from|at) home\b|"
    r"\bhome[- ]?(?:based|work\w*)|"
    r"\bremote(?:ly)?(?: work\w*)?\b|\bwfh\b|\bagile working|\bblended working"
)
_MAY_BE: Final = re.compile(
    r"\bpossib\w+|\bwelcome\b|\bconsider(?:ed|ation)?\b|\bavailable\b|\bavailability\b|\boptions?\b|"
    r"\boptional\b|\bnegotiable\b|\bdiscuss\w*|\bopen to\b|\bby agreement\b|\bsubject to\b|\bpotential\w*|"
    r"\bmay (?:be|also|work|apply)\b|\bmight\b|\bcan be\b|\bcould\b|"
    r"\bafter (?:a |the |your )?(?:training|probation|induction)|"
    # The option that employers tick on NHS Jobs says only this.
    r"\bhome or remote working\b|"
    r"\bonce (?:trained|competent|settled|established)|\bopportunit\w+ (?:for|to)\b|\bif (?:you )?wish\w*"
)
_NEAR: Final = 200
_STOP: Final = re.compile(r"\n|[.;!?](?=\s|$)")


def is_partly_at_home(advert: Advert, facts: Mapping[FactName, Fact]) -> bool:
    """Whether part, and only part, of the work is done from home, by the facts or the text."""
    pattern = facts.get(FactName.PATTERN)
    stated = pattern.value if pattern and isinstance(pattern.value, tuple) else ()
    if WorkPattern.HYBRID in stated or (WorkPattern.REMOTE in stated and WorkPattern.ON_SITE in stated):
        return True
    if WorkPattern.REMOTE not in stated or (pattern and pattern.source is FactSource.PERSON):
        return False
    if FactName.OFFICE_DAYS in facts:
        return True
    return any(_PARTLY.search(text) for text in _texts(advert)) or is_home_only_possible(advert, pattern)


def is_home_only_possible(advert: Advert, pattern: Fact | None) -> bool:
    """Whether every sentence on work from home mentions it only as a possibility.

    Args:
        advert: The advert whose text is searched.
        pattern: The pattern fact; a person's correction is taken as settled.
    """
    if pattern is None or pattern.source is FactSource.PERSON:
        return False
    sentences = [sentence for text in _texts(advert) for sentence in _sentences(text)]
    return bool(sentences) and all(_MAY_BE.search(sentence) for sentence in sentences)


def _texts(advert: Advert) -> Iterator[str]:
    """The text of every part, in lower case."""
    for part in advert.parts:
        yield normalise(part.text).text.lower()


def _sentences(text: str) -> Iterator[str]:
    """The sentences about work from home."""
    for found in _HOME.finditer(text):
        first = max(0, found.start() - _NEAR)
        before = list(_STOP.finditer(text, first, found.start()))
        after = _STOP.search(text, found.end())
        yield text[before[-1].end() if before else first : after.start() if after else None]
