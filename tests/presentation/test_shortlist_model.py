"""The shortlist as Qt sees it: rows come by the page, when they are looked at."""

from __future__ import annotations

import html
from datetime import datetime

import pytest
from PySide6 import QtCore, QtTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop_app.domain.shortlist import EntryStatus, RowFacts, ShortlistColumn, ShortlistRow
from desktop_app.domain.verdict import Confidence, Kind, Nation, Route, Setting, Stage
from desktop_app.presentation.shortlist_columns import COLUMNS
from desktop_app.presentation.shortlist_model import KEPT_PAGES, PAGE, ROW_ROLE, ShortlistModel

Role = QtCore.Qt.ItemDataRole


FACTS = RowFacts(
    closing_date="2025-12-06",
    closing_time="17:00",
    early_closing=True,
    band="8a-8b",
    pay_min=13.5,
    pay_max=15.0,
    pay_period="hour",
    currency="GBP",
    pay_terms=("pro_rata",),
    location="Larkmoor",
    contract="fixed_term",
    pattern=("part_time", "hybrid"),
)


def a_row(number: int, **changes: object) -> ShortlistRow:
    values: dict[str, object] = {
        "id": number,
        "title": f"Coder {number}",
        "employer": "Larkmoor",
        "route": Route.PRIMARY_CARE,
        "confidence": Confidence.LEANING,
        "provisional": True,
        "kind": Kind.VACANCY,
        "stage": Stage.ENTRY,
        "nation": Nation.NORTHERN_IRELAND,
        "setting": Setting.UNKNOWN,
        "status": EntryStatus.SAVED,
        "note": "",
        "saved_at": datetime(2025, 12, 6, 12).astimezone(),
        "packs": (),
        "facts": FACTS,
    }
    return ShortlistRow(**{**values, **changes})  # type: ignore[arg-type]


@pytest.fixture
def model(qtbot: QtBot) -> ShortlistModel:
    return ShortlistModel()


def shown(model: ShortlistModel, row: int, role: int = int(Role.DisplayRole)) -> list[str | None]:
    return [model.index(row, column).data(role) for column in range(model.columnCount())]


def by_header(model: ShortlistModel, row: int, role: int = int(Role.DisplayRole)) -> dict[str, str | None]:
    return dict(zip([column.header for column in COLUMNS], shown(model, row, role), strict=True))


def test_qt_has_nothing_to_object_to(model: ShortlistModel, qtmodeltester: ModelTester) -> None:
    ids = tuple(range(1, 451))
    model.load(ids, [a_row(number) for number in ids[:PAGE]])
    qtmodeltester.check(model)  # type: ignore[no-untyped-call] # and goes on watching
    model.take_rows([a_row(number) for number in ids[PAGE : 2 * PAGE]])
    model.load(ids[::-1], [])
    model.load((), [])
    model.load(ids, [])


def test_a_row_says_everything_in_words(model: ShortlistModel) -> None:
    model.load((1,), [a_row(1)])
    assert by_header(model, 0) == {
        "Verdict": "Primary care", "Title": "Coder 1", "Employer": "Larkmoor", "Band": "8a–8b",
        "Pay": "£13.50–15.00, an hour", "Closes": "6 Dec 2025, closed", "Location": "Larkmoor",
        "Contract": "Fixed term", "Pattern": "Part time, hybrid", "Confidence": "Leaning, provisional",
        "Stage": "Entry", "Setting": "–", "Nation": "N. Ireland", "Status": "Saved", "Saved on": "6 Dec 2025",
    }  # fmt: skip
    told = by_header(model, 0, int(Role.ToolTipRole))
    assert all(str(tip).startswith("<qt>") for tip in told.values() if tip)  # else Qt might read them as HTML
    tips = {name: html.unescape(str(tip or "")[4:-5]) for name, tip in told.items()}
    assert tips["Verdict"] == "Primary-care record coding: leaning, provisional"
    assert [tips[one] for one in ("Stage", "Setting", "Nation")] == [
        "Entry (trainee or assistant)", "Not stated", "Northern Ireland",
    ]  # fmt: skip
    assert str(tips["Saved on"]).startswith("6 December 2025, ")
    assert tips["Pay"] == "£13.50 to £15 an hour, Pro rata"
    assert tips["Closes"] == "Saturday 6 December 2025, 17:00, closed, may close earlier"
    spoken = by_header(model, 0, int(Role.AccessibleTextRole))
    assert spoken["Title"] == "Title: Coder 1"
    assert spoken["Setting"] == "Setting: Not stated"
    assert spoken["Band"] == "Band: Band 8a–8b"
    assert model.index(0, 3).data(ROW_ROLE) == a_row(1)


def test_what_is_not_stated_is_left_blank_and_said_to_be_so(model: ShortlistModel) -> None:
    model.load((1,), [a_row(1, facts=RowFacts())])
    facts = ("Band", "Pay", "Closes", "Location", "Contract", "Pattern")
    assert [by_header(model, 0)[one] for one in facts] == [""] * 6
    spoken = by_header(model, 0, int(Role.AccessibleTextRole))
    assert [spoken[one] for one in facts] == [f"{one}: not stated" for one in facts]


def test_a_missing_title_has_words_of_its_own(model: ShortlistModel) -> None:
    model.load((1,), [a_row(1, title="", employer="")])
    assert shown(model, 0)[1:3] == ["Untitled", ""]
    assert shown(model, 0, int(Role.AccessibleTextRole))[2] == "Employer: not stated"


def test_rows_are_asked_for_by_the_page_once(model: ShortlistModel) -> None:
    ids = tuple(range(1, 3 * PAGE + 1))
    model.load(ids, [a_row(number) for number in ids[:PAGE]])
    asked = QtTest.QSignalSpy(model.rows_wanted)
    assert shown(model, 5)[1] == "Coder 6"
    assert asked.count() == 0
    assert shown(model, 2 * PAGE + 3) == [None] * len(COLUMNS)
    shown(model, 2 * PAGE + 4)
    assert asked.count() == 1
    (wanted,) = asked.at(0)
    assert wanted == ids[2 * PAGE :]
    model.take_rows([a_row(number) for number in wanted])
    assert shown(model, 2 * PAGE + 3)[1] == f"Coder {2 * PAGE + 4}"
    assert asked.count() == 1


def test_known_rows_stay_on_screen_until_they_are_fetched_anew(model: ShortlistModel) -> None:
    ids = tuple(range(1, 2 * PAGE + 1))
    model.load(ids, [a_row(number) for number in ids[:PAGE]])
    model.take_rows([a_row(number) for number in ids[PAGE:]])
    shown(model, PAGE)  # page 1 was never asked for, so it is asked for now
    asked = QtTest.QSignalSpy(model.rows_wanted)
    model.load(ids, [a_row(number) for number in ids[:PAGE]])
    assert shown(model, PAGE)[1] == f"Coder {PAGE + 1}"
    assert asked.count() == 1


def test_a_changed_row_is_told_where_it_stands(model: ShortlistModel) -> None:
    model.load((3, 1, 2), [a_row(3), a_row(1), a_row(2)])
    changed = QtTest.QSignalSpy(model.dataChanged)
    model.take_rows([a_row(1, title="Senior coder"), a_row(99)])
    assert changed.count() == 1
    assert changed.at(0)[0].row() == 1
    assert shown(model, 1)[1] == "Senior coder"
    assert (model.row_of(2), model.row_of(99)) == (2, -1)


def test_the_same_list_again_resets_nothing(model: ShortlistModel) -> None:
    model.load((1, 2), [a_row(1), a_row(2)])
    reset = QtTest.QSignalSpy(model.modelReset)
    model.load((1, 2), [a_row(1, status=EntryStatus.OFFER), a_row(2)])
    assert reset.count() == 0
    assert by_header(model, 0)["Status"] == "Offer"


def test_no_more_rows_are_kept_than_some_pages(model: ShortlistModel) -> None:
    ids = tuple(range(1, (KEPT_PAGES + 2) * PAGE + 1))
    model.load(ids, [a_row(number) for number in ids[:PAGE]])
    for page in range(1, KEPT_PAGES + 2):
        model.take_rows([a_row(number) for number in ids[page * PAGE : (page + 1) * PAGE]])
    assert model.row_at(0) is None
    assert model.row_at(len(ids) - 1) is not None
    asked = QtTest.QSignalSpy(model.rows_wanted)
    assert shown(model, 0)[1] is None
    assert asked.count() == 1


def test_the_arrow_stands_over_the_sorted_column(model: ShortlistModel) -> None:
    across = QtCore.Qt.Orientation.Horizontal
    headers = [column.header for column in COLUMNS]
    assert [model.headerData(n, across) for n in range(len(COLUMNS))] == [*headers[:-1], "Saved on ↓"]
    model.show_order(ShortlistColumn.ROUTE, descending=False)
    assert [model.headerData(n, across) for n in range(len(COLUMNS))] == ["Verdict ↑", *headers[1:]]
    assert model.headerData(0, across, int(Role.AccessibleTextRole)) == "Verdict, sorted upwards"
    assert model.headerData(0, QtCore.Qt.Orientation.Vertical) is None
