"""Searches for a pattern only near words that each of its matches must contain; most text has none of them.

Finding a literal word is far quicker than trying a pattern with many beginnings at every place. The words of
a text are indexed once by their first letters (``Words``).
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import accumulate, islice
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from desktop_app.analysis.facts.layout.stretches import Text

#: At most so many matches of a pattern are read; an advert has a few, a hostile text thousands.
_MOST: Final = 300
#: A window is extended by at most so much to the end of a word.
_WORD: Final = 40
#: Words are indexed by so many first letters.
_HEAD: Final = 3
_LONG_HEAD: Final = 4
_LETTERS: Final = re.compile(r"[a-z]+")
#: Splits a text into words and the text between them.
_WORDS: Final = re.compile(r"([a-z]+)")
_DIGITS: Final = re.compile(r"\d+")


def at_words(form: str, flags: int = 0) -> re.Pattern[str]:
    """Compile a pattern that matches only at the start of a word; other places are skipped at once."""
    return re.compile(rf"\b(?:{form})", flags)


def one_of(*forms: str) -> str:
    """Join patterns as alternatives, so that each can be on a line of its own."""
    return "|".join(forms)


class Words:
    """An index of the words of a text by their first letters.

    Args:
        low: The text in lower case; anything but a plain letter separates words.

    Attributes:
        heads: The first four and first three letters of every word; all letters of shorter ones.
        places: For each head, where such words begin; in no particular order.
    """

    __slots__ = ("heads", "places")

    def __init__(self, low: str) -> None:
        pieces = _WORDS.split(low)
        starts = [*accumulate(map(len, pieces))][::2]
        places: dict[str, list[int]] = {}
        begun = places.setdefault
        for word, start in zip(pieces[1::2], starts, strict=False):
            begun(word[:_LONG_HEAD], []).append(start)
        for head in [head for head in places if len(head) == _LONG_HEAD]:
            begun(head[:_HEAD], []).extend(places[head])
        self.places: Mapping[str, list[int]] = places
        self.heads = frozenset(places)


class Cues:
    """Literal words or beginnings of words, one of which every match of some pattern contains.

    Args:
        words: The words in lower case; one that begins with a letter is found at the start of a word only.
    """

    __slots__ = ("_anywhere", "_by_head", "_heads")

    def __init__(self, *words: str) -> None:
        by_head: defaultdict[str, defaultdict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
        anywhere = []
        for word in words:
            told = _longest_run(word)
            if told:
                by_head[told[0][:_LONG_HEAD]][told.start()].append(word)
            else:
                anywhere.append(word)
        self._by_head = {
            head: [(before, tuple(found)) for before, found in at.items()] for head, at in by_head.items()
        }
        self._heads = frozenset(by_head)
        self._anywhere = tuple(anywhere)

    def places(self, text: Text) -> list[int]:
        """The places of the words in a text, in order."""
        low, known = text.low, text.words
        found: set[int] = set()
        for word in self._anywhere:
            at = low.find(word)
            while at >= 0:
                found.add(at)
                at = low.find(word, at + len(word))
        for head in self._heads & known.heads:
            begun = known.places[head]
            for before, words in self._by_head[head]:
                for place in begun:
                    if place >= before and low.startswith(words, place - before):
                        found.add(place - before)
        return sorted(found)

    def stand_in(self, text: Text) -> bool:
        """Whether any of the words occurs in a text."""
        return bool(self.places(text))


def _longest_run(word: str) -> re.Match[str] | None:
    """The longest word of a phrase, by which it is looked up in the index.

    ``None`` if the phrase begins with a digit or its words are too short.
    """
    runs = list(_LETTERS.finditer(word))
    if not runs or any(map(str.isalnum, word[: runs[0].start()])):
        return None
    known = [run for run in runs if run.end() < len(word) or len(run[0]) >= _HEAD]
    return max(reversed(known), key=lambda run: len(run[0]), default=None)


def digits_of(low: str) -> tuple[int, ...]:
    """Where the runs of digits of a text begin, in order."""
    return tuple([found.start() for found in _DIGITS.finditer(low)])


def spotted(
    form: re.Pattern[str], text: Text, cues: Cues, *, before: int = 24, behind: int = 60
) -> Iterator[re.Match[str]]:
    """The first matches of a pattern near one of its cues, in text order.

    Args:
        form: The pattern; every match contains a cue.
        text: Where to search, in lower case.
        cues: Literal words or beginnings of words.
        before: How far before a cue a match may begin.
        behind: How far after the start of a cue a match may end.
    """
    low, left = text.low, _MOST
    for start, end in windows(text, cues, before=before, behind=behind):
        for found in form.finditer(low, start, end):
            yield found
            left -= 1
            if not left:
                return


def begun(form: re.Pattern[str], text: Text, cues: Cues) -> Iterator[re.Match[str]]:
    """The first matches of a pattern that always begins with one of some words, in text order.

    Args:
        form: The pattern.
        text: Where to search, in lower case.
        cues: How its matches begin.
    """
    yield from islice(_apart(form.match(text.low, place) for place in cues.places(text)), _MOST)


def counted(
    form: re.Pattern[str], text: Text, start: int = 0, end: int | None = None
) -> Iterator[re.Match[str]]:
    """The first matches of a pattern that always begins with a digit, in text order.

    Args:
        form: The pattern.
        text: Where to search, in lower case.
        start: Where to begin.
        end: Where matches end at the latest.
    """
    stop = len(text.low) if end is None else end
    yield from islice(
        _apart(form.match(text.low, place, stop) for place in text.digits_in(start, stop)), _MOST
    )


def windows(text: Text, cues: Cues, *, before: int, behind: int) -> list[tuple[int, int]]:
    """The ranges round all cues, merged where they touch; each begins and ends between words."""
    joined: list[tuple[int, int]] = []
    for place in cues.places(text):
        start, end = max(0, place - before), place + behind
        if joined and start <= joined[-1][1]:
            start = joined.pop()[0]
        joined.append((start, end))
    return [(_back(text.low, start), _forth(text.low, end)) for start, end in joined]


def _apart(matches: Iterable[re.Match[str] | None]) -> Iterator[re.Match[str]]:
    """The matches that do not begin inside the previous one."""
    reached = 0
    for found in matches:
        if found and found.start() >= reached:
            reached = found.end()
            yield found


def _back(low: str, start: int) -> int:
    """The start of the word at a place."""
    found = low.rfind(" ", max(0, start - _WORD), start + 1)
    return found + 1 if found >= 0 else start


def _forth(low: str, end: int) -> int:
    """The end of the word at a place."""
    if end >= len(low):
        return len(low)
    found = low.find(" ", end, end + _WORD)
    return found if found >= 0 else end
