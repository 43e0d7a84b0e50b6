"""Checks where a workbook can be written, and explains the system's errors in plain sentences."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop_app.domain.errors import AppError


def refuse_impossible(path: Path) -> None:
    """Raise, before any work is done, for a path at which no workbook can be written."""
    if path.suffix.lower() != ".xlsx":
        sentence = f"“{path.name}” is not the name of an Excel workbook."
        raise AppError(sentence, "Nothing was written; choose a name that ends in .xlsx.")
    if path.is_dir():
        sentence = f"“{path.name}” is a folder."
        raise AppError(sentence, "Nothing was written; choose another name for the workbook.")
    if not path.parent.is_dir():
        sentence = f"The folder {path.parent} is not there."
        raise AppError(sentence, "Nothing was written; choose another folder for the workbook.")


@contextmanager
def told_plainly(path: Path) -> Iterator[None]:
    """Turn the system's errors about writing the workbook into an `AppError`."""
    from lxml.etree import SerialisationError

    try:
        yield
    except OSError as error:
        raise _in_words(path, error.errno, error.strerror or str(error)) from error
    except SerialisationError as error:  # lxml's own, "IO_ENOSPC" and the like
        name = str(error).removeprefix("IO_")
        raise _in_words(path, getattr(errno, name, None), name) from error


def _in_words(path: Path, number: int | None, why: str) -> AppError:
    """What happened, what is safe and what to do, for one of the system's error numbers."""
    kept = "What was there before is unchanged."
    if number in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        sentence = f"The disk is full, so {path} could not be written."
        return AppError(sentence, f"{kept} Make room, then try again.")
    if number == errno.EROFS:
        sentence = f"The folder {path.parent} is read-only."
        return AppError(sentence, "Nothing was written; choose another folder.")
    if number in (errno.EACCES, errno.EPERM):
        sentence = f"{path} cannot be written: it is open in another program, or you may not write there."
        hint = f"{kept} Close it where it is open and try again, or choose another name or folder."
        return AppError(sentence, hint)
    return AppError(f"{path} could not be written ({why}).", f"{kept} Try again, or choose another folder.")
