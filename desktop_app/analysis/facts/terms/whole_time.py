"""Reads the share of full time (whole-time equivalent).

| form | share |
|---|---|
| ``0.6 WTE``, ``WTE 0.8``, ``1.0 FTE``, ``(0.6)`` beside a band or pay | as stated |
| ``a team of 4.6 WTE``, ``0.4 WTE consultant`` | none |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.layout.spotting import Cues, spotted
from desktop_app.domain.facts import Fact, FactName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.analysis.facts.layout.page import Page

_WTE_CUES: Final = Cues("wte", "w.t.e", "fte", "f.t.e")
_WTE: Final = re.compile(
    r"(?<![\d.])(0\.\d{1,2}|1\.0{1,2}|1)(?: ?(?:-|to|or|/) ?(0\.\d{1,2}|1\.0{1,2}|"
    r"1))? ?(?:of )?(?:a )?(?:w\.?t\.?e|f\.?t\.?e)\b|\b(?:w\.?t\.?e|f\.?t\.?e)\b[ :=(-]{0,3}(0\.\d{1,2}|"
    r"1\.0{1,2}|1\b)(?!\d)"
)
_NOT_OWN: Final = re.compile(
    r"\d ?$|responsib|staff|team of|including|(?<!\bband \d), (?!band)|assigned|and $|consultant|"
    r"supervised|there is"
)
_OF_POST: Final = re.compile(r"hour|hrs|\bband|post|position|contract|full|part|permanent|role")
#: A fraction of full time between the pay and a break is the post's.
_PAY_BEFORE: Final = re.compile(r"£\d[^\n]{0,40}$")
_SEAM_BEHIND: Final = re.compile(r"[ )]*(?:$|[.,;|\n)]| - )")
_OF_OTHERS: Final = re.compile(r"\W{0,2}(?:of|\w+ (?:doctor|nurse|coordinator|team)|from)\b")
_SHORT: Final = 24


def whole_time_of(page: Page) -> Iterator[Fact]:
    """The whole-time equivalent, if one of at most 1 is stated.

    Args:
        page: The advert.
    """
    for text in page.texts:
        for found in spotted(_WTE, text, _WTE_CUES):
            line = text.low.rfind("\n", 0, found.start()) + 1
            before = text.low[max(line, found.start() - 24) : found.start()]
            around = text.low[max(line, found.start() - 50) : found.end() + 40].partition("\n")[0]
            own = _OF_POST.search(around) or len(around) <= _SHORT
            others = _NOT_OWN.search(before) or _OF_OTHERS.match(text.low, found.end())
            beside_pay = _PAY_BEFORE.search(text.low, max(line, found.start() - 50), found.start())
            if (own and not others) or (beside_pay and _SEAM_BEHIND.match(text.low, found.end())):
                value = max(float(group) for group in found.groups() if group)
                yield text.fact(FactName.WTE, value, found.start(), found.end())
                return
