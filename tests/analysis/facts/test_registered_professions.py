"""Registration with the council of a profession, royal colleges and certificates of all health posts."""

from __future__ import annotations

import pytest

from desktop_app.domain.facts import Asked
from tests.analysis.facts.reading import asked, read_facts

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


def test_of_certificates_that_come_in_several_one_may_be_needed_and_another_welcome() -> None:
    text = "You must have a degree in nursing. A degree in management is desirable."
    assert needed(text).keys() == {"Degree"}
    fact = asked_twice(text)
    assert fact == ["essential", "desirable"]
    assert asked_twice("You need the Care Certificate. The Care Certificate is desirable.") == ["essential"]


def asked_twice(text: str) -> list[str]:
    """The strengths of all qualifications asked for, in order."""
    fact = read_facts(POST + text)["qualifications"]
    assert isinstance(fact.value, tuple)
    return [str(item.strength) for item in fact.value if isinstance(item, Asked)]


@pytest.mark.parametrize(
    ("item", "what"),
    [
        ("Independent prescriber preferred", "Independent prescriber"),
        ("A course in wound care, desirable", "A course in wound care, desirable"),
    ],
)
def test_an_item_that_says_how_much_it_is_wished_is_no_heading(item: str, what: str) -> None:
    text = f"What you'll need\nRegistration with the GPhC\n{item}\nDriving licence\n"
    assert needed(text) == {REGISTRATION: "essential", what: "desirable", "Driving licence": "essential"}


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("To be considered you will hold a recognised teaching and assessing qualification.", "essential"),
        ("The post holder must be a registered nurse and will work without direct supervision.", "essential"),
        ("You will also be required to have a car and hold a full licence.", "essential"),
        ("Benefits:\n- A pension\n\nThe applicant must hold a degree.", "essential"),
        ("You hold or would take the Care Certificate.", "working_towards"),
        (
            "You will require NMC registration, post-registration experience is helpful but not needed.",
            "essential",
        ),
        ("You must be registered with the Health Professions Council.", "essential"),
    ],
)
def test_what_else_a_sentence_says_takes_nothing_from_the_demand(text: str, strength: str) -> None:
    assert set(needed(text).values()) == {strength}


def test_what_is_given_to_those_who_lack_it_is_no_demand() -> None:
    assert needed("The Care Certificate and phlebotomy training are provided if you lack them.") == {}


def test_a_foundation_course_of_another_profession_is_none_of_coding() -> None:
    text = "You must have completed the respiratory foundation course."
    assert "Clinical Coding Standards Course" not in needed(text)
    assert "Clinical Coding Standards Course" in asked(
        "Clinical Coder\nHexley General Hospital\n\nCoders must have passed the foundation course.",
        "qualifications",
    )
