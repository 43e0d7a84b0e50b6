"""Plain text files: UTF-8, UTF-16 with its mark, or the Windows code page."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

from desktop_app.domain.advert import Advert
from desktop_app.domain.errors import AppError

if TYPE_CHECKING:
    from pathlib import Path

#: Largest file or standard input that is read, in bytes; the longest job description seen is under 1 MB.
SIZE_LIMIT = 10_000_000
#: UTF-32 begins as UTF-16 does, so it goes first.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_KINDS = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a Word, Excel or zip file"),
    (b"\xd0\xcf\x11\xe0", "an old Word, Excel or Outlook file"),
    (b"{\\rtf", "a rich-text file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
)
_NUL = "\0"
_LOOK = 8192


def read_plain(path: Path) -> Advert:
    """The advert in a text file.

    Args:
        path: The file; its text is kept as it stands.

    Returns:
        An advert with one part, ``text``.

    Raises:
        AppError: The file is missing, cannot be read, is empty, too large, or is not plain text.
    """
    try:
        if path.is_dir():
            raise AppError(f"“{path.name}” is a folder, not a file.", "Name the files in it.")
        with path.open("rb") as stream:
            data = stream.read(SIZE_LIMIT + 1)  # a device tells no size and may never end
    except FileNotFoundError as error:
        raise AppError(f"There is no file “{path.name}”.", "Check the name and the folder.") from error
    except OSError as error:
        sentence = f"“{path.name}” cannot be read: {error.strerror or 'the system refuses'}."
        raise AppError(sentence, "Check that you may open it.") from error
    return Advert.of(decode(data, path.name))


def decode(data: bytes, name: str) -> str:
    """The text that bytes hold; what is no text is refused, never shown as mojibake.

    Args:
        data: A file's whole content, or standard input's.
        name: What to call it in an error.

    Returns:
        The text as it stands, without its byte order mark.

    Raises:
        AppError: There is no text in it, it is larger than ``SIZE_LIMIT``, or it is not plain text.
    """
    if len(data) > SIZE_LIMIT:
        sentence = f"“{name}” is larger than {SIZE_LIMIT // 1_000_000} MB."
        raise AppError(sentence, "Save the advert alone as a text file.")
    text = _decoded(data, name)
    if _NUL in text[:_LOOK]:
        sentence = f"“{name}” is not plain text."
        raise AppError(sentence, "Open it, copy the advert, and paste it or save it as text.")
    if not text.strip():
        raise AppError(f"“{name}” is empty.", "There is nothing to read in it.")
    return text


def _decoded(data: bytes, name: str) -> str:
    """The bytes by their mark, else as UTF-8, else by the Windows code page."""
    for start, kind in _KINDS:
        if data.startswith(start):
            sentence = f"“{name}” is {kind}, not plain text."
            raise AppError(sentence, "Open it, copy the advert, and paste it or save it as text.")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError as error:
                raise AppError(f"“{name}” is damaged: its text cannot be decoded.") from error
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
