"""The shortlist on disk taken out to Excel."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.errors import AppError
from desktop_app.domain.shortlist import ShortlistColumn
from desktop_app.export.workbook import ExportStoppedError
from desktop_app.operations.export_shortlist import export_shortlist
from desktop_app.store.shortlist import Shortlist
from tests.making import SAVED_AT, an_entry

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


@pytest.fixture
def store_path(tmp_path: Path) -> Path:
    path = tmp_path / "shortlist.db"
    with Shortlist(path) as shortlist:
        for number, title in enumerate(("Beta", "alpha", "Gamma", "Trashed")):
            shortlist.add(an_entry(title=title, saved_at=SAVED_AT + timedelta(hours=number)))
        shortlist.remove(4)
    return path


def titles(path: Path) -> list[Any]:
    from openpyxl import load_workbook

    return [cell.value for cell in load_workbook(path)["Shortlist"]["C"][1:]]


def test_the_list_is_written_newest_first_without_the_trash(store_path: Path, tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    assert export_shortlist(store_path=store_path, path=path, now=NOW) == 3
    assert titles(path) == ["Gamma", "alpha", "Beta"]


def test_the_list_is_written_as_it_is_sorted_and_filtered(store_path: Path, tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    export_shortlist(store_path=store_path, path=path, now=NOW, sort=ShortlistColumn.TITLE, descending=False)
    assert titles(path) == ["alpha", "Beta", "Gamma"]
    assert export_shortlist(store_path=store_path, path=path, now=NOW, match="gam") == 1
    assert titles(path) == ["Gamma"]


def test_progress_knows_the_whole_and_can_stop(store_path: Path, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []

    def once(done: int, total: int) -> bool:
        told.append((done, total))
        return False

    with pytest.raises(ExportStoppedError):
        export_shortlist(store_path=store_path, path=tmp_path / "out.xlsx", now=NOW, progress=once)
    assert told == [(1, 3)]
    assert not (tmp_path / "out.xlsx").exists()


def test_the_shortlist_can_be_changed_while_it_is_exported(store_path: Path, tmp_path: Path) -> None:
    def remove_the_next(done: int, _total: int) -> bool:
        if done == 1:
            with Shortlist(store_path) as other:
                other.remove(2)
                other.empty_trash()
        return True

    path = tmp_path / "out.xlsx"
    assert export_shortlist(store_path=store_path, path=path, now=NOW, progress=remove_the_next) == 2
    assert titles(path) == ["Gamma", "Beta"]


def test_a_damaged_shortlist_is_told(tmp_path: Path) -> None:
    (tmp_path / "shortlist.db").write_text("no database " * 100)
    with pytest.raises(AppError, match="damaged"):
        export_shortlist(store_path=tmp_path / "shortlist.db", path=tmp_path / "out.xlsx", now=NOW)
