"""The engine as the window sees it: reads adverts in a separate process, and reloads the rules on demand.

This module is imported before the first paint and imports next to nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from desktop_app.engine.owner import MOST_LOSSES, WARM_UP_LIMIT_SECONDS, Job, Owner
from desktop_app.engine.starting import WORKER_FLAG

if TYPE_CHECKING:
    from desktop_app.domain.advert import Advert
    from desktop_app.engine.differing import Restoring
    from desktop_app.engine.events import Event

__all__ = ["LIMIT_SECONDS", "MOST_LOSSES", "WORKER_FLAG", "Engine"]

#: A text that takes longer than this is given up (an advert takes a few milliseconds).
LIMIT_SECONDS = 10.0


class Engine(Owner):
    """Reads adverts in a separate process.

    Args:
        maker: The function that makes the reader, as ``module:name``; called in the worker with the arguments
            and, when the rules are reloaded, with its last result.
        arguments: Where the rules are, as ``arguments.as_arguments`` writes it.
        on_result: Called with every event, on a thread of the engine: switch threads before touching Qt.
        limit: Seconds that one advert may take.
    """

    def __init__(
        self,
        maker: str,
        arguments: Sequence[str],
        *,
        on_result: Callable[[Event], None],
        limit: float = LIMIT_SECONDS,
    ) -> None:
        self._setting = ("engine", maker, str(limit))
        super().__init__((*self._setting, *arguments), on_result=on_result, name="engine")
        self._limit = limit
        self._newest: Job | None = None
        self._reload: Job | None = None

    def start(self) -> None:
        """Start the worker and listen to it; returns at once. Call once."""
        with self._changed:
            launched = self._can_launch()
        if not launched:
            self._tell_none()

    def ask(self, advert: Advert, number: int) -> None:
        """Have ``advert`` read; it replaces one that is still waiting.

        Args:
            advert: What to read.
            number: Greater than every earlier number; returned with the event.
        """
        with self._changed:
            self._newest = Job(number, (number, advert), self._limit)
            self._changed.notify_all()

    def reload(self, number: int = 0, arguments: Sequence[str] | None = None) -> None:
        """Have the rules reloaded; ``Reloaded`` announces that it is done, or that the old ones stay in use.

        An advert asked for before or meanwhile, and not being read already, is read by the new rules. Of
        several waiting reloads only the newest is done and announced. ``Reloaded`` does not come if the
        worker is lost or replaced meanwhile: then ``Ready`` announces that a new one has read the rules.

        Args:
            number: Returned with the event.
            arguments: Where the rules are from now on; ``None`` if unchanged.
        """
        with self._changed:
            if arguments is not None:
                self._arguments = (*self._setting, *arguments)
            message = (number, self._arguments[len(self._setting) :])
            self._reload = Job(0, message, WARM_UP_LIMIT_SECONDS)
            self._changed.notify_all()

    def cancel(self) -> None:
        """Forget the waiting advert. One being read is finished; its number shows that it is outdated."""
        with self._changed:
            self._newest = None

    def _next(self) -> Job | None:
        job = self._reload
        if job is not None:  # before any advert, so that waiting ones are read by the new rules
            self._reload = None
        else:
            job, self._newest = self._newest, None
        return job

    def _has_work(self) -> bool:
        return self._newest is not None or self._reload is not None

    def _restoring(self) -> Callable[[object], object]:
        made: list[Restoring] = []

        def restore(event: object) -> object:
            from desktop_app.engine.differing import Restoring  # imports the domain: not at the start

            if not made:
                made.append(Restoring())
            return made[0].restore(event)

        return restore

    def _is_over(self, event: object) -> bool:
        from desktop_app.engine.events import Marked

        return not isinstance(event, Marked)

    def _is_sign_of_life(self, event: object) -> bool:  # noqa: ARG002 - the limit is for the whole advert
        return False

    def _is_answer(self, event: object) -> bool:
        from desktop_app.engine.events import Answer

        return isinstance(event, Answer)
