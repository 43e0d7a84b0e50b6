"""Word documents as offices keep them: forms, contents, large first letters, paragraphs put together."""

from __future__ import annotations

import io
import zipfile

import pytest

from tests.sources.fixture_files import only
from tests.sources.office_files import a_docx, para, zipped


def lines(body: str, **parts: str) -> list[str]:
    found = only(a_docx(body, **parts), "a.docx").text.split("\n")
    return [line for line in found if line]


def field(inside: str) -> str:
    return (
        f"<w:r><w:fldChar w:fldCharType='begin'><w:ffData>{inside}</w:ffData></w:fldChar></w:r>"
        "<w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>"
    )


@pytest.mark.parametrize(
    ("inside", "shown"),
    [
        ("<w:checkBox><w:default w:val='1'/></w:checkBox>", "☒"),
        ("<w:checkBox><w:default w:val='0'/><w:checked/></w:checkBox>", "☒"),
        ("<w:checkBox><w:default w:val='1'/><w:checked w:val='0'/></w:checkBox>", "☐"),
        ("<w:checkBox/>", "☐"),
        (
            "<w:ddList><w:result w:val='1'/><w:listEntry w:val='Band 4'/>"
            "<w:listEntry w:val='Band 5'/></w:ddList>",
            "Band 5",
        ),
        ("<w:ddList><w:listEntry w:val='Band 4'/></w:ddList>", "Band 4"),
        ("<w:ddList><w:result w:val='7'/></w:ddList>", ""),
    ],
)
def test_what_an_old_form_shows_is_read(inside: str, shown: str) -> None:
    body = f"<w:p><w:r><w:t xml:space='preserve'>Permanent </w:t></w:r>{field(inside)}</w:p>"
    assert lines(body) == [f"Permanent {shown}".strip()]


def test_a_table_of_contents_is_left_out() -> None:
    gallery = "<w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj>"
    control = (
        f"<w:sdt><w:sdtPr>{gallery}</w:sdtPr><w:sdtContent>{para('Job purpose 2')}</w:sdtContent></w:sdt>"
    )
    styles = (
        "<w:style w:styleId='TOC1'><w:name w:val='toc 1'/></w:style>"
        "<w:style w:styleId='Body'><w:name w:val='Body'/></w:style>"
    )
    bare = "<w:p><w:pPr><w:pStyle w:val='{}'/></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>"
    body = (
        control
        + bare.format("TOC1", "Duties 3")
        + bare.format("TOC1", "Code")
        + bare.format("Body", "Band 4")
    )
    assert lines(body, styles=styles) == ["Code", "Band 4"]


def test_a_large_first_letter_belongs_to_its_word() -> None:
    large = "<w:p><w:pPr><w:framePr w:dropCap='drop'/></w:pPr><w:r><w:t>W</w:t></w:r></w:p>"
    assert lines(large + para("e need a coder.") + para("Band 4")) == ["We need a coder.", "Band 4"]
    assert lines(para("Coder") + large) == ["Coder", "W"]


def test_a_paragraph_whose_end_was_deleted_goes_on_with_the_next() -> None:
    ended = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space='preserve'>{}</w:t></w:r></w:p>"
    assert lines(ended.format("Code ") + ended.format("all ") + para("episodes.")) == ["Code all episodes."]
    gone = (
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>"
    )
    assert lines(para("Coder") + gone + para("Band 4")) == ["Coder", "Band 4"]


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("html", "<html><body><h1>Coder</h1><ul><li>ICD-10</li></ul></body></html>"),
        (
            "mht",
            "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/html;"
            ' charset="utf-8"\n\n<html><body><h1>Coder</h1><ul><li>ICD-10</li></ul></body></html>\n--x--\n',
        ),
    ],
)
def test_a_page_that_a_program_put_into_a_document_is_read(kind: str, content: str) -> None:
    chunk = (
        "<w:altChunk r:id='k' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'/>"
    )
    relations = (
        "<Relationships><Relationship Id='k' Type='http://x/relationships/aFChunk' "
        f"Target='/word/chunk.{kind}'/></Relationships>"
    )
    with zipfile.ZipFile(io.BytesIO(a_docx(para("Vacancy") + chunk + para("Band 4")))) as old:
        parts = {name: old.read(name).decode() for name in old.namelist()}
    whole = {**parts, "word/_rels/document.xml.rels": relations, f"word/chunk.{kind}": content}
    found = only(zipped(whole), "a.docx").text.split("\n")
    assert [line for line in found if line] == ["Vacancy", "Coder", "• ICD-10", "Band 4"]
    del whole[f"word/chunk.{kind}"]
    assert only(zipped(whole), "a.docx").text.split() == ["Vacancy", "Band", "4"]


def test_bullets_typed_with_a_tab_are_list_items() -> None:
    assert lines(para("•\u00a0Code") + para("•Ask")) == ["• Code", "• Ask"]
