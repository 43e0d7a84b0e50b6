"""Pasted words on their way into the editor: put in, put in place of all, or too many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore, QtGui

from desktop_app.presentation.advert_look import is_told, is_whole_advert

if TYPE_CHECKING:
    from desktop_app.gui.advert_editor import AdvertEditor


def insert(editor: AdvertEditor, text: str, cursor: QtGui.QTextCursor, *, limit: int) -> None:
    """Put a text where a cursor stands; a whole advert may stand for itself.

    Args:
        editor: Tells by its signals what became of it.
        text: Plain lines; without any nothing happens.
        cursor: Of one of the editor's documents; what it has selected is replaced.
        limit: Longest text, in characters, that is taken in.
    """
    if not text or cursor.isNull():  # its document may have gone meanwhile
        return
    cursor.setKeepPositionOnInsert(False)
    document = cursor.document()
    kept = document.characterCount() - 1 - (cursor.selectionEnd() - cursor.selectionStart())
    here = bool(document.toPlainText().strip())
    beside = not cursor.hasSelection() and here
    if beside and len(text) <= limit and is_whole_advert(text) and editor.gives_way():
        editor.displacing.emit(text)
        return
    if kept + len(text) > limit:
        editor.too_much.emit(kept + len(text))
        return
    cursor.insertText(text)
    if document is editor.document():
        editor.setTextCursor(cursor)
    if kept:
        editor.ensureCursorVisible()
        if beside and is_told(text):
            editor.added.emit(text)
        return
    editor.replaced.emit(here)
    # Read from its start; the caret stays where typing goes on. Later, for the editor follows the caret
    # when the key has been handled.
    QtCore.QTimer.singleShot(0, editor, lambda: editor.verticalScrollBar().setValue(0))
