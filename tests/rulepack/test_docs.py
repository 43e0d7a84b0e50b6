"""The rule-keeper's reference says what the program does."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from pathlib import Path

import pytest

from desktop_app.domain.sections import SectionName
from desktop_app.domain.signals import Category, Gate, Negation, Status, Strength
from desktop_app.domain.verdict import Kind, Nation, Route, Setting, Stage
from desktop_app.rulepack.checks import SIGNAL_KEYS
from desktop_app.rulepack.lint import check_rules

WriteRules = Callable[[dict[str, str]], Path]
TEXT = (Path(__file__).parents[2] / "docs" / "rules.md").read_text("utf-8")
EXAMPLES = dict(re.findall(r"```yaml (\w+)\n(.*?)```", TEXT, re.DOTALL))


@pytest.mark.parametrize("content", ["signals", "cues", "headings", "policy"])
def test_the_examples_of_the_reference_are_sound(content: str, write_rules: WriteRules) -> None:
    pack = EXAMPLES["pack"].replace("content: signals", f"content: {content}")
    folder = write_rules({"house/pack.yaml": pack, "house/a.yaml": EXAMPLES[content]})
    assert check_rules(folder, today=date(2026, 11, 21)) == ()


@pytest.mark.parametrize("key", SIGNAL_KEYS)
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
