"""Closing dates of open periods and weekdays alone, stuck and announced references, whom to ask for HR."""

from __future__ import annotations

import pytest

from desktop_app.domain.facts import FactName
from desktop_app.domain.verdict import Nation
from tests.analysis.facts.reading import read_facts

POST = "Clinical Coder\nHexley General Hospital\n\nYou will code the stays of patients.\n\n"


def value(name: FactName, text: str, nation: Nation = Nation.ENGLAND) -> object:
    """A fact's value; ``None`` where it is not read."""
    fact = read_facts(POST + text, nation=nation).get(name)
    return fact.value if fact is not None else None


@pytest.mark.parametrize(
    ("text", "closing"),
    [
        ("Open & closing dates\n04/10/2027 to 04/21/2027", "2027-04-21"),
        ("Open Period: 2026-11-25 to 2026-12-16", "2026-12-16"),
        ("Closing date: 23 RD FEBRUARY 2027", "2027-02-23"),
    ],
)
def test_of_an_open_period_the_last_day_closes(text: str, closing: str) -> None:
    assert value(FactName.CLOSING_DATE, text, Nation.US) == closing


@pytest.mark.parametrize(
    ("text", "closing"),
    [
        ("Posted: 18 November 2026\nApplications close on Friday.", "2026-11-20"),
        ("Posted: 18 November 2026\nPlease apply by this Friday.", "2026-11-20"),
        ("Posted: 18 November 2026\nClosing date: next Friday.", "2026-11-27"),
        ("Applications close on Friday.", None),
        ("Posted: 18 November 2026\nMonday to Friday, 9 to 5.", None),
    ],
)
def test_a_weekday_alone_counts_from_a_stated_posting(text: str, closing: str | None) -> None:
    assert value(FactName.CLOSING_DATE, text) == closing


def test_interviews_on_a_weekday_alone_are_no_date() -> None:
    text = "Posted: 18 November 2026\nInterviews on Tuesday."
    assert value(FactName.INTERVIEW_DATE, text) is None


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("Announcement number\nCBTA-12722063-25-APH", "CBTA-12722063-25-APH"),
        ("Position Number20021609", "20021609"),
        ("Job ref214-PERF-8821", "214-PERF-8821"),
        ("Please reference job 2026-RA-118.", "2026-RA-118"),
    ],
)
def test_references(text: str, reference: str) -> None:
    assert value(FactName.REFERENCE, text) == reference


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Questions? Marama Tuhoro, Coding Team Leader, 01632 960133", "Marama Tuhoro"),
        ("Send your CV to HR: Sneha K, 90000 21734", "Sneha K"),
        ("Put a letter through the door for Moira Tansley.", "Moira Tansley"),
        ("Write to the office, attention Ms. Shabana Kutty, HR Executive.", "Ms. Shabana Kutty"),
    ],
)
def test_names(text: str, name: str) -> None:
    assert value(FactName.CONTACT_NAME, text) == name


@pytest.mark.parametrize(
    ("text", "sponsored"),
    [
        ("Applicants who need an employment permit cannot be considered.", False),
        ("Critical skills permits are supported.", True),
        ("We can support a work permit for others.", True),
        ("Employment visa and health card, 30 days' leave.", True),
    ],
)
def test_permits(text: str, sponsored: bool) -> None:
    assert value(FactName.SPONSORSHIP, text) is sponsored
