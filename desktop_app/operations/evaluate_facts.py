"""Precision and recall of each fact on labelled adverts, by exact match.

A label is the contract's ``facts``: an object for each fact, or its bare value. Text matches regardless of
case, spacing and outer punctuation; numbers to a hundredth; lists in any order; things asked for by name and
strength. A fact missing from the label is not stated, so one that is read counts as wrong.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.domain.facts import CONTRACT_FACTS

if TYPE_CHECKING:
    from collections.abc import Mapping

_ENDS = " .,;:()"


class FactFigures(NamedTuple):
    """One fact's figures; an undefined ratio is ``None``."""

    fact: str
    labelled: int
    given: int
    right: int
    precision: float | None
    recall: float | None


class FactMiss(NamedTuple):
    """A fact that differs from its label; ``None`` for one that is not labelled, or not read."""

    number: int
    id: object
    fact: str
    labelled: object
    given: object


class FactScore:
    """Counts facts line by line."""

    def __init__(self) -> None:
        self._labelled: Counter[str] = Counter()
        self._given: Counter[str] = Counter()
        self._right: Counter[str] = Counter()
        self._misses: list[FactMiss] = []

    def add(self, number: int, key: object, labelled: object, given: object) -> str:
        """Count one advert.

        Args:
            number: The line's number.
            key: The advert's id.
            labelled: The line's own ``facts``, if any.
            given: The facts that were read, in the contract's form.

        Returns:
            What is wrong with the label, in a few words; empty if nothing is.
        """
        if labelled is None:
            return ""
        if not isinstance(labelled, dict) or not isinstance(given, dict):
            return "its “facts” are no object"
        strange = sorted(set(labelled) - {name.value for name in CONTRACT_FACTS})
        if strange:
            return f"there is no fact “{strange[0]}”"
        for name in map(str, CONTRACT_FACTS):
            self._count(number, key, name, (_value(labelled, name), _value(given, name)))
        return ""

    def _count(self, number: int, key: object, name: str, pair: tuple[object, object]) -> None:
        labelled, given = pair
        same = _plain(labelled) == _plain(given)
        self._labelled[name] += labelled is not None
        self._given[name] += given is not None
        if not same:
            self._misses.append(FactMiss(number, key, name, labelled, given))
        elif labelled is not None:
            self._right[name] += 1

    def figures(self) -> tuple[FactFigures, ...]:
        """The figures of each fact that was labelled or read."""
        return tuple(self._figures(name) for name in map(str, CONTRACT_FACTS) if self._seen(name))

    def misses(self) -> tuple[FactMiss, ...]:
        """The facts that differ from their labels."""
        return tuple(self._misses)

    def _seen(self, name: str) -> bool:
        return bool(self._labelled[name] or self._given[name])

    def _figures(self, name: str) -> FactFigures:
        labelled, given, right = self._labelled[name], self._given[name], self._right[name]
        precision = right / given if given else None
        recall = right / labelled if labelled else None
        return FactFigures(name, labelled, given, right, precision, recall)


def _value(facts: Mapping[str, object], name: str) -> object:
    """The value of a fact, bare or in an object; ``None`` if there is none."""
    fact = facts.get(name)
    return fact.get("value") if isinstance(fact, dict) else fact


def _plain(value: object) -> object:
    """A value in the form used for comparison."""
    if isinstance(value, str):
        return " ".join(value.casefold().split()).strip(_ENDS)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return round(float(value), 2)
    if isinstance(value, dict):
        return str(_plain(value.get("what"))), str(value.get("strength"))
    if isinstance(value, list):
        return sorted(map(str, map(_plain, value)))
    return value
