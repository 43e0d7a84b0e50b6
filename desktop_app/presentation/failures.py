"""Bugs: each is logged and shown once, in a report without advert text."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6 import QtCore

from desktop_app.domain.errors import AppError
from desktop_app.engine.events import failure_report

LOG_NAME = "failures.log"
#: A longer log is started anew.
LONGEST_LOG = 500_000
_LAST_WORDS_SECONDS = 2.0


class Failures(QtCore.QObject):
    """Receives every bug.

    Args:
        log_folder: Returns the folder for the log; called only when there is something to log.
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
        """A bug that arrives as a report; the same report is shown once."""
        where = self._log(report)
        if report not in self._seen:
            self._seen.add(report)
            self.reported.emit(f"{report}\n\n{where}")

    def note(self, sentence: str) -> None:
        """Log something that can no longer be shown to anyone.

        Does not wait long: the log may be on the very disk that causes the trouble.
        """
        writing = threading.Thread(target=self._log, args=(sentence,), name="last-words", daemon=True)
        writing.start()
        writing.join(_LAST_WORDS_SECONDS)

    def _log(self, report: str) -> str:
        """Write to the log; returns a sentence about the result."""
        try:
            path = self._log_folder() / LOG_NAME
            grown = path.exists() and path.stat().st_size > LONGEST_LOG
            with path.open("w" if grown else "a", encoding="utf-8") as log:
                log.write(f"{datetime.now(UTC).isoformat(timespec='seconds')}\n{report}\n\n")
        except (OSError, AppError) as error:
            why = error.strerror if isinstance(error, OSError) else error.sentence.removesuffix(".")
            return f"It could not be written to the log ({why})."
        return f"It was also written to {path}."
