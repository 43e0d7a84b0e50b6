"""Words that stand beside a fact and are not it: each is told only where the advert says it of the post."""

from __future__ import annotations

import pytest

from desktop_app.domain.verdict import Nation
from tests.analysis.facts.reading import asked, values


@pytest.mark.parametrize(
    ("salary", "period"),
    [
        ("AED 7,000 – 9,000 + visa + medical + yearly ticket", None),
        ("QAR 9,000 plus annual leave and monthly bonus", None),
        ("AED 7,000 monthly + yearly ticket", "month"),
        ("SAR 90,000 yearly", "year"),
        ("AED 8,500 + housing, paid monthly", "month"),
        ("£31,000 + yearly review", "year"),
    ],
)
def test_what_comes_once_a_year_beside_the_pay_is_not_its_period(salary: str, period: str | None) -> None:
    found = values(f"Medical Coder\nSalary: {salary}", nation=Nation.UAE)
    assert found.get("pay_period") == period


@pytest.mark.parametrize(
    "text",
    [
        "You have, or are working towards, the National Clinical Coding Qualification.",
        "You hold or are studying for the AMSPAR diploma.",
        "Progression from Band 4 to Band 5 once you have the NCCQ.",
        "Benefits\n- Progression to Band 5 on gaining the qualification",
    ],
)
def test_a_certificate_that_one_has_or_works_for_is_not_offered(text: str) -> None:
    assert asked(f"Clinical Coder\n{text}", "training") == {}


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("You will be supported towards the NCCQ.", "NCCQ"),
        ("We will fund the NCCQ once you have passed your probation.", "NCCQ"),
        ("You progress to Band 5 when you have passed the NCCQ, which we pay for.", "NCCQ"),
    ],
)
def test_a_certificate_that_is_paid_for_is_offered(text: str, what: str) -> None:
    assert asked(f"Clinical Coder\n{text}", "training") == {what: "offered"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("RHIA, RHIT or CCS", {"RHIA, RHIT or CCS"}),
        ("CPC / CCS (AAPC or AHIMA)", {"CPC / CCS"}),
        ("High school diploma or equivalent", {"High school diploma"}),
        ("AMSPAR diploma", {"AMSPAR diploma"}),
        ("NCCQ or a Clinical Coding Standards Course", {"NCCQ or a Clinical Coding Standards Course"}),
        ("RHIT and CCS", {"RHIT", "CCS"}),
        ("NCCQ, GCSEs", {"NCCQ", "GCSEs"}),
        ("A level in human biology", {"A levels"}),
    ],
)
def test_alternatives_in_one_run_are_one(text: str, told: set[str]) -> None:
    assert asked(f"Coder\nRequirements\n- {text}", "qualifications") == dict.fromkeys(told, "essential")


def test_alternatives_that_are_asked_in_two_ways_are_two() -> None:
    found = asked("Coder\nYou will need the RHIT. The CCS would be an advantage.", "qualifications")
    assert found == {"RHIT": "essential", "CCS": "desirable"}


@pytest.mark.parametrize(
    ("text", "pattern"),
    [
        ("You work in Ipswich and from home two days a week.", ("hybrid",)),
        ("You will be working from home.", ("remote",)),
    ],
)
def test_days_at_home_are_counted_behind_it_too(text: str, pattern: tuple[str, ...]) -> None:
    assert values(f"Coding Officer\n{text}").get("pattern") == pattern


@pytest.mark.parametrize(
    ("text", "pay"),
    [
        ("Vellum Health Insurance, Cork. €38k, hybrid", 38000),
        ("Leeds. £31k, permanent, 37 hours", 31000),
        ("A budget of £38k, hybrid", None),
        ("£38,000, all of it for the ward, was given last year by our many friends and neighbours.", None),
    ],
)
def test_a_year_s_pay_may_open_a_short_statement(text: str, pay: int | None) -> None:
    assert values(f"Clinical Claims Assessor\n{text}").get("pay_min") == pay
