"""Certificates to be gained later, levels that are grades, work beside a certificate, demands at odds."""

from __future__ import annotations

import pytest

from tests.analysis.facts.reading import asked, values


@pytest.mark.parametrize(
    "sentence",
    [
        "You will learn to code and sit the National Clinical Coding Qualification when you are ready.",
        "Sit the NCCQ when ready.",
        "You take the NCCQ whenever you feel ready.",
        "Successful applicants must complete the standards course and later the NCCQ.",
        "The successful candidate will be required to complete the NCCQ.",
    ],
)  # fmt: skip
def test_what_is_gained_in_the_post_is_not_asked_for(sentence: str) -> None:
    assert "qualifications" not in values(f"Coding Trainee\nElm NHS Trust\n{sentence}")


@pytest.mark.parametrize(
    "sentence",
    [
        "You must have sat the NCCQ.",
        "The successful applicant must hold the NCCQ.",
        "Be ready for audits. You must hold the NCCQ.",
    ],
)
def test_what_must_be_held_is(sentence: str) -> None:
    assert asked(f"Coder\nElm NHS Trust\n{sentence}", "qualifications") == {"NCCQ": "essential"}


@pytest.mark.parametrize(
    ("sentence", "strengths"),
    [
        ("You must hold the NCCQ (or ACC) and be a Terminology and Classifications Delivery Service approved "
         "clinical coding auditor, or be ready to complete that programme within 12 months.",
         {"NCCQ": "essential", "Approved auditor": "working_towards"}),
        ("You must hold the NCCQ and be an approved auditor, or willing to become one within a year.",
         {"NCCQ": "essential", "Approved auditor": "working_towards"}),
        ("You must hold the NCCQ, or be prepared to take it within 12 months.", {"NCCQ": "working_towards"}),
        ("Essential: 2 years in coding, and either NCCQ or the will to sit it within 24 months.",
         {"NCCQ": "working_towards"}),
        ("You must hold the NCCQ and be prepared to work at weekends.", {"NCCQ": "essential"}),
    ],
)  # fmt: skip
def test_held_or_to_be_gained(sentence: str, strengths: dict[str, str]) -> None:
    assert asked(f"Coding Auditor\nElm NHS Trust\n{sentence}", "qualifications") == strengths


@pytest.mark.parametrize(
    "line",
    [
        "HIM Level 2 $84,512 - $99,371 pa",
        "Health Information Manager Level 2, salary 84,512",
        "Level 2: AUD 84,512",
    ],
)
def test_a_level_before_pay_is_a_grade(line: str) -> None:
    assert "qualifications" not in values(f"Clinical Coder\nWirrabilla Base Hospital\n{line} | Permanent")


def test_a_level_that_is_learnt_is_a_qualification() -> None:
    assert asked("Coder\nElm NHS Trust\nYou need English at Level 2, 5 GCSEs.", "qualifications")


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        ("RN licence in good standing is required.", "RN"),
        ("An active RN or LPN license is required.", "RN or LPN"),
        ("You must be an LPN.", "LPN"),
    ],
)
def test_only_the_licences_named_are_asked_for(sentence: str, what: str) -> None:
    assert asked(f"Nurse Reviewer\nElm Group\n{sentence}", "qualifications") == {what: "essential"}


@pytest.mark.parametrize(
    "words", ["AAPC dues paid.", "Membership dues paid.", "We pay your annual AHIMA dues."]
)
def test_dues_are_no_training(words: str) -> None:
    assert "training" not in values(f"Medical Coder\nSunbay Partners\nBenefits: dental, 401(k). {words}")


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        ("Must be CCS or CPC; 3 yrs inpatient coding", "3 yrs inpatient coding"),
        ("Needed: 2 yrs. profee coding; CPC.", "2 yrs. profee coding"),
        ("Knowledge of ICD-10 is essential, as is an accredited coding qualification and proven "
         "line management of a coding team.", "proven line management of a coding team"),
        ("You must be NCCQ/ACC qualified with recent experience of coding in an acute trust.",
         "recent experience of coding in an acute trust"),
        ("You need GCSEs in English and maths, and some office experience.", "some office experience"),
        ("You need 2 years in coding, and either the NCCQ or a degree.", "You need 2 years in coding"),
        ("You need experience of minute taking and hold National 5 English.",
         "You need experience of minute taking"),
        ("We would like you to hold a registration with a professional council of nurses and to have "
         "three years of nursing practice, at least one of them in primary care, and you must like to work "
         "on your own too.",
         "three years of nursing practice, at least one of them in primary care"),
        ("You need experience of coding and audit.", "You need experience of coding and audit"),
    ],
)  # fmt: skip
def test_work_is_told_without_the_certificate_beside_it(sentence: str, what: str) -> None:
    assert asked(f"Medical Coder\nElm NHS Trust\n{sentence}", "experience") == {what: "essential"}


def test_what_is_not_needed_is_told_without_what_the_employer_does_instead() -> None:
    text = "Coder\nElm NHS Trust\nYou don't need a coding qualification: we'll train you at our expense."
    assert asked(text, "qualifications") == {"coding qualification": "not_needed"}


@pytest.mark.parametrize("verb", ["Specify if", "Please state which", "Indicate whether"])
def test_a_forms_own_question_is_no_demand(verb: str) -> None:
    text = f"Coder\nElm Group\n2. Certifications\n{verb} coding qualifications are required or preferred\n"
    assert "coding qualification" not in str(values(text).get("qualifications", ""))


@pytest.mark.parametrize("prose", ["You must hold the NCCQ.", "NCCQ essential.", "The NCCQ is required."])
def test_prose_and_list_at_odds_are_both_told(prose: str) -> None:
    found = values(f"Clinical Coder, Moor NHS Trust.\n{prose}\n\nDesirable criteria\n- NCCQ\n- Excel")
    told = [(item.what, str(item.strength)) for item in found["qualifications"]]  # type: ignore[union-attr]
    assert told == [("NCCQ", "essential"), ("NCCQ", "desirable")]


@pytest.mark.parametrize(
    "prose", ["Ideally you hold the NCCQ.", "You may join whether or not you have sat the NCCQ yet."]
)
def test_a_list_that_asks_for_more_than_the_prose_stands_alone(prose: str) -> None:
    text = f"Clinical Coder\nMoor NHS Trust.\n{prose}\n\nEssential criteria\n- NCCQ\n- Excel"
    assert asked(text, "qualifications") == {"NCCQ": "essential"}
