"""Coders and coding teams in an advert for another post are colleagues without being called so."""

from __future__ import annotations

import pytest

from desktop_app.domain.evidence import Assertion
from desktop_app.domain.verdict import Route
from tests.reading import read

CLERK = """Job summary
You keep the bed board, greet visitors and answer the phone on a busy ward.
You order stationery, book transport and file loose sheets.
You take the folders down at noon and bring the empty trolley back.
{}
"""


def meant(title: str, sentence: str) -> dict[str, Assertion]:
    """How an advert for a post on the ward means each post, team or act found in one of its sentences."""
    text = CLERK.format(sentence)
    analysis = read(text, title=title)
    at = text.index(sentence)
    return {
        item.text: item.assertion
        for item in analysis.evidence
        if item.span.part == "text" and item.span.start >= at and item.route in set(Route)
    }


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Next to the ward is the Clinical Coding Office.", "Clinical Coding Office"),
        ("The lift takes you to the clinical coding department.", "clinical coding department"),
        ("The Clinical Coders have a kettle that all may use.", "Clinical Coders"),
        ("Some of us went on to be nurses, one a Trainee Clinical Coder.", "Trainee Clinical Coder"),
        ("Longer records are a matter for the Notes Summariser, Bela.", "Notes Summariser"),
    ],
)
def test_coders_named_in_an_advert_for_a_ward_clerk_are_colleagues(sentence: str, words: str) -> None:
    assert meant("Ward Clerk", sentence)[words] is Assertion.OTHER_ROLE


def test_what_they_do_is_theirs_too() -> None:
    found = meant("Ward Clerk", "In the afternoon the clinical coding team codes the admissions.")
    assert set(found.values()) == {Assertion.OTHER_ROLE}
    assert any(words.startswith("codes") for words in found)


def test_the_title_of_the_other_post_is_named_as_the_reason() -> None:
    text = CLERK.format("Next to the ward is the Clinical Coding Office.")
    (office,) = (item for item in read(text, title="Ward Clerk").evidence if item.text.endswith("Office"))
    assert office.cue is not None
    assert (office.cue.part, office.why, office.weight) == ("title", "about another role", 0.0)


def test_a_team_of_which_the_reader_would_be_part_is_left_alone() -> None:
    found = meant("Ward Clerk", "You would be part of the Clinical Coding Department on two days.")
    assert found["Clinical Coding Department"] is Assertion.AFFIRMED


def test_a_return_without_a_team_is_nobody_s_post() -> None:
    found = meant("Ledger Clerk", "Supply totals for the half-yearly HIPE return.")
    assert found["HIPE"] is Assertion.AFFIRMED


def test_a_coder_s_own_team_stays_her_own() -> None:
    text = CLERK.format(
        "You code inpatient episodes in ICD-10 and OPCS-4.\nNext door is the Clinical Coding Office."
    )
    team = [item.assertion for item in read(text, title="Clinical Coder").evidence if "Office" in item.text]
    assert team == [Assertion.AFFIRMED]
