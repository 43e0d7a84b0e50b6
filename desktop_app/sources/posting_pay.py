"""The pay of a JobPosting: one figure, a range, or words, with currency and period."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

_SIGNS = {"GBP": "£", "USD": "$", "EUR": "€", "INR": "₹"}
_PERIODS = {
    "year": "year",
    "yearly": "year",
    "annual": "year",
    "annually": "year",
    "annum": "year",
    "per annum": "year",
    "pa": "year",
    "p1y": "year",
    "ann": "year",
    "month": "month",
    "monthly": "month",
    "mon": "month",
    "week": "week",
    "weekly": "week",
    "wee": "week",
    "day": "day",
    "daily": "day",
    "hour": "hour",
    "hourly": "hour",
    "hur": "hour",
}
_ARTICLE = {"year": "a year", "month": "a month", "week": "a week", "day": "a day", "hour": "an hour"}
_FIGURE = re.compile(r"(?<![\w.])\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|(?<![\w.,])\d+(?:\.\d+)?")
_BEFORE_PERIOD = re.compile(r"^(?:per|an?)\s+")
_SPACES = re.compile(r"[\s\u00a0]+")
_DEEPEST = 5
#: A currency's name is at most this long; anything longer under its key is something else.
_LONGEST_NAME = 20


def pay_fields(posting: dict[str, object]) -> Iterator[tuple[str, str]]:
    """The pay as one readable line (``salary``) and in its parts.

    Args:
        posting: The JobPosting object; ``baseSalary`` is read, a site's own ``estimatedSalary`` is not.

    Yields:
        ``salary``, ``pay_min``, ``pay_max``, ``pay_period`` and ``currency``, as far as stated.
    """
    base = posting.get("baseSalary")
    base = base[0] if isinstance(base, list) and base else base
    currency = _of(base, "currency") or _of(posting, "salaryCurrency")
    words, low, high, unit = _amounts(base)
    period = _period(unit)
    salary = words or _line(low, high, currency.upper(), period)
    if not salary:
        return
    yield "salary", salary
    if low is not None and high is not None:
        yield "pay_min", _bare(low)
        yield "pay_max", _bare(high)
        yield "pay_period", period
    yield "currency", currency.upper()


def pay_line(low: str, high: str, currency: str, unit: str) -> str:
    """Two separate figures as one readable line.

    Args:
        low: The lower figure in any notation; empty if not stated.
        high: The higher one, likewise.
        currency: Its letters, for example “GBP”, or empty.
        unit: The period, for example “per annum”, or empty.

    Returns:
        “£27,485 to £30,162 a year”; empty if neither figure is above zero.
    """
    figures = [figure for text in (low, high) if (figure := _number(text))]
    if not figures:
        return ""
    sign = low.strip()[:1] if low.strip()[:1] in _SIGNS.values() else ""
    named = currency.strip().upper() or next((name for name, one in _SIGNS.items() if one == sign), "")
    return _line(min(figures), max(figures), named, _period(unit))


def _amounts(base: object) -> tuple[str, Decimal | None, Decimal | None, str]:
    """The wording if the pay is given in words, the lowest and the highest figure, and the unit."""
    unit = ""
    node = base
    for _ in range(_DEEPEST):
        if isinstance(node, list):
            node = node[0] if node else None
        if not isinstance(node, dict):
            break
        unit = _of(node, "unitText") or _of(node, "unitCode") or unit
        low, high = _number(node.get("minValue")), _number(node.get("maxValue"))
        if low or high:
            ends = [end for end in (low, high) if end]
            return "", min(ends), max(ends), unit
        node = node.get("value", node.get("price"))
    if isinstance(node, bool) or node is None:
        return "", None, None, unit
    amount = _number(node)
    if amount is not None:
        return "", amount or None, amount or None, unit
    return _worded(str(node), unit)


def _worded(text: str, unit: str) -> tuple[str, Decimal | None, Decimal | None, str]:
    """Pay in words: kept, and its figures used if it contains one or two."""
    words = _SPACES.sub(" ", html.unescape(text)).strip()
    figures = [Decimal(figure.replace(",", "")) for figure in _FIGURE.findall(words)]
    if words and unit and not re.search(r"[a-z]{2}", words, re.IGNORECASE) and (period := _period(unit)):
        words = f"{words} {_ARTICLE[period]}"
    if len(figures) in {1, 2} and all(figures):
        return words, min(figures), max(figures), unit
    return words, None, None, unit


def _of(node: object, key: str) -> str:
    """A text or number under a key, as text; empty if there is none."""
    value = node.get(key) if isinstance(node, dict) else None
    return str(value).strip() if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


def _number(value: object) -> Decimal | None:
    """A figure in any notation; None for words."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    text = str(value).strip().lstrip("£$€₹").replace(",", "").strip()
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if number.is_finite() and 0 <= number < Decimal(10) ** 12 else None


def _period(unit: str) -> str:
    """The period named by a unit, or an empty string."""
    return _PERIODS.get(_BEFORE_PERIOD.sub("", unit.strip().lower()), "")


def _bare(amount: Decimal) -> str:
    """A figure without separators and trailing zeros."""
    return f"{amount:f}" if amount % 1 else f"{amount.to_integral_value():f}"


def _line(low: Decimal | None, high: Decimal | None, currency: str, period: str) -> str:
    """The pay as British pages write it: “£27,485 to £30,162 a year”."""
    if low is None or high is None:
        return ""
    named = currency and currency.isprintable() and len(currency) <= _LONGEST_NAME
    sign = _SIGNS.get(currency, f"{currency} " if named else "")

    def figure(amount: Decimal) -> str:
        return sign + (f"{amount:,.2f}" if amount % 1 else f"{amount.to_integral_value():,f}")

    words = figure(low) if low == high else f"{figure(low)} to {figure(high)}"
    return f"{words} {_ARTICLE[period]}" if period else words
