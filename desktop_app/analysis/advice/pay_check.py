"""The pay check: compares an advert's pay with the pay tables.

| case | remark |
|---|---|
| two pays that share no figure | ``Two different pays are stated: £25,000 to £29,500 and £31,000.`` |
| both figures are the band's in the current pay year, to £5 | ``Matches Band 4, England 2026/27.`` |
| they are the band's in another year | ``This is the 2025/26 scale of Band 4, England …`` |
| with a supplement that is stated, or that explains them exactly | ``… with the inner London supplement …`` |
| they are another band's, or two neighbours' | ``This is the scale of Band 5 …; the advert says Band 4.`` |
| the advert mentions lower pay in training | the pay, then ``Annex 21 pays trainees a share of …`` |
| a trainee's share of the band's top (Annex 21) | ``70 % of the top of Band 4, England 2026/27 …`` |
| inside the band; above it; below it | this, with the difference and a question |
| no band, and both figures exactly one band's | ``This is the scale of Band 4, England 2026/27.`` |
| no table for the nation, year or band | ``There is no pay table for Wales 2023/24 …``, |
| | and, if so, that the figures are England's |

There is no remark without figures, on daily pay, on other currencies and nations, on agency and umbrella pay
off the scale, or, for employers outside these scales (practices, contractors …), on anything but an exact
match. A double band (``3-4``) runs from the bottom of the lower to the top of the higher.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from desktop_app.analysis.advice.pay_figures import (
    full_time,
    names_supplement,
    stated_pay,
    with_supplement_said,
    yearly,
)
from desktop_app.analysis.advice.pay_words import (
    above_or_below,
    band_of_pay,
    inside,
    match_of,
    no_table,
    other_band,
    trainee_share,
)
from desktop_app.analysis.advice.training_pay import in_training, training_pay
from desktop_app.analysis.advice.two_pays import two_pays
from desktop_app.domain.facts import ContractKind, FactName, PayTerm
from desktop_app.domain.verdict import Nation, Setting

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from desktop_app.analysis.advice.pay_figures import Figures, StatedPay
    from desktop_app.domain.advert import Advert
    from desktop_app.domain.facts import Fact
    from desktop_app.domain.pay import PayRemark, PayScale, PayTables, Supplement

_NATIONS: Final = (Nation.ENGLAND, Nation.WALES, Nation.SCOTLAND, Nation.NORTHERN_IRELAND)
#: Settings that need not follow these scales, whatever band an advert names.
_FREE: Final = (
    Setting.GP_PRACTICE, Setting.PCN_FEDERATION, Setting.INDEPENDENT_HOSPITAL, Setting.CONTRACTOR,
    Setting.PAYER, Setting.RESEARCH,
)  # fmt: skip
_BANDS: Final = ("1", "2", "3", "4", "5", "6", "7", "8a", "8b", "8c", "8d", "9")
_FIRST_MONTH: Final = 4


class Found(NamedTuple):
    """A scale with which figures are compared.

    Attributes:
        scales: The scale of a band, or the lower and the higher scale of two bands.
        supplement: A supplement added to it.
    """

    scales: tuple[PayScale, ...]
    supplement: Supplement | None = None

    @property
    def low(self) -> float:
        """The lowest pay, supplement included."""
        basic = self.scales[0].lowest
        return basic + (self.supplement.on(basic) if self.supplement else 0)

    @property
    def high(self) -> float:
        """The highest pay, supplement included."""
        basic = self.scales[-1].highest
        return basic + (self.supplement.on(basic) if self.supplement else 0)


def pay_year(on: date) -> str:
    """The pay year of a day, such as ``2026/27``; it begins on 1 April."""
    first = on.year if on.month >= _FIRST_MONTH else on.year - 1
    return f"{first}/{(first + 1) % 100:02d}"


def check_pay(
    facts: Iterable[Fact],
    tables: PayTables,
    *,
    nation: Nation,
    on: date | None,
    setting: Setting = Setting.UNKNOWN,
    advert: Advert | None = None,
) -> tuple[PayRemark, ...]:
    """Compare an advert's pay with the scales of its nation.

    Args:
        facts: The advert's facts, including corrections.
        tables: The shipped pay tables.
        nation: The verdict's nation; a fact ``nation`` takes precedence.
        on: The day of the advert (posting or closing), which gives the pay year; if ``None``, every year with
            a table is tried, the latest first.
        setting: The verdict's setting; some need not follow the scales and are never called above or below.
        advert: Searched for a second pay, pay in training and supplements, if given.

    Returns:
        At most one remark; empty if nothing can be compared (no figures, no band and no exact scale, another
        currency, a nation without this pay system).
    """
    known = tuple(facts)
    twice = two_pays(known, advert) if advert else None
    if twice:
        return (twice,)
    pay = stated_pay(known)
    if pay and advert:
        pay = with_supplement_said(pay, advert)
    stated = next((fact.value for fact in known if fact.name is FactName.NATION), None)
    place = Nation(stated) if isinstance(stated, str) and stated in tuple(Nation) else nation
    if place not in (*_NATIONS, Nation.UNKNOWN):
        return ()
    year = pay_year(on) if on else None
    found = _exact(pay, tables, place, year) if pay else None
    held = place in _NATIONS and setting not in _FREE
    if found is None and held and pay and pay.bands:
        found = _beside(pay, tables, place, year)
    told = training_pay(advert) if advert and held and (pay or not _has_figures(known)) else None
    if told:
        found = in_training(found, told, _scale_of(known, tables, place, year), tables)
    return (found,) if found else ()


def _has_figures(facts: tuple[Fact, ...]) -> bool:
    """Whether any pay is stated, in whatever currency."""
    return any(fact.name in (FactName.PAY_MIN, FactName.PAY_MAX) for fact in facts)


def _scale_of(facts: tuple[Fact, ...], tables: PayTables, place: Nation, year: str | None) -> PayScale | None:
    """The scale of the stated band, in the latest year if the year is unknown."""
    band = next((fact.value for fact in facts if fact.name is FactName.BAND), None)
    wanted = year or next(iter(tables.years(place)), None)
    return tables.scale(place, wanted, band.lower()) if isinstance(band, str) and wanted else None


def _exact(pay: StatedPay, tables: PayTables, place: Nation, year: str | None) -> PayRemark | None:
    """The remark on figures that are exactly those of a scale."""
    nations = _NATIONS if place is Nation.UNKNOWN else (place,)
    same = _same(pay, tables, nations, year)
    if same:
        return match_of(pay, *same, year=year, known=tables)
    return _of_other_band(pay, tables, nations, year)


def _same(
    pay: StatedPay, tables: PayTables, nations: tuple[Nation, ...], year: str | None
) -> tuple[Figures, Found] | None:
    """The figures as compared and the scale of the stated band that they match."""
    for nation in nations:
        for turn, tried in enumerate(_years(tables, nation, year)):
            for figures in _readings(pay, tables, nation, tried):
                # A single figure matches some step by chance, so only the likely year is tried.
                if figures.hours is not None and turn and not figures.is_range:
                    continue
                for found in _scales(pay.bands, pay, tables, nation, tried):
                    silent = found.supplement is not None and names_supplement(pay) is None
                    if _is_scale(figures, found) and (figures.is_range or not silent):
                        return figures, found
    return None


def _of_other_band(
    pay: StatedPay, tables: PayTables, nations: tuple[Nation, ...], year: str | None
) -> PayRemark | None:
    """The remark on two figures that are the scale of a band other than the stated one."""
    for nation in nations:
        for tried in _years(tables, nation, year):
            figures = next(_readings(pay, tables, nation, tried), None)
            if figures is None or not figures.is_range:
                continue
            for bands in (*((band,) for band in _BANDS), *pairwise(_BANDS)):
                for found in _scales(bands, pay, tables, nation, tried):
                    if figures.same(found.low, found.high):
                        return (other_band if pay.bands else band_of_pay)(pay, figures, found)
    return None


def _beside(pay: StatedPay, tables: PayTables, place: Nation, year: str | None) -> PayRemark | None:
    """The remark on figures that match no scale, for an employer that follows the scales."""
    if not set(pay.bands) <= set(_BANDS):
        return None
    wanted = year or next(iter(tables.years(place)), None)
    plain = _plain(pay.bands, tables, place, wanted) if wanted else None
    if wanted is None or plain is None:
        elsewhere = _same(pay, tables, (Nation.ENGLAND,), year) if place is not Nation.ENGLAND else None
        return no_table(pay, place, year, known=tables, england=elsewhere)
    readings = list(_readings(pay, tables, place, wanted))
    if len(plain) == 1 and readings:
        shares = [each for each in tables.shares if each.nation is place]
        told = trainee_share(pay, readings[0], Found(plain), shares)
        if told:
            return told
    if year is None or _is_apart(pay):
        return None
    supplements = _supplements(pay, tables, place, wanted)
    included = names_supplement(pay)
    for figures in readings:
        for found in (Found(plain, each) for each in (reversed(supplements) if included else (None,))):
            if figures.inside(found.low, found.high):
                return inside(pay, figures, found)
    widest = Found(plain, max(supplements, key=lambda each: each.most if each else 0))
    return above_or_below(pay, readings[0], Found(plain), widest) if readings else None


def _is_scale(figures: Figures, found: Found) -> bool:
    """Whether figures match a scale: both ends, the one end that is stated, or a step."""
    if figures.same(found.low, found.high):
        return True
    if figures.is_range or figures.low is None or figures.high is None:
        return False
    return any(figures.same(step, step) for step in _steps(found))


def _steps(found: Found) -> Iterator[float]:
    """Every step of a scale, supplement included."""
    for scale in found.scales:
        for basic in (scale.lowest, *scale.middle, scale.highest):
            yield basic + (found.supplement.on(basic) if found.supplement else 0)


def _is_apart(pay: StatedPay) -> bool:
    """Whether pay is independent of the scales: agency, bank, umbrella or an apprenticeship."""
    apart = (ContractKind.AGENCY, ContractKind.BANK, ContractKind.APPRENTICESHIP)
    return pay.contract in apart or bool(pay.terms & {PayTerm.UMBRELLA, PayTerm.PAYE})


def _readings(pay: StatedPay, tables: PayTables, nation: Nation, year: str) -> Iterator[Figures]:
    """The figures as full-time annual pay: as stated, then converted from part-time hours."""
    week = tables.week(nation, year)
    figures = yearly(pay, week)
    if figures:
        yield figures
        reckoned = full_time(pay, figures, week)
        if reckoned:
            yield reckoned


def _scales(
    bands: tuple[str, ...], pay: StatedPay, tables: PayTables, nation: Nation, year: str
) -> Iterator[Found]:
    """The scale of a band, or of two, plain and with each supplement that the advert allows."""
    rows = _plain(bands, tables, nation, year)
    for supplement in _supplements(pay, tables, nation, year) if rows else ():
        yield Found(rows or (), supplement)


def _plain(
    bands: tuple[str, ...], tables: PayTables, nation: Nation, year: str
) -> tuple[PayScale, ...] | None:
    """The scales of the bands in a year; ``None`` if any is missing."""
    rows = tuple(row for band in bands if (row := tables.scale(nation, year, band)))
    return rows if rows and len(rows) == len(bands) else None


def _supplements(
    pay: StatedPay, tables: PayTables, nation: Nation, year: str
) -> tuple[Supplement | None, ...]:
    """The supplements that may be included: none first, then those of the named zones, or of all zones."""
    if names_supplement(pay) is False:
        return (None,)
    zones = [each for each in tables.supplements if (each.nation, each.year) == (nation, year)]
    return (None, *(each for each in zones if not pay.zones or each.zone in pay.zones))


def _years(tables: PayTables, nation: Nation, year: str | None) -> tuple[str, ...]:
    """The years to try: the advert's own first, then the latest."""
    years = tables.years(nation)
    return tuple(sorted(years, key=lambda each: each != year)) if year else years
