"""What looks like an advert of its own, and what like words to be put into one."""

from __future__ import annotations

import pytest

from desktop_app.presentation.advert_look import LEAST_STANDING, is_told, is_whole_advert

PRIVATE = (
    "Coding auditor wanted for a private hospital group in Wexcombe. You will check theatre invoices against "
    "CCSD codes before they go to insurers. £38k–£42k. Agency: Marlstone Recruitment."
)
WHOLE = {
    "one paragraph": PRIVATE,
    "with an end of line": PRIVATE + "\n",
    "hardly more than a line": (
        "Clinical Coder, Band 4, Larkmoor Hospitals NHS Trust, £27,485 a year. Closes 4 January."
    ),
    "short lines": (
        "Clinical Coder\nWexcombe Hospitals NHS Trust\nYou will assign ICD-10 codes.\nBand 4. Apply by 4 May."
    ),
    "no pay, no date": (
        "Our friendly practice by the sea is looking for somebody with an eye for detail who would like to "
        "summarise records and code the letters that come in each day, and who knows SystmOne or would "
        "like to learn it, for twenty hours over four days."
    ),
    "several lines": "Duties\n" + "Assign ICD-10 and OPCS-4 codes to inpatient stays. " * 5,
}
PIECES = {
    "a few words": "and knowledge of anatomy",
    "the pay alone": "Salary: £27,485 to £30,162 a year, pro rata for part-time hours",
    "the date alone": "Closing date: 4 December 2026, interviews the week after",
    "two short lines": "one more line\nand another",
    "a duty": "You will report to the coding manager, who leads a team of four, and audit their codes.",
    "about the trust": (
        "Larkmoor Hospitals NHS Trust serves half a million people from three sites in the county. Our "
        "values are kindness, honesty and courage, and we are proud of our staff, who come from afar and "
        "tell us each year that they would recommend us as a place to work and to be cared for."
    ),
    "how to ask": (
        "For an informal talk please ring Jane Marlow on 01632 960118 before the closing date, and see our "
        "web page for how to come to us by bus; there is room for bicycles behind the library as well."
    ),
}


@pytest.mark.parametrize("name", WHOLE)
def test_what_has_a_title_an_employer_or_pay_of_its_own_is_an_advert(name: str) -> None:
    assert is_whole_advert(WHOLE[name])
    assert is_told(WHOLE[name])


@pytest.mark.parametrize("name", PIECES)
def test_words_meant_for_the_middle_of_an_advert_are_none(name: str) -> None:
    assert not is_whole_advert(PIECES[name])


def test_a_paragraph_that_is_added_is_told_of_and_a_few_words_are_not() -> None:
    assert is_told(PIECES["about the trust"])
    assert not is_told(PIECES["a few words"])
    assert not is_told(PIECES["the pay alone"])


def test_of_what_stands_on_the_page_less_is_asked() -> None:
    lines = "Receptionist\n" + "You will greet patients and book rooms at Brook House. " * 2
    assert len(lines) < 200
    assert not is_whole_advert("Notes\n" + "a" * 150)
    assert is_whole_advert("Notes\n" + "a" * 150, LEAST_STANDING)
    assert is_whole_advert(lines, LEAST_STANDING)
