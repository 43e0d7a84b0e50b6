"""The nation of a page: by the bodies and words that one country has, and by its way of speaking."""

from __future__ import annotations

import pytest

from desktop_app.domain.facts import FactName
from desktop_app.domain.verdict import Nation
from tests.analysis.facts.reading import values
from tests.reading import read

DUTIES = "You keep the folders of the department and answer its letters."


@pytest.mark.parametrize(
    ("words", "nation"),
    [
        ("Return to the USAJOBS announcement to apply.", "us"),
        ("The stays are those of the VA Medical Center.", "us"),
        ("Show your KSAs on one page; an associate's degree is asked for.", "us"),
        ("You know NABH papers and settle TPA and cashless claims.", "india"),
        ("B.Com or BBA, graduate in any stream", "india"),
        ("A level of the Australian Qualifications Framework is named.", "australia"),
        ("The LHD has agreed to the new grades.", "australia"),
        ("Pay follows the MECA of the DHB.", "new_zealand"),
        ("The post is open to Saudi citizens of the Saudi Ministry of Health.", "saudi_arabia"),
        ("You may work with the Health Information Management Association of Australia.", "australia"),
    ],
)
def test_bodies_and_schooling_tell_a_nation(words: str, nation: str) -> None:
    verdict = read(f"Records Officer\n{DUTIES}\n{words}").verdict
    assert verdict.nation.value == nation


@pytest.mark.parametrize(
    "words",
    [
        "Show your KSAs on one page.",
        "You code by the Australian Coding Standards.",
        "Fair work is shared among all.",
        "The veterans of the choir sing.",
        "A per diem allowance is paid.",
    ],
)
def test_words_near_those_of_a_nation_tell_none(words: str) -> None:
    assert read(f"Records Officer\n{DUTIES}\n{words}").verdict.nation is Nation.UNKNOWN


@pytest.mark.parametrize(
    ("words", "nation"),
    [
        ("You code in OPCS-4.", "england"),
        ("You work in our surgeries.", "england"),
        ("Two subjects at National 4 or 5 are asked for.", "scotland"),
        ("Grade: Band 4", "england"),
        ("You follow Trust policies.", "england"),
        ("The pay is £9.80 an hour.", "england"),
        ("Salary: £31,650 - £35,120 per annum", "england"),
        ("Ring +44 1632 960909.", "england"),
        ("You check COSD submissions.", "england"),
        ("Kia ora! We need you at the front desk.", "new_zealand"),
        ("You greet whānau and book appointments.", "new_zealand"),
        ("You read remittance advice and answer payers.", "us"),
        ("RHIT or RHIA; rules of federal and state law", "us"),
    ],
)
def test_where_all_else_is_silent_the_way_of_speaking_is_heard(words: str, nation: str) -> None:
    assert values(f"Officer\n{DUTIES}\n{words}", nation=Nation.UNKNOWN)["nation"] == nation


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("You code in OPCS-4.", "OPCS-4"),
        ("You code in OPCS-4.10, and in more.", "OPCS-4.10"),
        ("The pay is £14,400 for you.", "£14,400"),
        ("Grade: Band 4", "Band 4"),
    ],
)
def test_the_words_that_tell_the_nation_are_whole(words: str, told: str) -> None:
    found = read(f"Officer\n{DUTIES}\n{words}")
    (fact,) = [fact for fact in found.facts if fact.name is FactName.NATION]
    assert fact.span is not None
    assert fact.text == told == found.advert.part("text")[fact.span.start : fact.span.end]


@pytest.mark.parametrize(
    "words",
    [
        "You answer payers.",
        "A band of 4 plays.",
        "Trusted by all",
        "The pay is 14 an hour.",
        "Ring +1 44 555 0134.",
        "Grade 2 of 10",
        "Send your resume; our physicians are friendly and the pay is hourly.",
    ],
)
def test_one_american_word_or_a_common_one_is_not_enough(words: str) -> None:
    assert "nation" not in values(f"Officer\n{DUTIES}\n{words}", nation=Nation.UNKNOWN)


@pytest.mark.parametrize("words", ["MB, ChB", "Degree: BSc, MB, ChB", "Ask Dr Ann Lowe, MB, ChB"])
def test_letters_behind_a_name_are_no_province(words: str) -> None:
    told = values(f"Doctor\n{words}\n{DUTIES}", nation=Nation.UNKNOWN)
    assert "nation" not in told
    assert "location" not in told


def test_a_named_nation_goes_before_the_way_of_speaking() -> None:
    text = f"Officer\n{DUTIES}\nYou code in OPCS-4."
    assert values(text, nation=Nation.CROWN_DEPENDENCY)["nation"] == "crown_dependency"
    assert values(f"{text}\nBelfast BT9 7AB", nation=Nation.UNKNOWN)["nation"] == "northern_ireland"
