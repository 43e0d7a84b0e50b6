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


@pytest.mark.parametrize(
    ("field", "words", "value"),
    [
        ("pay_min", "£27,000", 27000.0),
        ("pay_min", "27000 a year", 27000.0),
        ("pay_min", "27k", 27000.0),
        ("pay_min", "£27.5K per annum", 27500.0),
        ("coding_years", "18 months", 1.5),
        ("coding_years", "7 months", 0.5833),
        ("coding_years", "2 yrs", 2.0),
        ("coding_years", "1,5", 1.5),
        ("hours_min", "37.5 hours a week", 37.5),
        ("hours_min", "22,5", 22.5),
    ],
)
def test_a_number_is_taken_as_people_write_it(field: str, words: str, value: float) -> None:
    profile, wrong = profile_of({**filled_by(Profile()), field: words})
    assert (getattr(profile, field), wrong) == (value, {})


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("pay_min", "27"),
        ("pay_min", "14.50 an hour"),
        ("pay_min", "2,250 a month"),
        ("pay_min", "27m"),
        ("coding_years", "6 weeks"),
        ("coding_years", "3 k"),
        ("hours_min", "75 hours a fortnight"),
        ("hours_max", "7.5 hours a day"),
    ],
)
def test_a_number_of_another_unit_is_refused_and_left_open(field: str, words: str) -> None:
    profile, wrong = profile_of({**filled_by(Profile()), field: words})
    assert getattr(profile, field) is None
    assert wrong[field].startswith("A number from ")


@pytest.mark.parametrize("pay", [27000.0, 27485.5, 1_000_000.0])
def test_odd_numbers_come_out_of_the_form_as_they_went_in(pay: float) -> None:
    profile = Profile(pay_min=pay, coding_years=0.5833)
    assert profile_of(filled_by(profile)) == (profile, {})


def test_what_is_no_number_is_told_with_what_is_accepted() -> None:
    profile, wrong = profile_of({**filled_by(FULL), "coding_years": "many"})
    assert wrong == {"coding_years": "A number from 0 to 60."}
    assert profile.coding_years is None
    _, wrong = profile_of({**filled_by(FULL), "pay_min": "much"})
    assert wrong == {"pay_min": "A number from 1,000 to 1,000,000."}


def test_the_most_hours_are_not_fewer_than_the_least() -> None:
    _, wrong = profile_of({**filled_by(FULL), "hours_max": "20"})
    assert list(wrong) == ["hours_max"]
