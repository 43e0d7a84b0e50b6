"""Words that look like a demand and make none, and demands beside such words."""

from __future__ import annotations

import pytest

from tests.analysis.facts.reading import asked


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("There is no requirement for ACC.", {"ACC": "not_needed"}),
        ("NCCQ is not mandatory.", {"NCCQ": "not_needed"}),
        ("NCCQ is not a must.", {"NCCQ": "not_needed"}),
        ("NCCQ is an advantage, but not a must.", {"NCCQ": "desirable"}),
        ("You hold a recognised nursery qualification.", {"recognised nursery qualification": "essential"}),
        ("We do not ask for the NCCQ.", {"NCCQ": "not_needed"}),
        ("Applications from staff that already have a valid NMC pin will not be accepted.", {}),
        ("If you hold the NCCQ already, you will need to apply for other posts.", {}),
        ("Requirements: GCSE English (grade 4). Tell us if you have other things.", {"GCSEs": "essential"}),
        ("You are a qualified dietitian with postgraduate development.", {}),
        ("Candidates must have a postgraduate qualification.", {"Master's degree": "essential"}),
        ("Essential: a degree. Recent graduates preferred.", {"Degree": "essential"}),
        ("Graduates preferred.", {"Degree": "desirable"}),
    ],
)  # fmt: skip
def test_qualifications(text: str, things: dict[str, str]) -> None:
    assert asked(f"Clinical Coder\nNorthmoor Hospital\n{text}", "qualifications") == things


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("Are you an experienced Clinical Coder looking for your next challenge?", {}),
        ("Are you an experienced coder ready for a change?", {}),
        (
            "Are you an experienced coder with two years' experience in a hospital?",
            {"Are you an experienced coder with two years' experience in a hospital?": "essential"},
        ),
        (
            "Experience of a clinical system (ideally SystmOne) would be desirable.",
            {"Experience of a clinical system": "desirable", "SystmOne": "desirable"},
        ),
        (
            "You will see to:\n- Ensuring that staff do mandatory training\n- Producing reports",
            {},
        ),
        (
            "You need experience in coding (or equivalent) and patience.",
            {"You need experience in coding (or equivalent) and patience": "essential"},
        ),
        ("Preference will be given to internal staff who display relevant experience of coding.", {}),
        (
            "Requirements: RHIA or CCS required. 3+ years inpatient acute care coding.",
            {"3+ years inpatient acute care coding": "essential"},
        ),
        ("Requirements: approx. 3 years of coding", {"approx. 3 years of coding": "essential"}),
        ("Skills\nDo you have experience in ICD-10?\nYes No\n\nJob details", {}),
        ("Skills\nDo you have 2 years of coding experience?\nYes\nNo\n\nJob details", {}),
        (
            "Do you have experience in ICD-10?\nThen write to us.",
            {"Do you have experience in ICD-10?": "essential"},
        ),
    ],
)  # fmt: skip
def test_experience(text: str, things: dict[str, str]) -> None:
    assert asked(f"Clinical Coder\nNorthmoor Hospital\n{text}", "experience") == things


@pytest.mark.parametrize(
    "text",
    ["We do not ask for the NCCQ.", "The post holder will be a qualified dietitian with relevant CPD."],
)
def test_no_training_is_offered_by_what_is_asked(text: str) -> None:
    assert asked(f"Clinical Coder\nNorthmoor Hospital\n{text}", "training") == {}
