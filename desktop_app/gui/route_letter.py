"""The letter of a route on its tint, as a verdict shows it."""

from __future__ import annotations

from PySide6 import QtCore, QtWidgets

from desktop_app.domain.verdict import Route
from desktop_app.gui.theme import Theme


class RouteLetter(QtWidgets.QLabel):
    """A square with a letter; empty before a route is shown.

    Args:
        theme: Colours and sizes.
        side: Its width and height at 100 % text, in pixels.
    """

    def __init__(self, theme: Theme, *, side: int) -> None:
        super().__init__()
        self._theme = theme
        self._side = side
        self._route: Route | None = None
        self.setAlignment(QtCore.Qt.AlignmentFlag.AlignCenter)
        theme.changed.connect(self._dress)
        self._dress()

    def show_route(self, letter: str, route: Route | None) -> None:
        """Show a route's letter, or none."""
        self._route = route
        self.setText(letter)
        self._dress()

    def _dress(self) -> None:
        side = self._theme.px(self._side)
        self.setFixedSize(side, side)
        if self._route is None:
            return
        palette = self._theme.palette
        look = palette.routes[self._route]
        self.setFont(self._theme.font(bold=True))
        self.setStyleSheet(
            f"background: {look.tint}; color: {palette.text}; border-radius: 4px;"
            f"border-bottom: 3px solid {look.line};"
        )
