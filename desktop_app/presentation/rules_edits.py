"""The rules as they are on disk, and the person's changes to them, each of which can be undone."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6 import QtCore

from desktop_app.domain.errors import AppError
from desktop_app.domain.rules import RuleSet
from desktop_app.operations.rule_keeping import RuleKeeper
from desktop_app.presentation.notices import ADVICE, INFO, UNDO, WARNING, Notice, Notices
from desktop_app.presentation.rules_words import listed
from desktop_app.presentation.tasks import Tasks

TOPIC = "rules"
_DROPPED = "dropped rule"
#: A line of a file of changes that may switch a pack off; only the loader knows for sure.
_OFF = re.compile(r":\s*[\"']?off\b", re.IGNORECASE)
MakeText = Callable[[RuleKeeper], str]


class _Step(NamedTuple):
    """A change that can be undone: what it was, and the file's text before and after."""

    words: str
    before: str
    after: str


class RulesEdits(QtCore.QObject):
    """Loads and changes the rules off the window's thread.

    Args:
        keeper: Writes the person's file of changes; used on the work thread only.
    """

    loaded = QtCore.Signal()  # the rules, or the reason why there are none, have changed
    kept = QtCore.Signal()  # something was written: readers should reload the rules

    def __init__(self, tasks: Tasks, notices: Notices, keeper: RuleKeeper) -> None:
        super().__init__()
        self._tasks = tasks
        self._notices = notices
        self._keeper = keeper
        self._steps: list[_Step] = []
        self.rules: RuleSet | None = None
        self.trouble: AppError | None = None

    @property
    def undo_words(self) -> str:
        """What undo would revert; empty if there is nothing."""
        return self._steps[-1].words if self._steps else ""

    @property
    def off_words(self) -> str:
        """Which packs are switched off, as a sentence; empty if none is, or it is unknown."""
        names = [pack.title for pack in self.rules.packs if not pack.on] if self.rules is not None else []
        many = len(names) > 1
        return (
            f"The pack{'s' if many else ''} {listed(names)} {'are' if many else 'is'} off." if names else ""
        )

    def load(self, *, done: Callable[[bool], None] | None = None) -> None:
        """Load the rules.

        Args:
            done: Called when they are loaded, with whether they have changed.
        """
        before = self.rules

        def work() -> tuple[RuleSet, tuple[str, str] | None]:
            return self._read(before), self._keeper.last_change() if before is None else None

        def take(found: tuple[RuleSet, tuple[str, str] | None]) -> None:
            # Compared with what is known now: one's own change may have arrived meanwhile.
            rules, last = found
            changed = self.rules is None or rules.digest != self.rules.digest
            if last is not None and self.rules is None:
                self._steps = [_Step("the last one kept before Wordward was started.", *last), *self._steps]
            self._take(rules)
            if done is not None:
                done(changed)

        self._tasks.run(work, done=take, refused=self._refuse)

    def load_if_any_is_off(self) -> None:
        """Load the rules if a file of changes switches a pack off, to show that wherever adverts are read."""

        def work() -> bool:
            return any(_OFF.search(_text_of(path)) for path in self._keeper.sources.overlays)

        self._tasks.run(work, done=lambda off: self.load() if off else None, refused=self._tell)

    def make(
        self,
        text: MakeText,
        words: str,
        *,
        done: Callable[[], None] | None = None,
        failed: Callable[[], None] | None = None,
    ) -> None:
        """Write a change and offer to undo it.

        Args:
            text: Computes the new content of the file of changes.
            words: What was done, as a sentence: “The signal “ICD ten” is kept.”
            done: Called when it is on disk and the rules are reloaded.
            failed: Called when it could not be written, or the rules not be reloaded.
        """
        before = self.rules

        def work() -> tuple[_Step, str]:
            kept = self._keeper.keep(text(self._keeper))
            aside = str(kept.aside.name) if kept.aside is not None else ""
            return _Step(words, kept.before, self._keeper.text()), aside

        def refuse(error: AppError) -> None:
            self._tell(error)
            if failed is not None:
                failed()

        def written(found: tuple[_Step, str]) -> None:
            step, aside = found
            self._steps.append(step)
            self.kept.emit()  # the engine loads the rules while they are loaded here
            hint = f"Your file of changes could not be read; it is kept as {aside}." if aside else ""
            level = ADVICE if aside else INFO
            self._notices.post(Notice(words, hint, level, UNDO, lambda: self._undo(step), TOPIC))
            self._tasks.run(lambda: self._read(before), done=take, refused=refuse)

        def take(rules: RuleSet) -> None:
            self._take(rules)
            if done is not None:
                done()

        self._tasks.run(work, done=written, refused=refuse)

    def compute(
        self, text: MakeText, *, done: Callable[[str], None], refused: Callable[[AppError], None]
    ) -> None:
        """Compute the new content of the file of changes without writing it."""
        self._tasks.run(lambda: text(self._keeper), done=done, refused=refused)

    def offer(self, words: str, undo: Callable[[], None]) -> None:
        """Say what was done to something that is not on disk, and offer to undo it."""
        self._notices.post(Notice(words, button=UNDO, deed=undo, topic=_DROPPED))

    def undo(self) -> None:
        """Undo the last change."""
        if self._steps:
            self._undo(self._steps[-1])

    def _undo(self, step: _Step) -> None:
        """Undo a change, if nothing else has been written since."""
        before = self.rules

        def work() -> RuleSet:
            if self._keeper.text() != step.after:
                sentence = "Your file of changes was changed since, so this was not undone."
                raise AppError(sentence, "Choose the signal on the Rules page and change it there.")
            self._keeper.keep(step.before)
            return self._read(before)

        def take(rules: RuleSet) -> None:
            if step in self._steps:
                del self._steps[self._steps.index(step) :]
            self._take(rules)
            self.kept.emit()
            sentence = "Undone: the rules are as they were before the last change."
            self._notices.post(Notice(sentence, f"That change had said: {step.words}", topic=TOPIC))

        self._tasks.run(work, done=take, refused=self._tell)

    def _read(self, before: RuleSet | None) -> RuleSet:
        """Load the rules on the work thread; rules that are broken now stay as they were."""
        rules = self._keeper.load()
        if rules.problems and before is not None:
            rules = self._keeper.load(last_good=before)
        return rules

    def _take(self, rules: RuleSet) -> None:
        self.rules, self.trouble = rules, None
        self.loaded.emit()

    def _refuse(self, error: AppError) -> None:
        """There are no rules to show; earlier ones stay."""
        self.trouble = error if self.rules is None else None
        if self.rules is not None:
            self._tell(error)
        self.loaded.emit()

    def _tell(self, error: AppError) -> None:
        self._notices.post(Notice(error.sentence, error.hint, WARNING, topic=TOPIC))


def _text_of(path: Path) -> str:
    """The content of a file of changes; empty if it cannot be read, which loading reports."""
    try:
        return path.read_text("utf-8", errors="replace")
    except OSError:
        return ""
