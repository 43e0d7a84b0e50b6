"""Parses and formats numbers as typed in Britain: ``27,485.50``, ``37,5``, ``27k a year``."""

from __future__ import annotations

import re
from collections.abc import Mapping

#: A comma before one or two digits is a decimal point, before three a separator.
NUMBER = r"\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d{1,4})?|\d+(?:,\d{1,2}|\.\d{1,4})?"
#: Accepted units of hours a week.
HOURS_A_WEEK = {
    f"{unit}{period}".strip(): 1.0
    for unit in ("", "h", "hr", "hrs", "hour", "hours")
    for period in ("", " a week", " per week", "/week", " weekly", " pw")
}
_WITH_UNIT = re.compile(rf"£?\s*({NUMBER})\s*(.*)")
#: After the decimal point.
_FIGURES = 4
_DECIMAL_COMMA = re.compile(r",(?=\d{1,2}$)")


def amount(figures: str) -> float:
    """The number in digits matched by ``NUMBER``."""
    return float(_DECIMAL_COMMA.sub(".", figures).replace(",", ""))


def with_unit(words: str, units: Mapping[str, float]) -> float | None:
    """Parse a number with at most one unit.

    Args:
        words: As typed.
        units: The accepted units, in lower case with single spaces, and their factors; ``""`` for a number
            alone.

    Returns:
        The number in the field's own unit; ``None`` for anything else.
    """
    found = _WITH_UNIT.fullmatch(" ".join(words.lower().split()))
    if found is None or (unit := found[2].strip(" .")) not in units:
        return None
    return round(amount(found[1]) * units[unit], _FIGURES)


def spelt(number: float, *, thousands: str = "") -> str:
    """A number with no more digits than needed: ``37.5``, ``1000000``; ``thousands`` separates them."""
    return f"{number:,.{_FIGURES}f}".rstrip("0").rstrip(".").replace(",", thousands)
