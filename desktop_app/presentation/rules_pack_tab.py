"""The pack on display: its description, how its examples turn out, and its folder."""

from __future__ import annotations

from dataclasses import replace

from PySide6 import QtCore, QtGui

from desktop_app.beside import make_closed
from desktop_app.domain.errors import AppError
from desktop_app.domain.rules import Content, RulePack, RuleSources
from desktop_app.domain.trials import ExampleOutcome, PackCoverage
from desktop_app.engine.events import BenchAnswer, BenchEvent
from desktop_app.operations.rule_about import PackAbout, about_pack
from desktop_app.operations.rule_bench import Coverage, RunExamples
from desktop_app.presentation.notices import Notices
from desktop_app.presentation.rules_form_words import says
from desktop_app.presentation.rules_pack_facts import PackDetails
from desktop_app.presentation.rules_trying import Bench
from desktop_app.presentation.tasks import Tasks

EXAMPLES, COVERAGE = "examples", "coverage"


class RulesPackTab(QtCore.QObject):
    """The pack on display.

    Args:
        bench: Runs the examples; its owner passes its events to ``take`` on this thread.
        tasks: Where files are read.
        sources: Where rules are read from.
    """

    changed = QtCore.Signal()

    def __init__(self, bench: Bench, notices: Notices, *, tasks: Tasks, sources: RuleSources) -> None:
        super().__init__()
        self._bench = bench
        self._notices = notices
        self._tasks = tasks
        self._sources = sources
        self._number = 0
        self.facts: PackDetails | None = None

    def show(self, pack: RulePack | None) -> None:
        """Show a pack, or none, and run its examples."""
        self._number += 1
        self._bench.cancel(EXAMPLES)
        self._bench.cancel(COVERAGE)
        self.facts = PackDetails(pack) if pack is not None else None
        if pack is not None and pack.content is Content.SIGNALS and pack.signals:
            self._bench.ask(COVERAGE, Coverage(self._sources), self._number)
            self._bench.ask(EXAMPLES, RunExamples(self._sources, (pack.id,)), self._number)
        if pack is not None:
            self._ask_about(pack.id, self._number)
        self.changed.emit()

    def _ask_about(self, pack_id: str, number: int) -> None:
        """Load the pack's authors and changelog."""

        def done(about: PackAbout) -> None:
            if number == self._number and self.facts is not None:
                self.facts = replace(self.facts, authors=about.authors, changelog=about.changelog)
                self.changed.emit()

        self._tasks.run(lambda: about_pack(self._sources, pack_id), done=done, refused=self._notices.refuse)

    def take(self, event: BenchEvent) -> None:
        """Take an event of the bench; an answer to an old question is ignored."""
        facts = self.facts
        if not isinstance(event, BenchAnswer) or event.number != self._number or facts is None:
            return
        if event.channel == EXAMPLES and isinstance(event.value, tuple):
            wrong = tuple(
                f"{self._title(one.rule)}: {says(one)}"
                for one in event.value
                if isinstance(one, ExampleOutcome) and not one.ok
            )
            self.facts = replace(facts, failing=wrong)
        elif event.channel == COVERAGE and isinstance(event.value, tuple):
            self.facts = replace(facts, uncovered=self._unshown(facts.pack.id, event.value))
        self.changed.emit()

    def open_folder(self) -> None:
        """Show the folder with the person's own rule files in the system's file manager."""
        folder = self._sources.overlays[-1].parent
        try:
            make_closed(folder)
        except OSError as error:
            sentence = f"The folder {folder} cannot be made ({error.strerror})."
            self._notices.refuse(AppError(sentence, "Nothing was changed."))
            return
        if not QtGui.QDesktopServices.openUrl(QtCore.QUrl.fromLocalFile(str(folder))):
            sentence = "No file browser could be opened."
            self._notices.refuse(AppError(sentence, f"The folder is {folder}."))

    def _unshown(self, pack_id: str, packs: tuple[object, ...]) -> tuple[tuple[str, str, str], ...]:
        """(signal, wording, kind of example wanted) of a pack's wordings that no example covers."""
        return tuple(
            (self._title(one.rule), one.phrase, one.wanted)
            for pack in packs
            if isinstance(pack, PackCoverage) and pack.pack == pack_id
            for one in pack.unshown
        )

    def _title(self, signal_id: str) -> str:
        """The name of a signal in the pack on display; its id if it has none."""
        signals = self.facts.pack.signals if self.facts is not None else ()
        return next((one.title for one in signals if one.id == signal_id), signal_id)
