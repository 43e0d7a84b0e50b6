"""Turns a filter by facts into a condition on the shortlist's columns."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta
from enum import StrEnum

from desktop_app.domain.fact_filter import SOON_DAYS, Closing, FactFilter
from desktop_app.domain.facts import PayPeriod
from desktop_app.store.fact_columns import FOREIGN, pay_key

_Condition = tuple[str, list[str]]


def condition_of(wanted: FactFilter, *, now: datetime) -> _Condition:
    """The condition on `entry` (SQL from closed sets only) and its parameters.

    Args:
        wanted: The filter.
        now: The present local moment; decides which adverts have closed or close soon.
    """
    asked = (
        _one_of("route", wanted.routes),
        _one_of("status", wanted.statuses),
        _one_of("contract", wanted.contracts),
        _in_bands(wanted.bands),
        _paid_from(wanted.pay_from),
        _closing(wanted.closing, now),
        *(_with_pattern(pattern) for pattern in sorted(wanted.patterns)),
    )
    pieces = [piece for piece in asked if piece is not None]
    return " AND ".join(["1", *(sql for sql, _ in pieces)]), [one for _, values in pieces for one in values]


def _one_of(column: str, members: Collection[StrEnum]) -> _Condition | None:
    """The column holds one of these members."""
    if not members:
        return None
    marks = ", ".join("?" * len(members))
    return f"{column} IN ({marks})", sorted(member.value for member in members)


def _in_bands(bands: Collection[int]) -> _Condition | None:
    """The entry's band is one of these; a key is “050”, “08a” or “030-040” (first and last band)."""
    if not bands:
        return None
    one = "? BETWEEN substr(band_key, 1, 2) AND substr(band_key, -3, 2)"
    numbered = "band_key GLOB '0[0-9]*'"
    return f"{numbered} AND ({' OR '.join([one] * len(bands))})", [f"{band:02}" for band in sorted(bands)]


def _paid_from(least: int) -> _Condition | None:
    """Paid at least this much; pay in another currency never passes."""
    if not least:
        return None
    return f"pay_key >= ? AND pay_key < '{FOREIGN}'", [pay_key(least, PayPeriod.YEAR.value, "GBP")]


def _closing(closing: Closing | None, now: datetime) -> _Condition | None:
    """Still open, or closing soon. A key is “2026-12-06T17:00”; an advert without a closing date is open."""
    if closing is None:
        return None
    moment = f"{now:%Y-%m-%dT%H:%M}"
    if closing is Closing.OPEN:
        return "(closing_key = '' OR closing_key >= ?)", [moment]
    last = f"{now + timedelta(days=SOON_DAYS + 1):%Y-%m-%d}"
    return "closing_key >= ? AND closing_key < ?", [moment, last]


def _with_pattern(pattern: StrEnum) -> _Condition:
    """The column holds the pattern among its space-separated words."""
    return "instr(' ' || pattern || ' ', ?) > 0", [f" {pattern.value} "]
