"""Saves adverts to the shortlist, and says so only when they are on disk."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6 import QtCore

from desktop_app.domain.advert import EMPLOYER, TITLE, Advert
from desktop_app.domain.analysis import Analysis
from desktop_app.domain.errors import AppError
from desktop_app.domain.facts import Correction
from desktop_app.domain.shortlist import ShortlistEntry, ShortlistRow
from desktop_app.presentation.notices import ADVICE, READ_PAGE, TEXT_TOPIC, WARNING, Notice, Notices
from desktop_app.presentation.shortlist_dates import long_day
from desktop_app.presentation.tasks import Tasks

STORE_NAME = "shortlist.sqlite3"
_TOPIC = "saving"


class Saving(QtCore.QObject):
    """Saves adverts off the window's thread; says *Saved* only after the commit returned.

    Args:
        show_entry: Shows a saved entry by its number; ``None`` if there is no such page.
    """

    saved = QtCore.Signal(object)  # the ShortlistEntry as stored
    mended = QtCore.Signal(object)  # the ShortlistEntry with the same text, now with the corrections
    known = QtCore.Signal(object)  # an Advert that is on the shortlist already, with its title and employer

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
        """Save an advert, or say that this very text is saved already.

        Args:
            analysis: Of the advert on screen.
            title: The title to use if it is neither a fact nor corrected.
            employer: The employer to use if it is neither a fact nor corrected.
            corrections: The person's corrections of its facts.
            again: Whether to save a text that is on the shortlist already.
        """

        def refused(error: AppError) -> None:
            self._refuse(
                error,
                lambda: self.save(
                    analysis, title=title, employer=employer, corrections=corrections, again=again
                ),
            )

        def save_again() -> None:  # offered only without corrections
            self.save(analysis, title=title, employer=employer, again=True)

        def work() -> ShortlistEntry | ShortlistRow:
            found = None if again else self._found(analysis)
            return found or self._kept(analysis, title, employer, corrections)

        def done(kept: ShortlistEntry | ShortlistRow) -> None:
            if isinstance(kept, ShortlistEntry):
                self._tell_saved(kept)
            else:
                self._note_known(kept, analysis.advert)
                self._tell_known(kept, save_again, corrections)

        self._notices.withdraw(_TOPIC)
        self._notices.withdraw(TEXT_TOPIC)
        self._tasks.run(work, done=done, refused=refused)

    def look_up(self, advert: Advert) -> None:
        """Emit ``known`` if an advert is on the shortlist, whenever it was saved.

        A shortlist that cannot be read is not reported here: saving and the Shortlist page do that.
        """
        if not self._store_path.is_file():
            return

        def work() -> ShortlistRow | None:
            from desktop_app.operations.save_advert import find_saved

            return find_saved(advert=advert, store_path=self._store_path)

        def done(row: ShortlistRow | None) -> None:
            if row is not None:
                self._note_known(row, advert)

        self._tasks.run(work, done=done, refused=lambda _error: None)

    def _note_known(self, row: ShortlistRow, advert: Advert) -> None:
        """This entry has the advert's text; a title or employer typed above it may be unsaved."""
        names = ((advert.part(TITLE), row.title), (advert.part(EMPLOYER), row.employer))
        if all(typed.strip() in {"", saved} for typed, saved in names):
            self.known.emit(advert)

    def _found(self, analysis: Analysis) -> ShortlistRow | None:
        """The same text on the shortlist; runs on the work thread."""
        from desktop_app.operations.save_advert import find_saved

        return find_saved(advert=analysis.advert, store_path=self._store_path)

    def _kept(
        self, analysis: Analysis, title: str, employer: str, corrections: tuple[Correction, ...]
    ) -> ShortlistEntry:
        """The entry as stored; runs on the work thread."""
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
        """Store the corrections with the entry that has the same text; its other corrections stay."""

        def work() -> ShortlistEntry:
            from desktop_app.operations.save_advert import change_facts

            changes = {one.name: one for one in corrections}
            return change_facts(entry_id=number, changes=changes, store_path=self._store_path)

        def done(entry: ShortlistEntry) -> None:
            self.mended.emit(entry)
            self._notices.post(Notice("What you put right is kept with the saved advert.", topic=_TOPIC))

        self._notices.withdraw(_TOPIC)
        self._notices.withdraw(TEXT_TOPIC)
        self._tasks.run(
            work,
            done=done,
            refused=lambda error: self._refuse(error, lambda: self._mend(number, corrections)),
        )

    def _tell_known(
        self, row: ShortlistRow, save_again: Callable[[], None], corrections: tuple[Correction, ...]
    ) -> None:
        """Say that the same text is on the shortlist already, which is no error."""
        already = f"This text is on the shortlist already, saved on {long_day(row.saved_at)}."
        if corrections:
            self._notices.post(
                Notice(
                    already,
                    "What you put right is not with it yet.",
                    ADVICE,
                    "Keep it with the saved advert",
                    lambda: self._mend(row.id, corrections),
                    TEXT_TOPIC,
                    page=READ_PAGE,
                )
            )
            return
        self._notices.post(
            Notice(
                already,
                "Nothing was saved now.",
                ADVICE,
                "Save it again",
                save_again,
                TEXT_TOPIC,
                page=READ_PAGE,
            )
        )

    def _refuse(self, error: AppError, again: Callable[[], None]) -> None:
        """Nothing was saved; say why, and offer the very same again."""
        self._notices.post(Notice(error.sentence, error.hint, WARNING, "Try again", again, topic=_TOPIC))
