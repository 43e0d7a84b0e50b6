"""Starts the worker process, frozen into one file or not, and ends it; imports next to nothing."""

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

#: What a frozen program is started with to be the worker; the rest is for ``worker.main``.
WORKER_FLAG = "--engine-worker"

_RUN_WORKER = "import sys; from desktop_app.engine.worker import main; main(sys.argv[1:])"


def start_worker(arguments: Sequence[str]) -> subprocess.Popen[bytes]:
    """Start the worker process with pipes to and from it.

    Args:
        arguments: For ``worker.main``.

    Raises:
        OSError: The system starts no more processes.
    """
    if getattr(sys, "frozen", False):
        command = [sys.executable, WORKER_FLAG, *arguments]
    else:
        # -P: what lies in the folder where the person stands (a pickle.py among downloads) is never imported.
        command = [sys.executable, "-P", "-c", _RUN_WORKER, *arguments]
    home = str(Path(__file__).parents[2])  # where this very package lies, wherever the person stands
    before = environ.get("PYTHONPATH")
    return subprocess.Popen(  # noqa: S603 - our own interpreter and arguments
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**environ, "PYTHONPATH": f"{home}{pathsep}{before}" if before else home},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def kill(process: subprocess.Popen[bytes] | None) -> None:
    """End a worker at once; whoever listens to it clears up."""
    if process is not None:
        process.kill()


def clear_up(process: subprocess.Popen[bytes]) -> None:
    """Leave nothing behind of a worker that was ended."""
    process.wait()
    pipe_end(process.stdout).close()
    with suppress(OSError):  # what it was not sent any more
        pipe_end(process.stdin).close()


def pipe_end(stream: IO[bytes] | None) -> IO[bytes]:
    """One end of a pipe that is there because `start_worker` asked for it."""
    assert stream is not None  # noqa: S101 - Popen was given PIPE
    return stream
