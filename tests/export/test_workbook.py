"""The Excel workbook, read back cell by cell."""

from __future__ import annotations

import csv
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings

from desktop_app.domain.analysis import Analysis
from desktop_app.domain.errors import AppError
from desktop_app.domain.labels import label
from desktop_app.domain.shortlist import EntryStatus, ShortlistEntry
from desktop_app.domain.verdict import Confidence, Route
from desktop_app.export import sheets
from desktop_app.export.cells import LIMIT, units
from desktop_app.export.columns import EVIDENCE, SHORTLIST
from desktop_app.export.tints import TINTS
from desktop_app.export.workbook import ExportStoppedError, write_workbook
from tests.making import HOSPITAL_TEXT, a_verdict, an_analysis, an_entry, an_evidence
from tests.store.strategies import analyses

NOW = datetime(2026, 11, 21, 12, 5, tzinfo=UTC)
LONDON = ZoneInfo("Europe/London")
FIRST = an_entry(entry_id=3, notes="Ring Priya\nbefore Friday", status=EntryStatus.INTERVIEW)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "shortlist.xlsx"


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


def test_evidence_beyond_excels_last_row_is_left_out_and_said_to_be(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pieces = len(FIRST.analysis.evidence)
    assert pieces > 1
    monkeypatch.setattr(sheets, "ROW_LIMIT", 1 + 2 * pieces)
    whole = written(path, FIRST, FIRST)
    assert whole["Evidence"].max_row == 1 + 2 * pieces
    assert "Not complete" not in about_of(whole)
    monkeypatch.setattr(sheets, "ROW_LIMIT", 2 * pieces)
    cut = written(path, FIRST, FIRST, FIRST)
    assert cut["Evidence"].max_row == 2 * pieces
    assert cut["Evidence"].auto_filter.ref.endswith(str(2 * pieces))
    assert cut["Shortlist"].max_row == 4
    said = about_of(cut)["Not complete"]
    assert said == f"The sheet “Evidence” is full: {pieces + 1} pieces of evidence had no room in it."


def test_every_cell_of_an_entry_is_there_in_its_type(path: Path) -> None:
    values = row_of(written(path, FIRST)["Shortlist"], 2)
    assert str(values.pop("Advert text")) == HOSPITAL_TEXT
    assert values == {
        "No.": 3,
        "Saved on": datetime(2026, 11, 21, 9, 30, 15, 123000),  # noqa: DTZ001 - as Excel has it
        "Title": "Clinical Coder (Band 5)",
        "Employer": "Larkmoor Hospitals NHS Foundation Trust",
        "Verdict": "Hospital clinical coding",
        "Confidence": "Clear",
        "Provisional": "No",
        "Status": "Interview",
        "Notes": "Ring Priya\nbefore Friday",
        "Reason": "“NCCQ” in the essential criteria decides; “ICD-10” and “OPCS-4” in the duties agree.",
        "Kind": "Vacancy",
        "Stage": "Accredited coder",
        "Nation": "England",
        "Setting": "Acute hospital",
        "Hospital score": 84,
        "Primary care score": 3,
        "Billing score": 3,
        "Research score": 3,
        "Rules": "hospital 1.0.0, primary_care 1.0.0",
    }


def test_every_piece_of_evidence_has_its_row(path: Path) -> None:
    second = replace(FIRST, id=4, title="Second")
    sheet = written(path, FIRST, second)["Evidence"]
    assert sheet.max_row == 1 + 2 * 4
    assert row_of(sheet, 4) == {
        "No.": 3,
        "Title": "Clinical Coder (Band 5)",
        "Speaks for": "Hospital",
        "Category": "Qualification",
        "Words as written": "NCCQ",
        "Section": "Essential criteria",
        "Read as": "Affirmed",
        "Weight": 30,
        "Why not counted": None,
        "Rule": "hospital.nccq",
        "Part": "text",
        "Start": HOSPITAL_TEXT.index("NCCQ"),
        "End": HOSPITAL_TEXT.index("NCCQ") + 4,
    }
    negated = row_of(sheet, 5)
    assert (negated["Read as"], negated["Weight"], negated["Why not counted"]) == (
        "Negated",
        0,
        "negated by “No experience of”",
    )
    assert row_of(sheet, 9)["Title"] == "Second"


def test_the_advert_s_matched_words_are_coloured_and_nothing_else(path: Path) -> None:
    cell = cell_of(written(path, FIRST)["Shortlist"], 2, "Advert text")
    marked = {run.text: run.font for run in cell.value if not isinstance(run, str)}
    assert list(marked) == ["ICD-10", "OPCS-4", "NCCQ", "SNOMED CT"]
    assert marked["NCCQ"].color.rgb == f"00{TINTS[Route.HOSPITAL].line}"
    assert (bool(marked["NCCQ"].b), bool(marked["NCCQ"].strike)) == (True, False)
    assert (bool(marked["SNOMED CT"].b), bool(marked["SNOMED CT"].strike)) == (False, True)
    assert marked["SNOMED CT"].color.rgb == f"00{TINTS[Route.NOT_CODING].line}"
    assert "".join(str(run) for run in cell.value) == HOSPITAL_TEXT


def test_a_space_between_two_marked_words_is_never_lost(path: Path) -> None:
    entry = an_entry(an_analysis("ICD-10 OPCS-4\n\nNCCQ "))
    cell = cell_of(written(path, entry)["Shortlist"], 2, "Advert text")
    assert [str(run) for run in cell.value] == ["ICD-10", " ", "OPCS-4", "\n\n", "NCCQ", " "]
    with zipfile.ZipFile(path) as archive:
        xml = archive.read("xl/worksheets/sheet1.xml").decode()
    assert xml.count('<t xml:space="preserve"> </t>') == 2


def test_the_colours_can_be_left_out(path: Path) -> None:
    book = written(path, FIRST, coloured_text=False)
    assert cell_of(book["Shortlist"], 2, "Advert text").value == HOSPITAL_TEXT
    assert "Marked words" not in [cell.value for cell in book["About"]["A"]]


@pytest.mark.parametrize("route", list(Route))
def test_the_verdict_s_cell_has_its_colours(path: Path, route: Route) -> None:
    cell = cell_of(written(path, an_entry(an_analysis(verdict=a_verdict(route))))["Shortlist"], 2, "Verdict")
    assert cell.value == label(route)
    assert cell.fill.fgColor.rgb == f"00{TINTS[route].fill}"
    assert cell.font.color.rgb == f"00{TINTS[route].line}"


def test_the_sheets_are_ready_to_work_with(path: Path) -> None:
    book = written(path, *[replace(FIRST, id=number) for number in range(1, 6)])
    sheet = book["Shortlist"]
    assert book.sheetnames == ["Shortlist", "Evidence", "About"]
    assert book.active.title == "Shortlist"
    assert sheet.freeze_panes == "D2"
    assert sheet.auto_filter.ref == f"A1:{sheet.cell(1, len(SHORTLIST)).column_letter}6"
    assert book["Evidence"].auto_filter.ref == f"A1:{sheet.cell(1, len(EVIDENCE)).column_letter}21"
    assert book["Evidence"].freeze_panes == "A2"
    assert [sheet.column_dimensions[sheet.cell(1, n).column_letter].width for n in (1, 10)] == [6, 52]
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.print_title_rows, sheet.print_area) == ("$1:$1", "'Shortlist'!$A$1:$J$6")
    assert cell_of(sheet, 2, "Saved on").number_format == "d mmm yyyy"
    assert cell_of(sheet, 2, "Reason").alignment.wrap_text
    assert len({sheet.row_dimensions[number].height for number in range(2, 7)}) == 1


def test_the_status_is_chosen_from_a_list(path: Path) -> None:
    sheet = written(path, FIRST, FIRST)["Shortlist"]
    (choice,) = sheet.data_validations.dataValidation
    assert choice.formula1 == '"Saved,Applied,Interview,Offer,Rejected,Withdrawn"'
    letter = cell_of(sheet, 2, "Status").column_letter
    assert str(choice.sqref) == f"{letter}2:{letter}3"


def test_the_about_sheet_tells_when_and_with_which_rules(path: Path) -> None:
    older = replace(FIRST, analysis=an_analysis(packs=(("hospital", "0.9.0"),)))
    sheet = written(path, FIRST, FIRST, older)["About"]
    lines = [(row[0].value, str(row[1].value)) for row in sheet.iter_rows(min_row=2)]
    assert lines[:5] == [
        ("Made", "21 November 2026, 12:05, by Wordward"),
        ("Adverts", "3"),
        ("Rule pack", "hospital 0.9.0 (1 advert)"),
        ("Rule pack", "hospital 1.0.0 (2 adverts)"),
        ("Rule pack", "primary_care 1.0.0 (2 adverts)"),
    ]
    assert ("Marked words", "like this  speaks for billing") in lines


def test_an_empty_shortlist_is_a_workbook_too(path: Path) -> None:
    book = written(path)
    assert [cell.value for cell in book["Shortlist"][1]] == [column.header for column in SHORTLIST]
    assert book["Shortlist"].max_row == book["Evidence"].max_row == 1


def test_dates_are_local_in_winter_and_in_summer(path: Path) -> None:
    summer = replace(FIRST, saved_at=datetime(2026, 7, 1, 23, 30, tzinfo=UTC))
    sheet = written(path, FIRST, summer)["Shortlist"]
    assert cell_of(sheet, 2, "Saved on").value.hour == 9
    assert cell_of(sheet, 3, "Saved on").value == datetime(2026, 7, 2, 0, 30)  # noqa: DTZ001 - as Excel has it


# -- texts that Excel or XML would take for something else --------------------------------------------

TRICKY = [
    "=1+1",
    '=HYPERLINK("http://example.org")',
    "+44 20 7946 0000",
    "-5 days",
    "@here",
    "=",
    "#N/A",
    "#REF!",
    "'quoted",
    "007",
    "TRUE",
    "1e5",
    "  spaces around  ",
    "\n",
]


@pytest.mark.parametrize("text", TRICKY)
def test_text_stays_text_whatever_it_looks_like(path: Path, text: str) -> None:
    entry = an_entry(an_analysis(text), title=text, employer=text, notes=text)
    book = written(path, entry)
    for header in ("Title", "Employer", "Notes", "Advert text"):
        cell = cell_of(book["Shortlist"], 2, header)
        assert (str(cell.value), cell.data_type) == (text, "s")
        assert bool(cell.quotePrefix) is text.startswith(("=", "+", "-", "@"))


def test_text_of_evidence_stays_text_too(path: Path) -> None:
    analysis = an_analysis("=SUM and #N/A", evidence=())
    items = (an_evidence(analysis.advert, "=SUM"), an_evidence(analysis.advert, "#N/A", why="=why"))
    entry = an_entry(replace(analysis, evidence=items), title="=title", entry_id=1)
    sheet = written(path, entry)["Evidence"]
    assert [sheet.cell(row, 5).value for row in (2, 3)] == ["=SUM", "#N/A"]
    assert {sheet.cell(row, column).data_type for row in (2, 3) for column in (2, 5, 10)} == {"s"}
    assert cell_of(sheet, 3, "Why not counted").data_type == "s"


def test_a_literal_style_never_spreads_to_the_next_row(path: Path) -> None:
    sheet = written(path, an_entry(title="=1"), an_entry(title="plain"))["Shortlist"]
    assert not cell_of(sheet, 3, "Title").quotePrefix


def test_control_characters_and_surrogates_are_replaced_visibly(path: Path) -> None:
    text = "ICD-10\x07 and OPCS-4\ud800\r\nNCCQ\x0c_x0041_ \ud83d\ude00"
    cell = cell_of(written(path, an_entry(an_analysis(text), notes=text))["Shortlist"], 2, "Advert text")
    # openpyxl's reader takes Excel's escape back by its own rule; the file itself is looked at below.
    assert str(cell.value).startswith("ICD-10\ufffd and OPCS-4\ufffd\nNCCQ\n")
    with zipfile.ZipFile(path) as archive:
        xml = archive.read("xl/worksheets/sheet1.xml").decode()
    assert xml.count("_x005F_x0041_") == 2


@pytest.mark.parametrize("coloured", [True, False])
def test_a_text_beyond_the_limit_is_cut_with_a_note(path: Path, coloured: bool) -> None:
    text = "ICD-10 💙 " * 4_000
    cell = cell_of(
        written(path, an_entry(an_analysis(text)), coloured_text=coloured)["Shortlist"], 2, "Advert text"
    )
    shown = str(cell.value)
    assert shown.endswith("… cut: the full text is in Wordward")
    assert LIMIT - 1 <= units(shown) <= LIMIT
    assert text.startswith(shown.rpartition("\n")[0])


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(analyses)
def test_whatever_was_saved_can_be_written_and_read_back(path: Path, analysis: Analysis) -> None:
    sheet = written(path, an_entry(analysis))["Shortlist"]
    assert cell_of(sheet, 2, "Verdict").value == label(analysis.verdict.route)


# -- what can go wrong ----------------------------------------------------------------------------------


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


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed here")
def test_libreoffice_reads_every_cell(path: Path, tmp_path: Path) -> None:
    verdict = a_verdict(Route.UNCLEAR, confidence=Confidence.LEANING, provisional=True)
    tricky = an_entry(an_analysis("_x0041_ 💙 =1\x07", verdict=verdict), title="=1+1", notes="@x\n+y")
    write_workbook([FIRST, tricky], path, now=NOW, zone=LONDON)
    every_sheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1"
    subprocess.run(
        [
            *("soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"),
            *("--convert-to", every_sheet, "--outdir", str(tmp_path / "out"), str(path)),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    with (tmp_path / "out" / "shortlist-Shortlist.csv").open(encoding="utf-8", newline="") as file:
        header, first, second = csv.reader(file)
    assert header == [column.header for column in SHORTLIST]
    assert first[:9] == [
        *("3", "21 Nov 2026", "Clinical Coder (Band 5)", "Larkmoor Hospitals NHS Foundation Trust"),
        *("Hospital clinical coding", "Clear", "No", "Interview", "Ring Priya\nbefore Friday"),
    ]
    assert first[-1] == HOSPITAL_TEXT
    assert (second[2], second[8], second[-1]) == ("=1+1", "@x\n+y", "_x0041_ 💙 =1\ufffd")
    with (tmp_path / "out" / "shortlist-Evidence.csv").open(encoding="utf-8", newline="") as file:
        assert len(list(csv.reader(file))) == 1 + 4
