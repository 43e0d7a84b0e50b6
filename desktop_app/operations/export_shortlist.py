"""Take the shortlist out to Excel."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, tzinfo
from pathlib import Path

from desktop_app.domain.shortlist import ShortlistColumn
from desktop_app.export.workbook import write_workbook
from desktop_app.store.shortlist import Shortlist


def export_shortlist(
    *,
    store_path: Path,
    path: Path,
    now: datetime,
    sort: ShortlistColumn = ShortlistColumn.SAVED_AT,
    descending: bool = True,
    match: str = "",
    coloured_text: bool = True,
    zone: tzinfo | None = None,
    progress: Callable[[int, int], bool] | None = None,
) -> int:
    """Write the shortlist, as it is listed, to an Excel workbook.

    Args:
        store_path: The shortlist's file; made where it is missing.
        path: The workbook; must end in `.xlsx`. One already there is replaced when all is written.
        now: The present moment, with time zone.
        sort: The column that the rows are sorted by.
        descending: Largest, last or newest first.
        match: Only entries with these words, as in the list's search field; blank for all.
        coloured_text: Whether the adverts' matched words are coloured.
        zone: The time zone to write dates in; `None` for the computer's own.
        progress: Told (written, total) after each entry; when it returns False, the export stops.

    Returns:
        How many entries were written.

    Raises:
        ExportStoppedError: `progress` asked to stop; nothing was written.
        AppError: The shortlist cannot be read or the workbook cannot be written; the sentence says why.
    """
    with Shortlist(store_path) as shortlist:
        ids = shortlist.ids(sort=sort, descending=descending, match=match)
        return write_workbook(
            shortlist.each(ids),
            path,
            now=now,
            coloured_text=coloured_text,
            zone=zone,
            total=len(ids),
            progress=progress,
        )
