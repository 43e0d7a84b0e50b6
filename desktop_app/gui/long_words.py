"""Words that are longer than their line, as addresses are, go on in the next one instead of being cut."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6 import QtGui, QtWidgets
from typing_extensions import override

from desktop_app.presentation.qt_ranges import from_qt

#: A place where a line may end, which nobody sees.
_BREAK = "\u200b"
#: Letters of a word that always find room in a line.
LONGEST = 18
_WORD = re.compile(r"\S+")
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
    return _WORD.sub(
        lambda found: _loosened(found[0], lambda piece: metrics.horizontalAdvance(piece) <= width), words
    )


def breakable_anywhere(words: str) -> str:
    """Words for a label whose width is not known: those of more than ``LONGEST`` letters may be broken.

    Args:
        words: Any text; such a label is a ``CopiedWhole``.
    """
    return _WORD.sub(lambda found: _loosened(found[0], lambda piece: len(piece) <= LONGEST), words)


class CopiedWhole(QtWidgets.QLabel):
    """A label whose words may be broken, and are whole again when they are copied."""

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
        """Put what is selected on the clipboard."""
        if self.hasSelectedText():
            words = from_qt(self.selectedText()).replace(_BREAK, "")
            QtGui.QGuiApplication.clipboard().setText(words)


def _loosened(word: str, has_room: Callable[[str], bool]) -> str:
    """One word with places to break, where it needs them."""
    if has_room(word):
        return word
    return _BREAK.join(piece if has_room(piece) else _BREAK.join(piece) for piece in _SEAMS.split(word))
