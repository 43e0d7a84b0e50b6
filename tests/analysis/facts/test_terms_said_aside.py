"""Patterns, contracts, hours and checks that stand in headings, brackets and asides."""

from __future__ import annotations

import pytest

from tests.analysis.facts.reading import values

LEAD = "Clinical Coder\nHarrowgate Vale NHS Trust\n"


@pytest.mark.parametrize(
    ("text", "pattern"),
    [
        ("Working from home is possible two days a week after probation.", ("hybrid",)),
        ("You may do half your hours at home.", ("hybrid",)),
        ("Two days a week in Norwich, otherwise where you like.", ("hybrid",)),
        ("Location: Norwich or home | Permanent", ("remote",)),
        ("Flexible and agile working is supported.", ("flexible",)),
        ("Two posts: one permanent full-time (37.5 hours).", ("full_time",)),
    ],
)
def test_patterns_of_the_post(text: str, pattern: tuple[str, ...]) -> None:
    assert values(LEAD + text)["pattern"] == pattern


@pytest.mark.parametrize(
    "text",
    [
        "Agile working is not possible in this role.",
        "Our nurse Ada is going part time.",
        "£25,000 (pro rata for part time)",
        "I have three coders, all working from home.",
        "20 hours a week, term-time working considered",
    ],
)
def test_patterns_of_others(text: str) -> None:
    assert "pattern" not in values(LEAD + text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Clinical Coding Trainer (secondment, 9 months)", "secondment"),
        ("Records Clerk (12 months, may be extended)", "fixed_term"),
        ("Specified purpose contract (maternity leave), whole time", "fixed_term"),
        ("Research Assistant\nGrade 6, 0.8 FTE for 20 months.", "fixed_term"),
        ("Apprenticeship vacancy\nClinical Coder\nDuration: 1 year 9 months", "apprenticeship"),
    ],
)
def test_contracts_in_brackets_and_headings(text: str, kind: str) -> None:
    assert values(text)["contract"] == kind


def test_a_length_in_brackets_is_no_contract_by_itself() -> None:
    assert "contract" not in values(LEAD + "There is a period of probation (6 months).")


def test_hours_with_minutes() -> None:
    assert values(LEAD + "Hours: 37 hours 30 minutes a week")["hours_per_week"] == 37.5
    assert "hours_per_week" not in values(LEAD + "You rest for 45 minutes a week.")


@pytest.mark.parametrize(
    ("text", "check"),
    [
        ("Disclosure and Barring Service Check\n\nA standard check is asked for.", "standard"),
        ("Disclosure and Barring Service Check\n\nNone is needed for this post.", "not_required"),
        ("DBS: none required.", "not_required"),
        ("DBS: this post does not need a check.", "not_required"),
        ("Disclosure and Barring Service Check\n\nThis post is subject to the Rehabilitation of Offenders "
         "Act and a check will be made.", "required"),
    ],
)  # fmt: skip
def test_what_stands_below_the_heading_of_the_check(text: str, check: str) -> None:
    assert values(LEAD + text)["dbs"] == check
