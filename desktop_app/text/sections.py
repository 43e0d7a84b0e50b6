"""Cuts an advert into sections: title, employer, duties, requirements, about the employer.

Works line by line with the headings pack (``text.headings``), for the layouts of NHS Jobs and Trac pages,
practice sheets, agency paragraphs, bilingual Welsh adverts and job descriptions from abroad. A line that is
not a heading stays in the current section; the lines above the first heading are the lead (``text.lead``).
Every code point of every part belongs to exactly one section.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from desktop_app.domain.advert import EMPLOYER, TEXT, TITLE, Advert, Part
from desktop_app.domain.sections import Section, SectionName
from desktop_app.domain.spans import Span
from desktop_app.text.headings import HeadingTable, Opening
from desktop_app.text.lead import Lead
from desktop_app.text.normalise import NormalText
from desktop_app.text.sentences import is_bullet_line, sentences_around
from desktop_app.text.specification_tables import TAB, by_column

__all__ = ["HeadingTable", "split_sections"]

_DOCUMENT: Final = "document:"
#: Names of fields that contain a whole advert, not one detail of it.
_BODIES: Final = frozenset(
    (TEXT, "advert", "advert_text", "body", "content", "description", "job_description")
)
_OF_A_PERSON: Final = frozenset(("name", "contact name", "name of contact", "contact person"))
_WHOLE: Final = frozenset((SectionName.TITLE, SectionName.EMPLOYER, SectionName.DETAILS, SectionName.OTHER))
#: A longer value after a title label is the beginning of a text ("Role: You will …").
_TITLE_VALUE: Final = 110
#: A value that ends like a sentence and has this many spaces is one.
_TITLE_SENTENCE: Final = 8
#: In a longer line, only the first sentence after a label is the label's value.
_LABEL_LINE: Final = 200
_WRAPPED: Final = 50
#: The answers that a job site offers below each of its questions.
_ANSWERS: Final = frozenset(("yes", "no", "yes no", "yes / no", "yes/no"))


def split_sections(
    advert: Advert, normal: Mapping[str, NormalText], table: HeadingTable
) -> tuple[Section, ...]:
    """Cut every part of an advert into sections.

    Args:
        advert: The advert.
        normal: The normalised text of each part, by the part's name.
        table: The compiled headings.

    Returns:
        Sections in the order of the parts, not overlapping, covering every non-empty part; spans and headings
        count code points of the part's original text.
    """
    sections: list[Section] = []
    for part in advert.parts:
        if not part.text:
            continue
        begin = None if _is_body(part.name) else _section_of_part(part.name, table)
        if begin in _WHOLE:
            sections.append(Section(begin, Span(part.name, 0, len(part.text))))
            continue
        lead = Lead(advert.part(TITLE), advert.part(EMPLOYER), table)
        cutter = _Cutter(table, lead if begin is None else None, begin or SectionName.SUMMARY)
        cutter.read(normal[part.name].text)
        cut = cutter.sections(part, normal[part.name])
        sections += by_column(cut, part, table) if TAB in part.text or "  " in part.text else cut
    return tuple(sections)


def _is_body(name: str) -> bool:
    """Whether a part contains a whole advert."""
    return name in _BODIES or name.startswith(_DOCUMENT)


def _section_of_part(name: str, table: HeadingTable) -> SectionName:
    """The section of a labelled field, by its name."""
    heading = table.named(name.replace("_", " "))
    return SectionName.DETAILS if heading is None else heading.section


def _may_be_title(value: str) -> bool:
    """Whether the words after a title label are a title and not the beginning of a text."""
    if len(value) > _TITLE_VALUE:
        return False
    return value[-1] not in ".!?:;" or value.count(" ") < _TITLE_SENTENCE


class _Cutter:
    """Walks over the lines of one text and records where sections begin."""

    def __init__(self, table: HeadingTable, lead: Lead | None, begin: SectionName) -> None:
        self._table = table
        self._lead = lead
        #: (place in the normalised text, section, place of the heading)
        self._cuts: list[tuple[int, SectionName, tuple[int, int] | None]] = [(0, begin, None)]
        self._empty = True
        self._open = begin
        self._open_heading: tuple[int, int] | None = None
        self._label: Opening | None = None
        #: Whether the latest heading or label is one for a person's name.
        self._names = False
        self._resume = False
        self._before = ""
        self._before_at = 0

    def read(self, text: str) -> None:
        """Read all lines of a normalised text."""
        place = 0
        for line in text.split("\n"):
            bare = line.strip()
            if bare:
                at = place + line.index(bare[0])
                self._read_line(bare, at)
                self._before, self._before_at = bare, at
            place += len(line) + 1

    def sections(self, part: Part, normal: NormalText) -> Iterable[Section]:
        """The recorded sections, in places of the part's original text."""
        to_original = normal.offsets.to_original
        starts = [0, *(to_original(cut[0], cut[0])[0] for cut in self._cuts[1:]), len(part.text)]
        for (_, name, heading), start, end in zip(self._cuts, starts, starts[1:], strict=False):
            if start < end:
                place = Span(part.name, *to_original(*heading)) if heading else None
                yield Section(name, Span(part.name, start, end), place)

    def _read_line(self, line: str, place: int) -> None:
        """Process one line that is not blank."""
        if self._before.endswith("?") and line.lower() in _ANSWERS:
            self._ask()
            return
        opening = self._table.opening(line)
        if opening is not None and not (line[0].islower() and self._is_wrapped()):
            self._open_section(opening, line, place)
        elif self._label is not None:
            self._take_value(line)
        elif self._lead is not None and not self._lead.over:
            self._read_lead(line, place)
        else:
            self._go_on(place)
        self._empty = False
        if ":" in line and len(line) > self._table.longest:
            for inner in self._table.inline(line):
                before = self._open, self._open_heading
                self._open_section(inner, line, place)
                if inner.section is SectionName.OTHER:  # "This is no job in billing: …" covers only its line
                    (self._open, self._open_heading), self._resume = before, True

    def _ask(self) -> None:
        """Set the previous line apart: a job site's question, which the reader answers there."""
        last = self._cuts[-1]
        if last[0] >= self._before_at > 0:
            if last[2] is not None:  # a heading in the form of a question
                return
            self._cuts.pop()
        self._cuts.append((self._before_at, SectionName.OTHER, None))
        self._resume = True

    def _is_wrapped(self) -> bool:
        """Whether the previous line breaks off in the middle of a sentence."""
        return len(self._before) > _WRAPPED and self._before[-1] not in ".!?:;"

    def _open_section(self, opening: Opening, line: str, place: int) -> None:
        """Begin the section of a heading or a label."""
        start = place + opening.start
        heading = (start, place + opening.end) if opening.end > opening.start else None
        rest = opening.content < len(line)
        section = opening.section
        if opening.topic and self._open is SectionName.DESIRABLE and section is SectionName.ESSENTIAL:
            section = SectionName.DESIRABLE
        one_line = opening.one_line
        if one_line and (self._open is SectionName.OTHER or (self._names and section is SectionName.TITLE)):
            section = SectionName.DETAILS  # the person to contact has a job title too
        self._names = heading is not None and line[opening.start : opening.end].lower() in _OF_A_PERSON
        if one_line and section is SectionName.TITLE:
            if rest and not _may_be_title(line[opening.content :]):
                section, one_line = SectionName.SUMMARY, False
            elif self._lead is not None:
                self._lead.title_was_labelled()
        self._cut(start, section, heading)
        self._label = None
        if one_line:
            self._close_label(opening, line, place)
            return
        self._resume = False
        self._open, self._open_heading = section, heading
        if self._lead is not None:
            self._lead.close()

    def _close_label(self, opening: Opening, line: str, place: int) -> None:
        """Find where the value of a label ends: on its line, or on the next."""
        self._resume = True
        rest = line[opening.content :]
        if not rest:
            self._label = opening
        elif len(rest) > _LABEL_LINE:
            _, end = sentences_around(line, opening.content, opening.content + 1)
            if end < len(line):
                self._go_on(place + end)

    def _take_value(self, line: str) -> None:
        """Treat a line as the value of the label above it."""
        label, self._label = self._label, None
        if label is None:
            return
        listed = is_bullet_line(line)  # "Hospital" above a list is a heading over duties, not a label
        if listed or (label.section is SectionName.TITLE and not _may_be_title(line)):
            section = SectionName.DUTIES if listed else SectionName.SUMMARY
            start, _, heading = self._cuts[-1]
            self._cuts[-1] = (start, section, heading)
            self._open, self._open_heading, self._resume = section, heading, False

    def _read_lead(self, line: str, place: int) -> None:
        """Process a line above the first heading."""
        section = self._lead.read(line) if self._lead is not None else None
        if section is None:
            self._go_on(place)
        else:
            self._cut(place, section, None)
            self._resume = True

    def _go_on(self, place: int) -> None:
        """Return to the section that a label or a title line interrupted."""
        if self._resume:
            self._resume = False
            self._cut(place, self._open, self._open_heading)

    def _cut(self, place: int, section: SectionName, heading: tuple[int, int] | None) -> None:
        """Begin a section at a place."""
        if self._empty:
            place = self._cuts.pop()[0]
        elif self._cuts[-1][1] is section and heading is None and self._cuts[-1][2] is None:
            return
        self._cuts.append((place, section, heading))
        self._empty = False
