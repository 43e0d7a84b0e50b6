"""Wording shared by explanations: names of each side's work, and quotations from an advert."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.verdict import Route

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.domain.evidence import Evidence

_LONGEST_QUOTE = 60
#: What the work of each side is called in a sentence.
WORK = {
    Route.HOSPITAL: "hospital coding",
    Route.PRIMARY_CARE: "practice record coding",
    Route.BILLING: "coding for bills and claims",
    Route.RESEARCH: "coding for studies and registers",
}


def quote(text: str) -> str:
    """Words of the advert for use in a sentence: on one line, shortened, in quotation marks."""
    line = " ".join(text.split())
    if len(line) > _LONGEST_QUOTE:
        whole = line[:_LONGEST_QUOTE].rpartition(" ")[0] or line[: _LONGEST_QUOTE - 1]
        line = f"{whole.rstrip(' ,;:–-')}…"
    return f"“{line}”"


def quotes(items: Iterable[Evidence], most: int = 2) -> str:
    """Quote the first distinct wordings, joined by "and"; empty without items.

    A wording that contains an earlier one, or is contained in it, is skipped.
    """
    seen: dict[str, str] = {}
    for item in items:
        if len(seen) == most:
            break
        words = " ".join(item.text.casefold().split())
        if not any(words in other or other in words for other in seen):
            seen[words] = quote(item.text)
    *before, last = list(seen.values())[:most] or [""]
    return f"{', '.join(before)} and {last}" if before else last
