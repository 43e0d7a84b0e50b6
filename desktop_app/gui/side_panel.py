"""The right side of the Read page: switch, verdict, and the tabs Evidence, Wording, Why."""

from __future__ import annotations

import html

from PySide6 import QtCore, QtWidgets

from desktop_app.gui.audience_switch import AudienceSwitch
from desktop_app.gui.evidence_view import EvidenceView
from desktop_app.gui.theme import Theme
from desktop_app.gui.verdict_banner import VerdictBanner
from desktop_app.gui.why_view import WhyView
from desktop_app.gui.wording_view import WordingView
from desktop_app.presentation.read_page import ReadPage


class SidePanel(QtWidgets.QWidget):
    """Shows the verdict of a ``ReadPage`` and what it rests on.

    Args:
        page: What is shown.
        theme: Colours and sizes.
    """

    item_chosen = QtCore.Signal(int)
    finding_chosen = QtCore.Signal(object)
    rules_asked = QtCore.Signal()

    def __init__(self, page: ReadPage, *, theme: Theme) -> None:
        super().__init__()
        self._page = page
        self.banner = VerdictBanner(theme)
        self.off = QtWidgets.QLabel()
        self.off.setWordWrap(True)
        self.off.setTextFormat(QtCore.Qt.TextFormat.RichText)
        self.off.setTextInteractionFlags(QtCore.Qt.TextInteractionFlag.TextBrowserInteraction)
        self.off.linkActivated.connect(lambda _link: self.rules_asked.emit())
        self.off.hide()
        self.evidence = EvidenceView(page.evidence_model, theme=theme, explain=page.explain)
        self.wording = WordingView(page.findings_model, theme=theme)
        self.why = WhyView(theme)
        self.tabs = QtWidgets.QTabWidget()
        self.tabs.setAccessibleName("What the verdict rests on")
        self.tabs.setUsesScrollButtons(False)
        self.tabs.tabBar().setExpanding(False)
        for widget, name in ((self.evidence, "Evidence"), (self.wording, "Wording"), (self.why, "Why")):
            self.tabs.addTab(widget, name)
        layout = QtWidgets.QVBoxLayout(self)
        layout.setContentsMargins(6, 12, 12, 8)
        layout.setSpacing(8)
        layout.addWidget(AudienceSwitch(page.preferences))
        layout.addWidget(self.banner)
        layout.addWidget(self.off)
        layout.addWidget(self.tabs, 1)
        self.evidence.item_chosen.connect(self.item_chosen)
        self.wording.finding_chosen.connect(self.finding_chosen)
        self.banner.changes_asked.connect(lambda: self.tabs.setCurrentWidget(self.why))
        page.banner_changed.connect(self._show_banner)
        page.analysis_changed.connect(self._show_analysis)
        page.audience_changed.connect(self._show_audience)
        self._show_banner()
        self._show_analysis()
        self._show_audience()

    def show_off(self, words: str) -> None:
        """Say under the verdict what keeps it from being read with all rules; empty: nothing does."""
        self.off.setText(f"{html.escape(words)} <a href='rules'>Rules</a>" if words else "")
        self.off.setAccessibleName(words)
        self.off.setVisible(bool(words))

    def _show_banner(self) -> None:
        self.banner.show_banner(self._page.banner())
        self.wording.show_none(self._page.no_findings())

    def _show_analysis(self) -> None:
        self.why.show_paragraphs(self._page.why())
        self.evidence.refresh()
        count = self._page.findings_model.rowCount()
        self.tabs.setTabText(1, f"Wording {count}" if count else "Wording")

    def _show_audience(self) -> None:
        """Recruiters see the wording first; others do not need it."""
        if self._page.recruiting:
            self.tabs.setTabVisible(1, True)
            self.tabs.setCurrentWidget(self.wording)
        else:
            if self.tabs.currentWidget() is self.wording:
                self.tabs.setCurrentWidget(self.evidence)
            self.tabs.setTabVisible(1, False)
        self.evidence.refresh()
