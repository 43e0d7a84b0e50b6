"""Facts, sources and further documents in the Excel workbook, read back cell by cell."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from datetime import datetime, time
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.advert import TEXT, Advert, Origin, OriginKind, Part
from desktop_app.domain.facts import CONTRACT_FACTS, Asked, AskedStrength, Correction, FactName, FactValue
from desktop_app.domain.labels import label
from desktop_app.export import sheet_writing
from desktop_app.export.sheet_columns import SHORTLIST
from tests.export.reading_back import about_of, cell_of, row_of, written
from tests.making import an_analysis, an_entry, an_evidence
from tests.making_facts import JOB_DESCRIPTION, STATED_TEXT, a_full_entry, an_entry_with

FULL = a_full_entry(entry_id=7)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "shortlist.xlsx"


def test_every_fact_of_the_contract_has_its_typed_column(path: Path) -> None:
    values = row_of(written(path, FULL)["Shortlist"], 2)
    day, interview = datetime(2026, 12, 6), datetime(2026, 12, 14)  # noqa: DTZ001 - as Excel has them
    assert {name: values[name] for name in STATED} == STATED | {
        "Closing date": day,
        "Interview date": interview,
    }
    own = {FactName.TITLE: "Title", FactName.EMPLOYER: "Employer", FactName.NATION: "Nation"}
    for name in CONTRACT_FACTS:
        assert own.get(name, label(name)) in values


STATED: dict[str, object] = {
    "Title": "Clinical Coder (Band 5)",
    "Employer": "Larkmoor Hospitals NHS Foundation Trust",
    "Band": 5,
    "Pay from": 32073,
    "Pay to": 39043,
    "Pay period": "A year",
    "Currency": "GBP",
    "Location": "Larkmoor",
    "Postcode": "LK4 7QT",
    "Nation": "England",
    "Contract": "Permanent",
    "Working pattern": "Part time; Hybrid",
    "Hours a week": 37.5,
    "Closing date": None,
    "Closing time": time(17, 0),
    "May close early": "Yes",
    "Interview date": None,
    "Start date": None,
    "Reference": "412-AC-77",
    "Contact": "Priya Farrow",
    "Contact’s e-mail": "priya.farrow@larkmoor.example",
    "Contact’s telephone": "01632 960 123",
    "Visa sponsorship": None,
    "DBS check": "Basic",
    "Qualifications asked for": "NCCQ (essential); GCSEs (desirable)",
    "Experience asked for": None,
    "Training": None,
}


def test_a_week_is_no_day(path: Path) -> None:
    analysis = FULL.analysis
    week = replace(
        next(fact for fact in analysis.facts if fact.name is FactName.INTERVIEW_DATE), text="w/c 14 December"
    )
    facts = tuple(week if fact.name is week.name else fact for fact in analysis.facts)
    book = written(path, replace(FULL, analysis=replace(analysis, facts=facts)))
    told = "Week of 14 December 2026"
    assert row_of(book["Shortlist"], 2)["Interview date"] == told
    assert next(row["Value"] for row in facts_of(book) if row["Fact"] == "Interview date") == told


def test_corrected_facts_are_written_and_named_so(path: Path) -> None:
    said = (
        Correction(FactName.BAND, "8a"),
        Correction(FactName.CLOSING_DATE, "whenever"),
        Correction(FactName.CONTACT_PHONE, None),
        Correction(FactName.NATION, "wales"),
    )
    book = written(path, replace(FULL, corrections=said))
    values = row_of(book["Shortlist"], 2)
    assert [values[name] for name in ("Band", "Closing date", "Contact’s telephone", "Nation")] == [
        *("8a", "whenever", None, "Wales"),
    ]
    rows = {row["Fact"]: row for row in facts_of(book)}
    assert (rows["Band"]["Value"], rows["Band"]["Source"], rows["Band"]["Part"]) == (
        *("8a", "Entered by you", None),
    )
    assert "Contact’s telephone" not in rows


def test_what_was_left_as_read_keeps_its_words_beside_what_was_put_right(path: Path) -> None:
    asked = (
        Asked("NCCQ", AskedStrength.ESSENTIAL),
        Asked("GCSEs", AskedStrength.ESSENTIAL),
        Asked("Latin", AskedStrength.DESIRABLE),
    )
    said = (Correction(FactName.QUALIFICATIONS, asked), Correction(FactName.LOCATION, "Larkmoor"))
    rows = facts_of(written(path, replace(FULL, corrections=said)))
    seen = [
        (row["Value"], row["Words as written"], row["Source"], row["Start"] is not None)
        for row in rows
        if row["Fact"].startswith("Qualif") or row["Fact"] == "Location"
    ]
    assert seen == [
        ("Larkmoor", "Larkmoor LK4", "The advert’s text", True),
        ("NCCQ (essential)", "NCCQ", "The advert’s text", True),
        ("GCSEs (essential)", None, "Entered by you", False),
        ("Latin (desirable)", None, "Entered by you", False),
    ]


def facts_of(book: Any) -> list[dict[str, Any]]:
    sheet = book["Facts"]
    return [row_of(sheet, number) for number in range(2, sheet.max_row + 1)]


def test_the_sheet_of_facts_has_the_words_and_where_they_stand(path: Path) -> None:
    rows = facts_of(written(path, FULL))
    closing = next(row for row in rows if row["Fact"] == "Closing date")
    start = STATED_TEXT.index("6 December")
    assert closing == {
        "No.": 7,
        "Title": "Clinical Coder (Band 5)",
        "Fact": "Closing date",
        "Value": datetime(2026, 12, 6),  # noqa: DTZ001 - as Excel has it
        "Words as written": "6 December 2026",
        "Source": "The advert’s text",
        "Part": "text",
        "Start": start,
        "End": start + len("6 December 2026"),
    }
    asked = [(row["Value"], row["Words as written"]) for row in rows if row["Fact"].startswith("Qualif")]
    assert asked == [("NCCQ (essential)", "NCCQ"), ("GCSEs (desirable)", "four GCSEs")]
    assert next(row["Part"] for row in rows if row["Fact"] == "DBS check") == "document:2"


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({FactName.PAY_MIN: 32_073, FactName.CURRENCY: "GBP"}, "[$£-809]#,##0_)"),
        ({FactName.PAY_MIN: 32_073}, "#,##0_)"),
        ({FactName.PAY_MIN: 13.05, FactName.CURRENCY: "GBP", FactName.PAY_PERIOD: "hour"},
         '[$£-809]#,##0.00" an hour"_)'),
        ({FactName.PAY_MIN: 15, FactName.CURRENCY: "GBP", FactName.PAY_PERIOD: "hour"},
         '[$£-809]#,##0.00" an hour"_)'),
        ({FactName.PAY_MIN: 90_000, FactName.CURRENCY: "USD"}, "[$$-409]#,##0_)"),
        ({FactName.PAY_MIN: 8_000, FactName.CURRENCY: "AED", FactName.PAY_PERIOD: "month"},
         '[$AED] #,##0" a month"_)'),
        ({FactName.PAY_MIN: 8_000, FactName.CURRENCY: '"]=1'}, "#,##0_)"),
    ],
)  # fmt: skip
def test_pay_has_the_format_of_its_currency_and_period(
    path: Path, facts: dict[FactName, FactValue], code: str
) -> None:
    book = written(path, an_entry_with(*facts.items()))
    cell = cell_of(book["Shortlist"], 2, "Pay from")
    period = re.compile('" an? [a-z]+"')  # which has a column of its own
    assert (cell.number_format, cell.data_type) == (period.sub("", code), "n")
    row = next(n for n, row in enumerate(facts_of(book), 2) if row["Fact"] == "Pay from")
    assert cell_of(book["Facts"], row, "Value").number_format == code


def test_a_format_never_spreads_to_the_next_row(path: Path) -> None:
    hourly = an_entry_with((FactName.PAY_MIN, 14.2), (FactName.PAY_PERIOD, "hour"))
    yearly = an_entry_with((FactName.PAY_MIN, 30_000), (FactName.CURRENCY, "GBP"))
    sheet = written(path, hourly, yearly)["Shortlist"]
    assert cell_of(sheet, 3, "Pay from").number_format == "[$£-809]#,##0_)"
    assert cell_of(sheet, 2, "Closing date").value is None


TRICKY = ["=1+1", "+44 1632 960123", "@here", "-", "#N/A", "007", "javascript:alert(1)"]


@pytest.mark.parametrize("text", TRICKY)
def test_facts_and_sources_stay_text_whatever_they_look_like(path: Path, text: str) -> None:
    names = (FactName.LOCATION, FactName.REFERENCE, FactName.CONTACT_PHONE, FactName.CLOSING_DATE)
    entry = an_entry_with(*((name, text) for name in names))
    advert = replace(entry.analysis.advert, origins=(Origin(TEXT, OriginKind.FILE, file=text, address=text),))
    asked = (Asked(text, AskedStrength.ESSENTIAL),)
    said = (Correction(FactName.EXPERIENCE, asked), Correction(FactName.PATTERN, (text,)))
    entry = replace(entry, analysis=replace(entry.analysis, advert=advert), corrections=said)
    book = written(path, entry)
    for header in ("Location", "Reference", "Contact’s telephone", "Closing date", "Came from", "Address"):
        cell = cell_of(book["Shortlist"], 2, header)
        assert (str(cell.value), cell.data_type, cell.hyperlink) == (text, "s", None)
    rows = {row["Fact"]: n for n, row in enumerate(facts_of(book), 2)}
    assert cell_of(book["Facts"], rows["Location"], "Value").data_type == "s"
    assert cell_of(book["Facts"], rows["Working pattern"], "Value").data_type == "s"


@pytest.mark.parametrize(
    ("address", "followed"),
    [
        ("https://www.jobs.larkmoor.example/vacancy?id=4&x=1", True),
        ("http://larkmoor.example", True),
        ("ftp://larkmoor.example", False),
        ("file:///etc/passwd", False),
        ("https://larkmoor.example/a b", False),
        ("https://larkmoor.example/" + "x" * 3_000, False),
        ("", False),
    ],
)
def test_only_addresses_of_the_web_can_be_followed(path: Path, address: str, followed: bool) -> None:
    origins = (Origin(TEXT, OriginKind.FILE, file="advert.html", address=address),)
    analysis = replace(an_analysis(), advert=Advert((Part(TEXT, "ICD-10"),), origins), evidence=())
    sheet = written(path, an_entry(analysis), an_entry())["Shortlist"]
    cell = cell_of(sheet, 2, "Address")
    assert (cell.value or "") == address
    assert (cell.hyperlink.target if cell.hyperlink else "") == (address if followed else "")
    assert cell_of(sheet, 3, "Address").hyperlink is None
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None


def test_further_facts_are_folded_away_and_said_to_be(path: Path) -> None:
    book = written(path, FULL)
    sheet = book["Shortlist"]
    folded = [
        column.header
        for number, column in enumerate(SHORTLIST, 1)
        if sheet.column_dimensions[sheet.cell(1, number).column_letter].outlineLevel
    ]
    assert folded == [column.header for column in SHORTLIST if column.folded]
    assert {"Closing date", "Band", "Pay from", "Location"}.isdisjoint(folded)
    assert "click the + over them" in about_of(book)["More facts"]
    assert book["Facts"].freeze_panes == "A2"
    assert book["Facts"].print_title_rows == "$1:$1"


def test_further_documents_are_there_with_their_marks(path: Path) -> None:
    item = an_evidence(FULL.analysis.advert, "ICD-10", part="document:2")
    entry = replace(FULL, analysis=replace(FULL.analysis, evidence=(item,)))
    cell = cell_of(written(path, entry)["Shortlist"], 2, "Further documents")
    assert str(cell.value) == f"[job description.docx]\n{JOB_DESCRIPTION}"
    assert [run.text for run in cell.value if not isinstance(run, str)] == ["ICD-10"]
    plain = cell_of(written(path, entry, coloured_text=False)["Shortlist"], 2, "Further documents")
    assert plain.value == str(cell.value)


def test_facts_beyond_excels_last_row_are_left_out_and_said_to_be(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheet_writing, "ROW_LIMIT", 11)
    book = written(path, replace(FULL, analysis=replace(FULL.analysis, evidence=())))
    assert book["Facts"].max_row == 11
    count = len(FULL.facts) + 1 - 10  # one row more for the second thing that is asked for
    assert about_of(book)["Not complete"] == f"The sheet “Facts” is full: {count} rows had no room in it."
