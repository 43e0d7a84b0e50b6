"""Changes saved adverts: corrections, notes, statuses, deletion and undo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import NamedTuple

from PySide6 import QtCore

from desktop_app.domain.errors import AppError
from desktop_app.domain.labels import label
from desktop_app.domain.shortlist import EntryStatus, ShortlistEntry, ShortlistRow
from desktop_app.operations.save_advert import is_lost
from desktop_app.operations.shortlist_deeds import ShortlistDesk
from desktop_app.presentation.notices import WARNING, Notice, Notices
from desktop_app.presentation.shortlist_columns import UNTITLED
from desktop_app.presentation.shortlist_listing import ShortlistListing
from desktop_app.presentation.tasks import Tasks

#: Notes are saved when the person pauses this long.
PAUSE_MILLISECONDS = 700
#: How many actions can be undone.
MOST_UNDOS = 100
_CHUNK = 500
_TOPIC = "shortlist"
_NOTES_TOPIC = "notes"


class Saved(StrEnum):
    """The state of what was typed in the pane; the values are the words on screen."""

    QUIET = ""
    SAVED = "Saved"
    FAILED = "Not saved"


class Undo(NamedTuple):
    """An action that can be undone."""

    words: str
    deed: Callable[[], None]


class ShortlistEditing(QtCore.QObject):
    """Changes entries off the window's thread; says *Saved* only after the commit returned.

    Args:
        desk: The shortlist; used on the work thread only.
        listing: Shows the changes.
    """

    entry_changed = QtCore.Signal()  # another entry is shown, or none
    saved_changed = QtCore.Signal()
    undo_changed = QtCore.Signal()

    def __init__(
        self, tasks: Tasks, notices: Notices, desk: ShortlistDesk, *, listing: ShortlistListing
    ) -> None:
        super().__init__()
        self._tasks = tasks
        self._notices = notices
        self._desk = desk
        self._listing = listing
        self._asked = 0
        self._undos: list[Undo] = []
        self._notes: dict[int, str] = {}  # notes not on disk yet, by entry
        self._before: dict[int, str] = {}  # what stood there when the person began
        self.entry: ShortlistEntry | None = None
        self.saved = Saved.QUIET
        self._pause = QtCore.QTimer(self, singleShot=True, interval=PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self.flush)

    @property
    def undo_words(self) -> str:
        """What undo would revert; empty if there is nothing."""
        return self._undos[-1].words if self._undos else ""

    def show(self, number: int) -> None:
        """Show an entry; 0 for none."""
        self.flush()
        self._asked = number
        if not number:
            self._take(0, None)
            return

        def work() -> ShortlistEntry | None:
            return self._desk.entry(number) if number == self._asked else None

        def refused(error: AppError) -> None:
            self._take(number, None)
            self._notices.post(Notice(error.sentence, error.hint, WARNING, topic=_TOPIC))

        self._tasks.run(work, done=lambda entry: self._take(number, entry), refused=refused)

    def notes_of(self, entry: ShortlistEntry) -> str:
        """The notes as the person left them, on disk or not."""
        return self._notes.get(entry.id, entry.notes)

    def write_notes(self, notes: str) -> None:
        """Change the notes of the entry shown; they are saved when typing pauses."""
        if self.entry is not None and notes != self.notes_of(self.entry):
            self._before.setdefault(self.entry.id, self.entry.notes)
            self._notes[self.entry.id] = notes
            self._say(Saved.QUIET)
            self._pause.start()

    def flush(self) -> None:
        """Save all pending changes now."""
        self._pause.stop()
        for number, notes in list(self._notes.items()):
            self._correct(number, notes=notes)

    def correct_title(self, title: str) -> None:
        """Change the title of the entry shown."""
        if self.entry is not None and title != self.entry.title:
            self._correct(self.entry.id, title=title)

    def correct_employer(self, employer: str) -> None:
        """Change the employer of the entry shown."""
        if self.entry is not None and employer != self.entry.employer:
            self._correct(self.entry.id, employer=employer)

    def set_status(self, ids: tuple[int, ...], status: EntryStatus) -> None:
        """Set the status of entries; can be undone."""

        def work() -> dict[int, EntryStatus]:
            parts = (ids[start : start + _CHUNK] for start in range(0, len(ids), _CHUNK))
            before = {row.id: row.status for part in parts for row in self._desk.rows(part)}
            changed = {number: old for number, old in before.items() if old is not status}
            self._desk.set_status(dict.fromkeys(changed, status))
            return changed

        def done(before: dict[int, EntryStatus]) -> None:
            if before:
                words = f"the status “{label(status)}”"
                self.remember(Undo(words, lambda: self._put_back(before)))
            self.renew()

        self._tasks.run(work, done=done, refused=self._refuse)

    def remove(self, ids: tuple[int, ...]) -> None:
        """Delete entries; can be undone."""
        if not ids:
            return
        self.flush()
        name = self._name(ids)
        now = datetime.now(UTC)

        def done(_none: None) -> None:
            undo = Undo(f"deleting {name}", lambda: self._restore(ids, name))
            self.remember(undo)
            self._listing.reload()
            self._notices.post(
                Notice(f"Deleted {name}.", "", button="Undo", deed=lambda: self.take_back(undo), topic=_TOPIC)
            )

        self._tasks.run(lambda: self._desk.remove(ids, now=now), done=done, refused=self._refuse)

    def undo(self) -> None:
        """Undo the last action."""
        if self._undos:
            self.take_back(self._undos[-1])

    def _take(self, number: int, entry: ShortlistEntry | None) -> None:
        """An entry has arrived; one no longer wanted is ignored."""
        if number == self._asked:
            self.entry = entry
            self.saved = Saved.FAILED if entry is not None and entry.id in self._notes else Saved.QUIET
            self.entry_changed.emit()

    def _correct(
        self, number: int, *, title: str | None = None, employer: str | None = None, notes: str | None = None
    ) -> None:
        """Change the given fields of an entry."""

        def work() -> tuple[ShortlistRow, str | None]:
            if notes is None:
                return self._desk.correct(number, title=title, employer=employer), None
            row, kept = self._desk.write_notes(number, notes, before=self._before.get(number, notes))
            self._before[number] = notes  # here, since the next write may be waiting already
            return row, kept

        def refused(error: AppError) -> None:
            if self.entry is not None and self.entry.id == number:
                self._say(Saved.FAILED)
            if is_lost(error):
                if notes is not None:
                    self._forget_notes(number)
                self._notices.post(Notice(error.sentence, error.hint, WARNING, topic=_NOTES_TOPIC))
                return
            self._notices.post(
                Notice(error.sentence, error.hint, WARNING, "Try again", again, topic=_NOTES_TOPIC)
            )

        def again() -> None:
            latest = self._notes.get(number) if notes is not None else None
            if notes is None or latest is not None:
                self._correct(number, title=title, employer=employer, notes=latest)

        self._tasks.run(work, done=lambda changed: self._take_change(*changed, notes), refused=refused)

    def _take_change(self, row: ShortlistRow, kept: str | None, notes: str | None) -> None:
        """An entry was changed on disk.

        Args:
            row: As it is now.
            kept: Its notes as they are now, if they were written.
            notes: The notes as the person wrote them.
        """
        number = row.id
        if notes is not None and self._notes.get(number) == notes:
            self._forget_notes(number)
            self._notices.withdraw(_NOTES_TOPIC)
        self._listing.model.take_rows([row])
        if self.entry is not None and self.entry.id == number:
            self._keep(row, kept)
            self._say(Saved.QUIET if number in self._notes else Saved.SAVED)
            if kept != notes and number not in self._notes:  # another window wrote there too: show it
                self.entry_changed.emit()

    def _forget_notes(self, number: int) -> None:
        """Nothing waits to be written."""
        self._notes.pop(number, None)
        self._before.pop(number, None)

    def _keep(self, row: ShortlistRow, notes: str | None) -> None:
        """Note that the entry shown is on disk like this."""
        entry = self.entry
        if entry is not None:
            self.entry = replace(
                entry, title=row.title, employer=row.employer, notes=entry.notes if notes is None else notes
            )

    def _put_back(self, before: dict[int, EntryStatus]) -> None:
        """Restore the earlier statuses of entries."""
        self._tasks.run(
            lambda: self._desk.set_status(before),
            done=lambda _rows: self.renew(),
            refused=self._refuse_some,
        )

    def _restore(self, ids: tuple[int, ...], name: str) -> None:
        """Restore deleted entries."""

        def done(_none: None) -> None:
            self._notices.post(Notice(f"Brought back {name}.", topic=_TOPIC))
            self._listing.reload(show=ids[0])

        self._tasks.run(lambda: self._desk.restore(ids), done=done, refused=self._refuse_some)

    def renew(self) -> None:
        """Entries have changed: refresh list and pane."""
        self._listing.reload()
        if self._asked:
            self.show(self._asked)

    def _name(self, ids: tuple[int, ...]) -> str:
        """Words for entries: the title of one, the number of several."""
        if len(ids) > 1:
            return f"{len(ids):,} adverts"
        row = self._listing.model.row_at(self._listing.model.row_of(ids[0]))
        return f"“{(row.title if row is not None else '') or UNTITLED}”"

    def remember(self, undo: Undo) -> None:
        """Remember an action for undo."""
        self._undos = [*self._undos, undo][-MOST_UNDOS:]
        self.undo_changed.emit()

    def take_back(self, undo: Undo) -> None:
        """Undo an action, once."""
        if undo in self._undos:
            self._undos.remove(undo)
            self.undo_changed.emit()
            self._notices.withdraw(_TOPIC)
            undo.deed()

    def _say(self, saved: Saved) -> None:
        """Show the state of what was typed."""
        self.saved = saved
        self.saved_changed.emit()

    def _refuse_some(self, error: AppError) -> None:
        """One of several failed; the others are done."""
        self._refuse(error)
        self.renew()

    def _refuse(self, error: AppError) -> None:
        self._notices.post(Notice(error.sentence, error.hint, WARNING, topic=_TOPIC))
        self._listing.reload()
