"""One part with its lists, for reading demands: items, sentences, named certificates."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.demands.certificates import BEGINNINGS, NAMES
from desktop_app.analysis.facts.demands.item_pieces import Item
from desktop_app.analysis.facts.demands.specification import items_of
from desktop_app.analysis.facts.demands.strengths import strength_in, strength_of_item
from desktop_app.analysis.facts.demands.work_items import WORKED_CUES
from desktop_app.analysis.facts.layout.spotting import begun

if TYPE_CHECKING:
    from desktop_app.analysis.facts.layout.stretches import Text
    from desktop_app.domain.facts import AskedStrength

_LEAD: Final = re.compile(
    r"(?:\(?[a-z0-9]{1,2}[.)] |[ed]\d{1,2} )?(?:[^\w£$€'\"]|o (?=\S)){0,6}(?:(?:essential|desirable|"
    r"preferred|nice|[ed](?=:)|must "
    r"have|experience|required|requirements) ?[:-] ?)?"
)
#: A line made up only of these words is a heading.
HEADING_WORDS: Final = frozenset((
    "section", "essential", "desirable", "required", "qualifications", "qualification", "knowledge",
    "skills", "education", "training", "profiad", "relevant", "and", "or", "experience", "previous", "work",
    "with", "the", "to", "match", "senior", "professional", "1", "2", "3", "criteria", "criterion", "etc",
    "minimum", "preferred", "anything", "else", "eligibility",
))  # fmt: skip
WORD: Final = re.compile(r"\w+")
#: A strength in brackets at the end of a demand, or a conjunction that leads to the next item.
_MARKED: Final = re.compile(
    r"(?i)(?: ?[(\[](?:e|d|essential|desirable|required|preferred|mandatory)[)\]]?| ?,? (?:and|or))+$"
)
#: How much of an endless sentence is read before a word.
_BEFORE: Final = 180
_BEHIND: Final = 140


class Lists:
    """The items of one part's lists, looked up by place."""

    def __init__(self, text: Text, stated: list[Item], ends: frozenset[int] = frozenset()) -> None:
        listed = list(items_of(text, ends))
        listed += [item for item in stated if not any(it.start <= item.start < it.end for it in listed)]
        self.items = tuple(sorted(listed, key=lambda item: item.start))
        self._tails = [item for item in self.items if item.continues >= 0]
        self._starts = [item.start for item in self.items]
        self._worked = WORKED_CUES.places(text) if self.items else []
        self.names = tuple(begun(NAMES, text, BEGINNINGS))
        self._name_starts = [found.start() for found in self.names]

    def name_in(self, item: Item) -> int | None:
        """Offset of the first certificate named in an item."""
        number = bisect_left(self._name_starts, item.start)
        found = number < len(self._name_starts) and self._name_starts[number] < item.end
        return self._name_starts[number] - item.start if found else None

    def may_tell_work(self, item: Item) -> bool:
        """Whether an item contains any of the words that work done is recognised by."""
        number = bisect_right(self._worked, item.start - 1)
        return number < len(self._worked) and self._worked[number] < item.end

    def rest_of(self, item: Item, text: Text) -> str:
        """The continuation of an item in a wrapped cell, after a space; empty for most items."""
        return "".join(
            f" {text.written(other.start, other.end)}"
            for other in self._tails
            if other.continues == item.start
        )

    def at(self, place: int) -> Item | None:
        """The item at a place."""
        number = bisect_right(self._starts, place) - 1
        return self.items[number] if number >= 0 and place < self.items[number].end else None


def strength_at(text: Text, lists: Lists, start: int, end: int) -> tuple[AskedStrength | None, Item | None]:
    """How strongly the words at a place are asked for, and the item that contains them."""
    item = lists.at(start)
    if item is not None:
        low = text.low[item.start : item.end]
        return strength_of_item(low, item.strength, start - item.start), item
    first, last = clause(text, start, end)
    return strength_in(text, first, last, start), None


def first_word(text: Text, start: int, end: int) -> int:
    """Start of a clause's words, after bullets, marks and a heading on the same line."""
    lead = _LEAD.match(text.low, start, end)
    return lead.end() if lead else start


def without_marks(words: str) -> str:
    """A demand without trailing marks, ``(E)`` or ``, and``; an open bracket is closed."""
    words = _MARKED.sub("", words.strip(" .;,:"))
    opened, closed = words.count("("), words.count(")")
    if opened > closed:
        return words[1:] if words[0] == "(" else f"{words})"
    return words[:-1] if opened < closed and words[-1] == ")" else words


def clause(text: Text, start: int, end: int) -> tuple[int, int]:
    """The sentence or piece of a semicolon list around a word; a long one is cut to the words nearby."""
    first, last = text.sentence(start, end)
    if first < start - _BEFORE:
        first = text.low.find(" ", start - _BEFORE, start) + 1 or start
    if last > end + _BEHIND:
        last = max(end, text.low.rfind(" ", end, end + _BEHIND))
    return first, last
