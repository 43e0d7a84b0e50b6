"""Every rule's examples, run through the real engine, one test each."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import pytest

from desktop_app.analysis.pipeline import Reader
from desktop_app.domain.advert import Advert
from desktop_app.domain.evidence import Assertion, Evidence
from desktop_app.domain.signals import Gate, Status
from desktop_app.paths import rules_folder
from desktop_app.rulepack.loader import load_rules

if TYPE_CHECKING:
    from desktop_app.domain.rules import RuleSet

MARK = re.compile(r"\[\[(.*?)\]\]")


@cache
def rules() -> RuleSet:
    return load_rules([rules_folder()])


@cache
def reader() -> Reader:
    return Reader(rules())


def read(sentence: str) -> tuple[str, list[tuple[int, int]], tuple[Evidence, ...]]:
    """The sentence without its marks, the spans marked, and all that the engine found."""
    spans: list[tuple[int, int]] = []
    plain = ""
    at = 0
    for mark in MARK.finditer(sentence):
        plain += sentence[at : mark.start()]
        spans.append((len(plain), len(plain) + len(mark[1])))
        plain += mark[1]
        at = mark.end()
    plain += sentence[at:]
    # A lead line keeps the example from being read as a title or a heading.
    lead = "This is what the advert goes on to say about it, in so many words.\n"
    everything = reader().matches(Advert.of(lead + plain))
    spans = [(start + len(lead), end + len(lead)) for start, end in spans]
    return plain, spans, everything


def cases(kind: str) -> list[object]:
    return [
        pytest.param(signal.id, sentence, id=f"{signal.id}-{number}")
        for signal in rules().signals
        if signal.status is not Status.DEPRECATED
        for number, sentence in enumerate(getattr(signal.examples, kind))
    ]


def places(items: tuple[Evidence, ...], rule: str, *assertions: Assertion) -> list[tuple[int, int]]:
    return [
        (item.span.start, item.span.end)
        for item in items
        if item.rule == rule and item.assertion in assertions
    ]


@pytest.mark.parametrize(("rule", "sentence"), cases("match"))
def test_match_example_fires_on_the_marked_words(rule: str, sentence: str) -> None:
    _, spans, items = read(sentence)
    assert spans, f"{rule}: the example marks nothing: {sentence}"
    seen = places(items, rule, Assertion.AFFIRMED, Assertion.HEDGED)
    for span in spans:
        assert span in seen, f"false negative of {rule} against: {sentence}\nseen: {seen}, wanted {spans}"


@pytest.mark.parametrize(("rule", "sentence"), cases("no_match"))
def test_no_match_example_does_not_fire(rule: str, sentence: str) -> None:
    _, _, items = read(sentence)
    seen = [item.text for item in items if item.rule == rule]
    assert not seen, f"false positive of {rule} against: {sentence}\nseen: {seen}"


@pytest.mark.parametrize(("rule", "sentence"), cases("negated"))
def test_negated_example_is_listed_as_negated(rule: str, sentence: str) -> None:
    _, spans, items = read(sentence)
    assert spans, f"{rule}: the example marks nothing: {sentence}"
    seen = places(items, rule, Assertion.NEGATED)
    for span in spans:
        assert span in seen, f"{rule} is not read as negated in: {sentence}\nseen: {seen}, wanted {spans}"


def test_known_gaps_are_still_gaps() -> None:
    for signal in rules().signals:
        for sentence in signal.examples.known_gaps:
            _, spans, items = read(sentence)
            seen = places(items, signal.id, Assertion.AFFIRMED, Assertion.HEDGED)
            mended = all(span in seen for span in spans)
            assert not mended, f"{signal.id}: this works now, move it to match: {sentence}"


@pytest.mark.parametrize(
    ("cue", "sentence"),
    [
        pytest.param(cue.id, sentence, id=f"{cue.id}-{number}")
        for cue in rules().cues
        for number, sentence in enumerate(cue.examples)
    ],
)
def test_cue_example_is_read_that_way(cue: str, sentence: str) -> None:
    wanted = next(each for each in rules().cues if each.id == cue)
    _, spans, items = read(sentence)
    assert spans, f"{cue}: the example marks nothing: {sentence}"
    expected = Assertion.AFFIRMED if wanted.pseudo else wanted.assertion
    for span in spans:
        readings = {item.assertion for item in items if (item.span.start, item.span.end) == span}
        assert expected in readings, f"{cue}: {sentence} gives {readings or 'no match'}"


def test_every_gate_sign_has_a_signal() -> None:
    gates = {signal.gate for signal in rules().signals}
    assert set(Gate) <= gates
