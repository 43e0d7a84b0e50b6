"""Finds the full-time pay in adverts that also state part-time pay.

| form | the post's full-time pay |
|---|---|
| ``£26,577 per annum (£33,222 FTE)``, ``£17,035 - £18,694 actual, £28,392 - £31,157 FTE`` | the second |
| ``£17,035 (FTE £28,392)``, ``£17,035 actual; full-time equivalent £28,392`` | the second |
| ``FTE £28,392, actual £17,035``, ``£24,000 full time, £26,000 after probation`` | the first |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.terms.money import sums_in

if TYPE_CHECKING:
    from desktop_app.analysis.facts.layout.stretches import Text
    from desktop_app.analysis.facts.terms.money import Sum

_WORDS: Final = r"(?:\b[fw]\.?t\.?e\b|full[- ]time)"
_FULL_TIME: Final = re.compile(_WORDS)
#: Between the two sums: a separator or a word, then a term for full time.
_BETWEEN: Final = re.compile(
    rf"[^\n]*(?:[(,;:/|-]|\b(?:actual|of|is|being|to|on)) ?(?:(?:the|an?|its) )*{_WORDS}"
    r"(?: (?:equivalent|salary|rate|pay|figure|of|is|being|would be|per annum|annual|\(?[fw]te\)?))*[ :=(-]*"
)
_BESIDE: Final = 26
_REACH: Final = 90
#: The smallest plausible share of full time.
_SHARE: Final = 0.1


def full_time_sum(text: Text, found: Sum, end: int) -> Sum | None:
    """The larger sum after a sum, if the words say that it is for full time.

    Args:
        text: The part.
        found: The sum that is stated first.
        end: Where the words of pay end in the normalised text.
    """
    low = text.low
    whole = next(sums_in(low, found.end, min(end, found.end + _REACH)), None)
    if whole is None or not found.top < whole.bottom <= found.top / _SHARE:
        return None
    beside = whole.start - found.end <= _BESIDE
    said = beside and _FULL_TIME.search(low, whole.start, whole.end + len(" full-time"))
    return whole if said or _BETWEEN.fullmatch(low, found.start, whole.start) else None
