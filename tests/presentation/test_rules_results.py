"""What is told about a change: places in context, altered verdicts, failing examples, what may be done."""

from __future__ import annotations

import re

import pytest

from desktop_app.domain.advert import Advert
from desktop_app.domain.evidence import Assertion
from desktop_app.domain.rules import Problem
from desktop_app.domain.signals import Place
from desktop_app.domain.trials import (
    AlteredVerdict,
    ExampleKind,
    ExampleOutcome,
    SavedMatches,
    SavedTrial,
    Trial,
)
from desktop_app.domain.verdict import Confidence, Route
from desktop_app.presentation.palette import LIGHT
from desktop_app.presentation.rules_form_words import told_of
from desktop_app.presentation.rules_problems import form_words
from desktop_app.presentation.rules_results import Results, place_words, results_html
from desktop_app.presentation.rules_state import state_of
from tests.making import a_verdict, an_evidence

TEXT = (
    "Larkmoor is a fine place & more.\n\n"
    "You will code the notes of patients with ICD-10 every single day, we say."
)
ADVERT = Advert.of(TEXT)
GOOD = ExampleOutcome("own.icd", ExampleKind.MATCH, "You know ICD-10.", ok=True, found=(), wanted=())
BAD = ExampleOutcome(
    "own.icd",
    ExampleKind.NO_MATCH,
    "You know ICD-10-CM.",
    ok=False,
    found=(),
    wanted=(),
    says="False positive: “ICD-10” should not be found in: You know ICD-10-CM.",
)
HOSPITAL, UNCLEAR = a_verdict(), a_verdict(Route.UNCLEAR, confidence=Confidence.LEANING, provisional=True)


def words_of(results: Results, *, changed: bool = True) -> str:
    """The results as a person reads them."""
    plain = re.sub(r"<[^>]+>", "\n", results_html(results, LIGHT, changed=changed))
    return re.sub(r"\s*\n\s*", "\n", plain.replace("&amp;", "&")).strip()


def test_a_place_stands_in_its_own_paragraph_without_half_words() -> None:
    found = an_evidence(ADVERT, "ICD-10")
    assert place_words(ADVERT, found) == (
        "…code the notes of patients with ",
        "ICD-10",
        " every single day, we say.",
    )
    assert place_words(ADVERT, an_evidence(ADVERT, "fine")) == ("Larkmoor is a ", "fine", " place & more.")


def test_places_link_to_the_advert_and_say_how_they_are_read() -> None:
    found = an_evidence(ADVERT, "ICD-10", assertion=Assertion.NEGATED)
    trial = Trial((), (found,), (GOOD,), before=HOSPITAL, after=UNCLEAR)
    html = results_html(Results(ADVERT, trial), LIGHT, changed=True)
    assert f"place:text:{found.span.start}:{found.span.end}" in html
    said = words_of(Results(ADVERT, trial))
    assert "(negated)" in said
    assert "Its verdict: Hospital, clear → Unclear, provisional." in said


def test_altered_verdicts_are_listed_before_anything_is_kept() -> None:
    saved = SavedTrial(
        41,
        (SavedMatches(7, "Coder & more", 2),),
        (AlteredVerdict(7, "Coder & more", HOSPITAL, UNCLEAR),),
    )
    results = Results(ADVERT, Trial((), (), (GOOD,)), saved)
    said = words_of(results)
    assert "This alters 1 of your 41 saved verdicts." in said
    assert "Coder & more\nHospital, clear → Unclear, provisional" in said
    assert "It is found in 1 of your 41 saved adverts." in said
    assert state_of(results, "").words == "Not kept yet. This alters 1 of your 41 saved verdicts."
    assert state_of(results, "").keep
    assert "This alters" not in words_of(results, changed=False)


def test_failing_examples_are_told_with_their_sentence_and_below_their_field() -> None:
    results = Results(None, Trial((), (), (GOOD, BAD)), SavedTrial(0, (), ()))
    said = words_of(results)
    assert "False positive:" in said
    assert "You know ICD-10-CM." in said
    assert told_of("no_match", results.examples) == (BAD.says, True)
    assert told_of("match", results.examples) == ("✓ 1 found as it should be", False)
    assert told_of("negated", results.examples) == ("", False)
    state = state_of(results, "")
    assert state.keep, "a person may keep it all the same"
    assert "One example does not come out as it should." in state.words


def test_nothing_can_be_kept_before_everything_is_known() -> None:
    trial = Trial((), (), (GOOD,))
    assert not state_of(Results(), "").keep
    assert not state_of(Results(trial=trial), "").keep
    assert not state_of(Results(trial=trial, saved=SavedTrial(0, (), ()), outdated=True), "").keep
    assert "3 of 9" in words_of(Results(trial=trial, progress=(3, 9)))


def test_what_is_wrong_is_told_and_keeps_it_from_being_kept() -> None:
    wrong = Problem(Place("mine.yaml", 3), "“x” is left out: it has no words.", "Write one.")
    results = Results(None, Trial((wrong,), (), ()), SavedTrial(0, (), ()))
    assert "What is still to do\nIt has no words. Write one." in words_of(results)
    state = state_of(results, "Revert to shipped")
    assert (state.keep, state.drop, state.revert) == (False, True, "Revert to shipped")
    assert "One thing" in state.words or "1 thing" in state.words


@pytest.mark.parametrize(
    ("sentence", "hint", "wanted"),
    [
        (
            "“x” is left out: the key “seeker” is missing.",
            "Add it.",
            "“For someone looking for work” is empty.",
        ),
        (
            "“x” is left out: “match” has no sentence.",
            "Write one.",
            "“Must be found in” has no sentence. Write one.",
        ),
        (
            "“x” is left out: the key “examples” is missing.",
            "Add it.",
            "“Must be found in” is empty. Write a sentence as it could stand in an advert.",
        ),
        ("“x” is listed but never counted.", "", "“x” is listed but never counted."),
    ],
)
def test_problems_of_the_form_name_its_fields(sentence: str, hint: str, wanted: str) -> None:
    assert form_words(Problem(Place("mine.yaml", 3), sentence, hint)) == wanted


def test_a_fault_is_told_in_place_of_results() -> None:
    said = words_of(Results(ADVERT, fault="The shortlist is in use."))
    assert "The change could not be tried." in said
    assert "The shortlist is in use." in said


def test_what_cannot_be_tried_is_not_said_to_find_nothing() -> None:
    wrong = Problem(Place("mine.yaml", 3), "“x” is left out: the key “match” is missing.", "Write one.")
    said = words_of(Results(ADVERT, Trial((wrong,), (), ()), SavedTrial(8, (), ())))
    assert said.count("Not tried yet. “Must be found in” is empty.") == 2
    assert "Not run yet." in said
    for untrue in ("Not found in it", "does not alter", "found in none", "None yet"):
        assert untrue not in said


def test_a_form_without_words_asks_for_some_in_its_own_words() -> None:
    wrong = Problem(Place("mine.yaml", 3), "“x” is left out: it has neither phrases nor near.", "Say which.")
    assert form_words(wrong) == "Give at least one word to look for."
