"""A shortlist entry: an advert somebody decided to keep."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desktop_app.domain.analysis import Analysis
from desktop_app.domain.facts import Correction, Fact, corrected
from desktop_app.domain.verdict import Confidence, Kind, Nation, Route, Setting, Stage


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
        corrections: What the person put right in the facts; at most one for each name.
    """

    id: int
    title: str
    employer: str
    status: EntryStatus
    notes: str
    saved_at: datetime
    analysis: Analysis
    corrections: tuple[Correction, ...] = ()

    @property
    def facts(self) -> tuple[Fact, ...]:
        """What was read, as the person put it right."""
        return corrected(self.analysis.facts, self.corrections)


@dataclass(frozen=True, slots=True)
class ShortlistRow:
    """What a list of saved adverts shows of one of them: light, without text or evidence.

    Attributes:
        id: The store's number for it.
        note: The first line of the notes; may be empty.
        saved_at: When it was saved, with time zone UTC.
        packs: (pack id, version) of the rules its analysis was made with.
    """

    id: int
    title: str
    employer: str
    route: Route
    confidence: Confidence
    provisional: bool
    kind: Kind
    stage: Stage
    nation: Nation
    setting: Setting
    status: EntryStatus
    note: str
    saved_at: datetime
    packs: tuple[tuple[str, str], ...]


class ShortlistColumn(StrEnum):
    """What a list of saved adverts can be sorted by; closed sets sort in their own order."""

    SAVED_AT = "saved_at"
    TITLE = "title"
    EMPLOYER = "employer"
    ROUTE = "route"
    CONFIDENCE = "confidence"
    KIND = "kind"
    STAGE = "stage"
    NATION = "nation"
    SETTING = "setting"
    STATUS = "status"
    NOTE = "note"
