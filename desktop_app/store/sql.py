"""The shortlist's SQL, named by verb. Placeholders in braces are filled from closed sets only."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from enum import StrEnum

from desktop_app.domain.shortlist import EntryStatus, RowFacts, ShortlistColumn
from desktop_app.domain.verdict import Confidence, Kind, Nation, Route, Setting, Stage
from desktop_app.store.fact_columns import FOREIGN

#: The facts that a list shows; the columns have the names of the fields.
_FACTS = tuple(field.name for field in fields(RowFacts))
_KEYS = ("closing_key", "band_key", "pay_key", "location_key", "contract_key", "pattern_key")
#: The columns a person may change, and those derived from them.
_EDITABLE = (
    "title", "title_key", "employer", "employer_key", "status", "notes", "nation", "corrections",
    *_FACTS, *_KEYS,
)  # fmt: skip
#: The columns that never change.
_FIXED = (
    "saved_at", "route", "confidence", "provisional", "kind", "stage", "setting", "packs", "text_digest",
)  # fmt: skip

_ADD = "INSERT INTO entry ({columns}) VALUES ({values})"
ADD_ENTRY = _ADD.format(
    columns=", ".join((*_EDITABLE, *_FIXED)),
    values=", ".join(f":{column}" for column in (*_EDITABLE, *_FIXED)),
)
#: Sets what AUTOINCREMENT counts from (https://www.sqlite.org/autoinc.html), unless another window has saved
#: an entry.
COUNT_FROM = (
    "INSERT INTO sqlite_sequence (name, seq) "
    "SELECT 'entry', ? WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'entry')"
)
ADD_ANALYSIS = "INSERT INTO entry_analysis (entry, analysis) VALUES (?, ?)"
ADD_TEXT = "INSERT INTO entry_text (entry, body) VALUES (?, ?)"

FETCH_ENTRY = """
SELECT id, title, employer, status, notes, saved_at, corrections, analysis
FROM entry JOIN entry_analysis ON entry_analysis.entry = entry.id WHERE id = ?"""

#: The first 400 characters of the notes hold the first line that a table shows.
_ROW = """
SELECT id, title, employer, route, confidence, provisional, kind, stage, nation, setting, status,
    substr(notes, 1, 400), saved_at, packs, {facts} FROM entry""".format(facts=", ".join(_FACTS))
FETCH_ROW = f"{_ROW} WHERE id = ?"
FETCH_ROWS = f"{_ROW} WHERE id IN ({{marks}})"
FIND_SAME_TEXT = f"{_ROW} WHERE text_digest = ? AND trashed_at IS NULL ORDER BY id DESC LIMIT 1"

#: The numbers come from an index alone; rows on screen are then fetched by number.
LIST_IDS = "SELECT id FROM entry {using} WHERE {where} ORDER BY {key} {way}, id {way}"
COUNT = "SELECT count(*) FROM entry WHERE {where}"

_CHANGE = "UPDATE entry SET {changes} WHERE id = :id"
CHANGE = _CHANGE.format(changes=", ".join(f"{column} = :{column}" for column in _EDITABLE))
FETCH_NOTES = "SELECT notes FROM entry WHERE id = ?"
CHANGE_NOTES = "UPDATE entry SET status = coalesce(?, status), notes = coalesce(?, notes) WHERE id = ?"
CHANGE_ANALYSIS = "UPDATE entry_analysis SET analysis = ? WHERE entry = ?"
CHANGE_TEXT = "UPDATE entry_text SET body = ? WHERE entry = ?"

TRASH = "UPDATE entry SET trashed_at = ? WHERE id = ? AND trashed_at IS NULL"
RESTORE = "UPDATE entry SET trashed_at = NULL WHERE id = ?"
LIST_OLD_TRASH = "SELECT id FROM entry WHERE trashed_at <= ?"
DELETE = "DELETE FROM entry WHERE id = ?"

#: SQLite would scan the whole table to sort by an enum's order; with 100,000 entries that takes ten times as
#: long.
BY_SET = "INDEXED BY entry_by_set"
BY_FACT = "INDEXED BY entry_by_fact"

KEPT = "trashed_at IS NULL"


def order(sort: ShortlistColumn, *, descending: bool) -> dict[str, str]:
    """The values of `key`, `way` and `using` in `LIST_IDS`."""
    fact = _FACT_KEYS.get(sort)
    return {
        "key": _SORT_KEYS[sort] if fact is None else _stated_first(fact, descending=descending),
        "way": "DESC" if descending else "ASC",
        "using": "" if sort in _WITHOUT_SET else BY_SET if fact is None else BY_FACT,
    }


def _stated_first(key: str, *, descending: bool) -> str:
    """A fact's sort key that puts entries without the fact last, and foreign pay just before them.

    In SQLite an empty text sorts below any other text and a blob above.
    """
    if not descending:
        return f"CASE {key} WHEN '' THEN x'00' ELSE {key} END"
    return f"CASE WHEN {key} >= '{FOREIGN}' THEN '!' || {key} ELSE {key} END" if key == "pay_key" else key


def _in_order(column: str, members: Iterable[StrEnum]) -> str:
    """An expression that sorts a column by the order of its enum instead of alphabetically."""
    ranks = " ".join(f"WHEN '{member.value}' THEN {rank}" for rank, member in enumerate(members))
    return f"CASE {column} {ranks} END"


#: The sort key of each column.
_SORT_KEYS = {
    ShortlistColumn.SAVED_AT: "saved_at",
    ShortlistColumn.TITLE: "title_key",
    ShortlistColumn.EMPLOYER: "employer_key",
    ShortlistColumn.ROUTE: _in_order("route", Route),
    ShortlistColumn.CONFIDENCE: f"({_in_order('confidence', Confidence)}) * 2 + provisional",
    ShortlistColumn.KIND: _in_order("kind", Kind),
    ShortlistColumn.STAGE: _in_order("stage", Stage),
    ShortlistColumn.NATION: _in_order("nation", Nation),
    ShortlistColumn.SETTING: _in_order("setting", Setting),
    ShortlistColumn.STATUS: _in_order("status", EntryStatus),
    ShortlistColumn.NOTE: "lower(substr(notes, 1, 400))",
}
#: The sort key of each fact column.
_FACT_KEYS = {
    ShortlistColumn.CLOSING_DATE: "closing_key",
    ShortlistColumn.BAND: "band_key",
    ShortlistColumn.PAY: "pay_key",
    ShortlistColumn.LOCATION: "location_key",
    ShortlistColumn.CONTRACT: "contract_key",
    ShortlistColumn.PATTERN: "pattern_key",
}
_WITHOUT_SET = frozenset(
    {ShortlistColumn.SAVED_AT, ShortlistColumn.TITLE, ShortlistColumn.EMPLOYER, ShortlistColumn.NOTE}
)
