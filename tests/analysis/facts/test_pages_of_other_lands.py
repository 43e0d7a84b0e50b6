"""Federal and Irish pages, glued labels, packs and feeds: what stands there that is not the post."""

from __future__ import annotations

import pytest

from desktop_app.domain.verdict import Nation
from tests.analysis.facts.reading import values

LEAD = "Medical Records Technician\nMarram Hospitals NHS Trust\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "Remote job\nNo\n\nWe file.",
        "Service (i.e. Canteen, Hybrid, Title 38) counts.",
        "Your résumé must state: Full-time or part-time status (include hours worked).",
        "You may be required to work flexible hours when necessary.",
        "A panel may be formed to fill vacancies of full or part-time duration.",
    ],
)
def test_what_says_nothing_of_the_pattern(text: str) -> None:
    assert "pattern" not in values(LEAD + text)


@pytest.mark.parametrize(
    "text",
    [
        "Open to current permanent employees of the agency.",
        "Are you a current permanent Federal employee?",
        "A panel from which current and future, permanent and specified purpose vacancies may be filled.",
    ],
)
def test_what_says_nothing_of_the_contract(text: str) -> None:
    assert "contract" not in values(LEAD + text)


@pytest.mark.parametrize(
    ("text", "contract"),
    [
        ("9 months (secondment /fixed term)", "secondment"),
        ("A part time position for 17.5 hours to cover maternity leave.", "fixed_term"),
    ],
)
def test_contracts_said_in_passing(text: str, contract: str) -> None:
    assert values(LEAD + text).get("contract") == contract


def test_hours_to_cover_leave_and_behind_a_marked_label() -> None:
    assert values(LEAD + "A part time position for 17.5 hours to cover leave.")["hours_per_week"] == 17.5
    assert values(LEAD + "**Hours Per Week**:38")["hours_per_week"] == 38


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Job Title and Grade Consultant Paediatrician\n\nWe work.", "Consultant Paediatrician"),
        ("Job Title: (Admin) Officer ....... Department(s): Training\n\nWe.", "(Admin) Officer"),
        ("Medical Records Technician Job in Leeds, MA\n\nWe file.", "Medical Records Technician"),
        ("Position Number200\nPosition TitleAdministrative Officer\n\nWe file.", "Administrative Officer"),
    ],
)  # fmt: skip
def test_titles_beside_what_is_none(text: str, title: str) -> None:
    assert values(text).get("title") == title


@pytest.mark.parametrize(
    "text", ["Job\nPlan\n\nThis plan sets out duties.", "Job\nSummary:\n\nTo prepare letters."]
)
def test_a_heading_broken_in_two_is_no_title(text: str) -> None:
    assert "title" not in values(text)


@pytest.mark.parametrize(
    ("text", "employer"),
    [
        ("NHS MARRAM JOB APPLICATION PACK\n\nMedical Secretary", "NHS MARRAM"),
        ("Medical Secretary\n\nOptimal is a global organization that delivers care.", "Optimal"),
        (
            "Notes Summariser – HMP Blackmere (Curantis Health in Justice)\n\nPart time",
            "Curantis Health in Justice",
        ),
        ("Clerk\nBand 2\nOllerby General Hospital, Ollerby NHS Trust\n\nWe file.", "Ollerby NHS Trust"),
        (
            "Hospital: Al Manar Specialist Hospital\nCity: Riyadh\nPosition: Coder",
            "Al Manar Specialist Hospital",
        ),
    ],
)
def test_employers_beside_what_is_none(text: str, employer: str) -> None:
    assert values(text).get("employer") == employer


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The Trust operates services from three sites in Kidderby, Redditch and Worcester.", None),
        ("Based at the Wexley Oncology Centre within Wexley Royal Hospital.", "Wexley Royal Hospital"),
        (
            "Work at either Wexley Royal Hospital and Kidderby Centre.",
            "Wexley Royal Hospital and Kidderby Centre",
        ),
        ("4 Bishopsgate, Wellsbury. Apply to the manager.", "Wellsbury"),
    ],
)
def test_sites_of_the_employer_and_of_the_post(text: str, place: str | None) -> None:
    assert values(LEAD + text).get("location") == place


@pytest.mark.parametrize(
    ("text", "nation"),
    [
        ("Apply through USAJOBS.", "us"),
        ("The hospital is accredited by NABH.", "india"),
        ("Aboriginal and Torres Strait Islander people are welcome.", "australia"),
    ],
)
def test_words_of_one_nation(text: str, nation: str) -> None:
    assert values("Clerk\n\n" + text, nation=Nation.UNKNOWN).get("nation") == nation
