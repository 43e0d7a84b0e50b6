"""Writes plain values as the string-only YAML of rule files, so that reading returns them unchanged."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from desktop_app.rulepack.tree import Items, Node, Text

Value: TypeAlias = "str | Sequence[Value] | Mapping[str, Value]"

#: Keys whose text is written as a block, where colons and quotation marks are harmless.
BLOCK_KEYS = frozenset({"seeker", "recruiter"})
_WIDTH = 100

_PLAIN = re.compile(r"[^\W_][^\n]*")
_UNSAFE = re.compile(r": |:$| #|^-|\s$")
_ESCAPED = re.compile("[^\x20-\x7e\xa1-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")


def scalar(text: str) -> str:
    """A text on one line: plain if it reads back unchanged, else in quotation marks."""
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if _ESCAPED.search(text):
        inner = text.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{_ESCAPED.sub(_escape, inner)}"'
    if _PLAIN.fullmatch(text) and not _UNSAFE.search(text):
        return text
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def _escape(found: re.Match[str]) -> str:
    """A character escaped for YAML's double quotation marks."""
    code = ord(found.group())
    if code <= 0xFF:
        return f"\\x{code:02X}"
    return f"\\u{code:04X}" if code <= 0xFFFF else f"\\U{code:08X}"


def key_lines(values: Mapping[str, Value], depth: int = 0) -> Iterator[str]:
    """The lines of a group of keys; empty keys are left out.

    Args:
        values: Texts, lists and groups by key.
        depth: Indentation in spaces.
    """
    inset = " " * depth
    for key, value in values.items():
        if isinstance(value, str):
            yield from _text_lines(key, value, depth)
        elif isinstance(value, Mapping):
            inner = list(key_lines(value, depth + 2))
            if inner:
                yield f"{inset}{key}:"
                yield from inner
        elif value:
            yield f"{inset}{key}:"
            for item in value:
                yield from _item_lines(item, depth + 2)


def _text_lines(key: str, text: str, depth: int) -> Iterator[str]:
    """A key with its text, as a block where that reads better."""
    inset = " " * depth
    words = " ".join(text.split())
    if key not in BLOCK_KEYS or not words or _ESCAPED.search(words):
        yield f"{inset}{key}: {scalar(text)}"
        return
    yield f"{inset}{key}: >-"
    lines = textwrap.wrap(words, _WIDTH, break_long_words=False, break_on_hyphens=False)
    yield from (f"{inset}  {line}" for line in lines)


def _item_lines(item: Value, depth: int) -> Iterator[str]:
    """The lines of one item of a list."""
    inset = " " * depth
    if isinstance(item, str):
        yield f"{inset}- {scalar(item)}"
    elif isinstance(item, Mapping):
        lines = list(key_lines(item, depth + 2))
        if lines:
            yield f"{inset}- {lines[0].lstrip()}"
            yield from lines[1:]


def value_of(node: Node) -> Value:
    """The content of a node without positions, to be written again."""
    if isinstance(node, Text):
        return node.value
    if isinstance(node, Items):
        return [value_of(item) for item in node.items]
    return {name: value_of(value) for name, (_key, value) in node.pairs.items()}
