"""What a column of the workbook is, as data: what stands over it, how wide it is, what is in its cells."""

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
DATE = "d mmm yyyy"  # nobody takes the month for the day
CLOCK = "hh:mm"
NUMBER = "0"
SCORE = "0_)_)"  # with a little air behind, so that the next column does not touch
POINTS = "0.0_)_)"


class ColumnRole(Enum):
    """What is special about the cells of a column."""

    VERDICT = auto()  # tinted by the verdict
    STATUS = auto()  # with the drop-down
    ADVERT = auto()  # the text with its marks
    FURTHER = auto()  # the texts of further documents with their marks
    WORDS = auto()  # words as written, in the look of their mark
    LINK = auto()  # a web address


@dataclass(frozen=True, slots=True)
class Column(Generic[Record]):
    """One column.

    Attributes:
        header: What stands in the first row.
        width: In characters of the standard font.
        value: From the record of a row to what stands in the cell.
        number_format: Excel's format code.
        wrap: Whether long text goes on in the next line.
        left: Whether numbers and dates stand on the left.
        role: What is special about its cells, if anything.
        formatted: From the record of a row to Excel's format code, where rows differ; empty for the column's.
        figures: Whether its cells are numbers as they are.
        grows: Whether a row of a fixed height grows where its words need more lines than that.
        strong: Whether its words are bold.
        folded: Whether the column is folded away until somebody clicks the + over it.
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
