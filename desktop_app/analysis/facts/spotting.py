"""Look for a form only round the words that it cannot do without, for most of an advert holds none of them.

Finding a literal word is far quicker than trying a form with many beginnings at every place, and knowing with
which letters any word of a text begins is quicker still: of a hundred words few need to be looked for.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import islice
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop_app.analysis.facts.stretches import Text

#: So many places of one form are looked at; an advert has a few, a text made to hurt has thousands.
_MOST: Final = 300
#: So far a window is stretched to the end of a word.
_WORD: Final = 40
#: By so many letters words are known; of a short word all are.
_HEAD: Final = 3
_LONG_HEAD: Final = 4
_LETTERS: Final = re.compile(r"[^\W\d_]+")
#: Every byte that is no small letter parts words; no cue begins with a letter that is none of these.
_PARTED: Final = bytes(code if 97 <= code <= 122 else 32 for code in range(256))
_DIGITS: Final = re.compile(r"\d+")


def at_words(form: str, flags: int = 0) -> re.Pattern[str]:
    """A form of which every alternative begins where a word does: other places are passed over at once.

    Args:
        form: As for ``re.compile``.
        flags: Likewise.
    """
    return re.compile(rf"\b(?:{form})", flags)


class Cues:
    """Literal words, or beginnings of words, without which some form has no match.

    Args:
        words: In small letters; what begins with a letter stands at the beginning of a word only.
    """

    __slots__ = ("_always", "_by_head", "_heads")

    def __init__(self, *words: str) -> None:
        by_head: defaultdict[str, list[str]] = defaultdict(list)
        always = []
        for word in words:
            run = _LETTERS.search(word)
            opens = run is not None and not any(map(str.isalnum, word[: run.start()]))
            if run is None or not opens or (run.end() == len(word) and len(run[0]) < _HEAD):
                always.append(word)
            else:
                by_head[run[0][:_LONG_HEAD]].append(word)
        self._by_head = {head: tuple(found) for head, found in by_head.items()}
        self._heads = frozenset(by_head)
        self._always = tuple(always)

    def places(self, text: Text) -> list[int]:
        """Where the words stand in a text, in order."""
        present = self._present(text)
        if not present:
            return []
        find = text.low.find
        places: list[int] = []
        for word in present:
            at = find(word)
            while at >= 0:
                places.append(at)
                at = find(word, at + len(word))
        return sorted(set(places)) if len(places) > 1 else places

    def stand_in(self, text: Text) -> bool:
        """Whether any of the words stands in a text."""
        return any(word in text.low for word in self._present(text))

    def _present(self, text: Text) -> list[str] | tuple[str, ...]:
        """The words with whose letters some word of a text begins."""
        heads = self._heads
        if heads.isdisjoint(text.heads):
            return self._always
        words = list(self._always)
        for head in heads & text.heads:
            words += self._by_head[head]
        return words


def heads_of(low: str) -> frozenset[str]:
    """The first letters of all words of a text in small letters; all but plain letters parts words."""
    plain = low.encode("latin-1", "replace").translate(_PARTED).decode("ascii")
    words = set(plain.split())
    return frozenset([word[:_LONG_HEAD] for word in words] + [word[:_HEAD] for word in words])


def digits_of(low: str) -> tuple[int, ...]:
    """Where the runs of figures of a text begin, in order."""
    return tuple(found.start() for found in _DIGITS.finditer(low))


def spotted(
    form: re.Pattern[str], text: Text, cues: Cues, *, before: int = 24, behind: int = 60
) -> Iterator[re.Match[str]]:
    """The first places of a form that stand near one of its cues, by place.

    Args:
        form: The form; every match of it holds a cue.
        text: Where to look, in small letters.
        cues: Literal words or beginnings of words.
        before: How far before a cue a match may begin.
        behind: How far behind the beginning of a cue a match may end.
    """
    low, left = text.low, _MOST
    for start, end in windows(text, cues, before=before, behind=behind):
        for found in form.finditer(low, start, end):
            yield found
            left -= 1
            if not left:
                return


def begun(form: re.Pattern[str], text: Text, cues: Cues) -> Iterator[re.Match[str]]:
    """The first places of a form of which every match begins with one of some literal words, by place.

    Args:
        form: The form.
        text: Where to look, in small letters.
        cues: How its matches begin.
    """
    yield from islice(_apart(form.match(text.low, place) for place in cues.places(text)), _MOST)


def counted(
    form: re.Pattern[str], text: Text, start: int = 0, end: int | None = None
) -> Iterator[re.Match[str]]:
    """The first places of a form of which every match begins with a figure, by place.

    Args:
        form: The form.
        text: Where to look, in small letters.
        start: Where to begin.
        end: Where matches end at the latest.
    """
    stop = len(text.low) if end is None else end
    yield from islice(
        _apart(form.match(text.low, place, stop) for place in text.digits_in(start, stop)), _MOST
    )


def windows(text: Text, cues: Cues, *, before: int, behind: int) -> list[tuple[int, int]]:
    """The ranges round all cues, those that touch joined; each begins and ends between words."""
    joined: list[tuple[int, int]] = []
    for place in cues.places(text):
        start, end = max(0, place - before), place + behind
        if joined and start <= joined[-1][1]:
            start = joined.pop()[0]
        joined.append((start, end))
    return [(_back(text.low, start), _forth(text.low, end)) for start, end in joined]


def _apart(matches: Iterable[re.Match[str] | None]) -> Iterator[re.Match[str]]:
    """The matches that do not begin inside the one before."""
    reached = 0
    for found in matches:
        if found and found.start() >= reached:
            reached = found.end()
            yield found


def _back(low: str, start: int) -> int:
    """The beginning of the word at a place."""
    found = low.rfind(" ", max(0, start - _WORD), start + 1)
    return found + 1 if found >= 0 else start


def _forth(low: str, end: int) -> int:
    """The end of the word at a place."""
    if end >= len(low):
        return len(low)
    found = low.find(" ", end, end + _WORD)
    return found if found >= 0 else end
