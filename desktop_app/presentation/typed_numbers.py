"""Numbers as people type them in Britain (``27,485.50``, ``37,5``, ``27k a year``), and as they read them."""

from __future__ import annotations

import re
from collections.abc import Mapping

#: A comma before two figures or one stands for the decimal point, before three it only parts them.
NUMBER = r"\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d{1,4})?|\d+(?:,\d{1,2}|\.\d{1,4})?"
#: What may stand behind hours a week.
HOURS_A_WEEK = {
    f"{unit}{period}".strip(): 1.0
    for unit in ("", "h", "hr", "hrs", "hour", "hours")
    for period in ("", " a week", " per week", "/week", " weekly", " pw")
}
_WITH_UNIT = re.compile(rf"£?\s*({NUMBER})\s*(.*)")
#: Behind the point.
_FIGURES = 4
_DECIMAL_COMMA = re.compile(r",(?=\d{1,2}$)")


def amount(figures: str) -> float:
    """The number that figures matched by ``NUMBER`` stand for."""
    return float(_DECIMAL_COMMA.sub(".", figures).replace(",", ""))


def with_unit(words: str, units: Mapping[str, float]) -> float | None:
    """A number and at most one unit.

    Args:
        words: As typed.
        units: What may stand behind the number, in small letters with single spaces, and how much it makes
            of one; ``""`` for a number alone.

    Returns:
        The number in the field's own unit; ``None`` for anything else.
    """
    found = _WITH_UNIT.fullmatch(" ".join(words.lower().split()))
    if found is None or (unit := found[2].strip(" .")) not in units:
        return None
    return round(amount(found[1]) * units[unit], _FIGURES)


def spelt(number: float, *, thousands: str = "") -> str:
    """A number with no more figures than it needs: ``37.5``, ``1000000``; ``thousands`` parts them."""
    return f"{number:,.{_FIGURES}f}".rstrip("0").rstrip(".").replace(",", thousands)
