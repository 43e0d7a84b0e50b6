"""Tick boxes beside words: of the options on a form only the ticked ones are stated.

| line | stated |
|---|---|
| ``☐ Full time  ☒ Part time`` | part time |
| ``[ ] Permanent  [x] Fixed term`` | fixed term |
| ``Full time ☐  Part time ☑`` (boxes after words: the line ends with a box or a bracket) | part time |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from desktop_app.analysis.facts.layout.stretches import Text

_EMPTY: Final = r"[☐□❏❑▢]|\[ ?\]|\( \)"
#: Every empty box contains one of these.
_MARKS: Final = ("☐", "□", "❏", "❑", "▢", "[", "( )")
_TICKED: Final = r"[☒☑✓✔■✅]|\[[xX✓✔]\]|\([xX✓✔]\)"
_BOX: Final = re.compile(rf"(?P<empty>{_EMPTY})|{_TICKED}")
#: What may follow the last box on a line with boxes after words.
_NOTE: Final = re.compile(r"\s*(?:\([^()\n]*\)\s*)?$")
#: Words before the first box, other than a label, that belong to it.
_LED: Final = re.compile(r"[^\W\d_][^:\n]*$")
#: Maximum distance between a box and its words.
_REACH: Final = 4


def is_unticked(text: Text, start: int, end: int) -> bool:
    """Whether the box that belongs to the words from ``start`` to ``end`` is empty."""
    first = text.low.rfind("\n", 0, start) + 1
    last = text.low.find("\n", end)
    last = len(text.low) if last < 0 else last
    line = text.text[first:last]
    if not any(mark in line for mark in _MARKS):
        return False
    boxes = list(_BOX.finditer(text.text, first, last))
    if not any(box["empty"] for box in boxes):
        return False
    if _stands_behind(line, boxes[0].start() - first, boxes[-1].end() - first):
        behind = next((box for box in boxes if box.start() >= end), None)
        return behind is not None and behind["empty"] is not None
    before = next((box for box in reversed(boxes) if box.end() <= start), None)
    return before is not None and before["empty"] is not None and start - before.end() <= _REACH


def _stands_behind(line: str, begin: int, end: int) -> bool:
    """Whether the boxes on a line, from ``begin`` to ``end``, follow their words."""
    if end == len(line):
        return True
    return _NOTE.match(line, end) is not None and _LED.search(line, 0, begin) is not None
