"""Saving to the shortlist, and the recovery copy of what is not saved yet."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtCore

from desktop_app.domain.advert import Advert
from desktop_app.domain.analysis import Analysis
from desktop_app.domain.errors import AppError
from desktop_app.domain.facts import Correction
from desktop_app.domain.shortlist import ShortlistEntry, ShortlistRow
from desktop_app.presentation.notices import ADVICE, WARNING, Notice, Notices
from desktop_app.presentation.tasks import Tasks

if TYPE_CHECKING:
    from desktop_app.operations.recovery import Draft

STORE_NAME = "shortlist.sqlite3"
_TOPIC = "saving"
#: A text is kept when the person pauses this long …
PAUSE_MILLISECONDS = 700
#: … and while typing goes on, at least this often.
MOST_MILLISECONDS = 3000


class Saving(QtCore.QObject):
    """Saves adverts off the window's thread; says *Saved* only after the commit returned.

    Args:
        tasks: Where the work is done.
        notices: Where it is told.
        store_path: The shortlist's file.
        show_entry: Brings a saved entry (by its number) on screen; ``None``: there is no such page.
    """

    saved = QtCore.Signal(object)  # the ShortlistEntry as it stands on the disk
    mended = QtCore.Signal(object)  # the ShortlistEntry of the same text, with what was put right now
    known = QtCore.Signal(object)  # the Advert that was to be saved and is on the shortlist already

    def __init__(
        self,
        tasks: Tasks,
        notices: Notices,
        *,
        store_path: Path,
        show_entry: Callable[[int], None] | None = None,
    ) -> None:
        super().__init__()
        self._tasks = tasks
        self._notices = notices
        self._store_path = store_path
        self._show_entry = show_entry

    def save(
        self,
        analysis: Analysis,
        *,
        title: str,
        employer: str,
        corrections: tuple[Correction, ...] = (),
        again: bool = False,
    ) -> None:
        """Save an advert, or tell that this very text is saved already.

        Args:
            analysis: Of the advert on screen.
            title: What stands for the title where it is neither a fact nor corrected.
            employer: What stands for the employer where it is neither a fact nor corrected.
            corrections: What the person put right in the facts.
            again: Whether to save a text that is on the shortlist already.
        """

        def save_again() -> None:
            self.save(analysis, title=title, employer=employer, corrections=corrections, again=True)

        def work() -> ShortlistEntry | ShortlistRow:
            found = None if again else self._found(analysis)
            return found or self._kept(analysis, title, employer, corrections)

        def done(kept: ShortlistEntry | ShortlistRow) -> None:
            if isinstance(kept, ShortlistEntry):
                self._tell_saved(kept)
            else:
                self.known.emit(analysis.advert)
                self._tell_known(kept, save_again, corrections)

        self._notices.withdraw(_TOPIC)
        self._tasks.run(work, done=done, refused=self._refuse)

    def _found(self, analysis: Analysis) -> ShortlistRow | None:
        """The same text on the shortlist; asked on the work thread."""
        from desktop_app.operations.save_advert import find_saved

        return find_saved(advert=analysis.advert, store_path=self._store_path)

    def _kept(
        self, analysis: Analysis, title: str, employer: str, corrections: tuple[Correction, ...]
    ) -> ShortlistEntry:
        """The entry as it stands on the disk; done on the work thread."""
        from desktop_app.operations.save_advert import save_advert

        return save_advert(
            analysis=analysis,
            title=title,
            employer=employer,
            corrections=corrections,
            store_path=self._store_path,
            now=datetime.now(UTC),
        )

    def _tell_saved(self, entry: ShortlistEntry) -> None:
        """The commit has returned."""
        self.saved.emit(entry)
        name = f" “{entry.title}”" if entry.title else ""
        show = self._show_entry
        if show is None:
            self._notices.post(Notice(f"Saved{name} to the shortlist.", topic=_TOPIC))
            return
        number = entry.id
        self._notices.post(
            Notice(
                f"Saved{name} to the shortlist.",
                button="Show it",
                deed=lambda: show(number),
                topic=_TOPIC,
            )
        )

    def _mend(self, number: int, corrections: tuple[Correction, ...]) -> None:
        """Keep what was put right with the entry that has the same text; its other corrections stay."""

        def work() -> ShortlistEntry:
            from desktop_app.operations.save_advert import add_corrections

            return add_corrections(entry_id=number, corrections=corrections, store_path=self._store_path)

        def done(entry: ShortlistEntry) -> None:
            self.mended.emit(entry)
            self._notices.post(Notice("What you put right is kept with the saved advert.", topic=_TOPIC))

        self._notices.withdraw(_TOPIC)
        self._tasks.run(work, done=done, refused=self._refuse)

    def _tell_known(
        self, row: ShortlistRow, save_again: Callable[[], None], corrections: tuple[Correction, ...]
    ) -> None:
        """The same text is on the shortlist already; that is no error."""
        day = row.saved_at.astimezone()
        if corrections:
            self._notices.post(
                Notice(
                    f"This text is on the shortlist already, saved on {day.day} {day:%B %Y}.",
                    "What you put right is not with it yet.",
                    ADVICE,
                    "Keep it with the saved advert",
                    lambda: self._mend(row.id, corrections),
                    _TOPIC,
                )
            )
            return
        self._notices.post(
            Notice(
                f"This text is on the shortlist already, saved on {day.day} {day:%B %Y}.",
                "Nothing was saved now.",
                ADVICE,
                "Save it again",
                save_again,
                _TOPIC,
            )
        )

    def _refuse(self, error: AppError) -> None:
        self._notices.post(Notice(error.sentence, error.hint, WARNING, topic=_TOPIC))


class Recovery(QtCore.QObject):
    """Keeps what stands on the page in a recovery file, and brings it back at the next start.

    Args:
        tasks: Where the work is done.
        notices: Where trouble is told.
        folder: The person's data folder.
    """

    found = QtCore.Signal(str, str, str)  # text, title, employer of what was not saved

    def __init__(self, tasks: Tasks, notices: Notices, *, folder: Path) -> None:
        super().__init__()
        self._tasks = tasks
        self._notices = notices
        self._folder = folder
        self._waiting: tuple[Advert, tuple[Correction, ...]] | None = None
        self._kept = Advert.of("")  # what is kept, or waits to be
        self.draft: Draft | None = None  # what ``found`` told last, with all its documents and corrections
        self._left: Path | None = None  # what another process left and the person has not decided on
        self._settled: Path | None = None  # the same, decided: it goes once the page itself is kept
        self._pause = QtCore.QTimer(self, singleShot=True, interval=PAUSE_MILLISECONDS)
        self._most = QtCore.QTimer(self, singleShot=True, interval=MOST_MILLISECONDS)
        self._pause.timeout.connect(self.flush)
        self._most.timeout.connect(self.flush)

    def look(self) -> None:
        """Look for an unsaved text; ``found`` tells it."""

        def work() -> Draft | None:
            from desktop_app.operations.recovery import read_draft

            return read_draft(folder=self._folder)

        def done(left: Draft | None) -> None:
            if left is not None and _says_something(left.advert):
                self._left, self.draft = left.path, left
                self.found.emit(left.advert_text, left.title, left.employer)

        self._tasks.run(work, done=done, refused=self._notices.refuse)

    def adopt(self) -> None:
        """What was found stands on the page now: from the next keeping on it is kept as the page's."""
        self._settled, self._left = self._left, None

    def keep(self, text: str, *, title: str, employer: str) -> None:
        """Keep a text without further documents that stands on the page, soon; see ``keep_advert``."""
        self.keep_advert(Advert.of(text, title=title, employer=employer))

    def keep_advert(self, advert: Advert, corrections: tuple[Correction, ...] = ()) -> None:
        """Keep what stands on the page, soon; an empty page is forgotten.

        Args:
            advert: With all its documents, and where they came from.
            corrections: What the person put right in its facts.
        """
        self._waiting, self._kept = (advert, corrections), advert
        self._pause.start()
        if not self._most.isActive():
            self._most.start()

    def forget(self) -> None:
        """It was saved, or thrown away on purpose."""
        self._waiting = (Advert.of(""), ())
        self.flush()

    def forget_saved(self, advert: Advert, *, same_text: bool = False) -> None:
        """This advert was saved; what is kept of another one that came meanwhile stays.

        Args:
            advert: As it was saved.
            same_text: Whether what stands beside the text of its documents may be other.
        """
        kept = self._kept
        if advert.parts == kept.parts or (same_text and _texts(advert) == _texts(kept)):
            self.forget()

    def flush(self) -> None:
        """Keep now what waits to be kept."""
        self._pause.stop()
        self._most.stop()
        if self._waiting is None:
            return
        (advert, corrections), self._waiting = self._waiting, None
        settled, self._settled = self._settled, None

        def work() -> None:
            from desktop_app.operations.recovery import clear_draft, keep_draft, settle_draft

            if _says_something(advert):
                now = datetime.now(UTC)
                keep_draft(folder=self._folder, advert=advert, corrections=corrections, now=now)
            else:
                clear_draft(folder=self._folder)
            if settled is not None:
                settle_draft(settled)

        self._tasks.run(work, done=lambda _none: None, refused=self._refuse)

    def _refuse(self, error: AppError) -> None:
        self._notices.post(Notice(error.sentence, error.hint, WARNING, topic="recovery"))


def _texts(advert: Advert) -> list[str]:
    """What stands in its documents."""
    return [body.text for body in advert.documents]


def _says_something(advert: Advert) -> bool:
    """Whether any of its parts has words."""
    return any(part.text.strip() for part in advert.parts)
