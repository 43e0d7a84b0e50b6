"""Text as an Excel cell can hold it.

Facts: a cell holds at most 32,767 characters, counted in UTF-16 units
(https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3); XML 1.0 allows no control
characters but tab, line feed and carriage return, and no surrogates; Excel reads `_x0041_` inside text as the
character with that number (ECMA-376 part 1, 22.9.2.19), so an underscore that could be read that way is
itself written as `_x005F_`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

#: The most UTF-16 units in one cell.
LIMIT = 32_767

#: Ends a text that was too long.
CUT_NOTE = "\n… cut: the full text is in Wordward"

#: First characters that make Excel read typed text as a formula.
FORMULA_SIGNS = ("=", "+", "-", "@")

_ODD = re.compile(r"[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
#: Placeholder that keeps positions while CRLF becomes LF; any NUL in the text was replaced before.
_GAP = "\0"


@dataclass(frozen=True, slots=True)
class LookMark:
    """A stretch of a text with a look of its own: half-open, in code points; `look` is the look's name."""

    start: int
    end: int
    look: str


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a cell's text in one look; `None` is the cell's own look."""

    text: str
    look: str | None


def cell_text(text: str, *, limit: int = LIMIT) -> str:
    """The text as one cell can hold it, cut with a visible note if it is too long.

    Line ends become LF; control characters and lone surrogates become U+FFFD.
    """
    if 2 * len(text) <= limit and _ODD.search(text) is None and "_x" not in text:
        return text
    return "".join(run.text for run in cell_runs(text, (), limit=limit))


def as_read_back(text: str) -> str:
    """What a program reads back from a cell written with `cell_text`: without escaped underscores."""
    return text.replace("_x005F_", "_")


def cell_runs(text: str, marks: Sequence[LookMark], *, limit: int = LIMIT) -> list[Run]:
    """The text split into pieces at its marks, as one cell can hold it.

    Args:
        text: Any text.
        marks: In order, not overlapping, inside the text.
        limit: The most UTF-16 units in all pieces together, including the note.

    Returns:
        Pieces, none empty, whose texts together are `cell_text(text)`.
    """
    plain = _one_to_one(text)
    pieces = [Run(_written(plain[start:end]), look) for start, end, look in _stretches(len(plain), marks)]
    pieces = [piece for piece in pieces if piece.text]
    if sum(units(piece.text) for piece in pieces) > limit:
        pieces = [*_first(pieces, limit - units(CUT_NOTE)), Run(CUT_NOTE, None)]
    return pieces


def units(text: str) -> int:
    """Length in UTF-16 units, as Excel counts."""
    return len(text) + sum(char > "\uffff" for char in text) if not text.isascii() else len(text)


def _one_to_one(text: str) -> str:
    """The text with characters that XML forbids replaced one for one, so that positions stay valid."""
    if _ODD.search(text) is None:
        return text
    even = text.replace("\0", "\ufffd").replace("\r\n", _GAP + "\n")
    return _ODD.sub(_replacement, even)


def _replacement(found: re.Match[str]) -> str:
    """The replacement for a forbidden character; line separators become line ends."""
    odd = found.group()
    if odd == _GAP:
        return odd
    return "\n" if odd in "\r\x0b\x0c" else "\ufffd"


def _written(piece: str) -> str:
    """A piece without placeholders and with Excel's own escapes escaped."""
    return _ESCAPE.sub("_x005F_", piece.replace(_GAP, ""))


def _stretches(length: int, marks: Iterable[LookMark]) -> Iterator[tuple[int, int, str | None]]:
    """(start, end, look) of marked and unmarked stretches, in order, covering the whole text."""
    at = 0
    for mark in marks:
        yield at, mark.start, None
        yield mark.start, mark.end, mark.look
        at = mark.end
    yield at, length, None


def _first(pieces: Iterable[Run], room: int) -> Iterator[Run]:
    """As much of the pieces, from the front, as fits; never half a character."""
    for piece in pieces:
        if units(piece.text) > room:
            if head := _head(piece.text, room):
                yield Run(head, piece.look)
            return
        room -= units(piece.text)
        yield piece


def _head(text: str, room: int) -> str:
    """The longest prefix of at most `room` UTF-16 units."""
    return text.encode("utf-16-le")[: 2 * room].decode("utf-16-le", "ignore")
