"""The discs that browsers draw before list items when printing: shapes on the page, not characters."""

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
    from ctypes import c_float

    from pypdfium2 import raw

    left, foot, right, top = c_float(), c_float(), c_float(), c_float()
    found: list[Box] = []
    handle, get, kind = page.raw, raw.FPDFPage_GetObject, raw.FPDFPageObj_GetType
    drawn = [get(handle, number) for number in range(min(raw.FPDFPage_CountObjects(handle), _MOST))]
    for shape in [one for one in drawn if kind(one) == _PATH]:
        if raw.FPDFPageObj_GetBounds(shape, left, foot, right, top):
            wide, high = right.value - left.value, top.value - foot.value
            if _SMALLEST <= wide <= _LARGEST and abs(wide - high) <= _UNEVEN:
                found.append((left.value, foot.value, right.value, top.value))
    return found
