"""The verdict in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.domain.evidence import Assertion, Evidence
from desktop_app.domain.verdict import Confidence, Kind, Nation, Route, Setting, Stage
from desktop_app.presentation.analysis_model import (
    banner_of,
    footer_of,
    why_of,
)
from tests.making import a_verdict, an_analysis, an_evidence


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


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        (Kind.COURSE, "This is a course, not a vacancy. "),
        (Kind.CV, "This is a CV, not a vacancy. "),
        (Kind.OTHER, "This is not a vacancy. "),
        (Kind.VACANCY, ""),
    ],
)
def test_the_kind_is_told_once(kind: Kind, told: str) -> None:
    verdict = a_verdict(kind=kind, reason=f"{told}Decided by “NCCQ”.")
    banner = banner_of(an_analysis(verdict=verdict))
    assert banner.note == told.strip().removesuffix(".")
    assert banner.reason == "Decided by “NCCQ”."


@pytest.mark.parametrize("route", list(Route))
def test_every_route_has_a_headline(route: Route) -> None:
    banner = banner_of(an_analysis(verdict=a_verdict(route)))
    assert banner.headline
    assert banner.letter


def test_the_foot_counts_words_and_signals() -> None:
    assert footer_of(an_analysis(), 2.4) == "33 words · 3 signals · read in 2 ms"


def test_why_names_what_decided_what_was_ignored_and_what_would_change_it() -> None:
    told = {paragraph.heading: paragraph.lines for paragraph in why_of(an_analysis())}
    assert told["Decided by"] == ("“NCCQ”",)
    assert told["Seen and not counted"] == ("“SNOMED CT” is negated.",)
    assert told["What would change this"] == ("Without “NCCQ” the verdict would be likely.",)
    assert told["Read with these rules"] == ("hospital 1.0.0, primary_care 1.0.0",)


def why_no_vacancy(kind: Kind, *background: Evidence) -> tuple[str, ...]:
    """What is said of why a document is no vacancy; nothing where that is not spoken of."""
    analysis = an_analysis(verdict=replace(a_verdict(), kind=kind))
    told = why_of(replace(analysis, background=background))
    return next((each.lines for each in told if each.heading == "Why it is no vacancy"), ())


def test_a_document_says_by_which_words_it_is_no_vacancy() -> None:
    found = an_evidence(an_analysis().advert, "NCCQ", route=None, weight=0)
    said = replace(found, kind=Kind.COURSE, title="How to enrol?")
    denied = replace(said, text="ICD-10", assertion=Assertion.NEGATED)
    assert why_no_vacancy(Kind.COURSE, said, said, denied) == ("How to enrol? “NCCQ”",)
    whole = "No single words say so: taken as a whole, the text reads like an article."
    assert why_no_vacancy(Kind.ARTICLE, said) == (whole,)
    assert why_no_vacancy(Kind.VACANCY, said) == ()
