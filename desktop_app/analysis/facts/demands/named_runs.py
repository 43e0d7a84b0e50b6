"""Joins qualifications in one run of words into a single demand with the words of the run.

| words | told as |
|---|---|
| ``RHIA, RHIT or CCS``; ``CPC / CCS`` | one: any of them is enough |
| ``AMSPAR diploma``; ``NVQ Level 3`` | one: its second word names no other thing |
| ``GCSE maths or equivalent Functional Skills`` | one |
| ``a registered nurse or ODP, registered with the NMC`` | one: both say the same |
| ``RHIT and CCS``; ``NCCQ, GCSEs`` | two |
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.alternatives import alternatives
from desktop_app.domain.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop_app.domain.facts import Asked

#: The longest run; the qualifications of a longer one are given one by one.
_LONGEST: Final = 110
#: Allowed between two words of one name.
_ONE_NAME: Final = re.compile(
    r"(?i)(?:[ -]{1,2}|[ -](?:clinical |postgraduate |advanced |full |higher )|"
    r"[^.;\n]{0,30}? or (?:an? |the )?equivalent )"
)
#: How far apart two places may be that name one qualification.
_ECHO: Final = 40
_BROKEN: Final = re.compile(r"[.;\n]")
#: One of these confers the other; so near each other they are one demand.
_CONFERRED: Final = frozenset(("NCCQ", "ACC"))
_BESIDE: Final = 60
_SPACES: Final = re.compile(r"\s+")


def as_runs(found: Iterable[Asked], part: str, text: str) -> Iterator[Asked]:
    """Join the qualifications of one part that form a run, in order of place.

    Args:
        found: What is asked, by place.
        part: The part's name; demands elsewhere are returned unchanged.
        text: The part's original text.
    """
    own = [item for item in found if item.span is not None and item.span.part == part]
    at = {(item.span.start, item.span.end): item for item in reversed(own) if item.span is not None}
    between = [
        text[first[1] : second[0]].lower() for first, second in pairwise(sorted(at)) if _near(first, second)
    ]
    if not between:
        yield from own
        return
    told: list[list[Asked]] = []
    if any("or" in words or "/" in words for words in between):
        for group in alternatives(text, at):
            told.extend(_alike([at[place] for place in group]))
    lone = [[item] for item in own if not any(item in run for run in told)]
    for run in _named_once(sorted([*told, *lone], key=_starts), text):
        yield _whole(run, text)


def without_echoes(found: Iterable[tuple[Asked, bool]], text: str) -> Iterator[tuple[Asked, bool]]:
    """Join neighbours with one name into one demand with the words from the first to the last.

    Args:
        found: The qualifications of a part in order of place, and whether each stands in a list.
        text: The part's original text.
    """
    waiting: tuple[Asked, bool] | None = None
    for item, listed in found:
        joined = _echoed(waiting[0], item, text) if waiting and waiting[1] is listed else None
        if waiting and joined is None:
            yield waiting
        waiting = (joined or item, listed)
    if waiting:
        yield waiting


def _echoed(first: Asked, second: Asked, text: str) -> Asked | None:
    """One demand for two neighbours that name the same; else ``None``."""
    before, behind = first.span, second.span
    if before is None or behind is None or first.strength is not second.strength:
        return None
    gap = behind.start - before.end
    if {first.what, second.what} <= _CONFERRED:
        return first if 0 <= gap <= _BESIDE and ". " not in text[before.end : behind.start] else None
    same = first.what == second.what and 0 <= gap <= _ECHO
    if not same or _BROKEN.search(text, before.end, behind.start):
        return None
    return replace(first, span=Span(before.part, before.start, behind.end))


def _near(first: tuple[int, int], second: tuple[int, int]) -> bool:
    """Whether two places are near enough for one run."""
    return second[1] - first[0] <= _LONGEST


def _starts(run: list[Asked]) -> int:
    """The start of a run."""
    return run[0].span.start if run[0].span else 0


def _alike(group: list[Asked]) -> Iterator[list[Asked]]:
    """The alternatives of a group as one run, if they are near each other and equally strong."""
    first, last = group[0].span, group[-1].span
    alike = len({item.strength for item in group}) == 1
    if alike and first and last and last.end - first.start <= _LONGEST:
        yield group
    else:
        yield from ([item] for item in group)


def _named_once(runs: list[list[Asked]], text: str) -> Iterator[list[Asked]]:
    """Merge runs that are two parts of one name."""
    waiting: list[Asked] = []
    for run in runs:
        before, behind = waiting[-1].span if waiting else None, run[0].span
        joined = (
            before is not None
            and behind is not None
            and waiting[-1].strength is run[0].strength
            and _ONE_NAME.fullmatch(text, before.end, behind.start) is not None
        )
        if waiting and not joined:
            yield waiting
            waiting = []
        waiting = [*waiting, *run]
    if waiting:
        yield waiting


def _whole(run: list[Asked], text: str) -> Asked:
    """One ``Asked`` for a whole run; a single item is returned unchanged."""
    first, last = run[0].span, run[-1].span
    if len(run) == 1 or first is None or last is None:
        return run[0]
    words = _SPACES.sub(" ", text[first.start : last.end]).strip(" .,;:")
    return replace(run[0], what=words, span=Span(first.part, first.start, last.end))
