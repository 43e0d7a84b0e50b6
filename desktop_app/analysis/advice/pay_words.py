"""The sentences of the pay check."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, Protocol

from desktop_app.analysis.advice.pay_figures import names_supplement
from desktop_app.domain.labels import label
from desktop_app.domain.pay import PayRemark, PayRemarkKind, PayZone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.analysis.advice.pay_figures import Figures, StatedPay
    from desktop_app.domain.pay import PayScale, PayTables, Supplement, TraineeShare
    from desktop_app.domain.verdict import Nation

_ZONES: Final = {
    PayZone.INNER: "the inner London supplement",
    PayZone.OUTER: "the outer London supplement",
    PayZone.FRINGE: "the supplement of the London fringe",
}


class Held(Protocol):
    """A scale with which figures were compared, and the supplement added to it."""

    @property
    def scales(self) -> tuple[PayScale, ...]:
        """The scale of a band, or the lower and the higher scale of two bands."""

    @property
    def supplement(self) -> Supplement | None:
        """The supplement added to it, if any."""

    @property
    def low(self) -> float:
        """The lowest pay, supplement included."""

    @property
    def high(self) -> float:
        """The highest pay, supplement included."""


def match_of(
    pay: StatedPay, figures: Figures, held: Held, *, year: str | None, known: PayTables
) -> PayRemark:
    """The remark on figures that are the stated band's.

    Args:
        pay: The stated pay.
        figures: The figures as compared.
        held: The scale that they match.
        year: The advert's pay year, if known.
        known: The tables, which show whether that year has one.
    """
    scale = held.scales[0]
    step = "" if figures.is_range else _step(figures, held)
    if year is None or scale.year == year:
        start = f"{step} of" if step else "Matches"
        sentence = f"{start} {_name(held)}{_with(pay, held)}{_reckoned(figures)}."
        return _remark(PayRemarkKind.MATCHES, sentence, pay, held, figures)
    own = [known.scale(scale.nation, year, each.band) for each in held.scales]
    if own[0] is None or own[-1] is None:
        rest = f"there is no table for {label(scale.nation)} {year} to compare with"
    else:
        rest = f"that of {year} is {_ends(own[0].lowest, own[-1].highest)}"
    what = f"This is {step[0].lower()}{step[1:]} of" if step else "This is"
    sentence = (
        f"{what} the {scale.year} scale of {_bands(held)}, {label(scale.nation)}"
        f"{_with(pay, held)}{_reckoned(figures)}; {rest}."
    )
    return _remark(PayRemarkKind.OTHER_YEAR, sentence, pay, held, figures)


def other_band(pay: StatedPay, figures: Figures, held: Held) -> PayRemark:
    """The remark on figures that are the scale of a band other than the stated one."""
    stated = " to ".join(pay.bands)
    sentence = f"This is the scale of {_name(held)}{_with(pay, held)}{_reckoned(figures)}; "
    if len(held.scales) == 1 and len(pay.bands) > 1 and held.scales[0].band in pay.bands:
        which = "lower" if held.scales[0].band == pay.bands[0] else "higher"
        return _remark(
            PayRemarkKind.WITHIN,
            f"{sentence}the {which} of the bands that the advert names.",
            pay,
            held,
            figures,
        )
    return _remark(PayRemarkKind.OTHER_BAND, f"{sentence}the advert says Band {stated}.", pay, held, figures)


def band_of_pay(pay: StatedPay, figures: Figures, held: Held) -> PayRemark:
    """The remark on figures that are exactly a band's scale, if no band is stated."""
    sentence = f"This is the scale of {_name(held)}{_with(pay, held)}{_reckoned(figures)}; no band is stated."
    return _remark(PayRemarkKind.BAND_OF_PAY, sentence, pay, held, figures)


def inside(pay: StatedPay, figures: Figures, held: Held) -> PayRemark:
    """The remark on figures between the ends of the stated band."""
    sentence = f"Within {_name(held)}{_with(pay, held)} ({_ends(held.low, held.high)}){_reckoned(figures)}."
    return _remark(PayRemarkKind.WITHIN, sentence, pay, held, figures)


def above_or_below(pay: StatedPay, figures: Figures, plain: Held, widest: Held) -> PayRemark | None:
    """The remark on figures outside the stated band.

    Args:
        pay: The stated pay.
        figures: The figures as compared.
        plain: The scale without a supplement.
        widest: The scale with the largest supplement that the figures may include.

    Returns:
        The remark, or ``None`` if a supplement that the advert mentions may explain the figures.
    """
    stated = [figure for figure in (figures.low, figures.high) if figure is not None]
    included = names_supplement(pay)
    if max(stated) > plain.high + figures.slack:
        explained = widest.supplement is not None and max(stated) <= widest.high + figures.slack
        if included and explained:
            return None
        held = widest if included else plain
        asks = ": does it include a high cost area supplement (HCAS)?" if explained else "."
        over = _pounds(max(stated) - held.high)
        sentence = f"{over} above the top of {_name(held)}{_with(pay, held)}{_reckoned(figures)}{asks}"
        return _remark(PayRemarkKind.ABOVE, sentence, pay, held, figures)
    under = _pounds(plain.low - min(stated))
    question = "is it for part-time hours, or a trainee’s share of the band?"
    sentence = f"{under} below the foot of {_name(plain)}{_reckoned(figures)}: {question}"
    return _remark(PayRemarkKind.BELOW, sentence, pay, plain, figures)


def trainee_share(
    pay: StatedPay, figures: Figures, held: Held, shares: Sequence[TraineeShare]
) -> PayRemark | None:
    """The remark on figures that are trainees' shares of the band's top; ``None`` if they are not."""
    stated = dict.fromkeys(figure for figure in (figures.low, figures.high) if figure is not None)
    found = [
        next((each for each in shares if abs(figure - held.high * each.percent / 100) <= figures.slack), None)
        for figure in stated
    ]
    known = [each for each in found if each is not None]
    if not known or len(known) < len(found):
        return None
    percents = " to ".join(f"{each.percent} %" for each in known)
    sentence = f"{percents} of the top of {_name(held)}{_reckoned(figures)}: a trainee’s share (Annex 21)."
    remark = _remark(PayRemarkKind.SHARE, sentence, pay, held, figures)
    origin = known[0].source
    return replace(remark, source=f"{remark.source}; {origin.title}, checked {origin.checked}")


def no_table(
    pay: StatedPay,
    nation: Nation,
    year: str | None,
    *,
    known: PayTables,
    england: tuple[Figures, Held] | None,
) -> PayRemark:
    """The remark if a nation has no table to compare with.

    Args:
        pay: The stated pay.
        nation: The nation whose table is missing.
        year: The pay year, if known.
        known: The tables, which show whether only the band is missing.
        england: The figures and England's scale that they match, if they do.
    """
    where = f"{label(nation)} {year}" if year else label(nation)
    some = any(row.nation is nation and (year is None or row.year == year) for row in known.scales)
    what = f"Band {' to '.join(pay.bands)}, {where}" if some else where
    start = f"There is no pay table for {what}"
    if england is None:
        return PayRemark(PayRemarkKind.NO_TABLE, f"{start}, so the pay is not checked.", spans=pay.spans)
    figures, held = england
    sentence = f"{start}; the pay is that of {_name(held)}{_with(pay, held)}{_reckoned(figures)}."
    return _remark(PayRemarkKind.NO_TABLE, sentence, pay, held, figures)


def _remark(kind: PayRemarkKind, sentence: str, pay: StatedPay, held: Held, figures: Figures) -> PayRemark:
    """A remark with its sources."""
    sources = [scale.source for scale in held.scales]
    derived = [scale.derived for scale in held.scales]
    if held.supplement:
        sources.append(held.supplement.source)
        derived.append(held.supplement.derived)
    if figures.week:
        sources.append(figures.week.source)
    return PayRemark(
        kind=kind,
        sentence=sentence,
        source="; ".join(f"{source.title}, checked {source.checked}" for source in dict.fromkeys(sources)),
        spans=pay.spans,
        derived=any(derived),
    )


def _bands(held: Held) -> str:
    """The name of the band or bands."""
    names = [scale.band for scale in held.scales]
    return f"Band {names[0]}" if len(names) == 1 else f"Bands {names[0]} to {names[-1]}"


def _name(held: Held) -> str:
    """Band, nation and year."""
    return f"{_bands(held)}, {label(held.scales[0].nation)} {held.scales[0].year}"


def _with(pay: StatedPay, held: Held) -> str:
    """The supplement that the figures include, and whether the advert says so."""
    included = names_supplement(pay)
    if held.supplement is None:
        return " without a supplement, though the advert says that one is included" if included else ""
    silent = "" if included else ", which the advert does not mention"
    return f" with {_ZONES[held.supplement.zone]} (HCAS){silent}"


def _reckoned(figures: Figures) -> str:
    """From what the compared figures were converted."""
    parts = [figures.as_written] if figures.as_written else []
    if figures.hours is not None:
        parts.append(f"{figures.hours:g} hours a week")
    return f", reckoned from {' and '.join(parts)}" if parts else ""


def _step(figures: Figures, held: Held) -> str:
    """Which end of a scale a single figure is."""
    figure = figures.low if figures.low is not None else figures.high
    if held.high - held.low <= figures.slack or figure is None:
        return ""
    if abs(figure - held.low) <= figures.slack:
        return "The foot"
    return "The top" if abs(figure - held.high) <= figures.slack else "A step"


def _ends(low: float, high: float) -> str:
    """A range in pounds, or a single sum."""
    return _pounds(low) if low == high else f"{_pounds(low)} to {_pounds(high)}"


def _pounds(sum_: float) -> str:
    """A sum in whole pounds."""
    return f"£{sum_:,.0f}"
