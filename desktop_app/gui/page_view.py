"""The interface of the window's pages."""

from __future__ import annotations

from collections.abc import Callable

from PySide6 import QtCore, QtWidgets

Deed = Callable[[], None]


class PageView(QtWidgets.QWidget):
    """A page of the window.

    Attributes:
        deeds: The page's handlers by action id. Actions without a handler in page or window are greyed out.
        panes: Its parts, between which F6 moves.
    """

    deeds_changed = QtCore.Signal()
    status_changed = QtCore.Signal(str)  # a few words for the bottom of the window

    def __init__(self) -> None:
        super().__init__()
        self.deeds: dict[str, Deed] = {}
        self.panes: tuple[QtWidgets.QWidget, ...] = ()

    def entered(self) -> None:
        """The page comes on screen."""
