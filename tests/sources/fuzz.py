"""Thousands of broken files through the opener: `python -m tests.sources.fuzz --files 20000 --seed 1`.

Every file goes through the very process that reads files for people, with its limits of memory and time,
and ends in a reading or in a sentence of a reader. A finding is anything else: a process that broke off, took
longer than 10 s or more than its memory, a bug, text that no window could show, or any attempt to reach the
network, start a program or write a file, at which that process ends itself. What was found is kept as files.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import time
from collections import Counter
from pathlib import Path
from queue import SimpleQueue

from desktop_app.domain.documents import Read
from desktop_app.engine.bench_worker import TellsProgress
from desktop_app.engine.events import Opened, OpenerEvent, Progress, Refused
from desktop_app.engine.file_reader import FileJob, FileReader, file_reader
from desktop_app.engine.memory import resident
from desktop_app.engine.opener import Opener
from desktop_app.sources.limits import LIMITS
from desktop_app.sources.lines import visible
from desktop_app.sources.recognise import ENDINGS
from tests.sources.fixture_files import FIXTURES
from tests.sources.fuzzing import mutated

LIMIT_SECONDS = 10.0
MEMORY_BYTES = 1_000_000_000
#: Ways out of a process, as Python's own audit names them.
_FORBIDDEN = ("socket.", "urllib.", "http.", "ftplib.", "smtplib.", "subprocess.", "os.system", "os.exec")
_FORBIDDEN_TOO = ("os.fork", "os.posix_spawn", "os.remove", "os.rename", "os.mkdir", "shutil.", "webbrowser.")
_ENDED = "; nothing was changed."


def guarded(most_memory: int) -> CheckingReader:
    """Make the reader of the fuzzed process, which ends itself at any attempt to leave it."""
    reader = file_reader(most_memory)

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        writes = event == "open" and isinstance(arguments[1], str) and set(arguments[1]) & set("wax+")
        if (event.startswith(_FORBIDDEN + _FORBIDDEN_TOO)) or (writes and arguments[0] != os.devnull):
            sys.stderr.write(f"way out: {event} {arguments!r}\n")
            sys.stderr.flush()
            os._exit(77)

    sys.addaudithook(watch)
    return CheckingReader(reader)


class CheckingReader:
    """Reads, and looks at what came out."""

    def __init__(self, reader: FileReader) -> None:
        self._reader = reader

    def answer(self, job: FileJob, progress: TellsProgress) -> Read:
        """Read one file; what no window could show is a bug."""
        read = self._reader.answer(job, progress)
        for document in read.documents:
            shown = (document.name, document.address, document.date, *document.notes)
            stated = [words for field in document.fields for words in (field.name, field.value)]
            for words in (document.text, *shown, *stated):
                words.encode("utf-8")
            if any(visible(words) != words for words in (*shown, *stated)):
                raise ValueError("values that cannot be seen")
            if len(document.text) > LIMITS.characters:
                raise ValueError("too long")
            if visible(document.text) != document.text and document.format.value != "plain":
                raise ValueError("letters that cannot be seen")
        cells = (cell for row in read.table.rows for cell in row) if read.table else ()
        columns = read.table.columns if read.table else ()
        "".join((*(one.name for one in read.attachments), *columns, *cells)).encode("utf-8")
        return read


def files(count: int, seed: int, only: str) -> list[Path]:
    """The fixtures to break, each ending equally often."""
    chosen = sorted(path for path in FIXTURES.rglob("*") if path.suffix in ENDINGS and only in path.name)
    endings = sorted({path.suffix for path in chosen})
    chance = random.Random(f"files {seed}")  # noqa: S311 (seeded, to be the same every time)
    by_ending = {ending: [path for path in chosen if path.suffix == ending] for ending in endings}
    return [chance.choice(by_ending[endings[number % len(endings)]]) for number in range(count)]


def broken_file(path: Path, number: int, seed: int, others: list[bytes]) -> tuple[str, bytes]:
    """The name and the bytes of one broken file."""
    chance = random.Random(f"{seed} {number}")  # noqa: S311 (as above)
    name = chance.choice((path.name, path.name, path.name, "a", f"a{chance.choice(sorted(ENDINGS))}"))
    return name, mutated(path.read_bytes(), chance, others)


def outcome(events: SimpleQueue[OpenerEvent]) -> tuple[str, str]:
    """What came of one file: (kind, words); kinds of findings are written in capitals."""
    while True:
        event = events.get(timeout=120)
        if isinstance(event, Progress):
            continue
        if isinstance(event, Opened):
            return "read", ""
        if isinstance(event, Refused):
            lost = event.sentence.endswith(_ENDED) or "cannot be started" in event.sentence
            return ("LOST" if lost else "refused"), event.sentence
        return "BUG", event.report


def say(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> int:
    """Break files, have them read, print what came of them.

    Returns:
        0 where nothing was found.
    """
    given = argparse.ArgumentParser()
    given.add_argument("--files", type=int, default=1_000)
    given.add_argument("--seed", type=int, default=1)
    given.add_argument("--first", type=int, default=0, help="number of the first file, to try one again")
    given.add_argument("--only", default="", help="only fixtures with this in their name")
    given.add_argument("--keep", type=Path, default=Path("fuzz_found"))
    options = given.parse_args()
    events: SimpleQueue[OpenerEvent] = SimpleQueue()
    opener = Opener(events.put, limit=LIMIT_SECONDS, memory=MEMORY_BYTES, reader="tests.sources.fuzz:guarded")
    chosen = files(options.first + options.files, options.seed, options.only)
    others = [path.read_bytes() for path in sorted(set(chosen))]
    came: Counter[tuple[str, str]] = Counter()
    slowest: list[tuple[float, int, str]] = []
    most, begun = 0, time.monotonic()
    for number in range(options.first, len(chosen)):
        path = chosen[number]
        name, data = broken_file(path, number, options.seed, others)
        started = time.monotonic()
        opener.read_data(number + 1, data, name)
        kind, words = outcome(events)
        took = time.monotonic() - started
        came[path.suffix, kind] += 1
        slowest = sorted([*slowest, (took, number, path.name)], reverse=True)[:5]
        most = max(most, resident(opener.pid or 0) or 0)
        if kind.isupper():
            options.keep.mkdir(exist_ok=True)
            (options.keep / f"{options.seed}-{number}-{path.name}").write_bytes(data)
            say(f"{kind} {number} {path.name} as {name}: {words}")
    opener.close()
    for (ending, kind), count in sorted(came.items()):
        say(f"{ending:12} {kind:8} {count:6}")
    say(f"{len(chosen) - options.first} files in {time.monotonic() - begun:.0f} s, seed {options.seed}")
    say(f"most memory kept after a file: {most // 1_000_000} MB")
    say("slowest: " + ", ".join(f"{took:.2f} s ({number}, {name})" for took, number, name in slowest))
    found = sum(count for (_, kind), count in came.items() if kind.isupper())
    say(f"{found} findings")
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main())
