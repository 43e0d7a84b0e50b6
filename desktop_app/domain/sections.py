"""Sections of an advert: which stretch of a part is about what."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.spans import Span


class SectionName(StrEnum):
    """The subject of a stretch of an advert."""

    TITLE = "title"
    EMPLOYER = "employer"
    SUMMARY = "summary"
    DUTIES = "duties"
    ESSENTIAL = "essential"
    DESIRABLE = "desirable"
    ABOUT_US = "about_us"
    DETAILS = "details"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of one part; ``heading`` is the line that opened it (never evidence)."""

    name: SectionName
    span: Span
    heading: Span | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that opens a section, as written in the headings pack.

    Attributes:
        section: The section that the heading opens.
        phrases: Wordings of the heading, compared without case, end punctuation and surrounding marks.
        one_line: True for a label (``Job title:``) whose section is only the rest of its line, or the next
            line if nothing follows.
    """

    section: SectionName
    phrases: tuple[str, ...]
    one_line: bool = False
