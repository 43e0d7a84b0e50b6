"""Exports adverts to Excel: off the window's thread, with progress and a way to stop."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from time import monotonic

from PySide6 import QtCore, QtGui

from desktop_app.domain.errors import AppError
from desktop_app.presentation.notices import ADVICE, INFO, WARNING, Notice, Notices
from desktop_app.presentation.path_exists import is_there
from desktop_app.presentation.tasks import Tasks

ENDING = ".xlsx"
#: The progress on screen changes at most this often …
_TOLD_EVERY = 0.1
#: … and an export that ends sooner than this shows none.
SHORT_MILLISECONDS = 400
_TOPIC = "export"


class ExportPhase(StrEnum):
    """The state of the export."""

    IDLE = "idle"
    WRITING = "writing"
    DONE = "done"


class ShortlistExporting(QtCore.QObject):
    """Writes one workbook at a time, on a thread of its own, so that saving never waits for it."""

    changed = QtCore.Signal()  # phase or count

    def __init__(
        self, notices: Notices, *, store_path: Path, on_failure: Callable[[BaseException], None]
    ) -> None:
        super().__init__()
        self._notices = notices
        self._store_path = store_path
        self._on_failure = on_failure
        self._tasks = Tasks(on_failure=self._fail)
        self._stop = threading.Event()
        self._told = 0.0
        self._slow = QtCore.QTimer(self, singleShot=True, interval=SHORT_MILLISECONDS)
        self._slow.timeout.connect(self.changed)
        self.phase = ExportPhase.IDLE
        self.written = 0
        self.total = 0
        self.path = Path()

    @property
    def worth_showing(self) -> bool:
        """Whether it has run long enough to show progress."""
        return self.phase is ExportPhase.WRITING and not self._slow.isActive()

    @staticmethod
    def suggested_path() -> Path:
        """The default path of today's workbook, in the documents folder."""
        place = QtCore.QStandardPaths.StandardLocation.DocumentsLocation
        folder = QtCore.QStandardPaths.writableLocation(place)
        name = f"Wordward shortlist {datetime.now(UTC).astimezone():%Y-%m-%d}{ENDING}"
        return (Path(folder) if folder and is_there(Path(folder).is_dir) else Path.home()) / name

    @staticmethod
    def path_of(words: str) -> Path:
        """The path that was typed, with Excel's ending added if missing.

        Raises:
            AppError: They are not a file name.
        """
        hint = "Write a name for the workbook, or choose one."
        try:
            path = Path(words.strip()).expanduser()
        except RuntimeError as error:  # with an unknown user name
            raise AppError("There is no such home folder.", hint) from error
        if path.name in {"", ".", ".."} or "\0" in words:
            raise AppError("This names no file.", hint)
        return path if path.suffix.lower() == ENDING else path.with_name(path.name + ENDING)

    def words(self) -> str:
        """The current state, in a sentence."""
        if self.phase is ExportPhase.WRITING:
            return f"Writing the workbook: {self.written:,} of {self.total:,}"
        adverts = "1 advert" if self.written == 1 else f"{self.written:,} adverts"
        return f"Exported {adverts} to “{self.path.name}”."

    def export(self, ids: tuple[int, ...], path: Path, *, coloured_text: bool) -> None:
        """Write entries to a workbook.

        Args:
            ids: The entries, in order.
            path: The workbook; an existing one is replaced once everything is written.
            coloured_text: Whether to colour matched words in the adverts.
        """
        if self.phase is ExportPhase.WRITING:
            sentence = "One workbook is being written already."
            self._notices.post(Notice(sentence, "Wait until it is done, or stop it.", ADVICE, topic=_TOPIC))
            return
        self._stop = stop = threading.Event()
        self.phase, self.written, self.total, self.path = ExportPhase.WRITING, 0, len(ids), path
        self._notices.withdraw(_TOPIC)
        self._slow.start()
        self.changed.emit()

        def progress(written: int, total: int) -> bool:
            now = monotonic()
            if now - self._told >= _TOLD_EVERY:
                self._told = now
                self._tasks.bring_home(lambda: self._count(written, total))
            return not stop.is_set()

        lost: list[AppError] = []

        def work() -> int:
            from desktop_app.operations.shortlist_deeds import export_entries

            return export_entries(
                store_path=self._store_path,
                ids=ids,
                path=path,
                now=datetime.now(UTC),
                coloured_text=coloured_text,
                progress=progress,
                unreadable=lost.append,
            )

        self._tasks.run(work, done=lambda written: self._tell(written, lost), refused=self._refuse)

    def stop(self) -> None:
        """Stop writing; no file is written or changed."""
        self._stop.set()

    def dismiss(self) -> None:
        """The person has seen the result."""
        if self.phase is ExportPhase.DONE:
            self._enter(ExportPhase.IDLE)

    def close(self) -> None:
        """Stop and wait until it has."""
        self.stop()
        self._tasks.close()

    def open_file(self) -> None:
        """Open the workbook in its default program."""
        if not QtGui.QDesktopServices.openUrl(QtCore.QUrl.fromLocalFile(str(self.path))):
            sentence = "Nothing on this computer opens Excel workbooks."
            self._notices.post(Notice(sentence, f"The file is {self.path}.", ADVICE, topic=_TOPIC))

    def show_in_folder(self) -> None:
        """Show the workbook in its folder."""
        if not _shown_in_folder(self.path):
            sentence = "The folder could not be shown."
            self._notices.post(Notice(sentence, f"The file is {self.path}.", ADVICE, topic=_TOPIC))

    def _count(self, written: int, total: int) -> None:
        """This many are written."""
        if self.phase is ExportPhase.WRITING:
            self.written, self.total = written, total
            self.changed.emit()

    def _tell(self, written: int, lost: Sequence[AppError]) -> None:
        """The workbook is complete, apart from adverts that could not be read."""
        self.written = written
        self._enter(ExportPhase.DONE)
        if lost:
            more = f" So it is with {len(lost) - 1:,} more." if len(lost) > 1 else ""
            hint = f"It is not in the workbook; all that can be read is.{more}"
            self._notices.post(Notice(lost[0].sentence, hint, WARNING, topic=_TOPIC))

    def _refuse(self, error: AppError) -> None:
        """It could not be written, or was stopped."""
        self._enter(ExportPhase.IDLE)
        level = INFO if self._stop.is_set() else WARNING
        self._notices.post(Notice(error.sentence, error.hint, level, topic=_TOPIC))

    def _fail(self, bug: BaseException) -> None:
        """A bug in the program."""
        self._enter(ExportPhase.IDLE)
        self._on_failure(bug)

    def _enter(self, phase: ExportPhase) -> None:
        self._slow.stop()
        self.phase = phase
        self.changed.emit()


def _shown_in_folder(path: Path) -> bool:
    """Show a file in the system's file manager; if that cannot select a file, its folder."""
    if sys.platform == "win32":
        return QtCore.QProcess.startDetached("explorer", ["/select,", str(path)])[0]
    if sys.platform == "darwin":
        return QtCore.QProcess.startDetached("open", ["-R", str(path)])[0]
    return QtGui.QDesktopServices.openUrl(QtCore.QUrl.fromLocalFile(str(path.parent)))
