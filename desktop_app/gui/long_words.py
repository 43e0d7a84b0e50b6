"""Breaks words that are longer than their line, such as web addresses, instead of cutting them."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6 import QtGui, QtWidgets
from typing_extensions import override

from desktop_app.presentation.qt_ranges import from_qt

#: An invisible place where a line may break.
_BREAK = "\u200b"
#: Longest word that fits on any line, in characters.
LONGEST = 18
_WORD = re.compile(r"\S+")
_SEAMS = re.compile(r"(?<=[@./_?=&:,;-])(?=\w)")


def breakable(words: str, metrics: QtGui.QFontMetrics, width: int) -> str:
    """Words prepared for drawing, so that none is wider than its line.

    Args:
        words: Any text.
        metrics: Of the font.
        width: Of the line, in pixels.

    Returns:
        The same visible words; those that are too wide can break after punctuation, and anywhere if that is
        not enough.
    """
    if metrics.horizontalAdvance(words) <= width:
        return words
    return _WORD.sub(
        lambda found: _loosened(found[0], lambda piece: metrics.horizontalAdvance(piece) <= width), words
    )


def breakable_anywhere(words: str) -> str:
    """Words for a label of unknown width: those of more than ``LONGEST`` characters can break.

    Args:
        words: Any text; such a label is a ``CopiedWhole``.
    """
    return _WORD.sub(lambda found: _loosened(found[0], lambda piece: len(piece) <= LONGEST), words)


class CopiedWhole(QtWidgets.QLabel):
    """A label whose words may contain breaks, which are removed when it is copied."""

    @override
    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        if event.matches(QtGui.QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QtGui.QContextMenuEvent) -> None:
        menu = QtWidgets.QMenu(self)
        action = menu.addAction("&Copy", self.copy)
        action.setEnabled(self.hasSelectedText())
        menu.popup(event.globalPos())

    def copy(self) -> None:
        """Copy the selection to the clipboard."""
        if self.hasSelectedText():
            words = from_qt(self.selectedText()).replace(_BREAK, "")
            QtGui.QGuiApplication.clipboard().setText(words)


def _loosened(word: str, has_room: Callable[[str], bool]) -> str:
    """One word with breaks where needed."""
    if has_room(word):
        return word
    return _BREAK.join(piece if has_room(piece) else _BREAK.join(piece) for piece in _SEAMS.split(word))
