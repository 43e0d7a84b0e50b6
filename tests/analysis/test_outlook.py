"""What would change a verdict and what is missing to be sure: said for every route and confidence."""

from __future__ import annotations

import pytest

from desktop_app.domain.analysis import Analysis
from desktop_app.domain.labels import label
from desktop_app.domain.verdict import Confidence, Kind, Route, Setting
from tests.analysis.table import CASES
from tests.reading import read

TRUST = "Hollowmere Hospitals NHS Trust"
PLAIN = (
    "You will find a friendly welcome, parking by the gate, five weeks of leave and a canteen that people "
    "cross the town for. We believe in flexible hours and in growing our own. The office stands beside the "
    "park and is ten minutes on foot from the railway station. Interviews take place in the second week "
    "of January. "
)
SURE = "There is nothing missing."
CHANGES = ("would make it", "it would", "would be", "would settle", "would change", "would turn")


def lines(found: Analysis) -> list[str]:
    return [change.text for change in found.verdict.changes]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_each_verdict_says_what_would_change_it_and_what_is_missing(case: object) -> None:
    found = read(case.text, title=case.title, employer=case.employer)  # type: ignore[attr-defined]
    said = lines(found)
    assert any(any(words in line for words in CHANGES) for line in said)
    assert (SURE in said) is (found.verdict.confidence is Confidence.CLEAR)
    assert len(said) == len(set(said)) >= 2
    assert all(line.endswith(".") and line[0].isupper() for line in said)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_no_verdict_is_said_to_become_what_it_is(case: object) -> None:
    found = read(case.text, title=case.title, employer=case.employer)  # type: ignore[attr-defined]
    own = label(found.verdict.route, short=True).lower()
    for line in lines(found):
        assert f"would make it {own}" not in line
        assert f"were the main duty, it would be {own}" not in line
        assert line.startswith("Even without") or f"” it would be {own}." not in line
    if found.verdict.route is not Route.NOT_CODING:
        assert not any("would make it a coding post" in line for line in lines(found))


def test_without_its_strongest_words_it_is_tried_again() -> None:
    text = PLAIN + "You assign ICD-10 and OPCS-4 codes to inpatient episodes. NCCQ is essential."
    full = read(text, title="Clinical Coder", employer=TRUST)
    assert full.verdict.route is Route.HOSPITAL
    assert any(line.startswith(("Without “", "Even without “")) for line in lines(full))


def test_unclear_names_what_would_settle_it_and_that_the_employer_is_not_named() -> None:
    found = read(PLAIN + "We are looking for a clinical coder.", title="Clinical Coder")
    assert found.verdict.route is Route.UNCLEAR
    said = lines(found)
    assert "If the duties named ICD-10, OPCS-4 or NCCQ this would be hospital." in said
    assert any(line.startswith("Nothing tells the kind of employer") for line in said)


def test_an_employer_that_tells_nothing_is_not_said_to_be_missing() -> None:
    found = read(PLAIN + "We want a clinical coder.", title="Clinical Coder", employer="Quill & Sons")
    assert any(line.startswith("The employer’s name does not tell") for line in lines(found))


def test_a_setting_that_is_only_usual_is_called_so() -> None:
    found = read(PLAIN + "You assign ICD-10 and OPCS-4 codes.", title="Clinical Coder")
    assert found.verdict.setting is Setting.ACUTE
    assert any("“Acute hospital” is only the usual one" in line for line in lines(found))


def test_a_setting_that_is_told_is_not_said_to_be_missing() -> None:
    found = read(
        PLAIN + "You assign ICD-10 codes.", title="Clinical Coder", employer="Royal Moor NHS Foundation Trust"
    )
    assert found.verdict.setting is Setting.ACUTE
    assert not any("kind of employer" in line or "kind of place" in line for line in lines(found))


def test_a_short_text_asks_for_the_full_advert() -> None:
    assert any("full advert" in line for line in lines(read("", title="Clinical Coder", employer=TRUST)))


def test_mixed_says_what_would_be_left_without_each_side() -> None:
    text = (
        "Main duties\nIn the mornings you assign ICD-10 and OPCS-4 codes to inpatient episodes of our "
        "cottage hospital.\nIn the afternoons you summarise new patients' notes and code incoming letters in "
        "EMIS Web for our practice.\nEssential\nNCCQ, and two years as a notes summariser.\n"
    )
    found = read(text, title="Clinical Coder and Summariser")
    assert found.verdict.route is Route.MIXED
    said = lines(found)
    assert any(
        line.startswith("Without the hospital coding (“") and line.endswith("primary care.") for line in said
    )
    assert any(
        line.startswith("Without the practice record coding (“") and line.endswith("hospital.")
        for line in said
    )


@pytest.mark.parametrize(
    ("title", "text", "start"),
    [
        ("Receptionist", "You greet patients.", "A coding or summarising post instead of “Receptionist”"),
        ("Receptionist", "Duties\nYou summarise the notes of new patients.", "If “summarise the notes"),
        ("", "You greet people in EMIS Web.", "Coding or summarising as the main work beside “EMIS Web”"),
        ("", "You paint walls.", "A title such as Clinical Coder or Notes Summariser"),
    ],
)
def test_what_would_make_it_a_coding_post(title: str, text: str, start: str) -> None:
    found = read(f"{text}\n{PLAIN}", title=title)
    assert found.verdict.route is Route.NOT_CODING
    assert any(line.startswith(start) for line in lines(found)), lines(found)


def test_a_course_says_what_would_make_it_a_vacancy() -> None:
    text = (
        "Enrol now: our Clinical Coding Diploma runs over 12 weeks, in six modules. Course fee £495 or three "
        "instalments. Certificate on completion. You learn ICD-10 and OPCS-4. No experience needed. " + PLAIN
    )
    found = read(text)
    assert found.verdict.kind is Kind.COURSE
    assert any("would make it a vacancy" in line for line in lines(found))


def test_a_qualification_of_another_side_is_no_work_that_could_be_the_main_duty() -> None:
    text = PLAIN + "You assign ICD-10 and OPCS-4 codes to inpatient episodes.\nDesirable\nAMSPAR\n"
    found = read(text, title="Clinical Coder", employer=TRUST)
    assert any(item.text == "AMSPAR" and item.route is Route.PRIMARY_CARE for item in found.evidence)
    assert not any("AMSPAR" in line for line in lines(found))
    assert any(line.endswith("would make it primary care.") for line in lines(found))
