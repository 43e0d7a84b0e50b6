"""Web pages saved by a browser in one file with their frames and pictures."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain.documents import Read, SourceFormat
from desktop_app.sources import refusals
from desktop_app.sources.html_page import read_markup
from desktop_app.sources.mail_parts import header, parsed, parts, text
from desktop_app.sources.page_address import is_address, mail_date
from desktop_app.sources.web_archive import read_web_archive

if TYPE_CHECKING:
    from email.message import Message

    from desktop_app.sources.limits import Limits

_PAGES = frozenset(("text/html", "application/xhtml+xml"))
#: A frame is read instead of the page around it only if the page itself has fewer words than this.
_HARDLY_ANY = 60
_FRAME = "The advert stood in a frame of the page; that frame was read."


def read_mhtml(data: bytes, name: str, limits: Limits) -> Read:
    """The adverts of a saved web page (Chrome, Edge, Internet Explorer, Word, Safari).

    Returns:
        As `read_html`, with the address and the date that the browser noted.

    Raises:
        AppError: It contains no page, or the page is too long.
    """
    if data.startswith(b"bplist00"):
        return read_web_archive(data, name, limits)
    message = parsed(data, name, "a saved web page")
    pages = [part for part in parts(message) if part.get_content_type() in _PAGES]
    if not pages:
        raise refusals.damaged(name, "a saved web page")
    address = header(message, "Snapshot-Content-Location")
    main = _main(message, pages, address)
    read = _read(main, name, limits)
    notes: tuple[str, ...] = ()
    if len(pages) > 1 and _words(read) < _HARDLY_ANY:
        others = [_read(page, name, limits) for page in pages[:20] if page is not main]
        best = max(others, key=_words, default=read)
        if _words(best) > _words(read):
            read, notes = best, (_FRAME,)
    noted = next((one for one in (address, header(main, "Content-Location")) if is_address(one)), "")
    date = mail_date(header(message, "Date"))
    return Read(
        tuple(
            replace(one, address=noted or one.address, date=date or one.date, notes=(*notes, *one.notes))
            if len(read.documents) == 1
            else replace(one, address=one.address or noted, date=date or one.date)
            for one in read.documents
        )
    )


def _main(message: Message, pages: list[Message], address: str) -> Message:
    """The page itself among its frames: by the start it names, by its address, else the first."""
    start = str(message.get_param("start", "") or "").strip("<> ")
    for page in pages:
        if start and str(page.get("Content-ID", "")).strip("<> ") == start:
            return page
    for page in pages:
        if address and header(page, "Content-Location") == address:
            return page
    return pages[0]


def _read(page: Message, name: str, limits: Limits) -> Read:
    """One page or frame."""
    return read_markup(text(page, name), name, limits, kind=SourceFormat.MHTML)


def _words(read: Read) -> int:
    """How many words were read."""
    return sum(len(document.text.split()) for document in read.documents)
