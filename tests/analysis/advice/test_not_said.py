"""What is not said: only what matters for the route, and nothing that the advert says in some way."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.analysis.advice.not_said import not_said, questions_text
from desktop_app.domain.advert import Advert
from desktop_app.domain.facts import Correction, FactName, corrected
from desktop_app.domain.guidance import Unsaid
from desktop_app.domain.verdict import Kind, Route
from tests.analysis.advice.seeker_adverts import PRACTICE, guidance, hospital
from tests.making import a_verdict
from tests.making_facts import an_analysis_with
from tests.reading import read

NCCQ = "Support for the NCCQ"
ENCODER = "The encoder"
HOME = "Where the work is done"
PAY = "The pay"
CLOSING = "The closing date"
SYSTEM = "The clinical system of the practice"


def unsaid(text: str) -> list[str]:
    analysis = read(text)
    return [each.what for each in not_said(analysis, analysis.facts, guidance())]


def test_a_full_advert_leaves_little_to_ask() -> None:
    advert = hospital(
        duties="You will be supported to the NCCQ, and on passing you move to Band 5. Code all specialties "
        "from our electronic patient record, twenty episodes a day."
    )
    assert unsaid(advert) == []


def test_a_bare_hospital_advert_leaves_much_to_ask_the_weightiest_first() -> None:
    bare = (
        "Trainee Clinical Coder\nFerndale General Hospital NHS Trust\nCome and join our clinical coding team."
    )
    found = unsaid(bare)
    assert found[0] == "The classification or terminology that is coded in"
    assert {NCCQ, ENCODER, HOME, PAY, CLOSING, "The Clinical Coding Standards Course", "The hours"} <= set(
        found
    )
    assert SYSTEM not in found


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("Coding is done with SimpleCode.", ENCODER),
        ("We work on site only.", HOME),
        ("No home working is possible.", HOME),
        ("You may work from home two days a week after training.", HOME),
        ("We will support you to the NCCQ.", NCCQ),
    ],
)
def test_what_is_said_is_not_asked(words: str, what: str) -> None:
    bare = (
        "Clinical Coder\nFerndale General Hospital NHS Trust\nMain duties\nAssign ICD-10 and OPCS-4 codes.\n"
    )
    assert what in unsaid(bare)
    assert what not in unsaid(bare + words)


def test_support_for_a_qualification_that_must_be_held_is_pointless() -> None:
    assert NCCQ in unsaid(hospital())
    assert NCCQ not in unsaid(hospital(essential="NCCQ"))
    assert NCCQ in unsaid(hospital(desirable="NCCQ"))


def test_each_route_has_its_own_questions() -> None:
    practice = unsaid(PRACTICE.format(duties=""))
    assert {SYSTEM, HOME, PAY, "The training at the start"} <= set(practice)
    assert not {NCCQ, ENCODER, "What changes with accreditation"} & set(practice)
    assert SYSTEM not in unsaid(PRACTICE.format(duties="All on SystmOne."))


def test_a_fact_that_a_person_puts_right_answers_too() -> None:
    analysis = read(PRACTICE.format(duties=""))
    facts = corrected(analysis.facts, (Correction(FactName.PAY_MIN, 25_000),))
    assert PAY not in [each.what for each in not_said(analysis, facts, guidance())]
    taken = corrected(read(hospital()).facts, (Correction(FactName.HOURS_PER_WEEK, None),))
    assert taken


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Curriculum Vitae\nJo Example\nProfile\nAccredited coder, ICD-10.\nEmployment history\nFerndale",
            Kind.CV,
        ),
        (
            "How to become a clinical coder\nBy Jo Example\nIn this article we explain what ICD-10 is.",
            Kind.ARTICLE,
        ),
    ],
)
def test_nothing_is_asked_of_what_is_no_offer(text: str, kind: Kind) -> None:
    assert read(text).verdict.kind is kind
    assert unsaid(text) == []


def test_nothing_is_asked_of_a_post_that_is_no_coding_post() -> None:
    porter = "Porter\nFerndale General Hospital NHS Trust\nMoving patients and beds between wards."
    assert read(porter).verdict.route is Route.NOT_CODING
    assert unsaid(porter) == []


def test_a_course_is_asked_what_it_leads_to() -> None:
    course = (
        "Clinical Coding Course\nEnrol now for our online course. Six modules on assigning ICD-10 and OPCS-4 "
        "codes to inpatient episodes, certificate on completion, CPD points."
    )
    assert read(course).verdict.kind is Kind.COURSE
    found = unsaid(course)
    assert {"Which posts the course leads to", "The whole cost"} <= set(found)
    assert not {HOME, "Which classification is taught"} & set(found)
    assert "The whole cost" not in unsaid(course + " The fee is £400.")


def test_a_course_that_only_names_coding_is_asked_what_it_teaches() -> None:
    course = (
        "Clinical Coding Course\nEnrol now for our course in clinical coding: six modules, certificate, CPD."
    )
    analysis = read(course)
    assert (analysis.verdict.kind, analysis.verdict.route) == (Kind.COURSE, Route.UNCLEAR)
    assert "Which classification is taught" in unsaid(course)
    assert (
        unsaid("Wound Care Course\nEnrol now for our course in wound care: six modules, certificate, CPD.")
        == []
    )


def test_every_line_has_a_reason_a_question_and_a_source() -> None:
    analysis = read("Trainee Clinical Coder\nFerndale General Hospital NHS Trust\nJoin us.")
    for each in not_said(analysis, analysis.facts, guidance()):
        assert each.why_it_matters.endswith(".")
        assert each.question.endswith("?")
        assert "checked 2026-11-21" in each.source


def test_the_questions_are_ready_to_paste() -> None:
    lines = [Unsaid("The pay", "It matters.", "What is the pay?"), Unsaid("The hours", "So.", "Which hours?")]
    assert questions_text(lines, title=" Clinical Coder ") == (
        "Before I apply for the post of Clinical Coder, may I ask:\n1. What is the pay?\n2. Which hours?"
    )
    assert questions_text(lines).startswith("Before I apply for this post, may I ask:\n1. ")
    assert questions_text([]) == ""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Our rota is fair.", True),
        ("rota", True),
        ("A rotation, then a rota", True),
        ("A rotation through rotas and pro_rota", False),
        ("The pay is £400.", True),
        ("The pay is 400.", False),
        ("A code review (weekly)", True),
        ("A precode review, a code reviewer", False),
    ],
)
def test_a_word_answers_where_it_stands_as_a_word_of_its_own(text: str, said: bool) -> None:
    shelf = guidance()
    question = replace(shelf.questions[0], said_by_words=("rota", "£", "code review"))
    asks = replace(
        question,
        said_by_facts=(),
        said_by_values=(),
        said_by_categories=(),
        said_by_rules=(),
        moot_by_words=(),
    )
    verdict = a_verdict(asks.routes[0], kind=asks.kinds[0])
    analysis = replace(an_analysis_with(), advert=Advert.of(text), verdict=verdict)
    assert bool(not_said(analysis, (), replace(shelf, questions=(asks,)))) is not said
