"""Two different pays in one advert are told; one pay in two ways is not."""

from __future__ import annotations

import pytest

from desktop_app.analysis.advice.pay_check import check_pay
from desktop_app.domain.advert import Advert
from desktop_app.domain.facts import Fact, FactName, FactSource
from desktop_app.domain.pay import PayRemarkKind
from desktop_app.domain.verdict import Nation
from tests.analysis.advice.pay_facts import TODAY, tables
from tests.analysis.facts.reading import read_facts

LEAD = "Clinical Coder\nNorthmoor NHS Trust\n"


def told(text: str, *, person: bool = False) -> str:
    facts = list(read_facts(LEAD + text).values())
    if person:
        facts = [
            Fact(each.name, each.value, None, "", FactSource.PERSON)
            if each.name is FactName.PAY_MIN
            else each
            for each in facts
        ]
    found = check_pay(facts, tables(), nation=Nation.ENGLAND, on=TODAY, advert=Advert.of(LEAD + text))
    assert len(found) <= 1
    return found[0].sentence if found and found[0].kind is PayRemarkKind.TWO_PAYS else ""


@pytest.mark.parametrize(
    ("text", "pays"),
    [
        ("Band 4 £25,000 - £29,500 pa\nYou will code.\nSalary: £31,000.", "£25,000 to £29,500 and £31,000"),
        ("Salary: £31,000\nYou will code.\nAnnual salary: £28,500 a year", "£31,000 and £28,500"),
        ("Pay: £14.20 an hour\nYou will code.\nPay: £12.60 an hour", "£14.20 and £12.60"),
        ("Salary: £24,000 - £26,000 per annum.\nThe salary is £27,500.", "£24,000 to £26,000 and £27,500"),
        ("Pay: £24,000 a year\nWe code.\nThe salary for this post is £27,500.", "£24,000 and £27,500"),
        ("Salary: £24,000\nCome to us. Our pay for this role will be £27,500.", "£24,000 and £27,500"),
    ],
)  # fmt: skip
def test_two_pays_are_told(text: str, pays: str) -> None:
    assert told(text) == f"Two different pays are stated: {pays}."


@pytest.mark.parametrize(
    "text",
    [
        "Salary: £31,000\nYou will code.\nPay: £31,000 a year",
        "Band 4 £28,392 - £31,157\nYou will code.\nSalary: £29,500",
        "Salary: £31,000\nSalary: £15,500 for 18.75 hours",
        "Salary: £31,000 pro rata\nYou will code.\nSalary: £24,800",
        "Salary: £31,000\nSalary: £36,000 once qualified",
        "Salary: £31,000\nThe salary is £31,000.",
        "Salary: £31,000\nThe salary of our director is £90,000.",
        "Salary: £31,000\nThe salary will be £36,000 after two years.",
        "Salary: £31,000\nSalary: £36,000 inclusive of HCAS",
        "Band 4 £28,392 - £31,157\nA Band 5 £32,073 - £39,043 may follow",
        "Salary: £31,000\nRelocation: £8,000\nOur turnover is £60,000 a year.",
        "Salary: £31,000\nCoder, salary: £26,000\nAuditor, salary: £39,000",
        "Part time.\nSalary: £31,000\nYou will code.\nSalary: £18,600",
    ],
)
def test_one_pay_and_pay_of_something_else(text: str) -> None:
    assert told(text) == ""


def test_a_pay_that_a_person_put_in_settles_it() -> None:
    text = "Band 4 £25,000 - £29,500 per annum\nYou will code.\nSalary: £31,000."
    assert told(text, person=True) == ""
