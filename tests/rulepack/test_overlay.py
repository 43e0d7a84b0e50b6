"""Files of changes: laid over the packs, each slip named in its own file, nothing else lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop_app.domain.rules import Ignore, IgnoreLevel, PackOrigin, RuleSet, RuleSources
from desktop_app.domain.signals import Gate, Status, Strength
from desktop_app.domain.verdict import Route
from desktop_app.rulepack.loader import load_rules
from tests.rulepack.own_rules import OWN, only, pack, signal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.rulepack.conftest import WriteRules


def test_a_missing_file_of_changes_changes_nothing(load: Callable[..., RuleSet], tmp_path: Path) -> None:
    plain = load()
    (tmp_path / "mine.yaml").unlink()
    sources = RuleSources((tmp_path / "rules",), (tmp_path / "mine.yaml",))
    assert load_rules(sources).signals == plain.signals
    assert not load_rules(sources).problems


def test_a_plain_key_replaces(load: Callable[..., RuleSet]) -> None:
    rules = load("signals:\n  hospital.icd-ten:\n    strength: weak\n    gate: act\n")
    changed = signal(rules, "hospital.icd-ten")
    assert (changed.strength, changed.gate) == (Strength.WEAK, Gate.ACT)
    assert changed.phrases == ("ICD-10",)
    assert pack(rules, "hospital").changed == ("hospital.icd-ten",)
    assert not rules.problems
    assert changed.place == signal(load(), "hospital.icd-ten").place


def test_a_list_is_added_to_and_taken_from(load: Callable[..., RuleSet]) -> None:
    rules = load(
        "signals:\n  hospital.acc-designation:\n    phrases:\n      add:\n        - ACC holder\n"
        "      remove:\n        - ACC  qualified\n    near:\n      remove:\n        - word: ACC\n"
        "    examples:\n      no_match:\n        add:\n          - Nothing stands here.\n"
    )
    changed = signal(rules, "hospital.acc-designation")
    assert changed.phrases == ("Accredited Clinical Coder", "ACC holder")
    assert changed.near == ()
    assert changed.examples.no_match[-1] == "Nothing stands here."
    assert len(changed.examples.no_match) == 3


def test_none_takes_a_meaning_away(load: Callable[..., RuleSet]) -> None:
    team = "signals:\n  hospital.icd-ten:\n    gate: act\n"
    rules = load("signals:\n  hospital.icd-ten:\n    gate: none\n", team)
    assert signal(load("", team), "hospital.icd-ten").gate is Gate.ACT
    assert signal(rules, "hospital.icd-ten").gate is None
    assert not rules.problems


def test_the_persons_change_lies_over_the_teams(load: Callable[..., RuleSet]) -> None:
    team = "signals:\n  hospital.icd-ten:\n    strength: weak\n    phrases:\n      add:\n        - ICD ten\n"
    rules = load("signals:\n  hospital.icd-ten:\n    strength: supporting\n", team)
    changed = signal(rules, "hospital.icd-ten")
    assert changed.strength is Strength.SUPPORTING
    assert changed.phrases == ("ICD-10", "ICD ten")
    assert pack(rules, "hospital").changed == pack(rules, "hospital").changed_by_team == ("hospital.icd-ten",)


def test_a_signal_of_ones_own_counts_without_source_and_with_one_example(
    load: Callable[..., RuleSet],
) -> None:
    rules = load(OWN)
    own = signal(rules, "mine.house-encoder")
    assert (own.status, own.route) == (Status.STABLE, Route.HOSPITAL)
    assert pack(rules, "mine").origin is PackOrigin.MINE
    assert pack(rules, "mine").title == "My rules"
    assert own.place is not None
    assert (own.place.file, own.place.line, own.place.column) == ("mine.yaml", 2, 3)
    assert not rules.problems


def test_a_file_of_ones_own_serves_as_the_teams(load: Callable[..., RuleSet]) -> None:
    rules = load("signals:\n  team.house-encoder:\n    strength: strong\n", OWN)
    assert signal(rules, "team.house-encoder").strength is Strength.STRONG
    assert pack(rules, "team").changed == ("team.house-encoder",)
    assert not rules.problems


def test_a_pack_switched_off_is_kept_but_not_used(load: Callable[..., RuleSet]) -> None:
    rules = load("packs:\n  hospital: off  # not ours\n")
    assert not rules.signals
    assert not rules.versions
    assert len(pack(rules, "hospital").signals) == 2
    assert load("packs:\n  hospital: on\n", "packs:\n  hospital: off\n").signals


def test_ignored_marks_are_read(load: Callable[..., RuleSet]) -> None:
    rules = load(
        "ignored:\n  - level: phrase\n    rule: hospital.icd-ten\n    words: ICD  Ten\n    made: 2026-11-21\n"
        "  - level: place\n    rule: hospital.icd-ten\n    advert: 3f2a\n    sentence: 99ab\n"
    )
    assert rules.ignores == (
        Ignore(IgnoreLevel.PHRASE, "hospital.icd-ten", words="icd ten", made="2026-11-21"),
        Ignore(IgnoreLevel.PLACE, "hospital.icd-ten", advert="3f2a", sentence="99ab"),
    )


def test_any_change_changes_the_digest(load: Callable[..., RuleSet]) -> None:
    texts = ["", "packs:\n  hospital: off\n", OWN, "signals:\n  hospital.icd-ten:\n    strength: weak\n"]
    assert len({load(text).digest for text in texts}) == len(texts)
    assert load(OWN).digest == load(OWN.replace("\n", "\r\n")).digest


@pytest.mark.parametrize(
    ("text", "line", "column", "excerpt", "says"),
    [
        ("signals:\n  hospital.icd-ten:\n    strenght: weak\n", 3, 5, "strenght: weak", "“strength”"),
        ("signals:\n  hospital.icd-ten:\n    strength: week\n", 3, 15, "strength: week", "“weak”"),
        (
            "signals:\n  hospital.icd-tenn:\n    strength: weak\n",
            2,
            3,
            "hospital.icd-tenn:",
            "“hospital.icd-ten”",
        ),
        ("signals:\n  icd-ten:\n    strength: weak\n", 2, 3, "icd-ten:", "“hospital.icd-ten”"),
        ("signals:\n  hospital.icd-ten:\n    phrases:\n      - ICD\n", 4, 7, "- ICD", "“add:”"),
        ("signals:\n  hospital.icd-ten:\n    phrases:\n      ad:\n        - ICD\n", 4, 7, "ad:", "“add”"),
        (
            "signals:\n  hospital.icd-ten:\n    phrases:\n      remove:\n        - ICD-1\n",
            5,
            11,
            "- ICD-1",
            "“ICD-10”",
        ),
        ("packs:\n  hospitl: off\n", 2, 3, "hospitl: off", "“hospital”"),
        ("packs:\n  hospital: of\n", 2, 3, "hospital: of", "“off”"),
        ("signal:\n  hospital.icd-ten:\n    strength: weak\n", 1, 1, "signal:", "“signals”"),
        ("ignored:\n  - level: phrase\n    rule: hospital.icd-ten\n", 2, 5, "- level: phrase", "Add it"),
        ("ignored:\n  - level: phrases\n    rule: hospital.icd-ten\n", 2, 12, "- level: phrases", "“phrase”"),
    ],
)
def test_a_slip_is_told_at_its_place_with_a_suggestion(
    load: Callable[..., RuleSet], text: str, line: int, column: int, excerpt: str, says: str
) -> None:
    rules = load(text)
    problem = only(rules)
    assert (problem.place.file, problem.place.line, problem.place.column) == ("mine.yaml", line, column)
    assert problem.excerpt == excerpt
    assert says in problem.hint
    assert signal(rules, "hospital.icd-ten").strength is Strength.STRONG


def test_a_broken_change_leaves_the_others_and_the_rule_below(load: Callable[..., RuleSet]) -> None:
    rules = load(
        'signals:\n  hospital.icd-ten:\n    title: "broken\n  hospital.acc-designation:\n    strength: weak\n'
        "packs:\n  hospital: on\n"
    )
    assert only(rules).place.line == 3
    assert signal(rules, "hospital.icd-ten").title == "ICD-10"
    assert signal(rules, "hospital.acc-designation").strength is Strength.WEAK


def test_taking_all_wordings_away_is_refused_at_the_change(load: Callable[..., RuleSet]) -> None:
    rules = load("signals:\n  hospital.icd-ten:\n    phrases:\n      remove:\n        - ICD-10\n")
    problem = only(rules)
    assert problem.sentence.startswith("The change to “hospital.icd-ten” is not used")
    assert (problem.place.file, problem.place.line) == ("mine.yaml", 2)
    assert signal(rules, "hospital.icd-ten").phrases == ("ICD-10",)


def test_the_packs_all_rests_on_cannot_be_switched_off(
    load: Callable[..., RuleSet], write_rules: WriteRules, pack_text: str
) -> None:
    cues = pack_text.replace("id: hospital", "id: cues").replace("content: signals", "content: cues")
    write_rules({"cues/pack.yaml": cues.replace("route: hospital\n", "")})
    rules = load("packs:\n  cues: off\n")
    assert "cannot be switched off" in only(rules).sentence
    assert pack(rules, "cues").on


def test_a_change_is_tried_without_being_written(load: Callable[..., RuleSet], tmp_path: Path) -> None:
    load()
    mine = tmp_path / "mine.yaml"
    sources = RuleSources((tmp_path / "rules",), (mine,))
    rules = load_rules(sources, texts={mine: OWN})
    assert signal(rules, "mine.house-encoder").phrases == ("Larkfinder",)
    assert mine.read_text(encoding="utf-8") == ""
