"""Reads the learned weights out of the rules once, into plain values that can be cached."""

from __future__ import annotations

import math
from array import array
from typing import TYPE_CHECKING, Final, NamedTuple

from desktop_app.domain.errors import AppError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.domain.rules import RuleSet

#: The policy entry that says when the weights of passages were learned.
LEARNED: Final = "passages.learned"
#: The policies with learned weights, and what their weights are called in error messages.
_WHAT: Final = {"passages": "words of coding work", "papers": "signs of papers"}
_EACH: Final = 5
#: Type code of the numbers in a row.
_NUMBERS: Final = "d"


class Rows(NamedTuple):
    """Names with five numbers each.

    Attributes:
        names: Words, pairs of words or signs.
        values: The numbers of all rows, packed as doubles.
    """

    names: tuple[str, ...] = ()
    values: bytes = b""

    def items(self) -> Iterator[tuple[str, tuple[float, ...]]]:
        """Each name with its numbers."""
        return zip(self.names, zip(*[iter(array(_NUMBERS, self.values))] * _EACH, strict=True), strict=True)

    def one(self) -> tuple[float, ...]:
        """The first row, or zeros if there is none."""
        return next((row for _, row in self.items()), (0.0,) * _EACH)


#: Learned weights by the name of their group in the policy.
Learned = dict[str, Rows]


def learned_of(rules: RuleSet) -> Learned:
    """The learned weights of a rule set by group (``passages.words.``); empty if it has none.

    Raises:
        AppError: A line is not five numbers.
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
