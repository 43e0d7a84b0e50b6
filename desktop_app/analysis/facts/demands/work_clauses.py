"""Cuts a clause to the words about work done: between bars, between certificates, between commas."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from desktop_app.analysis.facts.demands.demands import Lists
    from desktop_app.analysis.facts.layout.stretches import Text

#: Separates work done from a certificate before it.
_AND_HAVE: Final = re.compile(
    r",? and (?:(?:to |also |must )*(?:have|has|possess|bring|offer) |(?=\d|at least))|"
    r",? (?:and|with|plus) (?=(?:an? )?(?:proven|previous|recent|demonstrable|significant|relevant|some|"
    r"solid|extensive|(?:[\w-]+ )?experience)\b)"
)
#: Between work done and the certificate behind it.
_AND_NAMED: Final = re.compile(r",? and (?:(?:either|hold|have|both|an?|the|also) )*$")
#: Ends a piece, unless what follows tells more of it (``three years, at least one of them in …``).
_FURTHER: Final = re.compile(r", (?!at least|of which|including|preferably|ideally|one of)|\)| - ")
#: A certificate without a usual name.
_CERTIFIED: Final = re.compile(r"\b(?:qualification|certificate|diploma|degree|credential|accreditation)s?\b")
#: How far behind the beginning of work done its own words are read.
_AHEAD: Final = 32


def between_bars(text: Text, found: re.Match[str], start: int, end: int) -> tuple[int, int]:
    """Narrow a clause to the words between the bars that separate the values of a line."""
    before, behind = text.low.rfind(" | ", start, found.start()), text.low.find(" | ", found.end(), end)
    return (before + len(" | ") if before >= 0 else start), (behind if behind >= 0 else end)


def between_names(text: Text, lists: Lists, start: int, end: int, found: re.Match[str]) -> tuple[int, int]:
    """A demand without one for a certificate before it (``the NCCQ and have 5 years``) or behind it."""
    at = found.start()
    named = [name.end() for name in lists.names if start <= name.start() < at]
    named += [name.end() for name in _CERTIFIED.finditer(text.low, max([start, *named]), at)]
    behind = next((name.start() for name in lists.names if found.end() <= name.start() < end), end)
    seam = _AND_NAMED.search(text.low, found.end(), behind) if behind < end else None
    end = seam.start() if seam else end
    for place in reversed(named):
        seams = [seam.end() for seam in _AND_HAVE.finditer(text.low, place, at + _AHEAD) if seam.end() <= at]
        if seams:
            return seams[-1], end
    return start, end


def narrowed(text: Text, start: int, end: int, first: int, last: int) -> tuple[int, int]:
    """The piece between commas or brackets that contains a word."""
    before = max(text.text.rfind(mark, first, start) for mark in (", ", "(", ":", " - "))
    after = _FURTHER.search(text.text, end, last)
    return (before + 1 if before >= 0 else first), (after.start() if after else last)
