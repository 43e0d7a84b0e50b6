"""Pay tables of the National Health Service, and the results of the pay check."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.spans import Span
from desktop_app.domain.verdict import Nation

#: 365 ÷ 7 (NHS Business Services Authority, KA-02658).
WEEKS_A_YEAR = 52.143
#: A full-time week of Agenda for Change (NHS Terms and Conditions of Service Handbook, section 10).
HOURS_A_WEEK = 37.5


class PayZone(StrEnum):
    """Where a high cost area supplement is paid."""

    INNER = "inner"
    OUTER = "outer"
    FRINGE = "fringe"


@dataclass(frozen=True, slots=True)
class PaySource:
    """The source of a row in a pay table.

    Attributes:
        title: Its name, with its own date if it has one.
        address: Without scheme; empty for a table without a page of its own.
        checked: ISO date on which it was last read.
    """

    title: str
    address: str
    checked: str


@dataclass(frozen=True, slots=True)
class PayScale:
    """The pay of one band, full time, in pounds a year without any supplement.

    Attributes:
        nation: Whose scale it is.
        year: The pay year, from 1 April: ``2026/27``.
        band: In the form of the fact ``band``: ``4``, ``8a``.
        lowest: At the entry step.
        highest: At the top step.
        middle: The steps in between, if known.
        derived: Calculated from another year's scale, not copied from a published one.
    """

    nation: Nation
    year: str
    band: str
    lowest: int
    highest: int
    source: PaySource
    middle: tuple[int, ...] = ()
    derived: bool = False


@dataclass(frozen=True, slots=True)
class Supplement:
    """The high cost area supplement of one zone: a share of basic pay with a minimum and a maximum.

    Attributes:
        share: Share of basic pay: 0.2 for a fifth.
        least: Minimum in pounds a year, full time.
        most: Maximum in pounds a year, full time.
    """

    nation: Nation
    year: str
    zone: PayZone
    share: float
    least: int
    most: int
    source: PaySource
    derived: bool = False

    def on(self, basic: float) -> float:
        """The supplement for a full-time basic pay, both in pounds a year."""
        return min(max(self.share * basic, self.least), self.most)


@dataclass(frozen=True, slots=True)
class FullTimeWeek:
    """The full-time week of a nation's pay system from a pay year on, in hours."""

    nation: Nation
    year: str
    hours: float
    source: PaySource


@dataclass(frozen=True, slots=True)
class TraineeShare:
    """The share, in per cent, of a band's highest pay that a nation's trainees may be paid."""

    nation: Nation
    percent: int
    source: PaySource


@dataclass(frozen=True, slots=True)
class PayTables:
    """All shipped pay tables.

    Attributes:
        scales: By nation, year and band.
        supplements: By nation, year and zone.
        weeks: By nation and the first year in which they apply.
        shares: Of trainees, by nation.
    """

    scales: tuple[PayScale, ...] = ()
    supplements: tuple[Supplement, ...] = ()
    weeks: tuple[FullTimeWeek, ...] = ()
    shares: tuple[TraineeShare, ...] = ()

    def scale(self, nation: Nation, year: str, band: str) -> PayScale | None:
        """The scale of a nation, year and band; ``None`` if no table has it."""
        wanted = (nation, year, band)
        return next((row for row in self.scales if (row.nation, row.year, row.band) == wanted), None)

    def years(self, nation: Nation) -> tuple[str, ...]:
        """The pay years with a scale for the nation, latest first."""
        return tuple(sorted({row.year for row in self.scales if row.nation is nation}, reverse=True))

    def week(self, nation: Nation, year: str) -> FullTimeWeek | None:
        """The full-time week of a pay year; ``None`` if no source gives it."""
        held = [week for week in self.weeks if week.nation is nation and week.year <= year]
        return max(held, key=lambda week: week.year, default=None)


class PayRemarkKind(StrEnum):
    """The possible results of the pay check."""

    MATCHES = "matches"  # equals the band's scale of the year
    WITHIN = "within"  # lies inside the band's scale of the year
    OTHER_YEAR = "other_year"  # equals the band's scale of an earlier or later year
    OTHER_BAND = "other_band"  # equals the scale of another band than the stated one
    BAND_OF_PAY = "band_of_pay"  # no band is stated, and the pay equals exactly one band's scale
    ABOVE = "above"  # higher than the band's scale of the year
    BELOW = "below"  # lower than the band's scale of the year
    SHARE = "share"  # a trainee's share of the band's highest pay
    NO_TABLE = "no_table"  # no table to compare with
    TWO_PAYS = "two_pays"  # two pays that have no figure in common


@dataclass(frozen=True, slots=True)
class PayRemark:
    """One result of the pay check.

    Attributes:
        sentence: For people: ``Matches Band 4, England 2026/27.``
        source: Title of the table's source and when it was checked; empty without a table.
        spans: The advert's words that it refers to (band, pay), in this order; may be empty.
        derived: Whether the table it compares with is calculated, not published.
    """

    kind: PayRemarkKind
    sentence: str
    source: str = ""
    spans: tuple[Span, ...] = ()
    derived: bool = False
