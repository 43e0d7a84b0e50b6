"""The lines a person would read on a page: headings, paragraphs, list items and table rows."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop_app.sources.html_clutter import CLOSE, OPEN, TEXT
from desktop_app.sources.html_rows import Table
from desktop_app.sources.lines import BULLET

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.sources.html_clutter import Token

_SPACES = re.compile(r"[ \t\n\r\f]+")
_TINY = re.compile(r'\s(?:width|height)="[0-2](?:px)?"')
#: Word writes a list item's own sign into the text, in a span of this style.
_WORD_SIGN = re.compile(r"mso-list\s*:\s*ignore", re.IGNORECASE)
_LINES = frozenset(
    ("div", "dt", "dd", "address", "figcaption", "caption", "legend", "fieldset", "form", "center", "summary")
)
_BLOCKS = frozenset(
    (
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "section",
        "article",
        "header",
        "footer",
        "main",
        "blockquote",
        "dl",
        "pre",
        "details",
        "figure",
        "aside",
        "body",
        "hr",
        "xmp",
        "listing",
        "plaintext",
        "thead",
        "tbody",
    )
)
_LISTS = frozenset(("ul", "ol", "menu", "dir"))
_LITERAL = frozenset(("pre", "xmp", "listing", "plaintext"))
_TABLES = frozenset(("table", "tr", "td", "th"))
#: All elements that make a difference; any other is as if it were not there.
_MEANT = _LINES | _BLOCKS | _LISTS | _LITERAL | _TABLES | {"span", "li", "br", "img"}


@dataclass(slots=True)
class _Room:
    """Where lines go: the page itself, or one cell of a table."""

    lines: list[str] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    lists: int = 0
    bullet: bool = False


class PageLines:
    """Gathers the lines of one page; made for one use.

    Attributes:
        pictures: How many pictures stood among the text.
    """

    def __init__(self) -> None:
        self.pictures = 0
        self._rooms = [_Room()]
        self._tables: list[Table] = []
        self._literal = 0
        self._sign = 0  # spans open inside the sign that Word wrote for a list item

    def read(self, tokens: Iterable[Token]) -> list[str]:
        """The lines, in reading order; an empty one is a gap between blocks.

        Args:
            tokens: What `kept_tokens` gives.
        """
        for kind, tag, value in tokens:
            if kind == TEXT:
                if not self._sign:
                    self._text(value)
            elif tag in _MEANT:
                if tag == "span":
                    self._span(kind, value)
                elif tag in _TABLES:
                    self._table(kind, tag)
                else:
                    self._element(kind, tag, value)
        while len(self._rooms) > 1:  # cells whose table ended before them
            self._end_line()
            room = self._rooms.pop()
            self._rooms[-1].lines += room.lines
        self._end_line()
        return self._rooms[0].lines

    def _text(self, escaped: str) -> None:
        """A run of text, its spaces run together as a browser does."""
        room = self._rooms[-1]
        text = escaped
        if "&" in text:
            text = (
                text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", "\u00a0")
                .replace("&amp;", "&")
            )
        if self._literal:
            first, *others = text.split("\n")
            room.pieces.append(first)
            for line in others:
                self._end_line()
                room.pieces.append(line)
            return
        if not text.isprintable() or "  " in text:
            text = _SPACES.sub(" ", text)
        if text[:1] == " " and (not room.pieces or room.pieces[-1].endswith(" ")):
            text = text[1:]
        if text:
            room.pieces.append(text)

    def _end_line(self) -> None:
        """The line being built is complete."""
        room = self._rooms[-1]
        if not room.pieces:
            return
        line = "".join(room.pieces).rstrip(" \n") if self._literal else "".join(room.pieces).strip(" ")
        room.pieces.clear()
        if line.strip():
            room.lines.append((BULLET if room.bullet else "") + line)
            room.bullet = False

    def _gap(self) -> None:
        """A block begins or ends; inside lists its lines stay together."""
        self._end_line()
        room = self._rooms[-1]
        if not room.lists and room.lines and room.lines[-1]:
            room.lines.append("")

    def _span(self, kind: str, attributes: str) -> None:
        """Word's own bullet signs are spans; all other spans mean nothing here."""
        if self._sign:
            self._sign += 1 if kind == OPEN else -1
        elif kind == OPEN and _WORD_SIGN.search(attributes):
            self._sign = 1
            self._rooms[-1].bullet = True

    def _element(self, kind: str, tag: str, attributes: str) -> None:
        """A tag that is neither a table's nor a span's."""
        if tag in _LINES or tag == "br":
            self._end_line()
        elif tag in _BLOCKS:
            self._gap()
        elif tag in _LISTS:
            self._list(kind)
        elif tag == "li":
            self._end_line()
            self._rooms[-1].bullet = kind == OPEN
        elif tag == "img" and not _TINY.search(attributes):
            self.pictures += 1
        if tag in _LITERAL:
            self._literal = max(0, self._literal + (1 if kind == OPEN else -1))

    def _list(self, kind: str) -> None:
        """A list begins or ends; lists inside lists stand close."""
        room = self._rooms[-1]
        if kind == OPEN:
            self._gap()
            room.lists += 1
        else:
            self._end_line()
            room.lists = max(0, room.lists - 1)
            self._gap()

    def _table(self, kind: str, tag: str) -> None:
        """Tables, their rows and cells; each cell is a room of its own until its row ends."""
        if tag == "table":
            self._gap()
            if kind == OPEN:
                self._tables.append(Table())
            elif self._tables:
                self._tables.pop()
        elif not self._tables:
            self._end_line()
        elif tag == "tr":
            if kind == CLOSE:
                self._rooms[-1].lines.extend(self._tables[-1].row())
        elif kind == OPEN:
            self._end_line()
            self._rooms.append(_Room())
            self._tables[-1].heading_so_far &= tag == "th"
        else:
            self._end_cell()

    def _end_cell(self) -> None:
        """A cell is complete; its lines wait for the end of the row."""
        self._end_line()
        if len(self._rooms) > 1 and self._tables:
            self._tables[-1].cells.append(self._rooms.pop().lines)
