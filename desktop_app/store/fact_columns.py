"""The shortlist's fact columns: the values a list shows, and the keys it sorts by.

Keys are text, so that one narrow index serves every order, and empty where an advert does not state the fact.
Pay is compared as full-time pounds a year: a month counts twelve times, a week 52.143 times, a day a fifth of
a week, an hour 37.5th of one (NHS Terms and Conditions of Service Handbook, annex 2 and section 10). Pay in
another currency is not converted: it sorts after all pay in pounds.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from desktop_app.domain.facts import ContractKind, FactName, FactValue, PayPeriod, WorkPattern
from desktop_app.domain.pay import HOURS_A_WEEK, WEEKS_A_YEAR
from desktop_app.domain.shortlist import RowFacts, ShortlistEntry
from desktop_app.domain.verdict import Nation
from desktop_app.store.stored_text import sort_key, storable

_TIMES = {
    PayPeriod.YEAR: 1.0,
    PayPeriod.MONTH: 12.0,
    PayPeriod.WEEK: WEEKS_A_YEAR,
    PayPeriod.DAY: 5 * WEEKS_A_YEAR,
    PayPeriod.HOUR: HOURS_A_WEEK * WEEKS_A_YEAR,
}
#: Prefix of keys for pay in another currency; sorts above every digit.
FOREIGN = "x"
_POUNDS = ("", "GBP")
_STEP = re.compile(r"(\d{1,2})\s*([a-d])?", re.IGNORECASE)
#: Sorts after every numbered band: very senior managers and the like.
_BEYOND = "900"

Values = Mapping[FactName, FactValue]


def fact_columns(entry: ShortlistEntry) -> dict[str, Any]:
    """The values of an entry's fact columns, corrections included."""
    values = {fact.name: fact.value for fact in entry.facts}
    least, most = _number(values, FactName.PAY_MIN), _number(values, FactName.PAY_MAX)
    period, currency = _words(values, FactName.PAY_PERIOD), _words(values, FactName.CURRENCY)
    closing, at = _words(values, FactName.CLOSING_DATE), _words(values, FactName.CLOSING_TIME)
    band, place = _words(values, FactName.BAND), _words(values, FactName.LOCATION)
    contract, pattern = _words(values, FactName.CONTRACT), _members(values, FactName.PATTERN)
    return {
        "closing_date": closing,
        "closing_time": at,
        "early_closing": values.get(FactName.EARLY_CLOSING) is True,
        "band": band,
        "pay_min": least,
        "pay_max": most,
        "pay_period": period,
        "currency": currency,
        "pay_terms": " ".join(_members(values, FactName.PAY_TERMS)),
        "location": place,
        "contract": contract,
        "pattern": " ".join(pattern),
        "closing_key": closing_key(closing, at),
        "band_key": band_key(band),
        "pay_key": pay_key(most if least is None else least, period, currency),
        "location_key": sort_key(place),
        "contract_key": _ranks((contract,), tuple(ContractKind)),
        "pattern_key": _ranks(pattern, tuple(WorkPattern)),
    }


def nation_of(entry: ShortlistEntry) -> Nation:
    """The corrected nation, or the verdict's."""
    said = {correction.name: correction.value for correction in entry.corrections}.get(FactName.NATION)
    return Nation(said) if said in set(Nation) else entry.analysis.verdict.nation


def read_facts(columns: tuple[Any, ...]) -> RowFacts:
    """The facts in the columns of one record, in the order of ``RowFacts``."""
    closing, at, early, band, least, most, period, currency, terms, place, contract, pattern = columns
    return RowFacts(
        closing_date=closing,
        closing_time=at,
        early_closing=bool(early),
        band=band,
        pay_min=least,
        pay_max=most,
        pay_period=period,
        currency=currency,
        pay_terms=tuple(terms.split()),
        location=place,
        contract=contract,
        pattern=tuple(pattern.split()),
    )


def closing_key(day: str, at: str) -> str:
    """Sorts by the moment of closing, empty if that is no date; a day without a time closes at its end."""
    try:
        date.fromisoformat(day)
    except ValueError:
        return ""
    return f"{day}T{at or '24:00'}"


def band_key(band: str) -> str:
    """Sorts “3-4” after “3”, “8a” after “8”, and “VSM” after “9”; empty without a band."""
    steps = _STEP.findall(band)
    if not steps:
        return _BEYOND + sort_key(band) if band else ""
    return "-".join(f"{int(number):02}{letter.lower() or '0'}" for number, letter in steps)


def pay_key(amount: float | None, period: str, currency: str) -> str:
    """Sorts by full-time pay a year; empty without an amount.

    Args:
        amount: In units of the currency, for one period.
        period: A value of ``PayPeriod``; an unknown one counts as a year.
        currency: ISO 4217; an empty one counts as pounds.
    """
    if amount is None:
        return ""
    times = _TIMES.get(PayPeriod(period), 1.0) if period in set(PayPeriod) else 1.0
    yearly = f"{max(amount, 0.0) * times:015.2f}"
    return yearly if currency in _POUNDS else f"{FOREIGN}{currency}{yearly}"


def _ranks(members: tuple[str, ...], known: tuple[str, ...]) -> str:
    """Sorts by the members' positions in their enum; unknown ones are ignored."""
    return "".join(f"{known.index(member)}" for member in members if member in known)


def _words(values: Values, name: FactName) -> str:
    value = values.get(name)
    return storable(value) if isinstance(value, str) else ""


def _number(values: Values, name: FactName) -> float | None:
    value = values.get(name)
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _members(values: Values, name: FactName) -> tuple[str, ...]:
    value = values.get(name)
    return tuple(item for item in value if isinstance(item, str)) if isinstance(value, tuple) else ()
