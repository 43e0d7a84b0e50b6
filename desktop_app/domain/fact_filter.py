"""What somebody wants to see of the shortlist: verdicts, statuses, and facts as the person put them right."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.facts import ContractKind, WorkPattern
from desktop_app.domain.shortlist import EntryStatus
from desktop_app.domain.verdict import Route

#: Adverts that close within this many days close soon: in the filter, and in the colour of a row.
SOON_DAYS = 7


class Closing(StrEnum):
    """How an advert's closing date stands to now."""

    OPEN = "open"
    SOON = "soon"


@dataclass(frozen=True, slots=True)
class FactFilter:
    """Passes an entry that agrees with every field that says something; an empty field says nothing.

    Attributes:
        routes: One of these.
        statuses: One of these.
        bands: Its band, or one between its two bands, is one of these numbers; “8a” counts as 8.
        pay_from: Its pay begins at so many pounds a year or more, full time; 0: whatever it is.
        closing: ``open``: not closed, or it does not say when; ``soon``: it closes within a week.
        patterns: All of these.
        contracts: One of these.
    """

    routes: frozenset[Route] = frozenset()
    statuses: frozenset[EntryStatus] = frozenset()
    bands: frozenset[int] = frozenset()
    pay_from: int = 0
    closing: Closing | None = None
    patterns: frozenset[WorkPattern] = frozenset()
    contracts: frozenset[ContractKind] = frozenset()

    @property
    def says_something(self) -> bool:
        """Whether it keeps anything out."""
        return self != EVERYTHING


EVERYTHING = FactFilter()
