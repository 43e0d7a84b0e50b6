"""A worker process as seen by its owner: connected by pipes, replaced when it hangs or dies.

A plain subprocess with pickled values on its pipes: this runs before the first paint, and imports next to
nothing; ``multiprocessing`` costs 35 ms there (against 12) and a helper process on the other core; a pool
hides which process runs which job, cannot kill one that hangs, and breaks as a whole when a worker dies.
"""

from __future__ import annotations

import errno
import threading
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple

from desktop_app.engine.line import receive, send
from desktop_app.engine.starting import clear_up, kill, pipe_end, start_worker

if TYPE_CHECKING:
    import subprocess

#: Warming up may take long on a cold disk.
WARM_UP_LIMIT_SECONDS = 90.0
#: Workers that may die in succession, without an answer between them, before we stop trying.
MOST_LOSSES = 3


class Job(NamedTuple):
    """What a worker is doing, or is to do next.

    Attributes:
        number: The asker's number; 0 if nobody waits for the answer.
        message: What is sent.
        limit: Seconds without a sign of life after which the worker is given up.
        channel: For the bench's jobs.
    """

    number: int
    message: object
    limit: float
    channel: str = ""


class Owner(ABC):
    """Owns a worker process: gives it one job after the other, watches the clock, replaces it.

    Args:
        arguments: For ``worker.main``.
        on_result: Called with every event, on a thread of the owner: switch threads before touching Qt.
        name: Of the threads.
    """

    def __init__(self, arguments: Sequence[str], *, on_result: Callable[[Any], None], name: str) -> None:
        self._arguments = tuple(arguments)
        self._on_result = on_result
        self._name = name
        self._changed = threading.Condition()  # guards everything below, and everything the hooks touch
        self._process: subprocess.Popen[bytes] | None = None
        self._running: Job | None = None
        self._deadline: float | None = None
        self._late = False
        self._warm = False
        self._losses = 0
        self._closed = False
        self._speaker = threading.Thread(target=self._speak, name=f"{name}-speaks", daemon=True)
        self._listeners: list[threading.Thread] = []

    @property
    def pid(self) -> int | None:
        """Process id of the present worker, for tests and reports."""
        process = self._process
        return process.pid if process is not None else None

    def restart(self) -> None:
        """Replace the worker, even after ``Lost`` said that no other would come."""
        with self._changed:
            if self._closed:
                return
            old, self._process = self._process, None
            self._losses = 0
            launched = self._can_launch()
        kill(old)
        if not launched:
            self._tell_none()

    def close(self) -> None:
        """End the worker and the threads. The worker has nothing that could be lost."""
        with self._changed:
            self._closed = True
            old, self._process = self._process, None
            self._changed.notify_all()
        kill(old)
        for thread in (self._speaker, *self._listeners):
            if thread.is_alive() and thread is not threading.current_thread():
                thread.join(timeout=2)

    # Hooks for subclasses to describe their own jobs; all are called with the lock held.

    @abstractmethod
    def _has_work(self) -> bool:
        """Whether a job is waiting."""

    @abstractmethod
    def _next(self) -> Job | None:
        """Take the next job; the worker is idle."""

    @abstractmethod
    def _is_answer(self, event: Any) -> bool:
        """Whether the event shows that the worker does its work, so that earlier losses are forgiven."""

    def _starts_at_once(self) -> bool:
        """Whether a lost worker is replaced before there is anything to do."""
        return True

    def _greeting(self) -> object | None:
        """The first message to a new worker, or ``None``."""
        return None

    def _word(self) -> object | None:
        """Take a message to be sent even while a job runs, or ``None``."""
        return None

    def _has_word(self) -> bool:
        """Whether there is a message to be sent even while a job runs."""
        return False

    def _is_over(self, event: Any) -> bool:  # noqa: ARG002 - one who hears of progress looks at it
        """Whether the event ends the running job; any other is a sign of life."""
        return True

    def _is_sign_of_life(self, event: Any) -> bool:  # noqa: ARG002 - one with a limit for the whole job says no
        """Whether an event that does not end the running job restarts its time limit."""
        return True

    def _restoring(self) -> Callable[[Any], Any]:
        """Makes events from what one worker sends, from its first message on."""
        return lambda event: event

    def _has_overgrown(self) -> bool:
        """Whether the worker uses more of the machine than it may; called whenever the owner looks."""
        return False

    def _is_wanted(self, number: int, channel: str) -> bool:  # noqa: ARG002 - the engine wants every job
        """Whether anybody still waits for the result of a job."""
        return True

    def _launch(self) -> None:
        """Start a worker and a thread that listens to it; its warming up has a limit of its own.

        Raises:
            OSError: No memory, process or thread is available; everything is cleaned up.
        """
        self._process = process = start_worker(self._arguments)
        self._warm, self._late, self._running = False, False, None
        self._deadline = time.monotonic() + WARM_UP_LIMIT_SECONDS
        listener = threading.Thread(
            target=self._listen, args=(process,), name=f"{self._name}-listens", daemon=True
        )
        self._listeners = [thread for thread in self._listeners if thread.is_alive()] + [listener]
        greeting = self._greeting()
        if greeting is not None:
            with suppress(OSError):
                send(pipe_end(process.stdin), greeting)
        try:
            listener.start()
            if not self._speaker.is_alive():
                self._speaker.start()
        except RuntimeError as error:  # Python's error if the system gives no thread
            self._process, self._deadline = None, None
            process.kill()
            if not listener.is_alive():
                clear_up(process)
            raise OSError(errno.EAGAIN, str(error)) from error
        self._changed.notify_all()

    def _can_launch(self) -> bool:
        """Start a worker; returns whether that was possible."""
        try:
            self._launch()
        except OSError:
            return False
        return True

    def _tell_none(self) -> None:
        """No worker can be started; ``restart`` tries again."""
        from desktop_app.engine.events import Loss, Lost

        self._on_result(Lost(0, Loss.STOPPED, again=False))

    def _speak(self) -> None:
        """The speaking thread: give the worker the next job when it is idle, and watch the clock."""
        while True:
            with self._changed:
                while not self._closed and not self._can_send() and not self._overdue():
                    self._changed.wait(self._pause())
                if self._closed:
                    return
                process = self._process
                if process is None:
                    continue
                late = self._overdue()
                message = None
                if late:
                    self._late, self._deadline = True, None
                    process.kill()
                else:
                    message = self._word()
                    if message is None and self._running is None:
                        message = self._begin()
            if late:  # not left to the listener: one waiting for a dead disk never sees the end
                self._lose(process)
            elif message is not None:
                with suppress(OSError):  # a broken pipe is noticed at its other end
                    send(pipe_end(process.stdin), message)

    def _begin(self) -> object | None:
        """Take the next job as the running one."""
        job = self._next()
        if job is None:
            return None
        self._running = job
        self._deadline = time.monotonic() + job.limit
        return job.message

    def _can_send(self) -> bool:
        """Whether something can be sent to a worker that is ready for it."""
        if self._process is None or not self._warm:
            return False
        return self._has_word() or (self._running is None and self._has_work())

    def _overdue(self) -> bool:
        """Whether the present job, or the warming up, has taken too long."""
        return self._process is not None and (self._time_left() == 0.0 or self._has_overgrown())

    def _pause(self) -> float | None:
        """Seconds until the owner must look again; ``None`` to wait for a change."""
        return self._time_left()

    def _time_left(self) -> float | None:
        """Seconds until the worker is given up; ``None`` if nothing runs."""
        return None if self._deadline is None else max(0.0, self._deadline - time.monotonic())

    def _listen(self, process: subprocess.Popen[bytes]) -> None:
        """The listening thread: pass on what one worker sends, until its end."""
        stream = pipe_end(process.stdout)
        restored = self._restoring()
        try:
            while True:
                self._hear(process, restored(receive(stream)))
        except (EOFError, OSError):
            self._lose(process)
        finally:
            clear_up(process)

    def _hear(self, process: subprocess.Popen[bytes], event: Any) -> None:
        """Take one event from the worker and pass it on."""
        from desktop_app.engine.events import Failed, Refused

        with self._changed:
            if process is not self._process:
                return
            wanted = self._is_wanted(getattr(event, "number", 0), getattr(event, "channel", ""))
            if not self._warm and isinstance(event, Refused | Failed):
                self._process = None  # it could not get ready: no worker until a restart
                self._deadline = None
            elif not self._warm or self._is_over(event):
                self._warm = True
                self._running, self._deadline = None, None
            elif self._running is not None and wanted and self._is_sign_of_life(event):
                self._deadline = time.monotonic() + self._running.limit
            if self._is_answer(event):  # not at Ready: a text could kill one warm worker after another
                self._losses = 0
            self._changed.notify_all()
        if wanted:
            self._on_result(event)

    def _lose(self, process: subprocess.Popen[bytes]) -> None:
        """A worker has ended: unless that was intended, report it and start another, a few times at most."""
        from desktop_app.engine.events import Loss, Lost

        with self._changed:
            if process is not self._process:
                return
            self._process = None
            job, self._running, self._deadline = self._running, None, None
            wanted = job is None or self._is_wanted(job.number, job.channel)
            if wanted:
                self._losses += 1
            again = self._losses < MOST_LOSSES
            loss: Loss = Loss.TOO_LONG if self._late else Loss.STOPPED
            if again and self._starts_at_once():
                again = self._can_launch()
            lost = Lost(job.number if job else 0, loss, again, job.channel if job else "")
        if wanted:
            self._on_result(lost)
