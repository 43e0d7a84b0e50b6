"""The content of a rule file before interpretation: texts, lists and mappings with positions.

All values are text as written; nothing is taken for a number, a date or a boolean (docs/rules.md). Lines and
columns count from 1.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias


class Text(NamedTuple):
    """A piece of text with its position."""

    value: str
    line: int
    column: int


@dataclass(slots=True)
class Items:
    """A list, one item per line."""

    line: int
    column: int
    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Mapping:
    """Keys with values, in the order of the file; no key occurs twice."""

    line: int
    column: int
    pairs: dict[str, tuple[Text, Node]] = field(default_factory=dict)


Node: TypeAlias = Text | Items | Mapping


class Entry(NamedTuple):
    """One top-level key of a rule file.

    Attributes:
        key: The key.
        value: Its content, as far as it could be read.
        sound: False if the reader reported a problem inside; the entry must then be left out.
    """

    key: Text
    value: Node
    sound: bool


class RuleFile(NamedTuple):
    """The entries of one rule file, in order.

    Attributes:
        entries: Those that could be read.
        lost: Names of those that could not.
    """

    entries: tuple[Entry, ...]
    lost: tuple[str, ...] = ()


def kind_of(node: Node) -> str:
    """What a person would call this node: “text”, “a list” or “a group of keys”."""
    if isinstance(node, Text):
        return "text"
    return "a list" if isinstance(node, Items) else "a group of keys"
