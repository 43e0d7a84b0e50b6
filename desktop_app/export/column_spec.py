"""Describes a column of the workbook: its header, width, format, and the function that gives its values."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import Enum, auto
from typing import Generic, TypeVar

#: What a cell can hold; a `datetime` has its time zone and is written as local time.
Value = str | int | float | datetime | date | time | None
Record = TypeVar("Record")

GENERAL = "General"
DATE = "d mmm yyyy"  # nobody mistakes the month for the day
CLOCK = "hh:mm"
NUMBER = "0"
SCORE = "0_)_)"  # leaves a little space, so that the next column does not touch
POINTS = "0.0_)_)"


class ColumnRole(Enum):
    """How the cells of a column differ from plain ones."""

    VERDICT = auto()  # tinted by the verdict
    STATUS = auto()  # with the drop-down
    ADVERT = auto()  # the text with its marks
    FURTHER = auto()  # the texts of further documents, with their marks
    WORDS = auto()  # words as quoted, in the look of their mark
    LINK = auto()  # a web address


@dataclass(frozen=True, slots=True)
class Column(Generic[Record]):
    """One column.

    Attributes:
        header: The text in the first row.
        width: In characters of the standard font.
        value: Returns the cell's value for a row's record.
        number_format: Excel's format code.
        wrap: Whether long text wraps.
        left: Whether numbers and dates are left-aligned.
        role: How its cells differ from plain ones.
        formatted: Returns Excel's format code for a row's record, where rows differ; an empty text means the
            column's.
        figures: Whether its values are plain numbers.
        grows: Whether a row grows beyond its fixed height if this cell's text needs more lines.
        strong: Whether its text is bold.
        folded: Whether the column starts collapsed, behind the + above it.
    """

    header: str
    width: float
    value: Callable[[Record], Value]
    number_format: str = GENERAL
    wrap: bool = False
    left: bool = False
    role: ColumnRole | None = None
    formatted: Callable[[Record], str] | None = None
    figures: bool = False
    grows: bool = False
    folded: bool = False
    strong: bool = False
