"""``wordward rules lint``: counts and problems, and the exit status that goes with them."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.operations.check_packs import check_packs
from desktop_app.paths import rules_folder
from tests.cli.running import run
from tests.operations.house import RULE, house

Capture = pytest.CaptureFixture[str]


def test_the_shipped_packs_are_counted_when_no_folder_is_named(capsys: Capture) -> None:
    counts, problems = check_packs([rules_folder()])
    done = run(capsys, "rules", "lint")
    lines = done.out.splitlines()
    assert lines[0].split() == [
        "pack", "version", "signals", "decisive", "strong", "supporting", "weak", "uncounted",
        "examples", "sources", "own-only", "wordings", "shown",
    ]  # fmt: skip
    rows = {line.split()[0]: line.split() for line in lines[1 : len(counts) + 1]}
    for each in counts:
        assert rows[each.pack][1:3] == [each.version, str(each.signals)]
    assert lines[len(counts) + 1].split()[:2] == ["all", str(sum(each.signals for each in counts))]
    assert done.status == (1 if problems else 0)
    assert done.err == ""


def test_a_sound_folder_has_no_problems(tmp_path: Path, capsys: Capture) -> None:
    done = run(capsys, "rules", "lint", house(tmp_path))
    assert (done.status, done.err) == (0, "")
    assert done.out.splitlines()[1].split() == ["house", "2.1.0", *"10100051011"]
    assert done.out.endswith("No problems\n")


def test_problems_are_listed_with_their_place_and_counted(tmp_path: Path, capsys: Capture) -> None:
    folder = house(tmp_path, RULE.replace("strong", "huge"))
    done = run(capsys, "rules", "lint", folder)
    assert done.status == 1
    assert "standards.yaml:4:" in done.out
    assert done.out.splitlines()[-1] == "1 problem"


def test_several_folders_are_looked_over_together(tmp_path: Path, capsys: Capture) -> None:
    bad = house(tmp_path / "bad", RULE.replace("strong", "huge"))
    done = run(capsys, "rules", "lint", house(tmp_path / "good"), bad)
    assert done.status == 1
    assert "huge" in done.out


def test_a_missing_folder_is_a_problem(tmp_path: Path, capsys: Capture) -> None:
    done = run(capsys, "rules", "lint", tmp_path / "gone")
    assert done.status == 1
    assert "gone" in done.out


def test_ones_own_changes_are_looked_over_unless_only_shipped_packs_are_asked_for(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: Capture
) -> None:
    monkeypatch.setenv("WORDWARD_DATA", str(tmp_path))
    (tmp_path / "rules").mkdir()
    mine = "signals:\n  hospital.icd-10:\n    strenght: weak\n"
    (tmp_path / "rules" / "mine.yaml").write_text(mine, encoding="utf-8")
    done = run(capsys, "rules", "lint")
    assert "mine.yaml:3:5: The change to “hospital.icd-10” is not used" in done.out
    assert "    strenght: weak\n    Did you mean “strength”?" in done.out
    assert "mine.yaml" not in run(capsys, "rules", "lint", "--shipped-only").out


def test_a_broken_change_is_named_by_every_command_that_reads(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: Capture
) -> None:
    monkeypatch.setenv("WORDWARD_DATA", str(tmp_path))
    (tmp_path / "rules").mkdir()
    mine = "signals:\n  hospital.icd-10:\n    strenght: weak\n"
    (tmp_path / "rules" / "mine.yaml").write_text(mine, encoding="utf-8")
    (tmp_path / "advert.txt").write_text("Clinical coder wanted.", encoding="utf-8")
    done = run(capsys, "analyse", tmp_path / "advert.txt")
    assert done.status == 1
    assert "mine.yaml:3:5" in done.err
    assert run(capsys, "analyse", tmp_path / "advert.txt", "--shipped-only").status == 0
