"""Outlook's own messages: HTML, plain or rich text, what is attached, and no date where none is."""

from __future__ import annotations

import struct

from desktop_app.domain.documents import Field, SourceFormat
from desktop_app.sources.document_reading import read_data
from tests.fixtures import adverts, compound
from tests.sources.fixture_files import FIXTURES, fixture, only, refusal


def text(words: str) -> bytes:
    return words.encode("utf-16-le")


def test_the_html_body_is_read_in_its_own_encoding() -> None:
    read = fixture("outlook.msg")
    (document,) = read.documents
    (mail,) = fixture("alert.eml").documents
    assert document.text.split("\n")[2:] == mail.text.split("\n")[2:]
    assert document.text.startswith("Job alert: Medical Notes Summariser\n\nDear colleague,")
    assert document.format is SourceFormat.MSG
    assert document.date == "2026-11-16"
    assert document.fields == (
        Field("subject", "Job alert: Medical Notes Summariser"),
        Field("sender", '"Zoë Pärn" <zoe@tollgate.example>'),
    )
    assert [(one.name, one.data) for one in read.attachments] == [("Job description.pdf", b"%PDF-1.4\n")]
    assert document.notes == ("1 attachment was not opened: Job description.pdf.",)


def test_a_body_of_rich_text_alone_is_unpacked_and_never_sent_means_no_date() -> None:
    (document,) = fixture("rich.msg").documents
    assert document.text.endswith(adverts.MAIL_TEXT.strip())
    assert document.date == ""


def test_a_plain_body_is_read() -> None:
    plain = compound.message({(0x1000, compound.TEXT): text("Code episodes.\r\nBand 4")})
    assert only(plain, "a.msg").text == "Code episodes.\nBand 4"


def test_a_file_whose_name_is_missing_is_still_offered() -> None:
    given = compound.message({(0x1000, compound.TEXT): text("See the file.")}, attached={"": b"data"})
    (one,) = read_data(given, "a.msg").attachments
    assert (one.name, one.data) == ("attachment", b"data")


def test_a_message_without_words_is_named() -> None:
    assert "is an Outlook message without any words" in refusal(compound.message({}), "a.msg").sentence


def test_a_cut_message_is_damaged() -> None:
    data = (FIXTURES / "outlook.msg").read_bytes()
    assert "looks like an Outlook message, but it is damaged" in refusal(data[:3000], "a.msg").sentence


def test_streams_that_claim_to_be_giants_are_not_unpacked() -> None:
    big = bytes(5000)
    data = compound.message({(0x1000, compound.TEXT): text("Code."), (0x1013, compound.BINARY): big})
    lying = data.replace(struct.pack("<IQ", 0, 5000), struct.pack("<IQ", 0, 2_000_000_000))
    size = struct.pack("<Q", 5000)
    lying = data.replace(size, struct.pack("<Q", 2_000_000_000)) if lying == data else lying
    assert lying != data
    assert "would unpack to more than 100 MB" in refusal(lying, "a.msg").sentence
