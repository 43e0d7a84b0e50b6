"""A legend chip that shows a route's marks and switches them on and off."""

from __future__ import annotations

from PySide6 import QtCore, QtGui, QtWidgets
from typing_extensions import override

from desktop_app.domain.verdict import Route
from desktop_app.gui.theme import SMALL, Theme
from desktop_app.presentation.palette import LETTERS, UNDERLINES, Look

PENS = {
    "solid": QtCore.Qt.PenStyle.SolidLine,
    "dash": QtCore.Qt.PenStyle.DashLine,
    "dot": QtCore.Qt.PenStyle.DotLine,
    "dash_dot": QtCore.Qt.PenStyle.DashDotLine,
}


class RouteChip(QtWidgets.QAbstractButton):
    """Checked if the marks are shown.

    Args:
        name: The label.
        route: The route; ``None`` for the grey of what is not counted.
    """

    def __init__(self, name: str, route: Route | None, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._route = route
        self.setText(name)
        self.setCheckable(True)
        self.setChecked(True)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"Show marks: {name}")
        self.setToolTip(f"Show or hide: {name}")
        self.setCursor(QtCore.Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QtWidgets.QSizePolicy.Policy.Fixed, QtWidgets.QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._dress)
        self._dress()

    @override
    def sizeHint(self) -> QtCore.QSize:
        px = self._theme.px
        metrics = QtGui.QFontMetrics(self._font())
        letter = metrics.horizontalAdvance("M") + px(6)
        return QtCore.QSize(
            letter + metrics.horizontalAdvance(self.text()) + px(14), metrics.height() + px(10)
        )

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        px = self._theme.px
        painter = QtGui.QPainter(self)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font())
        look = self._look()
        box = QtCore.QRectF(self.rect()).adjusted(1, 1, -1, -1)
        width = 2 if self.hasFocus() else 1
        edge = "text" if self.hasFocus() else ("border" if self.underMouse() else "hairline")
        painter.setPen(QtGui.QPen(self._theme.colour(edge), width))
        painter.setBrush(QtGui.QColor(look.tint) if self.isChecked() else self._theme.colour("panel"))
        painter.drawRoundedRect(box, 4, 4)
        metrics = QtGui.QFontMetrics(self._font())
        letter_width = metrics.horizontalAdvance("M") + px(6)
        middle = QtCore.Qt.AlignmentFlag.AlignCenter
        painter.setPen(QtGui.QColor(look.line) if self.isChecked() else self._theme.colour("muted"))
        painter.setFont(self._font(bold=True))
        letter = LETTERS[self._route] if self._route is not None else "–"
        painter.drawText(QtCore.QRectF(px(6), 0, letter_width, self.height()), middle, letter)
        painter.setFont(self._font())
        words = QtCore.QRectF(px(8) + letter_width, 0, metrics.horizontalAdvance(self.text()), self.height())
        painter.setPen(self._theme.colour("text" if self.isChecked() else "muted"))
        painter.drawText(words, middle, self.text())
        if self._route in UNDERLINES and self.isChecked():
            pen = QtGui.QPen(QtGui.QColor(look.line), max(1.5, px(3) / 2), PENS[UNDERLINES[self._route]])
            painter.setPen(pen)
            below = words.center().y() + metrics.height() / 2 + 1
            painter.drawLine(QtCore.QPointF(words.left(), below), QtCore.QPointF(words.right(), below))

    def _font(self, *, bold: bool = False) -> QtGui.QFont:
        """The theme's font: the style sheet resets a widget's own when the text size changes."""
        return self._theme.font(SMALL, bold=bold)

    def _look(self) -> Look:
        palette = self._theme.palette
        return palette.grey if self._route is None else palette.routes[self._route]

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()
