"""Title and employer of adverts pasted as a person copies them: one line under the other above the text."""

from __future__ import annotations

import pytest

from tests.analysis.facts.reading import values

_BELOW = "\n\nJob summary\nCome and work with us. {name} has been here for years. It is a good place.\n"


def _pasted(*lines: str, name: str = "The charity") -> dict[str, object]:
    return dict(values("\n".join(lines) + _BELOW.format(name=name)))


@pytest.mark.parametrize(
    ("lines", "title", "employer"),
    [
        (("Child Health Admin Support", "Fenbrook NHS Trust", "£24,000 a year"),
         "Child Health Admin Support", "Fenbrook NHS Trust"),
        (("Medical Bank Locum", "Elm Trees", "Band 5"), "Medical Bank Locum", "Elm Trees"),
        (("Estates Support", "Second Chance", "Salary: £24,000"), "Estates Support", "Second Chance"),
        (("Catering Stores Person", "18 Week Helpers", "Competitive"),
         "Catering Stores Person", "18 Week Helpers"),
        (("Ward Clerk", "Elm Trees", "Kettering", "£12.50 an hour"), "Ward Clerk", "Elm Trees"),
        (("Notes Summariser", "South, Central and West Partners", "£24,000 to £26,000 pa"),
         "Notes Summariser", "South, Central and West Partners"),
    ],
)  # fmt: skip
def test_the_place_of_a_line_tells_what_it_is(lines: tuple[str, ...], title: str, employer: str) -> None:
    found = _pasted(*lines)
    assert (found.get("title"), found.get("employer")) == (title, employer)


@pytest.mark.parametrize(
    ("lines", "field"),
    [
        (("Notes Summariser", "Health Records", "£24,000 a year"), "employer"),
        (("Notes Summariser", "Kettering", "£24,000 a year"), "employer"),
        (("Notes Summariser", "Full time, permanent", "£24,000 a year"), "employer"),
        (("Notes Summariser", "Coding Department", "£24,000 a year"), "employer"),
        (("Hi all, something new just landed", "ACC needed", "£31 an hour"), "title"),
        (("Current openings", "Elm Trees", "£24,000 a year"), "title"),
    ],
)
def test_what_is_no_name_there_is_none(lines: tuple[str, ...], field: str) -> None:
    assert _pasted(*lines).get(field) not in lines


def test_a_name_spoken_of_again_is_sooner_the_employer_than_another_name() -> None:
    found = _pasted(
        "Staff Nurse",
        "Robin Lark",
        "£13 an hour",
        name="Robin Lark works with St Anne's Medical Centre, which",
    )
    assert found["employer"] == "Robin Lark"


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Locum Consultant in ENT", "Locum Consultant in ENT"),
        ("Nurse Specialist in Advanced Kidney Care", "Nurse Specialist in Advanced Kidney Care"),
        ("Clinical Coder in Hull", "Clinical Coder"),
        ("Junior Fellow, Hepato-biliary Surgery", "Junior Fellow, Hepato-biliary Surgery"),
        ("Coder - Emergency Department", "Coder - Emergency Department"),
        ("Ledger Officer (Grade IV), Finance Department", "Ledger Officer"),
        ("Clinical Coder (HIPE), Grade IV Clerical", "Clinical Coder (HIPE)"),
        ("Records Technician (Saudi nationals and transferable Iqama)", "Records Technician"),
        ("Outpatient Coder - 26004417", "Outpatient Coder"),
        ("Clinical Coder 233-CC-1123", "Clinical Coder"),
        ("Team Leader - Theatre Escort - INTERNAL APPLICANTS ONLY", "Team Leader - Theatre Escort"),
        ("Mental Health Nurse - Eligible for a Golden Hello", "Mental Health Nurse"),
        ("Health Data Coder, Temporary Full-Time", "Health Data Coder"),
        ("Advert for Band 6 School Nurse", "School Nurse"),
        ("8A Child Psychotherapist", "Child Psychotherapist"),
    ],
)
def test_a_field_stays_and_terms_go(line: str, title: str) -> None:
    below = (
        "\nFenbrook NHS Trust\n£27,000\n\nJob summary\nYou will join us in ENT and in Advanced Kidney Care.\n"
    )
    assert values(line + below)["title"] == title


@pytest.mark.parametrize(
    ("said", "employer"),
    [
        ("Elm House, Fenbrook NHS Trust", "Fenbrook NHS Trust"),
        ("The Southern Division of Fenbrook NHS Trust is recruiting.", "Fenbrook NHS Trust"),
    ],
)
def test_a_part_of_an_employer_is_not_its_name(said: str, employer: str) -> None:
    assert values(f"We need a coder.\n\n{said}\n")["employer"] == employer


@pytest.mark.parametrize(
    ("page", "fact", "value"),
    [
        ("We are hiring for Medical Coder - Surgery\nExperience: 1 to 4 yrs", "title",
         "Medical Coder - Surgery"),
        ("We are hiring for Medical Coder - Hyderabad\nExperience: 1 to 4 yrs", "title", "Medical Coder"),
        ("Clinical Coder - Western Plains Local Health District\nHours Per Week: 38", "employer",
         "Western Plains Local Health District"),
        ("NHS Inverdour\nClinical Coder (Band 4)\nHealth Records, Inverdour Royal Infirmary\nPermanent",
         "employer", "NHS Inverdour"),
        ("Coding Executive\nMount Carrick Clinic, Sandyford, Dublin 18\nFull-time permanent contract",
         "location", "Sandyford, Dublin 18"),
        ("Clinical Coding Apprentice\n37.5 hours a week at Wyvern Park.", "location", "Wyvern Park"),
        ("Dan Whitlock\nRecruitment Consultant\n1d • Edited\nCoders needed. Mail dan@ferrislane.example",
         "contact_name", "Dan Whitlock"),
    ],
)  # fmt: skip
def test_further_heads(page: str, fact: str, value: str) -> None:
    assert values(page).get(fact) == value
