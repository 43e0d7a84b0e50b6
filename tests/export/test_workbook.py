"""The Excel workbook, read back cell by cell."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings

from desktop_app.domain.analysis import Analysis
from desktop_app.domain.labels import label
from desktop_app.domain.verdict import Route
from desktop_app.export import sheet_writing
from desktop_app.export.cells import LIMIT, units
from desktop_app.export.sheet_columns import EVIDENCE, SHORTLIST
from desktop_app.export.tints import TINTS
from tests.export.reading_back import FIRST, about_of, cell_of, row_of, written
from tests.making import HOSPITAL_TEXT, a_verdict, an_analysis, an_entry, an_evidence
from tests.store.strategies import analyses


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "shortlist.xlsx"


def test_evidence_beyond_excels_last_row_is_left_out_and_said_to_be(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pieces = len(FIRST.analysis.evidence)
    assert pieces > 1
    monkeypatch.setattr(sheet_writing, "ROW_LIMIT", 1 + 2 * pieces)
    whole = written(path, FIRST, FIRST)
    assert whole["Evidence"].max_row == 1 + 2 * pieces
    assert "Not complete" not in about_of(whole)
    monkeypatch.setattr(sheet_writing, "ROW_LIMIT", 2 * pieces)
    cut = written(path, FIRST, FIRST, FIRST)
    assert cut["Evidence"].max_row == 2 * pieces
    assert cut["Evidence"].auto_filter.ref.endswith(str(2 * pieces))
    assert cut["Shortlist"].max_row == 4
    said = about_of(cut)["Not complete"]
    assert said == f"The sheet “Evidence” is full: {pieces + 1} rows had no room in it."


def test_every_cell_of_an_entry_is_there_in_its_type(path: Path) -> None:
    values = row_of(written(path, FIRST)["Shortlist"], 2)
    assert str(values.pop("Advert text")) == HOSPITAL_TEXT
    assert {header: value for header, value in values.items() if value is not None} == {
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
    assert [one.title for one in book if one.sheet_state == "visible"] == [
        "Shortlist",
        "Facts",
        "Evidence",
        "About",
    ]
    assert book.active.title == "Shortlist"
    assert sheet.freeze_panes == "C2"
    assert sheet.auto_filter.ref == f"A1:{sheet.cell(1, len(SHORTLIST)).column_letter}6"
    assert book["Evidence"].auto_filter.ref == f"A1:{sheet.cell(1, len(EVIDENCE)).column_letter}21"
    assert book["Evidence"].freeze_panes == "A2"
    assert [sheet.column_dimensions[sheet.cell(1, n).column_letter].width for n in (1, 2)] == [8, 32]
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.print_title_rows, sheet.print_area) == ("$1:$1", "'Shortlist'!$A$1:$L$6")
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
    assert book["Shortlist"].max_row == book["Evidence"].max_row == book["Facts"].max_row == 1


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


@settings(max_examples=25)
@given(analyses)
def test_whatever_was_saved_can_be_written_and_read_back(path: Path, analysis: Analysis) -> None:
    sheet = written(path, an_entry(analysis))["Shortlist"]
    assert cell_of(sheet, 2, "Verdict").value == label(analysis.verdict.route)
