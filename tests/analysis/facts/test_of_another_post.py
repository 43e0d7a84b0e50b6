"""What an advert says of other posts, of who may not apply and beside a demand is not told of the post."""

from __future__ import annotations

import pytest

from tests.analysis.facts.reading import asked, values


@pytest.mark.parametrize(
    ("text", "contract"),
    [
        ("A waiting list may be compiled for similar permanent and temporary posts within 12 months.", None),
        ("We may hold your details for future permanent posts.", None),
        ("Two permanent posts and a temporary one.", "permanent"),
        ("Secondment 12 months.", "secondment"),
        ("Secondment for 6 months, full time", "secondment"),
        ("Secondments are welcome.", None),
        ("£14.50 an hour, PAYE or Umbrella.", "agency"),
    ],
)
def test_contracts(text: str, contract: str | None) -> None:
    assert values(f"Clinical Coder\n{text}").get("contract") == contract


def test_a_title_that_begins_with_apprentice_says_what_the_contract_is() -> None:
    found = values("Apprentice – Information and Coding\n£7.55 an hour. 37.5 hours. 18 month fixed term.")
    assert found.get("contract") == "apprenticeship"
    other = values("Coding Tutor of apprentices\n37.5 hours. 18 month fixed term.")
    assert other.get("contract") == "fixed_term"


def test_the_band_of_a_later_post_is_not_the_posts() -> None:
    assert "band" not in values(
        "Apprentice\nLater you may apply for a Trainee Clinical Coder post at Band 3."
    )
    assert values("Clinical Coder, Band 5\nHow to apply for this Band 5 post").get("band") == "5"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Candidates must not already hold a level 3 in the same subject.", {}),
        ("You should not have a degree.", {}),
        ("You must hold a level 3 in the same subject.", {"Level 3": "essential"}),
    ],
)
def test_what_nobody_may_have_is_not_asked_for(text: str, told: dict[str, str]) -> None:
    assert asked(f"Apprentice\n{text}", "qualifications") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "You'll need: good keyboard skills, GCSE English, ideally SystmOne experience.",
            {"SystmOne experience": "desirable"},
        ),
        (
            "We work with a busy super-practice with 24,000 patients to source an experienced Medical Coder "
            "for an ongoing temp assignment that begins in the week after next, in the middle of the town.",
            {},
        ),
        (
            "The candidate must hold the NCCQ or be willing to work towards it, and have 5 years experience "
            "of coding.",
            {"5 years experience of coding": "essential"},
        ),
        ("No experience needed.", {"Experience": "not_needed"}),
        ("Subject: FW: Trainee coder - no coding experience needed!!", {"Coding experience": "not_needed"}),
    ],
)
def test_experience_is_told_in_the_words_of_its_own_demand(text: str, told: dict[str, str]) -> None:
    assert asked(f"Coder\n{text}", "experience") == told
