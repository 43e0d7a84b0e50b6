"""Work off the window's thread, results at home."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6 import QtCore
from pytestqt.qtbot import QtBot

from desktop_app.domain.errors import AppError
from desktop_app.presentation.tasks import Tasks


@pytest.fixture
def bugs() -> list[BaseException]:
    return []


@pytest.fixture
def tasks(qtbot: QtBot, bugs: list[BaseException]) -> Iterator[Tasks]:
    runner = Tasks(on_failure=bugs.append)
    yield runner
    runner.close()


def test_results_come_home_in_order_and_work_is_done_elsewhere(qtbot: QtBot, tasks: Tasks) -> None:
    here = threading.get_ident()
    seen: list[tuple[int, bool, bool]] = []

    def work(number: int) -> tuple[int, bool]:
        return number, threading.get_ident() != here

    for number in range(50):
        tasks.run(
            partial(work, number),
            done=lambda result: seen.append((*result, threading.get_ident() == here)),
            refused=lambda _error: pytest.fail("nothing was refused"),
        )
    qtbot.waitUntil(lambda: len(seen) == 50)
    assert seen == [(number, True, True) for number in range(50)]


def test_a_known_error_and_a_bug_go_their_own_ways(
    qtbot: QtBot, tasks: Tasks, bugs: list[BaseException]
) -> None:
    refused: list[AppError] = []

    def complain() -> None:
        raise AppError("The disk is full.", "Make room.")

    def stumble() -> None:
        raise ZeroDivisionError

    for work in (complain, stumble):
        tasks.run(work, done=lambda _none: pytest.fail("nothing was done"), refused=refused.append)
    qtbot.waitUntil(lambda: len(bugs) == 1)
    assert [error.sentence for error in refused] == ["The disk is full."]
    assert isinstance(bugs[0], ZeroDivisionError)


def test_closing_waits_for_what_was_given(tasks: Tasks) -> None:
    written: list[int] = []
    gate = threading.Event()
    tasks.run(lambda: gate.wait(5), done=lambda _: None, refused=lambda _: None)
    tasks.run(lambda: written.append(1), done=lambda _: None, refused=lambda _: None)
    gate.set()
    assert tasks.close()
    assert written == [1]


def test_a_disk_that_does_not_answer_is_not_waited_for_for_ever(tasks: Tasks) -> None:
    gate = threading.Event()
    tasks.run(lambda: gate.wait(30), done=lambda _: None, refused=lambda _: None)
    try:
        assert not tasks.close(limit=0.05)
    finally:
        gate.set()


def test_five_thousand_emits_do_not_bring_python_down(qtbot: QtBot, tasks: Tasks) -> None:
    """PySide6 6.12.0 aborts after some 570 on Python 3.11 (ARCHITECTURE.md)."""
    seen: list[bool] = []
    for _ in range(5_000):
        tasks.bring_home(lambda: seen.append(True))
    qtbot.waitUntil(lambda: len(seen) == 5_000, timeout=20_000)
    assert seen == [True] * 5_000


@pytest.mark.parametrize("end", [None, AppError("The disk is full."), ValueError("a bug")], ids=type)
def test_what_only_a_piece_of_work_holds_is_let_go_of_at_home_however_it_ends(
    qtbot: QtBot, end: BaseException | None
) -> None:
    class Holder(QtCore.QObject):
        """With timers, as one that is let go of elsewhere ends the program."""

        def work(self) -> None:
            if end is not None:
                raise type(end)(*end.args)

    tasks = Tasks(on_failure=lambda _bug: None)
    let_go: list[threading.Thread] = []
    gc.disable()  # whatever goes round in circles would be let go of by the thread that happens to collect it
    try:
        for _ in range(20):
            holder = Holder()
            weakref.finalize(holder, lambda: let_go.append(threading.current_thread()))
            tasks.run(holder.work, done=lambda _name: None, refused=lambda _error: None)
            del holder
        qtbot.waitUntil(lambda: len(let_go) == 20)
    finally:
        gc.enable()
        tasks.close()
    assert set(let_go) == {threading.current_thread()}
