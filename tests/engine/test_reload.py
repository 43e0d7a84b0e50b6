"""Rules are read anew without a restart; what cannot be read leaves those before in use."""

from __future__ import annotations

import queue
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop_app.domain.advert import Advert
from desktop_app.engine.arguments import as_arguments, from_arguments
from desktop_app.engine.events import Answer, Event, Loss, Lost, Marked, Ready, Reloaded
from desktop_app.engine.process import Engine
from desktop_app.engine.readers import reader_of_rules
from desktop_app.engine.worker import Prepared
from desktop_app.paths import rules_folder
from tests.engine import readers
from tests.fixtures.inline_engine import InlineEngine
from tests.operations.house import RULE, house

TWO_WORDS = Advert.of("two words")
READER = "desktop_app.engine.readers:reader_of_rules"


class Running:
    """A warm engine and its events."""

    def __init__(self, engine: Engine, events: queue.SimpleQueue[Event]) -> None:
        self.engine = engine
        self._events = events

    def next(self) -> Event:
        return self._events.get(timeout=60)

    def reloaded(self) -> Reloaded:
        event = self.next()
        assert isinstance(event, Reloaded)
        return event

    def answer(self) -> Answer:
        event = self.next()
        while isinstance(event, Marked):
            event = self.next()
        assert isinstance(event, Answer)
        return event


@contextmanager
def running(maker: str, *arguments: str, limit: float = 30.0) -> Iterator[Running]:
    events: queue.SimpleQueue[Event] = queue.SimpleQueue()
    engine = Engine(maker, arguments, on_result=events.put, limit=limit)
    engine.start()
    try:
        it = Running(engine, events)
        assert isinstance(it.next(), Ready)
        yield it
    finally:
        engine.close()


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    path = tmp_path / "rules"
    path.write_text("0", encoding="utf-8")
    return path


def test_after_a_reload_the_same_process_answers_by_the_new_rules(rules: Path) -> None:
    with running("tests.engine.readers:by_file", str(rules)) as it:
        process = it.engine.pid
        it.engine.ask(TWO_WORDS, 1)
        assert it.answer().analysis.words == 2
        rules.write_text("100", encoding="utf-8")
        it.engine.reload(7)
        reloaded = it.reloaded()
        assert (reloaded.number, reloaded.kept, reloaded.report) == (7, False, "")
        assert reloaded.problems == ("after 0 problems",), "what was made before came along"
        assert reloaded.versions == (("house", "100.0.0"),)
        it.engine.ask(TWO_WORDS, 2)
        assert it.answer().analysis.words == 102
        assert it.engine.pid == process


def test_an_advert_that_waits_meanwhile_is_read_by_the_new_rules(rules: Path) -> None:
    with running("tests.engine.readers:by_file", str(rules)) as it:
        it.engine.ask(Advert.of("sleep 0.3"), 1)
        time.sleep(0.1)
        it.engine.ask(TWO_WORDS, 2)
        rules.write_text("100", encoding="utf-8")
        it.engine.reload()
        assert it.answer().analysis.words == 2, "that one was being read already"
        assert not it.reloaded().kept
        answer = it.answer()
        assert (answer.number, answer.analysis.words) == (2, 102)


def test_reloads_asked_for_at_once_are_one(rules: Path) -> None:
    with running("tests.engine.readers:by_file", str(rules)) as it:
        it.engine.ask(Advert.of("sleep 0.3"), 1)
        time.sleep(0.1)
        for number in range(1, 6):
            it.engine.reload(number)
        it.engine.ask(TWO_WORDS, 2)
        it.answer()
        assert it.reloaded().number == 5
        assert it.answer().number == 2


def test_rules_may_be_read_from_elsewhere_and_a_new_worker_reads_them_there_too(
    rules: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    other.write_text("7", encoding="utf-8")
    with running("tests.engine.readers:by_file", str(rules)) as it:
        it.engine.reload(1, (str(other),))
        assert it.reloaded().versions == (("house", "7.0.0"),)
        it.engine.restart()
        assert isinstance(it.next(), Ready)
        it.engine.ask(TWO_WORDS, 1)
        assert it.answer().analysis.words == 9


@pytest.mark.parametrize("trouble", ["refuse", "bug"])
def test_what_cannot_be_read_leaves_the_rules_before_in_use_and_says_so(rules: Path, trouble: str) -> None:
    rules.write_text("5", encoding="utf-8")
    with running("tests.engine.readers:by_file", str(rules)) as it:
        rules.write_text(trouble, encoding="utf-8")
        it.engine.reload(3)
        reloaded = it.reloaded()
        assert reloaded.kept
        assert reloaded.number == 3
        assert reloaded.versions == (("house", "5.0.0"),)
        (says,) = reloaded.problems
        assert "stay in use" in says
        assert ("ValueError" in reloaded.report) is (trouble == "bug")
        it.engine.ask(TWO_WORDS, 1)
        assert it.answer().analysis.words == 7


def test_a_reload_that_hangs_costs_the_worker_and_not_the_rules(
    rules: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop_app.engine.process.WARM_UP_LIMIT_SECONDS", 0.5)
    with running("tests.engine.readers:by_file", str(rules)) as it:
        rules.write_text("hang", encoding="utf-8")
        it.engine.reload(1)
        assert it.next() == Lost(0, Loss.TOO_LONG, again=True)
        assert isinstance(it.next(), Ready)


def test_the_shipped_rules_with_ones_own_are_reloaded_and_a_broken_edit_keeps_the_last_good_rule(
    tmp_path: Path,
) -> None:
    own = house(tmp_path / "own")
    advert = Advert.of("Coder\nDuties\nYou will fill in form 7b for each admission.")
    arguments = as_arguments((rules_folder(), own), (tmp_path / "mine.yaml",), cache=tmp_path / "cache")
    with running(READER, *arguments) as it:
        it.engine.ask(advert, 1)
        assert "house.house-form" in {item.rule for item in it.answer().analysis.evidence}
        path = own / "house" / "standards.yaml"
        path.write_text(RULE.replace("strength: strong", "strength: huge"), encoding="utf-8")
        it.engine.reload()
        (problem,) = it.reloaded().problems
        assert "standards.yaml:" in problem
        it.engine.ask(advert, 2)
        assert "house.house-form" in {item.rule for item in it.answer().analysis.evidence}
        path.write_text(RULE.replace("form 7b", "form 9"), encoding="utf-8")
        it.engine.reload()
        assert it.reloaded().problems == ()
        it.engine.ask(advert, 3)
        assert "house.house-form" not in {item.rule for item in it.answer().analysis.evidence}


def test_a_rule_folder_that_is_gone_keeps_the_reader(tmp_path: Path) -> None:
    own = house(tmp_path / "own")
    arguments = as_arguments((own, rules_folder()))
    before = reader_of_rules(arguments)
    (tmp_path / "own").rename(tmp_path / "away")
    events: list[Event] = []
    engine = InlineEngine(lambda: reader_of_rules(arguments, before), on_result=events.append)
    engine.start()
    engine.close()
    (event,) = events
    assert getattr(event, "hint", "") == "The rules as they were stay in use."


def test_where_rules_are_survives_the_command_line(tmp_path: Path) -> None:
    folders = (tmp_path / "a b", tmp_path / "--cache=x")
    overlays = (tmp_path / "Ω.yaml",)
    sources, cache = from_arguments(as_arguments(folders, overlays, cache=tmp_path))
    assert (sources.folders, sources.overlays, cache) == (folders, overlays, tmp_path)
    assert from_arguments(as_arguments(folders))[1] is None


def test_the_inline_twin_reloads_too() -> None:
    made = iter([readers.CountingReader(0), readers.CountingReader(100)])
    events: list[Event] = []
    engine = InlineEngine(lambda: Prepared(next(made)), on_result=events.append)
    engine.start()
    engine.reload(4)
    engine.ask(TWO_WORDS, 1)
    ready, reloaded, answer = events
    assert isinstance(ready, Ready)
    assert isinstance(reloaded, Reloaded)
    assert (reloaded.number, reloaded.kept) == (4, False)
    assert isinstance(answer, Answer)
    assert answer.analysis.words == 102
