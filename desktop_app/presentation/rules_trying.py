"""Tries the change in the form while it is typed.

On examples, the advert on screen, and the saved adverts.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from PySide6 import QtCore

from desktop_app.domain.advert import Advert
from desktop_app.domain.drafts import SignalDraft
from desktop_app.domain.errors import AppError
from desktop_app.domain.rules import Problem, RuleSources
from desktop_app.domain.trials import SavedTrial, Trial
from desktop_app.engine.events import BenchAnswer, BenchEvent, BenchProgress, Failed, Lost, Refused
from desktop_app.operations.rule_bench import RunExamples, TryDraft, TryOnSaved
from desktop_app.presentation.rules_edits import RulesEdits
from desktop_app.presentation.rules_form import completed
from desktop_app.presentation.rules_results import Results

#: Between the last key and the trial.
PAUSE_MILLISECONDS = 300
_TOO_LONG = "Trying it took too long and was stopped. Change something and it is tried again."
DRAFT, SAVED, WARM = "draft", "saved", "warm"


class Bench(Protocol):
    """The methods of a bench used here."""

    def ask(self, channel: str, job: object, number: int) -> None:
        """Have a job done; the newest of a channel wins."""
        ...

    def cancel(self, channel: str) -> None:
        """Forget the job of a channel."""
        ...


class RuleTrying(QtCore.QObject):
    """Tracks the newest change and what is known about it.

    Args:
        keeping: Computes the new content of the file of changes.
        bench: Answers by events, which its owner passes to ``take`` on this thread.
        advert: Returns the advert on the Read page, or ``None``.
    """

    changed = QtCore.Signal()
    failed = QtCore.Signal(str)  # a bug report, to copy

    def __init__(
        self,
        keeping: RulesEdits,
        bench: Bench,
        *,
        sources: RuleSources,
        store_path: Path,
        advert: Callable[[], Advert | None],
    ) -> None:
        super().__init__()
        self._keeping = keeping
        self._bench = bench
        self._sources = sources
        self._store_path = store_path
        self._advert = advert
        self._draft: SignalDraft | None = None
        self._number = 0
        self._pause = QtCore.QTimer(self, singleShot=True, interval=PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self._compute)
        self.results = Results()

    def warm(self) -> None:
        """Prepare the bench before it is needed: compiling all rules takes a second or more."""
        self._bench.ask(WARM, RunExamples(self._sources, ("none",)), 1)

    def wish(self, draft: SignalDraft | None) -> None:
        """Try this draft as soon as typing pauses; ``None`` if there is nothing to try."""
        self._number += 1
        self._draft = completed(draft) if draft is not None else None
        if draft is None:
            self.stop()
            self.forget()
            return
        self._show(replace(self.results, outdated=True))
        self._pause.start()

    def forget(self) -> None:
        """Forget the results for another signal."""
        self._show(Results(advert=self._advert()))

    def take(self, event: BenchEvent) -> None:
        """Take an event of the bench; an answer to an old question is ignored."""
        if event.channel == WARM:
            return
        unready = event.number == 0 and isinstance(event, Refused | Failed)  # the bench could not be made
        if event.number != self._number and not unready:
            return
        results = self.results
        if isinstance(event, BenchProgress) and event.channel == SAVED:
            self._show(replace(results, progress=(event.done, event.total)))
        elif isinstance(event, BenchAnswer) and isinstance(event.value, Trial):
            self._show(replace(results, trial=self._told(event.value), outdated=False, fault=""))
        elif isinstance(event, BenchAnswer) and isinstance(event.value, SavedTrial):
            self._show(replace(results, saved=event.value, progress=None))
        elif event.channel == SAVED and isinstance(event, Refused | Lost):
            told = _TOO_LONG if isinstance(event, Lost) else f"{event.sentence} {event.hint}".strip()
            self._show(replace(results, saved_fault=told, progress=None))
        elif isinstance(event, Lost):
            self._fail(_TOO_LONG)
        elif isinstance(event, Refused):
            self._fail(f"{event.sentence} {event.hint}".strip())
        elif isinstance(event, Failed):
            self._fail("A fault in Wordward kept it from being tried.")
            self.failed.emit(event.report)

    def _compute(self) -> None:
        """Typing has paused: compute the new content of the file of changes."""
        draft, number = self._draft, self._number
        if draft is None:
            return

        def ask(text: str) -> None:
            if number == self._number:
                self._ask(draft, text)

        def refuse(error: AppError) -> None:
            if number == self._number:
                self._fail(f"{error.sentence} {error.hint}".strip())

        self._keeping.compute(lambda keeper: keeper.draft_text(draft), done=ask, refused=refuse)

    def _ask(self, draft: SignalDraft, text: str) -> None:
        """Have the bench try it."""
        advert = self._advert()
        self._show(replace(self.results, advert=advert, saved=None, progress=None, fault="", saved_fault=""))
        self._bench.ask(DRAFT, TryDraft(self._sources, text, draft.id, advert), self._number)
        self._bench.ask(SAVED, TryOnSaved(self._sources, text, draft.id, self._store_path), self._number)

    def _told(self, trial: Trial) -> Trial:
        """The trial without problems already in the file of changes."""
        rules = self._keeping.rules
        known = {_slip(one) for one in rules.problems} if rules is not None else set()
        return replace(trial, problems=tuple(one for one in trial.problems if _slip(one) not in known))

    def stop(self) -> None:
        """Try nothing more until the next request."""
        self._pause.stop()
        self._bench.cancel(DRAFT)
        self._bench.cancel(SAVED)

    def _fail(self, words: str) -> None:
        """Nothing can be determined, for this reason."""
        self._show(Results(advert=self._advert(), fault=words))

    def _show(self, results: Results) -> None:
        if results != self.results:
            self.results = results
            self.changed.emit()


def _slip(problem: Problem) -> tuple[str, str]:
    """Identifies a problem even if lines have moved: the same mistake may be in two files."""
    return problem.place.file, problem.sentence
