"""Shares one opener between the page and anything else that has files read.

Each user numbers its own files from 1. A number carries its user's index on the way to the opener and loses
it on the way back.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from desktop_app.engine.events import OpenerEvent
from desktop_app.presentation.file_opening import MakeOpener, OpenerProcess

#: There are never more users.
_MOST = 8


class SharedOpener:
    """Holds the one opener, which starts nothing before somebody asks.

    Args:
        make_opener: Makes the reader of files; called once, with the function that receives its events on any
            thread.
    """

    def __init__(self, make_opener: MakeOpener) -> None:
        self._takers: list[Callable[[OpenerEvent], None]] = []
        self._open = 0
        self._opener = make_opener(self._take)

    def share(self, on_result: Callable[[OpenerEvent], None]) -> OpenerProcess:
        """Add a user.

        Args:
            on_result: Called with the events of its files, on a thread of the opener.

        Returns:
            The user's own view of the opener; the process ends when all users have closed theirs.

        Raises:
            ValueError: There are eight users already.
        """
        if len(self._takers) == _MOST:
            complaint = "too many share one opener"
            raise ValueError(complaint)
        self._takers.append(on_result)
        self._open += 1
        return _Share(self._opener, len(self._takers) - 1, self._leave)

    def _take(self, event: OpenerEvent) -> None:
        """Pass an event to the user whose file it concerns."""
        number, whose = divmod(event.number, _MOST)
        self._takers[whose](replace(event, number=number))

    def _leave(self) -> None:
        """A user has finished; close the opener after the last."""
        self._open -= 1
        if not self._open:
            self._opener.close()


class _Share:
    """One user's view of the opener."""

    def __init__(self, opener: OpenerProcess, whose: int, leave: Callable[[], None]) -> None:
        self._opener = opener
        self._whose = whose
        self._leave: Callable[[], None] | None = leave

    def start(self) -> None:
        """Prepare the opener."""
        self._opener.start()

    def read(self, number: int, path: Path) -> None:
        """Have a file read after all that are waiting."""
        self._opener.read(self._shared(number), path)

    def read_data(self, number: int, data: bytes, name: str) -> None:
        """Have the bytes of a file read."""
        self._opener.read_data(self._shared(number), data, name)

    def read_html(self, number: int, html: str) -> None:
        """Have rich text read."""
        self._opener.read_html(self._shared(number), html)

    def cancel(self, number: int) -> None:
        """Forget a request."""
        self._opener.cancel(self._shared(number))

    def close(self) -> None:
        """Ask for nothing more; does nothing the second time."""
        if self._leave is not None:
            self._leave()
            self._leave = None

    def _shared(self, number: int) -> int:
        """A user's number as the opener knows it."""
        return number * _MOST + self._whose
