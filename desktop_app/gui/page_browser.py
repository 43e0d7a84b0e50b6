"""A page of rich text that keeps its scroll position when its content changes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6 import QtCore, QtGui, QtWidgets
from typing_extensions import override

from desktop_app.gui.theme import SMALL, Theme
from desktop_app.presentation.palette import Palette


class PageBrowser(QtWidgets.QTextBrowser):
    """Shows what ``write`` returns; links are announced, not followed.

    Args:
        name: For screen readers.
        write: Returns the page as rich text for the colours and the size of small text in points.
    """

    chosen = QtCore.Signal(str)  # the target of a link

    def __init__(self, name: str, write: Callable[[Palette, float], str], theme: Theme) -> None:
        super().__init__()
        self._write = write
        self._theme = theme
        self._shown = ""
        self._stale = True
        self.setAccessibleName(name)
        self.setFrameShape(QtWidgets.QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(12)
        self.anchorClicked.connect(lambda address: self.chosen.emit(address.toString()))
        theme.changed.connect(self._dress)

    def start_anew(self) -> None:
        """The page is about something else now: scroll to the top."""
        self.moveCursor(QtGui.QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def renew(self) -> None:
        """The content has changed; it is written when the page is visible."""
        self._stale = True
        if self.isVisible():
            self._render()

    @override
    def showEvent(self, event: QtGui.QShowEvent) -> None:
        super().showEvent(event)
        self._render()

    @override
    def focusInEvent(self, event: QtGui.QFocusEvent) -> None:
        """Select a link at once, so that keyboard users see where they are."""
        super().focusInEvent(event)
        if "<a href" in self._shown and not self.textCursor().hasSelection():
            if event.reason() is QtCore.Qt.FocusReason.TabFocusReason:
                self.focusNextPrevChild(True)
            elif event.reason() is QtCore.Qt.FocusReason.BacktabFocusReason:
                self.focusNextPrevChild(False)

    def _render(self) -> None:
        if not self._stale:
            return
        self._stale = False
        page = self._write(self._theme.palette, self._theme.font(SMALL).pointSizeF())
        if page == self._shown:
            return
        bar = self.verticalScrollBar()
        scrolled = bar.value()
        self._shown = page
        self.setHtml(page)
        bar.setValue(scrolled)

    def _dress(self) -> None:
        """Colours and sizes have changed: write the page again."""
        self._shown = ""
        self.renew()
