"""Fast lookup of places in an advert that are already taken."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.domain.spans import Span


class Covered:
    """A set of spans with a fast test for overlaps.

    Args:
        spans: The places, in any order.
    """

    def __init__(self, spans: Iterable[Span]) -> None:
        self._ends: dict[str, tuple[list[int], list[int]]] = {}
        for span in sorted(spans):
            starts, ends = self._ends.setdefault(span.part, ([], []))
            starts.append(span.start)
            ends.append(max(span.end, ends[-1] if ends else 0))

    def has(self, span: Span) -> bool:
        """Whether a place overlaps any of them."""
        starts, ends = self._ends.get(span.part, ([], []))
        before = bisect_left(starts, span.end)
        return before > 0 and ends[before - 1] > span.start
