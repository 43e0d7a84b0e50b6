"""E-mails: subject and body as text; attachments are offered and not opened."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING

from desktop_app.domain.attachments import not_opened
from desktop_app.domain.documents import Attachment, Document, Field, Read, SourceFormat
from desktop_app.domain.errors import AppError
from desktop_app.sources import refusals
from desktop_app.sources.html_page import read_markup
from desktop_app.sources.lines import joined, visible
from desktop_app.sources.mail_jobs import listed_jobs
from desktop_app.sources.mail_parts import as_file, content, enclosed, header, parsed, parts, text
from desktop_app.sources.page_address import mail_date

if TYPE_CHECKING:
    from email.message import Message

    from desktop_app.sources.limits import Limits

_TNEF = frozenset(("application/ms-tnef", "application/vnd.ms-tnef"))
_ENCRYPTED = frozenset(("application/pkcs7-mime", "application/x-pkcs7-mime", "multipart/encrypted"))
_ALTERNATIVE = "multipart/alternative"
_SIGNATURES = frozenset(
    ("application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature")
)
_TNEF_NOTE = "A part of this message is in winmail.dat, Outlook's own form, which is not read."
_TNEF_HINT = "Ask the sender for it as plain text or HTML, or save it from Outlook as .msg and open that."
_ENCLOSED = "The message has no words of its own; the one enclosed in it was read."
_FORWARDED = re.compile(r"^(?:(?:re|fw|fwd|aw|wg)\s*:\s*)+", re.IGNORECASE)
#: HTML with less than this share of the plain text's words only hints at opening it elsewhere.
_SHARE = 0.6
_MOST_MESSAGES = 20
_QUOTED = re.compile(r"^(?:>[ \t]?)+", re.MULTILINE)
_QUOTED_LINES = 3


def read_eml(data: bytes, name: str, limits: Limits) -> Read:
    """The text of an e-mail, and its attachments.

    Returns:
        One document: the subject as its first line, then the body; subject and sender as fields.

    Raises:
        AppError: It is encrypted, keeps its words in winmail.dat, or contains too much.
    """
    message = parsed(data, name, "an e-mail")
    return _read(message, name, limits, left=_MOST_MESSAGES)


def _read(message: Message, name: str, limits: Limits, *, left: int) -> Read:
    """A message, or the first message inside it if it has no words of its own."""
    found = list(parts(message))
    if any(part.get_content_type() in _ENCRYPTED and not _is_signed(part) for part in found):
        raise refusals.encrypted(name, "an e-mail")
    document = _body(found, name, limits)
    attached = tuple(one for part in found if (one := _attachment(part, message)) is not None)
    tnef = any(_is_tnef(part) for part in found)
    if not document.text.strip():
        inner = next((held for part in found if (held := enclosed(part)) is not None), None)
        if inner is not None and left:
            return _noted(_read(inner, name, limits, left=left - 1))
        if tnef:
            sentence = f"“{name}” is an e-mail whose words are in winmail.dat, Outlook's own form."
            raise AppError(sentence, _TNEF_HINT)
    subject = header(message, "Subject")
    notes = (*((_TNEF_NOTE,) if tnef else ()), *not_opened([one.name for one in attached]))
    sender, date = header(message, "From"), mail_date(header(message, "Date"))
    pages = [text(part, name) for part in _bodies(found, "text/html")]
    jobs = listed_jobs(pages, document.text, subject, limits, file=(name, SourceFormat.EML))
    whole = jobs or (with_headers(document, subject, sender, limits),)
    return Read(tuple(replace(one, date=date, notes=(*one.notes, *notes)) for one in whole), attached)


def _bodies(found: list[Message], kind: str) -> list[Message]:
    """The parts of a kind that are not attached."""
    return [
        part
        for part in found
        if part.get_content_type() == kind
        and not part.get_filename()
        and part.get_content_disposition() != "attachment"
    ]


def _noted(read: Read) -> Read:
    """A message that was enclosed in another one, with a remark saying so."""
    documents = tuple(
        one if _ENCLOSED in one.notes else replace(one, notes=(_ENCLOSED, *one.notes))
        for one in read.documents
    )
    return replace(read, documents=documents)


def with_headers(document: Document, subject: str, sender: str, limits: Limits) -> Document:
    """A body with its subject as the first line and its headers as fields.

    Args:
        document: The body.
        subject: The subject, decoded; prefixes of replies and forwards are left out of the text.
        sender: The sender, decoded.
        limits: How long the text may be.

    Returns:
        The whole message.

    Raises:
        AppError: It is too long.
    """
    subject, sender = visible(subject), visible(sender)
    topic = _FORWARDED.sub("", subject).strip()
    body = document.text
    first = body.split("\n", 1)[0].strip()
    text = joined([topic, "", body], document.name, limits) if topic and topic != first else body
    fields = [Field(label, value) for label, value in (("subject", subject), ("sender", sender)) if value]
    return replace(document, text=text, fields=(*document.fields, *fields))


def best_of(html: Document | None, plain: str, name: str, kind: SourceFormat) -> Document:
    """The more informative body.

    HTML keeps lists and tables, plain text serves if the HTML is only a hint.
    """
    words = len(plain.split())
    if html is not None and len(html.text.split()) >= max(1, words * _SHARE):
        return html
    return Document(name, kind, plain)


def _body(found: list[Message], name: str, limits: Limits) -> Document:
    """The words of a message's own text parts."""
    pages: list[Document] = []
    plain: list[str] = []
    said: list[str] = []
    for part in found:
        if part.get_filename() or part.get_content_disposition() == "attachment":
            continue
        kind = part.get_content_type()
        if kind == "text/html":
            read = read_markup(text(part, name), name, limits, kind=SourceFormat.EML).documents
            pages.extend(read)
            said.extend(page.text for page in read)
        elif kind == "text/plain":
            plain.append(_unquoted(_plain(part, name)))
            said.append(plain[-1])
    page = _together(pages, name, limits)
    if page is not None and not any(part.get_content_type() == _ALTERNATIVE for part in found):
        return replace(page, text=joined("\n\n".join(said).split("\n"), name, limits))
    return best_of(page, joined("\n\n".join(plain).split("\n"), name, limits), name, SourceFormat.EML)


def _plain(part: Message, name: str) -> str:
    """The words of a plain part, with soft line breaks joined if it declares them."""
    words = text(part, name)
    if part.get_param("format") != "flowed":
        return words
    return _flowed(words, glued=str(part.get_param("delsp", "")).lower() == "yes")


def _unquoted(body: str) -> str:
    """A body without the quotation marks before its lines, as left by manual forwarding."""
    return _QUOTED.sub("", body) if len(_QUOTED.findall(body)) >= _QUOTED_LINES else body


def _together(pages: list[Document], name: str, limits: Limits) -> Document | None:
    """All HTML parts as one body, with the values in their data."""
    if not pages:
        return None
    body = joined("\n\n".join(page.text for page in pages).split("\n"), name, limits)
    fields = tuple(dict.fromkeys(field for page in pages[:1] for field in page.fields))
    return replace(pages[0], text=body, fields=fields, address="")


def _flowed(body: str, *, glued: bool = False) -> str:
    """Paragraphs joined from softly broken lines (RFC 3676: a space at the line's end).

    Args:
        body: The lines.
        glued: Whether that space is to be deleted.
    """
    lines: list[str] = []
    open_line = False
    for line in body.replace("\r\n", "\n").split("\n"):
        content_line = line.removeprefix(" ")
        if open_line and lines and not line.startswith(">"):
            lines[-1] = (lines[-1].removesuffix(" ") if glued else lines[-1]) + content_line
        else:
            lines.append(content_line)
        open_line = line.endswith(" ") and line != "-- " and not line.startswith(">")
    return "\n".join(lines)


def _attachment(part: Message, message: Message) -> Attachment | None:
    """A part as a file to offer, unless it is a picture in the body, a signature or winmail.dat."""
    kind = part.get_content_type()
    if part.is_multipart() and (kind != "message/rfc822" or part is message):
        return None
    if kind in _SIGNATURES or _is_tnef(part):
        return None
    if kind == "message/rfc822":
        inside = enclosed(part)
        if inside is None:
            return None
        subject = re.sub(r"[^\w .-]", "", header(inside, "Subject"))[:60].strip()
        return Attachment(f"{subject or 'message'}.eml", as_file(inside))
    inline = part.get_content_disposition() == "inline" or part.get("Content-ID") is not None
    if kind.startswith("image/") and inline:
        return None
    if not part.get_filename() and part.get_content_disposition() != "attachment":
        return None
    return Attachment(file_name(part.get_filename() or "attachment"), content(part))


def file_name(given: str) -> str:
    """A file's bare name, whatever folders an e-mail gives with it."""
    bare = PurePosixPath(PureWindowsPath(given).name).name
    shown = "".join(letter for letter in bare if letter.isprintable()).strip()[:200]
    return shown if shown.strip(". ") else "attachment"


def _is_tnef(part: Message) -> bool:
    """Whether a part is Outlook's winmail.dat."""
    return part.get_content_type() in _TNEF or (part.get_filename() or "").lower() == "winmail.dat"


def _is_signed(part: Message) -> bool:
    """Whether a part of an encrypting kind is only signed, with its words readable beside it."""
    return str(part.get_param("smime-type", "")).lower() == "signed-data"
