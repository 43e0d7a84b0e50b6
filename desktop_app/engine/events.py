"""The events that the engine sends its owner, and bug reports without advert text."""

from __future__ import annotations

import platform
import traceback
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from desktop_app import __version__
from desktop_app.domain.analysis import Analysis
from desktop_app.domain.documents import Read
from desktop_app.domain.evidence import Evidence


class Loss(StrEnum):
    """Why a worker had to be replaced."""

    STOPPED = "stopped"
    TOO_LONG = "too_long"


@dataclass(frozen=True, slots=True)
class Ready:
    """The engine can read now.

    Attributes:
        milliseconds: How long warming up took.
        problems: One line for each rule that could not be read, with file and line.
    """

    milliseconds: float
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reloaded:
    """The rules were reloaded; questions are answered by them from now on.

    Attributes:
        problems: One line for each rule that could not be read, with file and line.
        versions: (pack id, version) of each pack in use.
        milliseconds: How long it took.
        number: The number of the request.
        kept: True if nothing could be read, so that the old rules stay in use; ``problems`` says why.
        report: If a bug was the reason, a report to copy; otherwise empty.
    """

    problems: tuple[str, ...]
    versions: tuple[tuple[str, str], ...]
    milliseconds: float
    number: int = 0
    kept: bool = False
    report: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """The analysis of the advert asked with ``number``; ``milliseconds`` is the time for reading alone."""

    number: int
    analysis: Analysis
    milliseconds: float


@dataclass(frozen=True, slots=True)
class Marked:
    """The evidence for the advert asked with ``number``, sent ahead of its ``Answer``."""

    number: int
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """A known error: a sentence for people and what to do. Number 0 means: while warming up.

    ``channel`` is that of the bench's job; empty for the engine.
    """

    number: int
    sentence: str
    hint: str
    channel: str = ""


@dataclass(frozen=True, slots=True)
class Failed:
    """A bug: a report to copy, without advert text. Number 0 means: while warming up."""

    number: int
    report: str
    channel: str = ""


@dataclass(frozen=True, slots=True)
class Lost:
    """The worker is gone; ``number`` was being read (0: nothing was).

    ``again`` says whether a new worker is on its way, or comes with the next job of a bench.
    """

    number: int
    loss: Loss
    again: bool
    channel: str = ""


@dataclass(frozen=True, slots=True)
class BenchAnswer:
    """The result of the bench's job asked with ``number`` in ``channel``."""

    channel: str
    number: int
    value: object


@dataclass(frozen=True, slots=True)
class BenchProgress:
    """The progress of a long job of the bench; ``words`` names what is counted, if known."""

    channel: str
    number: int
    done: int
    total: int
    words: str = ""


@dataclass(frozen=True, slots=True)
class Opened:
    """What the opener read for the number it was asked with."""

    number: int
    read: Read


@dataclass(frozen=True, slots=True)
class Progress:
    """The progress of the opener with a long file: ``done`` of ``of`` ``words`` (“pages”, “rows” …).

    ``of`` is 0 while the total is unknown, as at the beginning.
    """

    number: int
    done: int
    of: int
    words: str = ""


Event = Ready | Reloaded | Marked | Answer | Refused | Failed | Lost
BenchEvent = BenchAnswer | BenchProgress | Refused | Failed | Lost
OpenerEvent = Opened | Progress | Refused | Failed


def failure_report(error: BaseException) -> str:
    """Describe a bug for a developer: kinds of error, files and lines, versions.

    The error's own message is left out, because it may quote the advert.

    Args:
        error: The exception, with its traceback and its causes.

    Returns:
        Several lines of plain text.
    """
    lines = [f"Wordward {__version__}, Python {platform.python_version()}, {platform.platform()}"]
    link: BaseException | None = error
    while link is not None:
        lines.append(f"{type(link).__module__}.{type(link).__qualname__}")
        lines.extend(
            f"  {_short(frame.filename)}:{frame.lineno} in {frame.name}"
            for frame in traceback.extract_tb(link.__traceback__)
        )
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)
        if link is not None:
            lines.append("came after")
    return "\n".join(lines)


def _short(file: str) -> str:
    """The last three components of a path: enough to find the file, nothing about the person's folders."""
    return "/".join(Path(file).parts[-3:])
