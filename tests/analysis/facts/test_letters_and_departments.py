"""Signatures of letters, departments in employers' names, unnamed premises, terms in unusual order."""

from __future__ import annotations

import pytest

from tests.analysis.facts.reading import values

WORK = "You will read letters from hospitals and add codes to the record, in a team of four. "


@pytest.mark.parametrize(
    ("letter", "title"),
    [
        ("We have an opening for a Care Navigator across our practices. " + WORK
         + "\nRegards\nDelphine Marsh\nOperations Manager\nStonehenge & Plain PCN", "Care Navigator"),
        ("Hello,\nOtterwell Surgery needs a Clinical Summariser, 20 hours a week. " + WORK
         + "\nMany thanks\nTamsin\n\nPractice Manager\n\nOtterwell Surgery", "Clinical Summariser"),
        ("Hi\nAn opening has come up for a Records & Workflow Officer. " + WORK
         + "\nYours sincerely\nT Hale\nDirector of Finance\nOtterwell Group Practice",
         "Records & Workflow Officer"),
        ("Dear all,\nWe want somebody to code and summarise, thirty hours a week. " + WORK
         + "\nKind regards,\n\nTamsin\nPractice Manager\nOtterwell Surgery", None),
        ("Dear all,\nWe want somebody to code and summarise, thirty hours a week. " + WORK
         + "\nThanks so much, Tamsin\nPractice Manager, Otterwell Surgery", None),
    ],
)  # fmt: skip
def test_the_writers_job_title_is_not_the_post_and_her_name_no_place(letter: str, title: str | None) -> None:
    found = values(letter)
    assert found.get("title") == title
    assert "location" not in found


def test_an_advert_passed_on_below_a_signature_is_read() -> None:
    found = values(
        "FYI, see below.\nCheers\nJo\n\nClinical Coder\nLarkhill NHS Foundation Trust\nBand 5\n" + WORK
    )
    assert (found["title"], found["employer"]) == ("Clinical Coder", "Larkhill NHS Foundation Trust")


def test_a_long_advert_below_a_covering_letter_is_read() -> None:
    cover = (
        "Dear all, the vacancy below may suit some of you. "
        + "Please pass it on to whoever may like it. " * 3
    )
    advert = "\n\nClinical Coder\nLarkhill NHS Foundation Trust\nBand 5\n" + WORK * 6
    assert values(f"{cover}\nThanks\nJo{advert}")["title"] == "Clinical Coder"


@pytest.mark.parametrize(
    ("line", "employer", "place"),
    [
        ("Staff Bank, Ferrybridge Teaching Hospitals NHS Trust, Pontefract",
         "Ferrybridge Teaching Hospitals NHS Trust", "Pontefract"),
        ("Coding Department, Ferrybridge NHS Trust, Wakefield", "Ferrybridge NHS Trust", "Wakefield"),
        ("Temporary Staffing, Ferrybridge NHS Foundation Trust", "Ferrybridge NHS Foundation Trust", None),
        ("Finance Directorate, Elmsby Infirmary, Hull", "Elmsby Infirmary", "Hull"),
        ("Barking, Havering and Redbridge University Hospitals NHS Trust, Romford",
         "Barking, Havering and Redbridge University Hospitals NHS Trust", "Romford"),
        ("ELMSBY HEALTH SERVICES (NHS) TRUST", "ELMSBY HEALTH SERVICES (NHS) TRUST", None),
        ("Elmshire Ambulance Service (NHS) Trust", "Elmshire Ambulance Service (NHS) Trust", None),
    ],
)  # fmt: skip
def test_the_employer_without_its_department_and_whole(line: str, employer: str, place: str | None) -> None:
    found = values(f"Coding Officer\n{line}\nYou code.")
    assert found["employer"] == employer
    assert found.get("location") == place


@pytest.mark.parametrize(
    ("line", "title", "employer"),
    [
        ("Clinical Coder, Health & Care Jersey", "Clinical Coder", "Health & Care Jersey"),
        (
            "Clinical Coder, Health and Social Care Guernsey",
            "Clinical Coder",
            "Health and Social Care Guernsey",
        ),
        ("Clinical Coder, Kingsferry NHS Trust", "Clinical Coder", "Kingsferry NHS Trust"),
        ("Clinical Coder, General Surgery", "Clinical Coder, General Surgery", "Foxton Hospital"),
        (
            "Clinical Coder, Health and Social Care",
            "Clinical Coder, Health and Social Care",
            "Foxton Hospital",
        ),
    ],
)
def test_post_and_employer_on_one_line(line: str, title: str, employer: str) -> None:
    found = values(f"{line}\nRef FX-26-1\nFoxton Hospital, Nether Bourne, WX4 7QD; 37 hrs")
    assert (found["title"], found["employer"]) == (title, employer)


@pytest.mark.parametrize(
    ("title", "whole"),
    [
        ("Safety Data Coordinator (Medical Coding)", True),
        ("Data Analyst (Clinical Coding)", True),
        ("Senior Clerk (Medical Records)", True),
        ("Administrator (Health Information)", True),
        ("Clinical Coder (Health Information)", False),
        ("Medical Coder (Clinical Records)", False),
    ],
)
def test_a_field_in_brackets_stays_unless_it_repeats_the_coders_own(title: str, whole: bool) -> None:
    assert values(f"Job title: {title}\nYou code.")["title"] == (title if whole else title.partition(" (")[0])


@pytest.mark.parametrize("seam", [" / ", "/", ": ", " | ", " - ", ", "])
def test_a_place_before_its_postcode(seam: str) -> None:
    found = values(f"Clinical Coder\nNether Bourne{seam}WR4 7QD\nBand 5. You code.")
    assert (found["location"], found["postcode"]) == ("Nether Bourne", "WR4 7QD")


@pytest.mark.parametrize(
    "words",
    ["Practice Premises", "Surgery premises", "On the practice site", "our main site", "At the hospital"],
)
def test_premises_without_a_name_are_no_place(words: str) -> None:
    assert "location" not in values(f"Job title: Notes Summariser\nLocation: {words}\nYou code letters.")
    assert values("Job title: Notes Summariser\nLocation: Larch Surgery")["location"] == "Larch Surgery"


@pytest.mark.parametrize(
    "text",
    [
        "Principal diagnosis exercise\nJ18.0 - Bronchopneumonia, S72.0\nCode these episodes.",
        "Case 1\nFracture of Femur, S72.0 and Fall, W19.9\nCode these episodes.",
        "Sepsis, N39.0\nCode these episodes.",
    ],
)
def test_a_code_behind_a_disease_is_no_postcode_behind_a_town(text: str) -> None:
    assert "location" not in values(text)


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        (
            "Band 5, Stourbeck Hospitals NHS Trust, salary £31,049 a year, hours 37.5\nClosing 2 December",
            37.5,
        ),
        ("Band 5, contracted hours 30, permanent.", 30),
        ("Terms: Band 5 (hours 22.5)", 22.5),
        ("Band 3; weekly hours: 20; fixed term", 20),
        ("Permanent. Hours 18.75.", 18.75),
        ("Opening hours 8, late on Tuesdays.", None),
        ("Band 5, hours 9.00-17.00, weekdays", None),
        ("We answer within hours 24, day and night.", None),
    ],
)
def test_hours_whose_number_stands_behind_the_word(text: str, hours: float | None) -> None:
    assert values(f"Clinical Coder\n{text}").get("hours_per_week") == hours


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("37.5hrs, £13.10 PAYE / £15.40 umbrella per hour", 13.1, 15.4),
        ("£18 PAYE, £21.50 umbrella an hour, 3 months", 18, 21.5),
        ("Pay: PAYE £18.20 / Umbrella £22.10 per hour", 18.2, 22.1),
        ("Umbrella £22.10, PAYE £18.20 ph", 18.2, 22.1),
        ("£22.10 ph via PAYE only, £350 bonus at the end", 22.1, 22.1),
    ],
)
def test_pay_in_two_ways_is_from_the_lower_to_the_higher(text: str, least: float, most: float) -> None:
    found = values(f"Coding Clerk\nImmediate start. {text}.")
    assert (found["pay_min"], found["pay_max"], found["pay_period"]) == (least, most, "hour")


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("(Full time – duration 6 months)", "6 months"),
        ("(Full time, duration: 12 months)", "12 months"),
        ("(Part time - 6 months duration)", "6 months"),
        ("\nThis is a full-time contract, duration of nine months.", "9 months"),
        ("\n37.5 hours - contract length 18 months", "18 months"),
        ("\nA permanent post with a course, duration 12 months.", None),
    ],
)
def test_a_duration_behind_terms_is_the_contracts(text: str, until: str | None) -> None:
    found = values(f"Clinical Coder {text}\nElm NHS Trust\nYou code.")
    assert found.get("contract_until") == until
    assert found["contract"] == ("fixed_term" if until else "permanent")
