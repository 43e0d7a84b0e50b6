"""The bench: started with its first job, newest wins in each channel, ended, replaced when it hangs."""

from __future__ import annotations

import os
import queue
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from desktop_app.engine import bench as bench_module
from desktop_app.engine.bench import Bench
from desktop_app.engine.events import (
    BenchAnswer,
    BenchEvent,
    BenchProgress,
    Failed,
    Loss,
    Lost,
    Ready,
    Refused,
)


class Events:
    """What a bench has said, in order."""

    def __init__(self) -> None:
        self.queue: queue.SimpleQueue[BenchEvent | Ready] = queue.SimpleQueue()

    def next(self) -> BenchEvent | Ready:
        """The next event that is neither progress nor the news that the bench is there."""
        while True:
            event = self.queue.get(timeout=30)
            if not isinstance(event, BenchProgress | Ready):
                return event

    def progress(self) -> BenchProgress:
        while True:
            event = self.queue.get(timeout=30)
            if isinstance(event, BenchProgress) and event.done:
                return event


@contextmanager
def running(
    maker: str = "ponderer", arguments: object = None, *, limit: float = 30.0
) -> Iterator[tuple[Bench, Events]]:
    events = Events()
    bench = Bench(f"tests.engine.readers:{maker}", arguments, events.queue.put, limit=limit)
    try:
        yield bench, events
    finally:
        bench.close()


def test_it_starts_with_its_first_job_and_keeps_its_process() -> None:
    with running() as (bench, events):
        assert bench.pid is None
        bench.ask("draft", "process", 1)
        first = events.next()
        assert first == BenchAnswer("draft", 1, bench.pid)
        bench.ask("saved", "process", 1)
        assert events.next() == BenchAnswer("saved", 1, bench.pid)


def test_one_that_was_never_asked_closes_without_a_process() -> None:
    with running() as (bench, _):
        pass
    assert bench.pid is None


def test_its_end_is_made_with_what_it_was_given() -> None:
    with running(arguments={"cache": ("a", 1)}) as (bench, events):
        bench.ask("draft", "arguments", 1)
        assert events.next() == BenchAnswer("draft", 1, {"cache": ("a", 1)})


def test_nothing_at_all_may_be_given() -> None:
    with running(arguments=None) as (bench, events):
        bench.ask("draft", "arguments", 1)
        assert events.next() == BenchAnswer("draft", 1, None)


def test_a_long_job_tells_how_far_it_is() -> None:
    with running() as (bench, events):
        bench.ask("saved", "count 20", 3)
        told = events.progress()
        assert (told.channel, told.number, told.total) == ("saved", 3, 20)
        assert 0 < told.done <= 20
        assert events.next() == BenchAnswer("saved", 3, 20)


def test_the_newest_job_of_a_channel_ends_the_one_that_runs() -> None:
    with running() as (bench, events):
        bench.ask("draft", "count 3000", 1)
        events.progress()
        bench.ask("draft", "count 4000", 2)
        bench.ask("draft", "last", 3)
        assert events.next() == BenchAnswer("draft", 3, "last")


def test_channels_do_not_end_each_other_and_go_in_turn() -> None:
    with running() as (bench, events):
        bench.ask("saved", "count 10", 1)
        bench.ask("draft", "a draft", 1)
        bench.ask("examples", "all", 1)
        assert [events.next() for _ in range(3)] == [
            BenchAnswer("saved", 1, 10),
            BenchAnswer("draft", 1, "a draft"),
            BenchAnswer("examples", 1, "all"),
        ]


def test_of_a_cancelled_job_nothing_more_is_heard() -> None:
    with running() as (bench, events):
        bench.ask("saved", "count 3000", 1)
        events.progress()
        bench.ask("other", "waits", 1)
        bench.cancel("saved")
        assert events.next() == BenchAnswer("other", 1, "waits")
        bench.ask("other", "process", 2)
        assert events.next() == BenchAnswer("other", 2, bench.pid)
        assert events.queue.empty()


def test_a_cancelled_job_that_waits_is_never_begun() -> None:
    with running() as (bench, events):
        bench.ask("saved", "count 5", 1)
        bench.ask("draft", "die", 1)
        bench.cancel("draft")
        assert events.next() == BenchAnswer("saved", 1, 5)


def test_a_cancelled_job_that_does_not_end_is_ended_without_a_word(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench_module, "ENDING_SECONDS", 0.3)
    with running() as (bench, events):
        bench.ask("draft", "process", 1)
        first = events.next()
        bench.ask("draft", "hang", 2)
        time.sleep(0.3)
        bench.ask("draft", "process", 3)
        last = events.next()
        assert isinstance(first, BenchAnswer)
        assert isinstance(last, BenchAnswer)
        assert last.number == 3
        assert last.value != first.value


def test_known_errors_and_bugs_come_with_their_channel() -> None:
    with running() as (bench, events):
        bench.ask("draft", "refuse", 1)
        assert events.next() == Refused(1, "The rule is not finished.", "Finish it.", "draft")
        bench.ask("saved", "bug in a confidential draft", 2)
        failed = events.next()
        assert isinstance(failed, Failed)
        assert (failed.number, failed.channel) == (2, "saved")
        assert "ValueError" in failed.report
        assert "confidential" not in failed.report


def test_a_job_that_hangs_is_told_and_the_next_one_finds_a_new_worker() -> None:
    with running(limit=0.5) as (bench, events):
        bench.ask("draft", "hang", 1)
        assert events.next() == Lost(1, Loss.TOO_LONG, again=True, channel="draft")
        bench.ask("draft", "fine", 2)
        assert events.next() == BenchAnswer("draft", 2, "fine")


def test_progress_is_a_sign_of_life() -> None:
    with running(limit=0.5) as (bench, events):
        bench.ask("saved", "count 60", 1)  # longer than the limit as a whole
        assert events.next() == BenchAnswer("saved", 1, 60)


def test_jobs_that_wait_outlive_a_worker_that_dies() -> None:
    with running() as (bench, events):
        bench.ask("draft", "die", 1)
        bench.ask("saved", "waits", 1)
        assert {type(events.next()), type(events.next())} == {Lost, BenchAnswer}


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is POSIX")
def test_an_idle_worker_that_is_killed_is_replaced_when_it_is_needed() -> None:
    with running() as (bench, events):
        bench.ask("draft", "process", 1)
        answer = events.next()
        assert isinstance(answer, BenchAnswer)
        assert isinstance(answer.value, int)
        os.kill(answer.value, signal.SIGKILL)
        assert events.next() == Lost(0, Loss.STOPPED, again=True)
        assert bench.pid is None
        bench.ask("draft", "process", 2)
        assert events.next() == BenchAnswer("draft", 2, bench.pid)


def test_one_that_cannot_be_made_says_why_and_is_tried_again_with_the_next_job() -> None:
    with running("refusing_bench") as (bench, events):
        for number in (1, 2):
            bench.ask("draft", "x", number)
            assert events.next() == Refused(0, "The bench cannot be made.", "Try again.")


def test_closing_ends_it_even_while_it_hangs() -> None:
    with running() as (bench, events):
        bench.ask("draft", "process", 1)
        events.next()
        bench.ask("draft", "hang", 2)
        time.sleep(0.2)
        began = time.monotonic()
    assert time.monotonic() - began < 5
    assert bench.pid is None
