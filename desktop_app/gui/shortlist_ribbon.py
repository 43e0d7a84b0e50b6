"""The ribbon over the Read page while it shows a saved analysis."""

from __future__ import annotations

from collections.abc import Callable

from PySide6 import QtCore, QtGui, QtWidgets
from typing_extensions import override

from desktop_app.gui.flow_layout import FlowLayout
from desktop_app.gui.theme import Theme
from desktop_app.presentation.shortlist_rereading import SavedReading


class ShortlistRibbon(QtWidgets.QFrame):
    """Says when and with what the advert was read, and offers to read it again."""

    def __init__(self, saved: SavedReading, theme: Theme, *, back: Callable[[], None]) -> None:
        super().__init__()
        self.setObjectName("ribbon")
        self._saved = saved
        self._theme = theme
        self._words = QtWidgets.QLabel()
        self._words.setWordWrap(True)
        self._again = QtWidgets.QPushButton("Read again with today’s rules")
        self._again.setToolTip("The saved verdict stays as it is.")
        self._back = QtWidgets.QPushButton("Back to the shortlist")
        self._buttons = buttons = QtWidgets.QWidget()
        buttons.setObjectName("plain")
        flow = FlowLayout()
        flow.addWidget(self._again)
        flow.addWidget(self._back)
        buttons.setLayout(flow)
        self._layout = QtWidgets.QBoxLayout(QtWidgets.QBoxLayout.Direction.TopToBottom, self)
        self._layout.setContentsMargins(12, 8, 12, 8)
        self._layout.setSpacing(8)
        self._layout.addWidget(self._words, 1)
        self._layout.addWidget(buttons)
        self._again.clicked.connect(saved.read_again)
        self._back.clicked.connect(back)
        saved.changed.connect(self._show)
        theme.changed.connect(self._dress)
        self._dress()
        self._show()

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """On one row if the words fit, else with the buttons below."""
        words = self._words.fontMetrics().horizontalAdvance(self._words.text())
        one_row = words + self._buttons.sizeHint().width() + self._theme.px(48) <= self.width()
        direction = QtWidgets.QBoxLayout.Direction
        self._layout.setDirection(direction.LeftToRight if one_row else direction.TopToBottom)

    def _show(self) -> None:
        words = self._saved.words()
        self._words.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        self._share_room()

    def _dress(self) -> None:
        palette = self._theme.palette
        self.setStyleSheet(
            f"#ribbon {{ background: {palette.hover}; border: none; border-bottom: 1px solid"
            f" {palette.hairline}; }} #ribbon QLabel, #plain {{ background: transparent; }}"
        )
        size = QtCore.QSize(self._theme.px(16), self._theme.px(16))
        for button, icon in ((self._again, "book-open"), (self._back, "bookmark")):
            button.setIcon(self._theme.icon(icon))
            button.setIconSize(size)
        self._share_room()
