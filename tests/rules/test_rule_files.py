"""The rule packs that are shipped: they load without a problem and keep the minimum of design."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from desktop_app.domain.rules import RuleSet
from desktop_app.domain.signals import Negation, Signal, Status
from desktop_app.domain.verdict import SIDES
from desktop_app.paths import rules_folder
from desktop_app.rulepack.example_marks import read_marks
from desktop_app.rulepack.lint import check_rules, format_problem
from desktop_app.rulepack.loader import read_folders

SIGNALS_AT_LEAST = 450


@cache
def _shipped() -> RuleSet:
    return read_folders([rules_folder()])


def _signals() -> list[Signal]:
    return [signal for signal in _shipped().signals if signal.status is Status.STABLE]


def _newest_source() -> date:
    return max(date.fromisoformat(source.checked) for signal in _signals() for source in signal.sources)


def test_every_rule_file_loads_without_a_problem() -> None:
    assert [format_problem(problem) for problem in _shipped().problems] == []


def test_nothing_in_the_rules_is_doubtful() -> None:
    doubts = check_rules(rules_folder(), today=_newest_source())
    assert [format_problem(problem) for problem in doubts] == []


def test_there_are_enough_signals_that_say_something() -> None:
    telling = [signal for signal in _signals() if signal.route or signal.gate or signal.kind]
    assert len(telling) >= SIGNALS_AT_LEAST


@pytest.mark.parametrize("side", SIDES)
def test_every_side_has_signals(side: str) -> None:
    assert sum(signal.route == side for signal in _signals()) >= 5


def test_every_signal_keeps_the_minimum() -> None:
    for signal in _signals():
        examples = signal.examples
        assert len(examples.match) >= 2, signal.id
        assert len(examples.no_match) >= 2, signal.id
        assert examples.negated or signal.negation is Negation.NONE, signal.id
        assert signal.seeker, signal.id
        assert signal.recruiter, signal.id
        assert signal.sources, signal.id
        assert signal.false_positives, signal.id


def test_every_source_was_checked_on_a_day_that_exists() -> None:
    for signal in _signals():
        for source in signal.sources:
            assert date.fromisoformat(source.checked) >= date(2026, 1, 1), signal.id
            assert source.title, signal.id
            assert source.address, signal.id


def test_no_example_sentence_is_used_twice_within_a_signal() -> None:
    for signal in _signals():
        examples = signal.examples
        texts = [read_marks(text).text for text in examples.match + examples.no_match + examples.negated]
        assert len(texts) == len(set(texts)), signal.id


def test_shared_packs_are_there() -> None:
    rules = _shipped()
    assert rules.cues
    assert all(cue.examples for cue in rules.cues if cue.assertion is not None)
    assert {heading.section for heading in rules.headings}
    assert dict(rules.policy)["weights.decisive"]


def test_ids_and_digests_name_each_pack_once() -> None:
    packs = _shipped().packs
    assert len({pack.id for pack in packs}) == len(packs)
    assert len({pack.digest for pack in packs}) == len(packs)
    ids = [signal.id for signal in _shipped().signals]
    assert len(set(ids)) == len(ids)
