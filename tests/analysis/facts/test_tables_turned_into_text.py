"""Tables of job descriptions as converters leave them: a slash between cells, labels without values."""

from __future__ import annotations

import pytest

from tests.analysis.facts.reading import read_facts

SPECIFICATION = """Job Specification & Terms and Conditions

Job Title and Grade / Clerical Officer (Grade III) – Larkfield Hospital
Campaign Reference / LH2207
Closing Date / Wednesday 9th December, 2026 at 5.00p.m.
Location of Post / Larkfield Hospital, Sligo
Purpose of the Post / To provide clerical support."""


def values(text: str) -> dict[str, object]:
    return {name: fact.value for name, fact in read_facts(text).items()}


def test_a_slash_parts_a_label_from_its_value() -> None:
    told = values(SPECIFICATION)
    expected = {
        "title": "Clerical Officer",
        "reference": "LH2207",
        "closing_date": "2026-12-09",
        "closing_time": "17:00",
        "location": "Larkfield Hospital, Sligo",
    }
    assert {name: told.get(name) for name in expected} == expected


@pytest.mark.parametrize(
    ("line", "name", "value"),
    [
        ("BAND / 3", "band", "3"),
        ("JOB TITLE / Relief Practice Administrator", "title", "Relief Practice Administrator"),
        ("Cyflog / Pay: £24,937 a year", "pay_min", 24937),
        ("Lleoliad / Location: Bangor", "location", "Bangor"),
        ("Pay Banding:\n2 – £24,465 - £25,674 PRO RATA", "band", "2"),
        ("Pay Banding:\n2 – £24,465 - £25,674 PRO RATA", "pay_min", 24465),
        ("Salary: 19 - £22,000 a year", "pay_min", 19000),
    ],
)
def test_what_stands_behind_the_label(line: str, name: str, value: object) -> None:
    assert values(f"NHS Skerry\nJob Description\n\n{line}\n\nThe duties follow.")[name] == value


@pytest.mark.parametrize("label", ["Location(s):", "Location:", "Pay band / grade:"])
def test_a_label_left_empty_takes_no_heading_for_its_value(label: str) -> None:
    text = f"Job Details\n\nJob title: Clinical Coder\n{label}\n\nJob Overview\n\nYou will code admissions."
    told = values(text)
    assert told["title"] == "Clinical Coder"
    assert "location" not in told
    assert "band" not in told


@pytest.mark.parametrize(
    "table",
    [
        "Band\t5\tHours\t37.5\tSalary\t£31,049 - £37,796",
        "Band\tHours\tSalary\n5\t37.5\t£31,049 - £37,796",
        "Salary\tBand\tHours\n£31,049 - £37,796\t5\t37.5",
    ],
)
def test_rows_of_several_labels(table: str) -> None:
    told = values(f"Clinical Coder\nMarlbrook NHS Trust\n\n{table}\n\nYou will code admissions.")
    expected = {"band": "5", "hours_per_week": 37.5, "pay_min": 31049, "pay_max": 37796, "pay_period": "year"}
    assert {name: told.get(name) for name in expected} == expected


def test_rows_of_sentences_and_of_criteria_stay_as_they_are() -> None:
    told = values("Clinical Coder\nMarlbrook NHS Trust\n\nSalary\tsee below\tand ask\n\nBand\t4\nHours\t30")
    assert told["band"] == "4"
    assert told["hours_per_week"] == 30
    assert "pay_min" not in told


def test_everyday_words_before_a_slash_are_no_labels() -> None:
    told = values("Hospital / Community Pharmacist\n\nMarlbrook NHS Trust\n\nYou will work in both.")
    assert told["title"] == "Hospital / Community Pharmacist"


def test_a_title_stands_behind_its_label_without_a_colon() -> None:
    line = "Job Title and Grade Consultant Paediatrician – Temporary Specified Purpose – 6 month Contract"
    assert values(f"{line}\n\nClosing Date Monday 7 December 2026")["title"] == "Consultant Paediatrician"
