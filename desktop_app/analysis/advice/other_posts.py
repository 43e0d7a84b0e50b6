"""Finds documents of a record that are about another post, by comparing their labels with the record's facts.

Only labels near the beginning of a document count (``Job title: …``, ``Band: 6``). A band differs if it has
no band in common with the record's. A title differs if it has no word in common with the record's or, when
the band differs, if it has an additional word.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from desktop_app.domain.advert import TEXT
from desktop_app.domain.facts import FactName

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.domain.advert import Advert
    from desktop_app.domain.facts import Fact

_HEAD: Final = 3_000
#: Between a label and its value: a colon, a tab or the end of the line.
_SEAM: Final = r"(?=[ \t]{0,40}[:\t\n])[: \t]{0,40}\n?[ \t]{0,40}"
_TITLE: Final = re.compile(
    rf"^[ \t]{{0,40}}(?:job|post|role|position)[ \t]{{1,9}}title{_SEAM}([^\n\t]{{3,80}})",
    re.IGNORECASE | re.MULTILINE,
)
_BAND: Final = re.compile(
    rf"^[ \t]{{0,40}}(?:pay |salary |afc )?(?:band|grade){_SEAM}(?:nhs )?"
    r"(?:afc|agenda for change)?[ :,-]*(?:band )?([2-9][a-d]?)\b"
    r"(?:[ ]?(?:-|–|/|to)[ ]?(?:band )?([2-9][a-d]?)\b)?",
    re.IGNORECASE | re.MULTILINE,
)
_WORD: Final = re.compile(r"[a-z]{3,}")
_EMPTY: Final = frozenset(("and", "the", "for", "with", "band", "nhs", "post", "job", "role"))


class OtherPost(NamedTuple):
    """A document that contradicts the record.

    Attributes:
        part: Name of the document's part.
        title: The title it states; empty unless it differs.
        band: The band it states; empty unless it differs.
    """

    part: str
    title: str
    band: str


def other_posts(advert: Advert, facts: Iterable[Fact]) -> tuple[OtherPost, ...]:
    """The documents that state another title or band than the record.

    Args:
        advert: The record with its documents.
        facts: The facts of the whole record, including corrections.
    """
    known = {fact.name: fact for fact in facts}
    found = []
    for part in advert.documents:
        if part.name != TEXT:
            title = _stated(known.get(FactName.TITLE), part.name)
            band = _stated(known.get(FactName.BAND), part.name)
            apart = _band(part.text, band)
            named = _title(part.text, title, by_any_word=bool(apart))
            if named or apart:
                found.append(OtherPost(part.name, named, apart))
    return tuple(found)


def _stated(fact: Fact | None, part: str) -> str:
    """The value of a fact, unless it comes from this document."""
    return str(fact.value) if fact is not None and (fact.span is None or fact.span.part != part) else ""


def _title(text: str, title: str, *, by_any_word: bool) -> str:
    """The title that a document states if it differs from the record's; else empty."""
    found = _TITLE.search(text, 0, _HEAD)
    if found is None or not title:
        return ""
    stated = found[1].strip()
    words, others = _words(stated), _words(title)
    if not words or not others:
        return ""
    return stated if (words - others if by_any_word else not words & others) else ""


def _words(title: str) -> set[str]:
    return set(_WORD.findall(title.casefold())) - _EMPTY


def _band(text: str, band: str) -> str:
    """The band or bands that a document states if none is the record's; else empty."""
    found = _BAND.search(text, 0, _HEAD)
    if found is None or not band:
        return ""
    stated = [each.lower() for each in found.groups() if each]
    return "" if set(stated) & set(band.lower().split("-")) else " to ".join(stated)
