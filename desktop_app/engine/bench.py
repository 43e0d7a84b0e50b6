"""The bench: a second worker process, for the slow and tentative work of the Rules page.

Work there — all examples, a draft on every saved advert — may take seconds or hang, and the advert on screen
must not wait for it. Jobs come in channels ("draft", "saved" …): in each the newest job wins, waiting or
running. Only the maker knows which jobs exist.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from desktop_app.engine.owner import Job, Owner

if TYPE_CHECKING:
    from desktop_app.engine.events import BenchEvent

#: Seconds without an answer or progress after which a job is given up.
LIMIT_SECONDS = 30.0
#: Seconds after which the worker is killed if a cancelled job does not end.
ENDING_SECONDS = 3.0


class Bench(Owner):
    """Does jobs in a separate process, which is started with the first of them.

    Args:
        maker: The function that makes the worker's end, as ``module:name``; called there with ``arguments``.
            Its result has ``answer(job, progress)``; ``progress(done, total)`` reports how far a long job is,
            and ends it if it was cancelled.
        arguments: Any value that pickles.
        on_result: Called with every event, on a thread of the bench: switch threads before touching Qt.
        limit: Seconds without a sign of life that a job may take.
    """

    def __init__(
        self,
        maker: str,
        arguments: object,
        on_result: Callable[[BenchEvent], None],
        *,
        limit: float = LIMIT_SECONDS,
    ) -> None:
        super().__init__(("bench", maker, str(limit)), on_result=on_result, name="bench")
        self._limit = limit
        self._made_with = arguments
        self._waiting: dict[str, Job] = {}
        self._wanted: dict[str, int] = {}  # by channel: the only job whose results are passed on
        self._to_end: list[tuple[str, int]] = []

    def ask(self, channel: str, job: object, number: int) -> None:
        """Have a job done; it replaces a waiting one of the same channel and ends a running one.

        Args:
            channel: The kind of job; between channels the one that has waited longest is next.
            job: A value that pickles, known to the maker.
            number: Above 0 and greater than every earlier number; returned with the events.
        """
        with self._changed:
            self._forget(channel)
            self._waiting[channel] = Job(number, (channel, number, job), self._limit, channel)
            self._wanted[channel] = number
            if self._process is None and not self._closed:
                self._launch()
            self._changed.notify_all()

    def cancel(self, channel: str) -> None:
        """Forget the waiting job of a channel, and end the running one: nothing more comes of it."""
        with self._changed:
            self._forget(channel)
            self._changed.notify_all()

    def _forget(self, channel: str) -> None:
        """Cancel the present job of a channel."""
        self._waiting.pop(channel, None)
        self._wanted.pop(channel, None)
        if self._running is not None and self._running.channel == channel:
            self._to_end.append((channel, self._running.number))
            self._deadline = time.monotonic() + ENDING_SECONDS

    def _has_work(self) -> bool:
        return bool(self._waiting)

    def _next(self) -> Job | None:
        if not self._waiting:
            return None
        return self._waiting.pop(next(iter(self._waiting)))

    def _is_answer(self, event: Any) -> bool:
        from desktop_app.engine.events import BenchAnswer

        return isinstance(event, BenchAnswer)

    def _greeting(self) -> object | None:
        return (self._made_with,)  # which may be None

    def _has_word(self) -> bool:
        return bool(self._to_end)

    def _word(self) -> object | None:
        return self._to_end.pop(0) if self._to_end else None

    def _is_over(self, event: Any) -> bool:
        from desktop_app.engine.events import BenchProgress

        return not isinstance(event, BenchProgress)

    def _is_wanted(self, number: int, channel: str) -> bool:
        return number == 0 or self._wanted.get(channel) == number

    def _starts_at_once(self) -> bool:
        return bool(self._waiting)
