"""Reads closing, interview and start dates, by the words next to each date.

| fact | as in |
|---|---|
| closing | ``The closing date is 01 August 2025``; ``Closes 8th December at midnight`` |
| | ``Apply by 6 December``; ``CV by noon on 27 November`` |
| | ``Date for closing: 7 December midday``; ``Closing`` / ``30/10/2025 23:59`` |
| interview | ``Interview date: 18/12/2026`` |
| | ``interviews 17 December`` (not ``week beginning 14 December``) |
| start | ``Start date: 4 January 2027``; ``to start on 1 February`` |
| the later one | ``Old closing date: 4 December. New …``, ``4 December, extended to 18 December`` |
| neither | ``Date posted``, ``shortlisting on …``, ``fixed term until …``, ``new batch starts …`` |
| | ages of documents |

The last such word before a date in its sentence or label decides. Midnight means the end of the day.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.layout.labels import Label
from desktop_app.analysis.facts.layout.page import Page
from desktop_app.analysis.facts.layout.stretches import Stretch, Text
from desktop_app.analysis.facts.terms.dates import Day, days_in, month_end_in, time_in
from desktop_app.analysis.facts.terms.deadline_forms import (
    ALONE,
    APPLY,
    ASKED,
    BEGUN_BY_OTHERS,
    BROKEN,
    BY,
    FORMER,
    FORMER_BEHIND,
    IS_CLOSING,
    NOT_BEFORE,
    ONLY_BY,
    OTHERS,
    PERIOD,
    PERIOD_BEFORE,
    ROLES,
    START,
    STOP,
    TIME_MARK,
    TO,
    TO_APPLY,
    WEEK,
)
from desktop_app.analysis.facts.terms.early_closing import early_closing_of
from desktop_app.domain.facts import Fact, FactName

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

_REACH: Final = 150
#: At most so many dates of a part are read.
_MOST_DAYS: Final = 200
_AFTER: Final = 45
#: A date without a year may be so many days in the past if only today is known.
_PASSED: Final = 45

#: An interview or start at most so many days before the closing date is a mistake, not next year's.
_SLIP: Final = 31

#: A digit between interviews and *from* shows that they do not belong together.
_FIGURE: Final = re.compile(r"\d")
_PARAGRAPH: Final = 320
_ABOVE: Final = 40
#: Two dates this close are the ends of a period.
_BETWEEN: Final = 24


def deadlines_of(page: Page, *, today: date | None, month_first: bool) -> Iterator[Fact]:
    """Closing date and time, interview and start date, and whether the advert may close early.

    Args:
        page: The advert.
        today: The day of posting if none is stated; ``None`` if unknown.
        month_first: Whether figures name the month first (adverts of the US).
    """
    found = _Found(page, today, month_first=month_first)
    closing = found.labelled(Label.CLOSING) or found.beside("closing")
    if closing:
        yield from _closing(*closing)
    for value in page.labelled(Label.CLOSING_TIME):
        time = time_in(value.text.low, value.start, value.end)
        if time:
            yield value.text.fact(FactName.CLOSING_TIME, *time)
    after = closing[2] if closing else None
    for name, label, role in (
        (FactName.INTERVIEW_DATE, Label.INTERVIEW, "interview"),
        (FactName.START_DATE, Label.START, "start"),
    ):
        dated = found.labelled(label, after=after) or found.beside(role, after=after)
        if dated and not dated[1].day:
            dated = None
        if dated is None and closing and role == "interview":
            dated = _day_alone(*closing)
        if dated:
            text, day, when = dated
            week = WEEK.search(text.low, max(0, day.start - _ABOVE), day.start)
            yield text.fact(name, when.isoformat(), week.start() if week else day.start, day.end)
    yield from early_closing_of(page)


def end_of(stretch: Stretch, *, today: date | None, month_first: bool) -> tuple[date, int, int] | None:
    """The first date in a stretch, with start and end: the end of a contract."""
    text = stretch.text
    for day in _days(text, month_first=month_first):
        if day.day and stretch.start <= day.start < stretch.end:
            when = day.on(today, back=0)
            return (when, day.start, day.end) if when else None
    return month_end_in(text.low, stretch.start, stretch.end)


def _days(text: Text, *, month_first: bool) -> list[Day]:
    """The dates of a part in text order, without duplicates."""
    days = sorted(days_in(text, month_first=month_first), key=lambda day: (day.start, -day.end))
    kept: list[Day] = []
    for day in days:
        if not kept or day.start >= kept[-1].end:
            kept.append(day)
    return kept[:_MOST_DAYS]


def _without_openings(text: Text, days: list[Day]) -> list[Day]:
    """Drop dates on which applications open (``Open period: 4 May to 15 May``)."""
    opening = {
        first.start
        for first, second in pairwise(days)
        if second.start - first.end < _BETWEEN
        and TO.fullmatch(text.low, first.end, second.start)
        and PERIOD.search(text.low, max(0, first.start - _ABOVE), first.start)
    }
    return [day for day in days if day.start not in opening]


class _Found:
    """The dates of an advert and what each is for."""

    def __init__(self, page: Page, today: date | None, *, month_first: bool) -> None:
        self._page = page
        self._days = {text.name: _days(text, month_first=month_first) for text in page.texts}
        for text in page.texts:
            self._days[text.name] = _without_openings(text, self._days[text.name])
        self._roles = [(text, day, _role(text, day)) for text in page.bodies for day in self._days[text.name]]
        posted = self._posted(today)
        self._is_posted = posted is not None
        self._reference = posted or today
        self._back = 0 if posted else _PASSED

    def labelled(self, label: Label, *, after: date | None = None) -> tuple[Text, Day, date] | None:
        """The first date after a label that is not for something else."""
        return _in_force(self._labelled(label, after))

    def _labelled(self, label: Label, after: date | None) -> Iterator[tuple[Text, Day, date]]:
        """The dates after a label."""
        for value in self._page.labelled(label):
            for day in self._days[value.text.name]:
                if value.start <= day.start < value.end and not _is_of_another(value, day, label):
                    when = self._on(day, after)
                    if when:
                        yield value.text, day, when

    def beside(self, role: str, *, after: date | None = None) -> tuple[Text, Day, date] | None:
        """The first date whose words give it that role."""
        dates = ((text, day, self._on(day, after)) for text, day, said in self._roles if said == role)
        return _in_force((text, day, when) for text, day, when in dates if when)

    def _on(self, day: Day, after: date | None) -> date | None:
        """The date; with one known before which it hardly lies, the first after that but for a slip.

        A weekday alone is a date only where the advert states when it was posted, and says when it closes.
        """
        if not day.day and (after is not None or not self._is_posted):
            return None
        if after is not None and day.year is None and day.weekday is None:
            return day.on(after, back=_SLIP)
        return day.on(self._reference, back=self._back)

    def _posted(self, today: date | None) -> date | None:
        """The day of posting, if it is stated."""
        for value in self._page.labelled(Label.POSTED):
            for day in self._days[value.text.name]:
                if day.day and value.start <= day.start < value.end:
                    return day.on(today, back=330)
        for _, day, said in self._roles:
            if said == "posted" and day.day:
                return day.on(today, back=330)
        return None


def _in_force(dates: Iterable[tuple[Text, Day, date]]) -> tuple[Text, Day, date] | None:
    """The first date that is not told as a former one; of such alone the first.

    A day before which nothing happens is no date.
    """
    former = None
    for text, day, when in dates:
        line = max(text.low.rfind("\n", 0, day.start) + 1, day.start - _ABOVE)
        if NOT_BEFORE.search(text.low, line, day.start):
            continue
        if not (FORMER.search(text.low, line, day.start) or FORMER_BEHIND.match(text.low, day.end)):
            return text, day, when
        former = former or (text, day, when)
    return former


def _day_alone(text: Text, closing: Day, when: date) -> tuple[Text, Day, date] | None:
    """Interviews on a day of which only the number stands behind the closing date (``interviews 10th``)."""
    found = ALONE.search(text.low, closing.end, closing.end + _REACH)
    if found is None:
        return None
    day = int(found[1])
    month = when.month if day > when.day else when.month % 12 + 1
    alone = Day(found.start(1), found.end(), day, month, None)
    held = alone.on(when, back=0)
    return (text, alone, held) if held else None


def _is_of_another(value: Stretch, day: Day, label: Label) -> bool:
    """Whether words between a label and a date tell of something else (``to be confirmed. Interviews …``).

    In a further sentence a date is one of the label's kind only where that sentence says so.
    """
    low, last = value.text.low, ""
    for found in OTHERS.finditer(low, value.start, day.start):
        last = found.lastgroup or last
    if last:
        return last != label
    return STOP.search(low, value.start, day.start) is not None and _role(value.text, day) != label


def _role(text: Text, day: Day) -> str:
    """What a date is for: by the last relevant word before it, or the words after it."""
    low = text.low
    line = low.rfind("\n", 0, day.start) + 1
    broken = day.start == line and BROKEN.search(low, max(0, line - _ABOVE), line)
    if broken or ONLY_BY.fullmatch(low, line, day.start):
        line = low.rfind("\n", 0, max(line - 1, 0)) + 1
    begin = max(line, day.start - _REACH)
    begin = max((found.end() for found in STOP.finditer(low, begin, day.start)), default=begin)
    after = low[day.end : day.end + _AFTER]
    if IS_CLOSING.match(after):
        return "closing"
    if PERIOD_BEFORE.search(low, max(0, day.start - 2 * _ABOVE), day.start):
        return "closing"
    last = _last_said(low, begin, day.start)
    if last in ("", "other") and START.search(low, begin, day.start):
        last = "start"
    if last == "start":
        return "other" if BEGUN_BY_OTHERS.search(low, begin, day.start) else last
    if last in ("", "until", "other", "posted") and APPLY.search(low, begin, day.start):
        return "closing"
    if not last and BY.search(low, max(0, day.start - _ABOVE), day.start) and _is_asked_by(low, line, day):
        return "closing"
    return last


def _last_said(low: str, begin: int, end: int) -> str:
    """The role that the last telling words of a range give; *from* after interviews gives none of its own."""
    last, said = "", begin
    for found in ROLES.finditer(low, begin, end):
        if found[0] != "from" or last != "interview" or _FIGURE.search(low, said, found.start()):
            last = found.lastgroup or last
        said = found.end()
    return last


def _is_asked_by(low: str, line: int, day: Day) -> bool:
    """Whether a deadline is that for applications."""
    if TO_APPLY.search(low, max(0, line - _ABOVE), line):
        return True
    return (
        ASKED.search(low, max(line, low.rfind("\n\n", 0, day.start), day.start - _PARAGRAPH), day.start)
        is not None
    )


def _closing(text: Text, day: Day, when: date) -> Iterator[Fact]:
    """The closing date and, where one stands beside it, the time."""
    yield text.fact(FactName.CLOSING_DATE, when.isoformat(), day.start, day.end)
    low = text.low
    line_end = low.find("\n", day.end)
    line_end = len(low) if line_end < 0 else line_end
    ahead = time_in(low, day.end, min(line_end, day.end + 26))
    if ahead and TIME_MARK.match(low[day.end : ahead[1]]) and "." not in low[day.end : ahead[1]]:
        yield text.fact(FactName.CLOSING_TIME, *ahead)
        return
    begin = max(low.rfind("\n", 0, day.start) + 1, day.start - 28)
    before = time_in(low, begin, day.start)
    if before and len(low[before[2] : day.start].strip(" ,")) <= 10:
        yield text.fact(FactName.CLOSING_TIME, *before)
