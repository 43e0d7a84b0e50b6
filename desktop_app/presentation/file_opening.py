"""Opens files, each read in a separate process; the results are announced when all have arrived."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6 import QtCore

from desktop_app.domain.documents import Attachment, Document, Read, TableOffer
from desktop_app.engine.events import Failed, Opened, OpenerEvent, Progress
from desktop_app.presentation.file_opening_words import progress_words
from desktop_app.presentation.notices import TEXT_TOPIC, WARNING, Notice, Notices
from desktop_app.presentation.tasks import Tasks

if TYPE_CHECKING:
    from desktop_app.domain.shortlist_sheet import ReturnedShortlist

#: Progress is shown only for what takes longer than this.
PATIENCE_MILLISECONDS = 400
#: How many refusals are listed one by one.
MOST_REFUSALS = 8
_TOPIC = "opening"
_RICH_NAME = "what was copied"


class OpenerProcess(Protocol):
    """The methods of an opener used here; its events go to ``Opening.take``."""

    def start(self) -> None:
        """Prepare the opener."""
        ...

    def read(self, number: int, path: Path) -> None:
        """Have a file read."""
        ...

    def read_data(self, number: int, data: bytes, name: str) -> None:
        """Have the bytes of a file read."""
        ...

    def read_html(self, number: int, html: str) -> None:
        """Have rich text read."""
        ...

    def cancel(self, number: int) -> None:
        """Forget a request."""
        ...

    def close(self) -> None:
        """Close the opener."""
        ...


@dataclass(frozen=True, slots=True)
class Arrival:
    """The result of opening files together.

    Attributes:
        documents: Of all files, in the order in which they were named.
        attachments: Those of an e-mail, if it was opened alone.
        table: A table of adverts, if it was opened alone.
        returned: A shortlist that Wordward exported to Excel, if it was opened alone.
        joins: Whether the documents are to join the advert on the page.
        files: How many files gave documents.
    """

    documents: tuple[Document, ...]
    attachments: tuple[Attachment, ...] = ()
    table: TableOffer | None = None
    joins: bool = False
    files: int = 1
    returned: ReturnedShortlist | None = None


@dataclass(slots=True)
class _Group:
    """Files that were named together."""

    joins: bool
    names: dict[int, str] = field(default_factory=dict)
    reads: dict[int, Read] = field(default_factory=dict)
    refusals: list[tuple[str, str]] = field(default_factory=list)
    waiting: list[int] = field(default_factory=list)
    done: Callable[[str], None] | None = None  # for rich text: receives its lines


#: Makes an opener that passes its events to a function, on any thread.
MakeOpener = Callable[[Callable[[OpenerEvent], None]], OpenerProcess]


def process_opener(on_result: Callable[[OpenerEvent], None]) -> OpenerProcess:
    """An opener in a separate process, not yet started."""
    from desktop_app.engine.opener import Opener

    return Opener(on_result)


class Opening(QtCore.QObject):
    """Tracks which files are being read, and announces the results.

    Args:
        make_opener: Makes the reader of files.
        tasks: Delivers events to this thread.
    """

    arrived = QtCore.Signal(object)  # an Arrival with at least one document
    settled = QtCore.Signal()  # nothing is being read any more
    failed = QtCore.Signal(str)  # a bug report, to copy

    def __init__(self, make_opener: MakeOpener, tasks: Tasks, notices: Notices) -> None:
        super().__init__()
        self._opener = make_opener(lambda event: tasks.bring_home(lambda: self.take(event)))
        self._notices = notices
        self._number = 0
        self._groups: list[_Group] = []
        self._refused: list[str] = []  # topics of the last refusals
        self._far: tuple[int, Progress | None] = (0, None)
        self._patience = QtCore.QTimer(self, singleShot=True, interval=PATIENCE_MILLISECONDS)
        self._patience.timeout.connect(self._tell_progress)

    def warm(self) -> None:
        """Prepare the opener before the first file is named."""
        self._opener.start()

    def open(self, paths: Sequence[Path], *, joins: bool = False) -> None:
        """Read files; ``arrived`` gives the result, notices any errors.

        Args:
            paths: The files.
            joins: Whether they are to join the advert on the page.
        """
        if not paths:
            return
        group = _Group(joins)
        asked = [(self._next(group, path.name), path) for path in paths]
        self._begin(group)
        for number, path in asked:
            self._opener.read(number, path.absolute())

    def open_attachments(self, attachments: Sequence[Attachment]) -> None:
        """Read attachments of an e-mail, which are to join the advert on the page."""
        group = _Group(joins=True)
        asked = [(self._next(group, one.name), one) for one in attachments]
        self._begin(group)
        for number, attachment in asked:
            self._opener.read_data(number, attachment.data, attachment.name)

    def read_rich(self, html: str, done: Callable[[str], None]) -> None:
        """Turn rich text into plain lines.

        Args:
            html: From the clipboard.
            done: Called with the lines; with an empty text if that failed or took too long.
        """
        group = _Group(joins=False, done=done)
        number = self._next(group, _RICH_NAME)
        self._begin(group)
        self._opener.read_html(number, html)

    def cancel(self) -> None:
        """Cancel all files still being read; rich text arrives as plain text instead."""
        groups, self._groups = self._groups, []
        for group in groups:
            for number in group.waiting:
                self._opener.cancel(number)
        self._notices.withdraw(_TOPIC)
        self._patience.stop()
        for group in groups:
            if group.done is not None:
                group.done("")
        self.settled.emit()

    def take(self, event: OpenerEvent) -> None:
        """Take an event of the opener; one for a cancelled number is ignored."""
        group = next((one for one in self._groups if event.number in one.waiting), None)
        if group is None:
            return
        if isinstance(event, Progress):
            self._far = (event.number, event)
            if not self._patience.isActive():
                self._patience.start()
            return
        group.waiting.remove(event.number)
        if isinstance(event, Opened):
            group.reads[event.number] = event.read
        elif isinstance(event, Failed):
            name = group.names[event.number]
            group.refusals.append(
                (f"A fault in Wordward kept “{name}” from being read.", "Nothing was changed.")
            )
            self.failed.emit(event.report)
        else:
            group.refusals.append((event.sentence, event.hint))
        if not group.waiting:
            self._settle(group)

    def close(self) -> None:
        """Close the opener."""
        self._groups.clear()
        self._patience.stop()
        self._opener.close()

    def _next(self, group: _Group, name: str) -> int:
        """A number for one more item to read."""
        self._number += 1
        group.names[self._number] = name
        group.waiting.append(self._number)
        return self._number

    def _begin(self, group: _Group) -> None:
        """Show progress in a moment, if it is still needed."""
        self._groups.append(group)
        for topic in (TEXT_TOPIC, *self._refused):  # of files that were named before
            self._notices.withdraw(topic)
        self._refused.clear()
        if not self._patience.isActive():
            self._patience.start()

    def _tell_progress(self) -> None:
        """Show progress of something that takes long."""
        if not self._groups:
            return
        group = self._groups[0]
        number = group.waiting[0]
        far = self._far[1] if self._far[0] == number else None
        done, of, words = (far.done, far.of, far.words) if far is not None else (0, 0, "")
        waiting = sum(len(one.waiting) for one in self._groups) - 1
        sentence = progress_words(group.names[number], done, of, words, waiting=waiting)
        button = "Paste it as plain text" if group.done is not None else "Cancel"
        self._notices.post(Notice(sentence, button=button, deed=self.cancel, topic=_TOPIC, lasts=True))

    def _settle(self, group: _Group) -> None:
        """All items of a group have arrived."""
        self._groups.remove(group)
        self._patience.stop()
        self._notices.withdraw(_TOPIC)
        if group.done is not None:
            texts = [document.text for read in group.reads.values() for document in read.documents]
            group.done("\n".join(texts))
        else:
            self._tell_arrival(group)
        if self._groups:
            self._patience.start()
        else:
            self.settled.emit()

    def _tell_arrival(self, group: _Group) -> None:
        """Announce the result of files, and the errors of others."""
        reads = [group.reads[number] for number in sorted(group.reads)]
        documents = tuple(document for read in reads for document in read.documents)
        alone = reads[0] if len(reads) == 1 else Read(())
        if documents:
            self.arrived.emit(
                Arrival(documents, alone.attachments, alone.table, group.joins, len(reads), alone.returned)
            )
        for sentence, hint in reversed(group.refusals[:MOST_REFUSALS]):
            topic = TEXT_TOPIC if len(group.refusals) == 1 and not documents else f"refused {sentence}"
            self._refused.append(topic)
            self._notices.post(Notice(sentence, hint, WARNING, topic=topic))
        more = len(group.refusals) - MOST_REFUSALS
        if more > 0:
            self._refused.append("refused")
            told = "One more file was" if more == 1 else f"{more} more files were"
            self._notices.post(
                Notice(f"{told} not read.", "Open them a few at a time to see why.", WARNING, topic="refused")
            )
