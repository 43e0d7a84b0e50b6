"""What stands at the edge of most pages of a PDF: headers and footers, kept once; page numbers, dropped."""

from __future__ import annotations

import re
from collections import Counter

from desktop_app.sources.office_xml import is_page_number

#: So many lines with words at the top and at the foot of a page may be its header and footer.
_EDGE_LINES = 4
#: What stands on so large a share of the pages is their header or footer; on so many of them at least where a
#: number tells them apart that is not called the page's: bands and sections count too.
_OFTEN = 0.5
_FEWEST = 3
_PAGE = re.compile(r"(?:^|\s)page \d+(?: (?:of|/) \d+)?\s*$", re.IGNORECASE)
_NUMBER = re.compile(r"(?<!\d)\d{1,4}(?!\d)")
_LAST_NUMBER = re.compile(r"[\s|–-]+\d{1,4}\s*$")


def without_repeats(pages: list[list[str]]) -> list[list[str]]:
    """Pages without page numbers, and with what stands at the edge of most pages only the first time.

    Args:
        pages: The lines of each page.

    Returns:
        The same pages; lines that differ only in the number of their page count as the same.
    """
    edges = [_edges(lines) for lines in pages]
    counts: Counter[str] = Counter()
    for number, (lines, edge) in enumerate(zip(pages, edges, strict=True)):
        if len(pages) > 1:
            counts.update({shape for at in edge for shape in _shapes(lines[at], number)})
    often = {
        shape
        for shape, count in counts.items()
        if count >= max(_FEWEST if "\0" in shape and "page" not in shape else 2, len(pages) * _OFTEN)
    }
    seen: set[str] = set()
    kept = []
    for number, (lines, edge) in enumerate(zip(pages, edges, strict=True)):
        page = []
        for at, line in enumerate(lines):
            left = _left(line, number, often, seen) if at in edge else line
            page += [left] if left.strip() or not line else []
        kept.append(page)
    return kept


def _left(line: str, number: int, often: set[str], seen: set[str]) -> str:
    """What is left of a line at a page's edge: nothing where an earlier page had it, never a page number."""
    known = [shape for shape in _shapes(line, number) if shape in often]
    if not known:
        return "" if is_page_number(line) else line
    again = not seen.isdisjoint(known)
    seen.update(known)
    if again or is_page_number(line):
        return ""
    counted = _PAGE.sub("", line)
    return counted if counted != line or known[0] == _bare(line) else _LAST_NUMBER.sub("", line)


def _edges(lines: list[str]) -> set[int]:
    """Where the first and last lines of a page stand that have words."""
    worded = [at for at, line in enumerate(lines) if line.strip()]
    return set(worded if len(worded) <= 2 * _EDGE_LINES else worded[:_EDGE_LINES] + worded[-_EDGE_LINES:])


def _shapes(line: str, number: int) -> list[str]:
    """The ways in which a line may be known again: as it stands, or with one number that counts the pages."""
    bare = _bare(line)
    counting = [
        f"{bare[: found.start()]}\0{int(found[0]) - number}\0{bare[found.end() :]}"
        for found in _NUMBER.finditer(bare)
    ]
    return [bare, *counting] if bare else []


def _bare(line: str) -> str:
    """A line without what spaces and case add to it."""
    return " ".join(line.split()).casefold()
