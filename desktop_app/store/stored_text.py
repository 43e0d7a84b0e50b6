"""Prepares text for storing, sorting and recognising it in the shortlist's file."""

from __future__ import annotations

import hashlib
import unicodedata


def digest_of(text: str) -> str:
    """SHA-256 of an advert's text, independent of line breaks and repeated spaces."""
    plain = " ".join(text.split())
    return hashlib.sha256(plain.encode("utf-8", "surrogatepass")).hexdigest()


def storable(text: str) -> str:
    """The text as SQLite can store it: NUL and lone surrogates become U+FFFD, surrogate pairs are joined.

    For text typed beside an advert; the codec preserves the advert's own text unchanged.
    """
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\0", "\ufffd")


def sort_key(text: str) -> str:
    """The text folded for sorting: without case, accents or surrounding spaces."""
    decomposed = unicodedata.normalize("NFKD", text.strip())
    return "".join(char for char in decomposed if not unicodedata.combining(char)).casefold()
