"""Keeps the lines of a text short enough to be read with ease, however wide the window."""

from __future__ import annotations

from PySide6 import QtCore, QtWidgets

from desktop_app.gui.theme import Theme

#: The most characters per line, for comfortable reading.
MEASURE = 80


def margins_beside(editor: QtWidgets.QPlainTextEdit, theme: Theme) -> QtCore.QMargins:
    """The margins of an editor's text; beside it, all that its lines need not.

    An empty editor has no lines to keep short: what lies over it has the whole width.
    """
    spare = 0
    if not editor.document().isEmpty():
        bar = editor.verticalScrollBar().sizeHint().width()
        wanted = editor.fontMetrics().averageCharWidth() * MEASURE + 2 * int(
            editor.document().documentMargin()
        )
        spare = max(0, editor.width() - bar - wanted - theme.px(12))
    return QtCore.QMargins(theme.px(12), theme.px(8), spare, theme.px(4))
