"""The advert on the page: its documents, what its files state, where all of it came from, and when."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6 import QtCore

from desktop_app.domain.advert import TEXT, Advert, Origin, OriginKind
from desktop_app.presentation.documents_parts import as_typed, joined, pasted, without

#: Adverts that come back whole when undo brings their text back.
MOST_REMEMBERED = 8


class Record(QtCore.QObject):
    """Knows all of the advert on the page that does not stand in a field or in the text.

    Args:
        today: Tells the day; the one clock that an advert's ``read_on`` comes from.
    """

    replaced = QtCore.Signal()  # another advert comes on the page
    changed = QtCore.Signal()  # documents or origins are others

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self._is_new = True
        self._left: list[tuple[Advert, bool]] = []
        self.base = Advert.of("")
        self.last = self.base  # as it stood on the page when somebody asked last

    @property
    def today(self) -> date:
        """The day on which something is read now."""
        return self._today()

    def put(self, advert: Advert, *, is_new: bool = True) -> None:
        """Another advert comes on the page; the one before comes back whole when its text does.

        Args:
            advert: As it comes.
            is_new: Whether it is read for the first time; a saved one keeps the day it was read on.
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
        """All of one document among several was pasted.

        Args:
            name: The part's name.
        """
        others = tuple(origin for origin in self.base.origins if origin.part != name)
        self.base = replace(self.base, origins=(*others, Origin(name, OriginKind.PASTE)))
        self.changed.emit()

    def join(self, now: Advert, other: Advert) -> Advert:
        """Further documents come to the advert on the page.

        Args:
            now: The advert as it stands on the page.
            other: Holds the documents.

        Returns:
            What is to be shown from now on.
        """
        return self._alter(joined(now, other))

    def take_out(self, now: Advert, number: int) -> Advert:
        """A document goes.

        Args:
            now: The advert as it stands on the page.
            number: Which, from 0.

        Returns:
            What is to be shown from now on.
        """
        return self._alter(without(now, number))

    def restore(self, before: Advert) -> None:
        """A document that was taken out is back: the advert is as it was before."""
        self._alter(before)

    def typed(self, texts: Sequence[str], *, title: str, employer: str) -> Advert:
        """The advert as it stands on the page, with the day on which it was read first."""
        advert = as_typed(self.base, texts, title=title, employer=employer)
        if self._is_new and not advert.read_on and any(text.strip() for text in texts):
            self.base = replace(self.base, read_on=self._today().isoformat())
            advert = replace(advert, read_on=self.base.read_on)
            self.changed.emit()
        self.last = advert
        return advert

    def recalled(self, text: str) -> Advert | None:
        """An advert that stood here before and whose first text is back: undo has brought it.

        Args:
            text: The first document as it stands now.

        Returns:
            That advert, whole, now the one on the page; ``None``: the text is that of no other.
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
        """Whether an advert on the page is unchanged since it was opened from files, which still hold it."""
        origins = [self.base.origin(part.name) for part in self.base.documents]
        from_files = all(one is not None and one.kind is OriginKind.FILE for one in origins)
        return from_files and advert.parts == self.base.parts

    def _alter(self, advert: Advert) -> Advert:
        """The same advert with other documents."""
        if self._is_new and not advert.read_on:
            advert = replace(advert, read_on=self._today().isoformat())
        self.base = advert
        self.changed.emit()
        return advert

    def _replace(self, advert: Advert, *, is_new: bool) -> None:
        """Another advert is on the page."""
        self._remember(self.last)
        self.base, self._is_new = advert, is_new
        self.replaced.emit()
        self.last = advert
        self.changed.emit()

    def _remember(self, advert: Advert) -> None:
        """Keep what more than its text belongs to an advert that goes."""
        if advert.part(TEXT) and (len(advert.parts) > 1 or advert.origins):
            self._left = [left for left in self._left if left[0].part(TEXT) != advert.part(TEXT)]
            self._left = [*self._left, (advert, self._is_new)][-MOST_REMEMBERED:]
