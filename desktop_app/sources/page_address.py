"""The origin and date of a saved page: as noted by the saving program, else as stated in the page."""

from __future__ import annotations

import re
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

#: Browsers write the first, the SingleFile extension the second.
_SAVED = re.compile(r"<!--\s*saved from url=\(\d+\)(https?://[^\s>]+)\s*-->", re.IGNORECASE)
_SINGLE_FILE = re.compile(
    r"<!--\s*Page saved with SingleFile\s+url:\s*(https?://\S+)(?:\s+saved date:\s*([^(\n]{10,60}))?"
)
_WITHIN = 20_000
_LONGEST = 2_000
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY = re.compile(r"\w{3} (\w{3}) (\d{1,2}) (\d{4})\b")


def address_of(markup: str, tree: LexborHTMLParser) -> str:
    """The page's address on the web, or an empty string; nothing is fetched from it."""
    start = markup[:_WITHIN]
    saved = _SAVED.search(start) or _SINGLE_FILE.search(start)
    if saved and is_address(saved[1]):
        return saved[1]
    head = tree.head  # searched first because pages are long
    for query, attribute in (
        ('link[rel="canonical" i]', "href"),
        ('meta[property="og:url" i]', "content"),
        ('meta[name="og:url" i]', "content"),
    ):
        node = (head.css_first(query) if head is not None else None) or tree.css_first(query)
        address = (node.attributes.get(attribute) or "").strip() if node is not None else ""
        if is_address(address):
            return address
    return ""


def is_address(text: str) -> bool:
    """Whether a text is a web address that can be shown and kept."""
    return (
        text.lower().startswith(("https://", "http://"))
        and len(text) <= _LONGEST
        and text.isprintable()
        and " " not in text
    )


def saved_on(markup: str) -> str:
    """The ISO date on which the page was saved, if the saving program noted it."""
    found = _SINGLE_FILE.search(markup[:_WITHIN])
    day = _DAY.match(found[2].strip()) if found and found[2] else None
    if day is None or day[1].lower() not in _MONTHS:
        return ""
    return f"{day[3]}-{_MONTHS.index(day[1].lower()) + 1:02d}-{int(day[2]):02d}"


def mail_date(text: str) -> str:
    """The ISO date of a ``Date`` header, or an empty string."""
    try:
        return parsedate_to_datetime(text).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""
