"""Opens a file of any kind: recognises it, calls the reader for it, and refuses in plain words.

Nothing is fetched, run or resolved. This is the one place where any exception of a library becomes a
sentence: a file may be hostile, and libraries can raise anything.
"""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from pathlib import PurePath
from typing import TYPE_CHECKING, cast

from desktop_app.domain.documents import FORMAT_WORDS, Read, SourceFormat
from desktop_app.domain.errors import AppError
from desktop_app.sources import refusals
from desktop_app.sources.limits import LIMITS, Limits
from desktop_app.sources.recognise import promised, recognise

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Reader = Callable[[bytes, str, Limits], Read]

#: The module in `desktop_app.sources` and the function in it that read each format. Every reader takes the
#: bytes of a file, its name for refusals, and the limits.
READERS: dict[SourceFormat, tuple[str, str]] = {
    SourceFormat.PLAIN: ("text_files", "read_text"),
    SourceFormat.MARKDOWN: ("markdown", "read_markdown"),
    SourceFormat.HTML: ("html_page", "read_html"),
    SourceFormat.MHTML: ("mhtml", "read_mhtml"),
    SourceFormat.DOCX: ("docx", "read_docx"),
    SourceFormat.ODT: ("odt", "read_odt"),
    SourceFormat.RTF: ("rtf", "read_rtf"),
    SourceFormat.PDF: ("pdf", "read_pdf"),
    SourceFormat.EML: ("mail", "read_eml"),
    SourceFormat.MSG: ("msg", "read_msg"),
    SourceFormat.LINK: ("links", "read_link"),
    SourceFormat.CSV: ("tables", "read_csv"),
    SourceFormat.XLSX: ("tables", "read_xlsx"),
    SourceFormat.JSON: ("json_lines", "read_json"),
    SourceFormat.JSON_LINES: ("json_lines", "read_json_lines"),
}


def read_document(path: Path, *, limits: Limits = LIMITS) -> Read:
    """Read everything in a file that matters for an advert.

    Args:
        path: The file, of any kind; its content decides how it is read, its ending comes second.
        limits: How much is read at most.

    Returns:
        Its documents (several for a page with several adverts or a table), the attachments of an e-mail, and
        the table if it is one.

    Raises:
        AppError: It is missing, a folder, unreadable, empty, too large, damaged, protected, without text, or
            of an unsupported kind; each has a sentence of its own.
    """
    name = path.name.encode("utf-8", "replace").decode("utf-8")
    try:
        if path.is_dir():
            raise refusals.folder(name)
        with path.open("rb") as stream:
            data = stream.read(limits.bytes + 1)  # a device has no size and may never end
    except FileNotFoundError as error:
        raise refusals.missing(name) from error
    except (OSError, ValueError) as error:
        raise refusals.unreadable(name, getattr(error, "strerror", "") or "") from error
    return read_data(data, name, limits=limits)


def read_data(data: bytes, name: str, *, limits: Limits = LIMITS) -> Read:
    """Read bytes that came another way: standard input, an attachment, a drop.

    Args:
        data: The whole content.
        name: How to name it; its ending counts like a file name's.
        limits: How much is read at most.

    Returns:
        As `read_document`.

    Raises:
        AppError: As `read_document`.
    """
    if len(data) > limits.bytes:
        raise refusals.too_large(name, limits.bytes)
    if not data.strip():
        raise refusals.empty(name)
    found = recognise(data, name)
    read = _read(found, data, name, limits)
    if not any(document.text.strip() for document in read.documents) and not _has_more(read, found):
        raise (
            refusals.empty(name)
            if found is SourceFormat.PLAIN
            else refusals.no_text(name, FORMAT_WORDS[found])
        )
    return _with_note(read, found, name)


def read_rich(html: str, name: str, *, limits: Limits = LIMITS) -> Read:
    """Read rich text from a clipboard: everything in it that is not hidden.

    Args:
        html: Its HTML, whole or a fragment.
        name: How to name it in a refusal.
        limits: How much is read.

    Returns:
        One document.

    Raises:
        AppError: It contains no words, is too long, or is nested deeper than any page.
    """
    if len(html) > limits.bytes:
        raise refusals.too_large(name, limits.bytes)
    from desktop_app.sources.html_page import read_fragment

    try:
        read = read_fragment(html, name, limits)
    except AppError:
        raise
    except MemoryError as error:
        raise refusals.needs_memory(name) from error
    except Exception as error:  # as below
        raise refusals.damaged(name, "rich text") from error
    if not read.documents[0].text.strip():
        raise refusals.no_text(name, "rich text")
    return read


def _read(found: SourceFormat, data: bytes, name: str, limits: Limits) -> Read:
    """Call the format's reader; anything its library raises means that the file is damaged."""
    module, function = READERS[found]
    reader = cast("Reader", getattr(import_module(f"desktop_app.sources.{module}"), function))
    try:
        return reader(data, name, limits)
    except AppError:
        raise
    except MemoryError as error:
        raise refusals.needs_memory(name) from error
    except Exception as error:  # hostile files make libraries raise anything
        raise refusals.damaged(name, FORMAT_WORDS[found]) from error


def _has_more(read: Read, found: SourceFormat) -> bool:
    """Whether it contains anything but text: attachments, a table, values, the address of a link."""
    stated = found is SourceFormat.LINK or any(one.fields for one in read.documents)
    return bool(read.attachments or read.table or stated)


def _with_note(read: Read, found: SourceFormat, name: str) -> Read:
    """Add a remark if the file is of another kind than its ending promises."""
    if promised(name) in {None, found} or not read.documents:
        return read
    ending = PurePath(name).suffix
    note = f"Its name ends in {ending}, but it is {FORMAT_WORDS[found]} and was read as one."
    documents = tuple(replace(one, notes=(note, *one.notes)) for one in read.documents)
    return replace(read, documents=documents)
