"""Opening the CV's file: read in a process of its own, like every file, but not put on the page."""

from __future__ import annotations

from pathlib import Path

from PySide6 import QtCore

from desktop_app.presentation.file_opening import Arrival, MakeOpener, Opening, process_opener
from desktop_app.presentation.notices import WARNING, Notice, Notices
from desktop_app.presentation.tasks import Tasks

_TOPIC = "cv"


class CvFile(QtCore.QObject):
    """Reads one file at a time.

    Args:
        tasks: Brings home what is read.
        notices: Where trouble and progress are told.
        make_opener: Makes what reads files; called with the first file.
    """

    opened = QtCore.Signal(str, str)  # the text of its documents, the file's name
    failed = QtCore.Signal(str)  # a report of a bug, to copy

    def __init__(self, tasks: Tasks, notices: Notices, *, make_opener: MakeOpener = process_opener) -> None:
        super().__init__()
        self._tasks = tasks
        self._notices = notices
        self._make_opener = make_opener
        self._opening: Opening | None = None
        self._name = ""

    def open(self, path: Path) -> None:
        """Read a file; ``opened`` tells its text, a notice what was wrong."""
        if self._opening is None:
            self._opening = Opening(self._make_opener, self._tasks, self._notices)
            self._opening.arrived.connect(self._take)
            self._opening.failed.connect(self.failed)
        self._opening.cancel()
        self._notices.withdraw(_TOPIC)
        self._name = path.name
        self._opening.open([path])

    def close(self) -> None:
        """End what reads."""
        if self._opening is not None:
            self._opening.close()

    def _take(self, arrival: Arrival) -> None:
        """What came of the file."""
        text = "\n\n".join(one.text for one in arrival.documents if one.text.strip())
        if text:
            self.opened.emit(text, self._name)
        else:
            sentence = f"No text was found in “{self._name}”."
            self._notices.post(Notice(sentence, "Copy your CV and paste it.", WARNING, topic=_TOPIC))
