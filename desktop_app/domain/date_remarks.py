"""The result of a check of an advert's dates."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.spans import Span


@dataclass(frozen=True, slots=True)
class DateRemark:
    """Something about dates that is impossible or implausible.

    Attributes:
        what: ``There is no 31 November``.
        question: What is to be asked: ``which day is meant``.
        spans: The advert's words that it refers to; may be empty.
    """

    what: str
    question: str
    spans: tuple[Span, ...] = ()

    @property
    def sentence(self) -> str:
        """The remark for people, with what to do: ``There is no 31 November: ask which day is meant``."""
        return f"{self.what}: ask {self.question}."
