"""A shortlist entry: an advert somebody decided to keep."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desktop_app.domain.analysis import Analysis


class EntryStatus(StrEnum):
    """How far the person has come with an advert."""

    SAVED = "saved"
    APPLIED = "applied"
    INTERVIEW = "interview"
    OFFER = "offer"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class ShortlistEntry:
    """One saved advert with its analysis as made on the day.

    Attributes:
        id: The store's number for it; 0 before it is saved.
        title: As the person may have corrected it.
        employer: As the person may have corrected it.
        saved_at: When it was saved, with time zone UTC.
    """

    id: int
    title: str
    employer: str
    status: EntryStatus
    notes: str
    saved_at: datetime
    analysis: Analysis
