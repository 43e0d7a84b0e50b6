"""A saved advert's facts and origins as lines for the pane beside the shortlist."""

from __future__ import annotations

from itertools import groupby
from typing import NamedTuple

from desktop_app.domain.advert import Advert, Origin, OriginKind
from desktop_app.domain.documents import FORMAT_WORDS
from desktop_app.domain.facts import FactName
from desktop_app.domain.facts_words import day_words
from desktop_app.domain.shortlist import ShortlistEntry
from desktop_app.presentation.facts_rows import LISTS, FactRow, entries_of

#: Shown before the person asks for everything.
_FIRST = frozenset(
    {
        FactName.CLOSING_DATE,
        FactName.PAY_MIN,
        FactName.BAND,
        FactName.LOCATION,
        FactName.HOURS_PER_WEEK,
        FactName.CONTRACT,
        FactName.PATTERN,
        FactName.INTERVIEW_DATE,
        FactName.REFERENCE,
    }
)
#: The two that have fields of their own.
_FIELDS = frozenset({FactName.TITLE, FactName.EMPLOYER})
#: The rows by urgency, most urgent first.
_URGENT = (FactName.CLOSING_DATE, FactName.PAY_MIN, FactName.BAND, FactName.LOCATION)
NO_FACTS = "No facts were read when this advert was saved. Open it and read it again to fill them in."
UNKNOWN = "Where it came from was not recorded."


class ListedStatement(NamedTuple):
    """One fact on a line.

    Attributes:
        name: Its label.
        value: In words.
        source: Its origin, unless that is the advert's text: “corrected by you”.
        first: Whether it is shown before the person asks for everything.
    """

    name: str
    value: str
    source: str
    first: bool


class Came(NamedTuple):
    """The origin of one document.

    Attributes:
        words: The file or the paste, its kind and dates, and the length of the document.
        address: Its stated web address; may be empty.
        notes: How it was read.
    """

    words: str
    address: str
    notes: str


def statements_of(entry: ShortlistEntry) -> tuple[ListedStatement, ...]:
    """The facts of a saved advert as corrected, most urgent first."""
    rows = [
        row
        for row in entries_of(entry.analysis.facts, entry.corrections)
        if isinstance(row, FactRow) and row.names[0] not in _FIELDS
    ]
    rows.sort(key=lambda row: _URGENT.index(row.names[0]) if row.names[0] in _URGENT else len(_URGENT))
    lines = []
    for name, group in groupby(rows, key=lambda row: row.names[0]):
        told = list(group)
        mark = "; " if name in LISTS else " "
        lines.append(
            ListedStatement(
                told[0].name,
                mark.join(row.value for row in told),
                next((row.source for row in told if row.source), ""),
                name in _FIRST,
            )
        )
    return tuple(lines)


def came_from(advert: Advert) -> tuple[Came, ...]:
    """The origin of each document of an advert; empty if unknown."""
    if not advert.origins:
        return ()
    documents = advert.documents
    return tuple(
        _came(advert.origin(part.name), len(part.text.split()), advert.read_on, number=number)
        for number, part in enumerate(documents, 1 if len(documents) > 1 else 0)
    )


def _came(origin: Origin | None, length: int, read_on: str, *, number: int) -> Came:
    """One document's origin; ``number`` is 0 if it is the only one."""
    words = f"{length:,} {'word' if length == 1 else 'words'}"
    if origin is None:
        told = [UNKNOWN.removesuffix("."), words]
    elif origin.file:
        kind = FORMAT_WORDS[origin.format] if origin.format is not None else ""
        told = [f"“{origin.file}”", kind, f"dated {_day(origin.date)}" if origin.date else "", words]
    elif origin.kind is OriginKind.PASTE:
        told = [f"Pasted on {_day(read_on)}" if read_on else "Pasted", words]
    else:
        told = ["Typed", words]
    line = ", ".join(piece for piece in told if piece)
    return Came(
        f"{number}. {line}" if number else line,
        origin.address if origin is not None else "",
        " ".join(origin.notes) if origin is not None else "",
    )


def _day(iso: str) -> str:
    return day_words(iso, weekday=False)
