"""What each of a matcher's keys is looked for, and which of that can make or bar a match."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop_app.analysis.compiling import Use
    from desktop_app.domain.signals import Signal


class Group(NamedTuple):
    """What a matcher's key is looked for, in the order in which that is asked.

    Sets of numbers are masks, the bits of one whole number: to join or meet them costs next to nothing.

    Attributes:
        own: Phrases and cues.
        rules: Mask of the signals of these phrases.
        words: Mask of the nears whose word this is.
        beside: Mask of the nears whose companion this is.
        nears: Both together.
        excepted: Mask of the signals of which this is an exception.
        by_word: Words that count beside a companion, by the number of their near.
        by_companion: Companions, by the number of their near.
        exceptions: What is looked at only where something was found of a signal, by the signal's number.
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
        """Uses sorted by what they are for."""
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
        """The uses that can make or bar a match; its own alone where neither mask meets one of the group.

        Args:
            nears: Mask of the nears of which word and companion were found.
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
    """The nears of all signals, numbered one after the other.

    Args:
        signals: Those in use.
    """

    def __init__(self, signals: Iterable[Signal]) -> None:
        self._first: list[int] = []  # by the signal's number
        self._rules: list[int] = []  # by the near's
        for rule, signal in enumerate(signals):
            self._first.append(len(self._rules))
            self._rules += [rule] * len(signal.near)

    def number(self, use: Use) -> int:
        """The number of a use's near among all."""
        return self._first[use.rule] + use.near

    def rules(self, nears: int) -> int:
        """Mask of the signals whose nears a mask holds."""
        return _mask(self._rules[number] for number in _numbers(nears))


def _mask(numbers: Iterable[int]) -> int:
    """The whole number in which these bits are set."""
    mask = 0
    for number in numbers:
        mask |= 1 << number
    return mask


def _numbers(mask: int) -> list[int]:
    """The bits that are set, from the lowest on."""
    numbers = []
    while mask:
        lowest = mask & -mask
        numbers.append(lowest.bit_length() - 1)
        mask ^= lowest
    return numbers
