"""Input and output for commands: standard streams as bytes, files written beside and moved into place."""

from __future__ import annotations

import json
import os
import sys
from contextlib import contextmanager
from pathlib import Path
from stat import S_ISREG
from typing import IO, TYPE_CHECKING

from desktop_app.beside import written_beside
from desktop_app.domain.errors import AppError
from desktop_app.operations.contract import as_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

STANDARD = "-"


@contextmanager
def open_lines(name: str, *, not_into: Path | None = None) -> Iterator[IO[bytes]]:
    """A file of lines, or standard input for ``-``.

    Args:
        name: The file's name.
        not_into: The file that is about to be written, if any.

    Raises:
        AppError: The file cannot be opened, or is the one to be written, which would replace it.
    """
    if name == STANDARD:
        _check_is_another(sys.stdin.buffer, not_into)
        yield sys.stdin.buffer
        return
    try:
        stream = Path(name).open("rb")  # noqa: SIM115 (closed below; only the opening is guarded)
    except OSError as error:
        sentence = f"“{name}” cannot be opened: {error.strerror or 'the system refuses'}."
        raise AppError(sentence, "Check the name and that you may read it.") from error
    with stream:
        _check_is_another(stream, not_into)
        yield stream


def _check_is_another(stream: IO[bytes], target: Path | None) -> None:
    """Refuse to write over the very file that is read; devices and pipes have nothing to lose.

    Raises:
        AppError: Both are one regular file, by whatever names.
    """
    if target is None:
        return
    try:
        one, other = os.fstat(stream.fileno()), target.stat()
    except (OSError, ValueError):  # there is no such file yet, or the stream is none
        return
    if S_ISREG(one.st_mode) and os.path.samestat(one, other):
        sentence = f"“{target.name}” is both the file to read and the file to write."
        raise AppError(sentence, "Nothing was changed. Name another file for --out.")


@contextmanager
def write_beside(path: Path) -> Iterator[IO[str]]:
    """A UTF-8 text file that replaces its target only once everything is written.

    A target that is no regular file (a device, a named pipe) is written into directly, never replaced.

    Raises:
        AppError: The folder cannot be written to, or the disk is full; an older file is unchanged.
    """
    try:
        if path.exists() and not path.is_file():
            with path.open("w", encoding="utf-8", newline="\n") as stream:
                yield stream
            return
        with written_beside(path) as part, part.open("w", encoding="utf-8", newline="\n") as stream:
            yield stream
    except OSError as error:
        raise _not_written(path, error) from error


def _not_written(path: Path, error: OSError) -> AppError:
    """The error for a file that the system does not allow to be written."""
    sentence = f"“{path.name}” cannot be written: {error.strerror or 'the system refuses'}."
    return AppError(sentence, "Choose another folder, or close the program that has it open.")


def complain(problems: Iterable[str]) -> int:
    """Report each problem on standard error.

    Returns:
        The exit status: 1, or 0 without problems.
    """
    status = 0
    for problem in problems:
        print(f"wordward: {problem}", file=sys.stderr)
        status = 1
    return status


def say_object(value: dict[str, object]) -> None:
    """Print one object as a line of JSON; escaped if standard output's encoding lacks a character.

    Raises:
        AppError: It cannot be written.
        BrokenPipeError: The reader has closed the pipe.
    """
    line = as_line(value)
    try:
        line.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        line = json.dumps(value)
    _put(line)


def say(text: str) -> None:
    """Print to standard output, replacing characters its encoding lacks.

    Raises:
        AppError: It cannot be written.
        BrokenPipeError: The reader has closed the pipe.
    """
    encoding = sys.stdout.encoding or "utf-8"
    _put(text.encode(encoding, errors="replace").decode(encoding))


def _put(text: str) -> None:
    """Print and flush, so that a failure can still be reported."""
    try:
        print(text, flush=True)
    except BrokenPipeError:
        raise
    except OSError as error:
        let_go_of_output()
        sentence = f"Standard output cannot be written: {error.strerror or 'the system refuses'}."
        raise AppError(sentence, "What was printed is not complete.") from error


def let_go_of_output() -> None:
    """Redirect standard output to nowhere, so that Python does not complain about its buffer on exit."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
