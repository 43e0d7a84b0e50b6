"""Reads whether visas are sponsored and which criminal record check is needed.

| form | value |
|---|---|
| ``Applications from job seekers who require Skilled worker sponsorship … are welcome`` | sponsorship: true |
| ``visa sponsorship is available`` | sponsorship: true |
| ``not open to sponsorship``, ``we cannot sponsor``, ``Sponsorship isn't offered`` | sponsorship: false |
| ``no sponsor``, ``Skilled Worker visas: not available`` | sponsorship: false |
| a trial's sponsor, sponsored courses, ``sponsor of the project`` | none |
| ``enhanced DBS``, ``DBS (enhanced)``, ``standard level DBS``, ``basic DBS`` | that level |
| ``DBS check needed``, ``subject to … Disclosure and Barring Service``, ``PVG``, ``AccessNI`` | required |
| ``DBS not needed``, ``Enhanced DBS is not required``, ``DBS: none`` | not_required |
| | unless a lower level is named beside it |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.layout.labels import Label
from desktop_app.analysis.facts.layout.spotting import spotted
from desktop_app.analysis.facts.terms.check_forms import (
    CHECKS,
    DBS,
    DENIED_LEVEL,
    HEADING,
    LEVEL,
    NO_DENIAL,
    NOT_ASKED,
    NOT_SPONSORED,
    OF_CHECK,
    OTHER_SPONSOR,
    SPONSOR,
    SPONSOR_CUES,
    SPONSORED,
)
from desktop_app.domain.facts import DbsCheck, Fact, FactName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.analysis.facts.layout.page import Page
    from desktop_app.analysis.facts.layout.stretches import Text

_LEVEL_REACH: Final = 40
#: A lower level that is asked for instead.
_INSTEAD: Final = re.compile(r"\b(basic|standard)\b(?: only|\.|$| (?:disclosure|dbs|check))")
_INSTEAD_BEHIND: Final = re.compile(
    r"[;,.]? *(?:but |only )?(?:an? |the )?(basic|standard) (?:one|(?:dbs )?check|dbs|disclosure)\b"
    r"(?: (?:is|will|only)|[.;])"
)


def checks_of(page: Page) -> Iterator[Fact]:
    """The facts of sponsorship and of the criminal record check.

    Args:
        page: The advert.
    """
    fact = next(_sponsorship(page), None)
    if fact:
        yield fact
    found = next(_dbs_labelled(page), None) or _dbs(page)
    if found:
        yield found


def _sponsorship(page: Page) -> Iterator[Fact]:
    """A fact for each sentence that says whether sponsorship is offered; labels first."""
    for value in page.labelled(Label.SPONSORSHIP):
        answer = _answer(value.low)
        if answer is not None:
            yield value.fact(FactName.SPONSORSHIP, answer)
    for text in page.bodies:
        for found in spotted(SPONSOR, text, SPONSOR_CUES):
            start, end = text.sentence(found.start(), found.end())
            start, end = max(start, found.start() - 220), min(end, found.end() + 160)
            if text.low[end - 1 : end] == "?":
                end = text.sentence(end + 1, end + 2)[1] if end + 2 < len(text.low) else end
            sentence = text.low[start:end]
            if OTHER_SPONSOR.search(sentence):
                continue
            answer = _answer(sentence)
            if answer is not None:
                yield text.fact(FactName.SPONSORSHIP, answer, start, end)


def _answer(low: str) -> bool | None:
    """Whether words say yes or no to sponsorship."""
    if NOT_SPONSORED.search(NO_DENIAL.sub("", low)):
        return False
    return True if SPONSORED.search(low) else None


def _dbs_labelled(page: Page) -> Iterator[Fact]:
    """The check after a label, if its value names a level."""
    for value in page.labelled(Label.DBS):
        near = value.low[:60]
        level, denied = LEVEL.search(near), DENIED_LEVEL.search(value.low, 0, 120)
        if denied:
            last = denied.end()
            level = LEVEL.search(value.low, 0, denied.start()) or LEVEL.search(value.low, last, last + 60)
        if level:
            yield value.text.fact(
                FactName.DBS, level[1], value.start + level.start(), value.start + level.end()
            )
        elif denied:
            yield value.fact(FactName.DBS, str(DbsCheck.NOT_REQUIRED))
        elif value.whole or near.strip(" .") in ("yes", "required", "no", "not required", "n/a"):
            asked = not near.startswith(("no", "n/a"))
            yield value.fact(FactName.DBS, str(DbsCheck.REQUIRED if asked else DbsCheck.NOT_REQUIRED))


def _dbs(page: Page) -> Fact | None:
    """The check stated in running text; a named level takes precedence over the mere word."""
    plain: Fact | None = None
    for text in page.bodies:
        for found in spotted(DBS, text, CHECKS):
            fact = _read(text, found)
            if fact and fact.value != DbsCheck.REQUIRED:
                return fact
            plain = plain or fact
    return plain


def _read(text: Text, found: re.Match[str]) -> Fact | None:
    """What one mention of the check says."""
    start, end = text.sentence(found.start(), found.end())
    start, end = max(start, found.start() - 120), min(end, found.end() + 120)
    end = _below_heading(text, start, end)
    near = text.low[max(start, found.start() - _LEVEL_REACH) : min(end, found.end() + _LEVEL_REACH)]
    levels = [level[1] for level in LEVEL.finditer(near)]
    if NOT_ASKED.search(text.low, start, end) or DENIED_LEVEL.search(text.low, start, end):
        other = _INSTEAD.search(text.low[found.end() : end]) or _INSTEAD_BEHIND.match(text.low, end)
        if other:
            return text.fact(FactName.DBS, other[1], start, end)
        return text.fact(FactName.DBS, str(DbsCheck.NOT_REQUIRED), start, end)
    if not levels and "\n" in text.low[start:end]:
        levels = [found[1] or found[2] for found in OF_CHECK.finditer(text.low, start, end)]
    if levels and "terms" not in near:
        first = LEVEL.search(text.low, max(start, found.start() - _LEVEL_REACH), end)
        begin = min(first.start(), found.start()) if first else found.start()
        stop = max(first.end(), found.end()) if first else found.end()
        return text.fact(FactName.DBS, levels[0], begin, stop)
    return text.fact(FactName.DBS, str(DbsCheck.REQUIRED), found.start(), found.end())


def _below_heading(text: Text, start: int, end: int) -> int:
    """Where the words about a check end: after the next line, if it is named in a heading."""
    if not HEADING.fullmatch(text.low[start:end].strip()):
        return end
    below = end
    while below < len(text.low) and text.low[below].isspace():
        below += 1
    return text.sentence(below, min(below + 1, len(text.low)))[1] if below < len(text.low) else end
