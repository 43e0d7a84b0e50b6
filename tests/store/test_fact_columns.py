"""Keys by which the list sorts pay: full-time pounds a year, whatever the period that is stated."""

from __future__ import annotations

import pytest

from desktop_app.store.fact_columns import pay_key


@pytest.mark.parametrize(
    ("amount", "period", "year"),
    [
        (27_485.0, "year", 27_485.0),
        (2_000.0, "month", 24_000.0),
        (500.0, "week", 26_071.5),
        (100.0, "day", 26_071.5),
        (14.0, "hour", 27_375.075),
    ],
)
def test_pay_for_a_shorter_time_sorts_by_its_full_time_year(amount: float, period: str, year: float) -> None:
    assert pay_key(amount, period, "GBP") == pay_key(year, "year", "GBP")


def test_what_is_not_stated_comes_last_and_other_currencies_after_pounds() -> None:
    assert pay_key(None, "", "") == ""
    assert pay_key(1.0, "year", "AED") > pay_key(999_999.0, "year", "GBP")
