"""Running commands in this process, where the rules are compiled once, or in one of their own.

Import as `from tests.cli.running import run, run_apart`.
"""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from desktop_app.cli.main import main

ROOT = Path(__file__).resolve().parents[2]


class Run(NamedTuple):
    """What a command left: exit status, standard output, standard error."""

    status: int
    out: str
    err: str


def run(
    capsys: pytest.CaptureFixture[str],
    *arguments: str | Path,
    monkeypatch: pytest.MonkeyPatch | None = None,
    given: bytes = b"",
) -> Run:
    """Run a command in this process; ``given`` is what it finds on standard input."""
    capsys.readouterr()
    if monkeypatch is not None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))
    try:
        status = main([str(argument) for argument in arguments])
    except SystemExit as leaving:
        status = int(leaving.code or 0)
    return Run(status, *capsys.readouterr())


def run_apart(
    *arguments: str | Path, given: bytes = b"", environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Run ``python -m desktop_app`` as a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "desktop_app", *map(str, arguments)],
        cwd=ROOT,
        input=given,
        env={**os.environ, **(environment or {})},
        capture_output=True,
        check=False,
        timeout=120,
    )
