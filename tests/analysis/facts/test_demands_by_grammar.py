"""Demands told by how they are said, whatever the words: deeds, gerunds, fields of work, gifts behind."""

from __future__ import annotations

import pytest

from desktop_app.domain.facts import Asked, FactName
from tests.analysis.facts.reading import read_facts

POST = "Clinical Coder\nHexley General Hospital\n\nYou will code the stays of patients.\n\n"


def asked(name: FactName, text: str) -> dict[str, str]:
    """What is asked for, with its strength."""
    fact = read_facts(POST + text).get(name)
    value = fact.value if fact is not None and isinstance(fact.value, tuple) else ()
    return {item.what: str(item.strength) for item in value if isinstance(item, Asked)}


@pytest.mark.parametrize(
    "item",
    [
        "taught colleagues, formally or at the bedside",
        "Writing searches in a GP system",
        "oncology or haematology nursing",
        "Vaccine studies are an advantage",
        "office or library work of any kind",
        "Audit of health records",
        "Guided two or three junior coders",
    ],
)
def test_work_is_told_by_what_was_done(item: str) -> None:
    assert len(asked(FactName.EXPERIENCE, f"What you'll need\n- {item}\n- a clear head\n")) == 1


@pytest.mark.parametrize(
    "item",
    [
        "Working under pressure",
        "A quiet place to work",
        "Cancer patients treated kindly",
        "Committed to learning",
    ],
)
def test_virtues_and_conditions_are_no_work(item: str) -> None:
    assert not asked(FactName.EXPERIENCE, f"What you'll need\n- {item}\n")


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("You should have two years' coding on one side: we will pay for the course you lack.", "essential"),
        ("You've spent time in general practice.", "essential"),
        ("Having led a team before would count in your favour.", "desirable"),
        ("Familiarity with Docman is expected.", "essential"),
        ("Prison work not expected but nice to have.", "desirable"),
    ],
)
def test_experience_in_running_words(text: str, strength: str) -> None:
    assert list(asked(FactName.EXPERIENCE, text).values()) == [strength]


@pytest.mark.parametrize(
    "text",
    [
        "After 5 years' service you have 29 days of leave.",
        "You will have the chance to experience life in other departments.",
        "We have taught people from libraries and a bakery.",
        "People who may experience barriers are helped.",
        "Please be motivated to work in a service that grows.",
    ],
)
def test_what_sounds_like_experience_and_is_none(text: str) -> None:
    assert not asked(FactName.EXPERIENCE, text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Essential\n- ACC or a wish to reach it; we pay for the examination\n", {"ACC": "working_towards"}),
        ("Desirable\n- A course in clinical coding\n", {"A course in clinical coding": "desirable"}),
        ("We ask for\n- basic English and maths to level 1\n", {"English and maths": "essential"}),
        ("CPC certificates from abroad do not help here.", {"CPC": "not_needed"}),
        ("Applicants who hold only the CPC will not be considered.", {}),
    ],
)
def test_certificates(text: str, wanted: dict[str, str]) -> None:
    assert asked(FactName.QUALIFICATIONS, text) == wanted


def test_a_comma_parts_the_items_behind_a_heading() -> None:
    text = "Essential: reception experience, good typing, five GCSEs. Desirable: GP reception, EMIS Web."
    assert asked(FactName.EXPERIENCE, text) == {
        "reception experience": "essential",
        "GP reception": "desirable",
        "EMIS Web": "desirable",
    }
    assert asked(FactName.QUALIFICATIONS, text) == {"GCSEs": "essential"}


def test_a_line_above_a_table_gives_its_rows_their_strength() -> None:
    text = (
        "Essential\nExperience\tThree years of coding\n\tTeaching colleagues one to one\n"
        "Desirable\nExperience\tMoving records to another system\n"
    )
    assert asked(FactName.EXPERIENCE, text) == {
        "Three years of coding": "essential",
        "Teaching colleagues one to one": "essential",
        "Moving records to another system": "desirable",
    }


def test_what_would_please_is_desirable() -> None:
    text = "You need\n- two years as a coder\n\nWhat would please us\n- work as a healthcare assistant\n"
    assert asked(FactName.EXPERIENCE, text)["work as a healthcare assistant"] == "desirable"
