"""Titles, employers, places, pay and references in layouts that are not those of job boards."""

from __future__ import annotations

import pytest

from desktop_app.domain.verdict import Nation
from tests.analysis.facts.reading import values


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Subject: Bank porters wanted before spring - please pass on\n\nTheatre Porter (Bank), Fenn "
         "Hospital, Overmarsh. The employer is Fenn Estates LLP, which belongs to the trust and has "
         "terms of its own and "
         "conditions for porters.", "Theatre Porter"),
        ("Tom Penrose\nCoding Manager at Fenn Hospitals\n3d · Edited\n\nFenn Hospitals NHS Trust has money "
         "for two Clinical Coders, Band 4.", "Clinical Coders"),
        ("An opportunity has arisen at Fenn District Hospital for a Clinical Coding Assistant to join us.",
         "Clinical Coding Assistant"),
        ("Clinical Coding\nOfficer\n\nThe Fenn Clinic, Overmarsh", "Clinical Coding Officer"),
        ("FENN MEDICAL GROUP, Overmarsh. Medical Secretary, 30 hrs p.w., Mon-Thu.", "Medical Secretary"),
        ("Medical Coder (Freshers)\nFenn Solutions Pvt Ltd", "Medical Coder"),
        ("Join our team: Notes Summariser\n\nFenn Surgery has 9,000 patients.", "Notes Summariser"),
    ],
)  # fmt: skip
def test_the_title_is_found_where_it_has_no_label(text: str, title: str) -> None:
    assert values(text)["title"] == title


@pytest.mark.parametrize(
    ("text", "employer"),
    [
        ("Porter\n\nEmployer is Fenn Estates and Facilities LLP, the company owned by Fenn NHS Trust.",
         "Fenn Estates and Facilities LLP"),
        ("Coder\n\nOur esteemed client, Fenn Medical City, Overmarsh, requires a coder.",
         "Fenn Medical City"),
        ("Fenn Hollow Health Center is hiring. Fenn Hollow is a network of eleven clinics.",
         "Fenn Hollow Health Center"),
        ("FENN COAST HOSPITALS\nNHS FOUNDATION TRUST\n\nTrainee Clinical Coder",
         "FENN COAST HOSPITALS NHS FOUNDATION TRUST"),
        ("A post has come up in the department of Fenn and the Levels NHS Trust.",
         "Fenn and the Levels NHS Trust"),
        ("Organisation\tHealth Service Executive, HSE West", "Health Service Executive"),
        ("Who is hiring? Fenn Teaching Hospitals NHS Trust.", "Fenn Teaching Hospitals NHS Trust"),
    ],
)  # fmt: skip
def test_the_employer_is_named_in_full(text: str, employer: str) -> None:
    assert values(text)["employer"] == employer


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Coder\n📍 Queen Ada Hospital, Overmarsh (not our other site)", "Queen Ada Hospital, Overmarsh"),
        ("BASE: Dale Royal Hospital, Hospital Way, Overmarsh, DT9 7RB", "Dale Royal Hospital, Overmarsh"),
        ("Base will be Harbour Street Surgery, Overmarsh (PO38 4ZT), with a day at home.",
         "Harbour Street Surgery, Overmarsh"),
        ("We want a technician for Ysbyty Bryn Glas, Llanfoel. It is a Band 5 post.",
         "Ysbyty Bryn Glas, Llanfoel"),
        ("Fenn Surgery is a friendly practice of 11,400 patients in Overmarsh.", "Overmarsh"),
    ],
)  # fmt: skip
def test_the_place_is_the_site_and_its_town(text: str, place: str) -> None:
    assert values(text)["location"] == place


def test_a_postcode_is_that_of_the_post_and_not_of_an_office() -> None:
    before = (
        "Coder\nLocation: Overmarsh Hospital, Penfold\n" + "We code every discharge of the hospital. " * 30
    )
    assert "postcode" not in values(before + "\nFenn Resourcing Ltd, 4 Canal Street, Leeds LS1 9ZZ")
    assert "postcode" not in values(before + "\nHealth Board HQ: Plas Mawr, Bangor LL57 9ZZ")
    assert values(before + "\nOvermarsh Hospital, Mill Lane, Penfold TR4 9ZZ")["postcode"] == "TR4 9ZZ"
    assert (
        values("Location: Fenn Hospital, Co. Galway H54 X2Y7", nation=Nation.IRELAND)["postcode"]
        == "H54 X2Y7"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Coder\nPay by agreement. Our dispensers get £12.90 an hour.",
        "Coder\nThe firm hires its own clerks at £27,000.",
        "Coder\nWe list trusts that pay £25k to £27k while you study.",
    ],
)
def test_what_others_are_paid_is_not_the_pay(text: str) -> None:
    assert "pay_min" not in values(text)


def test_pay_after_training_is_not_the_pay() -> None:
    assert (
        values("We pay £12.85 an hour, rising to £13.40 once you have finished your training.")["pay_max"]
        == 12.85
    )


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("Competition # 2026-417-N", "2026-417-N"),
        ("Please put SMT-HCC-25 in the subject line.", "SMT-HCC-25"),
        ("Mention code KC-TRN-61 on your resume.", "KC-TRN-61"),
        ("Vacancy ID: HCJ 0291 26", "HCJ 0291 26"),
        ("Send a letter, marked WCA/Dec, to the manager.", "WCA/Dec"),
        ("Reference for all letters: WD/IM/6/318.", "WD/IM/6/318"),
        ("Reference numberC9400-BANK-0313", "C9400-BANK-0313"),
        ("| Hours | 24 |\n| Ref | FRS/CC/27 |", "FRS/CC/27"),
    ],
)
def test_references_in_further_forms(text: str, reference: str) -> None:
    assert values(text)["reference"] == reference


def test_labels_stuck_to_their_values_are_read() -> None:
    found = values(
        "BandBand 5\nSalary£15.88 an hour\nJob locationsFenn Park Hospital\nLing Road\nOvermarsh\nS73 2YB"
    )
    assert found["band"] == "5"
    assert str(found["location"]).startswith("Fenn Park Hospital")


def test_numbers_for_patients_are_no_contact() -> None:
    assert "contact_phone" not in values("Surgery phone: 01674 555 100 (patients only)")


def test_a_band_somebody_worked_at_is_not_the_posts() -> None:
    assert "band" not in values("Clinical Coder\nSome of us worked in the NHS at Band 5 before coming over.")
