"""Inserts pasted words into the editor, replaces everything with them, or refuses them as too long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore, QtGui

from desktop_app.presentation.advert_look import is_told, is_whole_advert

if TYPE_CHECKING:
    from desktop_app.gui.advert_editor import AdvertEditor


def listen(editor: AdvertEditor) -> None:
    """Let Ctrl+V reach the editor from anywhere on its page; text fields take the key themselves."""

    def paste() -> None:
        editor.setFocus()
        editor.paste()

    keys = QtGui.QShortcut(QtGui.QKeySequence.StandardKey.Paste, editor)
    keys.activated.connect(paste)


def insert(editor: AdvertEditor, text: str, cursor: QtGui.QTextCursor, *, limit: int) -> None:
    """Insert a text at a cursor; a whole advert may replace the current one.

    Args:
        editor: Announces the result by its signals.
        text: Plain lines; an empty text does nothing.
        cursor: In one of the editor's documents; its selection is replaced.
        limit: The longest text accepted, in characters.
    """
    if not text or cursor.isNull():  # its document may be gone meanwhile
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
    # Show the beginning of the text; the caret stays where typing continues. Deferred, because the editor
    # scrolls to the caret after handling the key.
    QtCore.QTimer.singleShot(0, editor, lambda: editor.verticalScrollBar().setValue(0))
