"""The hours a week that an advert offers, read again in the words of the fact: a range, a share, a choice.

| words | hours |
|---|---|
| ``between 16 and 37.5 per week`` | from 16 to 37.5 |
| ``37.5 per week, 0.6 WTE`` | 22.5 |
| ``one post of 37.5 hours and one of 20 hours`` | 37.5, and 20 may be had |
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
#: Full weeks of the employers that are known begin at 35 hours (Ireland) and 36 (Scotland).
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
#: Hours round which such words stand are not those of the post.
_OTHER: Final = re.compile(
    r"overtime|on[- ]call|extra|additional|leave|study|training|notice|supervision|full[- ]time"
)
_NEAR: Final = 25
_SENTENCE_END: Final = re.compile(r"\n|[.;!?](?:\s|$)")


class PostHours(NamedTuple):
    """The hours a week of a post.

    Attributes:
        least: The fewest that are offered.
        most: The most; as the fact has it, or the share of it that the post is.
        others: Further ones that the same sentence names.
    """

    least: float
    most: float
    others: tuple[float, ...] = ()

    @property
    def spelt(self) -> str:
        """In words."""
        start = f"{self.least:g} to " if self.least < self.most else ""
        return f"{start}{self.most:g} hours a week"


def post_hours(known: Mapping[FactName, Fact], advert: Advert) -> tuple[PostHours, Fact] | None:
    """The hours of a post, with the fact that tells them.

    Args:
        known: The facts, as read and corrected.
        advert: For the words round them.
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
    """Other hours that a sentence names as those of a post."""
    return [
        float(match[1])
        for match in _CHOICE.finditer(around)
        if float(match[1]) != hours
        and not _OTHER.search(around[max(0, match.start() - _NEAR) : match.end() + _NEAR])
    ]


def sentence(advert: Advert, span: Span | None) -> str:
    """The sentence round a place, in small letters; empty for what has no place."""
    if span is None:
        return ""
    text = advert.part(span.part)
    start = max((match.end() for match in _SENTENCE_END.finditer(text, 0, span.start)), default=0)
    end = _SENTENCE_END.search(text, max(span.start, span.end - 1))
    return text[start : end.start() if end else len(text)].lower()


def _number(fact: Fact | None) -> float | None:
    """A fact's number."""
    value = fact.value if fact else None
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None
