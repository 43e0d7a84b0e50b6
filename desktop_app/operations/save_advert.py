"""Keep an advert with its analysis in the shortlist."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from desktop_app.domain.advert import TEXT, Advert
from desktop_app.domain.analysis import Analysis
from desktop_app.domain.shortlist import EntryStatus, ShortlistEntry, ShortlistRow
from desktop_app.store.rows import digest_of
from desktop_app.store.shortlist import Shortlist


def save_advert(
    *,
    analysis: Analysis,
    title: str,
    employer: str,
    notes: str = "",
    store_path: Path,
    now: datetime,
) -> ShortlistEntry:
    """Save an advert; only when this returns may anybody say *Saved*.

    Args:
        analysis: What was read out of it; holds the original text and the pack versions.
        title: As the person left it.
        employer: As the person left it.
        notes: What the person wrote beside it.
        store_path: The shortlist's file; made where it is missing.
        now: The moment of saving, with time zone.

    Returns:
        The entry as it stands on the disk, with its number.

    Raises:
        AppError: It could not be saved; the sentence says why.
    """
    entry = ShortlistEntry(
        id=0,
        title=title,
        employer=employer,
        status=EntryStatus.SAVED,
        notes=notes,
        saved_at=now,
        analysis=analysis,
    )
    with Shortlist(store_path) as shortlist:
        return shortlist.add(entry)


def find_saved(*, advert: Advert, store_path: Path) -> ShortlistRow | None:
    """The newest entry saved from the same text, if there is one; line breaks and spaces do not matter.

    Raises:
        AppError: The shortlist cannot be opened.
    """
    with Shortlist(store_path) as shortlist:
        return shortlist.find_same_text(digest_of(advert.part(TEXT)))
