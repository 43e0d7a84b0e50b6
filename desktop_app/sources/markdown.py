"""Markdown as readable text: headings, lists and tables as lines, without markup."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop_app.domain.documents import Document, Read, SourceFormat
from desktop_app.sources import refusals
from desktop_app.sources.charset import decode
from desktop_app.sources.lines import BULLET, CELL, joined, pictures_left_out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.sources.limits import Limits

_FENCE = re.compile(r" {0,3}(?:```|~~~)")
_HEADING = re.compile(r" {0,3}#{1,6}(?:[ \t]+(.*)|)$")
_UNDERLINE = re.compile(r" {0,3}(?:={2,}|-{2,})[ \t]*$")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(.*)$")
_QUOTE = re.compile(r"^ {0,3}(?:>[ \t]?)+")
_DIVIDER = re.compile(r"[ \t]*+\|?[ \t]*+:?-{2,}+:?[ \t]*+(?:\|[ \t]*+:?-*+:?[ \t]*+)++$")
_CELLS = re.compile(r"(?<!\\)\|")
_REFERENCE = re.compile(r" {0,3}\[(?!\^)[^\]\n]{1,200}\]:[ \t]*\S")
_NOTE = re.compile(r"^ {0,3}\[\^[^\]\n]{1,60}\]:[ \t]*")
_NOTE_SIGN = re.compile(r"\[\^[^\]\n]{1,60}\]")
_MEANING = re.compile(r"^ {0,3}:[ \t]+(?=\S)")
_GRID = re.compile(r"[ \t]*\+(?:[-=:]{3,}\+)+[ \t]*$")
_TITLE = re.compile(r"^title:[ \t]*([\"']?)(.+?)\1[ \t]*$", re.MULTILINE | re.IGNORECASE)
_FRONT = re.compile(r"\A---[ \t]*\n(?:[\w-]{1,60}:.*\n|[ \t].*\n|- .*\n){1,100}(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_PICTURE = re.compile(r"!\[[^\]\n]{0,200}\]\([^)\n]{0,500}\)")
_LINK = re.compile(r"\[([^\]\[\n]{1,500})\](?:\([^)\n]{0,500}\)|\[[^\]\n]{0,200}\])")
_ADDRESS = re.compile(r"<(?:mailto:)?(https?://[^\s<>]{1,500}|[\w.+-]{1,64}@[\w.-]{1,200})>")
_STRONG = re.compile(r"(?<![\w*])(\*{1,3}|_{1,3})(?=[^\s*_])(.{1,150}?)(?<=[^\s*_])\1(?![\w*])")
#: A line with more was not written by a person; trying all its pairs would take long.
_MOST_SIGNS = 2_000
_STRUCK = re.compile(r"~~([^~\n]{1,1000})~~")
_CODE = re.compile(r"(`{1,3})([^`\n]{1,1000})\1")
_TAG = re.compile(
    r"</?(?:br|b|i|u|em|strong|p|div|span|a|sup|sub|font|center|aside|details|summary|section|mark|small|hr|img)\b[^<>\n]{0,300}>",
    re.IGNORECASE,
)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
#: Escaped signs are replaced by characters of a private plane until all others are processed.
_ASIDE = 0xF0000
_SET_ASIDE = re.compile("[\U000f0021-\U000f007e]")


def read_markdown(data: bytes, name: str, limits: Limits) -> Read:
    """The readable text of a Markdown file.

    Raises:
        AppError: It is damaged, not text, or too long.
    """
    source = decode(data, name).replace("\r\n", "\n").replace("\r", "\n")
    if len(source) > limits.characters:
        raise refusals.too_long(name, limits.characters)
    pictures = len(_PICTURE.findall(source))
    front = _FRONT.match(source)
    titled = _TITLE.search(front[0]) if front else None
    lines = list(_lines(source[front.end() :] if front else source))
    if titled and not any(line == titled[2] for line in lines):
        lines = [_inline(titled[2]), "", *lines]
    text = joined(lines, name, limits)
    return Read((Document(name, SourceFormat.MARKDOWN, text, notes=pictures_left_out(pictures)),))


def _lines(source: str) -> Iterator[str]:
    """Each line without markup; fenced lines are unchanged."""
    fenced = False
    for line in source.split("\n"):
        if _FENCE.match(line):
            fenced = not fenced
        elif fenced:
            yield line
        else:
            yield from _line(line)


def _line(line: str) -> Iterator[str]:
    """One line outside fences: nothing, or its words."""
    heading = _HEADING.match(line)
    item = _ITEM.match(line)
    if heading:
        yield from ("", _inline((heading[1] or "").rstrip("# \t")), "")
    elif _RULE.match(line) or _UNDERLINE.match(line):
        yield ""
    elif _REFERENCE.match(line) or _DIVIDER.match(line) or _GRID.match(line):
        return
    elif item:
        yield BULLET + _inline(item[1])
    elif line.lstrip().startswith("|") and line.rstrip().endswith("|"):
        cells = _CELLS.split(line.strip()[1:-1])
        yield CELL.join(_inline(cell).strip() for cell in cells)
    else:
        yield _inline(_NOTE.sub("", _MEANING.sub("", _QUOTE.sub("", line)))).strip()


def _inline(text: str) -> str:
    """Words without emphasis, links as their words, pictures removed, escapes resolved."""
    signs = sum(text.count(sign) for sign in "*_`[<~\\!")
    if not signs or signs > _MOST_SIGNS:
        return text
    text = _PICTURE.sub("", _ESCAPED.sub(lambda sign: chr(_ASIDE + ord(sign[1])), text))
    text = _NOTE_SIGN.sub("", _LINK.sub(r"\1", text))
    text = _ADDRESS.sub(r"\1", text)
    text = _CODE.sub(r"\2", text)
    for _ in range(2):
        text = _STRONG.sub(r"\2", text)
    text = _STRUCK.sub(r"\1", text)
    return _SET_ASIDE.sub(lambda sign: chr(ord(sign[0]) - _ASIDE), _TAG.sub(" ", text))
