"""The right side of the Read page: audience switch, verdict, and the tabs below."""

from __future__ import annotations

import html

from PySide6 import QtCore, QtGui, QtWidgets
from typing_extensions import override

from desktop_app.gui.audience_switch import AudienceSwitch
from desktop_app.gui.evidence_view import EvidenceView
from desktop_app.gui.facts_view import FactsView
from desktop_app.gui.focus_frame import FocusFrame
from desktop_app.gui.theme import Theme
from desktop_app.gui.verdict_banner import VerdictBanner
from desktop_app.gui.wheel import WheelPassed
from desktop_app.gui.why_view import WhyView
from desktop_app.gui.wording_view import WordingView
from desktop_app.presentation.read_page import ReadPage

WORDING = "Wording"
#: Padding of a tab's name at 100 % text, in pixels; less if names would be cut.
_TAB_PADDING, _LEAST_TAB_PADDING = 12, 2
_TAB_EDGES = 4  # added by the style


class SidePanel(QtWidgets.QWidget):
    """Shows the verdict of a ``ReadPage`` and its grounds."""

    item_chosen = QtCore.Signal(int)
    finding_chosen = QtCore.Signal(object)
    place_chosen = QtCore.Signal(object)  # a Span of the advert
    fact_chosen = QtCore.Signal(object)  # a Span too; highlighted until …
    fact_left = QtCore.Signal()
    started_anew = QtCore.Signal()  # another advert comes
    questions_asked = QtCore.Signal()
    rules_asked = QtCore.Signal()

    def __init__(self, page: ReadPage, *, theme: Theme) -> None:
        super().__init__()
        self._page = page
        self._theme = theme
        self._padding = -1
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
        self.facts = FactsView(page.facts, theme=theme)
        self.applying, self.route = _room(), _room()
        self.tabs = self._tabs()
        layout = QtWidgets.QVBoxLayout(self)
        layout.setContentsMargins(6, 12, 12, 8)
        layout.setSpacing(8)
        layout.addWidget(AudienceSwitch(page.preferences))
        layout.addWidget(self.banner)
        layout.addWidget(self.off)
        layout.addWidget(self.tabs, 1)
        self._bind(page)
        theme.changed.connect(self._fit_tabs)
        self._show_banner()
        self._show_analysis()
        self._show_count()
        self._show_audience()

    @staticmethod
    def fill(room: QtWidgets.QWidget, widget: QtWidgets.QWidget) -> None:
        """Put a widget that was built later into its waiting tab."""
        layout = room.layout()
        if layout is not None:
            layout.addWidget(widget)
        room.setFocusProxy(widget)

    def start_anew(self) -> None:
        """Another advert is coming: nothing is selected or corrected in it."""
        self.evidence.start_anew()
        self._page.facts.start_anew()
        self.facts.start_anew()
        self.wording.list.scrollToTop()
        self.why.verticalScrollBar().setValue(0)
        self.started_anew.emit()

    def show_off(self, words: str) -> None:
        """Say under the verdict why not all rules are in use; empty hides the line."""
        self.off.setText(f"{html.escape(words)} <a href='rules'>Rules</a>" if words else "")
        self.off.setAccessibleName(words)
        self.off.setVisible(bool(words))

    def _show_banner(self) -> None:
        self.banner.show_banner(self._page.banner())
        self.wording.show_none(self._page.no_findings())
        self.facts.show_none()
        self._show_no_evidence()

    def _show_no_evidence(self) -> None:
        self.evidence.show_none(self._page.no_evidence())

    def _show_analysis(self) -> None:
        self.why.show_paragraphs(self._page.why())
        self.evidence.refresh()

    def _show_count(self) -> None:
        """How many findings there are."""
        count = self._page.findings_model.rowCount()
        place, name = self.tabs.indexOf(self.wording), f"{WORDING} {count}" if count else WORDING
        if self.tabs.tabText(place) != name:  # otherwise every key would lay out all tabs again
            self.tabs.setTabText(place, name)
            self._fit_tabs()

    @override
    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_tabs()

    def _fit_tabs(self) -> None:
        """Pad the names of the tabs as much as lets all of them be read."""
        bar, px = self.tabs.tabBar(), self._theme.px
        metrics = QtGui.QFontMetrics(self._theme.font(bold=True))
        names = [bar.tabText(place) for place in range(bar.count()) if bar.isTabVisible(place)]
        spare = self.tabs.width() - sum(metrics.horizontalAdvance(name) + _TAB_EDGES for name in names)
        padding = max(px(_LEAST_TAB_PADDING), min(px(_TAB_PADDING), spare // (2 * max(1, len(names)))))
        if padding != self._padding:
            self._padding = padding
            bar.setStyleSheet(f"QTabBar::tab {{ padding-left: {padding}px; padding-right: {padding}px; }}")

    def _tabs(self) -> QtWidgets.QTabWidget:
        """All tabs, in order."""
        tabs = QtWidgets.QTabWidget()
        tabs.setAccessibleName("What the verdict rests on")
        tabs.setUsesScrollButtons(False)
        tabs.tabBar().setExpanding(False)
        tabs.setElideMode(QtCore.Qt.TextElideMode.ElideRight)  # else a narrow window is cut off at its right
        WheelPassed(tabs.tabBar())
        FocusFrame(tabs, outside=tabs.tabBar())
        for widget, name in (
            (self.evidence, "Evidence"),
            (self.facts, "Facts"),
            (self.wording, WORDING),
            (self.applying, "Apply"),
            (self.route, "Route"),
            (self.why, "Why"),
        ):
            tabs.addTab(widget, name)
        return tabs

    def _bind(self, page: ReadPage) -> None:
        self.facts.place_chosen.connect(self.fact_chosen)
        self.facts.place_left.connect(self.fact_left)
        self.facts.questions_asked.connect(self._show_questions)
        self.evidence.item_chosen.connect(self.item_chosen)
        self.wording.finding_chosen.connect(self.finding_chosen)
        self.banner.changes_asked.connect(lambda: self.tabs.setCurrentWidget(self.why))
        page.banner_changed.connect(self._show_banner)
        page.analysis_changed.connect(self._show_analysis)
        page.findings_model.modelReset.connect(self._show_count)
        page.audience_changed.connect(self._show_audience)
        page.marks_changed.connect(self._show_no_evidence)  # the filter may have changed

    def _show_questions(self) -> None:
        self.tabs.setCurrentWidget(self.route)
        self.questions_asked.emit()

    def _show_audience(self) -> None:
        """For recruiters the wording comes first, for others whether they could apply."""
        for_recruiters: QtWidgets.QWidget = self.wording
        for_others: QtWidgets.QWidget = self.applying
        recruiting = self._page.recruiting
        shown, other = (for_recruiters, for_others) if recruiting else (for_others, for_recruiters)
        self.tabs.setTabVisible(self.tabs.indexOf(shown), True)
        if recruiting:
            self.tabs.setCurrentWidget(self.wording)
        elif self.tabs.currentWidget() is other:
            self.tabs.setCurrentWidget(self.evidence)
        self.tabs.setTabVisible(self.tabs.indexOf(other), False)
        self._fit_tabs()
        self.evidence.refresh()


def _room() -> QtWidgets.QWidget:
    """A tab whose content is built later."""
    room = QtWidgets.QWidget()
    QtWidgets.QVBoxLayout(room).setContentsMargins(0, 0, 0, 0)
    return room
