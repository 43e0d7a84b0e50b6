"""The sides named in rule files: `route` of a pack or a signal, `company` of a signal."""

from __future__ import annotations

from enum import StrEnum

from desktop_app.domain.verdict import Route
from desktop_app.rulepack.entry_fields import Fields


class RouteWord(StrEnum):
    """The values of `route`: `mixed` is a conclusion, `none` is background."""

    HOSPITAL = "hospital"
    PRIMARY_CARE = "primary_care"
    BILLING = "billing"
    RESEARCH = "research"
    UNCLEAR = "unclear"
    NOT_CODING = "not_coding"
    NONE = "none"


class Company(StrEnum):
    """The values of a signal's `company`: the side that other signals must have shown."""

    HOSPITAL = "hospital"
    PRIMARY_CARE = "primary_care"
    BILLING = "billing"
    RESEARCH = "research"


def route_of(fields: Fields, default: Route | None = None) -> Route | None:
    """The route of a pack or a signal; `default` if the key is missing."""
    if fields.node("route") is None:
        return default
    chosen = fields.choice("route", RouteWord)
    return None if chosen is None or chosen is RouteWord.NONE else Route(chosen.value)


def company_of(fields: Fields) -> Route | None:
    """The side in whose company a signal is found, if it needs any."""
    chosen = fields.choice("company", Company)
    return None if chosen is None else Route(chosen.value)
