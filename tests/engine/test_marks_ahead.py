"""Evidence goes ahead of its answer: it arrives first, is the answer's own, and changes nothing else."""

from __future__ import annotations

import pickle
import queue

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.advert import Advert
from desktop_app.domain.evidence import Evidence
from desktop_app.engine.differing import Restoring, Shortening
from desktop_app.engine.events import Answer, Event, Failed, Marked, Ready
from desktop_app.engine.process import Engine
from tests.making import an_analysis
from tests.reading import reader

LINES = (
    "Clinical Coder", "Main duties", "You will assign ICD-10 and OPCS-4 codes.", "Essential", "NCCQ", "",
    "No experience of SNOMED CT is needed.", "Desirable: CPC", "Band 5", "You will summarise notes in EMIS.",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(LINES), min_size=1, max_size=12).map("\n".join)


class Line:
    """Both ends of the line."""

    def __init__(self) -> None:
        self._shortening, self._restoring = Shortening(), Restoring()

    def mark(self, number: int, advert: Advert, evidence: tuple[Evidence, ...]) -> object:
        return self._over(self._shortening.shorten_marked(number, advert, evidence))

    def answer(self, answer: Answer) -> object:
        return self._over(self._shortening.shorten(answer))

    def _over(self, event: object) -> object:
        return self._restoring.restore(pickle.loads(pickle.dumps(event)))  # noqa: S301 - our own


@settings(max_examples=60)
@given(st.lists(st.tuples(TEXTS, st.booleans(), st.booleans()), min_size=1, max_size=5))
def test_the_analysis_is_the_same_whether_its_evidence_went_ahead_or_not(
    asked: list[tuple[str, bool, bool]],
) -> None:
    line = Line()
    for number, (text, goes_ahead, is_answered) in enumerate(asked, 1):
        advert = Advert.of(text, title="Coder")
        ahead: list[tuple[Evidence, ...]] = []
        analysis = reader().analyse(advert, ahead.append)
        assert analysis == reader().analyse(advert)
        assert ahead == [analysis.evidence]
        if goes_ahead:
            assert line.mark(number, advert, *ahead) == Marked(number, analysis.evidence)
        if is_answered:  # a bug behind the evidence leaves an advert without an answer
            answer = Answer(number, analysis, 1.5)
            assert line.answer(answer) == answer


def test_evidence_that_went_ahead_does_not_travel_twice() -> None:
    text = "Use ICD-10 and OPCS-4.\n" * 200
    advert = Advert.of(text)
    evidence = reader().analyse(advert).evidence
    answer = Answer(1, an_analysis(text, evidence=evidence), 0.0)
    alone, behind = Shortening(), Shortening()
    behind.shorten_marked(1, advert, evidence)
    assert len(pickle.dumps(behind.shorten(answer))) * 3 < len(pickle.dumps(alone.shorten(answer)))


def events_of(*questions: tuple[int, str]) -> list[Event]:
    """What comes of each question, put one after the other."""
    events: queue.SimpleQueue[Event] = queue.SimpleQueue()
    engine = Engine("tests.engine.readers:marking", (), on_result=events.put)
    engine.start()
    heard: list[Event] = []
    try:
        assert isinstance(events.get(timeout=30), Ready)
        for number, text in questions:
            engine.ask(Advert.of(text), number)
            heard.append(events.get(timeout=30))
            while isinstance(heard[-1], Marked):
                heard.append(events.get(timeout=30))
    finally:
        engine.close()
    return heard


def test_over_the_line_the_marks_come_before_their_answer() -> None:
    marked, answer, again, failed, last, end = events_of((1, "ICD-10"), (2, "bug ICD-10"), (3, "x ICD-10"))
    assert isinstance(answer, Answer)
    assert marked == Marked(1, answer.analysis.evidence)
    assert isinstance(again, Marked)
    assert again.number == 2
    assert isinstance(failed, Failed)
    assert isinstance(end, Answer)
    assert last == Marked(3, end.analysis.evidence)


def test_a_question_beside_the_advert_has_no_marks() -> None:
    assert [type(event) for event in events_of((-1, "ICD-10"))] == [Answer]
