"""Errors in the cells of a workbook, and formulas that nobody computed, are told as words."""

from __future__ import annotations

import io
import zipfile

import pytest

from desktop_app.domain.shortlist_sheet import NOT_COMPUTED
from desktop_app.sources.archives import Archive
from desktop_app.sources.cell_errors import with_errors_told
from desktop_app.sources.limits import Limits

_PART = "xl/worksheets/sheet1.xml"
_TOLD = NOT_COMPUTED.encode()


def told(cell: str) -> bytes | None:
    """A sheet of this one cell, as it is told; ``None``: as it was."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as packed:
        packed.writestr(_PART, f"<worksheet><sheetData><row>{cell}</row></sheetData></worksheet>")
    new = with_errors_told(Archive(stream.getvalue(), "a.xlsx", kind="an Excel workbook", limits=Limits()))
    return None if new is None else zipfile.ZipFile(io.BytesIO(new)).read(_PART)


@pytest.mark.parametrize(
    "formula",
    [
        "<f>A1+1</f>",
        "<f>A1+1</f><v></v>",
        '<f t="shared" ref="A1:A9" si="0">A1+1</f>',
        '<f t="shared" si="0"/>',
        '<f t="shared" si="0" /><v/>',
    ],
)
def test_a_formula_that_nobody_computed_says_so(formula: str) -> None:
    sheet = told(f'<c r="B1"><f>2+2</f><v>4</v></c><c r="A1" s="3">{formula}</c>')
    assert sheet is not None
    assert _TOLD in sheet
    assert sheet.count(_TOLD) == 1


def test_the_value_that_a_shared_formula_had_stays() -> None:
    assert told('<c r="A1"><f>2+2</f><v>4</v></c><c r="A2"><f t="shared" si="0"/><v>5</v></c>') is None


def test_an_error_becomes_a_text() -> None:
    sheet = told('<c r="A1" t="e"><v>#N/A</v></c>')
    assert sheet is not None
    assert b'<c r="A1" t="str"><v>#N/A</v></c>' in sheet
