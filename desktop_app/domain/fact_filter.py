"""The filter for the shortlist: verdicts, statuses, and facts as corrected."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.facts import ContractKind, WorkPattern
from desktop_app.domain.shortlist import EntryStatus
from desktop_app.domain.verdict import Route

#: Adverts that close within this many days close soon: in the filter, and in the colour of a row.
SOON_DAYS = 7


class Closing(StrEnum):
    """A filter by an advert's closing date."""

    OPEN = "open"
    SOON = "soon"


@dataclass(frozen=True, slots=True)
class FactFilter:
    """Passes entries that match every field set; an empty field matches everything.

    Attributes:
        routes: Its route is one of these.
        statuses: Its status is one of these.
        bands: Its band, or one within its range of bands, is one of these numbers; “8a” counts as 8.
        pay_from: Its pay starts at this many pounds a year or more, full time; 0 matches any pay.
        closing: ``open``: not closed, or without a closing date; ``soon``: closes within a week.
        patterns: It has all of these.
        contracts: Its contract is one of these.
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
        """Whether it excludes anything."""
        return self != EVERYTHING


EVERYTHING = FactFilter()
