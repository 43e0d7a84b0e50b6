"""Recognises the kind of a text file: a page, an e-mail, a link, data, or plain words."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Callable

from desktop_app.domain.documents import SourceFormat
from desktop_app.sources import refusals
from desktop_app.sources.charset import has_stray_zeros

_LOOK = 65_536
_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--(?>.*?-->)\s*+)*+<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(
    r"<(?:html|body|div|p|br|table|ul|ol|li|h[1-6]|span|meta|title|article|main|section)\b[^<>]*>",
    re.IGNORECASE,
)
_XML = re.compile(r"\s*<\?xml\b")
_HEADER = re.compile(r"(?:From )?[A-Za-z][A-Za-z0-9-]{1,40}:|From \S")
#: Headers written by programs and not by people.
_MAIL = re.compile(
    r"^(?:mime-version|received|message-id|return-path|delivered-to|x-mozilla-status|content-transfer-encoding):|^content-type:\s*\w+/",
    re.IGNORECASE | re.MULTILINE,
)
_SAVED_PAGE = re.compile(
    r"^(?:snapshot-content-location:|from: <saved by)|^content-type:\s*multipart/related",
    re.IGNORECASE | re.MULTILINE,
)
_LINK = re.compile(
    r"\s*(?:\[\{[\w-]+\}\]\s+(?:\w+=[^\n]*\n\s*)*)?(?:\[InternetShortcut\]|\[Desktop Entry\])", re.IGNORECASE
)
_LINK_LIST = re.compile(r"<plist\b.{0,2000}?<key>\s*URL\s*</key>", re.DOTALL)


def text_format(data: bytes, name: str, promised: SourceFormat | None) -> SourceFormat:
    """The kind of a file that is not binary.

    Args:
        data: The whole file.
        name: Its name, for the refusal.
        promised: What its ending promises, if anything.

    Returns:
        One of the formats of text.

    Raises:
        AppError: It is binary of an unknown kind, damaged, or XML of another kind.
    """
    start = _readable(data[:_LOOK])
    if start is None:
        if promised in _PACKED:
            raise refusals.damaged(name, _PACKED[promised])
        raise refusals.unknown(name)
    found = _found(start, promised) or _data(data, start, promised)
    if found is not None:
        return found
    if _XML.match(start):
        raise refusals.wrong_kind(name, "an XML file")
    return promised if promised in _BY_NAME else SourceFormat.PLAIN


#: Binary formats: text with such an ending is read as the text it is.
_PACKED: dict[SourceFormat | None, str] = {
    SourceFormat.PDF: "a PDF",
    SourceFormat.DOCX: "a Word document",
    SourceFormat.ODT: "an OpenDocument text",
    SourceFormat.XLSX: "an Excel workbook",
    SourceFormat.MSG: "an Outlook message",
    SourceFormat.RTF: "a rich-text file",
}
#: Plain text formats that only the name distinguishes.
_BY_NAME = {
    SourceFormat.MARKDOWN,
    SourceFormat.CSV,
    SourceFormat.LINK,
    SourceFormat.JSON,
    SourceFormat.JSON_LINES,
}


def _readable(start: bytes) -> str | None:
    """The first characters, decoded well enough to examine; None if it is binary."""
    if start.startswith((b"\xff\xfe\0\0", b"\0\0\xfe\xff")):
        return start.decode("utf-32", errors="ignore")
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return start.decode("utf-16", errors="ignore")
    if b"\0" not in start:
        return start.removeprefix(codecs.BOM_UTF8).decode("utf-8", errors="replace")
    zeros = start.count(b"\0")
    if has_stray_zeros(start):
        return start.replace(b"\0", b"").decode("utf-8", errors="replace")
    if zeros > len(start) * 0.3 and len(start) > 3:
        little = start[1::2].count(0) > start[::2].count(0)
        text = start.decode("utf-16-le" if little else "utf-16-be", errors="ignore")
        return None if "\0" in text else text
    return None


def _found(start: str, promised: SourceFormat | None) -> SourceFormat | None:
    """The kind shown by the first lines."""
    if _LINK.match(start) or (_LINK_LIST.search(start[:4000]) is not None):
        return SourceFormat.LINK
    if _PAGE.match(start):
        return SourceFormat.HTML
    if _HEADER.match(start.lstrip()):
        head = re.split(r"\r?\n\r?\n", start.lstrip(), maxsplit=1)[0]
        if _MAIL.search(head) or promised in {SourceFormat.EML, SourceFormat.MHTML}:
            return SourceFormat.MHTML if _SAVED_PAGE.search(head) else SourceFormat.EML
    tags = len(_TAG.findall(start[:20_000]))
    if tags and (promised is SourceFormat.HTML or (tags > 4 and start.lstrip()[:1] == "<")):
        return SourceFormat.HTML
    return None


def _data(data: bytes, start: str, promised: SourceFormat | None) -> SourceFormat | None:
    """JSON and JSON lines, by name or by content."""
    if promised in {SourceFormat.JSON, SourceFormat.JSON_LINES}:
        lines = [line for line in start.splitlines() if line.strip()]
        if promised is SourceFormat.JSON and len(lines) > 1 and all(map(_is_object, lines[:2])):
            return SourceFormat.JSON_LINES
        return promised
    if promised not in {None, SourceFormat.PLAIN} or start.lstrip()[:1] not in {"{", "["}:
        return None
    checks: tuple[tuple[Callable[[str], bool], SourceFormat], ...] = (
        (_is_object, SourceFormat.JSON_LINES),
        (lambda _: _is_json(data), SourceFormat.JSON),
    )
    first = start.lstrip().splitlines()[0]
    several = start.strip().count("\n") > 0
    for check, kind in checks if several else checks[1:]:
        if check(first):
            return kind
    return None


def _is_object(line: str) -> bool:
    """Whether a line is one whole JSON object."""
    try:
        return isinstance(json.loads(line, strict=False), dict)
    except (ValueError, RecursionError):
        return False


def _is_json(data: bytes) -> bool:
    """Whether the whole file is one JSON object or list."""
    try:
        return isinstance(json.loads(data, strict=False), dict | list)
    except (ValueError, RecursionError):
        return False
