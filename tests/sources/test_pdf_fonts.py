"""PDFs whose fonts do not tell their letters."""

from __future__ import annotations

import pytest

from desktop_app.sources.pdf_fonts import is_garbled
from tests.fixtures import adverts
from tests.sources.fixture_files import FIXTURES, fixture, only
from tests.sources.pdf_files import a_pdf, column

ADVERT = "We are looking for a clinical coder to translate the diagnoses and procedures of patients"


def shifted(text: str) -> str:
    """Each letter another one, as a font without a table of its letters gives them."""
    return "".join(chr(ord(letter) - 29) if letter.isalpha() else letter for letter in text)


def test_letters_that_are_no_words_are_remarked_on() -> None:
    lines = "\n".join([shifted(ADVERT).replace("\\", "/").replace("(", "[").replace(")", "]")] * 5)
    (note,) = only(a_pdf(column(lines)), "a.pdf").notes
    assert note.startswith("Much of it does not look like words")
    assert is_garbled("\ue001\ue002\ue003 \ue004")


@pytest.mark.parametrize("path", sorted(FIXTURES.glob("*.pdf")), ids=lambda path: path.name)
def test_words_are_words(path: object) -> None:
    name = str(path).rpartition("/")[2]
    if name != "scan.pdf":
        assert not any("does not look like" in note for note in fixture(name).documents[0].notes)


@pytest.mark.parametrize(
    "text",
    [
        adverts.MAIL_TEXT * 3,
        "ICD-10 J18.9 OPCS-4 E85.1 HRG DZ11 " * 4,
        "Ищем медицинского кодировщика для кодирования диагнозов. " * 10,
        "CPT 99213 modifier 25, HCPCS G0008; ICD-10-CM E11.9 " * 8 + ADVERT,
    ],
    ids=["advert", "few codes", "other letters", "codes among words"],
)
def test_codes_and_other_alphabets_are_not_garbled(text: str) -> None:
    assert not is_garbled(text)
