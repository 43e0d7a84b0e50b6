"""Lists and trees whose lines wrap: Enter goes to a line, another width lays them out again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore, QtGui, QtWidgets
from typing_extensions import override

if TYPE_CHECKING:
    _View = QtWidgets.QAbstractItemView
else:
    _View = object


class WrappingLines(_View):
    """A mixin placed before one of Qt's views; the class itself must define the signal.

    Attributes:
        entered_by_key: Enter on a line; Qt's own ``activated`` also comes with a click on some desktops.
    """

    if TYPE_CHECKING:
        entered_by_key: QtCore.SignalInstance

    @override
    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        if event.key() in {QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter}:
            self.entered_by_key.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()
