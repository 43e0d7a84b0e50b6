"""The columns of the shortlist as data: what stands over them, how wide they are, what is in them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import NamedTuple

from desktop_app.domain.labels import label
from desktop_app.domain.shortlist import ShortlistColumn, ShortlistRow
from desktop_app.domain.verdict import Kind
from desktop_app.presentation.shortlist_dates import full_moment, short_day

UNTITLED = "Untitled"


class Column(NamedTuple):
    """One column.

    Attributes:
        sort: What a click on its header sorts by.
        header: Words over it.
        sample: The widest usual words; the column is made to hold them.
        share: Share of the room that is left over; 0: as wide as the sample.
        rank: Columns of the highest rank go first where there is little room; 0 stays always.
        words: From a row to what stands in the cell.
        tip: From a row to what the tool tip says; empty: nothing.
        newest_first: Whether the first click sorts the largest to the top.
    """

    sort: ShortlistColumn
    header: str
    sample: str
    words: Callable[[ShortlistRow], str]
    tip: Callable[[ShortlistRow], str]
    share: int = 0
    rank: int = 0
    newest_first: bool = False


def confidence_words(row: ShortlistRow) -> str:
    """The confidence, and whether it is provisional."""
    words = label(row.confidence)
    return f"{words}, provisional" if row.provisional else words


def verdict_words(row: ShortlistRow) -> str:
    """The verdict in full, for tool tips and screen readers."""
    words = f"{label(row.route)}: {confidence_words(row).lower()}"
    return words if row.kind is Kind.VACANCY else f"{words}. {label(row.kind)}, not a vacancy"


def _today() -> date:
    return datetime.now(UTC).astimezone().date()


COLUMNS = (
    Column(
        ShortlistColumn.ROUTE,
        "Verdict",
        "Primary care",
        lambda row: label(row.route, short=True),
        verdict_words,
    ),
    Column(
        ShortlistColumn.TITLE,
        "Title",
        "Trainee Clinical",
        lambda row: row.title or UNTITLED,
        lambda row: row.title,
        share=1,
    ),
    Column(
        ShortlistColumn.EMPLOYER,
        "Employer",
        "Larkmoor Hospit",
        lambda row: row.employer,
        lambda row: row.employer,
        share=1,
        rank=1,
    ),
    Column(
        ShortlistColumn.CONFIDENCE, "Confidence", "Confidence", confidence_words, confidence_words, rank=4
    ),
    Column(
        ShortlistColumn.STAGE,
        "Stage",
        "Accredited",
        lambda row: label(row.stage, short=True),
        lambda row: label(row.stage),
        rank=5,
    ),
    Column(
        ShortlistColumn.SETTING,
        "Setting",
        "Mental health",
        lambda row: label(row.setting, short=True),
        lambda row: label(row.setting),
        rank=6,
    ),
    Column(
        ShortlistColumn.NATION,
        "Nation",
        "New Zealand",
        lambda row: label(row.nation, short=True),
        lambda row: label(row.nation),
        rank=7,
    ),
    Column(
        ShortlistColumn.STATUS,
        "Status",
        "Withdrawn",
        lambda row: label(row.status),
        lambda row: label(row.status),
        rank=2,
    ),
    Column(
        ShortlistColumn.SAVED_AT,
        "Saved on",
        "28 Nov",
        lambda row: short_day(row.saved_at, today=_today()),
        lambda row: full_moment(row.saved_at),
        rank=3,
        newest_first=True,
    ),
)
