from __future__ import annotations

import pytest

from desktop_app.analysis.advice.date_check import check_dates
from desktop_app.domain.advert import Advert
from tests.analysis.facts.reading import read_parts


def _told(text: str) -> list[tuple[str, list[str]]]:
    advert = Advert.of(text)
    remarks = check_dates(advert, read_parts(advert).values())
    return [
        (one.sentence, [advert.part(span.part)[span.start : span.end] for span in one.spans])
        for one in remarks
    ]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Closing date 31 November 2026. Interviews 20 November 2026.", "31 November 2026"),
        ("Closing date: 29 February 2027\nInterview date: 9 March 2027", "29 February 2027"),
        ("Apply by the 31st of June, please.", "31st of June"),
        ("Closes 30 Feb", "30 Feb"),
        ("Closes 30 Feb.", "30 Feb"),
        ("Closes 31 Nov. 2026.", "31 Nov. 2026"),
        ("Apply by Nov. 31 at noon.", "Nov. 31"),
        ("Applications close November 31, 2026", "November 31, 2026"),
        ("Closing: 31/11/2026 23:59", "31/11/2026"),
        ("Closing: 04-31-2027", "04-31-2027"),
    ],
)
def test_a_day_that_no_calendar_has(text: str, day: str) -> None:
    assert _told(f"Clinical Coder\n{text}") == [(f"There is no {day}: ask which day is meant.", [day])]


@pytest.mark.parametrize(
    "text",
    [
        "Closing date 30 November 2026, interviews 9 December 2026",
        "Closing date: 4 December 2026. Interviews: 4 December 2026.",
        "Closing date 29 February 2028",
        "Closes 29 February",
        "Closing: 30/11/2026",
        "Salary £31,040 - Sept 30 places",
        "Interviews 20 November 2026",
        "ICD-10 codes C31 Nov edition; ref 2026-31-04",
        "Open until filled",
        "From 1 April 31 hours a week",
        "From the 1st of April 31 hours a week",
        "In June 31 practices joined; since November 31 coders work here",
    ],
)
def test_days_that_are(text: str) -> None:
    assert _told(f"Clinical Coder\n{text}") == []


def test_an_interview_before_the_closing_date() -> None:
    text = "Clinical Coder\nClosing date: 4 December 2026. Interviews: 20 November 2026."
    assert _told(text) == [
        (
            "The interview, 20 November 2026, comes before the closing date, 4 December 2026: "
            "ask whether both are right.",
            ["20 November 2026", "4 December 2026"],
        )
    ]


def test_no_more_than_three_days_are_told() -> None:
    assert len(_told("31 April 2026, 31 June 2026, 31 September 2026, 31 November 2026")) == 3
