"""Reading and writing for commands: standard streams as bytes, files written beside and moved into place."""

from __future__ import annotations

import os
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING

from desktop_app.domain.errors import AppError

if TYPE_CHECKING:
    from collections.abc import Iterator

STANDARD = "-"


@contextmanager
def open_lines(name: str) -> Iterator[IO[bytes]]:
    """A file of lines, or standard input for ``-``.

    Raises:
        AppError: The file cannot be opened.
    """
    if name == STANDARD:
        yield sys.stdin.buffer
        return
    try:
        stream = Path(name).open("rb")  # noqa: SIM115 (closed below; only the opening is guarded)
    except OSError as error:
        sentence = f"“{name}” cannot be opened: {error.strerror or 'the system refuses'}."
        raise AppError(sentence, "Check the name and that you may read it.") from error
    with stream:
        yield stream


@contextmanager
def write_beside(path: Path) -> Iterator[IO[str]]:
    """A text file (UTF-8) that takes its name only once all is written.

    Raises:
        AppError: The folder cannot be written to, or the disk is full; an older file stays as it was.
    """
    spare: Path | None = None
    try:
        number, name = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
        spare = Path(name)
        with os.fdopen(number, "w", encoding="utf-8", newline="\n") as stream:
            yield stream
        spare.replace(path)
        spare = None
    except OSError as error:
        sentence = f"“{path.name}” cannot be written: {error.strerror or 'the system refuses'}."
        raise AppError(sentence, "Choose another folder, or close the program that has it open.") from error
    finally:
        if spare is not None:
            spare.unlink(missing_ok=True)


def say(text: str) -> None:
    """Print to standard output, whatever its encoding can or cannot show."""
    encoding = sys.stdout.encoding or "utf-8"
    print(text.encode(encoding, errors="replace").decode(encoding))
