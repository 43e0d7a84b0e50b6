"""Plain text in any encoding, otherwise unchanged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.documents import Document, Read, SourceFormat
from desktop_app.sources import refusals
from desktop_app.sources.charset import decode

if TYPE_CHECKING:
    from desktop_app.sources.limits import Limits


def read_text(data: bytes, name: str, limits: Limits) -> Read:
    """The text of a plain text file, with every character and line end unchanged.

    Raises:
        AppError: It is damaged, not text, or too long.
    """
    text = decode(data, name)
    if len(text) > limits.characters:
        raise refusals.too_long(name, limits.characters)
    return Read((Document(name, SourceFormat.PLAIN, text),))
