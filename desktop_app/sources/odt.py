"""OpenDocument texts: body, text boxes, page headers, footers and notes, each word once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.documents import FORMAT_WORDS, Document, Read, SourceFormat
from desktop_app.sources import refusals
from desktop_app.sources.archives import Archive
from desktop_app.sources.lines import joined, left_out
from desktop_app.sources.odt_lines import OdtLines
from desktop_app.sources.office_xml import child, local, once, parsed, value

if TYPE_CHECKING:
    from lxml.etree import _Element

    from desktop_app.sources.limits import Limits

_KIND = FORMAT_WORDS[SourceFormat.ODT]
_MANIFEST = "META-INF/manifest.xml"


def read_odt(data: bytes, name: str, limits: Limits) -> Read:
    """The text of an OpenDocument text.

    Returns:
        One document: page headers, body, notes, page footers; tracked deletions are left out.

    Raises:
        AppError: It is damaged, protected with a password, too deep, or unpacks to too much.
    """
    archive = Archive(data, name, kind=_KIND, limits=limits)
    if "encrypted-package" in archive.names or (
        _MANIFEST in archive.names and b"encryption-data" in archive.part(_MANIFEST)
    ):
        raise refusals.encrypted(name, _KIND)
    content = parsed(archive.part("content.xml"), name, _KIND)
    styles = parsed(archive.part("styles.xml"), name, _KIND) if "styles.xml" in archive.names else None
    reader = OdtLines(_numbered(content) | (_numbered(styles) if styles is not None else set()))
    seen: set[str] = set()
    header: list[str] = []
    footer: list[str] = []
    masters = child(styles, "master-styles")
    for page in masters if masters is not None else ():
        for node in page:
            kind = local(node)
            if value(node, "display") != "false" and kind.startswith(("header", "footer")):
                lines = [one for line in reader.blocks(node) for one in line.split("\n")]
                (header if kind.startswith("header") else footer).extend(once(lines, seen))
    body = child(content, "body", "text")
    if body is None:
        raise refusals.damaged(name, _KIND)
    lines = reader.blocks(body)
    text = joined([*header, "", *lines, "", *reader.notes, "", *footer], name, limits)
    notes = left_out(reader.pictures, deleted=_has_deleted(body))
    return Read((Document(name, SourceFormat.ODT, text, notes=notes),))


def _has_deleted(body: _Element) -> bool:
    """Whether the text contains tracked deletions, which are stored at its beginning."""
    changes = child(body, "tracked-changes")
    return changes is not None and any(child(change, "deletion") is not None for change in changes)


def _numbered(root: _Element) -> set[str]:
    """The names of list styles whose first level is numbered."""
    found: set[str] = set()
    for group in root:
        for style in group:
            if local(style) == "list-style" and value(child(style, "list-level-style-number"), "num-format"):
                first = next((one for one in style if value(one, "level") == "1"), None)
                if first is not None and local(first) == "list-level-style-number":
                    found.add(value(style, "name"))
    return found
