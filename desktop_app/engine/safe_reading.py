"""Reads files for a caller that waits, such as the command line, within the opener's limits."""

from __future__ import annotations

from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Self

from desktop_app.domain.errors import AppError
from desktop_app.engine.opener import LIMIT_SECONDS, MEMORY_BYTES, READER, Opener

if TYPE_CHECKING:
    from pathlib import Path

    from desktop_app.domain.documents import Read
    from desktop_app.engine.events import OpenerEvent
    from desktop_app.sources.limits import Limits

#: On Windows a wait without a time limit cannot be interrupted with Ctrl+C.
_GLANCE_SECONDS = 0.5


class SafeReading:
    """Reads files in the opener's process; used in a ``with`` statement, which ends that process."""

    def __init__(
        self, *, limit: float = LIMIT_SECONDS, memory: int = MEMORY_BYTES, reader: str = READER
    ) -> None:
        self._events: SimpleQueue[OpenerEvent] = SimpleQueue()
        self._opener = Opener(self._events.put, limit=limit, memory=memory, reader=reader)
        self._number = 0

    def __enter__(self) -> Self:
        """Start the process, which gets ready while the caller does other things."""
        self._opener.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._opener.close()

    def read(self, path: Path, *, limits: Limits | None = None) -> Read:
        """Read a file; as ``sources.document_reading.read_document``.

        Raises:
            AppError: As there; or it took too much time or memory, or crashed the process that read it.
        """
        self._number += 1
        self._opener.read(self._number, path, limits=limits)
        return self._outcome()

    def read_data(self, data: bytes, name: str, *, limits: Limits | None = None) -> Read:
        """Read the bytes of a file; as ``sources.document_reading.read_data``.

        Raises:
            AppError: As ``read``.
        """
        self._number += 1
        self._opener.read_data(self._number, data, name, limits=limits)
        return self._outcome()

    def _outcome(self) -> Read:
        """Wait for the result of the last file."""
        from desktop_app.engine.events import Failed, Opened, Refused

        while True:
            try:
                event = self._events.get(timeout=_GLANCE_SECONDS)
            except Empty:
                continue
            if isinstance(event, Opened):
                return event.read
            if isinstance(event, Refused):
                raise AppError(event.sentence, event.hint)
            if isinstance(event, Failed):
                raise RuntimeError(event.report)  # noqa: TRY004 - a bug over there is one here
