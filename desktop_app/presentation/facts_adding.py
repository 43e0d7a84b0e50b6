"""Which facts may be added by hand to those that were read."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.domain.facts import FactName
from desktop_app.presentation.facts_rows import GROUPS, LISTS, names_of


def addable_of(stated: Iterable[FactName]) -> tuple[tuple[FactName, ...], ...]:
    """What may be added, in the groups and the order of the tab, each by the fact that names its row.

    Args:
        stated: The facts that there are; of what is asked for there may always be one more.
    """
    known = set(stated)
    groups = (
        tuple(name for name in firsts if name in LISTS or not known.intersection(names_of(name)))
        for _, firsts in GROUPS
    )
    return tuple(group for group in groups if group)
