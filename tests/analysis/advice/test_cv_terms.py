"""Which terms stand in the list beside a CV, what they are called, and what of a CV counts for them."""

from __future__ import annotations

import pytest

from desktop_app.domain.facts import AskedStrength
from desktop_app.domain.profile import TermState
from tests.analysis.advice.seeker_adverts import compared, hospital
from tests.analysis.advice.test_beside_cv import cv

FOUND, OTHER, MISSING = TermState.FOUND, TermState.IN_OTHER_WORDS, TermState.MISSING
ACC = "Accredited Clinical Coder status (ACC)"
CHOICE = "NCCQ, or a Clinical Coding Standards Course"
COURSE = "Clinical Coding Standards Course"


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("Standards course 2019.", FOUND),
        ("NCCQ, 2021.", FOUND),
        ("Working towards the NCCQ.", MISSING),
        ("CPC certificate.", MISSING),
    ],
)
def test_one_of_several_is_one_line(said: str, state: TermState) -> None:
    lines = compared(hospital(essential=CHOICE), cv(f"Coder at Larkmoor. {said}"))
    assert lines[CHOICE].state is state
    assert lines[CHOICE].asked is AskedStrength.ESSENTIAL
    assert not [what for what in lines if what != CHOICE and ("NCCQ" in what or "Course" in what)]
    if state is FOUND:
        assert lines[CHOICE].hint.endswith("one of these is enough.")


def test_both_stand_where_both_are_asked() -> None:
    lines = compared(hospital(essential="NCCQ and Clinical Coding Standards Course"), cv("Standards course."))
    assert lines[COURSE].state is FOUND
    assert lines["National Clinical Coding Qualification (NCCQ)"].state is MISSING


@pytest.mark.parametrize(
    "asked", ["Accredited Clinical Coder (ACC) status", "Accredited Clinical Coder", "ACC status (ACC)"]
)
def test_the_designation_stands_once(asked: str) -> None:
    lines = compared(hospital(essential=asked), cv("Accredited Clinical Coder at Larkmoor. NCCQ 2021."))
    found = [line for what, line in lines.items() if "ACC" in what or "Accredited" in what]
    assert len(found) == 1
    assert found[0].state is (OTHER if asked.startswith("ACC") else FOUND)
    assert "NCCQ" not in found[0].hint


@pytest.mark.parametrize(
    ("asked", "said", "state"),
    [
        ("Clinical Coding Standards Course and refresher", "Standards course, refresher 2024.", FOUND),
        ("Clinical Coding Standards Course and refresher", "Coding standards course 2019.", MISSING),
        ("Clinical Coding Standards Course and refresher", "First aid refresher 2024.", MISSING),
    ],
)
def test_a_refresher_is_one_beside_words_of_coding(asked: str, said: str, state: TermState) -> None:
    lines = compared(hospital(essential=asked), cv("Clerk at Larkmoor.", said))
    refresher = next(line for what, line in lines.items() if "refresher" in what.lower())
    assert refresher.state is state


def test_a_term_is_called_by_the_advert_s_own_words() -> None:
    lines = compared(hospital(duties="Code paediatric or orthopaedic episodes."), cv("Till work."))
    assert "Code paediatric or orthopaedic episodes" in lines
    assert not [what for what in lines if "day-case" in what]


@pytest.mark.parametrize(
    ("said", "name", "state"),
    [
        ("Medical terminology, level 3.", "Medical terminology", FOUND),
        ("AMSPAR certificate.", "Medical terminology", OTHER),
        ("No medical terminology yet; not studied.", "Medical terminology", MISSING),
        ("Secondary Uses Service returns.", "SUS", OTHER),
        ("HRGs each month.", "Healthcare Resource Groups (HRG)", FOUND),
        ("HRGs each month.", "SUS", MISSING),
        ("SUS each month.", "Healthcare Resource Groups (HRG)", MISSING),
        ("PbR rules.", "Payment by Results", OTHER),
        ("Till work.", "Payment by Results", MISSING),
    ],
)
def test_what_no_route_rests_on_is_listed_too(said: str, name: str, state: TermState) -> None:
    asked = "Knowledge of medical terminology, HRG, SUS and Payment by Results"
    line = compared(hospital(essential=asked), cv(f"Clerk at Larkmoor. {said}"))[name]
    assert line.state is state, line.hint
    assert line.asked is AskedStrength.ESSENTIAL


@pytest.mark.parametrize(
    ("asked", "listed"),
    [
        ("Knowledge of medical terminology", True),
        ("No knowledge of medical terminology is needed", False),
        ("Knowledge of the town", False),
    ],
)
def test_plain_terms_stand_only_where_they_are_asked(asked: str, listed: bool) -> None:
    assert ("Medical terminology" in compared(hospital(essential=asked), cv("Till work."))) is listed


def test_the_whole_name_covers_the_national_qualification() -> None:
    advert = hospital(essential="National qualification")
    held = compared(advert, cv("National Clinical Coding Qualification, 2021."))
    assert held["National qualification"].state is OTHER
    assert compared(advert, cv("GCSEs."))["National qualification"].state is MISSING
