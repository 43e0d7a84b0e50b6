"""Shapes on a page: lines around cells, and the discs that browsers draw before list items."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

    from desktop_app.sources.pdf_text import Box

#: The producer in PDFs printed by Chromium and Edge.
_BROWSER = b"Skia/PDF"
_PATH = 2
#: As high as wide, and no larger than a letter.
_SMALLEST, _LARGEST = 2.0, 7.0
_UNEVEN = 0.6
_MOST = 5_000


def draws_discs(data: bytes) -> bool:
    """Whether a PDF comes from a browser that draws them."""
    return _BROWSER in data


def discs_of(page: PdfPage) -> list[Box]:
    """The discs of a page, in the order drawn.

    Args:
        page: A page of a PDF from such a browser.

    Returns:
        Left, bottom, right and top of each small shape that is as high as wide.
    """
    return [
        (left, foot, right, top)
        for left, foot, right, top in shapes_of(page)
        if _SMALLEST <= right - left <= _LARGEST and abs((right - left) - (top - foot)) <= _UNEVEN
    ]


def shapes_of(page: PdfPage) -> list[Box]:
    """Left, bottom, right and top of each line and area on a page, in the order drawn."""
    from ctypes import c_float

    from pypdfium2 import raw

    left, foot, right, top = c_float(), c_float(), c_float(), c_float()
    handle, get, kind = page.raw, raw.FPDFPage_GetObject, raw.FPDFPageObj_GetType
    drawn = [get(handle, number) for number in range(min(raw.FPDFPage_CountObjects(handle), _MOST))]
    return [
        (left.value, foot.value, right.value, top.value)
        for shape in drawn
        if kind(shape) == _PATH and raw.FPDFPageObj_GetBounds(shape, left, foot, right, top)
    ]
