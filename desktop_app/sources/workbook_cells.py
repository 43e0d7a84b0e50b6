"""The cells of an Excel workbook as words, after checking how far its sheets claim to reach."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

from desktop_app.domain.documents import FORMAT_WORDS, SourceFormat
from desktop_app.domain.shortlist_sheet import MEMORY, cell_words
from desktop_app.sources import refusals
from desktop_app.sources.archives import Archive
from desktop_app.sources.cell_errors import with_errors_told

if TYPE_CHECKING:
    from desktop_app.sources.limits import Limits

_KIND = FORMAT_WORDS[SourceFormat.XLSX]
_PLACE = re.compile(rb"""\br\s*=\s*["']\s*([A-Za-z]{0,7})(\d{0,9})""")
#: The same as nearly every program writes it, which is much faster to find.
_USUAL_PLACE = re.compile(rb' r="([A-Za-z]{0,7})(\d{0,9})')
#: A cell beyond the first 26 columns or 9,999 rows; nearly every table of adverts has none.
_FAR = re.compile(rb"""r\s*=\s*["']\s*(?:[A-Za-z]{2}|[A-Za-z]?\d{5})""")
_NEAR = 26 * 9_999
#: How many items a part claims to have (``count``, ``uniqueCount``); each takes at least one character.
_COUNT = re.compile(rb"""ount\s*=\s*["']\s*(\d{1,60})""")
_MOST_SHEETS = 200


def sheets_of(data: bytes, name: str, limits: Limits) -> list[tuple[str, list[list[str]]]]:
    """Every visible sheet, and our own hidden one: its name, and the words of its cells.

    Args:
        data: The file.
        name: Its name, for refusals.
        limits: How many cells are read.

    Returns:
        The sheets in order, without empty rows.

    Raises:
        AppError: It is damaged, protected with a password, unpacks to too much, or has too many cells.
    """
    archive = Archive(data, name, kind=_KIND, limits=limits)
    if len(set(archive.names)) != len(archive.names):
        raise refusals.damaged(name, _KIND)  # two parts share one name, so it is ambiguous
    reach = 0
    for part in archive.names:
        if part.lower().endswith(".xml"):
            sheet = archive.part(part)
            if b"sheetData" in sheet:
                near = reach + _NEAR < limits.cells // 2 and _FAR.search(sheet) is None
                reach += _NEAR if near else _reach(sheet)
            if b"ount" in sheet and any(int(count) > len(sheet) for count in _COUNT.findall(sheet)):
                raise refusals.damaged(name, _KIND)  # the library would allocate memory for all of them
    if reach > limits.cells:
        raise refusals.too_much(name, f"more than {limits.cells:,} cells")
    if sum(1 for part in archive.names if part.startswith("xl/worksheets/")) > _MOST_SHEETS:
        raise refusals.too_much(name, f"more than {_MOST_SHEETS} sheets")
    return _opened(data, name, limits)


def _reach(sheet: bytes) -> int:
    """The number of cells in the rectangle from a sheet's first to its furthest cell."""
    usual = sheet.count(b' r="') == sheet.count(b"<c ") + sheet.count(b"<row ")
    found = (_USUAL_PLACE if usual else _PLACE).findall(sheet)
    columns = rows = 1
    for letters in {letters for letters, _ in found}:
        number = 0
        for letter in letters.upper():
            number = number * 26 + letter - 64
        columns = max(columns, number)
    return columns * max([rows, *(int(digits) for digits in {digits for _, digits in found} if digits)])


def _opened(data: bytes, name: str, limits: Limits) -> list[tuple[str, list[list[str]]]]:
    """The sheets as the library reads them; in a workbook of ours, with cell errors as words."""
    from python_calamine import CalamineWorkbook, PasswordError, SheetVisibleEnum

    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        shown = [
            one.name
            for one in book.sheets_metadata
            if one.visible is SheetVisibleEnum.Visible or one.name == MEMORY
        ]
        if MEMORY in shown:
            told = with_errors_told(Archive(data, name, kind=_KIND, limits=limits))
            book = book if told is None else CalamineWorkbook.from_filelike(io.BytesIO(told))
        sheets = []
        for title in shown:
            rows = [
                [cell if type(cell) is str else cell_words(cell) for cell in row]
                for row in book.get_sheet_by_name(title).to_python()
            ]
            kept = [row for row in rows if (row and row[0].strip()) or any(cell.strip() for cell in row)]
            sheets.append((title, kept))
            limits.tell(len(sheets), len(shown), "sheets")
    except PasswordError as error:
        raise refusals.encrypted(name, _KIND) from error
    except BaseException as error:
        if type(error).__name__ == "PanicException":  # the library's own, not an Exception
            raise refusals.damaged(name, _KIND) from error
        raise
    return sheets
