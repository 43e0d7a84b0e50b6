"""The parts of an e-mail or saved web page, from Python's own parser, with long headers cut."""

from __future__ import annotations

import re
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32
from typing import TYPE_CHECKING

from desktop_app.domain.errors import AppError
from desktop_app.sources import refusals
from desktop_app.sources.charset import decode
from desktop_app.sources.lines import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

_SPACES = re.compile(r"\s+")
_LONGEST_HEADER = 4_000
_MOST_PARTS = 2_000
_DEEPEST = 40
_BOUNDARY = re.compile(rb"^--\S", re.MULTILINE)
_MOST_BOUNDARIES = 20_000
#: A 25 MB attachment in base64 has 330,000.
_MOST_LINES = 500_000
#: Headers whose values are parsed at a cost that is quadratic in their length.
_NAMES_A_TYPE = re.compile(rb"(?im)^content-[a-z-]{1,40}:[^\n]*+(?:\n[ \t][^\n]*+)*+")


def parsed(data: bytes, name: str, kind: str) -> Message:
    """A message with all its parts.

    Args:
        data: The file.
        name: Its name, for refusals.
        kind: What it is, in the words of `FORMAT_WORDS`.

    Returns:
        The message.

    Raises:
        AppError: It has more lines or parts, or longer headers, than any real message.
    """
    if data.count(b"\n") > _MOST_LINES:
        raise refusals.too_much(name, f"more than {_MOST_LINES:,} lines")
    if len(_BOUNDARY.findall(data)) > _MOST_BOUNDARIES:
        raise refusals.too_much(name, f"more than {_MOST_PARTS:,} parts")
    if any(found.end() - found.start() > _LONGEST_HEADER for found in _NAMES_A_TYPE.finditer(data)):
        raise refusals.damaged(name, kind)
    try:
        message = BytesParser(policy=compat32).parsebytes(data.lstrip())
    except RecursionError as error:
        raise refusals.damaged(name, kind) from error
    if sum(1 for _ in parts(message)) > _MOST_PARTS:
        raise refusals.too_much(name, f"more than {_MOST_PARTS:,} parts")
    return message


def parts(message: Message) -> Iterator[Message]:
    """A message and its parts, outermost first; attached messages are not opened."""
    waiting = [(message, 0)]
    while waiting:
        part, depth = waiting.pop()
        yield part
        inside = part.get_payload()
        closed = part.get_content_type() == "message/rfc822" and part is not message
        if isinstance(inside, list) and depth < _DEEPEST and not closed:
            waiting.extend((one, depth + 1) for one in reversed(inside) if isinstance(one, Message))


def enclosed(part: Message) -> Message | None:
    """The message in a part of kind ``message/rfc822``; None for any other part."""
    inside = part.get_payload() if part.get_content_type() == "message/rfc822" else None
    first = inside[0] if isinstance(inside, list) and inside else None
    return first if isinstance(first, Message) else None


def as_file(message: Message) -> bytes:
    """A message as a file of its own."""
    try:
        return message.as_bytes()
    except UnicodeError:  # it contains characters outside its declared encoding
        return message.as_string().encode("utf-8", "replace")


def content(part: Message) -> bytes:
    """The decoded bytes of a part; empty for a part that only contains others."""
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def text(part: Message, name: str) -> str:
    """The text of a text part; empty if it cannot be decoded."""
    data = content(part).replace(b"\0", b"")
    try:
        return decode(data, name, declared=part.get_content_charset() or "")
    except AppError:
        return data.decode("ascii", errors="ignore")


def header(message: Message, name: str) -> str:
    """A header's words on one line, decoded; empty if there is none."""
    raw = next((str(value) for key, value in message.raw_items() if key.lower() == name.lower()), "")
    given = raw[:_LONGEST_HEADER]
    try:
        if not given.isascii():
            given = decode(given.encode("utf-8", "surrogateescape"), name)
        words = [_word(piece, encoding, name) for piece, encoding in decode_header(given)]
    except (ValueError, MessageError, AppError):  # not decodable: shown as it is
        words = [given.encode("ascii", "replace").decode("ascii")]
    return visible(_SPACES.sub(" ", "".join(words)).strip())


def _word(piece: bytes | str, encoding: str | None, name: str) -> str:
    """One piece of a header; between encoded words it is escaped bytes."""
    if isinstance(piece, str):
        return piece
    if encoding is None:
        return piece.decode("raw-unicode-escape")
    return decode(piece, name, declared=encoding)
