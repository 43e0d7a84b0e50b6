"""Many different analyses of advert length, made by the dozen for benchmarks of store and export."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from desktop_app.domain.advert import TEXT, Advert
from desktop_app.domain.evidence import Assertion, Evidence
from desktop_app.domain.facts import Asked, AskedStrength, Fact, FactName, FactSource, FactValue
from desktop_app.domain.sections import SectionName
from desktop_app.domain.shortlist import ShortlistEntry
from desktop_app.domain.signals import Category, Strength
from desktop_app.domain.spans import Span
from desktop_app.domain.verdict import SIDES, Route
from tests.making import SAVED_AT, a_verdict, an_analysis, an_entry, an_evidence

#: Words of adverts, to be strung together; signals stand between them.
_FILLER = (
    "the team you will work with records of patients and support colleagues across our services to keep "
    "information accurate complete and timely while learning every day in a friendly office near the "
    "station with flexible hours generous leave and a pension we welcome applications from everyone"
)
_SIGNALS = {
    Route.HOSPITAL: ("ICD-10", "OPCS-4", "NCCQ", "finished consultant episodes", "HRG", "case notes"),
    Route.PRIMARY_CARE: ("SNOMED CT", "EMIS Web", "SystmOne", "QOF", "summarising", "GP2GP", "Docman"),
    Route.BILLING: ("CCSD", "invoices", "claims"),
    Route.RESEARCH: ("MedDRA", "ICD-O", "registry"),
}
_SOURCE = "National Clinical Coding Qualification (UK), 2026-11-21"


def some_entries(number: int, *, words: int = 800, seed: int = 20261121) -> Iterator[ShortlistEntry]:
    """Entries with adverts of about `words` words, some thirty pieces of evidence and twenty facts each."""
    chance = random.Random(seed)  # noqa: S311 - repeatable on purpose
    for count in range(number):
        yield _entry(chance, count, words)


def _entry(chance: random.Random, count: int, words: int) -> ShortlistEntry:
    side = chance.choice(SIDES)
    text, signals = _text(chance, side, words)
    title = f"{chance.choice(('Clinical', 'Medical', 'Senior', 'Trainee'))} Coder {count}"
    employer = f"{chance.choice(('Larkmoor', 'Eastfell', 'Brindle', 'Ashwater'))} Practice {count % 97}"
    advert = Advert.of(text, title=title, employer=employer)
    analysis = an_analysis(
        text,
        title=title,
        employer=employer,
        verdict=a_verdict(side),
        evidence=tuple(_evidence(advert, signals, chance)),
    )
    analysis = replace(analysis, facts=tuple(_facts(advert, title, employer, chance)))
    return an_entry(analysis, title=title, employer=employer, saved_at=SAVED_AT + timedelta(seconds=count))


def _facts(advert: Advert, title: str, employer: str, chance: random.Random) -> Iterator[Fact]:
    """What an ordinary advert states, each fact with some words for its place."""
    low = chance.randrange(23_000, 50_000)
    values: dict[FactName, FactValue] = {
        FactName.TITLE: title,
        FactName.EMPLOYER: employer,
        FactName.LOCATION: chance.choice(("Ashwater", "Brindle", "Eastfell", "Larkmoor")),
        FactName.POSTCODE: "LK4 7QT",
        FactName.NATION: "england",
        FactName.BAND: chance.choice(("3", "4", "5", "6", "7", "8a", "3-4")),
        FactName.PAY_MIN: low,
        FactName.PAY_MAX: low + 4_000,
        FactName.PAY_PERIOD: "year",
        FactName.CURRENCY: "GBP",
        FactName.HOURS_PER_WEEK: 37.5,
        FactName.CONTRACT: chance.choice(("permanent", "fixed_term", "bank")),
        FactName.PATTERN: ("full_time", "hybrid"),
        FactName.CLOSING_DATE: (date(2026, 11, 1) + timedelta(days=chance.randrange(120))).isoformat(),
        FactName.CLOSING_TIME: "23:59",
        FactName.INTERVIEW_DATE: "2026-12-14",
        FactName.REFERENCE: f"412-AC-{low}",
        FactName.CONTACT_NAME: "Priya Farrow",
        FactName.CONTACT_EMAIL: "priya.farrow@larkmoor.example",
        FactName.QUALIFICATIONS: tuple(
            Asked(what, AskedStrength.ESSENTIAL, Span(TEXT, 40, 60)) for what in ("NCCQ", "GCSEs", "ECDL")
        ),
    }
    text = advert.part(TEXT)
    for name, value in values.items():
        start = chance.randrange(max(1, len(text) - 40))
        yield Fact(name, value, Span(TEXT, start, start + 30), text[start : start + 30], FactSource.TEXT)


def _text(chance: random.Random, side: Route, words: int) -> tuple[str, list[tuple[Route, str]]]:
    """A text, and the (side, signal) pairs that were put into it, in order."""
    pieces, signals = [], []
    for place in range(words):
        piece = chance.choice(_FILLER.split())
        if place % 27 == 13:
            route = side if chance.random() < 0.7 else chance.choice(SIDES)
            piece = chance.choice(_SIGNALS[route])
            signals.append((route, piece))
        pieces.append(piece + (".\n" if place % 19 == 18 else ""))
    return " ".join(pieces), signals


def _evidence(advert: Advert, signals: list[tuple[Route, str]], chance: random.Random) -> Iterator[Evidence]:
    seen: dict[str, int] = {}
    for route, words in signals:
        nth = seen.get(words, 0)
        seen[words] = nth + 1
        yield an_evidence(
            advert,
            words,
            nth=nth,
            route=route,
            assertion=Assertion.NEGATED if chance.random() < 0.1 else Assertion.AFFIRMED,
            section=chance.choice((SectionName.DUTIES, SectionName.ESSENTIAL, SectionName.ABOUT_US)),
            category=chance.choice((Category.SYSTEM, Category.CLASSIFICATION, Category.TASK)),
            strength=Strength.STRONG,
            weight=0.0 if nth else 12.5,
            why="said before" if nth else "",
        )
