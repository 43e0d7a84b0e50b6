"""Demands that are told of somebody else, or that end where the words on how much they are wished begin."""

from __future__ import annotations

import pytest

from tests.analysis.facts.reading import asked


@pytest.mark.parametrize(
    "text",
    [
        "We would like to hear from accredited clinical coders and from people who would like to train.",
        "We are looking for accredited clinical coders or enthusiastic people who are willing to train.",
        "Applications are invited from accredited coders, and from anyone keen to learn.",
    ],
)
def test_where_learners_may_come_too_no_accreditation_is_asked(text: str) -> None:
    assert asked(f"Clinical Coder\n{text}\nBand 3 to 5", "qualifications") == {}


def test_accredited_coders_alone_are_still_asked() -> None:
    text = "Clinical Coder\nWe would like to hear from accredited clinical coders who know trauma.\nBand 5"
    assert asked(text, "qualifications") == {"ACC": "essential"}


def test_people_without_it_who_will_learn_it_tell_of_no_demand() -> None:
    text = (
        "Clinical Coder\nThose with no prior experience of coding can expect to learn the role over three "
        "years, prior to sitting the National Clinical Coding Qualification."
    )
    assert asked(text, "qualifications") == {}
    assert asked(text, "experience") == {}


def test_people_without_experience_who_may_apply_need_none() -> None:
    text = "Clinical Coder\nThose with no experience of coding are welcome to apply."
    assert "not_needed" in asked(text, "experience").values()


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("CCS or RHIT required. CPC-H alone is not accepted.", {"CCS or RHIT": "essential"}),
        ("CCS required. The CPC is not accepted.", {"CCS": "essential"}),
        ("CCS is not enough by itself; RHIA is required.", {"RHIA": "essential"}),
    ],
)
def test_what_will_not_do_is_not_asked(text: str, things: dict[str, str]) -> None:
    assert asked(f"Medical Coder\nRequirements\n{text}", "qualifications") == things


def test_a_qualification_that_nobody_needs_ends_before_the_words_that_say_so() -> None:
    text = "Coder\nNo hospital coding qualification needed but you must be able to read a discharge letter."
    assert asked(text, "qualifications") == {"coding qualification": "not_needed"}


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("Prior experience of coding is desirable but not essential.", "Prior experience of coding"),
        ("Experience of HL7 FHIR, SNOMED CT and NHS APIs is desirable.",) * 2,
        ("Two years of coding in a hospital are essential.", "Two years of coding in a hospital"),
    ],
)
def test_experience_ends_before_how_much_it_is_wished(text: str, thing: str) -> None:
    assert list(asked(f"Clinical Coder\n{text}", "experience")) == [thing.removesuffix(" is desirable.")]


def test_what_must_be_below_a_list_of_wishes_is_essential() -> None:
    text = (
        "Data Quality Lead\n\nEssential\n- Supervising staff\nDesirable\n- Knowledge of SystmOne\n- AMSPAR\n"
        "Must have a driving licence and use of a car."
    )
    assert asked(text, "qualifications") == {"AMSPAR": "desirable", "Driving licence": "essential"}
