"""Writes a workbook and reads it back cell by cell."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from desktop_app.domain.shortlist import EntryStatus, ShortlistEntry
from desktop_app.export.workbook import write_workbook
from tests.making import an_entry

NOW = datetime(2026, 11, 21, 12, 5, tzinfo=UTC)
LONDON = ZoneInfo("Europe/London")
FIRST = an_entry(entry_id=3, notes="Ring Priya\nbefore Friday", status=EntryStatus.INTERVIEW)


def load(path: Path) -> Any:
    from openpyxl import load_workbook

    return load_workbook(path, rich_text=True)


def written(path: Path, *entries: ShortlistEntry, **options: Any) -> Any:
    """The workbook of these entries, read back."""
    assert write_workbook(entries, path, now=NOW, zone=LONDON, **options) == len(entries)
    return load(path)


def row_of(sheet: Any, number: int) -> dict[str, Any]:
    """The values of one row by the header over them."""
    headers = [cell.value for cell in sheet[1]]
    return dict(zip(headers, [cell.value for cell in sheet[number]], strict=True))


def cell_of(sheet: Any, number: int, header: str) -> Any:
    """The cell of one row under a header."""
    return next(cell for cell in sheet[number] if sheet.cell(1, cell.column).value == header)


def about_of(workbook: Any) -> dict[str, Any]:
    return {row[0]: row[1] for row in workbook["About"].iter_rows(min_row=2, values_only=True)}
