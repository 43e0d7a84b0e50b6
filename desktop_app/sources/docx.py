"""Word documents: body, text boxes, headers, footers and notes, each word once."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from desktop_app.domain.documents import FORMAT_WORDS, Document, Read, SourceFormat
from desktop_app.sources.archives import Archive
from desktop_app.sources.charset import decode
from desktop_app.sources.docx_lines import DocxLines
from desktop_app.sources.docx_styles import Styles
from desktop_app.sources.lines import joined, left_out
from desktop_app.sources.office_xml import local, once, parsed, value
from desktop_app.sources.text_kinds import text_format

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element

    from desktop_app.sources.limits import Limits

_KIND = FORMAT_WORDS[SourceFormat.DOCX]
_MAIN = "word/document.xml"
_ROOTS = "_rels/.rels"
_EDGE = re.compile(r"word/(header|footer)\d*\.xml")
_NOTES = re.compile(r"word/(?:footnotes|endnotes)\.xml")
#: Notes that are only the lines drawn between text and notes.
_NO_NOTES = frozenset(("separator", "continuationSeparator", "continuationNotice"))


def read_docx(data: bytes, name: str, limits: Limits) -> Read:
    """The text of a Word document.

    Returns:
        One document: page headers, body, notes, page footers. Insertions are kept, deletions and hidden
        text dropped, merged cells read once.

    Raises:
        AppError: It is damaged, protected with a password, too deep, or unpacks to too much.
    """
    archive = Archive(data, name, kind=_KIND, limits=limits)

    def root(part: str) -> _Element:
        return parsed(archive.part(part), name, _KIND)

    styles = Styles()
    if "word/styles.xml" in archive.names:
        styles.add_styles(root("word/styles.xml"))
    if "word/numbering.xml" in archive.names:
        styles.add_numbering(root("word/numbering.xml"))
    main = _main(archive, root)
    reader = DocxLines(styles, _enclosed(archive, main, name, limits))
    seen: set[str] = set()
    edges: dict[str, list[str]] = {"header": [], "footer": []}
    for part in sorted(set(archive.names)):
        edge = _EDGE.fullmatch(part)
        if edge is not None:
            edges[edge[1]] += once(_split(reader.blocks(root(part))), seen)
    body = reader.blocks(root(main))
    notes = [line for part in archive.names if _NOTES.fullmatch(part) for line in _notes(root(part), reader)]
    lines = [*edges["header"], "", *body, "", *notes, "", *edges["footer"]]
    text = joined(lines, name, limits)
    return Read(
        (Document(name, SourceFormat.DOCX, text, notes=left_out(reader.pictures, deleted=reader.deleted)),)
    )


def _main(archive: Archive, root: Callable[[str], _Element]) -> str:
    """The name of the part with the body; Word's web editions use another one."""
    if _MAIN not in archive.names and _ROOTS in archive.names:
        for relation in root(_ROOTS):
            target = value(relation, "Target").lstrip("/")
            if value(relation, "Type").endswith("/officeDocument") and target in archive.names:
                return target
    return _MAIN


def _enclosed(archive: Archive, main: str, name: str, limits: Limits) -> Callable[[str], list[str]]:
    """A function that reads HTML pages embedded in the document."""
    relations = f"word/_rels/{PurePosixPath(main).name}.rels"

    def lines(key: str) -> list[str]:
        if relations not in archive.names:
            return []
        for relation in parsed(archive.part(relations), name, _KIND):
            if value(relation, "Id") == key and value(relation, "Type").endswith("/aFChunk"):
                target = value(relation, "Target")
                part = target.lstrip("/") if target.startswith("/") else f"word/{target}"
                return _page(archive.part(part), name, limits).split("\n") if part in archive.names else []
        return []

    return lines


def _page(data: bytes, name: str, limits: Limits) -> str:
    """The words of an HTML page, with or without its resources."""
    from desktop_app.sources.html_page import text_of  # few documents embed one
    from desktop_app.sources.mhtml import read_mhtml

    if text_format(data, name, SourceFormat.MHTML) is SourceFormat.MHTML:
        return read_mhtml(data, name, limits).documents[0].text
    return text_of(decode(data, name), name, limits)


def _notes(root: _Element, reader: DocxLines) -> list[str]:
    """The lines of footnotes or endnotes, in order."""
    lines: list[str] = []
    for note in root:
        if local(note) in {"footnote", "endnote"} and value(note, "type") not in _NO_NOTES:
            lines += [line.lstrip("\t") for line in reader.blocks(note)]  # a tab follows the note's number
    return lines


def _split(lines: list[str]) -> list[str]:
    """The lines, split at line ends."""
    return [one for line in lines for one in line.split("\n")]
