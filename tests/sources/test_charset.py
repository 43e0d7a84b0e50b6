"""Letters of every encoding that adverts are saved in; never mojibake."""

from __future__ import annotations

import pytest

from desktop_app.domain.errors import AppError
from desktop_app.sources.charset import decode
from tests.sources.fixture_files import only

BRITISH = "Clinical Coder – “Band 4” · £27,485\r\nCafé, naïve, €5, Tŷ Gwyn’s surgery\n"
WINDOWS = BRITISH.replace("ŷ", "y")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("declared", ["", "iso-8859-1", "no-such-thing", "utf-8"])
def test_unicode_is_read_whatever_is_claimed(encoding: str, declared: str) -> None:
    assert decode(BRITISH.encode(encoding), "a", declared=declared) == BRITISH


@pytest.mark.parametrize("declared", ["", "iso-8859-1", "us-ascii", "windows-1252", "utf-8", "x-unknown"])
def test_windows_letters_are_read_whatever_is_claimed(declared: str) -> None:
    assert decode(WINDOWS.encode("cp1252"), "a", declared=declared) == WINDOWS


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Koder kliniczny - zażółć gęślą jaźń, wynagrodzenie", "iso-8859-2"),
        ("Клинический кодировщик, полный рабочий день", "koi8-r"),
        ("臨床コーダー募集、フルタイム", "shift_jis"),
    ],
)
def test_a_claim_that_fits_is_believed(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "a", declared=encoding) == text


def test_other_alphabets_are_told_without_a_claim() -> None:
    text = "Клинический кодировщик требуется в больницу. Полный рабочий день, пять дней в неделю. " * 5
    assert decode(text.encode("cp1251"), "a") == text


def test_a_stray_windows_byte_does_not_spoil_a_unicode_text() -> None:
    assert decode("Café – “Band 4” ".encode() + b"\xa327,485 caf\xe9", "a") == "Café – “Band 4” £27,485 café"


@pytest.mark.parametrize(
    "data", [b"\xff\xfea", b"\xef\xbb\xbfcaf\xe9", b"abc\0def", bytes(range(128, 256)) * 4]
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(AppError, match="“job”"):
        decode(data, "job")


def test_a_few_zeros_that_a_program_left_do_not_hide_the_words() -> None:
    words = "Clinical Coder wanted for our trust, its wards and clinics. £27,485 a year. " * 2
    assert only(f"{words}\0".encode(), "a.txt").text.strip() == words.strip()
    assert only(f"Clinical\0 Coder. {words}".encode("cp1252"), "a.txt").text.startswith("Clinical Coder. ")


def test_letters_of_old_macintoshes_are_told() -> None:
    words = "Salary £27,485 – “Band 4”, café"
    assert only(words.encode("mac_roman"), "a.txt").text == words
