"""The verdict in words."""

from __future__ import annotations

import pytest

from desktop_app.domain.sections import Section, SectionName
from desktop_app.domain.spans import Span
from desktop_app.domain.verdict import Confidence, Kind, Nation, Route, Setting, Stage
from desktop_app.presentation.analysis_model import (
    LONGEST_TITLE,
    banner_of,
    employer_of,
    footer_of,
    title_of,
    why_of,
)
from tests.making import a_verdict, an_analysis


def test_the_banner_says_route_confidence_and_what_is_known() -> None:
    banner = banner_of(an_analysis())
    assert (banner.letter, banner.headline, banner.confidence) == ("H", "Hospital clinical coding", "Clear")
    assert banner.facts == "Accredited coder · Acute hospital · England"
    assert (banner.scores[0].name, banner.scores[0].value) == ("Hospital", 84)
    assert banner.note == ""
    assert banner.changes


def test_what_is_not_known_is_not_said_and_provisional_is() -> None:
    verdict = a_verdict(
        confidence=Confidence.LEANING,
        provisional=True,
        stage=Stage.UNKNOWN,
        nation=Nation.UNKNOWN,
        setting=Setting.UNKNOWN,
    )
    banner = banner_of(an_analysis(verdict=verdict))
    assert banner.facts == ""
    assert banner.confidence.startswith("Leaning, provisional")


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.VACANCY])
def test_what_is_no_vacancy_says_so(kind: Kind) -> None:
    assert "vacancy" in banner_of(an_analysis(verdict=a_verdict(kind=kind))).note


@pytest.mark.parametrize("route", list(Route))
def test_every_route_has_a_headline(route: Route) -> None:
    banner = banner_of(an_analysis(verdict=a_verdict(route)))
    assert banner.headline
    assert banner.letter


def test_the_foot_counts_words_and_signals() -> None:
    assert footer_of(an_analysis(), 2.4) == "33 words · 3 signals · read in 2 ms"


def test_why_names_what_decided_what_was_ignored_and_what_would_change_it() -> None:
    told = {paragraph.heading: paragraph.lines for paragraph in why_of(an_analysis())}
    assert told["Decided by"] == ("NCCQ: “NCCQ”",)
    assert told["Seen and not counted"] == ("“SNOMED CT” is negated.",)
    assert told["What would change this"] == ("Without “NCCQ” the verdict would be likely.",)
    assert told["Read with these rules"] == ("hospital 1.0.0, primary_care 1.0.0",)


def test_title_and_employer_come_from_their_fields_else_from_the_text() -> None:
    assert title_of(an_analysis(title="Coder", employer="Trust")) == "Coder"
    assert employer_of(an_analysis(title="Coder", employer="Trust")) == "Trust"
    text = "Larkmoor Surgery\nNotes Summariser\nWe are looking for you."
    analysis = an_analysis(text, title="", employer="", evidence=())
    assert title_of(analysis) == "Larkmoor Surgery"
    assert employer_of(analysis) == ""
    sections = (
        Section(SectionName.EMPLOYER, Span("text", 0, 16)),
        Section(SectionName.TITLE, Span("text", 16, 34)),
    )
    analysis = type(analysis)(analysis.advert, sections, (), (), analysis.verdict, (), ())
    assert (title_of(analysis), employer_of(analysis)) == ("Notes Summariser", "Larkmoor Surgery")


def test_a_very_long_first_line_is_no_title_in_full() -> None:
    title = title_of(an_analysis("word " * 200, title="", employer="", evidence=()))
    assert len(title) <= LONGEST_TITLE + 1
    assert title.endswith("…")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Job Title: Inpatient Coder II\nUse ICD-10.", "Inpatient Coder II"),
        ("JOB TITLE\nClinical Coder", "Clinical Coder"),
        ("Job overview\nNotes Summariser", "Notes Summariser"),
        ("Job Specification & Terms and Conditions\nPost: Coder", "Coder"),
        ("Directorate: Finance\nGrade\nPosition – Clinical Coder", "Clinical Coder"),
        ("Job summary\nGrade:\nBand: 4\nSomething else", ""),
        ("Post Office Counter Clerk", "Post Office Counter Clerk"),
    ],
)
def test_no_heading_or_label_is_shown_as_title(text: str, title: str) -> None:
    assert title_of(an_analysis(text, title="", employer="", evidence=())) == title


@pytest.mark.parametrize(
    ("text", "employer"),
    [
        ("Employer: Larkmoor Surgery", "Larkmoor Surgery"),
        ("Employer name\nLarkmoor Surgery", "Larkmoor Surgery"),
        ("Employer name", ""),
        ("Organisation: ", ""),
    ],
)
def test_no_heading_or_label_is_shown_as_employer(text: str, employer: str) -> None:
    analysis = an_analysis(text, title="", employer="", evidence=())
    sections = (Section(SectionName.EMPLOYER, Span("text", 0, len(text))),)
    analysis = type(analysis)(analysis.advert, sections, (), (), analysis.verdict, (), ())
    assert employer_of(analysis) == employer


@pytest.mark.parametrize(
    "first", ["Grade 11: £58,340 – £64,010. No pension.", "Band 4 | £28,392", "£12.85 an hour"]
)
def test_a_line_of_pay_is_no_title(first: str) -> None:
    text = f"{first}\nPatient Records Helper\nYou read letters."
    assert title_of(an_analysis(text, title="", employer="", evidence=())) == "Patient Records Helper"
