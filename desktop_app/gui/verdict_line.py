"""The verdict on one line, for when the banner may be out of view; a click leads to the banner."""

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
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)
        self.setCursor(QtCore.Qt.CursorShape.PointingHandCursor)
        self.setToolTip("Go to the verdict")
        policy = QtWidgets.QSizePolicy.Policy
        self.setSizePolicy(policy.Ignored, policy.Fixed)
        page.banner_changed.connect(self._show_banner)
        theme.changed.connect(self.updateGeometry)
        self._show_banner()

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
