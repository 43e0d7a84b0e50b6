"""Further documents of a record, where facts come from, and years that nobody wrote."""

from __future__ import annotations

from datetime import date

from desktop_app.analysis.facts import facts_of
from desktop_app.domain.advert import Advert, Origin, OriginKind, Part
from desktop_app.domain.facts import Asked, Fact, FactSource
from desktop_app.text.normalise import normalise
from desktop_app.text.sections import split_sections
from tests.analysis.facts.reading import headings

ADVERT = (
    "Clinical Coder\nTern Valley Hospitals NHS Trust\nSalary: £28,392 to £31,157 a year\n"
    "Closing date: 4 December\nEssential\n- NCCQ"
)
SHEET = (
    "JOB DESCRIPTION\nJob title: Coder (ward side)\nBase: Kerrow General\nSalary: up to £99,000\n"
    "Reference: TV-2201\nPERSON SPECIFICATION\nEssential\n- NCCQ\n- GCSE English\n"
    "- Experience of using an encoder"
)


def read(advert: Advert, today: date | None = None) -> dict[str, Fact]:
    normal = {part.name: normalise(part.text) for part in advert.parts}
    found = facts_of(advert, normal, split_sections(advert, normal, headings()), today=today)
    return {str(fact.name): fact for fact in found}


def test_the_first_document_speaks_and_the_further_ones_fill_in() -> None:
    facts = read(Advert((Part("text", ADVERT), Part("document:2", SHEET))))
    assert facts["title"].value == "Clinical Coder"
    assert (facts["pay_min"].value, facts["pay_max"].value) == (28392, 31157)
    assert facts["location"].value == "Kerrow General"
    span = facts["reference"].span
    assert span is not None
    assert (span.part, facts["reference"].text) == ("document:2", "TV-2201")


def test_pay_is_not_put_together_from_two_documents() -> None:
    first = ADVERT.replace("£28,392 to £31,157 a year", "from £28,392")
    assert "pay_max" not in read(Advert((Part("text", first), Part("document:2", SHEET))))


def test_what_is_asked_is_gathered_from_all_documents() -> None:
    value = read(Advert((Part("text", ADVERT), Part("document:2", SHEET))))["qualifications"].value
    assert isinstance(value, tuple)
    told = [(item.what, item.span.part) for item in value if isinstance(item, Asked) and item.span]
    assert told == [("NCCQ", "text"), ("GCSEs", "document:2")]


def test_a_year_nobody_wrote_is_inferred_from_a_day_that_is_known_only() -> None:
    advert = Advert.of(ADVERT)
    assert "closing_date" not in read(advert)
    assert read(advert, date(2026, 11, 21))["closing_date"].value == "2026-12-04"
    posted = Advert.of(ADVERT + "\nDate posted: 20 November 2025")
    assert read(posted)["closing_date"].value == "2025-12-04"
    assert read(Advert.of("Closing date: 4 December 2026"))["closing_date"].value == "2026-12-04"


def test_facts_come_from_where_the_advert_says_its_parts_do() -> None:
    parts = (Part("title", "Coder"), Part("salary", "£30,000"), Part("reference", "A12"), Part("text", "We."))
    origins = (Origin("title", OriginKind.JSON_LD), Origin("salary", OriginKind.PERSON))
    facts = read(Advert(parts, origins))
    assert facts["title"].source is FactSource.JSON_LD
    assert facts["pay_min"].source is FactSource.PERSON
    assert facts["reference"].source is FactSource.FIELD
