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
        self._asked = 0
        self.kept: Callable[[ShortlistEntry], None] = lambda _entry: None

    def keep(self, entry: int, changes: Mapping[FactName, Correction | None]) -> None:
        """Keep what was put right in an entry; what else was put right in it stays.

        ``kept`` is called with the entry as it is on the disk, unless there is more to keep already.

        Args:
            entry: Its number.
            changes: Corrections by name; ``None``: that fact holds again as it was read.
        """
        self._asked = asked = self._asked + 1

        def work() -> ShortlistEntry:
            from desktop_app.operations.save_advert import change_facts

            return change_facts(entry_id=entry, changes=changes, store_path=self._store_path)

        def refused(error: AppError) -> None:
            again = Notice(
                error.sentence,
                error.hint,
                WARNING,
                "Try again",
                lambda: self.keep(entry, changes),
                _TOPIC,
            )
            self._notices.post(again)

        def done(now: ShortlistEntry) -> None:
            if asked == self._asked:
                self.kept(now)
            self._notices.post(Notice("Kept with the saved advert.", topic=_TOPIC))

        self._notices.withdraw(_TOPIC)
        self._tasks.run(work, done=done, refused=refused)
