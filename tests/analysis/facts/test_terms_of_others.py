"""Pay of a manager, earnings on target, hours of a part of the day, a car that is no place."""

from __future__ import annotations

import pytest

from tests.analysis.facts.reading import values

TRUST = "Clinical Coder\nElm NHS Trust\n"


@pytest.mark.parametrize(
    "words",
    [
        "You will report to the Clinical Coding Manager (Band 7, £47,810 - £54,710). This post is Band 4.",
        "You are accountable to the Head of Coding (£62,215 to £72,293 a year).",
        "Line managed by the Coding Lead (Band 6, £39,959 - £48,117).",
    ],
)
def test_the_managers_pay_is_not_the_posts(words: str) -> None:
    assert "pay_min" not in values(TRUST + words)


def test_pay_after_a_manager_is_the_posts() -> None:
    found = values(TRUST + "You report to the manager. Pay (Band 4): £28,392 - £31,157 a year.")
    assert (found["pay_min"], found["pay_max"]) == (28392, 31157)


@pytest.mark.parametrize(
    ("words", "pay"),
    [
        ("Salary: Competitive (NHS Band 4-5). OTE £40k. Sign-on bonus £1,500.", None),
        ("Salary: on-target earnings £40,000", None),
        ("Salary: £28,000, OTE £40k", 28000),
    ],
)
def test_earnings_on_target_hold_bonuses(words: str, pay: int | None) -> None:
    assert values(TRUST + words).get("pay_max") == pay


@pytest.mark.parametrize(
    ("words", "hours"),
    [
        ("£12.45 per hr; 37 hours; permanent. Afternoons (16 hrs a week) you scan letters.", 37),
        ("The team: one Coding Manager (37.5 hours), six coders (30 hours). You will work 22 hours.", 22),
        ("Mornings, 20 hours a week.", 20),
    ],
)
def test_the_hours_are_those_of_the_post(words: str, hours: float) -> None:
    assert values(TRUST + words)["hours_per_week"] == hours


@pytest.mark.parametrize("words", ["own car", "own transport needed", "your own vehicle"])
def test_a_car_is_no_place(words: str) -> None:
    assert "location" not in values(f"Summariser. You'll travel between sites: {words}.")


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("The closing date has been extended from 20 November 2026 to 4 December 2026.", "2026-12-04"),
        ("Closing date extended from 30 November 2026 to 11 December 2026", "2026-12-11"),
        ("Closing date moved from 4 December 2026 to 1 December 2026", "2026-12-01"),
        ("Closing date: 4 December 2026, extended to 18 December 2026.", "2026-12-18"),
        ("Closing date: 4 December 2026. The team was extended from 3 to 9 people.", "2026-12-04"),
    ],
)
def test_a_closing_date_that_was_moved_is_the_new_one(words: str, day: str) -> None:
    assert values(TRUST + words)["closing_date"] == day


@pytest.mark.parametrize(
    ("words", "currency"),
    [
        ("SGD 3,500 to 4,800 monthly.", "SGD"),
        ("Salary S$3,500 - S$4,800 a month", "SGD"),
        ("Salary 4,000 MYR per month", "MYR"),
        ("ZAR 24,000 per month", "ZAR"),
        ("US$3,000 a month", "USD"),
    ],
)
def test_currencies_further_away(words: str, currency: str) -> None:
    found = values(f"Medical Coder\nElm Clinic\n{words}")
    assert (found["currency"], found["pay_period"]) == (currency, "month")
