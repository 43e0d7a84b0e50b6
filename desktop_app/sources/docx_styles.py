"""What a Word document's styles and numbering make a paragraph: heading, bullet, number, or none of these."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.sources.lines import BULLET
from desktop_app.sources.office_xml import child, local, value

if TYPE_CHECKING:
    from lxml.etree import _Element

_CONTENTS = re.compile(r"toc \d|table of figures", re.IGNORECASE)
_HEADING = re.compile(r"(?:heading ?\d|title|subtitle)", re.IGNORECASE)
#: A longer chain of styles is circular.
_LONGEST_CHAIN = 12
#: Number formats of lists that count; others are bullets.
_COUNTED = frozenset(("decimal", "decimalZero", "lowerLetter", "upperLetter", "lowerRoman", "upperRoman"))
_ROMAN = ((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_MOST_ROMAN = 89
_PLACE = re.compile(r"%([1-9])")


class _Level(NamedTuple):
    """One level of a list: its number format, its text with “%1” for the first level's number, its start."""

    form: str
    text: str
    start: int


@dataclass(slots=True)
class Styles:
    """The styles and lists of one document, with the counters of each list.

    Attributes:
        based: The style each style is based on.
        headings: The styles that are headings.
        contents: The styles used in a table of contents.
        lists: The list and level that a style assigns to its paragraphs.
        levels: The levels of each list.
        counts: How many paragraphs each level of each list has had.
    """

    based: dict[str, str] = field(default_factory=dict)
    headings: set[str] = field(default_factory=set)
    contents: set[str] = field(default_factory=set)
    lists: dict[str, tuple[str, str]] = field(default_factory=dict)
    levels: dict[tuple[str, str], _Level] = field(default_factory=dict)
    counts: dict[tuple[str, str], int] = field(default_factory=lambda: defaultdict(int))

    def add_styles(self, root: _Element) -> None:
        """Add the content of ``styles.xml``."""
        for style in root:
            if local(style) != "style":
                continue
            key = value(style, "styleId")
            self.based[key] = value(child(style, "basedOn"), "val")
            outline = child(style, "pPr", "outlineLvl")
            named = value(child(style, "name"), "val")
            if _CONTENTS.fullmatch(named):
                self.contents.add(key)
            if _HEADING.match(named) or value(outline, "val") in set("012345678"):
                self.headings.add(key)
            listed = _listed(child(style, "pPr"))
            if listed is not None:
                self.lists[key] = listed

    def add_numbering(self, root: _Element) -> None:
        """Add the content of ``numbering.xml``."""
        levels: dict[str, dict[str, _Level]] = {}
        for node in root:
            if local(node) == "abstractNum":
                levels[value(node, "abstractNumId")] = {
                    value(level, "ilvl"): _level(level) for level in node if local(level) == "lvl"
                }
            elif local(node) == "num":
                number = value(node, "numId")
                for level, form in levels.get(value(child(node, "abstractNumId"), "val"), {}).items():
                    self.levels[number, level] = form

    def is_heading(self, paragraph: _Element) -> bool:
        """Whether the paragraph's style, or one it is based on, is a heading."""
        properties = child(paragraph, "pPr")
        outline = value(child(properties, "outlineLvl"), "val")
        return outline in set("012345678") - {""} or any(
            style in self.headings for style in self._chain(properties)
        )

    def is_of_contents(self, paragraph: _Element) -> bool:
        """Whether the paragraph's style is used in a table of contents."""
        return value(child(paragraph, "pPr", "pStyle"), "val") in self.contents

    def mark(self, paragraph: _Element) -> str:
        """The mark of a list item: a bullet, its number, or an empty string."""
        properties = child(paragraph, "pPr")
        listed = _listed(properties)
        if listed is None:
            listed = next((self.lists[one] for one in self._chain(properties) if one in self.lists), None)
        if listed is None or listed[0] in {"", "0"}:
            return ""
        level = self.levels.get(listed)
        if level is not None and level.form == "none":
            return ""
        if level is None or level.form not in _COUNTED:
            return BULLET
        self.counts[listed] += 1
        for deeper in [one for one in self.counts if one[0] == listed[0] and one[1] > listed[1]]:
            self.counts[deeper] = 0
        shown = _PLACE.sub(lambda found: self._number(listed[0], int(found[1]) - 1), level.text).strip()
        return f"{shown or self._number(*listed) + '.'} "

    def _number(self, number: str, level: int | str) -> str:
        """The present number of a list's level, as it is written."""
        form, _, start = self.levels.get((number, str(level)), _Level("decimal", "", 1))
        return _written(max(self.counts[number, str(level)], 1) - 1 + start, form)

    def _chain(self, properties: _Element | None) -> list[str]:
        """The paragraph's style and those it is based on, nearest first."""
        chain: list[str] = []
        style = value(child(properties, "pStyle"), "val")
        while style and len(chain) < _LONGEST_CHAIN:
            chain.append(style)
            style = self.based.get(style, "")
        return chain


def _listed(properties: _Element | None) -> tuple[str, str] | None:
    """The list and level in a paragraph's properties."""
    given = child(properties, "numPr")
    if given is None:
        return None
    return value(child(given, "numId"), "val"), value(child(given, "ilvl"), "val") or "0"


def _level(node: _Element) -> _Level:
    """One level in the list's definition."""
    start = value(child(node, "start"), "val")
    return _Level(
        value(child(node, "numFmt"), "val") or "decimal",
        value(child(node, "lvlText"), "val"),
        int(start) if start.isdecimal() and len(start) < 5 else 1,
    )


def _written(number: int, form: str) -> str:
    """A number as a list's format writes it: “3”, “c”, “III”."""
    if form.endswith("Letter") and number:
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
    elif form.endswith("Roman") and 0 < number <= _MOST_ROMAN:
        letter = ""
        for each, sign in _ROMAN:
            letter += sign * (number // each)
            number %= each
    else:
        return str(number)
    return letter.upper() if form.startswith("upper") else letter
