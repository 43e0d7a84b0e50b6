"""The documents of a record in the editor, each with its own undo, marks and scroll position."""

from __future__ import annotations

from PySide6 import QtCore, QtGui, QtWidgets

from desktop_app.gui.mark_highlighter import MarkHighlighter
from desktop_app.presentation.marks import Mark, Marks
from desktop_app.presentation.palette import Palette
from desktop_app.presentation.qt_ranges import from_qt


class AdvertSheet(QtCore.QObject):
    """One document.

    Args:
        document: The text; owned by this sheet from now on.
    """

    edited = QtCore.Signal()

    def __init__(self, document: QtGui.QTextDocument, palette: Palette, parent: QtCore.QObject) -> None:
        super().__init__(parent)
        document.setParent(self)  # an editor deletes its own document when another is shown
        self.document = document
        self.marks = Marks()
        self._text: str | None = None
        self._highlighter = MarkHighlighter(document, self.marks, palette)
        self._place = (0, 0)
        document.contentsChange.connect(self._note_edit)

    @property
    def text(self) -> str:
        """The text as a Python string; every position of the document is kept."""
        if self._text is None:
            self._text = from_qt(self.document.toRawText())
        return self._text

    def show_marks(self, marks: list[Mark]) -> None:
        """Show the marks of an analysis of the current text."""
        self._highlighter.show_marks(marks)

    def dress(self, palette: Palette) -> None:
        """Redraw the marks in another theme's colours."""
        self._highlighter.dress(palette)

    def leave(self, editor: QtWidgets.QPlainTextEdit) -> None:
        """Another sheet is shown: remember caret and scroll position."""
        self._place = (editor.textCursor().position(), editor.verticalScrollBar().value())

    def enter(self, editor: QtWidgets.QPlainTextEdit) -> None:
        """Show this sheet at its last position."""
        self.document.setDefaultFont(editor.font())
        self.document.setDocumentMargin(editor.document().documentMargin())
        editor.setDocument(self.document)
        position, scrolled = self._place
        cursor = QtGui.QTextCursor(self.document)
        cursor.setPosition(min(position, self.document.characterCount() - 1))
        editor.setTextCursor(cursor)
        editor.verticalScrollBar().setValue(scrolled)

    def _note_edit(self, _position: int, removed: int, added: int) -> None:
        """Text was inserted or removed."""
        self._text = None
        if removed or added:
            self.edited.emit()


def new_sheet(text: str, palette: Palette, editor: QtWidgets.QPlainTextEdit) -> AdvertSheet:
    """A sheet with a text that undo does not remove."""
    document = QtGui.QTextDocument()
    document.setDocumentLayout(QtWidgets.QPlainTextDocumentLayout(document))
    document.setDefaultFont(editor.font())
    document.setPlainText(text)
    return AdvertSheet(document, palette, editor)
