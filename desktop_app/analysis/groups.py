"""Sorts the uses of a matcher's key, to skip those that cannot create or prevent a match."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop_app.analysis.compiling import Use
    from desktop_app.domain.signals import Signal


class Group(NamedTuple):
    """The uses of a matcher's key, sorted by purpose.

    Sets of numbers are bit masks in one integer, whose union and intersection cost next to nothing.

    Attributes:
        own: Phrases and cues.
        rules: Mask of the signals of these phrases.
        words: Mask of the nears that have this as their word.
        beside: Mask of the nears that have this as a companion.
        nears: The union of both.
        excepted: Mask of the signals that have this as an exception.
        by_word: Uses as a word that needs a companion, by number of the near.
        by_companion: Uses as a companion, by number of the near.
        exceptions: Uses as an exception (``not_in``, ``unless``), by number of the signal.
    """

    own: tuple[Use, ...]
    rules: int
    words: int
    beside: int
    nears: int
    excepted: int
    by_word: dict[int, Use]
    by_companion: dict[int, Use]
    exceptions: dict[int, list[Use]]

    @classmethod
    def of(cls, uses: Sequence[Use], nears: Nears) -> Group:
        """Sort the uses of one key."""
        own = tuple(use for use in uses if use.what in ("phrase", "cue"))
        by_word = {nears.number(use): use for use in uses if use.what == "word"}
        by_companion = {nears.number(use): use for use in uses if use.what == "beside"}
        words, beside = _mask(by_word), _mask(by_companion)
        exceptions: dict[int, list[Use]] = {}
        for use in uses:
            if use.what in ("not_in", "unless"):
                exceptions.setdefault(use.rule, []).append(use)
        return cls(
            own,
            _mask(use.rule for use in own if use.what == "phrase"),
            words,
            beside,
            words | beside,
            _mask(exceptions),
            by_word,
            by_companion,
            exceptions,
        )

    def wanted(self, nears: int, rules: int) -> list[Use]:
        """The uses that can create or prevent a match in the current text.

        Args:
            nears: Mask of the nears of which both word and companion were found.
            rules: Mask of the signals of which anything was found.
        """
        uses = [*self.own]
        if met := self.words & nears:
            uses += [self.by_word[number] for number in _numbers(met)]
        if met := self.beside & nears:
            uses += [self.by_companion[number] for number in _numbers(met)]
        if met := self.excepted & rules:
            for rule in _numbers(met):
                uses += self.exceptions[rule]
        return uses


class Nears:
    """Numbers the nears of all signals consecutively."""

    def __init__(self, signals: Iterable[Signal]) -> None:
        self._first: list[int] = []  # by number of the signal
        self._rules: list[int] = []  # by number of the near
        for rule, signal in enumerate(signals):
            self._first.append(len(self._rules))
            self._rules += [rule] * len(signal.near)

    def number(self, use: Use) -> int:
        """The number of a use's near among the nears of all signals."""
        return self._first[use.rule] + use.near

    def rules(self, nears: int) -> int:
        """Mask of the signals that the nears of a mask belong to."""
        return _mask(self._rules[number] for number in _numbers(nears))


def _mask(numbers: Iterable[int]) -> int:
    """The integer in which these bits are set."""
    mask = 0
    for number in numbers:
        mask |= 1 << number
    return mask


def _numbers(mask: int) -> list[int]:
    """The bits that are set, lowest first."""
    numbers = []
    while mask:
        lowest = mask & -mask
        numbers.append(lowest.bit_length() - 1)
        mask ^= lowest
    return numbers
