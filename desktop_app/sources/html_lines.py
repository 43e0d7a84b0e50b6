"""The lines a person would read on a page: headings, paragraphs, list items and table rows."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

from desktop_app.sources.html_clutter import is_skip_link
from desktop_app.sources.html_rows import PageTable
from desktop_app.sources.lines import BULLET

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.sources.html_clutter import Token

_SPACE = " \t\n\r\f"
_SPACES = re.compile(f"[{_SPACE}]+")
_TINY = re.compile(r'\s(?:width|height)="[0-2](?:px)?"')
#: Word writes a list item's mark into the text, in a span of this style.
_WORD_SIGN = re.compile(r"mso-list\s*:\s*ignore", re.IGNORECASE)
#: The marks themselves, for pages that Word saved without its own styles; wide blanks follow them.
_WORD_SIGNS = frozenset("·§o")
_SPAN = re.compile(r'\s(col|row)span="\s*([1-9]\d{0,8})')
#: What numbers of footnotes consist of, and what they follow: a long word, “OPCS-4”, the end of a sentence.
_NOTE = "0123456789*†‡[]() "
_NOTED = re.compile(r"[^\W\d_]{3}[”’)]?$|[^\W\d_]{3}-\d$|[.,;:)]$")
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
#: Inline elements that are displayed apart without a space between them, in pages made by scripts.
_PIECES = frozenset(("span", "a", "time"))
_LISTS = frozenset(("ul", "ol", "menu", "dir"))
_LITERAL = frozenset(("pre", "xmp", "listing", "plaintext"))


@dataclass(slots=True)
class _Room:
    """A container of lines: the page itself, or one cell of a table."""

    lines: list[str] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    lists: int = 0
    bullet: bool = False
    spans: tuple[int, int] = (1, 1)


class PageLines:
    """Gathers the lines of one page; made for one use.

    Attributes:
        pictures: How many pictures were among the text.
    """

    def __init__(self) -> None:
        self.pictures = 0
        self._room = _Room()  # the innermost open one
        self._outer: list[_Room] = []
        self._tables: list[PageTable] = []
        self._literal = 0
        self._raised = False  # directly inside a superscript
        self._sign = 0  # spans open inside the mark that Word wrote for a list item

    def read(self, tokens: Iterable[Token]) -> list[str]:
        """The lines in reading order; an empty one separates blocks."""
        known = self._DOES.get
        ended = False
        for slash, tag, attributes, text in tokens:
            does = known(tag)
            if does is not None:
                does(self, not slash, tag, attributes)
            if text and not self._sign:
                self._text(
                    f" {text}" if ended and not slash and tag in _PIECES and self._glued(text) else text
                )
            ended = not text and bool(slash) and tag in _PIECES
        while self._outer:  # cells still open when their table ended
            self._end_line()
            lines = self._room.lines
            self._room = self._outer.pop()
            self._room.lines += lines
        self._end_line()
        return self._room.lines

    def _glued(self, text: str) -> bool:
        """Whether a piece of text would run into the one before it, which the page's styles keep apart."""
        pieces = self._room.pieces
        last = pieces[-1][-1:] if pieces else ""
        return (last.islower() or last.isdigit() or last == ")") and (text[0].isupper() or text[0] in "£$€")

    def _text(self, text: str) -> None:
        """Add a run of text with its spaces collapsed as a browser does."""
        pieces = self._room.pieces
        if self._literal:
            self._lines_as_they_stand("" if is_skip_link(text) else text)
            return
        if not text.strip(_SPACE):
            if pieces and not pieces[-1].endswith(" "):
                pieces.append(" ")
            return
        if is_skip_link(text) or (self._raised and _is_note(text, pieces)):
            return
        if "&" in text:
            text = _unescaped(text)
        if not text.isprintable() or "  " in text:
            text = _SPACES.sub(" ", text)
        if text[0] == " " and (not pieces or pieces[-1].endswith(" ")):
            text = text[1:]
        pieces.append(text)

    def _lines_as_they_stand(self, text: str) -> None:
        """Add a run of preformatted text."""
        room = self._room
        first, *others = _unescaped(text).split("\n")
        room.pieces.append(first)
        for line in others:
            self._end_line()
            room.pieces.append(line)

    def _end_line(self) -> None:
        """Complete the current line."""
        room = self._room
        pieces = room.pieces
        if not pieces:
            return
        line = pieces[0] if len(pieces) == 1 else "".join(pieces)
        pieces.clear()
        line = line.rstrip(" \n") if self._literal else line.strip(" ")
        if line[1:2] == "\u00a0" and line[0] in _WORD_SIGNS and line[2:3] == "\u00a0":
            line = BULLET + line[1:].lstrip("\u00a0 ")
        if line and not line.isspace():
            room.lines.append(BULLET + line if room.bullet else line)
            room.bullet = False

    def _line(self, _opens: bool, _tag: str, _attributes: str) -> None:
        """An element on a line of its own, or the end of a line."""
        self._end_line()

    def _gap(self, _opens: bool = True, _tag: str = "", _attributes: str = "") -> None:
        """A block begins or ends; inside lists its lines stay together."""
        room = self._room
        if room.pieces:
            self._end_line()
        if not room.lists and room.lines and room.lines[-1]:
            room.lines.append("")

    def _as_it_stands(self, opens: bool, _tag: str, _attributes: str) -> None:
        """A preformatted block."""
        self._gap()
        self._literal = max(0, self._literal + (1 if opens else -1))

    def _span(self, opens: bool, _tag: str, attributes: str) -> None:
        """A span: Word's list marks are spans; others have no effect."""
        if self._sign:
            self._sign += 1 if opens else -1
        elif attributes and opens and _WORD_SIGN.search(attributes):
            self._sign = 1
            self._room.bullet = True

    def _raise(self, opens: bool, _tag: str, _attributes: str) -> None:
        """A superscript, which may be the number of a footnote."""
        self._raised = opens

    def _picture(self, _opens: bool, _tag: str, attributes: str) -> None:
        """A picture, unless it is small enough to be a tracking pixel."""
        self.pictures += not _TINY.search(attributes)

    def _item(self, opens: bool, _tag: str, _attributes: str) -> None:
        """A list's item begins or ends."""
        self._end_line()
        self._room.bullet = opens

    def _list(self, opens: bool, _tag: str, _attributes: str) -> None:
        """A list begins or ends; lists inside lists stand close."""
        room = self._room
        if opens:
            self._gap()
            room.lists += 1
        else:
            self._end_line()
            room.lists = max(0, room.lists - 1)
            self._gap()

    def _table(self, opens: bool, _tag: str, _attributes: str) -> None:
        """A table begins or ends."""
        self._gap()
        if opens:
            self._tables.append(PageTable())
        elif self._tables:
            self._tables.pop()

    def _row(self, opens: bool, _tag: str, _attributes: str) -> None:
        """A table's row begins, or ends and becomes lines."""
        if not self._tables:
            self._end_line()
        elif not opens:
            self._room.lines.extend(self._tables[-1].row())

    def _cell(self, opens: bool, tag: str, attributes: str) -> None:
        """A cell begins or ends; its lines are collected separately until the row ends."""
        self._end_line()
        if not self._tables:
            return
        if opens:
            self._outer.append(self._room)
            self._room = _Room(spans=_spans_in(attributes) if "span" in attributes else (1, 1))
            self._tables[-1].heading_so_far &= tag == "th"
        elif self._outer:
            self._tables[-1].add(self._room.lines, *self._room.spans)
            self._room = self._outer.pop()

    #: The handler of each element that has an effect; others are ignored.
    _DOES: ClassVar[dict[str, Callable[[PageLines, bool, str, str], None]]] = {
        **dict.fromkeys((*_LINES, "br"), _line),
        **dict.fromkeys(_BLOCKS - _LITERAL, _gap),
        **dict.fromkeys(_LITERAL, _as_it_stands),
        **dict.fromkeys(_LISTS, _list),
        **dict.fromkeys(("td", "th"), _cell),
        "li": _item,
        "img": _picture,
        "span": _span,
        "sup": _raise,
        "table": _table,
        "tr": _row,
    }


def _spans_in(attributes: str) -> tuple[int, int]:
    """How many columns and rows a cell takes."""
    given = dict(_SPAN.findall(attributes))
    return int(given.get("col", 1)), int(given.get("row", 1))


def _is_note(text: str, pieces: list[str]) -> bool:
    """Whether a superscript is the number of a footnote behind a word, and no power or square metre."""
    before = pieces[-1] if pieces else ""
    return text.strip(_NOTE) == "" and _NOTED.search(before) is not None


def _unescaped(text: str) -> str:
    """The text behind the four entities that the parser writes."""
    if "&" not in text:
        return text
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", "\u00a0").replace("&amp;", "&")
