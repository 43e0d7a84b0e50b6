"""The profile form: what stands in it for a profile, and the profile that it holds."""

from __future__ import annotations

import pytest

from desktop_app.domain.facts import ContractKind, WorkPattern
from desktop_app.domain.profile import Profile
from desktop_app.domain.verdict import Stage
from desktop_app.presentation.applying_profile import FIELDS, filled_by, profile_of

FULL = Profile(
    stage=Stage.CODER,
    qualifications=("GCSEs", "NCCQ"),
    working_towards=("CPC",),
    coding_years=2.5,
    systems=("EMIS", "ICD-10"),
    hours_min=30.0,
    hours_max=37.5,
    places=("Leeds", "LS1"),
    patterns=(WorkPattern.PART_TIME, WorkPattern.HYBRID),
    contracts=(ContractKind.PERMANENT,),
    pay_min=27000.0,
    driving_licence=False,
    between_sites=True,
    needs_sponsorship=None,
)


@pytest.mark.parametrize("profile", [FULL, Profile()])
def test_a_profile_comes_out_of_the_form_as_it_went_in(profile: Profile) -> None:
    assert profile_of(filled_by(profile)) == (profile, {})


def test_every_part_of_a_profile_has_its_field() -> None:
    assert {field.id for field in FIELDS} == set(Profile.__slots__)


def test_lists_are_told_apart_by_commas_and_double_words_go() -> None:
    profile, _ = profile_of({**filled_by(Profile()), "qualifications": " NCCQ,, GCSEs; NCCQ "})
    assert profile.qualifications == ("NCCQ", "GCSEs")


@pytest.mark.parametrize(("words", "value"), [("£27,000", 27000.0), ("27000 a year", 27000.0)])
def test_pay_is_taken_as_people_write_it(words: str, value: float) -> None:
    profile, wrong = profile_of({**filled_by(Profile()), "pay_min": words})
    assert (profile.pay_min, wrong) == (value, {})


def test_what_is_no_number_is_told_with_what_is_accepted() -> None:
    profile, wrong = profile_of({**filled_by(FULL), "coding_years": "many"})
    assert wrong == {"coding_years": "A number from 0 to 60."}
    assert profile.coding_years is None


def test_the_most_hours_are_not_fewer_than_the_least() -> None:
    _, wrong = profile_of({**filled_by(FULL), "hours_max": "20"})
    assert list(wrong) == ["hours_max"]
