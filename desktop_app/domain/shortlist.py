"""A shortlist entry: an advert that somebody saved."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from desktop_app.domain.advert import EMPLOYER, TITLE, Advert
from desktop_app.domain.analysis import Analysis
from desktop_app.domain.facts import Correction, Fact, FactName, corrected
from desktop_app.domain.verdict import Confidence, Kind, Nation, Route, Setting, Stage

#: An advert with the corrections of its facts.
PutRight = tuple[Advert, tuple[Correction, ...]]


class EntryStatus(StrEnum):
    """How far the person's application has come."""

    SAVED = "saved"
    APPLIED = "applied"
    INTERVIEW = "interview"
    OFFER = "offer"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class ShortlistEntry:
    """One saved advert with its analysis as made on the day of saving.

    Attributes:
        id: The store's number for it; 0 before it is saved.
        title: Possibly corrected by the person.
        employer: Possibly corrected by the person.
        saved_at: When it was saved, in UTC.
        corrections: The person's corrections of facts; at most one per name.
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
        """The facts with corrections applied."""
        return corrected(self.analysis.facts, self.corrections)


def agreed(
    entry: ShortlistEntry,
    *,
    typed: Container[str] = (),
    freed: Container[FactName] = (),
    guessed: Mapping[str, str] = MappingProxyType({}),
) -> ShortlistEntry:
    """The entry with its title and employer consistent between fields and corrections.

    A correction wins over the field. A field that differs from what was read counts as a correction; where
    nothing was read the field may hold the program's own guess, and counts only if the person typed it.

    Args:
        entry: Its corrections in any order; if several have one name, the last counts.
        typed: The fields, title or employer, that the person has just typed.
        freed: Facts whose correction the person removed: what was read applies again.
        guessed: The guesses for title and employer, by part name, if nothing states them.
    """
    read = {fact.name: fact.value for fact in entry.analysis.facts}
    known = {correction.name: correction for correction in entry.corrections}
    fields = {}
    for name, part, field in (
        (FactName.TITLE, TITLE, entry.title),
        (FactName.EMPLOYER, EMPLOYER, entry.employer),
    ):
        stated = str(read.get(name, ""))
        own = name in known or name in typed or bool(stated)
        if name in known:
            words = str(known.pop(name).value or "")
        elif name in freed:
            words = stated or entry.analysis.advert.part(part) or guessed.get(part, field)
        else:
            words = field
        if own and words != stated and (read or entry.corrections):
            known[name] = Correction(name, words or None)
        fields[part] = words
    return replace(
        entry,
        title=fields[TITLE],
        employer=fields[EMPLOYER],
        corrections=tuple(known[name] for name in FactName if name in known),
    )


@dataclass(frozen=True, slots=True)
class RowFacts:
    """The facts that a list shows, as corrected; empty if not stated.

    Attributes:
        closing_date: ISO 8601, or as typed by the person.
        closing_time: ``HH:MM``.
        early_closing: Whether the advert may close before its closing date.
        pay_min: In ``currency`` per ``pay_period``, full time.
        pay_period: A value of ``PayPeriod``.
        pay_terms: Values of ``PayTerm``.
        contract: A value of ``ContractKind``.
        pattern: Values of ``WorkPattern``.
    """

    closing_date: str = ""
    closing_time: str = ""
    early_closing: bool = False
    band: str = ""
    pay_min: float | None = None
    pay_max: float | None = None
    pay_period: str = ""
    currency: str = ""
    pay_terms: tuple[str, ...] = ()
    location: str = ""
    contract: str = ""
    pattern: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ShortlistRow:
    """What a list of saved adverts shows of each: light, without text or evidence.

    Attributes:
        id: The store's number for it.
        note: The first line of the notes; may be empty.
        saved_at: When it was saved, in UTC.
        packs: (pack id, version) of the rules its analysis was made with.
        nation: The corrected nation, or the verdict's.
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
    facts: RowFacts = RowFacts()


class ShortlistColumn(StrEnum):
    """The columns by which a list of saved adverts can be sorted.

    Closed sets sort in their own order; entries that do not state the fact come last either way.
    """

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
    CLOSING_DATE = "closing_date"
    BAND = "band"
    PAY = "pay"
    LOCATION = "location"
    CONTRACT = "contract"
    PATTERN = "pattern"
