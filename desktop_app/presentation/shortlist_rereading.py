"""A saved advert on the Read page: shown as it was read then, and read again only on request."""

from __future__ import annotations

from PySide6 import QtCore

from desktop_app.domain.shortlist import ShortlistEntry
from desktop_app.presentation.reading import Reading
from desktop_app.presentation.shortlist_detail import read_words


class SavedReading(QtCore.QObject):
    """Whether the Read page shows a saved analysis.

    Args:
        reading: The advert on the Read page.
    """

    changed = QtCore.Signal()
    facts_found = QtCore.Signal(object, object)  # an entry without facts, and an Analysis that has some

    def __init__(self, reading: Reading) -> None:
        super().__init__()
        self._reading = reading
        self._entry: ShortlistEntry | None = None
        self._again: ShortlistEntry | None = None  # being read again
        reading.phase_changed.connect(self._check)

    def words(self) -> str:
        """When and with which rules it was read; empty if no saved analysis is shown."""
        return read_words(self._entry) if self._entry is not None else ""

    def show(self, entry: ShortlistEntry) -> None:
        """Show this entry's analysis; its text is on the page already."""
        self._entry = entry
        self._reading.show(entry.analysis)
        self.changed.emit()

    def read_again(self) -> None:
        """Read the same text with today's rules; the saved entry does not change."""
        self._again = self._entry
        self._reading.read(self._reading.advert)

    def _check(self) -> None:
        """The saved analysis has been replaced, by another or by none."""
        if self._entry is not None and self._reading.analysis is not self._entry.analysis:
            self._entry = None
            self.changed.emit()
        again, analysis = self._again, self._reading.analysis
        if again is None or analysis is again.analysis:
            return
        self._again = None
        if analysis is None or again.analysis.facts:
            return
        if analysis.facts and analysis.advert == again.analysis.advert:
            self.facts_found.emit(again, analysis)
