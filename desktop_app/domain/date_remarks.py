"""The result of a check of an advert's dates."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.spans import Span


@dataclass(frozen=True, slots=True)
class DateRemark:
    """Something about dates that is impossible or implausible.

    Attributes:
        sentence: For people: ``There is no 31 November: ask which day is meant.``
        spans: The advert's words that it refers to; may be empty.
    """

    sentence: str
    spans: tuple[Span, ...] = ()
