from __future__ import annotations

import pytest

from tests.analysis.facts.reading import values

POST = "Clinical Coder\nNorthmoor Hospital\n"


@pytest.mark.parametrize(
    ("line", "travel"),
    [
        ("You must be able to drive and have the use of a car.", "driving_licence"),
        ("You will be able to drive long distances.", "driving_licence"),
        ("You must be able to drive to our practices.", "driving_licence"),
        ("Able to drive.", "driving_licence"),
        ("A full UK driving licence is essential, no experience needed.", "driving_licence"),
        ("Driving licence: Yes", "driving_licence"),
        ("You will work across both sites.", "between_sites"),
        ("You will rotate between the two sites.", "between_sites"),
        ("Ability to travel.", "between_sites"),
        ("Some travel to our Hexham site.", "between_sites"),
        ("You will be required to work across the hospital sites.", "between_sites"),
        ("You must be able to work on both the Hexham and the Corbridge site.", "between_sites"),
        ("Travel is an essential part of this role.", "between_sites"),
        ("The role will involve travel across the county.", "between_sites"),
        ("The role involves travelling to work by bus.", None),
        ("Some travel expenses are paid.", None),
        ("Essential: the NCCQ, must have own car.", "driving_licence"),
        ("You must have access to a vehicle for work.", "driving_licence"),
        ("The use of a car is essential.", "driving_licence"),
        ("Access to a car or willingness to travel by public transport is essential.", None),
        ("You have access to a car salary sacrifice scheme.", None),
        ("There is no need for your own car.", None),
        ("You must be able to drive change and to drive quality.", None),
        ("Able to drive improvement across our sites.", None),
        ("There is no travel between sites.", None),
        ("You do not need to drive between sites.", None),
        ("Car driver not essential.", None),
        ("Driving licence not required.", None),
        ("No driving licence is needed.", None),
        ("Driving licence: No", None),
        ("The service runs across two sites; you stay at one.", None),
        ("A trust of 1,000 beds across two sites.", None),
        ("Coders are not required to rotate between sites.", None),
    ],
)
def test_travelling_that_the_post_demands(line: str, travel: str | None) -> None:
    assert values(POST + line).get("travel") == travel


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("Hybrid: two days in the office.", 2),
        ("Three days will be worked on site and two at home.", 3),
        ("Hybrid working (one day in).", 1),
        ("1 day a week on site, the rest from home.", 1),
        ("3 days on site.", 3),
        ("1 day on site a month, otherwise remote.", None),
        ("Three days in the office per fortnight.", None),
        ("Four days on site training, then remote.", None),
        ("Two days in the office in your first week; otherwise remote.", None),
        ("In your first month you spend four days on site.", None),
    ],
)
def test_days_on_site_are_those_of_each_week(line: str, days: int | None) -> None:
    assert values(POST + line).get("office_days") == days
