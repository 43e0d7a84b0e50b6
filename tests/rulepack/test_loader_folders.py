"""Packs as folders: what is not taken, what is told, and what works all the same."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TYPE_CHECKING

import pytest

from desktop_app import __version__
from desktop_app.domain.errors import AppError
from desktop_app.rulepack.loader import load_rules, read_folders
from tests.rulepack.loading import pack_with, problems_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.rulepack.conftest import WriteRules


def test_other_files_are_reported_and_companions_are_not(
    write_rules: WriteRules, pack_text: str, second_text: str
) -> None:
    files = {
        "README.md": "",
        "notes.txt": "",
        "hospital/pack.yaml": pack_text,
        "hospital/a.yaml": second_text,
        "hospital/README.md": "",
        "hospital/LICENSE": "",
        "hospital/.hidden": "",
        "hospital/b.yaml.txt": "",
        "hospital/sub/c.yaml": second_text,
    }
    rules = load_rules([write_rules(files)])
    assert problems_of(rules) == [
        "“notes.txt” stands beside the packs and is not read.",
        "“b.yaml.txt” in the pack “hospital” is not read.",
        "“sub” in the pack “hospital” is not read.",
    ]
    assert len(rules.signals) == 1


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        (
            "id: hospital",
            "id: spital",
            "“hospital” is left out: its id “spital” is not the name of its folder.",
        ),
        ("version: 1.0.0", "version: 1.0", "“hospital” is left out: “1.0” at “version” is not a version."),
        ("content: signals", "content: signal", "“hospital” is left out: “signal” is not a content."),
        ("title: Hospital clinical coding\n", "", "“hospital” is left out: the key “title” is missing."),
        ("licence: MIT", "license: MIT", "“hospital” is left out: the key “license” is not known."),
        ("route: hospital", "route: mixed", "“hospital” is left out: “mixed” is not a route."),
        (
            "app_version: 0.1.0",
            "app_version: 99.0.0",
            f"“hospital” is left out: it needs Wordward 99.0.0, and this is Wordward {__version__}.",
        ),
    ],
)
def test_a_broken_pack_file_costs_the_pack_and_no_other(
    old: str, new: str, says: str, write_rules: WriteRules, pack_text: str, second_text: str
) -> None:
    assert old in pack_text
    files = {
        "hospital/pack.yaml": pack_text.replace(old, new),
        "hospital/a.yaml": second_text,
        "other/pack.yaml": pack_with(pack_text, "other"),
        "other/a.yaml": second_text,
    }
    rules = load_rules([write_rules(files)])
    assert [pack.id for pack in rules.packs] == ["other"]
    assert says in problems_of(rules)


def test_a_folder_without_pack_file_is_told(
    write_rules: WriteRules, pack_text: str, second_text: str
) -> None:
    files = {"a/x.yaml": second_text, "b/pack.yaml": pack_with(pack_text, "b"), "b/x.yaml": second_text}
    rules = load_rules([write_rules(files)])
    assert problems_of(rules) == ["“a” is left out: the file pack.yaml is missing."]


def test_a_second_pack_of_the_same_id_is_left_out(
    write_rules: WriteRules, pack_text: str, second_text: str, tmp_path: Path
) -> None:
    built_in = write_rules({"hospital/pack.yaml": pack_text, "hospital/a.yaml": second_text})
    team = tmp_path / "team"
    shutil.copytree(built_in, team)
    rules = load_rules([built_in, team])
    assert len(rules.packs) == 1
    assert problems_of(rules) == ["“hospital” is left out: a pack with this id is loaded already."]


def test_a_later_policy_replaces_single_values(
    write_rules: WriteRules, pack_text: str, tmp_path: Path
) -> None:
    built_in = write_rules(
        {
            "policy/pack.yaml": pack_with(pack_text, "policy", "policy"),
            "policy/a.yaml": "weights:\n  weak: 1\n  strong: 5\n",
        }
    )
    house = tmp_path / "house"
    house.mkdir()
    (house / "pack.yaml").write_text(pack_with(pack_text, "house", "policy"), "utf-8")
    (house / "a.yaml").write_text("weights:\n  weak: 2\n", "utf-8")
    rules = load_rules([built_in, house])
    assert rules.policy == (("weights.weak", "2"), ("weights.strong", "5"))


def test_a_missing_folder_is_a_problem_when_another_works(
    write_rules: WriteRules, pack_text: str, second_text: str, tmp_path: Path
) -> None:
    folder = write_rules({"hospital/pack.yaml": pack_text, "hospital/a.yaml": second_text})
    rules = load_rules([folder, tmp_path / "absent"])
    assert len(rules.packs) == 1
    (problem,) = rules.problems
    assert problem.sentence.startswith(f"The folder {tmp_path / 'absent'} cannot be read")


def test_nothing_at_all_is_an_error_for_people(tmp_path: Path) -> None:
    with pytest.raises(AppError, match="No rule pack could be loaded") as caught:
        load_rules([tmp_path / "absent"])
    assert "Your shortlist and settings are safe" in caught.value.hint
    assert read_folders([tmp_path / "absent"]).packs == ()


def test_a_policy_with_a_list_or_a_strange_key_loses_only_that(
    write_rules: WriteRules, pack_text: str
) -> None:
    policy = "weights:\n  weak: 1\n  Strong: 5\n  many:\n    - 1\nempty:\n"
    files = {"policy/pack.yaml": pack_with(pack_text, "policy", "policy"), "policy/a.yaml": policy}
    rules = load_rules([write_rules(files)])
    assert rules.policy == (("weights.weak", "1"),)
    assert [(problem.place.line, problem.sentence) for problem in rules.problems] == [
        (
            3,
            "“weights” is left out: the key “Strong” has other characters"
            " than a-z, 0-9, hyphens and underscores.",
        ),
        (5, "“weights” is left out: “many” should be a value or a group of keys but is a list."),
        (6, "“empty” is left out: “empty” is empty."),
    ]


def test_a_folder_that_nobody_may_look_into_is_told(closed_folder: Path) -> None:
    (problem,) = read_folders([closed_folder / "inner"]).problems
    assert f"{closed_folder / 'inner'} cannot be read" in problem.sentence
    told = problems_of(read_folders([closed_folder]))
    assert any("“inner/pack.yaml” cannot be read" in sentence for sentence in told)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems let no such name be written")
def test_a_name_that_is_no_text_costs_its_file_alone(
    write_rules: WriteRules, pack_text: str, second_text: str
) -> None:
    files = {
        "hospital/pack.yaml": pack_text,
        "hospital/a.yaml": second_text,
        "hospital/cafe.yaml": second_text,
        "cafe/pack.yaml": pack_text,
    }
    folder = write_rules(files)
    for name in ("hospital/cafe.yaml", "cafe"):
        (folder / name).rename(os.fsdecode(os.fsencode(folder / name).replace(b"cafe", b"caf\xe9")))
    rules = load_rules([folder])
    assert problems_of(rules) == [
        "“caf?” stands beside the packs and is not read.",
        "“caf?.yaml” in the pack “hospital” is not read.",
    ]
    assert {problem.hint for problem in rules.problems} == {
        "Its name is no text on this computer; give it another one."
    }
    assert len(rules.signals) == 1
