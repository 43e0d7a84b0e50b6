"""Examples say in words what a rule does wrong."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from desktop_app.domain.evidence import Assertion
from desktop_app.domain.rules import Ignore, IgnoreLevel, RuleSet
from desktop_app.domain.signals import Category, Examples, Signal, Strength
from desktop_app.domain.trials import ExampleKind, ExampleOutcome
from desktop_app.domain.verdict import Route
from desktop_app.operations.try_examples import run_examples
from desktop_app.paths import rules_folder
from desktop_app.rulepack.loader import load_rules


@cache
def shipped() -> RuleSet:
    return load_rules([rules_folder()])


def with_signal(signal: Signal) -> RuleSet:
    """The shipped cues and policy with one signal alone."""
    rules = shipped()
    first, *others = rules.packs
    packs = (replace(first, signals=(signal,)), *(replace(pack, signals=()) for pack in others))
    return replace(rules, packs=packs)


def outcome(kind: str, sentence: str) -> ExampleOutcome:
    signal = Signal(
        id="house.larkfinder",
        title="Larkfinder",
        category=Category.SYSTEM,
        strength=Strength.STRONG,
        route=Route.HOSPITAL,
        phrases=("Larkfinder", "Larkfinder encoder"),
        examples=replace(Examples(), **{kind: (sentence,)}),
    )
    (found,) = run_examples(with_signal(signal), {"house.larkfinder"})
    return found


@pytest.mark.parametrize(
    ("kind", "sentence", "says"),
    [
        ("match", "You use [[Larkfinder]] daily.", ""),
        (
            "match",
            "You use [[Larkspur]] daily.",
            "False negative: “Larkspur” is not found in: You",
        ),
        ("match", "No [[Larkfinder]] is needed.", "False negative: “Larkfinder” is read as denied in: No "),
        (
            "match",
            "You use the [[Larkfinder]] encoder.",
            "False negative: “Larkfinder encoder” is found instead of “Larkfinder” in: You use",
        ),
        ("no_match", "You use a lark.", ""),
        ("no_match", "You use Larkfinder.", "False positive: “Larkfinder” should not be found in: You use"),
        ("negated", "No [[Larkfinder]] is needed.", ""),
        (
            "negated",
            "You use [[Larkfinder]].",
            "False positive: “Larkfinder” is read as affirmed, not as",
        ),
        ("negated", "No [[Larkspur]] is needed.", "False negative: “Larkspur” is not found in: No Larkspur"),
        ("known_gaps", "You use [[Larkspur]] daily.", ""),
        ("known_gaps", "You use [[Larkfinder]] daily.", "This gap is closed; move the sentence to “match”"),
    ],
)
def test_what_is_wrong_is_said_with_the_sentence(kind: str, sentence: str, says: str) -> None:
    found = outcome(kind, sentence)
    assert found.says.startswith(says)
    assert found.ok is (not says) is (not found.says)
    assert found.sentence == sentence.replace("[[", "").replace("]]", "")


def test_places_count_from_the_start_of_the_sentence() -> None:
    found = outcome("match", "You use [[Larkfinder]] daily.")
    assert found.found == ((8, 18, Assertion.AFFIRMED),)
    assert found.wanted == ((8, 18),)
    assert found.kind is ExampleKind.MATCH


def test_a_cue_is_tried_on_any_rule() -> None:
    cue = next(cue for cue in shipped().cues if cue.assertion is Assertion.NEGATED and not cue.pseudo)
    wrong = replace(cue, examples=("You code in [[ICD-10]] each day.", "You drive a [[bus]]."))
    first, second = run_examples(replace(shipped(), cues=(wrong,)), {cue.id})
    assert first.says.startswith("False negative: “ICD-10” is read as affirmed, not as denied, in:")
    assert second.says.startswith("False negative: no rule finds “bus” in:")


def test_ignored_marks_do_not_make_examples_fail() -> None:
    ignores = (Ignore(IgnoreLevel.RULE, "hospital.icd-10"),)
    outcomes = run_examples(replace(shipped(), ignores=ignores), {"hospital.icd-10"})
    assert outcomes
    assert all(each.ok for each in outcomes)


def test_a_whole_pack_is_run_with_progress() -> None:
    told: list[tuple[int, int]] = []
    outcomes = run_examples(shipped(), {"research"}, progress=lambda done, total: told.append((done, total)))
    assert {each.rule.split(".")[0] for each in outcomes} == {"research"}
    assert told[-1] == (len(outcomes), len(outcomes))
