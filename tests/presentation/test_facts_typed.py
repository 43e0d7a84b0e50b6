"""What may be typed as a fact, and what is said of the rest."""

from __future__ import annotations

import pytest

from desktop_app.domain.errors import AppError
from desktop_app.domain.facts import FactName
from desktop_app.presentation.facts_typed import accepted, typed

PAY, CLOSES = FactName.PAY_MIN, FactName.CLOSING_DATE


@pytest.mark.parametrize(
    ("words", "least", "most", "period", "currency"),
    [
        ("£27,485 to £30,162 a year", 27485, 30162, "year", "GBP"),
        ("27485-30162", 27485, 30162, "year", "GBP"),
        ("27 - 30k pa", 27000, 30000, "year", "GBP"),
        ("27000 - 30000 pro rata", 27000, 30000, "year", "GBP"),
        ("£27,485 a year (pro-rata)", 27485, 27485, "year", "GBP"),
        ("£14.20 an hour, pro rata.", 14.2, 14.2, "hour", "GBP"),
        ("up to £40,000", None, 40000, "year", "GBP"),
        ("£14.06 an hour", 14.06, 14.06, "hour", "GBP"),
        ("14.06", 14.06, 14.06, "hour", "GBP"),
        ("12,50 an hour", 12.5, 12.5, "hour", "GBP"),
        ("₹3,00,000 a year", 300000, 300000, "year", "INR"),
        ("AED 8,000 a month", 8000, 8000, "month", "AED"),
        ("$52,000 per year", 52000, 52000, "year", "USD"),
    ],
)
def test_pay_as_people_write_it(
    words: str, least: float | None, most: float, period: str, currency: str
) -> None:
    assert typed(PAY, words) == {
        FactName.PAY_MIN: least,
        FactName.PAY_MAX: most,
        FactName.PAY_PERIOD: period,
        FactName.CURRENCY: currency,
    }


@pytest.mark.parametrize(
    ("words", "day", "time"),
    [
        ("4 December 2026, 23:59", "2026-12-04", "23:59"),
        ("Friday 4th Dec 2026 at 5pm", "2026-12-04", "17:00"),
        ("4/12/26", "2026-12-04", None),
        ("2026-12-04", "2026-12-04", None),
        ("1st of March 2027 12:00 am", "2027-03-01", "00:00"),
        ("04.12.2026 9.30", "2026-12-04", "09:30"),
    ],
)
def test_the_day_comes_before_the_month(words: str, day: str, time: str | None) -> None:
    assert typed(CLOSES, words) == {FactName.CLOSING_DATE: day, FactName.CLOSING_TIME: time}


@pytest.mark.parametrize(
    ("name", "words", "value"),
    [
        (FactName.BAND, "Band 3 to 4", "3-4"),
        (FactName.BAND, "8A", "8a"),
        (FactName.BAND, "vsm", "VSM"),
        (FactName.POSTCODE, "ls13ex", "LS1 3EX"),
        (FactName.HOURS_PER_WEEK, "37.5 hours", 37.5),
        (FactName.WTE, "0,6", 0.6),
        (FactName.WTE, "0.625 WTE", 0.625),
        (FactName.OFFICE_DAYS, "2 days a week", 2),
        (FactName.OFFICE_DAYS, "3 days in the office per week", 3),
        (FactName.HOURS_PER_WEEK, "22,5 hrs per week", 22.5),
        (FactName.START_DATE, "4 Sept 2026", "2026-09-04"),
        (FactName.CONTRACT_UNTIL, "18 Months", "18 months"),
        (FactName.CONTRACT_UNTIL, "31/3/2027", "2027-03-31"),
        (FactName.INTERVIEW_DATE, "14 December 2026", "2026-12-14"),
        (FactName.CONTACT_PHONE, "01632 960 123", "01632 960 123"),
        (FactName.TITLE, "  Clinical   Coder ", "Clinical Coder"),
    ],
)
def test_each_field_takes_its_usual_forms(name: FactName, words: str, value: object) -> None:
    assert typed(name, words) == {name: value}


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (PAY, "competitive"),
        (PAY, "£900"),
        (PAY, "£30,000 a fortnight"),
        (CLOSES, "4 December"),
        (CLOSES, "31 February 2027"),
        (CLOSES, "4 December 2026, 25:00"),
        (FactName.BAND, "Band 12"),
        (FactName.POSTCODE, "Leeds"),
        (FactName.HOURS_PER_WEEK, "400"),
        (FactName.HOURS_PER_WEEK, "75 hours a fortnight"),
        (FactName.HOURS_PER_WEEK, "7.5 hours a day"),
        (FactName.OFFICE_DAYS, "2 a month"),
        (FactName.OFFICE_DAYS, "3 days a fortnight"),
        (FactName.START_DATE, "4 decimal 2026"),
        (FactName.WTE, "1.5"),
        (FactName.CONTACT_EMAIL, "priya at larkmoor"),
        (FactName.CONTACT_PHONE, "ask"),
    ],
)
def test_what_cannot_be_understood_says_what_is_accepted(name: FactName, words: str) -> None:
    with pytest.raises(AppError) as refused:
        typed(name, words)
    assert refused.value.hint == accepted(name) != ""


def test_endless_words_are_not_taken() -> None:
    with pytest.raises(AppError):
        typed(FactName.TITLE, "x" * 301)


def test_sums_in_the_wrong_order_are_told_as_that() -> None:
    with pytest.raises(AppError) as refusal:
        typed(FactName.PAY_MIN, "30k to 27k")
    assert refusal.value.sentence == "The second sum is the smaller one."
