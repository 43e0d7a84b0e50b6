"""A text field that leaves the window's shortcuts to the window."""

from __future__ import annotations

from PySide6 import QtCore, QtGui, QtWidgets
from typing_extensions import override

from desktop_app.gui.file_drops import files_of
from desktop_app.presentation.actions import ACTIONS

#: Keys that some desktops handle in text fields ("to the end of the line") and Wordward uses for actions.
_TAKEN = tuple(
    QtGui.QKeySequence(action.shortcut) for action in ACTIONS if action.id in {"export", "new", "find"}
)


class LineField(QtWidgets.QLineEdit):
    """Like its base class, but Ctrl+E, Ctrl+N and Ctrl+F trigger the window's actions.

    Files dropped on it go to the window as well, because nobody wants a file's name in the field.
    """

    @override
    def dragEnterEvent(self, event: QtGui.QDragEnterEvent) -> None:
        if files_of(event.mimeData()):
            event.ignore()
        else:
            super().dragEnterEvent(event)

    @override
    def event(self, event: QtCore.QEvent) -> bool:
        if isinstance(event, QtGui.QKeyEvent) and event.type() == QtCore.QEvent.Type.ShortcutOverride:
            pressed = QtGui.QKeySequence(event.keyCombination())
            if pressed in _TAKEN:
                event.ignore()
                return False
        return super().event(event)
