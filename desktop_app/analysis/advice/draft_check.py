"""The draft check: what a recruiter should correct in an advert's dates, pay, hours, demands and contact.

| case | finding |
|---|---|
| a day that does not exist, an interview before the advert closes | the dates check's remark |
| pay that is another year's or band's, above or below the band | the pay check's remark |
| closing, interview or start before the day on which the advert is read | all of them |
| a start before the closing date, or else before the interview | both days |
| the hours of a full week, and nothing but part time | both |
| one coding qualification both essential and desirable | both places |
| an invalid e-mail address | the address |

Only days whose year is written out or was corrected by a person are compared, not those with an inferred
year. Pay that agrees or cannot be checked gives no finding.
"""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from desktop_app.domain.date_remarks import DateRemark
from desktop_app.domain.facts import Asked, AskedStrength, FactName, FactSource, WorkPattern
from desktop_app.domain.facts_words import day_words
from desktop_app.domain.findings import Finding, Severity
from desktop_app.domain.pay import HOURS_A_WEEK, PayRemarkKind
from desktop_app.domain.spans import Span
from desktop_app.domain.verdict import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from desktop_app.domain.advert import Advert
    from desktop_app.domain.analysis import Analysis
    from desktop_app.domain.facts import Fact
    from desktop_app.domain.pay import PayRemark

    Known = Mapping[FactName, Fact]

_FINE: Final = (
    PayRemarkKind.MATCHES, PayRemarkKind.WITHIN, PayRemarkKind.BAND_OF_PAY, PayRemarkKind.SHARE,
    PayRemarkKind.NO_TABLE,
)  # fmt: skip
#: Pay that no employer can have meant; other pay may have its reasons.
_CONTRADICTING: Final = (PayRemarkKind.TWO_PAYS, PayRemarkKind.OTHER_BAND)
_DAYS: Final = {
    FactName.CLOSING_DATE: "closing date",
    FactName.INTERVIEW_DATE: "interview date",
    FactName.START_DATE: "start date",
}
#: What comes before a start, the name of the check, and how that day is told.
_BEFORE_THE_START: Final = (
    (FactName.CLOSING_DATE, "start-before-closing", "the advert closes on"),
    (FactName.INTERVIEW_DATE, "start-before-interview", "the interview on"),
)
_HISTORY: Final = timedelta(days=730)
#: Names of a single qualification; an advert may well require one degree or GCSE and prefer another.
_ONE_THING: Final = ("NCCQ", "ACC")
_YEAR: Final = re.compile(r"\b20\d\d\b|[/.-]\d\d\b(?![/.-])")
#: What may separate hours from the pattern they belong to (``40 hours per week (part time``).
_BETWEEN: Final = re.compile(r"[ \t(,:|–-]{0,3}(?:hours|hrs)?(?: ?(?:per|a|/) ?week| ?p/?w)?[ \t(,:|–-]{0,3}")
#: After hours and pattern: part time is only one of several options.
_ONE_WAY: Final = re.compile(r"[ \t]*(?:[,/&]|or\b|and\b|also\b|consider|available|possible|welcome|hours\b)")
#: Anything with an “@” inside, so not a name on a social network.
_ADDRESS: Final = re.compile(r"(?<![\w.@/+-])[\w.+'’-]{0,63}\w@[\w.@,-]{0,99}\w")
_SOUND: Final = re.compile(r"[^@]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}", re.IGNORECASE)
#: Never valid, while names of services may contain an “@” (``Hospital@Home``).
_NEVER: Final = re.compile(r"@[@.,-]|@.*(?:@|\.\.|,)|\.@")
#: What follows an address without a space (``jo@nhs.net,or call``).
_AFTER_IT: Final = re.compile(r",|\.\.")
_MAIL: Final = re.compile(r"\be-?mail[^\n]{0,30}$", re.IGNORECASE)
_BEFORE: Final = 40
_MOST_ADDRESSES: Final = 3
#: Strengths from a table with such a column are not reliable.
_BY_LETTERS: Final = re.compile(r"\bessential ?/ ?desirable|\bE ?/ ?D\b", re.IGNORECASE)


def check_draft(
    analysis: Analysis, facts: Iterable[Fact], remarks: Iterable[PayRemark | DateRemark]
) -> tuple[Finding, ...]:
    """Check an advert's facts against each other, the calendar and the pay tables.

    Args:
        analysis: The advert's analysis.
        facts: Its facts, including corrections.
        remarks: The remarks of the pay and dates checks.

    Returns:
        Findings with the places of their words, in the order of the table above; none unless it is a vacancy.
    """
    if analysis.verdict.kind is not Kind.VACANCY:
        return ()
    known = {fact.name: fact for fact in facts}
    return (
        *_of_checks(remarks),
        *_of_days(analysis.advert, known),
        *_of_hours(analysis.advert, known),
        *_of_demands(analysis.advert, known),
        *_of_addresses(analysis.advert),
    )


def _of_checks(remarks: Iterable[PayRemark | DateRemark]) -> Iterator[Finding]:
    """Findings for remarks of the dates and pay checks that call for a correction."""
    for remark in remarks:
        if isinstance(remark, DateRemark):
            message = f"{remark.what}. Candidates will ask {remark.question}."
            yield Finding("dates", Severity.WARNING, message, remark.spans)
        elif remark.kind not in _FINE:
            weight = Severity.WARNING if remark.kind in _CONTRADICTING else Severity.ADVICE
            yield Finding("pay", weight, f"Pay: {remark.sentence}", remark.spans)


def _of_days(advert: Advert, known: Known) -> Iterator[Finding]:
    """A finding for all dates in the past, and one for a start before the advert closes or its interview."""
    days = {name: day for name in _DAYS if (day := _day(known, name))}
    past = [name for name, day in days.items() if _is_past(day, advert.read_on)]
    if past:
        told = [f"the {_DAYS[name]}, {_written(days[name])}" for name in past]
        listed = ", ".join(told[:-1]) + f", and {told[-1]}, are past. Give new ones"
        one = f"{told[0]}, is past. Give a new one"
        words = listed if len(told) > 1 else one
        message = f"{words[0].upper()}{words[1:]}, or take the advert down."
        yield Finding("past", Severity.WARNING, message, _places(known, *past))
    start = days.get(FactName.START_DATE)
    for name, check, words in _BEFORE_THE_START:
        earlier = days.get(name)
        if start and earlier and start < earlier:
            message = (
                f"The post starts on {_written(start)}, before {words} {_written(earlier)}. "
                "Put one of them right."
            )
            yield Finding(check, Severity.WARNING, message, _places(known, FactName.START_DATE, name))
            return


def _is_past(day: date, read_on: str) -> bool:
    """Whether a day is before the day of reading, but by less than two years."""
    with suppress(ValueError):
        return timedelta(0) < date.fromisoformat(read_on) - day < _HISTORY
    return False


def _of_hours(advert: Advert, known: Known) -> Iterator[Finding]:
    """A finding for the hours of a full week stated as part time."""
    hours, pattern = known.get(FactName.HOURS_PER_WEEK), known.get(FactName.PATTERN)
    if hours is None or pattern is None or not isinstance(hours.value, int | float):
        return
    words = pattern.value if isinstance(pattern.value, tuple) else ()
    part_time = WorkPattern.PART_TIME in words and WorkPattern.FULL_TIME not in words
    if hours.value >= HOURS_A_WEEK and part_time and _are_together(advert, hours.span, pattern.span):
        message = (
            f"The advert says part time, and {hours.value:g} hours a week, which is a full week. "
            "Put one of them right: people search for one or the other."
        )
        places = _places(known, FactName.HOURS_PER_WEEK, FactName.PATTERN)
        yield Finding("part-time-full-week", Severity.WARNING, message, places)


def _are_together(advert: Advert, one: Span | None, other: Span | None) -> bool:
    """Whether hours and a pattern are stated together; corrections, which have no place, count as such."""
    if one is None or other is None:
        return True
    first, last = sorted((one, other))
    text = advert.part(first.part)
    return (
        first.part == last.part
        and _BETWEEN.fullmatch(text, first.end, max(first.end, last.start)) is not None
        and _ONE_WAY.match(text, last.end) is None
    )


def _of_demands(advert: Advert, known: Known) -> Iterator[Finding]:
    """A finding for a coding qualification that is both essential and desirable."""
    value = known[FactName.QUALIFICATIONS].value if FactName.QUALIFICATIONS in known else ()
    asked = [each for each in value if isinstance(each, Asked)] if isinstance(value, tuple) else []
    coders = [each for each in asked if each.what in _ONE_THING]
    needed = next((each for each in coders if each.strength is AskedStrength.ESSENTIAL), None)
    wished = next((each for each in coders if each.strength is AskedStrength.DESIRABLE), None)
    if needed is None or wished is None or any(_BY_LETTERS.search(part.text) for part in advert.parts):
        return
    if needed.what == wished.what:
        what = f"{needed.what} is essential in one place and desirable in another. Say which of them holds."
    else:
        what = (
            f"{needed.what} is essential and {wished.what} desirable, though whoever passes the NCCQ is an "
            "accredited clinical coder (ACC). Ask for it once."
        )
    spans = tuple(each.span for each in (needed, wished) if each.span)
    yield Finding("essential-and-desirable", Severity.WARNING, what, spans)


def _of_addresses(advert: Advert) -> Iterator[Finding]:
    """Findings for invalid e-mail addresses."""
    told: dict[str, Finding] = {}
    for part in advert.parts:
        for found in _ADDRESS.finditer(part.text) if "@" in part.text else ():
            words, before = found[0], part.text[max(0, found.start() - _BEFORE) : found.start()]
            if _SOUND.fullmatch(_AFTER_IT.split(words)[0]):
                continue
            if _NEVER.search(words) or (not _SOUND.fullmatch(words) and _MAIL.search(before)):
                message = f"Nothing can be sent to the address “{words}”. Put it right."
                span = Span(part.name, found.start(), found.end())
                told.setdefault(words.casefold(), Finding("address", Severity.WARNING, message, (span,)))
    yield from list(told.values())[:_MOST_ADDRESSES]


def _written(day: date) -> str:
    """A day in words, without the weekday."""
    return day_words(day.isoformat(), weekday=False)


def _day(known: Known, name: FactName) -> date | None:
    """The day of a fact if its year is certain."""
    fact = known.get(name)
    if fact is None or (fact.source is FactSource.TEXT and not _YEAR.search(fact.text)):
        return None
    with suppress(ValueError):
        return date.fromisoformat(str(fact.value))
    return None


def _places(known: Known, *names: FactName) -> tuple[Span, ...]:
    """The places of facts; corrected ones have none."""
    return tuple(span for name in names if name in known and (span := known[name].span))
