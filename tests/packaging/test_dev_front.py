"""dev.py itself: read by any python3, refuses the wrong one in one sentence."""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib
from pathlib import Path

import dev
import pytest
from packaging.specifiers import SpecifierSet

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((ROOT / "packaging").rglob("*.py"))


def test_packaging_is_not_a_package() -> None:
    # A regular package of this name would shadow PyPI's `packaging` and break spaCy.
    assert not list((ROOT / "packaging").rglob("__init__.py"))


def test_dev_is_readable_by_old_pythons() -> None:
    assert ast.parse((ROOT / "packaging" / "dev.py").read_text("utf-8"), feature_version=(3, 8)).body


@pytest.mark.parametrize(
    "file", [file for file in FILES if file.name.startswith("dev")], ids=lambda f: f.name
)
def test_set_up_needs_only_the_standard_library(file: Path) -> None:
    named: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            named |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            named.add((node.module or "").partition(".")[0])
    own = {other.stem for other in FILES}
    assert named <= set(sys.stdlib_module_names) | own


def test_supported_range_is_the_one_of_pyproject() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    supported = SpecifierSet(project["requires-python"])
    answers = {minor: f"3.{minor}" in supported for minor in range(8, 20)}
    assert {minor: not dev.refusal((3, minor, 0)) for minor in answers} == answers


@pytest.mark.parametrize("version", [(3, 6, 15), (3, 8, 18), (3, 10, 13), (3, 15, 0), (4, 0, 0)])
@pytest.mark.parametrize("other", ["", "python3.13"])
def test_refusal_is_one_sentence_with_both_versions(version: tuple[int, ...], other: str) -> None:
    sentence = dev.refusal(version, other)
    assert ".".join(map(str, version)) in sentence
    assert "Python 3.11 to 3.14" in sentence
    assert other in sentence
    assert "\n" not in sentence
    assert sentence.endswith(".")
    assert ". " not in sentence


@pytest.mark.parametrize("version", [(3, 11, 0), (3, 11, 2), (3, 12, 1), (3, 13, 0), (3, 14, 9)])
def test_supported_pythons_are_not_refused(version: tuple[int, ...]) -> None:
    assert dev.refusal(version) == ""


def test_unsupported_python_ends_with_status_2(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "OLDEST", (3, 98))
    monkeypatch.setattr(dev, "NEWEST", (3, 99))
    assert dev.main(["run"]) == 2
    written = capsys.readouterr()
    assert written.out == ""
    assert written.err.count("\n") == 1
    assert "3.98 to 3.99" in written.err


@pytest.mark.parametrize(("system", "command"), [("win32", "py -3.13"), ("linux", "python3.13")])
def test_another_python_is_named_as_its_system_starts_it(
    system: str, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def answer(asked: list[str], **_options: object) -> bytes:
        if " ".join(asked).startswith(f"{command} -c"):
            return b"3.13\r\n"
        raise FileNotFoundError(asked[0])

    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(subprocess, "check_output", answer)
    assert dev.supported_command() == command


def test_started_without_a_command_it_says_how() -> None:
    started = subprocess.run(
        [sys.executable, ROOT / "packaging" / "dev.py"], capture_output=True, text=True, check=False
    )
    assert started.returncode == 2
    assert "usage: python3 packaging/dev.py COMMAND" in started.stdout
