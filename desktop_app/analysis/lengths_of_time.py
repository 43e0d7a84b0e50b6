"""Lengths of experience as adverts write them: ``two years``, ``18+ months``, ``3 or more yrs``.

How long ago something may be (``within the last 12 months``) is not one of them.
"""

from __future__ import annotations

import re
from typing import Final

_NUMBERS: Final = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "twelve": 12, "eighteen": 18, "twenty-four": 24,
}  # fmt: skip
_NUMBER: Final = rf"\d{{1,2}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))}"
#: Matches lower-case text; `years` converts the match.
LENGTH: Final = (
    r"(?<!within )(?<!next )(?<!last )(?<!past )(?<!previous )(?<!preceding )"
    rf"(?<![\w.])(?P<number>{_NUMBER})\+?(?: ?(?:-|to|or) ?(?:more|{_NUMBER}))? ?"
    r"(?:(?P<years>years?|yrs)|months?)\b"
)
_MONTHS_A_YEAR: Final = 12


def years(found: re.Match[str]) -> float:
    """The length of a match of ``LENGTH`` in years; of a range, its first number."""
    number = _NUMBERS.get(found["number"]) or int(found["number"])
    return number if found["years"] else number / _MONTHS_A_YEAR
