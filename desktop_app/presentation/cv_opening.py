"""Opening the CV's file: read in a process of its own, like every file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6 import QtCore

from desktop_app.presentation.notices import WARNING, Notice, Notices
from desktop_app.presentation.tasks import Tasks

if TYPE_CHECKING:
    from desktop_app.engine.events import OpenerEvent

_TOPIC = "cv"


class CvOpener(Protocol):
    """The part of an opener that is needed here."""

    def read(self, number: int, path: Path) -> None:
        """Have a file read."""
        ...

    def close(self) -> None:
        """End."""
        ...


#: Makes an opener whose events go to what is given, on any thread.
MakeOpener = Callable[[Callable[["OpenerEvent"], None]], CvOpener]


class CvFile(QtCore.QObject):
    """Reads one file at a time.

    Args:
        tasks: Brings events home.
        notices: Where trouble is told.
        make_opener: Makes what reads files; called with the first file.
    """

    opened = QtCore.Signal(str, str)  # the text of its documents, the file's name
    failed = QtCore.Signal(str)  # a report of a bug, to copy

    def __init__(self, tasks: Tasks, notices: Notices, *, make_opener: MakeOpener | None = None) -> None:
        super().__init__()
        self._tasks = tasks
        self._notices = notices
        self._make_opener = make_opener or _process
        self._opener: CvOpener | None = None
        self._number = 0
        self._name = ""

    def open(self, path: Path) -> None:
        """Read a file; ``opened`` tells its text, a notice what was wrong."""
        if self._opener is None:
            self._opener = self._make_opener(lambda event: self._tasks.bring_home(lambda: self._take(event)))
        self._notices.withdraw(_TOPIC)
        self._number += 1
        self._name = path.name
        self._opener.read(self._number, path)

    def close(self) -> None:
        """End what reads."""
        if self._opener is not None:
            self._opener.close()
            self._opener = None

    def _take(self, event: OpenerEvent) -> None:
        """What came of a file; of one that is no longer wanted nothing is told."""
        from desktop_app.engine.events import Failed, Opened, Refused

        if event.number != self._number:
            return
        if isinstance(event, Opened):
            text = "\n\n".join(one.text for one in event.read.documents if one.text.strip())
            if text:
                self.opened.emit(text, self._name)
            else:
                self._refuse(f"No text was found in “{self._name}”.", "Copy your CV and paste it.")
        elif isinstance(event, Refused):
            self._refuse(event.sentence, event.hint)
        elif isinstance(event, Failed):
            self.failed.emit(event.report)

    def _refuse(self, sentence: str, hint: str) -> None:
        self._notices.post(Notice(sentence, hint, WARNING, topic=_TOPIC))


def _process(on_result: Callable[[OpenerEvent], None]) -> CvOpener:
    """An opener in a process of its own."""
    from desktop_app.engine.opener import Opener

    return Opener(on_result)
