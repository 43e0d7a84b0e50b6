"""The engine as its owner sees it: a worker process on a line, replaced when it hangs or dies.

Why plain ``multiprocessing`` and not ``concurrent.futures``: a pool hides which process runs which
job, cannot kill one that hangs, and breaks as a whole when a worker dies. Here one process, one line
and one listening thread do exactly what is needed: newest job wins, a limit, a replacement.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import wait
from typing import TYPE_CHECKING

from desktop_app.engine.worker import Job, MakeReader, serve

if TYPE_CHECKING:  # imported when the first event comes: this module stands before the first paint
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

    from desktop_app.domain.advert import Advert
    from desktop_app.engine.events import Event, Loss

#: A text that takes longer than this is given up (an advert takes a few milliseconds).
LIMIT_SECONDS = 10.0
#: Warming up may take long on a cold disk.
WARM_UP_LIMIT_SECONDS = 90.0
#: Workers that die one after the other without an answer between them, before we stop trying.
MOST_LOSSES = 3


class Engine:
    """Reads adverts in a process of its own.

    Args:
        make_reader: Makes the reader inside the worker; must pickle.
        on_result: Called with every event, on the listening thread: bring it home before touching Qt.
        limit: Seconds that one advert may take.
    """

    def __init__(
        self, make_reader: MakeReader, *, on_result: Callable[[Event], None], limit: float = LIMIT_SECONDS
    ) -> None:
        self._make_reader = make_reader
        self._on_result = on_result
        self._limit = limit
        self._lock = threading.Lock()
        self._newest: Job | None = None
        self._running = 0  # number of the job in the worker; 0: none
        self._deadline: float | None = None
        self._warm = False
        self._losses = 0
        self._closed = threading.Event()
        self._asked_restart = False
        self._context = get_context("spawn")
        self._bell, self._bell_button = self._context.Pipe(duplex=False)
        self._process: SpawnProcess | None = None
        self._line: Connection | None = None
        self._thread = threading.Thread(target=self._listen, name="engine-line", daemon=True)

    @property
    def pid(self) -> int | None:
        """Process id of the present worker, for tests and reports."""
        return self._process.pid if self._process is not None else None

    def start(self) -> None:
        """Start the worker and listen to it; returns at once. To be called once."""
        self._spawn()
        self._thread.start()

    def ask(self, advert: Advert, number: int) -> None:
        """Have ``advert`` read; an advert still waiting is forgotten: the newest wins.

        Args:
            advert: What to read.
            number: Greater than every number before; comes back with the event.
        """
        with self._lock:
            self._newest = Job(number, advert)
        self._ring()

    def cancel(self) -> None:
        """Forget the advert that waits. One being read comes to its end; its number tells it is old."""
        with self._lock:
            self._newest = None

    def restart(self) -> None:
        """Replace the worker, also after ``Lost`` said that no other would come."""
        with self._lock:
            self._asked_restart = True
        self._ring()

    def close(self) -> None:
        """End the worker and the listening thread. The worker holds nothing that could be lost."""
        self._closed.set()
        if self._thread.is_alive():
            self._ring()
            self._thread.join(timeout=2)
        self._end_worker()

    def _ring(self) -> None:
        """Wake the listening thread."""
        with suppress(OSError):  # closed already
            self._bell_button.send_bytes(b".")

    def _listen(self) -> None:
        """The listening thread: hear the worker, send it the newest job, watch the clock."""
        while not self._closed.is_set():
            ends = [self._bell] if self._line is None else [self._bell, self._line]
            heard = wait(ends, timeout=self._time_left())
            if self._bell in heard:
                self._bell.recv_bytes()
            if self._closed.is_set():
                return
            if self._asked_restart:
                self._asked_restart, self._losses = False, 0
                self._replace()
            elif self._line is not None and self._line in heard:
                self._hear(self._line)
            elif self._line is not None and self._time_left() == 0.0:
                self._give_up()
            self._send_newest()

    def _time_left(self) -> float | None:
        """Seconds until the present job (or the warming up) is given up; ``None``: nothing runs."""
        return None if self._deadline is None else max(0.0, self._deadline - time.monotonic())

    def _hear(self, line: Connection) -> None:
        """Take one event from the worker and pass it on."""
        from desktop_app.engine.events import Failed, Loss, Refused

        try:
            event: Event = line.recv()
        except (EOFError, OSError):
            self._lose(Loss.STOPPED)
            return
        self._running, self._deadline = 0, None
        if isinstance(event, Refused | Failed) and event.number == 0:
            self._end_worker()  # it could not get ready: nothing to talk to until a restart
        else:
            self._losses, self._warm = 0, True
        self._on_result(event)

    def _give_up(self) -> None:
        """The present job, or the warming up, has taken too long."""
        from desktop_app.engine.events import Loss

        self._lose(Loss.TOO_LONG)

    def _lose(self, loss: Loss) -> None:
        """The worker is of no use any more: say so and, unless it keeps happening, start another."""
        from desktop_app.engine.events import Lost

        number = self._running
        self._losses += 1
        again = self._losses < MOST_LOSSES
        self._end_worker()
        if again:
            self._spawn()
        self._on_result(Lost(number, loss, again))

    def _replace(self) -> None:
        """End the present worker and start another."""
        self._end_worker()
        self._spawn()

    def _send_newest(self) -> None:
        """Give the worker the newest job if it is idle and ready."""
        if self._line is None or not self._warm or self._running:
            return
        with self._lock:
            job, self._newest = self._newest, None
        if job is None:
            return
        self._running, self._deadline = job.number, time.monotonic() + self._limit
        with suppress(OSError):  # a broken line is heard of at its other end, in the next round
            self._line.send(job)

    def _spawn(self) -> None:
        """Start a worker; its warming up has a limit of its own."""
        self._line, far_end = self._context.Pipe()
        self._process = self._context.Process(
            target=serve, args=(far_end, self._make_reader, self._limit), name="wordward-engine", daemon=True
        )
        self._process.start()
        far_end.close()  # only the worker holds it now, so its death is heard
        self._warm, self._running = False, 0
        self._deadline = time.monotonic() + WARM_UP_LIMIT_SECONDS

    def _end_worker(self) -> None:
        """Kill the worker, if there is one, and hang up."""
        if self._line is not None:
            self._line.close()
            self._line = None
        if self._process is not None:
            self._process.kill()
            self._process.join(timeout=2)
            self._process = None
        self._running, self._deadline, self._warm = 0, None, False
