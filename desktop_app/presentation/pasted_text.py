"""Copied plain text as the lines of an advert; rich text is read by the opener."""

from __future__ import annotations

from desktop_app.presentation.qt_ranges import clean


def plain_lines(plain: str) -> str:
    """The text to insert for copied plain text.

    Returns:
        Lines, each ended by a line feed; no lone surrogates.
    """
    return clean(
        plain.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    )
