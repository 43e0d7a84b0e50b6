"""What runs inside the engine's worker process: prepares a reader and answers one question after another.

Start it with ``main``: its standard input receives (number, advert), or (number, arguments) to reload the
rules; events go to its standard output (``line.py``). Anything else printed here is discarded.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, Protocol, cast

from desktop_app.engine.collecting import settle
from desktop_app.engine.line import receive, send
from desktop_app.engine.watchdog import watched

if TYPE_CHECKING:
    from desktop_app.domain.advert import Advert
    from desktop_app.domain.analysis import Analysis
    from desktop_app.domain.evidence import Evidence
    from desktop_app.domain.rules import RuleSet
    from desktop_app.engine.differing import Shortening
    from desktop_app.engine.events import Event, Reloaded

#: A short advert of our own, read while warming up so that the first real one is as quick as the next.
WARM_UP_TITLE = "Clinical Coder"
WARM_UP_TEXT = (
    "Clinical Coder, Band 4. You will translate the case notes of admitted patients into ICD-10 and "
    "OPCS-4 codes.\nDesirable: NCCQ, or working towards it. No experience of SNOMED CT is needed."
)


class ReadsAdverts(Protocol):
    """Anything that turns an advert into an analysis; compiled once per process."""

    def analyse(self, advert: Advert, marked: Marking | None = None) -> Analysis:
        """Read one advert; ``marked`` is called with its evidence as soon as that is known."""
        ...


class Prepared(NamedTuple):
    """A reader, with information about its rules.

    Attributes:
        problems: One line for each rule that could not be read.
        versions: (pack id, version) of each pack in use.
        rules: The rules themselves, to fall back on when they are reloaded.
    """

    reader: ReadsAdverts
    problems: tuple[str, ...] = ()
    versions: tuple[tuple[str, str], ...] = ()
    rules: RuleSet | None = None


#: Takes the evidence of an advert ahead of its analysis.
Marking = Callable[[tuple["Evidence", ...]], object]
#: Makes a reader.
MakeReader = Callable[[], Prepared]


class Maker(Protocol):
    """Makes a reader in the worker; receives its last result when the rules are reloaded."""

    def __call__(self, arguments: tuple[str, ...], before: Prepared | None = None) -> Prepared:
        """Make a reader for the rules named by the arguments."""
        ...


def main(arguments: Sequence[str]) -> None:
    """Be a worker until the owner is gone.

    Args:
        arguments: ``engine`` or ``bench``; the function that makes the answering object, as ``module:name``;
            the seconds after which the owner gives up on a job; for the engine, the maker's arguments.
    """
    import importlib
    import signal

    kind, function, limit, *others = arguments
    module, name = function.split(":")
    questions, answers = _own_line()
    with suppress(ValueError):  # Ctrl+C in a terminal is for the owner (ValueError: not the main thread)
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    maker = getattr(importlib.import_module(module), name)
    if kind == "bench":
        from desktop_app.engine import bench_worker

        bench_worker.serve(questions, answers, maker, float(limit))
    else:
        serve(questions, answers, maker, tuple(others), limit=float(limit))


def serve(
    questions: BinaryIO, answers: BinaryIO, maker: Maker, arguments: tuple[str, ...], *, limit: float
) -> None:
    """Make the reader, announce it, and answer questions until the owner is gone.

    The warm-up text is read after the announcement: a question asked meanwhile waits as long as it would
    have, and nobody else waits.

    Args:
        questions: Receives (number, advert) or (number, arguments).
        answers: Receives ``Ready``, ``Reloaded``, ``Refused``, ``Failed`` or a shortened ``Answer``
            (``differing.py``), and before an answer ``Marked``.
        maker: Makes the reader.
        arguments: The maker's first arguments.
        limit: Seconds after which the owner gives up on an advert.
    """
    from desktop_app.engine.differing import Shortening

    _pickle_plainly()
    shortening = Shortening()
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):  # the owner is gone, so this ends
        prepared, event = prepare(partial(maker, arguments), reads=False)
        send(answers, event)
        if prepared is not None:
            with watched(limit):
                answer(prepared.reader, 0, _first_advert())  # a bug is reported with the first question
        settle()
        while prepared is not None:
            number, asked = cast("tuple[int, Advert | tuple[str, ...]]", receive(questions))
            if isinstance(asked, tuple):
                prepared, reloaded = _reload(maker, asked, prepared, number)
                send(answers, reloaded)
                settle()
            else:
                ahead = partial(_send_ahead, answers, shortening, number, asked)
                with watched(limit):
                    event = answer(prepared.reader, number, asked, ahead)
                send(answers, shortening.shorten(event))


def _send_ahead(
    answers: BinaryIO, shortening: Shortening, number: int, advert: Advert, evidence: tuple[Evidence, ...]
) -> None:
    """Send the evidence of an advert on screen, so that its marks need not wait for the rest."""
    if number > 0:
        send(answers, shortening.shorten_marked(number, advert, evidence))


def answer(reader: ReadsAdverts, number: int, advert: Advert, marked: Marking | None = None) -> Event:
    """Read one advert and turn the outcome into an event.

    Args:
        reader: The prepared reader.
        number: The question's number.
        advert: The advert.
        marked: Takes the evidence as soon as it is known.

    Returns:
        ``Answer``, ``Refused`` for a known error, ``Failed`` for a bug.
    """
    from desktop_app.domain.errors import AppError
    from desktop_app.engine.events import Answer, Failed, Refused, failure_report

    began = time.perf_counter()
    try:
        analysis = reader.analyse(advert, marked)
    except AppError as error:
        return Refused(number, error.sentence, error.hint)
    except Exception as error:  # noqa: BLE001 - named boundary: engine worker
        return Failed(number, failure_report(error))
    return Answer(number, analysis, (time.perf_counter() - began) * 1000)


def prepare(make_reader: MakeReader, *, reads: bool = True) -> tuple[Prepared | None, Event]:
    """Make the reader and let it read its first text.

    Args:
        make_reader: Makes the reader.
        reads: Whether it reads that text before anybody hears of it.

    Returns:
        The reader and ``Ready``, or ``None`` and ``Refused`` or ``Failed`` with the number 0.
    """
    from desktop_app.domain.errors import AppError
    from desktop_app.engine.events import Answer, Failed, Ready, Refused, failure_report

    began = time.perf_counter()
    try:
        prepared = make_reader()
    except AppError as error:
        return None, Refused(0, error.sentence, error.hint)
    except Exception as error:  # noqa: BLE001 - named boundary: engine worker
        return None, Failed(0, failure_report(error))
    if reads:
        first = answer(prepared.reader, 0, _first_advert())
        if not isinstance(first, Answer):
            return None, first
    return prepared, Ready((time.perf_counter() - began) * 1000, prepared.problems)


def _first_advert() -> Advert:
    """The advert that is read while warming up."""
    from desktop_app.domain.advert import Advert

    return Advert.of(WARM_UP_TEXT, title=WARM_UP_TITLE)


def reloaded(event: Event, prepared: Prepared, number: int) -> Reloaded:
    """The event for reloaded rules.

    Args:
        event: The result of ``prepare``.
        prepared: What is in use from now on.
        number: The number of the request.
    """
    from desktop_app.engine.events import Failed, Ready, Refused, Reloaded

    if isinstance(event, Ready):
        return Reloaded(event.problems, prepared.versions, event.milliseconds, number)
    if isinstance(event, Failed):
        sentence = "A fault in Wordward kept the rules from being read; those as they were stay in use."
        return Reloaded((sentence,), prepared.versions, 0.0, number, kept=True, report=event.report)
    says = (event.sentence, event.hint) if isinstance(event, Refused) else ()
    return Reloaded((" ".join(says),), prepared.versions, 0.0, number, kept=True)


def _reload(
    maker: Maker, arguments: tuple[str, ...], before: Prepared, number: int
) -> tuple[Prepared, Reloaded]:
    """Reload the rules; if that is not possible, the old ones stay."""
    prepared, event = prepare(partial(maker, arguments, before=before))
    in_use = before if prepared is None else prepared
    return in_use, reloaded(event, in_use, number)


def _own_line() -> tuple[BinaryIO, BinaryIO]:
    """Standard input and output for the connection alone, so that no stray print comes between."""
    questions, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return questions, answers


def _pickle_plainly() -> None:
    """Make this process pickle the values that come by the thousand as a class and its arguments.

    The default for a frozen, slotted dataclass takes twice as long at both ends.
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
    """How a value is pickled: rebuilt by calling its class."""
    return kind, values(value)
