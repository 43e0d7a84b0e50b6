from __future__ import annotations

import pytest

from tests.analysis.facts.reading import values


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("Reference number\nC9298-ONC-0613", "C9298-ONC-0613"),
        ("Job ref: 388-HR-2207", "388-HR-2207"),
        ("Ref no. 334-AC-1234567-A", "334-AC-1234567-A"),
        ("REF: 7761-1126", "7761-1126"),
        ("Requisition ID:\xa0REQ604417", "REQ604417"),
        ("Reference 388-QG-519. Closing soon.", "388-QG-519"),
        ("Please quote JR-5521 when applying.", "JR-5521"),
        ("Ref BA/CC/3391", "BA/CC/3391"),
        ("Job description on Jobtrain ref 231877.", "231877"),
        ("Band 4\nU0219-26-0007\nSummary", "U0219-26-0007"),
        ("REF: 185- A-20-91442 CLOSING DATE: 11/11/2026", "185-A-20-91442"),
        ("JOB REF: 74925517\nLook at the Band 5 file, ref 74925520.", "74925517"),
        ("Position code HIM-207.", "HIM-207"),
    ],
)
def test_reference(text: str, reference: str) -> None:
    assert values(text).get("reference") == reference


@pytest.mark.parametrize(
    "text",
    [
        "Two references are taken up.",
        "With reference to the standards of 2026.",
        "Grade Code 0558",
        "This post was previously advertised as 001-NMR186-0620.",
        "We reference 14 wards and 3 clinics.",
        "Ref 12/06/2026",
    ],
)
def test_no_reference(text: str) -> None:
    assert "reference" not in values(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Contact: Jo Tarrant", "Jo Tarrant"),
        ("Ask: Bernadette Oyelowo, Integrated Coding Manager", "Bernadette Oyelowo"),
        ("Ring: Ottoline Baptiste FCCA", "Ottoline Baptiste"),
        ("Please contact Dr Anil Venkatesh on the number below.", "Dr Anil Venkatesh"),
        ("For further details contact: Eleri Humphreys, Rheolwr Codio Clinigol", "Eleri Humphreys"),
        ("ring Odette Farrant in our team", "Odette Farrant"),
        (
            "For questions about the job, contact:\nCoding Manager\nYann Le Brocq-Hart\nyann@trust.example",
            "Yann Le Brocq-Hart",
        ),
        ("Contact Sandra Wilson Ward Manager", "Sandra Wilson"),
    ],
)
def test_contact_name(text: str, name: str) -> None:
    assert values("Job summary\nWe need a coder.\n" + text).get("contact_name") == name


@pytest.mark.parametrize(
    "text",
    [
        "For a chat ring the Coding Services Manager.",
        "Contact the Practice Manager.",
        "Talk to Two Rivers Partnership.",
        "Contact Human Resources.",
        "You will ring Wards and Secretaries.",
        "Questions to Recruitment Services.",
    ],
)
def test_roles_and_firms_are_no_names(text: str) -> None:
    assert "contact_name" not in values("Job summary\nWe need a coder.\n" + text)


@pytest.mark.parametrize(
    ("text", "phone"),
    [
        ("Ring 01632 960188 to chat.", "01632 960188"),
        ("Tel (020) 7946 0958", "(020) 7946 0958"),
        ("+44 1632 960001", "+44 1632 960001"),
        ("Phone: 0113 496 0000 ext 12", "0113 496 0000 ext 12"),
        ("Call (555) 010-4477.", "(555) 010-4477"),
        ("WhatsApp +91 98480 12345", "+91 98480 12345"),
    ],
)
def test_phone(text: str, phone: str) -> None:
    assert values(text).get("contact_phone") == phone


@pytest.mark.parametrize(
    "text",
    [
        "Salary £27,485 to £30,162",
        "Closing 30/10/2025 23:59",
        "Reference U0177-26-0012",
        "Ref 0123456789",
        "In 2024-2025 we coded 120000.",
    ],
)
def test_no_phone(text: str) -> None:
    assert "contact_phone" not in values(text)


@pytest.mark.parametrize(
    ("text", "email"),
    [
        ("E-mail jobs@practice.example.", "jobs@practice.example"),
        ("prue.o'neill+jobs@coding.trust.example, or ring", "prue.o'neill+jobs@coding.trust.example"),
        ("CV to Jordan @ Hexley Nash.", None),
    ],
)
def test_email(text: str, email: str | None) -> None:
    assert values(text).get("contact_email") == email
