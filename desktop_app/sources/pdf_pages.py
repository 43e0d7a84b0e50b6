"""What recurs at the edges of a PDF's pages: headers and footers, kept once; page numbers, dropped."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from typing import NamedTuple

from desktop_app.sources.office_xml import is_page_number

#: This many non-empty lines at the top and bottom of a page may be its header and footer.
_EDGE_LINES = 4
#: Lines on this share of the pages are their header or footer; lines that differ by a number not called the
#: page's also need this many pages, since bands and sections are numbered too.
_OFTEN = 0.5
_FEWEST = 3
#: A longer line is not a header with a page number; each of its numbers would need a variant.
_LONGEST = 400
_PAGE = re.compile(r"(?:^|\s)page \d+(?: (?:of|/) \d+)?\s*$", re.IGNORECASE)
#: For example “21/11/2026, 09:12  Job Advert” and “https://jobs.example/417  1/3”.
_HEAD = re.compile(r"\s*(\d{1,2})/(\d{1,2})/(\d{4}|\d{2}), \d{1,2}:\d{2}(?: ?[AaPp][Mm])?(?:\s|$)")
_FOOT = re.compile(r"((?:https?|file)://\S+)\s+\d{1,3}/\d{1,3}")
_NUMBER = re.compile(r"(?<!\d)\d{1,4}(?!\d)")
_LAST_NUMBER = re.compile(r"[\s|–-]+\d{1,4}\s*$")


class Printed(NamedTuple):
    """What a browser prints at the edges of pages: the address (empty if it is cut) and the day."""

    address: str
    date: str


def printed_by_browser(pages: list[list[str]]) -> tuple[list[list[str]], Printed]:
    """The pages without the lines that a browser prints above and below them.

    Args:
        pages: The lines of each page.

    Returns:
        The pages, and the content of those lines; unchanged unless every page has them.
    """
    if not any("://" in line for lines in pages for line in lines):
        return pages, Printed("", "")
    heads: list[re.Match[str]] = []
    feet: list[re.Match[str]] = []
    kept = []
    for lines in pages:
        edge = _edges(lines)
        own = [
            (_HEAD.match(line), _FOOT.fullmatch(line.strip())) if at in edge else (None, None)
            for at, line in enumerate(lines)
        ]
        heads += [head for head, _ in own if head]
        feet += [foot for _, foot in own if foot]
        kept.append([line for line, found in zip(lines, own, strict=True) if not any(found)])
    if not feet or len(feet) < sum(1 for lines in pages if any(line.strip() for line in lines)):
        return pages, Printed("", "")
    address = feet[0][1] if feet[0][1].startswith("http") and "…" not in feet[0][1] else ""
    return kept, Printed(address, _day(heads[0]) if heads else "")


def _day(head: re.Match[str]) -> str:
    """The ISO day of such a line: British order, unless it can only be American."""
    day, month, year = int(head[1]), int(head[2]), int(head[3]) % 100 + 2000
    if month > 12:
        day, month = month, day
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def without_repeats(pages: list[list[str]]) -> list[list[str]]:
    """The pages without page numbers, and with recurring edge lines only the first time.

    Args:
        pages: The lines of each page.

    Returns:
        The same pages; lines that differ only in their page number count as the same.
    """
    edges = [
        {at: _shapes(lines[at], number) if len(pages) > 1 else [] for at in _edges(lines)}
        for number, lines in enumerate(pages)
    ]
    counts: Counter[str] = Counter()
    for edge in edges:
        counts.update({shape for shapes in edge.values() for shape in shapes})
    often = {
        shape
        for shape, count in counts.items()
        if count >= max(_FEWEST if "\0" in shape and "page" not in shape else 2, len(pages) * _OFTEN)
    }
    seen: set[str] = set()
    kept = []
    for lines, edge in zip(pages, edges, strict=True):
        page = []
        for at, line in enumerate(lines):
            left = _left(line, edge[at], often, seen) if at in edge else line
            page += [left] if left.strip() or not line else []
        kept.append(page)
    return kept


def _left(line: str, shapes: list[str], often: set[str], seen: set[str]) -> str:
    """What remains of a line at a page's edge: nothing if an earlier page had it, and never a page number."""
    known = [shape for shape in shapes if shape in often]
    if not known:
        return "" if is_page_number(line) else line
    again = not seen.isdisjoint(known)
    seen.update(known)
    if again or is_page_number(line):
        return ""
    counted = _PAGE.sub("", line)
    return counted if counted != line or known[0] == _bare(line) else _LAST_NUMBER.sub("", line)


def _edges(lines: list[str]) -> set[int]:
    """The indices of the first and last non-empty lines of a page."""
    worded = [at for at, line in enumerate(lines) if line.strip()]
    return set(worded if len(worded) <= 2 * _EDGE_LINES else worded[:_EDGE_LINES] + worded[-_EDGE_LINES:])


def _shapes(line: str, number: int) -> list[str]:
    """The forms by which a line may be recognised: as it is, or with one number that counts the pages."""
    bare = _bare(line)
    counting = [
        f"{bare[: found.start()]}\0{int(found[0]) - number}\0{bare[found.end() :]}"
        for found in _NUMBER.finditer(bare if len(bare) <= _LONGEST else "")
    ]
    return [bare, *counting] if bare else []


def _bare(line: str) -> str:
    """A line without differences of spacing and case."""
    return " ".join(line.split()).casefold()
