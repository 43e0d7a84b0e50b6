"""Ranges of the normalised text of an advert's parts, and the facts read from them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from desktop_app.domain.facts import Fact, FactName, FactSource, FactValue
from desktop_app.domain.sections import Section, SectionName
from desktop_app.domain.spans import Span
from desktop_app.text.sentences import sentences_around

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.analysis.facts.layout.labels import Label
    from desktop_app.analysis.facts.layout.spotting import Words
    from desktop_app.text.normalise import NormalText

_EDGES: Final = " *_-:|•\t\"'"
_GAP: Final = re.compile(r" ?\t\s*| {3,}")
_UNSEEN: Final = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")


@dataclass(frozen=True, slots=True)
class Text:
    """One part, normalised, with its lower-case text of the same length.

    Attributes:
        name: The part's name.
        normal: Its normalised text with offsets to the original.
        text: The normalised text.
        low: The normalised text in lower case, of the same length.
        source: The source of facts read here.
        label: The label of a labelled part; ``None`` for a body.
        starts: Where each section begins in the normalised text.
        sections: The sections that begin there.
        words: An index of its words.
        digits: Where its runs of digits begin.
        wide: Whether the original contains a tab or a wide gap, as tables do.
    """

    name: str
    normal: NormalText
    text: str
    low: str
    source: FactSource
    label: Label | None
    starts: tuple[int, ...]
    sections: tuple[Section, ...]
    words: Words
    digits: tuple[int, ...]
    wide: bool = False

    def section_at(self, place: int) -> SectionName:
        """The section at a place of the normalised text."""
        found = bisect_right(self.starts, place) - 1
        return self.sections[found].name if found >= 0 else SectionName.OTHER

    def digits_in(self, start: int, end: int) -> tuple[int, ...]:
        """Where the runs of digits begin in a range of the normalised text."""
        return self.digits[bisect_left(self.digits, start) : bisect_left(self.digits, end)]

    def sentence(self, start: int, end: int) -> tuple[int, int]:
        """Start and end of the sentence round a range of the normalised text."""
        return sentences_around(self.normal.text, start, end)

    def fact(self, name: FactName, value: FactValue, start: int, end: int) -> Fact:
        """A fact read from a range of the normalised text."""
        span = self.span(start, end)
        return Fact(name, value, span, self.normal.original[span.start : span.end], self.source)

    def named(self, name: FactName, start: int, end: int) -> Fact:
        """A fact whose value is the words of a range as written."""
        return self.fact(name, self.written(start, end), start, end)

    def written(self, start: int, end: int) -> str:
        """The original words of a range, with single spaces and without invisible characters."""
        span = self.span(start, end)
        return " ".join(_UNSEEN.sub("", self.normal.original[span.start : span.end]).split())

    def gaps(self, start: int, end: int) -> Iterator[int]:
        """The spaces of a range that are tabs or wide gaps in the original, as between cells of a row."""
        if not self.wide:
            return
        first, last = self.normal.offsets.to_original(start, end)
        for gap in _GAP.finditer(self.normal.original, first, last):
            yield self.normal.offsets.to_normalised(gap.start(), gap.end())[0]

    def span(self, start: int, end: int) -> Span:
        """The place in the original of a range of the normalised text."""
        return Span(self.name, *self.normal.offsets.to_original(start, end))


@dataclass(frozen=True, slots=True)
class Stretch:
    """A range of a part's normalised text, such as a labelled value or a line.

    Attributes:
        whole: Whether the value is a whole labelled part, which is certain.
    """

    text: Text
    start: int
    end: int
    whole: bool = False

    @property
    def words(self) -> str:
        """The normalised words."""
        return self.text.text[self.start : self.end]

    @property
    def low(self) -> str:
        """The words in lower case."""
        return self.text.low[self.start : self.end]

    @property
    def written(self) -> str:
        """The words as written."""
        return self.text.written(self.start, self.end)

    def fact(self, name: FactName, value: FactValue) -> Fact:
        """A fact whose place is the whole range."""
        return self.text.fact(name, value, self.start, self.end)


def small(text: str) -> str:
    """The text in lower case, character by character, so that its length does not change."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)


def parted(value: Stretch) -> str:
    """The lower-case text of a value's part, with a space where the value is joined to its label."""
    low, start = value.text.low, value.start
    low = low.replace("_", " ") if "_" in low else low
    before = low[max(0, start - 1) : start]
    return f"{low[: start - 1]} {low[start:]}" if before.isalpha() or before == ":" else low


def trimmed(stretch: Stretch) -> Stretch:
    """The stretch without surrounding spaces, bullets and marks."""
    text, start, end = stretch.text.text, stretch.start, stretch.end
    while start < end and (text[start] in _EDGES or text[start].isspace()):
        start += 1
    while end > start and (text[end - 1] in _EDGES or text[end - 2 : end] == '",' or text[end - 1].isspace()):
        end -= 1
    return Stretch(stretch.text, start, end, stretch.whole)
