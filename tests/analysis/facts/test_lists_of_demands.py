"""Lists in which things are asked for: headings, columns, and what of an item is only welcome."""

from __future__ import annotations

import pytest

from tests.analysis.facts.reading import asked

LEAD = "Payroll Clerk\nWe pay people.\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Experience\nEssential\nCounting stock\nDesirable\nNight work", ("Counting stock", "Night work")),
        ("Essential experience:\n- Counting stock\nPreferred experience:\n- Night work", ("Counting stock",)),
        ("Essential: use of Sage; GCSE maths.", ("use of Sage",)),
        ("Essential: two years' admin work. Nice to have: Docman use", ("two years' admin work",)),
        ("Person specification\nEssential\nA. Experience of stock", ("Experience of stock",)),
    ],
)
def test_items_below_a_heading_for_experience(text: str, found: tuple[str, ...]) -> None:
    told = asked(LEAD + text, "experience")
    assert set(found) <= told.keys()


def test_a_heading_says_how_strongly() -> None:
    told = asked(LEAD + "Experience\nEssential\nCounting stock\nDesirable\nNight work", "experience")
    assert told == {"Counting stock": "essential", "Night work": "desirable"}


def test_the_columns_of_a_table_say_how_strongly() -> None:
    table = (
        "Criteria\tEssential\tDesirable\nQualifications\tNCCQ\tHND in business\n"
        "Experience\tCoding in a hospital\tTeaching others\nSkills\tPatience\tHumour"
    )
    assert asked(table, "qualifications") == {"NCCQ": "essential", "HNC or HND": "desirable"}
    assert asked(table, "experience") == {"Coding in a hospital": "essential", "Teaching others": "desirable"}


def test_a_mark_in_a_row_says_how_strongly() -> None:
    rows = "Person specification\nNCCQ\tE\nExperience of Epic\tD"
    assert asked(rows, "qualifications") == {"NCCQ": "essential"}
    assert asked(rows, "experience") == {"Experience of Epic": "desirable"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("You'll need the NCCQ and, ideally, a degree.", {"NCCQ": "essential", "Degree": "desirable"}),
        ("Requirements\n- CCS is a must, CIC an added advantage", {"CCS": "essential", "CIC": "desirable"}),
        (
            "Education\n- Diploma - Required\n- RHIT - Preferred",
            {"Diploma": "essential", "RHIT": "desirable"},
        ),
        ("Essential\n- NCCQ (ACC)", {"NCCQ": "essential"}),
        ("Our Severnside CIC is required by law to report.", {}),
        ("Essential\n- Currently registered with the DBS Update Service", {}),
    ],
)
def test_each_thing_is_asked_in_its_own_way(text: str, found: dict[str, str]) -> None:
    assert asked(LEAD + text, "qualifications") == found


@pytest.mark.parametrize(
    "text",
    [
        "Essential\n- Right to work in the UK",
        "Experience\nEssential\n- Excellent communication\n- Ability to concentrate",
        "Please refer to the specification for the experience required.",
        "What we offer\n- Experience of a lifetime",
        "If you think you have the skills and experience for the job, you must apply.",
    ],
)
def test_what_is_no_experience(text: str) -> None:
    assert asked(LEAD + text, "experience") == {}


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("We'll put you through the Trainer Programme.", True),
        ("You will be supported to gain the AMSPAR certificate.", True),
        ("Paid training of 60 days.", True),
        ("A two-year training programme with your own mentor.", True),
        ("The postholder will deliver training to new staff.", False),
        ("You must complete mandatory training.", False),
        ("We can offer the flexibility, the variety, and the training.", False),
    ],
)
def test_training(text: str, offered: bool) -> None:
    assert bool(asked(LEAD + text, "training")) is offered
