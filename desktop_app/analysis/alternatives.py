"""Finds which of the things an advert asks for are alternatives, by the words between them.

| words | groups |
|---|---|
| ``NCCQ, or a Clinical Coding Standards Course`` | the two |
| ``CPC, CCS or CIC`` | the three |
| ``EITHER the NCCQ with ACC status OR five years`` | all behind “either”, up to the first behind “or” |
| ``NCCQ (ACC) or five years`` | a name in brackets goes with the one before it |
| ``GCSEs or equivalent, NCCQ``; ``NCCQ and CPC`` | none |

Without such words between them, two names are both asked for.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.lengths_of_time import LENGTH
from desktop_app.domain.signals import Category
from desktop_app.domain.verdict import Route

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop_app.domain.advert import Advert
    from desktop_app.domain.evidence import Evidence
    from desktop_app.domain.spans import Span

Place = tuple[int, int]

_LONGEST: Final = 110
_MOST_REMEMBERED: Final = 1_000
#: Words such as “or equivalent” and “or above”, which name no alternative.
_NO_OTHER: Final = re.compile(
    r"\(?\bor (?:an? )?(?:(?!or\b)\w+ ){0,2}equivalents?(?: (?:qualifications?|experience|level|standard|"
    r"qualifications? and experience))?\)?|"
    r"\b(?:or|and) (?:above|higher|over|more|better|below|part thereof)\b"
)
#: A line break before or after “or” does not end the list.
_BROKEN: Final = re.compile(r"\s*\n\s*(?:[•*–·o-]\s*)?(?=or\b)|(?<=\bor)[ :,]*\n\s*(?:[•*–·-]\s*)?")
_END: Final = re.compile(r"\n|[;!?]|\.(?:\s|$)")
_AND: Final = re.compile(r"\band\b(?!/or)|&|\bplus\b|\bas well as\b|\btogether with\b")
_OR: Final = re.compile(
    r"(?:\bor\b|\band/or\b|/)(?:,? (?:failing that|otherwise|else|alternatively),?)?(?: \()?"
    r"(?:(?!\bwith\b)[^,;/()])*$"
)
_COMMA: Final = re.compile(r"[^,]{0,20},[^,]{0,20}")
_BESIDE: Final = re.compile(r"[\s(–-]*(?:(?:i\.e\.|ie|also)\s+)?(?:the |an? )?[\s(]*")
#: “5 years” is an alternative to a qualification; a single year is asked for in addition to it.
_TIME: Final = re.compile(
    rf"{LENGTH}(?<=s)|"
    r"\b(?:relevant|proven|substantial|significant|extensive|considerable|equivalent) (?:\w+ ){0,3}"
    r"experience\b"
)
_ASKED: Final = re.compile(
    r"\b(?:wanted|needed|required|essential|preferred|desirable|necessary|desired|a must)\b"
)
_WITH: Final = re.compile(r"\W*with\b(?: \w+){0,2}\W*")
_EITHER: Final = re.compile(r"\beither\b")


def alternatives(text: str, places: Iterable[Place]) -> list[tuple[Place, ...]]:
    """Group the names that are alternatives to each other.

    Args:
        text: The whole text of a part.
        places: Start and end of each name, in code points; of two that overlap only the first is kept.

    Returns:
        The groups, in text order. A name without alternatives is a group of its own.
    """
    known = _apart(places)
    links = _joined([_link(text, first, second) for first, second in pairwise(known)])
    groups: list[tuple[Place, ...]] = []
    group: list[Place] = known[:1]
    for second, is_one in zip(known[1:], links, strict=True):
        if is_one:
            group.append(second)
        else:
            groups.append(tuple(group))
            group = [second]
    return [*groups, tuple(group)] if group else []


def optional_places(items: Iterable[Evidence], advert: Advert) -> frozenset[Span]:
    """Spans of qualifications that imply a stage but are only one of several alternatives.

    Billing certificates that imply no stage are left out: they are alternatives to each other.
    """
    by_part: dict[str, list[Evidence]] = {}
    for item in items:
        if item.category is Category.QUALIFICATION and (item.stage or item.route is not Route.BILLING):
            by_part.setdefault(item.span.part, []).append(item)
    return frozenset(span for part, here in by_part.items() for span in _optional(here, advert.part(part)))


def _optional(items: list[Evidence], text: str) -> Iterator[Span]:
    """The optional qualifications of one part; of overlapping items, those that imply a stage are kept."""
    telling = {_place(item): item for item in items if item.stage is not None}
    if not telling:
        return
    known = sorted(telling)
    places = {*telling, *(place for item in items if not _covered(place := _place(item), known))}
    for own in telling:
        places.update(_practice(text, own))
    for group in alternatives(text, places):
        stages = {telling[place].stage if place in telling else None for place in group}
        if len(stages) > 1:
            yield from (telling[place].span for place in group if place in telling)


def _place(item: Evidence) -> Place:
    return (item.span.start, item.span.end)


def _covered(place: Place, known: list[Place]) -> bool:
    """Whether a place overlaps one of the known ones, which are sorted."""
    before = bisect_left(known, (place[1], 0))
    return before > 0 and known[before - 1][1] > place[0]


def _practice(text: str, own: Place) -> list[Place]:
    """Where lengths of experience are named near a place."""
    first = max(0, own[0] - 2 * _LONGEST)
    return [(first + start, first + end) for start, end in _times(text[first : own[1] + 2 * _LONGEST])]


@lru_cache(maxsize=_MOST_REMEMBERED)
def _times(words: str) -> tuple[Place, ...]:
    """Lengths of experience in a short piece of text; cached, because the text is read at every keystroke."""
    return tuple(match.span() for match in _TIME.finditer(words.lower()))


def _apart(places: Iterable[Place]) -> list[Place]:
    """Sort the places and drop those that overlap an earlier one."""
    apart: list[Place] = []
    for place in sorted(set(places), key=lambda place: (place[0], -place[1])):
        if not apart or place[0] >= apart[-1][1]:
            apart.append(place)
    return apart


def _joined(links: list[str]) -> list[bool]:
    """For every link, whether the names on both sides of it are alternatives."""
    ahead = [False] * (len(links) + 1)  # whether an “or” follows, perhaps after commas
    for place in range(len(links) - 1, -1, -1):
        ahead[place] = links[place] == "or" or (bool(links[place]) and ahead[place + 1])
    joined: list[bool] = []
    for place, link in enumerate(links):
        joined.append(ahead[place] or (link == "beside" and place > 0 and joined[place - 1]))
    return joined


def _link(text: str, first: Place, second: Place) -> str:
    """How two names are linked: ``or``, ``comma``, ``beside``, or an empty string if they are not."""
    if second[0] - first[1] > _LONGEST:
        return ""
    between = _BROKEN.sub(" ", text[first[1] : second[0]].lower())
    between = _NO_OTHER.sub(" ", between)
    if _END.search(between) or _ASKED.search(between):
        return ""
    found = _OR.search(between)
    chosen = _after_either(text, first[0])
    if _AND.search(between) and not (chosen and found and not _AND.search(found[0])):
        return "comma" if chosen and "or" in text[second[1] : second[1] + _LONGEST].lower() else ""
    if found:
        return "or"
    if _BESIDE.fullmatch(between):
        return "beside"
    if chosen and _WITH.fullmatch(between):
        return "comma"
    return "comma" if _COMMA.fullmatch(between) else ""


def _after_either(text: str, start: int) -> bool:
    """Whether “either” precedes a name in its sentence, without an “or” in between."""
    before = text[max(0, start - _LONGEST) : start].lower()
    found = list(_EITHER.finditer(before))
    if not found:
        return False
    since = before[found[-1].end() :]
    return not re.search(r"\bor\b|[.;](?:\s|$)", since)
