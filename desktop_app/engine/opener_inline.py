"""The opener's twin without a process, for tests: no limit of time or memory holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.engine.opener import CLIPBOARD

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop_app.domain.documents import Read
    from desktop_app.engine.events import OpenerEvent
    from desktop_app.sources.limits import Limits


class InlineOpener:
    """Reads everything before the call returns; same methods as ``Opener``.

    Args:
        on_result: Called with every event.
    """

    def __init__(self, on_result: Callable[[OpenerEvent], None]) -> None:
        self._on_result = on_result

    def start(self) -> None:
        """Nothing to start."""

    def read(self, number: int, path: Path, *, limits: Limits | None = None) -> None:
        """Read a file."""
        from desktop_app.sources.limits import LIMITS
        from desktop_app.sources.opening import read_document

        self._answer(number, lambda: read_document(path, limits=limits or LIMITS))

    def read_data(self, number: int, data: bytes, name: str, *, limits: Limits | None = None) -> None:
        """Read the bytes of a file."""
        from desktop_app.sources.limits import LIMITS
        from desktop_app.sources.opening import read_data

        self._answer(number, lambda: read_data(data, name, limits=limits or LIMITS))

    def read_html(self, number: int, html: str) -> None:
        """Read rich text off the clipboard."""
        from desktop_app.sources.opening import read_rich

        self._answer(number, lambda: read_rich(html, CLIPBOARD))

    def cancel(self, number: int) -> None:
        """Nothing is ever waiting."""

    def close(self) -> None:
        """Nothing to end."""

    def _answer(self, number: int, read: Callable[[], Read]) -> None:
        """Tell what comes of reading."""
        from desktop_app.domain.errors import AppError
        from desktop_app.engine.events import Opened, Refused

        try:
            event: OpenerEvent = Opened(number, read())
        except AppError as error:
            event = Refused(number, error.sentence, error.hint)
        self._on_result(event)
