"""The person's corrections to an advert's facts, and differences between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.advert import EMPLOYER, TITLE
from desktop_app.domain.facts import Correction, FactName

if TYPE_CHECKING:
    from desktop_app.domain.shortlist import ShortlistEntry

Corrections = tuple[Correction, ...]
#: Corrections by fact; ``None`` means that the correction was removed.
Changes = dict[FactName, Correction | None]


def changes_between(before: Corrections, after: Corrections) -> Changes:
    """The corrections that differ between two states."""
    old, new = ({one.name: one for one in corrections} for corrections in (before, after))
    return {name: new.get(name) for name in FactName if old.get(name) != new.get(name)}


def said_in(entry: ShortlistEntry) -> Corrections:
    """The corrections in an entry, including title and employer of one saved before facts were read."""
    said = {one.name: one for one in (*_renamed(entry), *entry.corrections)}
    return tuple(said[name] for name in FactName if name in said)


def _renamed(entry: ShortlistEntry) -> Corrections:
    """Title and employer typed into an entry that was saved before facts were read."""
    if entry.analysis.facts:
        return ()
    advert = entry.analysis.advert
    named = ((FactName.TITLE, TITLE, entry.title), (FactName.EMPLOYER, EMPLOYER, entry.employer))
    return tuple(
        Correction(name, words)
        for name, part, words in named
        if words and advert.part(part) not in {"", words}
    )
