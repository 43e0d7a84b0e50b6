"""Analyses many adverts, one line of JSON each.

In order, with bad lines reported, in several processes if worthwhile.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import cache
from itertools import chain, islice
from multiprocessing import get_context
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.domain.errors import AppError
from desktop_app.operations.contract import Line, as_object, read_line

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from desktop_app.analysis.pipeline import Reader
    from desktop_app.domain.rules import RuleSources

_MARK = b"\xef\xbb\xbf"
_CHUNK = 32
#: With fewer lines than this, starting processes takes longer than it saves.
_WORTH_PROCESSES = 400
#: Workers are replaced after this many chunks each, because spaCy's vocabulary grows with every new word.
_CHUNKS_PER_WORKER = 300


class _Rules(NamedTuple):
    """What a process needs to make its reader."""

    sources: RuleSources
    kept_in: Path | None


class Outcome(NamedTuple):
    """The result for one input line.

    Attributes:
        number: The line's number, from 1.
        value: The output object, or ``None`` for a bad line.
        problem: What was wrong with a bad line, in a sentence; otherwise empty.
        labels: The labels in the input line (``route`` …), for evaluation.
    """

    number: int
    value: dict[str, object] | None
    problem: str
    labels: dict[str, object]


def load_reader(sources: RuleSources, kept_in: Path | None = None) -> Reader:
    """This process's reader, made once for the same rules.

    Args:
        sources: Where the rules are.
        kept_in: The cache folder; ``None`` reads and compiles everything and keeps nothing.

    Returns:
        A reader; making it takes a few tenths of the time to import spaCy.

    Raises:
        AppError: No rules can be loaded.
    """
    return _reader(_Rules(sources, kept_in))


@cache
def _reader(rules: _Rules) -> Reader:
    from desktop_app.engine.collecting import settle
    from desktop_app.engine.readers import make_reader

    reader, _ = make_reader(*rules)
    settle()  # rules and vocabulary live as long as the process
    return reader


def analyse_lines(
    lines: Iterable[bytes],
    *,
    sources: RuleSources,
    kept_in: Path | None = None,
    workers: int = 1,
    today: date | None = None,
) -> Iterator[Outcome]:
    """Analyse adverts given as lines of JSON.

    Args:
        lines: The input lines; empty ones are skipped.
        sources: Where the rules are.
        kept_in: The cache folder of compiled rules, if any.
        workers: Processes to use for many lines.
        today: The day from which missing years are inferred, unless the line gives one.

    Returns:
        One outcome per non-empty line, in order.

    Raises:
        AppError: No rules can be loaded, or the system stopped a process.
    """
    rules = _Rules(sources, kept_in)
    numbered = _numbered(lines)
    head = list(islice(numbered, _WORTH_PROCESSES))
    rest = next(numbered, None)
    if rest is None or workers < 2:
        yield from _analyse_chunk(rules, head, today)
        if rest is not None:
            for chunk in _chunks(iter([rest]), numbered):
                yield from _analyse_chunk(rules, chunk, today)
        return
    try:
        yield from _analyse_shared(rules, _chunks(iter([*head, rest]), numbered), workers, today)
    except BrokenProcessPool as error:
        sentence = "A process that was reading adverts has been stopped by the system."
        raise AppError(sentence, "An older output file is as it was; try again with --workers 1.") from error


def _numbered(lines: Iterable[bytes]) -> Iterator[tuple[int, bytes]]:
    """The non-empty lines with their numbers from 1, without a byte order mark."""
    for number, line in enumerate(lines, 1):
        bare = line.removeprefix(_MARK) if number == 1 else line
        if bare.strip():
            yield number, bare


def _analyse_shared(
    rules: _Rules, chunks: Iterator[list[tuple[int, bytes]]], workers: int, today: date | None
) -> Iterator[Outcome]:
    """The outcomes of many chunks, in order, from several processes.

    The pool is replaced as a whole: ``max_tasks_per_child`` can hang for ever (CPython issue 115634).
    """
    for first in chunks:
        stint = chain([first], islice(chunks, workers * _CHUNKS_PER_WORKER - 1))
        with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
            first_ones = islice(stint, workers * 3)
            ahead = [pool.submit(_analyse_chunk, rules, chunk, today) for chunk in first_ones]
            while ahead:
                done = ahead.pop(0).result()
                if chunk := next(stint, []):
                    ahead.append(pool.submit(_analyse_chunk, rules, chunk, today))
                yield from done


def _chunks(*sources: Iterator[tuple[int, bytes]]) -> Iterator[list[tuple[int, bytes]]]:
    """The lines in chunks large enough to be worth sending to another process."""
    joined = (pair for source in sources for pair in source)
    while chunk := list(islice(joined, _CHUNK)):
        yield chunk


def _analyse_chunk(rules: _Rules, chunk: Sequence[tuple[int, bytes]], today: date | None) -> list[Outcome]:
    """The outcomes of a chunk, in this process."""
    reader = _reader(rules)
    outcomes = []
    for number, raw in chunk:
        try:
            line: Line = read_line(raw, today=today)
            outcomes.append(Outcome(number, as_object(line.id, reader.analyse(line.advert)), "", line.labels))
        except AppError as problem:
            outcomes.append(Outcome(number, None, str(problem), {}))
    return outcomes
