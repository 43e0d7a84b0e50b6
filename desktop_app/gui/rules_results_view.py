"""The right side of the Rules page: the effects of the change in the form, while it is typed."""

from __future__ import annotations

from PySide6 import QtCore, QtWidgets

from desktop_app.gui.theme import Theme
from desktop_app.presentation.rules_results import Results, results_html


class RulesResultsView(QtWidgets.QWidget):
    """Shows ``Results``; its links lead to a place in the advert or to a saved advert."""

    place_chosen = QtCore.Signal(str, int, int)  # part, first and last code point
    entry_chosen = QtCore.Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._results = Results()
        self._changed = False
        self.browser = QtWidgets.QTextBrowser()
        self.browser.setObjectName("results")
        self.browser.setAccessibleName("What this change does")
        self.browser.setOpenLinks(False)
        self.browser.setFrameShape(QtWidgets.QFrame.Shape.NoFrame)
        self.browser.setTextInteractionFlags(QtCore.Qt.TextInteractionFlag.TextBrowserInteraction)
        self.browser.anchorClicked.connect(self._follow)
        title = QtWidgets.QLabel("What this does")
        title.setProperty("kind", "group")
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(title)
        column.addWidget(self.browser, 1)
        theme.changed.connect(self._dress)
        self._dress()

    def show_results(self, results: Results, *, changed: bool) -> None:
        """Show the current results; the scroll position stays.

        Args:
            results: The results so far.
            changed: Whether there is a change in the form.
        """
        self._results, self._changed = results, changed
        bar = self.browser.verticalScrollBar()
        scrolled = bar.value()
        self.browser.setHtml(results_html(results, self._theme.palette, changed=changed))
        bar.setValue(scrolled)

    def _follow(self, address: QtCore.QUrl) -> None:
        kind, *rest = address.toString().split(":")
        if kind == "place":
            *part, start, end = rest
            self.place_chosen.emit(":".join(part), int(start), int(end))
        elif kind == "entry":
            self.entry_chosen.emit(int(rest[0]))

    def _dress(self) -> None:
        palette, px = self._theme.palette, self._theme.px
        self.browser.setStyleSheet(
            f"#results {{ background: {palette.page}; color: {palette.text}; border: 1px solid"
            f" {palette.hairline}; border-radius: 6px; padding: {px(4)}px {px(8)}px; }}"
            f"#results:focus {{ border: 2px solid {palette.text}; }}"
        )
        self.browser.document().setDefaultStyleSheet(
            f".quiet {{ color: {palette.muted}; }} a {{ color: {palette.text}; }}"
        )
        self.show_results(self._results, changed=self._changed)
