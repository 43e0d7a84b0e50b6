"""The words that somebody was sent to: they flash once, and stay outlined until the person goes elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6 import QtCore, QtGui, QtWidgets

from desktop_app.gui.theme import Theme

PULSE_MILLISECONDS = 700


class AdvertLight(QtCore.QObject):
    """Lights one stretch of the document on screen: until the caret moves, or something else is chosen.

    Args:
        editor: Holds the text.
        theme: Colours.
    """

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
        """The words that are lit; empty where none are."""
        return self._lit.selectedText() if self._lit is not None else ""

    @property
    def cursor(self) -> QtGui.QTextCursor | None:
        """Selects the words that are lit; none where none are."""
        return QtGui.QTextCursor(self._lit) if self._lit is not None else None

    @property
    def is_on(self) -> bool:
        """Whether any words are lit."""
        return self._lit is not None

    @property
    def calm(self) -> bool:
        """Whether no flash is going on."""
        return not self._pulse.isActive()

    def boxes(self) -> list[QtCore.QRectF]:
        """What is outlined: a box for each line in view with some of the words, in pixels of the viewport."""
        return list(_boxes(self._editor, self._lit)) if self._lit is not None else []

    def flash(self, words: QtGui.QTextCursor, *, marked: bool) -> None:
        """Let words flash and light them.

        Args:
            words: Selects them.
            marked: Whether they have the colours of a mark, which go on speaking when the flash is over.
        """
        self._lit, self._marked = QtGui.QTextCursor(words), marked
        self._draw("text", "page")
        self._pulse.start()

    def put_out(self) -> None:
        """Light nothing."""
        if self._lit is None:
            return
        self._pulse.stop()
        self._lit = None
        self._editor.setExtraSelections([])
        self._editor.viewport().update()

    def paint(self, painter: QtGui.QPainter) -> None:
        """Draw the outline around the words that are lit, line by line."""
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
    """Where selected words stand in the viewport: a box for each line that has some of them in view."""
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
    """How far along a line a position of its block stands, in pixels."""
    place: Any = line.cursorToX(position)  # with the position it is nearest to, which the stubs do not say
    return float(place[0])
