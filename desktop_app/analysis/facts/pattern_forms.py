"""The wordings of working patterns, one a line, and the words without which none of them stands.

``FORMS`` is one form of which the matching named group is the pattern; ``CUES`` are what it is looked for by
(``spotting``). Which of its matches mean the post is asked in ``patterns``.
"""

from __future__ import annotations

import re
from typing import Final

from desktop_app.analysis.facts.spotting import Cues, at_words, one_of

_DAYS: Final = r"(?:\d|one|two|three|four|five|some|most|a few|several|half)"
_A_WEEK: Final = r"(?:a|per|each|every|of the|of each|in the|in each|in every|in a) (?:week|fortnight|month)"
_DAYS_AT_HOME: Final = (
    rf"{_DAYS} days?(?: (?:a|per|each|every|of the) (?:week|fortnight|month))?,? "
    r"(?:at|from|working (?:at|from)) home"
)
#: So many days here or there; only where days are counted are the forms tried one by one.
_DAYS_SPENT: Final = rf"(?={_DAYS} (?:or \w+ )?(?:days?|of|at)\b)(?:" + one_of(
    rf"{_DAYS}(?: or \w+)? days?(?: {_A_WEEK})?,?"
    r"(?: (?:may|might|can|could|will|to|are|is|be|worked|working|work|spent|done|you|or|more)){1,5}"
    r" (?:at|from) home",
    rf"{_DAYS} of (?:them|these|those|which|the days) (?:\w+ ){{0,2}}(?:worked|spent|done) (?:at|from) home",
    _DAYS_AT_HOME,
    rf"{_DAYS} (?:days )?at home",
    rf"{_DAYS} days?,? (?:in )?(?:the |our )?office\b",
    rf"{_DAYS} days? (?:at )?home\b",
    rf"{_DAYS} days? (?:(?:a|per|each) week )?(?:(?:will |to )?be (?:worked |spent )?)?"
    r"(?:on[- ]site|in the office|at the office|wfo\b|work from office)"
    r"(?! for (?:it\b|kit|equipment|induct|collect))",
    rf"{_DAYS} days (?:a|per|each) week in [\w ]{{3,24}}, ?(?:otherwise|the (?:rest|others?)) ",
) + ")"  # fmt: skip
_FULL_TIME: Final = (
    r"full[ -]?time\b(?! (?:education|working week|equivalent|rate|salary|hours|figure|pay|week|status))"
    r"(?! (?:or|and|/|&) part[ -]time (?:status|duration))",
    r"full(?=[ -]{0,2}(?:or|and|/|&) ?part[ -]?time(?! (?:status|duration)))",
    r"f/t\b",
    r"whole[ -]?time\b(?! equivalent| experience)",
    r"amser llawn",
)
_PART_TIME: Final = (
    r"part[ -]?time\b(?! (?:student|study|course|degree|diploma|education|mba|msc|ma|phd|status|"
    r"duration|colleague|"
    r"nursery))",
    r"p/t\b",
    r"term[ -]time\b(?! (?:working )?(?:considered|possible|welcome))",
    r"rhan[ -]amser",
)
_HYBRID: Final = (
    r"(?:some|partial|occasional) (?:home[- ]working|remote working|working (?:from|at) home)",
    r"(?<!\d)(?!100)\d{1,2} ?% (?:of (?:your|the) time )?(?:home|remote|from home|at home)\b",
    r"hybrid(?! (?:mail|car|vehicle|closed|course|event|mattress|imag|meeting|record|theat|programme|"
    r"title)|, title)",
    _DAYS_SPENT,
    r"(?:a|one) day (?:(?:a|per|each) week )?(?:at|from) home",
    r"(?:work(?:ing)? )?(?:from|at) home on (?:the )?(?:other|remaining|some|alternate|mon|tue|wed|thu|"
    r"fri|days)",
    r"work(?:ing)? (?:from|in|at) the [\w ]{3,30},? (?:and|or)[\w ,]{0,36} (?:from|at) home",
    r"hybrid-",
    rf"(?:up to |about ){_DAYS_AT_HOME}",
    r"(?:wfh|home working|working from home|work from home|(?:from|at) home|home)"
    r"(?: (?:is|can be|will be|may be))?(?: (?:possible|available|allowed|offered|an option))?,? "
    rf"(?:for |on )?\(?(?:up to )?{_DAYS} (?:days?|in five)",
    r"one day a week at home",
    rf"at home (?:for )?(?:up to )?{_DAYS} days",
    r"gweithio hybrid",
    r"blended working",
    r"work(?:ing)? (?:for )?(?:part|half) of (?:the|your|each) week (?:from|at) home",
    r"half (?:of )?(?:the|your|each) week (?:(?:can|may|could|is|to|be|worked|spent|done) ){1,4}(?:from|"
    r"at) home",
    rf"{_DAYS} home days",
    r"(?:mon|tues|wednes|thurs|fri)days? (?:at|from) home",
    r"half in the office",
    r"rest from home",
    r"half (?:of )?(?:your|the) (?:hours|time|week) (?:at|from) home",
    r"(?:work(?:ing)? )?(?:from|at) home,? (?:for )?(?:up to )?half (?:of )?(?:the|your|each) (?:week|"
    r"time|hours)",
    r"(?:two|three|\d) days in the (?:practices?|surgery|hospital|"
    r"department),? (?:\w+ )?(?:\w+ )?where you like",
    r"home and (?:the )?office",
    r"office and (?:at )?home",
)
_REMOTE: Final = (
    r"(?:work(?:ing)?|fully|done|team|based) remotely",
    r"remotely(?= (?:based|from)|[,.;|)\n]|$)",
    r"remote\b(?! (?:areas?|communit|monitor|access|consult|clinic|follow|island|parts?|rural|site|desktop|"
    r"support|team|worker|location|healthcare|device|patient|town|villag))",
    r"home[- ]?based\b",
    r"work(?:ing)?[- ](?:from|at)[- ](?:your own )?home",
    r"home[- ]working",
    r"wfh\b",
    r"home (?:or|&|and) remote",
    r"based at home",
    r"from your own home",
    r"gweithio o gartref",
    r"from home\b",
    r"or home(?= ?(?:\||$))",
    r"spare room",
    r"telework|telecommut",
)
_ON_SITE: Final = (
    r"(?<=based )on[ -]site\b",
    r"(?<=worked )on[ -]site\b",
    r"on[ -]?site(?= ?(?:$|[,.;|)•\n]|only|working|role|post|based|position|monday|5 days|five days|"
    r"full|job|/))",
    r"office[- ]based\b",
    r"(?<=time, )in office(?= m-f| mon)",
    r"^(?:work location: )?in[- ]person$",
    r"(?<=[|·•] )in[- ]person(?= ?$)",
    r"in[- ]office\b(?= ?(?:only|role|based|m-f|mon|$|[,.;|)\n]))",
    r"(?:monday|mon) ?(?:-|to) ?(?:friday|fri),? in the office\b",
    r"work is on[- ]site\b",
    r"on campus\b",
    r"site[- ]based",
    r"work(?:ing)? from (?:the )?office\b(?! (?:for|one|two|three|\d|some))",
    r"wfo\b",
)
_FLEXIBLE: Final = (
    r"flex(?:ible|i)?[- ]?(?:working(?! polic)|time|hours|work\b|pattern|shift|start|booking|schedul|"
    r"rota\b|"
    r"roster|contract|session|days\b)",
    r"hours to suit",
    r"choose your (?:own )?(?:hours|days)",
    r"(?:hours|days|times) (?:are |that )?(?:yours to choose|you choose|of your (?:own )?choice)",
    r"flexi\b",
    r"flexible(?= ?$)",
    r"we can (?:be )?flex\b",
    r"we(?: are|'re) flexible\b(?! (?:organisation|employer|team))",
    r"flexible (?:around|between|over|across|on hours|about)(?! (?:departments|teams|sites|services|wards))",
    r"flexible(?=,? (?:and |or |& )?(?:part[- ]time|job[- ]shar))",
    r"gweithio hyblyg",
    r"hours (?:are |can be )?flexible",
    r"compressed (?:hours|week)",
    r"agile (?:working|rota|hours|pattern)",
    r"shift flexible",
    r"flexible (?:day |work )?schedule",
)  # fmt: skip
#: Of forms at one place the first wins: days at home before home.
FORMS: Final = at_words(
    one_of(
        rf"(?P<full_time>{one_of(*_FULL_TIME)})",
        rf"(?P<part_time>{one_of(*_PART_TIME)})",
        rf"(?P<hybrid>{one_of(*_HYBRID)})",
        rf"(?P<remote>{one_of(*_REMOTE)})",
        rf"(?P<on_site>{one_of(*_ON_SITE)})",
        rf"(?P<flexible>{one_of(*_FLEXIBLE)})",
    ),
    re.MULTILINE,
)
CUES: Final = Cues(
    "full time", "full-time", "fulltime", "full or", "full and", "full/", "full &", "f/t",
    "whole time", "whole-time", "wholetime", "llawn",
    "part time", "part-time", "parttime", "p/t", "term time", "term-time", "rhan",
    "hybrid", "home", "wfh", "remote", "agile ", "gartref", "spare room", "telew", "telec", "or home",
    "campus", "blended work", "where you like", "otherwise", "the rest",
    "half of", "half your", "half the", "half each", "part of the week", "part of your week",
    "part of each week",
    "in the office", "at the office", "from office", "from the office", "wfo", "office-based", "office based",
    "in person", "in-person", "days office", "day office", "days in", "in-office", "in office", "on-site",
    "on site", "onsite", "site-based", "site based", "work is on", "monday", "mon-",
    "work from the", "working from the", "work at the", "working at the",
    "hours to suit", "to choose", "you choose", "choose your", "your choice", "your own choice",
    "flexi", "flex ", "flex-", "shift flex",
    "hyblyg", "compressed", "we are flex", "we're flex", "we can flex", "we can be flex",
)  # fmt: skip
