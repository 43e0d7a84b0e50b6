"""Has the engine read the CV, like an advert, whenever no advert is waiting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore

from desktop_app.domain.advert import TEXT, Advert
from desktop_app.engine.events import Answer, Failed, Lost, Refused

if TYPE_CHECKING:
    from desktop_app.domain.analysis import Analysis
    from desktop_app.presentation.applying_desk import ApplyingDesk
    from desktop_app.presentation.reading import Reading


class CvReader(QtCore.QObject):
    """Holds the analysis of the stored CV.

    Its questions have negative numbers, so that nobody takes their answers for an advert's.

    Args:
        reading: Reads the CV; the advert on screen has priority.
        desk: Holds the CV.
    """

    changed = QtCore.Signal()

    def __init__(self, reading: Reading, desk: ApplyingDesk) -> None:
        super().__init__()
        self._reading = reading
        self._desk = desk
        self._number = 0
        self._text = ""
        self.analysis: Analysis | None = None
        self.trouble = ""
        reading.beside.connect(self._take)
        reading.phase_changed.connect(self._ask)
        desk.changed.connect(self._renew)

    def _renew(self) -> None:
        """Note that the CV may have changed."""
        text = self._desk.cv.text if self._desk.cv is not None else ""
        if text != self._text:
            self._text, self.analysis, self.trouble = text, None, ""
            self._ask()
            self.changed.emit()

    def _ask(self) -> None:
        """Have the CV read, unless that is done, an advert is waiting, or it cannot be read."""
        advert = self._reading.analysis
        current = self.analysis is not None and (
            advert is None or advert.rules_digest == self.analysis.rules_digest or not self._reading.answered
        )
        if self._text.strip() and self._reading.is_idle and not current and not self.trouble:
            self._number -= 1
            self._reading.ask_beside(Advert.of(self._text), self._number)

    def _take(self, event: object) -> None:
        """Take an answer or an error."""
        if isinstance(event, Answer) and event.analysis.advert.part(TEXT) == self._text:
            self.analysis = event.analysis
            self.changed.emit()
        elif isinstance(event, Refused | Failed | Lost) and event.number == self._number:
            told = event.sentence if isinstance(event, Refused) else ""
            self.trouble = told or "Your CV could not be read. Change it and it is read again."
            self.changed.emit()
        elif isinstance(event, Answer):  # of another question, which may have taken the place of this one
            self._ask()
