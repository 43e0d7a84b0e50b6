"""Where literal words stand in a text: what other readers of facts take for granted."""

from __future__ import annotations

import pytest

from desktop_app.analysis.facts.layout.page import pages_of
from desktop_app.analysis.facts.layout.spotting import Cues
from desktop_app.domain.advert import Advert
from desktop_app.text.normalise import normalise


def places(words: str, *cues: str) -> list[int]:
    """Where some cues stand in an advert of these words."""
    advert = Advert.of(words)
    (page,) = pages_of(advert, {part.name: normalise(part.text) for part in advert.parts}, (), {})
    return Cues(*cues).places(page.texts[0])


@pytest.mark.parametrize(
    ("words", "cue", "found"),
    [
        ("Training, and trained trainers", "train", [0, 14, 22]),
        ("No constraint, no restraint", "train", []),
        ("the office, in the office", "in the office", [12]),
        ("in office or in the officers' mess", "in the office", [13]),
        ("NVQ, nvqs or an NVQ", "nvq", [0, 5, 16]),
        ("The RN, an rn; the RNA", "rn ", []),
        ("an RN or LPN", "rn ", [3]),
        ("the 18th edition", "18th", [4]),
        ("in Hull, within Hull", " in ", []),
        ("work in Hull, made in York", " in ", [4, 18]),
        ("CVs and a CV", "cv", [0, 10]),
        ("Overtime12months, a month", "month", [10, 20]),
        ("", "train", []),
    ],
)
def test_a_cue_is_found_where_its_words_begin(words: str, cue: str, found: list[int]) -> None:
    assert places(words or "-", cue) == found


def test_places_of_several_cues_are_in_order_and_each_is_told_once() -> None:
    cues = ("course", "training and", "train", "cours")
    assert places("a course, training and a course", *cues) == [2, 10, 25]
