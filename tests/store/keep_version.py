"""Make the database file that stands for the present version among the kept ones.

Run once when a version is released, `python -m tests.store.keep_version`, and commit the file; never
again for the same version: what matters is that the real old file still opens.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from desktop_app.domain.facts import Correction, FactName
from desktop_app.domain.shortlist import EntryStatus, ShortlistEntry
from desktop_app.store.database import MIGRATIONS
from desktop_app.store.shortlist import Shortlist
from tests.making import SAVED_AT, a_verdict, an_analysis, an_entry
from tests.making_facts import a_full_entry

KEPT = Path(__file__).parent / "kept"

#: What stands in every kept file, in order of saving; the third one lies in the trash.
ENTRIES: tuple[ShortlistEntry, ...] = (
    an_entry(notes="Ask about the trainee route.\nCloses soon."),
    an_entry(
        an_analysis("Brindle Practice seeks a summariser \ud83d\ude00 مرحبا.", verdict=a_verdict()),
        title="Notes summariser",
        employer="Brindle Practice",
        status=EntryStatus.APPLIED,
        saved_at=SAVED_AT + timedelta(hours=1),
    ),
    an_entry(title="Thrown away", saved_at=SAVED_AT + timedelta(hours=2)),
)
#: What stands in those from version 2 on as well: facts, corrections, several documents.
FULL = replace(
    a_full_entry(),
    saved_at=SAVED_AT - timedelta(hours=1),
    corrections=(Correction(FactName.BAND, "6"), Correction(FactName.CONTACT_PHONE, None)),
)


def newest_version() -> int:
    """The number of the last migration."""
    return max(int(script.name[:4]) for script in MIGRATIONS.glob("*.sql"))


def make(path: Path) -> None:
    """Write a shortlist with `ENTRIES` and `FULL` to `path`, as one file without a log beside it."""
    with Shortlist(path) as shortlist:
        for entry in (*ENTRIES, FULL):
            shortlist.add(entry)
        shortlist.remove(3, now=SAVED_AT + timedelta(hours=3))
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("VACUUM")


if __name__ == "__main__":
    make(KEPT / f"v{newest_version()}.db")
