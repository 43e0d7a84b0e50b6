"""What is put right in a saved advert is kept with it."""

from __future__ import annotations

from pathlib import Path

from desktop_app.domain.errors import AppError
from desktop_app.domain.facts import Correction
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

    def keep(self, entry: int, corrections: tuple[Correction, ...]) -> None:
        """Keep all corrections of an entry; those it had before go.

        Args:
            entry: Its number.
            corrections: All that hold now.
        """

        def work() -> None:
            from desktop_app.operations.save_advert import change_facts

            change_facts(entry_id=entry, corrections=corrections, store_path=self._store_path)

        def refused(error: AppError) -> None:
            again = Notice(
                error.sentence,
                error.hint,
                WARNING,
                "Try again",
                lambda: self.keep(entry, corrections),
                _TOPIC,
            )
            self._notices.post(again)

        def done(_none: None) -> None:
            self._notices.post(Notice("Kept with the saved advert.", topic=_TOPIC))

        self._notices.withdraw(_TOPIC)
        self._tasks.run(work, done=done, refused=refused)
