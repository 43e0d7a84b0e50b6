"""Many adverts, one line of JSON each: order kept, bad lines reported, several processes when it pays."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from itertools import islice
from multiprocessing import get_context
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.domain.errors import AppError
from desktop_app.operations.contract import Line, as_object, read_line

if TYPE_CHECKING:
    from pathlib import Path

    from desktop_app.analysis.pipeline import Reader

_CHUNK = 32
#: Fewer lines than this are read in this process: starting others takes as long (DECISIONS.md).
_WORTH_PROCESSES = 400
#: A worker is replaced after so many chunks, for spaCy's vocabulary grows with every new word.
_CHUNKS_PER_WORKER = 300


class Outcome(NamedTuple):
    """What came of one input line.

    Attributes:
        number: The line's number, from 1.
        value: The output object, or ``None`` where the line was bad.
        problem: For a bad line, what was wrong, in a sentence; else empty.
        labels: The answers that stood in the input line (``route`` …), for evaluation.
    """

    number: int
    value: dict[str, object] | None
    problem: str
    labels: dict[str, object]


def load_reader(folders: Sequence[Path]) -> Reader:
    """The engine in this process, compiled from rule folders.

    Args:
        folders: Folders of rule packs, the built-in one first.

    Returns:
        A reader; compiling takes about as long as importing spaCy.

    Raises:
        AppError: No rules can be loaded.
    """
    return _reader(tuple(folders))


@cache
def _reader(folders: tuple[Path, ...]) -> Reader:
    from desktop_app.analysis.pipeline import Reader
    from desktop_app.rulepack.loader import load_rules

    return Reader(load_rules(folders))


def analyse_lines(lines: Iterable[bytes], *, folders: Sequence[Path], workers: int = 1) -> Iterator[Outcome]:
    """Analyse adverts given as lines of JSON.

    Args:
        lines: The input lines; empty ones are passed over.
        folders: Folders of rule packs, the built-in one first.
        workers: Processes to use when there are many lines.

    Returns:
        One outcome per line that is not empty, in the order of the lines.

    Raises:
        AppError: No rules can be loaded.
    """
    numbered = ((n, line) for n, line in enumerate(lines, 1) if line.strip())
    head = list(islice(numbered, _WORTH_PROCESSES))
    rest = next(numbered, None)
    if rest is None or workers < 2:
        yield from _analyse_chunk(tuple(folders), head)
        if rest is not None:
            yield from _analyse_chunk(tuple(folders), [rest])
            for chunk in _chunks(numbered):
                yield from _analyse_chunk(tuple(folders), chunk)
        return
    everything = _chunks(iter([*head, rest]), numbered)
    with ProcessPoolExecutor(
        workers, mp_context=get_context("spawn"), max_tasks_per_child=_CHUNKS_PER_WORKER
    ) as pool:
        ahead = [
            pool.submit(_analyse_chunk, tuple(folders), chunk) for chunk in islice(everything, workers * 3)
        ]
        while ahead:
            done = ahead.pop(0).result()
            if chunk := next(everything, []):
                ahead.append(pool.submit(_analyse_chunk, tuple(folders), chunk))
            yield from done


def _chunks(*sources: Iterator[tuple[int, bytes]]) -> Iterator[list[tuple[int, bytes]]]:
    """Lines in lists of a size that is worth sending to another process."""
    joined = (pair for source in sources for pair in source)
    while chunk := list(islice(joined, _CHUNK)):
        yield chunk


def _analyse_chunk(folders: tuple[Path, ...], chunk: Sequence[tuple[int, bytes]]) -> list[Outcome]:
    """The outcomes of some lines, in this process."""
    reader = _reader(folders)
    outcomes = []
    for number, raw in chunk:
        try:
            line: Line = read_line(raw.removeprefix(b"\xef\xbb\xbf") if number == 1 else raw)
        except AppError as problem:
            outcomes.append(Outcome(number, None, str(problem), {}))
            continue
        outcomes.append(Outcome(number, as_object(line.id, reader.analyse(line.advert)), "", line.labels))
    return outcomes
