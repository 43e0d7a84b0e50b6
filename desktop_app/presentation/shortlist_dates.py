"""Formats dates in English whatever the computer's locale: “6 Dec”, “6 December 2026, 09:30”."""

from __future__ import annotations

from datetime import date, datetime

from desktop_app.domain.facts_words import MONTHS


def short_day(moment: datetime, *, today: date) -> str:
    """The local day in short; with the year only if it is not this one.

    Args:
        moment: With time zone.
        today: The present local day.
    """
    day = moment.astimezone().date()
    words = f"{day.day} {MONTHS[day.month - 1][:3]}"
    return words if day.year == today.year else f"{words} {day.year}"


def long_day(moment: datetime) -> str:
    """The local day with the month in full and the year: “6 December 2026”."""
    day = moment.astimezone().date()
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def full_moment(moment: datetime) -> str:
    """The local day and time: “6 December 2026, 09:30”."""
    return f"{long_day(moment)}, {moment.astimezone():%H:%M}"
