"""Readers that try to leave the fuzzed process, to see that it is noticed."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from desktop_app.domain.documents import Read
from desktop_app.engine.bench_worker import TellsProgress
from desktop_app.engine.file_reader import FileJob
from tests.sources.fuzz import CheckingReader, guarded


class LeavingReader:
    """Does what it should not, then reads."""

    def __init__(self, reader: CheckingReader, leave: Callable[[], object]) -> None:
        self._reader, self._leave = reader, leave

    def answer(self, job: FileJob, progress: TellsProgress) -> Read:
        self._leave()
        return self._reader.answer(job, progress)


def _leaving(leave: Callable[[], object], most_memory: int) -> LeavingReader:
    reader = guarded(most_memory)
    sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - what it tells is expected
    return LeavingReader(reader, leave)


net = partial(_leaving, partial(socket.getaddrinfo, "trust.example", 80))
program = partial(_leaving, partial(subprocess.run, [sys.executable, "-V"], check=False))
file = partial(_leaving, partial(Path("never-written.txt").write_text, "x", "utf-8"))
