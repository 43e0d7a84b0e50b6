"""Lines as job boards, newspapers and social networks set them: titles, places, codes and terms in one."""

from __future__ import annotations

import pytest

from desktop_app.domain.verdict import Nation
from tests.analysis.facts.reading import values

BODY = "\n\nMarram Hospitals NHS Trust\n\nWe code every stay within five days. You read notes and give codes."


@pytest.mark.parametrize(
    "title",
    [
        "Clinical Coder (Trainee or Qualified)",
        "Clinical Coder (Accredited or Working Towards)",
        "Medical Receptionist (with some coding)",
        "Clinical Coder - Paediatrics",
        "Staff Nurse – Rowan Ward",
        "Ward Clerk, Stroke Unit",
    ],
)
def test_what_belongs_to_the_post_stays(title: str) -> None:
    assert values(title + BODY)["title"] == title


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Inpatient Coder – Sign-On Bonus!", "Inpatient Coder"),
        ("Inpatient Coder - $5,000 sign on bonus available", "Inpatient Coder"),
        ("HIPE Coder – Grade IV Clerical Officer", "HIPE Coder"),
        ("Coding Quality Auditor - Day Shift", "Coding Quality Auditor"),
        ("Cancer Registrar - PRN", "Cancer Registrar"),
        ("Locum Clinical Coder – Outside IR35", "Locum Clinical Coder"),
        ("Clinical Coder - ACC Required", "Clinical Coder"),
        ("Clinical Coder – Excellent Benefits", "Clinical Coder"),
        ("Clinical Coder, Weekends", "Clinical Coder"),
        ("Clinical Coder- Leeds", "Clinical Coder"),
        ("Clinical Coder B5", "Clinical Coder"),
        ("Clinical Coder 12 months", "Clinical Coder"),
        ("Clinical Coder (Re-advertisement)", "Clinical Coder"),
        ("Medical Coder (DHA Licensed)", "Medical Coder"),
        ("Medical Coder - North East", "Medical Coder"),
        ("MEGA WALK-IN!! ED & Surgery Coders – Hyderabad", "ED & Surgery Coders"),
        ("Hiring now ✅ Senior Inpatient Coder ✅ male or female", "Senior Inpatient Coder"),
        ("Clinical Coding Assistant – Modern Apprenticeship", "Clinical Coding Assistant"),
        ("Clinical Coding Apprenticeship – Level 4", "Clinical Coding Apprenticeship"),
        ("Ward Clerk, Rowan Unit", "Ward Clerk"),
        ("Coder (Healthcare, term-time)", "Coder"),
        ("Vacancies\n\nMedical Summariser / Coder", "Medical Summariser / Coder"),
    ],
)
def test_what_stands_beside_the_post_goes(line: str, title: str) -> None:
    assert values(line + BODY)["title"] == title


@pytest.mark.parametrize(
    ("lines", "place", "code"),
    [
        ("Larkspur Health\nTopeka, KS 66604\n$24.50 an hour", "Topeka, KS", "66604"),
        ("Larkspur Health\nHybrid work in Topeka, KS 66604", "Topeka, KS", "66604"),
        ("Kettle River Health\n1200 Lake Street\nDuluth, MN 55802-1234", "Duluth, MN", "55802-1234"),
        ("Larkspur Health\nTopeka, KS\nRequisition ID 14099", "Topeka, KS", None),
        ("Larkspur Health, Boise ID 83702\nFull time", "Boise ID", "83702"),
    ],
)
def test_the_codes_of_american_towns(lines: str, place: str, code: str | None) -> None:
    told = values(f"Medical Coder\n{lines}\n\nYou give codes.", nation=Nation.US)
    assert (told["location"], told.get("postcode"), told["nation"]) == (place, code, "us")


def test_an_american_code_tells_its_nation() -> None:
    text = "Medical Coder\nLarkspur Health\nTopeka, KS 66604\n\nYou give codes."
    assert values(text, nation=Nation.UNKNOWN)["nation"] == "us"


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        ("Marram Group\nLeeds LS1 4AP\n£28,000", "Leeds"),
        ("Location: Corrib Hospital, Galway H91 X2Y4", "Corrib Hospital, Galway"),
        ("Tessellate Health Ltd · Bristol or remote in the UK · £48k", "Bristol"),
        ("The PCN's office is above Cobden Street Surgery, Dunsley.", "Cobden Street Surgery, Dunsley"),
        ("Base: home-based, with two trips to York each year", None),
        ("Location: Remote (UK only)\nWe have offices in Bristol.", None),
        ("Head office is in Telford.", None),
        ("Remote across Canada (HQ in Halifax, Nova Scotia)", None),
        ("Where: across our 5 practices; main base Mill Surgery, Ashcombe", "Mill Surgery, Ashcombe"),
    ],
)
def test_places_without_codes_and_work_at_home(lines: str, place: str | None) -> None:
    assert values(f"Coder\n{lines}\n\nYou give codes.").get("location") == place


@pytest.mark.parametrize(
    ("lines", "employer"),
    [
        ("Copperline Health Plan covers 410,000 members in two states.", "Copperline Health Plan"),
        ("At Fennel Software we build tools for hospitals.", "Fennel Software"),
        ("Our client needs two people. Apply through Gulfbridge Talent.", "Gulfbridge Talent"),
        ("Mesa Desert Orthopedics, Mesa Linda, Arizona\n$52,000 a year", "Mesa Desert Orthopedics"),
        (
            "Hollow Biosciences | Raleigh Park, North Carolina\nAbout Hollow\nHollow is here.",
            "Hollow Biosciences",
        ),
        (
            "Northern Tumour Data Office\n\nThe Northern Tumour Data Office (NTDO) gathers a record of every "
            "tumour found in the north, and you will sit among the teams of Thomond University Hospital.",
            "Northern Tumour Data Office",
        ),
    ],
)
def test_employers_by_what_they_do_and_how_they_end(lines: str, employer: str) -> None:
    assert values(f"Certified Coder\n{lines}\n\nYou give codes.").get("employer") == employer


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Send your CV to Declan at jobs@tyne.example, please.", "Declan"),
        ("Tel Mrs J Holt 01632 960 111.", "Mrs J Holt"),
    ],
)
def test_whom_to_ask_said_shortly(words: str, name: str) -> None:
    assert values(f"Clinical Coder\n\n{words}")["contact_name"] == name


@pytest.mark.parametrize(
    ("words", "mark"),
    [
        ("Ref SKA 0265", "SKA 0265"),
        ("Post code: ZAR/HR/2026/114", "ZAR/HR/2026/114"),
        ("Reference ROH/IM&T/2026/41.", "ROH/IM&T/2026/41"),
        ("Mail your profile with the code CV-MC-1126", "CV-MC-1126"),
        ("Send your CV, subject SIC-DMM.", "SIC-DMM"),
        ("Post code: EX31 8QT", None),
    ],
)
def test_references_in_other_forms(words: str, mark: str | None) -> None:
    assert values(f"Clinical Coder\n\n{words}").get("reference") == mark


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("We need a part-time notes summariser from 4 January.", "notes summariser"),
        ("We are looking for a library assistant who likes order.", "library assistant"),
        ("We seek enthusiastic and motivated nurses.", None),
        ("We need a specialist.", None),
    ],
)
def test_a_post_written_small(sentence: str, title: str | None) -> None:
    assert values(f"We are a practice in Otherby.\n\n{sentence}").get("title") == title


@pytest.mark.parametrize(
    ("line", "pay"),
    [
        ("Salary 5,000-6,500 AED + visa", (5000, 6500, None, "AED")),
        ("Salary 9,000 SAR monthly", (9000, 9000, "month", "SAR")),
        ("Rs. 35,000/- pm", (35000, 35000, "month", "INR")),
        ("Salary: 33,943 - 52,115 euro", (33943, 52115, "year", "EUR")),
        ("Monthly package 7500–9000 dirhams", (7500, 9000, "month", "AED")),
        ("BD 600 monthly", (600, 600, "month", "BHD")),
        ("Up to £32,000", (None, 32000, "year", "GBP")),
        ("You answer 400 SAR requests a month.", (None, None, None, None)),
    ],
)
def test_currencies_behind_figures_and_ends_of_pay(line: str, pay: tuple[object, ...]) -> None:
    told = values(f"Medical Coder\nAl Waha\n\n{line}")
    assert tuple(told.get(name) for name in ("pay_min", "pay_max", "pay_period", "currency")) == pay


def test_a_vacancy_in_one_line() -> None:
    told = values(
        "HIPE Coder – Grade IV, St Fiacre's Private Hospital, Killarden. 35 hours, permanent, €33,943 to "
        "€52,115. Ref CRH 26114. Closing 5pm Friday 4 December 2026. "
        "Enquiries to Ms Aoife Brannigan, 091 555 0134.",
        nation=Nation.IRELAND,
    )
    expected = {
        "title": "HIPE Coder", "employer": "St Fiacre's Private Hospital", "location": "Killarden",
        "contract": "permanent", "reference": "CRH 26114", "closing_date": "2026-12-04",
        "closing_time": "17:00", "contact_name": "Ms Aoife Brannigan", "pay_min": 33943,
    }  # fmt: skip
    assert {name: told.get(name) for name in expected} == expected


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Maximum term contract to 30 June 2027", "fixed_term"),
        ("30 hours a week, temp. for 9 months.", "fixed_term"),
        ("We need a coder for 3 months from 7 December.", "fixed_term"),
        ("Two-year renewable contract, 48 hours", "fixed_term"),
        ("25 hrs, Mon-Thurs, £13.05/hr, perm. No weekends", "permanent"),
        ("It's a secondment, so talk to your boss first.", "secondment"),
        ("Temp staff and perm staff share a room.", None),
    ],
)
def test_contracts_said_shortly(words: str, kind: str | None) -> None:
    assert values(f"Clinical Coder\n\n{words}").get("contract") == kind


def test_a_band_in_brackets_behind_the_post() -> None:
    text = "Marlbrook Hospitals NHS Trust needs a new Head of Clinical Coding (8a, permanent)."
    assert values(text)["band"] == "8a"
