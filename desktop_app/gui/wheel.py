"""Lets the mouse wheel scroll the page without changing a selection."""

from __future__ import annotations

from PySide6 import QtCore, QtWidgets
from typing_extensions import override


class WheelPassed(QtCore.QObject):
    """Passes the wheel on to the surroundings of a widget, such as a tab bar that would change its tab."""

    def __init__(self, widget: QtWidgets.QWidget) -> None:
        super().__init__(widget)
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QtCore.QObject, event: QtCore.QEvent) -> bool:
        if event.type() != QtCore.QEvent.Type.Wheel:
            return False
        event.ignore()
        return True
