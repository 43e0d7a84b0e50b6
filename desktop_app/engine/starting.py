"""Starts the worker process, frozen or not, and ends it; imports next to nothing."""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress
from os import environ, pathsep
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import IO

#: The flag that makes a frozen program the worker; the remaining arguments are for ``worker.main``.
WORKER_FLAG = "--engine-worker"

_RUN_WORKER = "import sys; from desktop_app.engine.worker import main; main(sys.argv[1:])"


def start_worker(arguments: Sequence[str]) -> subprocess.Popen[bytes]:
    """Start the worker process with pipes to and from it.

    Raises:
        OSError: The system cannot start another process.
    """
    if getattr(sys, "frozen", False):
        command = [sys.executable, WORKER_FLAG, *arguments]
    else:
        # -P: nothing in the person's current folder (a pickle.py among downloads) is ever imported.
        command = [sys.executable, "-P", "-c", _RUN_WORKER, *arguments]
    home = str(Path(__file__).parents[2])  # where this package is, whatever the current folder
    before = environ.get("PYTHONPATH")
    return subprocess.Popen(  # noqa: S603 - our own interpreter and arguments
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**environ, "PYTHONPATH": f"{home}{pathsep}{before}" if before else home},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def kill(process: subprocess.Popen[bytes] | None) -> None:
    """Kill a worker; its listener cleans up."""
    if process is not None:
        process.kill()


def clear_up(process: subprocess.Popen[bytes]) -> None:
    """Clean up after a worker that has ended."""
    process.wait()
    pipe_end(process.stdout).close()
    with suppress(OSError):  # data that was never sent
        pipe_end(process.stdin).close()


def pipe_end(stream: IO[bytes] | None) -> IO[bytes]:
    """One end of a pipe, which exists because `start_worker` asked for it."""
    assert stream is not None  # noqa: S101 - Popen was given PIPE
    return stream
