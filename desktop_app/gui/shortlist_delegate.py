"""Draws the shortlist's rows: the verdict as a chip with letter and underline, text on a few lines."""

from __future__ import annotations

from PySide6 import QtCore, QtGui, QtWidgets
from typing_extensions import override

from desktop_app.domain.labels import label
from desktop_app.domain.shortlist import ShortlistColumn, ShortlistRow
from desktop_app.domain.verdict import Kind
from desktop_app.gui.route_chip import PENS
from desktop_app.gui.theme import SMALL, Theme
from desktop_app.presentation.palette import LETTERS, UNDERLINES
from desktop_app.presentation.shortlist_columns import COLUMNS, ListColumn, urgency_of
from desktop_app.presentation.shortlist_facts import Urgency
from desktop_app.presentation.shortlist_model import ROW_ROLE, Index

#: Lines for which every row has room, and the most that long text gets.
LINES = 2
MOST_LINES = 4
_LEFT = QtCore.Qt.AlignmentFlag.AlignLeft
_MIDDLE = QtCore.Qt.AlignmentFlag.AlignVCenter
_CENTRE = QtCore.Qt.AlignmentFlag.AlignCenter
#: Columns in a quieter ink than title and employer.
_QUIET = {
    ShortlistColumn.CONFIDENCE,
    ShortlistColumn.STAGE,
    ShortlistColumn.SETTING,
    ShortlistColumn.NATION,
    ShortlistColumn.LOCATION,
    ShortlistColumn.CONTRACT,
    ShortlistColumn.PATTERN,
}
#: Columns that people type, whose line breaks are ignored.
OF_PEOPLE = {ShortlistColumn.TITLE, ShortlistColumn.EMPLOYER, ShortlistColumn.LOCATION}


class ShortlistDelegate(QtWidgets.QStyledItemDelegate):
    """Paints a cell.

    Args:
        view: Its focus is shown on the selected row.
    """

    def __init__(self, view: QtWidgets.QTableView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme

    def row_height(self, lines: int = LINES) -> int:
        """Height for this many lines and some padding, in pixels."""
        return QtGui.QFontMetrics(self._theme.font()).lineSpacing() * lines + self._theme.px(12)

    def height_of(self, words: str, sort: ShortlistColumn, width: int) -> int:
        """The height of a row for a text in a column of this width, all in pixels."""
        font = self._theme.font(bold=sort is ShortlistColumn.TITLE)
        return self.row_height(max(LINES, len(lines_of(words, font, width - self._theme.px(16)))))

    def width_of(self, words: str, sort: ShortlistColumn) -> int:
        """The width of a column for a text, in pixels."""
        px = self._theme.px
        if sort is ShortlistColumn.ROUTE:
            metrics = QtGui.QFontMetrics(self._theme.font(SMALL))
            return metrics.horizontalAdvance(words) + metrics.horizontalAdvance("M") + px(40)
        return QtGui.QFontMetrics(self._theme.font()).horizontalAdvance(words) + px(20)

    def folded_width_of(self, words: str, sort: ShortlistColumn) -> int:
        """The width of a column for a text that may wrap once, in pixels."""
        font = self._theme.font(bold=sort is ShortlistColumn.TITLE)
        return folded_width(words, font) + self._theme.px(20)

    @override
    def paint(self, painter: QtGui.QPainter, option: QtWidgets.QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        box = QtCore.QRect(option.rect)
        if option.state & QtWidgets.QStyle.StateFlag.State_Selected:
            painter.fillRect(box, self._theme.colour("pressed" if self._view.hasFocus() else "hover"))
        line = QtCore.QRect(box.left(), box.bottom(), box.width(), 1)
        painter.fillRect(line, self._theme.colour("hairline"))
        if index.row() == self._view.currentIndex().row() and self._view.hasFocus() and not index.column():
            painter.fillRect(QtCore.QRect(box.left(), box.top(), 3, box.height()), self._theme.colour("text"))
        row = index.data(ROW_ROLE)
        column = COLUMNS[index.column()]
        if not isinstance(row, ShortlistRow):
            self._paint_waiting(painter, box)
        elif column.sort is ShortlistColumn.ROUTE:
            self._paint_chip(painter, box, row)
        else:
            bold = column.sort is ShortlistColumn.TITLE
            painter.setPen(self._ink(column, row))
            painter.setFont(self._theme.font(bold=bold and bool(row.title)))
            self._paint_words(painter, self._inner(box), column, row)
        painter.restore()

    def _ink(self, column: ListColumn, row: ShortlistRow) -> QtGui.QColor:
        """The colour of a cell's text."""
        if column.sort is ShortlistColumn.CLOSING_DATE:
            soon = urgency_of(row) is Urgency.SOON
            over = urgency_of(row) is Urgency.OVER
            return QtGui.QColor(self._theme.palette.advice.line) if soon else self._grey(quiet=over)
        untitled = column.sort is ShortlistColumn.TITLE and not row.title
        return self._grey(quiet=column.sort in _QUIET or untitled)

    def _grey(self, *, quiet: bool) -> QtGui.QColor:
        return self._theme.colour("muted" if quiet else "text")

    def _inner(self, box: QtCore.QRect) -> QtCore.QRect:
        px = self._theme.px
        return box.adjusted(px(8), px(4), -px(8), -px(4))

    def _paint_waiting(self, painter: QtGui.QPainter, box: QtCore.QRect) -> None:
        """Draw a row that is still being fetched: a quiet bar."""
        inner = self._inner(box)
        bar = QtCore.QRectF(inner.left(), inner.center().y() - 3, inner.width() * 0.6, 6)
        painter.setPen(QtCore.Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("hover"))
        painter.drawRoundedRect(bar, 3, 3)

    def _paint_chip(self, painter: QtGui.QPainter, box: QtCore.QRect, row: ShortlistRow) -> None:
        """Draw letter and short name on the route's tint; below, the document's kind if it is no vacancy."""
        px = self._theme.px
        inner = self._inner(box)
        small, bold = self._theme.font(SMALL), self._theme.font(SMALL, bold=True)
        metrics = QtGui.QFontMetrics(small)
        name = label(row.route, short=True)
        letter_width = metrics.horizontalAdvance("M") + px(4)
        height = metrics.height() + px(6)
        words_width = metrics.horizontalAdvance(name)
        chip = QtCore.QRectF(inner.left(), 0, min(inner.width(), letter_width + words_width + px(16)), height)
        vacancy = row.kind is Kind.VACANCY
        chip.moveTop(inner.center().y() - height / 2 if vacancy else inner.top())
        look = self._theme.palette.routes[row.route]
        edge = QtGui.QColor(look.line)
        edge.setAlpha(80)  # separates the chip from a selected row
        painter.setPen(edge)
        painter.setBrush(QtGui.QColor(look.tint))
        painter.drawRoundedRect(chip.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setFont(bold)
        painter.setPen(QtGui.QColor(look.line))
        painter.drawText(
            QtCore.QRectF(chip.left() + px(4), chip.top(), letter_width, height), _CENTRE, LETTERS[row.route]
        )
        words = QtCore.QRectF(chip.left() + letter_width + px(8), chip.top(), words_width + 1, height)
        painter.setFont(small)
        painter.setPen(self._theme.colour("text"))
        painter.drawText(words, int(_LEFT | _MIDDLE), name)
        if row.route in UNDERLINES:
            pen = QtGui.QPen(QtGui.QColor(look.line), max(1.5, px(3) / 2), PENS[UNDERLINES[row.route]])
            painter.setPen(pen)
            below = words.center().y() + metrics.height() / 2
            painter.drawLine(QtCore.QPointF(words.left(), below), QtCore.QPointF(words.right(), below))
        if not vacancy:
            painter.setPen(self._theme.colour("muted"))
            under = QtCore.QRect(inner.left(), int(chip.bottom()), inner.width(), metrics.height() + px(2))
            kind = metrics.elidedText(label(row.kind), QtCore.Qt.TextElideMode.ElideRight, under.width())
            painter.drawText(under, int(_LEFT | _MIDDLE), kind)

    @staticmethod
    def _paint_words(
        painter: QtGui.QPainter, box: QtCore.QRect, column: ListColumn, row: ShortlistRow
    ) -> None:
        """Draw text on as many lines as fit; the last ends in … if there are more."""
        metrics = painter.fontMetrics()
        side = QtCore.Qt.AlignmentFlag.AlignRight if column.on_the_right else _LEFT
        words = column.words(row)
        lines = (
            lines_of(
                words, painter.font(), box.width(), most=max(LINES, box.height() // metrics.lineSpacing())
            )
            if column.sort in OF_PEOPLE or "\n" not in words
            else [
                metrics.elidedText(line, QtCore.Qt.TextElideMode.ElideRight, box.width())
                for line in words.split("\n")
            ]
        )
        top = box.top() + (box.height() - metrics.lineSpacing() * len(lines)) / 2
        for line in lines:
            place = QtCore.QRectF(box.left(), top, box.width(), metrics.lineSpacing())
            painter.drawText(place, int(side | _MIDDLE), line)
            top += metrics.lineSpacing()


def lines_of(words: str, font: QtGui.QFont, width: int, *, most: int = MOST_LINES) -> list[str]:
    """Text broken into lines.

    Args:
        words: Any text; line breaks count as spaces.
        font: The font.
        width: Available width, in pixels.
        most: The most lines; the last ends in … if there are more, as does an overlong word.
    """
    metrics = QtGui.QFontMetrics(font)

    def elided(line: str) -> str:
        return metrics.elidedText(line, QtCore.Qt.TextElideMode.ElideRight, width)

    left = " ".join(words.split())
    lines: list[str] = []
    while len(lines) < most - 1 and elided(left) != left:  # other measures differ by less than a pixel
        whole, rest = next(
            (
                pair
                for room in (width, width - 1)
                if elided((pair := _first_line(left, font, room))[0]) == pair[0]
            ),
            _first_line(left, font, width),
        )
        if not rest:  # one long word
            break
        lines.append(elided(whole))
        left = rest
    return [*lines, elided(left)]


def _first_line(words: str, font: QtGui.QFont, width: int) -> tuple[str, str]:
    """What a line of this width takes of a text, and what is left."""
    layout = QtGui.QTextLayout(words, font)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width)
    layout.endLayout()
    units, cut = words.encode("utf-16-le"), line.textLength() * 2
    first, rest = (units[part].decode("utf-16-le", "replace") for part in (slice(cut), slice(cut, None)))
    return first.rstrip(), rest.lstrip()


def folded_width(words: str, font: QtGui.QFont) -> int:
    """The least width, in pixels, in which a text fits on two lines."""
    metrics = QtGui.QFontMetrics(font)
    pieces = words.split()
    if len(pieces) < 2:
        return metrics.horizontalAdvance(words.strip())
    halves = [(" ".join(pieces[:place]), " ".join(pieces[place:])) for place in range(1, len(pieces))]
    return min(max(map(metrics.horizontalAdvance, pair)) for pair in halves) + 1
