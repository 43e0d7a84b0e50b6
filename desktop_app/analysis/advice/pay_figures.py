"""Converts an advert's pay to full-time annual pay, for the pay check.

A year has 365 ÷ 7 = 52.143 weeks (NHS Business Services Authority, KA-02658) and 12 months. Full-time annual
pay is hourly pay × 52.143 × the hours of a full-time week (37.5; in Scotland 37 from April 2024 and 36 from
April 2026, see resources/pay/weeks.csv), or part-time pay × full-time hours ÷ hours (or ÷ whole-time
equivalent). Hourly pay is stated in whole pence, so its annual value is known only to half a penny × the
hours of a year.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from desktop_app.domain.facts import FactName, PayPeriod, PayTerm
from desktop_app.domain.pay import HOURS_A_WEEK, WEEKS_A_YEAR, PayZone

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop_app.domain.advert import Advert
    from desktop_app.domain.facts import Fact, FactValue
    from desktop_app.domain.pay import FullTimeWeek
    from desktop_app.domain.spans import Span

_MONTHS_A_YEAR: Final = 12
#: Pounds a year by which published, rounded and calculated scales differ.
_SLACK: Final = 5.0
#: The smallest unit in which hourly, weekly or monthly pay is stated, in pounds.
_PENNY: Final = 0.01
#: After the figures, on their line: a supplement that they include (``incl. 5% HCAS``).
_IN_THEM: Final = re.compile(
    r"\binc(?:l(?:\.|uding|usive|udes)?|\.)?(?: of)?(?: an?| the)? (?:\d{1,2} ?(?:%|per ?cent) )?"
    r"(?:(?:inner|outer|fringe) )?(?:london )?(?:hcas?\b|high[- ]cost|weighting|fringe|supplement)"
)
_NEAR: Final = 60


@dataclass(frozen=True, slots=True)
class Figures:
    """An advert's pay as full-time annual pay.

    Attributes:
        low: Pounds a year; ``None`` if only the higher end is stated.
        high: Pounds a year; ``None`` if only the lower end is stated.
        slack: Tolerance when comparing figures, in pounds a year.
        as_written: The figures and their period in words; empty if they are stated per year.
        hours: The weekly hours from which they were converted to full time; ``None`` if they were not.
        week: The full-time week used for the conversion; ``None`` if none was needed or known.
    """

    low: float | None
    high: float | None
    slack: float = _SLACK
    as_written: str = ""
    hours: float | None = None
    week: FullTimeWeek | None = None

    @property
    def is_range(self) -> bool:
        """Whether two different figures are stated."""
        return self.low is not None and self.high is not None and self.high - self.low > self.slack

    def same(self, low: float, high: float) -> bool:
        """Whether the figures equal these two within the tolerance; a missing end counts as equal."""
        return (self.low is None or abs(self.low - low) <= self.slack) and (
            self.high is None or abs(self.high - high) <= self.slack
        )

    def inside(self, low: float, high: float) -> bool:
        """Whether no stated figure is outside these two."""
        stated = [figure for figure in (self.low, self.high) if figure is not None]
        return all(low - self.slack <= figure <= high + self.slack for figure in stated)


@dataclass(frozen=True, slots=True)
class StatedPay:
    """The facts that the pay check needs.

    Attributes:
        low: The lower end as stated, in pounds per ``period``.
        high: The higher end as stated.
        bands: The band, or the lower and the higher of two; empty if none is stated.
        terms: The pay terms.
        zones: The zones that the words of the terms name.
        hours: Hours a week.
        wte: Whole-time equivalent, at most 1.
        contract: The kind of contract; empty if not stated.
        spans: The places of band, pay and terms, in this order, without duplicates.
    """

    low: float | None
    high: float | None
    period: PayPeriod | None
    bands: tuple[str, ...]
    terms: frozenset[str]
    zones: tuple[PayZone, ...]
    hours: float | None
    wte: float | None
    contract: str
    spans: tuple[Span, ...]


def stated_pay(facts: Iterable[Fact]) -> StatedPay | None:
    """The pay among an advert's facts; ``None`` without a figure in pounds."""
    by_name = {fact.name: fact for fact in facts}
    low, high = (_number(by_name, name) for name in (FactName.PAY_MIN, FactName.PAY_MAX))
    if (low is None and high is None) or _word(by_name, FactName.CURRENCY) not in ("", "GBP"):
        return None
    terms = by_name.get(FactName.PAY_TERMS)
    said = terms.value if terms and isinstance(terms.value, tuple) else ()
    period = _word(by_name, FactName.PAY_PERIOD)
    band = _word(by_name, FactName.BAND)
    names = (FactName.BAND, FactName.PAY_MIN, FactName.PAY_MAX, FactName.PAY_TERMS)
    places = (by_name[name].span for name in names if name in by_name)
    return StatedPay(
        low=low,
        high=high,
        period=PayPeriod(period) if period else None,
        bands=tuple(band.lower().split("-")) if band else (),
        terms=frozenset(item for item in said if isinstance(item, str)),
        zones=tuple(zone for zone in PayZone if terms and zone in terms.text.lower()),
        hours=_number(by_name, FactName.HOURS_PER_WEEK),
        wte=_number(by_name, FactName.WTE),
        contract=_word(by_name, FactName.CONTRACT),
        spans=tuple(dict.fromkeys(span for span in places if span is not None)),
    )


def yearly(pay: StatedPay, week: FullTimeWeek | None) -> Figures | None:
    """The figures per year, supposing that they are full-time figures.

    Args:
        pay: The stated pay.
        week: The full-time week of that nation and year; 37.5 hours if ``None``.

    Returns:
        The figures, or ``None`` for daily pay or an unknown period.
    """
    times = {
        PayPeriod.YEAR: 1.0,
        PayPeriod.MONTH: float(_MONTHS_A_YEAR),
        PayPeriod.WEEK: WEEKS_A_YEAR,
        PayPeriod.HOUR: WEEKS_A_YEAR * _hours(week),
    }.get(pay.period or PayPeriod.DAY)
    if times is None:
        return None
    if pay.period is PayPeriod.YEAR:
        return Figures(pay.low, pay.high)
    written = " to ".join(f"£{figure:,.2f}" for figure in dict.fromkeys((pay.low, pay.high)) if figure)
    article = "an" if pay.period is PayPeriod.HOUR else "a"
    return Figures(
        low=None if pay.low is None else pay.low * times,
        high=None if pay.high is None else pay.high * times,
        slack=max(_SLACK, _PENNY * times),
        as_written=f"{written} {article} {pay.period}",
        week=week,
    )


def full_time(pay: StatedPay, figures: Figures, week: FullTimeWeek | None) -> Figures | None:
    """The figures converted from the post's part-time hours; ``None`` if the hours are unknown or full time.

    Args:
        pay: The stated pay, per year, month or week; hourly pay does not depend on the hours.
        figures: The result of `yearly` for it.
        week: The full-time week; 37.5 hours if ``None``.
    """
    if pay.period is PayPeriod.HOUR:
        return None
    share = pay.hours / _hours(week) if pay.hours else pay.wte or 1.0
    if not 0 < share < 1:
        return None
    return replace(
        figures,
        low=None if figures.low is None else figures.low / share,
        high=None if figures.high is None else figures.high / share,
        slack=max(figures.slack, 1.0 / share),
        hours=pay.hours or _hours(week) * share,
        week=week,
    )


def _hours(week: FullTimeWeek | None) -> float:
    return week.hours if week else HOURS_A_WEEK


def with_supplement_said(pay: StatedPay, advert: Advert) -> StatedPay:
    """Add a supplement that the words after the figures call included, unless a fact already says so."""
    if names_supplement(pay) is not None:
        return pay
    lines = (advert.part(each.part)[each.start : each.end + _NEAR].partition("\n")[0] for each in pay.spans)
    said = next((found for line in lines if (found := _IN_THEM.search(line.lower()))), None)
    if said is None:
        return pay
    zones = tuple(zone for zone in PayZone if zone in said[0])
    return replace(pay, terms=pay.terms | {PayTerm.INCLUDES_HCAS}, zones=pay.zones or zones)


def names_supplement(pay: StatedPay) -> bool | None:
    """Whether the figures include a high cost area supplement; ``None`` if the advert does not say."""
    if PayTerm.INCLUDES_HCAS in pay.terms:
        return True
    return False if pay.terms & {PayTerm.PLUS_HCAS, PayTerm.EXCLUDES_HCAS} else None


def _number(by_name: Mapping[FactName, Fact], name: FactName) -> float | None:
    """The value of a fact if it is a number."""
    value = _value(by_name, name)
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _word(by_name: Mapping[FactName, Fact], name: FactName) -> str:
    """The value of a fact as text; empty if it is not stated."""
    value = _value(by_name, name)
    return value if isinstance(value, str) else ""


def _value(by_name: Mapping[FactName, Fact], name: FactName) -> FactValue | None:
    return by_name[name].value if name in by_name else None
