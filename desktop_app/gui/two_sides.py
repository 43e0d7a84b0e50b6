"""Puts text and verdict beside each other, or below each other on a page that scrolls."""

from __future__ import annotations

from PySide6 import QtCore, QtGui, QtWidgets
from typing_extensions import override

from desktop_app.gui.advert_column import AdvertColumn
from desktop_app.gui.kept_focus import kept_focus
from desktop_app.gui.side_panel import SidePanel
from desktop_app.gui.theme import Theme
from desktop_app.gui.verdict_line import VerdictLine
from desktop_app.presentation.read_page import ReadPage

#: Narrower than this many characters, verdict and evidence are below the text.
NARROW = 105
#: Width of verdict and evidence at 100 % text, in pixels.
PANEL_WIDTH = 390
#: Their greatest share of the page, in per cent.
WIDEST_PANEL = 46
#: Least height of the evidence at 100 % text, even if the page has to scroll; never more than fits in it.
LEAST_TABS = 260
#: Least number of lines of the advert that are shown, even if the page has to scroll.
LEAST_LINES = 8


class TwoSides(QtWidgets.QWidget):
    """Holds the two sides of the Read page.

    Args:
        page: Its verdict is shown on a line of its own while the verdict itself is out of view.
        column: The text.
        panel: Verdict and evidence.
    """

    def __init__(self, page: ReadPage, column: AdvertColumn, panel: SidePanel, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._column = column
        self._panel = panel
        self._arranged: tuple[bool, float] | None = None
        self._splitter = QtWidgets.QSplitter()
        self._splitter.setChildrenCollapsible(False)
        content = QtWidgets.QWidget()
        self._content = QtWidgets.QVBoxLayout(content)
        self._content.setContentsMargins(0, 0, 0, 0)
        self._content.setSpacing(0)
        self._content.addWidget(self._splitter, 1)
        self._scroll = QtWidgets.QScrollArea()
        self._scroll.setWidget(content)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QtWidgets.QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verdict_line = VerdictLine(page, theme)
        self.verdict_line.clicked.connect(lambda: self._scroll.verticalScrollBar().setValue(panel.y()))
        layout = QtWidgets.QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._scroll)
        layout.addWidget(self.verdict_line)
        theme.changed.connect(self._share_room)

    def show_text(self) -> None:
        """Scroll to the text, if it is out of view."""
        self._scroll.ensureWidgetVisible(self._column.editor)

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Put text and verdict side by side if there is room, else below each other."""
        letters = self.width() / max(1, QtGui.QFontMetrics(self._theme.font()).averageCharWidth())
        beside = letters >= NARROW
        lines = QtGui.QFontMetrics(self._column.editor.font()).lineSpacing() * LEAST_LINES
        self._column.set_least_height(0 if beside else max(lines, self.height() * 2 // 5))
        self._panel.tabs.setMinimumHeight(min(self._theme.px(LEAST_TABS), self.height() * 4 // 5))
        panel = min(self._theme.px(PANEL_WIDTH), self.width() * WIDEST_PANEL // 100)
        if self._arranged == (beside, self._theme.scale):
            return
        self._arranged = (beside, self._theme.scale)
        with kept_focus(self._column, self._panel):
            self._arrange(panel, beside=beside)
        self.verdict_line.follow(None if beside else self._scroll, self._panel.banner)

    def _arrange(self, panel: int, *, beside: bool) -> None:
        """Put the verdict beside the text, ``panel`` pixels wide, or below it."""
        self._splitter.setVisible(beside)
        if beside:
            self._splitter.addWidget(self._column)
            self._splitter.addWidget(self._panel)
            self._splitter.setStretchFactor(0, 1)
            self._splitter.setStretchFactor(1, 0)
            self._splitter.setSizes([max(panel, self.width() - panel), panel])
        else:
            self._content.addWidget(self._column, 3)
            self._content.addWidget(self._panel, 2)
