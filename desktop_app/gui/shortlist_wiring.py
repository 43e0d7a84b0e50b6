"""Builds the Shortlist page and connects it with the Read page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore, QtWidgets

from desktop_app.domain.shortlist import ShortlistEntry
from desktop_app.gui.read_view import ReadView
from desktop_app.gui.shortlist_ribbon import ShortlistRibbon
from desktop_app.gui.shortlist_view import ShortlistView
from desktop_app.presentation.shortlist_page import ShortlistPage
from desktop_app.presentation.shortlist_rereading import SavedReading

if TYPE_CHECKING:
    from desktop_app.gui.main_window import MainWindow
    from desktop_app.gui.wiring import Wiring


def build_shortlist(wiring: Wiring, window: MainWindow) -> ShortlistView:
    """Build the page and connect it; call once.

    Args:
        wiring: Has the objects that live as long as the window.
        window: Shows the page.
    """
    page = ShortlistPage(
        wiring.tasks,
        wiring.notices,
        preferences=wiring.preferences,
        store_path=wiring.store_path,
        on_failure=wiring.failures.take,
    )
    view = ShortlistView(page, theme=wiring.theme, make_button=window.button)
    view.read_page_wanted.connect(lambda: window.show_page("read"))
    adverts = SavedAdverts(wiring, window)
    adverts.facts_found.connect(page.offer_facts)
    view.facts_wanted.connect(adverts.want_facts)
    for stored in (wiring.saving.saved, wiring.saving.mended):
        stored.connect(lambda _entry: view.note_stored())
    page.opened.connect(lambda entry: adverts.show(entry))  # noqa: PLW0108 - keeps it alive, a method would not

    def close() -> None:
        view.commit()
        page.close()

    wiring.endings.append(close)
    return view


class SavedAdverts:
    """Shows saved adverts on the Read page, and offers the replaced advert back."""

    def __init__(self, wiring: Wiring, window: MainWindow) -> None:
        self._wiring = wiring
        self._window = window
        self._saved = SavedReading(wiring.reading)
        self.facts_found = self._saved.facts_found
        self._wants_facts = False
        read = window.page("read")
        if not isinstance(read, ReadView):
            raise TypeError("the Read page is another")
        self._read = read
        ribbon = ShortlistRibbon(self._saved, wiring.theme, back=lambda: window.show_page("shortlist"))
        layout = read.layout()
        if isinstance(layout, QtWidgets.QVBoxLayout):
            layout.insertWidget(0, ribbon)
        wiring.still = lambda: bool(self._saved.words())

    def want_facts(self) -> None:
        """Show the next entry with its facts, to be corrected there."""
        self._wants_facts = True

    def show(self, entry: ShortlistEntry) -> None:
        """Show an entry with its saved analysis."""
        page = self._read
        before, pasting = page.advert(), self._wiring.read_page.pasting
        pasting.note_safe(entry.analysis.advert)
        self._window.show_page("read")
        if page.show_still(entry.analysis.advert):
            self._saved.show(entry)
            self._wiring.read_page.facts.adopt(entry)
        if self._wants_facts:
            self._wants_facts = False
            page.panel.tabs.setCurrentWidget(page.panel.facts)
            page.panel.facts.list.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
        if not pasting.has_safe_text(before):
            page.unsaved.offer(before)
