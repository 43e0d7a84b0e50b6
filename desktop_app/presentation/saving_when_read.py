"""Saves the advert on the page as soon as it has been read, even if another has taken its place by then."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6 import QtCore

from desktop_app.domain.advert import Advert
from desktop_app.domain.facts import Correction
from desktop_app.engine.events import Answer, Failed, Lost, Refused
from desktop_app.presentation.facts_desk import FactsDesk
from desktop_app.presentation.notices import ADVICE, TEXT_TOPIC, WARNING, Notice, Notices
from desktop_app.presentation.reading import Phase, Reading
from desktop_app.presentation.saving import Saving
from desktop_app.text.guessed_names import employer_of, title_of

#: The first number of the questions about adverts that left the page; others go down from -1.
_FIRST = -1_000_000


@dataclass(frozen=True, slots=True)
class _Leaving:
    """An advert that left the page before it was read, with the person's corrections."""

    advert: Advert
    corrections: tuple[Correction, ...]


class SavingWhenRead(QtCore.QObject):
    """Remembers that the person wants to save, until there is a verdict to save.

    Args:
        reading: Reads the advert on the page first, and then those that left it.
        facts: Has the corrections of the one on the page.
    """

    def __init__(self, reading: Reading, saving: Saving, facts: FactsDesk, notices: Notices) -> None:
        super().__init__()
        self._reading = reading
        self._saving = saving
        self._facts = facts
        self._notices = notices
        self._wanted = False
        self._leaving: list[_Leaving] = []
        self._number = _FIRST
        reading.phase_changed.connect(self._go_on)
        reading.beside.connect(self._take)

    @property
    def is_wanted(self) -> bool:
        """Whether the advert on the page is still to be saved."""
        return self._wanted

    def save(self) -> None:
        """Save the advert on the page, as soon as it has been read."""
        if self._reading.empty:
            sentence = "There is no advert to save yet."
            self._notices.post(Notice(sentence, "Paste one first.", topic=TEXT_TOPIC))
        elif self._reading.phase is Phase.REFUSED:
            hint = "Your text stays on the page and in the recovery file."
            self._notices.post(
                Notice("Nothing was saved, for this text has no verdict.", hint, ADVICE, topic=TEXT_TOPIC)
            )
        else:
            self._wanted = True
            self._go_on()

    def follow(self) -> None:
        """The text on the page has changed: what was emptied is not saved."""
        self._wanted = self._wanted and not self._reading.empty

    def leave(self) -> None:
        """Another advert is coming: the one that was to be saved is read beside it."""
        if self._wanted:
            self._wanted = False
            self._leaving.append(_Leaving(self._reading.advert, self._facts.corrections))

    def _go_on(self) -> None:
        """Save what has been read; if nothing on the page waits, read the next advert that left it."""
        reading = self._reading
        if self._wanted and reading.analysis is not None and reading.answered:
            self._wanted = False
            self._saving.save(
                reading.analysis,
                title=title_of(reading.analysis),
                employer=employer_of(reading.analysis),
                corrections=self._facts.corrections,
            )
        if self._leaving and reading.is_idle:
            self._number -= 1
            reading.ask_beside(self._leaving[0].advert, self._number)

    def _take(self, event: object) -> None:
        """Take the answer about an advert that left the page, or the reason why there is none."""
        if not self._leaving or not isinstance(event, Answer | Refused | Failed | Lost):
            return
        if event.number == self._number:
            left = self._leaving.pop(0)
            if isinstance(event, Answer):
                self._saving.save(
                    event.analysis,
                    title=title_of(event.analysis),
                    employer=employer_of(event.analysis),
                    corrections=left.corrections,
                )
            else:
                sentence = "An advert that you wanted to save could not be read, so it was not saved."
                hint = "Paste it again; the page keeps what cannot be read."
                self._notices.post(Notice(sentence, hint, WARNING))
        self._go_on()
