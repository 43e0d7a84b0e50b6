"""What stands in a cell of a workbook that came back is understood, or refused; never half of it."""

from __future__ import annotations

import pytest

from desktop_app.domain.errors import AppError
from desktop_app.domain.facts import FactName
from desktop_app.presentation.shortlist_returning import read_cell
from tests.making import an_entry
from tests.making_facts import a_full_entry

#: States pounds a year.
STATED = a_full_entry()


@pytest.mark.parametrize("words", ["33000", "33,000", "£33,000", "33k", "33,000 a year", "£33,000 per annum"])
def test_a_sum_is_one_in_the_currency_and_for_the_time_that_are_stated(words: str) -> None:
    assert read_cell(FactName.PAY_MIN, words, STATED) == {FactName.PAY_MIN: 33000}
    assert read_cell(FactName.PAY_MAX, words, STATED) == {FactName.PAY_MAX: 33000}


@pytest.mark.parametrize("words", ["£20 an hour", "$40,000", "EUR 40000", "30,000 to 35,000", "up to 35,000"])
def test_pay_that_would_not_fit_the_rest_of_what_is_stated_is_refused(words: str) -> None:
    with pytest.raises(AppError) as refusal:
        read_cell(FactName.PAY_MIN, words, STATED)
    assert refusal.value.hint


def test_where_no_pay_is_stated_its_currency_and_time_are_taken_along() -> None:
    assert read_cell(FactName.PAY_MAX, "up to $250 a day", an_entry()) == {
        FactName.PAY_MAX: 250,
        FactName.CURRENCY: "USD",
        FactName.PAY_PERIOD: "day",
    }


def test_the_time_beside_a_closing_day_is_taken_with_it() -> None:
    assert read_cell(FactName.CLOSING_DATE, "2026-12-09 17:30", STATED) == {
        FactName.CLOSING_DATE: "2026-12-09",
        FactName.CLOSING_TIME: "17:30",
    }
    assert read_cell(FactName.CLOSING_DATE, "2026-12-09", STATED) == {FactName.CLOSING_DATE: "2026-12-09"}
