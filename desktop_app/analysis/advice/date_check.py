"""The dates check: dates in an advert that are impossible or unlikely.

| case | remark |
|---|---|
| a day that does not exist | ``There is no 31 November: ask which day is meant.`` |
| an interview before the advert closes | ``The interview, 20 November, comes before …`` |

29 February is questioned only if the year is stated. Days that do not exist are sought in the text, since
they never become facts; interview and closing dates are the facts, including corrections.
"""

from __future__ import annotations

import re
from calendar import monthrange
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, Final

from desktop_app.domain.date_remarks import DateRemark
from desktop_app.domain.facts import FactName
from desktop_app.domain.facts_words import day_words
from desktop_app.domain.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop_app.domain.advert import Advert
    from desktop_app.domain.facts import Fact

#: The months with fewer than 31 days, by their first three letters.
_SHORT: Final = {"feb": 2, "apr": 4, "jun": 6, "sep": 9, "nov": 11}
_MONTH: Final = r"(feb(?:ruary)?|apr(?:il)?|june?|sept?(?:ember)?|nov(?:ember)?)\b"
_YEAR: Final = r"(?:,?\s?(20[1-4]\d)\b)?"
_NAMED: Final = re.compile(
    rf"(?<![\w.,:/£$€-])(29|3[01])(?:st|nd|rd|th)?(?: of)?[ \t-]{_MONTH}(?:\.(?= 20))?-?{_YEAR}",
    re.IGNORECASE,
)
#: After a day (``from 1 April 31 hours``) or before a unit, the number is not a day.
_MONTH_FIRST: Final = re.compile(
    rf"(?<!\d )(?<!\d[snrt][tdh] )(?<!\d of )(?<!\d[snrt][tdh] of )\b{_MONTH}\.? (29|3[01])(?:st|nd|rd|th)?\b"
    r"(?![:/%-]|[.,]\d| (?!(?:at|by|and|or|to|is|for|if|with|from|until|noon|mid\w+|deadline)\b)(?-i:[a-z]))"
    rf"{_YEAR}",
    re.IGNORECASE,
)
#: The day comes first, or second in US adverts; it is too high to be a month.
_FIGURES: Final = re.compile(
    r"(?<![\d/.,£$€-])(?:(29|3[01])([/.-])(0?[2469]|11)|(0?[2469]|11)([/.-])(29|3[01]))[/.-]"
    r"(20[1-4]\d)(?![\d/-])"
)
#: Day numbers that some months lack. A long text has few of them, and only these places are checked.
_LATE: Final = re.compile(r"(?:29|3[01])(?<![\d,£$€]..)(?!\d|,\d)")
#: More code points than the rest of a date takes on either side of the number.
_AROUND: Final = 32
_LEAP: Final = 2024
_MOST: Final = 3


def check_dates(advert: Advert, facts: Iterable[Fact]) -> tuple[DateRemark, ...]:
    """Questions about the dates of an advert.

    Args:
        advert: The advert whose text is searched.
        facts: Its facts, including corrections.

    Returns:
        Remarks on at most three days that do not exist, and on an interview before the closing date.
    """
    told: dict[str, DateRemark] = {}
    for part in advert.parts:
        for words, start, end in _no_days(part.text):
            remark = DateRemark(f"There is no {words}", "which day is meant", (Span(part.name, start, end),))
            told.setdefault(words.casefold(), remark)
    return (*list(told.values())[:_MOST], *_too_early(facts))


def _no_days(text: str) -> Iterator[tuple[str, int, int]]:
    """Days in a text that do not exist, as written, with start and end."""
    for late in _LATE.finditer(text):
        for form in (_NAMED, _MONTH_FIRST, _FIGURES):
            for found in form.finditer(text, max(late.start() - _AROUND, 0), late.end() + _AROUND):
                if found.start() <= late.start() < found.end() and _is_no_day(found):
                    yield " ".join(found[0].split()), found.start(), found.end()


def _is_no_day(found: re.Match[str]) -> bool:
    """Whether a match of one of the patterns is a day that does not exist."""
    if found.re is _FIGURES:
        return _is_none(int(found[1] or found[6]), int(found[3] or found[4]), found[7])
    day, month = (found[1], found[2]) if found.re is _NAMED else (found[2], found[1])
    return _is_none(int(day), _SHORT[month[:3].lower()], found[3])


def _is_none(day: int, month: int, year: str | None) -> bool:
    """Whether a month has no such day; without a year, leap years count."""
    return day > monthrange(int(year) if year else _LEAP, month)[1]


def _too_early(facts: Iterable[Fact]) -> Iterator[DateRemark]:
    """A remark on an interview before the closing date."""
    known = {fact.name: fact for fact in facts}
    closing, interview = known.get(FactName.CLOSING_DATE), known.get(FactName.INTERVIEW_DATE)
    if closing is None or interview is None:
        return
    with suppress(ValueError):
        closes, held = date.fromisoformat(str(closing.value)), date.fromisoformat(str(interview.value))
        if held < closes:
            spans = tuple(fact.span for fact in (interview, closing) if fact.span)
            first, last = (day_words(day.isoformat(), weekday=False) for day in (held, closes))
            what = f"The interview, {first}, comes before the closing date, {last}"
            yield DateRemark(what, "whether both are right", spans)
