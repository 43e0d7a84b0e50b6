"""Several documents of one record are read together: one post, one title, marks in each."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.domain.advert import Advert, Origin, OriginKind, Part
from desktop_app.domain.analysis import Analysis
from desktop_app.domain.facts import FactName
from desktop_app.domain.sections import SectionName
from desktop_app.domain.verdict import Kind, Route, Stage
from tests.reading import reader

ADVERT = (
    "Clinical Coder\nTern Valley Hospitals NHS Trust\nBand 4\n\nJob summary\nWe are looking for a clinical "
    "coder to join our team. You will translate case notes into ICD-10 and OPCS-4 codes every day of the "
    "week, by the national standards, and answer questions of colleagues about them.\n"
    "Closing date: 4 December\n"
)
DESCRIPTION = (
    "JOB DESCRIPTION\nJob title: Trainee Clinical Coding Officer\nLocation: Kerrow General\n\nMain duties\n"
    "You assign ICD-10 and OPCS-4 codes to inpatient episodes within five days.\n"
    "You liaise with clinicians about the notes of their patients.\n"
)
SPECIFICATION = (
    "PERSON SPECIFICATION\n\nEssential\nNCCQ or working towards it\n\nDesirable\nExperience of an encoder\n"
)


def record(*texts: str) -> Advert:
    names = ("text", "document:2", "document:3")
    return Advert(tuple(Part(name, text) for name, text in zip(names, texts, strict=False)))


def read(*texts: str) -> Analysis:
    return reader().analyse(record(*texts))


def points(analysis: Analysis) -> float:
    return sum(item.weight for item in analysis.evidence if item.route is Route.HOSPITAL)


def test_marks_and_sections_lie_in_the_document_that_holds_the_words() -> None:
    texts = {"text": ADVERT, "document:2": DESCRIPTION, "document:3": SPECIFICATION}
    analysis = read(*texts.values())
    assert {item.span.part for item in analysis.evidence} == set(texts)
    for item in analysis.evidence:
        assert texts[item.span.part][item.span.start : item.span.end] == item.text
    assert {section.span.part for section in analysis.sections} == set(texts)
    assert analysis.words == sum(len(text.split()) for text in texts.values())


def test_a_description_that_comes_with_its_advert_is_no_second_advert() -> None:
    alone, together = read(ADVERT), read(ADVERT, DESCRIPTION, SPECIFICATION)
    assert together.verdict.kind is Kind.VACANCY
    assert (together.verdict.route, together.verdict.confidence) == (
        alone.verdict.route,
        alone.verdict.confidence,
    )
    assert together.verdict.provisional is False


def test_the_title_of_a_further_document_adds_nothing_where_the_first_has_one() -> None:
    line = DESCRIPTION.splitlines(keepends=True)[1]
    with_title, without = read(ADVERT, DESCRIPTION), read(ADVERT, DESCRIPTION.replace(line, ""))
    assert points(with_title) == points(without)
    assert with_title.verdict.stage is Stage.CODER
    (again,) = [item for item in with_title.evidence if item.text == "Trainee Clinical Coding Officer"]
    assert (again.weight, again.why) == (0.0, "repeat")
    assert any(section.name is SectionName.TITLE for section in with_title.sections)


def test_the_title_counts_where_no_document_before_has_one() -> None:
    analysis = read("Please see what is attached.\n", DESCRIPTION, SPECIFICATION)
    (title,) = [item for item in analysis.evidence if item.text == "Trainee Clinical Coding Officer"]
    assert (title.section, title.counts) == (SectionName.TITLE, True)
    assert analysis.verdict.stage is Stage.ENTRY


def test_the_same_document_twice_says_no_more() -> None:
    once, twice = read(ADVERT), read(ADVERT, ADVERT)
    assert twice.verdict == once.verdict
    short = "Clinical Coder\nYou code with ICD-10 and OPCS-4 all day."
    assert read(short, short).verdict.provisional is read(short).verdict.provisional is True


def test_a_specification_of_its_own_shows_that_a_post_is_offered() -> None:
    text = "You code with ICD-10 and OPCS-4 all day."
    seen = {section.name for section in read(text, SPECIFICATION).sections}
    assert {SectionName.ESSENTIAL, SectionName.DESIRABLE} <= seen


def test_facts_come_from_all_documents_each_from_where_it_stands() -> None:
    facts = {fact.name: fact for fact in read(ADVERT, DESCRIPTION, SPECIFICATION).facts}
    places = {name: fact.span.part for name, fact in facts.items() if fact.span}
    assert places[FactName.TITLE] == places[FactName.BAND] == "text"
    assert places[FactName.LOCATION] == "document:2"
    assert places[FactName.QUALIFICATIONS] == "document:3"


def closing(advert: Advert) -> object:
    return {fact.name: fact.value for fact in reader().analyse(advert).facts}.get(FactName.CLOSING_DATE)


def test_a_year_is_inferred_from_the_day_of_the_document_or_of_reading_and_else_not_at_all() -> None:
    advert = record(ADVERT)
    assert closing(advert) is None
    assert closing(replace(advert, read_on="2026-11-21")) == "2026-12-04"
    sent = replace(
        advert, read_on="2026-11-21", origins=(Origin("text", OriginKind.FILE, date="2024-11-01"),)
    )
    assert closing(sent) == "2024-12-04"
    assert closing(replace(advert, read_on="soon")) is None
