"""Lines cut at a width, cells stuck to their labels, questions with answers, days named in passing."""

from __future__ import annotations

import pytest

from tests.analysis.facts.reading import asked, read_facts, values

LEAD = "Clinical Coder\nMarram Hospitals NHS Trust\n\nWe code every stay within five days.\n\n"
CUT = """Clinical Coder
Marram Hospitals NHS Trust

The post would suit somebody with an eye for detail. The post is full
time and is open to coders from any trust that uses an encoder of the
newer kind. Applications should be with us by noon on Monday 14
December 2026 and interviews will be held in the
week of 4 January 2027.

What you should bring
   - The NCCQ, or be within a year of
     sitting it
   - Eighteen months or more of coding
     inpatient records
"""


def test_a_text_cut_at_a_width_is_read_on_and_keeps_its_places() -> None:
    facts = read_facts(CUT)
    assert facts["pattern"].value == ("full_time",)
    assert facts["closing_date"].value == "2026-12-14"
    assert facts["interview_date"].value == "2027-01-04"
    span = facts["closing_date"].span
    assert span is not None
    assert CUT[span.start : span.end] == "Monday 14\nDecember 2026"
    assert asked(CUT, "qualifications") == {"NCCQ": "working_towards"}
    assert asked(CUT, "experience") == {"Eighteen months or more of coding inpatient records": "essential"}


@pytest.mark.parametrize(
    ("text", "pattern"),
    [
        ("Working patternFlexible working, Home or remote working", ("flexible", "remote")),
        ("Up to two days a week may be worked from home.", ("hybrid",)),
        ("You will work at Rowan House on Tuesdays and from home on the other days.", ("hybrid",)),
        ("Can I work from home?\nNo, the notes are on paper.", ("on_site",)),
        ("Rate: £20 an hour\nHours: flexible bookings", ("flexible",)),
    ],
)
def test_patterns(text: str, pattern: tuple[str, ...]) -> None:
    assert values(LEAD + text)["pattern"] == pattern


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("The post is free from 15 February 2027.", "start_date", "2027-02-15"),
        ("Deployment: 01 February 2027", "start_date", "2027-02-01"),
        ("Phone interviews start the next morning, 17 December 2026.", "interview_date", "2026-12-17"),
        ("Register before: 03 Dec 2026", "closing_date", "2026-12-03"),
        ("How to apply\nThrough our site only, by 3 January 2027.", "closing_date", "2027-01-03"),
        ("This advert will come down once thirty people are registered.", "early_closing", True),
        ("Staff who need a visa may be sponsored.", "sponsorship", True),
        ("Can you sponsor a visa?\nWe can't.", "sponsorship", False),
        ("You must pass the basic personnel security standard and a basic DBS check.", "dbs", "basic"),
        ("A criminal record and judicial matters check is made.", "dbs", "required"),
        ("The post is for a year in the first place.", "contract", "fixed_term"),
        ("Your week is 37 hours, one day of which is for study.", "hours_per_week", 37),
    ],
)
def test_said_in_passing(text: str, name: str, value: object) -> None:
    assert values(LEAD + text).get(name) == value


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Our client last interviewed on 6 November.", "interview_date"),
        ("You will hear about interviews by 14th December.", "interview_date"),
    ],
)
def test_days_of_something_else(text: str, name: str) -> None:
    assert name not in values(LEAD + text)


def test_what_is_liked_stands_beside_what_is_needed() -> None:
    text = (
        LEAD
        + "What you need:\n- the NCCQ\n- Managing staff\n\nWhat we'd like:\n- a degree\n- cancer abstracting"
    )
    assert asked(text, "qualifications") == {"NCCQ": "essential", "Degree": "desirable"}
    assert asked(text, "experience") == {"Managing staff": "essential", "cancer abstracting": "desirable"}
    alone = LEAD + "What we'd like:\n- the NCCQ"
    assert asked(alone, "qualifications") == {"NCCQ": "essential"}


def test_colleagues_duties_and_gifts_are_no_demands() -> None:
    text = LEAD + "Reports to the Supervisor, who must be a CCS with five years behind them."
    assert asked(text, "qualifications") == {}
    given = LEAD + "Ideally also\n- Diploma in asthma\n\nWe'll give you\n- a nursing course at Keele"
    assert asked(given, "experience") == {}
    assert list(asked(given, "training").values()) == ["offered"]


@pytest.mark.parametrize(
    "text",
    [
        "We provide a six-week orientation to the national standards.",
        "You will be taught: in-house sessions in anatomy on Thursdays.",
        "What we offer\n- CPC coaching by certified trainers, exam fees paid back",
        "New coders get a one-month workshop on grouping.",
    ],
)
def test_training_offered(text: str) -> None:
    assert "offered" in asked(LEAD + text, "training").values()
