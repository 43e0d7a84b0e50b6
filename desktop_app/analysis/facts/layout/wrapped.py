"""Joins the lines of texts that were wrapped at a fixed width, such as PDFs and e-mails.

| line break | read as |
|---|---|
| after *the*, *of*, *and* …; before a small letter; between ``13`` and ``December`` | a space |
| before an indented line, in a column of values or below a bullet | a space |
| before a bullet or an empty line; after a full stop or colon | a line break |

Only a text that is clearly wrapped is changed: it has no long lines, and several lines end with a word that
cannot end one. Places in the original are preserved.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from desktop_app.text.normalise import normalise

if TYPE_CHECKING:
    from desktop_app.text.normalise import NormalText

#: Maximum line length of such a text.
_WIDTH: Final = 110
#: At least so many lines must end with a word that cannot end one.
_EVIDENCE: Final = 3
_OPEN_WORD: Final = (
    r"(?:the|of|an?|and|to|in|for|with|or|on|at|by|our|your|are|be|will|from|that|which|as|who|per|may|its|"
    r"their|must|including|[^\W\d_]+-)"
)
_BREAKS_OFF: Final = re.compile(rf"(?i)\b{_OPEN_WORD}\s*$")
#: Only so much of a line's end is read.
_REACH: Final = 24
_OPEN_END: Final = re.compile(rf"(?i)(?:\b{_OPEN_WORD}|,|\()$")
_DAY_END: Final = re.compile(r"(?<!\d)[0-3]?\d(?:st|nd|rd|th)?$")
_MONTH: Final = re.compile(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b")
_NEW: Final = re.compile(r"(?:[-*–] |[^\w\s(£$€'\"]|o (?=\S)|\(?(?:\d{1,2}|[a-z]|[ivx]{2,4})[.)] )")
_ENDED: Final = (".", ":", "?", "!", ";")
#: A line indented by so much more than the one above continues it.
_FARTHER: Final = 2
#: A line may be so much shorter than the widest because the next word did not fit.
_RAGGED: Final = 5
_LABEL: Final = re.compile(r"[^:]{2,40}:|[^a-z]*$")
#: Shorter lines are taken for headings.
_LEAST: Final = 12


def unwrapped(normal: NormalText) -> NormalText:
    """Replace the line breaks of a wrapped text by spaces; other texts are returned unchanged.

    Returns:
        A normalised text of the same original, with unchanged places.
    """
    lines = normal.original.split("\n")
    if max(map(len, lines)) > _WIDTH:
        return normal
    if sum(_BREAKS_OFF.search(line[-_REACH:]) is not None for line in lines) < _EVIDENCE:
        return normal
    lines = normal.original.replace("\r\n", " \n").split("\n")
    width = max((len(line.rstrip()) for line in lines if _OPEN_END.search(line.rstrip())), default=_WIDTH)
    kept = [lines[0]]
    for before, line in pairwise(lines):
        kept.append(" " if _goes_on(before.rstrip(), line, width) else "\n")
        kept.append(line)
    return replace(normalise("".join(kept)), original=normal.original)


def _goes_on(before: str, line: str, width: int) -> bool:
    """Whether a line continues the previous one."""
    bare = line.lstrip()
    if not bare or not before or before[-1] == "-" or _NEW.match(bare):
        return False
    if _OPEN_END.search(before):
        return True
    if before.endswith(_ENDED) or len(before) < _LEAST:
        return False
    if _DAY_END.search(before) and _MONTH.match(bare):
        return True
    farther = len(line) - len(bare) >= len(before) - len(before.lstrip()) + _FARTHER
    full = len(before) + len(bare.split(" ", 1)[0]) >= width - _RAGGED and not _LABEL.match(bare)
    return bare[0].islower() or full or (farther and len(before) > 2 * _LEAST)
