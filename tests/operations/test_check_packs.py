"""Looking rule packs over: counts, problems with their place, and what a reader has to be told."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.domain.signals import Strength
from desktop_app.operations.check_packs import check_packs, unusable_rules
from desktop_app.paths import rules_folder
from tests.operations.house import RULE, house


def test_the_shipped_packs_are_counted_and_usable() -> None:
    counts, _ = check_packs([rules_folder()])
    by_pack = {each.pack: each for each in counts}
    assert {"hospital", "primary_care", "billing", "research", "role_gate"} <= by_pack.keys()
    for each in counts:
        assert each.signals == sum(count for _, count in each.strengths)
    assert by_pack["hospital"].signals > 50
    assert unusable_rules([rules_folder()]) == ()


def test_a_sound_pack_has_counts_and_no_problem(tmp_path: Path) -> None:
    counts, problems = check_packs([house(tmp_path)])
    assert problems == ()
    (pack,) = counts
    assert (pack.pack, pack.version, pack.signals, pack.phrases, pack.examples) == ("house", "2.1.0", 1, 1, 5)
    assert dict(pack.strengths) == {strength: int(strength is Strength.STRONG) for strength in Strength}


def test_a_broken_rule_is_named_with_its_place_and_the_rest_counted(tmp_path: Path) -> None:
    rules = RULE + RULE.replace("house-form", "other-form").replace("form 7b", "form 9").replace(
        "strong", "huge"
    )
    folder = house(tmp_path, rules)
    counts, problems = check_packs([folder])
    assert counts[0].signals == 1
    (problem,) = problems
    assert "standards.yaml:" in problem
    assert "huge" in problem
    assert unusable_rules([folder]) == problems


def test_what_is_only_doubtful_is_a_problem_to_the_rule_keeper_but_not_to_the_reader(tmp_path: Path) -> None:
    folder = house(tmp_path, RULE.replace("2026-11-20", "2019-01-01"))
    _, problems = check_packs([folder])
    assert problems
    assert unusable_rules([folder]) == ()


@pytest.mark.parametrize("name", ["gone", "file.txt"])
def test_a_folder_that_cannot_be_read_is_a_problem_and_no_crash(tmp_path: Path, name: str) -> None:
    (tmp_path / "file.txt").write_text("x", encoding="utf-8")
    counts, problems = check_packs([tmp_path / name])
    assert counts == ()
    assert problems
    assert name in problems[0]
    assert unusable_rules([tmp_path / name])


def test_a_pack_whose_id_is_taken_is_unusable(tmp_path: Path) -> None:
    first, second = house(tmp_path / "one"), house(tmp_path / "two")
    assert unusable_rules([first]) == unusable_rules([second]) == ()
    (problem,) = unusable_rules([first, second])
    assert "a pack with this id is loaded already" in problem
