"""The inline twin behaves as the process does, only at once."""

from __future__ import annotations

from desktop_app.domain.advert import Advert
from desktop_app.engine.events import Answer, Event, Failed, Ready, Refused
from tests.engine import readers
from tests.fixtures.inline_engine import InlineEngine


def test_a_question_before_the_start_waits_and_the_newest_wins() -> None:
    events: list[Event] = []
    engine = InlineEngine(readers.obedient, on_result=events.append)
    engine.ask(Advert.of("one"), 1)
    engine.ask(Advert.of("one two"), 2)
    engine.start()
    assert isinstance(events[0], Ready)
    assert [event.number for event in events if isinstance(event, Answer)] == [2]


def test_errors_come_as_events() -> None:
    events: list[Event] = []
    engine = InlineEngine(readers.obedient, on_result=events.append)
    engine.start()
    engine.ask(Advert.of("refuse"), 1)
    engine.ask(Advert.of("bug"), 2)
    assert events[1] == Refused(1, "This advert is too long.", "Shorten it.")
    assert isinstance(events[2], Failed)


def test_an_engine_that_cannot_be_made_says_so_and_stays_silent() -> None:
    events: list[Event] = []
    engine = InlineEngine(readers.refusing, on_result=events.append)
    engine.start()
    engine.ask(Advert.of("one"), 1)
    engine.close()
    assert events == [Refused(0, "No rule pack could be read.", "Install Wordward again.")]
