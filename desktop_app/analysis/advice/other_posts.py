"""Documents of one record that state another post: their own labels are held beside the record's facts.

Only what a document states under a label near its beginning counts (``Job title: …``, ``Band: 6``). A band is
another if it shares none with the record's; a title if it shares no word with it, or of another band has one
more.
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
_TITLE: Final = re.compile(
    r"^[ \t]*(?:job|post|role|position)[ \t]+title[ \t]*(?:[:\t]+[ \t]*\n?|\n)[ \t]*([^\n\t]{3,80})",
    re.IGNORECASE | re.MULTILINE,
)
_BAND: Final = re.compile(
    r"^[ \t]*(?:pay |salary |afc )?(?:band|grade)[ \t]*(?:[:\t]+[ \t]*\n?|\n)[ \t]*(?:nhs )?"
    r"(?:afc|agenda for change)?[ :,-]*(?:band )?([2-9][a-d]?)\b"
    r"(?:[ ]?(?:-|–|/|to)[ ]?(?:band )?([2-9][a-d]?)\b)?",
    re.IGNORECASE | re.MULTILINE,
)
_WORD: Final = re.compile(r"[a-z]{3,}")
_EMPTY: Final = frozenset(("and", "the", "for", "with", "band", "nhs", "post", "job", "role"))


class OtherPost(NamedTuple):
    """What a document states otherwise than the record; empty where it does not.

    Attributes:
        part: The document.
    """

    part: str
    title: str
    band: str


def other_posts(advert: Advert, facts: Iterable[Fact]) -> tuple[OtherPost, ...]:
    """The documents that state another title or band than the record.

    Args:
        advert: With its documents.
        facts: Of the whole record, as read and corrected.
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
    """What the record states elsewhere than in this document."""
    return str(fact.value) if fact is not None and (fact.span is None or fact.span.part != part) else ""


def _title(text: str, title: str, *, by_any_word: bool) -> str:
    """The title that a document states, if it has no word in common with the record's, or one word more."""
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
    """The band that a document states, or the lower of two, if it is none of the record's."""
    found = _BAND.search(text, 0, _HEAD)
    if found is None or not band:
        return ""
    stated = [each.lower() for each in found.groups() if each]
    return "" if set(stated) & set(band.lower().split("-")) else " to ".join(stated)
