"""Weights of words learned from labelled texts: read out of the rules once, then kept as plain values."""

from __future__ import annotations

import math
from array import array
from typing import TYPE_CHECKING, Final, NamedTuple

from desktop_app.domain.errors import AppError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.domain.rules import RuleSet

#: When the weights of the passages were learned; no number.
LEARNED: Final = "passages.learned"
#: What is learned, by the first name of its policy.
_WHAT: Final = {"passages": "words of coding work", "papers": "signs of papers"}
_EACH: Final = 5
#: Type code of the numbers in a row.
_NUMBERS: Final = "d"


class Rows(NamedTuple):
    """Five numbers for each of some names.

    Attributes:
        names: Of words, pairs of them or signs.
        values: All numbers, one row after the other.
    """

    names: tuple[str, ...] = ()
    values: bytes = b""

    def items(self) -> Iterator[tuple[str, tuple[float, ...]]]:
        """Each name with its numbers."""
        return zip(self.names, zip(*[iter(array(_NUMBERS, self.values))] * _EACH, strict=True), strict=True)

    def one(self) -> tuple[float, ...]:
        """The first row, or nothing but noughts."""
        return next((row for _, row in self.items()), (0.0,) * _EACH)


#: By the name of their group in the policy.
Learned = dict[str, Rows]


def learned_of(rules: RuleSet) -> Learned:
    """The weights that stand in a rule set, by group (``passages.words.``); none: nothing was learned.

    Args:
        rules: The loaded rules.

    Raises:
        AppError: A line holds something else than five numbers.
    """
    groups: dict[str, tuple[list[str], array[float]]] = {}
    for name, line in rules.policy:
        pack, _, rest = name.partition(".")
        if pack in _WHAT and name != LEARNED:
            word = rest.partition(".")[2]
            names, values = groups.setdefault(name[: len(name) - len(word)], ([], array(_NUMBERS)))
            names.append(word)
            values.extend(_numbers(pack, name, line))
    return {group: Rows(tuple(names), values.tobytes()) for group, (names, values) in groups.items()}


def _numbers(pack: str, name: str, line: str) -> tuple[float, ...]:
    """The numbers of a line."""
    try:
        values = tuple(map(float, line.split()))
    except ValueError:
        values = ()
    if len(values) != _EACH or not math.isfinite(sum(values)):
        sentence = f"The {_WHAT[pack]} have no five numbers for “{name}”."
        raise AppError(sentence, f"Put the {pack} pack back as it was shipped.")
    return values
