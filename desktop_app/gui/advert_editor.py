"""The advert's text: pasting, typing, dropping; marks are drawn under the words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6 import QtCore, QtGui, QtWidgets
from typing_extensions import override

from desktop_app.gui.advert_light import AdvertLight
from desktop_app.gui.advert_sheets import AdvertSheet, new_sheet
from desktop_app.gui.file_drops import files_of
from desktop_app.gui.line_measure import margins_beside
from desktop_app.gui.theme import Theme
from desktop_app.presentation.marks import Mark, Marks
from desktop_app.presentation.qt_ranges import from_qt

#: Turns rich text into plain lines for the second argument; an empty text means failure.
ReadRich = Callable[[str, Callable[[str], None]], None]


class AdvertEditor(QtWidgets.QPlainTextEdit):
    """A plain text editor with marks; it holds every document of a record and shows one.

    Args:
        explain: Returns the tool tip for the number of a piece of evidence.
        limit: The longest text accepted, in characters.
    """

    edited = QtCore.Signal()
    marks_moved = QtCore.Signal()  # other marks, or in other places
    laid_out = QtCore.Signal()  # the lines of the text have moved
    walked = QtCore.Signal(int)  # number of the evidence the person moved to
    sheet_shown = QtCore.Signal(int)  # number of the document on screen, from 0
    files_dropped = QtCore.Signal(list)  # paths
    replaced = QtCore.Signal(bool)  # a text was pasted over existing text (True), or into an empty editor
    displacing = QtCore.Signal(str)  # a whole advert was pasted, and replaces the one on screen
    added = QtCore.Signal(str)  # a whole advert was pasted into another
    too_much = QtCore.Signal(int)  # characters that were not accepted
    too_late = QtCore.Signal()  # rich text was converted after its advert had gone, so it was dropped
    menu_asked = QtCore.Signal(object, object)  # a QMenu to extend, and the Mark it is about or None

    def __init__(self, theme: Theme, *, explain: Callable[[int], str], limit: int) -> None:
        super().__init__()
        self.setObjectName("advert")
        self.setAccessibleName("Advert text")
        self.setTabChangesFocus(True)
        self.setFrameShape(QtWidgets.QFrame.Shape.NoFrame)
        self._theme = theme
        self._explain = explain
        self._limit = limit
        self.gives_way: Callable[[], bool] = lambda: False  # whether the current advert may be replaced
        self.read_rich: ReadRich = lambda _html, done: done("")
        self.shown = 0
        self._adverts = 0  # how many adverts have been loaded
        self._sheets: list[AdvertSheet] = []
        self._keep_sheet(AdvertSheet(self.document(), theme.palette, self))
        self.light = AdvertLight(self, theme)
        theme.changed.connect(self._dress)
        self.edited.connect(self._keep_measure)

    @property
    def marks(self) -> Marks:
        """The marks of the document on screen."""
        return self._sheets[self.shown].marks

    @property
    def texts(self) -> tuple[str, ...]:
        """The text of every document."""
        return tuple(sheet.text for sheet in self._sheets)

    def text(self) -> str:
        """The text on screen as a Python string; every position of the document is kept."""
        return self._sheets[self.shown].text

    def replace_text(self, text: str) -> None:
        """Replace all the text on screen with ``text``; undo restores the old text."""
        cursor = QtGui.QTextCursor(self.document())
        cursor.select(QtGui.QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        cursor.movePosition(QtGui.QTextCursor.MoveOperation.Start)
        self.setTextCursor(cursor)

    def load(self, texts: Sequence[str]) -> None:
        """Load these documents, at least one, and show the first; undo restores the previous first text."""
        self.light.put_out()
        self.hold_further(texts[1:])
        self.replace_text(texts[0])

    def hold_further(self, texts: Sequence[str]) -> None:
        """Show the first document, and replace the others by these."""
        self._adverts += 1
        self.turn(0)
        for sheet in self._sheets[1:]:
            sheet.deleteLater()
        del self._sheets[1:]
        for text in texts:
            self._keep_sheet(new_sheet(text, self._theme.palette, self))
        self.sheet_shown.emit(0)
        self.edited.emit()

    def add(self, text: str) -> None:
        """Add a document behind the others."""
        self._keep_sheet(new_sheet(text, self._theme.palette, self))
        self.edited.emit()

    def take_out(self, number: int) -> None:
        """Remove a document; at least one must remain."""
        if self.shown == number:
            self.turn(number - 1 if number else 1)
        kept = self._sheets[self.shown]
        self._sheets.pop(number).deleteLater()
        self.shown = self._sheets.index(kept)
        self.sheet_shown.emit(self.shown)
        self.edited.emit()

    def turn(self, number: int) -> None:
        """Show another document at its last position."""
        if number == self.shown:
            return
        self.light.put_out()
        self._sheets[self.shown].leave(self)
        self.shown = number
        self._sheets[number].enter(self)
        self._keep_measure()
        self.sheet_shown.emit(number)
        self.marks_moved.emit()

    def show_marks(self, marks: list[Mark], number: int = 0) -> None:
        """Show the marks of an analysis of a document's current text."""
        if number < len(self._sheets):
            self._sheets[number].show_marks(marks)
            self.marks_moved.emit()

    def turn_to_item(self, item: int) -> Mark | None:
        """Show the document of a piece of evidence; returns its mark, or ``None``."""
        for number, sheet in enumerate(self._sheets):
            mark = sheet.marks.of_item(item)
            if mark is not None:
                self.turn(number)
                return mark
        return None

    def walk(self, direction: int) -> bool:
        """Move to the next (1) or previous (-1) mark in any document; returns whether there is one."""
        place, count = self.textCursor().position(), len(self._sheets)
        mark = self.marks.after(place + 1) if direction > 0 else self.marks.before(place)
        if count > 1 and (mark is None or (mark.start <= place if direction > 0 else mark.start >= place)):
            around = [(self.shown + step * direction) % count for step in range(1, count + 1)]
            number = next((one for one in around if len(self._sheets[one].marks)), self.shown)
            marks = list(self._sheets[number].marks)
            mark = marks[0 if direction > 0 else -1] if marks else None
            self.turn(number)
        if mark is None:
            return False
        self.go_to(mark.start, mark.end)
        self.walked.emit(mark.item)
        return True

    def go_to(self, start: int, end: int) -> None:
        """Put the caret before a stretch, scroll to it and highlight it."""
        cursor = self.textCursor()
        cursor.setPosition(min(start, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self._bring_into_view()
        cursor.setPosition(
            min(end, self.document().characterCount() - 1), QtGui.QTextCursor.MoveMode.KeepAnchor
        )
        mark = self.marks.at(start)
        self.light.flash(cursor, marked=mark is not None and mark[:2] == (start, end))

    def mark_under(self, point: QtCore.QPoint) -> Mark | None:
        """The mark under a point of the viewport."""
        cursor = self.cursorForPosition(point)
        place = cursor.position()
        found = self.marks.at(place)
        if found is None and place:  # the nearest gap between characters may be the one after
            found = self.marks.at(place - 1)
        if found is None:
            return None
        line = self.cursorRect(cursor)
        return found if line.top() <= point.y() <= line.bottom() + 2 else None

    def mark_at_caret(self) -> Mark | None:
        """The mark around or directly before the caret."""
        place = self.textCursor().position()
        return self.marks.at(place) or (self.marks.at(place - 1) if place else None)

    @override
    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        super().paintEvent(event)
        if self.light.is_on:
            painter = QtGui.QPainter(self.viewport())
            self.light.paint(painter)
            painter.end()

    @override
    def contextMenuEvent(self, event: QtGui.QContextMenuEvent) -> None:
        by_key = event.reason() == QtGui.QContextMenuEvent.Reason.Keyboard
        menu = self.createStandardContextMenu()
        menu.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
        self.menu_asked.emit(menu, self.mark_at_caret() if by_key else self.mark_under(event.pos()))
        caret = self.viewport().mapToGlobal(self.cursorRect().bottomLeft())
        menu.popup(caret if by_key else event.globalPos())

    @override
    def createMimeDataFromSelection(self) -> QtCore.QMimeData:
        data = QtCore.QMimeData()
        data.setText(from_qt(self.textCursor().selectedText()))  # only the words, exactly
        return data

    @override
    def insertFromMimeData(self, source: QtCore.QMimeData) -> None:
        self.take_in(source, self.textCursor())

    def take_in(self, source: QtCore.QMimeData, cursor: QtGui.QTextCursor) -> None:
        """Insert copied or dropped content at a cursor, replacing its selection.

        Args:
            source: Files are announced by ``files_dropped``; rich text is inserted as plain lines, a moment
                later.
            cursor: In the document on screen; follows what is typed meanwhile.
        """
        from desktop_app.presentation.pasted_text import plain_lines

        files = files_of(source)
        if files:
            self.files_dropped.emit(files)
            return
        html = source.html() if source.hasHtml() else ""
        plain = plain_lines(source.text()) if source.hasText() else ""
        if not html or len(html) > self._limit * 20:  # too long to be worth converting
            self._insert(plain, cursor)
            return
        place, selected = QtGui.QTextCursor(cursor), cursor.hasSelection()
        place.setKeepPositionOnInsert(True)
        advert = self._adverts

        def put_in(lines: str) -> None:
            if advert != self._adverts:
                self.too_late.emit()
                return
            if not selected:
                place.setPosition(place.position())  # its anchor has moved with what was typed meanwhile
            self._insert(lines or plain, place)

        self.read_rich(html, put_in)

    def _insert(self, text: str, cursor: QtGui.QTextCursor) -> None:
        from desktop_app.gui.advert_pasting import insert

        insert(self, text, cursor, limit=self._limit)

    @override
    def canInsertFromMimeData(self, source: QtCore.QMimeData) -> bool:
        return bool(files_of(source)) or super().canInsertFromMimeData(source)

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
        """Leave a margin beside the text if lines would grow too long."""
        self.setViewportMargins(margins_beside(self, self._theme))

    def _bring_into_view(self) -> None:
        """Scroll so that the caret is in the middle part of the view, unless it already is."""
        rect, height = self.cursorRect(), self.viewport().height()
        if rect.top() < height * 0.1 or rect.bottom() > height * 0.85:
            self.centerCursor()

    def _keep_sheet(self, sheet: AdvertSheet) -> None:
        """Add a document's sheet."""
        sheet.edited.connect(self.edited)
        sheet.document.documentLayout().documentSizeChanged.connect(lambda _size: self.laid_out.emit())
        self._sheets.append(sheet)

    def _dress(self) -> None:
        for sheet in self._sheets:
            sheet.dress(self._theme.palette)
        self._keep_measure()
