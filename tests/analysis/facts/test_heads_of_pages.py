"""Title, employer and place in the heads of vacancy pages, and the fields of work that are none of them."""

from __future__ import annotations

import pytest

from desktop_app.domain.verdict import Nation
from tests.analysis.facts.reading import values

BODY = "\n\nJob summary\nWe code what happened in our hospitals, day by day."


@pytest.mark.parametrize(
    ("head", "title", "employer"),
    [
        ("Fenwell Surgery\n\nPractice Nurse", "Practice Nurse", "Fenwell Surgery"),
        ("Practice Nurse\n\nFenwell Surgery", "Practice Nurse", "Fenwell Surgery"),
        ("Anna Wells\n\nStaff Nurse - Inpatient Unit", "Staff Nurse - Inpatient Unit", "Anna Wells"),
        ("Report this job\n\nBank Housekeeping", "Bank Housekeeping", None),
        ("Fenwell Surgery\n\nBank Housekeeping", "Bank Housekeeping", "Fenwell Surgery"),
    ],
)
@pytest.mark.parametrize(
    "closes", ["The closing date is 10 December 2026", "Information:\n\nThis job is now closed"]
)
def test_title_and_employer_stand_above_the_closing_date(
    head: str, title: str, employer: str | None, closes: str
) -> None:
    text = f"{head}\n\n{closes}\n\nJob summary\n\nWe want carers and Registered Nurses to join our team."
    found = values(text)
    assert (found["title"], found.get("employer")) == (title, employer)


@pytest.mark.parametrize(
    "title",
    [
        "Senior Clinical Fellow in Paediatric Intensive Care",
        "Healthcare Assistant - Complex Care",
        "Clinical Pharmacist - Emergency & Urgent Care",
        "Occupational Therapist - Inpatient Services",
        "Nursing Assistant - Hospice at Home",
        "Physiotherapist - Medicine & Surgery",
        "Locum Consultant in Stroke Prevention",
        "Consultant Paediatrician with an interest in Diabetes",
        "Pharmacy Technician for Domiciliary Care",
    ],
)
def test_a_field_of_work_stays_with_the_title(title: str) -> None:
    found = values(f"{title}\nHartsmere NHS Trust{BODY}")
    assert (found["title"], found["employer"]) == (title, "Hartsmere NHS Trust")


@pytest.mark.parametrize(
    "name", ["Deepfold Care", "Mental Health Care (UK) Ltd", "Oakdene Community Services"]
)
def test_a_name_before_a_field_of_work_employs(name: str) -> None:
    assert values(f"Support Worker\n{name}\n£12 an hour{BODY}")["employer"] == name


def test_a_label_that_says_title_is_believed() -> None:
    text = "Job Title and Grade: Bank Housekeeping Band 2\nWe are recruiting Housekeepers for all wards."
    assert values(text)["title"] == "Bank Housekeeping"


@pytest.mark.parametrize(
    "text",
    [
        "Nurse\nFenwell NHS Trust\nTBC\n\nWe seek a nurse to join the team.",
        "Nurse\nWe seek staff for teams in CAMHS, Acute, Learning Disability and Recovery services.",
        "Nurse\nYou would join a team in District Nursing and see patients at home.",
        "Nurse\nFor travel, local airports include Leeds and Manchester.",
        "Nurse\nOur area extends to the borders of Norfolk and Suffolk.",
    ],
)
def test_what_is_no_place_of_the_post(text: str) -> None:
    assert "location" not in values(text)


@pytest.mark.parametrize(
    "name",
    [
        "Havenford, Eastmere and Redhurst University Hospitals Trust",
        "Mercia City, Westshire and Norland ICB",
        "North Mercia Commissioning Support Unit",
        "Health Education North Mercia",
        "Hartley Nurse Finders Ltd",
        "HSE West",
    ],
)
def test_an_employer_keeps_all_of_its_name(name: str) -> None:
    found = values(f"Registered Mental Health (RMN) / Learning Disability Nurse\n{name}\n£28,000{BODY}")
    assert found["employer"] == name


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Clinical Coder - Hull. Hartsmere Hospitals. £28,000.", "Clinical Coder"),
        ("Sr. Clinical Coder. Band 5.", "Sr. Clinical Coder"),
        ("CLINICAL CODER NEEDED FOR A BUSY SURGERY", "CLINICAL CODER"),
        ("Fixed Term Clinical Coder", "Clinical Coder"),
        (
            "Job Title: Contract Administrator Date: October 2026 Responsible to: Manager",
            "Contract Administrator",
        ),
        ("Fenwell Surgery, Hull: summariser, 20 hours", "summariser"),
        ("Practice News letter\nJob Description for a Note Summariser", "Note Summariser"),
    ],
)
def test_what_stands_beside_the_title_is_cut(text: str, title: str) -> None:
    assert values(text + BODY)["title"] == title


def test_a_newsletter_is_no_title_and_a_long_sentence_tells_the_post() -> None:
    text = "Managers' Newsletter, November\nFenwell Surgery is looking for a Medical Summariser, 20 hours."
    assert values(text)["title"] == "Medical Summariser"
    text = (
        "An opportunity has arisen within the coding team, which is based at the Hartley Unit on our main "
        "site in Hull, for a Band 6 Senior Clinical Coder.\nWe are seeking a Band 6 Clinical Coder."
    )
    assert values(text)["title"] == "Senior Clinical Coder"


@pytest.mark.parametrize(
    ("text", "nation"),
    [
        ("Clinical Coder, Perth. £28,000. OPCS-4 is used.", "scotland"),
        ("Coding Clerk\nDouglas\n£30,000\nYou will use OPCS-4.", "crown_dependency"),
        ("Coding Clerk, Port Erin, Isle of Man. You will use OPCS-4.", "crown_dependency"),
        ("Clinical Coder, Perth. $80,000.", None),
    ],
)
def test_a_british_way_of_speaking_tells_in_which_land_a_place_lies(text: str, nation: str | None) -> None:
    assert values(text, nation=Nation.UNKNOWN).get("nation") == nation


@pytest.mark.parametrize(
    ("words", "location"),
    [
        ("United Kingdom-England-Leeds", "Leeds"),
        ("Remote, must reside in Ohio or Kentucky", "Ohio or Kentucky"),
        ("Remote - Nebraska, Iowa or South Dakota residents", "Nebraska, Iowa or South Dakota"),
    ],
)
def test_a_place_without_its_land_and_the_manner_of_work(words: str, location: str) -> None:
    assert values(f"Clinical Coder{BODY}\nPrimary Location: {words}")["location"] == location


def test_a_site_is_the_place_and_no_department_of_it() -> None:
    text = "Clinical Coder\nWe want a Clinical Coder in the Records Department at Beckside Hospital."
    assert values(text)["location"] == "Beckside Hospital"


@pytest.mark.parametrize(("address", "location"), [(", Sedgewell, DY9 8AB", "Sedgewell"), ("", None)])
def test_a_name_beside_the_title_is_a_place_where_an_address_has_it(
    address: str, location: str | None
) -> None:
    title = "Fenwell Group Practice - Summariser - 16 hours - Sedgewell"
    text = f"{title}{BODY}\nWrite to us at 4 Oak Street{address}."
    assert values(text).get("location") == location


@pytest.mark.parametrize(
    "text",
    [
        "For further details / informal visits contact:\n\nJo Bloggs Sister/Ward Manager\n01632 960001",
        "For further information or informal visits contact:\nJo Bloggs Senior Officer 01632 960001",
        "For an informal chat please contact:\n• Jo Bloggs 01632 960001",
    ],
)
def test_a_person_below_the_words_is_the_contact(text: str) -> None:
    assert values(f"Clinical Coder{BODY}\n{text}")["contact_name"] == "Jo Bloggs"


@pytest.mark.parametrize(
    ("text", "employer"),
    [
        (
            "North Mercia (NHS) Trust is seeking a coder to join us.",
            "North Mercia (NHS) Trust",
        ),
        ("We offer General Surgery, Paediatric Surgery and a Virtual Fracture Clinic.", None),
        ("You would work across NHS Primary and Community Care.", None),
    ],
)
def test_kinds_of_care_employ_nobody(text: str, employer: str | None) -> None:
    assert values(f"Clinical Coder\n\n{text}").get("employer") == employer
