"""``wordward rules test``: failing examples are explained with their sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.paths import rules_folder
from tests.cli.running import run
from tests.operations.house import RULE, house

Capture = pytest.CaptureFixture[str]


def test_a_sound_pack_does_what_its_examples_say(tmp_path: Path, capsys: Capture) -> None:
    done = run(capsys, "rules", "test", house(tmp_path))
    assert (done.status, done.err) == (0, "")
    assert done.out == "5 examples of 1 rule are as they say\n"


def test_what_fails_is_told_with_place_and_sentence(tmp_path: Path, capsys: Capture) -> None:
    name = RULE.split(":", 1)[0]
    start = RULE.index("    match:\n") + len("    match:\n")
    wrong = "      - You count the [[coloured beads]].\n"
    folder = house(tmp_path, RULE[:start] + wrong + RULE[start:])
    done = run(capsys, "rules", "test", folder)
    assert done.status == 1
    lines = done.out.splitlines()
    assert lines[0].startswith(f"house.{name} (house/")
    assert lines[1] == "  False negative: “coloured beads” is not found in: You count the coloured beads."
    assert lines[-1] == "1 of 6 examples of 1 rule are not as they say"


def test_a_rule_that_cannot_be_used_is_told(tmp_path: Path, capsys: Capture) -> None:
    done = run(capsys, "rules", "test", house(tmp_path, RULE.replace("strong", "huge")))
    assert done.status == 1
    assert "huge" in done.err


def test_a_copy_of_a_shipped_pack_stands_for_it(tmp_path: Path, capsys: Capture) -> None:
    copy = tmp_path / "research"
    copy.mkdir()
    for path in (rules_folder() / "research").iterdir():
        text = path.read_text(encoding="utf-8")
        (copy / path.name).write_text(text.replace("MedDRA", "MadDRE"), encoding="utf-8")
    done = run(capsys, "rules", "test", copy, "--shipped-only")
    assert "MadDRE" in done.out or done.status == 0
    assert "loaded already" not in done.err


def test_one_rule_alone_is_run(capsys: Capture) -> None:
    done = run(capsys, "rules", "test", "--id", "hospital.icd-10", "--shipped-only")
    assert done.status == 0
    assert done.out.endswith("examples of 1 rule are as they say\n")


def test_a_rule_that_is_not_there_is_named_with_the_nearest(capsys: Capture) -> None:
    done = run(capsys, "rules", "test", "--id", "icd-10", "--shipped-only")
    assert done.status == 2
    assert "Did you mean “hospital.icd-10”?" in done.err


def test_a_folder_without_packs_is_refused(tmp_path: Path, capsys: Capture) -> None:
    done = run(capsys, "rules", "test", tmp_path)
    assert done.status == 2
    assert "No rule pack stands in" in done.err
