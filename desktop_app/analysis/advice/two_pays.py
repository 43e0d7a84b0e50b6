"""Finds two different pays in one advert: its fact, and another stated just as plainly.

| the advert says | remark |
|---|---|
| ``Band 4 £25,000 - £29,500`` and ``Salary: £31,000``, ``The salary for this post is £31,000`` | both |
| ``£24,465`` and ``£12,232 for 18.75 hours``, ``pro rata``, ``with HCAS`` | none: the same pay in two ways |
| ``Band 5 £31,049`` if the fact is Band 4's, ``rising to £31,000 once qualified`` | none: other pay |
| a list of posts, each with its pay | none |

Pays differ only if they share no figure.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from desktop_app.analysis.facts.terms.money import sums_in
from desktop_app.domain.facts import FactName, FactSource, PayPeriod, PayTerm, WorkPattern
from desktop_app.domain.pay import HOURS_A_WEEK, PayRemark, PayRemarkKind
from desktop_app.domain.spans import Span
from desktop_app.text.normalise import normalise

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from desktop_app.domain.advert import Advert, Part
    from desktop_app.domain.facts import Fact

#: States pay plainly: after its label or beside the post's band.
_STATED: Final = re.compile(
    r"(?:(?:^|[\n|•·]|[.;,] )\W{0,3}(?:(?:the|our|your) )?(?:(?:annual|basic|starting) )?"
    r"(?:salary|pay|wages?)(?: scale| range)?(?: (?:for|of|in) (?:this|the) (?:post|role|job|position))?"
    r"(?: is| of| will be)?\s?[:=-]?\s{0,2}|\bband (\d[a-d]?)\b(?: |[,:;(-]|salary|pay|afc){0,9})$"
)
#: Marks pay for other hours, another time or person, or with something added.
_APART: Final = re.compile(
    r"\bf\.?t\.?e\b|\bw\.?t\.?e\b|pro[ -]?rata|actual|equivalent|full[ -]time|part[ -]time|hours|hcas?\b|"
    r"london|supplement|weighting|high cost|annexe?\b|train|qualif|once|after|rising|progress|up to|uplift|"
    r"award|20\d\d ?/ ?\d\d|from \d|previous|\bwas\b|allowance|bonus|paye|umbrella|\bplus\b|inclusive|entry|"
    r"experience|weekend|saturday|sunday|evening|night|overtime|enhance|bank|apprentice|probation|points?\b|"
    r"\bote\b|under review|retention|rrp\b|senior|junior"
)
_BEFORE: Final = 70
_BEHIND: Final = 60
#: Relative tolerance when comparing figures.
_ALIKE: Final = 0.005
_PERIODS: Final = (PayPeriod.YEAR, PayPeriod.HOUR)
#: Annual pay is never below this.
_YEARLY: Final = 9_000


class _Pay(NamedTuple):
    """A range of pay and its place."""

    low: float
    high: float
    span: Span

    def __str__(self) -> str:
        """The range, or single figure, in pounds, with pence if there are any."""
        ends = [f"£{end:,.0f}" if end == int(end) else f"£{end:,.2f}" for end in (self.low, self.high)]
        return " to ".join(dict.fromkeys(ends))

    def shares(self, other: _Pay) -> bool:
        """Whether two ranges overlap."""
        return self.low <= other.high * (1 + _ALIKE) and other.low <= self.high * (1 + _ALIKE)


def two_pays(facts: Iterable[Fact], advert: Advert) -> PayRemark | None:
    """The remark that an advert states two different pays; ``None`` if it does not.

    Args:
        facts: The advert's facts, including corrections; corrected pay is never questioned.
        advert: The advert whose text is searched.
    """
    known = {fact.name: fact for fact in facts}
    own, period = _own(known)
    if own is None or period is None or _may_be_reckoned(known):
        return None
    another: _Pay | None = None
    for part in advert.documents:
        if not part.name.startswith("document"):
            for pay in _stated_in(part, period, _band(known)):
                if pay.shares(own) or (another and pay.shares(another)):
                    continue
                if another:  # a list of posts, each with its pay
                    return None
                another = pay
    if another is None:
        return None
    first, second = sorted((own, another), key=lambda pay: pay.span)
    sentence = f"Two different pays are stated: {first} and {second}."
    return PayRemark(PayRemarkKind.TWO_PAYS, sentence, spans=(first.span, second.span))


def _own(known: Mapping[FactName, Fact]) -> tuple[_Pay | None, PayPeriod | None]:
    """The pay among the facts, if in pounds and not corrected, and its period."""
    least, most = known.get(FactName.PAY_MIN), known.get(FactName.PAY_MAX)
    period, currency = known.get(FactName.PAY_PERIOD), known.get(FactName.CURRENCY)
    if least is None or most is None or period is None or currency is None or currency.value != "GBP":
        return None, None
    if least.span is None or FactSource.PERSON in (least.source, most.source) or period.value not in _PERIODS:
        return None, None
    if not isinstance(least.value, int | float) or not isinstance(most.value, int | float):
        return None, None
    return _Pay(least.value, most.value, least.span), PayPeriod(str(period.value))


def _band(known: Mapping[FactName, Fact]) -> str:
    """The stated band; empty if there is none."""
    return str(known[FactName.BAND].value).lower() if FactName.BAND in known else ""


def _may_be_reckoned(known: Mapping[FactName, Fact]) -> bool:
    """Whether a second pay may be for fewer hours or another way of being paid."""
    hours, pattern, terms = (
        known[name].value if name in known else None
        for name in (FactName.HOURS_PER_WEEK, FactName.PATTERN, FactName.PAY_TERMS)
    )
    part_time = isinstance(pattern, tuple) and WorkPattern.PART_TIME in pattern
    fewer = isinstance(hours, int | float) and hours < HOURS_A_WEEK - 2
    apart = {PayTerm.PRO_RATA, PayTerm.FULL_TIME_EQUIVALENT, PayTerm.UMBRELLA, PayTerm.PAYE}
    full = isinstance(hours, int | float) and not fewer
    return fewer or (part_time and not full) or (isinstance(terms, tuple) and not apart.isdisjoint(terms))


def _stated_in(part: Part, period: PayPeriod, band: str) -> Iterator[_Pay]:
    """The pays of a period that a part states plainly as the post's."""
    normal = normalise(part.text)
    low = normal.text.lower()
    if "£" not in low or len(low) != len(normal.text):
        return
    for found in sums_in(low, 0, len(low), words=False):
        own = found.period or (PayPeriod.YEAR if found.bottom >= _YEARLY else None)
        if own is not period or found.currency != "GBP" or found.low is None or found.high is None:
            continue
        stated = _STATED.search(low, max(0, found.start - _BEFORE), found.start)
        if stated is None or (stated[1] and stated[1] != band):
            continue
        line = low[low.rfind("\n", 0, found.start) + 1 : found.start][-_BEFORE:]
        behind = low[found.start : found.end + _BEHIND].partition("\n")[0]
        if not _APART.search(line) and not _APART.search(behind):
            yield _Pay(
                found.low, found.high, Span(part.name, *normal.offsets.to_original(found.start, found.end))
            )
