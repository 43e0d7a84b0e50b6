"""The verdict of a saved advert as a card: letter and route, confidence and facts, the reason."""

from __future__ import annotations

from PySide6 import QtCore, QtWidgets

from desktop_app.gui.theme import Theme
from desktop_app.presentation.analysis_model import Banner


class ShortlistVerdict(QtWidgets.QFrame):
    """Shows a ``Banner``, as high as its text needs."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("card")
        self._theme = theme
        self._shown: Banner | None = None
        self._letter = QtWidgets.QLabel()
        self._letter.setAlignment(QtCore.Qt.AlignmentFlag.AlignCenter)
        self._headline = QtWidgets.QLabel()
        self._headline.setWordWrap(True)
        self._headline.setProperty("kind", "heading")
        self._told = QtWidgets.QLabel()
        self._told.setWordWrap(True)
        self._told.setProperty("kind", "small")
        self._told.setProperty("tone", "muted")
        self._note = QtWidgets.QLabel()
        self._note.setObjectName("kindNote")
        self._note.setWordWrap(True)
        self._reason = QtWidgets.QLabel()
        self._reason.setWordWrap(True)
        self._reason.setTextFormat(QtCore.Qt.TextFormat.PlainText)
        self._reason.setTextInteractionFlags(QtCore.Qt.TextInteractionFlag.TextSelectableByMouse)
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
        self._shown = banner
        self._headline.setText(banner.headline)
        self._told.setText(banner.told)
        self._note.setText(banner.note)
        self._note.setVisible(bool(banner.note))
        self._reason.setText(banner.reason)
        self._letter.setText(banner.letter)
        self.setAccessibleName(banner.spoken)
        self._colour_letter()

    def _dress(self) -> None:
        px = self._theme.px
        self._layout.setContentsMargins(px(12), px(8), px(12), px(8))
        self._layout.setSpacing(px(4))
        self._colour_letter()

    def _colour_letter(self) -> None:
        """Draw the letter on the route's tint."""
        side = self._theme.px(24)
        self._letter.setFixedSize(side, side)
        if self._shown is None or self._shown.route is None:
            return
        palette = self._theme.palette
        look = palette.routes[self._shown.route]
        self._letter.setFont(self._theme.font(bold=True))
        self._letter.setStyleSheet(
            f"background: {look.tint}; color: {palette.text}; border-radius: 4px;"
            f"border-bottom: 3px solid {look.line};"
        )
