"""The engine process: answers, newest wins, replaced when it hangs or dies, never an orphan."""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop_app.domain.advert import TEXT, Advert
from desktop_app.engine.events import Answer, Event, Failed, Loss, Lost, Ready, Refused
from desktop_app.engine.process import MOST_LOSSES, Engine
from desktop_app.engine.starting import start_worker


class Listener:
    """Keeps events in order; ``next`` waits for one."""

    def __init__(self) -> None:
        self.events: queue.SimpleQueue[Event] = queue.SimpleQueue()

    def next(self) -> Event:
        return self.events.get(timeout=30)


@contextmanager
def running(make: str = "obedient", *, limit: float = 30.0) -> Iterator[tuple[Engine, Listener]]:
    listener = Listener()
    engine = Engine(f"tests.engine.readers:{make}", (), on_result=listener.events.put, limit=limit)
    engine.start()
    try:
        yield engine, listener
    finally:
        engine.close()


def advert(text: str) -> Advert:
    return Advert.of(text, title="Coder")


def test_a_machine_that_starts_no_process_is_told_of_and_may_do_so_later(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def no_process(*_arguments: object) -> None:
        raise OSError(12, "Cannot allocate memory")

    with monkeypatch.context() as without, running() as (engine, listener):
        assert isinstance(listener.next(), Ready)
        without.setattr("desktop_app.engine.owner.start_worker", no_process)
        engine.restart()
        assert listener.next() == Lost(0, Loss.STOPPED, again=False)
        without.undo()
        engine.restart()
        assert isinstance(listener.next(), Ready)
    monkeypatch.setattr("desktop_app.engine.owner.start_worker", no_process)
    with running() as (_, listener):
        assert listener.next() == Lost(0, Loss.STOPPED, again=False)


@pytest.mark.parametrize("which", ["listens", "speaks"])
def test_a_machine_that_starts_no_thread_is_told_of_and_keeps_no_process(
    monkeypatch: pytest.MonkeyPatch, which: str
) -> None:
    started: list[subprocess.Popen[bytes]] = []
    start = threading.Thread.start

    def no_thread(thread: threading.Thread) -> None:
        if thread.name.endswith(which):
            raise RuntimeError("can't start new thread")
        start(thread)

    def noted(arguments: Sequence[str]) -> subprocess.Popen[bytes]:
        started.append(start_worker(arguments))
        return started[-1]

    monkeypatch.setattr("desktop_app.engine.owner.start_worker", noted)
    with monkeypatch.context() as without:
        without.setattr(threading.Thread, "start", no_thread)
        with running() as (engine, listener):
            assert listener.next() == Lost(0, Loss.STOPPED, again=False)
            assert started[0].wait(timeout=10) != 0
            without.undo()
            engine.restart()
            assert isinstance(listener.next(), Ready)


def test_it_says_ready_and_names_the_rules_it_could_not_read() -> None:
    with running() as (_, listener):
        ready = listener.next()
        assert isinstance(ready, Ready)
        assert ready.problems == ("rules/own/own.yaml:3: This rule has no phrases.",)


def test_an_advert_asked_while_it_warms_up_is_answered_afterwards() -> None:
    with running() as (engine, listener):
        engine.ask(advert("three plain words"), 1)
        assert isinstance(listener.next(), Ready)
        answer = listener.next()
        assert isinstance(answer, Answer)
        assert (answer.number, answer.analysis.words) == (1, 3)
        assert answer.analysis.advert == advert("three plain words")


def test_the_newest_question_wins() -> None:
    with running() as (engine, listener):
        listener.next()
        engine.ask(advert("sleep 0.3"), 1)
        time.sleep(0.1)
        for number in range(2, 20):
            engine.ask(advert(f"question {number}"), number)
        assert [number_of(listener.next()) for _ in range(2)] == [1, 19]


def test_a_cancelled_question_is_not_answered() -> None:
    with running() as (engine, listener):
        listener.next()
        engine.ask(advert("sleep 0.3"), 1)
        time.sleep(0.1)
        engine.ask(advert("two"), 2)
        engine.cancel()
        assert number_of(listener.next()) == 1
        engine.ask(advert("three"), 3)
        assert number_of(listener.next()) == 3


def test_a_known_error_comes_as_a_sentence_and_a_bug_as_a_report_without_the_advert() -> None:
    with running() as (engine, listener):
        listener.next()
        engine.ask(advert("refuse"), 1)
        assert listener.next() == Refused(1, "This advert is too long.", "Shorten it.")
        engine.ask(advert("bug in a confidential draft"), 2)
        failed = listener.next()
        assert isinstance(failed, Failed)
        assert "ValueError" in failed.report
        assert "confidential" not in failed.report
        engine.ask(advert("still here"), 3)
        assert number_of(listener.next()) == 3


def test_a_text_that_hangs_costs_a_restart_and_nothing_else() -> None:
    with running(limit=0.6) as (engine, listener):
        listener.next()
        first = engine.pid
        engine.ask(advert("hang"), 1)
        assert listener.next() == Lost(1, Loss.TOO_LONG, again=True)
        assert isinstance(listener.next(), Ready)
        assert engine.pid != first
        assert not alive(first)
        engine.ask(advert("fine again"), 2)
        assert number_of(listener.next()) == 2


def test_a_killed_worker_is_replaced() -> None:
    with running() as (engine, listener):
        listener.next()
        pid = engine.pid
        assert pid is not None
        os.kill(pid, signal.SIGTERM)
        assert listener.next() == Lost(0, Loss.STOPPED, again=True)
        assert isinstance(listener.next(), Ready)
        engine.ask(advert("one two"), 7)
        assert number_of(listener.next()) == 7


def test_a_worker_that_keeps_dying_is_given_up_until_asked_for() -> None:
    with running("dying") as (engine, listener):
        losses = [listener.next() for _ in range(MOST_LOSSES)]
        assert [loss.again for loss in losses if isinstance(loss, Lost)] == [True, True, False]
        engine.restart()
        assert listener.next() == Lost(0, Loss.STOPPED, again=True)


def test_a_text_that_kills_each_warm_worker_is_given_up_too() -> None:
    with running() as (engine, listener):
        for number in range(1, MOST_LOSSES + 1):
            assert isinstance(listener.next(), Ready)
            engine.ask(advert("die"), number)
            assert listener.next() == Lost(number, Loss.STOPPED, again=number < MOST_LOSSES)
        assert engine.pid is None


def test_an_answer_between_them_forgives_the_losses() -> None:
    with running() as (engine, listener):
        for number in range(1, 2 * MOST_LOSSES + 1, 2):
            assert isinstance(listener.next(), Ready)
            engine.ask(advert("one two"), number)
            assert number_of(listener.next()) == number
            engine.ask(advert("die"), number + 1)
            assert listener.next() == Lost(number + 1, Loss.STOPPED, again=True)


@pytest.mark.parametrize(("make", "kind"), [("refusing", Refused), ("broken", Failed)])
def test_an_engine_that_cannot_get_ready_says_why(make: str, kind: type[Event]) -> None:
    with running(make) as (engine, listener):
        event = listener.next()
        assert isinstance(event, kind)
        assert number_of(event) == 0
        assert engine.pid is None


def test_closing_ends_the_worker_even_while_it_hangs() -> None:
    with running() as (engine, listener):
        listener.next()
        engine.ask(advert("hang"), 1)
        time.sleep(0.2)
        pid = engine.pid
        engine.close()
        assert not alive(pid)


OWNER = """
import sys, time
from desktop_app.domain.advert import Advert
from desktop_app.engine.process import Engine
def main():
    seen = []
    engine = Engine("tests.engine.readers:obedient", (), on_result=seen.append, limit=0.5)
    engine.start()
    while not seen:
        time.sleep(0.01)
    if sys.argv[1:] == ["hang"]:
        engine.ask(Advert.of("hang"), 1)
        time.sleep(0.2)
    print(engine.pid, flush=True)
    time.sleep(60)
if __name__ == "__main__":
    main()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is POSIX; on Windows the pipe tells the same")
@pytest.mark.parametrize("task", ["idle", "hang"])
def test_the_worker_does_not_outlive_a_killed_owner(task: str) -> None:
    owner = subprocess.Popen([sys.executable, "-c", OWNER, task], stdout=subprocess.PIPE, text=True)
    try:
        assert owner.stdout is not None
        worker = int(owner.stdout.readline())
    finally:
        owner.kill()
        owner.communicate()
    assert until(lambda: not alive(worker), seconds=15)


def number_of(event: Event) -> int:
    return -1 if isinstance(event, Ready) else event.number


def until(condition: Callable[[], bool], *, seconds: float) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.05)
    return False


def alive(pid: int | None) -> bool:
    """Whether the process runs (a zombie nobody waited for does not)."""
    assert pid is not None
    try:
        os.kill(pid, 0)
        stat = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8") if sys.platform == "linux" else ") S"
    except (ProcessLookupError, FileNotFoundError):
        return False
    return stat.rsplit(")", 1)[1].split()[0] != "Z"


def test_the_adverts_parts_come_back_as_they_went() -> None:
    odd = Advert.of("a\u00a0b \U0001f600 e\u0301 \u200f", title="\ud800 lone")
    with running() as (engine, listener):
        listener.next()
        engine.ask(odd, 1)
        answer = listener.next()
        assert isinstance(answer, Answer)
        assert answer.analysis.advert.part(TEXT) == odd.part(TEXT)
        assert answer.analysis.advert.part("title") == "\ud800 lone"
