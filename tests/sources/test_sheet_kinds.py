"""What a sheet is: adverts in rows, one advert told in rows, a document laid out in cells."""

from __future__ import annotations

import pytest

from desktop_app.domain.documents import Read
from desktop_app.sources.document_reading import read_data
from desktop_app.sources.limits import Limits
from desktop_app.sources.row_documents import documents_of
from tests.sources.test_tables import a_workbook, stated

HEAD: list[object] = ["Job title", "Description"]


def csv(text: str) -> Read:
    return read_data(text.encode(), "a.csv")


def test_an_advert_told_in_rows_is_one_advert() -> None:
    rows: list[list[object]] = [
        ["Vacancy form"],
        ["Post", "Clinical Coder"],
        ["Employer", "Ravensmoor Trust"],
        ["Band", 4],
        ["Description", "Code episodes."],
        [None, "Keep to the standards."],
    ]
    read = read_data(a_workbook(rows), "a.xlsx")
    assert [one.text for one in read.documents] == ["Code episodes.\nKeep to the standards."]
    assert stated(read) == {"title": "Clinical Coder", "employer": "Ravensmoor Trust", "band": "4"}


def test_adverts_beside_each_other_are_several() -> None:
    read = csv("Post,Coder,Summariser\nBand,4,3\nEmployer,Ravensmoor,Tollgate\nText,Code,Sum up\n")
    assert [one.text for one in read.documents] == ["Code", "Sum up"]
    assert stated(read, 1) == {"title": "Summariser", "band": "3", "employer": "Tollgate"}


def test_sheets_with_the_same_columns_are_read_together() -> None:
    north: list[list[object]] = [HEAD, ["Coder", "Code in the north"]]
    south: list[list[object]] = [HEAD, ["Coder", "Code in the south"]]
    notes: list[list[object]] = [["Contact", "HR"], ["Date", "today"]]
    read = read_data(a_workbook(north, south, notes), "a.xlsx")
    assert [one.text for one in read.documents] == ["Code in the north", "Code in the south"]
    said = "The 2 sheets with the same columns were read; 1 other sheet was left out."
    assert read.documents[0].notes == (said,)


def test_a_sheet_of_running_text_is_one_document() -> None:
    lines: list[list[object]] = [["Person specification"], [None], ["Essential: ACC"], ["Desirable: NCCQ"]]
    duties: list[list[object]] = [["Main duties"], ["Code episodes"]]
    read = read_data(a_workbook(lines, duties), "a.xlsx")
    assert read.table is None
    assert [one.text for one in read.documents] == [
        "Sheet 1\n\nPerson specification\nEssential: ACC\nDesirable: NCCQ\n\n"
        "Sheet 2\n\nMain duties\nCode episodes"
    ]


def test_a_person_specification_is_one_document_with_its_criteria_below_their_heading() -> None:
    read = csv('Area,Essential,Desirable\nKnowledge,"ICD-10\nOPCS-4",NCCQ\nSkills,Typing,Excel\n')
    assert read.table is None
    assert [one.text for one in read.documents] == [
        "Area\tEssential\tDesirable\nKnowledge\nEssential\nICD-10\nOPCS-4\nDesirable\nNCCQ\n\nSkills\nEssential\nTyping\nDesirable\nExcel"
    ]


def test_one_column_of_titles_or_of_long_texts_is_adverts() -> None:
    assert len(csv("Job title\nClinical Coder\nSummariser\n").documents) == 2
    long = "We need a coder who codes episodes with ICD-10 and OPCS-4 from case notes. " * 3
    assert len(csv(f"{long}\n{long}\n").documents) == 2


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ('"<p>Code <b>episodes</b></p><ul><li>ICD-10</li></ul>"', "Code episodes\n\n• ICD-10"),
        ("Code &amp; audit &ndash; &pound;12", "Code & audit – £12"),
        ("&lt;p&gt;Code&lt;/p&gt;", "Code"),
        ("R&D; a < b > c", "R&D; a < b > c"),
    ],
    ids=["html", "names of letters", "escaped", "signs"],
)
def test_markup_in_a_cell_is_read(cell: str, text: str) -> None:
    read = csv(f"Title,Description\nCoder &amp; Trainer,{cell}\n")
    assert read.documents[0].text == text
    assert stated(read) == {"title": "Coder & Trainer"}


def test_ends_of_the_pay_in_columns_of_their_own_are_the_pay() -> None:
    head = "Title,Salary from,Salary to,Currency,Salary period,Text\n"
    assert (
        stated(csv(f"{head}Coder,27485,30162.00,GBP,Annual,Code\n"))["salary"] == "£27,485 to £30,162 a year"
    )
    assert stated(csv(f"{head}Coder,£12.60,,,hour,Code\n"))["salary"] == "£12.60 an hour"
    assert "salary" not in stated(csv(f"{head}Coder,0,,GBP,,Code\n"))
    assert stated(csv("Title,Salary,Min salary,Text\nCoder,Band 4,27485,Code\n"))["salary"] == "Band 4"


@pytest.mark.parametrize(
    "name", ["Annual salary", "Salary (per annum)", "Salary p.a.", "Hourly rate", "FTE salary"]
)
def test_pay_is_known_by_every_usual_name(name: str) -> None:
    read = csv(f'Title,{name},Text\nCoder,"£32,073 - £39,043",Code\n')
    assert read.table is not None
    assert read.table.mapping == ("title", "salary", "text")
    assert stated(read)["salary"] == "£32,073 - £39,043"


def test_a_row_with_a_reference_alone_is_no_advert() -> None:
    read = csv("Ref,Title,Text\nA1,Coder,Code\nA2,,\n,Summariser,\n,,Sum up\n")
    assert read.table is not None
    assert [row[1] for row in read.table.rows] == ["Coder", "Summariser", ""]
    assert [one.text for one in read.documents] == ["Code", "Title: Summariser", "Sum up"]


def test_the_columns_of_the_pay_are_named_and_one_left_out_is_not_read() -> None:
    read = csv("Title,Pay from,Pay to,Currency,Pay period,Text\nCoder,27485,30162,GBP,A year,Code\n")
    assert read.table is not None
    assert read.table.mapping == ("title", "pay_from", "pay_to", "currency", "pay_period", "text")
    assert stated(read)["salary"] == "£27,485 to £30,162 a year"
    mapping = ("title", "pay_from", "", "currency", "pay_period", "text")
    (document,) = documents_of(read.table, mapping, Limits())
    assert document.field("salary") == "£27,485 a year"


def test_a_job_description_laid_out_in_cells_is_one_document() -> None:
    head: list[list[object]] = [
        ["JOB DESCRIPTION"],
        ["Job title:", "Clinical Coder"],
        ["Band:", "4"],
        ["Employer:", "Northgate"],
    ]
    duties: list[list[object]] = [["Main duties"]]
    duties += [[str(number), f"Duty {number}"] for number in range(9)]
    table: list[list[object]] = [["Criteria", "Essential", "Desirable"], ["Skills", "Typing", "EMIS"]]
    (document,) = read_data(a_workbook([*head, *duties, *table]), "a.xlsx").documents
    assert document.text.startswith("JOB DESCRIPTION\nJob title:\tClinical Coder\nBand:\t4\n")


def test_a_rows_own_number_is_the_reference_of_last_resort_and_a_sign_above_the_pay_counts() -> None:
    head = "ID,Job reference,Title,Min salary (£),Max salary (£),Description"
    (document,) = csv(f"{head}\n7,N-417,Coder,27485,30162,Codes.").documents
    assert document.field("reference") == "N-417"
    assert document.field("salary") == "£27,485 to £30,162"
    (document,) = csv("ID,Title,Description\n7,Coder,Codes.").documents
    assert document.field("reference") == "7"


def test_names_of_columns_again_what_stands_over_them_and_sums_are_no_adverts() -> None:
    rows = ["Title,Band,Description", "Coder,4,Codes.", "GP posts,,", "Title,Band,Description"]
    read = csv("\n".join([*rows, "Summariser,3,Sums up.", "Total vacancies: 2,,"]))
    assert [one.field("title") for one in read.documents] == ["Coder", "Summariser"]
    assert read.table is not None
    assert len(read.table.rows) == 2


def test_a_long_column_without_a_known_name_is_read_beside_the_text() -> None:
    more = "Free parking and a nursery for all. " * 5
    (document,) = csv(f"Title,Description,What we offer\nCoder,Codes.,{more}").documents
    assert document.text == f"Description\nCodes.\n\nWhat we offer\n{more.strip()}"
