"""PDFs: the words of each page in reading order, up to the limit of pages."""

from __future__ import annotations

import threading
from functools import partial
from typing import TYPE_CHECKING

from desktop_app.domain.documents import FORMAT_WORDS, Document, Read, SourceFormat
from desktop_app.domain.errors import AppError
from desktop_app.sources import refusals
from desktop_app.sources.lines import joined
from desktop_app.sources.page_address import is_address
from desktop_app.sources.pdf_columns import reading_order
from desktop_app.sources.pdf_discs import discs_of, draws_discs, shapes_of
from desktop_app.sources.pdf_fonts import is_garbled
from desktop_app.sources.pdf_forms import filled_in, with_forms
from desktop_app.sources.pdf_lines import joined_lines
from desktop_app.sources.pdf_pages import printed_by_browser, without_repeats
from desktop_app.sources.pdf_text import PageText

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

    from desktop_app.sources.limits import Limits

_KIND = FORMAT_WORDS[SourceFormat.PDF]
#: The library kills the process when two threads use it together.
_ONE_AT_A_TIME = threading.Lock()
_GARBLED = (
    "Much of it does not look like words: the fonts of this PDF do not tell their letters. "
    "Compare the text with the PDF, or copy the advert from where it was published."
)
#: What dynamic forms show in other programs instead of themselves.
_WAITING = "please wait"
_START = 500
_PRINT_HINT = "Open it in Adobe Reader, print it to a new PDF, and open that."
_SCAN_HINT = (
    "Copy the advert's words from where it was published, or have a text recognition program "
    "(for example OCRmyPDF, or Acrobat's “Recognize Text”) read it first and open what that makes."
)


def read_pdf(data: bytes, name: str, limits: Limits) -> Read:
    """The text of a PDF.

    Returns:
        One document: columns one after the other, wrapped and hyphenated lines joined, repeated page
        headers and footers once, page numbers dropped. Remarks name the pages on which something is drawn
        but no words are found, and say where letters cannot be told apart.

    Raises:
        AppError: It is damaged, protected with a password, has too many pages, or only pictures of text.
    """
    with _ONE_AT_A_TIME:
        pages, wordless = _pages(data, name, limits)
    if not any(line.strip() for lines in pages for line in lines):
        raise AppError(
            f"“{name}” is a PDF without any text in it; most likely its pages are scanned pictures.",
            _SCAN_HINT,
        )
    pages, printed = printed_by_browser(pages)
    lines = [line for page in without_repeats(pages) for line in page]
    text = joined(joined_lines(lines), name, limits)
    if b"/XFA" in data and _WAITING in text[:_START].lower():
        raise AppError(f"“{name}” is a form that only Adobe's own programs show.", _PRINT_HINT)
    notes = (*_remarks(wordless), *((_GARBLED,) if is_garbled(text) else ()))
    address = printed.address if is_address(printed.address) else ""
    return Read((Document(name, SourceFormat.PDF, text, (), address, printed.date, notes),))


def _remarks(wordless: list[int]) -> tuple[str, ...]:
    """The remark on pages that may be pictures of text; empty without any."""
    if not wordless:
        return ()
    if len(wordless) == 1:
        return (f"Page {wordless[0]} holds no text; it may be a picture.",)
    listed = ", ".join(str(number) for number in wordless[:-1])
    return (f"Pages {listed} and {wordless[-1]} hold no text; they may be pictures.",)


def _pages(data: bytes, name: str, limits: Limits) -> tuple[list[list[str]], list[int]]:
    """The lines of every page, and the numbers of the pages that may be pictures of text."""
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        document = PdfDocument(data)
    except PdfiumError as error:
        said = str(error).lower()  # may be the reason why an earlier file was refused
        if b"/Encrypt" in data and ("password" in said or "security" in said):
            raise refusals.encrypted(name, _KIND) from error
        raise refusals.damaged(name, _KIND) from error
    try:
        if len(document) > limits.pages:
            raise refusals.too_much(name, f"more than {limits.pages} pages")
        if len(document) == 0:
            raise refusals.damaged(name, _KIND)
        filled = with_forms(document, data)
        return _lines(document, name, limits, discs=draws_discs(data), filled=filled)
    finally:
        document.close()


def _lines(
    document: PdfDocument, name: str, limits: Limits, *, discs: bool, filled: bool
) -> tuple[list[list[str]], list[int]]:
    """The lines of each page in reading order, within the limit of letters; broken pages are empty.

    The numbers count, from 1, the pages without words on which something is drawn, and broken ones.
    """
    from pypdfium2 import PdfiumError

    pages: list[list[str]] = []
    wordless: list[int] = []
    letters = broken = 0
    columns = None  # of a table that may go on on the next page
    for number in range(len(document)):
        try:
            page = document[number]
            text = page.get_textpage()
            marks = discs_of(page) if discs else ()
            words = PageText(text, filled_in(page) if filled else (), marks, partial(shapes_of, page))
            lines, columns = reading_order(words, columns)
            text.close()
            if not any(map(str.strip, lines)) and any(True for _ in page.get_objects(max_depth=1)):
                wordless.append(number + 1)
            page.close()
        except PdfiumError:
            lines, broken = [], broken + 1
            wordless.append(number + 1)
        letters += sum(map(len, lines))
        if letters > limits.characters:
            raise refusals.too_long(name, limits.characters)
        pages.append(lines)
        limits.tell(len(pages), len(document), "pages")
    if broken == len(pages):
        raise refusals.damaged(name, _KIND)
    return pages, wordless
