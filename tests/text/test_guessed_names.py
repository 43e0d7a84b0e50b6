"""Title and employer where nothing states them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.domain.sections import Section, SectionName
from desktop_app.domain.spans import Span
from desktop_app.domain.verdict import Kind
from desktop_app.text.guessed_names import LONGEST_TITLE, employer_of, title_of
from tests.making import an_analysis


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
    exact = "Coder ".ljust(LONGEST_TITLE, "x")
    assert title_of(an_analysis(exact, title="", employer="", evidence=())) == exact
    assert title_of(an_analysis(f"{exact}x", title="", employer="", evidence=())) == "Coder…"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\v", "\f", "\x1c", "\x85", "\u2028", "\u2029"])
def test_lines_end_wherever_a_text_may_break(end: str) -> None:
    text = f" \t{end}{end}Job title:{end}  Clinical \u00a0 Coder{end}Another line"
    assert title_of(an_analysis(text, title="", employer="", evidence=())) == "Clinical Coder"


def test_no_more_than_the_first_three_lines_are_looked_at() -> None:
    for count, title in ((2, "Clinical Coder"), (3, "")):
        text = "Salary\n" * count + "\n\nClinical Coder"
        assert title_of(an_analysis(text, title="", employer="", evidence=())) == title


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


SENTENCE = "Clinical coders turn the story of every hospital stay into a list of codes."


@pytest.mark.parametrize(
    ("kind", "first", "title"),
    [
        (Kind.ARTICLE, SENTENCE, ""),
        (
            Kind.OTHER,
            f"{SENTENCE[:-1]} that the whole of the health service relies upon for its figures.",
            "",
        ),
        (Kind.ARTICLE, "A day in the life of a coding team", "A day in the life of a coding team"),
        (Kind.ARTICLE, "What does a clinical coder do all day long, and why?", None),
        (Kind.COURSE, "Coding for St. Olave's Ltd.", None),
        (Kind.VACANCY, SENTENCE, None),
    ],
)
def test_the_sentence_with_which_an_article_opens_is_no_title(
    kind: Kind, first: str, title: str | None
) -> None:
    analysis = an_analysis(f"{first}\nIt goes on like this.", title="", employer="", evidence=())
    analysis = replace(analysis, verdict=replace(analysis.verdict, kind=kind))
    assert title_of(analysis) == (first if title is None else title)
