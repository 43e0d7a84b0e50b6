"""The advert's text: paste, type, drop; marks under the words; nothing else moves."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6 import QtCore, QtGui, QtWidgets
from typing_extensions import override

from desktop_app.gui.mark_highlighter import MarkHighlighter
from desktop_app.gui.theme import Theme
from desktop_app.presentation.marks import Mark, Marks
from desktop_app.presentation.qt_ranges import from_qt

#: Characters a line at most, so that the eye finds the next one.
MEASURE = 80
PULSE_MILLISECONDS = 700


class AdvertEditor(QtWidgets.QPlainTextEdit):
    """A plain text editor with marks.

    Args:
        theme: Colours and sizes.
        explain: Turns the number of a piece of evidence into the tool tip about it.
        limit: Longest text, in characters, that is taken in.
    """

    edited = QtCore.Signal()
    marks_moved = QtCore.Signal()  # other marks, or the same elsewhere
    walked = QtCore.Signal(int)  # number of the evidence the person went to
    file_dropped = QtCore.Signal(str)
    replaced = QtCore.Signal()  # another text was pasted over all there was
    displacing = QtCore.Signal(str)  # a whole advert was pasted, and the one on screen gives way
    added = QtCore.Signal(str)  # a whole advert was pasted into another
    too_much = QtCore.Signal(int)  # characters that were not taken in
    menu_asked = QtCore.Signal(object, object)  # a QMenu to add to, the Mark it is about or None

    def __init__(self, theme: Theme, *, explain: Callable[[int], str], limit: int) -> None:
        super().__init__()
        self.setObjectName("advert")
        self.setAccessibleName("Advert text")
        self.setTabChangesFocus(True)
        self.setFrameShape(QtWidgets.QFrame.Shape.NoFrame)
        self._theme = theme
        self._explain = explain
        self._limit = limit
        self.marks = Marks()
        self.gives_way: Callable[[], bool] = lambda: False  # whether the advert here may go
        self._highlighter = MarkHighlighter(self.document(), self.marks, theme.palette)
        self._pulse = QtCore.QTimer(self, singleShot=True, interval=PULSE_MILLISECONDS)
        self._pulse.timeout.connect(lambda: self.setExtraSelections([]))
        self.document().contentsChange.connect(lambda *_: self.edited.emit())
        theme.changed.connect(self._dress)

    def text(self) -> str:
        """The text as Python has it; every position of the document is kept."""
        return from_qt(self.document().toRawText())

    def replace_text(self, text: str) -> None:
        """Put ``text`` in place of all there is; undo brings the old text back."""
        cursor = QtGui.QTextCursor(self.document())
        cursor.select(QtGui.QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        cursor.movePosition(QtGui.QTextCursor.MoveOperation.Start)
        self.setTextCursor(cursor)

    def show_marks(self, marks: list[Mark]) -> None:
        """Take the marks of an analysis of the text as it is now."""
        self._highlighter.show_marks(marks)
        self.marks_moved.emit()

    def walk(self, direction: int) -> bool:
        """Go to the next (1) or previous (-1) mark; whether there is one."""
        place = self.textCursor().position()
        mark = self.marks.after(place + 1) if direction > 0 else self.marks.before(place)
        if mark is None:
            return False
        self.go_to(mark.start, mark.end)
        self.walked.emit(mark.item)
        return True

    def go_to(self, start: int, end: int) -> None:
        """Put the caret before a stretch, bring it into view and let it pulse once."""
        cursor = self.textCursor()
        cursor.setPosition(min(start, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self._bring_into_view()
        pulse = QtWidgets.QTextEdit.ExtraSelection()
        pulse.cursor = QtGui.QTextCursor(cursor)
        pulse.cursor.setPosition(
            min(end, self.document().characterCount() - 1), QtGui.QTextCursor.MoveMode.KeepAnchor
        )
        pulse.format.setBackground(self._theme.colour("text"))
        pulse.format.setForeground(self._theme.colour("page"))
        self.setExtraSelections([pulse])
        self._pulse.start()

    def mark_under(self, point: QtCore.QPoint) -> Mark | None:
        """The mark under a point of the viewport."""
        cursor = self.cursorForPosition(point)
        place = cursor.position()
        found = self.marks.at(place)
        if found is None and place:  # the nearest gap between letters may be the one after
            found = self.marks.at(place - 1)
        if found is None:
            return None
        line = self.cursorRect(cursor)
        return found if line.top() <= point.y() <= line.bottom() + 2 else None

    def mark_at_caret(self) -> Mark | None:
        """The mark in which, or right behind which, the caret stands."""
        place = self.textCursor().position()
        return self.marks.at(place) or (self.marks.at(place - 1) if place else None)

    @override
    def contextMenuEvent(self, event: QtGui.QContextMenuEvent) -> None:
        by_key = event.reason() == QtGui.QContextMenuEvent.Reason.Keyboard
        menu = self.createStandardContextMenu()
        menu.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
        self.menu_asked.emit(menu, self.mark_at_caret() if by_key else self.mark_under(event.pos()))
        caret = self.viewport().mapToGlobal(self.cursorRect().bottomLeft())
        menu.popup(caret if by_key else event.globalPos())

    @override
    def insertFromMimeData(self, source: QtCore.QMimeData) -> None:
        from desktop_app.presentation.paste import pasted_text  # takes an HTML parser along
        from desktop_app.presentation.pasting import is_whole_advert

        file = _text_file(source)
        if file:
            self.file_dropped.emit(file)
            return
        html = source.html() if source.hasHtml() else ""
        plain = source.text() if source.hasText() else ""
        if len(html) > self._limit * 20:  # a page this long is not worth taking apart
            html = ""
        text = pasted_text(html, plain)
        if not text:
            return
        cursor = self.textCursor()
        length = self.document().characterCount() - 1
        kept = length - (cursor.selectionEnd() - cursor.selectionStart())
        whole = (
            not cursor.hasSelection()
            and is_whole_advert(text)
            and bool(self.document().toPlainText().strip())
        )
        if whole and len(text) <= self._limit and self.gives_way():
            self.displacing.emit(text)
            return
        if kept + len(text) > self._limit:
            self.too_much.emit(kept + len(text))
            return
        cursor.insertText(text)
        if kept:
            self.ensureCursorVisible()
            if whole:
                self.added.emit(text)
            return
        self.verticalScrollBar().setValue(0)  # read from its start; the caret stays where typing goes on
        if length:
            self.replaced.emit()

    @override
    def canInsertFromMimeData(self, source: QtCore.QMimeData) -> bool:
        return bool(_text_file(source)) or super().canInsertFromMimeData(source)

    @override
    def event(self, event: QtCore.QEvent) -> bool:
        if isinstance(event, QtGui.QHelpEvent) and event.type() == QtCore.QEvent.Type.ToolTip:
            inside = self.viewport().mapFromGlobal(event.globalPos())
            mark = self.mark_under(inside)
            if mark is None:
                QtWidgets.QToolTip.hideText()
            else:
                QtWidgets.QToolTip.showText(event.globalPos(), self._explain(mark.item), self)
            return True
        return super().event(event)

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        self._keep_measure()
        super().resizeEvent(event)

    def _keep_measure(self) -> None:
        """Leave room beside the text where lines would grow too long."""
        bar = self.verticalScrollBar().sizeHint().width()
        wanted = self.fontMetrics().averageCharWidth() * MEASURE + 2 * int(self.document().documentMargin())
        spare = max(0, self.width() - bar - wanted - self._theme.px(12))
        self.setViewportMargins(self._theme.px(12), self._theme.px(8), spare, self._theme.px(4))

    def _bring_into_view(self) -> None:
        """Scroll so that the caret stands in the middle part of the view; not at all if it does already."""
        rect, height = self.cursorRect(), self.viewport().height()
        if rect.top() < height * 0.1 or rect.bottom() > height * 0.85:
            self.centerCursor()

    def _dress(self) -> None:
        self._highlighter.dress(self._theme.palette)
        self._keep_measure()


def _text_file(source: QtCore.QMimeData) -> str:
    """The local file that is dropped, if one is; else an empty string."""
    for url in source.urls() if source.hasUrls() else []:
        if url.isLocalFile() and Path(url.toLocalFile()).is_file():
            return url.toLocalFile()
    return ""
