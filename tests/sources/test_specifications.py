"""One job description by real producers: merged cells, text boxes, ticked boxes, notes, lists in lists.

`specification.*` are by LibreOffice from one document; `specification-printed.pdf` and `.html` another one,
printed and saved by Chromium. `ticks*.pdf` are one table by both.
"""

from __future__ import annotations

import pytest

from desktop_app.sources.document_reading import read_data, read_document
from tests.sources.fixture_files import FIXTURES, only
from tests.sources.office_files import a_docx, para, table
from tests.sources.pdf_files import Line, a_pdf

HEADS = "Criteria\tEssential\tDesirable\tHow assessed"
OFFICE = ("specification.docx", "specification.rtf")


def lines(name: str) -> list[str]:
    (document,) = read_document(FIXTURES / "boards" / name).documents
    return document.text.split("\n")


@pytest.mark.parametrize("name", OFFICE)
def test_cells_beside_merged_ones_stand_in_their_columns(name: str) -> None:
    found = lines(name)
    start = found.index(HEADS)
    assert found[start + 1 : start + 4] == [
        "Qualifications\tFive GCSEs including English\tAnatomy and physiology course\tApplication",
        "\tWilling to study for the NCCQ\tECDL\tInterview",
        "Experience\tWorking accurately to deadlines in an office\t\tApplication",
    ]


@pytest.mark.parametrize("name", OFFICE)
def test_items_have_the_numbers_that_a_person_sees_and_headings_have_none(name: str) -> None:
    found = lines(name)
    start = found.index("Key duties")
    assert [line for line in found[start : start + 9] if line][1:] == [
        "1. Coding",
        "1.1. Extract diagnoses and procedures from electronic records.",
        "1.2. Assign codes within five working days of discharge.",
        "2. Communication",
        "2.1. Ask clinicians about unclear entries.",
        "3. Take part in training leading to the National Clinical Coding Qualification.",
    ]


@pytest.mark.parametrize("name", [*OFFICE, "specification.pdf"])
def test_boxes_notes_and_ticks_stand_where_a_person_sees_them(name: str) -> None:
    text = "\n".join(lines(name))
    wanted = (
        *("Thornvale Hospitals NHS Trust", "OPCS-4 codes for every", "finished consultant episode"),
        *("Our values", "Key duties", "☒ Standard DBS check", "☐ Enhanced DBS check"),
        *("Driving licence: Yes ☐ No ☒", "Classifications are those mandated"),
    )
    places = [text.replace("codes for\nevery", "codes for every").find(words) for words in wanted]
    assert -1 not in places
    assert places == sorted(places)


def test_columns_of_a_printed_table_are_read_with_their_merged_cells() -> None:
    found = lines("specification.pdf")
    start = found.index("Essential")
    assert found[start : start + 12] == [
        "Essential",
        "Five GCSEs including English",
        "Willing to study for the NCCQ",
        "Working accurately to deadlines in an office",
        "Attention to detail",
        "Keyboard skills",
        "",
        "Desirable",
        "Anatomy and physiology course",
        "ECDL",
        "Knowledge of medical terms",
        "",
    ]


def test_columns_whose_headings_stand_in_two_rows_are_read_apart() -> None:
    found = lines("specification-printed.pdf")
    start = found.index("Qualifications")
    assert [line for line in found[start : start + 22] if line] == [
        *("Qualifications", "Experience", "Skills"),
        *("Essential", "Accredited Clinical Coder (NCCQ)", "Up-to-date Standards Refresher course"),
        *("Four GCSEs at grade C or above",),
        *("Three years of coding in an acute hospital across all specialties",),
        *("• Presents findings clearly", "• Uses Excel pivot tables"),
        *("Desirable", "Approved Clinical Coding Auditor", "Approved Trainer", "Knows Python or R"),
        *("A", "A", "A", "A / I", "I / T"),
    ]
    assert "Apply through the portal by noon." in found


@pytest.mark.parametrize("name", ["ticks.pdf", "ticks-printed.pdf"])
def test_a_tick_stands_beside_its_criterion_and_below_its_column(name: str) -> None:
    found = lines(name)
    start = found.index("Criteria\tEssential\tDesirable")
    assert found[start + 1 : start + 7] == [
        "Qualifications",
        "Accredited Clinical Coder (National Clinical Coding Qualification) or working towards it "
        "with at least two papers passed\t✓",
        "Clinical Coding Auditor Programme\t\t✓",
        "Experience",
        "Coding in an acute hospital\t✓",
        "Use of 3M Medicode encoder and an electronic patient record over several years "
        "in more than one specialty\t\t✓",
    ]
    assert found[-1] == "All criteria are assessed at interview."


def test_a_table_goes_on_on_the_next_page_below_its_headings() -> None:
    found = [line for line in lines("specification-pages.pdf") if line]
    start = found.index("Area")
    assert found[start : start + 6] == [
        *("Area", "Qualifications", "Essential"),
        *("Accredited Clinical Coder holding the National", "Clinical Coding Qualification", "Desirable"),
    ]
    below = found[start + 7 :]
    essential, desirable = below.index("Essential"), below.index("Desirable")
    assert below[:essential] == ["Experience", "Knowledge", "Skills", "Personal qualities", "Other"]
    assert below[essential + 1] == "Five GCSEs at grade C or above including English, maths and a science"
    assert below[desirable - 1] == "Able to travel between the two sites of the trust when asked"
    assert below[desirable + 1] == "Trainer programme completed or begun"
    assert below[-3:-1] == ["Own car and a full driving licence", "Pay"]


def test_what_begins_the_next_page_is_no_table_where_its_words_stand_elsewhere() -> None:
    rows = [("Criteria", "Essential", "Desirable"), ("Skills", "Typing", "EMIS"), ("More", "Filing", "Excel")]
    first: list[Line] = [
        (left, 120.0 - 16 * number, cell)
        for number, row in enumerate(rows)
        for left, cell in zip((57.0, 200.0, 380.0), row, strict=True)
    ]
    second: list[Line] = [
        (left, 780.0 - 16 * number, cell)
        for number, row in enumerate((("Pay", "Band 5"), ("Hours", "37.5 a week")))
        for left, cell in zip((57.0, 140.0), row, strict=True)
    ]
    text = read_data(a_pdf(first, second), "a.pdf").documents[0].text
    assert text.count("Essential") == 1
    assert "Pay\tBand 5" in text


def test_cells_of_a_page_stand_below_headings_in_two_rows() -> None:
    found = lines("specification.html")
    start = found.index("\tEssential\tDesirable")
    assert [line for line in found[start + 1 :] if line][:5] == [
        "Qualifications\tAccredited Clinical Coder (NCCQ)\tApproved Clinical Coding Auditor\tA",
        "\tUp-to-date Standards Refresher course\t\tA",
        "\tFour GCSEs at grade C or above\tApproved Trainer\tA",
        "Experience\tThree years of coding in an acute hospital across all specialties\t\tA / I",
        "Skills",
    ]
    assert found[found.index("Knows Python or R") + 1 :][:2] == ["Assessed by", "I / T"]
    assert "Apply through the portal by noon." in found


def test_a_criterion_alone_in_its_row_stays_in_its_column() -> None:
    merged = "<w:tcPr><w:vMerge/></w:tcPr><w:p/>"
    body = table(
        (para("Factors"), para("Essential"), para("Desirable")),
        (f"<w:tcPr><w:vMerge w:val='restart'/></w:tcPr>{para('Skills')}", para("Typing"), para("EMIS")),
        (merged, para("Filing"), "<w:p/>"),
        (merged, "<w:p/>", para("Welsh")),
    )
    assert only(a_docx(body), "a.docx").text.split("\n") == [
        "Factors\tEssential\tDesirable",
        "Skills\tTyping\tEMIS",
        "\tFiling",
        "\t\tWelsh",
    ]


def test_a_merged_cell_of_a_layout_leaves_no_empty_ones() -> None:
    rows = "<tr><td colspan=3>Salary</td><td>£27,485</td></tr><tr><td rowspan=9>Hours</td><td>30</td></tr>"
    assert only(f"<html><table>{rows}</table>", "a.html").text.split("\n") == ["Salary\t£27,485", "Hours\t30"]


@pytest.mark.parametrize("given", ["rowspan=1000000000", "colspan=999999999", "rowspan=0", "colspan=-3"])
def test_a_cell_that_claims_to_be_a_giant_is_a_cell(given: str) -> None:
    rows = "<tr><th>Criteria<th>Essential<th>Desirable</tr>" + "<tr><td>Skills<td>Typing<td>EMIS</tr>" * 3
    text = only(f"<html><table>{rows.replace('<td>', f'<td {given}>', 1)}</table>", "a.html").text
    assert len(text) < 600
    assert text.count("Typing") == 3


@pytest.mark.parametrize(
    ("page", "read"),
    [
        ("codes in OPCS-4<sup>1</sup> daily", "codes in OPCS-4 daily"),
        ("the portal<sup>12</sup>", "the portal"),
        ("by noon.<sup>[3]</sup>", "by noon."),
        ("an office of 20 m<sup>2</sup>", "an office of 20 m2"),
        ("10<sup>6</sup> episodes", "106 episodes"),
        ("<sup>1</sup> No e-mails", "1 No e-mails"),
        ("the 1<sup>st</sup> of May", "the 1st of May"),
    ],
)
def test_a_footnote_s_number_is_not_glued_to_its_word(page: str, read: str) -> None:
    assert only(f"<html><p>{page}", "a.html").text == read


def test_numbers_of_lists_are_written_as_word_does() -> None:
    levels = "".join(
        f"<w:lvl w:ilvl='{at}'><w:start w:val='{start}'/><w:numFmt w:val='{form}'/>"
        f"<w:lvlText w:val='{text}'/></w:lvl>"
        for at, (start, form, text) in enumerate(
            [(3, "decimal", "%1."), (1, "lowerLetter", "(%2)"), (1, "upperRoman", "%1.%2.%3")]
        )
    )
    numbering = (
        f"<w:abstractNum w:abstractNumId='7'>{levels}</w:abstractNum>"
        "<w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num>"
    )
    listed = "<w:numPr><w:ilvl w:val='{}'/><w:numId w:val='1'/></w:numPr>"
    body = "".join(para("x", listed.format(level)) for level in (0, 1, 1, 2, 2, 0, 1))
    text = only(a_docx(body, numbering=numbering), "a.docx").text
    assert text.split("\n") == ["3. x", "(a) x", "(b) x", "3.b.I x", "3.b.II x", "4. x", "(a) x"]


BODY: list[Line] = [(57.0, 740.0 - 14 * at, f"Line {at} of the advert") for at in range(6)]
BELOW: list[Line] = [(57.0, 560.0 - 14 * at, f"Line {at} below the box") for at in range(4)]
BOX: list[Line] = [(80.0, 620.0, "Our values"), (80.0, 606.0, "We are kind.")]


@pytest.mark.parametrize(
    "drawn",
    [[*BOX, *BODY, *BELOW], [*BODY, *BELOW, *BOX], [*BODY, *BOX, *BELOW]],
    ids=["before", "after", "between"],
)
def test_a_box_is_read_where_it_stands_whenever_it_is_drawn(drawn: list[Line]) -> None:
    text = read_data(a_pdf(drawn), "a.pdf").documents[0].text
    assert [line for line in text.split("\n") if line] == [words for _, _, words in (*BODY, *BOX, *BELOW)]


def test_what_stands_beside_other_words_stays_in_the_order_drawn() -> None:
    beside: list[Line] = [(330.0, 733.0 - 14 * at, f"Second {at} column") for at in range(6)]
    text = read_data(a_pdf([*beside, *BODY]), "a.pdf").documents[0].text
    assert [line for line in text.split("\n") if line] == [words for _, _, words in (*beside, *BODY)]


def test_numbers_that_are_no_notes_stay() -> None:
    drawn: list[Line | str] = [
        (57.0, 700.0, "Codes in OPCS-4"),
        "BT /F1 6 Tf 134 704 Td (2) Tj ET",
        (140.0, 700.0, "for Band 5"),
        (57.0, 680.0, "Room of 30 m"),
        "BT /F1 6 Tf 118 684 Td (3) Tj ET",
        "BT /F1 8 Tf 57 100 Td (2 As mandated.) Tj ET",
    ]
    text = read_data(a_pdf(drawn), "a.pdf").documents[0].text
    assert "OPCS-4 for Band 5" in text
    assert "m3" in text.replace("\n", "")
    assert "2 As mandated." in text
