"""Words that explanations share: what each side's work is called, and how words of an advert are quoted."""

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
    """Words of the advert as they stand in a sentence: on one line, shortened, in quotation marks."""
    line = " ".join(text.split())
    if len(line) > _LONGEST_QUOTE:
        whole = line[:_LONGEST_QUOTE].rpartition(" ")[0] or line[: _LONGEST_QUOTE - 1]
        line = f"{whole.rstrip(' ,;:–-')}…"
    return f"“{line}”"


def quotes(items: Iterable[Evidence], most: int = 2) -> str:
    """The first different wordings, joined by "and" in the order given; empty where there is none.

    What stands in a wording told already, or goes on with one, tells nothing new.
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
