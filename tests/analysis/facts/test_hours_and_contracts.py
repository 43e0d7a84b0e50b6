from __future__ import annotations

import pytest

from tests.analysis.facts.reading import values


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("Full time - 37.5 hours per week", 37.5),
        ("16 hrs a week", 16),
        ("£36,000 for a 35-hour week", 35),
        ("18.75 hpw", 18.75),
        ("HOURS: 37.5, flexitime", 37.5),
        ("Hours: 37.5 per week (full time) or 30 hours considered", 37.5),
        ("HOURS – 32 a week", 32),
        ("Hours: 24–37.5", 37.5),
        ("Band 4 | 30 hours | Bristol", 30),
        ("Summariser (24 hours, £12.95)", 24),
        ("76 hr/fortnight with ADO", 38),
        ("Grade: 2    Hours: 20    Base: Basingstoke Road Hospital", 20),
        ("16 hours: four mornings, 8 till 12", 16),
        ("22.5 to 37.5 hours considered", 37.5),
        ("Hours per week: 37:30", 37.5),
        ("This position is advertised at 37 hours per week.", 37),
        ("Hours: 37 1/2", 37.5),
        ("37. 5 Hours per week", 37.5),
        ("2. 30 hours per week", 30),
        ("Hours: 37.5 (5 days of 7.5 hours)", 37.5),
        ("Hours: 12 hour shifts, 37.5 hours", 37.5),
        ("Working hours: 9am to 5pm, 37.5 hours. Overtime: up to 10 hours a week.", 37.5),
        ("The full-time week is 37.5 hours per week; this post is for 15 hours per week.", 15),
        ("Full time is 37.5 hours per week.", 37.5),
    ],
)
def test_hours(text: str, hours: float) -> None:
    assert values(text).get("hours_per_week") == hours


@pytest.mark.parametrize(
    "text",
    [
        "Requests are answered within 36 hours.",
        "We are open 24 hours a day.",
        "Study 7 to 9 hours a week at home.",
        "Groups may be held out of 9-5 hours.",
        "You will work a 12 hour shift pattern.",
        "A course of 120 guided hours.",
        "Mentors get two hours a week off.",
        "Overtime of up to 10 hours a week is paid.",
        "You may work extra hours, up to 8 hours a week.",
        "Hours: 3 x 12.5 hour shifts",
        "Hours: 9.00-17.00 Monday to Friday",
        "Hours: 7.15hrs to 20.15hrs",
        "Full time, part time or job share (min 30h).",
        "Hours: 4 x 9 hour days",
        "Hours: 5 days of 7.5 hours",
        "Hours: Monday to Thursday 8 hours a day, Friday 5.5 hours",
        "Hours: 80 hours a week",
    ],
)
def test_other_hours(text: str) -> None:
    assert "hours_per_week" not in values("Job summary\nWe need a coder.\n" + text)


@pytest.mark.parametrize(
    ("text", "wte"),
    [("1.0 WTE or 0.8", 1.0), ("Band 8a Psychologist (0.6 wte)", 0.6), ("22.5 hours 0.6WTE", 0.6)],
)
def test_whole_time_equivalent(text: str, wte: float) -> None:
    assert values(text)["wte"] == wte


def test_a_departments_whole_time_equivalents() -> None:
    assert "wte" not in values(
        "Job summary\nYou will have 0.5 WTE of direct admin support and 140 WTE staff."
    )


@pytest.mark.parametrize(
    ("text", "contract", "until"),
    [
        ("Contract\nPermanent", "permanent", None),
        ("37.5 awr/hours – parhaol / permanent", "permanent", None),
        ("Fixed term:  18 months (go-live programme)", "fixed_term", "18 months"),
        ("Fixed term until 31 March 2027", "fixed_term", "2027-03-31"),
        ("Contract: Fixed term, 24 months (NIHR funding)", "fixed_term", "24 months"),
        ("Temporary to 30 September 2027, perhaps longer", "fixed_term", "2027-09-30"),
        ("Contract one year renewable.", "fixed_term", "12 months"),
        ("Nine months' maternity cover.", "fixed_term", "9 months"),
        ("CLINICAL CODER x 4 | REMOTE | 12 WEEKS + | £19 p/h", "fixed_term", "12 weeks"),
        ("Band 7, Hull, 18-month secondment or fixed term", "secondment", "18 months"),
        ("Band 5 FTC posts to cover a period of 14 months.", "fixed_term", "14 months"),
        ("Temporary contract\nWe need coders. 3 months initially.", "fixed_term", "3 months"),
        ("Inside IR35. 3 months initially with likely extension.", "fixed_term", "3 months"),
        ("Title: Apprentice Clinical Coder\nDuration: 15 months", "apprenticeship", "15 months"),
        ("Contract type: Bank", "bank", None),
        ("Come and join our bank.", "bank", None),
        ("£14.50 PAYE or £16.20 umbrella", "agency", None),
        ("Title: Apprentice Clinical Coder", "apprenticeship", None),
    ],
)
def test_contract(text: str, contract: str, until: str | None) -> None:
    found = values(text)
    assert found.get("contract") == contract
    assert found.get("contract_until") == until


@pytest.mark.parametrize(
    "text",
    [
        "A first year with a view to permanent work.",
        "You will build the case for a permanent team.",
        "28 days' leave plus bank holidays.",
        "Secondments from wards are welcome.",
        "Agencies: please do not call.",
        "Make up temporary folders and merge duplicates.",
        "Umbrella companies need not call.",
        "Two years post-registration.",
        "£24,900; 5 weeks + birthday; NHS pension.",
    ],
)
def test_no_contract(text: str) -> None:
    assert "contract" not in values("Job summary\nWe need a coder.\n" + text)


@pytest.mark.parametrize(
    ("text", "pattern"),
    [
        (
            "Working pattern\nFull-time, Part-time, Job share, Flexible working, Home or remote working",
            ("full_time", "part_time", "flexible", "remote"),
        ),
        ("Full or part time.", ("full_time", "part_time")),
        ("Home-based, with four nights away a month.", ("remote",)),
        ("Three days a week at home once you know us.", ("hybrid",)),
        ("Hybrid: two days at our site, the rest from home.", ("hybrid",)),
        ("Band 4 • 37.5 hours • On site", ("on_site",)),
        ("HOURS: 37.5, flexitime", ("flexible",)),
        ("Home working is not possible.", ("on_site",)),
    ],
)
def test_pattern(text: str, pattern: tuple[str, ...]) -> None:
    assert values(text).get("pattern") == pattern


@pytest.mark.parametrize(
    "text",
    [
        "There is an on-site nursery and on-site parking.",
        "A part-time student may ask.",
        "Patients live in remote areas.",
        "Follow devices remotely with the physiologists.",
        "Accommodation is available on site.",
        "Lease a hybrid car.",
        "It is hoped that coders can join them in the option to work from home.",
        "Once the new system is in place you may work from home.",
    ],
)
def test_no_pattern(text: str) -> None:
    assert "pattern" not in values("Job summary\nWe need a coder.\n" + text)
