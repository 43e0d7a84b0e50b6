"""Letters that refuse an applicant, and adverts that tell when silence is a refusal."""

from __future__ import annotations

import pytest

from desktop_app.domain.verdict import Kind
from tests.reading import read


@pytest.mark.parametrize(
    "letter",
    [
        "Dear Ms Hale,\nthank you for your application for the post of Clinical Coder. We are sorry to tell "
        "you that you have not been shortlisted for interview. All those whom we invited hold the NCCQ.",
        "Dear Tom,\nWe write about your application for the Clinical Coder post (Band 5, £32,073). On this "
        "occasion you were not successful. The person appointed has coded with ICD-10 for six years.",
        "Dear Candidate\nThank you for applying. Unfortunately you have not been selected for interview for "
        "the post of Clinical Coding Manager.",
        "Dear Mr Obi\nYour application has been unsuccessful; the Notes Summariser is found.",
        "Dear Ms Lee\nThe panel has decided to offer the Clinical Coder post to another candidate.",
    ],
)
def test_a_letter_of_refusal_offers_nothing(letter: str) -> None:
    assert read(letter).verdict.kind is Kind.OTHER


@pytest.mark.parametrize(
    "words",
    [
        "If you hear nothing within three weeks, you have not been shortlisted on this occasion.",
        "Should you not hear from us, please assume that your application was unsuccessful.",
        "Candidates who have not been shortlisted will not be told. We wish you well.",
        "On request we tell you why your application was not successful.",
    ],
)
def test_an_advert_that_tells_when_silence_is_a_refusal_stays_one(words: str) -> None:
    text = f"Clinical Coder\nElm NHS Trust\nBand 5. You code with ICD-10 and OPCS-4. {words}"
    assert read(text).verdict.kind is Kind.VACANCY
