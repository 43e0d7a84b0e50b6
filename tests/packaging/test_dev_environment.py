"""The environment is re-used while lock and Python stay, and never when half-made or of another Python."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import dev_environment
import pytest
from dev_environment import DEV_LOCK, ROOT, RUN_LOCK
from dev_machine import RefusalError


@pytest.fixture
def venv(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An environment folder of our own, with an interpreter's file and no stamp."""
    folder = tmp_path / "venv"
    monkeypatch.setattr(dev_environment, "VENV", folder)
    monkeypatch.setattr(dev_environment, "STAMP", folder / "stamp.json")
    monkeypatch.setattr(dev_environment, "UNFINISHED", folder / "unfinished")
    dev_environment.venv_python().parent.mkdir(parents=True)
    dev_environment.venv_python().touch()
    return folder


def stamp(venv: Path, content: object) -> None:
    (venv / "stamp.json").write_text(json.dumps(content), encoding="utf-8")


def test_not_ready_without_a_stamp(venv: Path) -> None:
    assert not dev_environment.is_ready(RUN_LOCK)


def test_ready_with_the_stamp_of_this_lock_and_python(venv: Path) -> None:
    stamp(venv, dev_environment.lock_stamp(RUN_LOCK))
    assert dev_environment.is_ready(RUN_LOCK)
    assert not dev_environment.is_ready(DEV_LOCK)
    assert dev_environment.require_environment(RUN_LOCK) is False


def test_the_tools_lock_serves_both(venv: Path) -> None:
    stamp(venv, dev_environment.lock_stamp(DEV_LOCK) | dev_environment.lock_stamp(RUN_LOCK))
    assert dev_environment.is_ready(RUN_LOCK)
    assert dev_environment.is_ready(DEV_LOCK)


@pytest.mark.parametrize("content", [{"python": "3.9 /elsewhere"}, {"requirements.lock": "0" * 64}, [], "x"])
def test_another_python_lock_or_stamp_is_not_ready(venv: Path, content: object) -> None:
    known = dev_environment.lock_stamp(RUN_LOCK)
    stamp(venv, known | content if isinstance(content, dict) else content)
    assert not dev_environment.is_ready(RUN_LOCK)


def test_not_ready_when_the_interpreter_is_gone(venv: Path) -> None:
    stamp(venv, dev_environment.lock_stamp(RUN_LOCK))
    dev_environment.venv_python().unlink()
    assert not dev_environment.is_ready(RUN_LOCK)


@pytest.mark.parametrize("name", ["PIP_TARGET", "PIP_ROOT", "PIP_DRY_RUN", "PIP_CONSTRAINT", "PYTHONHOME"])
def test_no_setting_of_a_persons_own_sends_packages_elsewhere_or_keeps_them_out(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, "1")
    monkeypatch.setenv("PIP_INDEX_URL", "kept")
    environment = dev_environment.process_environment()
    assert name not in environment
    assert environment["PIP_INDEX_URL"] == "kept"


def test_processes_import_this_checkout_and_nothing_personal(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in dev_environment.FOREIGN_VARIABLES:
        monkeypatch.setenv(name, "elsewhere")
    environment = dev_environment.process_environment(QT_QPA_PLATFORM="offscreen")
    assert environment["QT_QPA_PLATFORM"] == "offscreen"
    assert {value for value in environment.values() if value == "elsewhere"} == set()
    shown = subprocess.run(
        [sys.executable, "-P", "-c", "import desktop_app, packaging; print(desktop_app.__file__)"],
        env=environment,
        cwd=Path.home(),
        capture_output=True,
        text=True,
        check=True,
    )
    assert Path(shown.stdout.strip()).is_relative_to(ROOT)


@pytest.mark.parametrize(
    ("words", "meaning"),
    [
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", "not the one"),
        ("ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device", "full"),
        ("ERROR: Could not install packages due to an OSError: [Errno 13] Permission denied: 'x'", "delete"),
        ("ERROR: No matching distribution found for spacy==3.8.18", "network"),
        ("NewConnectionError: Temporary failure in name resolution", "network"),
        ("", "network"),
    ],
)
def test_pips_words_become_a_sentence(words: str, meaning: str) -> None:
    sentence = dev_environment.install_problem(words)
    assert meaning in sentence
    assert "\n" not in sentence


def test_a_place_that_cannot_be_written_is_refused(venv: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.access", lambda _place, _mode: False)
    with pytest.raises(RefusalError, match="cannot be written"):
        dev_environment.require_environment(RUN_LOCK)
