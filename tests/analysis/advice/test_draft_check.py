"""What the facts of an advert say against each other, as a recruiter is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.analysis.advice.date_check import check_dates
from desktop_app.analysis.advice.draft_check import check_draft
from desktop_app.domain.advert import Advert
from desktop_app.domain.facts import Correction, FactName, corrected
from desktop_app.domain.findings import Finding
from desktop_app.domain.pay import PayRemark, PayRemarkKind
from desktop_app.domain.verdict import Kind, Route
from tests.analysis.facts.reading import read_parts
from tests.making import a_verdict
from tests.making_facts import an_analysis_with

DAY = "2026-11-22"


def _told(
    text: str, *, kind: Kind = Kind.VACANCY, corrections: tuple[Correction, ...] = ()
) -> list[tuple[str, list[str]]]:
    """Each finding's check, and the words that it is about."""
    advert = _read(text)
    return [
        (one.check, [advert.part(span.part)[span.start : span.end] for span in one.spans])
        for one in _found(text, kind=kind, corrections=corrections)
    ]


def _read(text: str) -> Advert:
    """The advert, as read on ``DAY``."""
    return replace(Advert.of(f"Clinical Coder\n\n{text}"), read_on=DAY)


def _found(
    text: str, *, kind: Kind = Kind.VACANCY, corrections: tuple[Correction, ...] = ()
) -> tuple[Finding, ...]:
    """The findings."""
    advert = _read(text)
    facts = corrected(read_parts(advert).values(), corrections)
    verdict = a_verdict(Route.HOSPITAL, kind=kind)
    analysis = replace(an_analysis_with(), advert=advert, verdict=verdict)
    return check_draft(analysis, facts, check_dates(advert, facts))


@pytest.mark.parametrize(
    ("text", "check", "words"),
    [
        ("Closing date: 31 November 2026", "dates", ["31 November 2026"]),
        (
            "Closing date: 30 November 2026\nInterview date: 27 November 2026",
            "dates",
            ["27 November 2026", "30 November 2026"],
        ),
        ("Closing date: 2 November 2026", "past", ["2 November 2026"]),
        ("Interview date: 02/11/2026", "past", ["02/11/2026"]),
        (
            "Interviews: 2 November 2026\nStart date: 9 November 2026",
            "past",
            ["2 November 2026", "9 November 2026"],
        ),
        (
            "Interview date: 30 November 2026\nStart date: 26 November 2026",
            "start-before-interview",
            ["26 November 2026", "30 November 2026"],
        ),
        (
            "Closing date: 30 November 2026\nStart date: 23 November 2026",
            "start-before-closing",
            ["23 November 2026", "30 November 2026"],
        ),
        ("Hours: 40 hours per week (part time).", "part-time-full-week", ["40 hours per week", "part time"]),
        ("E-mail: asha@@northfold.example.org", "address", ["asha@@northfold.example.org"]),
        ("Write to asha.pell@.northfold.example.org", "address", ["asha.pell@.northfold.example.org"]),
        ("E-mail asha.pell@northfold for a talk.", "address", ["asha.pell@northfold"]),
        (
            "Essential\n• ACC\n• Audit experience\n\nDesirable\n• ACC\n• Spinal coding",
            "essential-and-desirable",
            ["ACC", "ACC"],
        ),
        (
            "Essential: NCCQ, degree.\nDesirable: ACC\n\nHours: 37.5",
            "essential-and-desirable",
            ["NCCQ", "ACC"],
        ),
    ],
)
def test_what_cannot_stand_is_told_with_its_words(text: str, check: str, words: list[str]) -> None:
    assert _told(text) == [(check, words)]


@pytest.mark.parametrize(
    "text",
    [
        "Closing date: 30 November 2026\nInterview date: 8 December 2026\nStart date: 1 February 2027",
        "Closing date: 2 November",  # the year is inferred
        "Start date: 1 April 2016",  # history
        "37.5 hours per week (part time considered)",
        "Hours: 37.5 per week. Part time hours would be considered.",
        "Part time, 22.5 hours per week",
        "Full time, 37.5 hours a week, or part time",
        "Our Hospital@Home team; follow us @northfold. E-mail: asha.pell@northfold.example.org.",
        "E-mail: asha@northfold.example.org,ann@northfold.example.org...or call",
        "Essential: NCCQ or working towards it. Desirable: audit experience",
        "Essential: GCSE English\nDesirable: GCSE maths",
        "Essential\n• Accredited coder\n\nRequirement Essential/Desirable Assessed by\nACC E Form",
    ],
)
def test_what_may_stand_is_not_told(text: str) -> None:
    assert _told(text) == []


def test_every_day_that_is_past_is_named() -> None:
    text = "Closing date: 1 November 2026\nInterviews: 2 November 2026\nStart date: 9 November 2026"
    (finding,) = _found(text)
    assert finding.message == (
        "The closing date, 1 November 2026, the interview date, 2 November 2026, and the start date, "
        "9 November 2026, are past. Give new ones, or take the advert down."
    )


def test_a_year_that_a_person_put_in_is_certain() -> None:
    past = Correction(FactName.CLOSING_DATE, "2026-11-02")
    assert _told("Closing date: soon", corrections=(past,)) == [("past", [])]


def test_a_course_has_no_terms_to_put_right() -> None:
    assert _told("Closing date: 31 November 2026", kind=Kind.COURSE) == []


@pytest.mark.parametrize(
    ("kind", "count"),
    [
        (PayRemarkKind.MATCHES, 0),
        (PayRemarkKind.WITHIN, 0),
        (PayRemarkKind.SHARE, 0),
        (PayRemarkKind.NO_TABLE, 0),
        (PayRemarkKind.OTHER_YEAR, 1),
        (PayRemarkKind.OTHER_BAND, 1),
        (PayRemarkKind.ABOVE, 1),
        (PayRemarkKind.BELOW, 1),
        (PayRemarkKind.TWO_PAYS, 1),
    ],
)
def test_of_the_pay_check_only_what_warns_is_told(kind: PayRemarkKind, count: int) -> None:
    analysis = an_analysis_with()
    findings = check_draft(analysis, (), [PayRemark(kind, "So it is.")])
    assert [finding.message for finding in findings] == ["Pay: So it is."] * count
