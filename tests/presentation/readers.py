"""A reader for tests of the window: finds plain words, by rules that stand in this file."""

from __future__ import annotations

import re

from desktop_app.domain.advert import Advert
from desktop_app.domain.analysis import Analysis
from desktop_app.domain.errors import AppError
from desktop_app.domain.evidence import Assertion, Evidence
from desktop_app.domain.findings import Finding, Severity
from desktop_app.domain.sections import Section, SectionName
from desktop_app.domain.signals import Category, Strength
from desktop_app.domain.spans import Span
from desktop_app.domain.verdict import SIDES, Kind, Route
from desktop_app.engine.worker import Prepared
from tests.making import a_verdict

#: words -> route, category, points.
WORDS: dict[str, tuple[Route, Category, float]] = {
    "ICD-10": (Route.HOSPITAL, Category.CLASSIFICATION, 6.0),
    "OPCS-4": (Route.HOSPITAL, Category.CLASSIFICATION, 10.0),
    "NCCQ": (Route.HOSPITAL, Category.QUALIFICATION, 8.0),
    "Clinical Coder": (Route.HOSPITAL, Category.TITLE, 4.0),
    "SystmOne": (Route.PRIMARY_CARE, Category.SYSTEM, 5.0),
    "Lloyd George": (Route.PRIMARY_CARE, Category.TASK, 7.0),
    "CPT": (Route.BILLING, Category.CLASSIFICATION, 9.0),
    "nurse": (Route.NOT_CODING, Category.TITLE, 1.0),
}


class WordReader:
    """Finds ``WORDS``; "no X" is negated, "maybe X" hedged, "about us" changes nothing."""

    def analyse(self, advert: Advert, marked: object = None) -> Analysis:
        if "unreadable" in advert.part("text"):
            raise AppError("This text is unreadable.", "Try another.")
        if "faulty" in advert.part("text"):
            raise ZeroDivisionError
        evidence = tuple(sorted(self._found(advert), key=lambda found: found.span))
        points = {side: sum(found.weight for found in evidence if found.route is side) for side in SIDES}
        best = max(SIDES, key=lambda side: points[side])
        route = best if points[best] else Route.NOT_CODING
        verdict = a_verdict(
            route,
            reason=f"Decided by {int(points[best])} points.",
            scores=tuple((side, min(100, int(points[side]) * 5)) for side in SIDES),
            decisive=tuple(found.rule for found in evidence if found.counts)[:1],
            kind=Kind.COURSE if "course" in advert.part("text") else Kind.VACANCY,
            provisional="short" in advert.part("text"),
        )
        text = advert.part("text")
        return Analysis(
            advert=advert,
            sections=(Section(SectionName.OTHER, Span("text", 0, len(text))),),
            evidence=evidence,
            background=(),
            verdict=verdict,
            findings=tuple(self._findings(text)),
            packs=(("words", "1.0.0"),),
            words=len(text.split()),
        )

    def _found(self, advert: Advert) -> list[Evidence]:
        found = []
        seen: set[str] = set()
        for part in advert.parts:
            for word, (route, category, points) in WORDS.items():
                for match in re.finditer(rf"(no |maybe )?({re.escape(word)})", part.text):
                    before = (match[1] or "").strip()
                    assertion = {"no": Assertion.NEGATED, "maybe": Assertion.HEDGED}.get(
                        before, Assertion.AFFIRMED
                    )
                    repeat = word in seen
                    weight = 0.0 if repeat or assertion is Assertion.NEGATED else points
                    if assertion is not Assertion.NEGATED:
                        seen.add(word)
                    why = f"negated by “{before}”" if assertion is Assertion.NEGATED else ""
                    found.append(
                        Evidence(
                            rule=f"{route}.{word.lower()}",
                            title=f"{word} rule",
                            route=route,
                            category=category,
                            strength=Strength.STRONG,
                            span=Span(part.name, match.start(2), match.end(2)),
                            text=match[2],
                            assertion=assertion,
                            section=SectionName.TITLE if part.name == "title" else SectionName.DUTIES,
                            weight=weight,
                            why=why or ("repeat" if repeat else ""),
                            seeker=f"{word} for somebody looking for work.",
                            recruiter=f"{word} for somebody recruiting.",
                            source="Own book, checked 2026-11-21",
                        )
                    )
        return found

    def _findings(self, text: str) -> list[Finding]:
        findings = []
        if "NCCQ" not in text:
            findings.append(Finding("nccq", Severity.ADVICE, "Neither NCCQ nor training is named."))
        for match in re.finditer("OPSC", text):
            span = Span("text", match.start(), match.end())
            findings.append(Finding("slip", Severity.WARNING, "OPSC is a slip for OPCS.", (span,)))
        return findings


def words() -> Prepared:
    return Prepared(WordReader())
