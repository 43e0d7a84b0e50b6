"""The recruiter is asked for a qualification where candidates look for one, and nowhere else."""

from __future__ import annotations

import pytest

from desktop_app.domain.findings import Severity
from desktop_app.domain.verdict import Route
from tests.analysis.test_wording import (
    HOSPITAL,
    PRACTICE,
    QUALIFICATION,
    SURGERY,
    TRUST,
    checks,
    draft,
)

# Qualification


def test_a_hospital_draft_without_a_word_on_qualification_is_advised() -> None:
    found = draft(HOSPITAL, system="ICD-10 and OPCS-4 ", asks="You type well.", employer=TRUST)
    (finding,) = found.findings
    assert (finding.check, finding.severity) == (QUALIFICATION, Severity.ADVICE)
    assert "NCCQ or ACC" in finding.message


@pytest.mark.parametrize(
    "asks",
    [
        "You hold the National Clinical Coding Qualification.",
        "NCCQ(ACC)",
        "ACC",
        "ACC desirable",
        "You are an accredited clinical coder.",
        "You are an ACC qualified coder.",
        "Accredited Clinical Coder status",
        "You hold or are working towards NCCQ.",
        "NCCQ is not required.",
        "Full training will be given up to NCCQ.",
        "We will support you to gain accreditation.",
        "You will take the Clinical Coding Standards Course in your first year.",
    ],
)
def test_a_hospital_draft_that_speaks_of_it_is_left_alone(asks: str) -> None:
    found = draft(HOSPITAL, system="ICD-10 and OPCS-4 ", asks=asks, employer=TRUST)
    assert found.verdict.route is Route.HOSPITAL
    assert QUALIFICATION not in checks(found)


@pytest.mark.parametrize(
    "title", ["Trainee Clinical Coder", "Clinical Coding Assistant", "Head of Clinical Coding"]
)
def test_beginners_and_managers_are_not_asked_for_it(title: str) -> None:
    found = draft(HOSPITAL, system="ICD-10 and OPCS-4 ", title=title, asks="You type well.", employer=TRUST)
    assert QUALIFICATION not in checks(found)


def test_abroad_nobody_is_asked_for_it() -> None:
    found = draft(
        HOSPITAL, system="ICD-10-AM and ACHI ", asks="You live near Melbourne, Australia.", title="Coder"
    )
    assert found.verdict.route is Route.HOSPITAL
    assert QUALIFICATION not in checks(found)


def test_practices_are_not_asked_for_it() -> None:
    found = draft(PRACTICE, system=" in EMIS Web", title="Notes Summariser", employer=SURGERY)
    assert checks(found) == []
