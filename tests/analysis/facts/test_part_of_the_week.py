"""Where the work is done when it is done in several places, and when the person chooses the hours."""

from __future__ import annotations

import pytest

from tests.analysis.facts.reading import values

ADVERT = """Clinical Coder
Northmere NHS Trust
£28,000 a year

{}

Closing date 10 December 2026."""


def pattern(words: str) -> tuple[str, ...]:
    found = values(ADVERT.format(words)).get("pattern", ())
    assert isinstance(found, tuple)
    return tuple(map(str, found))


@pytest.mark.parametrize(
    "words",
    [
        "We meet in the department every Wednesday; otherwise you work from home.",
        "Working week: three days at base, two from your kitchen table and the rest of the time here.",
        "You'd be in our office on Tuesdays and can work wherever you like the rest of the week.",
        "Once trained you can work at home for part of the week.",
        "The post combines office days with home working.",
        "You will split your time between home and the hospital.",
        "Some of the work can be done from home.",
        "Office attendance is required twice a week.",
        "You can work at home for two days out of five.",
        "Three days in Castleby, Thursday may be worked at home.",
        "In the office Monday and Wednesday; home on the other two days",
        "Home working: Fridays only",
        "37.5 hours a week, partly at home.",
        "0.6 WTE, worked over three days, one of which can be from home.",
    ],
)
def test_some_of_the_time_at_home_is_hybrid(words: str) -> None:
    assert pattern(words) == ("hybrid",)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Home-based, three days a week (22.5 hours), part-time.", ("part_time", "remote")),
        ("Remote, with a visit to the Trust every six weeks.", ("remote",)),
        ("You will work at home for the most part, and come in one Wednesday a month.", ("remote",)),
        ("After the first four weeks on site you will work from home.", ("remote",)),
        ("You will be on site for the first week and work from home after that.", ("remote",)),
        ("You can do this job from anywhere in the UK.", ("remote",)),
        ("Contract: homeworking (UK only)", ("remote",)),
        ("You'll be at home with SystmOne and like working in a team two days a week.", ()),
        ("We hold home visits on three days a week.", ()),
        ("It isn't a job we can offer from home.", ("on_site",)),
        ("Is home working available? No", ("on_site",)),
        ("You'll be in the office every day.", ("on_site",)),
        ("Agreeing difficult cases with the coding lead on site\nReading notes", ()),
        ("Interviews 11 December, in person, with a coding exercise.", ()),
    ],
)
def test_what_is_said_of_home_and_site_beside_that(words: str, told: tuple[str, ...]) -> None:
    assert pattern(words) == told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("37.5 hours that you spread over the week as you please.", ("flexible",)),
        ("You choose when you start and finish.", ("flexible",)),
        ("A nine-day fortnight is available.", ("flexible",)),
        ("Hours can be worked flexibly between 7am and 7pm.", ("flexible",)),
        ("Part-time (24 hours), days to suit the right person.", ("part_time", "flexible")),
        ("You must be flexible to cover holidays.", ()),
        ("Leave is worked out pro rata if you work part time.", ()),
        ("Both full-time and part-time staff get 27 days' leave.", ()),
        ("Salary: £33,000 a year (whole-time)\nHours: 30; part-time", ("part_time",)),
    ],
)
def test_whose_hours_they_are_and_who_chooses_them(words: str, told: tuple[str, ...]) -> None:
    assert pattern(words) == told


@pytest.mark.parametrize(
    ("lines", "pattern"),
    [
        ("Hours: 22.5\nFull time: 37.5 hours per week", None),
        ("30 hours per week (full time is 37.5 hours per week)", None),
        ("Full time: 37.5 hours per week", ("full_time",)),
        ("Part time: 22.5 hours\nFull time: 37.5 hours", ("full_time", "part_time")),
        ("Part time 22.5 hours or full time 37.5 hours per week", ("full_time", "part_time")),
        ("Hybrid working is offered. You may work from home.", ("hybrid",)),
    ],
)
def test_full_time_of_more_hours_and_home_beside_hybrid(lines: str, pattern: tuple[str, ...] | None) -> None:
    assert values(f"Clinical Coder\nNorthmoor Hospital\n{lines}").get("pattern") == pattern
