"""``wordward rules new``: files to fill in that are sound once filled."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from desktop_app.operations.check_packs import check_packs
from tests.cli.running import run

Capture = pytest.CaptureFixture[str]


def filled(text: str, *, marks: bool = True) -> str:
    """The template with something written wherever nothing stands."""
    text = text.replace(">-\n\n", ">-\n    You use the Larkfinder encoder here.\n")
    sentences = iter(
        [
            "      - You use the [[Larkfinder encoder]].",
            "      - The [[Larkfinder encoder]] is used.",
            "      - A lark sings.",
            "      - You find an encoder.",
            "      - No [[Larkfinder encoder]] is needed.",
        ]
    )
    lines = []
    for line in text.splitlines():
        bare = line.split("#")[0].rstrip() if not line.startswith("#") else ""
        if bare == "      -":
            lines.append(next(sentences))
        elif re.fullmatch(r"\s*-?\s*(title|licence|address):", bare):
            lines.append(f"{bare} Larkfield")
        elif re.fullmatch(r"\s+-", bare):
            lines.append(f"{bare} Larkfinder encoder")
        else:
            lines.append(line)
    return "\n".join(lines) + "\n"


def test_a_pack_and_a_signal_are_sound_once_filled(tmp_path: Path, capsys: Capture) -> None:
    assert run(capsys, "rules", "new", "house", "--in", tmp_path).status == 0
    done = run(capsys, "rules", "new", "house.larkfinder", "--in", tmp_path)
    assert done.status == 0
    assert str(tmp_path / "house" / "larkfinder.yaml") in done.out
    for name in ("pack.yaml", "larkfinder.yaml"):
        path = tmp_path / "house" / name
        path.write_text(filled(path.read_text(encoding="utf-8")), encoding="utf-8")
    counts, problems = check_packs([tmp_path / "house"])
    assert problems == ()
    assert [(each.pack, each.signals, each.uncounted) for each in counts] == [("house", 1, 0)]
    assert run(capsys, "rules", "test", tmp_path / "house").status == 0


def test_what_is_not_filled_is_named_line_by_line(tmp_path: Path, capsys: Capture) -> None:
    run(capsys, "rules", "new", "house", "--in", tmp_path)
    pack = tmp_path / "house" / "pack.yaml"
    pack.write_text(filled(pack.read_text(encoding="utf-8")), encoding="utf-8")
    run(capsys, "rules", "new", "house.larkfinder", "--in", tmp_path)
    out = run(capsys, "rules", "lint", tmp_path / "house").out
    for key in ("title", "seeker", "recruiter", "phrases", "match", "no_match", "negated", "false_positives"):
        assert re.search(rf"larkfinder\.yaml:\d+:\d+: “larkfinder” is left out: .*“{key}”", out), key


def test_nothing_is_overwritten(tmp_path: Path, capsys: Capture) -> None:
    run(capsys, "rules", "new", "house", "--in", tmp_path)
    (tmp_path / "house" / "pack.yaml").write_text("mine\n", encoding="utf-8")
    done = run(capsys, "rules", "new", "house", "--in", tmp_path)
    assert done.status == 2
    assert "is there already" in done.err
    assert (tmp_path / "house" / "pack.yaml").read_text(encoding="utf-8") == "mine\n"


@pytest.mark.parametrize("name", ["House", "house.", "house.A", "../house", "house.a.b", ""])
def test_a_name_that_cannot_be_one_is_refused(tmp_path: Path, capsys: Capture, name: str) -> None:
    done = run(capsys, "rules", "new", name, "--in", tmp_path)
    assert done.status == 2
    assert list(tmp_path.iterdir()) == []


def test_a_signal_needs_its_pack_and_own_rules_need_none(tmp_path: Path, capsys: Capture) -> None:
    refused = run(capsys, "rules", "new", "house.larkfinder", "--in", tmp_path).err
    assert "Make it first" in refused
    assert f"There is no pack “house” in {tmp_path}." in refused
    assert "Rules page" in run(capsys, "rules", "new", "mine.larkfinder", "--in", tmp_path).err
