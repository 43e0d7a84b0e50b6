"""Reads the pay of the post: the headline range, its period and currency, and its conditions.

| case | read as |
|---|---|
| labelled part or label (``salary``, ``Pay:``) | its first sum; ``19 - 22,000 WTE`` without a sign too |
| ``£24,465 per annum, pro rata`` | the full-time figures as stated, term ``pro_rata`` |
| ``£28,720 pa inclusive of HCAS`` / ``plus 5% HCAS`` | the figures as stated |
| | term ``includes_hcas`` / ``plus_hcas`` |
| ``£15.50 per hour Umbrella or £14.50 PAYE`` | from the lower to the higher, terms ``umbrella``, ``paye`` |
| one figure | both ends; ``up to £34,000`` gives only ``pay_max``, ``from £31,500`` only ``pay_min`` |
| ``TBC``, ``Depending on experience``, ``As Agreed``, ``Competitive`` | no figures, the term alone |
| budgets, fees, bonuses, allowances, relocation, what is paid by the piece | never pay |

Without a stated period, pounds, euros and dollars in tens of thousands are for a year and small sums for an
hour; other currencies get no period. Dollars, and figures without a currency, take their currency from the
nation.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.layout.labels import Label
from desktop_app.analysis.facts.layout.stretches import Stretch
from desktop_app.analysis.facts.terms.full_time_pay import full_time_sum
from desktop_app.analysis.facts.terms.money import NAMES, Sum, period_in, plain_number, sums_in
from desktop_app.analysis.facts.terms.pay_forms import (
    BARE_LINE,
    BEFORE_SUM,
    LATER,
    NOT_PAY,
    NOT_PAY_AFTER,
    ON_TARGET,
    OPENING,
    OTHERS,
    PAY_WORD,
    RISING,
    TERMS_BEHIND,
    WAYS,
)
from desktop_app.analysis.facts.terms.pay_terms import terms_of, terms_said
from desktop_app.domain.facts import Fact, FactName, PayPeriod
from desktop_app.domain.sections import SectionName
from desktop_app.domain.verdict import Nation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.analysis.facts.layout.page import Page
    from desktop_app.analysis.facts.layout.stretches import Text

_DOLLARS: Final = {
    Nation.US: "USD", Nation.CANADA: "CAD", Nation.AUSTRALIA: "AUD", Nation.NEW_ZEALAND: "NZD",
}  # fmt: skip
#: The currency of bare figures by nation: pounds at home, unknown in nations not listed.
_OWN_CURRENCY: Final = _DOLLARS | {
    Nation.IRELAND: "EUR", Nation.UAE: "AED", Nation.SAUDI_ARABIA: "SAR", Nation.INDIA: "INR",
    Nation.OTHER: "",
}  # fmt: skip
_PLAUSIBLE: Final = {
    PayPeriod.YEAR: (8_000, 600_000), PayPeriod.MONTH: (300, 200_000), PayPeriod.WEEK: (80, 8_000),
    PayPeriod.DAY: (40, 3_000), PayPeriod.HOUR: (4, 400),
}  # fmt: skip
_BY_SIZE: Final = frozenset(("GBP", "EUR", "$", "USD", "CAD", "AUD", "NZD"))
_BAND: Final = re.compile(r"(?:nhs |afc:? ?|agenda |pay |\()*(?:band|grade|\d[a-d]?\b *$)")
#: After a label, figures without a currency are pay only in a value this short.
_SHORT: Final = 60
_ISO_CODE: Final = re.compile(r"[a-z]{3}")
_BRACKET: Final = 34
_YEARLY: Final = 9_000
_HOURLY: Final = (8, 130)
_LEAST_SCORE: Final = 3
#: How many other characters a line may have beside its sum.
_BESIDE: Final = 4
#: How far down an advert its terms may be.
_HEAD: Final = 400
_HOURS_NEAR: Final = re.compile(r"\bhours?\b|\bhrs?\b")
#: Separates the points of a scale (``€36,610, €38,820 … €56,076``).
_NEXT_POINT: Final = re.compile(r"(?:, ?| ?/ ?| | ?(?:…|\.{3}),? ?| (?:to|-) | - )(?=[€£$])")
_STEPS: Final = 24
#: The largest ratio between one point and the next.
_STEP: Final = 1.4


def pay_of(page: Page, nation: Nation) -> Iterator[Fact]:
    """The pay that an advert states.

    Args:
        page: The advert.
        nation: Where the post is, for dollars and figures without a currency.
    """
    yield from _in_parts(page)
    for value in page.labelled(Label.PAY, Label.BAND):
        found = _first(value)
        if found:
            yield from _stated(value.text, found, value.start, value.end, nation)
            yield from terms_of(value)
            return
    terms = next((value for value in page.labelled(Label.PAY) if list(terms_of(value))), None)
    best = _best(page) or _bare(page)
    if best:
        text, found = best
        start, end = _round(text, found)
        yield from _stated(text, found, start, end, nation)
        yield from terms_of(Stretch(text, start, end))
    elif terms:
        yield from terms_of(terms)
    else:
        yield from terms_said(page)


def _in_parts(page: Page) -> Iterator[Fact]:
    """Minimum, maximum, period and currency as labelled parts and labels state them separately."""
    for name, label in ((FactName.PAY_MIN, Label.PAY_MIN), (FactName.PAY_MAX, Label.PAY_MAX)):
        for value in page.labelled(label):
            found = next(sums_in(value.text.low, value.start, value.end, plain=True), None)
            if found:
                yield value.fact(name, plain_number(found.bottom))
            if found and not page.values.get(Label.PAY_PERIOD) and found.bottom >= _YEARLY:
                yield value.fact(FactName.PAY_PERIOD, str(PayPeriod.YEAR))
    for value in page.labelled(Label.PAY_PERIOD):
        period = period_in(value.low)
        if period:
            yield value.fact(FactName.PAY_PERIOD, str(period))
    for value in page.labelled(Label.CURRENCY):
        if _ISO_CODE.fullmatch(value.low):
            yield value.fact(FactName.CURRENCY, value.words.upper())


def _first(value: Stretch) -> Sum | None:
    """The first sum after a label that can be pay."""
    plain = not _BAND.match(value.low) and (value.whole or value.end - value.start <= _SHORT)
    for found in sums_in(value.text.low, value.start, value.end, plain=plain):
        if ON_TARGET.search(value.text.low, max(value.start, found.start - _STEPS), found.start):
            return None
        if NOT_PAY_AFTER.match(value.text.low, found.end, min(value.end, found.end + 24)) is None or (
            found.bottom > _YEARLY or found.period
        ):
            return found
    return None


def _round(text: Text, found: Sum) -> tuple[int, int]:
    """The range around a sum in running text: its line, as far as its terms may reach."""
    line = text.low.rfind("\n", 0, found.start) + 1
    stop = text.low.find("\n", found.end)
    return max(line, found.start - 40), min(len(text.low) if stop < 0 else stop, found.end + 90)


def _stated(text: Text, found: Sum, start: int, end: int, nation: Nation) -> Iterator[Fact]:
    """The facts of a sum, including the second sum of ``umbrella or PAYE``."""
    if not found.currency and nation in _OWN_CURRENCY:
        found = replace(found, currency=_OWN_CURRENCY[nation])
        if not found.currency:
            return
    least, most, last = _range(text, found, end)
    first = found.start
    if least and most and WAYS.search(text.low, start, end):
        for other in sums_in(text.low, start, end):
            if least / 2 < other.bottom < most * 2:
                least, most = min(least, other.bottom), max(most, other.top)
                first, last = min(first, other.start), max(last, other.end)
    if least is not None:
        yield text.fact(FactName.PAY_MIN, plain_number(least), first, last)
    if most is not None:
        yield text.fact(FactName.PAY_MAX, plain_number(most), first, last)
    period = found.period or _by_size(found) or _period_beside(text, found, start, end)
    if period is not None:
        yield text.fact(FactName.PAY_PERIOD, str(period), found.start, last)
    currency = _DOLLARS.get(nation, "") if found.currency == "$" else found.currency
    if currency:
        yield text.fact(FactName.CURRENCY, currency, found.start, last)


def _range(text: Text, found: Sum, end: int) -> tuple[float | None, float | None, int]:
    """The lowest and highest figures and where they end, including any after the sum."""
    least, most, last = found.low, found.high, found.end
    whole = full_time_sum(text, found, end)
    if whole:
        least, most, last = whole.low, whole.high, whole.end
    rising = RISING.match(text.low, last)
    top = next(sums_in(text.low, rising.end(), rising.end() + _BRACKET), None) if rising else None
    if top and LATER.match(text.low, top.end):
        top = None
    if top and least and least == most and least < top.bottom < least * 2:
        most, last = top.bottom, top.end
    if most:
        most, last = _scale(text, most, last)
    return least, most, last


def _scale(text: Text, most: float, last: int) -> tuple[float, int]:
    """The highest point of a scale that continues after a figure, and where it ends."""
    for _ in range(_STEPS):
        point = _NEXT_POINT.match(text.low, last)
        step = next(sums_in(text.low, point.end(), point.end() + 16), None) if point else None
        if step is None or LATER.match(text.low, step.end) or not most < step.bottom < most * _STEP:
            break
        most, last = step.top, step.end
    return most, last


def _period_beside(text: Text, found: Sum, start: int, end: int) -> PayPeriod | None:
    """The period named by a label before a sum (``Monthly salary: AED 6,500``) or words after it."""
    line = text.low.rfind("\n", 0, found.start) + 1
    before = text.low[max(line, start - 24) : found.start]
    return period_in(before) or period_in(text.low[found.end : min(end, found.end + 48)], 24)


def _by_size(found: Sum) -> PayPeriod | None:
    """The period of a sum that states none, judged by its size."""
    if found.currency not in _BY_SIZE and found.currency:
        return None
    if found.bottom >= _YEARLY:
        return PayPeriod.YEAR
    return PayPeriod.HOUR if _HOURLY[0] <= found.bottom and found.top <= _HOURLY[1] else None


def _best(page: Page) -> tuple[Text, Sum] | None:
    """The sum in running text most likely to be the post's pay; the first of equals."""
    best: tuple[Text, Sum] | None = None
    most = _LEAST_SCORE - 1
    for text in page.bodies:
        for found in sums_in(text.low, 0, len(text.low), words=not NAMES.isdisjoint(text.words.heads)):
            score = _score(text, found)
            if score > most:
                best, most = (text, found), score
    return best


def _bare(page: Page) -> tuple[Text, Sum] | None:
    """Pay without a currency in a line near the head of a body (``31,365.00 to 37,890.00``)."""
    for text in page.bodies:
        line = BARE_LINE.search(text.low, 0, min(len(text.low), _HEAD))
        found = next(sums_in(text.low, *line.span(), plain=True), None) if line else None
        if found and _plausible(found):
            return text, found
    return None


def _score(text: Text, found: Sum) -> int:
    """How likely a sum in running text is to be the post's pay; 3 or more is enough."""
    low = text.low
    before = low[max(low.rfind("\n", 0, found.start) + 1, found.start - 45) : found.start]
    clause = before[
        max(before.rfind(". "), before.rfind("; "), before.rfind(", "), before.rfind(" - ")) + 1 :
    ]
    if (
        not _plausible(found)
        or NOT_PAY.search(clause)
        or OTHERS.search(low, max(0, found.start - 2 * _SHORT), found.start)
        or NOT_PAY_AFTER.match(low, found.end, found.end + 32)
    ):
        return 0
    score = 3 if found.low != found.high and found.low and found.high else 0
    score += 3 if found.period else 0
    score += 3 if PAY_WORD.search(before) else 0
    score += 1 if found.bottom >= _YEARLY else 0
    around = before + low[found.end : found.end + 30]
    score += 3 if _HOURS_NEAR.search(around) else 0
    score += 3 if _alone(text, found) else 2 if _opens(text, found) else 0
    score += 2 if low[found.end : found.end + 1] in ("", "\n") and " - " in before else 0
    if text.section_at(found.start) in (SectionName.TITLE, SectionName.DETAILS, SectionName.EMPLOYER):
        score += 2
    return score


def _plausible(found: Sum) -> bool:
    """Whether a sum is plausible pay for its period."""
    period = found.period or _by_size(found)
    if period is None:
        return found.currency not in _BY_SIZE and found.bottom >= _PLAUSIBLE[PayPeriod.MONTH][0]
    least, most = _PLAUSIBLE[period]
    if found.currency == "INR":
        most *= 50
    return least <= found.bottom and found.top <= most


def _opens(text: Text, found: Sum) -> bool:
    """Whether yearly pay opens a short statement near the head of an advert, or is followed by terms.

    As in ``€38k, hybrid``, ``Up to £62,000, permanent, …``, ``Employer - Harrogate - £25,500 - permanent``.
    """
    if found.bottom < _YEARLY:
        return False
    start, end = text.sentence(found.start, found.end)
    short = found.start <= _HEAD and start == found.start and end - start <= _SHORT
    if short and text.low.startswith((",", "|"), found.end):
        return True
    opening = OPENING.search(text.low, max(0, found.start - _BRACKET), found.start)
    return opening is not None and TERMS_BEHIND.match(text.low, found.end) is not None


def _alone(text: Text, found: Sum) -> bool:
    """Whether a sum is a whole line or sentence."""
    start, end = text.sentence(found.start, found.end)
    lead = BEFORE_SUM.match(text.low, start, found.start)
    return end - (lead.end() if lead else start) - (found.end - found.start) <= _BESIDE
