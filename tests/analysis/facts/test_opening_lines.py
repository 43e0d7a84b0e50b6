"""What job boards, agencies and people who post put into the first lines, and keys of pasted data."""

from __future__ import annotations

import pytest

from desktop_app.domain.verdict import Nation
from tests.analysis.facts.reading import values

BODY = "\n\nWe keep the books of a hospital and we do so with care, day by day.\n"


@pytest.mark.parametrize(
    ("lead", "title", "employer", "location"),
    [
        ("Stock Clerk\nAshgrove & Tern Valley Practices\nMarket Drayton TF9", "Stock Clerk",
         "Ashgrove & Tern Valley Practices", "Market Drayton TF9"),
        ("Audit Lead\nVerity Books Ltd · Bristol, England (Hybrid)", "Audit Lead", "Verity Books Ltd",
         "Bristol, England"),
        ("Desk Coder\nBlue Mesa Orthopedic Associates – Flagstaff, AZ", "Desk Coder",
         "Blue Mesa Orthopedic Associates", "Flagstaff, AZ"),
        ("🚨 Stock Clerks needed ASAP 🚨\nHalcyon Staffing | Leeds", "Stock Clerks", "Halcyon Staffing",
         "Leeds"),
        ("NHS Lochaber and Argyll\nStock Officer (Job Ref: 204417)\nBelford House, Fort William",
         "Stock Officer", "NHS Lochaber and Argyll", "Belford House, Fort William"),
    ],
)  # fmt: skip
def test_post_employer_and_place(lead: str, title: str, employer: str, location: str) -> None:
    facts = values(lead + BODY)
    assert (facts["title"], facts["employer"], facts["location"]) == (title, employer, location)


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ('"jobTitle": "Stock Clerk",', "title", "Stock Clerk"),
        ('"employer": "Copperdown Hospitals NHS Trust",', "employer", "Copperdown Hospitals NHS Trust"),
        ('"closingDate": "2026-12-09T23:59:00",', "closing_date", "2026-12-09"),
        ('"hoursPerWeek": "37.5",', "hours_per_week", 37.5),
        ("Location Rossie Park Hospital, Perth", "location", "Rossie Park Hospital, Perth"),
        ("Hours of work: 37½ hours per week", "hours_per_week", 37.5),
        ("Advert end date: 6 Dec 2026 23:55", "closing_date", "2026-12-06"),
        ("Apply by 27/11.", "closing_date", "2026-11-27"),
        ("Salary: €36,610, €38,820, €39,701", "pay_max", 39701),
        ("Salary: £24,907/£26,970/£27,416/£30,615", "pay_max", 30615),
        ("Competition #: ADM-5523-26", "reference", "ADM-5523-26"),
        ("A National Police Check is needed.", "dbs", "required"),
        ("Location: Civic Centre, Bicester / hybrid", "location", "Civic Centre, Bicester"),
    ],
)
def test_values_of_pasted_rows_and_data(text: str, name: str, value: object) -> None:
    assert values("We code.\n" + text)[name] == value


@pytest.mark.parametrize("place", ["Home-based, UK", "In person", "Remote within Ohio", "Various", "England"])
def test_work_from_home_is_at_no_place(place: str) -> None:
    assert "location" not in values(f"We code.\nLocation: {place}") or place == "England"


@pytest.mark.parametrize(
    "text",
    [
        "Join the team at Kestrel Vale NHS Trust.",
        "We work in CLCH.",
        "You will work in Dental Core Training.",
    ],
)
def test_an_organisation_is_no_place(text: str) -> None:
    assert "location" not in values(text)


def test_a_place_tells_the_nation_and_so_the_dollar() -> None:
    facts = values(
        "Stock Clerk\nYarralong Private Hospital\nBallarat VIC\n$98,000 a year", nation=Nation.UNKNOWN
    )
    assert (facts["nation"], facts["currency"]) == ("australia", "AUD")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mail p.okonjo@books.example. Peter Okonjo", "Peter Okonjo"),
        ("Send your CV, FAO Dipak Solanki.", "Dipak Solanki"),
        ("Jade Pinnock - 01632 960188", "Jade Pinnock"),
    ],
)
def test_a_name_beside_its_address_or_number(text: str, name: str) -> None:
    assert values(text)["contact_name"] == name
