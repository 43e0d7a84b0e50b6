"""Reads rich text in one pass: the text a person would see, place by place."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from desktop_app.sources import rtf_words
from desktop_app.sources.lines import BULLET
from desktop_app.sources.rtf_flow import Flow

#: Control words in a row, coded characters in a row, a sign, a brace, text; line ends mean nothing. No
#: possessive quantifiers: Python 3.11.2, which Debian 12 has, loses the content of groups in them.
_TOKEN = re.compile(
    r"((?:\\[a-zA-Z]{1,32}(?:-?\d{1,10})? ?)+)|((?:\\'[0-9a-fA-F]{2})+)"
    r"|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]+)"
)
_CONTROLS, _CODES, _SIGN, _BRACE = 1, 2, 3, 4
_CONTROL = re.compile(r"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?")
#: The number of a list item: “1.”, “a)”, “(iv)”, “2.1”, “2.1.”.
_COUNTED = re.compile(r"\(?[^\W_]{1,4}[.)](?:\d{1,3}\.?){0,4}")
#: The size of the cache of rows of control words.
_MOST_KNOWN = 50_000

Act = tuple[Callable[[str, int | None], None], str, int | None]


class _State(NamedTuple):
    """What a group inherits and does not pass back."""

    skipped: bool
    unseen: frozenset[str]
    width: int
    codec: str
    flow: Flow


class RtfReader:
    """Reads one rich text; for one use.

    Attributes:
        body: The text's own lines.
        headers: Those of page headers.
        footers: Those of page footers.
        notes: Those of footnotes.
        pictures: How many pictures were skipped.
        deleted: Whether deleted words were skipped.
    """

    def __init__(self) -> None:
        self.body, self.headers, self.footers, self.notes = Flow(), Flow(), Flow(), Flow()
        self.pictures = 0
        self.deleted = False
        self._flow = self.body
        self._sign: Flow | None = None
        self._groups: list[_State] = []
        self._skipped = self._starred = self._in_fonts = False
        self._unseen: frozenset[str] = frozenset()
        self._width = 1  # how many fallback characters follow a Unicode one
        self._to_skip = 0
        self._page = self._codec = "cp1252"
        self._fonts: dict[int, str] = {}
        self._font = 0
        self._headings: frozenset[int] = frozenset()
        self._known: dict[str, tuple[Act, ...]] = {}
        self._acts = self._handlers()

    def read(self, source: str, most_levels: int) -> bool:
        """Read all of it.

        Args:
            source: Rich text, its bytes as code points below 256, without binary data.
            most_levels: How deeply groups may be nested.

        Returns:
            Whether the limit was kept; if not, the rest was not read.
        """
        self._headings = rtf_words.headings_of(source)
        for found in _TOKEN.finditer(source):
            kind = found.lastindex
            if kind == _CONTROLS:
                self._controls(found[0])
            elif kind == _BRACE:
                if found[0] == "{":
                    if len(self._groups) >= most_levels:
                        return False
                    self._open()
                elif self._groups:
                    self._close()
            elif self._skipped:
                self._starred = self._starred or found[0] == "\\*"
            elif kind == _CODES:
                self._codes(found[0])
            elif kind == _SIGN:
                self._one_sign(found[3])
            else:
                self._letters(found[0])
        return True

    def _handlers(self) -> dict[str, Callable[[str, int | None], None]]:
        """The handler of each control word that has an effect."""
        acts: dict[str, Callable[[str, int | None], None]] = {
            "u": self._unicode,
            "uc": self._set_width,
            "f": self._set_font,
            "fcharset": self._set_charset,
            "fonttbl": self._begin_fonts,
            "ansicpg": self._set_page,
            "mac": self._set_page,
            "plain": self._plain,
            "pard": self._paragraph,
            "intbl": self._in_cell,
            "outlinelevel": self._heading,
            "s": self._heading,
            **dict.fromkeys(("trowd", "cellx", "cell", "row"), self._in_row),
            "pict": self._drop,
        }
        for words, act in (
            (rtf_words.LETTERS, self._letter),
            (rtf_words.DROPPED, self._drop),
            (
                rtf_words.HEADERS
                | rtf_words.FOOTERS
                | rtf_words.NOTES
                | rtf_words.BOXES
                | rtf_words.LIST_SIGNS,
                self._elsewhere,
            ),
            (rtf_words.LINE_ENDS | rtf_words.GAPS, self._end_line),
            (rtf_words.UNSEEN, self._hide),
        ):
            acts |= dict.fromkeys(words, act)
        return acts

    def _controls(self, row: str) -> None:
        """Process control words in a row; most rows recur and have no effect."""
        acts = self._known.get(row)
        if acts is None:
            acts = self._understood(row)
        if self._starred:
            self._starred = False
            first = _CONTROL.match(row)
            if first is not None and first[1] not in rtf_words.KNOWN:
                self._skipped = True
        if self._skipped and not self._in_fonts:
            return
        for act, word, number in acts:
            act(word, number)

    def _understood(self, row: str) -> tuple[Act, ...]:
        """The actions for a row of control words."""
        acts = tuple(
            (self._acts[found[1]], found[1], int(found[2]) if found[2] else None)
            for found in _CONTROL.finditer(row)
            if found[1] in self._acts
        )
        if len(self._known) < _MOST_KNOWN:
            self._known[row] = acts
        return acts

    def _open(self) -> None:
        """A group begins."""
        self._groups.append(_State(self._skipped, self._unseen, self._width, self._codec, self._flow))
        self._to_skip = 0
        self._starred = False

    def _close(self) -> None:
        """A group ends, and with it any redirection of its text."""
        ended = self._flow
        self._skipped, self._unseen, self._width, self._codec, self._flow = self._groups.pop()
        self._to_skip = 0
        self._in_fonts = self._in_fonts and self._skipped
        if ended is self._flow:
            return
        if ended is self._sign:
            self._sign, pieces = None, ended.pieces
            sign = "".join(pieces).strip()
            is_shown = sign or "" in pieces  # an unknown sign of a symbol font is an empty piece
            self._flow.sign = f"{sign} " if _COUNTED.fullmatch(sign) else BULLET if is_shown else ""
        elif ended in (self.headers, self.footers, self.notes):
            ended.finished()
        else:
            self._flow.after += ["", *ended.finished(), ""]

    def _letters(self, text: str) -> None:
        """Add plain text."""
        if self._to_skip:
            cut = min(self._to_skip, len(text))
            self._to_skip -= cut
            text = text[cut:]
        if text and not self._unseen:
            shown = text if text.isascii() else rtf_words.decoded(text.encode("latin-1"), self._codec)
            self._flow.pieces.append(shown)

    def _codes(self, row: str) -> None:
        """Add characters given as numbers in the font's encoding."""
        data = bytes.fromhex(row.replace("\\'", ""))
        if self._to_skip:
            cut = min(self._to_skip, len(data))
            self._to_skip -= cut
            data = data[cut:]
        if data and not self._unseen:
            self._flow.pieces.append(rtf_words.decoded(data, self._codec))

    def _one_sign(self, sign: str) -> None:
        """A backslash and a sign: a character, or the mark of an ignorable group."""
        if sign == "*":
            self._starred = True
        elif self._to_skip:
            self._to_skip -= 1
        elif sign in "\r\n":
            self._end_line(sign, None)
        elif not self._unseen:
            self._flow.pieces.append(rtf_words.SIGNS.get(sign, ""))

    def _unicode(self, _word: str, number: int | None) -> None:
        """Add a character by its number; fallback characters follow."""
        code = (number or 0) & 0xFFFF
        if not self._unseen:
            self._flow.pieces.append(
                rtf_words.SYMBOLS.get(code - 0xF000, "") if 0xF000 <= code <= 0xF0FF else chr(code)
            )
        self._to_skip = self._width

    def _letter(self, word: str, _number: int | None) -> None:
        if self._to_skip:
            self._to_skip -= 1
        elif not self._unseen:
            self._flow.pieces.append(rtf_words.LETTERS[word])

    def _set_width(self, _word: str, number: int | None) -> None:
        self._width = min(max(number or 0, 0), 20)

    def _set_font(self, _word: str, number: int | None) -> None:
        self._font = number or 0
        if not self._in_fonts:
            self._codec = self._fonts.get(self._font, self._page)

    def _set_charset(self, _word: str, number: int | None) -> None:
        if self._in_fonts:
            self._fonts.setdefault(self._font, rtf_words.codec_of_set(number or 0, self._page))

    def _begin_fonts(self, _word: str, _number: int | None) -> None:
        self._in_fonts = self._skipped = True

    def _set_page(self, word: str, number: int | None) -> None:
        self._page = self._codec = "mac_roman" if word == "mac" else rtf_words.codec_of_page(number or 1252)

    def _plain(self, _word: str, _number: int | None) -> None:
        self._unseen = frozenset()
        self._codec = self._fonts.get(0, self._page)

    def _hide(self, word: str, number: int | None) -> None:
        self._unseen = self._unseen - {word} if number == 0 else self._unseen | {word}
        self.deleted |= "deleted" in self._unseen

    def _paragraph(self, _word: str, _number: int | None) -> None:
        self._flow.plain_paragraph()

    def _in_cell(self, _word: str, _number: int | None) -> None:
        self._flow.is_in_cell = True

    def _heading(self, word: str, number: int | None) -> None:
        if word == "s":
            self._flow.is_heading |= number in self._headings
        else:
            self._flow.is_heading = number is not None and 0 <= number <= 8

    def _end_line(self, word: str, _number: int | None) -> None:
        if word in rtf_words.GAPS:
            self._flow.gap()
        elif self._flow is not self._sign:
            self._flow.end_line()

    def _in_row(self, word: str, number: int | None) -> None:
        """A table's row begins, tells where a cell will end, ends a cell, or ends."""
        if word == "trowd":
            self._flow.edges.clear()
        elif word == "cellx":
            self._flow.edges.append(number or 0)
        elif word == "cell":
            self._flow.end_cell()
        else:
            self._flow.end_row()

    def _drop(self, word: str, _number: int | None) -> None:
        self.pictures += word == "pict"
        self._skipped = True

    def _elsewhere(self, word: str, _number: int | None) -> None:
        """Redirect the text of this group to another place."""
        if word in rtf_words.LIST_SIGNS:
            self._flow = self._sign = Flow()
        elif word in rtf_words.BOXES:
            self._flow = Flow()
        elif word in rtf_words.HEADERS:
            self._flow = self.headers
        else:
            self._flow = self.footers if word in rtf_words.FOOTERS else self.notes
