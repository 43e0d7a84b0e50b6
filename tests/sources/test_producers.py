"""Files of real producers: Chromium, LibreOffice, python-docx, qpdf and what locks as Office does."""

from __future__ import annotations

import pytest

from desktop_app.domain.errors import AppError
from tests.fixtures.pages import HOSPITAL_ADDRESS, PRACTICE_ADDRESS
from tests.sources.fixture_files import fixture

PRACTICE = {
    "title": ["Medical Records Summariser & Coder"],
    "employer": ["Harbour View Medical Group"],
    "reference": ["A4417-26-0009"],
    "hours": ["22.5 hours a week"],
    "salary": ["£12.85 an hour"],
    "pay_min": ["12.85"],
    "pay_max": ["12.85"],
    "pay_period": ["hour"],
    "currency": ["GBP"],
    "closing_date": ["2026-12-04"],
    "closing_time": ["23:59"],
    "posted_date": ["2026-11-09"],
    "employment_type": ["PART_TIME"],
    "pattern": ["part_time"],
    "location": ["2 Quay Street, Saltmouth"],
    "postcode": ["SM3 7QY"],
    "country": ["GB"],
}
HOSPITAL = {
    "title": ["Senior Clinical Coder (ACC)"],
    "employer": ["Ashdown Vale University Hospitals NHS Trust"],
    "reference": ["441-7731204-CC"],
    "industry": ["NHS"],
    "salary": ["£32,073 to £39,043 a year"],
    "pay_min": ["32073"],
    "pay_max": ["39043"],
    "pay_period": ["year"],
    "currency": ["GBP"],
    "closing_date": ["2026-12-13"],
    "closing_time": ["23:59"],
    "posted_date": ["2026-11-12"],
    "employment_type": ["FULL_TIME, OTHER"],
    "pattern": ["full_time"],
    "location": ["Kestrel Infirmary, Kestrelbridge, Kestrelshire"],
    "postcode": ["KS1 4DD"],
    "country": ["United Kingdom"],
}
CLUTTER = (
    "ookies",
    "Sign in",
    "Back to search",
    "Accessibility",
    "Skip to",
    "Share on",
    "Find a job",
    "Apply",
)


def lines(name: str) -> list[str]:
    (document,) = fixture(name).documents
    return document.text.split("\n")


@pytest.mark.parametrize(("name", "stated"), [("nhs-jobs.html", PRACTICE), ("trac.html", HOSPITAL)])
def test_every_value_of_a_pages_job_data_is_a_field(name: str, stated: dict[str, list[str]]) -> None:
    (document,) = fixture(name).documents
    found: dict[str, list[str]] = {}
    for field in document.fields:
        found.setdefault(field.name, []).append(field.value)
    assert found == stated


@pytest.mark.parametrize(
    ("name", "address"), [("nhs-jobs.mhtml", PRACTICE_ADDRESS), ("trac.mhtml", HOSPITAL_ADDRESS)]
)
def test_a_page_saved_in_one_file_reads_as_the_page_itself(name: str, address: str) -> None:
    saved, (page,) = fixture(name).documents[0], fixture(name.replace("mhtml", "html")).documents
    assert saved.text == page.text
    assert saved.address == address
    assert saved.date == "2026-11-21"
    assert saved.fields == ()  # Chromium leaves scripts out, and so the page's data


@pytest.mark.parametrize("name", ["nhs-jobs.html", "trac.html"])
def test_what_surrounds_an_advert_on_its_page_is_left_out(name: str) -> None:
    text = "\n".join(lines(name))
    assert not [words for words in CLUTTER if words in text]


def test_criteria_in_the_first_column_stand_below_its_name() -> None:
    found = [line for line in lines("trac.html") if line]
    at = found.index("Essential criteria")
    assert found[at : at + 5] == [
        "Essential criteria",
        "• NCCQ (ACC)",
        "• Up-to-date Standards Refresher",
        "Desirable criteria",
        "• Approved auditor",
    ]


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("nhs-jobs.pdf", ["Medical Records Summariser & Coder", "£12.85 an hour", "A4417-26-0009"]),
        ("trac.pdf", ["Grade\tBand 5", "Closing\t13/12/2026 23:59", "Salary\t£32,073 - £39,043 per annum"]),
    ],
)
def test_a_printed_page_keeps_its_lines(name: str, wanted: list[str]) -> None:
    found = lines(name)
    assert [line for line in wanted if line not in found] == []
    assert any(line.endswith(("in EMIS\u00a0Web.", "prepare them for the NCCQ.")) for line in found)


def test_a_printed_leaflet_of_two_columns_is_read_column_by_column() -> None:
    found = lines("leaflet.pdf")
    heads = [line for line in found if line[:1].isdigit()]
    assert heads == ["1. Job purpose", "2. Main duties", "3. Training", "4. Person specification"]
    assert found.count("Fernleigh Hospitals NHS Trust") == 1
    assert not [line for line in found if line.startswith("Page ")]
    items = [line for line in found if line.startswith("• ")]
    assert len(items) == 12
    assert items[2].startswith("• Attend the Clinical Coding Standards Course and keep a log of")
    whole = "\n".join(found)
    for word in ("information", "uncharacteristically", "administrators", "Qualification", "confidentiality"):
        assert whole.count(word) == whole.count(word[: len(word) // 2]), word


def test_a_heading_in_two_lines_is_one() -> None:
    assert "Patient Data Quality & Coding Assistant" in lines("word.pdf")


def test_a_scan_says_so_and_what_to_do() -> None:
    with pytest.raises(AppError, match="most likely its pages are scanned pictures") as refused:
        fixture("scan.pdf")
    assert "text recognition program" in str(refused.value.hint)


@pytest.mark.parametrize("name", ["word.docx", "word.odt", "word.rtf"])
def test_a_word_users_job_description_keeps_box_control_rows_and_lists(name: str) -> None:
    found = lines(name)
    for wanted in (
        "Three Rivers Primary Care Network",
        "Agenda for Change Band 3",
        "Job title\tPatient Data Quality & Coding Assistant",
        "Hours\t30 hours a week (0.8 WTE)",
        "• Code letters with SNOMED CT",
        "2. Choose the concept",
        "Pay: £24,071 to £25,674",
        "GCSE English and maths",
        "Version 2, November 2026",
    ):
        assert found.count(wanted) == 1, wanted
    text = "\n".join(found)
    assert text.count("Closing date: 11 December 2026 at noon") == 1
    assert text.count("This post is subject to a DBS check.") == 1
    assert text.index("Essential") < text.index("AMSPAR") < text.index("Experience") < text.index("Docman 10")
    assert "99,999" not in text
    notes = fixture(name).documents[0].notes
    assert notes == ("Words that the document keeps as deleted were left out.",)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("locked.pdf", "a PDF"),
        ("locked-old.pdf", "a PDF"),
        ("locked.odt", "an OpenDocument text"),
        ("locked.docx", "a Word document"),
        ("locked.xlsx", "an Excel workbook"),
    ],
)
def test_a_locked_file_says_so_and_what_to_do(name: str, kind: str) -> None:
    with pytest.raises(AppError) as refused:
        fixture(f"protected/{name}")
    assert refused.value.sentence == f"“{name}” is {kind} protected with a password, so it cannot be read."
    assert "save a copy without" in str(refused.value.hint)


def test_a_pdf_that_anyone_may_open_is_read_though_it_is_encrypted() -> None:
    assert lines("open.pdf") == lines("coder.pdf")


def test_dates_of_a_british_workbook_are_the_days_they_mean() -> None:
    assert [document.field("closing_date") for document in fixture("vacancies.xlsx").documents] == [
        "2026-11-29",
        "2026-12-06",
    ]
