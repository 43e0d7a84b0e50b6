"""Registration with the council of a profession, royal colleges and certificates of all health posts."""

from __future__ import annotations

import pytest

from tests.analysis.facts.reading import asked

POST = "Staff Nurse\nHexley General Hospital\n\nThe ward has 20 beds.\n\n"
REGISTRATION = "Professional registration"


def needed(text: str) -> dict[str, str]:
    """The qualifications asked for, with how strongly."""
    return asked(POST + text, "qualifications")


@pytest.mark.parametrize(
    "text",
    [
        "You must be registered with either the HCPC, NMC or Social Work England.",
        "NMC or HCPC registration is essential.",
        "This post is open to dietitians registered with the HCPC.",
        "We are advertising one day a week for an HCPC registered psychologist.",
        "You will have current registration with the Nursing & Midwifery Council.",
        "Requirements:\n- Registered mental health or learning disability nurse\n- a clear head\n",
        "Requirements:\n- Health and Care Professions Council (HCPC) registered\n- a clear head\n",
        "Requirements:\n- Current registration, including GMC or GDC\n- a clear head\n",
        "You must hold registration with your appropriate professional regulatory body.",
        "You need a licence to practise.",
    ],
)
def test_registration_is_asked_for_in_many_ways(text: str) -> None:
    assert needed(text) == {REGISTRATION: "essential"}


@pytest.mark.parametrize(
    "text",
    [
        "You are required to take part in revalidation in line with your professional registration.",
        "You will be expected to work under the supervision of a registered nurse.",
        "We pay half of the NMC registration renewal.",
        "The practice has over 8,000 registered patients and needs a porter.",
        "You must join the DBS update service if you are registered with the DBS.",
    ],
)
def test_registration_that_is_only_spoken_of_is_not_asked(text: str) -> None:
    assert REGISTRATION not in needed(text)


def test_whom_the_employer_seeks_counts_only_where_no_registration_is_asked() -> None:
    alone = "We are looking for motivated registered nurses to join us."
    assert needed(alone) == {REGISTRATION: "essential"}
    assert needed(f"{alone}\nDesirable:\n- NMC registration\n") == {REGISTRATION: "desirable"}


@pytest.mark.parametrize(
    "text",
    [
        "You must have full GMC registration or be within six months of obtaining it.",
        "Essential:\n- A nursing degree, either held or due to qualify this year\n",
        "Essential:\n- The Care Certificate or the willingness and ability to undertake it\n",
        "Essential:\n- A doctorate, or entering the final year of one\n",
    ],
)
def test_who_is_about_to_have_it_will_do(text: str) -> None:
    assert set(needed(text).values()) == {"working_towards"}


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            "Essential:\n- Teaching and assessing qualification e.g. ENB 998\n",
            "Teaching and assessing qualification",
        ),
        (
            "Essential:\n- Post registration course in renal nursing (ENB 136 or equivalent)\n",
            "Post registration course in renal nursing",
        ),
        (
            "Essential:\n- GCSE maths at grade C or equivalent functional skills level 2\n",
            "GCSE maths at grade C or equivalent functional skills level 2",
        ),
        ("You must hold a renal care qualification.", "renal care qualification"),
        ("You must provide the relevant critical care certificates.", "relevant critical care certificates"),
        ("Essential: MRCPsych or a CCT.", "MRCPsych or a CCT"),
        ("Essential:\n- ALS/ILS\n", "BLS"),
    ],
)
def test_certificates_are_told_by_their_kind(text: str, what: str) -> None:
    assert list(needed(text)) == [what]


@pytest.mark.parametrize(
    "text",
    [
        "Staff must sit a numeracy test equivalent to NVQ level 2.",
        "Essential:\n- Significant post qualification experience\n",
        "We require a nurse: one RN to every seven patients, so the ratio is 1 RN to seven.",
        "You must apply with your skills, experience and qualifications.",
    ],
)
def test_measures_and_general_words_are_no_certificates(text: str) -> None:
    assert needed(text) == {}
