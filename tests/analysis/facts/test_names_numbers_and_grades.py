"""Whom to ask, which number a post has and whose grade is a band, as pages and messages put it."""

from __future__ import annotations

import pytest

from tests.analysis.facts.reading import values

_ADVERT = "Clinical Coder\nFenbrook Coding\nHull\n\nWe need a coder for the records of a hospital.\n{}\n"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        (
            "For informal enquiries please contact Dr Aisling Ward, a.ward@fenbrook.example.",
            "Dr Aisling Ward",
        ),
        ("Ping Mags 07700 900 614", "Mags"),
        ("Drop Jo an email with your CV.", "Jo"),
        ("Send your CV to Bethan at reception.", "Bethan"),
        ("Let me know by Friday.\n\nThanks\nJo\nOrchid Locums", "Jo"),
        ("Contact details\nNameHuw Cadwgan\nJob titleLibrary Supervisor", "Huw Cadwgan"),
    ],
)
def test_whom_to_ask(said: str, name: str) -> None:
    assert values(_ADVERT.format(said))["contact_name"] == name


@pytest.mark.parametrize(
    "said",
    [
        "The clerk works on Rose Ward.",
        "Kind regards\nOrchid Locums",
        "We drop notes at the desk.\nThanks\nHull",
        "Ping tests of the system are part of the job.",
    ],
)
def test_nobody_to_ask(said: str) -> None:
    assert "contact_name" not in values(_ADVERT.format(said))


@pytest.mark.parametrize(
    ("page", "reference"),
    [
        ("Outpatient Coder - 26004417\nDescription\nCodes visits.", "26004417"),
        ("Clinical Coder\nSend your CV with the subject CODER-RAK.", "CODER-RAK"),
        ("Clinical Coder\nQuote BOTH-JAN when you write.", "BOTH-JAN"),
    ],
)
def test_a_number_or_word_of_the_post(page: str, reference: str) -> None:
    assert values(page)["reference"] == reference


def test_a_title_without_a_number_has_no_reference() -> None:
    assert "reference" not in values("Clinical Coder - Hull\nWe code 26000 episodes.")


def test_the_grade_of_a_university_is_no_band() -> None:
    page = "Data Coder\nUniversity of Kelsborough\nSalary: £30,505 to £35,116\nGrade: Grade 5\n"
    assert "band" not in values(page)
    assert values(page.replace("University of Kelsborough", "Kelsborough NHS Trust"))["band"] == "5"


def test_pay_in_two_cells() -> None:
    facts = values("Certified Coder\nMin\nUSD $23.10/Hr.\nMax\nUSD $31.40/Hr.\n")
    assert (facts["pay_min"], facts["pay_max"], facts["pay_period"]) == (23.1, 31.4, "hour")
