"""Opening a text file: read off the window's thread, shown when it has come."""

from __future__ import annotations

from pathlib import Path

from PySide6 import QtCore

from desktop_app.domain.advert import TEXT
from desktop_app.domain.errors import AppError
from desktop_app.presentation.notices import ADVICE, TEXT_TOPIC, WARNING, Notice, Notices
from desktop_app.presentation.qt_ranges import clean
from desktop_app.presentation.reading import LONGEST_TEXT, too_long
from desktop_app.presentation.tasks import Tasks


class Opening(QtCore.QObject):
    """Opens one file at a time.

    Args:
        tasks: Where the work is done.
        notices: Where trouble is told.
    """

    opened = QtCore.Signal(str)  # the file's text

    def __init__(self, tasks: Tasks, notices: Notices) -> None:
        super().__init__()
        self._tasks = tasks
        self._notices = notices

    def open(self, path: Path) -> None:
        """Read a text file; ``opened`` tells its text, a notice what was wrong."""

        def work() -> str:
            from desktop_app.sources.plain import read_plain

            text = clean(read_plain(path).part(TEXT))
            if len(text) > LONGEST_TEXT:
                raise AppError(*too_long(len(text)))
            return text

        self._tasks.run(work, done=self.opened.emit, refused=self._refuse)

    def open_first(self, files: list[str]) -> None:
        """Open the first of several files; the page holds one advert at a time."""
        if not files:
            return
        self.open(Path(files[0]))
        if len(files) > 1:
            others = f"{len(files) - 1} other file{'s were' if len(files) > 2 else ' was'}"
            hint = f"{others} left alone."
            self._notices.post(Notice(f"Opened “{Path(files[0]).name}” only.", hint, ADVICE))

    def _refuse(self, error: AppError) -> None:
        self._notices.post(Notice(error.sentence, error.hint, WARNING, topic=TEXT_TOPIC))
