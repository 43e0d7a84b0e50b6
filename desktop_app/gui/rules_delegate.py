"""Draws the list of packs and signals: switch and facts of a pack; letter, name and words of a signal."""

from __future__ import annotations

from typing import Any

from PySide6 import QtCore, QtGui, QtWidgets
from typing_extensions import override

from desktop_app.gui.theme import BODY, SMALL, Theme
from desktop_app.presentation.palette import LETTERS
from desktop_app.presentation.rules_rows import DraftsRow, PackRow, RuleTreeRow, SignalRow
from desktop_app.presentation.rules_tree import ROW_ROLE, Index
from desktop_app.presentation.rules_words import counted

_MIDDLE = QtCore.Qt.AlignmentFlag.AlignVCenter
_LEFT = QtCore.Qt.AlignmentFlag.AlignLeft
_RIGHT = QtCore.Qt.AlignmentFlag.AlignRight


class RulesDelegate(QtWidgets.QStyledItemDelegate):
    """Paints packs and signals.

    Args:
        view: Gives the rows their width.
    """

    def __init__(self, view: QtWidgets.QTreeView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme

    @override
    def sizeHint(self, option: QtWidgets.QStyleOptionViewItem, index: Index) -> QtCore.QSize:
        body = QtGui.QFontMetrics(self._theme.font(BODY)).height()
        small = QtGui.QFontMetrics(self._theme.font(SMALL)).height()
        tall = not isinstance(index.data(ROW_ROLE), DraftsRow)
        return QtCore.QSize(0, body + (small if tall else 0) + self._theme.px(12))

    @override
    def paint(self, painter: QtGui.QPainter, option: QtWidgets.QStyleOptionViewItem, index: Index) -> None:
        row: RuleTreeRow = index.data(ROW_ROLE)
        whole = QtCore.QRect(0, option.rect.top(), self._view.viewport().width(), option.rect.height())
        painter.save()
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        if option.state & QtWidgets.QStyle.StateFlag.State_Selected:
            painter.fillRect(whole, self._theme.colour("hover"))
            if self._view.hasFocus():
                painter.fillRect(QtCore.QRect(0, whole.top(), 3, whole.height()), self._theme.colour("text"))
        if isinstance(row, SignalRow):
            self._paint_signal(painter, whole, row)
        else:
            self._paint_branch(painter, whole, row, opened=self._opened(index))
        painter.restore()

    @override
    def editorEvent(
        self,
        event: QtCore.QEvent,
        model: QtCore.QAbstractItemModel,
        option: QtWidgets.QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """A click on a pack's switch."""
        released = event.type() == QtCore.QEvent.Type.MouseButtonRelease
        if released and isinstance(event, QtGui.QMouseEvent) and isinstance(index, QtCore.QModelIndex):
            whole = QtCore.QRect(0, option.rect.top(), self._view.viewport().width(), option.rect.height())
            state = index.data(QtCore.Qt.ItemDataRole.CheckStateRole)
            if state is not None and self.switch_rect(whole).contains(event.position().toPoint()):
                return model.setData(index, _other(state), QtCore.Qt.ItemDataRole.CheckStateRole)
        return False

    def switch_rect(self, whole: QtCore.QRect) -> QtCore.QRect:
        """The clickable area of a pack's switch within its row."""
        px = self._theme.px
        return QtCore.QRect(whole.right() - px(44), whole.top(), px(44), whole.height())

    def _paint_branch(
        self, painter: QtGui.QPainter, whole: QtCore.QRect, row: PackRow | DraftsRow, *, opened: bool
    ) -> None:
        """Draw chevron, name, facts, switch."""
        px = self._theme.px
        chevron = self._theme.pixmap("chevron-down" if opened else "chevron-right", px(16))
        room = whole.adjusted(px(24), px(5), -px(8), -px(5))
        on, facts, title = True, "", "Not kept yet"
        if isinstance(row, PackRow):
            on, title = row.pack.on, row.pack.title
            facts = row.facts if on else f"switched off · {row.facts}"
            if row.switchable:
                room.setRight(whole.right() - px(48))
                self._paint_switch(painter, self.switch_rect(whole), on=on)
        if not isinstance(row, PackRow) or row.pack.signals:
            centre = room.top() + QtGui.QFontMetrics(self._theme.font(BODY)).height() // 2
            painter.drawPixmap(QtCore.QRect(px(4), centre - px(8), px(16), px(16)), chevron)
        badge = row.badge if isinstance(row, PackRow) else ""
        ink = "text" if on else "muted"
        right = counted(row.found, "signal") if isinstance(row, DraftsRow) else ""
        self._two_lines(painter, room, (title, right), (badge, facts), ink=ink, bold=True)

    def _paint_switch(self, painter: QtGui.QPainter, rect: QtCore.QRect, *, on: bool) -> None:
        """Draw a small switch: filled, with the knob on the right, when on."""
        px = self._theme.px
        groove = QtCore.QRectF(0, 0, px(28), px(16))
        groove.moveCenter(QtCore.QPointF(rect.center().x() - px(2), rect.center().y()))
        painter.setPen(QtGui.QPen(self._theme.colour("text" if on else "border"), 1.5))
        painter.setBrush(self._theme.colour("text" if on else "page"))
        painter.drawRoundedRect(groove, groove.height() / 2, groove.height() / 2)
        knob = QtCore.QRectF(0, 0, px(10), px(10))
        side = groove.right() - px(8) if on else groove.left() + px(8)
        knob.moveCenter(QtCore.QPointF(side, groove.center().y()))
        painter.setPen(QtCore.Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("page" if on else "border"))
        painter.drawEllipse(knob)

    def _paint_signal(self, painter: QtGui.QPainter, whole: QtCore.QRect, row: SignalRow) -> None:
        """Draw letter on tint, name and strength, words."""
        px = self._theme.px
        body = QtGui.QFontMetrics(self._theme.font(BODY)).height()
        look = self._theme.palette.grey if row.side is None else self._theme.palette.routes[row.side]
        box = QtCore.QRectF(px(24), whole.top() + px(5), body, body)
        painter.setPen(QtCore.Qt.PenStyle.NoPen)
        painter.setBrush(QtGui.QColor(look.tint))
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(QtGui.QColor(look.line))
        painter.setFont(self._theme.font(SMALL, bold=True))
        letter = LETTERS[row.side] if row.side is not None else "–"
        painter.drawText(box, QtCore.Qt.AlignmentFlag.AlignCenter, letter)
        room = whole.adjusted(px(32) + body, px(5), -px(12), -px(5))
        ink = "text" if row.used else "muted"
        self._two_lines(painter, room, (row.title, row.strength), (row.badge, row.words), ink=ink)

    def _two_lines(
        self,
        painter: QtGui.QPainter,
        room: QtCore.QRect,
        first: tuple[str, str],
        second: tuple[str, str],
        *,
        ink: str,
        bold: bool = False,
    ) -> None:
        """A line with text left and right, and a small one with a badge before its text; each elided."""
        font, small = self._theme.font(BODY, bold=bold), self._theme.font(SMALL)
        body_metrics, small_metrics = QtGui.QFontMetrics(font), QtGui.QFontMetrics(small)
        above = QtCore.QRect(room.left(), room.top(), room.width(), body_metrics.height())
        painter.setFont(small)
        painter.setPen(self._theme.colour("muted"))
        painter.drawText(above, int(_MIDDLE | _RIGHT), first[1])
        gap = small_metrics.horizontalAdvance(first[1]) + self._theme.px(8) if first[1] else 0
        painter.setFont(font)
        painter.setPen(self._theme.colour(ink))
        elide = QtCore.Qt.TextElideMode.ElideRight
        painter.drawText(
            above, int(_MIDDLE | _LEFT), body_metrics.elidedText(first[0], elide, above.width() - gap)
        )
        below = QtCore.QRect(room.left(), above.bottom() + 1, room.width(), small_metrics.height())
        badge, words = second
        if badge:
            strong = self._theme.font(SMALL, bold=True)
            painter.setFont(strong)
            painter.drawText(below, int(_MIDDLE | _LEFT), badge)
            below.setLeft(below.left() + QtGui.QFontMetrics(strong).horizontalAdvance(f"{badge}  "))
        painter.setFont(small)
        painter.setPen(self._theme.colour("muted"))
        painter.drawText(
            below, int(_MIDDLE | _LEFT), small_metrics.elidedText(words, elide, max(0, below.width()))
        )

    def _opened(self, index: Index) -> bool:
        return isinstance(index, QtCore.QModelIndex) and self._view.isExpanded(index)


def _other(state: Any) -> QtCore.Qt.CheckState:
    """The opposite check state."""
    checked = QtCore.Qt.CheckState.Checked
    return QtCore.Qt.CheckState.Unchecked if QtCore.Qt.CheckState(state) == checked else checked
