"""Builds the Rules page and connects it with the Read page and the shortlist."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.spans import Span
from desktop_app.gui.closing import ClosingGuard, may_lose
from desktop_app.gui.read_view import ReadView
from desktop_app.gui.rules_menu import RulesMenu
from desktop_app.gui.rules_view import RulesView
from desktop_app.presentation.rules_desk import MakeBench, RulesDesk, process_bench

if TYPE_CHECKING:
    from desktop_app.gui.main_window import MainWindow
    from desktop_app.gui.wiring import Folders, Wiring


class RulesWiring:
    """The rules in this window, and the actions on them from its pages.

    Args:
        read: The Read page.
        folders: Where rules and compiled rules are.
        make_bench: Makes the bench that tries changes; ``None`` for one in a separate process.
    """

    def __init__(
        self, wiring: Wiring, read: ReadView, *, folders: Folders, make_bench: MakeBench | None
    ) -> None:
        self._wiring = wiring
        self._window = wiring.window
        self._read = read
        self.desk = desk = RulesDesk(
            wiring.tasks,
            wiring.notices,
            engine=wiring.engine,
            reading=wiring.reading,
            sources=folders.rules,
            cache=folders.cache,
            store_path=wiring.store_path,
            make_bench=make_bench or process_bench(folders.cache),
            still=lambda: wiring.still(),  # noqa: PLW0108 - another one later
        )
        self._menu = RulesMenu(read.editor, desk.marking)
        read.deeds["rule_from_selection"] = self._menu.rule_from_selection
        read.deeds["mark_wrong"] = self._menu.mark_wrong
        read.deeds_changed.emit()
        desk.shown.connect(lambda: self._window.show_page("rules"))
        desk.keeping.loaded.connect(lambda: read.panel.show_off(desk.keeping.off_words))
        read.panel.rules_asked.connect(lambda: self._window.show_page("rules"))
        desk.trying.failed.connect(wiring.failures.take_report)
        wiring.endings.append(desk.close)
        self._guard = ClosingGuard(self._window, self.may_close)
        desk.start()

    def build(self, window: MainWindow) -> RulesView:
        """Build the page; call once."""
        view = RulesView(self.desk.page, theme=self._wiring.theme, make_button=window.button)
        view.place_chosen.connect(self._go_to_place)
        view.entry_chosen.connect(self._wiring.show_entry)
        return view

    def may_close(self) -> bool:
        """Whether the window may close: nothing is unkept, or the person agrees to lose it."""
        unkept = self.desk.page.form.unkept
        if not unkept:
            return True
        count = len(unkept)
        told = "One change to the rules is" if count == 1 else f"{count} changes to the rules are"
        them = "it" if count == 1 else "them"
        if may_lose(
            self._window, f"{told} not kept yet.", f"Go back to keep {them}, or close without {them}."
        ):
            return True
        self._window.show_page("rules")
        return False

    def _go_to_place(self, part: str, start: int, end: int) -> None:
        """Show a place of the advert on the Read page."""
        self._window.show_page("read")
        self._read.go_to(Span(part, start, end))
