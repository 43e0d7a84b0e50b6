"""Boxes to be ticked beside words: of several that a form offers only the ticked ones are said.

| line | said |
|---|---|
| ``☐ Full time  ☒ Part time`` | part time |
| ``[ ] Permanent  [x] Fixed term`` | fixed term |
| ``Full time ☐  Part time ☑`` (the box behind its words, where the line ends with one) | part time |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from desktop_app.analysis.facts.stretches import Text

_EMPTY: Final = r"[☐□❏❑▢]|\[ ?\]|\( \)"
#: Every empty box holds one of these.
_MARKS: Final = ("☐", "□", "❏", "❑", "▢", "[", "( )")
_TICKED: Final = r"[☒☑✓✔■✅]|\[[xX✓✔]\]|\([xX✓✔]\)"
_BOX: Final = re.compile(rf"(?P<empty>{_EMPTY})|{_TICKED}")
#: So near a box stands to its words.
_REACH: Final = 4


def is_unticked(text: Text, start: int, end: int) -> bool:
    """Whether the box that belongs to some words is empty.

    Args:
        text: The part.
        start: Where the words begin.
        end: Where they end.
    """
    first = text.low.rfind("\n", 0, start) + 1
    last = text.low.find("\n", end)
    last = len(text.low) if last < 0 else last
    line = text.text[first:last]
    if not any(mark in line for mark in _MARKS):
        return False
    boxes = list(_BOX.finditer(text.text, first, last))
    if not any(box["empty"] for box in boxes):
        return False
    if boxes[-1].end() == last:
        behind = next((box for box in boxes if box.start() >= end), None)
        return behind is not None and behind["empty"] is not None
    before = next((box for box in reversed(boxes) if box.end() <= start), None)
    return before is not None and before["empty"] is not None and start - before.end() <= _REACH
