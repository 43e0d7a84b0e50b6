"""JobPosting data of pages: every property, however sites write it."""

from __future__ import annotations

import pytest

from tests.fixtures import adverts
from tests.sources.fixture_files import fixture
from tests.sources.posting_pages import of


def test_every_property_of_a_posting_is_a_field() -> None:
    (document,) = fixture("vacancy.html").documents
    assert [(field.name, field.value) for field in document.fields] == [
        ("title", "Clinical Coder"),
        ("employer", "Ravensmoor Hospitals NHS Foundation Trust"),
        ("reference", "C9999-26-0417"),
        ("hours", "37.5 hours per week"),
        ("applicant_location", "United Kingdom"),
        ("salary", "£27,485 to £30,162 a year"),
        ("pay_min", "27485"),
        ("pay_max", "30162"),
        ("pay_period", "year"),
        ("currency", "GBP"),
        ("closing_date", "2026-11-29"),
        ("closing_time", "23:59"),
        ("posted_date", "2026-11-02"),
        ("employment_type", "FULL_TIME, Permanent"),
        ("pattern", "full_time"),
        ("contract", "permanent"),
        ("pattern", "remote"),
        ("location", "Ravensmoor General, Moor Lane, Ravensmoor, North Moorshire"),
        ("postcode", "RV1 2AB"),
        ("country", "GB"),
    ]
    assert document.address == adverts.ADDRESS


@pytest.mark.parametrize(
    ("salary", "line", "ends", "period"),
    [
        (
            {"currency": "GBP", "value": {"value": "27485.00", "unitText": "YEAR"}},
            "£27,485 a year",
            ("27485", "27485"),
            "year",
        ),
        (
            {"currency": "GBP", "value": {"minValue": "12.60", "maxValue": 15, "unitText": "Hour"}},
            "£12.60 to £15 an hour",
            ("12.60", "15"),
            "hour",
        ),
        (
            {"currency": "USD", "minValue": 54.72, "maxValue": 74.94, "unitText": "HOUR"},
            "$54.72 to $74.94 an hour",
            ("54.72", "74.94"),
            "hour",
        ),
        (
            {"currency": "INR", "value": {"value": 130000, "unitText": "MONTH"}},
            "₹130,000 a month",
            ("130000", "130000"),
            "month",
        ),
        (
            {"currency": "AED", "value": {"minValue": 0, "maxValue": 9000, "unitText": "MON"}},
            "AED 9,000 a month",
            ("9000", "9000"),
            "month",
        ),
        (
            {"currency": "GBP", "value": {"value": "£27,485 - £30,162", "unitText": "YEAR"}},
            "£27,485 - £30,162 a year",
            ("27485", "30162"),
            "year",
        ),
        ({"currency": "GBP", "value": 27485}, "£27,485", ("27485", "27485"), None),
        (
            [{"currency": "EUR", "value": {"value": 500, "unitText": "WEEK"}}],
            "€500 a week",
            ("500", "500"),
            "week",
        ),
        ("£24,465 per annum, pro rata", "£24,465 per annum, pro rata", ("24465", "24465"), None),
        ("Depending on experience", "Depending on experience", None, None),
        ({"value": {"value": "TBC"}}, "TBC", None, None),
        ({"currency": "GBP", "value": {"minValue": 0, "maxValue": 0}}, None, None, None),
        ({"currency": "GBP"}, None, None, None),
        (None, None, None, None),
    ],
)
def test_pay_is_read_as_stated(
    salary: object, line: str | None, ends: tuple[str, str] | None, period: str | None
) -> None:
    found = of(title="x", baseSalary=salary)
    assert found.get("salary") == ([line] if line else None)
    assert (found.get("pay_min"), found.get("pay_max")) == (([ends[0]], [ends[1]]) if ends else (None, None))
    assert found.get("pay_period") == ([period] if period else None)


def test_a_currency_beside_the_pay_counts_and_a_guess_of_the_site_does_not() -> None:
    assert of(baseSalary="9,000 a month", salaryCurrency="sar")["currency"] == ["SAR"]
    assert "salary" not in of(title="x", estimatedSalary={"value": {"value": 5}}, salaryCurrency="GBP")


@pytest.mark.parametrize(
    ("given", "day", "time"),
    [
        ("2026-11-29", "2026-11-29", None),
        ("2026-11-29T23:59:00+00:00", "2026-11-29", "23:59"),
        ("2026-11-29 12:00", "2026-11-29", "12:00"),
        ("2026-11-29T00:00:00.000Z", "2026-11-29", None),
        ("29 November 2026", "29 November 2026", None),
        ("2026-02-31", "2026-02-31", None),
        (["2026-11-29"], "2026-11-29", None),
    ],
)
def test_closing_dates_are_iso_days_where_they_can_be(given: object, day: str, time: str | None) -> None:
    found = of(validThrough=given)
    assert found["closing_date"] == [day]
    assert found.get("closing_time") == ([time] if time else None)


def test_start_and_posting_dates() -> None:
    assert of(datePosted="2026-11-02T09:00", jobStartDate="2027-01-04") == {
        "posted_date": ["2026-11-02"],
        "start_date": ["2027-01-04"],
    }


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ("FULL_TIME", {"employment_type": ["FULL_TIME"], "pattern": ["full_time"]}),
        (
            "Full-time, Permanent",
            {
                "employment_type": ["Full-time, Permanent"],
                "contract": ["permanent"],
                "pattern": ["full_time"],
            },
        ),
        (
            ["PART_TIME", "Fixed term"],
            {
                "employment_type": ["PART_TIME, Fixed term"],
                "pattern": ["part_time"],
                "contract": ["fixed_term"],
            },
        ),
        ("TEMPORARY", {"employment_type": ["TEMPORARY"]}),
    ],
)
def test_employment_types_are_kept_and_read_where_they_are_plain(given: object, found: object) -> None:
    assert of(employmentType=given) == found


def test_places_have_their_parts_and_may_be_several() -> None:
    place = {
        "address": {"addressLocality": "Wexcombe", "postalCode": "wx1 1aa", "addressCountry": {"name": "GB"}}
    }
    found = of(
        jobLocation=[place, {"name": "Ravensmoor General", "address": "Moor Lane, Ravensmoor RV1 2AB"}]
    )
    assert found["location"] == ["Wexcombe", "Moor Lane, Ravensmoor RV1 2AB"]
    assert found["postcode"] == ["wx1 1aa", "RV1 2AB"]
    assert of(jobLocation="Leeds") == {"location": ["Leeds"]}


@pytest.mark.parametrize(
    "given",
    ["C1", {"value": "C1"}, {"name": "Trust", "value": "C1"}, [{"@type": "PropertyValue", "value": "C1"}]],
)
def test_references_are_numbers_not_the_names_of_who_gave_them(given: object) -> None:
    assert of(identifier=given) == {"reference": ["C1"]}
    assert of(identifier=417) == {"reference": ["417"]}


def test_entities_and_markup_in_values_are_read() -> None:
    assert of(title=" Clinical&nbsp;Coder &amp; <b>Auditor</b>\n") == {"title": ["Clinical Coder & Auditor"]}
    assert of(hiringOrganization="St Piran&#39;s &amp;amp; Co") == {"employer": ["St Piran's & Co"]}


def test_what_is_asked_may_be_words_months_or_a_kind_of_degree() -> None:
    assert of(experienceRequirements={"monthsOfExperience": 36}) == {
        "experience": ["36 months of experience"]
    }
    assert of(experienceRequirements="A year") == {"experience": ["A year"]}
    assert of(educationRequirements={"credentialCategory": "bachelor degree"}) == {
        "qualifications": ["bachelor degree"]
    }


def test_checks_and_the_right_to_work_are_fields() -> None:
    found = of(
        title="x",
        eligibilityToWorkRequirement="No sponsorship is offered for this post.",
        securityClearanceRequirement={"@type": "Text", "name": "Enhanced DBS"},
    )
    assert found["sponsorship"] == ["No sponsorship is offered for this post."]
    assert found["dbs"] == ["Enhanced DBS"]


def test_contacts_are_fields() -> None:
    contact = {"name": "Zoë Pärn", "email": "mailto:zoe@x.example", "telephone": "tel:01632 960417"}
    assert of(applicationContact=contact) == {
        "contact_name": ["Zoë Pärn"],
        "contact_email": ["zoe@x.example"],
        "contact_phone": ["01632 960417"],
    }
