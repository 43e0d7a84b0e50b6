"""A status to choose from the closed set."""

from __future__ import annotations

from PySide6 import QtCore, QtGui, QtWidgets
from typing_extensions import override

from desktop_app.domain.labels import label
from desktop_app.domain.shortlist import EntryStatus
from desktop_app.gui.theme import Theme


class StatusBox(QtWidgets.QComboBox):
    """Drops down; the wheel scrolls the page instead of changing the status unawares.

    Args:
        theme: Icons and sizes.
    """

    chosen = QtCore.Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        for status in EntryStatus:
            self.addItem(label(status), status.value)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Status")
        self.activated.connect(lambda place: self.chosen.emit(EntryStatus(self.itemData(place))))
        theme.changed.connect(self._dress)
        self._dress()

    def show_status(self, status: EntryStatus | None) -> None:
        """Show a status; ``None``: none is chosen yet."""
        self.setCurrentIndex(-1 if status is None else list(EntryStatus).index(status))

    @override
    def wheelEvent(self, event: QtGui.QWheelEvent) -> None:
        event.ignore()

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        super().paintEvent(event)
        side = self._theme.px(16)
        place = QtCore.QRect(self.width() - side - self._theme.px(8), (self.height() - side) // 2, side, side)
        painter = QtGui.QPainter(self)
        painter.drawPixmap(place, self._theme.pixmap("chevron-down", side))

    def _dress(self) -> None:
        self.setStyleSheet(
            f"QComboBox::drop-down {{ border: none; width: {self._theme.px(28)}px; }}"
            "QComboBox::down-arrow { image: none; }"
        )
