"""The verdict on one line, while the banner is out of view; a click leads to the banner."""

from __future__ import annotations

from PySide6 import QtCore, QtGui, QtWidgets
from typing_extensions import override

from desktop_app.gui.theme import Theme
from desktop_app.presentation.read_page import ReadPage


class VerdictLine(QtWidgets.QAbstractButton):
    """Shows letter, headline and confidence of a page's banner."""

    def __init__(self, page: ReadPage, theme: Theme) -> None:
        super().__init__()
        self._page = page
        self._theme = theme
        self._area: QtWidgets.QScrollArea | None = None
        self._banner: QtWidgets.QWidget | None = None
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)
        self.setCursor(QtCore.Qt.CursorShape.PointingHandCursor)
        self.setToolTip("Go to the verdict")
        policy = QtWidgets.QSizePolicy.Policy
        self.setSizePolicy(policy.Ignored, policy.Fixed)
        page.banner_changed.connect(self._show_banner)
        theme.changed.connect(self.updateGeometry)
        self._show_banner()

    def follow(self, area: QtWidgets.QScrollArea | None, banner: QtWidgets.QWidget) -> None:
        """Show the line only while the banner is scrolled out of view.

        Args:
            area: What scrolls; ``None`` where the banner is always in view.
            banner: Shows the verdict in full.
        """
        if self._area is not None:
            self._area.verticalScrollBar().valueChanged.disconnect(self._look)
            self._area.verticalScrollBar().rangeChanged.disconnect(self._look)
        self._area, self._banner = area, banner
        if area is not None:
            area.verticalScrollBar().valueChanged.connect(self._look)
            area.verticalScrollBar().rangeChanged.connect(self._look)
        self._look()

    def _look(self) -> None:
        """Whether the first lines of the banner are in view, or would be without this line."""
        area, banner = self._area, self._banner
        if area is None or banner is None:
            self.hide()
            return
        top = banner.mapTo(area.viewport(), QtCore.QPoint(0, 0)).y() if self._is_inside() else -1
        room = area.height()
        self.setVisible(not 0 <= top <= room - self._theme.px(80))

    def _is_inside(self) -> bool:
        """Whether the banner stands in what scrolls already."""
        return self._area is not None and self._banner is not None and self._area.isAncestorOf(self._banner)

    @override
    def sizeHint(self) -> QtCore.QSize:
        line = QtGui.QFontMetrics(self._theme.font(bold=True)).height()
        return QtCore.QSize(0, line + self._theme.px(14))

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        px, palette = self._theme.px, self._theme.palette
        banner = self._page.banner()
        painter = QtGui.QPainter(self)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        look = palette.routes[banner.route] if banner.route is not None else None
        box = QtCore.QRectF(self.rect()).adjusted(px(6), 1, -px(6), -1)
        edge = "text" if self.hasFocus() else "border" if self.underMouse() else "hairline"
        painter.setPen(QtGui.QPen(self._theme.colour(edge), 2 if self.hasFocus() else 1))
        painter.setBrush(QtGui.QColor(look.tint) if look else self._theme.colour("page"))
        painter.drawRoundedRect(box, 4, 4)
        room = box.adjusted(px(8), 0, -px(8), 0)
        middle = QtCore.Qt.AlignmentFlag.AlignVCenter
        if look is not None:
            painter.setFont(self._theme.font(bold=True))
            painter.setPen(QtGui.QColor(look.line))
            painter.drawText(room, middle, banner.letter)
            room.adjust(painter.fontMetrics().horizontalAdvance("M") + px(8), 0, 0, 0)
        painter.setPen(self._theme.colour("text"))
        told = painter.fontMetrics().elidedText(
            self.text(), QtCore.Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, middle, told)

    def _show_banner(self) -> None:
        """Show headline and confidence, also to screen readers."""
        banner = self._page.banner()
        sure = banner.confidence.partition(",")[0]
        self.setText(" · ".join(filter(None, (banner.headline, sure))))
        self.setAccessibleName(f"Verdict: {self.text()}")
        self.update()
