"""The rule-keeper's reference says what the program does."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop_app.domain.rules import IgnoreLevel, RuleSources
from desktop_app.domain.sections import SectionName
from desktop_app.domain.signals import Category, Gate, Negation, Status, Strength
from desktop_app.domain.verdict import Kind, Nation, Route, Setting, Stage
from desktop_app.operations.run_packs import run_packs
from desktop_app.paths import rules_folder
from desktop_app.rulepack.lint import check_rules
from desktop_app.rulepack.loader import load_rules
from desktop_app.rulepack.merge import LIST_KEYS, REMOVABLE_KEYS
from desktop_app.rulepack.overlay import IGNORE_KEYS, PARTS
from desktop_app.rulepack.packfile import PACK_KEYS
from desktop_app.rulepack.shared_packs import CUE_KEYS, HEADING_KEYS
from desktop_app.rulepack.signal_parts import NEAR_KEYS
from desktop_app.rulepack.signal_reading import SIGNAL_KEYS

if TYPE_CHECKING:
    from enum import StrEnum

WriteRules = Callable[[dict[str, str]], Path]
TEXT = (Path(__file__).parents[2] / "docs" / "rules.md").read_text("utf-8")
EXAMPLES = dict(re.findall(r"```yaml (\w+)\n(.*?)```", TEXT, re.DOTALL))


@pytest.mark.parametrize("content", ["signals", "cues", "headings", "policy"])
def test_the_examples_of_the_reference_are_sound(content: str, write_rules: WriteRules) -> None:
    pack = EXAMPLES["pack"].replace("content: signals", f"content: {content}")
    folder = write_rules({"house/pack.yaml": pack, "house/a.yaml": EXAMPLES[content]})
    assert check_rules(folder, today=date(2026, 11, 21)) == ()


@pytest.mark.parametrize("content", ["signals", "cues"])
def test_the_examples_of_the_reference_do_what_they_say(content: str, write_rules: WriteRules) -> None:
    pack = EXAMPLES["pack"].replace("content: signals", f"content: {content}")
    folder = write_rules({"house/pack.yaml": pack, "house/a.yaml": EXAMPLES[content]})
    done = run_packs(RuleSources((rules_folder(),)), folders=(folder,))
    assert done.problems == ()
    assert done.outcomes
    assert [outcome.says for outcome in done.outcomes if not outcome.ok] == []


def test_the_changed_rules_of_the_reference_do_what_their_examples_say(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text(EXAMPLES["changes"], encoding="utf-8")
    sources = RuleSources((rules_folder(),), (tmp_path / "mine.yaml",))
    done = run_packs(sources, ids=("hospital.icd-10", "mine.house-encoder"))
    assert {outcome.rule for outcome in done.outcomes} == {"hospital.icd-10", "mine.house-encoder"}
    assert [outcome.says for outcome in done.outcomes if not outcome.ok] == []


@pytest.mark.parametrize("key", [*SIGNAL_KEYS, *NEAR_KEYS, *CUE_KEYS, *HEADING_KEYS, *PACK_KEYS])
def test_the_reference_names_every_key(key: str) -> None:
    assert re.search(rf"[`\s]{key}[`:]", TEXT)


@pytest.mark.parametrize(
    "words", [Category, Strength, Status, Negation, Gate, SectionName, Kind, Stage, Nation, Setting]
)
def test_the_reference_names_every_word_of_the_closed_sets(words: type[StrEnum]) -> None:
    assert [word for word in words if not re.search(rf"[`\s]{word}[`\s]", TEXT)] == []


def test_the_reference_names_every_side_a_signal_can_speak_for() -> None:
    sides = [route for route in Route if route is not Route.MIXED]
    assert [side for side in sides if not re.search(rf"[`\s]{side}[`\s]", TEXT)] == []


def test_the_changes_of_the_reference_are_sound(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text(EXAMPLES["changes"], encoding="utf-8")
    sources = RuleSources((rules_folder(),), (tmp_path / "mine.yaml",))
    rules = load_rules(sources)
    assert [problem for problem in rules.problems if problem.place.file == "mine.yaml"] == []
    assert "mine.house-encoder" in {signal.id for signal in rules.signals}
    assert next(pack for pack in rules.packs if pack.id == "hospital").changed == ("hospital.icd-10",)
    assert [ignore.words for ignore in rules.ignores] == ["icd ten"]


@pytest.mark.parametrize("key", [*PARTS, *IGNORE_KEYS, *LIST_KEYS, *REMOVABLE_KEYS, *IgnoreLevel])
def test_the_reference_names_every_key_of_a_file_of_changes(key: str) -> None:
    changes = TEXT[TEXT.index("## Your own changes") : TEXT.index("## Order and changes")]
    assert re.search(rf"[`\s]{key}[`:\s]", changes)
