"""Look for a form only round the words that it cannot do without, for most of an advert holds none of them.

Finding a literal word is far quicker than trying a form with many beginnings at every place.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

#: So many places of one form are looked at; an advert has a few, a text made to hurt has thousands.
_MOST: Final = 300
#: So far a window is stretched to the end of a word.
_WORD: Final = 40


def spotted(
    form: re.Pattern[str], low: str, triggers: Iterable[str], *, before: int = 24, behind: int = 60
) -> Iterator[re.Match[str]]:
    """The first places of a form that stand near one of its triggers, by place.

    Args:
        form: The form; every match of it holds a trigger.
        low: The text in small letters.
        triggers: Literal words or beginnings of words.
        before: How far before a trigger a match may begin.
        behind: How far behind the beginning of a trigger a match may end.
    """
    places = windows(low, triggers, before=before, behind=behind)
    yield from islice((found for start, end in places for found in form.finditer(low, start, end)), _MOST)


def begun(form: re.Pattern[str], low: str, beginnings: Iterable[str]) -> Iterator[re.Match[str]]:
    """The first places of a form of which every match begins with one of some literal words, by place.

    Args:
        form: The form.
        low: The text in small letters.
        beginnings: How its matches begin.
    """
    yield from islice(_apart(form.match(low, place) for place in _places(low, beginnings)), _MOST)


def windows(low: str, triggers: Iterable[str], *, before: int, behind: int) -> list[tuple[int, int]]:
    """The ranges round all triggers, those that touch joined; each begins and ends between words."""
    joined: list[tuple[int, int]] = []
    for place in _places(low, triggers):
        start, end = max(0, place - before), place + behind
        if joined and start <= joined[-1][1]:
            start = joined.pop()[0]
        joined.append((start, end))
    return [(_back(low, start), _forth(low, end)) for start, end in joined]


def _apart(matches: Iterable[re.Match[str] | None]) -> Iterator[re.Match[str]]:
    """The matches that do not begin inside the one before."""
    reached = 0
    for found in matches:
        if found and found.start() >= reached:
            reached = found.end()
            yield found


def _places(low: str, triggers: Iterable[str]) -> list[int]:
    """Where the triggers begin, in order."""
    places: list[int] = []
    for trigger in triggers:
        at = low.find(trigger)
        while at >= 0:
            places.append(at)
            at = low.find(trigger, at + len(trigger))
    return sorted(set(places))


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
