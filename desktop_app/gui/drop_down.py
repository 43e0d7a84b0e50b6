"""A drop-down with the theme's arrow; the wheel scrolls the page and never changes the choice."""

from __future__ import annotations

from PySide6 import QtCore, QtGui, QtWidgets
from typing_extensions import override

from desktop_app.gui.theme import Theme


class DropDown(QtWidgets.QComboBox):
    """Like its base class."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QtWidgets.QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        theme.changed.connect(self._dress_arrow)
        self._dress_arrow()

    @override
    def wheelEvent(self, event: QtGui.QWheelEvent) -> None:
        event.ignore()

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        super().paintEvent(event)
        side = self._theme.px(16)
        place = QtCore.QRect(self.width() - side - self._theme.px(8), (self.height() - side) // 2, side, side)
        QtGui.QPainter(self).drawPixmap(place, self._theme.pixmap("chevron-down", side))

    def _dress_arrow(self) -> None:
        self.setStyleSheet(
            f"QComboBox::drop-down {{ border: none; width: {self._theme.px(28)}px; }}"
            "QComboBox::down-arrow { image: none; }"
        )
