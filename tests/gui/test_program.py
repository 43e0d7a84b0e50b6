"""The program as a whole: real engine process, real rules, real window."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def run(task: str, folder: Path) -> list[str]:
    """Run a script of ``tests.gui.running`` and return what it printed."""
    return run_python(["-m", "tests.gui.running", task], folder)


def run_python(arguments: list[str], folder: Path) -> list[str]:
    """Run Python with personal files in ``folder`` and return what it printed."""
    environment = {**os.environ, "WORDWARD_DATA": str(folder), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, *arguments],
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


#: Starts the program, tells what is there when the window has been painted, and closes it.
PAINTED = """
import sys
from desktop_app import app
def furnish(*_given):
    from PySide6 import QtCore, QtWidgets
    ours = ("desktop_app.domain.", "desktop_app.presentation.", "desktop_app.engine.differing", "dataclasses")
    print(*sorted(name for name in sys.modules if name.startswith(ours)))
    print("Qt" in vars(QtCore))
    QtWidgets.QApplication.quit()
    yield
app._furnish = furnish
app.run([])
"""


def test_little_is_imported_before_the_first_paint_and_no_enum_of_qt_made(tmp_path: Path) -> None:
    imported, enums_made = run_python(["-c", PAINTED], tmp_path)
    assert imported.split() == [
        "desktop_app.domain.errors",
        "desktop_app.presentation.actions",
        "desktop_app.presentation.window_colours",
    ]
    assert enums_made == "False"
