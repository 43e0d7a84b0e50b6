"""Statistics of the rule packs, for the Rules page and the command line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from desktop_app.domain.rules import RulePack, RuleSet
from desktop_app.domain.signals import Category, Status, Strength
from desktop_app.rulepack.coverage import uncovered, wordings

E = TypeVar("E", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class PackStatistics:
    """Counts over one pack.

    Attributes:
        strengths: (strength, signals) for each strength, strongest first.
        categories: (category, signals) for each category that occurs, in the order of the enum.
        phrases: Wordings, without near words.
        examples: Sentences of all kinds.
        sources: Sources, counted each time they are named.
        own_only: Signals that rest on our own observations alone, with nothing published behind them.
        uncounted: Signals that are experimental or deprecated.
        wordings: Wordings the examples should cover: phrases, near words, exceptions and unless words.
        shown: Those of them that appear in an example.
    """

    pack: str
    title: str
    version: str
    signals: int
    strengths: tuple[tuple[Strength, int], ...]
    categories: tuple[tuple[Category, int], ...]
    phrases: int
    examples: int
    sources: int
    own_only: int
    uncounted: int
    wordings: int
    shown: int


def pack_statistics(rules: RuleSet) -> tuple[PackStatistics, ...]:
    """Counts for each pack, in loading order; packs of cues, headings and policy have no signals."""
    return tuple(_of_pack(pack) for pack in rules.packs)


def _of_pack(pack: RulePack) -> PackStatistics:
    """The counts of one pack."""
    signals = pack.signals
    in_use = [signal for signal in signals if signal.status is not Status.DEPRECATED]
    listed = sum(wordings(signal) for signal in in_use)
    categories = _counted(Category, (signal.category for signal in signals))
    return PackStatistics(
        pack=pack.id,
        title=pack.title,
        version=pack.version,
        signals=len(signals),
        strengths=_counted(Strength, (signal.strength for signal in signals)),
        categories=tuple(pair for pair in categories if pair[1]),
        phrases=sum(len(signal.phrases) for signal in signals),
        examples=sum(
            len(group)
            for examples in (signal.examples for signal in signals)
            for group in (examples.match, examples.no_match, examples.negated, examples.known_gaps)
        ),
        sources=sum(len(signal.sources) for signal in signals),
        own_only=sum(
            bool(signal.sources) and all(one.is_own for one in signal.sources) for signal in signals
        ),
        uncounted=sum(signal.status is not Status.STABLE for signal in signals),
        wordings=listed,
        shown=listed - sum(1 for signal in in_use for _gap in uncovered(signal)),
    )


def _counted(options: type[E], values: Iterable[E]) -> tuple[tuple[E, int], ...]:
    """(member, number of occurrences) for each member of an enum."""
    counts = Counter(values)
    return tuple((option, counts[option]) for option in options)
