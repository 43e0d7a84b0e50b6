"""The words that somebody was sent to: they flash once, and stay lit while what sent there is chosen."""

from __future__ import annotations

from PySide6 import QtCore, QtGui, QtWidgets

from desktop_app.gui.theme import Theme

PULSE_MILLISECONDS = 700


class AdvertLight(QtCore.QObject):
    """Lights one stretch of the document on screen.

    Args:
        editor: Holds the text.
        theme: Colours.
    """

    def __init__(self, editor: QtWidgets.QPlainTextEdit, theme: Theme) -> None:
        super().__init__(editor)
        self._editor = editor
        self._theme = theme
        self._lit: QtGui.QTextCursor | None = None
        self._stays = False
        self._pulse = QtCore.QTimer(self, singleShot=True, interval=PULSE_MILLISECONDS)
        self._pulse.timeout.connect(self._calm)
        theme.changed.connect(self._calm)

    def flash(self, words: QtGui.QTextCursor, *, stays: bool) -> None:
        """Let words flash.

        Args:
            words: Selects them.
            stays: Whether they are lit, more quietly, until ``put_out``.
        """
        self._lit, self._stays = QtGui.QTextCursor(words), stays
        self._draw("text", "page")
        self._pulse.start()

    def put_out(self) -> None:
        """Light nothing."""
        self._pulse.stop()
        self._lit = None
        self._editor.setExtraSelections([])

    def _calm(self) -> None:
        """The flash is over."""
        if self._lit is not None and self._stays:
            self._draw("selection", "text")
        else:
            self.put_out()

    def _draw(self, ground: str, ink: str) -> None:
        if self._lit is None:
            return
        drawn = QtWidgets.QTextEdit.ExtraSelection()
        drawn.cursor = self._lit
        drawn.format.setBackground(self._theme.colour(ground))
        drawn.format.setForeground(self._theme.colour(ink))
        self._editor.setExtraSelections([drawn])
