"""The advert on the Read page: asks the engine, takes its newest answer, reports the state."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import Protocol

from PySide6 import QtCore

from desktop_app.domain.advert import Advert
from desktop_app.domain.analysis import Analysis
from desktop_app.engine.events import Answer, Event, Failed, Loss, Lost, Marked, Ready, Refused, Reloaded
from desktop_app.presentation.notices import ADVICE, WARNING, Notice, Notices

#: The longest text read and shown, in characters: some 80,000 words; an advert has 400.
LONGEST_TEXT = 500_000

_ENGINE = "engine"


class Phase(StrEnum):
    """The state of the reading."""

    WARMING = "warming"
    EMPTY = "empty"
    READING = "reading"
    READ = "read"
    REFUSED = "refused"


class ReadingEngine(Protocol):
    """The methods of an engine used here."""

    def ask(self, advert: Advert, number: int) -> None:
        """Have an advert read."""
        ...

    def cancel(self) -> None:
        """Forget the waiting advert."""
        ...

    def restart(self) -> None:
        """Replace the worker."""
        ...


class Reading(QtCore.QObject):
    """Tracks the newest question and its answer.

    Args:
        engine: Answers by events, which its owner passes to ``take`` on this thread.
    """

    phase_changed = QtCore.Signal()  # also emitted with every new analysis
    marked = QtCore.Signal(object)  # the evidence for the current text, ahead of its analysis
    failed = QtCore.Signal(str)  # a bug report, to copy
    beside = QtCore.Signal(object)  # an event for somebody else's question, which has a negative number

    def __init__(self, engine: ReadingEngine, notices: Notices) -> None:
        super().__init__()
        self._engine = engine
        self._notices = notices
        self._number = 0
        self._answered = 0
        self._ready = False
        self.advert = Advert.of("")
        self.analysis: Analysis | None = None
        self.milliseconds = 0.0
        self.phase = Phase.WARMING
        self.refusal = ("", "")

    @property
    def empty(self) -> bool:
        """Whether there is nothing to read."""
        return not any(part.text.strip() for part in self.advert.parts)

    @property
    def answered(self) -> bool:
        """Whether the analysis belongs to the current text."""
        return self.phase is Phase.READ and self._answered == self._number

    @property
    def is_idle(self) -> bool:
        """Whether the engine is ready and no text of the page waits for it."""
        return self.phase is Phase.EMPTY or self.answered

    def ask_beside(self, advert: Advert, number: int) -> None:
        """Have another text read; what becomes of it is announced by ``beside``.

        Args:
            advert: The text; it gives way to any that the page asks about before it is read.
            number: Negative.
        """
        self._engine.ask(advert, number)

    def outdate(self) -> None:
        """The text has changed: an answer under way is outdated, even before the next question."""
        self._number += 1

    def read(self, advert: Advert) -> None:
        """Have ``advert`` read; earlier questions are outdated."""
        self.advert = advert
        self._number += 1
        if self.empty:
            self._engine.cancel()
            self.analysis = None
            self._enter(Phase.EMPTY if self._ready else Phase.WARMING)
        elif (length := sum(len(body.text) for body in advert.documents)) > LONGEST_TEXT:
            self._engine.cancel()
            self._refuse(*too_long(length))
        else:
            if self._ready and self.analysis is None:
                self._enter(Phase.READING)
            self._engine.ask(advert, self._number)

    def show(self, analysis: Analysis) -> None:
        """Show an existing analysis without asking the engine."""
        self._engine.cancel()
        self._number += 1
        self._answered = self._number
        self.advert, self.analysis, self.milliseconds = analysis.advert, analysis, 0.0
        self._enter(Phase.READ)

    def take(self, event: Event) -> None:
        """Take an event of the engine; an answer to an old question is ignored."""
        if not isinstance(event, Ready) and event.number < 0:
            self.beside.emit(event)
            if isinstance(event, Lost):
                self._lose(replace(event, number=0))
        elif isinstance(event, Ready):
            self._get_ready(event)
        elif isinstance(event, Lost):
            self._lose(event)
        elif isinstance(event, Marked | Answer):
            if event.number == self._number:
                self._take_news(event)
        elif isinstance(event, Reloaded):
            return  # whoever reloaded the rules will ask again
        elif event.number in {0, self._number}:
            self._take_trouble(event)

    def _take_news(self, event: Marked | Answer) -> None:
        """Take an event about the current text."""
        if isinstance(event, Marked):
            self.marked.emit(event.evidence)
            return
        self._answered = event.number
        self.analysis, self.milliseconds = event.analysis, event.milliseconds
        self._enter(Phase.READ)

    def restart(self) -> None:
        """Restart the engine's worker and read the text again."""
        self._ready = False
        self._enter(Phase.WARMING)
        self._engine.restart()
        if not self.empty:
            self.read(self.advert)

    def _get_ready(self, ready: Ready) -> None:
        """The engine is ready."""
        self._ready = True
        self._notices.withdraw(_ENGINE)
        if ready.problems:
            count = len(ready.problems)
            rules = "One rule" if count == 1 else f"{count} rules"
            self._notices.post(
                Notice(
                    f"{rules} could not be read and will not be used.",
                    ready.problems[0],
                    ADVICE,
                    topic="rules",
                )
            )
        if self.empty:
            self._enter(Phase.EMPTY)
        elif self.analysis is not None and self._answered == self._number:
            self._enter(Phase.READ)
        elif self.phase is not Phase.REFUSED:  # a text that cost the last worker is not reread automatically
            self._enter(Phase.READING)

    def _lose(self, lost: Lost) -> None:
        """The worker was replaced, or given up."""
        self._ready = False
        if lost.loss is Loss.TOO_LONG and lost.number:
            sentence = "This text took too long to read, so it has no verdict."
        elif lost.number:
            sentence = "Reading stopped in the middle of this text, so it has no verdict."
        else:
            sentence = "The reading engine stopped."
        if lost.again:
            self._notices.post(
                Notice(sentence, "Your text is safe; Wordward is getting ready again.", ADVICE, topic=_ENGINE)
            )
        else:
            hint = "Your text is safe."
            self._notices.post(Notice(sentence, hint, WARNING, "Try again", self.restart, _ENGINE))
        if lost.number == self._number and lost.number:
            self._refuse(sentence, "Shorten or change the text and it is read again.")
        elif lost.again:
            self._enter(Phase.WARMING)
        else:
            self._refuse(sentence, "")

    def _take_trouble(self, event: Refused | Failed) -> None:
        """A known error, or a bug."""
        if isinstance(event, Refused):
            self._refuse(event.sentence, event.hint)
        else:
            self._refuse("A fault in Wordward kept this text from being read.", "Your text is safe.")
            self.failed.emit(event.report)
        if event.number == 0:
            self._notices.post(
                Notice(self.refusal[0], self.refusal[1], WARNING, "Try again", self.restart, _ENGINE)
            )

    def _refuse(self, sentence: str, hint: str) -> None:
        """There is no verdict, for this reason."""
        self.analysis = None
        self.refusal = (sentence, hint)
        self._enter(Phase.REFUSED)

    def _enter(self, phase: Phase) -> None:
        """Enter a phase and announce it."""
        self.phase = phase
        self.phase_changed.emit()


def too_long(length: int) -> tuple[str, str]:
    """Sentence and hint for a text of ``length`` characters, which is too long."""
    return (
        f"This text has {length:,} characters; Wordward reads up to {LONGEST_TEXT:,}.",
        "Nothing is lost: take only the advert itself.",
    )
