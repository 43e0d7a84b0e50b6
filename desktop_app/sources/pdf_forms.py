"""What somebody filled in on a PDF page: form fields, ticked boxes, words typed over the page.

The library returns these separately from the page's own words. Numbers of kinds: `fpdf_annot.h`,
`fpdf_formfill.h`.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

_FREE_TEXT, _WIDGET = 3, 20
_BOX, _BUTTON, _CHOICE, _LIST, _TEXT = 2, 3, 4, 5, 6
#: Flags for invisible, hidden and not viewable, and of password fields (ISO 32000-1, 12.5.3, 12.7.4.3).
_NOT_SHOWN, _SECRET = 1 | 2 | 32, 1 << 13
_TICKED, _OPEN = "☒", "☐"
_MOST = 2_000
_LONGEST = 20_000


class Filled(NamedTuple):
    """Words on a page that are not its own: left, foot, right and top in points."""

    words: str
    left: float
    foot: float
    right: float
    top: float


def with_forms(document: PdfDocument, data: bytes) -> bool:
    """Make a document's fields readable before its pages are opened; its scripts are not run.

    Returns:
        Whether anything may be filled in: fields, or words typed over its pages.
    """
    if document.get_formtype():
        document.init_forms()
        return True
    return b"/FreeText" in data or b"/ObjStm" in data  # such words may be in a compressed stream


def filled_in(page: PdfPage) -> list[Filled]:
    """What is filled in on a page.

    Args:
        page: The page; its document was passed to `with_forms`.

    Returns:
        Each filling with words, and each box, ticked or not, from top to bottom.
    """
    return sorted(_fillings(page), key=lambda one: (-one.top, one.left))


def _fillings(page: PdfPage) -> Iterator[Filled]:
    """The same in the order of the file."""
    from pypdfium2 import raw

    for number in range(min(raw.FPDFPage_GetAnnotCount(page.raw), _MOST)):
        note = raw.FPDFPage_GetAnnot(page.raw, number)
        if not note:
            continue
        place = raw.FS_RECTF()
        words = _words(page, note)
        if words and raw.FPDFAnnot_GetRect(note, place):
            yield Filled(words, place.left, place.bottom, place.right, place.top)
        raw.FPDFPage_CloseAnnot(note)


def _words(page: PdfPage, note: object) -> str:
    """The words of one filling, empty for links, remarks and empty fields."""
    from pypdfium2 import raw

    kind = raw.FPDFAnnot_GetSubtype(note)
    if raw.FPDFAnnot_GetFlags(note) & _NOT_SHOWN:
        return ""
    if kind == _FREE_TEXT:
        return _text(lambda room, size: raw.FPDFAnnot_GetStringValue(note, b"Contents", room, size))
    if kind != _WIDGET or page.formenv is None:
        return ""
    form = page.formenv.raw
    field = raw.FPDFAnnot_GetFormFieldType(form, note)
    if field in {_BOX, _BUTTON}:
        return _TICKED if raw.FPDFAnnot_IsChecked(form, note) else _OPEN
    if field in {_TEXT, _CHOICE, _LIST} and not raw.FPDFAnnot_GetFormFieldFlags(form, note) & _SECRET:
        return _text(lambda room, size: raw.FPDFAnnot_GetFormFieldValue(form, note, room, size))
    return ""


def _text(ask: Callable[[object, int], int]) -> str:
    """A UTF-16 text, ending in a null, that the library writes into a buffer of the size it asks for."""
    from pypdfium2 import raw

    size = ask(None, 0)
    if not 2 < size <= _LONGEST:
        return ""
    room = ctypes.create_string_buffer(size)
    ask(ctypes.cast(room, ctypes.POINTER(raw.FPDF_WCHAR)), size)
    return (
        room.raw[:size]
        .decode("utf-16-le", errors="ignore")
        .replace("\r\n", "\n")
        .replace("\r", "\n")
        .strip("\0 \n")
    )
