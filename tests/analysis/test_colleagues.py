"""Colleagues by the build of the sentence: which words say so, and which do not."""

from __future__ import annotations

import pytest

from desktop_app.domain.evidence import Assertion
from tests.reading import LEAD, matches


def said(text: str, words: str) -> tuple[Assertion, str]:
    """How a text means some of its words, and the words that make it so."""
    (item,) = (each for each in matches(text) if each.text == words)
    return item.assertion, (LEAD + text)[item.cue.start : item.cue.end] if item.cue else ""


@pytest.mark.parametrize(
    ("text", "words", "cue"),
    [
        (
            "Please pass odd notes to the Clinical Coding team.",
            "Clinical Coding team",
            "pass odd notes to the ",
        ),
        ("You collect notes for the Clinical Coders.", "Clinical Coders", "collect notes for the "),
        (
            "You fetch charts from wards, clinics and the Clinical Coding team.",
            "Clinical Coding team",
            "fetch charts from wards, clinics and the ",
        ),
        (
            "Stays are looked after by the Trust’s own Clinical Coding team.",
            "Clinical Coding team",
            "looked after by the Trust’s own ",
        ),
        ("Training is put on by our Clinical Coding team.", "Clinical Coding team", "put on by our "),
        ("Ring the Clinical Coder, who decides.", "Clinical Coder", "who"),
    ],
)
def test_the_words_that_make_somebody_a_colleague_are_named(text: str, words: str, cue: str) -> None:
    assert said(text, words) == (Assertion.OTHER_ROLE, cue)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Please pass your questions to the Clinical Coding Manager.", "Clinical Coding Manager"),
        ("Training is put on by our Clinical Coding Manager.", "Clinical Coding Manager"),
        ("You report to the Clinical Coder, who decides.", "Clinical Coder"),
        ("Clinical Coders, who code notes.", "Clinical Coders"),
    ],
)
def test_whoever_leads_or_is_wanted_is_no_colleague_by_these_words(text: str, words: str) -> None:
    assert said(text, words)[1] not in {"who", "put on by our "}
    assert not said(text, words)[1].startswith("pass")
