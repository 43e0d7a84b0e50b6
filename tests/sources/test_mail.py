"""E-mails: subject and body as text, in every encoding; what is attached is offered and not opened."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from desktop_app.domain.documents import Field, SourceFormat
from desktop_app.sources.document_reading import read_data
from desktop_app.sources.mail import file_name
from tests.fixtures import adverts
from tests.sources.fixture_files import fixture, only, refusal

BODY = [
    "Dear colleague,",
    'a job that matches your search "clinical coding":',
    "Medical Notes Summariser – Tollgate Surgery, Little Wexcombe",
    "£12.60 an hour, 20 hours a week",
    "• Summarise new patients’ records in SystmOne",
    "• Code incoming letters with SNOMED CT",
    "Closing date: 6 December 2026",
]


def lines_of(text: str) -> list[str]:
    return [line for line in text.split("\n") if line]


def letter(head: str, body: str) -> str:
    return only(f"Message-ID: <1@x>\n{head}\n\n{body}", "a.eml").text


def test_the_html_body_is_read_with_its_lists_and_the_subject_above() -> None:
    read = fixture("alert.eml")
    (document,) = read.documents
    subject = "Job alert: Medical Notes Summariser – Tollgate Surgery"
    assert lines_of(document.text) == [subject, *BODY]
    assert document.format is SourceFormat.EML
    assert document.date == "2026-11-18"
    assert document.fields == (Field("subject", subject), Field("sender", "Zoë Pärn <alerts@jobs.example>"))


def test_attachments_are_offered_and_pictures_of_the_body_are_not() -> None:
    read = fixture("alert.eml")
    assert [(one.name, one.data) for one in read.attachments] == [
        ("Job description – summariser.pdf", b"%PDF-1.4\n")
    ]
    assert read.documents[0].notes == ("1 attachment was not opened: Job description – summariser.pdf.",)


def test_a_plain_body_in_an_old_encoding_keeps_its_lines() -> None:
    (document,) = fixture("plain.eml").documents
    assert document.text == "Vacancy – notes summariser\n\n" + adverts.MAIL_TEXT.strip()


def test_a_forwarded_message_is_read_where_there_is_nothing_else() -> None:
    assert fixture("forwarded.eml").documents[0].text == fixture("alert.eml").documents[0].text


def test_a_forwarded_message_beside_words_is_offered() -> None:
    outer = EmailMessage()
    outer["Message-ID"], outer["Subject"] = "<1@x>", "Fwd: look at this"
    outer.set_content("Is this one for you?")
    inner = EmailMessage()
    inner["Subject"] = "Clinical Coder: Band 4/5"
    inner.set_content("Code episodes.")
    outer.add_attachment(inner)
    read = read_data(outer.as_bytes(), "a.eml")
    assert read.documents[0].text == "look at this\n\nIs this one for you?"
    assert [one.name for one in read.attachments] == ["Clinical Coder Band 45.eml"]
    assert only(read.attachments[0].data, "inner.eml").text == "Clinical Coder: Band 4/5\n\nCode episodes."


def test_a_forwarded_message_with_letters_it_does_not_claim_is_offered() -> None:
    inner = b"Subject: x\nContent-Type: text/plain; charset=ascii\n\ncaf\xe9 \xc3\xa9"
    outer = b"Message-ID: <1@x>\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nRead this.\n--b\n"
    read = read_data(outer + b"Content-Type: message/rfc822\n\n" + inner + b"\n--b--\n", "a.eml")
    assert read.documents[0].text == "Read this."
    assert b"caf" in read.attachments[0].data


def test_winmail_dat_is_named() -> None:
    error = refusal(fixture_bytes("winmail.eml"), "winmail.eml")
    assert error.sentence == "“winmail.eml” is an e-mail whose words are in winmail.dat, Outlook's own form."
    assert "as .msg" in error.hint


def test_an_encrypted_message_is_named() -> None:
    sealed = "Message-ID: <1@x>\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nMIAGCSqG"
    assert "is an e-mail protected with a password" in refusal(sealed, "a.eml").sentence


@pytest.mark.parametrize(
    ("head", "subject"),
    [
        ("Subject: =?utf-8?b?Q2Fmw6k=?= =?iso-8859-1?q?_na=EFve?=", "Café naïve"),
        ("Subject: Café – naïve", "Café – naïve"),
        ("Subject: =?windows-1252?q?=A327,485_=96_Band_4?=", "£27,485 – Band 4"),
        ("Subject: =?no-such-code?q?abc?=", "abc"),
        ("Subject: =?utf-8?b?abcde?=", "=?utf-8?b?abcde?="),
        ("Subject: one\n two", "one two"),
        ("subject: RE: Fwd: Clinical Coder", "Clinical Coder"),
    ],
)
def test_subjects_are_read_out_of_their_encodings(head: str, subject: str) -> None:
    assert letter(head, "Body") == f"{subject}\n\nBody"


def test_a_subject_in_raw_windows_letters_is_read() -> None:
    data = "Message-ID: <1@x>\nSubject: £27,485 – Coder\n\nBody".encode("cp1252")
    assert only(data, "a.eml").text == "£27,485 – Coder\n\nBody"


def test_softly_broken_lines_are_joined_where_the_message_says_so() -> None:
    body = "We look for a \ncoder.\n\n- one\n-- \nZoë"
    assert letter("Content-Type: text/plain; format=flowed", body) == "We look for a coder.\n\n- one\n--\nZoë"
    assert "for a\ncoder" in letter("Content-Type: text/plain", body)


def test_a_body_whose_html_only_points_elsewhere_is_read_as_plain_text() -> None:
    message = EmailMessage()
    message["Message-ID"] = "<1@x>"
    message.set_content("Clinical Coder wanted. " * 20)
    message.add_alternative("<p>View this message in your browser</p>", subtype="html")
    assert only(message.as_bytes(), "a.eml").text.startswith("Clinical Coder wanted.")


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("..\\..\\Windows\\job.pdf", "job.pdf"),
        ("/etc/passwd", "passwd"),
        ("a/../b\0\n.docx", "b.docx"),
        ("..", "attachment"),
        ("", "attachment"),
        ("x" * 500, "x" * 200),
    ],
)
def test_names_of_attachments_are_bare(given: str, name: str) -> None:
    assert file_name(given) == name


def fixture_bytes(name: str) -> bytes:
    from tests.sources.fixture_files import FIXTURES

    return (FIXTURES / name).read_bytes()


def test_an_advert_quoted_line_by_line_is_read_without_the_signs() -> None:
    quoted = "See below.\n\n> Clinical Coder\n>\n>> * Code with ICD-10\n> Band > 3\n"
    document = only(f"Subject: Vacancy\n\n{quoted}", "a.eml")
    assert document.text == "Vacancy\n\nSee below.\n\nClinical Coder\n\n* Code with ICD-10\nBand > 3"
    assert only("Subject: Vacancy\n\n> ours\nBand 4\n", "a.eml").text == "Vacancy\n\n> ours\nBand 4"


def mixed(*parts: str) -> str:
    return (
        "Subject: JD\nContent-Type: multipart/mixed; boundary=b\n\n--b\n"
        + "\n--b\n".join(parts)
        + "\n--b--\n"
    )


def test_texts_one_after_the_other_are_read_one_after_the_other() -> None:
    page = "Content-Type: text/html\n\n<p>Clinical coder wanted</p>"
    footer = "Content-Type: text/plain\n\nThis message is only for those whom it names."
    document = only(mixed(page, footer), "a.eml")
    assert document.text == "JD\n\nClinical coder wanted\n\nThis message is only for those whom it names."


def test_a_message_that_is_nothing_but_a_file_offers_it() -> None:
    kind = "Content-Type: application/pdf; name=jd.pdf\nContent-Disposition: attachment; filename=jd.pdf"
    read = read_data(f"Subject: JD\n{kind}\n\nRavensmoor\n".encode(), "a.eml")
    assert [one.name for one in read.attachments] == ["jd.pdf"]
    assert read.documents[0].text == "JD"


def test_words_cut_by_soft_line_ends_are_whole() -> None:
    head = "Subject: JD\nContent-Type: text/plain; format=flowed; delsp=yes"
    assert (
        only(f"{head}\n\nClinical coder wan \nted  \nnow.\n", "a.eml").text
        == "JD\n\nClinical coder wanted now."
    )
