"""Builds the tabs beside Evidence once the page is on screen, and connects them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from desktop_app.gui.furnishing import imported
from desktop_app.presentation.notices import Notice

if TYPE_CHECKING:
    from desktop_app.gui.side_panel import SidePanel
    from desktop_app.gui.wiring import Folders, Wiring
    from desktop_app.presentation.guidance_desk import GuidanceDesk


def furnish_tabs(wiring: Wiring, panel: SidePanel, folders: Folders) -> Iterator[None]:
    """Build the Route and Apply tabs and the Facts tab's advice, step by step.

    Args:
        wiring: Has the objects that live as long as the window.
        panel: Has the tabs.
        folders: Where things are.
    """
    yield from imported("desktop_app.presentation.guidance_desk")
    from desktop_app.presentation.documents_apart import DocumentsApart
    from desktop_app.presentation.facts_keeping import FactsKeeping
    from desktop_app.presentation.guidance_desk import GuidanceDesk

    facts = wiring.read_page.facts
    guidance = GuidanceDesk(wiring.tasks, wiring.notices, resources=folders.resources)
    facts.check = guidance.remarks
    wiring.read_page.findings_model.check = guidance.findings
    facts.asks = lambda analysis, stated: bool(guidance.unsaid(analysis, stated))
    keeping = FactsKeeping(wiring.tasks, wiring.notices, store_path=wiring.store_path)
    facts.keep, keeping.kept, keeping.lost = keeping.keep, facts.follow, facts.let_go
    guidance.changed.connect(facts.renew)
    DocumentsApart(facts, wiring.notices)
    yield from imported("desktop_app.gui.route_view")
    from desktop_app.gui.route_view import RouteView
    from desktop_app.presentation.route_page import RouteTab

    tab = RouteTab(wiring.read_page, guidance)
    route = RouteView(tab, theme=wiring.theme)
    panel.fill(panel.route, route)
    panel.started_anew.connect(route.start_anew)
    panel.questions_asked.connect(route.show_questions)
    copied = Notice("Copied.", topic="copied")
    for signal in (panel.facts.copied, tab.copied):
        signal.connect(lambda *_words: wiring.notices.post(copied))
    yield
    guidance.load()
    yield from _furnish_applying(wiring, panel, folders, guidance)


def _furnish_applying(
    wiring: Wiring, panel: SidePanel, folders: Folders, guidance: GuidanceDesk
) -> Iterator[None]:
    """Build the Apply tab."""
    yield from imported("desktop_app.gui.applying_view")
    from desktop_app.gui.applying_view import ApplyingView
    from desktop_app.presentation.applying_desk import ApplyingDesk
    from desktop_app.presentation.applying_tab import ApplyingTab
    from desktop_app.presentation.cv_opening import CvFile
    from desktop_app.presentation.cv_reader import CvReader

    desk = ApplyingDesk(wiring.tasks, wiring.notices, folder=folders.data)
    cv = CvReader(wiring.reading, desk)
    file = CvFile(wiring.tasks, wiring.notices, make_opener=wiring.documents.opener.share)
    file.failed.connect(wiring.failures.take_report)
    wiring.endings.append(file.close)
    tab = ApplyingTab(wiring.read_page.facts, guidance, desk, cv)
    applying = ApplyingView(tab, file=file, theme=wiring.theme)
    applying.place_chosen.connect(panel.place_chosen)
    panel.fill(panel.applying, applying)
    panel.started_anew.connect(applying.lists.start_anew)
    yield
    desk.load()
