"""Reads the keys of one entry: each method takes a key, checks its value and returns it as a plain value.

Mistakes are recorded in the entry's log and a harmless value is returned, so that one pass finds them all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from typing import TypeVar

from desktop_app.rulepack.problem_log import EntryLog, short
from desktop_app.rulepack.tree import Items, Mapping, Node, Text, kind_of

E = TypeVar("E", bound=StrEnum)

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_WHOLE_NUMBER = re.compile(r"\d{1,6}")


def suggestion(word: str, known: Iterable[str]) -> str:
    """A hint for an unknown word: the nearest known one, else all of them."""
    options = list(known)
    folded = word.strip().lower().replace("-", "_").replace(" ", "_")
    near = get_close_matches(word, options, 1, 0.6) or get_close_matches(folded, options, 1, 0.6)
    if near:
        return f"Did you mean “{near[0]}”?"
    return f"It is one of: {', '.join(options)}."


def one_line(text: str) -> str:
    """The text with each run of white space (line breaks, non-breaking spaces) replaced by one space."""
    return " ".join(text.split())


class Fields:
    """The keys of one mapping.

    Args:
        mapping: The mapping.
        known: The allowed keys; others are refused.
        log: Where problems go.
        inside: What the mapping is, for messages about its keys (“near”); empty for the entry itself.
    """

    def __init__(self, mapping: Mapping, known: Sequence[str], log: EntryLog, *, inside: str = "") -> None:
        self.mapping = mapping
        self.log = log
        self._inside = f" in “{inside}”" if inside else ""
        self._needed: set[str] = set()
        for name, (key, _value) in mapping.pairs.items():
            if name not in known:
                log.refuse(
                    key, f"the key “{short(name)}”{self._inside} is not known", suggestion(name, known)
                )

    def node(self, key: str) -> Node | None:
        """The node of a key, or None if the key is missing."""
        pair = self.mapping.pairs.get(key)
        return pair[1] if pair is not None else None

    def require(self, *keys: str) -> None:
        """Refuse the entry once for each missing key."""
        self._needed.update(keys)
        at = self.mapping if self._inside else self.log.key
        for key in keys:
            if key not in self.mapping.pairs:
                self.log.refuse(at, f"the key “{key}”{self._inside} is missing", "Add it.")

    def text(self, key: str) -> str:
        """One piece of text on one line; empty if the key is missing or not text."""
        node = self.node(key)
        if node is None:
            return ""
        if not isinstance(node, Text):
            hint = "Write the text behind the colon, or below the key after >-."
            self.log.refuse(node, f"“{key}”{self._inside} should be text but is {kind_of(node)}", hint)
            return ""
        value = one_line(node.value)
        if not value:
            hint = (
                "Write something there."
                if key in self._needed
                else "Write something there or remove the key."
            )
            self.log.refuse(node, f"“{key}”{self._inside} is empty", hint)
        return value

    def texts(self, key: str) -> tuple[Text, ...]:
        """A list of texts, each stripped and with its position; empty if the key is missing."""
        node = self.node(key)
        if node is None:
            return ()
        if not isinstance(node, Items):
            what = f"“{key}”{self._inside} should be a list but is {kind_of(node)}"
            self.log.refuse(node, what, "Write one item a line, each after a hyphen and a space.")
            return ()
        return tuple(found for item in node.items if (found := self._item(item, key)) is not None)

    def _item(self, item: Node, key: str) -> Text | None:
        """An item of the list at `key`, if it is a non-empty text."""
        if not isinstance(item, Text):
            hint = "A sentence with a colon and a space needs double quotation marks round it."
            self.log.refuse(item, f"an item of “{key}” should be text but is {kind_of(item)}", hint)
            return None
        value = item.value.strip()
        if not value:
            self.log.refuse(
                item, f"an item of “{key}” is empty", "Write something there or remove the hyphen."
            )
            return None
        return Text(value, item.line, item.column)

    def choice(self, key: str, options: type[E]) -> E | None:
        """A member of an enum; None if the key is missing or the word is not a member."""
        node = self.node(key)
        value = self.text(key)
        if node is None or not value:
            return None
        return self.member(node, value, options, key=key)

    def member(self, at: Node, value: str, options: type[E], *, key: str) -> E | None:
        """`value` as a member of an enum; None, with a problem at `at`, if it is not one."""
        try:
            return options(value)
        except ValueError:
            what = f"“{short(value)}” is not a {key}{self._inside}"
            self.log.refuse(at, what, suggestion(value, [option.value for option in options]))
            return None

    def word(self, key: str, options: Sequence[str], *, default: str) -> str:
        """One of a few words; `default` if the key is missing or the word is another."""
        node = self.node(key)
        value = self.text(key)
        if node is None or not value:
            return default
        if value not in options:
            what = f"“{short(value)}” cannot stand at “{key}”{self._inside}"
            self.log.refuse(node, what, suggestion(value, options))
            return default
        return value

    def yes(self, key: str) -> bool:
        """Whether the value is yes; False if the key is missing."""
        return self.word(key, ("yes", "no"), default="no") == "yes"

    def count(self, key: str, *, default: int, most: int) -> int:
        """A whole number from 1 to `most`; `default` if the key is missing or wrong."""
        node = self.node(key)
        value = self.text(key)
        if node is None or not value:
            return default
        if not _WHOLE_NUMBER.fullmatch(value) or not value.isascii() or not 1 <= int(value) <= most:
            what = f"“{key}”{self._inside} should be a whole number from 1 to {most} but is “{short(value)}”"
            self.log.refuse(node, what, f"Leave the key out for {default}.")
            return default
        return int(value)

    def day(self, key: str) -> str:
        """A date as year-month-day; empty if the key is missing or wrong."""
        node = self.node(key)
        value = self.text(key)
        if node is None or not value:
            return ""
        if not is_date(value):
            what = f"“{short(value)}” at “{key}”{self._inside} is not a date"
            self.log.refuse(node, what, "Write year, month and day as in 2026-11-21.")
            return ""
        return value

    def group(self, key: str, known: Sequence[str]) -> Fields | None:
        """The keys of a group; None if the key is missing or not a group."""
        node = self.node(key)
        if node is None:
            return None
        if not isinstance(node, Mapping):
            what = f"“{key}”{self._inside} should be a group of keys but is {kind_of(node)}"
            self.log.refuse(node, what, f"Below it stand: {', '.join(known)}.")
            return None
        return Fields(node, known, self.log, inside=key)

    def groups(self, key: str, known: Sequence[str]) -> list[Fields]:
        """A list of groups of keys; empty if the key is missing."""
        node = self.node(key)
        if node is None:
            return []
        if not isinstance(node, Items):
            what = f"“{key}” should be a list but is {kind_of(node)}"
            self.log.refuse(node, what, f"Start each with a hyphen: “- {known[0]}: …”.")
            return []
        found: list[Fields] = []
        for item in node.items:
            if isinstance(item, Mapping):
                found.append(Fields(item, known, self.log, inside=key))
            else:
                what = f"an item of “{key}” should be a group of keys but is {kind_of(item)}"
                self.log.refuse(item, what, f"Start each with a hyphen: “- {known[0]}: …”.")
        return found


def is_date(value: str) -> bool:
    """Whether the text is an existing date, written as 2026-11-21."""
    if not _DATE.fullmatch(value):
        return False
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True
