"""What was changed in Excel comes back: three sides are compared, and nothing is lost on either."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.facts import FactName
from desktop_app.domain.shortlist import EntryStatus, ShortlistEntry
from desktop_app.domain.shortlist_sheet import ReturnedShortlist
from desktop_app.operations.bring_back import BroughtBack
from desktop_app.operations.shortlist_deeds import ShortlistDesk
from desktop_app.presentation.shortlist_returning import read_cell
from desktop_app.sources.limits import Limits
from desktop_app.sources.tables import read_xlsx
from desktop_app.store.shortlist import Shortlist
from tests.excel_round_trip import change_in_excel, export
from tests.making import an_entry
from tests.making_facts import a_full_entry


class House:
    """A shortlist of two adverts, and the workbook it was exported to."""

    def __init__(self, folder: Path) -> None:
        self.store, self.workbook = folder / "shortlist.db", folder / "shortlist.xlsx"
        with Shortlist(self.store) as shortlist:
            shortlist.add(replace(a_full_entry(), notes="Ring Priya\nbefore Friday"))
            shortlist.add(an_entry(title="Notes summariser"))
        self.desk = ShortlistDesk(self.store)

    def export(self) -> None:
        export(self.store, self.workbook)

    def returned(self) -> ReturnedShortlist:
        read = read_xlsx(self.workbook.read_bytes(), self.workbook.name, Limits())
        assert read.returned is not None
        return read.returned

    def bring_back(self, **options: Any) -> BroughtBack:
        return self.desk.bring_back(self.returned(), read_cell=read_cell, **options)

    def entry(self, number: int = 1) -> ShortlistEntry:
        return self.desk.entry(number)

    def facts(self) -> dict[FactName, object]:
        return {fact.name: fact.value for fact in self.entry().facts}


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    house = House(tmp_path)
    house.export()
    yield house
    house.desk.close()


def test_a_workbook_that_nobody_changed_changes_nothing(house: House) -> None:
    change_in_excel(house.workbook, 0)  # opened and saved by another program
    before = house.entry()
    came = house.bring_back()
    assert (came.counts, came.before, came.clashes, came.refused) == ({}, (), (), ())
    assert (came.known, came.others, came.stayed) == (2, (), ())
    assert house.entry() == before


def test_signs_that_excel_writes_in_its_own_way_are_no_change(house: House) -> None:
    with Shortlist(house.store) as shortlist:
        shortlist.change(1, title="_x0041_ _x005F_", notes="_x000D_\r\n\x0b=1+1\u2028'007 ")
    house.export()
    came = house.bring_back()
    assert (came.counts, came.clashes, came.refused) == ({}, (), ())


def test_what_was_changed_comes_back_and_can_be_put_back(house: House) -> None:
    before = house.entry(), house.entry(2)
    change_in_excel(house.workbook, 0, Status="Applied", Notes="Rang her.\nSent it.", Title="Coder, Larkmoor")
    change_in_excel(house.workbook, 0, Closing_date=date(2026, 12, 9), Pay_from=33000, Band="6", Contact=None)
    change_in_excel(house.workbook, 1, Status="Interview", Employer="Brook Surgery")
    came = house.bring_back()
    first, second, facts = house.entry(), house.entry(2), house.facts()
    assert (first.status, first.notes, first.title) == (
        EntryStatus.APPLIED,
        "Rang her.\nSent it.",
        "Coder, Larkmoor",
    )
    assert (second.status, second.employer) == (EntryStatus.INTERVIEW, "Brook Surgery")
    assert (facts[FactName.CLOSING_DATE], facts[FactName.PAY_MIN], facts[FactName.BAND]) == (
        "2026-12-09",
        33000,
        "6",
    )
    assert FactName.CONTACT_NAME not in facts
    assert facts[FactName.CLOSING_TIME] == "17:00"
    assert came.counts["Status"] == 2
    house.desk.put_back(came.before)
    assert (house.entry(), house.entry(2)) == before


def test_only_one_side_changed_wins_and_a_clash_stays_until_somebody_says(house: House) -> None:
    change_in_excel(house.workbook, 0, Status="Applied", Notes="There")
    with Shortlist(house.store) as shortlist:
        shortlist.change(1, notes="Here", employer="Larkmoor, as typed here")
    came = house.bring_back()
    assert house.entry().status is EntryStatus.APPLIED
    assert (house.entry().notes, house.entry().employer) == ("Here", "Larkmoor, as typed here")
    assert [(cell.column, cell.here, cell.there) for cell in came.clashes] == [("Notes", "Here", "There")]
    again = house.bring_back(clashes_too=True)
    assert (again.counts, house.entry().notes) == ({"Notes": 1}, "There")
    assert house.entry().employer == "Larkmoor, as typed here"


def test_what_cannot_be_understood_is_named_and_costs_nothing_else(house: House) -> None:
    change_in_excel(house.workbook, 0, Status="Hoping", Closing_date="soon", Notes="Still kept")
    came = house.bring_back()
    assert {(cell.column, cell.there) for cell in came.refused} == {
        ("Closing date", "soon"),
        ("Status", "Hoping"),
    }
    assert all(cell.hint for cell in came.refused)
    assert house.entry().notes == "Still kept"
    assert house.facts()[FactName.CLOSING_DATE] == "2026-12-06"


def test_a_changed_cell_of_a_column_that_only_wordward_writes_is_named(house: House) -> None:
    change_in_excel(house.workbook, 0, Verdict="Primary care", Status="Applied")
    change_in_excel(house.workbook, 1, Qualifications_asked_for="NCCQ")
    before = house.entry(2)
    came = house.bring_back()
    assert [(cell.title, cell.column, cell.there) for cell in came.stayed] == [
        ("Clinical Coder (Band 5)", "Verdict", "Primary care"),
        ("Notes summariser", "Qualifications asked for", "NCCQ"),
    ]
    assert came.counts == {"Status": 1}
    assert house.entry(2) == before


def test_rows_are_known_by_number_and_moment_and_others_are_named(house: House) -> None:
    from openpyxl import load_workbook

    book = load_workbook(house.workbook)
    sheet = book["Shortlist"]
    sheet.move_range("A2:AZ3", rows=3)  # sorted, with rows of somebody's own above
    sheet["A2"], sheet["B2"], sheet["A3"] = 77, "Another post", "mine"
    sheet.delete_cols(4)
    book.save(house.workbook)
    change_in_excel(house.workbook, 3, Status="Offer")
    came = house.bring_back()
    assert (came.known, came.others, came.counts) == (2, ("Another post", ""), {"Status": 1})
    assert house.entry().status is EntryStatus.OFFER


def test_another_shortlist_with_the_same_numbers_is_not_touched(house: House, tmp_path: Path) -> None:
    change_in_excel(house.workbook, 1, Status="Offer")
    with Shortlist(house.store) as shortlist:
        shortlist.remove(2)
    assert house.bring_back().known == 1
    (tmp_path / "elsewhere").mkdir()
    with Shortlist(tmp_path / "elsewhere" / "other.db") as shortlist:
        shortlist.add(an_entry(title="Another", saved_at=house.entry().saved_at.replace(year=2025)))
    desk = ShortlistDesk(tmp_path / "elsewhere" / "other.db")
    came = desk.bring_back(house.returned(), read_cell=read_cell)
    desk.close()
    assert (came.known, came.others) == (0, ("Clinical Coder (Band 5)", "Notes summariser"))


def test_title_and_employer_somebody_typed_before_facts_were_read_come_back_with_undo(house: House) -> None:
    with Shortlist(house.store) as shortlist:
        shortlist.change(2, title="As typed", employer="Typed Surgery")
    before = house.entry(2)
    house.export()
    change_in_excel(house.workbook, 1, Title="Other", Employer="Another")
    house.desk.put_back(house.bring_back().before)
    assert house.entry(2) == before
    assert (before.title, before.employer) == ("As typed", "Typed Surgery")


def test_notes_too_long_for_a_cell_are_never_replaced_by_what_the_cell_holds(house: House) -> None:
    notes = "Ring Priya. " * 4_000
    with Shortlist(house.store) as shortlist:
        shortlist.change(1, notes=notes)
    house.export()
    change_in_excel(house.workbook, 0, Notes="Ring Priya. " * 2_000)
    came = house.bring_back()
    assert [cell.column for cell in came.refused] == ["Notes"]
    assert house.entry().notes == notes


def test_a_closing_day_that_was_emptied_leaves_no_time(house: House) -> None:
    change_in_excel(house.workbook, 0, Closing_date=None)
    before = house.entry()
    came = house.bring_back()
    assert {FactName.CLOSING_DATE, FactName.CLOSING_TIME}.isdisjoint(house.facts())
    house.desk.put_back(came.before)
    assert house.entry() == before


def test_pay_from_above_pay_to_is_refused_and_nothing_is_lost(house: House) -> None:
    before = house.entry()
    change_in_excel(house.workbook, 0, Pay_from=90_000, Notes="Still kept")
    came = house.bring_back()
    assert [(cell.column, cell.there) for cell in came.refused] == [("Pay from", "90000")]
    assert "Pay to" in came.refused[0].hint
    assert house.entry().notes == "Still kept"
    assert house.facts() == {fact.name: fact.value for fact in before.facts}
    assert came.counts == {"Notes": 1}
    house.desk.put_back(came.before)
    assert house.entry() == before


def test_both_ends_of_the_pay_changed_the_wrong_way_round_are_both_refused(house: House) -> None:
    change_in_excel(house.workbook, 0, Pay_from=41_000, Pay_to=40_000)
    came = house.bring_back()
    assert [cell.column for cell in came.refused] == ["Pay from", "Pay to"]
    assert (came.counts, came.before) == ({}, ())
    change_in_excel(house.workbook, 0, Pay_from=40_000, Pay_to=41_000)  # the right way round, above the old
    assert house.bring_back().counts == {"Pay from": 1, "Pay to": 1}


def test_pay_by_the_hour_in_one_cell_and_by_the_year_in_the_other_is_refused(house: House) -> None:
    change_in_excel(house.workbook, 1, Pay_from="£15 an hour", Pay_to="£30,000 a year")
    came = house.bring_back()
    assert [cell.column for cell in came.refused] == ["Pay from", "Pay to"]
    assert all("same" in cell.hint for cell in came.refused)
    assert house.entry(2).facts == ()
    change_in_excel(house.workbook, 1, Pay_from="£15 an hour", Pay_to="£16.50 an hour")
    assert house.bring_back().counts == {"Pay from": 1, "Pay to": 1}


@pytest.mark.parametrize("error", ["#N/A", "#REF!", "#DIV/0!", "#NAME?", "=NA()"])
def test_an_error_in_a_cell_takes_nothing_away(house: House, error: str) -> None:
    before = house.entry()
    change_in_excel(house.workbook, 0, Notes=error, Closing_date=error, Contact=error, Status=error)
    came = house.bring_back()
    assert {cell.column for cell in came.refused} == {"Notes", "Closing date", "Contact", "Status"}
    assert all("error" in cell.hint or "computed" in cell.hint for cell in came.refused)
    assert house.entry() == before


def test_one_damaged_entry_costs_itself_alone(house: House) -> None:
    change_in_excel(house.workbook, 0, Status="Applied")
    change_in_excel(house.workbook, 1, Status="Offer")
    with sqlite3.connect(house.store) as file:
        file.execute("UPDATE entry_analysis SET analysis = 'x' WHERE entry = 1")
    file.close()
    came = house.bring_back()
    assert house.entry(2).status is EntryStatus.OFFER
    assert came.counts == {"Status": 1}
    assert ["No. 1" in error.sentence for error in came.unreadable] == [True]


@pytest.mark.parametrize("words", [datetime.fromisoformat("2026-12-15 10:30"), "15 December 2026, 10.30am"])
def test_a_day_with_a_time_that_is_kept_nowhere_is_taken_as_a_day(house: House, words: object) -> None:
    change_in_excel(house.workbook, 0, Interview_date=words)
    came = house.bring_back()
    assert (came.counts, came.refused) == ({"Interview date": 1}, ())
    assert house.facts()[FactName.INTERVIEW_DATE] == "2026-12-15"


def test_what_was_brought_back_once_is_no_clash_the_next_time(house: House) -> None:
    change_in_excel(house.workbook, 0, Interview_date="15/12/2026 10:30", Pay_from="£33,000")
    house.bring_back()
    again = house.bring_back()
    assert (again.counts, again.clashes, again.refused) == ({}, (), ())
