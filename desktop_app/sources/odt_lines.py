"""The lines a person would read in an OpenDocument text: deletions left out, every word once.

Element names are those of OpenDocument 1.3 part 3.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop_app.sources.html_rows import PageTable
from desktop_app.sources.lines import BULLET
from desktop_app.sources.office_xml import bare, child, value

if TYPE_CHECKING:
    from lxml.etree import _Element

#: Deletions, remarks, tables of contents, alternatives of drawings, and what is not text.
_SKIPPED = frozenset(
    (
        "tracked-changes",
        "annotation",
        "annotation-end",
        "table-of-content",
        "forms",
        "sequence-decls",
        "variable-decls",
        "user-field-decls",
        "note-citation",
        "ruby-text",
        "title",
        "desc",
        "script",
        "page-number",
        "page-count",
        "hidden-text",
        "event-listeners",
    )
)
_SIGNS = {"tab": "\t", "line-break": "\n"}
_SPACES = re.compile("[ \t\r\n]+")
_MOST_SPACES = 100
#: A cell that the file repeats is read at most this many times.
_MOST_COLUMNS = 64
_SHORT = 200


@dataclass(slots=True)
class OdtLines:
    """Reads blocks of one document into lines.

    Attributes:
        numbered: The names of numbered list styles.
        pictures: How many pictures were skipped.
        notes: The lines of footnotes and endnotes so far.
    """

    numbered: set[str] = field(default_factory=set)
    pictures: int = 0
    notes: list[str] = field(default_factory=list)
    _boxes: list[_Element] = field(default_factory=list)

    def blocks(self, parent: _Element) -> list[str]:
        """The lines of everything inside an element."""
        lines: list[str] = []
        for node in parent:
            kind = bare(node.tag)
            if kind == "p":
                lines += self._paragraph(node)
            elif kind == "list":
                lines += self._list(node)
            elif kind == "table":
                lines += self._table(node)
            elif kind == "h":
                lines += ["", *self._paragraph(node), ""]
            elif kind in {"image", "object"}:
                self.pictures += kind == "image"
            elif kind not in _SKIPPED and value(node, "display") != "none":
                lines += self.blocks(node)
        return lines

    def _paragraph(self, node: _Element) -> list[str]:
        """One paragraph, and the text boxes anchored to it."""
        if not len(node):
            return [_spaced(node.text).strip(" \n")]
        outer, self._boxes = self._boxes, []
        pieces: list[str] = []
        self._inline(node, pieces)
        boxes, self._boxes = self._boxes, outer
        lines = ["".join(pieces).strip(" \n")]
        for box in boxes:
            lines += ["", *self.blocks(box), ""]
        return lines

    def _inline(self, parent: _Element, pieces: list[str]) -> None:
        """Collect the text inside an element; white space from the file's layout is collapsed."""
        pieces.append(_spaced(parent.text))
        for node in parent:
            kind = bare(node.tag)
            if kind == "span" and not len(node):
                pieces.append(_spaced(node.text))
            elif kind in {"s", "tab", "line-break"}:
                pieces.append(_SIGNS.get(kind) or " " * min(_times(node, "c"), _MOST_SPACES))
            elif kind == "note":
                body = child(node, "note-body")
                self.notes += self.blocks(body) if body is not None else []
            elif kind == "text-box":
                self._boxes.append(node)
            elif kind == "image":
                self.pictures += 1
            elif kind not in _SKIPPED:
                self._inline(node, pieces)
                pieces.append("\n" if kind == "p" else "")
            pieces.append(_spaced(node.tail))

    def _list(self, node: _Element) -> list[str]:
        """A list: each item's first line is marked, headings in it are headings."""
        numbered = value(node, "style-name") in self.numbered
        lines: list[str] = []
        count = 0
        for item in node:
            content = self.blocks(item)
            if not any(line.strip() for line in content):
                continue
            count += 1
            headed = any(bare(one.tag) == "h" for one in item)
            first = next(number for number, line in enumerate(content) if line.strip())
            if bare(item.tag) == "list-item" and not headed and not content[first].startswith(BULLET):
                content[first] = (f"{count}. " if numbered else BULLET) + content[first]
            lines += content
        return lines

    def _table(self, node: _Element) -> list[str]:
        """The rows of a table, with empty lines around it."""
        table, lines = PageTable(), [""]
        for row, heading in _rows(node, heading=False):
            table.heading_so_far = heading
            for cell in row:
                kind = bare(cell.tag)
                if kind in {"table-cell", "covered-table-cell"}:
                    content = [] if kind == "covered-table-cell" else self._cell(cell)
                    short = len(content) == 1 and len(content[0]) <= _SHORT
                    times = _times(cell, "number-columns-repeated") if short else 1
                    table.cells += [content] * min(times, _MOST_COLUMNS)
            lines += table.row()
        return [*lines, ""]

    def _cell(self, cell: _Element) -> list[str]:
        """A cell's lines, without tabs, which separate cells."""
        lines = [line.replace("\t", " ") for text in self.blocks(cell) for line in text.split("\n")]
        return [line for line in lines if line.strip()]


def _rows(parent: _Element, *, heading: bool) -> list[tuple[_Element, bool]]:
    """A table's own rows, and whether each is a heading."""
    found: list[tuple[_Element, bool]] = []
    for node in parent:
        kind = bare(node.tag)
        if kind == "table-row":
            found.append((node, heading))
        elif kind in {"table-header-rows", "table-rows", "table-row-group"}:
            found += _rows(node, heading=kind == "table-header-rows")
    return found


def _times(node: _Element, name: str) -> int:
    """How often something repeats; once if not stated."""
    said = value(node, name)
    return int(said) if said.isdecimal() and len(said) < 6 else 1


def _spaced(text: str | None) -> str:
    """Text with each run of the file's own spaces and line ends as one space."""
    if not text:
        return ""
    if "  " not in text and text.isprintable():
        return text
    inner = " ".join([part for part in _SPACES.split(text) if part])
    return (" " if text[:1].isspace() else "") + inner + (" " if inner and text[-1:].isspace() else "")
