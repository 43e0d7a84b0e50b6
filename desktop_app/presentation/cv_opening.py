"""Opens the CV's file in a separate process, like every file, without putting it on the page."""

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
        tasks: Delivers the result to this thread.
        make_opener: Makes the reader of files; called with the first file.
    """

    opened = QtCore.Signal(str, str)  # the text of its documents, the file's name
    failed = QtCore.Signal(str)  # a bug report, to copy

    def __init__(self, tasks: Tasks, notices: Notices, *, make_opener: MakeOpener = process_opener) -> None:
        super().__init__()
        self._tasks = tasks
        self._notices = notices
        self._make_opener = make_opener
        self._opening: Opening | None = None
        self._name = ""

    def open(self, path: Path) -> None:
        """Read a file; ``opened`` gives its text, a notice any error."""
        if self._opening is None:
            self._opening = Opening(self._make_opener, self._tasks, self._notices)
            self._opening.arrived.connect(self._take)
            self._opening.failed.connect(self.failed)
        self._opening.cancel()
        self._notices.withdraw(_TOPIC)
        self._name = path.name
        self._opening.open([path])

    def close(self) -> None:
        """Stop reading."""
        if self._opening is not None:
            self._opening.close()

    def _take(self, arrival: Arrival) -> None:
        """Take the result for the file."""
        text = "\n\n".join(one.text for one in arrival.documents if one.text.strip())
        if text:
            self.opened.emit(text, self._name)
        else:
            sentence = f"No text was found in “{self._name}”."
            self._notices.post(Notice(sentence, "Copy your CV and paste it.", WARNING, topic=_TOPIC))
