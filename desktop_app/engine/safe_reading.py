"""Files read for a caller that waits, as the command line does, within the opener's limits."""

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

#: On Windows nobody can interrupt (Ctrl+C) a wait without a limit.
_GLANCE_SECONDS = 0.5


class SafeReading:
    """Reads files in the opener's process; used in a ``with`` statement, which ends that process.

    Args:
        limit: As for ``Opener``.
        memory: As for ``Opener``.
        reader: As for ``Opener``.
    """

    def __init__(
        self, *, limit: float = LIMIT_SECONDS, memory: int = MEMORY_BYTES, reader: str = READER
    ) -> None:
        self._events: SimpleQueue[OpenerEvent] = SimpleQueue()
        self._opener = Opener(self._events.put, limit=limit, memory=memory, reader=reader)
        self._number = 0

    def __enter__(self) -> Self:
        """Start the process: it gets ready while the caller does other things."""
        self._opener.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._opener.close()

    def read(self, path: Path, *, limits: Limits | None = None) -> Read:
        """Everything that a file holds; as ``sources.opening.read_document``.

        Raises:
            AppError: As there; or it took too long, too much memory, or broke the process that read it.
        """
        self._number += 1
        self._opener.read(self._number, path, limits=limits)
        return self._outcome()

    def read_data(self, data: bytes, name: str, *, limits: Limits | None = None) -> Read:
        """Everything that some bytes hold; as ``sources.opening.read_data``.

        Raises:
            AppError: As ``read``.
        """
        self._number += 1
        self._opener.read_data(self._number, data, name, limits=limits)
        return self._outcome()

    def _outcome(self) -> Read:
        """Wait for what comes of the file asked for last."""
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
