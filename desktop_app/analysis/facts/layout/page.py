"""An advert prepared for reading facts: its parts, its sections and its labelled values."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.layout.glued_labels import STUCK, glued_label
from desktop_app.analysis.facts.layout.labels import (
    Label,
    label_before,
    label_of,
    label_of_part,
    label_of_question,
    may_end_sentence,
)
from desktop_app.analysis.facts.layout.spotting import Words, digits_of
from desktop_app.analysis.facts.layout.stretches import Stretch, Text, small, trimmed
from desktop_app.analysis.facts.layout.table_rows import row_labels
from desktop_app.analysis.facts.layout.wrapped import unwrapped
from desktop_app.domain.advert import DOCUMENT
from desktop_app.domain.facts import FactSource

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from desktop_app.analysis.facts.layout.opening import Piece
    from desktop_app.domain.advert import Advert
    from desktop_app.domain.facts import Fact
    from desktop_app.domain.sections import Section, SectionName
    from desktop_app.text.normalise import NormalText

#: Longer lines are neither a label alone nor a row of a table.
_ALONE: Final = 44
_ROW: Final = 200
_BEFORE_MARK: Final = 60
_MOST_COLONS: Final = 40
_ADDRESS_LINES: Final = 7
_ADDRESS_LINE: Final = 70
_GLUED_ROW: Final = 90
#: Labels alone on their line that end a list.
_ENDING: Final = frozenset(
    (Label.CONTACT, Label.EMAIL, Label.PHONE, Label.CLOSING, Label.INTERVIEW, Label.DBS)
)
#: Labels before a colon, but headings when alone on a line.
_HEADINGS: Final = frozenset(("vacancies", "current vacancies", "our vacancies", "latest vacancies"))
_MARKS: Final = frozenset('"🔹🔸✅👉📍💷📅🕒📞📧🏥⏰💰➡️•●▪■□◦○‣·➤➢►▶✓✔✗★❖-*> ')


@dataclass(slots=True)
class Page:
    """The parts of an advert with their labelled values.

    Attributes:
        texts: Every part that is not empty; labelled parts first.
        values: The values of each label: those of labelled parts, then those in the bodies.
        rows: The lines of the bodies that begin with a label, by part and start.
        ends: Those of them that come after all lists: contact, closing date, checks.
        opening: The pieces of the opening lines, once requested.
        head: The lines of title and employer at the very top, once requested.
        employer: The employer, once read.
    """

    texts: tuple[Text, ...]
    values: dict[Label, list[Stretch]] = field(default_factory=dict)
    rows: set[tuple[str, int]] = field(default_factory=set)
    ends: set[tuple[str, int]] = field(default_factory=set)
    opening: tuple[Piece, ...] | None = None
    head: tuple[Stretch | None, Stretch | None] | None = None
    employer: Fact | None = None

    @property
    def names(self) -> frozenset[str]:
        """The names of the parts."""
        return frozenset(text.name for text in self.texts)

    @property
    def bodies(self) -> Iterator[Text]:
        """The parts with running text."""
        return (text for text in self.texts if text.label is None)

    def labelled(self, *labels: Label) -> Iterator[Stretch]:
        """The values of some labels; those of labelled parts first, then in the order of the labels."""
        found = [value for label in labels for value in self.values.get(label, ())]
        return iter(sorted(found, key=lambda value: not value.whole) if len(found) > 1 else found)

    def is_row(self, text: Text, place: int) -> bool:
        """Whether the line at a place of a body begins with a label or is the value of one."""
        return (text.name, text.text.rfind("\n", 0, place) + 1) in self.rows

    def sections(self, *names: SectionName) -> Iterator[Stretch]:
        """The stretches of the bodies in some sections, without headings."""
        for text in self.bodies:
            for section in text.sections:
                if section.name in names:
                    begin = section.heading.end if section.heading else section.span.start
                    start, end = text.normal.offsets.to_normalised(begin, section.span.end)
                    yield trimmed(Stretch(text, start, end))


def pages_of(
    advert: Advert,
    normal: Mapping[str, NormalText],
    sections: Iterable[Section],
    origins: Mapping[str, FactSource],
) -> Iterator[Page]:
    """Divide an advert into pages: everything but further documents, then each of those.

    Args:
        advert: Its parts.
        normal: The normalised text of each part.
        sections: The sections of all parts, by place.
        origins: The source of each labelled part by its name; ``field`` if absent.
    """
    by_part: dict[str, list[Section]] = {}
    for section in sections:
        by_part.setdefault(section.span.part, []).append(section)
    texts: dict[str, list[Text]] = {"": []}
    for part in advert.parts:
        if part.text.strip():
            label = label_of_part(part.name)
            source = FactSource.TEXT if label is None else origins.get(part.name, FactSource.FIELD)
            text = _text(part.name, unwrapped(normal[part.name]), label, source, by_part.get(part.name, []))
            texts.setdefault(part.name if part.name.startswith(DOCUMENT) else "", []).append(text)
    yield from map(_page, texts.values())


def _page(texts: list[Text]) -> Page:
    """One page, with the labelled values of its parts."""
    texts.sort(key=lambda text: text.label is None)
    page = Page(tuple(texts))
    for text in texts:
        if text.label is not None:
            value = trimmed(Stretch(text, 0, len(text.text), whole=True))
            if value.start < value.end:  # not marks alone
                page.values.setdefault(text.label, []).append(value)
        else:
            for label, value in _labelled_values(text, page.rows, page.ends):
                page.values.setdefault(label, []).append(value)
    return page


def _text(
    name: str, normal: NormalText, label: Label | None, source: FactSource, sections: list[Section]
) -> Text:
    starts = tuple(normal.offsets.to_normalised(item.span.start, item.span.start)[0] for item in sections)
    low = small(normal.text)
    wide = "\t" in normal.original or "   " in normal.original
    known = (Words(low), digits_of(low))
    return Text(name, normal, normal.text, low, source, label, starts, tuple(sections), *known, wide)


def _labelled_values(
    text: Text, rows: set[tuple[str, int]], ends: set[tuple[str, int]]
) -> Iterator[tuple[Label, Stretch]]:
    """The labels of a body with their values, line by line; adds the lines to ``rows`` and ``ends``."""
    lines = list(_lines(text.text))
    wide = "\t" in text.normal.original or "  " in text.normal.original
    tabbed = "\t" in text.normal.original
    for number, (start, end) in enumerate(lines):
        row = row_labels(text, lines, number) if tabbed else []
        for label, first, last in row:
            rows.update((text.name, text.text.rfind("\n", 0, place) + 1) for place in (start, first))
            yield label, trimmed(Stretch(text, first, last))
        found = [] if row else _labels_in(text, start, end, wide=wide)
        if found and found[0][1] == start:
            line = (text.name, text.text.rfind("\n", 0, start) + 1)
            rows.add(line)
            if found[0][0] in _ENDING and len(found) == 1 and not text.text[found[0][2] : end].strip(" :"):
                ends.add(line)
        for place, (label, _, value) in enumerate(found):
            stop = found[place + 1][1] if place + 1 < len(found) else end
            stretch = trimmed(Stretch(text, value, stop))
            if stretch.start == stretch.end and stop == end:
                stretch = _below(text, lines, number + 1, label)
                if stretch.start < stretch.end:
                    rows.add((text.name, text.text.rfind("\n", 0, stretch.start) + 1))
            elif label is Label.ADDRESS and STUCK.match(text.text, found[0][1], end):
                stretch = _going_on(text, lines, number, label, stretch)
            if stretch.start < stretch.end:
                yield label, stretch


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every non-empty line, without the bullet and spaces before it."""
    place = 0
    for line in text.split("\n"):
        end = place + len(line)
        start = place
        while start < end and text[start] in _MARKS:
            start += 1
        if start < end:
            yield start, end
        place = end + 1


def _labels_in(text: Text, start: int, end: int, *, wide: bool) -> list[tuple[Label, int, int]]:
    """The labels of one line, each with its start and the start of its value."""
    line = text.text[start:end]
    found = []
    asked = label_of_question(line)
    if asked:
        return [(asked[0], start, start + asked[1])]
    colon = line.find(":")
    if colon < 0:
        opening = _opening(text, start, line, wide=wide)
        return [opening] if opening else []
    if colon <= _BEFORE_MARK:
        label = label_of(line[:colon].rstrip("*_"))
        if label is not None:
            found.append((label, start, start + colon + 1))
    if not found:
        opening = _opening(text, start, line, wide=wide)
        if opening:
            found.append(opening)
    after = found[-1][2] - start if found else 0
    for _ in range(_MOST_COLONS):
        if colon < 0:
            break
        inner = label_before(line, colon, after=after) if colon >= after else None
        if inner:
            found.append((inner[1], start + inner[0], start + colon + 1))
            after = colon + 1
        colon = line.find(":", colon + 1)
    return found


def _opening(text: Text, start: int, line: str, *, wide: bool) -> tuple[Label, int, int] | None:
    """A label at the start of a line without a colon: alone, before a dash, slash, bar or gap."""
    if wide and len(line) <= _ROW:
        gap = _before_gap(text, start, line)
        if gap is not None:
            return gap
    bar = line.find(" |", 0, _BEFORE_MARK) if line.startswith("|") or line.count("|") == 1 else -1
    if bar > 0:
        label = label_of(line[:bar].strip("| "))
        return None if label is None else (label, start, start + bar + 2)
    slash = line.find(" / ", 0, _BEFORE_MARK)
    if slash > 0 and len(line) <= _ROW and label_of(line[slash + 3 :]) is None:
        label = label_of(line[:slash])
        if label is not None and not may_end_sentence(line[:slash]):
            return label, start, start + slash + 3
    if len(line) <= _ALONE:
        label = label_of(line)
        if label is not None and line.casefold() not in _HEADINGS:
            return label, start, start + len(line)
    dash = line.find(" -", 0, _BEFORE_MARK)
    if dash > 0:
        label = label_of(line[:dash])
        if label is not None:
            return label, start, start + dash + 2
    return glued_label(line, start) if len(line) <= _GLUED_ROW else None


def _before_gap(text: Text, start: int, line: str) -> tuple[Label, int, int] | None:
    """A label before a tab or several spaces of the original (a row of a table)."""
    space = line.find(" ")
    while 0 < space <= _BEFORE_MARK:
        gap = text.normal.offsets.to_original(start + space - 1, start + space + 2)
        seam = text.normal.original[gap[0] + 1 : gap[1] - 1]
        if "\t" in seam or "  " in seam:
            label = label_of(line[:space])
            return None if label is None else (label, start, start + space + 1)
        space = line.find(" ", space + 1)
    return None


def _below(text: Text, lines: list[tuple[int, int]], number: int, label: Label) -> Stretch:
    """The value on the line below a label that is alone; an address continues up to an empty line."""
    value_missing = number >= len(lines) or _is_heading(text, lines[number][0])
    if value_missing or _labels_in(text, *lines[number], wide=False):
        return Stretch(text, 0, 0)
    value = Stretch(text, *lines[number])
    if label in (Label.ADDRESS, Label.EMPLOYER_ADDRESS, Label.CONTACT):
        value = _going_on(text, lines, number, label, value)
    return trimmed(value)


def _is_heading(text: Text, start: int) -> bool:
    """Whether a section with a heading of its own begins with this line."""
    place = bisect_left(text.starts, start)
    return text.starts[place : place + 1] == (start,) and text.sections[place].heading is not None


def _going_on(text: Text, lines: list[tuple[int, int]], number: int, label: Label, value: Stretch) -> Stretch:
    """A value that begins on a line, with the following lines of its block."""
    end = value.end
    behind = lines[number + 1 : number + _ADDRESS_LINES]
    for before, (first, last) in zip(lines[number:], behind, strict=False):
        seam = text.text[before[1] : first]
        if (
            seam.count("\n") > 1
            or first in text.starts
            or last - first > _ADDRESS_LINE
            or (label is not Label.CONTACT and _labels_in(text, first, last, wide=False))
        ):
            break
        end = last
    return Stretch(text, value.start, end)
