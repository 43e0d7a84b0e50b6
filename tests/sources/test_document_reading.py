"""Files of every kind are seen for what they are, and what is bad about them is said in plain words."""

from __future__ import annotations

import io
import os
import re
import zipfile
from pathlib import Path

import pytest

from desktop_app.domain.documents import FORMAT_WORDS, SourceFormat
from desktop_app.domain.errors import AppError
from desktop_app.sources import document_reading
from desktop_app.sources.document_reading import read_data, read_document
from desktop_app.sources.limits import LIMITS, Limits
from desktop_app.sources.recognise import ENDINGS, recognise
from tests.sources.fixture_files import FIXTURES, only, refusal

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def zipped(*names: str, content: bytes = b"x") -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            archive.writestr(name, content)
    return stream.getvalue()


def stream_of(name: str) -> bytes:
    return OLD + name.encode("utf-16-le") + bytes(100)


@pytest.mark.parametrize(
    "path", sorted(p for p in FIXTURES.iterdir() if p.suffix in ENDINGS), ids=lambda p: p.name
)
def test_a_fixture_is_known_by_its_content_alone(path: Path) -> None:
    data = path.read_bytes()
    kind = ENDINGS[path.suffix]
    assert recognise(data, path.name) is kind
    if kind not in {SourceFormat.CSV, SourceFormat.MARKDOWN}:  # plain text to whoever does not know
        assert recognise(data, "download") is kind
        assert recognise(data, "download.txt") is kind


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (b"", "a.txt", "“a.txt” is empty."),
        (b" \n\t ", "a.html", "“a.html” is empty."),
        (b"\xef\xbb\xbf", "a.txt", "“a.txt” is empty."),
        (b"\x89PNG\r\n\x1a\n\0", "scan.pdf", "“scan.pdf” is a picture, which Wordward does not read."),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "a.jpg", "is a picture"),
        (b"GIF89a\x01\0", "a.gif", "is a picture"),
        (b"\0\0\0\x18ftypheic\0\0", "a.heic", "is a picture"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "a.webp", "is a picture"),
        (b"7z\xbc\xaf\x27\x1c\0\0", "a.7z", "is a packed file"),
        (b"\x1f\x8b\x08\0\0", "a.gz", "is a packed file"),
        (b"MZ\x90\0\x03\0", "a.exe", "is a program"),
        (b"\x78\x9f\x3e\x22\0\0", "winmail.dat", "is Outlook's winmail.dat"),
        (zipped("readme.txt"), "a.zip", "is a packed file"),
        (zipped("ppt/slides/slide1.xml"), "a.pptx", "is a presentation"),
        (zipped("xl/workbook.bin"), "a.xlsb", "is a binary Excel workbook"),
        (zipped("readme.txt"), "a.docx", "looks like a Word document, but it is damaged"),
        (b"PK\x03\x04cut off", "a.docx", "looks like a Word document, but it is damaged"),
        (b"PK\x03\x04cut off", "a.xlsx", "looks like an Excel workbook, but it is damaged"),
        (stream_of("EncryptedPackage"), "a.docx", "is a Word document protected with a password"),
        (stream_of("EncryptedPackage"), "a.xlsx", "is an Excel workbook protected with a password"),
        (stream_of("WordDocument"), "a.doc", "is an old Word document (.doc)"),
        (stream_of("Workbook"), "a.xls", "is an old Excel workbook (.xls)"),
        (stream_of("PowerPoint Document"), "a.ppt", "is an old presentation (.ppt)"),
        (OLD, "a.msg", "looks like an Outlook message, but it is damaged"),
        (stream_of("__properties_version1.0"), "a.msg", "looks like an Outlook message, but it is damaged"),
        (b"\0\x01\x02\x03", "a.pdf", "looks like a PDF, but it is damaged"),
        (b"\0\x01\x02\x03", "a", "is not plain text, nor any other kind of file"),
        (b"<?xml version='1.0'?><invoice><sum>3</sum></invoice>", "a.xml", "is an XML file"),
        (b"<html><body><script>alert(1)</script></body></html>", "a.html", "is a web page without any words"),
        (b"\xff\xfeA\0\x00\xd8B\0", "a.txt", "looks like a text file, but it is damaged"),
    ],
)
def test_each_bad_file_has_a_sentence_of_its_own(data: bytes, name: str, said: str) -> None:
    error = refusal(data, name)
    assert said in error.sentence
    assert f"“{name}”" in error.sentence
    assert error.sentence.endswith(".")
    assert "!" not in str(error)


def test_what_is_no_file_is_said_to_be_so(tmp_path: Path) -> None:
    with pytest.raises(AppError, match=r"There is no file “gone\.html”"):
        read_document(tmp_path / "gone.html")
    with pytest.raises(AppError, match="is a folder, not a file"):
        read_document(tmp_path)
    (tmp_path / "file").write_bytes(b"x")
    with pytest.raises(AppError, match="cannot be read"):
        read_document(tmp_path / "file" / "inside.txt")
    with pytest.raises(AppError, match=r"cannot be read|no file"):
        read_document(tmp_path / "nul\0byte.txt")
    (tmp_path / "mine.txt").write_bytes(b"x")
    (tmp_path / "mine.txt").chmod(0)
    if not os.access(tmp_path / "mine.txt", os.R_OK):
        with pytest.raises(AppError, match="cannot be read"):
            read_document(tmp_path / "mine.txt")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there is no endless device here")
def test_a_device_that_never_ends_is_too_large() -> None:
    with pytest.raises(AppError, match="larger than 1 MB"):
        read_document(Path("/dev/zero"), limits=Limits(bytes=1_000_000))


def test_limits_are_stated_where_they_are_met() -> None:
    assert "larger than 25 MB" in refusal(b"a" * (LIMITS.bytes + 1), "a.txt").sentence
    for name in ("a.txt", "a.md", "a.html"):
        with pytest.raises(AppError, match="more than 1,000 letters"):
            read_data(b"<p>" + b"word " * 300, name, limits=Limits(characters=1_000))


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        ("<!doctype html><html><body><p>Clinical Coder</p></body></html>", "advert.txt", "a web page"),
        ("<!-- a --><!-- b -->\n<HTML><body>Clinical Coder</body></HTML>", "advert.pdf", "a web page"),
        ("Clinical Coder wanted at 3 < 4 surgeries.", "advert.html", "a text file"),
        ("Clinical Coder wanted.", "advert.docx", "a text file"),
    ],
)
def test_a_wrong_ending_does_not_matter_and_is_remarked_on(data: str, name: str, kind: str) -> None:
    document = only(data, name)
    assert "Clinical Coder" in document.text
    ending = Path(name).suffix
    assert document.notes[0] == f"Its name ends in {ending}, but it is {kind} and was read as one."


def test_a_right_or_missing_ending_has_no_remark() -> None:
    assert only("<html><body>Clinical Coder</body></html>", "advert").notes == ()
    assert only("Clinical Coder", "advert.txt").notes == ()


def test_plain_text_is_kept_as_it_stands() -> None:
    text = "Clinical Coder – “Band 4” · £27,485\r\n• ICD‑10\u00a0and OPCS‑4  \n\ttrailing \n"
    assert only(text.encode("utf-8-sig"), "a.txt").text == text
    assert only(text.encode("utf-16"), "a.txt").text == text


@pytest.mark.parametrize(
    "text", ["[urgent] Clinical Coder\nBand 4", "{Clinical Coder}", "Subject: coder\nBand 4"]
)
def test_what_only_begins_like_data_or_mail_is_plain_text(text: str) -> None:
    assert only(text, "a.txt").format is SourceFormat.PLAIN


def test_whatever_a_library_raises_is_a_damaged_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(document_reading.READERS, SourceFormat.HTML, ("charset", "decode"))
    error = refusal("<html><body>Clinical Coder</body></html>", "a.html")
    assert error.sentence == "“a.html” looks like a web page, but it is damaged or incomplete."
    assert error.__cause__ is not None


def test_every_format_has_words_and_a_reader() -> None:
    assert set(FORMAT_WORDS) == set(SourceFormat) == set(document_reading.READERS)
    assert all(re.match(r"an? ", words) for words in FORMAT_WORDS.values())


def test_a_reader_that_runs_out_of_memory_says_so_and_calls_no_file_damaged(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def hungry(*_given: object) -> None:
        raise MemoryError

    monkeypatch.setattr("desktop_app.sources.text_files.read_text", hungry)
    monkeypatch.setattr("desktop_app.sources.html_page.read_fragment", hungry)
    with pytest.raises(AppError, match="needs more memory to read"):
        read_data(b"Clinical Coder", "big.txt")
    with pytest.raises(AppError, match="needs more memory to read"):
        document_reading.read_rich("<p>Clinical Coder</p>", "big.txt")
