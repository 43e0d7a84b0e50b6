"""OpenDocument texts: every word once, deletions gone, and what cannot be read."""

from __future__ import annotations

import pytest

from desktop_app.domain.documents import SourceFormat
from tests.sources.fixture_files import FIXTURES, fixture, only, refusal
from tests.sources.mutating import broken, broken_inside, read_or_refused
from tests.sources.office_files import an_odt


def text(body: str, styles: str = "") -> str:
    return only(an_odt(body, styles=styles), "a.odt").text


def test_a_document_of_libreoffice_is_the_same_in_every_format() -> None:
    (document,) = fixture("coder.odt").documents
    assert document.format is SourceFormat.ODT
    assert document.text == fixture("coder.docx").documents[0].text


def test_deletions_remarks_and_contents_are_left_out() -> None:
    body = (
        "<text:tracked-changes><text:p>deleted</text:p></text:tracked-changes>"
        "<text:table-of-content><text:p>Duties 1</text:p></text:table-of-content>"
        "<text:h>Duties</text:h><text:p>You  will<text:s text:c='2'/>code<text:line-break/>notes"
        "<office:annotation><text:p>remark</text:p></office:annotation></text:p>"
        "<text:section text:display='none'><text:p>hidden</text:p></text:section>"
    )
    assert text(body) == "Duties\n\nYou will  code\nnotes"


def test_lists_boxes_and_notes() -> None:
    body = (
        "<text:list><text:list-item><text:p>one</text:p><text:list><text:list-item><text:p>inner</text:p>"
        "</text:list-item></text:list></text:list-item></text:list>"
        "<text:p>see<text:note><text:note-citation>1</text:note-citation><text:note-body>"
        "<text:p>the note</text:p></text:note-body></text:note> below<draw:frame><draw:text-box>"
        "<text:p>in a box</text:p></draw:text-box></draw:frame></text:p>"
    )
    assert text(body) == "• one\n• inner\nsee below\n\nin a box\n\nthe note"


def test_tables_keep_rows_and_merged_cells_stand_once() -> None:
    cell = "<table:table-cell{}><text:p>{}</text:p></table:table-cell>"
    body = (
        "<table:table><table:table-row>"
        + cell.format(" table:number-columns-spanned='2'", "Pay")
        + "<table:covered-table-cell/></table:table-row><table:table-row>"
        + cell.format("", "Band")
        + cell.format(" table:number-columns-repeated='2'", "4")
        + "</table:table-row></table:table>"
    )
    assert text(body) == "Pay\nBand\t4\t4"


def test_headers_stand_once_and_page_numbers_not_at_all() -> None:
    page = (
        "<style:master-page><style:header><text:p>Ravensmoor</text:p></style:header>"
        "<style:footer><text:p>Page <text:page-number>3</text:page-number></text:p></style:footer>"
        "</style:master-page>"
    )
    assert text("<text:p>Coder</text:p>", page * 2) == "Ravensmoor\n\nCoder"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (an_odt("<text:p>"), "looks like an OpenDocument text, but it is damaged or incomplete."),
        (an_odt("<text:p>Coder</text:p>")[:150], "looks like an OpenDocument text, but it is damaged"),
        (an_odt(""), "is an OpenDocument text without any words in it."),
        (
            an_odt("x", manifest="<m><encryption-data/></m>"),
            "is an OpenDocument text protected with a password",
        ),
        (an_odt("<text:p>" * 300 + "</text:p>" * 300), "more than 256 levels of markup"),
    ],
    ids=["markup", "cut", "empty", "password", "deep"],
)
def test_each_bad_document_has_a_sentence_of_its_own(data: bytes, said: str) -> None:
    assert said in refusal(data, "a.odt").sentence


def test_a_broken_document_is_read_or_refused() -> None:
    data = (FIXTURES / "coder.odt").read_bytes()
    for seed in range(120):
        assert read_or_refused(broken(data, seed), "a.odt")
        assert read_or_refused(broken_inside(data, seed), "a.odt")
