"""What the verdict must obey, as properties."""

from __future__ import annotations

import dataclasses
import pickle
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.analysis.pipeline import Reader
from desktop_app.analysis.weigh import side_points
from desktop_app.domain.advert import Advert
from desktop_app.domain.analysis import Analysis
from desktop_app.domain.evidence import Assertion, Evidence
from desktop_app.domain.sections import SectionName
from desktop_app.domain.signals import Category, Gate, Strength
from desktop_app.domain.spans import Span
from desktop_app.domain.verdict import SIDES, Route
from desktop_app.paths import rules_folder
from desktop_app.rulepack.loader import load_rules

SLOW = settings(max_examples=60)


@cache
def reader() -> Reader:
    return Reader(load_rules([rules_folder()]))


def scores(evidence: list[Evidence]) -> dict[Route, int]:
    """What the window shows of each side, 0 to 100."""
    points = side_points(evidence)
    return {side: reader().policy.score(points[side]) for side in SIDES}


def item(rule: str, route: Route, weight: float, assertion: Assertion = Assertion.AFFIRMED) -> Evidence:
    return Evidence(
        rule=rule,
        title=rule,
        route=route,
        category=Category.TASK,
        strength=Strength.STRONG,
        span=Span("text", 0, 4),
        text="word",
        assertion=assertion,
        section=SectionName.DUTIES,
        weight=weight if assertion in (Assertion.AFFIRMED, Assertion.HEDGED) else 0.0,
        gate=Gate.ACT,
    )


ITEMS = st.builds(
    item,
    st.sampled_from([f"pack.rule-{n}" for n in range(12)]),
    st.sampled_from([*SIDES, Route.UNCLEAR, Route.NOT_CODING]),
    st.sampled_from([0.0, 0.75, 2.0, 5.0, 10.0]),
    st.sampled_from(list(Assertion)),
)


@SLOW
@given(st.lists(ITEMS, max_size=20), st.sampled_from(SIDES), st.sampled_from([0.75, 2.0, 5.0, 15.0]))
def test_an_affirmed_item_never_lowers_its_side_nor_raises_another(
    evidence: list[Evidence], side: Route, weight: float
) -> None:
    before = scores(evidence)
    after = scores([*evidence, item("pack.new", side, weight)])
    assert after[side] >= before[side]
    assert all(after[other] <= before[other] for other in SIDES if other is not side)


@SLOW
@given(st.lists(ITEMS, min_size=1, max_size=20))
def test_repeats_weigh_nothing(evidence: list[Evidence]) -> None:
    assert side_points([*evidence, *evidence]) == side_points(evidence)


@SLOW
@given(st.lists(ITEMS, max_size=20), st.randoms(use_true_random=False))
def test_order_of_evidence_does_not_matter(evidence: list[Evidence], chance: object) -> None:
    shuffled = list(evidence)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert scores(shuffled) == scores(evidence)


@SLOW
@given(st.lists(ITEMS, max_size=20))
def test_scores_stay_between_0_and_100(evidence: list[Evidence]) -> None:
    assert all(0 <= score <= 100 for score in scores(evidence).values())


PIECES = [
    "You will code inpatient episodes using ICD-10 and OPCS-4.",
    "You will summarise new patient notes in EMIS Web.",
    "We need a Clinical Coder\u00a0(Band\u00a04) with NCCQ(ACC).",
    "•NCCQ\u200b essential;\u2003ICD\u201110,OPCS\u20114",
    "No OPCS-4 knowledge is needed \U0001f600 at all.",
    "e\u0301tude of Coder/Summariser\u202f posts",
    "\u05e9\u05dc\u05d5\u05dd clinical coding department \u200f\u0639\u0631\u0628\u064a",
    "classi\u00adfication with ICD-\n10 and clin-\nical coding",
    "\ufb01ling and coding incoming letters\r\non SystmOne\u2028for the practice",
    "\u0000 \ud800 CPT and HCPCS",
    "JOB TITLE: Medical Records Summariser",
    "Essential:\u00a0\u00a0OPCS4.10",
]
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=40)), max_size=12).map("\n".join)


@SLOW
@given(TEXTS, st.one_of(st.just(""), st.sampled_from(PIECES)))
def test_every_span_is_what_the_evidence_says(text: str, title: str) -> None:
    advert = Advert.of(text, title=title)
    analysis = reader().analyse(advert)
    for each in (*analysis.evidence, *analysis.background):
        part = advert.part(each.span.part)
        assert part[each.span.start : each.span.end] == each.text
        assert each.text
        assert each.text == each.text.strip()
    for section in analysis.sections:
        assert 0 <= section.span.start <= section.span.end <= len(advert.part(section.span.part))


@SLOW
@given(TEXTS)
def test_same_text_same_analysis_and_it_pickles(text: str) -> None:
    first = reader().analyse(Advert.of(text))
    again = reader().analyse(Advert.of(text))
    assert first == again
    assert pickle.loads(pickle.dumps(first)) == first  # noqa: S301 (our own bytes)


def test_a_second_reader_gives_the_same_analysis() -> None:
    advert = Advert.of("\n".join(PIECES), title="Clinical Coder", employer="Hollowmere Hospitals NHS Trust")
    other = Reader(load_rules([rules_folder()]))
    assert other.analyse(advert) == reader().analyse(advert)


def test_an_analysis_cannot_be_changed() -> None:
    analysis = reader().analyse(Advert.of("Clinical Coder wanted."))
    with pytest.raises(dataclasses.FrozenInstanceError):
        analysis.words = 3  # type: ignore[misc]


SENTENCES = [
    "You will assign ICD-10 and OPCS-4 codes to inpatient episodes.",
    "Queries are raised with consultants when the notes are unclear.",
    "You will meet the monthly coding deadline.",
    "You will attend the weekly meeting of the department.",
    "Case notes are read and diagnoses are extracted for coding.",
    "Good keyboard skills are used every day.",
]


@SLOW
@given(st.permutations(SENTENCES))
def test_sentences_may_change_places_within_a_section(order: list[str]) -> None:
    def read(sentences: list[str]) -> Analysis:
        body = "Main duties of the job\n" + "\n".join(sentences) + "\nEssential\nGood English.\n"
        return reader().analyse(
            Advert.of(body, title="Clinical Coder", employer="Hollowmere Hospitals NHS Trust")
        )

    plain, shuffled = read(SENTENCES), read(order)
    assert shuffled.verdict.scores == plain.verdict.scores
    assert shuffled.verdict.route is plain.verdict.route
    assert shuffled.verdict.confidence is plain.verdict.confidence
    assert {(e.rule, e.assertion) for e in shuffled.evidence} == {
        (e.rule, e.assertion) for e in plain.evidence
    }
