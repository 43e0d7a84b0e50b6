"""What runs inside the bench's process: one job after the other, each ended when it is cancelled.

Its standard input receives what the bench is made with, then (channel, number, job) for a job and (channel,
number) to end one; events go to its standard output (``line.py``).
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from contextlib import suppress
from queue import SimpleQueue
from typing import Any, BinaryIO, Protocol, cast

from desktop_app.engine.collecting import settle
from desktop_app.engine.line import receive, send
from desktop_app.engine.watchdog import watched

#: Progress is sent no more often than this.
PROGRESS_SECONDS = 0.05


class TellsProgress(Protocol):
    """The function a job calls to report progress."""

    def __call__(self, done: int, total: int, words: str = "", /) -> None:
        """Report ``done`` of ``total``; ``words`` names them, for example “pages”."""
        ...


class DoesJobs(Protocol):
    """Anything that does the jobs of a bench."""

    def answer(self, job: Any, progress: TellsProgress) -> object:
        """Do a job.

        Args:
            job: What was asked.
            progress: To be called now and then; it raises if the job was cancelled, so no ``except
                BaseException`` may surround it.
        """
        ...


class NotWantedError(BaseException):
    """Ends a cancelled job; passes through handlers of ordinary errors."""


class _Jobs:
    """The jobs as they arrive; listens on a thread of its own."""

    def __init__(self, questions: BinaryIO) -> None:
        self._questions = questions
        self._arrived: SimpleQueue[tuple[str, int, object] | None] = SimpleQueue()
        self._ended: set[tuple[str, int]] = set()
        threading.Thread(target=self._listen, name="bench-hears", daemon=True).start()

    def _listen(self) -> None:
        """Take what arrives until the owner is gone."""
        with suppress(EOFError, OSError):
            while True:
                message: Any = receive(self._questions)
                if len(message) == 2:
                    self._ended.add(message)
                else:
                    self._arrived.put(message)
        self._arrived.put(None)

    def next(self) -> tuple[str, int, object] | None:
        """Wait for the next job; ``None`` if the owner is gone."""
        return self._arrived.get()

    def is_wanted(self, channel: str, number: int) -> bool:
        """Whether a job was not cancelled."""
        return (channel, number) not in self._ended


def serve(questions: BinaryIO, answers: BinaryIO, maker: Callable[[Any], DoesJobs], limit: float) -> None:
    """Make the bench's end, announce it, and do jobs until the owner is gone.

    Args:
        questions: See above.
        answers: Receives ``Ready``, ``BenchAnswer``, ``BenchProgress``, ``Refused`` or ``Failed``.
        maker: Makes the object that does the jobs, from the first value that arrives.
        limit: Seconds without a sign of life after which the owner gives up on a job.
    """
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):
        (arguments,) = cast("tuple[object]", receive(questions))
        end = _made(answers, maker, arguments)
        if end is None:
            return
        settle()
        jobs = _Jobs(questions)
        while (job := jobs.next()) is not None:
            _do(end, job, jobs, answers, limit)


def _made(answers: BinaryIO, maker: Callable[[Any], DoesJobs], arguments: object) -> DoesJobs | None:
    """Make the object that does the jobs and tell the owner; ``None`` if it cannot be made."""
    from desktop_app.domain.errors import AppError
    from desktop_app.engine.events import Failed, Ready, Refused, failure_report

    began = time.perf_counter()
    try:
        end = maker(arguments)
    except AppError as error:
        send(answers, Refused(0, error.sentence, error.hint))
    except Exception as error:  # noqa: BLE001 - named boundary: engine worker
        send(answers, Failed(0, failure_report(error)))
    else:
        send(answers, Ready((time.perf_counter() - began) * 1000))
        return end
    return None


def _do(end: DoesJobs, asked: tuple[str, int, object], jobs: _Jobs, answers: BinaryIO, limit: float) -> None:
    """Do one job and send the result; something is sent even for a cancelled one."""
    from desktop_app.domain.errors import AppError
    from desktop_app.engine.events import BenchAnswer, BenchProgress, Failed, Refused, failure_report

    channel, number, job = asked
    told = time.monotonic()

    def progress(done: int, total: int, words: str = "", /) -> None:
        nonlocal told
        if not jobs.is_wanted(channel, number):
            raise NotWantedError
        if time.monotonic() - told >= PROGRESS_SECONDS or done == total:
            told = time.monotonic()
            guard.renew()
            send(answers, BenchProgress(channel, number, done, total, words))

    event: object
    with watched(limit) as guard:
        try:
            progress(0, 0)
            event = BenchAnswer(channel, number, end.answer(job, progress))
        except NotWantedError:
            event = BenchAnswer(channel, number, None)
        except AppError as error:
            event = Refused(number, error.sentence, error.hint, channel)
        except Exception as error:  # noqa: BLE001 - named boundary: engine worker
            event = Failed(number, failure_report(error), channel)
        send(answers, event)
