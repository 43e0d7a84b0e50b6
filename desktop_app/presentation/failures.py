"""Bugs: each is logged and shown once, as a report without advert text."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6 import QtCore

from desktop_app.domain.errors import AppError
from desktop_app.engine.events import failure_report

LOG_NAME = "failures.log"
#: A log longer than this is begun anew.
LONGEST_LOG = 500_000
_LAST_WORDS_SECONDS = 2.0


class Failures(QtCore.QObject):
    """Where every bug ends up.

    Args:
        log_folder: Tells the folder for the log; asked only when there is something to log.
    """

    reported = QtCore.Signal(str)

    def __init__(self, log_folder: Callable[[], Path]) -> None:
        super().__init__()
        self._log_folder = log_folder
        self._seen: set[str] = set()

    def take(self, error: BaseException) -> None:
        """A bug in this process."""
        self.take_report(failure_report(error))

    def take_report(self, report: str) -> None:
        """A bug that comes as a report already; the same one is shown once."""
        where = self._log(report)
        if report not in self._seen:
            self._seen.add(report)
            self.reported.emit(f"{report}\n\n{where}")

    def note(self, sentence: str) -> None:
        """Write something into the log that nobody can be told any more.

        Not waited for long: the log may lie on the very disk that is the trouble.
        """
        writing = threading.Thread(target=self._log, args=(sentence,), name="last-words", daemon=True)
        writing.start()
        writing.join(_LAST_WORDS_SECONDS)

    def _log(self, report: str) -> str:
        """Write it down; returns the sentence about that."""
        try:
            path = self._log_folder() / LOG_NAME
            grown = path.exists() and path.stat().st_size > LONGEST_LOG
            with path.open("w" if grown else "a", encoding="utf-8") as log:
                log.write(f"{datetime.now(UTC).isoformat(timespec='seconds')}\n{report}\n\n")
        except (OSError, AppError) as error:
            why = error.strerror if isinstance(error, OSError) else error.sentence.removesuffix(".")
            return f"It could not be written to the log ({why})."
        return f"It was also written to {path}."
