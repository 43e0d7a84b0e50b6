"""What is put right in a saved advert is kept with it."""

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
    """Writes corrections into the shortlist, off the window's thread.

    Args:
        tasks: Where the file is changed.
        notices: Where trouble is told.
        store_path: The shortlist's file.
    """

    def __init__(self, tasks: Tasks, notices: Notices, *, store_path: Path) -> None:
        self._tasks = tasks
        self._notices = notices
        self._store_path = store_path
        self._asked: dict[int, int] = {}  # how often it was asked to keep something, by entry
        self._refused: dict[int, dict[FactName, Correction | None]] = {}  # not on the disk yet, by entry
        self.kept: Callable[[ShortlistEntry], None] = lambda _entry: None
        self.lost: Callable[[int], None] = lambda _entry: None

    def keep(self, entry: int, changes: Changes) -> None:
        """Keep what was put right in an entry; what else was put right in it stays.

        What could not be kept of it before is kept with it. ``kept`` is called with the entry as it is on
        the disk, unless there is more to keep of it already; ``lost`` where it is there no more.

        Args:
            entry: Its number.
            changes: Corrections by name; ``None``: that fact holds again as it was read.
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
            topic = "" if self._refused else _TOPIC  # a warning that is true still is not taken away
            self._notices.post(Notice("Kept with the saved advert.", topic=topic))

        if not self._refused:
            self._notices.withdraw(_TOPIC)
        self._tasks.run(work, done=done, refused=refused)

    def _give_up(self, entry: int, error: AppError) -> None:
        """There is no such entry any more; told until something is saved."""
        self._refused.pop(entry, None)
        if not self._refused:
            self._notices.withdraw(_TOPIC)
        self.lost(entry)
        hint = "Save the advert again to keep what you put right in it."
        self._notices.post(Notice(error.sentence, hint, WARNING, topic=_SAVING))

    def _keep_refused(self) -> None:
        """Try again to keep all that could not be kept, of every entry."""
        for entry in tuple(self._refused):
            self.keep(entry, {})

    def _settle(self, entry: int, kept: Changes) -> None:
        """This much is on the disk; what was put right otherwise meanwhile, and was refused, is not."""
        left = self._refused.pop(entry, {})
        left = {name: said for name, said in left.items() if name not in kept}
        if left:
            self._refused[entry] = left
