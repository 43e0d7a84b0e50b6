"""Words that are longer than their line, as addresses are, go on in the next one instead of being cut."""

from __future__ import annotations

import re

from PySide6 import QtGui

#: A place where a line may end, which nobody sees.
_BREAK = "\u200b"
_SEAMS = re.compile(r"(?<=[@./_?=&:,;-])(?=\w)")


def breakable(words: str, metrics: QtGui.QFontMetrics, width: int) -> str:
    """Words to be drawn so that none is wider than its line.

    Args:
        words: Any text.
        metrics: Of the letters it is drawn with.
        width: Of the line, in pixels.

    Returns:
        The same words to look at; those that are too wide may be broken behind their signs, and anywhere
        where that does not do.
    """
    if metrics.horizontalAdvance(words) <= width:
        return words
    return " ".join(_parted(word, metrics, width) for word in words.split(" "))


def _parted(word: str, metrics: QtGui.QFontMetrics, width: int) -> str:
    """One word with places to break, where it needs them."""
    if metrics.horizontalAdvance(word) <= width:
        return word
    pieces = _SEAMS.split(word)
    return _BREAK.join(
        piece if metrics.horizontalAdvance(piece) <= width else _BREAK.join(piece) for piece in pieces
    )
