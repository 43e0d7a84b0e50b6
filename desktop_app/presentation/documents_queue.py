"""Several adverts out of one table or several files: stepped through one by one, edits kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6 import QtCore

from desktop_app.domain.advert import EMPLOYER, TEXT, TITLE, Advert, Part
from desktop_app.domain.documents import Document, Field, SourceFormat
from desktop_app.domain.errors import AppError
from desktop_app.domain.shortlist import PutRight
from desktop_app.presentation.facts_changes import Corrections

#: Letters of a title in the list at most.
LONGEST_NAME = 80
#: Turns a document into the advert that is shown; raises ``AppError`` where it has none.
ToAdvert = Callable[[Document], Advert]


class Queue(QtCore.QObject):
    """Knows the adverts, which one is on the page, and which are saved."""

    changed = QtCore.Signal()  # another list, or none
    moved = QtCore.Signal()  # another one of the list is on the page, or one was saved

    def __init__(self) -> None:
        super().__init__()
        self._documents: tuple[Document, ...] = ()
        self._to_advert: ToAdvert | None = None
        self._edited: dict[int, Advert] = {}
        self._saved: dict[int, Advert] = {}
        self._came: dict[int, tuple[Part, ...]] = {}
        self._parked: tuple[PutRight, ...] = ()  # unsaved ones of lists that made room for others
        self.corrections_of: Callable[[tuple[Part, ...]], Corrections] = lambda _parts: ()
        self.source = ""
        self.place = 0
        self.on_page = False
        self._turned = False  # another advert has come on the page since the list was closed

    def __len__(self) -> int:
        return len(self._documents)

    @property
    def words(self) -> str:
        """Which one is on the page: “3 of 40”; that the list waits while something else is."""
        if not self.on_page:
            adverts = "1 advert" if len(self) == 1 else f"{len(self):,} adverts"
            return f"A list of {adverts} waits."
        return f"{self.place + 1:,} of {len(self):,}"

    @property
    def names(self) -> list[str]:
        """A name for each advert: title and employer, else its first words."""
        return [name_of(document, number) for number, document in enumerate(self._documents)]

    def is_saved(self, number: int) -> bool:
        """Whether an advert of the list was saved since it was opened."""
        return number in self._saved

    @property
    def unsaved(self) -> tuple[int, ...]:
        """Those away from the page, by number, that were changed and not saved since."""
        here = self.place if self.on_page else -1
        return tuple(
            number
            for number, advert in sorted(self._edited.items())
            if number != here and (advert.parts != self._known(number) or self.corrections_of(advert.parts))
        )

    @property
    def to_keep(self) -> tuple[PutRight, ...]:
        """What the recovery file keeps of this list, and of lists that made room for it."""
        own = [self._edited[number] for number in self.unsaved]
        return (*self._parked, *((advert, self.corrections_of(advert.parts)) for advert in own))

    def begin(self, documents: Sequence[Document], source: str, to_advert: ToAdvert) -> None:
        """Take a new list; its first advert is on the page next.

        Args:
            documents: An advert in each.
            source: Where they came from, in words.
            to_advert: Makes the advert of one.
        """
        self._documents, self._to_advert, self.source = tuple(documents), to_advert, source
        self._edited, self._saved, self._came, self.place, self.on_page = {}, {}, {}, 0, False
        self.changed.emit()

    def take_back(self, adverts: Sequence[Advert]) -> None:
        """Adverts that were changed and not saved last time are a list again; it waits.

        Where there is a list already they are kept until next time.

        Args:
            adverts: At least one, as they were kept.
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
        """The advert at the present place, with what the person changed in it.

        Raises:
            AppError: There is no text in it.
        """
        if self.place in self._edited:
            return self._edited[self.place]
        if self._to_advert is None:
            raise AppError("There is no list of adverts.", "Open a table, or several files.")
        return self._to_advert(self._documents[self.place])

    def leave(self, advert: Advert) -> None:
        """The present one leaves the page: keep it as it stands there; nothing while another is there."""
        self._turned = True
        if self.on_page:
            self._edited[self.place] = advert
            self.on_page = False
            self.moved.emit()

    def go(self, number: int) -> bool:
        """Make another one the present one; whether there is one of that number."""
        if not 0 <= number < len(self):
            return False
        self.place = number
        return True

    def _known(self, number: int) -> tuple[Part, ...]:
        """The advert of a number as it was saved, else as it came."""
        saved = self._saved.get(number)
        if saved is not None:
            return saved.parts
        if number not in self._came and self._to_advert is not None:
            self._came[number] = self._to_advert(self._documents[number]).parts
        return self._came.get(number, ())

    def put_on_page(self) -> None:
        """The present one is on the page now."""
        self.on_page = True
        self.moved.emit()

    def note_saved(self, advert: Advert) -> None:
        """The present one is on the shortlist, as it is here."""
        self._saved[self.place] = advert
        self.moved.emit()

    def make_room(self) -> Callable[[], None]:
        """End the list for another one; what was changed in it and not saved is kept until next time.

        Returns:
            What brings it back at the place where it was.
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
            What brings it back at the place where it was.
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
    """What to call an advert in a list: its title and employer, else its first line, else its number."""
    told = [words for name in (TITLE, EMPLOYER) if (words := document.field(name).strip())]
    first = next((line.strip() for line in document.text.splitlines() if line.strip()), "")
    words = " · ".join(told) or first or f"Advert {number + 1}"
    return words if len(words) <= LONGEST_NAME else words[:LONGEST_NAME].rsplit(" ", 1)[0] + "…"


def _named(advert: Advert) -> Document:
    """What an advert that was kept is called by in a list."""
    fields = tuple(Field(name, words) for name in (TITLE, EMPLOYER) if (words := advert.part(name)))
    return Document("", SourceFormat.PLAIN, advert.part(TEXT), fields)
