"""What was copied, as plain lines: lists and headings of a web page or a document keep their lines."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from desktop_app.presentation.qt_ranges import clean

_BLOCKS = frozenset(
    (
        *(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "center",
            "details",
            "dialog",
            "div",
            "fieldset",
        ),
        *(
            "figcaption",
            "figure",
            "footer",
            "form",
            "header",
            "hr",
            "html",
            "legend",
            "main",
            "nav",
            "option",
        ),
        *("h1", "h2", "h3", "h4", "h5", "h6", "p", "pre", "section", "select", "summary"),
        *("dd", "dl", "dt", "li", "menu", "ol", "ul", "table", "tbody", "tfoot", "thead", "tr"),
    )
)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_CELLS = frozenset(("td", "th"))
_SILENT = frozenset(("script", "style", "head", "template", "noscript", "svg", "iframe", "object"))
_VOID = frozenset(
    ("br", "hr", "img", "input", "link", "meta", "col", "wbr", "area", "base", "embed", "source")
)
_HIDDEN = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all", re.IGNORECASE)
#: A list item of a word processor: a bullet or a letter of a symbol font, then non-breaking spaces.
_WORD_BULLET = re.compile(
    "^[\u00b7\u2022\u00a7\uf0b7\uf0a7o\u25aa\u2013-](?:[ \u00a0\t]*\u00a0[ \u00a0\t]*)(?=\\S)"
)
_SPACES = re.compile(r"[ \t\r\n\f]+")
_EMPTY_LINES = re.compile(r"\n{3,}")
CELL_JOINT = " | "
BULLET = "• "


def pasted_text(html: str, plain: str) -> str:
    """The text to insert for what was copied.

    Args:
        html: Its rich form, or an empty string.
        plain: Its plain form, or an empty string.

    Returns:
        Plain lines, each ended by a line feed; no lone surrogates.
    """
    text = lines_of(html) if html else ""
    if not text.strip():
        text = plain
    return clean(
        text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    )


def lines_of(html: str) -> str:
    """A page or fragment of HTML as plain lines: one line a block, bullets kept, table cells joined."""
    reader = _LineReader()
    reader.feed(html)
    reader.close()
    return reader.text()


class _LineReader(HTMLParser):
    """Collects lines while the parser goes through the page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._lines: list[str] = []
        self._line: list[str] = []
        self._hidden: list[str] = []  # open elements from the outermost hidden one on
        self._lists: list[int | None] = []  # for each open list: None for bullets, else the last number
        self._bullet = ""
        self._cells = 0
        self._pre = 0

    def text(self) -> str:
        """Everything collected."""
        self._break()
        joined = "\n".join(self._lines).strip("\n")
        return _EMPTY_LINES.sub("\n\n", joined)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        if self._hidden or self._is_hidden(tag, attrs):
            if tag not in _VOID:
                self._hidden.append(tag)
            return
        if tag == "br":
            self._break(keep_empty=True)
        elif tag in _CELLS:
            if self._cells:
                self._line.append(CELL_JOINT)
            self._cells += 1
        elif tag in _BLOCKS and not self._cells_open(tag):
            self._break()
            self._open_block(tag, attrs)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element that closes itself."""
        if not self._hidden:
            self.handle_starttag(tag, attrs)
            if tag not in _VOID:
                self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """An element ends."""
        if self._hidden:
            if tag in self._hidden:
                del self._hidden[len(self._hidden) - 1 - self._hidden[::-1].index(tag) :]
            return
        if tag == "tr":
            self._cells = 0
        if tag in {"ul", "ol", "menu"} and self._lists:
            self._lists.pop()
        if tag == "pre":
            self._pre = max(0, self._pre - 1)
        if tag in _BLOCKS and not self._cells_open(tag):
            self._break()
            if tag in _HEADINGS or tag in {"p", "ul", "ol", "table"}:
                self._bullet = ""

    def handle_data(self, data: str) -> None:
        """Words between elements."""
        if self._hidden:
            return
        if self._pre:
            first, *rest = data.split("\n")
            self._line.append(first)
            for line in rest:
                self._break(keep_empty=True)
                self._line.append(line)
            return
        self._line.append(_SPACES.sub(" ", data))

    def _cells_open(self, tag: str) -> bool:
        """Whether a block stands inside a table cell, where it must not break the row."""
        return self._cells > 0 and tag not in {"tr", "table", "tbody", "thead", "tfoot", "ul", "ol", "li"}

    def _open_block(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A block begins on a new line."""
        if tag in _HEADINGS and self._lines and self._lines[-1]:
            self._lines.append("")
        if tag in {"ul", "menu"}:
            self._lists.append(None)
        elif tag == "ol":
            start = dict(attrs).get("start") or "1"
            self._lists.append(int(start) - 1 if start.isdecimal() else 0)
        elif tag == "li":
            self._begin_item()
        elif tag == "tr":
            self._cells = 0
        elif tag == "pre":
            self._pre += 1

    def _begin_item(self) -> None:
        """A list item: its bullet or number waits for the first words."""
        number = self._lists[-1] if self._lists else None
        if number is None:
            self._bullet = BULLET
        else:
            self._lists[-1] = number + 1
            self._bullet = f"{number + 1}. "

    def _break(self, *, keep_empty: bool = False) -> None:
        """End the line; an empty one counts only where the page asks for it."""
        joined = "".join(self._line)
        line = joined.rstrip() if self._pre else joined.strip(" \t")
        self._line = []
        line = _WORD_BULLET.sub(BULLET, line)
        if line.strip():
            self._lines.append(self._bullet + line if not line.startswith(BULLET) else line)
            self._bullet = ""
        elif keep_empty and not self._bullet:
            self._lines.append("")

    @staticmethod
    def _is_hidden(tag: str, attrs: list[tuple[str, str | None]]) -> bool:
        """Whether nobody sees this element."""
        given = dict(attrs)
        return tag in _SILENT or "hidden" in given or bool(_HIDDEN.search(given.get("style") or ""))
