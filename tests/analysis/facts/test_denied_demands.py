"""Demands that a sentence denies, and what it asks for or offers beside them."""

from __future__ import annotations

import pytest

from tests.analysis.facts.reading import asked

_HEAD = "Clinical Coder\nNorthmoor Hospital\n"


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("GCSEs unnecessary.", {"GCSEs": "not_needed"}),
        ("Degree-level education unnecessary.", {"Degree": "not_needed"}),
        ("You needn't hold ACC.", {"ACC": "not_needed"}),
        ("A degree is by no means a must.", {"Degree": "not_needed"}),
        ("Regardless of ACC status, all are welcome.", {"ACC": "not_needed"}),
        ("We welcome all applicants with ACC regardless of age.", {"ACC": "desirable"}),
        ("ACC: not essential.", {"ACC": "not_needed"}),
        ("You need ACC but not a degree.", {"ACC": "essential", "Degree": "not_needed"}),
        ("ACC is not required, though it would help.", {"ACC": "desirable"}),
        (
            "A summarising qualification is not a requirement but would be advantageous.",
            {"summarising qualification": "desirable"},
        ),
        ("You need two years' coding, and we don't expect the NCCQ.", {"NCCQ": "not_needed"}),
        (
            "We don't expect the NCCQ: we'll put you through the Clinical Coding Standards Course.",
            {"NCCQ": "not_needed"},
        ),
        (
            "Qualification: CPC; SCFHS registration - eligibility letter not compulsory",
            {"CPC": "essential", "SCFHS registration": "essential"},
        ),
        ("A DOH licence is not mandatory.", {"DOH licence": "not_needed"}),
        ("Deliver the standards course and refreshers to 30 coders.", {}),
        ("Essential:\n- Level 3, or willing to work towards it (required)", {"Level 3": "working_towards"}),
        ("Essential:\n- ACC with a commitment to gaining the NCCQ in 2 years", {"ACC": "working_towards"}),
        (
            "Qualifications: GCSE English at grade C/4 or above (E); coding certificate (D)",
            {"GCSE English at grade C/4 or above": "essential", "coding certificate": "desirable"},
        ),
    ],
)  # fmt: skip
def test_qualifications(text: str, things: dict[str, str]) -> None:
    assert asked(_HEAD + text, "qualifications") == things


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("Coding experience: nil required.", {"Coding experience: nil required": "not_needed"}),
        (
            "EMIS experience not needed but SystmOne experience is.",
            {"EMIS experience not needed": "not_needed", "SystmOne experience": "essential"},
        ),
        ("ACC is required but SystmOne experience is not.", {"SystmOne experience": "not_needed"}),
        (
            "It isn't necessary to have coded before and we don't expect the NCCQ: we'll train you.",
            {"It isn't necessary to have coded before": "not_needed"},
        ),
        (
            "You must be accredited, have proven experience of managing a team, and hold a degree or be able "
            "to show equivalent experience.",
            {"proven experience of managing a team": "essential"},
        ),
        (
            "Essential: trainer status, or currently undertaking it. 4 years' coding in a hospital.",
            {"4 years' coding in a hospital": "essential"},
        ),
        ("Experience: 1 - 4 Yrs | Salary: 3 Lacs P.A. | Openings: 40", {"1 - 4 Yrs": "essential"}),
        ("Experience: supervising staff (E)", {"supervising staff": "essential"}),
        ("1 yr credit control (essential).", {"1 yr credit control": "essential"}),
        ("Desirable: SUS/HES; Power BI.", {"SUS/HES": "desirable", "Power BI": "desirable"}),
        (
            "Person spec - must: good IT, 6 months as a summariser. Prefer: Ardens; patience.",
            {"6 months as a summariser": "essential", "Ardens": "desirable"},
        ),
        (
            "Eligibility criteria: Candidates must have at the latest date:\n- Three years' HIPE coding, and"
            "\n- A clean record",
            {"Three years' HIPE coding": "essential"},
        ),
    ],
)  # fmt: skip
def test_experience(text: str, things: dict[str, str]) -> None:
    assert asked(_HEAD + text, "experience") == things


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("No training is offered.", {"Full training": "not_offered"}),
        ("We're happy to train.", {"We're happy to train": "offered"}),
        ("Happy to train the right person.", {"Happy to train the right person": "offered"}),
        ("You will be happy to train new coders.", {}),
        (
            "Desirable: TrakCare.\nFull training on the coding programme is delivered over 18 months.",
            {"Full training": "offered"},
        ),
    ],
)  # fmt: skip
def test_training(text: str, things: dict[str, str]) -> None:
    assert asked(_HEAD + text, "training") == things
