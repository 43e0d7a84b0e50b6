"""Splits texts into the features that have learned weights: stemmed words and pairs of neighbours.

``passages`` (whether a sentence is about coding work) and ``papers`` (the kind of document) both use them.
Training works with names; reading works with numbers, which avoids building strings only to look them up.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Iterable

_LETTERS: Final = r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*"
_WORD: Final = re.compile(_LETTERS)
#: Words, and the marks that end a sentence or line.
_WORD_OR_END: Final = re.compile(rf"{_LETTERS}|[.!;:](?=\s)|\?(?=\s|\Z)|\n")
_ENDING: Final = re.compile(r"(?<=[a-z0-9]{3})(?:is|iz)?(?:ing|ed|es|e|s|er|ers)$")
_SHORTEST: Final = 6
#: Size of the cache of spellings; it is emptied when full.
_MOST_WORDS: Final = 20_000
#: Joins the words of a pair.
_JOINT: Final = "_"
#: The numbers of the end of a sentence, and of the end of a question; unknown words are 0.
END: Final = -1
END_ASKING: Final = -2
_ENDS: Final = {".": END, "!": END, ";": END, ":": END, "\n": END, "?": END_ASKING}


@lru_cache(maxsize=_MOST_WORDS)
def fold(word: str) -> str:
    """Strip the English ending from a word of six letters or more: *assigned* and *assigning* become one."""
    return _ENDING.sub("", word) if len(word) >= _SHORTEST else word


def words_of(sentence: str) -> list[str]:
    """The folded words of a sentence, then each pair of neighbours joined by an underscore."""
    words = [fold(word) for word in _WORD.findall(sentence.lower())]
    return words + [_JOINT.join(both) for both in pairwise(words)]


class Vocabulary:
    """Numbers the words and pairs that have weights."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._spellings = _Spellings(self._numbers)
        self._pairs: dict[tuple[int, int], int] = {}

    def number(self, name: str) -> int:
        """The number of a folded word, or of a pair joined by an underscore; a new one is added."""
        return self.numbers((name,))[0]

    def numbers(self, names: Iterable[str]) -> list[int]:
        """The numbers of several words or pairs, in order; new ones are added."""
        known = self._numbers
        before, numbers = len(known), []
        for name in names:
            number = known.get(name)
            if number is None:
                number = known[name] = len(known) + 1
                first, joint, second = name.partition(_JOINT)
                if joint:
                    one, other = (known.setdefault(word, len(known) + 1) for word in (first, second))
                    self._pairs[one, other] = number
            numbers.append(number)
        if len(known) > before:
            self._spellings.clear()
        return numbers

    def words(self, sentence: str) -> list[int]:
        """The numbers of a sentence's words; 0 for unknown ones."""
        return [*map(self._spellings.__getitem__, _WORD.findall(sentence.lower()))]

    def words_and_ends(self, text: str) -> list[int]:
        """The numbers of a text's words, with ``END`` or ``END_ASKING`` after each sentence or line."""
        return [*map(self._spellings.__getitem__, _WORD_OR_END.findall(text.lower()))]

    def pairs(self, words: Iterable[int]) -> list[int | None]:
        """The numbers of the pairs of neighbours; ``None`` for unknown ones."""
        return [*map(self._pairs.get, pairwise(words))]


class Names(Vocabulary):
    """A vocabulary for training: it numbers everything it reads, and can give the names back."""

    @override
    def words_and_ends(self, text: str) -> list[int]:
        for word in _WORD_OR_END.findall(text.lower()):
            if word not in _ENDS:
                self.number(fold(word))
        return super().words_and_ends(text)

    @override
    def pairs(self, words: Iterable[int]) -> list[int | None]:
        known = list(words)
        names = self.names()
        for first, second in pairwise(known):
            if first > 0 and second > 0:
                self.number(f"{names[first]}{_JOINT}{names[second]}")
        return super().pairs(known)

    def names(self) -> dict[int, str]:
        """The name of each number."""
        return {number: name for name, number in self._numbers.items()}


class _Spellings(dict[str, int]):
    """Cache from a lower-case spelling to the number of its folded word, or 0.

    Args:
        numbers: The numbers of folded words, shared with the vocabulary.
    """

    def __init__(self, numbers: dict[str, int]) -> None:
        super().__init__()
        self._numbers = numbers

    def __missing__(self, word: str) -> int:
        if len(self) >= _MOST_WORDS:
            self.clear()
        number = self[word] = _ENDS.get(word) or self._numbers.get(fold(word), 0)
        return number
