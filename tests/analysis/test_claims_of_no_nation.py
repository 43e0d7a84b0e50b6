"""Coding for insurers told of without a nation, without CPT and without ICD-10-CM."""

from __future__ import annotations

import pytest

from desktop_app.domain.verdict import Confidence, Nation, Route
from tests.reading import read

CODES = "You will review patient records and assign diagnosis and procedure codes"


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Medical Coding Specialist", f"Our hospital needs you. {CODES} in line with insurance regulations."),
        (
            "Medical Coding Specialist",
            f"{CODES}. You work with billing staff on rejected claims and denials.",
        ),
        ("Inpatient Coder", f"{CODES} that insurance companies can process. You resubmit rejected claims."),
    ],
)
def test_work_that_both_sides_do_is_the_insurers(title: str, text: str) -> None:
    verdict = read(text, title=title).verdict
    assert (verdict.nation, verdict.route) == (Nation.UNKNOWN, Route.BILLING)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Clinical Coder", f"{CODES} for our hospital, and help billing staff with rejected claims."),
        ("Hospital Coder", f"{CODES} with ICD-10 and OPCS-4 for admitted patients. You hold the NCCQ."),
        ("Health Information Officer", f"{CODES} for inpatient episodes in our hospital's returns."),
    ],
)
def test_a_hospital_coders_post_or_classification_stays_the_hospitals(title: str, text: str) -> None:
    assert read(text, title=title).verdict.route is not Route.BILLING


def test_a_template_of_an_american_post_is_never_surely_the_hospitals() -> None:
    text = (
        "Medical Coding Specialists play a key role by assigning standardized codes to diagnoses and "
        "procedures. Duties:\n- assign appropriate diagnosis and procedure codes\n"
        "- ensure that codes meet federal and insurance rules, so that services are paid for correctly"
    )
    verdict = read(text, title="Medical Coding Specialist Job Description").verdict
    assert not (verdict.route is Route.HOSPITAL and verdict.confidence is Confidence.CLEAR)


@pytest.mark.parametrize(
    "text",
    [
        "Tampa, FL. $26.50 - $34.00/hour. CPT.",
        "Austin, TX\nYou use CPT all day.",
        "Dubai. AED 9,000 a month. CPT.",
    ],
)
def test_a_medical_coder_with_cpt_where_claims_pay_is_a_biller(text: str) -> None:
    verdict = read(text, title="Medical Coder").verdict
    assert verdict.route is Route.BILLING
    assert dict(verdict.scores)[Route.PRIMARY_CARE] == 0


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Medical Coder", "Hamilton, Ontario. You code stays in ICD-10-CA and CCI; CPT is not used here."),
        ("Psychologist", "Austin, TX. You offer CPT after trauma."),
        ("Notes Summariser", "Leeds. You summarise notes in EMIS. CPT by arrangement."),
    ],
)
def test_cpt_elsewhere_or_in_another_trade_makes_no_biller(title: str, text: str) -> None:
    assert read(text, title=title).verdict.route is not Route.BILLING
