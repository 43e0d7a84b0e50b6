"""Turns errors in the cells of a workbook into words; the library would return those cells as empty."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

from desktop_app.domain.shortlist_sheet import NOT_COMPUTED

if TYPE_CHECKING:
    from desktop_app.sources.archives import Archive

_CELL = re.compile(rb"<(?:\w{1,20}:)?c\s[^<>]{0,500}>")
_TYPE = re.compile(rb"""\bt\s*=\s*(["'])(e|n)\1""")
_ERROR_TYPE = re.compile(rb"""\st\s*=\s*["']e["']""")
_TEXT = rb't="str"'
#: A cell whose formula (or share of one in another cell) has neither a value nor the type that Excel gives to
#: formulas that yield text.
_BLANK_FORMULA = re.compile(
    rb"<((?:\w{1,20}:)?)c(\s(?:(?!\bt\s*=)[^<>/]){0,500})>"
    rb"(\s{0,20}<\1f(?:\s[^<>]{0,500})?(?:/>|>[^<>]{0,9000}</\1f>)\s{0,20})"
    rb"(?:<\1v\s?/>|<\1v>\s{0,20}</\1v>)?\s{0,20}</\1c>"
)


def with_errors_told(archive: Archive) -> bytes | None:
    """The workbook with cell errors, and formulas never computed, turned into text.

    Args:
        archive: An Excel workbook of which no part has been read yet.

    Returns:
        The relevant parts, packed anew; ``None`` if no cell has an error.

    Raises:
        AppError: It is damaged, or unpacks to too much.
    """
    packed = io.BytesIO()
    found = False
    with zipfile.ZipFile(packed, "w") as new:
        for name in archive.names:
            if name.lower().endswith((".xml", ".rels")):
                words = archive.part(name)
                told = _told(words) if b"sheetData" in words else words
                found = found or told != words
                new.writestr(name, told)
    return packed.getvalue() if found else None


def _told(sheet: bytes) -> bytes:
    """A sheet with its errors as text."""
    if _ERROR_TYPE.search(sheet) is not None:
        sheet = _CELL.sub(_as_text, sheet)
    if b"f>" in sheet:
        instead = rb"<\1c\2 " + _TEXT + rb">\3<\1v>" + NOT_COMPUTED.encode() + rb"</\1v></\1c>"
        sheet = _BLANK_FORMULA.sub(instead, sheet)
    return sheet


def _as_text(cell: re.Match[bytes]) -> bytes:
    """The start tag of a cell, changed from an error's to a text's."""
    return _TYPE.sub(lambda kind: _TEXT if kind[2] == b"e" else kind[0], cell[0])
