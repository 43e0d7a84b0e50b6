"""What `dev.py` can be asked to do. Standard library only; runs in the person's own Python."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import dev_display
import dev_environment
import dev_libraries
import dev_machine
from dev_environment import DEV_LOCK, ROOT, RUN_LOCK
from dev_machine import RefusalError

USAGE = """\
usage: python3 packaging/dev.py COMMAND

  run [FILE ...]     open Wordward's window, with these adverts if any are named
  run analyse ...    any other words go to Wordward's command line (try: run --help)
  test [PYTEST ...]  lint, format, types, import contracts and tests; the words go to pytest
  build              make the wheel and the sdist in dist/
  lock [UV ...]      make the lock files again from pyproject.toml with uv (try: lock --upgrade)
"""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that `test` runs: its name in the summary and the arguments of the interpreter."""

    name: str
    arguments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """How one check ended: its exit status and how long it took."""

    name: str
    status: int
    seconds: float


CHECKS = (
    Check("lint", ("-m", "ruff", "check", ".")),
    Check("format", ("-m", "ruff", "format", "--check", ".")),
    Check("types", ("-m", "mypy")),
    Check("contracts", ("-c", "from importlinter.cli import lint_imports_command as run; run()")),
    Check("tests", ("-m", "pytest")),
)

# First words that always go to the command line, whatever the folder holds; a test compares them with it.
WORDWARD_COMMANDS = ("analyse", "evaluate", "rules")

# What `wordward-gui FILE ...` does; `python -m desktop_app` takes every word for a command.
START_WITH_FILES = ("-c", "import sys; from desktop_app.app import main_gui; sys.exit(main_gui())")


def obey(arguments: Sequence[str]) -> int:
    """Do what the command line says.

    Args:
        arguments: The command and its own arguments.

    Returns:
        The exit status: 0 done, 1 failed, 2 refused or not understood, 130 stopped by the keyboard.
    """
    commands: dict[str, Callable[[Sequence[str]], int]] = {
        "run": run,
        "test": test,
        "build": build,
        "lock": lock,
    }
    if not arguments or arguments[0] in {"-h", "--help", "help"}:
        print(USAGE, end="")
        return 0 if arguments else 2
    if arguments[0] not in commands:
        print(f"dev.py does not know “{arguments[0]}”.\n{USAGE}", end="", file=sys.stderr)
        return 2
    try:
        return commands[arguments[0]](arguments[1:])
    except RefusalError as refusal:
        print(refusal, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("\nStopped; run the same command again to go on.", file=sys.stderr)
        return 130


def opens_window(arguments: Sequence[str]) -> bool:
    """Whether `run` with these arguments opens the window: none, or only existing files."""
    if arguments and arguments[0] in WORDWARD_COMMANDS:  # a checkout has a folder called rules
        return False
    return all(Path(argument).exists() for argument in arguments)


def missing_file(arguments: Sequence[str]) -> str:
    """Of words that name files, and no command of Wordward, the first that is none; empty: all are."""
    first = arguments[0] if arguments else "-"
    if first in WORDWARD_COMMANDS:
        return ""
    names_files = not first.startswith("-") and (Path(first).is_file() or len(Path(first).parts) > 1)
    if not names_files and not Path(first).suffix:
        return ""
    return next((word for word in arguments if not word.startswith("-") and not Path(word).exists()), "")


def run(arguments: Sequence[str]) -> int:
    """Start Wordward from this checkout; on Linux and macOS this process becomes it."""
    missing = missing_file(arguments)
    if missing:
        raise RefusalError(f"There is no file “{missing}”. Check the name and the folder.")
    window = opens_window(arguments)
    if window:
        dev_display.require_display(os.environ)
    _prepare(RUN_LOCK, dev_libraries.QT_LIBRARIES if window else ())
    if window:
        problem = dev_libraries.plugin_problem(dev_environment.venv_python())
        if problem:
            sentence = f"Qt's window plug-in does not load, so the window cannot open: {problem}"
            raise RefusalError(sentence)
    start = START_WITH_FILES if window and arguments else ("-m", "desktop_app")
    command = [str(dev_environment.venv_python()), "-P", *start, *arguments]
    environment = dev_environment.process_environment()
    if os.name != "nt":
        sys.stdout.flush()
        os.execve(command[0], command, environment)  # noqa: S606 (becomes Wordward; no shell wanted)
    return subprocess.call(command, env=environment)


def test(arguments: Sequence[str]) -> int:
    """Run every check, all of them even when one fails, and sum up; GUI tests run without a display."""
    _prepare(DEV_LOCK, dev_libraries.OFFSCREEN_LIBRARIES)
    results = []
    for check in CHECKS:
        more = tuple(arguments) if check.name == "tests" else ()
        print(f"\n== {check.name}", flush=True)
        begun = time.monotonic()
        status = _python(*check.arguments, *more, QT_QPA_PLATFORM="offscreen")
        results.append(Result(check.name, status, time.monotonic() - begun))
    print(f"\n{summary(results)}", flush=True)
    return 1 if any(result.status for result in results) else 0


def summary(results: Sequence[Result]) -> str:
    """The closing lines of `test`: one a check, then what failed, if anything."""
    lines = [
        f"{name:<10} {'ok' if status == 0 else f'FAILED ({status})':<12} {seconds:6.1f} s"
        for name, status, seconds in ((one.name, one.status, one.seconds) for one in results)
    ]
    failed = [result.name for result in results if result.status != 0]
    lines.append(f"Failed: {', '.join(failed)}." if failed else "Every check is clean.")
    return "\n".join(lines)


def build(arguments: Sequence[str]) -> int:
    """Make the wheel and the sdist with the locked tools, without a network."""
    _prepare(DEV_LOCK, ())
    return _python("-m", "build", "--no-isolation", *arguments, str(ROOT))


def lock(arguments: Sequence[str]) -> int:
    """Make both lock files again: every supported Python and system, versions and hashes only."""
    uv = shutil.which("uv")
    if uv is None:
        raise RefusalError("The lock is made with uv, which is not installed here: pip install uv")
    common = [
        *(uv, "pip", "compile", "--quiet", "--universal", "--python-version", "3.11", "--generate-hashes"),
        *("--no-header", "--no-annotate", "--no-emit-index-url", "--no-emit-find-links"),
        *arguments,
    ]
    steps = (
        ["pyproject.toml", "--output-file", str(RUN_LOCK)],
        ["pyproject.toml", "--group", "dev", "--constraint", str(RUN_LOCK), "--output-file", str(DEV_LOCK)],
    )
    for step in steps:
        status = subprocess.run([*common, *step], cwd=ROOT, check=False).returncode
        if status != 0:
            return status
    print(f"Made {RUN_LOCK.name} and {DEV_LOCK.name}.")
    return 0


def _prepare(lock_file: Path, libraries: Sequence[dev_libraries.NativeLibrary]) -> None:
    """Everything a command needs before it starts: machine, native libraries, environment."""
    dev_machine.require_platform()
    dev_libraries.require_libraries(libraries, new_environment=not dev_environment.is_ready(lock_file))
    dev_environment.require_environment(lock_file)


def _python(*arguments: str, **variables: str) -> int:
    """Run the environment's interpreter in the checkout, with more variables; returns its exit status."""
    command = [str(dev_environment.venv_python()), "-P", *arguments]
    environment = dev_environment.process_environment(**variables)
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
