"""The weekly hours on offer, reread from the sentence of the fact: a range, a share or a choice.

| words | hours |
|---|---|
| ``between 16 and 37.5 per week`` | from 16 to 37.5 |
| ``37.5 per week, 0.6 WTE`` | 22.5 |
| ``one post of 37.5 hours and one of 20 hours`` | 37.5, with 20 as an option |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from desktop_app.domain.facts import FactName

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop_app.domain.advert import Advert
    from desktop_app.domain.facts import Fact
    from desktop_app.domain.spans import Span

_FULL_WEEK: Final = 37.5
#: The shortest full-time week of known employers is 35 hours (Ireland); Scotland has 36.
FULL_FROM: Final = 35
PART_UP_TO: Final = 30
_HOURS: Final = r"(\d{1,2}(?:\.\d+)?)"
_RANGE: Final = re.compile(rf"{_HOURS} ?(?:hours?|hrs?)? ?(?:-|–|to|and|up to)? ?(?:-|–|to|and) ?{_HOURS}")
_SHARE: Final = re.compile(
    r"(?<![\d.])(0\.\d{1,2}) ?\(?(?:w\.?t\.?e|f\.?t\.?e|(?:of )?(?:a )?(?:whole|full)[- ]time)"
)
_CHOICE: Final = re.compile(
    rf"{_HOURS} ?(?:hours?|hrs?)\b(?! (?:a|per|each) (?:day|shift)| (?:shifts?|days?|of)\b)"
)
#: Hours next to these words are not those of the post.
_OTHER: Final = re.compile(
    r"overtime|on[- ]call|extra|additional|leave|study|training|notice|supervision|full[- ]time"
)
_NEAR: Final = 25
_SENTENCE_END: Final = re.compile(r"\n|[.;!?](?:\s|$)")


class PostHours(NamedTuple):
    """The weekly hours of a post.

    Attributes:
        least: The fewest on offer.
        most: The most on offer: those of the fact, times the whole-time equivalent.
        others: Further hours that the same sentence names.
    """

    least: float
    most: float
    others: tuple[float, ...] = ()

    @property
    def spelt(self) -> str:
        """The hours in words."""
        start = f"{self.least:g} to " if self.least < self.most else ""
        return f"{start}{self.most:g} hours a week"


def post_hours(known: Mapping[FactName, Fact], advert: Advert) -> tuple[PostHours, Fact] | None:
    """The hours of a post and the fact they come from; ``None`` if neither hours nor WTE are stated.

    Args:
        known: The facts, including corrections.
        advert: Supplies the sentence round them.
    """
    fact = known.get(FactName.HOURS_PER_WEEK)
    share = known.get(FactName.WTE)
    wte = _number(share)
    hours = _number(fact)
    if fact is None or hours is None:
        return (PostHours(wte * _FULL_WEEK, wte * _FULL_WEEK), share) if share and wte is not None else None
    around = sentence(advert, fact.span)
    part = _SHARE.search(around)
    wte = wte if wte is not None else float(part[1]) if part else None
    if wte is not None and wte < 1 and hours >= FULL_FROM:
        return PostHours(round(hours * wte, 2), round(hours * wte, 2)), fact
    found = (match for match in _RANGE.finditer(around) if float(match[2]) == hours)
    least = min((float(match[1]) for match in found), default=hours)
    return PostHours(min(least, hours), hours, tuple(_others(around, hours))), fact


def _others(around: str, hours: float) -> list[float]:
    """Other hours in a sentence that are also those of a post."""
    return [
        float(match[1])
        for match in _CHOICE.finditer(around)
        if float(match[1]) != hours
        and not _OTHER.search(around[max(0, match.start() - _NEAR) : match.end() + _NEAR])
    ]


def sentence(advert: Advert, span: Span | None) -> str:
    """The sentence round a place, in lower case; empty without a place."""
    if span is None:
        return ""
    text = advert.part(span.part)
    start = max((match.end() for match in _SENTENCE_END.finditer(text, 0, span.start)), default=0)
    end = _SENTENCE_END.search(text, max(span.start, span.end - 1))
    return text[start : end.start() if end else len(text)].lower()


def _number(fact: Fact | None) -> float | None:
    """The value of a fact if it is a number."""
    value = fact.value if fact else None
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None
