"""The search field of the shortlist."""

from __future__ import annotations

from PySide6 import QtCore, QtGui, QtWidgets
from typing_extensions import override

from desktop_app.gui.line_field import LineField
from desktop_app.gui.theme import Theme

#: Qt's own padding on both sides of the text, in pixels.
_EDGES = 6
_WITH_KEY, _ALONE = "Filter (Ctrl+F)", "Filter"


class FilterField(LineField):
    """A search field: Esc clears it, Down and Enter go to the list.

    It has its own icons, because Qt's would stay small beside large text.
    """

    cleared = QtCore.Signal()
    left = QtCore.Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName("Filter the shortlist")
        self.setPlaceholderText(_WITH_KEY)
        self.setToolTip("Words in title, employer, notes or advert; “in quotation marks” as a phrase")
        self._clear = QtWidgets.QToolButton(self)
        self._clear.setAccessibleName("Clear the filter")
        self._clear.setToolTip("Clear the filter (Esc)")
        self._clear.setCursor(QtCore.Qt.CursorShape.ArrowCursor)
        self._clear.setAutoRaise(True)
        self._clear.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)
        self._clear.clicked.connect(self.empty)
        self._clear.hide()
        self.textChanged.connect(lambda words: self._clear.setVisible(bool(words)))
        theme.changed.connect(self._dress)
        self._dress()

    def empty(self) -> None:
        """Clear the search."""
        if self.text():
            self.clear()
            self.cleared.emit()
        self.setFocus()

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        super().paintEvent(event)
        side = self._theme.px(16)
        painter = QtGui.QPainter(self)
        icon = self._theme.pixmap("search", side, colour="muted")
        painter.drawPixmap(QtCore.QRect(self._theme.px(8), (self.height() - side) // 2, side, side), icon)

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_clear()

    @override
    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        if event.key() == QtCore.Qt.Key.Key_Escape:
            if self.text():
                self.empty()
            else:
                self.left.emit()
        elif event.key() in {QtCore.Qt.Key.Key_Down, QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter}:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _place_clear(self) -> None:
        """Place the clear button at the end of the field, and limit the text to the remaining room."""
        option = QtWidgets.QStyleOptionFrame()
        self.initStyleOption(option)
        inside = (
            self.style()
            .subElementRect(QtWidgets.QStyle.SubElement.SE_LineEditContents, option, self)
            .marginsRemoved(self.textMargins())
        )
        fits = self.fontMetrics().horizontalAdvance(_WITH_KEY) + _EDGES <= inside.width()
        self.setPlaceholderText(_WITH_KEY if fits else _ALONE)
        side = self._theme.px(24)
        self._clear.setGeometry(
            self.width() - side - self._theme.px(4), (self.height() - side) // 2, side, side
        )

    def _dress(self) -> None:
        px = self._theme.px
        self.setTextMargins(px(20), 0, px(24), 0)
        self._clear.setIcon(self._theme.icon("close", colour="muted"))
        self._clear.setIconSize(QtCore.QSize(px(14), px(14)))
        self._clear.setStyleSheet(
            f"QToolButton {{ border: 1px solid transparent; border-radius: {px(4)}px; padding: 0; }}"
            f"QToolButton:hover {{ background: {self._theme.palette.hover}; }}"
            f"QToolButton:focus {{ border-color: {self._theme.palette.text}; }}"
        )
        self._place_clear()
