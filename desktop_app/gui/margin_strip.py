"""The strip beside the scroll bar: shows where the marks are; a click goes there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6 import QtCore, QtGui, QtWidgets
from typing_extensions import override

from desktop_app.gui.advert_editor import AdvertEditor
from desktop_app.gui.theme import Theme
from desktop_app.presentation.marks import GREY, Mark
from desktop_app.presentation.palette import LETTERS
from desktop_app.presentation.plain_tool_tips import plain_tip

_Place = tuple[int, Mark]
#: The text is redrawn first; the strip follows when typing pauses this long.
SETTLE_MILLISECONDS = 40


class MarginStrip(QtWidgets.QWidget):
    """One tick per mark, at the height of its line in the whole text; letters where there is room.

    Args:
        editor: The editor with the marks.
    """

    def __init__(self, editor: AdvertEditor, theme: Theme) -> None:
        super().__init__()
        self._editor = editor
        self._theme = theme
        self._places: list[_Place] | None = None
        self._later = QtCore.QTimer(self, singleShot=True, interval=SETTLE_MILLISECONDS)
        self._later.timeout.connect(self._forget)
        self.setAccessibleName("Where the marks stand in the text")
        self.setCursor(QtCore.Qt.CursorShape.PointingHandCursor)
        self.setMouseTracking(True)
        editor.marks_moved.connect(self._later.start)
        editor.laid_out.connect(self._later.start)
        theme.changed.connect(self._dress)
        self._dress()

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        painter = QtGui.QPainter(self)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font(0.7, bold=True))
        palette = self._theme.palette
        inks = {route: QtGui.QColor(look.line) for route, look in palette.routes.items()}
        grey = QtGui.QColor(palette.grey.line)
        ticks, letters = _drawn(self._located(), painter.fontMetrics().ascent())
        tick = max(2, self._theme.px(3))
        for top, mark in ticks:
            ink = grey if mark.tone == GREY else inks[mark.route]
            painter.fillRect(QtCore.QRectF(0, top, self.width() * 0.4, tick), ink)
        room = painter.fontMetrics().ascent()
        for top, mark in letters:
            painter.setPen(inks[mark.route])
            box = QtCore.QRectF(self.width() * 0.4, top - room, self.width() * 0.6, room * 2 + tick)
            painter.drawText(box, QtCore.Qt.AlignmentFlag.AlignCenter, LETTERS[mark.route])

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        self._forget()
        super().resizeEvent(event)

    @override
    def mousePressEvent(self, event: QtGui.QMouseEvent) -> None:
        mark = self._nearest(event.position().y())
        if mark is not None:
            self._editor.go_to(mark.start, mark.end)
            self._editor.walked.emit(mark.item)
            self._editor.setFocus()

    @override
    def event(self, event: QtCore.QEvent) -> bool:
        if isinstance(event, QtGui.QHelpEvent) and event.type() == QtCore.QEvent.Type.ToolTip:
            mark = self._nearest(event.pos().y())
            words = "" if mark is None else self._editor.text()[mark.start : mark.end]
            QtWidgets.QToolTip.showText(event.globalPos(), plain_tip(" ".join(words.split())), self)
            return True
        return super().event(event)

    def _nearest(self, height: float) -> Mark | None:
        """The mark whose tick is nearest to a height."""
        places = self._located()
        return min(places, key=lambda place: abs(place[0] - height))[1] if places else None

    def _located(self) -> list[_Place]:
        """Each mark and the height of its tick; cached until marks or layout change."""
        if self._places is None:
            document = self._editor.document()
            line_height = max(1, self._editor.fontMetrics().lineSpacing())
            lines = max(document.lineCount(), self._editor.viewport().height() // line_height, 1)
            usable = max(1, self.height() - self._theme.px(8))
            above = self._theme.px(4)
            self._places = [
                (round(line / lines * usable) + above, mark)
                for mark, line in _lines_of(document, self._editor.marks)
            ]
        return self._places

    def _forget(self, *_: object) -> None:
        self._places = None
        self.update()

    def _dress(self) -> None:
        self.setFixedWidth(self._theme.px(18))
        self._forget()


def _drawn(places: Iterable[_Place], room: int) -> tuple[list[_Place], list[_Place]]:
    """The visible ticks and letters: at each height the first mark's; a grey one gives way to any other."""
    ticks: dict[int, _Place] = {}
    letters = []
    last_letter = -room * 2
    for top, mark in places:
        if top not in ticks or ticks[top][1].tone == GREY:
            ticks[top] = (top, mark)
        if mark.tone != GREY and top - last_letter >= room:
            letters.append((top, mark))
            last_letter = top
    return list(ticks.values()), letters


def _lines_of(document: QtGui.QTextDocument, marks: Iterable[Mark]) -> Iterator[tuple[Mark, int]]:
    """Each mark with the display line in which it begins, counted from the top of the text.

    A long text has thousands of marks, several in most blocks, and asking Qt is slow.
    """
    block = document.begin()
    start = end = first = count = 0
    for mark in marks:
        if not start <= mark[0] < end:
            block = document.findBlock(mark[0])
            start = block.position()
            end = start + block.length()
            first, count = block.firstLineNumber(), block.layout().lineCount()
        line = block.layout().lineForTextPosition(mark[0] - start) if count > 1 else None
        yield mark, first + (line.lineNumber() if line is not None and line.isValid() else 0)
