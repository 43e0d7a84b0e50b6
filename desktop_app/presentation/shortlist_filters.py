"""The filters of the shortlist for people: groups of choices, and the selection in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, NamedTuple

from desktop_app.domain.fact_filter import Closing, FactFilter
from desktop_app.domain.facts import ContractKind, WorkPattern
from desktop_app.domain.labels import label
from desktop_app.domain.shortlist import EntryStatus
from desktop_app.domain.verdict import Route

_PAY = (20_000, 25_000, 30_000, 35_000, 40_000, 50_000, 60_000)
_CLOSING = {Closing.OPEN: "Still open", Closing.SOON: "Within a week"}


class FilterGroup(NamedTuple):
    """A group of choices.

    Attributes:
        name: Its label.
        field: The field of ``FactFilter``.
        choices: Values and their labels.
        several: Whether more than one may be selected.
    """

    name: str
    field: str
    choices: tuple[tuple[Any, str], ...]
    several: bool = True

    def toggled(self, wanted: FactFilter, value: Any) -> FactFilter:
        """The filter with a choice added, or removed if it was selected."""
        if self.several:
            return replace(wanted, **{self.field: getattr(wanted, self.field) ^ {value}})
        nothing = type(wanted)()
        chosen = getattr(wanted, self.field)
        return replace(wanted, **{self.field: getattr(nothing, self.field) if chosen == value else value})

    def has(self, wanted: FactFilter, value: Any) -> bool:
        """Whether a choice is selected."""
        chosen = getattr(wanted, self.field)
        return value in chosen if self.several else bool(chosen == value)


def _of(members: Any, words: Callable[[Any], str] = label) -> tuple[tuple[Any, str], ...]:
    return tuple((member, words(member)) for member in members)


GROUPS = (
    FilterGroup("Verdict", "routes", _of(Route, lambda route: label(route, short=True))),
    FilterGroup("Band", "bands", _of(range(2, 10), lambda band: "8 (8a to 8d)" if band == 8 else f"{band}")),
    FilterGroup("Pay from", "pay_from", _of(_PAY, lambda pay: f"£{pay:,} a year or more"), several=False),
    FilterGroup("Closes", "closing", _of(_CLOSING, _CLOSING.__getitem__), several=False),
    FilterGroup("Pattern", "patterns", _of(WorkPattern)),
    FilterGroup("Contract", "contracts", _of(ContractKind)),
    FilterGroup("Status", "statuses", _of(EntryStatus)),
)


def chosen_words(wanted: FactFilter) -> tuple[str, ...]:
    """The selection in words; empty if everything passes.

    Returns:
        One text for each group with a selection, such as “Band: 5 or 6”.
    """
    told = []
    for group in GROUPS:
        names = [words for value, words in group.choices if group.has(wanted, value)]
        if names:
            mark = " and " if group.field == "patterns" else " or "
            told.append(f"{group.name}: {mark.join(names)}")
    return tuple(told)
