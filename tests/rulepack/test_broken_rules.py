"""What a rule keeper reads when a rule file is broken: the place, the line, the sentence, the hint."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from desktop_app.rulepack.lint import check_rules, format_problem

WriteRules = Callable[[dict[str, str]], Path]
TODAY = date(2026, 11, 21)
SLIPS = Path(__file__).with_name("broken_rules.txt")


def _slips() -> dict[str, list[str]]:
    """Name of each slip → its lines."""
    blocks = SLIPS.read_text("utf-8").split("\n# ")[1:]
    return {block.split("\n", 1)[0]: block.rstrip("\n").split("\n")[1:] for block in blocks}


def _says(folder: Path) -> list[str]:
    problems = check_rules(folder, today=TODAY)
    return [line for problem in problems for line in format_problem(problem).split("\n")]


@pytest.mark.parametrize("slip", _slips().values(), ids=_slips().keys())
@pytest.mark.parametrize("loader", ["libyaml", "pure"])
def test_a_slip_is_told_in_plain_words_with_its_place(
    slip: list[str],
    loader: str,
    write_rules: WriteRules,
    pack_text: str,
    signal_text: str,
    second_text: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if loader == "pure":
        monkeypatch.delattr("yaml.CBaseLoader", raising=False)
    shown = {"⇥": "\t", "␇": "\x07"}
    old = "".join(f"{line[1:]}\n" for line in slip if line.startswith("-"))
    new = "".join(f"{line[1:]}\n" for line in slip if line.startswith("+"))
    for sign, character in shown.items():
        new = new.replace(sign, character)
    assert signal_text.count(old) == 1
    folder = write_rules(
        {
            "hospital/pack.yaml": pack_text,
            "hospital/a.yaml": signal_text.replace(old, new),
            "hospital/b.yaml": second_text,
        }
    )
    expected = [line for line in slip if not line.startswith(("-", "+"))]
    assert [line.replace("\x07", "␇") for line in _says(folder)] == expected


def test_there_are_many_kinds_of_slips() -> None:
    assert len(_slips()) >= 35


def test_sound_rules_have_no_problems(
    write_rules: WriteRules, pack_text: str, signal_text: str, second_text: str
) -> None:
    files = {"hospital/pack.yaml": pack_text, "hospital/a.yaml": f"{signal_text}\n{second_text}"}
    assert _says(write_rules(files)) == []


def test_a_single_pack_folder_is_checked_with_the_same_places(
    write_rules: WriteRules, pack_text: str, signal_text: str
) -> None:
    files = {
        "hospital/pack.yaml": pack_text,
        "hospital/a.yaml": f"{signal_text.replace('- ACC qualified', '- ACC qualified man')}",
    }
    folder = write_rules(files)
    said = [
        "hospital/a.yaml:7:5: “acc-designation” shows 1 of its “phrases” in no example: ACC qualified man.",
        "    - ACC qualified man",
        "    Let each stand in a sentence below “match”, or remove it.",
    ]
    assert _says(folder / "hospital") == said
    assert _says(folder) == said
