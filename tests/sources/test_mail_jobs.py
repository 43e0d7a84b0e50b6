"""Job alerts become a list of adverts; messages about one post, or about none, do not."""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import SMTP

import pytest

from desktop_app.domain.documents import Document
from desktop_app.sources.document_reading import read_data

#: Title, employer, town, pay, closing date.
JOBS = (
    ("Clinical Coder", "Ravensmoor Hospitals", "Ravensmoor", "£27,485 to £30,162 a year", "6 December 2026"),
    ("Notes Summariser", "Tollgate Surgery", "Little Wexcombe", "£12.60 an hour", "9 December 2026"),
    ("Coding Lead", "Larkfield Hospitals", "Larkfield", "Band 6: £37,338 to £44,962", "14 December 2026"),
)
TITLES = [job[0] for job in JOBS]
LINK = "https://jobs.example/{}"


def documents(subject: str, *, html: str = "", plain: str = "") -> tuple[Document, ...]:
    """What a message with these parts is read as."""
    message = EmailMessage(policy=SMTP)
    message["Subject"], message["From"] = subject, "alerts@jobs.example"
    message["Date"] = "Wed, 18 Nov 2026 07:00:00 +0000"
    if plain:
        message.set_content(plain, charset="windows-1252", cte="quoted-printable")
    if html and plain:
        message.add_alternative(html, subtype="html", cte="base64")
    elif html:
        message.set_content(html, subtype="html")
    return read_data(message.as_bytes(), "alert.eml").documents


def in_tables() -> str:
    """A table for each job, its title linked, as most boards write them."""
    rows = "".join(
        f"<tr><td><table><tr><td><a href='{LINK.format(at)}?utm=x'><b>{title}</b></a></td></tr>"
        f"<tr><td>{employer}<br>{town}</td></tr><tr><td>{pay}</td></tr>"
        f"<tr><td>Closing date: {closes}</td></tr>"
        f"<tr><td><a href='{LINK.format(at)}'>View job</a></td></tr></table></td></tr>"
        for at, (title, employer, town, pay, closes) in enumerate(JOBS)
    )
    end = (
        "<tr><td><a href='https://jobs.example/all'>View all jobs</a></td></tr><tr><td>Unsubscribe</td></tr>"
    )
    start = (
        "<tr><td><a href='https://jobs.example'>Jobs board</a></td></tr><tr><td><h2>3 new jobs</h2></td></tr>"
    )
    return f"<table>{start}{rows}{end}</table>"


def in_cards() -> str:
    """A heading for each job, the employer linked, with a sentence of the advert."""
    return "<p>Hello, here are today's vacancies:</p>" + "".join(
        f"<div><h3>{title}</h3><p><a href='https://trust.example/{at}'>{employer}</a></p>"
        f"<p>{town} · {pay}</p>"
        f"<p>Code records of all specialties.</p><a href='{LINK.format(at)}'>Apply now</a></div>"
        for at, (title, employer, town, pay, _) in enumerate(JOBS)
    )


def in_lines() -> str:
    """Title and employer both linked, one below the other."""
    return "".join(
        f"<p><a href='{LINK.format(at)}'>{title}</a><br><a href='https://trust.example/{at}'>{employer}</a><br>"
        f"{town}<br>Salary: {pay}</p>"
        for at, (title, employer, town, pay, _) in enumerate(JOBS)
    )


def in_plain_text(between: str = "\n") -> str:
    """Blocks with the address below each."""
    return "Hello,\n\nYour search found 3 new jobs:\n\n" + between.join(
        f"{title}\n{employer}, {town}\n{pay}\nClosing date: {closes}\n{LINK.format(at)}\n"
        for at, (title, employer, town, pay, closes) in enumerate(JOBS)
    )


@pytest.mark.parametrize(
    ("subject", "html", "plain"),
    [
        ("3 new jobs match your search", in_tables(), ""),
        ("Your alert", in_tables(), "Please see the HTML."),
        ("Job alert", in_cards(), ""),
        ("Vacancies of the week", in_lines(), ""),
        ("Your search", "", in_plain_text()),
        ("Your search", "", in_plain_text("\n--------\n")),
    ],
)
def test_each_job_of_an_alert_is_an_advert(subject: str, html: str, plain: str) -> None:
    found = documents(subject, html=html, plain=plain)
    assert [one.field("title") for one in found] == TITLES
    assert [one.text.split("\n", 1)[0] for one in found] == TITLES
    for one, (_, employer, town, pay, _) in zip(found, JOBS, strict=True):
        assert all(words in one.text for words in (employer, town, pay))
        assert not any(title in one.text for title in TITLES if title != one.field("title"))
        assert "The message lists 3 jobs; each is read by itself." in one.notes
        assert one.date == "2026-11-18"
        assert "Unsubscribe" not in one.text
        assert "View" not in one.text


def test_each_job_keeps_its_own_address_even_beside_another_of_the_same_title() -> None:
    html = in_tables().replace("Coding Lead", "Clinical Coder")
    addresses = [one.address for one in documents("Job alert", html=html)]
    assert addresses == [f"{LINK.format(at)}?utm=x" for at in range(3)]


def test_jobs_in_the_data_of_a_message_are_adverts_too() -> None:
    data = ",".join(f'{{"@type":"JobPosting","title":"{title}","description":"Work."}}' for title in TITLES)
    found = documents("Jobs", html=f"<script type='application/ld+json'>[{data}]</script><p>Jobs</p>")
    assert [one.field("title") for one in found] == TITLES


ONE = (
    "<p>We have a vacancy:</p><h2><a href='https://jobs.example/1'>Clinical Coder</a></h2>"
    "<p><a href='https://trust.example'>Ravensmoor Hospitals</a></p><p>£27,485 to £30,162 a year</p>"
    "<p><a href='https://trust.example/b'>Benefits at Ravensmoor</a></p><p>Relocation of £8,000.</p>"
    "<h3>How to apply</h3><p>By the closing date, 6 December.</p><p><a href='https://jobs.example/1'>Apply</a></p>"
)
NEWS = (
    "<p>There are new positions at the practice.</p><p><a href='https://course.example'>Coding course</a></p>"
    "<p>£250 per person</p><p><a href='https://party.example'>Summer party</a></p><p>£10 per head</p>"
)
PLAIN = (
    "Dear all,\n\nwe look for a Clinical Coder, £27,485 to £30,162 a year.\nhttps://jobs.example/1\n\n"
    "Relocation is paid up to a limit; the closing date is 6 December.\nhttps://trust.example\n"
)


@pytest.mark.parametrize(
    ("subject", "html", "plain"),
    [
        ("Vacancy: Clinical Coder", ONE, ""),
        ("Newsletter", NEWS, ""),
        ("A post with us", "", PLAIN),
        ("Minutes", in_lines().replace("£", ""), ""),
    ],
)
def test_any_other_message_is_one_document(subject: str, html: str, plain: str) -> None:
    (one,) = documents(subject, html=html, plain=plain)
    assert one.text.startswith(subject)
