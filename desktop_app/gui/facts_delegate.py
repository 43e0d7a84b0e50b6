"""Draws the Facts tab: labels on the left, values on the right, and their origin below."""

from __future__ import annotations

from PySide6 import QtCore, QtGui, QtWidgets
from typing_extensions import override

from desktop_app.gui.long_words import breakable
from desktop_app.gui.theme import BODY, SMALL, Theme
from desktop_app.presentation.evidence_model import ENTRY_ROLE, Index
from desktop_app.presentation.facts_model import below
from desktop_app.presentation.facts_remarks import RemarkRow
from desktop_app.presentation.facts_rows import NOT_STATED, FactEntry, FactRow, GroupRow, UnsaidRow

_WRAP = int(QtCore.Qt.TextFlag.TextWordWrap)
_ROOM = 10_000
#: Width of the labels, in per cent of the list's.
NAMES = 32
QUESTIONS = "Questions to ask"


class FactsDelegate(QtWidgets.QStyledItemDelegate):
    """Paints groups, facts, check results, and missing facts.

    Args:
        view: Its width decides where words wrap.
    """

    def __init__(self, view: QtWidgets.QTreeView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme

    def pencil(self, row: QtCore.QRect) -> QtCore.QRect:
        """The rectangle of a row's pencil."""
        px = self._theme.px
        return QtCore.QRect(self._view.viewport().width() - px(28), row.top() + px(4), px(16), px(16))

    def columns(self, whole: QtCore.QRect) -> tuple[QtCore.QRect, QtCore.QRect]:
        """The rectangles of a row's label and value."""
        px = self._theme.px
        left, right = whole.left() + px(12), whole.right() - px(32)
        across = (right - left) * NAMES // 100
        name = QtCore.QRect(left, whole.top() + px(4), across - px(8), whole.height() - px(8))
        value = QtCore.QRect(left + across, name.top(), right - left - across, name.height())
        return name, value

    @override
    def sizeHint(self, option: QtWidgets.QStyleOptionViewItem, index: Index) -> QtCore.QSize:
        entry, px = index.data(ENTRY_ROLE), self._theme.px
        body = QtGui.QFontMetrics(self._theme.font(BODY))
        whole = QtCore.QRect(0, 0, self._view.viewport().width(), _ROOM)
        if isinstance(entry, GroupRow):
            return QtCore.QSize(0, body.height() + px(16 if index.row() else 12))
        name, value = self.columns(whole)
        if isinstance(entry, FactRow):
            high = max(self._height(name, entry.name), self._height(value, self._whole(value, entry.value)))
            if told := below(entry):
                high += self._height(value, told, SMALL)
            return QtCore.QSize(0, high + px(8))
        lines = [(words, size) for words, size in _told(entry) if words]
        room = self._noted(whole)
        return QtCore.QSize(0, sum(self._height(room, words, size) for words, size in lines) + px(10))

    @override
    def paint(self, painter: QtGui.QPainter, option: QtWidgets.QStyleOptionViewItem, index: Index) -> None:
        entry = index.data(ENTRY_ROLE)
        whole = QtCore.QRect(0, option.rect.top(), self._view.viewport().width(), option.rect.height())
        state = option.state
        chosen = bool(state & QtWidgets.QStyle.StateFlag.State_Selected)
        pointed = bool(state & QtWidgets.QStyle.StateFlag.State_MouseOver)
        painter.save()
        if chosen and not isinstance(entry, GroupRow):
            painter.fillRect(whole, self._theme.colour("hover"))
            if self._view.hasFocus():
                painter.fillRect(QtCore.QRect(0, whole.top(), 3, whole.height()), self._theme.colour("text"))
        if isinstance(entry, GroupRow):
            self._paint_group(painter, whole, entry)
        elif isinstance(entry, FactRow):
            above = index.model().index(index.row() - 1, 0).data(ENTRY_ROLE)
            again = isinstance(above, FactRow) and above.name == entry.name
            self._paint_fact(painter, whole, entry, again=again)
            if chosen or pointed:
                pixmap = self._theme.pixmap("pencil", self._theme.px(16), colour="muted")
                painter.drawPixmap(self.pencil(whole), pixmap)
        elif entry is not None:
            self._paint_note(painter, whole, entry)
        painter.restore()

    def _paint_group(self, painter: QtGui.QPainter, whole: QtCore.QRect, group: GroupRow) -> None:
        px = self._theme.px
        painter.setFont(self._theme.font(BODY, bold=True))
        painter.setPen(self._theme.colour("text"))
        line = whole.adjusted(px(12), 0, -px(12), -px(4))
        painter.drawText(line, int(QtCore.Qt.AlignmentFlag.AlignBottom), group.name)

    def _paint_fact(self, painter: QtGui.QPainter, whole: QtCore.QRect, row: FactRow, *, again: bool) -> None:
        """Draw a fact; ``again``: the row above has the same label."""
        name, value = self.columns(whole)
        painter.setFont(self._theme.font(BODY))
        painter.setPen(self._theme.colour("muted"))
        if not again:
            painter.drawText(name, _WRAP, row.name)
        taken_out = row.value == NOT_STATED
        painter.setPen(self._theme.colour("muted" if taken_out else "text"))
        painter.drawText(value, _WRAP, self._whole(value, row.value))
        if told := below(row):
            painter.setFont(self._theme.font(SMALL))
            painter.setPen(self._theme.colour("muted"))
            painter.drawText(value, _WRAP | int(QtCore.Qt.AlignmentFlag.AlignBottom), told)

    def _paint_note(self, painter: QtGui.QPainter, whole: QtCore.QRect, entry: FactEntry) -> None:
        """Draw a check result with its icon, or the missing facts."""
        px, palette = self._theme.px, self._theme.palette
        room = self._noted(whole)
        if isinstance(entry, RemarkRow):
            name, ink = ("advice", palette.advice.line) if entry.weighty else ("info", palette.muted)
            icon = self._theme.pixmap(name, px(16), colour=ink)
            painter.drawPixmap(QtCore.QRect(px(12), whole.top() + px(5), px(16), px(16)), icon)
        top = whole.top() + px(4)
        for words, size in _told(entry):
            if not words:
                continue
            high = self._height(room, words, size)
            painter.setFont(self._theme.font(size))
            main = isinstance(entry, RemarkRow) and size == BODY
            painter.setPen(self._theme.colour("text" if main else "muted"))
            font = painter.font()
            font.setUnderline(words == QUESTIONS)
            painter.setFont(font)
            painter.drawText(QtCore.QRect(room.left(), top, room.width(), high), _WRAP, words)
            top += high

    def _noted(self, whole: QtCore.QRect) -> QtCore.QRect:
        """The rectangle of a check result's words."""
        px = self._theme.px
        return QtCore.QRect(px(36), whole.top(), whole.width() - px(48), whole.height())

    def _whole(self, room: QtCore.QRect, words: str) -> str:
        """The whole words, with breaks in overlong ones."""
        return breakable(words, QtGui.QFontMetrics(self._theme.font(BODY)), room.width())

    def _height(self, room: QtCore.QRect, words: str, size: float = BODY) -> int:
        """Height of wrapped words."""
        metrics = QtGui.QFontMetrics(self._theme.font(size))
        return metrics.boundingRect(QtCore.QRect(0, 0, room.width(), _ROOM), _WRAP, words).height()


def _told(entry: FactEntry) -> tuple[tuple[str, float], ...]:
    """The words of a check result or of missing facts, with their sizes."""
    if isinstance(entry, RemarkRow):
        return (entry.sentence, BODY), (entry.source.split(" (")[0], SMALL)
    if isinstance(entry, UnsaidRow):
        return (entry.sentence, SMALL), (QUESTIONS if entry.asks else "", SMALL)
    return ()
