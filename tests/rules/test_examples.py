"""Every rule's examples, run through the real engine as `wordward rules test` and the Rules page run them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from desktop_app.domain.signals import Gate, Status
from desktop_app.operations.try_examples import reader_of, run_examples
from desktop_app.paths import rules_folder
from desktop_app.rulepack.loader import load_rules

if TYPE_CHECKING:
    from desktop_app.analysis.pipeline import Reader
    from desktop_app.domain.rules import RuleSet


@cache
def rules() -> RuleSet:
    return load_rules([rules_folder()])


@cache
def reader() -> Reader:
    return reader_of(rules())


def ids() -> list[str]:
    signals = [signal.id for signal in rules().signals if signal.status is not Status.DEPRECATED]
    return signals + [cue.id for cue in rules().cues if cue.examples]


@pytest.mark.parametrize("rule", ids())
def test_a_rule_does_what_its_examples_say(rule: str) -> None:
    outcomes = run_examples(rules(), {rule}, reader=reader())
    assert outcomes
    assert not [f"{rule}: {outcome.says}" for outcome in outcomes if not outcome.ok]


def test_every_gate_sign_has_a_signal() -> None:
    gates = {signal.gate for signal in rules().signals}
    assert set(Gate) <= gates
