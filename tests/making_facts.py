"""Builders of facts for tests, with an invented advert that states every fact."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.domain.advert import TEXT, Advert, Origin, OriginKind, Part
from desktop_app.domain.analysis import Analysis
from desktop_app.domain.documents import SourceFormat
from desktop_app.domain.facts import Asked, AskedStrength, Fact, FactName, FactSource, FactValue
from desktop_app.domain.shortlist import ShortlistEntry
from desktop_app.domain.spans import Span
from tests.making import EMPLOYER, TITLE, a_span, an_analysis, an_entry

STATED_TEXT = (
    "Clinical Coder (Band 5), £32,073 to £39,043 a year, 37.5 hours a week, permanent.\n"
    "Larkmoor Hospitals NHS Foundation Trust, Larkmoor LK4 7QT. Hybrid or part time.\n"
    "Essential: NCCQ. Desirable: four GCSEs. Training in ICD-10 is given.\n"
    "Closing date 6 December 2026 at 17:00; we may close early. Interviews on 14 December 2026.\n"
    "Ask Priya Farrow, priya.farrow@larkmoor.example, 01632 960 123. Reference 412-AC-77.\n"
)
JOB_DESCRIPTION = (
    "Job description\nYou will code admitted patients in ICD-10. A basic DBS check is required.\n"
)
ORIGINS = (
    Origin(
        TEXT,
        OriginKind.FILE,
        "clinical-coder.html",
        SourceFormat.HTML,
        "https://www.jobs.larkmoor.example/vacancy/412-AC-77",
        "2026-11-18",
        ("2 pictures were left out.",),
    ),
    Origin("document:2", OriginKind.FILE, "job description.docx", SourceFormat.DOCX),
)
#: The value of each fact, and the words of the text that state it.
STATED: dict[FactName, tuple[FactValue, str]] = {
    FactName.TITLE: (TITLE, "Clinical Coder (Band 5)"),
    FactName.EMPLOYER: (EMPLOYER, "Larkmoor Hospitals NHS Foundation Trust"),
    FactName.LOCATION: ("Larkmoor", "Larkmoor LK4"),
    FactName.POSTCODE: ("LK4 7QT", "LK4 7QT"),
    FactName.NATION: ("england", "NHS Foundation Trust"),
    FactName.BAND: ("5", "Band 5"),
    FactName.PAY_MIN: (32073, "£32,073"),
    FactName.PAY_MAX: (39043, "£39,043"),
    FactName.PAY_PERIOD: ("year", "a year"),
    FactName.CURRENCY: ("GBP", "£"),
    FactName.HOURS_PER_WEEK: (37.5, "37.5 hours a week"),
    FactName.CONTRACT: ("permanent", "permanent"),
    FactName.PATTERN: (("part_time", "hybrid"), "Hybrid or part time"),
    FactName.CLOSING_DATE: ("2026-12-06", "6 December 2026"),
    FactName.CLOSING_TIME: ("17:00", "17:00"),
    FactName.INTERVIEW_DATE: ("2026-12-14", "14 December 2026"),
    FactName.EARLY_CLOSING: (True, "may close early"),
    FactName.REFERENCE: ("412-AC-77", "412-AC-77"),
    FactName.CONTACT_NAME: ("Priya Farrow", "Priya Farrow"),
    FactName.CONTACT_EMAIL: ("priya.farrow@larkmoor.example", "priya.farrow@larkmoor.example"),
    FactName.CONTACT_PHONE: ("01632 960 123", "01632 960 123"),
}


def a_fact(advert: Advert, name: FactName, value: FactValue, words: str, *, part: str = TEXT) -> Fact:
    """A fact whose words occur in the advert."""
    return Fact(name, value, a_span(advert, words, part=part), words, FactSource.TEXT)


def an_analysis_with(*facts: tuple[FactName, FactValue], text: str = STATED_TEXT) -> Analysis:
    """An analysis with only these facts, without places."""
    stated = tuple(Fact(name, value, None, "", FactSource.FIELD) for name, value in facts)
    return replace(an_analysis(text, title="", employer=""), facts=stated)


def an_entry_with(*facts: tuple[FactName, FactValue], title: str = "Coder") -> ShortlistEntry:
    """An entry with only these facts."""
    return an_entry(an_analysis_with(*facts), title=title, employer="")


def a_full_entry(*, entry_id: int = 0) -> ShortlistEntry:
    """An entry of two documents from files that has every fact."""
    advert = Advert(
        (Part(TEXT, STATED_TEXT), Part("document:2", JOB_DESCRIPTION)), ORIGINS, read_on="2026-11-21"
    )
    facts = [a_fact(advert, name, value, words) for name, (value, words) in STATED.items()]
    facts.append(a_fact(advert, FactName.DBS, "basic", "basic DBS check", part="document:2"))
    asked = (
        Asked("NCCQ", AskedStrength.ESSENTIAL, a_span(advert, "NCCQ")),
        Asked("GCSEs", AskedStrength.DESIRABLE, a_span(advert, "four GCSEs")),
    )
    start, end = STATED_TEXT.index("NCCQ"), STATED_TEXT.index("GCSEs") + 5
    span = Span(TEXT, start, end)
    facts.append(Fact(FactName.QUALIFICATIONS, asked, span, STATED_TEXT[start:end], FactSource.TEXT))
    order = list(FactName)
    analysis = replace(an_analysis(STATED_TEXT), advert=advert)
    stated = tuple(sorted(facts, key=lambda fact: order.index(fact.name)))
    return an_entry(replace(analysis, facts=stated), entry_id=entry_id)
