"""The engine's twin without a process, for tests."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from desktop_app.domain.advert import Advert
from desktop_app.engine.events import Event
from desktop_app.engine.worker import MakeReader, Prepared, answer, prepare, reloaded


class InlineEngine:
    """Answers every question before ``ask`` returns; same methods as ``Engine``.

    Args:
        make_reader: Makes the reader.
        on_result: Called with every event.
    """

    def __init__(self, make_reader: MakeReader, *, on_result: Callable[[Event], None]) -> None:
        self._make_reader = make_reader
        self._on_result = on_result
        self._prepared: Prepared | None = None
        self._waiting: tuple[int, Advert] | None = None

    def start(self) -> None:
        """Prepare the reader and answer the newest question asked before."""
        self._prepared, event = prepare(self._make_reader)
        self._on_result(event)
        if self._waiting is not None and self._prepared is not None:
            (number, advert), self._waiting = self._waiting, None
            self._on_result(answer(self._prepared.reader, number, advert))

    def ask(self, advert: Advert, number: int) -> None:
        """Read ``advert`` at once, or as soon as the engine is started."""
        if self._prepared is None:
            self._waiting = (number, advert)
            return
        self._on_result(answer(self._prepared.reader, number, advert))

    def reload(self, number: int = 0, arguments: Sequence[str] | None = None) -> None:  # noqa: ARG002 - as Engine
        """Make the reader anew; one that cannot be made leaves the present one in use."""
        if self._prepared is None:
            return
        made, event = prepare(self._make_reader)
        self._prepared = self._prepared if made is None else made
        self._on_result(reloaded(event, self._prepared, number))

    def cancel(self) -> None:
        """Forget the advert that waits."""
        self._waiting = None

    def restart(self) -> None:
        """Prepare the reader anew."""
        self.start()

    def close(self) -> None:
        """Nothing to end."""
        self._prepared = None
