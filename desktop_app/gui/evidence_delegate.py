"""Draws the evidence list: letters on tints for groups, small headings, rows with a weight bar."""

from __future__ import annotations

from PySide6 import QtCore, QtGui, QtWidgets
from typing_extensions import override

from desktop_app.domain.labels import label
from desktop_app.gui.theme import BODY, SMALL, Theme
from desktop_app.presentation.evidence_model import ENTRY_ROLE, CategoryHeading, EvidenceGroup, Index
from desktop_app.presentation.evidence_rows import UNCOUNTED, EvidenceRow

_WRAP = QtCore.Qt.TextFlag.TextWordWrap
_MIDDLE = QtCore.Qt.AlignmentFlag.AlignVCenter
_RIGHT = QtCore.Qt.AlignmentFlag.AlignRight


class EvidenceDelegate(QtWidgets.QStyledItemDelegate):
    """Paints groups, headings and rows.

    Args:
        view: Its width decides where words wrap.
    """

    def __init__(self, view: QtWidgets.QTreeView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme

    @override
    def sizeHint(self, option: QtWidgets.QStyleOptionViewItem, index: Index) -> QtCore.QSize:
        entry = index.data(ENTRY_ROLE)
        px = self._theme.px
        body = QtGui.QFontMetrics(self._theme.font(BODY))
        if isinstance(entry, EvidenceGroup):
            return QtCore.QSize(0, body.height() + px(12))
        if isinstance(entry, CategoryHeading):
            return QtCore.QSize(0, QtGui.QFontMetrics(self._theme.font(SMALL)).height() + px(6))
        words, _, _ = self._columns(QtCore.QRect(0, 0, self._view.viewport().width(), 0))
        flags = int(_WRAP)
        needed = body.boundingRect(QtCore.QRect(0, 0, words.width(), 10_000), flags, self._row_text(entry))
        height = needed.height() + px(6)
        if entry.why:
            small = QtGui.QFontMetrics(self._theme.font(SMALL))
            room = QtCore.QRect(0, 0, self._view.viewport().width() - words.left() - px(8), 10_000)
            height += small.boundingRect(room, flags, _sentence(entry.why)).height()
        return QtCore.QSize(0, height)

    @override
    def paint(self, painter: QtGui.QPainter, option: QtWidgets.QStyleOptionViewItem, index: Index) -> None:
        entry = index.data(ENTRY_ROLE)
        whole = QtCore.QRect(0, option.rect.top(), self._view.viewport().width(), option.rect.height())
        state = option.state
        painter.save()
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        if state & QtWidgets.QStyle.StateFlag.State_Selected:
            painter.fillRect(whole, self._theme.colour("hover"))
            if self._view.hasFocus():
                painter.fillRect(QtCore.QRect(0, whole.top(), 3, whole.height()), self._theme.colour("text"))
        if isinstance(entry, EvidenceGroup):
            self._paint_group(painter, whole, entry, opened=self._opened(index))
        elif isinstance(entry, CategoryHeading):
            self._paint_heading(painter, whole, entry)
        elif isinstance(entry, EvidenceRow):
            self._paint_row(painter, whole, entry)
        painter.restore()

    def _paint_group(
        self, painter: QtGui.QPainter, whole: QtCore.QRect, group: EvidenceGroup, *, opened: bool
    ) -> None:
        """Draw chevron, letter on tint, name, count."""
        px = self._theme.px
        chevron = self._theme.pixmap("chevron-down" if opened else "chevron-right", px(16))
        centre = whole.center().y()
        painter.drawPixmap(QtCore.QRect(px(4), centre - px(8), px(16), px(16)), chevron)
        look = self._theme.palette.routes[group.route]
        side = QtGui.QFontMetrics(self._theme.font(BODY)).height()
        box = QtCore.QRectF(px(24), centre - side / 2 + 0.5, side, side)
        painter.setPen(QtCore.Qt.PenStyle.NoPen)
        painter.setBrush(QtGui.QColor(look.tint))
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(QtGui.QColor(look.line))
        painter.setFont(self._theme.font(SMALL, bold=True))
        painter.drawText(box, QtCore.Qt.AlignmentFlag.AlignCenter, group.letter)
        painter.setPen(self._theme.colour("text"))
        painter.setFont(self._theme.font(BODY, bold=True))
        name = QtCore.QRect(whole)
        name.setLeft(px(32) + side)
        name.setRight(whole.right() - px(12))
        painter.drawText(name, int(_MIDDLE), group.name)
        painter.setFont(self._theme.font(BODY))
        painter.setPen(self._theme.colour("muted"))
        painter.drawText(name, int(_MIDDLE | _RIGHT), str(group.total))

    def _paint_heading(self, painter: QtGui.QPainter, whole: QtCore.QRect, heading: CategoryHeading) -> None:
        """Draw the category and its number of signals."""
        line = QtCore.QRect(whole)
        line.setLeft(self._theme.px(24))
        painter.setFont(self._theme.font(SMALL))
        painter.setPen(self._theme.colour("muted"))
        painter.drawText(line, int(_MIDDLE), f"{label(heading.category, short=True)}  {heading.total}")

    def _paint_row(self, painter: QtGui.QPainter, whole: QtCore.QRect, row: EvidenceRow) -> None:
        """Draw words as written, section, weight bar; below, why it does not count."""
        px = self._theme.px
        words, section, bar = self._columns(whole)
        grey = row.group == UNCOUNTED
        body = self._theme.font(BODY)
        painter.setFont(body)
        painter.setPen(self._theme.colour("muted" if grey else "text"))
        top = words.adjusted(0, px(3), 0, 0)
        painter.drawText(top, int(_WRAP), self._row_text(row))
        line = QtGui.QFontMetrics(body).height()
        painter.setFont(self._theme.font(SMALL))
        painter.setPen(self._theme.colour("muted"))
        painter.drawText(
            QtCore.QRect(section.left(), top.top(), section.width(), line), int(_MIDDLE), row.section
        )
        if row.why:
            told = QtCore.QRect(
                words.left(), top.top(), whole.right() - words.left() - px(8), whole.height() - px(6)
            )
            painter.drawText(told, int(_WRAP | QtCore.Qt.AlignmentFlag.AlignBottom), _sentence(row.why))
            return
        thick = px(6)
        painter.setPen(QtCore.Qt.PenStyle.NoPen)
        groove = QtCore.QRectF(bar.left(), top.top() + (line - thick) / 2, bar.width(), thick)
        painter.setBrush(self._theme.colour("hover"))
        painter.drawRoundedRect(groove, thick / 2, thick / 2)
        groove.setWidth(max(float(thick), groove.width() * row.share))
        painter.setBrush(QtGui.QColor(self._theme.palette.routes[row.route].line))
        painter.drawRoundedRect(groove, thick / 2, thick / 2)

    def _columns(self, whole: QtCore.QRect) -> tuple[QtCore.QRect, QtCore.QRect, QtCore.QRect]:
        """The rectangles of a row's words, section and weight bar."""
        px = self._theme.px
        bar_width = px(40)
        section_width = QtGui.QFontMetrics(self._theme.font(SMALL)).horizontalAdvance("desirable") + px(8)
        bar = QtCore.QRect(whole.right() - bar_width - px(12), whole.top(), bar_width, whole.height())
        section = QtCore.QRect(bar.left() - section_width - px(4), whole.top(), section_width, whole.height())
        left = px(32)
        words = QtCore.QRect(left, whole.top(), max(px(40), section.left() - left - px(8)), whole.height())
        return words, section, bar

    def _opened(self, index: Index) -> bool:
        """Whether a group is expanded."""
        return isinstance(index, QtCore.QModelIndex) and self._view.isExpanded(index)

    @staticmethod
    def _row_text(row: EvidenceRow) -> str:
        times = f"  ×{row.times}" if row.times > 1 else ""
        return f"{row.words}{times}"


def _sentence(words: str) -> str:
    """A few words with an initial capital."""
    return words[:1].upper() + words[1:]
