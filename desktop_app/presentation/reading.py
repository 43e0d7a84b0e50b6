"""The advert on the Read page: ask the engine, take its newest answer, say what is going on."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import Protocol

from PySide6 import QtCore

from desktop_app.domain.advert import Advert
from desktop_app.domain.analysis import Analysis
from desktop_app.engine.events import Answer, Event, Failed, Loss, Lost, Marked, Ready, Refused, Reloaded
from desktop_app.presentation.notices import ADVICE, WARNING, Notice, Notices

#: Longest text that is read and shown, in characters: some 80,000 words; an advert has 400.
LONGEST_TEXT = 500_000

_ENGINE = "engine"


class Phase(StrEnum):
    """What the reading is doing."""

    WARMING = "warming"
    EMPTY = "empty"
    READING = "reading"
    READ = "read"
    REFUSED = "refused"


class ReadingEngine(Protocol):
    """The part of an engine that is needed here."""

    def ask(self, advert: Advert, number: int) -> None:
        """Have an advert read."""
        ...

    def cancel(self) -> None:
        """Forget the advert that waits."""
        ...

    def restart(self) -> None:
        """Replace the worker."""
        ...


class Reading(QtCore.QObject):
    """Knows the newest question and its answer.

    Args:
        engine: Answers by events; whoever owns it hands them to ``take`` on this thread.
        notices: Where trouble is told.
    """

    phase_changed = QtCore.Signal()  # and with every new analysis
    marked = QtCore.Signal(object)  # the evidence of the text as it is now, ahead of its analysis
    failed = QtCore.Signal(str)  # a report to copy
    beside = QtCore.Signal(object)  # an event of somebody else's question, whose number is below zero

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
        """Whether the analysis is that of the text as it is now."""
        return self.phase is Phase.READ and self._answered == self._number

    def outdate(self) -> None:
        """The text has changed: an answer under way is old news, even before the next question."""
        self._number += 1

    def read(self, advert: Advert) -> None:
        """Have ``advert`` read; whatever was asked before is old news."""
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
        """Show an analysis that was made before; nothing is asked."""
        self._engine.cancel()
        self._number += 1
        self._answered = self._number
        self.advert, self.analysis, self.milliseconds = analysis.advert, analysis, 0.0
        self._enter(Phase.READ)

    def take(self, event: Event) -> None:
        """Take an event of the engine; an answer to an old question is passed over."""
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
            return  # the text is asked for anew by whoever had the rules read anew
        elif event.number in {0, self._number}:
            self._take_trouble(event)

    def _take_news(self, event: Marked | Answer) -> None:
        """What the text as it is now says."""
        if isinstance(event, Marked):
            self.marked.emit(event.evidence)
            return
        self._answered = event.number
        self.analysis, self.milliseconds = event.analysis, event.milliseconds
        self._enter(Phase.READ)

    def restart(self) -> None:
        """Replace the engine's worker and read the text again."""
        self._ready = False
        self._enter(Phase.WARMING)
        self._engine.restart()
        if not self.empty:
            self.read(self.advert)

    def _get_ready(self, ready: Ready) -> None:
        """The engine can read now."""
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
        elif self.phase is not Phase.REFUSED:  # a text that cost the last worker is not read again by itself
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
        """Go on to a phase and say so."""
        self.phase = phase
        self.phase_changed.emit()


def too_long(length: int) -> tuple[str, str]:
    """Sentence and hint for a text of ``length`` characters that is longer than is read."""
    return (
        f"This text has {length:,} characters; Wordward reads up to {LONGEST_TEXT:,}.",
        "Nothing is lost: take only the advert itself.",
    )
