"""The verdict of a saved advert as a card: letter and route, confidence and facts, the reason."""

from __future__ import annotations

from PySide6 import QtCore, QtWidgets

from desktop_app.gui.route_letter import RouteLetter
from desktop_app.gui.text_label import small_label, text_label
from desktop_app.gui.theme import Theme
from desktop_app.presentation.analysis_model import Banner


class ShortlistVerdict(QtWidgets.QFrame):
    """Shows a ``Banner``, as high as its text needs."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("card")
        self._theme = theme
        self._letter = RouteLetter(theme, side=24)
        self._headline = text_label(kind="heading")
        self._told = small_label()
        self._note = QtWidgets.QLabel()
        self._note.setObjectName("kindNote")
        self._note.setWordWrap(True)
        self._reason = text_label(selectable=True)
        head = QtWidgets.QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._letter, 0, QtCore.Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._headline, 1, QtCore.Qt.AlignmentFlag.AlignVCenter)
        self._layout = QtWidgets.QVBoxLayout(self)
        self._layout.addLayout(head)
        for words in (self._told, self._note, self._reason):
            self._layout.addWidget(words)
        theme.changed.connect(self._dress)
        self._dress()

    def show_banner(self, banner: Banner) -> None:
        """Show a verdict."""
        self._headline.setText(banner.headline)
        self._told.setText(banner.told)
        self._note.setText(banner.note)
        self._note.setVisible(bool(banner.note))
        self._reason.setText(banner.reason)
        self._letter.show_route(banner.letter, banner.route)
        self.setAccessibleName(banner.spoken)

    def _dress(self) -> None:
        px = self._theme.px
        self._layout.setContentsMargins(px(12), px(8), px(12), px(8))
        self._layout.setSpacing(px(4))
