"""Room for words: sums in long currencies, and words that stand on several lines of the advert."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from desktop_app.domain.advert import Advert
from desktop_app.domain.evidence import TOLD
from desktop_app.domain.facts import Fact, FactName, FactSource
from desktop_app.domain.shortlist import ShortlistEntry
from tests.export.reading_back import cell_of, written
from tests.making import an_analysis, an_entry, an_evidence
from tests.making_facts import an_entry_with


def width_of(sheet: Any, header: str) -> float:
    letter = next(cell.column_letter for cell in sheet[1] if cell.value == header)
    return float(sheet.column_dimensions[letter].width)


def an_entry_saying(words: str) -> ShortlistEntry:
    entry = an_entry()
    fact = Fact(FactName.LOCATION, "Larkmoor", None, words, FactSource.TEXT)
    return replace(entry, analysis=replace(entry.analysis, facts=(fact,)))


def test_pay_in_a_long_currency_has_room(tmp_path: Path) -> None:
    entry = an_entry_with(
        (FactName.PAY_MIN, 112000.5), (FactName.CURRENCY, "AED"), (FactName.PAY_PERIOD, "month")
    )
    sheet = written(tmp_path / "a.xlsx", entry)["Shortlist"]
    assert width_of(sheet, "Pay from") > len("AED 112,000.50") + 1  # else Excel shows ###


def test_words_on_several_lines_have_a_row_as_high(tmp_path: Path) -> None:
    words = "Larkmoor Infirmary\nLong Road\nLarkmoor"
    sheet = written(tmp_path / "a.xlsx", an_entry_saying(words), an_entry_saying("Larkmoor"))["Facts"]
    cell = cell_of(sheet, 2, "Words as written")
    assert cell.value == words
    assert cell.alignment.wrap_text
    assert {one.alignment.vertical for one in sheet[2]} == {"top"}
    assert sheet.row_dimensions[2].height >= 3 * 14
    assert sheet.row_dimensions[3].height is None  # one line: as Excel has it


LONG = "Senior Clinical Coder and Deputy Clinical Coding Training Manager, fixed term until 2028 " * 2


def test_a_long_title_is_not_cut_on_any_sheet(tmp_path: Path) -> None:
    entry = an_entry(title=LONG.strip())
    book = written(tmp_path / "a.xlsx", entry, an_entry_saying("Larkmoor"))
    shortlist = book["Shortlist"]
    assert shortlist.row_dimensions[2].height > shortlist.row_dimensions[3].height
    assert shortlist.row_dimensions[2].height >= 6 * 14
    evidence = book["Evidence"]
    assert cell_of(evidence, 2, "Title").alignment.wrap_text
    assert {one.alignment.vertical for one in evidence[2]} == {"top"}
    assert evidence.row_dimensions[2].height >= 5 * 14
    last = evidence.max_row
    assert evidence.row_dimensions[last].height is None
    assert not cell_of(evidence, last, "Words as written").alignment.wrap_text


def test_a_passage_told_in_other_words_is_read_whole(tmp_path: Path) -> None:
    passage = "You read the notes of patients who have gone home and turn them into letters and numbers."
    advert = Advert.of(passage)
    told = an_evidence(advert, passage, rule=TOLD)
    sheet = written(tmp_path / "a.xlsx", an_entry(an_analysis(passage, evidence=(told,))))["Evidence"]
    assert cell_of(sheet, 2, "Words as written").value == passage
    assert cell_of(sheet, 2, "Words as written").alignment.wrap_text
    assert sheet.row_dimensions[2].height >= 2 * 14
    assert cell_of(sheet, 2, "Rule").value == TOLD


def test_a_contract_lasts_for_months_or_until_a_day(tmp_path: Path) -> None:
    lasting = an_entry_with((FactName.CONTRACT_UNTIL, "12 months"))
    ending = an_entry_with((FactName.CONTRACT_UNTIL, "2027-03-31"))
    sheet = written(tmp_path / "a.xlsx", lasting, ending)["Facts"]
    assert {cell_of(sheet, row, "Fact").value for row in range(2, sheet.max_row + 1)} >= {
        "Contract for",
        "Contract until",
    }


def test_a_printed_shortlist_says_what_it_is_and_pay_stands_by_its_neighbours(tmp_path: Path) -> None:
    sheet = written(tmp_path / "a.xlsx", an_entry(), an_entry(title=LONG.strip()))["Shortlist"]
    assert sheet.oddHeader.left.text == "Shortlist"
    assert sheet.oddHeader.right.text.startswith("2 adverts, ")
    headers = [cell.value for cell in sheet[1]]
    pay = headers.index("Pay from")
    assert headers[pay - 1 : pay + 4] == ["Band", "Pay from", "Pay to", "Pay period", "Status"]
    assert width_of(sheet, "Pay from") <= 16
    assert sheet.print_area.startswith("'Shortlist'!$A$1:$L$")
    assert sheet["L1"].value == "Notes"


def test_words_stand_in_the_middle_of_a_row_unless_they_go_on_below_it(tmp_path: Path) -> None:
    short, long = an_entry(notes="Ring Priya."), an_entry(notes="Ring Priya.\n" * 60)
    sheet = written(tmp_path / "a.xlsx", short, long)["Shortlist"]
    assert cell_of(sheet, 2, "Notes").alignment.vertical == "center"
    assert cell_of(sheet, 2, "Advert text").alignment.vertical == "top"
    assert cell_of(sheet, 3, "Notes").alignment.vertical == "top"
