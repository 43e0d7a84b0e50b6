"""The meanings of a table's columns: guessed, shown, corrected, and remembered."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.domain.documents import FORMAT_WORDS, Document, TableOffer

if TYPE_CHECKING:
    from desktop_app.presentation.preferences import Preferences

SETTING = "column_mappings"
#: How many tables are remembered, by their headings; the least recently used goes first.
MOST_REMEMBERED = 40
#: The longest sample value, in characters.
LONGEST_SAMPLE = 60
_SAMPLES = 3
LEFT_OUT = "Left out"
TEXT = "text"
#: The labels of what a column may contain, in the order of the choice.
MEANING_WORDS: tuple[tuple[str, str], ...] = (
    ("", LEFT_OUT),
    (TEXT, "Advert text"),
    ("title", "Title"),
    ("employer", "Employer"),
    ("location", "Location"),
    ("postcode", "Postcode"),
    ("salary", "Pay"),
    ("pay_from", "Pay from"),
    ("pay_to", "Pay to"),
    ("currency", "Currency"),
    ("pay_period", "Pay period"),
    ("band", "Band"),
    ("hours", "Hours"),
    ("contract", "Contract"),
    ("pattern", "Working pattern"),
    ("closing_date", "Closing date"),
    ("posted_date", "Posted on"),
    ("start_date", "Start date"),
    ("interview_date", "Interview date"),
    ("reference", "Reference"),
    ("contact_name", "Contact: name"),
    ("contact_email", "Contact: e-mail"),
    ("contact_phone", "Contact: phone"),
    ("department", "Department"),
    ("address", "Web address"),
)

#: The most columns shown; more would be tedious to check and would block the window.
MOST_SHOWN = 100


class ColumnRow(NamedTuple):
    """One column on screen: its name, some of its values, and its meaning."""

    name: str
    samples: tuple[str, ...]
    meaning: str


class ColumnMapping:
    """The columns of one table while a person checks them.

    Args:
        table: The table, with the guesses.
        preferences: Remembers the choices for tables with these headings.
        notes: Plain sentences on how the table was read.
    """

    def __init__(self, table: TableOffer, preferences: Preferences, *, notes: tuple[str, ...] = ()) -> None:
        self.table = table
        self._notes = notes
        self._preferences = preferences
        remembered = _remembered(preferences).get(_key(table), [])
        known = {word for word, _ in MEANING_WORDS}
        self.is_remembered = len(remembered) == len(table.columns) and set(remembered) <= known
        meanings = remembered if self.is_remembered else table.mapping
        guessed_first = sorted(range(len(table.columns)), key=lambda number: not meanings[number])
        self.shown = tuple(sorted(guessed_first[:MOST_SHOWN]))  # numbers of the columns that are shown
        self._meanings = [meaning if number in self.shown else "" for number, meaning in enumerate(meanings)]

    @property
    def rows(self) -> tuple[ColumnRow, ...]:
        """Every column in the order of the table."""
        return tuple(
            ColumnRow(name, self._samples(number), self._meanings[number])
            for number, name in enumerate(self.table.columns)
        )

    @property
    def heading(self) -> str:
        """How many adverts there are, and the question."""
        count = len(self.table.rows)
        told = "one advert" if count == 1 else f"{count:,} adverts"
        return f"“{self.table.name}” is {FORMAT_WORDS[self.table.format]} with {told}."

    @property
    def remark(self) -> str:
        """How the table was read, if worth mentioning; otherwise empty."""
        left_out = len(self.table.columns) - len(self.shown)
        more = f"Only {MOST_SHOWN} of its columns are shown; the other {left_out:,} are not asked about."
        return " ".join((*self._notes, more) if left_out else self._notes)

    @property
    def advice(self) -> str:
        """The consequence of the choices if it is not obvious; may be empty."""
        if TEXT not in self._meanings:
            return "No column is the advert text, so each one is read from all columns, those left out too."
        if self._meanings.count(TEXT) > 1:
            return "The columns of advert text are put together, each under its name."
        return ""

    def choose(self, number: int, meaning: str) -> tuple[int, ...]:
        """Set the meaning of a column.

        Args:
            number: The column's index, from 0.
            meaning: A key of ``MEANING_WORDS``; only the advert text may be used more than once.

        Returns:
            The columns now left out because this one took their meaning.
        """
        taken = tuple(
            other
            for other, held in enumerate(self._meanings)
            if other != number and meaning not in {"", TEXT} and held == meaning
        )
        for other in taken:
            self._meanings[other] = ""
        self._meanings[number] = meaning
        return taken

    def remember(self) -> None:
        """Remember this choice for tables with the same headings."""
        kept = _remembered(self._preferences)
        kept.pop(_key(self.table), None)
        kept[_key(self.table)] = list(self._meanings)
        newest = dict(list(kept.items())[-MOST_REMEMBERED:])
        self._preferences.set(SETTING, json.dumps(newest, separators=(",", ":")))

    def documents(self) -> tuple[Document, ...]:
        """One document for each row; for long tables, call it off the window's thread.

        Raises:
            AppError: A row is too long.
        """
        from desktop_app.operations.advert_of_document import documents_of_table

        return documents_of_table(table=self.table, meanings=self._meanings, notes=self._notes)

    def _samples(self, number: int) -> tuple[str, ...]:
        """The first distinct values of a column, each on one line."""
        found: list[str] = []
        for row in self.table.rows:
            words = " ".join(row[number].split())
            if words and words not in found:
                found.append(words)
            if len(found) == _SAMPLES:
                break
        return tuple(one if len(one) <= LONGEST_SAMPLE else one[:LONGEST_SAMPLE] + "…" for one in found)


def _key(table: TableOffer) -> str:
    """A key for the headings of a table, which reveals nothing about its content."""
    import hashlib

    return hashlib.sha256("\n".join(table.columns).encode("utf-8", "replace")).hexdigest()[:16]


def _remembered(preferences: Preferences) -> dict[str, list[str]]:
    """The earlier choices by the key of the headings; empty if the setting is damaged."""
    try:
        kept = json.loads(preferences.text(SETTING) or "{}")
    except ValueError:
        return {}
    if not isinstance(kept, dict):
        return {}
    return {
        key: meanings
        for key, meanings in kept.items()
        if isinstance(meanings, list) and all(isinstance(word, str) for word in meanings)
    }
