"""Names the qualifications in adverts and profiles in the same way, and says which imply others."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from desktop_app.analysis.facts.demands.certificates import NAMES, QUALIFICATIONS
from desktop_app.domain.spans import Span
from desktop_app.text.normalise import normalise

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop_app.domain.advert import Advert
    from desktop_app.domain.facts import Asked
    from desktop_app.domain.guidance import Equivalent, Guidance

#: School grades as adverts and people write them: ``grade C``, ``A*-C``, ``4 or above``, ``(9-4)``.
_GRADE: Final = re.compile(
    r"\bgrades? ?\(?(?:a\*?|9) ?(?:-|to) ?(?P<to>[a-g]|[1-9])\b|"
    r"\(?\b(?:a\*?|9) ?(?:-|to) ?(?P<span>[a-g]|[1-9])\b|"
    r"\bgrades? ?\(?(?P<one>[a-g]|[1-9])\b|\b(?P<least>[a-g]|[1-9]) ?(?:or|and) (?:above|higher|over)|"
    r"\b(?:english|maths?|mathematics|science|biology)(?: language)? ?[:(-]? ?(?P<beside>[a-g]|[1-9])\b"
)
_LETTERS: Final = {"a": 7, "b": 6, "c": 4, "d": 3, "e": 2, "f": 1, "g": 1}


class Held(NamedTuple):
    """A qualification in a profile.

    Attributes:
        name: Its usual name, or the person's words in lower case if it has none.
        words: The words as the person wrote them.
    """

    name: str
    words: str


def usual_names(words: str) -> tuple[str, ...]:
    """The usual names of the qualifications in a text (``GCSEs``, ``NCCQ``), without duplicates."""
    low = normalise(words).text.lower()
    found = (QUALIFICATIONS[int((match.lastgroup or "q0")[1:])][0] for match in NAMES.finditer(low))
    return tuple(dict.fromkeys(found))


def each_named(asked: Iterable[Asked], advert: Advert) -> Iterator[Asked]:
    """Split runs of several qualifications (``CPC or CCS``) into single ones.

    Args:
        asked: Qualifications as the facts list them.
        advert: Supplies their words.
    """
    for item in asked:
        run = list(_of_run(item, advert))
        yield from run if len(run) > 1 else [item]


def _of_run(item: Asked, advert: Advert) -> Iterator[Asked]:
    """The qualifications of a run that consists only of names and joining words; else nothing."""
    span = item.span
    text = advert.part(span.part) if span else ""
    low = text.lower() if len(text.lower()) == len(text) else text
    if span is None:
        return
    found = list(NAMES.finditer(low, span.start, span.end))
    if len(found) > 1 and (found[0].start(), found[-1].end()) == (span.start, span.end):
        for match in found:
            name = QUALIFICATIONS[int((match.lastgroup or "q0")[1:])][0]
            yield replace(item, what=name, span=Span(span.part, match.start(), match.end()))


def held_by(names: Iterable[str]) -> tuple[Held, ...]:
    """The qualifications of a profile by their usual names; an entry may name several."""
    return tuple(
        Held(name, entry)
        for entry in names
        if entry.strip()
        for name in usual_names(entry) or (entry.strip().lower(),)
    )


def shown_by(asked: str, held: Iterable[Held], guidance: Guidance) -> Iterator[Equivalent]:
    """The qualifications held that imply one that is asked for, by the guidance; certain ones first."""
    names = {each.name for each in held}
    found = [each for each in guidance.equivalents if each.held in names and asked in each.meets]
    yield from sorted(found, key=lambda each: not each.sure)


def first_grade(words: str) -> int | None:
    """The first school grade in a text, on the scale of 9 to 1; ``None`` without one.

    Grade 4 corresponds to C and 7 to A (Ofqual and the Department for Education, 2017; source M3 of
    resources/guidance); B is taken as 6.
    """
    return next(_grades(words), None)


def least_grade(words: str) -> int | None:
    """The lowest school grade in a text, on the scale of `first_grade`."""
    return min(_grades(words), default=None)


def _grades(words: str) -> Iterator[int]:
    """Every school grade in a text."""
    for found in _GRADE.finditer(normalise(words).text.lower()):
        grade = next(group for group in found.groups() if group)
        yield int(grade) if grade.isdigit() else _LETTERS[grade]
