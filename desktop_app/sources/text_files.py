"""Plain text: kept as it stands, whatever encoding it was saved in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.documents import Document, Read, SourceFormat
from desktop_app.sources import refusals
from desktop_app.sources.charset import decode

if TYPE_CHECKING:
    from desktop_app.sources.limits import Limits


def read_text(data: bytes, name: str, limits: Limits) -> Read:
    """The text of a plain text file, every character and line end as it stands.

    Raises:
        AppError: It is damaged, no text, or too long.
    """
    text = decode(data, name)
    if len(text) > limits.characters:
        raise refusals.too_long(name, limits.characters)
    return Read((Document(name, SourceFormat.PLAIN, text),))
