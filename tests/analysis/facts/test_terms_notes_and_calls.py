"""Terms of the post, notes in brackets and calls to get in touch: neither names nor titles."""

from __future__ import annotations

import pytest

from tests.analysis.facts.reading import values

BODY = "\n\nJob summary\nWe code what happened in our hospitals, day by day."


@pytest.mark.parametrize(
    ("line", "employer"),
    [
        ("Band 3 | Bank | Fenwell Hospitals NHS Trust", "Fenwell Hospitals NHS Trust"),
        ("Permanent | Full-time | 37.5 hours", None),
        ("$52,000 a year · Full-time · Exempt", None),
        ("Fixed term · Part time · Hybrid", None),
        ("Harrow Bay Physicians Group — Tampa, FL 33607", "Harrow Bay Physicians Group"),
        ("Linden Pet Insurance, Redhill", "Linden Pet Insurance"),
        ("GOVERNMENT OF JERSEY", "GOVERNMENT OF JERSEY"),
    ],
)
def test_terms_of_the_post_employ_nobody(line: str, employer: str | None) -> None:
    assert values(f"RTT Validator\n{line}{BODY}").get("employer") == employer


def test_a_name_with_its_town_that_is_hiring_is_employer_and_place() -> None:
    found = values(f"Linden Specialty Clinics, Leeds is hiring!\n\nPosition: Medical Coder{BODY}")
    assert (found["title"], found["employer"], found["location"]) == (
        "Medical Coder",
        "Linden Specialty Clinics",
        "Leeds",
    )


def test_a_heading_of_vacancies_is_nobody_who_signs() -> None:
    found = values(f"Linden & Oak Medical Partnership\n\nCurrent Vacancies\n\nNotes Administrator{BODY}")
    assert found["title"] == "Notes Administrator"


@pytest.mark.parametrize(
    "call",
    [
        "Interested? Ring Priya Halden, PCN Manager, for a chat: 07700 900384",
        "Call Ines Corrow, Practice Manager",
        "DM me or ring Ines Corrow, Operations Manager",
    ],
)
def test_whom_to_turn_to_is_no_title(call: str) -> None:
    found = values(f"LINDEN PCN NEWS\n\nWE ARE RECRUITING! Clinical Coding Lead\n\nJoin our team.\n\n{call}")
    assert found["title"] == "Clinical Coding Lead"


@pytest.mark.parametrize(
    "title", ["Call Handler", "Contact Centre Adviser", "Text Analyst", "PM Shift Coder"]
)
def test_a_post_may_begin_like_a_call(title: str) -> None:
    assert values(f"{title}\nFenwell NHS Trust{BODY}")["title"] == title


@pytest.mark.parametrize(
    "note", ["[WhatsApp – Practice Managers SW group]", "[Forum: Medical Secretaries UK]"]
)
def test_a_note_in_brackets_is_no_title(note: str) -> None:
    assert "title" not in values(f"{note}\nHi all, we have cover coming up in Leeds for a year.")


def test_a_post_that_is_coming_up_is_the_title() -> None:
    text = "[Forum: Practice Managers]\nHi all, we have leave cover coming up for our notes summariser/coder."
    assert values(text)["title"] == "notes summariser/coder"


def test_a_firm_recruits_by_the_first_word_of_its_name() -> None:
    text = (
        "Auditor - Outside IR35\nHalcyon Health Informatics - Leeds\n\nHalcyon are recruiting for an Auditor."
    )
    assert values(text)["employer"] == "Halcyon Health Informatics"


@pytest.mark.parametrize(
    "line", ["Clinical Coder (Band 4) – Job Ref 231877", "Clinical Coder – Vacancy ID 44-B", "Clinical Coder"]
)
def test_a_title_ends_before_band_and_reference(line: str) -> None:
    assert values(f"{line}\nFenwell NHS Trust{BODY}")["title"] == "Clinical Coder"


def test_a_firm_may_be_called_after_those_it_sends() -> None:
    found = values("ACC Coders wanted!!\nMust be ACC.\nDM or 07700 900123 Linden Coders Ltd")
    assert (found["title"], found["employer"]) == ("ACC Coders", "Linden Coders Ltd")


@pytest.mark.parametrize("name", ["Mrs Ottoline Sparrow", "Ottoline Sparrow"])
def test_the_name_below_a_role_is_whom_to_contact(name: str) -> None:
    asked = f"For questions about the job, contact:\n\nOperations Manager\n\n{name}\n\nfenwell@nhs.example"
    text = f"Summariser{BODY}\n\n{asked}"
    assert values(text)["contact_name"] == name


@pytest.mark.parametrize(
    ("number", "shown"),
    [("ext. 4471 (01632 960800)", "01632 960800"), ("(01632) 960800", "(01632) 960800")],
)
def test_a_number_keeps_no_bracket_of_its_own(number: str, shown: str) -> None:
    assert values(f"Coder{BODY}\nContact Osric Tennant, {number}.")["contact_phone"] == shown


@pytest.mark.parametrize(
    ("text", "location"),
    [
        ("Coder\nHexley Lane Surgery, Netherfold NF6 1QA", "Netherfold"),
        ("Coder - B7 - Exeter area, hybrid. Perm.", "Exeter"),
        ("Coder\nThe Hexley Clinic (independent hospital, Harley-on-Sea)", "Harley-on-Sea"),
        ("Clerk\nCuanmore University Hospital, Co. Galway", "Co. Galway"),
        ("Core Surgical Training CT1/ST1\nHealth Education England", None),
        (
            "Coder\nHexley NHS Trust\nThe Trust has 5 main sites in South East London and Kent.\n"
            "You will join the busy Coding Unit at Denmark Hill.",
            "Denmark Hill",
        ),
    ],
)
def test_the_place_of_the_post(text: str, location: str | None) -> None:
    assert values(text).get("location") == location


@pytest.mark.parametrize(
    ("text", "location"),
    [
        ("Hexley Community Hospital is looking to recruit an assistant.", "Hexley Community Hospital"),
        ("The Hexley Hospital Records department is recruiting.", "Hexley Hospital"),
        ("Linden House has an exciting opportunity for a nurse.", "Linden House"),
        ("You will be working 40 hours per week at Linden Pindle House.", "Linden Pindle House"),
        ("The post is based at Queen Anne Hospital, Woolwich.", "Queen Anne Hospital, Woolwich"),
        ("Linden Hospital Woking have an opening for you.", "Linden Hospital Woking"),
        ("Linden House is a 24-bed rehabilitation hospital.", "Linden House"),
        ("Linden House is a ward block. Oak Lodge is a clinic.", None),
        ("Fenwell Hospital NHS Trust is recruiting.", None),
        ("Our Hospital is recruiting nurses.", None),
    ],
)
def test_the_site_that_recruits_or_where_one_works_is_the_place(text: str, location: str | None) -> None:
    found = values(
        f"Staff Nurse\n\nWe care for people every day of the year.\n\n{text}", employer="Fenwell Care"
    )
    assert found.get("location") == location
