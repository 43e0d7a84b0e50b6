"""The strip above the text: the record's documents, the origin of the one on screen, a button to add one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6 import QtCore, QtGui, QtWidgets
from typing_extensions import override

from desktop_app.gui.documents_details import DetailsPopup
from desktop_app.gui.file_drops import FileDrops
from desktop_app.gui.theme import Theme
from desktop_app.gui.wheel import WheelPassed
from desktop_app.presentation.plain_tool_tips import plain_tip


class DocumentsBar(QtWidgets.QWidget):
    """Shows the names of a record's documents; hidden while the page is empty."""

    chosen = QtCore.Signal(int)
    removal_asked = QtCore.Signal(int)
    files_dropped = QtCore.Signal(list)  # paths of files to add to the record
    add_asked = QtCore.Signal()
    paste_asked = QtCore.Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._details = ""
        self._words = ""
        self.tabs = QtWidgets.QTabBar()
        self.tabs.setAccessibleName("Documents of this advert")
        self.tabs.setExpanding(False)
        WheelPassed(self.tabs)
        self.tabs.setDrawBase(False)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setElideMode(QtCore.Qt.TextElideMode.ElideRight)
        self.origin = OriginLine()
        self.add = QtWidgets.QToolButton()
        self.add.setProperty("look", "button")
        self.add.setProperty("kind", "small")
        self.add.setToolButtonStyle(QtCore.Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.add.setText("Add a document")
        self.add.setToolTip(
            "Add a job description, a person specification or another document of this post;"
            " files can be dropped here as well"
        )
        self.add.setPopupMode(QtWidgets.QToolButton.ToolButtonPopupMode.InstantPopup)
        self.add.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)
        menu = QtWidgets.QMenu(self.add)
        menu.addAction("From &files…", self.add_asked.emit)
        menu.addAction("From the &clipboard", self.paste_asked.emit)
        self.add.setMenu(menu)
        grid = QtWidgets.QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.tabs, 0, 0, 1, 2)
        grid.addWidget(self.origin, 1, 0)
        grid.addWidget(self.add, 1, 1)
        self.tabs.currentChanged.connect(self._choose)
        self.origin.clicked.connect(self.show_details)
        drops = FileDrops(self)
        drops.dropped.connect(self.files_dropped)
        drops.hovered.connect(self._show_drop)
        theme.changed.connect(self._dress)
        self._dress()

    def show_documents(self, names: Sequence[str], shown: int) -> None:
        """Show these documents; as tabs only if there are several."""
        with QtCore.QSignalBlocker(self.tabs):
            while self.tabs.count() > len(names):
                self.tabs.removeTab(self.tabs.count() - 1)
            for number, name in enumerate(names):
                if number == self.tabs.count():
                    self.tabs.addTab(name)
                    self._give_close_button(number)
                self.tabs.setTabText(number, name.replace("&", "&&"))
                self.tabs.setTabToolTip(number, plain_tip(name))
            self.tabs.setCurrentIndex(shown)
        self.tabs.setVisible(len(names) > 1)

    def show_origin(self, words: str, details: str) -> None:
        """Show the origin of the document on screen.

        Args:
            words: On one line; empty if unknown.
            details: Everything known, as rich text.
        """
        self.origin.show_words(words)
        self._words, self._details = words, details

    def show_details(self) -> None:
        """Show everything known about the advert's origin."""
        if self._details:
            popup = DetailsPopup(self._details, self._theme, self)
            popup.open_below(self.origin)

    def _give_close_button(self, number: int) -> None:
        """Give a tab its close button, with a name for screen readers."""
        button = QtWidgets.QToolButton()
        button.setAutoRaise(True)
        button.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)  # by keyboard: Del on the tab
        button.setIcon(self._theme.icon("close"))
        button.setIconSize(QtCore.QSize(self._theme.px(12), self._theme.px(12)))
        button.setToolTip("Take this document out of the record (Del)")
        button.setAccessibleName("Take this document out of the record")
        button.clicked.connect(lambda: self._ask_removal(button))
        self.tabs.setTabButton(number, QtWidgets.QTabBar.ButtonPosition.RightSide, button)

    def _ask_removal(self, button: QtWidgets.QToolButton) -> None:
        side = QtWidgets.QTabBar.ButtonPosition.RightSide
        for number in range(self.tabs.count()):
            if self.tabs.tabButton(number, side) is button:
                self.removal_asked.emit(number)
                return

    def _show_drop(self, held: bool) -> None:
        """Show what dropping files here would do."""
        self.origin.show_words("Let go to add to this advert" if held else self._words)

    def _choose(self, number: int) -> None:
        if number >= 0:
            self.chosen.emit(number)

    @override
    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        if self.tabs.hasFocus() and event.key() == QtCore.Qt.Key.Key_Delete and self.tabs.count() > 1:
            self.removal_asked.emit(self.tabs.currentIndex())
            return
        super().keyPressEvent(event)

    def _dress(self) -> None:
        side_room, above = self._theme.px(8), self._theme.px(4)
        self.tabs.setStyleSheet(
            f"QTabBar::tab {{ padding: {above}px {side_room}px; }}"
            "QTabBar::tab:selected { font-weight: normal; }"  # bold names may be elided
        )
        self.add.setIcon(self._theme.icon("file-plus"))
        self.add.setIconSize(QtCore.QSize(self._theme.px(16), self._theme.px(16)))
        side = QtWidgets.QTabBar.ButtonPosition.RightSide
        for number in range(self.tabs.count()):
            button = self.tabs.tabButton(number, side)
            if isinstance(button, QtWidgets.QToolButton):
                button.setIcon(self._theme.icon("close"))
                button.setIconSize(QtCore.QSize(self._theme.px(12), self._theme.px(12)))


class OriginLine(QtWidgets.QPushButton):
    """A quiet line, elided if too long; a click opens the details."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "link")
        self.setProperty("kind", "small")
        self.setProperty("tone", "muted")
        policy = QtWidgets.QSizePolicy.Policy
        self.setSizePolicy(policy.Ignored, policy.Fixed)
        self._words = ""

    def show_words(self, words: str) -> None:
        """Show these words; an empty line cannot be clicked."""
        self._words = words
        self.setEnabled(bool(words))
        self.setAccessibleName(f"{words}. Show where this advert came from" if words else "")
        self.setToolTip(plain_tip(words))
        self._cut()

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        room = max(0, self.width() - 2 * self.fontMetrics().averageCharWidth())
        cut = self.fontMetrics().elidedText(self._words, QtCore.Qt.TextElideMode.ElideRight, room)
        self.setText(cut.replace("&", "&&"))
