"""Which qualification an advert means and which a person names, by the same names, and what shows what."""

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
    """What a person says of one qualification.

    Attributes:
        name: Its usual name, or the person's words in small letters where it has none.
        words: As the person wrote it.
    """

    name: str
    words: str


def usual_names(words: str) -> tuple[str, ...]:
    """The usual names of the qualifications that a piece of text names (``GCSEs``, ``NCCQ``), each once."""
    low = normalise(words).text.lower()
    found = (QUALIFICATIONS[int((match.lastgroup or "q0")[1:])][0] for match in NAMES.finditer(low))
    return tuple(dict.fromkeys(found))


def each_named(asked: Iterable[Asked], advert: Advert) -> Iterator[Asked]:
    """What is asked, one by one: a run of words that names several (``CPC or CCS``) as each of them.

    Args:
        asked: Qualifications as the facts tell them.
        advert: For the words.
    """
    for item in asked:
        run = list(_of_run(item, advert))
        yield from run if len(run) > 1 else [item]


def _of_run(item: Asked, advert: Advert) -> Iterator[Asked]:
    """The usual names of which a run consists; nothing for what is more than a run of names."""
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
    """What a person names, each by its usual name; an entry may name several."""
    return tuple(
        Held(name, entry)
        for entry in names
        if entry.strip()
        for name in usual_names(entry) or (entry.strip().lower(),)
    )


def shown_by(asked: str, held: Iterable[Held], guidance: Guidance) -> Iterator[Equivalent]:
    """What a person's qualifications show of one that is asked, by the guidance; the sure ones first."""
    names = {each.name for each in held}
    found = [each for each in guidance.equivalents if each.held in names and asked in each.meets]
    yield from sorted(found, key=lambda each: not each.sure)


def first_grade(words: str) -> int | None:
    """The school grade that words name first, on the scale of 9 to 1; ``None`` without one.

    Facts: grade 4 stands for grade C, 7 for A (Ofqual and the Department for Education, 2017; source M3 of
    resources/guidance); B is taken as 6.
    """
    return next(_grades(words), None)


def least_grade(words: str) -> int | None:
    """The lowest of the school grades that words name; as `first_grade`."""
    return min(_grades(words), default=None)


def _grades(words: str) -> Iterator[int]:
    """Every school grade that words name."""
    for found in _GRADE.finditer(normalise(words).text.lower()):
        grade = next(group for group in found.groups() if group)
        yield int(grade) if grade.isdigit() else _LETTERS[grade]
