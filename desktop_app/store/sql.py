"""The shortlist's SQL, named by verb. What stands between braces is filled from closed sets only."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from desktop_app.domain.shortlist import EntryStatus, ShortlistColumn
from desktop_app.domain.verdict import Confidence, Kind, Nation, Route, Setting, Stage

ADD_ENTRY = """
INSERT INTO entry (title, title_key, employer, employer_key, status, notes, saved_at, route, confidence,
    provisional, kind, stage, nation, setting, packs, text_digest)
VALUES (:title, :title_key, :employer, :employer_key, :status, :notes, :saved_at, :route, :confidence,
    :provisional, :kind, :stage, :nation, :setting, :packs, :text_digest)"""
ADD_ANALYSIS = "INSERT INTO entry_analysis (entry, analysis) VALUES (?, ?)"
ADD_TEXT = "INSERT INTO entry_text (entry, body) VALUES (?, ?)"

FETCH_ENTRY = """
SELECT id, title, employer, status, notes, saved_at, analysis
FROM entry JOIN entry_analysis ON entry_analysis.entry = entry.id WHERE id = ?"""

#: 400 characters of the notes are enough for their first line in a table.
_ROW = """
SELECT id, title, employer, route, confidence, provisional, kind, stage, nation, setting, status,
    substr(notes, 1, 400), saved_at, packs FROM entry"""
FETCH_ROW = f"{_ROW} WHERE id = ?"
FETCH_ROWS = f"{_ROW} WHERE id IN ({{marks}})"
FIND_SAME_TEXT = f"{_ROW} WHERE text_digest = ? AND trashed_at IS NULL ORDER BY id DESC LIMIT 1"

#: First the numbers, from an index alone, then the rows of these.
LIST_IDS = "SELECT id FROM entry {using} WHERE {where} ORDER BY {key} {way}, id {way}"
PAGE = f"{_ROW} WHERE id IN ({LIST_IDS} LIMIT ? OFFSET ?) ORDER BY {{key}} {{way}}, id {{way}}"
AFTER = "({key}, id) {sign} (SELECT {key}, id FROM entry WHERE id = ?)"
COUNT = "SELECT count(*) FROM entry WHERE {where}"

CHANGE = """
UPDATE entry SET title = :title, title_key = :title_key, employer = :employer, employer_key = :employer_key,
    status = :status, notes = :notes WHERE id = :id"""
FETCH_EDITABLE = "SELECT title, employer, status, notes FROM entry WHERE id = ?"

TRASH = "UPDATE entry SET trashed_at = ? WHERE id = ? AND trashed_at IS NULL"
RESTORE = "UPDATE entry SET trashed_at = NULL WHERE id = ?"
LIST_OLD_TRASH = "SELECT id FROM entry WHERE trashed_at <= ?"
DELETE = "DELETE FROM entry WHERE id = ?"

#: SQLite would read the whole table to sort by a closed set; on 100,000 entries that takes ten times as long.
BY_SET = "INDEXED BY entry_by_set"

KEPT = "trashed_at IS NULL"
TRASHED = "trashed_at IS NOT NULL"


def order(sort: ShortlistColumn, *, descending: bool, trashed: bool = False) -> dict[str, str]:
    """What stands for `key`, `way` and `using` in `PAGE` and `LIST_IDS`."""
    narrow = sort not in _WITHOUT_SET and not trashed
    return {
        "key": _SORT_KEYS[sort],
        "way": "DESC" if descending else "ASC",
        "using": BY_SET if narrow else "",
    }


def _in_order(column: str, members: Iterable[StrEnum]) -> str:
    """An expression that sorts a column by the order of its closed set instead of by spelling."""
    ranks = " ".join(f"WHEN '{member.value}' THEN {rank}" for rank, member in enumerate(members))
    return f"CASE {column} {ranks} END"


#: What each column is sorted by.
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
_WITHOUT_SET = frozenset(
    {ShortlistColumn.SAVED_AT, ShortlistColumn.TITLE, ShortlistColumn.EMPLOYER, ShortlistColumn.NOTE}
)
