"""Items of lists of demands, and the items that one line of such a list divides into.

| line | items |
|---|---|
| ``use of SQL; A-level maths`` | two |
| ``GCSE English. Good typing. A clear head`` | three, as none is a whole sentence |
| ``Two years in coding (Epic preferred)`` | two, the second desirable |
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.layout.spotting import one_of
from desktop_app.domain.facts import AskedStrength

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.analysis.facts.layout.stretches import Text

#: The longest item between full stops.
_TELEGRAM: Final = 75
_DOT: Final = re.compile(r"(?<=[^\W\d_]{3})\. (?=[A-Z])")
#: Systems among other demands; of several systems any one may do.
_SYSTEM: Final = r"(?:medicode|emis|systmone|docman|epic|cerner|3m|simplecode|lorenzo|vision)\b"
_SEAM: Final = re.compile(
    one_of(
        "; ",
        r"(?:(?<=[^\W\d_]{3})|(?<=\w\)))\. (?=[A-Z])",
        r"(?<=[a-z]{2})(?<!approx)(?<!\b[Nn]o)(?<!\b[Mm]in)(?<!\b[Mm]ax)\. (?=\d)",
        r" \+ (?=\w)",
        r", (?=(?i:(?:min(?:imum)?\.? |at least )?\d{1,2} ?\+?[ -]?(?:(?:yrs?|years?)\b(?!'? (?:service|"
        rf"old|£))|months'? (?:of|in|as|experience)\b)|{_SYSTEM}))",
    )
)
#: Separates the items after a heading on their line, unless a stronger mark does.
_COMMA: Final = re.compile(r", (?!or\b|and\b|ideally|preferably|including|such as|with\b|e\.g)")
_AFTER_SYSTEM: Final = re.compile(rf"(?i){_SYSTEM}[\w .]{{0,8}}$")
_REACH: Final = 24
_WELCOME: Final = "(?:preferred|preferably|desirable|a plus|an advantage|an asset|ideally|would be good)"
_WELCOMED: Final = ("prefer", "desirable", "plus", "advantage", "asset", "ideally", "good")
_ASIDE: Final = re.compile(
    one_of(
        rf" ?\(([^()]* [^()]*\b{_WELCOME}[^()]{{0,20}})\)",
        rf", ([\w /]{{3,44}} {_WELCOME})\W*$",
        r", (?:and )?((?:ideally|preferably) [\w /'&-]{3,60})\W*$",
    )
)


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list, as offsets in the normalised text.

    Attributes:
        topics: The topics of its headings; empty where they name none.
        strength: Stated by its heading or column; ``None`` where that gives only a topic.
        continues: Start of the item that this one continues, in a wrapped cell; -1 for an item of its own.
    """

    start: int
    end: int
    topics: frozenset[str]
    strength: AskedStrength | None
    continues: int = -1


def is_prose(written: str) -> bool:
    """Whether the full stops of a line separate whole sentences."""
    return max(map(len, _DOT.split(written))) > _TELEGRAM


def pieces_of(
    text: Text,
    start: int,
    end: int,
    topics: frozenset[str],
    strength: AskedStrength | None,
    *,
    headed: bool = False,
) -> Iterator[Item]:
    """Split a line at semicolons or full stops; what is only desirable becomes an item of its own.

    Args:
        text: The part.
        start: Where the line begins in the normalised text.
        end: Where it ends.
        topics: The topics of its headings.
        strength: The strength they state.
        headed: Whether the heading is on the same line, so that whole sentences are items too.
    """
    low = text.low[start:end]
    if not any(mark in low for mark in ("; ", ". ", " + ", ", ")):
        yield from _halves(text, Item(start, end, topics, strength))
        return
    seams = [
        found
        for found in _SEAM.finditer(text.text, start, end)
        if found.end() < end
        and not (
            found[0] == ", "
            and _AFTER_SYSTEM.search(text.text, max(start, found.start() - _REACH), found.start())
        )
    ]
    if headed and not topics and all(seam[0].startswith(".") for seam in seams):
        commas = list(_COMMA.finditer(text.text, start, seams[0].start() if seams else end))
        seams = commas + seams if len(commas) > 1 else seams
    if not seams:
        yield from _halves(text, Item(start, end, topics, strength))
        return
    dots = [found for found in seams if found[0][0] == "."]
    if dots and not headed and is_prose(text.text[start:end]):
        seams = [found for found in seams if found not in dots]
    for stop, after in (*((seam.start(), seam.end()) for seam in seams), (end, end)):
        if stop > start:
            yield from _halves(text, Item(start, stop, topics, strength))
        start = after


def _halves(text: Text, item: Item) -> Iterator[Item]:
    """An item, and separately the part of it that is only desirable (``(Epic preferred)``)."""
    low = text.low[item.start : item.end]
    may = ("(" in low or "," in low) and any(word in low for word in _WELCOMED)
    aside = _ASIDE.search(text.low, item.start, item.end) if may else None
    if aside is None:
        yield item
        return
    yield replace(item, end=aside.start())
    start, end = aside.span(aside.lastindex or 0)
    yield replace(item, start=start, end=end, strength=AskedStrength.DESIRABLE)
