"""Text as the shortlist's file can hold, sort and recognise it."""

from __future__ import annotations

import hashlib
import unicodedata


def digest_of(text: str) -> str:
    """SHA-256 of an advert's text, the same however its lines are broken and its spaces doubled."""
    plain = " ".join(text.split())
    return hashlib.sha256(plain.encode("utf-8", "surrogatepass")).hexdigest()


def storable(text: str) -> str:
    """The text as SQLite can hold it: NUL and lone surrogates become U+FFFD, halves of a pair join.

    For what people type beside an advert; the advert's own text is kept untouched by the codec.
    """
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\0", "\ufffd")


def sort_key(text: str) -> str:
    """The text folded for sorting: without case, accents and surrounding spaces."""
    decomposed = unicodedata.normalize("NFKD", text.strip())
    return "".join(char for char in decomposed if not unicodedata.combining(char)).casefold()
