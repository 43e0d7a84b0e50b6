"""When and where the work is done: full or part time, flexible, remote, hybrid, on site; travelling.

| form | value |
|---|---|
| ``full time``, ``Full-time``, ``whole-time``, ``amser llawn`` | full_time |
| ``part time``, ``term time only``, ``full or part time`` (both) | part_time |
| ``flexible working``, ``flexitime``, ``flexible hours``, ``agile working`` | flexible |
| ``home-based``, ``fully remote``, ``Home or remote working``, ``work from home``, ``WFH`` | remote |
| ``hybrid``, ``two days a week at home``, ``up to four days from home``, ``WFH 3 days a week`` | hybrid |
| ``on-site``, ``office based``, ``not remote``, ``no home working`` | on_site |
| ``on-site nursery``, ``part-time student``, ``remote areas``, ``hybrid cars``, ``part timer`` | none |
| ``job share`` by itself | none |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.labels import Label
from desktop_app.analysis.facts.spotting import Cues, at_words, spotted
from desktop_app.domain.facts import Fact, FactName, Travel, WorkPattern
from desktop_app.domain.sections import SectionName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.analysis.facts.page import Page
    from desktop_app.analysis.facts.stretches import Stretch, Text

_DAYS: Final = r"(?:\d|one|two|three|four|five|some|most|a few|several|half)"
_DAYS_AT_HOME: Final = (
    rf"{_DAYS} days?(?: (?:a|per|each|every|of the) (?:week|fortnight|month))?,? "
    r"(?:at|from|working (?:at|from)) home"
)
#: So many days here or there; only where days are counted are the forms tried one by one.
_DAYS_SPENT: Final = (
    rf"(?={_DAYS} (?:or \w+ )?(?:days?|of|at)\b)(?:"
    rf"{_DAYS}(?: or \w+)? days?(?: (?:a|per|each|every|of the|of each|in the|in each|in every|"
    r"in a) (?:week|fortnight|month))?,?"
    r"(?: (?:may|might|can|could|will|to|are|is|be|worked|working|work|spent|done|you|or more)){1,5} "
    r"(?:at|from) home|"
    rf"{_DAYS} of (?:them|these|those|which|the days) (?:\w+ ){{0,2}}(?:worked|spent|done) (?:at|from) home|"
    rf"{_DAYS_AT_HOME}|{_DAYS} (?:days )?at home|"
    rf"{_DAYS} days?,? (?:in )?(?:the |our )?office\b|{_DAYS} days? (?:at )?home\b|"
    rf"{_DAYS} days? (?:(?:a|per|each) week )?(?:(?:will |to )?be (?:worked |spent )?)?"
    r"(?:on[- ]site|in the office|at the office|wfo\b|work from office)"
    r"(?! for (?:it\b|kit|equipment|induct|collect))|"
    rf"{_DAYS} days (?:a|per|each) week in [\w ]{{3,24}}, ?(?:otherwise|the (?:rest|others?)) )"
)
_FORMS: Final = at_words(
    r"(?P<full_time>\bfull(?:[ -]?time\b(?! (?:education|working week|equivalent|rate|salary|hours|"
    r"figure|pay|week))|(?= (?:or|and|/|&) ?part[ -]time))|\bf/t\b|whole[ "
    r"-]?time\b(?! equivalent| experience)|"
    r"amser llawn|\bfulltime\b)|"
    r"(?P<part_time>\bpart[ -]?time\b(?! (?:student|study|course|degree|education|mba|colleague|nursery))|"
    r"\bp/t\b|term[ -]time\b(?! working (?:considered|possible|welcome))|"
    r"rhan[ -]amser)|"
    r"(?P<hybrid>\b(?:some|partial|occasional) (?:home[- ]working|remote working|working (?:from|at) home)|"
    r"(?<!\d)(?!100)\d{1,2} ?% (?:of (?:your|the) time )?(?:home|remote|from home|at home)\b|"
    r"\bhybrid(?! (?:mail|car|vehicle|"
    r"closed|course|event|mattress|imag|meeting|record|theat|"
    r"programme))"
    rf"|{_DAYS_SPENT}|"
    r"\b(?:a|one) day (?:(?:a|per|each) week )?(?:at|from) home|"
    r"(?:work(?:ing)? )?(?:from|at) home on (?:the )?(?:other|remaining|some|alternate|mon|tue|wed|thu|"
    r"fri|days)|"
    r"work(?:ing)? (?:from|in|at) the [\w ]{3,30},? (?:and|or)[\w ,]{0,36} (?:from|at) home|\bhybrid-|"
    rf"(?:up to |about ){_DAYS_AT_HOME}|"
    rf"(?:wfh|home working|working from home|work from home|"
    rf"(?:from|at) home|home)(?: (?:is|can be|will be|may be))?"
    r"(?: (?:possible|available|allowed|offered|an option))?,? "
    rf"(?:for )?\(?(?:up to )?{_DAYS} (?:days?|in five)|"
    rf"one day a week at home|at home (?:for )?(?:up to )?{_DAYS} days|gweithio hybrid|\bblended working|"
    r"half in the office|rest from home|"
    r"half (?:of )?(?:your|the) (?:hours|time|week) (?:at|from) home|"
    r"(?:work(?:ing)? )?(?:from|at) home,? (?:for )?(?:up to )?half (?:of )?(?:the|your|each) (?:week|time|"
    r"hours)|"
    r"\b(?:two|three|\d) days in the (?:practices?|surgery|hospital|"
    r"department),? (?:\w+ )?(?:\w+ )?where you like|"
    r"home and (?:the )?office|office and (?:at )?home)|"
    r"(?P<remote>(?:work(?:ing)?|fully|done|team|based) remotely|\bremotely(?= (?:based|from)|[,.;|)\n]|$)|"
    r"\bremote\b(?! (?:areas?|communit|monitor|access|consult|clinic|follow|island|parts?|rural|site|"
    r"desktop|support|team|worker|location|healthcare|device|patient|town|villag))|\bhome[- ]?based\b|"
    r"\bwork(?:ing)?[- ](?:from|at)[- ](?:your own )?home|\bhome[- ]working|\bwfh\b|home (?:or|&|and) remote|"
    r"based at home|from your own home|"
    r"gweithio o gartref|\bfrom home\b|\bor home(?= ?(?:\||$))|home working|spare room|telework|telecommut)|"
    r"(?P<on_site>(?<=based )on[ -]site\b|(?<=worked )on[ -]site\b|\bon[ -]?site(?= ?(?:$|[,.;|)•\n]|"
    r"only|working|role|post|based|position|monday|5 days|"
    r"five days|full|job|/))|\boffice[- ]based\b|"
    r"(?<=time, )in office(?= m-f| mon)|^(?:work location: )?in[- ]person$|\bin[- ]office\b(?= ?(?:only|"
    r"role|based|m-f|mon|$|[,.;|)\n]))|"
    r"(?:monday|mon) ?(?:-|to) ?(?:friday|fri),? in the office\b|\bwork is on[- ]site\b|\bon campus\b|"
    r"site[- ]based|\bwork(?:ing)? from (?:the "
    r")?office\b(?! (?:for|one|two|three|\d|some))|\bwfo\b)|"
    r"(?P<flexible>\bflex(?:ible|i)?[- ]?(?:working(?! polic)|time|hours|work\b|pattern|shift|start|booking|"
    r"schedul|rota\b|roster|contract|session|days\b)|hours to suit|choose your (?:own )?hours|"
    r"\bflexi\b|flexible(?= ?$)|"
    r"flexible (?:around|between|on hours|about)|"
    r"gweithio hyblyg|hours (?:are |can be )?flexible|compressed (?:hours|week)|"
    r"agile (?:working|rota|hours|pattern)|shift flexible|flexible (?:day |work )?schedule)",
    re.MULTILINE,
)
_CUES: Final = Cues(
    "full time", "full-time", "fulltime", "full or", "full and", "full/", "full &", "f/t", "whole time",
    "whole-time", "wholetime", "llawn", "part time", "part-time", "parttime", "p/t", "term time",
    "term-time", "rhan", "hybrid", "home", "wfh", "remote", "agile ",
    "campus", "half of", "shift flex", "work is on",
    "where you like", "monday", "mon-", "blended work", "in the office",
    "at the office", "from office", "from the office", "wfo", "office-based", "office based", "in person",
    "in-person", "days office", "day office", "days in", "in-office", "in office", "on-site", "on site",
    "onsite", "site-based", "site based", "spare room", "telew", "telec", "or home", "otherwise",
    "the rest", "half of", "half your", "work from the", "working from the", "work at the", "working at "
    "the", "hours to suit", "choose your", "half the", "gartref", "flexi", "flex ",
    "flex-", "hyblyg", "compressed",
)  # fmt: skip
_NEGATED: Final = re.compile(
    r"(?:(?:not|n't) (?:a |an )?(?:job|role|post|one) that can be (?:done|worked)|"
    r"\bnot?\b|\bnever\b|n't|cannot|unable to offer|isn't|without|rather than|instead of)(?: \w+){0,4} ?$"
)
_NOT_NEGATING: Final = re.compile(r"not (?:just|only)|why not|no (?:matter|problem|weekends|nights)")
#: Words of colleagues, candidates' lives and perks round a form.
_OTHERS: Final = at_words(
    r"(?:our|one|two|a|the|other|existing|when|if|while) (?:\w+ )?$|experience (?:of|in) (?:\w+ ){0,2}$|"
    r"(?:in|into|to) $(?<=full to )|staff (?:who )?work(?:ing)? $|\bwork with (?:\w+ )?$|first (?:month|"
    r"week)s? (?:\w+ )?$|less than $|(?:going|gone|goes|went|pro[- ]rata (?:for|if)) $|(?:coders|"
    r"colleagues|staff|team|"
    r"people),? (?:(?:all|now|both|are|who|mostly) )*$"
)
_DENIED: Final = re.compile(r"\b(?:post|role|job|this|position) is not an? $")
#: What is sought, or said of the post itself, is no colleague.
_SOUGHT: Final = re.compile(
    r"(?:post|role|position|job|vacancy) is (?:(?:permanent|temporary|fixed[- ]term|based|for|worked|offered|"
    r"full[- ]time|part[- ]time|\d+ \w+|and|or|,) ?){0,5}$|"
    r"(?:this is|post is|role is|position is|recruiting|recruit|looking for|seeking|seeks?|appoint|need|"
    r"opportunity for|"
    r"not) an? (?:\w+ )?$|(?:posts?|positions|roles|vacancies)[:,(] ?(?:\w+ ){1,3}$"
)
_PERKS: Final = re.compile(
    r"accommodation|parking|nurser|creche|canteen|gym|restaurant|facilit|shop|available"
)
_POST: Final = re.compile(r" (?:\w+ )?(?:vacanc|post|position|role|contract|opportunit)")
_TEAM: Final = re.compile(r" (?:\w+ ){0,2}(?:team|role|post|position|job)\b")
_VISIT: Final = re.compile(
    r"(?:induction|training|visit|collect|first|meeting|days?|occasional\w*)(?: \w+){0,3} ?$"
)
_ORDER: Final = tuple(WorkPattern)
_OFFICE_DAYS: Final = at_words(
    r"\b(\d|one|two|three|four)(?: or two| or three)? days? (?:(?:a|per|each) week )?(?:in the office|on[- "
    r"]?site|"
    r"at (?:our|the) \w+ (?:site|office)|in (?:our|the) (?:\w+ )?(?:office|department)s?|in the practices?)"
)
_NUMBERS: Final = {"one": 1, "two": 2, "three": 3, "four": 4}
_LICENCE: Final = at_words(
    r"(?:driving|driver'?s?) licen[cs]e|full (?:uk |clean )+licen[cs]e|car (?:driver|owner)|(?:can|able to|"
    r"must) drive"
)
_SITES: Final = at_words(
    r"travel(?:ling)? (?:between|across|to (?:other|different|all)) (?:\w+ ){0,3}(?:sites?|locations?|"
    r"hospitals?|practices?|bases)|"
    r"(?:between|across) (?:the |our |all )?(?:two |three |several |trust )?sites\b|ability to travel|able "
    r"to travel|drive between"
)
_DAY_CUES: Final = Cues("day ", "days ")
_TRAVELS: Final = (
    (_LICENCE, Travel.LICENCE, Cues("licen", "car ", "drive")),
    (_SITES, Travel.BETWEEN_SITES, Cues("travel", "sites", "drive between")),
)
_SECTIONS: Final = (SectionName.ABOUT_US, SectionName.ESSENTIAL, SectionName.DESIRABLE)


def pattern_of(page: Page) -> Iterator[Fact]:
    """The working patterns, the days on site and the travelling that an advert states.

    Args:
        page: The advert.
    """
    yield from _patterns(page)
    for text in page.bodies:
        days = next(spotted(_OFFICE_DAYS, text, _DAY_CUES), None)
        if days:
            number = _NUMBERS.get(days[1]) or int(days[1])
            yield text.fact(FactName.OFFICE_DAYS, number, days.start(), days.end())
            break
    for text in page.bodies:
        for form, kind, cues in _TRAVELS:
            found = next(spotted(form, text, cues), None)
            if found:
                yield text.fact(FactName.TRAVEL, str(kind), found.start(), found.end())
                return


def _patterns(page: Page) -> Iterator[Fact]:
    """All patterns in one fact; its place is the first of them."""
    seen: dict[str, tuple[Text, re.Match[str]]] = {}
    for value in page.labelled(Label.PATTERN):
        _see_in(seen, value)
    certain = bool(seen)
    for value in page.labelled(Label.HOURS, Label.CONTRACT):
        if value.text.low[max(0, value.start - 1) : value.start].isalpha():
            _see_in(seen, value)
    for text in page.texts:
        if text.label in (None, Label.TITLE, Label.HOURS, Label.CONTRACT, Label.LOCATION):
            for match in spotted(_FORMS, text, _CUES, before=44):
                if _counts(text, match, certain=certain):
                    _see(seen, text, match)
    if WorkPattern.HYBRID in seen and not certain:
        seen.pop(WorkPattern.REMOTE, None)
    if seen:
        values = tuple(str(kind) for kind in _ORDER if kind in seen)
        text, first = next(iter(seen.values()))
        yield text.fact(FactName.PATTERN, values, first.start(), first.end())


def _see_in(seen: dict[str, tuple[Text, re.Match[str]]], value: Stretch) -> None:
    """Note the patterns of a labelled value; a visit to the site is none."""
    for match in _FORMS.finditer(_apart(value), value.start, value.end):
        visit = _VISIT.search(value.text.low, max(value.start, match.start() - 40), match.start())
        if visit is None or match.lastgroup != WorkPattern.ON_SITE:
            _see(seen, value.text, match)


def _apart(value: Stretch) -> str:
    """The small letters of a value's text; a value that is stuck to its label is parted from it."""
    low, start = value.text.low, value.start
    low = low.replace("_", " ") if "_" in low else low
    return f"{low[: start - 1]} {low[start:]}" if low[max(0, start - 1) : start].isalpha() else low


def _see(seen: dict[str, tuple[Text, re.Match[str]]], text: Text, match: re.Match[str]) -> None:
    """Note a pattern; one that is not remote is on site."""
    kind = match.lastgroup or ""
    begin = max(text.low.rfind("\n", 0, match.start()) + 1, match.start() - 40)
    before = text.low[begin : match.start()]
    clause = before[max(before.rfind(". "), before.rfind("; "), before.rfind(", ")) + 1 :]
    negated = _NEGATED.search(clause) and not _NOT_NEGATING.search(clause)
    after = text.low[match.end() : match.end() + 24]
    if (
        negated
        or re.match(r" ?\?\s+(?:no\b|sorry|unfortunately|i'm afraid)", after)
        or re.match(
            r"(?: working)? (?:is|are|isn't|aren't|cannot|can't|will)? ?(?:not|n't|be "
            r"offered|possible at)",
            after,
        )
    ):
        if kind not in (WorkPattern.REMOTE, WorkPattern.HYBRID):
            return
        kind = str(WorkPattern.ON_SITE)
    seen.setdefault(kind, (text, match))


def _is_plain(text: Text, kind: str, start: int, end: int) -> bool:
    """Whether the words beside a form say that it is the post's, wherever it stands."""
    if _DENIED.search(text.low, max(0, start - 20), start):
        return True
    if _SOUGHT.search(text.low, max(0, start - 60), start):
        return True
    if kind in ("full_time", "part_time") and text.low[max(0, start - 1) : start] in ("", "\n"):
        return True
    if kind in ("full_time", "part_time") and any(text.gaps(max(0, start - 3), start + 1)):
        return True
    if kind == WorkPattern.ON_SITE and (
        text.low.endswith(" worked ", 0, start) or text.low.startswith(("work is", "mon"), start)
    ):
        return True
    if kind == WorkPattern.REMOTE:
        return text.low.startswith(" within ", end) or _TEAM.match(text.low, end) is not None
    return kind in ("full_time", "part_time") and _POST.match(text.low, end) is not None


def _counts(text: Text, match: re.Match[str], *, certain: bool) -> bool:
    """Whether a form in running text means the post."""
    kind = match.lastgroup or ""
    start = match.start()
    section = text.section_at(start)
    if _is_plain(text, kind, start, match.end()):
        return True
    if certain and section not in (SectionName.TITLE, SectionName.DETAILS):
        return kind == WorkPattern.HYBRID and section is SectionName.SUMMARY
    if section in _SECTIONS and kind not in (WorkPattern.HYBRID, WorkPattern.FLEXIBLE):
        return False
    before = text.low[max(0, start - 40) : start]
    if kind == WorkPattern.ON_SITE and (_PERKS.search(before) or _VISIT.search(before)):
        return False
    if kind not in ("full_time", "part_time", "remote"):
        return True
    return _OTHERS.search(before) is None
