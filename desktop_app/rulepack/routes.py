"""The sides that rule files name: at `route` of a pack or a signal, at `company` of a signal."""

from __future__ import annotations

from enum import StrEnum

from desktop_app.domain.verdict import Route
from desktop_app.rulepack.entry_fields import Fields


class RouteWord(StrEnum):
    """What may stand at `route`: `mixed` is a conclusion, `none` is background."""

    HOSPITAL = "hospital"
    PRIMARY_CARE = "primary_care"
    BILLING = "billing"
    RESEARCH = "research"
    UNCLEAR = "unclear"
    NOT_CODING = "not_coding"
    NONE = "none"


class Company(StrEnum):
    """What may stand at `company` of a signal: the side that other signals must have shown."""

    HOSPITAL = "hospital"
    PRIMARY_CARE = "primary_care"
    BILLING = "billing"
    RESEARCH = "research"


def route_of(fields: Fields, default: Route | None = None) -> Route | None:
    """The route of a pack or a signal; `default` where the key is missing."""
    if fields.node("route") is None:
        return default
    chosen = fields.choice("route", RouteWord)
    return None if chosen is None or chosen is RouteWord.NONE else Route(chosen.value)


def company_of(fields: Fields) -> Route | None:
    """The side in whose company alone a signal is found."""
    chosen = fields.choice("company", Company)
    return None if chosen is None else Route(chosen.value)
