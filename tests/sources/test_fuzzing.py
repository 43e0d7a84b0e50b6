"""A little of what `python -m tests.sources.fuzz` does at length, and what it found."""

from __future__ import annotations

import random
from pathlib import Path
from queue import SimpleQueue

import pytest

from desktop_app.engine.events import OpenerEvent
from desktop_app.engine.opener import Opener
from desktop_app.sources.recognise import ENDINGS
from tests.sources import fuzz
from tests.sources.fixture_files import FIXTURES
from tests.sources.fuzzing import broken, mutated
from tests.sources.mutating import read_or_refused

FILES = sorted(path for path in FIXTURES.rglob("*") if path.suffix in ENDINGS)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_broken_file_of_any_producer_is_read_or_refused(path: Path) -> None:
    others = [other.read_bytes() for other in FILES[::7]]
    for seed in range(5):
        name, data = fuzz.broken_file(path, seed, 417, others)
        assert read_or_refused(data, name)


def test_the_same_number_breaks_a_file_in_the_same_way() -> None:
    data = (FIXTURES / "word.docx").read_bytes()
    one, other = (mutated(data, random.Random("7"), [data]) for _ in range(2))  # noqa: S311
    assert one == other != data
    assert broken(b"", random.Random(1)) != b""  # noqa: S311


@pytest.mark.parametrize("way_out", ["net", "program", "file"])
def test_a_way_out_of_the_fuzzed_process_would_be_found(way_out: str) -> None:
    events: SimpleQueue[OpenerEvent] = SimpleQueue()
    opener = Opener(events.put, reader=f"tests.sources.ways_out:{way_out}")
    try:
        opener.read_data(1, b"Clinical Coder", "a.txt")
        kind, words = fuzz.outcome(events)
    finally:
        opener.close()
    assert (kind, words.split("” ")[1]) == (
        "LOST",
        "made the program that was reading it break off; nothing was changed.",
    )


@pytest.mark.parametrize("path", sorted((FIXTURES / "found").iterdir()), ids=lambda path: path.name)
def test_what_was_found_once_is_read_or_refused_now(path: Path) -> None:
    assert read_or_refused(path.read_bytes(), path.name)
