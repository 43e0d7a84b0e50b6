"""Formats facts in British English: “£27,485 to £30,162 a year”, “Friday 4 December 2026, 23:59”."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from desktop_app.domain.facts import (
    Asked,
    ContractKind,
    DbsCheck,
    Fact,
    FactName,
    FactValue,
    PayPeriod,
    PayTerm,
    Travel,
    WorkPattern,
)
from desktop_app.domain.labels import label
from desktop_app.domain.verdict import Nation

#: The months in English.
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SIGNS = {"GBP": "£", "EUR": "€", "USD": "$", "INR": "₹"}
#: The enum of each fact that has one.
SETS: Mapping[FactName, type[Nation | ContractKind | DbsCheck | Travel | WorkPattern | PayTerm]] = {
    FactName.NATION: Nation,
    FactName.CONTRACT: ContractKind,
    FactName.DBS: DbsCheck,
    FactName.TRAVEL: Travel,
    FactName.PATTERN: WorkPattern,
    FactName.PAY_TERMS: PayTerm,
}
#: Facts that are true or false, with the words for either.
YES_NO = {
    FactName.EARLY_CLOSING: ("Possible", "Not planned"),
    FactName.SPONSORSHIP: ("Offered", "Not offered"),
}
#: The names of criminal record checks outside England and Wales.
_CHECKS = {
    "pvg": "PVG", "protecting vulnerable": "PVG", "accessni": "AccessNI", "access ni": "AccessNI",
    "garda": "Garda vetting", "disclosure scotland": "Disclosure Scotland", "police": "Police check",
}  # fmt: skip
_LASTING = re.compile(r"(?:up to )?\d+(?:\.\d+)? (?:week|month|year)s?")
_WEEK = re.compile(r"w/?[cb]\b|(?:week|wk) ")
#: The two ends of a range of hours.
_FROM = re.compile(r"(\d{1,2}(?:\.\d+)?) ?(?:-|–|—|to|up to) ?(\d{1,2}(?:\.\d+)?)(?![\d:])")
_DAYS_OF = (FactName.INTERVIEW_DATE, FactName.START_DATE)

Values = Mapping[FactName, FactValue]


def money(amount: float, currency: str = "GBP") -> str:
    """An amount of money: “£27,485”, “£14.06”, “AED 8,000”.

    Args:
        amount: In units of the currency.
        currency: ISO 4217; empty if the advert does not say, which is no reason to write pounds.
    """
    figures = f"{amount:,.0f}" if float(amount).is_integer() else f"{amount:,.2f}"
    sign = _SIGNS.get(currency)
    return f"{sign}{figures}" if sign else f"{currency} {figures}".strip()


def pay_words(values: Values) -> str:
    """The pay with its period: “£27,485 to £30,162 a year”; empty without figures."""
    least, most = values.get(FactName.PAY_MIN), values.get(FactName.PAY_MAX)
    currency = str(values.get(FactName.CURRENCY, ""))
    sums = [money(float(sum_), currency) for sum_ in (least, most) if isinstance(sum_, int | float)]
    if not sums:
        return ""
    told = " to ".join(dict.fromkeys(sums))
    if least is None:
        told = f"up to {told}"
    period = values.get(FactName.PAY_PERIOD)
    return f"{told} {label(PayPeriod(str(period))).lower()}" if period else told


def day_words(iso: str, *, weekday: bool = True) -> str:
    """A day in full: “Friday 4 December 2026”.

    Args:
        iso: ISO 8601; any other text is returned unchanged.
        weekday: Whether to include the weekday.
    """
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return iso
    words = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    return f"{_DAYS[day.weekday()]} {words}" if weekday else words


def closing_words(values: Values, *, weekday: bool = True) -> str:
    """The closing day, with its time if stated: “Friday 4 December 2026, 23:59”."""
    day, time = values.get(FactName.CLOSING_DATE), values.get(FactName.CLOSING_TIME)
    told = (day_words(str(day), weekday=weekday) if day else "", str(time or ""))
    return ", ".join(words for words in told if words)


def words_of(name: FactName, value: FactValue) -> str:
    """A fact's value in words."""
    if name in SETS:
        members = value if isinstance(value, tuple) else (value,)
        told = [label(SETS[name](member)) for member in members if isinstance(member, str)]
        return ", ".join([*told[:1], *(_within(word) for word in told[1:])])
    if name in YES_NO:
        return YES_NO[name][0 if value else 1]
    if name in _DAYS_OF:
        return day_words(str(value))
    if name is FactName.CONTRACT_UNTIL:
        return day_words(str(value), weekday=False)
    return _figure(name, value)


def fact_words(fact: Fact) -> str:
    """A fact in words; a day that begins a week and hours that may be fewer are said to be so."""
    words = words_of(fact.name, fact.value)
    least = _FROM.match(fact.text) if fact.name is FactName.HOURS_PER_WEEK else None
    if least and isinstance(fact.value, int | float) and float(least[1]) < fact.value == float(least[2]):
        return f"{float(least[1]):g} to {words}"
    return f"Week of {words}" if is_week(fact) else words


def is_week(fact: Fact) -> bool:
    """Whether the advert gives only the week that begins on a fact's day (“w/c 7 December”)."""
    return fact.name in _DAYS_OF and _WEEK.match(fact.text.lower()) is not None


def fact_name(fact: Fact) -> str:
    """The label of a fact if it depends on the value (“For 9 months”, “PVG”); otherwise empty."""
    if fact.name is FactName.CONTRACT_UNTIL and _LASTING.fullmatch(str(fact.value)):
        return "For"
    if fact.name is FactName.DBS:
        low = fact.text.lower()
        return next((name for words, name in _CHECKS.items() if words in low), "")
    return ""


def _figure(name: FactName, value: FactValue) -> str:
    """A number with its unit, or plain words."""
    if name is FactName.HOURS_PER_WEEK:
        return f"{value:g} hours a week" if isinstance(value, int | float) else str(value)
    if name is FactName.WTE:
        return f"{value:g} of full time" if isinstance(value, int | float) else str(value)
    if name is FactName.OFFICE_DAYS:
        return f"{value:g} {'day' if value == 1 else 'days'} a week" if isinstance(value, int | float) else ""
    if name is FactName.BAND:
        return " to ".join(str(value).split("-"))
    if isinstance(value, tuple):
        return ", ".join(asked_words(item) if isinstance(item, Asked) else item for item in value)
    return str(value)


def asked_words(asked: Asked) -> str:
    """One thing asked for with its strength: “NCCQ, essential”."""
    return f"{asked.what}, {_within(label(asked.strength))}"


def _within(words: str) -> str:
    """Words adapted to the middle of a sentence; abbreviations keep their capitals."""
    return words if words[:2].isupper() else words[:1].lower() + words[1:]
