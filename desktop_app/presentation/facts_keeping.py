"""Stores corrections with a saved advert."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from desktop_app.domain.errors import AppError
from desktop_app.domain.facts import Correction, FactName
from desktop_app.domain.shortlist import ShortlistEntry
from desktop_app.presentation.notices import WARNING, Notice, Notices
from desktop_app.presentation.tasks import Tasks

_TOPIC = "facts"
_SAVING = "saving"

Changes = Mapping[FactName, Correction | None]


class FactsKeeping:
    """Writes corrections to the shortlist, off the window's thread."""

    def __init__(self, tasks: Tasks, notices: Notices, *, store_path: Path) -> None:
        self._tasks = tasks
        self._notices = notices
        self._store_path = store_path
        self._asked: dict[int, int] = {}  # how often something was to be stored, by entry
        self._refused: dict[int, dict[FactName, Correction | None]] = {}  # not on disk yet, by entry
        self.kept: Callable[[ShortlistEntry], None] = lambda _entry: None
        self.lost: Callable[[int], None] = lambda _entry: None

    def keep(self, entry: int, changes: Changes) -> None:
        """Store corrections of an entry; its other corrections stay.

        Corrections that could not be stored before are included. ``kept`` is called with the entry as it is
        on disk, unless there are newer changes; ``lost`` if the entry no longer exists.

        Args:
            entry: Its number.
            changes: Corrections by fact; ``None`` restores what was read.
        """
        self._asked[entry] = asked = self._asked.get(entry, 0) + 1
        wanted = {**self._refused.get(entry, {}), **changes}

        def work() -> ShortlistEntry:
            from desktop_app.operations.save_advert import change_facts

            return change_facts(entry_id=entry, changes=wanted, store_path=self._store_path)

        def refused(error: AppError) -> None:
            from desktop_app.operations.save_advert import is_lost

            if is_lost(error):
                self._give_up(entry, error)
                return
            self._refused[entry] = {**self._refused.get(entry, {}), **wanted}
            again = Notice(error.sentence, error.hint, WARNING, "Try again", self._keep_refused, _TOPIC)
            self._notices.post(again)

        def done(now: ShortlistEntry) -> None:
            self._settle(entry, wanted)
            if asked == self._asked[entry]:
                self.kept(now)
            topic = "" if self._refused else _TOPIC  # a warning that is still true is not removed
            self._notices.post(Notice("Kept with the saved advert.", topic=topic))

        if not self._refused:
            self._notices.withdraw(_TOPIC)
        self._tasks.run(work, done=done, refused=refused)

    def _give_up(self, entry: int, error: AppError) -> None:
        """The entry no longer exists; say so until something is saved."""
        self._refused.pop(entry, None)
        if not self._refused:
            self._notices.withdraw(_TOPIC)
        self.lost(entry)
        hint = "Save the advert again to keep what you put right in it."
        self._notices.post(Notice(error.sentence, hint, WARNING, topic=_SAVING))

    def _keep_refused(self) -> None:
        """Try again to store everything that failed, for every entry."""
        for entry in tuple(self._refused):
            self.keep(entry, {})

    def _settle(self, entry: int, kept: Changes) -> None:
        """Note that these are on disk; newer changes that failed are not."""
        left = self._refused.pop(entry, {})
        left = {name: said for name, said in left.items() if name not in kept}
        if left:
            self._refused[entry] = left
