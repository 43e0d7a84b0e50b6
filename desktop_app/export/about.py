"""The sheet "About": what the workbook is, with which rules it was made, how to read it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime, tzinfo
from typing import Any

from desktop_app.domain.verdict import Route
from desktop_app.export.cells import Run, cell_text
from desktop_app.export.columns import Column
from desktop_app.export.marks import LOOKS

COLUMNS: tuple[Column[Any], ...] = (
    Column("About this workbook", 24, lambda row: row[0], wrap=True),
    Column("", 110, lambda row: row[1], wrap=True),
)

_LEGEND = {
    Route.HOSPITAL.value: "speaks for hospital clinical coding",
    Route.PRIMARY_CARE.value: "speaks for primary-care record coding",
    Route.BILLING.value: "speaks for billing",
    Route.RESEARCH.value: "speaks for research",
    "negated": "negated: the advert says that it is not so",
    "other": "about another role, or of no side",
}
_HOW_TO_READ = (
    ("Shortlist", "One row for each saved advert. Make a row taller to read more of its text."),
    ("Status", "Click a cell and choose from its list."),
    ("Verdict", "What the wording points to. The reason says what decided."),
    ("Confidence", "How sure the verdict is: clear, likely or leaning. Clear and likely verdicts are firm."),
    ("Provisional", "“Yes” where the text was short, or only title and employer speak: read it with care."),
    ("Scores", "From 0 to 100: how much of the wording speaks for each side. The highest need not decide."),
    ("Evidence", "One row for each piece of evidence found in an advert."),
    ("Weight", "Points added to its side. What is listed but not counted has 0, with the reason beside it."),
    (
        "Start, end",
        "Place in the part named, in characters (Unicode code points) from 0; end is behind the last.",
    ),
    ("Rules", "The rule packs that the verdict was made with. Newer packs never change a saved verdict."),
    ("Long texts", "A cell holds 32,767 characters. A longer text is cut, and says so at its end."),
)


def rows(
    *,
    now: datetime,
    zone: tzinfo | None,
    entries: int,
    packs: Counter[str],
    coloured: bool,
    left_out: int = 0,
) -> Iterator[tuple[str, str | list[Run]]]:
    """The rows of the sheet: a name, and text or text in its look.

    Args:
        now: When the workbook was made.
        zone: Time zone to tell it in; `None` for the computer's own.
        entries: How many adverts are in it.
        packs: How many of them were read with each rule pack and version.
        coloured: Whether adverts have coloured words.
        left_out: Pieces of evidence for which the sheet "Evidence" had no room.
    """
    made = now.astimezone(zone)
    yield "Made", f"{made.day} {made:%B %Y, %H:%M}, by Wordward"
    yield "Adverts", f"{entries:,}"
    if left_out:
        pieces = "1 piece" if left_out == 1 else f"{left_out:,} pieces"
        yield "Not complete", f"The sheet “Evidence” is full: {pieces} of evidence had no room in it."
    for pack, number in sorted(packs.items()):
        yield "Rule pack", cell_text(f"{pack} ({number:,} {'advert' if number == 1 else 'adverts'})")
    yield from _HOW_TO_READ
    if coloured:
        for look in LOOKS:
            yield "Marked words", [Run("like this", look), Run(f"  {_LEGEND[look]}", None)]
