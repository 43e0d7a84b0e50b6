"""Finds the wordings of a signal that no example covers.

Each should be seen to work, or not to (docs/rules.md).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from desktop_app.domain.signals import Signal
from desktop_app.rulepack.example_marks import read_marks
from desktop_app.rulepack.wording_match import Sentences


class Uncovered(NamedTuple):
    """A wording that no example covers.

    Attributes:
        key: Where it is defined: ``phrases``, ``near``, ``not_in`` or ``unless``.
        phrase: The wording.
        wanted: The kind of example that would cover it.
    """

    key: str
    phrase: str
    wanted: str


def wordings(signal: Signal) -> int:
    """How many wordings of a signal the examples should cover."""
    near_words = {word for near in signal.near for word in near.words + near.any_of}
    return len(signal.phrases) + len(near_words) + len(signal.not_in) + len(signal.unless)


def uncovered(signal: Signal) -> Iterator[Uncovered]:
    """The wordings of a signal that no example covers.

    Phrases and near words should appear in a sentence with a match (`match`, `negated`, `known_gaps`);
    `not_in` and `unless` in one without (`no_match`).
    """
    examples = signal.examples
    found = Sentences(_plain(examples.match + examples.negated + examples.known_gaps))
    near_words = dict.fromkeys(word for near in signal.near for word in near.words + near.any_of)
    for key, words in (("phrases", signal.phrases), ("near", tuple(near_words))):
        yield from (Uncovered(key, word, "match") for word in words if not found.hold(word))
    silent = Sentences(_plain(examples.no_match + examples.known_gaps))
    for key, words in (("not_in", signal.not_in), ("unless", signal.unless)):
        yield from (Uncovered(key, word, "no_match") for word in words if not silent.hold(word))


def _plain(sentences: tuple[str, ...]) -> tuple[str, ...]:
    """The sentences without their marks."""
    return tuple(read_marks(sentence).text for sentence in sentences)
