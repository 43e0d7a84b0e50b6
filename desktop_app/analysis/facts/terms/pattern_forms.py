"""The wordings of working patterns, one per line, and the cue words they are found by.

``FORMS`` is a single expression whose matching named group is the pattern; ``CUES`` are the words that locate
it (``spotting``). ``patterns`` decides which matches describe the post.
"""

from __future__ import annotations

import re
from typing import Final

from desktop_app.analysis.facts.layout.spotting import Cues, at_words, one_of

_DAYS: Final = r"(?:[1-4]|one|two|three|four|some|most|a few|several|half)"
_A_WEEK: Final = r"(?:a|per|each|every|of the|of each|in the|in each|in every|in a) (?:week|fortnight|month)"
_DAYS_AT_HOME: Final = (
    rf"{_DAYS} days?(?: (?:a|per|each|every|of the) (?:week|fortnight|month))?,? "
    r"(?:at|from|working (?:at|from)) home"
)
#: A number of days in a place; the forms are tried one by one only where days are counted.
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
    r"(?! for (?:it\b|kit|equipment|induct|collect|training)| training| induction| in (?:the|your) first\b|"
    r" (?:a|per|each|every|in the|in each) (?:month|quarter|year))",
    rf"{_DAYS} days (?:a|per|each) week in [\w ]{{3,24}}, ?(?:otherwise|the (?:rest|others?)) ",
) + ")"  # fmt: skip
_FULL_TIME: Final = (
    r"full[ -]?time\b(?! (?:education|working week|equivalent|rate|salary|hours|figure|pay|week|status))"
    r"(?! (?:or|and|/|&) part[ -]time (?:status|duration|staff|employee))",
    r"full(?=[ -]{0,2}(?:or|and|/|&) ?part[ -]?time(?! (?:status|duration|staff|employee)))",
    r"f/t\b|ft(?= ?/ ?pt\b)",
    r"whole[ -]?time\b(?! equivalent| experience)",
    r"amser llawn",
)
_PART_TIME: Final = (
    r"part[ -]?time\b(?! (?:student|study|course|degree|diploma|education|mba|msc|ma|phd|status|"
    r"duration|colleague|nursery|(?:staff|employees|workers) (?!wanted|needed|required)))",
    r"p/t\b|(?<=ft/)pt\b",
    r"(?<!full time - )(?<!full[ -]time, )(?<!full[ -]time )"
    r"term[ -]time\b(?! (?:working )?(?:considered|possible|welcome))",
    r"rhan[ -]amser",
)
_HYBRID: Final = (
    r"(?:some|partial|occasional) (?:home[- ]working|remote working|working (?:from|at) home)",
    r"hybrid(?! (?:mail|car|vehicle|closed|course|event|mattress|imag|meeting|record|theat|programme|"
    r"title)|, title)",
    _DAYS_SPENT,
    r"work(?:ing)? (?:from|in|at) the [\w ]{3,30},? (?:and|or)[\w ,]{0,36} (?:from|at) home",
    rf"home,? (?:for |on )?\(?(?:up to )?{_DAYS} (?:days?|in five)",
    r"gweithio hybrid",
    r"blended working",
    rf"{_DAYS} home days",
    r"home and (?:the )?office",
    r"office and (?:at )?home",
    r"(?:(?:attend\w*|presence|expected|required|asked|come|be|needed) (?:\w+ ){0,4}?(?:office|on[- ]?site|"
    r"base|in)|(?:office|on[- ]?site) (?:attendance|presence|working|days?))\b"
    rf"(?: \w+){{0,4}}? (?:at least |for |a minimum of )*(?:{_DAYS} days?|once|twice) {_A_WEEK}",
)
#: Home or any other place, which says nothing unless part of the week is spent there.
_SOMEWHERE: Final = one_of(
    r"(?:at|and|between|/) (?:your )?home\b(?! (?:office|secretary|visit|address|life|phone|tel|page|care|"
    "nursing|economics|delivery|town|country|with|in (?:an?|the)|using|or))",
    r"(?:wherever|where) (?:you|suits)\b",
    "kitchen table",
    r"home days?\b",
    r"home (?=on (?:the|other|mon|tue|wed|thu|fri)|for (?:the|two|three)\b|the (?:rest|other))",
)
SOMEWHERE: Final = re.compile(_SOMEWHERE)
#: Words in the sentence of a place that mean only some of the time.
PARTLY: Final = at_words(
    one_of(
        r"part(?:ly|ially)\b",
        r"part of (?:the|your|each) (?:week|time|work|job|fortnight)",
        r"half (?:of )?(?:the|your|each|a|from|in|at|and)\b",
        r"(?:rest|remainder|balance) (?:is |to be |being |working |worked |spent )*(?:at|from) home",
        r"(?:the|your|and) (?:rest|remainder|balance)\b(?! of (?:the |our |your )(?!week|time|days|fort))",
        r"remaining (?:\w+ )?(?:days?|time|hours)",
        r"other (?:(?:\w+ )?days?|two|three|four)\b",
        "alternate",
        "otherwise",
        r"(?:mix|mixture|blend|combination) of",
        r"combin(?:es?|ing)\b",
        r"(?:split|divided?|shared?|spread) (?:\w+ ){0,3}between",
        r"split\b(?! shifts?)",
        r"some of (?:the|your|this) (?:work|time|week|job|hours)",
        r"on a regular basis",
        r"(?<!\d)(?!100)\d\d ?%",
        r"(?:once|twice) (?:a|per|each|every) week",
    )
)
#: Counted or named days mean some of the time only if they are spent at home.
SOME_DAYS: Final = at_words(
    one_of(
        r"(?<!first )(?<!initial )(?:[1-4]|one|two|three|four|some|most|several|a few)"
        r"(?: (?:or|to|and) \w+)? (?:days?(?!'? (?:of )?(?:training|induction))|mornings|afternoons|"
        r"out of (?:five|5)|in (?:five|5))\b",
        r"(?<!to )(?<!- )(?<!-)(?:mon|tues|wednes|thurs|fri)days?\b"
        r"(?!,? ?(?:to\b|-|\d|from|at \d|next|the \d))",
    )
)
#: Too seldom to be part of the week.
SELDOM: Final = at_words(
    one_of(
        r"(?:once|twice|times|visits?|\w*days?)(?: on[- ]?site| in the office)? "
        r"(?:a|per|each|every|in a|in the) (?:month|quarter|year)",
        r"days?'? [\w -]{0,24}(?:in (?:the|your) first (?:\w+ )?(?:weeks?|months?|year)|at the (?:start|"
        r"beginning|outset)\b)",
        r"(?:days?|weeks?|months?)'? (?:of )?(?:training|induction)\b",
        "monthly",
        "quarterly",
        r"every (?:\w+ ){0,2}(?:weeks|months)",
        "occasional",
        "from time to time",
        "now and (?:then|again)",
    )
)
_REMOTE: Final = (
    r"(?:work(?:ing)?|fully|done|team|based) remotely",
    r"remotely(?= (?:based|from)|[,.;|)\n]|$)",
    r"remote\b(?! (?:areas?|communit|monitor|access|consult|clinic|follow|island|parts?|rural|site|desktop|"
    r"support|team|worker|location|healthcare|device|patient|town|villag))",
    r"home[- ]?based\b",
    r"work(?:ing)?[- ](?:from|at)[- ](?:your own )?home",
    r"home[- ]?work(?:ing|ers?)\b",
    r"wfh\b",
    r"home (?:or|&|and) remote",
    r"based at home",
    r"from your own home",
    r"gweithio o gartref",
    r"from home\b",
    r"or home(?= ?(?:[|,]|$))",
    r"spare room",
    r"telework|telecommut",
    r"(?:mostly|mainly|chiefly|largely|entirely|wholly|fully) (?:at|from) home\b",
    r"at home for the most part",
    r"(?:work\w*|done|based|job|role|post|live)(?: \w+){0,2}[ -](?:from[ -])?anywhere\b",
    r"anywhere in (?:the )?(?:uk|united kingdom|britain|england|scotland|wales|country|us|usa|india)\b",
    _SOMEWHERE,
)
_ON_SITE: Final = (
    r"(?<=based )on[ -]site\b",
    r"(?<=working )on[ -]site\b",
    r"(?<=worked )on[ -]site\b",
    r"on[ -]?site(?= ?(?:$|[,.;|)•\n]|only|working|role|post|based|position|monday|5 days|five days|"
    r"full|job|/(?! ?\w+:)))",
    r"office[- ]based\b(?! days)",
    r"(?<=time, )in office(?= m-f| mon)",
    r"^(?:work location: )?in[- ]person$",
    r"(?<=[|·•] )in[- ]person(?= ?$)",
    r"(?<=, )in[- ]person(?= ?$)",
    r"in (?:the|our) office (?:every (?:week)?day|daily|full[- ]time|five days|all week)",
    r"in[- ]office\b(?= ?(?:only|role|based|m-f|mon|$|[,.;|)\n]))",
    r"(?:monday|mon) ?(?:-|to) ?(?:friday|fri),? in the office\b",
    r"work is on[- ]site\b",
    r"on campus\b",
    r"site[- ]based",
    r"work(?:ing)? from (?:the )?office\b(?! (?:for|one|two|three|\d|some))",
    r"wfo\b",
)
_FLEXIBLE: Final = (
    r"flex(?:ible|i)?[- ]?(?:working(?! (?:polic|attitude|approach to))|time|hours|work\b|pattern|shift|"
    r"start|booking|schedul|rota\b|roster|contract|session|days\b)",
    r"(?:hours|days|times) to suit(?! (?:the )?(?:service|business|needs|practice|department|patient))",
    r"start (?:at )?any ?time",
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
    r"(?:hours|week|work(?:ed|ing)?|shifts)(?: \w+){0,3} flexibl[ey]\b",
    r"(?:nine|9)[- ]day fortnight",
    r"(?:hours|start\w*|finish|days|week|shifts|work)\b(?: (?!if\b)\w+){0,6}? "
    r"(?:(?:as|when(?:ever)?|how(?:ever)?) (?:it |that )?(?:suits? you|you (?:like|please|wish|prefer|"
    r"choose))|(?:to |that )?(?:fit|suits?) (?:a?round (?:your|the|family|school|child)|your (?:family|life)|"
    r"you\b))",
    r"you (?:choose|decide|say) when",
)  # fmt: skip
#: Precedes what may become possible later (``It is hoped that … the option to work from home``).
HOPED: Final = at_words(
    one_of(
        r"hop(?:e|ed|es|ing) (?:that|to)\b",
        r"in (?:the )?(?:near )?future\b",
        r"eventual(?:ly)?\b",
        r"once (?:the|a|our) new\b",
        r"(?:looking|working) (?:in)?to(?:wards)?\b",
        r"explor(?:e|ing)\b",
    )
)
#: People who are on site.
SOMEBODY: Final = re.compile(
    r"\b(?:lead|team|manager|supervisor|colleagues?|staff|trainer|mentor|doctors?) $"
)
#: Follows what is open to only some of the staff (``Home working possible for experienced coders``).
FOR_SOME: Final = re.compile(
    r"(?: (?:is|are|may|can|will|be|also)){0,3} (?:possible|available|considered|offered|allowed|an option|"
    r"open) (?:for|to) (?:our |the |those |more |fully |suitably )*(?:experienced|senior|qualified|"
    r"accredited|established|competent|trained)\b"
)
#: The first form at a place wins: days at home before home.
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
    "full time", "full-time", "fulltime", "full or", "full and", "full/", "full &", "f/t", "ft/pt",
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
    "to suit", "start any", "start at any",
    "to choose", "you choose", "choose your", "your choice", "your own choice",
    "flexi", "flex ", "flex-", "shift flex",
    "at base", "office att", "office pres", "office d", "and home", "at home", "between home", "anywhere",
    "wherever", "where you", "kitchen", "in your home", "flexibly", "day fortnight", "suits you", "suit you",
    "suits your", "you please", "you like", "you choose", "you wish", "you prefer", "fit around", "fit round",
    "fit your", "you decide", "you say when",
    "hyblyg", "compressed", "we are flex", "we're flex", "we can flex", "we can be flex",
)  # fmt: skip
#: Refuses a whole list of patterns (``not suitable for job share, part-time or remote working``).
UNSUITABLE: Final = re.compile(
    r"\b(?:not (?:suitable|available|suited|open|offered)|unsuitable) (?:for|to|as|with)\b"
    r"(?:(?! but )[^.;:\n])*$"
)
