"""The lines a person would read in a Word document: every word once, deletions left out.

Element names are those of ECMA-376 (WordprocessingML), strict or transitional.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop_app.sources.docx_styles import Styles
from desktop_app.sources.html_rows import PageTable
from desktop_app.sources.lines import BULLET
from desktop_app.sources.office_xml import child, local, value

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element

#: Not text, or text that is not shown: deletions, the old place of moves, field codes, properties.
_SKIPPED = frozenset(
    (
        "del",
        "moveFrom",
        "delText",
        "delInstrText",
        "instrText",
        "rPr",
        "pPr",
        "tblPr",
        "tblGrid",
        "trPr",
        "tcPr",
        "sdtPr",
        "sectPr",
        "Fallback",
        "rt",
        "docPartGallery",
        "posOffset",
        "align",
    )
)
_SIGNS = {
    "tab": "\t",
    "ptab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "\u2011",
    "softHyphen": "",
}
_DELETED = frozenset(("del", "moveFrom"))
_PICTURES = frozenset(("blip", "imagedata"))
#: Bullets set by hand from Word's symbol fonts, and ticked or empty boxes.
_SYMBOLS = {"F0B7": "•", "F0A7": "•", "F0D8": "•", "F076": "•", "F0FC": "✓", "F0FE": "☒", "F0A8": "☐"}
_HAND_MADE = ("·", "\uf0b7", "\uf0a7", "\uf0d8", "o\t", "-\t", "–\t", "•")
_NOT = frozenset(("0", "false", "off"))
_SHOWN = frozenset(("sym", "checkBox", "ddList"))
#: A line of the table of contents ends with a page number.
_OF_CONTENTS = re.compile(r"[\t .]\d{1,3}$")
_MERGED_ON = ("", "continue")


def _nothing(_key: str) -> list[str]:
    """The default for documents without embedded files."""
    return []


@dataclass(slots=True)
class DocxLines:
    """Reads blocks of one document into lines.

    Attributes:
        styles: The document's styles and lists.
        enclosed: Returns the lines of an embedded file, by the key of its relation.
        pictures: How many pictures were skipped.
        deleted: Whether deleted words were skipped.
    """

    styles: Styles
    enclosed: Callable[[str], list[str]] = _nothing
    pictures: int = 0
    deleted: bool = False
    _boxes: list[_Element] = field(default_factory=list)
    _begun: list[str] = field(default_factory=list)  # a paragraph that continues in the next one

    def blocks(self, parent: _Element) -> list[str]:
        """The lines of everything inside an element: paragraphs, tables, content controls, insertions."""
        lines: list[str] = []
        outer, self._begun = self._begun, []
        for node in parent:
            kind = local(node)
            if kind == "p":
                lines += self._paragraph(node)
            elif kind == "tbl":
                lines += ["", *self._table(node), ""]
            elif kind == "AlternateContent":
                lines += self.blocks(_chosen(node))
            elif kind == "sdt":
                lines += [] if _is_placeholder(node) or _is_contents(node) else self.blocks(node)
            elif kind == "altChunk":
                lines += self.enclosed(value(node, "id"))
            elif kind not in _SKIPPED:
                lines += self.blocks(node)
        if self._begun:
            lines.append("".join(self._begun).strip(" \n"))
        self._begun = outer
        return lines

    def _paragraph(self, node: _Element) -> list[str]:
        """One paragraph, marked if it is a list item, and the text boxes anchored to it."""
        outer, self._boxes = self._boxes, []
        pieces, self._begun = self._begun, []
        self._inline(node, pieces)
        boxes, self._boxes = self._boxes, outer
        text = "".join(pieces).strip(" \n")
        lines = [text]
        if _goes_on(node):
            self._begun, lines = pieces, []
        elif _OF_CONTENTS.search(text) and self.styles.is_of_contents(node):
            lines = []
        elif text and self.styles.is_heading(node):
            lines = ["", text, ""]
        elif text:
            lines = [_item(self.styles.mark(node), text)]
        for box in boxes:
            lines += ["", *self.blocks(box), ""]
        return lines

    def _inline(self, parent: _Element, pieces: list[str]) -> None:
        """Collect the text of runs, links, fields and insertions; text boxes are kept for later."""
        for node in parent:
            kind = local(node)
            if kind == "t":
                pieces.append(node.text or "")
            elif kind in _SIGNS:
                pieces.append(_SIGNS[kind])
            elif kind in _SHOWN:
                pieces.append(_shown(node, kind))
            elif kind == "txbxContent":
                self._boxes.append(node)
            elif kind == "AlternateContent":
                self._inline(_chosen(node), pieces)
            elif kind in _PICTURES:
                self.pictures += 1
            elif kind in _DELETED:
                self.deleted = True
            elif kind not in _SKIPPED and not _is_hidden(node, kind):
                self._inline(node, pieces)

    def _table(self, node: _Element) -> list[str]:
        """The rows of a table; merged cells are filled once, deleted rows are left out."""
        table, lines = PageTable(), []
        for row in _rows(node):
            properties = child(row, "trPr")
            if child(properties, "del") is not None:
                self.deleted = True
                continue
            table.heading_so_far = child(properties, "tblHeader") is not None
            for cell in _cells(row):
                own = child(cell, "tcPr")
                merged = child(own, "vMerge")
                going_on = merged is not None and value(merged, "val") in _MERGED_ON
                wide = value(child(own, "gridSpan"), "val")
                columns = int(wide) if wide.isdecimal() and len(wide) < 4 else 1
                table.add([] if going_on else self._cell(cell), columns)
            lines += table.row()
        return lines

    def _cell(self, cell: _Element) -> list[str]:
        """A cell's lines, without tabs, which separate cells."""
        lines = [line for text in self.blocks(cell) for line in text.split("\n")]
        while lines and not lines[-1].strip():
            lines.pop()
        return [line.replace("\t", " ") for line in lines if line.strip() or len(lines) > 1]


def _chosen(alternate: _Element) -> _Element:
    """The first of several alternative forms of the same content."""
    return next((one for one in alternate if local(one) in {"Choice", "Fallback"}), alternate)


def _goes_on(paragraph: _Element) -> bool:
    """Whether a paragraph is only the next one's drop capital, or its end was a tracked deletion."""
    properties = child(paragraph, "pPr")
    if properties is None:
        return False
    large = value(child(properties, "framePr"), "dropCap")
    return large in {"drop", "margin"} or child(properties, "rPr", "del") is not None


def _is_contents(control: _Element) -> bool:
    """Whether a content control is the table of contents."""
    return value(child(control, "sdtPr", "docPartObj", "docPartGallery"), "val") == "Table of Contents"


def _shown(node: _Element, kind: str) -> str:
    """The character that a symbol stands for, or what an old form's box or list shows."""
    if kind == "sym":
        return _SYMBOLS.get(value(node, "char").upper(), "")
    if kind == "checkBox":
        state = child(node, "checked")
        state = child(node, "default") if state is None else state
        return "☐" if state is None or value(state, "val") in _NOT else "☒"
    entries = [value(one, "val") for one in node if local(one) == "listEntry"]
    given = value(child(node, "result"), "val") or value(child(node, "default"), "val") or "0"
    return entries[int(given)] if given.isdecimal() and int(given) < len(entries) else ""


def _is_placeholder(control: _Element) -> bool:
    """Whether a content control shows only its prompt (“Click here to enter text”)."""
    return child(control, "sdtPr", "showingPlcHdr") is not None


def _is_hidden(node: _Element, kind: str) -> bool:
    """Whether an element is a hidden run, or a control that nobody filled in."""
    if kind == "sdt":
        return _is_placeholder(node)
    vanish = child(node, "rPr", "vanish") if kind == "r" else None
    return vanish is not None and value(vanish, "val") not in _NOT


def _rows(table: _Element) -> list[_Element]:
    """A table's own rows, including those in content controls and insertions."""
    return _inside(table, "tr")


def _cells(row: _Element) -> list[_Element]:
    """A row's own cells, without deleted ones and the continuations of horizontally merged cells."""
    kept = []
    for cell in _inside(row, "tc"):
        properties = child(cell, "tcPr")
        merged = child(properties, "hMerge")
        going_on = merged is not None and value(merged, "val") in _MERGED_ON
        if child(properties, "cellDel") is None and not going_on:
            kept.append(cell)
    return kept


def _inside(parent: _Element, wanted: str) -> list[_Element]:
    """The nearest descendants of a kind, looking through wrappers."""
    found: list[_Element] = []
    for node in parent:
        kind = local(node)
        if kind == wanted:
            found.append(node)
        elif kind not in _SKIPPED and kind not in {"p", "tbl"}:
            found += _inside(node, wanted)
    return found


def _item(mark: str, text: str) -> str:
    """A paragraph with its mark; a bullet typed by hand is replaced by ours."""
    for sign in _HAND_MADE:
        if text.startswith(sign):
            return BULLET + text.removeprefix(sign).lstrip()
    return mark + text
