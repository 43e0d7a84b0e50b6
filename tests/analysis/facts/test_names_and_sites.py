"""What stands beside a title, an employer and a place on their lines belongs to neither."""

from __future__ import annotations

import pytest

from tests.analysis.facts.reading import values

BODY = "\n\nJob summary\nWe code what happened."


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Clinical Coder – Grade IV (Code 0558)", "Clinical Coder"),
        ("HIPE Clinical Coder, Grade V", "HIPE Clinical Coder"),
        ("Coding Manager (HIM Grade 3)", "Coding Manager"),
        ("Clinical Coder – Level 2 / 3", "Clinical Coder"),
        ("Clinical Coder (level 3)", "Clinical Coder (level 3)"),
        ("Grade IV HIPE Clinical Coder", "Grade IV HIPE Clinical Coder"),
        ("Coding Trainer, Band 6 (secondment, 9 months)", "Coding Trainer"),
        ("Coding Officer (two-year contract, Port Lorne)", "Coding Officer"),
        ("Registration Officer – Severn office (Band 4, home-based)", "Registration Officer"),
        ("Clinical Coder (contract)", "Clinical Coder"),
        ("Trainee Coder x2 (Annex 21)", "Trainee Coder"),
        ("Clinical Coder – Bristol trust", "Clinical Coder"),
        ("Dual Coder, Home Based", "Dual Coder"),
        ("Receptionist with Coding Duties, 26 hrs", "Receptionist with Coding Duties"),
        ("Senior Coder (Hospital and Primary Care)", "Senior Coder (Hospital and Primary Care)"),
        ("Ward Clerk – Acute Medical Unit", "Ward Clerk – Acute Medical Unit"),
    ],
)
def test_terms_and_grades_are_cut_from_a_title(line: str, title: str) -> None:
    assert values(line + BODY)["title"] == title


def test_a_title_field_gives_way_to_the_bare_title_of_the_page() -> None:
    page = "Documentation Specialist\n\nBand 6, 30 hours" + BODY
    assert (
        values(page, title="Documentation Specialist (Nurse or Coder)")["title"] == "Documentation Specialist"
    )
    assert values("We code.", title="Coder (Inpatients)")["title"] == "Coder (Inpatients)"


def test_a_title_stands_by_itself_below_a_table() -> None:
    table = "Grade\nNHS AfC: Band 4\nSite\nFarne General Hospital\nTown\nFarne"
    page = table + "\n\nInpatient Abstractor\nNHS AfC: Band 4"
    assert values(page + BODY)["title"] == "Inpatient Abstractor"


def test_cells_of_a_row_are_told_apart() -> None:
    found = values(
        "Clinical Coder\tWOLDMERE HOSPITALS NHS TRUST\t Grimsay (DN99 9ZZ)\nCloses on Friday 4 December"
    )
    assert found["title"] == "Clinical Coder"
    assert found["employer"] == "WOLDMERE HOSPITALS NHS TRUST"
    assert found["location"] == "Grimsay"


@pytest.mark.parametrize(
    ("line", "employer"),
    [
        ("Al Noor Specialty Hospital, Dubai", "Al Noor Specialty Hospital"),
        ("Kestrel Hill Hospital (part of the Alder Independent Hospitals Group)", "Kestrel Hill Hospital"),
        ("The Quay Clinic, London W1 | £32–36k | hybrid", "The Quay Clinic"),
        ("Stourmouth University, School of Health, with two hospitals", "Stourmouth University"),
        (
            "Drumbeg & West Lorne GP Federation Support Unit",
            "Drumbeg & West Lorne GP Federation Support Unit",
        ),
        ("Meddygfa Pen-y-graig / Penygraig Surgery", "Meddygfa Pen-y-graig"),
        ("NHS Carrick and the Western Isles", "NHS Carrick and the Western Isles"),
        ("Hallow Trust, hosted by Vale Medical Centre", "Hallow Trust"),
        ("Aldous NHS Foundation Trust, St Anne's Hospital, Aldous", "Aldous NHS Foundation Trust"),
        (
            "Carrick Health and Social Care Trust (on behalf of the five)",
            "Carrick Health and Social Care Trust",
        ),
        ("Government of Jersey – Health and Care", "Government of Jersey"),
    ],
)
def test_what_stands_behind_an_employer_is_cut(line: str, employer: str) -> None:
    assert values(f"Clinical Coder\n{line}{BODY}")["employer"] == employer


def test_standards_and_systems_employ_nobody() -> None:
    text = "Junior Developer\nExperience of HL7 FHIR, SNOMED CT and NHS APIs is desirable.\nApply by 1 Dec."
    assert "employer" not in values(text)


def test_a_place_behind_the_employer_is_where_the_post_is() -> None:
    found = values("We code.", employer="Ellan Health Service, Isle of Man")
    assert found["employer"] == "Ellan Health Service"
    assert found["location"] == "Isle of Man"


def test_the_board_employs_and_the_health_centre_is_the_site() -> None:
    found = values(f"NHS Inverlorne\n\nRead Coder, Band 3\nInverlorne Health Centre (Board-managed){BODY}")
    assert found["employer"] == "NHS Inverlorne"
    assert found["location"] == "Inverlorne Health Centre"


def test_a_site_of_a_table_employs_nobody() -> None:
    assert "employer" not in values(f"Clinical Coder\nSite\nFarne Royal Infirmary\nTown\nFarne{BODY}")


def test_a_signature_gives_the_employer_without_the_role() -> None:
    page = "Bev\nOperations Lead, Larkhill PCN\n\nLarkhill PCN needs a Coding Administrator."
    assert values(page)["employer"] == "Larkhill PCN"


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Location: Leeds or home | Salary: £24,800", "Leeds"),
        ("Location: Edinburgh or remote in the UK", "Edinburgh"),
        ("Where: Shrewsbury, on a bus route", "Shrewsbury"),
        ("Location: Coleraine, with visits to practices", "Coleraine"),
        ("Location: Coimbatore (Peelamedu)", "Coimbatore"),
        ("Base: Ashby General, room 2.14, or any of four trusts", "Ashby General"),
        ("Location: Jeddah, 640 bed tertiary hospital", "Jeddah"),
        ("LOCATION: Performance and Planning, Knock Hospital, Lisbeg. Agile.", "Knock Hospital, Lisbeg"),
        ("Location: Coding Office, Level 7, Mount Edge Hospital, Looe", "Mount Edge Hospital, Looe"),
    ],
)
def test_a_labelled_place_is_cut(line: str, place: str) -> None:
    assert values(f"Clinical Coder\nHallow NHS Trust\n{line}{BODY}")["location"] == place


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Health Records and Coding, Mont Clair Hospital, Sarn", "Mont Clair Hospital, Sarn"),
        ("Finance Directorate, Victoria House", "Victoria House"),
        ("Ysbyty Cwm Teg, Pontfaen, with agile working", "Ysbyty Cwm Teg, Pontfaen"),
        ("Department: Health Records, Glenmore Community Hospital", "Glenmore Community Hospital"),
    ],
)
def test_a_site_of_the_opening_lines(line: str, place: str) -> None:
    assert values(f"Hallow NHS Trust\nClinical Coder\n{line}{BODY}")["location"] == place


@pytest.mark.parametrize("line", ["About the Hospital", "GP Surgery", "Hallow NHS Trust"])
def test_headings_kinds_and_the_employer_are_no_site(line: str) -> None:
    assert "location" not in values(f"Hallow NHS Trust\nClinical Coder\n{line}\nWe code what happened.")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("3 posts, one each in Drumbeg, Ballylorne and Carnmoor", "Drumbeg, Ballylorne and Carnmoor"),
        ("Two days a week in Bristol, otherwise where you please.", "Bristol"),
        ("You will work mostly in the Margery Dane Building, where it is warm.", "Margery Dane Building"),
        ("£14 an hour. Base is Penrith way.", "Penrith"),
        ("Meddygfa'r Graig in Lampeter is recruiting a coder.", "Lampeter"),
        (
            "Send a CV to Bramley Medical Centre, Staithe Lane, Bramley, by 9 December.",
            "Bramley",
        ),
        (
            "Thorn Garrison Medical Centre, near Warminster, provides care.",
            "Thorn Garrison Medical Centre, near Warminster",
        ),
    ],
)
def test_running_text_names_the_place(text: str, place: str) -> None:
    assert values(text)["location"] == place


@pytest.mark.parametrize(
    "text", ["Record every new patient in Somerset.", "Work in Oncology.", "Posts are across England, Wales."]
)
def test_no_place(text: str) -> None:
    assert "location" not in values(text)


def test_the_employers_address_serves_where_nothing_else_is_told() -> None:
    page = "Coder\n\nEmployer name\nHallow NHS Trust\n\nAddress\n4 Mill Street, Level 2\nHallow\nRV3 1AA\n"
    found = values(page)
    assert found["location"] == "Hallow"
    assert found["postcode"] == "RV3 1AA"


def test_a_remote_post_with_conditions_is_at_the_employers_place() -> None:
    head = "Outpatient Coder\nBitter Valley Medical Center – Missoula, MT\n"
    assert values(head + "Work location: Remote (must live in MT or ID)")["location"] == "Missoula, MT"


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Band 5 Staff Nurse – Rowan Ward", "Staff Nurse – Rowan Ward"),
        ("Band 6 Junior Sister / Charge Nurse", "Junior Sister / Charge Nurse"),
        ("Pharmacist – Critical & Perioperative Care", "Pharmacist – Critical & Perioperative Care"),
        ("Staff Nurse – Women's Health", "Staff Nurse – Women's Health"),
        ("Clinical Coder – Band 4 to Band 5", "Clinical Coder"),
    ],
)
def test_a_band_before_a_post_and_its_field_behind(line: str, title: str) -> None:
    assert values(line + BODY)["title"] == title


@pytest.mark.parametrize(
    "line", ["Permanent post – 37.5 hours per week", "Telephone Contact", "Administrator for Fracture Clinic"]
)
def test_terms_and_posts_employ_nobody(line: str) -> None:
    assert values(f"{line}\nHallow Vale NHS Trust{BODY}").get("employer") == "Hallow Vale NHS Trust"


def test_a_dash_without_a_space_parts_a_label() -> None:
    assert values(f"Clinical Coder\nHours per week – 30\nBase –Hallow{BODY}")["location"] == "Hallow"


@pytest.mark.parametrize(
    "words", ["Flexible Working", "Direct Line", "Hallow Switchboard", "All Self-Employed"]
)
def test_who_is_nobody_to_ask(words: str) -> None:
    assert "contact_name" not in values(f"For details contact {words} 01632 960001.")


@pytest.mark.parametrize("marks", [":", "••", "-", "* *"])
def test_fields_of_marks_alone_state_nothing(marks: str) -> None:
    read = values(f"Clinical Coder\nHallow Vale NHS Trust{BODY}", title=marks, employer=marks)
    assert (read["title"], read["employer"]) == ("Clinical Coder", "Hallow Vale NHS Trust")
