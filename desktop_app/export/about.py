"""The sheet "About": what the workbook is, with which rules it was made, how to read it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime, tzinfo
from typing import Any

from desktop_app.domain.labels import label
from desktop_app.domain.verdict import Confidence, Route
from desktop_app.export.cells import Run, cell_text
from desktop_app.export.columns import Column
from desktop_app.export.marks import LOOKS

COLUMNS: tuple[Column[Any], ...] = (
    Column("About this workbook", 34, lambda row: row[0], wrap=True),
    Column("", 90, lambda row: row[1], wrap=True),
)

_CONFIDENCE = {
    Confidence.CLEAR: "The advert says so itself, and little or nothing speaks against it.",
    Confidence.LIKELY: "Several signals agree; one of them might be read otherwise.",
    Confidence.LEANING: "There is more on this side than on the others, but not enough to rely on.",
}
_LEGEND = {
    Route.HOSPITAL.value: "speaks for hospital clinical coding",
    Route.PRIMARY_CARE.value: "speaks for primary-care record coding",
    Route.BILLING.value: "speaks for billing",
    Route.RESEARCH.value: "speaks for research",
    "negated": "negated: the advert says that it is not so",
    "other": "about another role, or of no side",
}
_HOW_TO_READ = (
    ("Shortlist", "One row for each saved advert. Rows can be sorted and filtered; make a row taller to read "
     "more of its text."),
    ("Status", "Click a cell and choose from its list."),
    ("Scores", "From 0 to 100 for each side: how much of the advert's wording speaks for it. The verdict is "
     "not simply the highest score; the reason says what decided."),
    ("Evidence", "One row for each piece of evidence. Start and end count characters (Unicode code points) "
     "from 0 in the part named; the end is the place behind the last one."),
    ("Weight", "Points added to its side; 0 for what is listed but not counted, with the reason beside it."),
    ("Rules", "The rule packs that each verdict was made with. Newer packs never change a saved verdict."),
    ("Long texts", "A cell holds 32,767 characters. A longer text is cut, and says so at its end."),
)  # fmt: skip


def rows(
    *, now: datetime, zone: tzinfo | None, entries: int, packs: Counter[str], coloured: bool
) -> Iterator[tuple[str, str | list[Run]]]:
    """The rows of the sheet: a name, and text or text in its look.

    Args:
        now: When the workbook was made.
        zone: Time zone to tell it in; `None` for the computer's own.
        entries: How many adverts are in it.
        packs: How many of them were read with each rule pack and version.
        coloured: Whether adverts have coloured words.
    """
    made = now.astimezone(zone)
    yield "Made", f"{made.day} {made:%B %Y, %H:%M}, by Wordward"
    yield "Adverts", f"{entries:,}"
    for pack, number in sorted(packs.items()):
        yield "Rule pack", cell_text(f"{pack} ({number:,} {'advert' if number == 1 else 'adverts'})")
    for name, text in _HOW_TO_READ:
        yield name, text
    for confidence, text in _CONFIDENCE.items():
        yield f"Confidence: {label(confidence).lower()}", text
    yield "Provisional", "Yes: the text was short, or only title and employer speak; read it with care."
    if coloured:
        for look in LOOKS:
            yield "Marked words", [Run("like this", look), Run(f"  {_LEGEND[look]}", None)]
