"""Labels for plain text, in the looks that the style sheet knows."""

from __future__ import annotations

from PySide6 import QtCore, QtWidgets


def text_label(
    words: str = "", *, kind: str = "", tone: str = "", wraps: bool = True, selectable: bool = False
) -> QtWidgets.QLabel:
    """A label that shows words literally, even if they look like HTML.

    Args:
        words: Its text.
        kind: ``heading``, ``group`` or ``small``; empty for the usual size.
        tone: ``muted``, or empty for the usual colour.
        wraps: Whether long text wraps.
        selectable: Whether the text can be selected with the mouse.
    """
    label = QtWidgets.QLabel(words)
    label.setTextFormat(QtCore.Qt.TextFormat.PlainText)
    label.setWordWrap(wraps)
    for name, value in (("kind", kind), ("tone", tone)):
        if value:
            label.setProperty(name, value)
    if selectable:
        label.setTextInteractionFlags(QtCore.Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def small_label(words: str = "") -> QtWidgets.QLabel:
    """A label in small, muted letters."""
    return text_label(words, kind="small", tone="muted")
