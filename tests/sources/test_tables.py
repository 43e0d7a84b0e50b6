"""Tables of adverts: separators, encodings, kinds of values, what columns mean, and what is refused."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime

import pytest

from desktop_app.domain.documents import Read, SourceFormat
from desktop_app.domain.errors import AppError
from desktop_app.sources.column_meanings import guessed
from desktop_app.sources.document_reading import read_data
from desktop_app.sources.limits import LIMITS, Limits
from desktop_app.sources.row_documents import documents_of
from tests.sources.fixture_files import FIXTURES, fixture, refusal
from tests.sources.mutating import broken, broken_inside, read_or_refused

ROWS = [
    ["Job title", "Employer", "Salary", "Closing date", "Job description"],
    [
        "Clinical Coder",
        "Ravensmoor",
        "£27,485; pro rata",
        "29/11/2026",
        "Code with ICD-10, OPCS-4.\nOn site.",
    ],
    ["Summariser", "Tollgate", "£12.60", "06/12/2026", "Code letters | notes."],
]


def written(separator: str, encoding: str = "utf-8") -> bytes:
    import csv

    stream = io.StringIO()
    csv.writer(stream, delimiter=separator).writerows(ROWS)
    return stream.getvalue().encode(encoding)


def a_workbook(*sheets: list[list[object]]) -> bytes:
    from openpyxl import Workbook

    book = Workbook()
    for number, rows in enumerate(sheets):
        sheet = book.active if number == 0 else book.create_sheet()
        assert sheet is not None
        sheet.title = f"Sheet {number + 1}"
        for row in rows:
            sheet.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def stated(read: Read, number: int = 0) -> dict[str, str]:
    return {field.name: field.value for field in read.documents[number].fields}


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_every_separator_and_encoding_is_read(separator: str, encoding: str) -> None:
    read = read_data(written(separator, encoding), "jobs.csv")
    assert read.table is not None
    assert read.table.columns == tuple(ROWS[0])
    assert read.table.mapping == ("title", "employer", "salary", "closing_date", "text")
    assert [document.text for document in read.documents] == [row[4] for row in ROWS[1:]]
    assert stated(read) == {
        "title": "Clinical Coder",
        "employer": "Ravensmoor",
        "salary": "£27,485; pro rata",
        "closing_date": "29/11/2026",
    }


def test_excels_own_line_on_the_separator_is_no_row() -> None:
    read = read_data(b"sep=;\r\nTitle;Text\r\nCoder, trainee;Band 4\r\n", "a.csv")
    assert stated(read) == {"title": "Coder, trainee"}
    assert read.documents[0].text == "Band 4"


def test_a_title_above_the_names_and_empty_columns_are_passed_over() -> None:
    read = read_data(
        b"Vacancies in November,,,\n\nJob Title,,URL,Description\nCoder,,https://a.example/1,ICD-10\n",
        "a.csv",
    )
    assert read.table is not None
    assert read.table.columns == ("Job Title", "URL", "Description")
    assert read.documents[0].address == "https://a.example/1"
    assert read.documents[0].text == "ICD-10"


def test_a_table_without_a_text_is_read_as_lines_of_its_columns() -> None:
    read = read_data(b"Title,Employer,Remark\nCoder,Tollgate,urgent\n", "a.csv")
    assert read.documents[0].text == "Title: Coder\nEmployer: Tollgate\nRemark: urgent"


def test_several_columns_of_text_stand_below_their_names() -> None:
    read = read_data(b"Title,Main duties,Person specification\nCoder,ICD-10,NCCQ\n", "a.csv")
    assert read.documents[0].text == "Main duties\nICD-10\n\nPerson specification\nNCCQ"


def test_a_long_column_of_any_name_is_the_text() -> None:
    assert guessed(("Title", "Blurb", "Code"), [("Coder", "word " * 40, "7")]) == ("title", "text", "")


def test_a_longer_name_is_known_by_the_word_that_tells() -> None:
    names = ("Vacancy", "What we pay", "Text of ad", "Job description", "Pay group", "Date of birth")
    assert guessed(names, [("a",) * 6]) == ("title", "salary", "text", "text", "", "")
    assert guessed(("What we pay", "Text of ad"), ()) == ("", "")


@pytest.mark.parametrize(
    ("last", "is_told"), [('"Unclosed,x', True), ('Coder,"5"" shelf"', False), ('5" shelf,x', False)]
)
def test_a_quotation_mark_left_open_is_told(last: str, is_told: bool) -> None:
    (note, *_) = (*read_data(f"Title,Text\nCoder,ICD-10\n{last}\n".encode(), "a.csv").documents[0].notes, "")
    assert note.startswith("A quotation mark is open") is is_told


def test_a_person_may_map_the_columns_otherwise() -> None:
    table = read_data(b"A,B,C\nCoder,ICD-10,Tollgate\n", "a.csv").table
    assert table is not None
    (document,) = documents_of(table, ("title", "text", "employer"), LIMITS)
    assert document.text == "ICD-10"
    assert (document.field("title"), document.field("employer")) == ("Coder", "Tollgate")
    with pytest.raises(ValueError, match="2 words for 3 columns"):
        documents_of(table, ("title", "text"), LIMITS)


def test_a_workbook_of_libreoffice_is_read() -> None:
    read = fixture("vacancies.xlsx")
    assert {document.format for document in read.documents} == {SourceFormat.XLSX}
    assert stated(read)["employer"] == "Ravensmoor Hospitals NHS Foundation Trust"
    assert read.documents[1].text == "Summarise new patients' records, code letters."


def test_numbers_dates_and_answers_are_as_a_person_writes_them() -> None:
    rows: list[list[object]] = [
        ["Title", "Salary", "Closing date", "Interview date", "Hours", "Reference", "Description"],
        ["Coder", 27485.0, date(2026, 11, 29), datetime(2026, 12, 6, 9, 30), 37.5, True, "ICD-10"],  # noqa: DTZ001
    ]
    assert stated(read_data(a_workbook(rows), "a.xlsx")) == {
        "title": "Coder",
        "salary": "27485",
        "closing_date": "2026-11-29",
        "interview_date": "2026-12-06 09:30",
        "hours": "37.5",
        "reference": "yes",
    }


def test_formulas_stand_by_the_value_they_had() -> None:
    sheet = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        '<row r="1"><c r="A1" t="str"><v>Title</v></c><c r="B1" t="str"><v>Salary</v></c></row>'
        '<row r="2"><c r="A2" t="str"><f>"Co"&amp;"der"</f><v>Coder</v></c>'
        '<c r="B2"><f>1+1</f><v>27485</v></c></row>'
        "</sheetData></worksheet>"
    )
    assert stated(read_data(with_sheet(sheet), "a.xlsx")) == {"title": "Coder", "salary": "27485"}


def with_sheet(sheet: str, part: str = "xl/worksheets/sheet1.xml") -> bytes:
    """A workbook whose first sheet, or another part, is this XML."""
    stream = io.BytesIO()
    given = (FIXTURES / "vacancies.xlsx").read_bytes()
    with zipfile.ZipFile(io.BytesIO(given)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            new.writestr(name, sheet if name == part else old.read(name))
    return stream.getvalue()


def test_the_sheet_of_adverts_is_read_and_the_others_are_named() -> None:
    read = read_data(
        a_workbook([["Notes"], ["x"]], [["Title", "Description"], ["Coder", "ICD-10"]]), "a.xlsx"
    )
    assert stated(read) == {"title": "Coder"}
    assert read.documents[0].notes == ("The sheet “Sheet 2” was read; 1 other sheet was left out.",)


@pytest.mark.parametrize("place", ["XFD1048576", "ZZZZZZ9", "A99999999"])
def test_a_sheet_that_claims_to_be_a_giant_is_not_opened(place: str) -> None:
    sheet = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        '<row r="1"><c r="A1"><v>1</v></c></row>'
        f'<row><c r = "{place}"><v>1</v></c></row></sheetData></worksheet>'
    )
    assert "holds more than 2,000,000 cells" in refusal(with_sheet(sheet), "a.xlsx").sentence


@pytest.mark.parametrize("before", ["", f'a="{"x" * 30_000}"', 'a="sheetData"'], ids=["", "far", "sheet"])
def test_a_workbook_that_claims_to_hold_billions_of_words_is_not_opened(before: str) -> None:
    words = (
        f'<sst {before} xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="1"'
        ' uniqueCount="4294967296"><si><t>Title</t></si></sst>'
    )
    data = with_sheet(words, "xl/sharedStrings.xml")
    assert "is damaged or incomplete" in refusal(data, "a.xlsx").sentence


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (
            a_workbook([["Title", "Text"], ["Coder", "ICD-10"]])[:900],
            "looks like an Excel workbook, but it is",
        ),
        (a_workbook([]), "is an Excel workbook without any words in it."),
        (with_sheet("<worksheet"), "looks like an Excel workbook, but it is damaged or incomplete."),
    ],
    ids=["cut", "empty", "markup"],
)
def test_each_bad_workbook_has_a_sentence_of_its_own(data: bytes, said: str) -> None:
    assert said in refusal(data, "a.xlsx").sentence


def test_limits_are_stated_where_they_are_met() -> None:
    for data, name in ((written(","), "a.csv"), (a_workbook([[*row] for row in ROWS]), "a.xlsx")):
        with pytest.raises(AppError, match="more than 10 cells"):
            read_data(data, name, limits=Limits(cells=10))


def test_a_long_line_widens_no_table_beyond_the_limit() -> None:
    with pytest.raises(AppError, match="more than 2,000 columns"):
        read_data(b"Title,Text\na,b\n" + b"x," * 3_000, "a.csv")


def test_a_broken_table_is_read_or_refused() -> None:
    workbook = (FIXTURES / "vacancies.xlsx").read_bytes()
    for seed in range(120):
        assert read_or_refused(broken(written(","), seed), "a.csv")
        assert read_or_refused(broken(workbook, seed), "a.xlsx")
        assert read_or_refused(broken_inside(workbook, seed), "a.xlsx")
