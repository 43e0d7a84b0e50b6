"""One opener for all who have files read: the page, and whoever reads something beside it.

Each of them counts its own files from 1. On the way to the opener a number takes along whose it is, on the
way back that is taken off again.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from desktop_app.engine.events import OpenerEvent
from desktop_app.presentation.file_opening import MakeOpener, OpenerProcess

#: More never share one.
_MOST = 8


class SharedOpener:
    """Holds the one opener; it is made at once, but starts nothing before somebody asks.

    Args:
        make_opener: Makes what reads files; called once, with what takes its events on any thread.
    """

    def __init__(self, make_opener: MakeOpener) -> None:
        self._takers: list[Callable[[OpenerEvent], None]] = []
        self._open = 0
        self._opener = make_opener(self._take)

    def share(self, on_result: Callable[[OpenerEvent], None]) -> OpenerProcess:
        """Let one more have files read.

        Args:
            on_result: Called with the events of its files, on a thread of the opener.

        Returns:
            An opener as it seems to this one; the process ends when all of them are closed.

        Raises:
            ValueError: Eight share it already.
        """
        if len(self._takers) == _MOST:
            complaint = "too many share one opener"
            raise ValueError(complaint)
        self._takers.append(on_result)
        self._open += 1
        return _Share(self._opener, len(self._takers) - 1, self._leave)

    def _take(self, event: OpenerEvent) -> None:
        """Hand an event to the one whose file it is about."""
        number, whose = divmod(event.number, _MOST)
        self._takers[whose](replace(event, number=number))

    def _leave(self) -> None:
        """One of them needs no more files."""
        self._open -= 1
        if not self._open:
            self._opener.close()


class _Share:
    """What one of them sees of the opener."""

    def __init__(self, opener: OpenerProcess, whose: int, leave: Callable[[], None]) -> None:
        self._opener = opener
        self._whose = whose
        self._leave: Callable[[], None] | None = leave

    def start(self) -> None:
        """Get ready."""
        self._opener.start()

    def read(self, number: int, path: Path) -> None:
        """Have a file read after all that waits."""
        self._opener.read(self._shared(number), path)

    def read_data(self, number: int, data: bytes, name: str) -> None:
        """Have the bytes of a file read."""
        self._opener.read_data(self._shared(number), data, name)

    def read_html(self, number: int, html: str) -> None:
        """Have rich text read."""
        self._opener.read_html(self._shared(number), html)

    def cancel(self, number: int) -> None:
        """Forget something asked for."""
        self._opener.cancel(self._shared(number))

    def close(self) -> None:
        """Ask for nothing more; a second time nothing happens."""
        if self._leave is not None:
            self._leave()
            self._leave = None

    def _shared(self, number: int) -> int:
        """A number of one's own as the opener knows it."""
        return number * _MOST + self._whose
