"""Rich text: paragraphs, list items and table rows, without deleted or hidden text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop_app.domain.documents import FORMAT_WORDS, Document, Read, SourceFormat
from desktop_app.sources import refusals
from desktop_app.sources.lines import joined, left_out
from desktop_app.sources.office_xml import once
from desktop_app.sources.rtf_reader import RtfReader

if TYPE_CHECKING:
    from desktop_app.sources.limits import Limits

_KIND = FORMAT_WORDS[SourceFormat.RTF]
_LEVELS = 500
_MOST_CONTROLS = 3_000_000
_BINARY = re.compile(r"\\bin(\d{1,9}) ?")


def read_rtf(data: bytes, name: str, limits: Limits) -> Read:
    """The text of a rich-text file.

    Returns:
        One document: page headers, body, notes, page footers.

    Raises:
        AppError: It is cut short, too deep, or too long.
    """
    source = data.decode("latin-1").strip("\0\r\n\t ")
    if source.count("{") != source.count("}") and not source.endswith("}"):
        raise refusals.damaged(name, _KIND)
    if source.count("\\") > _MOST_CONTROLS:
        raise refusals.too_much(name, f"more than {_MOST_CONTROLS:,} control words")
    reader = RtfReader()
    if not reader.read(_without_binary(source), _LEVELS):
        raise refusals.too_much(name, f"more than {_LEVELS} levels of groups")
    seen: set[str] = set()
    headers, footers = once(reader.headers.finished(), seen), once(reader.footers.finished(), seen)
    lines = [*headers, "", *reader.body.finished(), "", *reader.notes.finished(), "", *footers]
    text = joined([_paired(line) for line in lines], name, limits)
    return Read(
        (Document(name, SourceFormat.RTF, text, notes=left_out(reader.pictures, deleted=reader.deleted)),)
    )


def _without_binary(source: str) -> str:
    """The source without raw bytes of pictures, which may look like anything."""
    if "\\bin" not in source:
        return source
    kept = []
    at = 0
    while (found := _BINARY.search(source, at)) is not None:
        kept.append(source[at : found.start()])
        at = found.end() + int(found[1])
    return "".join((*kept, source[at:]))


def _paired(line: str) -> str:
    """A line with surrogate halves joined; lone ones are replaced."""
    if line.isprintable():
        return line
    return line.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
