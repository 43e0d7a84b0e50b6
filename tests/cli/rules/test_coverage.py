"""``wordward rules coverage``: figures for each pack, and what no example shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import run
from tests.operations.house import RULE, house

Capture = pytest.CaptureFixture[str]


def test_a_pack_whose_wordings_are_all_shown(tmp_path: Path, capsys: Capture) -> None:
    done = run(capsys, "rules", "coverage", house(tmp_path))
    assert (done.status, done.err) == (0, "")
    assert done.out.splitlines()[1].split()[0] == "house"
    assert done.out.splitlines()[1].endswith(" 100.0%")
    assert done.out.endswith("Every wording is shown by an example\n")


def test_what_no_example_shows_is_listed(tmp_path: Path, capsys: Capture) -> None:
    more = RULE.replace("  phrases:\n", "  phrases:\n    - coloured beads\n")
    done = run(capsys, "rules", "coverage", house(tmp_path, more))
    assert done.status == 1
    assert "“coloured beads” (phrases) stands in no “match” example" in done.out
    assert done.out.endswith("1 wordings are not shown\n")
