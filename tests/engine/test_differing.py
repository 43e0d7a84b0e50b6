"""Answers as differences: what arrives is what was meant, whatever was changed in the text."""

from __future__ import annotations

import pickle
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.advert import TEXT, TITLE, Advert, Part
from desktop_app.domain.analysis import Analysis
from desktop_app.engine.differing import Restoring, Shortening
from desktop_app.engine.events import Answer, Failed
from tests.making import an_analysis, an_evidence
from tests.reading import reader

LINES = (
    "Clinical Coder", "Main duties", "You will assign ICD-10 and OPCS-4 codes.", "Essential", "NCCQ", "",
    "No experience of SNOMED CT is needed.", "Desirable: CPC", "Band 5", "You will summarise notes in EMIS.",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(LINES), min_size=1, max_size=24).map("\n".join)


class Line:
    """Both ends, and what went over it."""

    def __init__(self) -> None:
        self._shortening, self._restoring = Shortening(), Restoring()
        self.sent = b""

    def carry(self, event: object) -> object:
        self.sent = pickle.dumps(self._shortening.shorten(event))
        return self._restoring.restore(pickle.loads(self.sent))  # noqa: S301 - our own


def edited(text: str, data: st.DataObject) -> str:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 30)))
    return text[:start] + data.draw(st.sampled_from(["", "x", " NCCQ ", "\n", "\n\nDuties\n"])) + text[end:]


@settings(max_examples=60)
@given(TEXTS, st.data())
def test_whatever_is_typed_arrives_as_it_was_read(text: str, data: st.DataObject) -> None:
    line, title = Line(), "Clinical Coder"
    for number in range(1, 5):
        answer = Answer(number, reader().analyse(Advert.of(text, title=title)), 1.5)
        assert line.carry(answer) == answer
        text = edited(text, data)
        title = data.draw(st.sampled_from([title, "", "Coder, NCCQ"]))


def test_further_documents_move_on_their_own() -> None:
    parts = [Part(TITLE, "Coder"), Part(TEXT, "ICD-10, OPCS-4"), Part("document:2", "NCCQ and ICD-10")]
    line = Line()
    for words in ("", "An ", "An added line\n"):
        told = (parts[0], replace(parts[1], text=words + parts[1].text), parts[2])
        answer = Answer(1, reader().analyse(Advert(told)), 0.0)
        assert line.carry(answer) == answer


def test_what_weighs_otherwise_now_travels_anew() -> None:
    advert = Advert.of("ICD-10 and OPCS-4 and NCCQ")
    items = tuple(an_evidence(advert, words) for words in ("ICD-10", "OPCS-4", "NCCQ"))
    line = Line()
    for weight in (10.0, 4.0):
        changed = replace(items[1], weight=weight)
        analysis = replace(an_analysis(), advert=advert, evidence=(items[0], changed, items[2]))
        assert line.carry(Answer(1, analysis, 0.0)) == Answer(1, analysis, 0.0)


def test_other_events_pass_and_lose_nothing() -> None:
    line, answer = Line(), Answer(1, an_analysis(), 0.0)
    line.carry(answer)
    assert line.carry(Failed(2, "report")) == Failed(2, "report")
    assert line.carry(replace(answer, number=3)) == replace(answer, number=3)


def test_an_edit_of_a_long_text_sends_little_beside_the_text() -> None:
    text = "\n\n".join(f"Duties\nYou will code note {number} in ICD-10." for number in range(400))
    line = Line()

    def carried(text: str) -> Analysis:
        answer = Answer(1, reader().analyse(Advert.of(text)), 0.0)
        assert line.carry(answer) == answer
        return answer.analysis

    carried(text)
    whole, place = len(line.sent), len(text) // 2
    analysis = carried(f"{text[:place]} and OPCS-4 {text[place:]}")
    assert len(analysis.evidence) > 400
    assert len(line.sent) - len(text) < (whole - len(text)) / 4
