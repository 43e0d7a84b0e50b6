"""Outlook's own messages (.msg): subject, body as HTML, plain or rich text, and attachments."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain.attachments import not_opened
from desktop_app.domain.documents import Attachment, Document, Read, SourceFormat
from desktop_app.domain.errors import AppError
from desktop_app.sources import refusals
from desktop_app.sources.charset import decode
from desktop_app.sources.html_page import read_markup
from desktop_app.sources.lines import joined
from desktop_app.sources.mail import best_of, file_name, with_headers
from desktop_app.sources.mail_jobs import listed_jobs
from desktop_app.sources.rtf import read_rtf

if TYPE_CHECKING:
    from oxmsg import Message
    from oxmsg.attachment import Attachment as MsgAttachment

    from desktop_app.sources.limits import Limits

#: Property numbers: [MS-OXPROPS].
_HTML, _RTF = 0x1013, 0x1009
_ATTACH_SHORT_NAME, _ATTACH_SHOWN_NAME, _ATTACH_HIDDEN = 0x3704, 0x3001, 0x7FFE
#: Outlook's zero date, of a message that was never sent.
_NO_YEAR = 1601
#: Decompressing rich text is slow in Python; a long message has a tenth of this.
_MOST_RTF = 600_000


def read_msg(data: bytes, name: str, limits: Limits) -> Read:
    """The text of an Outlook message, and its attachments.

    Returns:
        One document: the subject as its first line, then the body; subject and sender as fields.

    Raises:
        AppError: It is damaged, or contains too much.
    """
    message = _message(data, name, limits)
    markup = _markup(message, name)
    html = read_markup(markup, name, limits, kind=SourceFormat.MSG).documents[0] if markup else None
    plain = joined((message.body or "").split("\n"), name, limits)
    document = best_of(html, plain, name, SourceFormat.MSG)
    if not document.text.strip():
        document = Document(name, SourceFormat.MSG, _rich(message, name, limits))
    sent = message.sent_date
    date = sent.date().isoformat() if sent is not None and sent.year > _NO_YEAR else ""
    attached = tuple(one for given in message.attachments if (one := _attachment(given)) is not None)
    subject, notes = message.subject.strip(), not_opened([one.name for one in attached])
    pages = [markup] if markup else []
    jobs = listed_jobs(pages, document.text, subject, limits, file=(name, SourceFormat.MSG))
    whole = with_headers(replace(document, address=""), subject, (message.sender or "").strip(), limits)
    return Read(
        tuple(replace(one, date=date, notes=(*one.notes, *notes)) for one in jobs or (whole,)), attached
    )


def _message(data: bytes, name: str, limits: Limits) -> Message:
    """The message, opened once; refused if its streams claim more than they may.

    Several streams can share the same bytes, so a small file can claim a lot.
    """
    from olefile import OleFileIO
    from oxmsg import Message
    from oxmsg.storage import Storage

    with OleFileIO(io.BytesIO(data)) as container:
        total = sum(entry.size for entry in container.direntries if entry is not None)
        if total > limits.unpacked:
            raise refusals.unpacks_too_large(name, limits.unpacked)
        return Message(Storage.from_ole(container))


def _markup(message: Message, name: str) -> str:
    """The HTML body, stored as bytes in some encoding or as text; empty if there is none."""
    properties = message.properties
    data = properties.binary_prop_value(_HTML)
    markup = (
        decode(data, name, declared=properties.body_encoding) if data else properties.str_prop_value(_HTML)
    )
    return markup if markup and markup.strip("\0 \r\n") else ""


def _rich(message: Message, name: str, limits: Limits) -> str:
    """The body from compressed rich text, if it is the only one; empty if it cannot be read."""
    from compressed_rtf import decompress

    packed = message.properties.binary_prop_value(_RTF)
    if not packed:
        return ""
    if len(packed) > _MOST_RTF:
        raise refusals.too_much(name, f"more than {_MOST_RTF // 1_000} kB of packed rich text")
    rich: bytes = decompress(packed)
    return read_rtf(rich, name, limits).documents[0].text


def _attachment(given: MsgAttachment) -> Attachment | None:
    """A file to offer; nested messages and objects are not files."""
    properties = given.properties
    if properties.int_prop_value(_ATTACH_HIDDEN):
        return None  # a picture of the body
    try:
        data = given.file_bytes
    except (KeyError, AppError):
        return None
    if data is None:
        return None
    names = (
        given.file_name,
        properties.str_prop_value(_ATTACH_SHORT_NAME),
        properties.str_prop_value(_ATTACH_SHOWN_NAME),
    )
    return Attachment(file_name(next((one for one in names if one), "attachment")), data)
