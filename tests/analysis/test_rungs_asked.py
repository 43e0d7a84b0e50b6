"""The rung by what is asked of papers, and of papers that offer no post."""

from __future__ import annotations

import pytest

from desktop_app.domain.verdict import Kind, Nation, Stage
from tests.reading import read

REST = (
    "\nWhat we offer\nFive weeks of leave rising with service, flexible hours, parking by the gate and a "
    "canteen that people cross the town for. The office is ten minutes on foot from the station.\n"
)
EPISODES = "Main duties\nYou assign ICD-10 and OPCS-4 codes to inpatient episodes and raise queries.\n"
CANADA = "Job summary\nOur hospital in Ontario, Canada, codes in ICD-10-CA and CCI for the DAD.\n"


@pytest.mark.parametrize(
    ("essential", "stage"),
    [
        ("You have passed, or are within reach of, the NCCQ.", Stage.CODER),
        ("You hold the NCCQ, or you're well on the way to it.", Stage.CODER),
        ("NCCQ, or a commitment to sit the examination", Stage.CODER),
        ("You hold the NCCQ.", Stage.ACCREDITED),
        ("You hold the NCCQ. A degree, or one for which you are studying for a diploma.", Stage.ACCREDITED),
    ],
)
def test_a_qualification_still_to_come_makes_no_accredited_coder(essential: str, stage: Stage) -> None:
    text = f"{EPISODES}Essential\n{essential}\n{REST}"
    found = read(text, title="Clinical Coder", employer="Hollowmere Hospitals NHS Trust").verdict
    assert found.stage is stage


@pytest.mark.parametrize(
    ("essential", "stage"),
    [
        ("Current CHIM certification", Stage.ACCREDITED),
        (
            "Member in good standing of the Canadian Health Information Management Association",
            Stage.ACCREDITED,
        ),
        ("CHIM certification is preferred", Stage.CODER),
        ("Eligible for certification with CHIMA", Stage.CODER),
    ],
)
def test_the_canadian_certificate_is_the_like_of_accreditation(essential: str, stage: Stage) -> None:
    text = f"{CANADA}Qualifications\nEssential\n{essential}\n{REST}"
    found = read(text, title="Health Records Coder").verdict
    assert (found.nation, found.stage) == (Nation.CANADA, stage)


@pytest.mark.parametrize(
    ("title", "stage"),
    [
        ("Clinical Coding Quality Reviewer", Stage.AUDITOR),
        ("Clinical Coding Data Quality Analyst", Stage.UNKNOWN),
        ("Autonomous Coding Reviewer", Stage.UNKNOWN),
        ("Clinical Coding Coordinator", Stage.CODER),
        ("Clinical Coder, no experience required", Stage.ENTRY),
    ],
)
def test_titles_of_those_who_check_and_those_who_begin(title: str, stage: Stage) -> None:
    assert (
        read(EPISODES + REST, title=title, employer="Hollowmere Hospitals NHS Trust").verdict.stage is stage
    )


def person(post: str, more: str = "") -> str:
    return (
        f"CURRICULUM VITAE\nMarit Oyelaran\nPersonal statement\nI am a {post} with nine years' experience.\n"
        "Employment\n2021 to present: I assign ICD-10 and OPCS-4 codes to inpatient episodes.\n"
        f"2014 to 2021: receptionist.\nEducation\n{more}\nReferences on request\nMy interests: rowing.\n"
    )


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        (person("Clinical Coder"), Stage.CODER),
        (person("Senior Clinical Coder"), Stage.SENIOR),
        (person("Accredited Clinical Coder"), Stage.ACCREDITED),
        (person("Clinical Coder", "National Clinical Coding Qualification, 2022"), Stage.ACCREDITED),
        (person("Clinical Coder", "I now look for a post as coding manager."), Stage.CODER),
    ],
)
def test_a_cv_stands_on_the_rung_of_its_writers_post(text: str, stage: Stage) -> None:
    found = read(text).verdict
    assert (found.kind, found.stage) == (Kind.CV, stage)


@pytest.mark.parametrize(
    ("title", "stage"),
    [
        ("Trainee Clinical Coder - no experience needed", Stage.ENTRY),
        ("Clinical coding standards course", Stage.UNKNOWN),
    ],
)
def test_a_course_has_a_rung_only_where_its_title_holds_out_a_post(title: str, stage: Stage) -> None:
    text = (
        "Course fee: £180 per delegate. By the end of the course you will assign ICD-10 and OPCS-4 codes. "
        "Learning outcomes, a certificate of attendance and CPD points. Modules on anatomy, a tutor and "
        "tutorials. Book your place.\n"
    )
    found = read(text + REST, title=title).verdict
    assert (found.kind, found.stage) == (Kind.COURSE, stage)
