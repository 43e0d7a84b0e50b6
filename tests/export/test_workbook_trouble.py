"""What can go wrong when a workbook is written, and what another program reads in it."""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.domain.errors import AppError
from desktop_app.domain.shortlist import ShortlistEntry
from desktop_app.domain.verdict import Confidence, Route
from desktop_app.export.sheet_columns import SHORTLIST
from desktop_app.export.workbook import ExportStoppedError, write_workbook
from tests.export.reading_back import FIRST, LONDON, NOW, load, written
from tests.making import HOSPITAL_TEXT, a_verdict, an_analysis, an_entry
from tests.making_facts import a_full_entry


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "shortlist.xlsx"


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for temporary files, empty."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def nothing_changed(folder: Path, kept: dict[str, bytes]) -> None:
    """The folder holds what it held, and nothing besides."""
    assert {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()} == kept


def test_progress_is_told_and_can_stop_without_a_trace(path: Path, temporary: Path) -> None:
    told: list[tuple[int, int]] = []

    def until_two(done: int, total: int) -> bool:
        told.append((done, total))
        return done < 2

    path.write_bytes(b"old")
    with pytest.raises(ExportStoppedError, match="stopped"):
        write_workbook([FIRST] * 5, path, now=NOW, progress=until_two)
    assert told == [(1, 5), (2, 5)]
    nothing_changed(path.parent, {path.name: b"old"})
    assert not list(temporary.iterdir())


def test_a_failure_on_the_way_leaves_the_old_file_and_no_trace(path: Path, temporary: Path) -> None:
    def failing() -> Iterator[ShortlistEntry]:
        yield FIRST
        raise AppError("The disk went away.")

    path.write_bytes(b"old")
    with pytest.raises(AppError, match="went away"):
        write_workbook(failing(), path, now=NOW)
    nothing_changed(path.parent, {path.name: b"old"})
    assert not list(temporary.iterdir())


def test_an_old_file_is_replaced_and_nothing_is_left_beside_it(path: Path, temporary: Path) -> None:
    path.write_bytes(b"old")
    written(path, FIRST)
    assert [file.name for file in path.parent.iterdir() if file.is_file()] == [path.name]
    assert not list(temporary.iterdir())


def test_a_link_is_followed_not_replaced(path: Path, tmp_path: Path) -> None:
    path.symlink_to(tmp_path / "real.xlsx")
    written(path, FIRST)
    assert path.is_symlink()
    assert load(tmp_path / "real.xlsx").sheetnames[0] == "Shortlist"


@pytest.mark.parametrize("name", ["shortlist.xls", "shortlist", "shortlist.csv", ".xlsx"])
def test_a_wrong_ending_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(AppError, match="not the name of an Excel workbook"):
        write_workbook([FIRST], tmp_path / name, now=NOW)
    assert not list(tmp_path.iterdir())


def test_a_folder_of_that_name_is_told(path: Path) -> None:
    path.mkdir()
    with pytest.raises(AppError, match="is a folder"):
        write_workbook([FIRST], path, now=NOW)


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(AppError, match="is not there"):
        write_workbook([FIRST], tmp_path / "gone" / "shortlist.xlsx", now=NOW)


def test_a_place_where_one_may_not_write_is_told(closed_folder: Path) -> None:
    with pytest.raises(AppError, match="open in another program, or you may not write there") as caught:
        write_workbook([FIRST], closed_folder / "kept.xlsx", now=NOW)
    assert "unchanged" in caught.value.hint
    nothing_changed(closed_folder, {"kept.xlsx": b"kept"})


def test_a_folder_that_may_not_be_looked_into_is_told(closed_folder: Path) -> None:
    with pytest.raises(AppError, match="may not write there"):
        write_workbook([FIRST], closed_folder / "inner" / "shortlist.xlsx", now=NOW)


def test_a_read_only_disk_is_told(small_disk: Path) -> None:
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(AppError, match="read-only"):
        write_workbook([FIRST], small_disk / "shortlist.xlsx", now=NOW)


def test_a_full_disk_is_told_and_the_old_file_kept(small_disk: Path) -> None:
    path = small_disk / "shortlist.xlsx"
    path.write_bytes(b"old")
    (small_disk / "rest").write_bytes(bytes(390_000))
    with pytest.raises(AppError, match="disk is full"):
        write_workbook([FIRST] * 20, path, now=NOW)
    assert path.read_bytes() == b"old"
    assert sorted(file.name for file in small_disk.iterdir()) == ["rest", "shortlist.xlsx"]


def test_a_full_disk_for_temporary_files_is_told(
    path: Path, small_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(small_disk))
    long = an_entry(an_analysis(HOSPITAL_TEXT * 100))
    with pytest.raises(AppError, match="disk is full"):
        write_workbook([long] * 50, path, now=NOW)
    assert not list(small_disk.iterdir())
    assert not path.exists()


# -- another program's eyes -----------------------------------------------------------------------------


LIBREOFFICE = {
    "Closing date": "6 Dec 2026",
    "Closing time": "17:00",
    "Band": "5",
    "Pay from": "£32,073",
    "Pay to": "£39,043",
    "Hours a week": "37.5",
    "May close early": "Yes",
    "Came from": "clinical-coder.html; job description.docx",
    "Address": "https://www.jobs.larkmoor.example/vacancy/412-AC-77",
}


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed here")
def test_libreoffice_reads_every_cell(path: Path, tmp_path: Path) -> None:
    verdict = a_verdict(Route.UNCLEAR, confidence=Confidence.LEANING, provisional=True)
    tricky = an_entry(an_analysis("_x0041_ 💙 =1\x07", verdict=verdict), title="=1+1", notes="@x\n+y")
    write_workbook([FIRST, tricky, a_full_entry()], path, now=NOW, zone=LONDON)
    every_sheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1"
    subprocess.run(
        [
            *("soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"),
            *("--convert-to", every_sheet, "--outdir", str(tmp_path / "out"), str(path)),
        ],
        check=True,
        capture_output=True,
        timeout=120,
        env={**os.environ, "LC_ALL": "C.UTF-8"},  # dates are written as the language of the system has them
    )
    with (tmp_path / "out" / "shortlist-Shortlist.csv").open(encoding="utf-8", newline="") as file:
        header, first, second, third = csv.reader(file)
    assert header == [column.header for column in SHORTLIST]
    told = dict(zip(header, first, strict=True))
    assert [told[name] for name in ("No.", "Saved on", "Title", "Verdict", "Status", "Notes")] == [
        *("3", "21 Nov 2026", "Clinical Coder (Band 5)", "Hospital clinical coding", "Interview"),
        "Ring Priya\nbefore Friday",
    ]
    assert told["Advert text"] == HOSPITAL_TEXT
    told = dict(zip(header, second, strict=True))
    assert [told[name] for name in ("Title", "Notes", "Advert text")] == [
        *("=1+1", "@x\n+y", "_x0041_ 💙 =1\ufffd"),
    ]
    told = dict(zip(header, third, strict=True))
    assert {name: told[name].strip() for name in LIBREOFFICE} == LIBREOFFICE
    with (tmp_path / "out" / "shortlist-Evidence.csv").open(encoding="utf-8", newline="") as file:
        assert len(list(csv.reader(file))) > 1 + 4
