"""The list of the Shortlist page: its search, its order, and why it may be missing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6 import QtCore

from desktop_app.domain.errors import AppError
from desktop_app.domain.fact_filter import EVERYTHING, FactFilter
from desktop_app.domain.shortlist import ShortlistColumn, ShortlistRow
from desktop_app.operations.shortlist_deeds import ShortlistDesk, ShownList, can_start_anew
from desktop_app.presentation.notices import ADVICE, Notice, Notices
from desktop_app.presentation.shortlist_columns import ListColumn
from desktop_app.presentation.shortlist_model import ShortlistModel
from desktop_app.presentation.tasks import Tasks

#: Between the last letter typed and the search.
PAUSE_MILLISECONDS = 150


class ShortlistListing(QtCore.QObject):
    """Keeps a ``ShortlistModel`` in step with the file.

    Args:
        desk: The shortlist; used on the work thread only.
    """

    listed = QtCore.Signal()  # the list has arrived, or the reason why there is none
    chosen = QtCore.Signal(int)  # bring this entry into view

    def __init__(self, tasks: Tasks, notices: Notices, desk: ShortlistDesk) -> None:
        super().__init__()
        self._tasks = tasks
        self._notices = notices
        self._desk = desk
        self._number = 0
        self._wanted_entry = 0
        self._tidied = False
        self.model = ShortlistModel(self)
        self.match = ""
        self.wanted = EVERYTHING
        self.sort = ShortlistColumn.SAVED_AT
        self.descending = True
        self.total = 0
        self.ready = False
        self.trouble: AppError | None = None
        self._pause = QtCore.QTimer(self, singleShot=True, interval=PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self.reload)
        self.model.rows_wanted.connect(self._fetch)

    @property
    def can_start_anew(self) -> bool:
        """Whether an empty shortlist could be started instead of the file."""
        return self.trouble is not None and can_start_anew(self.trouble)

    @property
    def is_filtered(self) -> bool:
        """Whether a search or filter is active."""
        return bool(self.match.strip()) or self.wanted.says_something

    def narrow(self, wanted: FactFilter) -> None:
        """List only entries that pass this filter."""
        if wanted != self.wanted:
            self.wanted = wanted
            self.reload()

    def show_all(self) -> None:
        """Clear search and filter."""
        self.match, self.wanted = "", EVERYTHING
        self.reload()

    def count_words(self) -> str:
        """How many are listed: “12 of 48”, “48 adverts”; empty while unknown."""
        if not self.ready or self.trouble is not None:
            return ""
        if self.is_filtered:
            return f"{len(self.model.ids):,} of {self.total:,}"
        return "1 advert" if self.total == 1 else f"{self.total:,} adverts"

    def look_for(self, match: str) -> None:
        """List only entries with these words, as soon as typing pauses."""
        if match != self.match:
            self.match = match
            if match:
                self._pause.start()
            else:
                self.reload()

    def sort_by(self, column: ListColumn) -> None:
        """Sort by a column; by the same again: in reverse."""
        self.descending = not self.descending if column.sort is self.sort else column.newest_first
        self.sort = column.sort
        self.reload()

    def show_entry(self, number: int) -> None:
        """List this entry, whatever the search, and bring it into view."""
        if self.ready and self.trouble is None and self.model.row_of(number) >= 0:
            self.chosen.emit(number)
            return
        self.match, self.wanted = "", EVERYTHING
        self.reload(show=number)

    def reload(self, *, show: int = 0) -> None:
        """Load the list again, and bring an entry into view when it has arrived."""
        self._pause.stop()
        self._wanted_entry = show or self._wanted_entry
        self._number += 1
        number, match, wanted = self._number, self.match, self.wanted
        sort, descending = self.sort, self.descending

        def work() -> ShownList | None:
            if number != self._number:  # something newer has been requested
                return None
            return self._desk.listing(sort=sort, descending=descending, match=match, wanted=wanted)

        self._tasks.run(work, done=lambda found: self._take(number, found), refused=self.refuse)

    def look_again(self) -> None:
        """Load the list again if it is unknown or another program has changed the file."""
        if not self.ready or self.trouble is not None:
            self.reload()
            return

        def done(changed: bool) -> None:
            if changed:
                self.reload()

        self._tasks.run(self._desk.changed_elsewhere, done=done, refused=self.refuse)

    def start_anew(self) -> None:
        """Rename a damaged file and start an empty shortlist, as the person asked."""
        now = datetime.now(UTC).astimezone()

        def done(kept: object) -> None:
            sentence = "An empty shortlist was begun."
            self._notices.post(Notice(sentence, f"The damaged file is kept as {kept}.", ADVICE))
            self.reload()

        self._tasks.run(lambda: self._desk.start_anew(now=now), done=done, refused=self.refuse)

    def refuse(self, error: AppError) -> None:
        """The file cannot be read: say so in place of the list."""
        self.trouble = error
        self.ready = True
        self.model.load((), ())
        self.listed.emit()

    def _take(self, number: int, found: ShownList | None) -> None:
        """A list has arrived; an old one is ignored."""
        if found is None or number != self._number:
            return
        self.trouble = None
        self.ready = True
        self.total = found.total
        self.model.load(found.ids, found.first)
        self.model.show_order(self.sort, descending=self.descending)
        self.listed.emit()
        wanted, self._wanted_entry = self._wanted_entry, 0
        if wanted:
            self.chosen.emit(wanted)
        if not self._tidied:
            self._tidied = True
            now = datetime.now(UTC)
            self._tasks.run(
                lambda: self._desk.tidy(now=now), done=lambda _count: None, refused=self._notices.refuse
            )

    def _fetch(self, ids: tuple[int, ...]) -> None:
        """Fetch rows that came into view."""
        number = self._number

        def work() -> Sequence[ShortlistRow] | None:
            return self._desk.rows(ids) if number == self._number else None

        def done(rows: Sequence[ShortlistRow] | None) -> None:
            if rows is None or number != self._number:
                return
            self.model.take_rows(rows)
            if len(rows) < len(ids):  # some were deleted meanwhile
                self.reload()

        self._tasks.run(work, done=done, refused=self.refuse)
