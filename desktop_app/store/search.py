"""Finds saved adverts by words: with FTS5 where SQLite has it, otherwise with LIKE.

What people type is never passed on as a query: it is split into words and phrases, each is quoted, the last
word matches as a prefix, and all must match. Text inside quotation marks is one phrase. No input raises an
error.

The index is an external-content FTS5 table over the view `searchable`
(https://www.sqlite.org/fts5.html#external_content_tables). It is updated by the methods here rather than by
triggers: a trigger would make the file unwritable where FTS5 is missing. A process without FTS5 marks the
index as stale, and the next one that has FTS5 rebuilds it.
"""

from __future__ import annotations

import re
import sqlite3
import unicodedata

from desktop_app.store.database import transaction

_MAKE = """
CREATE VIRTUAL TABLE IF NOT EXISTS entry_search USING fts5 (
    title, employer, notes, body,
    content = 'searchable', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
)"""
_REBUILD = "INSERT INTO entry_search (entry_search) VALUES ('rebuild')"
_PUT = """
INSERT INTO entry_search (rowid, title, employer, notes, body)
SELECT id, title, employer, notes, body FROM searchable WHERE id = ?"""
_TAKE = """
INSERT INTO entry_search (entry_search, rowid, title, employer, notes, body)
SELECT 'delete', id, title, employer, notes, body FROM searchable WHERE id = ?"""
_BY_INDEX = "id IN (SELECT rowid FROM entry_search WHERE entry_search MATCH ?)"
_BY_LIKE = r"""id IN (SELECT id FROM searchable WHERE
    title || char(10) || employer || char(10) || notes || char(10) || body LIKE ? ESCAPE '\')"""

#: More or longer words than these narrow nothing down; SQLite limits the depth of a query.
_MOST_WORDS = 24
_LONGEST = 64


class Search:
    """The search index of one open shortlist.

    Args:
        connection: The open shortlist.
        full_text: False to do without FTS5 even if it is available.
    """

    def __init__(self, connection: sqlite3.Connection, *, full_text: bool = True) -> None:
        self._connection = connection
        self._indexed = full_text and _has_fts5(connection)
        if self._indexed and self._stale():
            with transaction(connection):
                connection.execute(_MAKE)
                connection.execute(_REBUILD)
                connection.execute("UPDATE search_state SET stale = 0")

    def put(self, entry: int) -> None:
        """Index an entry as it is now; inside the caller's transaction."""
        self._keep(_PUT, entry)

    def take(self, entry: int) -> None:
        """Remove an entry from the index before it is changed or deleted; inside the caller's transaction."""
        self._keep(_TAKE, entry)

    def condition(self, match: str) -> tuple[str, list[str]]:
        """The typed words as a condition on `entry` (SQL from closed sets only) and its parameters.

        Args:
            match: Any text; blank matches everything.
        """
        phrases = _phrases(match)
        words = [phrase for phrase in phrases if _has_word(phrase)]
        if self._indexed and words:
            return _BY_INDEX, [" ".join(f'"{word}"*' for word in words)]
        if not phrases:
            return "1", []
        patterns = [f"%{_escaped(phrase)}%" for phrase in phrases]
        return " AND ".join([_BY_LIKE] * len(patterns)), patterns

    def _stale(self) -> bool:
        """Whether the index is missing or out of date."""
        return bool(self._connection.execute("SELECT stale FROM search_state").fetchone()[0])

    def _keep(self, statement: str, entry: int) -> None:
        """Change the index, or mark it in the file as stale."""
        if self._indexed:
            self._connection.execute(statement, (entry,))
        else:
            self._connection.execute("UPDATE search_state SET stale = 1")


def _has_fts5(connection: sqlite3.Connection) -> bool:
    """Whether this SQLite was built with FTS5."""
    return bool(connection.execute("SELECT sqlite_compileoption_used('ENABLE_FTS5')").fetchone()[0])


def _phrases(match: str) -> list[str]:
    """The words and quoted phrases of the typed text; control characters separate words."""
    plain = re.sub(r"[\x00-\x1f\x7f\ud800-\udfff]", " ", match).translate(str.maketrans("“”„", '"""'))
    found = re.findall(r'"([^"]*)"?|([^\s"]+)', plain)
    trimmed = (" ".join((quoted or word).split())[:_LONGEST] for quoted, word in found)
    return [phrase for phrase in dict.fromkeys(trimmed) if phrase][:_MOST_WORDS]


def _has_word(phrase: str) -> bool:
    """Whether FTS5's unicode61 tokeniser finds a token in it (letters, numbers, private use)."""
    return any(unicodedata.category(char) in _WORD_CATEGORIES for char in phrase)


_WORD_CATEGORIES = frozenset({"Lu", "Ll", "Lt", "Lm", "Lo", "Nd", "Nl", "No", "Co"})


def _escaped(phrase: str) -> str:
    """The phrase with LIKE's wildcards escaped."""
    return re.sub(r"([\\%_])", r"\\\1", phrase)
