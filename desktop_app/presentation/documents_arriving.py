"""Decides what opened files become: one advert, a record of several documents, or a list of adverts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6 import QtCore

from desktop_app.domain.advert import Advert
from desktop_app.domain.documents import Attachment, Document
from desktop_app.domain.errors import AppError
from desktop_app.presentation.documents_guess import Guess, guess
from desktop_app.presentation.documents_mapping import ColumnMapping
from desktop_app.presentation.documents_queue import Queue
from desktop_app.presentation.documents_record import Record
from desktop_app.presentation.documents_words import list_told, unsaved_told
from desktop_app.presentation.file_opening import Arrival, Opening
from desktop_app.presentation.file_opening_words import may_be_advert, names_told
from desktop_app.presentation.notices import ADVICE, INFO, UNDO, WARNING, Notice, Notices
from desktop_app.presentation.preferences import Preferences
from desktop_app.presentation.reading import LONGEST_TEXT, too_long
from desktop_app.presentation.tasks import Tasks

#: More documents than this are not a record of one post.
MOST_TOGETHER = 20
_TOPIC = "arrival"
_AS_LAST = "The columns were read as in the last table with these headings."


class Together(NamedTuple):
    """The question whether several documents belong to one post.

    Attributes:
        documents: In the order opened.
        guess: The guess at what they are.
    """

    documents: tuple[Document, ...]
    guess: Guess


class Arriving(QtCore.QObject):
    """Puts opened documents in their place, and asks what the files do not say.

    Args:
        opening: Announces opened files, and reads attachments.
        record: The advert on the page.
        tasks: Where long tables are processed.
        preferences: Remembers the columns of tables.
    """

    shown = QtCore.Signal(object)  # an Advert to put on the page
    joined = QtCore.Signal(object)  # an Advert whose documents join the one on the page
    together_asked = QtCore.Signal(object)  # a Together, to be answered by ``put_together`` or ``put_apart``
    columns_asked = QtCore.Signal(object)  # a ColumnMapping, to be answered by ``read_table``
    list_begun = QtCore.Signal()  # the queue holds a new list
    came_back = QtCore.Signal(object, object)  # a ReturnedShortlist; opens it as a table

    def __init__(
        self, opening: Opening, record: Record, notices: Notices, *, tasks: Tasks, preferences: Preferences
    ) -> None:
        super().__init__()
        self._opening = opening
        self._record = record
        self._notices = notices
        self._tasks = tasks
        self._preferences = preferences
        self.queue = Queue()
        opening.arrived.connect(self._take)
        record.replaced.connect(lambda: notices.withdraw(_TOPIC))  # offers are about the advert on the page

    def put_together(self, together: Together) -> None:
        """Show the documents as one record: the advert first, then the others."""
        self._show([together.documents[number] for number in together.guess.order])

    def put_apart(self, documents: Sequence[Document]) -> None:
        """Go through the documents as separate adverts; a single one is simply shown."""
        if len(documents) == 1:
            self._show(documents)
            return
        names = list(dict.fromkeys(document.name for document in documents))
        before = len(self.queue)
        self.queue.leave(self._record.last)
        unsaved = len(self.queue.unsaved)
        bring_back = self.queue.make_room()
        self.queue.begin(documents, names_told(names), self._advert_of)
        self.list_begun.emit()
        if before:
            sentence = f"{list_told(before)} made room for this one."
            changed = unsaved_told(unsaved, before)
            hint = f"{changed}; the changes are kept until next time." if changed else ""
            self._notices.post(
                Notice(sentence, hint, ADVICE if unsaved else INFO, UNDO, bring_back, topic="list")
            )

    def read_table(self, mapping: ColumnMapping, *, told: bool = False) -> None:
        """Read the adverts of a table with the columns the person chose.

        Args:
            mapping: The meanings of the columns.
            told: Whether to say that earlier choices were used, and to offer changing them.
        """
        mapping.remember()

        def done(documents: tuple[Document, ...]) -> None:
            if documents:
                self.put_apart(documents)
            if told:
                deed = lambda: self.columns_asked.emit(mapping)  # noqa: E731
                self._notices.post(Notice(_AS_LAST, button="Change the columns", deed=deed, topic="columns"))

        self._tasks.run(mapping.documents, done=done, refused=self._refuse)

    def _take(self, arrival: Arrival) -> None:
        """Decide what an arrival is."""
        documents = arrival.documents
        if arrival.joins:
            self._join(arrival)
        elif arrival.returned is not None:
            self.came_back.emit(arrival.returned, lambda: self._offer_table(arrival))
        elif arrival.table is not None:
            self._offer_table(arrival)
        elif len(documents) == 1:
            if self._show(documents):
                self._offer_attachments(arrival.attachments)
        elif arrival.files == len(documents) <= MOST_TOGETHER:
            self.together_asked.emit(Together(documents, guess(documents)))
        else:
            self.put_apart(documents)

    def _offer_table(self, arrival: Arrival) -> None:
        """Ask about the columns of a table, unless they are known from an earlier one."""
        if arrival.table is None:
            return
        mapping = ColumnMapping(arrival.table, self._preferences, notes=arrival.documents[0].notes)
        if not mapping.is_remembered:
            self.columns_asked.emit(mapping)
            return
        self.read_table(mapping, told=True)

    def _offer_attachments(self, attachments: Sequence[Attachment]) -> None:
        """Offer attachments that may belong to the advert in an e-mail."""
        wanted = tuple(one for one in attachments if may_be_advert(one.name))
        if not wanted:
            return
        count = "1 attachment" if len(wanted) == 1 else f"{len(wanted)} attachments"
        self._notices.post(
            Notice(
                f"{count}: {names_told([one.name for one in wanted])}.",
                level=ADVICE,
                button="Open together with the message",
                deed=lambda: self._opening.open_attachments(wanted),
                topic=_TOPIC,
            )
        )

    def _join(self, arrival: Arrival) -> None:
        """Add documents to the advert on the page, unless they are a list of adverts."""
        documents = arrival.documents
        if arrival.table is not None or len(documents) != arrival.files:
            sentence = (
                f"{names_told([documents[0].name])} holds adverts of its own and cannot be added to one."
            )
            self._notices.post(Notice(sentence, "Open it by itself.", WARNING, topic=_TOPIC))
            return
        order = guess(documents).order
        advert = self._record_of([documents[number] for number in order])
        if advert is not None:
            self.joined.emit(advert)

    def _show(self, documents: Sequence[Document]) -> bool:
        """Show one record; returns whether there was one."""
        advert = self._record_of(documents)
        if advert is not None:
            self.shown.emit(advert)
        return advert is not None

    def _record_of(self, documents: Sequence[Document]) -> Advert | None:
        """The advert of documents; ``None``, with a notice, if one of them has no text."""
        from desktop_app.operations.advert_of_document import record_of

        length = sum(len(document.text) for document in documents)
        if length > LONGEST_TEXT:
            self._refuse(AppError(*too_long(length)))
            return None
        try:
            return record_of(documents, read_on=self._record.today)
        except AppError as error:
            self._refuse(error)
            return None

    def _advert_of(self, document: Document) -> Advert:
        """The advert of one document of a list.

        Raises:
            AppError: It has no text.
        """
        from desktop_app.operations.advert_of_document import advert_of

        return advert_of(document, read_on=self._record.today)

    def _refuse(self, error: AppError) -> None:
        self._notices.post(Notice(error.sentence, error.hint, WARNING, topic=_TOPIC))
