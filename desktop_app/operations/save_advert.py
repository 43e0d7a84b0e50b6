"""Saves an advert with its analysis to the shortlist, and corrects its facts later."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from desktop_app.domain.advert import Advert
from desktop_app.domain.analysis import Analysis
from desktop_app.domain.errors import AppError
from desktop_app.domain.facts import Correction, FactName
from desktop_app.domain.shortlist import EntryStatus, ShortlistEntry, ShortlistRow
from desktop_app.store.rows import digest_of_advert
from desktop_app.store.shortlist import Shortlist
from desktop_app.store.sqlite_errors import EntryError


def save_advert(
    *,
    analysis: Analysis,
    title: str,
    employer: str,
    corrections: tuple[Correction, ...] = (),
    store_path: Path,
    now: datetime,
) -> ShortlistEntry:
    """Save an advert; only when this returns may anything say *Saved*.

    Args:
        analysis: Of the advert, with its facts, original text and pack versions.
        title: The title to use if it is neither a fact nor corrected.
        employer: The employer to use if it is neither a fact nor corrected.
        corrections: The person's corrections; those of title and employer become the entry's.
        store_path: The shortlist's file; created if missing.
        now: The moment of saving, with time zone.

    Returns:
        The entry as stored, with its number.

    Raises:
        AppError: It could not be saved; the sentence says why.
    """
    read = {fact.name: str(fact.value) for fact in analysis.facts}
    entry = ShortlistEntry(
        id=0,
        title=read.get(FactName.TITLE) or title,
        employer=read.get(FactName.EMPLOYER) or employer,
        status=EntryStatus.SAVED,
        saved_at=now,
        notes="",
        analysis=analysis,
        corrections=corrections,
    )
    with Shortlist(store_path) as shortlist:
        return shortlist.add(entry)


def find_saved(*, advert: Advert, store_path: Path) -> ShortlistRow | None:
    """The newest entry saved from the same text, if any; line breaks and spaces are ignored.

    Raises:
        AppError: The shortlist cannot be opened.
    """
    with Shortlist(store_path) as shortlist:
        return shortlist.find_same_text(digest_of_advert(advert))


def change_facts(
    *, entry_id: int, changes: Mapping[FactName, Correction | None], store_path: Path
) -> ShortlistEntry:
    """Correct the facts of a saved advert; other corrections made meanwhile stay.

    Args:
        entry_id: The entry's number.
        changes: Corrections by fact; ``None`` restores what was read.
        store_path: The shortlist's file.

    Returns:
        The entry as stored; its analysis is unchanged.

    Raises:
        AppError: It could not be written; ``is_lost`` says whether trying again is pointless.
    """
    with Shortlist(store_path) as shortlist:
        shortlist.change(entry_id, changes=changes)
        return shortlist.fetch(entry_id)


def is_lost(error: AppError) -> bool:
    """Whether the entry is gone or damaged, so that trying again is pointless."""
    return isinstance(error, EntryError)
