"""What a check of an advert's dates says."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.spans import Span


@dataclass(frozen=True, slots=True)
class DateRemark:
    """One thing about dates that cannot be, or can hardly be.

    Attributes:
        sentence: For people: ``There is no 31 November: ask which day is meant.``
        spans: The words of the advert that it speaks of; may be empty.
    """

    sentence: str
    spans: tuple[Span, ...] = ()
