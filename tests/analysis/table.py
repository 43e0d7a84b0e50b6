"""The adverts that say what counts as a coding post, for several tests.

Each question is a file in ``what_counts``. An advert begins with ``=== name``; then come header lines
(``route``, ``says`` for words that the reason must hold, and the labelled parts ``title`` and ``employer``
where the advert has them), a line ``---`` and the text as it would be pasted.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

ROWS = sorted((Path(__file__).parent / "what_counts").glob("*.txt"))


class Case(NamedTuple):
    """One advert of one question."""

    row: str
    name: str
    route: str
    says: str
    title: str
    employer: str
    text: str


def cases() -> list[Case]:
    """Every advert of every row, in the order of the files."""
    found = []
    for path in ROWS:
        for chunk in path.read_text("utf-8").split("=== ")[1:]:
            head, _, text = chunk.partition("\n---\n")
            name, *lines = head.split("\n")
            fields = dict(line.split(": ", 1) for line in lines)
            assert fields.keys() <= {"route", "says", "title", "employer"}, name
            found.append(
                Case(
                    row=path.stem,
                    name=name,
                    route=fields["route"],
                    says=fields.get("says", ""),
                    title=fields.get("title", ""),
                    employer=fields.get("employer", ""),
                    text=text.removesuffix("\n"),
                )
            )
    return found


CASES = cases()
