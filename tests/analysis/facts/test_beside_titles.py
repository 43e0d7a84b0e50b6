"""What stands beside a post on its line, and posts and employers that only running text names."""

from __future__ import annotations

import pytest

from tests.analysis.facts.reading import values

BODY = "\n\nJob summary\nWe code what happened in our hospitals, day by day."


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("HIPE Clinical Coder (Grade IV, 0558)", "HIPE Clinical Coder"),
        ("CLINICAL CODER (2 Nos)", "CLINICAL CODER"),
        ("Drug Safety Associate (case processing and coding)", "Drug Safety Associate"),
        ("Workflow Coder (Board-managed practice)", "Workflow Coder"),
        ("Clinical Coder (Inpatient and Day Surgery)", "Clinical Coder (Inpatient and Day Surgery)"),
        ("Clinical Coder (level 3)", "Clinical Coder (level 3)"),
        ("Clinical Coder, Larkmere Integrated Care", "Clinical Coder"),
        ("Clinical Coder at Fenwell Surgery", "Clinical Coder"),
        ("Clinical Coder for a busy clinic in Hull", "Clinical Coder"),
        ("Jobs > Administrative > Clinical Coder", "Clinical Coder"),
        ("Fenwell Surgery: Clinical Coder", "Clinical Coder"),
        ("Head of Information: Coding and Casemix", "Head of Information: Coding and Casemix"),
        ("Coder - healthcare client - Leicester", "Coder"),
        ("Medical Records Summariser - HMP Fallow", "Medical Records Summariser"),
        ("18 Weeks Validation Officer (Band 3)", "18 Weeks Validation Officer"),
        ("Health Records Clerk - evening and twilight shifts", "Health Records Clerk"),
        ("Clinical Coder (part-time, 25 hours)", "Clinical Coder"),
        ("Clinical Coder - Remote (Texas residents)", "Clinical Coder"),
    ],
)
def test_decoration_is_cut_by_its_kind(line: str, title: str) -> None:
    assert values(line + BODY)["title"] == title


def test_a_name_that_the_text_uses_as_a_place_is_cut() -> None:
    text = f"Healthcare Assistant - Nailsford{BODY}\nYou would work in Nailsford."
    assert values(text)["title"] == "Healthcare Assistant"
    text = f"Healthcare Assistant - Stroke{BODY}\nYou would work in Stroke after a stroke."
    assert values(text)["title"] == "Healthcare Assistant - Stroke"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Hi Sam,\n\nI have an assignment that looks right for you: ACC Coder, outside IR35, 12 weeks.\n"
         "\nCheers\nToby\n\nToby Ellerker\nOrbit Resourcing Ltd", "ACC Coder"),
        ("I'm Neha, the deputy manager here. The post is Medical Receptionist, 28 hours a week.",
         "Medical Receptionist"),
        ("We pick people with care. The Coding Auditor will check samples of work.", "Coding Auditor"),
    ],
)  # fmt: skip
def test_the_post_that_running_text_offers(text: str, title: str) -> None:
    assert values(text)["title"] == title


def test_nobodys_own_name_and_no_sentence_is_a_title() -> None:
    assert "title" not in values("Toby Ellerker\n\nWe code what happened.")
    assert "title" not in values("Vacancies > Services > School of Medicine\n\nWe code what happened.")


@pytest.mark.parametrize(
    ("text", "employer"),
    [
        ("Coder, Larkmere Integrated Care" + BODY, "Larkmere Integrated Care"),
        ("Larkmere Health: Coder" + BODY, "Larkmere Health"),
        ("We need a coder at Fenwell Surgery in Ottery.", "Fenwell Surgery"),
        ("Coder needed. Contact Reece at Pinpoint People on 0116 496 0333.", "Pinpoint People"),
        ("5. Terms\nPermanent. The Trust (Hallow NHS Trust) offers a day each month.", "Hallow NHS Trust"),
        ("NHS Scotland Careers\n\nCoder\nNHS Annan" + BODY, "NHS Annan"),
        ("Coder\nAl Noor Medical Centre" + BODY, "Al Noor Medical Centre"),
    ],
)
def test_an_employer_beside_the_title_or_in_running_text(text: str, employer: str) -> None:
    assert values(text)["employer"] == employer


def test_a_school_and_a_page_of_vacancies_employ_nobody() -> None:
    text = "Coder\nDepartment of Public Health" + BODY
    assert "employer" not in values(text)
    assert "employer" not in values("NHS Jobs\nCoder" + BODY)


def test_a_town_among_the_terms_and_below_the_names() -> None:
    assert values(f"Coder\n£27,900 (FTE), 30 hours, Hull. Ref 22{BODY}")["location"] == "Hull"
    assert values(f"Coder\nHallow NHS Trust\nOakford Marsh{BODY}")["location"] == "Oakford Marsh"
    assert "location" not in values(f"Coder\nHallow NHS Trust\nHome | Appointments | Contact{BODY}")
    assert values(f"Coder\nFenn Clinical Research, Norwich / Remote{BODY}")["location"] == "Norwich"


@pytest.mark.parametrize(
    ("text", "location"),
    [
        ("Clinical Coder\nBeaumont Park Hospital\n\nWork Location: Hybrid remote in Hull", "Hull"),
        ("Coder / Summariser\n\nMillpond Surgery seeks somebody.\n\nCookies | Accessibility", None),
    ],
)
def test_how_the_work_is_done_and_the_foot_of_a_page_are_no_place(text: str, location: str | None) -> None:
    assert values(text).get("location") == location


def test_who_sets_the_standards_is_not_the_employer() -> None:
    text = "Clinical coder wanted\n\nYou code inpatient stays in ICD-10, to the standards set by NHS Digital."
    assert "employer" not in values(text)
