"""Parses facts that a person types, by British conventions, or says what is accepted."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date

from desktop_app.domain.errors import AppError
from desktop_app.domain.facts import FactName, FactValue, PayPeriod
from desktop_app.presentation.typed_numbers import HOURS_A_WEEK, NUMBER, amount, with_unit

Typed = Mapping[FactName, FactValue | None]

LONGEST = 300
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip
_ISO = re.compile(r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})")
_FIGURES = re.compile(r"(?P<d>\d{1,2})[./-](?P<m>\d{1,2})[./-](?P<y>\d{4}|\d{2})")
_WORDS = re.compile(r"(?P<d>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<m>[a-z]+)\.?,?\s+(?P<y>\d{4})")
_WEEKDAY = re.compile(r"^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+")
_TIME = re.compile(r"(?:,\s*|\s+(?:at\s+)?)(?P<h>\d{1,2})(?:[:.](?P<min>\d{2}))?\s*(?P<half>[ap]\.?m\.?)?$")
_DURATION = re.compile(r"(\d{1,3})\s*(months?|weeks?|years?)")
_POSTCODE = re.compile(r"([A-Z]{1,2}\d[A-Z\d]?)\s*(\d[A-Z]{2})")
_ONE_BAND = r"(?:8[a-d]|[1-9])"
_BAND = re.compile(rf"(?:band\s*)?({_ONE_BAND})(?:\s*(?:-|–|to|/)\s*({_ONE_BAND}))?")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")
_SIGNS = {"£": "GBP", "€": "EUR", "$": "USD", "₹": "INR"}
_SUM = rf"(?:[a-z]{{3}}\s*|[£€$₹]\s*)?({NUMBER})\s*(k)?"
_PRO_RATA = re.compile(r"[ ,(]{0,3}\bpro[ -]?rata\b\)?\.?$")
_PAY = re.compile(rf"(up to\s+)?{_SUM}(?:\s*(?:-|–|to)\s*{_SUM})?\s*(.*)")
_CURRENCY = re.compile(r"(?:^|up to\s+)([a-z]{3})\s*\d|([£€$₹])")
_PERIODS = {
    PayPeriod.YEAR: ("a year", "per year", "per annum", "pa", "p.a.", "/year", "yearly", "annually"),
    PayPeriod.MONTH: ("a month", "per month", "pm", "/month", "monthly"),
    PayPeriod.WEEK: ("a week", "per week", "pw", "/week", "weekly"),
    PayPeriod.DAY: ("a day", "per day", "/day", "daily"),
    PayPeriod.HOUR: ("an hour", "per hour", "ph", "p.h.", "/hour", "hourly"),
}
_SHARES = dict.fromkeys(("", "wte", "fte", "whole-time equivalent", "whole time equivalent"), 1.0)
_DAYS_A_WEEK = {
    f"{unit}{place}{period}".strip(): 1.0
    for unit in ("", "day", "days")
    for place in ("", " in the office", " in office", " on site")
    for period in ("", " a week", " per week", "/week", " weekly")
}
#: An amount without a period is yearly from the first figure on, and hourly below the second.
_YEARLY, _HOURLY = 5000, 200


def typed(first: FactName, words: str) -> Typed:
    """Parse what was typed into the row of a fact.

    Args:
        first: The fact that names the row.
        words: As typed; not blank.

    Returns:
        A value for each fact of the row; ``None`` for one that the words do not mention.

    Raises:
        AppError: It cannot be parsed; the sentence says what is accepted.
    """
    plain = " ".join(words.split())
    return _READERS[first](plain) if first in _READERS else {first: _text(plain)}


def accepted(first: FactName) -> str:
    """What the row of a fact accepts, in a few words."""
    return _ACCEPTED.get(first, "Any words, as the advert has them.")


def _refused(first: FactName) -> AppError:
    return AppError("That could not be understood.", accepted(first))


def _text(words: str) -> str:
    if not words or len(words) > LONGEST:
        raise AppError("That could not be taken.", f"Up to {LONGEST} characters.")
    return words


def _pay(words: str) -> Typed:
    lower = _PRO_RATA.sub("", words.lower())  # a term of its own; the figures are those of full time
    found = _PAY.fullmatch(lower)
    period = _period(found[6].strip(" .")) if found is not None else None
    if found is None or (found[6].strip(" .") and period is None):
        raise _refused(FactName.PAY_MIN)
    most = _sum(found[4], found[5]) if found[4] else _sum(found[2], found[3])
    least = None if found[1] else _sum(found[2], found[3] or (found[5] if found[4] else None))
    coin = _CURRENCY.search(lower)
    currency = "GBP" if coin is None else (coin[1] or _SIGNS[coin[2]]).upper()
    if period is None and currency == "GBP":
        period = PayPeriod.YEAR if most >= _YEARLY else PayPeriod.HOUR if most < _HOURLY else None
    if period is None and currency == "GBP":
        raise _refused(FactName.PAY_MIN)
    if least is not None and least > most:
        raise AppError("The second sum is the smaller one.", "Write the lower sum first: 27000 - 30000.")
    return {
        FactName.PAY_MIN: least,
        FactName.PAY_MAX: most,
        FactName.PAY_PERIOD: str(period) if period is not None else None,
        FactName.CURRENCY: currency,
    }


def _period(words: str) -> PayPeriod | None:
    return next((period for period, forms in _PERIODS.items() if words in forms), None)


def _sum(figures: str, thousands: str | None) -> float:
    return _whole(amount(figures) * (1000 if thousands else 1))


def _whole(number: float) -> float:
    return int(number) if number.is_integer() else number


def _closing(words: str) -> Typed:
    try:
        return {FactName.CLOSING_DATE: _day(words, FactName.CLOSING_DATE), FactName.CLOSING_TIME: None}
    except AppError:
        found = _TIME.search(words.lower())
        if found is None:
            raise
    day = _day(words[: found.start()], FactName.CLOSING_DATE)
    hour, minute = int(found["h"]), int(found["min"] or 0)
    half = (found["half"] or "")[:1]
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 23 or minute > 59 or not (half or found["min"]):
        raise _refused(FactName.CLOSING_DATE)
    return {FactName.CLOSING_DATE: day, FactName.CLOSING_TIME: f"{hour:02}:{minute:02}"}


def _day(words: str, first: FactName) -> str:
    """A date with its year, the day before the month."""
    lower = _WEEKDAY.sub("", words.strip().lower())
    found = _ISO.fullmatch(lower) or _FIGURES.fullmatch(lower) or _WORDS.fullmatch(lower)
    if found is None:
        raise _refused(first)
    month = found["m"] if found["m"].isdigit() else str(_month(found["m"]))
    year = int(found["y"]) + (2000 if len(found["y"]) == 2 else 0)
    try:
        return date(year, int(month), int(found["d"])).isoformat()
    except ValueError as error:
        raise _refused(first) from error


def _month(word: str) -> int:
    known = [
        place
        for place, month in enumerate(_MONTHS, 1)
        if len(word) > 2 and month.startswith(word.removesuffix("t") if word == "sept" else word)
    ]
    return known[0] if known else 0


def _days(first: FactName) -> Callable[[str], Typed]:
    return lambda words: {first: _day(words, first)}


def _until(words: str) -> Typed:
    if found := _DURATION.fullmatch(words.lower()):
        return {FactName.CONTRACT_UNTIL: f"{found[1]} {found[2]}"}
    return {FactName.CONTRACT_UNTIL: _day(words, FactName.CONTRACT_UNTIL)}


def _number(
    first: FactName, units: Mapping[str, float], *, least: float, most: float
) -> Callable[[str], Typed]:
    """A parser of numbers within bounds, with one of the units or none."""

    def read(words: str) -> Typed:
        value = with_unit(words, units)
        if value is None or not least <= value <= most:
            raise _refused(first)
        return {first: _whole(value)}

    return read


def _band(words: str) -> Typed:
    found = _BAND.fullmatch(words.lower())
    if found is not None:
        return {FactName.BAND: f"{found[1]}-{found[2]}" if found[2] else found[1]}
    if words.lower() in {"vsm", "very senior manager"}:
        return {FactName.BAND: "VSM"}
    raise _refused(FactName.BAND)


def _postcode(words: str) -> Typed:
    found = _POSTCODE.fullmatch(words.upper())
    if found is None:
        raise _refused(FactName.POSTCODE)
    return {FactName.POSTCODE: f"{found[1]} {found[2]}"}


def _email(words: str) -> Typed:
    if _EMAIL.fullmatch(words) is None:
        raise _refused(FactName.CONTACT_EMAIL)
    return {FactName.CONTACT_EMAIL: words}


def _phone(words: str) -> Typed:
    if sum(letter.isdigit() for letter in words) < 7 or any(letter.isalpha() for letter in words[:3]):
        raise _refused(FactName.CONTACT_PHONE)
    return {FactName.CONTACT_PHONE: _text(words)}


_READERS: Mapping[FactName, Callable[[str], Typed]] = {
    FactName.PAY_MIN: _pay,
    FactName.CLOSING_DATE: _closing,
    FactName.INTERVIEW_DATE: _days(FactName.INTERVIEW_DATE),
    FactName.START_DATE: _days(FactName.START_DATE),
    FactName.CONTRACT_UNTIL: _until,
    FactName.HOURS_PER_WEEK: _number(FactName.HOURS_PER_WEEK, HOURS_A_WEEK, least=1, most=80),
    FactName.WTE: _number(FactName.WTE, _SHARES, least=0.05, most=1),
    FactName.OFFICE_DAYS: _number(FactName.OFFICE_DAYS, _DAYS_A_WEEK, least=0, most=7),
    FactName.BAND: _band,
    FactName.POSTCODE: _postcode,
    FactName.CONTACT_EMAIL: _email,
    FactName.CONTACT_PHONE: _phone,
}
_DAY = "A day with its year: 4 December 2026, 4/12/2026."
_ACCEPTED: Mapping[FactName, str] = {
    FactName.PAY_MIN: "One sum or two, and for how long: £27,485 to £30,162 a year, £14.06 an hour.",
    FactName.CLOSING_DATE: "A day with its year, and a time if there is one: 4 December 2026, 23:59.",
    FactName.INTERVIEW_DATE: _DAY,
    FactName.START_DATE: _DAY,
    FactName.CONTRACT_UNTIL: "A day with its year, or how long: 31 March 2027, 18 months.",
    FactName.HOURS_PER_WEEK: "Hours from 1 to 80: 37.5.",
    FactName.WTE: "A share of full time up to 1: 0.6.",
    FactName.OFFICE_DAYS: "Days a week from 0 to 7: 2.",
    FactName.BAND: "A band or two: 4, 8a, 3 to 4, VSM.",
    FactName.POSTCODE: "A whole British postcode: LS1 3EX.",
    FactName.CONTACT_EMAIL: "An e-mail address: name@example.org.",
    FactName.CONTACT_PHONE: "A telephone number of at least 7 figures.",
}
