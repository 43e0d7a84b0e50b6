"""Asks before the window closes if something in it would be lost."""

from __future__ import annotations

from collections.abc import Callable

from PySide6 import QtCore, QtWidgets
from typing_extensions import override


def may_lose(window: QtWidgets.QWidget, sentence: str, choice: str) -> bool:
    """Ask whether the window may close although something is lost.

    Args:
        window: The window.
        sentence: What would be lost.
        choice: What the person can do: go back, or close.

    Returns:
        Whether the person agrees.
    """
    box = QtWidgets.QMessageBox(window)
    box.setWindowTitle("Wordward")
    box.setText(sentence)
    box.setInformativeText(f"Everything else is safe. {choice}")
    back = box.addButton("&Go back", QtWidgets.QMessageBox.ButtonRole.RejectRole)
    box.addButton("&Close all the same", QtWidgets.QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(back)
    box.exec()
    return box.clickedButton() is not back


class ClosingGuard(QtCore.QObject):
    """Keeps a window open while something in it would be lost.

    Args:
        window: The window.
        may_close: Called when somebody wants to close it.
    """

    def __init__(self, window: QtWidgets.QWidget, may_close: Callable[[], bool]) -> None:
        super().__init__(window)
        self._may_close = may_close
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QtCore.QObject, event: QtCore.QEvent) -> bool:
        if event.type() == QtCore.QEvent.Type.Close and not self._may_close():
            event.ignore()
            return True
        return False
