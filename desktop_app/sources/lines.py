"""Joins the lines gathered by a reader into one readable text, without invisible characters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop_app.sources import refusals

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.sources.limits import Limits

#: Begins a list item's line.
BULLET = "• "
#: Joins the cells of a table's row.
CELL = "\t"
#: Control characters other than tab, line feed and carriage return; lone surrogates; byte order marks;
#: noncharacters.
_UNSEEN = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
_DELETED = "Words that the document keeps as deleted were left out."
_BREAKS = re.compile("\r\n|[\r\x85\u2028\u2029]")


def visible(text: str) -> str:
    """The text without control characters and lone surrogates; every kind of line end becomes a line feed."""
    if text.isprintable() or text.replace("\t", "").replace("\u00a0", "").isprintable():
        return text  # true of most texts, and the quickest test
    return _UNSEEN.sub("", _BREAKS.sub("\n", text))


def pictures_left_out(count: int) -> tuple[str, ...]:
    """The remark that words in pictures were not read; empty without pictures."""
    if not count:
        return ()
    return ("1 picture was left out." if count == 1 else f"{count} pictures were left out.",)


def left_out(pictures: int, *, deleted: bool = False) -> tuple[str, ...]:
    """The remarks on what a document contains and its text does not: pictures, tracked deletions."""
    return (*pictures_left_out(pictures), *((_DELETED,) if deleted else ()))


def _item(line: str) -> str:
    """A list item's line with one space after its mark; empty if there is only the mark."""
    if not line.strip("• \t\u00a0"):
        return ""
    return BULLET + line[1:].lstrip("\t \u00a0") if line[1] in "\t\u00a0" else line


def joined(lines: Iterable[str], name: str, limits: Limits) -> str:
    """One text made from lines.

    Args:
        lines: Lines without line ends (one that has some counts as several); empty ones separate blocks.
        name: The file's name, for the refusal.
        limits: How many code points are allowed.

    Returns:
        The text without trailing spaces, repeated empty lines, or empty lines at either end.

    Raises:
        AppError: It is longer than ``limits.characters``.
    """
    if type(lines) is tuple and len(lines) == 1:  # true of nearly every cell of a table
        line = lines[0]
        if line.isprintable() and line[:1] != BULLET[0] and len(line) <= limits.characters:
            return line.rstrip()
    kept: list[str] = []
    last, length = "", 0
    for given in lines:
        for piece in (given,) if given.isprintable() else visible(given.removesuffix("\r")).split("\n"):
            trimmed = piece.rstrip()
            if trimmed[:1] == BULLET[0]:
                trimmed = _item(trimmed)
            if trimmed or last:
                kept.append(trimmed)
                length += len(trimmed) + 1
                last = trimmed
    if length - 1 > limits.characters:
        raise refusals.too_long(name, limits.characters)
    while kept and not kept[-1]:
        kept.pop()
    return "\n".join(kept)
