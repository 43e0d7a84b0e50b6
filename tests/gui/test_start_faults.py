"""A fault before there is a failure dialog is told in a box, with a report, and not by silence."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.presentation.failures import LOG_NAME
from tests.gui.test_program import run_python

#: Starts the program with one of its parts replaced; what the box would say is printed.
FAULTY = """
import sys
from PySide6 import QtWidgets
from desktop_app import app
from desktop_app.domain.errors import AppError
QtWidgets.QMessageBox.critical = lambda _parent, title, words: print(title, words, sep="|")
sys.stderr = None
def faulty(*_given):
    raise {error}
def late(*_given):
    yield
    raise {error}
app.{part} = {how}
print(app.run([]))
"""


def started(folder: Path, part: str, how: str, error: str) -> str:
    return "\n".join(run_python(["-c", FAULTY.format(part=part, how=how, error=error)], folder))


PARTS = pytest.mark.parametrize(
    ("part", "how"), [("start_engine", "faulty"), ("_bare_window", "faulty"), ("_furnish", "late")]
)


@PARTS
def test_a_bug_is_told_and_logged_without_its_words(tmp_path: Path, part: str, how: str) -> None:
    said = started(tmp_path, part, how, "ZeroDivisionError('confidential')")
    assert said.startswith("Wordward cannot start|Something in Wordward went wrong")
    assert "builtins.ZeroDivisionError" in said
    assert said.endswith("\n1")
    assert "confidential" not in said
    (log,) = tmp_path.rglob(LOG_NAME)
    assert "builtins.ZeroDivisionError" in log.read_text("utf-8")


@PARTS
def test_what_is_in_the_way_is_told_in_a_sentence(tmp_path: Path, part: str, how: str) -> None:
    said = started(tmp_path, part, how, "AppError('The folder is missing.', 'Install again.')")
    assert said == "Wordward cannot start|The folder is missing. Install again.\n1"
    assert not list(tmp_path.rglob(LOG_NAME))
