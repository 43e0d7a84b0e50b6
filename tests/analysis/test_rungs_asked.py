"""The rung by what is asked of papers, and of papers that offer no post."""

from __future__ import annotations

import pytest

from desktop_app.domain.verdict import Kind, Nation, Setting, Stage
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


@pytest.mark.parametrize(
    ("head", "stage"),
    [
        (
            "From: Nan at Halyard Data\nSubject: Senior Clinical Coders - 3 posts\n\nMorning all,\n",
            "senior",
        ),
        ("JOB DESCRIPTION\n\nJob title\tClinical Coding Auditor\nBand\t6\n", "auditor"),
        ("Staff bulletin 47\n\nVACANCY OF THE WEEK: CODING SUPPORT ASSISTANT\n\n", "entry"),
        (
            "Senior Services > Digital and Data\n\nAccredited Clinical Coder\nHolm Hospitals NHS Trust\n\n",
            "accredited",
        ),
        ("Apprenticeship vacancy\n\nClinical Coder\nHolm Hospitals NHS Trust\n\n", "entry"),
    ],
)
def test_the_rung_is_that_of_the_title_wherever_it_stands(head: str, stage: str) -> None:
    assert read(f"{head}{EPISODES}{REST}").verdict.stage is Stage(stage)


def test_a_cv_of_summarising_stands_on_the_rung_of_a_coder() -> None:
    text = "Curriculum vitae\nNan Holm\n\nEmployment\nNotes Summariser, Hazel Surgery, 2019 to date\n" * 2
    assert read(text).verdict.stage is Stage.CODER


@pytest.mark.parametrize(
    ("employer", "setting"),
    [("NHS Holm and Wold Integrated Care Board", Setting.OTHER), ("Hazel Surgery", Setting.GP_PRACTICE)],
)
def test_who_employs_tells_the_setting_of_a_post_for_practices(employer: str, setting: Setting) -> None:
    text = "Job summary\nYou summarise records for GP practices and code letters in EMIS Web.\n" + REST
    assert read(text, title="Notes Summariser", employer=employer).verdict.setting is setting


def test_codes_of_private_invoices_are_those_of_a_private_hospital() -> None:
    text = f"Job summary\nYou put CCSD codes on invoices and send them through Healthcode.\n{REST}"
    found = read(text, title="Billing Coder", employer="Holm Hospitals Group").verdict
    assert found.setting is Setting.INDEPENDENT_HOSPITAL
