"""The Route tab: what the route of the advert means, and the questions to ask."""

from __future__ import annotations

from PySide6 import QtGui

from desktop_app.gui.page_browser import PageBrowser
from desktop_app.gui.theme import Theme
from desktop_app.presentation.route_page import QUESTIONS, RouteTab


class RouteView(PageBrowser):
    """Shows a ``RouteTab``."""

    def __init__(self, tab: RouteTab, *, theme: Theme) -> None:
        super().__init__("What this route means", tab.html, theme)
        tab.changed.connect(self.renew)
        tab.copied.connect(lambda words: QtGui.QGuiApplication.clipboard().setText(words))
        self.chosen.connect(tab.follow)

    def show_questions(self) -> None:
        """Bring the questions into view."""
        self._render()
        self.scrollToAnchor(QUESTIONS)
