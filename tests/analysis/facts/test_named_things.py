"""Classifications, qualifications and systems that stand alone are nobody's employer and no post."""

from __future__ import annotations

import pytest

from tests.reading import read


@pytest.mark.parametrize(
    ("lead", "title", "employer"),
    [
        ("Clinical Coder\n£28,000 – NCCQ\nYou code in ICD-10.", "Clinical Coder", None),
        ("Clinical Coder\nBand 4 – ACC\nYou code in ICD-10.", "Clinical Coder", None),
        ("Clinical Coder\nSystmOne | £13 an hour\nReply to Sam.", "Clinical Coder", None),
        (
            "Clinical Coder needed ASAP - 3 month contract - ICD-10/OPCS-4\nContact Sam 07700 900123",
            "Clinical Coder",
            None,
        ),
        ("NCCQ Training Ltd\nClinical Coder\nYou code in ICD-10.", "Clinical Coder", "NCCQ Training Ltd"),
        ("Clinical Coder\nCompany: EMIS\nYou code in ICD-10.", "Clinical Coder", "EMIS"),
    ],
)
def test_names_of_things_are_no_employer_and_no_title(lead: str, title: str, employer: str | None) -> None:
    facts = {str(fact.name): fact.value for fact in read(lead).facts}
    assert (facts.get("title"), facts.get("employer")) == (title, employer)
