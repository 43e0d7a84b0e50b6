"""The columns of the workbook's sheets, as data: what stands over them, how wide, what is in them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from typing import Generic, TypeVar

from desktop_app.domain.advert import TEXT
from desktop_app.domain.evidence import Evidence
from desktop_app.domain.labels import label
from desktop_app.domain.shortlist import ShortlistEntry
from desktop_app.domain.verdict import SIDES, Route

#: What a cell can hold; a `datetime` has its time zone and is written as local time.
Value = str | int | float | datetime | None
Record = TypeVar("Record")

GENERAL = "General"
DATE = "d mmm yyyy"
NUMBER = "0"
SCORE = "0_)_)"  # with a little air behind, so that the next column does not touch
POINTS = "0.0_)_)"


class Role(Enum):
    """What is special about the cells of a column."""

    VERDICT = auto()  # tinted by the verdict
    STATUS = auto()  # with the drop-down
    ADVERT = auto()  # the text with its marks
    WORDS = auto()  # words as written, in the look of their mark


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
    """

    header: str
    width: float
    value: Callable[[Record], Value]
    number_format: str = GENERAL
    wrap: bool = False
    left: bool = False
    role: Role | None = None


@dataclass(frozen=True, slots=True)
class Proof:
    """One piece of evidence with the entry it belongs to: the record of a row of "Evidence"."""

    entry: ShortlistEntry
    evidence: Evidence


def packs_in_words(packs: tuple[tuple[str, str], ...]) -> str:
    """The rule packs and their versions, one after the other."""
    return ", ".join(f"{pack} {version}" for pack, version in packs)


def _score(side: Route) -> Callable[[ShortlistEntry], Value]:
    """The value function of one side's score."""
    return lambda entry: dict(entry.analysis.verdict.scores).get(side)


SHORTLIST: tuple[Column[ShortlistEntry], ...] = (
    Column("No.", 6, lambda entry: entry.id, NUMBER, left=True),
    Column("Saved on", 13, lambda entry: entry.saved_at, DATE, left=True),
    Column("Title", 32, lambda entry: entry.title, wrap=True),
    Column("Employer", 28, lambda entry: entry.employer, wrap=True),
    Column("Verdict", 28, lambda entry: label(entry.analysis.verdict.route), role=Role.VERDICT),
    Column("Confidence", 13, lambda entry: label(entry.analysis.verdict.confidence)),
    Column("Provisional", 13, lambda entry: "Yes" if entry.analysis.verdict.provisional else "No"),
    Column("Status", 13, lambda entry: label(entry.status), role=Role.STATUS),
    Column("Notes", 30, lambda entry: entry.notes, wrap=True),
    Column("Reason", 52, lambda entry: entry.analysis.verdict.reason, wrap=True),
    Column("Kind", 12, lambda entry: label(entry.analysis.verdict.kind, short=True)),
    Column("Stage", 17, lambda entry: label(entry.analysis.verdict.stage), wrap=True),
    Column("Nation", 17, lambda entry: label(entry.analysis.verdict.nation), wrap=True),
    Column("Setting", 20, lambda entry: label(entry.analysis.verdict.setting), wrap=True),
    *(Column(f"{label(side, short=True)} score", 13, _score(side), SCORE) for side in SIDES),
    Column("Rules", 40, lambda entry: packs_in_words(entry.analysis.packs), wrap=True),
    Column("Advert text", 110, lambda entry: entry.analysis.advert.part(TEXT), wrap=True, role=Role.ADVERT),
)

#: The columns that are printed: further ones would make the print too small to read.
PRINTED = 10

EVIDENCE: tuple[Column[Proof], ...] = (
    Column("No.", 6, lambda proof: proof.entry.id, NUMBER, left=True),
    Column("Title", 34, lambda proof: proof.entry.title),
    Column(
        "Speaks for",
        16,
        lambda proof: label(proof.evidence.route, short=True) if proof.evidence.route else "",
    ),
    Column("Category", 16, lambda proof: label(proof.evidence.category)),
    Column("Words as written", 44, lambda proof: proof.evidence.text, role=Role.WORDS),
    Column("Section", 18, lambda proof: label(proof.evidence.section)),
    Column("Read as", 19, lambda proof: label(proof.evidence.assertion)),
    Column("Weight", 9, lambda proof: proof.evidence.weight, POINTS),
    Column("Why not counted", 40, lambda proof: proof.evidence.why),
    Column("Rule", 34, lambda proof: proof.evidence.rule),
    Column("Part", 10, lambda proof: proof.evidence.span.part),
    Column("Start", 8, lambda proof: proof.evidence.span.start),
    Column("End", 8, lambda proof: proof.evidence.span.end),
)
