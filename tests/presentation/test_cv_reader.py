"""The CV is read when no advert waits, and its answers are nobody else's."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.domain.advert import Advert
from desktop_app.domain.profile import KeptCv
from desktop_app.engine.events import Answer, Event, Loss, Lost, Ready, Refused
from desktop_app.presentation.applying_desk import ApplyingDesk
from desktop_app.presentation.cv_reader import CvReader
from desktop_app.presentation.notices import Notices
from desktop_app.presentation.reading import Phase, Reading
from desktop_app.presentation.tasks import Tasks
from tests.making import an_analysis

CV = "Two years of ICD-10."


class Line:
    """An engine that only writes down what it is asked."""

    def __init__(self, tmp_path: Path) -> None:
        self.asked: list[tuple[str, int]] = []
        notices = Notices()
        self.reading = Reading(self, notices)
        tasks = Tasks(on_failure=lambda _error: None)
        self.desk = ApplyingDesk(tasks, notices, folder=tmp_path)
        self.cv = CvReader(self.reading, self.desk)

    def ask(self, advert: Advert, number: int) -> None:
        self.asked.append((advert.part("text"), number))

    def cancel(self) -> None:
        """Nothing waits."""

    def restart(self) -> None:
        """Nothing to restart."""

    def have(self, text: str) -> None:
        self.desk.cv = KeptCv(text)
        self.desk.changed.emit()

    def take(self, event: Event) -> None:
        self.reading.take(event)

    @property
    def asked_of_cv(self) -> list[int]:
        return [number for text, number in self.asked if text == CV]


@pytest.fixture
def line(qtbot: QtBot, tmp_path: Path) -> Line:
    return Line(tmp_path)


def test_it_waits_until_the_engine_is_ready(line: Line) -> None:
    line.have(CV)
    assert line.asked == []
    line.take(Ready(1.0))
    assert len(line.asked_of_cv) == 1
    line.take(Answer(line.asked[-1][1], an_analysis(CV), 1.0))
    assert line.cv.analysis is not None
    assert line.reading.analysis is None, "it is no advert's answer"


def test_an_advert_goes_first_and_the_cv_is_asked_for_after_it(line: Line) -> None:
    line.take(Ready(1.0))
    line.reading.read(Advert.of("An advert."))
    line.have(CV)
    assert line.asked_of_cv == []
    line.take(Answer(line.asked[-1][1], an_analysis("An advert."), 1.0))
    assert line.reading.phase is Phase.READ
    assert len(line.asked_of_cv) == 1


def test_the_answer_of_another_cv_is_passed_over(line: Line) -> None:
    line.take(Ready(1.0))
    line.have("An older one.")
    older = line.asked[-1][1]
    line.have(CV)
    line.take(Answer(older, an_analysis("An older one."), 1.0))
    assert line.cv.analysis is None


def test_one_that_cannot_be_read_is_not_asked_for_again_and_again(line: Line) -> None:
    line.take(Ready(1.0))
    line.have(CV)
    line.take(Refused(line.asked[-1][1], "This text is unreadable.", ""))
    assert line.cv.trouble == "This text is unreadable."
    line.reading.read(Advert.of(""))
    assert len(line.asked_of_cv) == 1


def test_a_worker_lost_at_the_cv_costs_the_advert_nothing(line: Line) -> None:
    line.take(Ready(1.0))
    line.have(CV)
    line.take(Lost(line.asked[-1][1], Loss.TOO_LONG, again=True))
    assert line.cv.trouble
    assert line.reading.phase is Phase.WARMING
    assert line.reading.refusal == ("", "")
