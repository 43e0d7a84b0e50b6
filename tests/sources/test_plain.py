"""Plain text files: every encoding people save, and a plain sentence for everything that is no text."""

from __future__ import annotations

import codecs
import os
import zipfile
from pathlib import Path

import pytest

from desktop_app.domain.advert import TEXT
from desktop_app.domain.errors import AppError
from desktop_app.sources.plain import SIZE_LIMIT, decode, read_plain

ADVERT = "Clinical Coder – “Band 4” · £27,485\r\n• ICD‑10\u00a0and OPCS‑4  \n\ttrailing \n"
WINDOWS = "Clinical Coder – “Band 4” · £27,485\r\nCafé, naïve, €5\n"


def write(folder: Path, data: bytes, name: str = "advert.txt") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    "data",
    [
        ADVERT.encode(),
        codecs.BOM_UTF8 + ADVERT.encode(),
        codecs.BOM_UTF16_LE + ADVERT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + ADVERT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + ADVERT.encode("utf-32-le"),
        codecs.BOM_UTF32_BE + ADVERT.encode("utf-32-be"),
    ],
    ids=["utf-8", "utf-8-mark", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"],
)
def test_text_is_kept_as_it_stands_whatever_the_encoding(tmp_path: Path, data: bytes) -> None:
    advert = read_plain(write(tmp_path, data))
    assert [part.name for part in advert.parts] == [TEXT]
    assert advert.part(TEXT) == ADVERT


def test_the_windows_code_page_is_the_last_resort(tmp_path: Path) -> None:
    assert read_plain(write(tmp_path, WINDOWS.encode("cp1252"))).part(TEXT) == WINDOWS


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "a PDF"),
        (b"PK\x03\x04\x14\x00\x06\x00", "a Word, Excel or zip file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word, Excel or Outlook file"),
        (b"{\\rtf1\\ansi Clinical Coder}", "a rich-text file"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "a picture"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "a picture"),
        (b"GIF89a\x01\x00\x01\x00", "not plain text"),
        ("Clinical Coder".encode("utf-16-le"), "not plain text"),
        (codecs.BOM_UTF16_LE + b"A\x00\x00\x00B\x00", "not plain text"),
        (codecs.BOM_UTF16_LE + b"A\x00B", "damaged"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8A\x00", "damaged"),
        (codecs.BOM_UTF8 + b"caf\xe9", "damaged"),
        (b"", "is empty"),
        (b" \r\n\t \n", "is empty"),
        (codecs.BOM_UTF8, "is empty"),
        (codecs.BOM_UTF16_LE + "\r\n ".encode("utf-16-le"), "is empty"),
        ("\u00a0\u2003\n".encode(), "is empty"),
    ],
)
def test_what_is_no_text_is_refused_by_name(tmp_path: Path, data: bytes, said: str) -> None:
    with pytest.raises(AppError) as refused:
        read_plain(write(tmp_path, data, "job.txt"))
    assert "“job.txt”" in refused.value.sentence
    assert said in refused.value.sentence
    assert str(tmp_path) not in str(refused.value)
    assert "!" not in str(refused.value)


def test_a_word_document_is_refused_whatever_its_name(tmp_path: Path) -> None:
    path = tmp_path / "advert.txt"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<w:t>Clinical Coder</w:t>")
    with pytest.raises(AppError, match="a Word, Excel or zip file"):
        read_plain(path)


def test_a_missing_file_a_folder_and_a_giant_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(AppError, match="There is no file “gone"):
        read_plain(tmp_path / "gone.txt")
    with pytest.raises(AppError, match="is a folder, not a file"):
        read_plain(tmp_path)
    with pytest.raises(AppError, match="cannot be read"):
        read_plain(write(tmp_path, b"x", "file") / "inside.txt")
    giant = tmp_path / "giant.txt"
    with giant.open("wb") as stream:
        stream.truncate(SIZE_LIMIT + 1)
    with pytest.raises(AppError, match="larger than 10 MB"):
        read_plain(giant)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there is no endless device here")
def test_a_device_that_never_ends_is_too_large() -> None:
    with pytest.raises(AppError, match="larger than 10 MB"):
        read_plain(Path("/dev/zero"))


def test_bytes_that_are_too_many_are_refused_wherever_they_come_from() -> None:
    with pytest.raises(AppError, match="“standard input” is larger than 10 MB"):
        decode(b"a" * (SIZE_LIMIT + 1), "standard input")


def test_the_largest_allowed_file_is_read(tmp_path: Path) -> None:
    path = write(tmp_path, b"coder " * (SIZE_LIMIT // 6))
    assert len(read_plain(path).part(TEXT)) == SIZE_LIMIT // 6 * 6


def test_a_file_one_may_not_open_is_said_to_be_so(tmp_path: Path) -> None:
    path = write(tmp_path, b"Clinical Coder")
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("every file is open to this user")
    with pytest.raises(AppError, match="cannot be read"):
        read_plain(path)


def test_bytes_from_elsewhere_are_decoded_alike() -> None:
    assert decode(WINDOWS.encode("cp1252"), "standard input") == WINDOWS
    with pytest.raises(AppError, match="“standard input” is a PDF"):
        decode(b"%PDF-1.4", "standard input")
