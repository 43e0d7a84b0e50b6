"""Taking the shortlist out to Excel: off the window's thread, with a way to stop."""

from __future__ import annotations

import threading
from datetime import UTC, datetime
from pathlib import Path

from PySide6 import QtCore, QtGui

from desktop_app.domain.errors import AppError
from desktop_app.presentation.notices import ADVICE, INFO, WARNING, Notice, Notices
from desktop_app.presentation.tasks import Tasks

_TOPIC = "export"
ENDING = ".xlsx"


class Exporting(QtCore.QObject):
    """Writes one workbook at a time.

    Args:
        tasks: Where the work is done.
        notices: Where it is told.
        store_path: The shortlist's file.
    """

    exported = QtCore.Signal(str)  # the workbook's path

    def __init__(self, tasks: Tasks, notices: Notices, *, store_path: Path) -> None:
        super().__init__()
        self._tasks = tasks
        self._notices = notices
        self._store_path = store_path
        self._stop = threading.Event()

    @staticmethod
    def suggested_name() -> str:
        """A file name for today's workbook."""
        return f"Wordward shortlist {datetime.now(UTC).astimezone():%Y-%m-%d}{ENDING}"

    def export(self, path: Path) -> None:
        """Write the shortlist to ``path``; a name without an ending gets Excel's."""
        target = path if path.suffix.lower() == ENDING else path.with_name(path.name + ENDING)
        self._stop = stop = threading.Event()
        self._notices.post(Notice("Writing the workbook…", "", ADVICE, "Stop", stop.set, _TOPIC))

        def work() -> int:
            from desktop_app.operations.export_shortlist import export_shortlist

            return export_shortlist(
                store_path=self._store_path,
                path=target,
                now=datetime.now(UTC),
                progress=lambda _written, _total: not stop.is_set(),
            )

        self._tasks.run(work, done=lambda count: self._tell(count, target), refused=self._refuse)

    def _tell(self, count: int, path: Path) -> None:
        """The workbook is in its place."""
        self.exported.emit(str(path))
        adverts = "1 advert" if count == 1 else f"{count:,} adverts"
        address = QtCore.QUrl.fromLocalFile(str(path))
        self._notices.post(
            Notice(
                f"Exported {adverts} to “{path.name}”.",
                "" if count else "The shortlist is empty, so it holds the headings only.",
                INFO,
                "Open it",
                lambda: self._open(address),
                _TOPIC,
            )
        )

    def _open(self, address: QtCore.QUrl) -> None:
        """Hand the workbook to whatever the system opens it with."""
        if not QtGui.QDesktopServices.openUrl(address):
            sentence = "Nothing on this computer opens Excel workbooks."
            self._notices.post(Notice(sentence, f"The file is at {address.toLocalFile()}.", ADVICE))

    def _refuse(self, error: AppError) -> None:
        level = INFO if self._stop.is_set() else WARNING
        self._notices.post(Notice(error.sentence, error.hint, level, topic=_TOPIC))
