"""What the window asks of its pages."""

from __future__ import annotations

from collections.abc import Callable

from PySide6 import QtCore, QtWidgets

Deed = Callable[[], None]


class PageView(QtWidgets.QWidget):
    """A page of the window.

    Attributes:
        deeds: What this page does for an action, by the action's id. An action that neither the page
            nor the window knows is greyed.
        panes: Its parts, through which F6 goes.
    """

    deeds_changed = QtCore.Signal()
    status_changed = QtCore.Signal(str)  # a few quiet words for the foot of the window

    def __init__(self) -> None:
        super().__init__()
        self.deeds: dict[str, Deed] = {}
        self.panes: tuple[QtWidgets.QWidget, ...] = ()

    def entered(self) -> None:
        """The page comes on screen."""
