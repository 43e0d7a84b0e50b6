"""Hours a week and whole-time equivalent.

| form | hours |
|---|---|
| ``37.5 hours per week``, ``16 hrs a week``, ``35-hour week`` | as stated |
| ``Full time - 37.5 hours per week``, ``18.75 hpw`` | as stated |
| ``HOURS: 37.5, flexitime``, ``HOURS – 32 a week`` | as stated; of a range the highest |
| ``Hours: 24–37.5`` (label) | as stated; of a range the highest |
| ``30 hours over five days``, ``| 30 hours |``, ``(24 hours, £12.95)`` | as stated |
| ``37 hours 30 minutes a week`` | 37.5 |
| ``76 hr/fortnight`` | half |
| ``Band 5, £31,049, hours 37.5`` | as stated |
| ``0.6 WTE`` | see ``whole_time`` |
| ``full-time week is 37.5 …; this post is for 15 hours per week`` | those of the post |
| ``within 36 hours``, ``24 hours a day``, ``7 to 9 hours a week`` of study | none |
| ``job share (min 30h)`` | none |
| ``3 x 12.5 hour shifts a week`` | 37.5 |
| ``3 x 12.5 hour shifts``, ``8 hours a day, Fri 5.5 hours``, ``Overtime: up to 10 hours a week`` | none |
| ``Hours: 9.00-17.00 Monday to Friday`` | none |
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.layout.labels import Label
from desktop_app.analysis.facts.layout.spotting import Cues, counted, one_of, spotted
from desktop_app.analysis.facts.layout.stretches import parted
from desktop_app.analysis.facts.terms.money import plain_number
from desktop_app.analysis.facts.terms.whole_time import whole_time_of
from desktop_app.domain.facts import Fact, FactName
from desktop_app.domain.sections import SectionName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.analysis.facts.layout.page import Page
    from desktop_app.analysis.facts.layout.stretches import Stretch, Text

_NUMBER: Final = (
    r"\d{1,2}(?:[.:]\d{1,2}|(?<=\d\d)\. (?:5|50|25|75)(?= ?h)| ?[½¼¾]| 1/2|"
    r" hours?,? (?:and )?\d{1,2} min(?:ute)?s)?"
)
_RANGE: Final = rf"(?<![\d.,:£$€/-])({_NUMBER})(?: ?(?:-|to|or|and|/|up to) ?({_NUMBER}))?"
_UNIT: Final = r"(?: ?-?(?:hours?|hrs?|h|awr/hours|awr)\b|(?<=minutes)|(?<=mins))"
_WEEK: Final = (
    r"(?: ?\(?(?:per|a|each|/|in a|-) ?(?:week|wk)| ?p\.?/?w\b| ?weekly| week\b| yr wythnos|"
    r" per fortnight| ?bi-?weekly|"
    r"/ ?fortnight| a fortnight| a working week)"
)
_SURE: Final = re.compile(
    rf"{_RANGE}{_UNIT}(?: of work| shifts?)?{_WEEK}|{_RANGE} a week(?=[.,;])|{_RANGE} ?(?:hpw)\b|"
    rf"{_RANGE} (?:hours? )?(?:are|is|to be) worked (?:in|over|each|every|across) (?:the |a )?week|"
    rf"{_RANGE}(?: ?hours?)? (?:per|a) week(?:,|:| |"
    rf"$|\n)(?=.{{0,12}}(?:over|monday|mon|,|$|full[- ]time|part[- ]time))"
)
_LOOSE: Final = re.compile(
    rf"{_RANGE}{_UNIT}(?= (?:that you|which you|over|across|spread|worked|but|with|part[- ]time|full[- ]time|"
    rf"flexib\w+|days?\b(?! a|s)) |[ )]*(?:$|[|,;.•:\n()/]| - )| \(| mon|, mon| between| of which|"
    rf" to be agreed| or (?:fewer|less|two people|part)| considered| available|"
    rf" \d{{1,2}}(?:[.:]\d\d)? ?[ap]m\b| min\b| minimum| permanent|"
    rf" fixed| each\b| [01]\.\d| negotiable| spread| to cover| contract|,? by arrangement)|"
    rf"(?:(?<=full[ -]time, )|(?<=part[ -]time, ))(\d\d(?:\.\d{{1,2}})?)(?= ?(?:$|[|;\n]))"
)
#: The number behind its word in a list of terms (``Band 5, £31,049, hours 37.5``).
_BEHIND_WORD: Final = re.compile(
    rf"(?:^|[\n,;|(•·.] ?)(?:(?:weekly|contracted|working|basic|total|standard) )?(?:hours|hrs)"
    rf"(?: (?:per|a) week| p\.?w\.?| weekly)?(?: of)?:? {_RANGE}(?= ?(?:$|[|,;.)\n•·]))(?!\.\d)"
)
_WORD_CUES: Final = Cues("hours ", "hrs ", "hours:", "hrs:")
_LABELLED: Final = re.compile(rf"{_RANGE}(?!\d)(?! ?(?:am|pm|till|until|a\.m|p\.m|%|days|months))(?![:.]\d)")
#: Precedes a minimum number of hours, as for a job share.
_AT_LEAST: Final = re.compile(r"\b(?:min(?:imum)?\.?(?: of)?:?|at least|no (?:less|fewer) than) $")
#: Precedes hours that are not those of a working week.
_NOT_HOURS: Final = re.compile(
    one_of(
        r"shifts? (?:will|are|of|last|is)",
        r"within|under|less than|about (?:one|two)|up to the|\bin |every|first|last",
        r"(?<!look )(?<!looking )after\b",
        r"respon[ds]|turnaround|deliver|wait|closed?|open|24 ?/|enhanced access|notice|travel",
        r"study|course|learning|training of|cpd|guided|supervision|mentor|exercise",
        r"volunteer|overtime|extra",
        r"(?:mornings?|afternoons?|evenings?) \($",
    )
)
#: Additional hours, which do not count even after a label.
_BESIDES: Final = re.compile(r"overtime|extra|volunteer|study|on[- ]call|training of")
#: The number of shifts a week, before the hours of each (``3 x 12.5 hour shifts a week``).
_TIMES: Final = re.compile(r"\b([2-6]) ?[x×] ?$")
#: Hours of a day or shift; hours after them are weekly only if longer than any shift.
_BY_DAY: Final = re.compile(
    r"\d ?[x×] ?\d|\bdays? of \d|\d ?-?(?:hours?|hrs?)(?: (?:a|per|each) day\b| shifts?\b| days?\b| daily)"
)
_LONGEST_SHIFT: Final = 13
#: A time of day, as in the start and end of a day (``9.00-17.00``).
_CLOCK: Final = r"(?<!\d)(?:[01]?\d|2[0-3])[.:][0-5]\d(?!\d)"
_FROM_TO: Final = re.compile(rf"{_CLOCK}(?: ?(?:hrs?|hours))? ?(?:-|to|until|till) ?{_CLOCK}")
#: The hours of a full-time week, which may differ from those of this post.
_FULL_WEEK: Final = re.compile(
    r"\bfull[- ]time (?:(?:working )?(?:week|hours|equivalent) )?(?:is|are|being|=) (?:based on )?$"
)
_SAID_OF_POST: Final = re.compile(
    r"\b(?:your|the|a) (?:working |basic |full )?week is $|\b(?:full|part)[ -]time(?: at|,| for| of|:| -)? $|"
    r"\b(?:fte|wte)\b[^\n]{0,12}\($|(?:^|[.!?]{1,2} )$|"
    r"\bhours(?: of work)? (?:are|will be) $|contracted (?:for|to) $|"
    r"\byou(?:'ll| will)? (?:work|do) $"
)
_SHORT: Final = 24
#: Numbers in words (``twenty-eight hours a week``).
_TENS: Final = {"twenty": 20, "thirty": 30, "forty": 40}
_SPELT: Final = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_UNITS: Final = {word: number for number, word in enumerate(_SPELT, 1)}
_TEN_WORD: Final = "|".join(_TENS)
_UNIT_WORD: Final = "|".join(list(_UNITS)[:9])
_TEEN_WORD: Final = "|".join(list(_UNITS)[9:])
_IN_WORDS: Final = re.compile(
    rf"\b(?:({_TEN_WORD})(?:[- ]({_UNIT_WORD}))?|({_TEEN_WORD}))(?: and a half)?[- ]hours?{_WEEK}"
)
_HOUR_CUES: Final = Cues("hours a", "hours per", "hours each", "hours in a", "hour week", "hours weekly")
_SEAMS: Final = (". ", "; ", " - ", "| ", "! ", "? ")
_PARTS: Final = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_LEAST: Final = 3.0
_MOST: Final = 60.0
_SECTIONS: Final = (
    SectionName.TITLE,
    SectionName.EMPLOYER,
    SectionName.DETAILS,
    SectionName.SUMMARY,
    SectionName.OTHER,
)


def hours_of(page: Page) -> Iterator[Fact]:
    """Hours a week and whole-time equivalent, where stated.

    Args:
        page: The advert.
    """
    named = page.values.get(Label.HOURS, ())
    values = page.labelled(Label.HOURS, Label.CONTRACT, Label.PATTERN)
    told = (_in_label(value, bare=any(value is one for one in named)) for value in values)
    found = next(filter(None, told), None)
    if found is None:
        found = _in_texts(page)
    if found:
        yield found
    yield from whole_time_of(page)


def _in_label(value: Stretch, *, bare: bool) -> Fact | None:
    """The hours after a label; a bare number counts only if ``bare`` or after a label that names hours."""
    low = parted(value)
    forms = [_SURE, _LOOSE]
    if bare or _behind_hours(value):
        forms.append(_LABELLED)
    for form in forms:
        for match in form.finditer(low, value.start, value.end):
            fact = _fact(value.text, match, value.start)
            of_day = form is not _SURE and _is_of_day(low, value.start, match, fact)
            if not of_day and not _besides(value, match.start()):
                return fact
    return None


def _besides(value: Stretch, start: int) -> bool:
    """Whether the words between a label and its number say that the hours are additional."""
    stop = value.text.low.rfind(". ", value.start, start)
    return _BESIDES.search(value.text.low, max(value.start, stop, start - 32), start) is not None


def _is_of_day(low: str, begin: int, match: re.Match[str], fact: Fact | None) -> bool:
    """Whether hours are times of day or the length of a shift."""
    times = _FROM_TO.search(low, max(begin, match.start() - _SHORT), match.end() + _SHORT)
    if times and times.start() < match.end() and times.end() > match.start():
        return True
    by_day = _BY_DAY.search(low, begin, match.end() + _SHORT)
    short = fact is None or not isinstance(fact.value, int | float) or fact.value <= _LONGEST_SHIFT
    return by_day is not None and by_day.start() <= match.start() and short


def _behind_hours(value: Stretch) -> bool:
    """Whether a value in a body follows a label for hours."""
    before = value.text.low[max(0, value.start - 24) : value.start]
    return "hours" in before or "oriau" in before or "working week" in before


def _in_texts(page: Page) -> Fact | None:
    """The hours in running text: certain forms first, then the loose ones of lead and details."""
    full_week: Fact | None = None
    for text in page.texts:
        if text.label not in (None, Label.TITLE) or "h" not in text.low:
            continue
        for match in counted(_SURE, text):
            fact = _fact(text, match, 0)
            if fact and _FULL_WEEK.search(text.low, max(0, match.start() - 60), match.start()):
                full_week = full_week or fact
            elif fact and not _is_other(text, match.start(), sure=True):
                return fact
    found = chain(_worded(page), _loose(page), _behind_word(page))
    return next(found, full_week)


def _loose(page: Page) -> Iterator[Fact]:
    """Hours in loose forms, found beside the terms of the post."""
    for text in page.texts:
        if text.label not in (None, Label.TITLE):
            continue
        for match in counted(_LOOSE, text):
            fact = _fact(text, match, 0)
            least = _AT_LEAST.search(text.low, max(0, match.start() - _SHORT), match.start())
            offered = not least and _is_offer(text, match.start()) and not _is_other(text, match.start())
            line = text.low.rfind("\n", 0, match.start()) + 1
            if fact and offered and not _is_of_day(text.low, line, match, fact):
                yield fact


def _behind_word(page: Page) -> Iterator[Fact]:
    """Hours whose number stands behind the word, in a list of terms."""
    for text in page.bodies:
        for found in spotted(_BEHIND_WORD, text, _WORD_CUES, before=24, behind=24):
            fact = _fact(text, found, 0)
            line = text.low.rfind("\n", 0, found.start()) + 1
            if fact and _is_offer(text, found.start()) and not _is_of_day(text.low, line, found, fact):
                yield fact


def _worded(page: Page) -> Iterator[Fact]:
    """Weekly hours written in words."""
    for text in page.bodies:
        for found in spotted(_IN_WORDS, text, _HOUR_CUES, before=30, behind=24):
            if not _is_other(text, found.start()):
                hours = _TENS.get(found[1], 0) + _UNITS.get(found[2] or found[3], 0)
                value = hours + 0.5 * (" and a half" in found[0])
                yield text.fact(FactName.HOURS_PER_WEEK, plain_number(value), found.start(), found.end())


def _is_offer(text: Text, start: int) -> bool:
    """Whether a number of hours is among the post's terms: in lead or details, or beside band or pay."""
    line = text.low.rfind("\n", 0, start) + 1
    before = text.low[max(line, start - 60) : start]
    if _SAID_OF_POST.search(before):
        return True
    return text.section_at(start) in _SECTIONS or len(before) <= 3 or "£" in before or "band" in before


def _is_other(text: Text, start: int, *, sure: bool = False) -> bool:
    """Whether the words before a number of hours show that they are not the post's."""
    begin = max(text.low.rfind("\n", 0, start) + 1, start - 32)
    begin = max(begin, *(text.low.rfind(mark, begin, start) for mark in _SEAMS))
    begin = max((gap + 1 for gap in text.gaps(begin, start)), default=begin)
    if not sure and text.low.find("shift: ", begin, start) >= 0:
        return True
    return _NOT_HOURS.search(text.low, begin, start) is not None


def _fact(text: Text, match: re.Match[str], least: int) -> Fact | None:
    """The fact of a match, if the number can be weekly hours."""
    numbers = [_number(group) for group in match.groups() if group]
    if len(numbers) == 2 and numbers[0] > numbers[1] and " or " not in match[0]:
        return None
    value = max(numbers)
    line = text.low[text.low.rfind("\n", 0, match.start()) + 1 : match.end()]
    if "fortnight" in line[-60:] or "biweekly" in line[-60:] or "bi-weekly" in line[-60:]:
        value /= 2
    times = _TIMES.search(text.low, max(0, match.start() - 5), match.start())
    if "shift" in match[0] and times is None:
        return None
    if times and "week" in match[0]:
        value *= int(times[1])
    if not _LEAST <= value <= _MOST or match.start() < least:
        return None
    return text.fact(FactName.HOURS_PER_WEEK, plain_number(value), match.start(), match.end())


def _number(written: str) -> float:
    """Hours as a decimal number; ``37:30`` is 37.5."""
    written = written.replace(" 1/2", "½")
    part = _PARTS.get(written[-1])
    if part is not None:
        return int(written[:-1]) + part
    if ":" in written or "hour" in written:
        whole, minutes = re.findall(r"\d+", written)
        return int(whole) + int(minutes) / 60
    return float(written.replace(" ", ""))
