"""Which facts a person may add to those that were read."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.domain.facts import FactName
from desktop_app.presentation.facts_rows import GROUPS, LISTS, names_of


def addable_of(stated: Iterable[FactName]) -> tuple[tuple[FactName, ...], ...]:
    """The facts that may be added, in the tab's groups and order, each by the fact that names its row.

    Args:
        stated: The facts that exist; a thing asked for can always be added.
    """
    known = set(stated)
    groups = (
        tuple(name for name in firsts if name in LISTS or not known.intersection(names_of(name)))
        for _, firsts in GROUPS
    )
    return tuple(group for group in groups if group)
