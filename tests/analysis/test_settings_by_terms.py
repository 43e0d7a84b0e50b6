"""Who employs, told by the terms of the work and whose stays are coded; a credential that is no rung."""

from __future__ import annotations

import pytest

from tests.reading import read


@pytest.mark.parametrize(
    ("text", "setting"),
    [
        (
            "ACC Clinical Coders. Tarnside Health Staffing has urgent bookings for coders with an acute "
            "trust: code a backlog of stays in ICD-10 and OPCS-4. £30 an hour umbrella.",
            "contractor",
        ),
        (
            "Clinical Coder. Elmstow runs a community hospital and two GP practices as one NHS Trust. Code "
            "stays in ICD-10 and OPCS-4 and summarise the notes of new patients of practices in SystmOne.",
            "community",
        ),
        (
            "Inpatient Coder, Ohio. Code the charts of patients discharged from one of our four hospitals in "
            "ICD-10-CM and ICD-10-PCS, so that accounts are billed on time.",
            "acute",
        ),
        (
            "Clinical Coder, Elmstow General Hospital NHS Trust. Code stays in ICD-10 and OPCS-4. No agency "
            "contract is offered.",
            "acute",
        ),
    ],
)
def test_the_employer_by_terms_and_stays(text: str, setting: str) -> None:
    assert read(text).verdict.setting.value == setting


def test_the_name_of_a_credential_is_no_senior_rung() -> None:
    duties = "Abstract and code cancer cases for the hospital cancer registry. Required: ODS-C."
    assert read(duties, title="Oncology Data Specialist").verdict.stage.value != "senior"
    assert read(duties, title="Senior Oncology Data Specialist").verdict.stage.value == "senior"
