"""Converts facts to typed Excel values: dates, money, numbers, Yes, No or text."""

from __future__ import annotations

import re
from datetime import date, time
from typing import NamedTuple

from desktop_app.domain.facts import (
    Asked,
    ContractKind,
    DbsCheck,
    FactName,
    FactValue,
    PayPeriod,
    PayTerm,
    Travel,
    WorkPattern,
)
from desktop_app.domain.labels import label
from desktop_app.domain.verdict import Nation
from desktop_app.export.column_spec import CLOCK, DATE, GENERAL, Value

Stated = dict[FactName, FactValue]

_SETS = {
    FactName.NATION: Nation,
    FactName.PAY_PERIOD: PayPeriod,
    FactName.CONTRACT: ContractKind,
    FactName.DBS: DbsCheck,
    FactName.TRAVEL: Travel,
    FactName.PATTERN: WorkPattern,
    FactName.PAY_TERMS: PayTerm,
}
_DAYS = (
    FactName.CLOSING_DATE,
    FactName.INTERVIEW_DATE,
    FactName.START_DATE,
    FactName.CONTRACT_UNTIL,
)
#: Excel knows no earlier day and shows #### for one.
_FIRST_DAY = date(1900, 1, 1)
PAY = (FactName.PAY_MIN, FactName.PAY_MAX)
#: How Excel formats a currency: its sign and the locale it follows (ECMA-376 part 1, 18.8.31).
_SIGNS = {"GBP": "[$£-809]", "EUR": "[$€-2]", "USD": "[$$-409]", "INR": "[$₹-4009]"}
_CODE = re.compile(r"[A-Z]{3}")
_AIR = "_)"


class FactCell(NamedTuple):
    """A cell's value and Excel's format code for it."""

    value: Value
    number_format: str = GENERAL


def fact_cell(name: FactName, stated: Stated) -> FactCell:
    """The cell of one fact; empty if the fact is not stated.

    Args:
        name: The fact.
        stated: All facts with corrections; gives the currency of the pay.
    """
    value = stated.get(name)
    if value is None:
        return FactCell(None)
    if name in PAY and isinstance(value, int | float) and not isinstance(value, bool):
        return FactCell(value, money_format(value, stated, with_period=False))
    return value_cell(name, value)


def value_cell(name: FactName, value: FactValue) -> FactCell:
    """The cell of a fact's value alone."""
    if isinstance(value, bool):
        return FactCell("Yes" if value else "No")
    if isinstance(value, tuple):
        return FactCell("; ".join(_in_words(name, item) for item in value))
    if isinstance(value, str):
        return _text_cell(name, value)
    if name in _DAYS or name is FactName.CLOSING_TIME:  # a bare number would be read as a date
        return FactCell(str(value))
    return FactCell(value)


def asked_words(asked: Asked) -> str:
    """One thing asked for with its strength: “NCCQ (essential)”."""
    return f"{asked.what} ({_small(label(asked.strength))})"


def money_format(amount: float, stated: Stated, *, with_period: bool = True) -> str:
    """Excel's format code for pay, with or without its period: “£32,073”, “AED 8,000 a month”."""
    currency = str(stated.get(FactName.CURRENCY, ""))
    code = _SIGNS.get(currency) or (f"[${currency}] " if _CODE.fullmatch(currency) else "")
    figures = "#,##0" if float(amount).is_integer() and abs(amount) >= 1_000 else "#,##0.00"
    period = stated.get(FactName.PAY_PERIOD)
    after = f'" {_small(label(PayPeriod(period)))}"' if with_period and period in _PERIODS else ""
    return f"{code}{figures}{after}{_AIR}"


_PERIODS = set(PayPeriod) - {PayPeriod.YEAR}


def _text_cell(name: FactName, value: str) -> FactCell:
    """The cell of a fact stored as text: dates and times as such, numbered bands as numbers."""
    try:
        if name in _DAYS:
            day = date.fromisoformat(value)
            return FactCell(day, DATE) if day >= _FIRST_DAY else FactCell(value)
        if name is FactName.CLOSING_TIME:
            return FactCell(time.fromisoformat(value).replace(tzinfo=None), CLOCK)
    except ValueError:  # keep the person's own wording
        return FactCell(value)
    if name is FactName.BAND and value.isascii() and value.isdigit() and len(value) < 3:
        return FactCell(int(value))
    return FactCell(_in_words(name, value))


def _in_words(name: FactName, item: str | Asked) -> str:
    """The label of an enum member; any other value as text."""
    if isinstance(item, Asked):
        return asked_words(item)
    members = _SETS.get(name)
    return label(members(item)) if members is not None and item in set(members) else item


def _small(words: str) -> str:
    return words[:1].lower() + words[1:]
