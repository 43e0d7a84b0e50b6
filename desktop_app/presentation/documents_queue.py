"""A list of adverts from one table or several files: stepped through one by one, with edits kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6 import QtCore

from desktop_app.domain.advert import EMPLOYER, TEXT, TITLE, Advert, Part
from desktop_app.domain.documents import Document, Field, SourceFormat
from desktop_app.domain.errors import AppError
from desktop_app.domain.shortlist import PutRight
from desktop_app.presentation.facts_changes import Corrections

#: The longest title shown in the list, in characters.
LONGEST_NAME = 80
#: Turns a document into the advert to show; raises ``AppError`` if it has none.
ToAdvert = Callable[[Document], Advert]


class Queue(QtCore.QObject):
    """The adverts of the list, which of them is on the page, and which are saved."""

    changed = QtCore.Signal()  # another list, or none
    moved = QtCore.Signal()  # another advert of the list is on the page, or one was saved

    def __init__(self) -> None:
        super().__init__()
        self._documents: tuple[Document, ...] = ()
        self._to_advert: ToAdvert | None = None
        self._edited: dict[int, Advert] = {}
        self._saved: dict[int, Advert] = {}
        self._came: dict[int, tuple[Part, ...]] = {}
        self._parked: tuple[PutRight, ...] = ()  # unsaved adverts of lists that were replaced
        self.corrections_of: Callable[[tuple[Part, ...]], Corrections] = lambda _parts: ()
        self.source = ""
        self.place = 0
        self.on_page = False
        self._turned = False  # another advert has come on the page since the list was closed

    def __len__(self) -> int:
        return len(self._documents)

    @property
    def words(self) -> str:
        """The position, “3 of 40”, or that the list waits while something else is on the page."""
        if not self.on_page:
            adverts = "one advert" if len(self) == 1 else f"{len(self):,} adverts"
            return f"A list of {adverts} waits."
        return f"{self.place + 1:,} of {len(self):,}"

    @property
    def names(self) -> list[str]:
        """A name for each advert: title and employer, else its first words."""
        return [name_of(document, number) for number, document in enumerate(self._documents)]

    def is_saved(self, number: int) -> bool:
        """Whether an advert was saved since the list was opened."""
        return number in self._saved

    @property
    def unsaved(self) -> tuple[int, ...]:
        """The changed and unsaved adverts that are not on the page, by number."""
        here = self.place if self.on_page else -1
        return tuple(
            number
            for number, advert in sorted(self._edited.items())
            if number != here and (advert.parts != self._known(number) or self.corrections_of(advert.parts))
        )

    @property
    def to_keep(self) -> tuple[PutRight, ...]:
        """The adverts of this and earlier lists that the recovery file keeps."""
        own = [self._edited[number] for number in self.unsaved]
        return (*self._parked, *((advert, self.corrections_of(advert.parts)) for advert in own))

    def begin(self, documents: Sequence[Document], source: str, to_advert: ToAdvert) -> None:
        """Begin a new list; its first advert goes on the page next.

        Args:
            documents: One advert in each.
            source: Their source, in words.
            to_advert: Makes the advert of a document.
        """
        self._documents, self._to_advert, self.source = tuple(documents), to_advert, source
        self._edited, self._saved, self._came, self.place, self.on_page = {}, {}, {}, 0, False
        self.changed.emit()

    def take_back(self, adverts: Sequence[Advert]) -> None:
        """Make a list of the recovered adverts; it waits.

        If there is a list already, they are kept until next time.

        Args:
            adverts: At least one, as recovered.
        """
        if len(self):
            self._parked += tuple((advert, self.corrections_of(advert.parts)) for advert in adverts)
            self.moved.emit()
            return
        self._documents = tuple(_named(advert) for advert in adverts)
        self._to_advert, self.source = lambda _document: Advert.of(""), "what was not saved last time"
        self._edited, self._saved = dict(enumerate(adverts)), {}
        self._came, self.place, self.on_page = {}, 0, False
        self.changed.emit()

    def current(self) -> Advert:
        """The current advert, with the person's changes.

        Raises:
            AppError: It has no text.
        """
        if self.place in self._edited:
            return self._edited[self.place]
        if self._to_advert is None:
            raise AppError("There is no list of adverts.", "Open a table, or several files.")
        return self._to_advert(self._documents[self.place])

    def leave(self, advert: Advert) -> None:
        """Store the current advert as it leaves the page; does nothing while another is on it."""
        self._turned = True
        if self.on_page:
            self._edited[self.place] = advert
            self.on_page = False
            self.moved.emit()

    def go(self, number: int) -> bool:
        """Move to another advert; returns whether there is one with that number."""
        if not 0 <= number < len(self):
            return False
        self.place = number
        return True

    def _known(self, number: int) -> tuple[Part, ...]:
        """The advert with that number as saved, else as opened."""
        saved = self._saved.get(number)
        if saved is not None:
            return saved.parts
        if number not in self._came and self._to_advert is not None:
            self._came[number] = self._to_advert(self._documents[number]).parts
        return self._came.get(number, ())

    def put_on_page(self) -> None:
        """Note that the current advert is on the page."""
        self.on_page = True
        self.moved.emit()

    def note_saved(self, advert: Advert) -> None:
        """Note that the current advert was saved as it is here."""
        self._saved[self.place] = advert
        self.moved.emit()

    def make_room(self) -> Callable[[], None]:
        """End the list in favour of another; its unsaved changes are kept until next time.

        Returns:
            A function that restores the list at its position.
        """
        parked, kept = self._parked, self.to_keep
        bring_back = self.close()
        self._parked = kept
        self.moved.emit()

        def undo() -> None:
            self._parked = (*parked, *self.to_keep[len(self._parked) :])
            bring_back()

        return undo

    def close(self) -> Callable[[], None]:
        """End the list.

        Returns:
            A function that restores the list at its position.
        """
        documents, to_advert, source = self._documents, self._to_advert, self.source
        edited, saved, place, on_page = self._edited, self._saved, self.place, self.on_page

        def bring_back() -> None:
            if to_advert is not None:
                self.begin(documents, source, to_advert)
                self._edited, self._saved, self.place = edited, saved, place
                self.on_page = on_page and not self._turned
                self.changed.emit()

        self._documents, self._to_advert, self.source, self._turned = (), None, "", False
        self._edited, self._saved, self.place, self.on_page = {}, {}, 0, False
        self.changed.emit()
        return bring_back


def name_of(document: Document, number: int) -> str:
    """An advert's name in a list: title and employer, else its first line, else its number."""
    told = [words for name in (TITLE, EMPLOYER) if (words := document.field(name).strip())]
    first = next((line.strip() for line in document.text.splitlines() if line.strip()), "")
    words = " · ".join(told) or first or f"Advert {number + 1}"
    return words if len(words) <= LONGEST_NAME else words[:LONGEST_NAME].rsplit(" ", 1)[0] + "…"


def _named(advert: Advert) -> Document:
    """A recovered advert as a document with a name."""
    fields = tuple(Field(name, words) for name in (TITLE, EMPLOYER) if (words := advert.part(name)))
    return Document("", SourceFormat.PLAIN, advert.part(TEXT), fields)
