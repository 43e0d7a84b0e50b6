"""The program as a whole: real engine process, real rules, real window."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def run(task: str, folder: Path) -> list[str]:
    """Run a script of ``tests.gui.running`` and return what it printed."""
    environment = {**os.environ, "WORDWARD_DATA": str(folder), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-m", "tests.gui.running", task],
        cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout.splitlines()


def test_a_sample_is_read_and_a_killed_engine_costs_a_sentence(tmp_path: Path) -> None:
    verdict, notice, again = run("sample", tmp_path)
    assert verdict.startswith("Verdict: Hospital clinical coding. Clear")
    assert verdict.endswith("True")
    assert notice == "The reading engine stopped. True"
    assert again == "hospital"


def test_closing_while_the_engine_warms_up_leaves_no_process(tmp_path: Path) -> None:
    (pid,) = run("close", tmp_path)
    assert not Path(f"/proc/{pid}").exists()
