"""Exports a shortlist to Excel and changes cells, for tests of bringing it back."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from desktop_app.operations.shortlist_deeds import export_entries

NOW = datetime(2026, 11, 21, 12, 5, tzinfo=UTC)


def export(store: Path, workbook: Path) -> None:
    """Export the entries numbered up to 9, as the export dialog does."""
    export_entries(store_path=store, ids=tuple(range(1, 10)), path=workbook, now=NOW)


def change_in_excel(workbook: Path, row: int, **cells: Any) -> None:
    """Write to cells of a row, counted from 0 below the header; underscores in column names mean spaces."""
    from openpyxl import load_workbook

    book = load_workbook(workbook)
    sheet = book["Shortlist"]
    columns: dict[Any, Any] = {cell.value: cell.column for cell in sheet[1]}
    for name, value in cells.items():
        sheet.cell(row + 2, columns[name.replace("_", " ")]).value = value
    book.save(workbook)
