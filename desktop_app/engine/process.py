"""The engine as its owner sees it: a worker process on a line, replaced when it hangs or dies.

Why a plain subprocess with pickled values on its pipes, and neither ``multiprocessing`` nor
``concurrent.futures``: this stands before the first paint, and ``multiprocessing`` costs 35 ms there
(against 12) and a second helper process on the other core; a pool hides which process runs which job,
cannot kill one that hangs, and breaks as a whole when a worker dies.

This module imports next to nothing for the same reason.
"""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from os import environ, pathsep
from pathlib import Path
from typing import IO, TYPE_CHECKING, cast

from desktop_app.engine.line import receive, send

if TYPE_CHECKING:
    from desktop_app.domain.advert import Advert
    from desktop_app.engine.events import Event, Loss

#: A text that takes longer than this is given up (an advert takes a few milliseconds).
LIMIT_SECONDS = 10.0
#: Warming up may take long on a cold disk.
WARM_UP_LIMIT_SECONDS = 90.0
#: Workers that die one after the other without an answer between them, before we stop trying.
MOST_LOSSES = 3
#: What a frozen program is started with to be the worker; the rest is for ``worker.main``.
WORKER_FLAG = "--engine-worker"

_RUN_WORKER = "import sys; from desktop_app.engine.worker import main; main(sys.argv[1:])"


class Engine:
    """Reads adverts in a process of its own.

    Args:
        maker: The function that makes the reader, as ``module:name``; called in the worker with
            the folders.
        folders: Folders of rule packs, the shipped one first.
        on_result: Called with every event, on a thread of the engine: bring it home before touching Qt.
        limit: Seconds that one advert may take.
    """

    def __init__(
        self,
        maker: str,
        folders: Sequence[str],
        *,
        on_result: Callable[[Event], None],
        limit: float = LIMIT_SECONDS,
    ) -> None:
        self._arguments = (maker, str(limit), *folders)
        self._on_result = on_result
        self._limit = limit
        self._changed = threading.Condition()  # guards everything below
        self._process: subprocess.Popen[bytes] | None = None
        self._newest: tuple[int, Advert] | None = None
        self._running = 0  # number of the advert in the worker; 0: none
        self._deadline: float | None = None
        self._late = False
        self._warm = False
        self._losses = 0
        self._closed = False
        self._speaker = threading.Thread(target=self._speak, name="engine-speaks", daemon=True)
        self._listeners: list[threading.Thread] = []

    @property
    def pid(self) -> int | None:
        """Process id of the present worker, for tests and reports."""
        process = self._process
        return process.pid if process is not None else None

    def start(self) -> None:
        """Start the worker and listen to it; returns at once. To be called once."""
        with self._changed:
            self._launch()
        self._speaker.start()

    def ask(self, advert: Advert, number: int) -> None:
        """Have ``advert`` read; an advert still waiting is forgotten: the newest wins.

        Args:
            advert: What to read.
            number: Greater than every number before; comes back with the event.
        """
        with self._changed:
            self._newest = (number, advert)
            self._changed.notify_all()

    def cancel(self) -> None:
        """Forget the advert that waits. One being read comes to its end; its number tells it is old."""
        with self._changed:
            self._newest = None

    def restart(self) -> None:
        """Replace the worker, also after ``Lost`` said that no other would come."""
        with self._changed:
            old, self._process = self._process, None
            self._losses = 0
            self._launch()
        _kill(old)

    def close(self) -> None:
        """End the worker and the threads. The worker holds nothing that could be lost."""
        with self._changed:
            self._closed = True
            old, self._process = self._process, None
            self._changed.notify_all()
        _kill(old)
        for thread in (self._speaker, *self._listeners):
            if thread.is_alive() and thread is not threading.current_thread():
                thread.join(timeout=2)

    def _launch(self) -> None:
        """Start a worker and a thread that listens to it; its warming up has a limit of its own."""
        self._process = process = _start_worker(self._arguments)
        self._warm, self._late, self._running = False, False, 0
        self._deadline = time.monotonic() + WARM_UP_LIMIT_SECONDS
        listener = threading.Thread(target=self._listen, args=(process,), name="engine-listens", daemon=True)
        self._listeners = [thread for thread in self._listeners if thread.is_alive()] + [listener]
        listener.start()
        self._changed.notify_all()

    def _speak(self) -> None:
        """The speaking thread: give the worker the newest advert when it is idle, and watch the clock."""
        while True:
            with self._changed:
                while not self._closed and not self._can_send() and not self._overdue():
                    self._changed.wait(self._time_left())
                if self._closed:
                    return
                process = self._process
                if process is None:
                    continue
                if self._overdue():
                    self._late, self._deadline = True, None
                    process.kill()  # the listener hears the end and takes it from there
                    continue
                question, self._newest = self._newest, None
                self._running = question[0] if question is not None else 0
                self._deadline = time.monotonic() + self._limit
            with suppress(OSError):  # a broken line is heard of at its other end
                send(_end(process.stdin), question)

    def _can_send(self) -> bool:
        """Whether an advert waits for a worker that is ready and idle."""
        return self._process is not None and self._newest is not None and self._warm and not self._running

    def _overdue(self) -> bool:
        """Whether the present advert, or the warming up, has taken too long."""
        return self._process is not None and self._time_left() == 0.0

    def _time_left(self) -> float | None:
        """Seconds until the worker is given up; ``None``: nothing runs."""
        return None if self._deadline is None else max(0.0, self._deadline - time.monotonic())

    def _listen(self, process: subprocess.Popen[bytes]) -> None:
        """A listening thread: pass on what one worker says, until its end."""
        stream = _end(process.stdout)
        try:
            while True:
                self._hear(process, cast("Event", receive(stream)))
        except (EOFError, OSError):
            self._lose(process)
        finally:
            process.wait()
            stream.close()
            with suppress(OSError):  # what it was not sent any more
                _end(process.stdin).close()

    def _hear(self, process: subprocess.Popen[bytes], event: Event) -> None:
        """Take one event from the worker and pass it on."""
        from desktop_app.engine.events import Answer, Failed, Refused

        with self._changed:
            if process is not self._process:
                return
            self._running, self._deadline = 0, None
            if isinstance(event, Refused | Failed) and event.number == 0:
                self._process = None  # it could not get ready: nothing to talk to until a restart
            else:
                self._warm = True
            if isinstance(event, Answer):  # not at Ready: a text could kill one warm worker after another
                self._losses = 0
            self._changed.notify_all()
        self._on_result(event)

    def _lose(self, process: subprocess.Popen[bytes]) -> None:
        """A worker has ended: unless that was wanted, say so and start another, a few times at most."""
        from desktop_app.engine.events import Loss, Lost

        with self._changed:
            if process is not self._process:
                return
            self._process = None
            self._losses += 1
            loss: Loss = Loss.TOO_LONG if self._late else Loss.STOPPED
            lost = Lost(self._running, loss, again=self._losses < MOST_LOSSES)
            self._running, self._deadline = 0, None
            if lost.again:
                self._launch()
        self._on_result(lost)


def _start_worker(arguments: Sequence[str]) -> subprocess.Popen[bytes]:
    """Start the worker process with pipes to and from it."""
    if getattr(sys, "frozen", False):
        command = [sys.executable, WORKER_FLAG, *arguments]
    else:
        command = [sys.executable, "-c", _RUN_WORKER, *arguments]
    home = str(Path(__file__).parents[2])  # where this very package lies, wherever the person stands
    before = environ.get("PYTHONPATH")
    return subprocess.Popen(  # noqa: S603 - our own interpreter and arguments
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**environ, "PYTHONPATH": f"{home}{pathsep}{before}" if before else home},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _kill(process: subprocess.Popen[bytes] | None) -> None:
    """End a worker at once; its listener clears up."""
    if process is not None:
        process.kill()


def _end(stream: IO[bytes] | None) -> IO[bytes]:
    """One end of a pipe that is there because it was asked for."""
    assert stream is not None  # noqa: S101 - Popen was given PIPE
    return stream
