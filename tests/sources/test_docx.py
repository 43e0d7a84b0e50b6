"""Word documents: every word once, deletions gone, and what cannot be read."""

from __future__ import annotations

import pytest

from desktop_app.domain.documents import SourceFormat
from desktop_app.domain.errors import AppError
from desktop_app.sources.document_reading import read_data
from desktop_app.sources.limits import Limits
from tests.sources.fixture_files import FIXTURES, fixture, only, refusal
from tests.sources.mutating import broken, broken_inside, read_or_refused
from tests.sources.office_files import a_docx, para, table, zipped

LIST = "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='{}'/></w:numPr>"
NUMBERING = (
    "<w:abstractNum w:abstractNumId='7'><w:lvl w:ilvl='0'><w:numFmt w:val='decimal'/></w:lvl></w:abstractNum>"
    "<w:abstractNum w:abstractNumId='8'><w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/></w:lvl></w:abstractNum>"
    "<w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num>"
    "<w:num w:numId='2'><w:abstractNumId w:val='8'/></w:num>"
)
STYLES = (
    "<w:style w:styleId='H1'><w:name w:val='heading 1'/></w:style>"
    "<w:style w:styleId='Ours'><w:name w:val='Trust head'/><w:basedOn w:val='H1'/></w:style>"
    "<w:style w:styleId='LB'><w:name w:val='List Bullet'/>"
    "<w:pPr><w:numPr><w:numId w:val='2'/></w:numPr></w:pPr></w:style>"
)


def text(body: str, **parts: str) -> str:
    return only(a_docx(body, **parts), "a.docx").text


def test_a_document_of_libreoffice_is_its_headings_items_and_rows() -> None:
    (document,) = fixture("coder.docx").documents
    assert document.format is SourceFormat.DOCX
    lines = document.text.split("\n")
    assert lines[0] == "Clinical Coder"
    assert "• Meet the coding deadlines of flex and freeze" in lines
    assert "Salary\t£27,485 to £30,162 a year" in lines
    assert lines[lines.index("Desirable") + 1] == "NCCQ"


def test_headings_bullets_and_numbers_come_from_styles_and_lists() -> None:
    body = (
        para("Duties", "<w:pStyle w:val='Ours'/>")
        + para("code", LIST.format(2))
        + para("audit", "<w:pStyle w:val='LB'/>")
        + para("first", LIST.format(1))
        + para("second", LIST.format(1))
        + para("typed", "").replace("typed", "·  typed by hand")
    )
    assert text(body, numbering=NUMBERING, styles=STYLES).split("\n") == [
        "Duties",
        "",
        "• code",
        "• audit",
        "1. first",
        "2. second",
        "• typed by hand",
    ]


def test_insertions_stay_and_deletions_and_hidden_words_go() -> None:
    body = (
        "<w:p><w:r><w:t>Band </w:t></w:r><w:ins><w:r><w:t>5</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>4</w:delText></w:r></w:del>"
        "<w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
        "<w:r><w:instrText>MERGEFIELD x</w:instrText></w:r></w:p>"
    )
    assert text(body) == "Band 5"


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    box = f"<w:txbxContent>{para('Closing date 29 November')}</w:txbxContent>"
    body = (
        "<w:p><w:r><w:t>Clinical Coder</w:t></w:r><w:r><mc:AlternateContent>"
        f"<mc:Choice Requires='wps'><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
    )
    assert text(body) == "Clinical Coder\n\nClosing date 29 November"


def test_content_controls_are_read_unless_they_only_prompt() -> None:
    control = "<w:sdt><w:sdtPr>{}</w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    prompt = control.format("<w:showingPlcHdr/>", para("Click to enter text"))
    cells = f"<w:tr><w:tc>{para('Band')}</w:tc><w:tc>{para('4')}</w:tc></w:tr>"
    row = f"<w:tbl>{control.format('', cells)}</w:tbl>"
    assert text(control.format("", para("Coder")) + prompt + row) == "Coder\n\nBand\t4"


def test_merged_cells_stand_once() -> None:
    going_on = "<w:tcPr><w:vMerge/></w:tcPr>" + para("again")
    start = "<w:tcPr><w:vMerge w:val='restart'/></w:tcPr>" + para("Skills")
    assert text(table((start, para("ICD-10")), (going_on, para("OPCS-4")))) == "Skills\tICD-10\nOPCS-4"


def test_criteria_are_named_by_their_column() -> None:
    body = table(
        (para("Area"), para("Essential"), para("Desirable")),
        (para("Knowledge"), para("ICD-10") + para("OPCS-4"), para("NCCQ")),
    )
    assert text(body).split("\n") == [
        "Area\tEssential\tDesirable",
        "Knowledge",
        "Essential",
        "ICD-10",
        "OPCS-4",
        "Desirable",
        "NCCQ",
    ]


def test_headers_footers_and_notes_are_read_once() -> None:
    found = text(
        para("You will code."),
        header1=para("Ravensmoor Hospitals"),
        header2=para("Ravensmoor Hospitals"),
        footer1=para("Page 1 of 4") + para("Version 2"),
        footnotes=f"<w:footnote w:type='separator'>{para('-')}</w:footnote>"
        f"<w:footnote>{para('ACC only')}</w:footnote>",
    )
    assert found == "Ravensmoor Hospitals\n\nYou will code.\n\nACC only\n\nVersion 2"


def test_pictures_are_counted() -> None:
    body = para("Coder") + "<w:p><w:r><w:drawing><a:blip xmlns:a='a'/></w:drawing></w:r></w:p>"
    assert only(a_docx(body), "a.docx").notes == ("1 picture was left out.",)


def test_entities_are_not_resolved() -> None:
    outside = "<!DOCTYPE x [<!ENTITY out SYSTEM 'file:///etc/passwd'><!ENTITY in 'inside'>]>"
    body = para("Coder &out;") + para("Band 4")
    assert only(a_docx(body, doctype=outside), "a.docx").text == "Coder\nBand 4"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (a_docx("<w:p>"), "looks like a Word document, but it is damaged or incomplete."),
        (a_docx(para("Coder"))[:200], "looks like a Word document, but it is damaged or incomplete."),
        (zipped({"word/other.xml": "<x/>"}), "looks like a Word document, but it is damaged or incomplete."),
        (a_docx(""), "is a Word document without any words in it."),
        (
            a_docx("<w:p>" * 400 + "</w:p>" * 400),
            "holds more than 256 levels of markup, the most that is read.",
        ),
        (a_docx(para("x" * 101_000_000)), "would unpack to more than 100 MB"),
    ],
    ids=["markup", "cut", "no body", "empty", "deep", "bomb"],
)
def test_each_bad_document_has_a_sentence_of_its_own(data: bytes, said: str) -> None:
    assert said in refusal(data, "a.docx").sentence


def test_laughing_entities_are_refused() -> None:
    laughs = "".join(f"<!ENTITY l{n} '{f'&l{n - 1};' * 10}'>" for n in range(1, 10))
    bomb = a_docx(para("&l9;"), doctype=f"<!DOCTYPE x [<!ENTITY l0 'ha'>{laughs}]>")
    assert "ha" not in getattr(read_quietly(bomb), "text", "")


def read_quietly(data: bytes) -> object:
    try:
        return read_data(data, "a.docx").documents[0]
    except AppError as error:
        return error


def test_the_limit_of_letters_is_stated() -> None:
    with pytest.raises(AppError, match="more than 5 letters"):
        read_data(a_docx(para("Clinical Coder")), "a.docx", limits=Limits(characters=5))


def test_a_broken_document_is_read_or_refused() -> None:
    rich = a_docx(table((para("a"), para("b"))), numbering=NUMBERING, styles=STYLES, header1=para("h"))
    for data in (rich, (FIXTURES / "coder.docx").read_bytes()):
        for seed in range(100):
            assert read_or_refused(broken(data, seed), "a.docx")
            assert read_or_refused(broken_inside(data, seed), "a.docx")
