"""What people read: who decided and where, what else was seen, what was ignored, what would change it."""

from __future__ import annotations

import re

import pytest

from desktop_app.analysis.phrasing import quote
from desktop_app.domain.analysis import Analysis
from desktop_app.domain.evidence import Assertion
from desktop_app.domain.verdict import Kind, Route
from tests.analysis.table import CASES, Case
from tests.reading import read

TRUST = "Hollowmere Hospitals NHS Trust"
QUOTED = re.compile("“([^”]*)”")
DUTIES = (
    "Main duties\nYou assign ICD-10 and OPCS-4 codes to inpatient episodes within five working days of "
    "discharge, and "
    "raise queries with doctors when the notes do not agree. You meet the monthly deadline with the "
    "whole team.\n"
)

COURSE = (
    "Clinical Coding Foundation Diploma\n"
    "Enrol now: the next batch starts on 12 January. Duration: 16 weeks, eight modules, live online "
    "classes.\n"
    "You will learn ICD-10 and OPCS-4 and how hospital coders read case notes.\n"
    "Course fee £1,450, or pay in six monthly instalments. Certificate on completion, 40 CPD points, and "
    "a job "
    "guarantee for our best students. Book a free demo class today."
)
ARTICLE = (
    "What does a clinical coder do?\n"
    "Written by our staff writer. 6 min read.\n"
    "In this article we look at the people who turn hospital records into ICD-10 and OPCS-4 codes. Key "
    "takeaways: most "
    "coders start as trainees, and the National Clinical Coding Qualification takes about two years.\n"
    "Frequently asked questions. Is clinical coding a good career? Many people ask us that. Read more "
    "articles, leave "
    "a comment, and sign up for our newsletter."
)
CV = (
    "CURRICULUM VITAE\n"
    "Morwenna Tregear\n"
    "Personal statement: I am an accredited clinical coder with six years at two acute trusts.\n"
    "Employment history\n2020 to date: Clinical Coder, Hollowmere Hospitals NHS Trust. I code general "
    "surgery in ICD-10 "
    "and OPCS-4.\n"
    "Education\nNational Clinical Coding Qualification, 2022.\n"
    "Hobbies and interests: rowing. References available on request."
)


def everything_said(analysis: Analysis) -> list[str]:
    verdict = analysis.verdict
    reasons = [each.text for each in (*verdict.ignored, *verdict.changes)]
    return [verdict.reason, *reasons, *(finding.message for finding in analysis.findings)]


def read_case(case: Case) -> Analysis:
    return read(case.text, title=case.title, employer=case.employer)


SHORT = [
    Case("", "empty", "", "", "", "", ""),
    Case("", "title", "", "", "Clinical Coder", "", ""),
    Case("", "title-and-employer", "", "", "Notes Summariser", "Larch Lane Surgery", ""),
    Case("", "course", "", "", "", "", COURSE),
    Case("", "article", "", "", "", "", ARTICLE),
    Case("", "cv", "", "", "", "", CV),
    Case("", "negated", "", "", "Porter", "", "No OPCS-4 knowledge is needed."),
]
ALL = [*CASES, *SHORT]


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.name)
def test_every_sentence_is_plain_and_whole(case: Case) -> None:
    for sentence in everything_said(read_case(case)):
        assert sentence == sentence.strip()
        assert sentence[0].isupper() or sentence[0] == "“", sentence
        assert sentence.endswith("."), sentence
        assert "!" not in QUOTED.sub("", sentence), sentence
        assert "\n" not in sentence
        assert "  " not in sentence
        assert "None" not in sentence
        assert "_" not in QUOTED.sub("", sentence), sentence


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.name)
def test_something_would_always_change_the_verdict(case: Case) -> None:
    assert read_case(case).verdict.changes


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.name)
def test_what_the_reason_quotes_stands_in_the_advert(case: Case) -> None:
    whole = " ".join(f"{case.title} {case.employer} {case.text}".split())
    for words in QUOTED.findall(read_case(case).verdict.reason):
        assert words.removesuffix("…") in whole


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.name)
def test_the_decisive_signals_are_on_the_evidence_list(case: Case) -> None:
    analysis = read_case(case)
    seen = {item.rule for item in analysis.evidence}
    assert set(analysis.verdict.decisive) <= seen
    if analysis.verdict.route not in (Route.NOT_CODING, Route.UNCLEAR):
        first = analysis.verdict.decisive[0]
        assert any(item.rule == first and item.counts for item in analysis.evidence)


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.name)
def test_everything_that_was_not_counted_is_named_with_its_why(case: Case) -> None:
    analysis = read_case(case)
    listed = {rule for reason in analysis.verdict.ignored for rule in reason.rules}
    for item in analysis.evidence:
        assert item.counts or item.why or item.route in (Route.UNCLEAR, Route.NOT_CODING)
        if item.assertion in (Assertion.NEGATED, Assertion.OTHER_ROLE):
            assert item.rule in listed


def test_the_reason_names_the_decider_and_where_it_stands() -> None:
    found = read(DUTIES, title="Clinical Coder", employer=TRUST)
    heaviest = max(found.evidence, key=lambda item: item.weight)
    assert found.verdict.decisive[0] == heaviest.rule
    assert found.verdict.reason.startswith(f"Decided by “{heaviest.text}” in the ")
    assert "; also “" in found.verdict.reason


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Main duties\nYou use OPCS-4.\n", "in the duties"),
        ("Job summary\nYou use OPCS-4.\n", "in the text"),
        ("Essential\nYou know OPCS-4.\n", "in the essential criteria"),
        ("Desirable\nYou know OPCS-4.\n", "in the desirable criteria"),
        (
            "About us\nWe use OPCS-4, ICD-10 and an encoder, and pay for the NCCQ.\n",
            "in the text about the employer",
        ),
    ],
)
def test_the_place_is_named_in_words(text: str, place: str) -> None:
    assert f"“OPCS-4” {place}" in read(text, title="Coder").verdict.reason


def test_a_title_that_decides_is_named_as_the_title() -> None:
    assert "“Notes Summariser” in the title" in read("", title="Notes Summariser").verdict.reason


@pytest.mark.parametrize("post", ["Clinical Coder", "Notes Summariser", "Senior Clinical Coder"])
def test_a_post_on_one_line_with_its_employer_is_in_the_title(post: str) -> None:
    said = read(f"{post}, Moor Hospital NHS Trust\nBand 5. You work in our office.").verdict.reason
    assert f"“{post}” in the title" in said


def test_abroad_the_reason_names_the_nation() -> None:
    text = "We are looking for a coder in Dallas, Texas. You assign ICD-10-CM and CPT codes to claims."
    assert read(text, title="Medical Coder").verdict.reason.endswith("(United States).")


def test_at_home_it_does_not() -> None:
    text = "We are looking for a coder in Leeds. You assign ICD-10 and OPCS-4 codes to inpatient episodes."
    assert "(England)" not in read(text, title="Clinical Coder", employer=TRUST).verdict.reason


def test_another_post_in_the_title_is_named() -> None:
    text = "You greet patients and answer the telephone.\n"
    reason = read(text, title="Receptionist").verdict.reason
    assert reason == "The title names another post (“Receptionist”), and no coding work is asked for."


def test_a_tool_is_told_from_coding_work() -> None:
    text = "You greet patients, book visits in EMIS Web and answer the telephone.\n"
    reason = read(text, title="Receptionist").verdict.reason
    assert "mentions “EMIS Web” without any coding work" in reason


def test_some_record_coding_is_named_with_its_words() -> None:
    text = "Duties\nYou greet patients, answer the telephone and summarise the notes of new patients.\n"
    reason = read(text, title="Receptionist").verdict.reason
    assert "includes some record coding (“summarise" in reason


def test_codes_that_claims_need_are_no_records() -> None:
    text = "Duties\nYou greet visitors, answer the telephone and assign CPT codes to claims.\n"
    reason = read(text, title="Receptionist").verdict.reason
    assert "includes some coding of claims (“" in reason


def test_what_is_only_ruled_out_is_said_to_be_so() -> None:
    reason = read("You carry post. No OPCS-4 knowledge is needed.").verdict.reason
    assert reason.startswith("It speaks of “OPCS-4” only to rule it out or for other people")


def test_an_advert_without_any_word_about_coding_says_so() -> None:
    assert read("You paint walls.").verdict.reason == "No words about coding were found."


def test_unclear_says_what_is_missing() -> None:
    found = read("", title="Coder").verdict
    assert found.reason == (
        "“Coder” names coding work, but nothing says for whom: a hospital, a practice, a payer or a study."
    )
    assert "ICD-10, OPCS-4 or NCCQ this would be hospital" in found.changes[0].text


def test_mixed_names_the_words_of_both_sides() -> None:
    text = (
        "Main duties\nIn the mornings you assign ICD-10 and OPCS-4 codes to inpatient episodes of our "
        "cottage hospital.\n"
        "In the afternoons you summarise new patients' notes and code incoming letters in EMIS Web for "
        "our practice.\n"
        "Essential\nNCCQ, and two years as a notes summariser.\n"
    )
    found = read(text, title="Clinical Coder and Summariser").verdict
    assert found.route is Route.MIXED
    hospital, _, practice = found.reason.partition(") and ")
    assert "hospital coding (“" in hospital
    assert "record coding (“" in practice


def test_a_negated_match_is_listed_with_its_place_and_why() -> None:
    found = read(
        DUTIES + "Essential\nNo SNOMED CT knowledge in a GP practice is needed.\n", title="Clinical Coder"
    )
    texts = [reason.text for reason in found.verdict.ignored]
    assert "“SNOMED CT” in the essential criteria: negated." in texts


def test_repeats_are_not_listed_as_ignored() -> None:
    found = read(DUTIES + DUTIES, title="Clinical Coder", employer=TRUST)
    assert [reason for reason in found.verdict.ignored if "repeat" in reason.text] == []


def test_a_short_advert_says_that_more_text_would_help() -> None:
    assert any("little text" in change.text for change in read("", title="Clinical Coder").verdict.changes)


@pytest.mark.parametrize(
    ("text", "kind", "banner"),
    [
        (COURSE, Kind.COURSE, "This is a course, not a vacancy. "),
        (ARTICLE, Kind.ARTICLE, "This is an article, not a vacancy. "),
        (CV, Kind.CV, "This is a CV, not a vacancy. "),
    ],
)
def test_what_is_no_vacancy_keeps_its_route_under_a_banner(text: str, kind: Kind, banner: str) -> None:
    found = read(text).verdict
    assert found.kind is kind
    assert found.route is Route.HOSPITAL
    assert found.reason.startswith(banner)


def test_a_vacancy_has_no_banner() -> None:
    found = read(DUTIES, title="Clinical Coder", employer=TRUST).verdict
    assert found.kind is Kind.VACANCY
    assert not found.reason.startswith("This is")


def test_a_vacancy_that_trains_is_no_course() -> None:
    text = (
        DUTIES + "We pay for the Clinical Coding Standards Course, and you gain the NCCQ within two years.\n"
    )
    assert read(text, title="Trainee Clinical Coder", employer=TRUST).verdict.kind is Kind.VACANCY


@pytest.mark.parametrize(
    ("words", "quoted"),
    [
        ("OPCS-4", "“OPCS-4”"),
        ("Cli\u00a0nical\n  Coder", "“Cli nical Coder”"),
        ("x" * 60, f"“{'x' * 60}”"),
        ("x" * 61, f"“{'x' * 59}…”"),
        (f"{'x' * 58} {'y' * 20}", f"“{'x' * 58}…”"),
    ],
)
def test_a_quotation_stands_on_one_line_and_is_cut(words: str, quoted: str) -> None:
    assert quote(words) == quoted
