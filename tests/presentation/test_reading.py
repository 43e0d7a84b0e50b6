"""Asking the engine and taking its newest answer."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.domain.advert import Advert
from desktop_app.engine.events import Answer, Event, Failed, Loss, Lost, Marked, Ready, Refused
from desktop_app.presentation.notices import Notices
from desktop_app.presentation.reading import LONGEST_TEXT, Phase, Reading
from tests.making import an_analysis


class Engine:
    """Remembers what it is asked; the test answers."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, int]] = []
        self.restarted = 0

    def ask(self, advert: Advert, number: int) -> None:
        self.asked.append((advert.part("text"), number))

    def cancel(self) -> None:
        self.asked.append(("cancelled", 0))

    def restart(self) -> None:
        self.restarted += 1


@pytest.fixture
def engine() -> Engine:
    return Engine()


@pytest.fixture
def notices(qtbot: QtBot) -> Notices:
    return Notices()


@pytest.fixture
def reading(engine: Engine, notices: Notices) -> Reading:
    return Reading(engine, notices)


def answered(reading: Reading, engine: Engine, text: str) -> None:
    reading.take(Ready(1))
    reading.read(Advert.of(text))
    reading.take(Answer(engine.asked[-1][1], an_analysis(text, evidence=()), 1.0))


def test_from_warming_to_read(reading: Reading, engine: Engine) -> None:
    assert phase_of(reading) == Phase.WARMING
    reading.read(Advert.of("one"))
    assert phase_of(reading) == Phase.WARMING
    reading.take(Ready(700.0))
    assert phase_of(reading) == Phase.READING
    reading.take(Answer(engine.asked[-1][1], an_analysis("one", evidence=()), 2.0))
    assert phase_of(reading) == Phase.READ
    assert reading.answered
    reading.read(Advert.of(" "))
    assert phase_of(reading) == Phase.EMPTY
    assert reading.analysis is None


def test_an_answer_to_an_old_question_or_an_edited_text_is_passed_over(
    reading: Reading, engine: Engine
) -> None:
    answered(reading, engine, "one")
    reading.read(Advert.of("two"))
    old = engine.asked[-1][1]
    reading.outdate()
    reading.take(Answer(old, an_analysis("two", evidence=()), 1.0))
    assert reading.analysis is not None
    assert reading.analysis.advert.part("text") == "one"
    assert not reading.answered


def test_a_text_beyond_the_limit_is_told_with_the_limit(reading: Reading, engine: Engine) -> None:
    reading.take(Ready(1))
    reading.read(Advert.of("a" * (LONGEST_TEXT + 1)))
    assert phase_of(reading) == Phase.REFUSED
    assert f"{LONGEST_TEXT:,}" in reading.refusal[0]
    assert [text for text, _ in engine.asked] == ["cancelled"]


def test_a_text_that_hangs_has_no_verdict_and_the_next_is_read(
    reading: Reading, engine: Engine, notices: Notices
) -> None:
    answered(reading, engine, "fine")
    reading.read(Advert.of("bad"))
    reading.take(Lost(engine.asked[-1][1], Loss.TOO_LONG, again=True))
    assert phase_of(reading) == Phase.REFUSED
    assert "safe" in "".join(notice.hint for notice in (notices.current,) if notice)
    reading.take(Ready(1))
    assert notices.current is None
    reading.read(Advert.of("good"))
    assert engine.asked[-1][0] == "good"


def test_a_text_whose_worker_died_is_not_asked_again_by_itself(reading: Reading, engine: Engine) -> None:
    answered(reading, engine, "fine")
    reading.read(Advert.of("bad"))
    asked = len(engine.asked)
    reading.take(Lost(engine.asked[-1][1], Loss.STOPPED, again=True))
    reading.take(Ready(1))
    assert len(engine.asked) == asked
    assert phase_of(reading) == Phase.REFUSED


def test_an_idle_worker_that_dies_leaves_the_verdict_on_screen(reading: Reading, engine: Engine) -> None:
    answered(reading, engine, "fine")
    reading.take(Lost(0, Loss.STOPPED, again=True))
    assert reading.analysis is not None
    reading.take(Ready(1))
    assert phase_of(reading) == Phase.READ


@pytest.mark.parametrize(
    "event",
    [Lost(0, Loss.STOPPED, again=False), Refused(0, "No rules.", "Install again."), Failed(0, "report")],
    ids=["given up", "refused", "failed"],
)
def test_an_engine_that_is_gone_can_be_tried_again(
    reading: Reading, engine: Engine, notices: Notices, event: Event
) -> None:
    reading.read(Advert.of("one"))
    reading.take(event)
    assert phase_of(reading) == Phase.REFUSED
    assert notices.current is not None
    deed: Callable[[], None] | None = notices.current.deed
    assert deed is not None
    deed()
    assert engine.restarted == 1
    assert phase_of(reading) == Phase.WARMING
    assert engine.asked[-1][0] == "one"


def test_a_bug_is_reported_once_and_an_old_one_not_at_all(
    qtbot: QtBot, reading: Reading, engine: Engine
) -> None:
    reading.take(Ready(1))
    reading.read(Advert.of("one"))
    number = engine.asked[-1][1]
    with qtbot.waitSignal(reading.failed) as told:
        reading.take(Failed(number, "report"))
    assert told.args == ["report"]
    reading.read(Advert.of("two"))
    with qtbot.assertNotEmitted(reading.failed):
        reading.take(Failed(number, "report"))


def test_rules_that_could_not_be_read_are_told(reading: Reading, notices: Notices) -> None:
    reading.take(Ready(1, ("own.yaml:3: No phrases.", "own.yaml:9: No title.")))
    assert notices.current is not None
    assert notices.current.sentence == "2 rules could not be read and will not be used."
    assert notices.current.hint == "own.yaml:3: No phrases."


def phase_of(reading: Reading) -> Phase:
    """The phase now (mypy would go on believing in the one asserted before)."""
    return reading.phase


def test_marks_ahead_of_an_answer_are_told_of_and_nothing_else_changes(
    reading: Reading, engine: Engine
) -> None:
    answered(reading, engine, "one")
    told: list[object] = []
    phases: list[Phase] = []
    reading.marked.connect(told.append)
    reading.phase_changed.connect(lambda: phases.append(reading.phase))
    before = reading.analysis
    reading.read(Advert.of("two"))
    number = engine.asked[-1][1]
    reading.take(Marked(number - 1, ()))
    assert told == []
    reading.take(Marked(number, ()))
    assert (told, phases) == ([()], [])
    assert reading.analysis is before
    assert not reading.answered
    reading.outdate()
    reading.take(Marked(number, ()))
    assert told == [()], "the text is another by now"
