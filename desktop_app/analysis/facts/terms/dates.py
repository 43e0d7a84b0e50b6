"""Dates and times of day as adverts write them.

| form | as in |
|---|---|
| day, month, year | ``1st August 2025``, ``Sunday 6 December``, ``23rd of February, 2026`` |
| | ``30 Nov 26``, ``18 Rhagfyr`` |
| month, day, year | ``December 6, 2026``, ``Dec 6th`` |
| a weekday alone | ``Friday``, ``this Friday``; ``next Friday`` is that of the week after, from Monday |
| figures | ``30/10/2025``, ``22/09/26``, ``4.12.2026`` |
| | the month first in adverts of the US (``12/06/2026``) |
| several days | ``24th and 25th November``, ``10/11/12 December``, ``14-15/12/26``: the first |
| ISO 8601 | ``2026-12-06``, ``2026-12-06T23:59`` |
| time | ``12 noon``, ``midday``, ``midnight``, ``23:59``, ``23.55``, ``9 a.m.``, ``11:59pm``, ``1600h`` |

A month's name in small letters counts only behind a day (``6 december``). A year that is not stated is
inferred from the day the advert was posted, and from the weekday where one is named.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.layout.spotting import Cues, counted, windows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.analysis.facts.layout.stretches import Text

_MONTHS: Final = (
    ("jan", "january", "ionawr"), ("feb", "february", "chwefror"), ("mar", "march", "mawrth"),
    ("apr", "april", "ebrill"), ("may", "may", "mai"), ("jun", "june", "mehefin"),
    ("jul", "july", "gorffennaf"), ("aug", "august", "awst"), ("sep", "september", "medi", "sept"),
    ("oct", "october", "hydref"), ("nov", "november", "tachwedd"), ("dec", "december", "rhagfyr"),
)  # fmt: skip
_MONTH: Final = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
_NAMES: Final = "|".join(sorted(_MONTH, key=len, reverse=True))
_DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_YEAR: Final = r"(?:,? ?(20[1-4]\d)|,? '?(2[4-9]|3[0-2])(?![\d:.%]|[ap]m| ?h))?(?!\d)"
_DAY_FIRST: Final = re.compile(
    r"(?:(?<![\d/.,£$€-])|(?<=\d/)|(?<= \d\d-)|(?<= \d-)|(?<=\d(?:st|nd|rd|th)-))([0-3]?\d)"
    r"(?: ?(?:st|nd|rd|th)\b| ?(?:st|nd|rd|th)(?=-))?(?: day)?(?: of)?[ -]?"
    rf"({_NAMES})(?![a-z])(?:(?<=[a-z]{{3}})\.(?= 20))?-?{_YEAR}"
)
_MONTH_FIRST: Final = re.compile(
    rf"\b({_NAMES})\.? ([0-3]?\d)(?:st|nd|rd|th)?(?![\d/:%-]|[.,]\d|[ap]m){_YEAR}"
)
_FIGURES: Final = re.compile(
    r"(?:(?<![\d/.,£$€-])|(?<= \d\d-)|(?<= \d-))(\d{1,2})([/.-])(\d{1,2})\2(20[1-4]\d|[1-4]\d)(?![\d/-])"
    rf"(?! (?:{_NAMES})\b)"
)
#: A day and month in figures, without a year; counts only after a cue word.
_SHORT_FIGURES: Final = re.compile(rf"(\d{{1,2}})/(\d{{1,2}})(?![\d/%]|\.\d| (?:{_NAMES})\b)")
_SAYS_DAY: Final = re.compile(
    r"\b(?:by|before|until|till|clos\w+(?: (?:this|it|the \w+))?|deadline|date|interviews?(?: (?:are |"
    r"will be )?held)?|starts?|"
    r"starting)(?: on)?:? (?:(?:noon|midday|midnight|\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\.?),? (?:on )?)?"
    r"(?:(?:\w+day|mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun),? )?$"
)
_ISO: Final = re.compile(r"(?<![\d-])(20[1-4]\d)-(\d\d)-(\d\d)(?![\d-])")
#: A weekday with a day number and no month (``Thursday (26th)``).
_NO_MONTH: Final = re.compile(
    r"\b(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?,? (?:the )?\(?([0-3]?\d)(?:st|nd|rd|"
    rf"th)\b(?! ?(?:of )?(?:{_NAMES})|[ ,-]*(?:and|to|&|or)? ?\d)"
)
#: A weekday alone.
_WEEKDAY_ALONE: Final = re.compile(
    r"(?<!last )(?<!every )(?<!each )\b(mon|tues|wednes|thurs|fri|satur|sun)day\b(?!s\b|'|"
    rf",? ?(?:the )?\(?\d|,? (?:{_NAMES})\b| ?(?:to|and|or|-|&|/)(?: |\b)|"
    " (?:morning|evening|night|afternoon)s)"
)
#: The month until which something runs.
_UNTIL_MONTH: Final = re.compile(
    rf"\b(?:until|till|up to|to|end(?:s|ing)?)(?: (?:the )?end)?(?: of| in)? ({_NAMES})(?![a-z]),? ?"
    r"(?:(20[1-4]\d)|'?(2\d|3[0-2]))\b"
)
_SOON: Final = 62
_WEEKDAY: Final = re.compile(
    r"\b(mon|tues?|wed(?:nes|s)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?,? (?:the )?$"
)
_WEEKDAY_REACH: Final = 16
_TWO_REACH: Final = 26
#: The first of two or more days of one month (``24th and 25th November``, ``10/11/12 December``).
_FIRST_OF_TWO: Final = re.compile(
    r"(?<![\d.,:£/-])([0-3]?\d)(?:st|nd|rd|th)? ?(?:/\d{1,2})?(?:and|to|-|&|or|/) ?(?:(?:mon|tues?|wed(?:nes|"
    r"s)?|thu(?:rs?)?|fri)(?:day)? )?$"
)

#: An hour o'clock earlier than this is in the afternoon.
_OFFICE_OPENS: Final = 8
_TIME: Final = re.compile(
    r"(?<![\d.:£$€/-])(?:(?:12 ?)?(noon|midday|midnight)|(\d{1,2})[:.](\d\d)(?::\d\d)?(?: ?(?:hrs?|"
    r"hours)\b)?(?: ?([ap])\.?m\b)?(?!\d|[./]\d)|(\d{1,2}) ?([ap])\.?m\b|([01]\d|2[0-3])([0-5]\d) ?(?:h|"
    r"hrs|hours)\b|(\d{1,2}) o'?clock\b)"
)


class _Names(Cues):
    """Names that are whole words: *Mon*, but not the beginning of *month*.

    Args:
        stems: How they begin.
        form: Matches the whole names.
    """

    __slots__ = ("_form",)

    def __init__(self, *stems: str, form: str) -> None:
        super().__init__(*stems)
        self._form = re.compile(rf"(?:{form})(?![a-z])")

    def places(self, text: Text) -> list[int]:
        """Their offsets in a text, in order."""
        return [place for place in super().places(text) if self._form.match(text.low, place)]


#: How the names of months begin, English and Welsh.
_MONTH_STEMS: Final = _Names(
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "ionawr", "chwef",
    "mawrth", "ebrill", "mai ", "mehef", "gorff", "awst", "medi", "hydref", "tachw", "rhagf",
    form=_NAMES,
)  # fmt: skip
_WEEKDAYS: Final = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
#: How the days of the week begin.
_WEEKDAY_STEMS: Final = _Names("mon", "tue", "wed", "thu", "fri", "sat", "sun", form=_WEEKDAYS)


@dataclass(frozen=True, slots=True)
class Day:
    """A date as written, at a place of a normalised text.

    Attributes:
        day: 0 where only the weekday is stated.
        month: 0 where none is stated and the weekday decides.
        year: ``None`` if not stated.
        weekday: 0 for Monday; ``None`` where none is named.
        following: Whether a weekday alone means the week after.
    """

    start: int
    end: int
    day: int
    month: int
    year: int | None
    weekday: int | None = None
    following: bool = False

    def on(self, reference: date | None, *, back: int) -> date | None:
        """The day in the calendar.

        Args:
            reference: The day the advert was posted, or today if that is not known; ``None`` for neither.
            back: How many days before the reference a date without a year may be.

        Returns:
            The date in the first year that fits; ``None`` if no calendar has it, or if it has no year and
            there is nothing to infer one from.
        """
        if self.year is not None:
            return _date(self.year, self.month, self.day)
        if reference is None:
            return None
        if not self.month:
            first = 7 - reference.weekday() if self.following else 0
            coming = (reference + timedelta(days=ahead) for ahead in range(first, _SOON))
            return next((found for found in coming if self._is_like(found)), None)
        years = (reference.year - 1, reference.year, reference.year + 1)
        dates = [found for year in years if (found := _date(year, self.month, self.day)) is not None]
        if self.weekday is not None:
            named = [found for found in dates if found.weekday() == self.weekday]
            if named:
                return min(named, key=lambda found: abs((found - reference).days))
        return next((found for found in dates if found >= reference - timedelta(days=back)), None)

    def _is_like(self, found: date) -> bool:
        """Whether a date agrees with this day's number, where stated, and weekday."""
        return self.day in (0, found.day) and found.weekday() == self.weekday


def days_in(text: Text, *, month_first: bool) -> Iterator[Day]:
    """Every date in a text, by form.

    Args:
        text: One part.
        month_first: Whether figures name the month first (adverts of the US).
    """
    low = text.low
    for first, last in windows(text, _MONTH_STEMS, before=18, behind=30):
        yield from _by_name(text.text, low, first, last)
    for first, last in windows(text, _WEEKDAY_STEMS, before=0, behind=30):
        for found in _NO_MONTH.finditer(low, first, last):
            yield Day(found.start(), found.end(), int(found[2]), 0, None, _DAYS.index(found[1][:3]))
        for found in _WEEKDAY_ALONE.finditer(low, first, last):
            following = low.endswith("next ", 0, found.start())
            weekday = _DAYS.index(found[1][:3])
            yield Day(found.start(), found.end(), 0, 0, None, weekday, following=following)
    for found in counted(_FIGURES, text):
        first, second = int(found[1]), int(found[3])
        if (month_first and first <= 12) or second > 12:
            first, second = second, first
        joined = low[found.start() - 1 : found.start()] == "-"
        two = joined and _FIRST_OF_TWO.search(low, max(0, found.start() - _TWO_REACH), found.start())
        start, first = (two.start(), int(two[1])) if two else (found.start(), first)
        yield from _checked(low, start, found.end(), first, (second, _year(found[4], None)))
    for found in counted(_SHORT_FIGURES, text) if "/" in low else ():
        first, second = int(found[1]), int(found[2])
        if _SAYS_DAY.search(low, max(0, found.start() - 30), found.start()):
            first, second = (second, first) if month_first and first <= 12 else (first, second)
            yield from _checked(low, *found.span(), first, (second, None))
    for found in counted(_ISO, text) if _has_iso(low) else ():
        yield from _checked(low, *found.span(), int(found[3]), (int(found[2]), int(found[1])))


def _by_name(text: str, low: str, first: int, last: int) -> Iterator[Day]:
    """The dates in a range of a text that name their month."""
    for found in _DAY_FIRST.finditer(low, first, last):
        day, name, year, short = found.groups()
        two = _FIRST_OF_TWO.search(low, max(0, found.start() - _TWO_REACH), found.start())
        start = two.start() if two else found.start()
        month_year = (_MONTH[name], _year(year, short))
        yield from _checked(low, start, found.end(), int(two[1] if two else day), month_year)
    for found in _MONTH_FIRST.finditer(low, first, last):
        name, day, year, short = found.groups()
        if text[found.start()].isupper():
            yield from _checked(low, *found.span(), int(day), (_MONTH[name], _year(year, short)))


def _has_iso(low: str) -> bool:
    """Whether a text may contain a date in figures with the year first."""
    return "-0" in low or "-1" in low


def month_end_in(low: str, start: int, end: int) -> tuple[date, int, int] | None:
    """The last day of the month that something runs until (``until March 2027``), with its place."""
    found = _UNTIL_MONTH.search(low, start, end)
    if found is None:
        return None
    year, month = divmod(_MONTH[found[1]], 12)
    after = date((_year(found[2], found[3]) or 0) + year, month + 1, 1)
    return after - timedelta(days=1), found.start(1), found.end()


def time_in(low: str, start: int, end: int) -> tuple[str, int, int] | None:
    """The first time of day in a range of a text in small letters: "HH:MM", its start and end."""
    for found in _TIME.finditer(low, start, end):
        word, hour, minute, half, hour12, half12, hour24, minute24, told = found.groups()
        if word:
            value = "23:59" if word == "midnight" else "12:00"
        elif hour24:
            value = f"{hour24}:{minute24}"
        elif told:
            value = _clock(int(told), 0, "p" if int(told) < _OFFICE_OPENS else None)
        else:
            value = _clock(int(hour or hour12), int(minute or 0), half or half12)
        if value:
            return value, found.start(), found.end()
    return None


def _clock(hour: int, minute: int, half: str | None) -> str:
    """The time on a 24-hour clock; empty for an impossible one."""
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour == 24 and not minute:
        hour, minute = 23, 59
    if hour == 0 and not minute:
        hour, minute = 23, 59
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else ""


def _checked(low: str, start: int, end: int, day: int, month_year: tuple[int, int | None]) -> Iterator[Day]:
    """The date, if a calendar can have it, with the weekday before it."""
    month, year = month_year
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return
    before = _WEEKDAY.search(low, max(0, start - _WEEKDAY_REACH), start)
    weekday = _DAYS.index(before[1][:3]) if before else None
    yield Day(before.start() if before else start, end, day, month, year, weekday)


def _year(full: str | None, short: str | None) -> int | None:
    """The year as a four-figure number."""
    written = full or short
    if written is None:
        return None
    return int(written) if len(written) == 4 else 2000 + int(written)


def _date(year: int, month: int, day: int) -> date | None:
    """The date, or ``None`` where that month has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
