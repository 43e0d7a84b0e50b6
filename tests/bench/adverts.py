"""Many different analyses of advert length, made by the dozen for benchmarks of store and export."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import timedelta

from desktop_app.domain.advert import Advert
from desktop_app.domain.evidence import Assertion, Evidence
from desktop_app.domain.sections import SectionName
from desktop_app.domain.shortlist import ShortlistEntry
from desktop_app.domain.signals import Category, Strength
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
    """Entries with adverts of about `words` words and some thirty pieces of evidence each."""
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
    return an_entry(analysis, title=title, employer=employer, saved_at=SAVED_AT + timedelta(seconds=count))


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
