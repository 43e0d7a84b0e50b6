"""The sheet "About": what the workbook is, which rules it was made with, how to read it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import datetime, tzinfo
from typing import Any

from desktop_app.domain.facts_words import day_words
from desktop_app.domain.verdict import Route
from desktop_app.export.cell_marks import LOOKS
from desktop_app.export.cells import Run, cell_text
from desktop_app.export.column_spec import Column

COLUMNS: tuple[Column[Any], ...] = (
    Column("About this workbook", 24, lambda row: row[0], wrap=True),
    Column("", 110, lambda row: row[1], wrap=True),
)

_NOTHING: Mapping[str, int] = {}
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
    (
        "Back again",
        "Open this workbook in Wordward: what you changed in titles, employers, status, notes, days, pay, "
        "band and contact comes back to the shortlist. Leave the column No. as it is.",
    ),
    ("Verdict", "What the wording points to. The reason says what decided."),
    ("Confidence", "How sure the verdict is: clear, likely or leaning. Clear and likely verdicts are firm."),
    ("Provisional", "“Yes” where the text was short, or only title and employer speak: read it with care."),
    ("Scores", "From 0 to 100: how much of the wording speaks for each side. The highest need not decide."),
    (
        "Dates, pay",
        "What the advert states, as you put it right, in values that Excel can sort and reckon with.",
    ),
    (
        "Pay",
        "As stated, full time, in its own currency and for its own period: look at both before you compare.",
    ),
    ("More facts", "Further columns are folded away on the sheet Shortlist: click the + over them."),
    ("Facts", "One row for each fact, with the words it was read from and where they stand."),
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
    left_out: Mapping[str, int] = _NOTHING,
) -> Iterator[tuple[str, str | list[Run]]]:
    """The rows of the sheet: a name, and plain or styled text.

    Args:
        now: When the workbook was made.
        zone: Time zone in which to give it; `None` for the computer's own.
        entries: How many adverts are in the workbook.
        packs: How many adverts were read with each rule pack and version.
        coloured: Whether matched words are coloured.
        left_out: By name of sheet, how many rows did not fit.
    """
    made = now.astimezone(zone)
    day = day_words(made.date().isoformat(), weekday=False)
    yield "Made", f"{day}, {made:%H:%M}, by Wordward"
    yield "Adverts", f"{entries:,}"
    for sheet, number in left_out.items():
        if number:
            rows = "1 row" if number == 1 else f"{number:,} rows"
            yield "Not complete", f"The sheet “{sheet}” is full: {rows} had no room in it."
    for pack, number in sorted(packs.items()):
        yield "Rule pack", cell_text(f"{pack} ({number:,} {'advert' if number == 1 else 'adverts'})")
    yield from _HOW_TO_READ
    if coloured:
        for look in LOOKS:
            yield "Marked words", [Run("like this", look), Run(f"  {_LEGEND[look]}", None)]
