"""The project's own virtual environment `.venv`: made, filled from the lock, kept, repaired.

Standard library only. The lock files hold versions and hashes and nothing else, so pip takes the packages
from wherever this machine's pip is set up to take them, and refuses any file it was not tested with.

The project itself is not installed: `PYTHONPATH` names the checkout for every process started here.
That needs no build step, no network and no second copy of the rules, cannot go stale, and holds in every
worker process. (A `.pth` file is read in the locale's encoding before Python 3.13, so it fails for a
checkout below a folder whose name that encoding cannot say.)
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

from dev_machine import RefusalError

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "wordward-locks.json"  # what the environment holds; written last
UNFINISHED = VENV / "wordward-unfinished"  # there while pip writes; found later, it means half-made

RUN_LOCK = ROOT / "packaging" / "requirements.lock"
DEV_LOCK = ROOT / "packaging" / "requirements-dev.lock"  # the run lock and the tools, same versions
IMPLIED = {RUN_LOCK: (RUN_LOCK,), DEV_LOCK: (DEV_LOCK, RUN_LOCK)}

PIP_INSTALL = (
    *("-I", "-m", "pip", "install", "--require-hashes", "--only-binary", ":all:"),
    *("--no-input", "--disable-pip-version-check", "--no-warn-script-location"),
)
# Personal pip and Python settings that would send packages, or imports, somewhere else, install none while
# pip says that all went well, or ask for others beside the locked ones.
FOREIGN_VARIABLES = (
    *("PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_PYTHON", "PIP_DRY_RUN"),
    *("PIP_REQUIREMENT", "PIP_CONSTRAINT", "PIP_NO_BINARY", "PIP_EDITABLE"),
    *("PYTHONHOME", "PYTHONPATH", "PYTHONSTARTUP"),
)


def venv_python() -> Path:
    """The environment's interpreter, whether or not it is there yet."""
    return VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def process_environment(**more: str) -> dict[str, str]:
    """The variables for a process of the project: this checkout is what it imports.

    Args:
        more: Variables to set on top.
    """
    kept = {name: value for name, value in os.environ.items() if name not in FOREIGN_VARIABLES}
    return {**kept, "PYTHONPATH": str(ROOT), **more}


def is_ready(lock: Path) -> bool:
    """Whether the environment holds exactly what `lock` says, for the running Python."""
    return venv_python().exists() and lock_stamp(lock).items() <= _read_stamp().items()


def lock_stamp(lock: Path) -> dict[str, str]:
    """What the stamp says when `lock` is installed: its hash, and which Python it is for."""
    version = "{}.{}".format(*sys.version_info[:2])
    return {
        "python": f"{version} {sys.base_prefix}",
        lock.name: hashlib.sha256(lock.read_bytes()).hexdigest(),
    }


def _read_stamp() -> dict[str, str]:
    """The stamp as written; empty when there is none, or none that can be read."""
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def require_environment(lock: Path) -> bool:
    """Make the environment hold what `lock` says; does nothing when it already does.

    Args:
        lock: `RUN_LOCK` or `DEV_LOCK`.

    Returns:
        Whether anything was installed.

    Raises:
        RefusalError: It cannot be done; the sentence says why and what to do.
    """
    if is_ready(lock):
        return False
    _require_writable()
    if not _is_usable():
        _make()
    UNFINISHED.touch()
    STAMP.unlink(missing_ok=True)
    count = sum("==" in line for line in lock.read_text(encoding="utf-8").splitlines())
    print(f"Installing {count} locked packages; the first time they are downloaded ...", flush=True)
    _install(lock)
    stamp: dict[str, str] = {}
    for implied in IMPLIED[lock]:
        stamp |= lock_stamp(implied)
    STAMP.write_text(json.dumps(stamp, indent=1), encoding="utf-8")
    UNFINISHED.unlink()
    return True


def _require_writable() -> None:
    """Refuse a checkout in which nothing can be written."""
    place = VENV if VENV.is_dir() else ROOT
    if not os.access(place, os.W_OK):
        sentence = (
            f"Wordward keeps its packages in {VENV} and that place cannot be written to; copy the project "
            "into a folder of your own and run the same command there."
        )
        raise RefusalError(sentence)


def _is_usable() -> bool:
    """Whether an environment is there that pip can fill: whole, and of the running Python."""
    if UNFINISHED.exists() or not venv_python().exists():
        return False
    probe = "import pip, sys; print('{}.{}'.format(*sys.version_info[:2]), sys.base_prefix)"
    tried = subprocess.run([venv_python(), "-I", "-c", probe], capture_output=True, text=True, check=False)
    return tried.returncode == 0 and tried.stdout.strip() == lock_stamp(RUN_LOCK)["python"]


def _make() -> None:
    """Make the environment anew, over whatever is left of an older one."""
    if Path(sys.prefix).resolve() == VENV.resolve():
        raise RefusalError(
            "The environment .venv is incomplete and cannot be repaired from inside itself; run the same "
            "command with the Python that is installed on this system."
        )
    print(f"Making {VENV.name} with Python {sys.version.split()[0]} ...", flush=True)
    command = [sys.executable, "-m", "venv", "--clear", str(VENV)]
    made = subprocess.run(command, capture_output=True, text=True, check=False)
    if made.returncode != 0:
        words = (made.stderr.strip() or made.stdout.strip()).rpartition("\n")[2]
        sentence = f"Python could not make the environment {VENV}; it says: {words}"
        raise RefusalError(sentence)


def _install(lock: Path) -> None:
    """Let pip install `lock`, showing its words as they come."""
    quiet = [] if sys.stdout.isatty() else ["--quiet"]
    command = [str(venv_python()), *PIP_INSTALL, *quiet, "--requirement", str(lock)]
    environment = process_environment()
    del environment["PYTHONPATH"]
    said: list[str] = []
    with subprocess.Popen(
        command, stderr=subprocess.PIPE, text=True, errors="replace", env=environment, cwd=ROOT
    ) as pip:
        for line in pip.stderr or ():
            sys.stderr.write(line)
            said.append(line)
    if pip.returncode != 0:
        raise RefusalError(install_problem("".join(said)))


def install_problem(words: str) -> str:
    """What pip's words on stderr mean, in a sentence for a person.

    Args:
        words: Everything pip wrote to stderr.
    """
    known = {
        "DO NOT MATCH THE HASHES": (
            "A downloaded package is not the one that Wordward was tested with, so it was not installed; "
            "try again, and if it happens again tell the Wordward contributors."
        ),
        "No space left on device": (
            "The disk is full, so Wordward's packages could not be installed; free about 1 GB and run the "
            "same command again."
        ),
        "Permission denied": (
            f"A file in {VENV} cannot be written to; delete that folder and run the same command again."
        ),
    }
    for mark, sentence in known.items():
        if mark.lower() in words.lower():
            return sentence
    # pip says "no matching distribution" for a missing network too, so one sentence serves both.
    return (
        "Wordward's packages could not be fetched (pip's own words are above); check the network connection, "
        "or the settings of pip, and run the same command again: nothing is lost."
    )
