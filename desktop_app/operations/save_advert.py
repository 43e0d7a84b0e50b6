"""Keep an advert with its analysis in the shortlist, and put right later what was read out of it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from desktop_app.domain.advert import Advert
from desktop_app.domain.analysis import Analysis
from desktop_app.domain.facts import Correction, FactName
from desktop_app.domain.shortlist import EntryStatus, ShortlistEntry, ShortlistRow
from desktop_app.store.rows import digest_of_advert
from desktop_app.store.shortlist import Shortlist


def save_advert(
    *,
    analysis: Analysis,
    title: str,
    employer: str,
    notes: str = "",
    corrections: tuple[Correction, ...] = (),
    store_path: Path,
    now: datetime,
) -> ShortlistEntry:
    """Save an advert; only when this returns may anybody say *Saved*.

    Args:
        analysis: What was read out of it, facts and all; holds the original text and the pack versions.
        title: What stands for the title where it is neither a fact nor corrected.
        employer: What stands for the employer where it is neither a fact nor corrected.
        notes: What the person wrote beside it.
        corrections: What the person put right in the facts; those of title and employer are the entry's.
        store_path: The shortlist's file; made where it is missing.
        now: The moment of saving, with time zone.

    Returns:
        The entry as it stands on the disk, with its number.

    Raises:
        AppError: It could not be saved; the sentence says why.
    """
    read = {fact.name: str(fact.value) for fact in analysis.facts}
    entry = ShortlistEntry(
        id=0,
        title=read.get(FactName.TITLE) or title,
        employer=read.get(FactName.EMPLOYER) or employer,
        status=EntryStatus.SAVED,
        notes=notes,
        saved_at=now,
        analysis=analysis,
        corrections=corrections,
    )
    with Shortlist(store_path) as shortlist:
        return shortlist.add(entry)


def find_saved(*, advert: Advert, store_path: Path) -> ShortlistRow | None:
    """The newest entry saved from the same text, if there is one; line breaks and spaces do not matter.

    Raises:
        AppError: The shortlist cannot be opened.
    """
    with Shortlist(store_path) as shortlist:
        return shortlist.find_same_text(digest_of_advert(advert))


def add_corrections(
    *, entry_id: int, corrections: tuple[Correction, ...], store_path: Path
) -> ShortlistEntry:
    """Put right more of what was read out of a saved advert; its other corrections stay.

    Args:
        entry_id: The entry's number.
        corrections: What the person puts right; wins over what the entry has under the same names.
        store_path: The shortlist's file.

    Returns:
        The entry as it stands on the disk.

    Raises:
        AppError: It could not be written, or the entry is gone.
    """
    with Shortlist(store_path) as shortlist:
        known = {one.name: one for one in shortlist.fetch(entry_id).corrections}
        known |= {one.name: one for one in corrections}
        shortlist.change(entry_id, corrections=tuple(known[name] for name in FactName if name in known))
        return shortlist.fetch(entry_id)


def change_facts(*, entry_id: int, corrections: tuple[Correction, ...], store_path: Path) -> ShortlistEntry:
    """Put right what was read out of a saved advert; to take it back, give the corrections it had before.

    Args:
        entry_id: The entry's number.
        corrections: All that the person puts right; what is no longer among them holds again as it was read.
        store_path: The shortlist's file.

    Returns:
        The entry as it stands on the disk; the analysis is what it was.

    Raises:
        AppError: It could not be written, or the entry is gone.
    """
    with Shortlist(store_path) as shortlist:
        shortlist.change(entry_id, corrections=corrections)
        return shortlist.fetch(entry_id)
