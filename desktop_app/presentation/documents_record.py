"""The advert on the page: its documents, the values in its files, their origins, and the day it was read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6 import QtCore

from desktop_app.domain.advert import TEXT, Advert, Origin, OriginKind
from desktop_app.presentation.documents_parts import as_typed, joined, pasted, without

#: How many adverts are remembered so that undo can restore them completely.
MOST_REMEMBERED = 8


class Record(QtCore.QObject):
    """Everything about the advert on the page that is in neither a field nor the text.

    Args:
        today: Returns the date; the only clock behind an advert's ``read_on``.
    """

    replaced = QtCore.Signal()  # another advert is on the page
    changed = QtCore.Signal()  # documents or origins have changed

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self._is_new = True
        self._left: list[tuple[Advert, bool]] = []
        self.base = Advert.of("")
        self.last = self.base  # as it was on the page when last asked for

    @property
    def today(self) -> date:
        """The day on which something is read now."""
        return self._today()

    def put(self, advert: Advert, *, is_new: bool = True) -> None:
        """Replace the advert on the page; the previous one is restored completely if its text comes back.

        Args:
            advert: The new advert.
            is_new: Whether it is read for the first time; a saved one keeps the day it was read.
        """
        self._replace(advert, is_new=is_new)

    def note_pasted(self, text: str) -> None:
        """The only document was pasted as a whole: it is an advert of its own.

        Args:
            text: The document; an earlier advert with the same text is not recalled for it.
        """
        self._replace(pasted(""), is_new=True)
        self._left = [left for left in self._left if left[0].part(TEXT) != text]

    def note_pasted_into(self, name: str) -> None:
        """One of several documents was replaced by a paste."""
        others = tuple(origin for origin in self.base.origins if origin.part != name)
        self.base = replace(self.base, origins=(*others, Origin(name, OriginKind.PASTE)))
        self.changed.emit()

    def join(self, now: Advert, other: Advert) -> Advert:
        """Add documents to the advert on the page.

        Args:
            now: The advert as it is on the page.
            other: Contains the documents.

        Returns:
            The advert to show now.
        """
        return self._alter(joined(now, other))

    def take_out(self, now: Advert, number: int) -> Advert:
        """Remove a document.

        Args:
            now: The advert as it is on the page.
            number: Its index, from 0.

        Returns:
            The advert to show now.
        """
        return self._alter(without(now, number))

    def restore(self, before: Advert) -> None:
        """Undo the removal of a document: the advert is as it was before."""
        self._alter(before)

    def typed(self, texts: Sequence[str], *, title: str, employer: str) -> Advert:
        """The advert as it is on the page, with the day on which it was first read."""
        advert = as_typed(self.base, texts, title=title, employer=employer)
        if self._is_new and not advert.read_on and any(text.strip() for text in texts):
            self.base = replace(self.base, read_on=self._today().isoformat())
            advert = replace(advert, read_on=self.base.read_on)
            self.changed.emit()
        self.last = advert
        return advert

    def recalled(self, text: str) -> Advert | None:
        """Restore an earlier advert whose first text has come back by undo.

        Args:
            text: The current text of the first document.

        Returns:
            That complete advert, now the one on the page; ``None`` if no earlier advert has this text.
        """
        if not text or text == self.base.part(TEXT):
            return None
        found = next((left for left in reversed(self._left) if left[0].part(TEXT) == text), None)
        if found is None:
            return None
        self._left.remove(found)
        self._replace(found[0], is_new=found[1])
        return self.base

    def is_as_opened(self, advert: Advert) -> bool:
        """Whether an advert on the page is unchanged since it was opened from files that still contain it."""
        origins = [self.base.origin(part.name) for part in self.base.documents]
        from_files = all(one is not None and one.kind is OriginKind.FILE for one in origins)
        return from_files and advert.parts == self.base.parts

    def _alter(self, advert: Advert) -> Advert:
        """Change the documents of the advert."""
        if self._is_new and not advert.read_on:
            advert = replace(advert, read_on=self._today().isoformat())
        self.base = advert
        self.changed.emit()
        return advert

    def _replace(self, advert: Advert, *, is_new: bool) -> None:
        """Put another advert on the page."""
        self._remember(self.last)
        self.base, self._is_new = advert, is_new
        self.replaced.emit()
        self.last = advert
        self.changed.emit()

    def _remember(self, advert: Advert) -> None:
        """Remember an outgoing advert that consists of more than its text."""
        if advert.part(TEXT) and (len(advert.parts) > 1 or advert.origins):
            self._left = [left for left in self._left if left[0].part(TEXT) != advert.part(TEXT)]
            self._left = [*self._left, (advert, self._is_new)][-MOST_REMEMBERED:]
