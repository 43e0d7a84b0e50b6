"""Visa sponsorship and the criminal record check.

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

from desktop_app.analysis.facts.labels import Label
from desktop_app.analysis.facts.spotting import Cues, at_words, spotted
from desktop_app.domain.facts import DbsCheck, Fact, FactName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.analysis.facts.page import Page
    from desktop_app.analysis.facts.stretches import Text

_SPONSOR: Final = at_words(
    r"sponsor(?:ship|s|ing)?\b|be sponsored|skilled worker|tier 2|\bvisas?\b|certificate of sponsorship|work "
    r"permit"
)
_NOT_SPONSORED: Final = re.compile(
    r"\bno (?:visa |longer |certificate of )?sponsor|\bnot\b|n't\b|cannot|unable|\bno\b|without|ineligible|"
    r"unfortunately|never|too low"
)
#: These deny nothing.
_NO_DENIAL: Final = re.compile(
    r"\bno (?:less|fewer|more|later|problem|charge|cost|fee)\b|\bnot (?:only|just)\b"
)
_SPONSORED: Final = at_words(
    r"welcome|available|\boffer(?:ed|s)?\b|\bcan (?:be )?(?:sponsor|provide)|will (?:be )?(?:sponsor|"
    r"consider|support)|"
    r"consider|eligible|we sponsor|licen[cs]e|provided|possible|\byes\b|considered|support(?:ed)? (?:for|"
    r"with)|may qualify|open to|\btransfer|help (?:you )?with (?:the |your |a )?(?:visas?|sponsor)|happy to|"
    r"able to sponsor|we (?:do |also |will )?sponsor|\bsponsors? (?:an? |your )?(?:skilled|visas?|health)|"
    r"able to (?:offer |provide )?(?:a )?(?:visa )?sponsor|"
    r"\b(?:can|may|might|could|will) (?:also )?(?:be )?(?:sponsor|provide)|"
    r"visas?\b[\w, ]{0,30} (?:at (?:the|our) [\w' ]{0,24}(?:expense|cost)|"
    r"(?:is |are )?(?:arranged|paid|covered|met)\b)"
)
_OTHER_SPONSOR: Final = at_words(
    r"trial|ceu\b|cpd|course|exam|sponsor(?:'s|s')|sponsor (?:call|medical|safety|portal|queries|data)|"
    r"study|executive sponsor|"
    r"project|sponsored by|sponsor to sign|charity|(?<!sponsor )employment permit|(?:cro|biotech)s?(?:,|"
    r" and| or) |"
    r"sponsors (?:and|or)|or sponsor\b|never asks|visa processing|(?<!help )with visa|visit visa|"
    r"current visa|visa status|own visa|valid visa|visa checks?\b"
)
_DBS: Final = at_words(
    r"\bdbs\b|disclosure (?:and|&) barring|barring check|\bcrb\b|disclosure scotland|\bpvg\b|access ?ni\b|"
    r"basic disclosure|(?:national )?police (?:check|clearance|record|vet(?:ting)?\b|certificate)|"
    r"working with children check|"
    r"including (?:an? )?criminal (?:history|records?)\b|"
    r"criminal (?:history|records?|background)(?: (?!and (?:an? |your ))\w+){0,4} (?:check|search|screen)|"
    r"(?:vulnerable sector|children'?s act|worker safety|ministry of justice)[\w ']{0,30} check|"
    r"enhanced check\b|barred lists?\b|enhanced disclosure|standard disclosure|criminal record check|"
    r"garda vetting"
)
_SPONSOR_CUES: Final = Cues(
    "sponsor", "be sponsored", "skilled worker", "tier 2", "visa", "work permit", "certificate of"
)
_CHECKS: Final = Cues(
    "dbs",
    "disclosure",
    "barring",
    "crb",
    "pvg",
    "accessni",
    "access ni",
    "criminal",
    "including",
    "police",
    "national police",
    "working with child",
    "garda",
    "enhanced check",
    "barred",
    "vulnerable sector",
    "children",
    "worker safety",
    "ministry of justice",
)
_LEVEL: Final = re.compile(
    r"(?<!security )\b(enhanced|standard|basic)\b(?! (?:personnel|security|pay|rate|salary))"
)
_NOT_ASKED: Final = re.compile(
    r"(?:dbs|check|disclosure)(?: \w+){0,3}(?: is| are| will)? ?(?:not|n't) (?:be )?(?:required|needed|"
    r"necessary|apply)|"
    r"\b(?:dbs|check|service)\b[\w ]{0,24}:?\W{0,3}(?:this (?:post|role) )?(?:(?:does|do) not (?:need|"
    r"require)|"
    r"none (?:is )?(?:needed|required)|not (?:needed|required|applicable))|"
    r"(?:access ?ni|pvg|vetting)(?: check| scheme)?:?\W{0,3}(?:none|not (?:needed|required|applicable))|"
    r"no (?:\w+ )?(?:dbs|disclosure)|(?:not|n't) (?:need|require) (?:an? )?(?:\w+ )?dbs"
)
_LEVEL_REACH: Final = 40
#: A heading has no end of a sentence; what it heads is the line below it.
_HEADING: Final = re.compile(
    r"disclosure and barring service(?: \(dbs\))?(?: check)?:?|dbs(?: check)?:?|criminal records? check:?"
)
_OF_CHECK: Final = re.compile(
    r"\b(enhanced|standard|basic) (?:(?:dbs |disclosure )?check|level\b)|"
    r"\b(?:check|disclosure)[^.\n]{0,30}\((enhanced|standard|basic)\b"
)


def checks_of(page: Page) -> Iterator[Fact]:
    """What is said of sponsorship and of the criminal record check.

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
    """Each sentence that says whether sponsorship is offered; labels first."""
    for value in page.labelled(Label.SPONSORSHIP):
        answer = _answer(value.low)
        if answer is not None:
            yield value.fact(FactName.SPONSORSHIP, answer)
    for text in page.bodies:
        for found in spotted(_SPONSOR, text, _SPONSOR_CUES):
            start, end = text.sentence(found.start(), found.end())
            start, end = max(start, found.start() - 220), min(end, found.end() + 160)
            if text.low[end - 1 : end] == "?":
                end = text.sentence(end + 1, end + 2)[1] if end + 2 < len(text.low) else end
            sentence = text.low[start:end]
            if _OTHER_SPONSOR.search(sentence):
                continue
            answer = _answer(sentence)
            if answer is not None:
                yield text.fact(FactName.SPONSORSHIP, answer, start, end)


def _answer(low: str) -> bool | None:
    """Whether words say yes or no to sponsorship."""
    if _NOT_SPONSORED.search(_NO_DENIAL.sub("", low)):
        return False
    return True if _SPONSORED.search(low) else None


def _dbs_labelled(page: Page) -> Iterator[Fact]:
    """The check behind a label, where its value names a level."""
    for value in page.labelled(Label.DBS):
        near = value.low[:60]
        level = _LEVEL.search(near)
        if level:
            yield value.text.fact(
                FactName.DBS, level[1], value.start + level.start(), value.start + level.end()
            )
        elif value.whole or near.strip(" .") in ("yes", "required", "no", "not required", "n/a"):
            asked = not near.startswith(("no", "n/a"))
            yield value.fact(FactName.DBS, str(DbsCheck.REQUIRED if asked else DbsCheck.NOT_REQUIRED))


def _dbs(page: Page) -> Fact | None:
    """The check that running text states: a named level before the mere word."""
    plain: Fact | None = None
    for text in page.bodies:
        for found in spotted(_DBS, text, _CHECKS):
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
    levels = [level[1] for level in _LEVEL.finditer(near)]
    if _NOT_ASKED.search(text.low, start, end):
        other = re.search(
            r"\b(basic|standard)\b(?: only|\.|$| (?:disclosure|dbs|check))", text.low[found.end() : end]
        )
        if other:
            return text.fact(FactName.DBS, other[1], start, end)
        return text.fact(FactName.DBS, str(DbsCheck.NOT_REQUIRED), start, end)
    if not levels and "\n" in text.low[start:end]:
        levels = [found[1] or found[2] for found in _OF_CHECK.finditer(text.low, start, end)]
    if levels and "terms" not in near:
        first = _LEVEL.search(text.low, max(start, found.start() - _LEVEL_REACH), end)
        begin = min(first.start(), found.start()) if first else found.start()
        stop = max(first.end(), found.end()) if first else found.end()
        return text.fact(FactName.DBS, levels[0], begin, stop)
    return text.fact(FactName.DBS, str(DbsCheck.REQUIRED), found.start(), found.end())


def _below_heading(text: Text, start: int, end: int) -> int:
    """Where the words about a check end: behind the line below, where it is named in a heading."""
    if not _HEADING.fullmatch(text.low[start:end].strip()):
        return end
    below = end
    while below < len(text.low) and text.low[below].isspace():
        below += 1
    return text.sentence(below, min(below + 1, len(text.low)))[1] if below < len(text.low) else end
