"""Keep an advert with its analysis in the shortlist, and put right later what was read out of it."""

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
    """Save an advert; only when this returns may anybody say *Saved*.

    Args:
        analysis: What was read out of it, facts and all; holds the original text and the pack versions.
        title: What stands for the title where it is neither a fact nor corrected.
        employer: What stands for the employer where it is neither a fact nor corrected.
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
        saved_at=now,
        notes="",
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


def change_facts(
    *, entry_id: int, changes: Mapping[FactName, Correction | None], store_path: Path
) -> ShortlistEntry:
    """Put right what was read out of a saved advert; what else was put right in it meanwhile stays.

    Args:
        entry_id: The entry's number.
        changes: Corrections by name; ``None``: that fact holds again as it was read.
        store_path: The shortlist's file.

    Returns:
        The entry as it stands on the disk; the analysis is what it was.

    Raises:
        AppError: It could not be written; ``is_lost`` tells whether trying again may help.
    """
    with Shortlist(store_path) as shortlist:
        shortlist.change(entry_id, changes=changes)
        return shortlist.fetch(entry_id)


def is_lost(error: AppError) -> bool:
    """Whether the entry that something was to be done with is gone or damaged, so trying again is no use."""
    return isinstance(error, EntryError)
