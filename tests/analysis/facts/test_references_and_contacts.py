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


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("The reference code for this apprenticeship is VAC2000311000.", "VAC2000311000"),
        ("Apply by 4 December, ref OMP/COD/2. No sponsorship.", "OMP/COD/2"),
        ("CV and letter to jobs@hallow.example, marked PSA/26.", "PSA/26"),
        ("Write to us with the subject LDA-AUD-4. Thank you.", "LDA-AUD-4"),
        ('Mail your CV to hr@hallow.example mentioning "SDA-11-BLR". Last date 5 December.', "SDA-11-BLR"),
        ("Write to us with HLR-26-09 in the subject.", "HLR-26-09"),
        ("Kindly mention VL-PV-0362 in the subject.", "VL-PV-0362"),
        ("Full-time | Job #LT-5520", "LT-5520"),
    ],
)
def test_reference_in_running_text(text: str, reference: str) -> None:
    assert values(text)["reference"] == reference


@pytest.mark.parametrize("text", ["A chart marked COPD/2 is no reference.", "ref 2026", "subject Level-2"])
def test_what_is_marked_otherwise_is_no_reference(text: str) -> None:
    assert values(text.replace("COPD/2", "copd/2")).get("reference") is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("For a chat ring Nerys ap Huw, Coding Manager, 01656 555018.", "Nerys ap Huw"),
        ("Interested? Ring Tamsin on 0191 498 0000.", "Tamsin"),
        ("Informal questions: Dr Ifeoma Strickland-Hall. Closing: 7 December.", "Dr Ifeoma Strickland-Hall"),
        ("Questions about the job: Priyanka Vale, Coding Lead", "Priyanka Vale"),
        ("Informal visits are warmly encouraged: Siân Banks, Lead MEO", "Siân Banks"),
        ("Letters to the Chief Nurse, Bartholomew Quaye, by Friday.", "Bartholomew Quaye"),
        ("Half a page to Josephine Attah, Head of Coding, by noon.", "Josephine Attah"),
        ("Write by 11th December to Mrs Adaeze Obi, people@hallow.example.", "Mrs Adaeze Obi"),
    ],
)
def test_name_behind_other_words(text: str, name: str) -> None:
    assert values(text)["contact_name"] == name


def test_a_number_of_dublin() -> None:
    assert (
        values("Enquiries to Aoife Burke, HIPE Manager, tel. 01 555 0147.")["contact_phone"] == "01 555 0147"
    )


@pytest.mark.parametrize(
    ("text", "email", "phone"),
    [
        ("Do not contact: press@trust.example. Ask jo@trust.example.", "jo@trust.example", None),
        ("Do not send CVs to hr@trust.example; apply online.", None, None),
        ("Never ring 0113 496 0112 about jobs; ring 0113 496 0113.", None, "0113 496 0113"),
        ("Do not hesitate to contact jo@trust.example.", "jo@trust.example", None),
        ("Ring 01632 960 1234.", None, "01632 960 1234"),
    ],
)
def test_whom_nobody_is_to_turn_to(text: str, email: str | None, phone: str | None) -> None:
    found = values("We need a coder.\n" + text)
    assert (found.get("contact_email"), found.get("contact_phone")) == (email, phone)
