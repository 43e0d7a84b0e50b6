"""Closing, interview and start dates, told apart by the words beside each date.

| fact | as in |
|---|---|
| closing | ``The closing date is 01 August 2025``; ``Closes 8th December at midnight`` |
| | ``Apply by 6 December``; ``CV by noon on 27 November``; ``Date for closing: 7 December |
| | midday``; ``Closing`` / ``30/10/2025 23:59`` |
| interview | ``Interview date: 18/12/2026`` |
| | ``interviews 17 December`` (not ``week beginning 14 December``) |
| start | ``Start date: 4 January 2027``; ``to start on 1 February`` |
| neither | ``Date posted``, ``shortlisting on …``, ``fixed term until …``, ``new batch starts …`` |
| | ages of documents |

The last such word before a date in its sentence or label decides. Midnight is the end of its day.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.dates import Day, days_in, time_in
from desktop_app.analysis.facts.early_closing import early_closing_of
from desktop_app.analysis.facts.labels import Label
from desktop_app.analysis.facts.page import Page
from desktop_app.analysis.facts.spotting import at_words
from desktop_app.analysis.facts.stretches import Stretch, Text
from desktop_app.domain.facts import Fact, FactName

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

_REACH: Final = 150
#: Of a part's dates so many are looked at.
_MOST_DAYS: Final = 200
_AFTER: Final = 45
#: A date without a year may have passed by so many days where only today is known.
_PASSED: Final = 45

_CLOSING: Final = (
    r"clos(?:ing|es?|ed)\b|shuts?\b|deadline|last (?:date|day)|dyddiad cau|(?:date )?for applications|"
    r"open (?:until|till)|applications? (?:must|should|need)|cut[- ]off|expires?\b|receipt of applications|"
    r"applications (?:are )?(?:accepted|received|welcome)? ?(?:until|till|up to|through)|(?:advertised|"
    r"advert (?:runs|"
    r"is live|is open)|"
    r"live|online|posted|posting (?:is )?open) (?:until|till)"
)
_ROLES: Final = at_words(
    rf"(?P<closing>{_CLOSING}|\bregister (?:before|by)\b|\bthe last (?:one )?on\b)"
    r"|(?P<told>\binterviewed\b|(?:hear|told|know|informed|notified|news|"
    r"contacted) [^.\n]{0,40}?\binterviews? by\b)"
    r"|(?P<interview>interviews?(?: (?:(?:will|to) )?(?:start|begin|commence|open)s?\b)?|cyfweliad|"
    r"(?:those|people|candidates|applicants) (?:chosen|shortlisted|selected|invited) (?:will be |"
    r"are )?(?:seen|met)\b|"
    r"\bdrive date|walk-?in\b|(?:phone|video|telephone) screens?\b|assessment (?:day|centre)|"
    r"selection (?:day|event)|"
    r"(?:first )?conversations? (?:in|on)\b|candidates (?:will be |are )?(?:seen|met)|"
    r"(?:see|meet)(?:ing)? (?:people|candidates|applicants|everyone|those|shortlisted|the shortlist|you|"
    r"them)\b)"
    r"|(?P<start>start(?:ing)? date|\bstart is\b|\btarget start\b|want(?:ed)? (?:you )?(?:here|"
    r"with us) (?:by|from)\b|\bto (?:start|begin)\b|\bstarting\b|"
    r"(?:can|must|will|could|would|should) (?:start|begin)\b|(?:start|begin)s? (?:work )?on\b|"
    r"\bdeployment\b:?|(?:post|position|role|vacancy|job) (?:is|becomes|will be|falls) (?:free|open|"
    r"vacant|available) "
    r"(?:from|on)\b|\bin post (?:by|from|on)\b|take up (?:the )?(?:post|duty|duties|role)\b|"
    r"\bfirst day\b|\bwork (?:starts|begins)\b|\bon ?board\b(?: (?:by|from|on)\b)?|\blogged on\b|"
    r"\bin (?:the )?(?:seat|chair)\b|\b(?:orientation|induction)\b(?: (?:is|on|starts|begins))+|"
    r"(?:post|position|role|job) (?:is |becomes )?available (?:from|on)\b|\bjoin (?:us|the team) on\b|"
    r"(?<!week )(?<!weeks )(?<!week\(s\) )commenc|"
    r"joining date)"
    r"|(?P<posted>posted|published|advertised|date of advert|updated)"
    r"|(?P<until>\buntil\b|\btill\b|\bto end\b|\bend(?:s|ing)?\b)"
    r"|(?P<other>\bstarts?\b|short ?-?list|sift|\bborn\b|dated|founded|since|opened|enrol|register if|"
    r"batch|\baac\b|open (?:from|to)|"
    r"valid (?:to|from)|reviewed|agreed|\bfrom\b|\bduring\b(?! (?:the )?w)|questions by|award by|visits? |"
    r"open (?:day|"
    r"evening)|"
    r"notified|hear(?:d)? from us|written|printed)"
)
_ALONE: Final = re.compile(
    r"(?:interviews? (?:\w+ ){0,10}?|\b(?:meet|see|interview) (?:us|you|them|"
    r"candidates) on (?:the )?)([0-3]?\d)(?:st|nd|rd|th)\b(?! (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|"
    r"sep|oct|nov|dec))"
)
#: Right before a date.
_START: Final = re.compile(
    r"\bstart(?:s|ing)?(?: date)?:?(?: on| from)?(?: the)?(?: \w+day,?)? ?$|\bjoining:? (?:on |from )?$|"
    r"\b(?:need|want|requir|vacan)[^.\n]{0,90} from (?:the )?$"
)
_STOP: Final = re.compile(r"(?<![ap]\.m)[.;!?] ")
#: A line that goes on with what stands above it.
_ONLY_BY: Final = re.compile(r"(?:by|before|no later than|not later than)(?: the| \w+day,?)? ")
_APPLY: Final = re.compile(
    r"\b(?:appl(?:y|ying|ications?)|send|(?:half a|a|one) page|submit(?:ted)?|cvs?|forms?|letters?|"
    r"resumes?|hear from you|reply|"
    r"express(?:ions?)? (?:of )?interest|write|e-?mail)\b(?:[^.!?\n]|[.!?](?=\w)|\n(?=by |before |"
    r"no )){0,110}\b(?:by|before|"
    r"until|till|"
    r"no later than|not later "
    r"than)\b"
    r"(?:[^.!?\n]|\.(?=\d)|(?<=[ap])\.(?=m)|(?<=[ap]\.m)\.){0,30}$"
)
#: A day by which something must be done, below a heading that says what.
_BY: Final = re.compile(
    r"\b(?:by|before|no later than|not later than|at the latest)(?: (?:the|noon,?|midday,?|midnight,?|on|"
    r"this|next|\w+day,?|"
    r"\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\.?|(?:end|close) of(?: play| business| the day)?,?))* $"
)
#: Somebody is asked to write, ring or say so, anywhere before it in the paragraph.
_ASKED: Final = re.compile(
    r"\b(?:appl(?:y|ications?)|send|c\.?v\b|ring|call|message|whatsapp|shout|repl(?:y|ies)|contact|write|"
    r"submit|"
    r"e-?mail|forms?|get in touch|drop (?:us|me)|letters?|express|interested|let (?:me|us) know|dm|closes?)\b"
)
_PARAGRAPH: Final = 320
_TO_APPLY: Final = re.compile(
    r"(?:^|\n)\W*(?:how to apply|to apply|apply|applying|applications?|apply now)\W*\n+$"
)
_ABOVE: Final = 40
_IS_CLOSING: Final = re.compile(
    r"[ ,)]{0,3}(?:is|being) the (?:closing|last|final)|[ (]{1,2}closing|[ ,]{1,2}deadline|"
    r"[ ,(]{1,3}(?:which is )?(?:when|on which|at which)\b[^.\n]{0,30}\bclos"
)
#: The day is that on which a week begins.
_WEEK: Final = re.compile(
    r"\b(?:w/?c|w/?b|(?:week|wk) (?:commencing|comm|beginning|beg|starting|of))\.?:? ?(?:the |\w+day,? )?$"
)
_TIME_MARK: Final = re.compile(r"^[\s,(]{0,3}(?:at|by|-|@|before|t)?")


def deadlines_of(page: Page, *, today: date | None, month_first: bool) -> Iterator[Fact]:
    """Closing date and time, interview and start date, and whether the advert may close early.

    Args:
        page: The advert.
        today: Taken as the day of posting where none is stated; ``None`` where it is not known.
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
        if dated is None and closing and role == "interview":
            dated = _day_alone(*closing)
        if dated:
            text, day, when = dated
            week = _WEEK.search(text.low, max(0, day.start - _ABOVE), day.start)
            yield text.fact(name, when.isoformat(), week.start() if week else day.start, day.end)
    yield from early_closing_of(page)


def end_of(stretch: Stretch, *, today: date | None, month_first: bool) -> tuple[date, int, int] | None:
    """The first date in a stretch, with its place: until when a contract runs."""
    text = stretch.text
    for day in _days(text, month_first=month_first):
        if stretch.start <= day.start < stretch.end:
            when = day.on(today, back=0)
            return (when, day.start, day.end) if when else None
    return None


def _days(text: Text, *, month_first: bool) -> list[Day]:
    """The dates of a part, by place, each place once."""
    days = sorted(days_in(text, month_first=month_first), key=lambda day: (day.start, -day.end))
    kept: list[Day] = []
    for day in days:
        if not kept or day.start >= kept[-1].end:
            kept.append(day)
    return kept[:_MOST_DAYS]


class _Found:
    """The dates of an advert with what each is the date of."""

    def __init__(self, page: Page, today: date | None, *, month_first: bool) -> None:
        self._page = page
        self._days = {text.name: _days(text, month_first=month_first) for text in page.texts}
        self._roles = [(text, day, _role(text, day)) for text in page.bodies for day in self._days[text.name]]
        posted = self._posted(today)
        self._reference = posted or today
        self._back = 0 if posted else _PASSED

    def labelled(self, label: Label, *, after: date | None = None) -> tuple[Text, Day, date] | None:
        """The first date behind a label."""
        for value in self._page.labelled(label):
            for day in self._days[value.text.name]:
                if value.start <= day.start < value.end:
                    when = self._on(day, after)
                    if when:
                        return value.text, day, when
        return None

    def beside(self, role: str, *, after: date | None = None) -> tuple[Text, Day, date] | None:
        """The first date whose words say that it is of that role."""
        for text, day, said in self._roles:
            if said == role:
                when = self._on(day, after)
                if when:
                    return text, day, when
        return None

    def _on(self, day: Day, after: date | None) -> date | None:
        """The date; with one known before which it cannot lie, the first after that."""
        if after is not None and day.year is None and day.weekday is None:
            return day.on(after, back=0)
        return day.on(self._reference, back=self._back)

    def _posted(self, today: date | None) -> date | None:
        """The day of posting, where it is stated."""
        for value in self._page.labelled(Label.POSTED):
            for day in self._days[value.text.name]:
                if value.start <= day.start < value.end:
                    return day.on(today, back=330)
        for _, day, said in self._roles:
            if said == "posted":
                return day.on(today, back=330)
        return None


def _day_alone(text: Text, closing: Day, when: date) -> tuple[Text, Day, date] | None:
    """Interviews on a day of which only the number stands behind the closing date (``interviews 10th``)."""
    found = _ALONE.search(text.low, closing.end, closing.end + _REACH)
    if found is None:
        return None
    day = int(found[1])
    month = when.month if day > when.day else when.month % 12 + 1
    alone = Day(found.start(1), found.end(), day, month, None)
    held = alone.on(when, back=0)
    return (text, alone, held) if held else None


def _role(text: Text, day: Day) -> str:
    """What a date is the date of: the last word before it that tells, or the words behind it."""
    low = text.low
    line = low.rfind("\n", 0, day.start) + 1
    if _ONLY_BY.fullmatch(low, line, day.start):
        line = low.rfind("\n", 0, max(line - 1, 0)) + 1
    begin = max(line, day.start - _REACH)
    begin = max((found.end() for found in _STOP.finditer(low, begin, day.start)), default=begin)
    after = low[day.end : day.end + _AFTER]
    if _IS_CLOSING.match(after):
        return "closing"
    last = ""
    for found in _ROLES.finditer(low, begin, day.start):
        last = found.lastgroup or last
    if last == "until" and _APPLY.search(low, begin, day.start) is None:
        return last
    if last in ("", "other") and _START.search(low, begin, day.start):
        return "start"
    if last in ("", "until", "other", "posted") and _APPLY.search(low, begin, day.start):
        return "closing"
    if not last and _BY.search(low, max(0, day.start - _ABOVE), day.start) and _is_asked_by(low, line, day):
        return "closing"
    return last


def _is_asked_by(low: str, line: int, day: Day) -> bool:
    """Whether a day by which something must be done is one by which one must have applied."""
    if _TO_APPLY.search(low, max(0, line - _ABOVE), line):
        return True
    return (
        _ASKED.search(low, max(line, low.rfind("\n\n", 0, day.start), day.start - _PARAGRAPH), day.start)
        is not None
    )


def _closing(text: Text, day: Day, when: date) -> Iterator[Fact]:
    """The closing date and, where one stands beside it, the time."""
    yield text.fact(FactName.CLOSING_DATE, when.isoformat(), day.start, day.end)
    low = text.low
    line_end = low.find("\n", day.end)
    line_end = len(low) if line_end < 0 else line_end
    ahead = time_in(low, day.end, min(line_end, day.end + 26))
    if ahead and _TIME_MARK.match(low[day.end : ahead[1]]) and "." not in low[day.end : ahead[1]]:
        yield text.fact(FactName.CLOSING_TIME, *ahead)
        return
    begin = max(low.rfind("\n", 0, day.start) + 1, day.start - 28)
    before = time_in(low, begin, day.start)
    if before and len(low[before[2] : day.start].strip(" ,")) <= 10:
        yield text.fact(FactName.CLOSING_TIME, *before)
