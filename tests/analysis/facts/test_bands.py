from __future__ import annotations

import pytest

from tests.analysis.facts.reading import values

TRUST = "Kingsferry NHS Trust\n"


@pytest.mark.parametrize(
    ("value", "band"),
    [
        ("Band 4", "4"),
        ("4", "4"),
        ("NHS AfC: Band 4", "4"),
        ("Band 3–5", "3-5"),
        ("Band 8A", "8a"),
        ("8b", "8b"),
        ("Band 2 or 3", "2-3"),
        ("Band 3 to Band 4", "3-4"),
        ("Bands 5/6", "5-6"),
        ("VSM", "VSM"),
        ("(XN05)", "5"),
        ("XR03", "3"),
        ("Grade 6", "6"),
        ("Agenda for Change Band Five", "5"),
        ("Band 8a - 8b", "8a-8b"),
        ("Band 8 a-c", "8a-8c"),
    ],
)
def test_a_labelled_band(value: str, band: str) -> None:
    assert values(TRUST, band=value).get("band") == band


@pytest.mark.parametrize("value", ["CS08", "Administrative Officer", "Grade V", "Nurse practitioner", "TBC"])
def test_other_grades_are_no_band(value: str) -> None:
    assert "band" not in values("We need a clerk.", band=value)


@pytest.mark.parametrize(
    ("text", "band"),
    [
        ("CLINICAL CODER – BAND 4 – £28,392 to £31,157", "4"),
        ("Grade\nNHS AfC: Band 3\nContract\nPermanent", "3"),
        ("Job ref\n388-HR-2207\nGrade\n6", "6"),
        ("We need an administrator at Band 3 to log, chase and send them.", "3"),
        ("We’re making two Band 5 posts in County Durham.", "5"),
        ("An opportunity has arisen for a permanent Band 6 position for an experienced band 5.", "6"),
        ("In return: Band 5 with a recruitment premium of 10%.", "5"),
        ("Clinical Coder (Band 4 equivalent)", "4"),
        ("Accredited Coder (XN05)", "5"),
        ("Clinical Coding Auditor - B7 - Exeter area. AfC.", "7"),
        ("Clinical Coder (B5)", "5"),
        ("Reports to the Coding Manager. The post is Band 4.", "4"),
        ("Reporting to: Coding Manager | Band 4 | £28,392", "4"),
    ],
)
def test_the_posts_band_in_the_text(text: str, band: str) -> None:
    assert values(TRUST + text).get("band") == band


@pytest.mark.parametrize(
    "text",
    [
        "You will supervise one Band 5 analyst and train our Band 3 in typing.",
        "Once you have passed you move to Band 5.",
        "You need at least a year's experience at Band 6.",
        "The apprenticeship is in funding band 5.",
        "You will sit beside Band 4 colleagues.",
        "Salary: your present Band 6 or 7.",
        "Reports to the Band 7 Coding Manager.",
        "We are at 12 Hill Street - B7 4BL - near the station.",
        "Vitamin B12 clinics (B2, B6) are held here.",
        "Reporting to: Coding Manager (Band 7)",
        "Reporting directly to the Coding Manager, a Band 7.",
        "Responsible to: Head of Coding (Band 8a)",
        "Line manager: Band 6 Team Leader",
        "You are line managed by our Band 6.",
        "Accountable to the Band 8a Head of Coding",
        "The lead is supported by a Band 6 post.",
        "GCSEs at grade 4 or above.",
        "The staff evening has a dodgy band made up of partners.",
    ],
)
def test_bands_of_others_are_not_the_posts(text: str) -> None:
    assert "band" not in values(TRUST + "Job summary\nWe are looking for a clerk.\n" + text)


def test_a_universitys_grade_is_no_band() -> None:
    assert "band" not in values("University of Wendover\nGrade: 7\nSalary: £39,906–£46,049")
