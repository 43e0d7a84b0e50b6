"""Facts in British words."""

from __future__ import annotations

import pytest

from desktop_app.domain.facts import Asked, AskedStrength, Fact, FactName, FactSource, FactValue
from desktop_app.domain.facts_words import closing_words, fact_name, fact_words, money, pay_words, words_of


@pytest.mark.parametrize(
    ("amount", "currency", "told"),
    [
        (27485, "GBP", "£27,485"),
        (14.06, "GBP", "£14.06"),
        (14.5, "GBP", "£14.50"),
        (52000.0, "USD", "$52,000"),
        (8000, "AED", "AED 8,000"),
    ],
)
def test_sums_have_their_sign_and_thousands(amount: float, currency: str, told: str) -> None:
    assert money(amount, currency) == told


@pytest.mark.parametrize(
    ("least", "most", "period", "currency", "told"),
    [
        (27485, 30162, "year", "GBP", "£27,485 to £30,162 a year"),
        (14.06, 14.06, "hour", "GBP", "£14.06 an hour"),
        (None, 40000, "year", "GBP", "up to £40,000 a year"),
        (30000, None, None, "GBP", "£30,000"),
        (68000, 81000, "year", None, "68,000 to 81,000 a year"),  # nothing says whose dollars
        (None, None, "year", "GBP", ""),
    ],
)
def test_pay_is_told_in_one_breath(
    least: float | None, most: float | None, period: str | None, currency: str | None, told: str
) -> None:
    given: dict[FactName, FactValue | None] = {
        FactName.PAY_MIN: least,
        FactName.PAY_MAX: most,
        FactName.PAY_PERIOD: period,
        FactName.CURRENCY: currency,
    }
    assert pay_words({name: value for name, value in given.items() if value is not None}) == told


def test_the_closing_day_has_its_weekday_and_time() -> None:
    values: dict[FactName, FactValue] = {
        FactName.CLOSING_DATE: "2026-12-04",
        FactName.CLOSING_TIME: "23:59",
    }
    assert closing_words(values) == "Friday 4 December 2026, 23:59"
    assert closing_words(values, weekday=False) == "4 December 2026, 23:59"
    assert closing_words({FactName.CLOSING_DATE: "2026-12-04"}) == "Friday 4 December 2026"


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        (FactName.BAND, "3-4", "3 to 4"),
        (FactName.BAND, "8a", "8a"),
        (FactName.HOURS_PER_WEEK, 37.5, "37.5 hours a week"),
        (FactName.WTE, 0.6, "0.6 of full time"),
        (FactName.OFFICE_DAYS, 1, "1 day a week"),
        (FactName.OFFICE_DAYS, 2, "2 days a week"),
        (FactName.PATTERN, ("part_time", "hybrid"), "Part time, hybrid"),
        (FactName.CONTRACT, "fixed_term", "Fixed term"),
        (FactName.CONTRACT_UNTIL, "2027-03-31", "31 March 2027"),
        (FactName.CONTRACT_UNTIL, "18 months", "18 months"),
        (FactName.INTERVIEW_DATE, "2026-12-14", "Monday 14 December 2026"),
        (FactName.SPONSORSHIP, False, "Not offered"),
        (FactName.EARLY_CLOSING, True, "Possible"),
        (FactName.NATION, "northern_ireland", "Northern Ireland"),
        (FactName.QUALIFICATIONS, (Asked("NCCQ", AskedStrength.ESSENTIAL),), "NCCQ, essential"),
    ],
)
def test_every_kind_of_value_is_told_as_people_say_it(name: FactName, value: FactValue, told: str) -> None:
    assert words_of(name, value) == told


@pytest.mark.parametrize(
    ("name", "value", "text", "called", "told"),
    [
        (FactName.CONTRACT_UNTIL, "9 months", "9 months", "For", "9 months"),
        (FactName.CONTRACT_UNTIL, "2027-03-31", "31 March 2027", "", "31 March 2027"),
        (FactName.DBS, "required", "PVG", "PVG", "Required, level not stated"),
        (FactName.DBS, "required", "Access NI check", "AccessNI", "Required, level not stated"),
        (FactName.DBS, "enhanced", "Enhanced DBS", "", "Enhanced"),
        (
            FactName.INTERVIEW_DATE,
            "2026-12-07",
            "w/c 7 December",
            "",
            "Week of Monday 7 December 2026",
        ),
        (FactName.INTERVIEW_DATE, "2026-12-07", "7 December", "", "Monday 7 December 2026"),
        (FactName.TRAVEL, "driving_licence", "Driving licence", "", "Able to drive"),
        (FactName.HOURS_PER_WEEK, 25, "20–25 hours", "", "20 to 25 hours a week"),
        (FactName.HOURS_PER_WEEK, 37.5, "18.75 to 37.5 hours", "", "18.75 to 37.5 hours a week"),
        (FactName.HOURS_PER_WEEK, 37.5, "37.5 hours", "", "37.5 hours a week"),
        (FactName.HOURS_PER_WEEK, 30, "20–25 hours", "", "30 hours a week"),  # as corrected
    ],
)
def test_a_fact_is_called_what_it_is(
    name: FactName, value: FactValue, text: str, called: str, told: str
) -> None:
    fact = Fact(name, value, None, text, FactSource.TEXT)
    assert (fact_name(fact), fact_words(fact)) == (called, told)
