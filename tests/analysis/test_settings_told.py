"""Who the employer is: its own words weigh against words about those it works with."""

from __future__ import annotations

import pytest

from desktop_app.domain.facts import FactName
from desktop_app.domain.verdict import Kind, Nation, Route, Setting
from tests.reading import read

REST = (
    "\nWhat we offer\nFive weeks of leave rising with service, flexible hours, parking by the gate and a "
    "canteen that people cross the town for. The office is ten minutes on foot from the station.\n"
)
EPISODES = "Main duties\nYou assign ICD-10 and OPCS-4 codes to inpatient episodes and raise queries.\n"
LETTERS = "Main duties\nYou summarise patients' notes and code incoming letters in EMIS Web.\n"


def setting(text: str, *, title: str = "Clinical Coder", employer: str = "") -> Setting:
    return read(text + REST, title=title, employer=employer).verdict.setting


@pytest.mark.parametrize(
    ("about", "expected"),
    [
        ("Oakhanger is a private surgical hospital of 40 beds.\n", Setting.INDEPENDENT_HOSPITAL),
        ("We are a family of nine independent hospitals.\n", Setting.INDEPENDENT_HOSPITAL),
        ("We look after people on eleven psychiatric wards.\n", Setting.MENTAL_HEALTH),
        ("Each coded record goes back to the client within two days.\n", Setting.CONTRACTOR),
        ("Our patients come from the whole county.\n", Setting.ACUTE),
    ],
)
def test_a_hospital_coders_employer_is_told_by_its_own_words(about: str, expected: Setting) -> None:
    assert setting("Job summary\n" + about + EPISODES) is expected


@pytest.mark.parametrize(
    "others",
    [
        "You send queries to GP practices.\n",
        "Essential\nExperience in an NHS trust or a private hospital\n",
        "About us\nWe also look after the health of HMP Marlpit.\n",
        "About us\nOur notes are kept on software of which our customers at Larkstone are proud.\n",
        "About us\nData go to the cancer registry.\n",
    ],
)
def test_those_one_works_with_are_not_the_employer(others: str) -> None:
    assert setting(EPISODES + others, employer="Hollowmere Hospitals NHS Trust") is Setting.ACUTE


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We code letters for the nine practices in our network.\n", Setting.PCN_FEDERATION),
        ("The desk serves all our member practices.\n", Setting.PCN_FEDERATION),
        ("We are a surgery of seven GPs and one of the practices in the town.\n", Setting.GP_PRACTICE),
        ("We clear summarising backlogs for GP surgeries up and down the land.\n", Setting.CONTRACTOR),
        ("We summarise records for GP practices all over England.\n", Setting.CONTRACTOR),
        ("We help surgeries nationwide with their notes.\n", Setting.CONTRACTOR),
    ],
)
def test_a_network_a_practice_and_a_contractor_are_told_apart(text: str, expected: Setting) -> None:
    assert setting("Job summary\n" + text + LETTERS, title="Notes Summariser") is expected


@pytest.mark.parametrize(
    ("town", "nation", "expected"),
    [
        ("London, England", Nation.ENGLAND, Setting.INDEPENDENT_HOSPITAL),
        ("Dubai, United Arab Emirates", Nation.UAE, Setting.INDEPENDENT_HOSPITAL),
        ("Hyderabad, India", Nation.INDIA, Setting.CONTRACTOR),
        ("Dallas, Texas", Nation.US, Setting.OTHER),
    ],
)
def test_who_codes_claims_differs_from_nation_to_nation(town: str, nation: Nation, expected: Setting) -> None:
    claims = f"You work in {town}. You assign CPT and ICD-10-CM codes to claims and work on rejections.\n"
    found = read("Job summary\n" + claims + REST, title="Medical Coder").verdict
    assert (found.route, found.nation, found.setting) == (Route.BILLING, nation, expected)


def test_a_post_outside_health_care_has_another_employer() -> None:
    text = "You set up machines by hand and measure what they turn. Days only, tools are supplied.\n"
    assert setting(text, title="CNC Programmer", employer="Tarnside Bearings") is Setting.OTHER


def test_a_practice_that_runs_a_small_hospital_stays_a_practice() -> None:
    text = (
        "Main duties\nFor half of the week you assign ICD-10 and OPCS-4 codes to the inpatient episodes of "
        "our twelve beds; for the other half you summarise patients' notes in EMIS Web and code letters.\n"
    )
    found = read(text + REST, title="Notes Summariser", employer="Larch Lane Medical Partnership").verdict
    assert (found.route, found.setting) == (Route.MIXED, Setting.GP_PRACTICE)


def test_a_paper_about_the_work_is_set_where_the_work_is() -> None:
    article = (
        "What does a clinical coder do?\nPublished 3 November 2026 - 4 minute read\nBy our careers editor\n"
        "Clinical coders read what doctors wrote and assign ICD-10 and OPCS-4 codes to every inpatient "
        "episode. In this article two of them tell how they came to the work, and what they like about it. "
        "You may also like: more articles about careers. Share this article with a friend.\n"
    )
    found = read(article).verdict
    assert (found.kind, found.setting) == (Kind.ARTICLE, Setting.ACUTE)


def test_an_employer_named_in_running_text_tells_its_setting() -> None:
    text = (
        "Hi all,\nthe board of Tamebridge GP Federation has agreed to a shared records team, and we need a "
        "Coding Administrator. You code letters for four GP practices on EMIS Web and summarise records when "
        "one of the practices is short-staffed. It is 37.5 hours a week."
    )
    found = read(text)
    assert (
        next(fact.value for fact in found.facts if fact.name is FactName.EMPLOYER)
        == "Tamebridge GP Federation"
    )
    assert found.verdict.setting is Setting.PCN_FEDERATION
