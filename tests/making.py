"""Builders of consistent domain values for tests: their spans really contain the words they name.

Import as `from tests.making import an_analysis`. Every default can be replaced by keyword. The trust, the
practice and the people are invented.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from desktop_app.domain.advert import TEXT, Advert
from desktop_app.domain.analysis import Analysis
from desktop_app.domain.evidence import Assertion, Evidence
from desktop_app.domain.findings import Finding, Severity
from desktop_app.domain.sections import Section, SectionName
from desktop_app.domain.shortlist import EntryStatus, ShortlistEntry
from desktop_app.domain.signals import Category, Strength
from desktop_app.domain.spans import Span
from desktop_app.domain.verdict import (
    SIDES,
    Confidence,
    Kind,
    Nation,
    Reason,
    Route,
    Setting,
    Stage,
    Verdict,
)

TITLE = "Clinical Coder (Band 5)"
EMPLOYER = "Larkmoor Hospitals NHS Foundation Trust"
HOSPITAL_TEXT = (
    "Larkmoor Hospitals is looking for an accredited clinical coder.\n"
    "You will translate case notes into ICD-10 and OPCS-4 for every admitted patient.\n"
    "\n"
    "Essential: NCCQ (ACC). No experience of SNOMED CT is needed 💙.\n"
)
SAVED_AT = datetime(2026, 11, 21, 9, 30, 15, 123456, tzinfo=UTC)


def a_span(advert: Advert, words: str, *, part: str = TEXT, nth: int = 0) -> Span:
    """The span of the (nth + 1)th occurrence of `words` in a part of the advert, where they must occur."""
    text, start = advert.part(part), -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(part, start, start + len(words))


def an_evidence(
    advert: Advert,
    words: str,
    *,
    part: str = TEXT,
    nth: int = 0,
    rule: str = "",
    route: Route | None = Route.HOSPITAL,
    assertion: Assertion = Assertion.AFFIRMED,
    section: SectionName = SectionName.DUTIES,
    category: Category = Category.CLASSIFICATION,
    strength: Strength = Strength.STRONG,
    weight: float = 10.0,
    why: str = "",
    cue: str = "",
) -> Evidence:
    """Evidence for words that occur in the advert; a negated one has no weight."""
    name = words.casefold().replace(" ", "-")
    return Evidence(
        rule=rule or f"{route or 'background'}.{name}",
        title=words,
        route=route,
        category=category,
        strength=strength,
        span=a_span(advert, words, part=part, nth=nth),
        text=words,
        assertion=assertion,
        section=section,
        weight=weight if assertion is Assertion.AFFIRMED else 0.0,
        why=why or ("" if assertion is Assertion.AFFIRMED else f"the advert says so: {assertion}"),
        cue=a_span(advert, cue, part=part) if cue else None,
        seeker=f"“{words}” tells you what you would work with.",
        recruiter=f"Candidates read “{words}” as a sign of the setting.",
        source="Invented source, 2026",
    )


def a_verdict(route: Route = Route.HOSPITAL, **changes: object) -> Verdict:
    """A verdict with this route; other fields by keyword."""
    verdict = Verdict(
        route=route,
        confidence=Confidence.CLEAR,
        provisional=False,
        kind=Kind.VACANCY,
        stage=Stage.ACCREDITED,
        nation=Nation.ENGLAND,
        setting=Setting.ACUTE,
        reason="“NCCQ” in the essential criteria decides; “ICD-10” and “OPCS-4” in the duties agree.",
        scores=tuple((side, 84 if side is route else 3) for side in SIDES),
        decisive=("hospital.nccq",),
        ignored=(Reason("“SNOMED CT” is negated.", ("primary_care.snomed-ct",)),),
        changes=(Reason("Without “NCCQ” the verdict would be likely."),),
    )
    return replace(verdict, **changes)  # type: ignore[arg-type]


def an_analysis(
    text: str = HOSPITAL_TEXT,
    *,
    title: str = TITLE,
    employer: str = EMPLOYER,
    verdict: Verdict | None = None,
    evidence: tuple[Evidence, ...] | None = None,
    packs: tuple[tuple[str, str], ...] = (("hospital", "1.0.0"), ("primary_care", "1.0.0")),
) -> Analysis:
    """An analysis of the text, with evidence for those signals of the default text that occur in it."""
    advert = Advert.of(text, title=title, employer=employer)
    return Analysis(
        advert=advert,
        sections=(Section(SectionName.OTHER, Span(TEXT, 0, len(text))),),
        evidence=usual_evidence(advert) if evidence is None else evidence,
        background=(),
        verdict=verdict or a_verdict(),
        findings=(Finding("route_named", Severity.INFO, "The advert names its classification."),),
        packs=packs,
        words=len(text.split()),
    )


def usual_evidence(advert: Advert) -> tuple[Evidence, ...]:
    """Evidence for those signals of `HOSPITAL_TEXT` that occur in the advert's text."""
    text = advert.part(TEXT)
    found = [an_evidence(advert, words) for words in ("ICD-10", "OPCS-4") if words in text]
    if "NCCQ" in text:
        found.append(
            an_evidence(
                advert,
                "NCCQ",
                section=SectionName.ESSENTIAL,
                category=Category.QUALIFICATION,
                strength=Strength.DECISIVE,
                weight=30.0,
            )
        )
    if "No experience of SNOMED CT" in text:
        found.append(
            an_evidence(
                advert,
                "SNOMED CT",
                route=Route.PRIMARY_CARE,
                assertion=Assertion.NEGATED,
                section=SectionName.ESSENTIAL,
                why="negated by “No experience of”",
                cue="No experience of",
            )
        )
    return tuple(found)


def an_entry(
    analysis: Analysis | None = None,
    *,
    title: str = TITLE,
    employer: str = EMPLOYER,
    status: EntryStatus = EntryStatus.SAVED,
    notes: str = "",
    saved_at: datetime = SAVED_AT,
    entry_id: int = 0,
) -> ShortlistEntry:
    """A shortlist entry, not yet saved unless `entry_id` is given."""
    return ShortlistEntry(
        id=entry_id,
        title=title,
        employer=employer,
        status=status,
        notes=notes,
        saved_at=saved_at,
        analysis=analysis or an_analysis(title=title, employer=employer),
    )
