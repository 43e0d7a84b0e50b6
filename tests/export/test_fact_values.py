"""A fact as a cell: typed where it is what its name says, else the words as they are."""

from __future__ import annotations

from datetime import date, time

import pytest

from desktop_app.domain.facts import FactName, FactValue
from desktop_app.export.fact_values import value_cell


@pytest.mark.parametrize(
    ("name", "value", "written"),
    [
        (FactName.CLOSING_DATE, "2026-12-06", date(2026, 12, 6)),
        (FactName.INTERVIEW_DATE, "2026-12-06", date(2026, 12, 6)),
        (FactName.START_DATE, "2027-01-04", date(2027, 1, 4)),
        (FactName.CONTRACT_UNTIL, "2027-03-31", date(2027, 3, 31)),
        (FactName.CONTRACT_UNTIL, "18 months", "18 months"),
        (FactName.CLOSING_DATE, "when filled", "when filled"),
        (FactName.CLOSING_DATE, "0206-12-04", "0206-12-04"),  # a slip: Excel shows days before 1900 as ####
        (FactName.CLOSING_DATE, "1900-01-01", date(1900, 1, 1)),
        (FactName.CLOSING_DATE, 2958466.0, "2958466.0"),
        (FactName.INTERVIEW_DATE, 7, "7"),
        (FactName.CLOSING_TIME, "23:59", time(23, 59)),
        (FactName.CLOSING_TIME, 12.5, "12.5"),
        (FactName.SPONSORSHIP, False, "No"),
        (FactName.HOURS_PER_WEEK, 37.5, 37.5),
    ],
)
def test_a_fact_is_written_as_what_it_is(name: FactName, value: FactValue, written: object) -> None:
    assert value_cell(name, value).value == written
