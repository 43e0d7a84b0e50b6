"""Places in an advert's original text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of one part's original text.

    Attributes:
        part: Name of the advert's part (``title``, ``text`` …).
        start: First code point of the range.
        end: Code point after the last one.
    """

    part: str
    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two ranges share a code point of the same part."""
        return self.part == other.part and self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside this range."""
        return self.part == other.part and self.start <= other.start and other.end <= self.end
