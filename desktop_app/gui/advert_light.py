"""Highlights the words that a link led to: they flash once, and stay outlined until the person moves on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6 import QtCore, QtGui, QtWidgets

from desktop_app.gui.theme import Theme

PULSE_MILLISECONDS = 700


class AdvertLight(QtCore.QObject):
    """Highlights one stretch of the document on screen until the caret moves or something is selected."""

    def __init__(self, editor: QtWidgets.QPlainTextEdit, theme: Theme) -> None:
        super().__init__(editor)
        self._editor = editor
        self._theme = theme
        self._lit: QtGui.QTextCursor | None = None
        self._marked = False
        self._pulse = QtCore.QTimer(self, singleShot=True, interval=PULSE_MILLISECONDS)
        self._pulse.timeout.connect(self._calm)
        editor.cursorPositionChanged.connect(self.put_out)
        theme.changed.connect(self._calm)

    @property
    def words(self) -> str:
        """The highlighted words; empty if there are none."""
        return self._lit.selectedText() if self._lit is not None else ""

    @property
    def cursor(self) -> QtGui.QTextCursor | None:
        """A cursor over the highlighted words, or ``None``."""
        return QtGui.QTextCursor(self._lit) if self._lit is not None else None

    @property
    def is_on(self) -> bool:
        """Whether any words are highlighted."""
        return self._lit is not None

    @property
    def calm(self) -> bool:
        """Whether no flash is under way."""
        return not self._pulse.isActive()

    def boxes(self) -> list[QtCore.QRectF]:
        """The outline: a box for each visible line with some of the words, in pixels of the viewport."""
        return list(_boxes(self._editor, self._lit)) if self._lit is not None else []

    def flash(self, words: QtGui.QTextCursor, *, marked: bool) -> None:
        """Flash words and keep them highlighted.

        Args:
            words: Selects them.
            marked: Whether they have a mark's colours, which stay visible after the flash.
        """
        self._lit, self._marked = QtGui.QTextCursor(words), marked
        self._draw("text", "page")
        self._pulse.start()

    def put_out(self) -> None:
        """Remove the highlight."""
        if self._lit is None:
            return
        self._pulse.stop()
        self._lit = None
        self._editor.setExtraSelections([])
        self._editor.viewport().update()

    def paint(self, painter: QtGui.QPainter) -> None:
        """Draw the outline around the highlighted words, line by line."""
        if not self.calm:
            return
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        painter.setPen(QtGui.QPen(self._theme.colour("text"), self._theme.px(2)))
        for box in self.boxes():
            painter.drawRoundedRect(box.adjusted(-1, 0, 1, 0), 3, 3)

    def _calm(self) -> None:
        """The flash is over."""
        self._pulse.stop()
        if self._lit is not None and not self._marked:
            self._draw("selection", "text")
        else:
            self._editor.setExtraSelections([])
        self._editor.viewport().update()

    def _draw(self, ground: str, ink: str) -> None:
        if self._lit is None:
            return
        drawn = QtWidgets.QTextEdit.ExtraSelection()
        drawn.cursor = self._lit
        drawn.format.setBackground(self._theme.colour(ground))
        drawn.format.setForeground(self._theme.colour(ink))
        self._editor.setExtraSelections([drawn])


def _boxes(editor: QtWidgets.QPlainTextEdit, words: QtGui.QTextCursor) -> Iterator[QtCore.QRectF]:
    """The boxes of selected words in the viewport, one for each visible line."""
    first, last = words.selectionStart(), words.selectionEnd()
    block = words.document().findBlock(first)
    while block.isValid() and block.position() < last:
        layout, origin = block.layout(), block.position()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            start = max(first, origin + line.textStart())
            end = min(last, origin + line.textStart() + line.textLength(), origin + block.length() - 1)
            if start < end:
                place = QtGui.QTextCursor(block)
                place.setPosition(start)
                rect = editor.cursorRect(place)
                if rect.top() > editor.viewport().height():
                    return
                width = _along(line, end - origin) - _along(line, start - origin)
                yield QtCore.QRectF(rect.left(), rect.top(), width, rect.height())
        block = block.next()


def _along(line: QtGui.QTextLine, position: int) -> float:
    """The distance of a block's position along a line, in pixels."""
    place: Any = line.cursorToX(position)  # also returns the nearest position, which the stubs omit
    return float(place[0])
