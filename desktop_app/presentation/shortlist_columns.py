"""The columns of the shortlist as data: headers, widths, and the functions that give their text."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import NamedTuple

from desktop_app.domain.labels import label
from desktop_app.domain.shortlist import ShortlistColumn, ShortlistRow
from desktop_app.domain.verdict import Kind
from desktop_app.presentation.shortlist_dates import full_moment, short_day
from desktop_app.presentation.shortlist_facts import (
    Urgency,
    band_words,
    closing_in_full,
    closing_in_short,
    contract_words,
    pattern_words,
    pay_in_full,
    pay_in_short,
    urgency,
)

UNTITLED = "Untitled"


class ListColumn(NamedTuple):
    """One column.

    Attributes:
        sort: What a click on its header sorts by.
        header: Its header.
        sample: The widest usual text, for which it has room.
        share: Its share of spare width; 0: as wide as the sample.
        rank: Columns of the highest rank are dropped first if there is little room; 0 always stays.
        words: Returns a row's text; a line break begins its second line.
        tip: Returns a row's tool tip; may be empty.
        newest_first: Whether the first click sorts in descending order.
        on_the_right: Whether its cells are numbers, aligned to the right.
    """

    sort: ShortlistColumn
    header: str
    sample: str
    words: Callable[[ShortlistRow], str]
    tip: Callable[[ShortlistRow], str]
    share: int = 0
    rank: int = 0
    newest_first: bool = False
    on_the_right: bool = False


def confidence_words(row: ShortlistRow) -> str:
    """The confidence, and whether it is provisional."""
    words = label(row.confidence)
    return f"{words}, provisional" if row.provisional else words


def verdict_words(row: ShortlistRow) -> str:
    """The verdict in full, for tool tips and screen readers."""
    words = f"{label(row.route)}: {confidence_words(row).lower()}"
    return words if row.kind is Kind.VACANCY else f"{words}. {label(row.kind)}, not a vacancy"


def urgency_of(row: ShortlistRow) -> Urgency:
    """Whether an advert closes soon or has closed."""
    return urgency(row.facts, now=_now())


def _now() -> datetime:
    return datetime.now(UTC).astimezone()


def _today() -> date:
    return _now().date()


COLUMNS = (
    ListColumn(
        ShortlistColumn.ROUTE,
        "Verdict",
        "Primary care",
        lambda row: label(row.route, short=True),
        verdict_words,
    ),
    ListColumn(
        ShortlistColumn.TITLE,
        "Title",
        "Clinical Coding Aud",
        lambda row: row.title or UNTITLED,
        lambda row: row.title,
        share=2,
    ),
    ListColumn(
        ShortlistColumn.EMPLOYER,
        "Employer",
        "Larkmoor Hos",
        lambda row: row.employer,
        lambda row: row.employer,
        share=2,
        rank=2,
    ),
    ListColumn(
        ShortlistColumn.BAND,
        "Band",
        "8a–8b",
        lambda row: band_words(row.facts),
        lambda row: f"Band {band_words(row.facts)}" if row.facts.band else "",
        rank=5,
    ),
    ListColumn(
        ShortlistColumn.PAY,
        "Pay",
        "£32,073–39,043",
        lambda row: pay_in_short(row.facts),
        lambda row: pay_in_full(row.facts),
        rank=3,
        newest_first=True,
        on_the_right=True,
    ),
    ListColumn(
        ShortlistColumn.CLOSING_DATE,
        "Closes",
        "28 Nov 2026",
        lambda row: closing_in_short(row.facts, now=_now()),
        lambda row: closing_in_full(row.facts, now=_now()),
        rank=1,
    ),
    ListColumn(
        ShortlistColumn.LOCATION,
        "Location",
        "Milton Keynes",
        lambda row: row.facts.location,
        lambda row: row.facts.location,
        share=1,
        rank=7,
    ),
    ListColumn(
        ShortlistColumn.CONTRACT,
        "Contract",
        "Apprenticeship",
        lambda row: contract_words(row.facts),
        lambda row: contract_words(row.facts),
        rank=9,
    ),
    ListColumn(
        ShortlistColumn.PATTERN,
        "Pattern",
        "Part time, flexible",
        lambda row: pattern_words(row.facts),
        lambda row: pattern_words(row.facts),
        rank=10,
    ),
    ListColumn(
        ShortlistColumn.CONFIDENCE, "Confidence", "Confidence", confidence_words, confidence_words, rank=8
    ),
    ListColumn(
        ShortlistColumn.STAGE,
        "Stage",
        "Accredited",
        lambda row: label(row.stage, short=True),
        lambda row: label(row.stage),
        rank=11,
    ),
    ListColumn(
        ShortlistColumn.SETTING,
        "Setting",
        "Mental health",
        lambda row: label(row.setting, short=True),
        lambda row: label(row.setting),
        rank=12,
    ),
    ListColumn(
        ShortlistColumn.NATION,
        "Nation",
        "New Zealand",
        lambda row: label(row.nation, short=True),
        lambda row: label(row.nation),
        rank=13,
    ),
    ListColumn(
        ShortlistColumn.STATUS,
        "Status",
        "Withdrawn",
        lambda row: label(row.status),
        lambda row: label(row.status),
        rank=4,
    ),
    ListColumn(
        ShortlistColumn.SAVED_AT,
        "Saved on",
        "28 Nov",
        lambda row: short_day(row.saved_at, today=_today()),
        lambda row: full_moment(row.saved_at),
        rank=6,
        newest_first=True,
    ),
)
#: Columns that cannot be hidden.
ALWAYS = frozenset({ShortlistColumn.ROUTE, ShortlistColumn.TITLE})
#: Columns shown, as far as there is room, unless the person chooses others.
USUAL = frozenset(
    {
        *ALWAYS,
        ShortlistColumn.EMPLOYER,
        ShortlistColumn.BAND,
        ShortlistColumn.PAY,
        ShortlistColumn.CLOSING_DATE,
        ShortlistColumn.LOCATION,
        ShortlistColumn.CONFIDENCE,
        ShortlistColumn.STATUS,
        ShortlistColumn.SAVED_AT,
    }
)
