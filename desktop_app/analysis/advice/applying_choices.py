"""Groups what an advert asks for into demands: a single thing or several alternatives.

The facts list each qualification once, at its first place. The words between them show which are alternatives
(`alternatives`); a name that occurs again in an alternative counts there too.
"""

from __future__ import annotations

import re
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from desktop_app.analysis.alternatives import alternatives
from desktop_app.analysis.facts.demands.certificates import NAMES, QUALIFICATIONS
from desktop_app.analysis.lengths_of_time import LENGTH
from desktop_app.domain.facts import Asked, AskedStrength
from desktop_app.domain.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop_app.domain.advert import Advert

_ORDER: Final = (AskedStrength.ESSENTIAL, AskedStrength.DESIRABLE, AskedStrength.WORKING_TOWARDS)
_NEAR: Final = 200
_AND: Final = re.compile(r"\band\b(?!/or)|&|\bplus\b|\bwith\b")
#: The core of a longer piece of experience, whose place decides what it is an alternative to.
_CORE: Final = re.compile(rf"{LENGTH}|\bexperience\b")


class Wanted(NamedTuple):
    """One thing that is asked for.

    Attributes:
        is_experience: Whether it is experience rather than a qualification.
    """

    item: Asked
    is_experience: bool


class Choice(NamedTuple):
    """One demand.

    Attributes:
        wanted: The things it names.
        span: From the first to the last of them.
        branches: The branch of each of them: things in one branch are joined by “and” and needed together;
            one branch is enough.
    """

    wanted: tuple[Wanted, ...]
    span: Span | None
    branches: tuple[int, ...] = (0,)

    @property
    def what(self) -> str:
        """What is asked, in a few words."""
        whole = next((each.item for each in self.wanted if each.item.span == self.span), None)
        return whole.what if whole else " or ".join(dict.fromkeys(each.item.what for each in self.wanted))

    @property
    def strength(self) -> AskedStrength:
        """How strongly it is asked for: the highest strength among the alternatives."""
        return min((each.item.strength for each in self.wanted), key=_ORDER.index)


def choices(wanted: Iterable[Wanted], advert: Advert) -> Iterator[Choice]:
    """Group an advert's demands.

    Args:
        wanted: The qualifications and experience that the facts list as asked for.
        advert: Supplies the words between them.
    """
    by_part: dict[str, list[Wanted]] = {}
    for each in wanted:
        if each.item.span is None:
            yield Choice((each,), None)
        else:
            by_part.setdefault(each.item.span.part, []).append(each)
    for part, here in by_part.items():
        yield from _of_part(here, part, advert.part(part))


def _of_part(wanted: list[Wanted], part: str, text: str) -> Iterator[Choice]:
    """The demands of one part."""
    low = text.lower() if len(text.lower()) == len(text) else text
    at = {_place(each, low): each for each in reversed(wanted)}
    again = {place: each for place, each in _named_again(wanted, low) if not _overlaps(place, at)}
    told: set[Wanted] = set()
    for group in alternatives(low, (*at, *again)):
        own = [at[place] for place in group if place in at]
        several = [at.get(place) or again[place] for place in group]
        if not own:
            continue
        told.update(own)
        alone = len({each.item.what for each in several}) == 1
        if alone:
            yield Choice((own[0],), own[0].item.span)
        else:
            joined = [_AND.search(low[first[1] : second[0]]) is not None for first, second in pairwise(group)]
            yield _choice(several, joined, group, part)
    yield from (Choice((each,), each.item.span) for each in wanted if each not in told)


def _choice(
    several: list[Wanted], joined: list[bool], group: tuple[tuple[int, int], ...], part: str
) -> Choice:
    """One demand of several things; ``joined`` says for each whether “and” precedes the next."""
    branches = accumulate((int(not each) for each in joined), initial=0)
    first_in: dict[Wanted, int] = {}
    for each, branch in zip(several, branches, strict=True):
        first_in.setdefault(each, branch)
    spans = [each.item.span for each in several if each.is_experience and each.item.span]
    first = min([group[0][0], *(span.start for span in spans)])
    last = max([group[-1][1], *(span.end for span in spans)])
    return Choice(tuple(first_in), Span(part, first, last), tuple(first_in.values()))


def _place(wanted: Wanted, low: str) -> tuple[int, int]:
    """The place of something asked for; of experience only its length or noun."""
    span = wanted.item.span
    if span is None:
        return (0, 0)
    core = _CORE.search(low, span.start, span.end) if wanted.is_experience else None
    return (core.start(), core.end()) if core else (span.start, span.end)


def _named_again(wanted: list[Wanted], low: str) -> Iterator[tuple[tuple[int, int], Wanted]]:
    """Further mentions of qualifications near those asked for, with their places."""
    seen: set[int] = set()
    for each in wanted:
        span = each.item.span
        if span is None:
            continue
        first, last = max(0, span.start - _NEAR), span.end + _NEAR
        for match in NAMES.finditer(low, first, min(last, len(low))):
            if match.start() in seen:
                continue
            seen.add(match.start())
            name = QUALIFICATIONS[int((match.lastgroup or "q0")[1:])][0]
            place = Span(span.part, match.start(), match.end())
            yield (match.start(), match.end()), Wanted(Asked(name, each.item.strength, place), False)


def _overlaps(place: tuple[int, int], others: Iterable[tuple[int, int]]) -> bool:
    return any(place[0] < end and start < place[1] for start, end in others)
