"""What runs inside the worker process: prepare a reader once, then answer one question after another.

Start it with ``main``: on its standard input come (number, advert), on its standard output go events
(``line.py``). What anything else here prints goes nowhere.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, Protocol, cast

from desktop_app.engine.line import receive, send

if TYPE_CHECKING:
    from desktop_app.domain.advert import Advert
    from desktop_app.domain.analysis import Analysis
    from desktop_app.engine.events import Event

#: An own short advert, read once while warming up so that the first real one is as quick as the next.
WARM_UP_TITLE = "Clinical Coder"
WARM_UP_TEXT = (
    "Clinical Coder, Band 4. You will translate the case notes of admitted patients into ICD-10 and "
    "OPCS-4 codes.\nDesirable: NCCQ, or working towards it. No experience of SNOMED CT is needed."
)

#: After the owner's own limit, so that a hung worker ends even when its owner is dead already.
ORPHAN_GRACE_SECONDS = 5.0


class ReadsAdverts(Protocol):
    """Whatever turns an advert into an analysis; compiled once per process."""

    def analyse(self, advert: Advert) -> Analysis:
        """Read one advert."""
        ...


class Prepared(NamedTuple):
    """A reader, and one line for each rule that could not be read."""

    reader: ReadsAdverts
    problems: tuple[str, ...] = ()


#: Makes a reader.
MakeReader = Callable[[], Prepared]


def shipped_reader(folders: tuple[str, ...]) -> Prepared:
    """Load the rule packs in ``folders`` and compile them.

    Args:
        folders: Folders of packs, the shipped one first.

    Returns:
        The reader, and what could not be read of the packs.

    Raises:
        AppError: No pack could be read at all.
    """
    from pathlib import Path

    from desktop_app.engine.lean_spacy import import_spacy

    import_spacy()
    from desktop_app.analysis.pipeline import Reader
    from desktop_app.rulepack.loader import load_rules

    rules = load_rules([Path(folder) for folder in folders])
    problems = tuple(
        f"{problem.place.file}:{problem.place.line}: {problem.sentence}" for problem in rules.problems
    )
    return Prepared(Reader(rules), problems)


def main(arguments: Sequence[str]) -> None:
    """Be the worker until the owner is gone.

    Args:
        arguments: The function that makes the reader, as ``module:name``, which is called with the
            folders; after how many seconds the owner gives up on an advert; folders of rule packs.
    """
    import importlib

    function, limit, *folders = arguments
    module, name = function.split(":")
    questions, answers = _own_line()
    make_reader = partial(getattr(importlib.import_module(module), name), tuple(folders))
    serve(questions, answers, make_reader, float(limit))


def serve(questions: BinaryIO, answers: BinaryIO, make_reader: MakeReader, limit: float) -> None:
    """Warm up, say so, and answer questions until the other end of the line is gone.

    Args:
        questions: (number, advert) come here.
        answers: ``Ready``, ``Answer``, ``Refused`` or ``Failed`` go there.
        make_reader: Makes the reader.
        limit: Seconds after which the owner gives up on an advert.
    """
    import signal

    with suppress(ValueError):  # Ctrl+C in a terminal is for the owner (ValueError: not the main thread)
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):  # the owner is gone: so are we
        reader = _warmed(answers, make_reader)
        while reader is not None:
            number, advert = cast("tuple[int, Advert]", receive(questions))
            send(answers, _guarded(reader, number, advert, limit))


def answer(reader: ReadsAdverts, number: int, advert: Advert) -> Event:
    """Read one advert and turn whatever happens into an event.

    Args:
        reader: The prepared reader.
        number: The question's number.
        advert: What to read.

    Returns:
        ``Answer``, ``Refused`` for a known error, ``Failed`` for a bug.
    """
    from desktop_app.domain.errors import AppError
    from desktop_app.engine.events import Answer, Failed, Refused, failure_report

    began = time.perf_counter()
    try:
        analysis = reader.analyse(advert)
    except AppError as error:
        return Refused(number, error.sentence, error.hint)
    except Exception as error:  # noqa: BLE001 - named boundary: engine worker
        return Failed(number, failure_report(error))
    return Answer(number, analysis, (time.perf_counter() - began) * 1000)


def prepare(make_reader: MakeReader) -> tuple[ReadsAdverts | None, Event]:
    """Make the reader and let it read its first text.

    Args:
        make_reader: Makes the reader.

    Returns:
        The reader and ``Ready``, or nothing and ``Refused`` or ``Failed`` with the number 0.
    """
    from desktop_app.domain.advert import Advert
    from desktop_app.domain.errors import AppError
    from desktop_app.engine.events import Answer, Failed, Ready, Refused, failure_report

    began = time.perf_counter()
    try:
        prepared = make_reader()
    except AppError as error:
        return None, Refused(0, error.sentence, error.hint)
    except Exception as error:  # noqa: BLE001 - named boundary: engine worker
        return None, Failed(0, failure_report(error))
    first = answer(prepared.reader, 0, Advert.of(WARM_UP_TEXT, title=WARM_UP_TITLE))
    if not isinstance(first, Answer):
        return None, first
    return prepared.reader, Ready((time.perf_counter() - began) * 1000, prepared.problems)


def _own_line() -> tuple[BinaryIO, BinaryIO]:
    """Standard input and output for the line alone: nothing printed by mistake may come between."""
    questions, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return questions, answers


def _warmed(answers: BinaryIO, make_reader: MakeReader) -> ReadsAdverts | None:
    """Prepare the reader and tell the owner; nothing if it cannot be made."""
    import gc

    _pickle_plainly()
    reader, event = prepare(make_reader)
    gc.collect()
    gc.freeze()  # rules and vocabulary stay for good: no need to look through them again and again
    send(answers, event)
    return reader


def _pickle_plainly() -> None:
    """Let this process pickle the values that come by the thousand as a class and its arguments.

    What a frozen, slotted dataclass does of itself takes twice as long at both ends of the line.
    """
    import copyreg
    from dataclasses import fields
    from operator import attrgetter

    from desktop_app.domain.evidence import Evidence
    from desktop_app.domain.sections import Section
    from desktop_app.domain.spans import Span

    for kind in (Evidence, Section, Span):
        values = attrgetter(*(field.name for field in fields(kind)))
        copyreg.pickle(kind, partial(_class_and_values, kind, values))


def _class_and_values(
    kind: type, values: Callable[[object], tuple[object, ...]], value: object
) -> tuple[type, tuple[object, ...]]:
    """How a value is pickled: made again by calling its class."""
    return kind, values(value)


def _guarded(reader: ReadsAdverts, number: int, advert: Advert, limit: float) -> Event:
    """Answer a question; a C timer, which needs no interpreter lock, ends this process if it hangs.

    The owner watches the time too. This guard is for a worker that hangs while its owner is killed:
    it cannot notice the broken line, and must not run on for ever.
    """
    import faulthandler

    with open(os.devnull, "w", encoding="utf-8") as nowhere:  # noqa: PTH123 - a device, not a path
        faulthandler.dump_traceback_later(limit + ORPHAN_GRACE_SECONDS, exit=True, file=nowhere)
        try:
            return answer(reader, number, advert)
        finally:
            faulthandler.cancel_dump_traceback_later()
