"""Finds the town next to the post on the first line of an advert, or after its employer's name.

| form | as in |
|---|---|
| between commas and dashes | ``Clinical Coder wanted, Band 5, Hull.``, ``Coder - Hull, £28k`` |
| among the terms on the first lines | ``£27,900, 30 hours, Hull. Ref 22`` |
| after the employer, at the end of a sentence | ``Fenn NHS Foundation Trust, Hull. Salary …`` |

Only names in the gazetteer count as towns here, and countries do not.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.location.gazetteer import PLACES, is_land
from desktop_app.analysis.facts.names.naming import names_somebody
from desktop_app.domain.facts import FactName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.analysis.facts.layout.page import Page
    from desktop_app.analysis.facts.layout.stretches import Text
    from desktop_app.domain.facts import Fact

#: Maximum length of a first line up to its first full stop.
_LONGEST: Final = 130
_STOP: Final = re.compile(r"[.!?](?= |\n|$)|\n")
_PIECE: Final = re.compile(r"(?:[^,;|()\-/•·]|(?<! )-|-(?! )|/(?! ))+")
#: The first lines and code points that may state terms of the post without labels.
_LINES: Final = 6
_OPENING: Final = 500
_TERMS: Final = re.compile(
    r"£\d|[$€]\d|\bhours\b|\bhrs\b|permanent|(?:full|part)[- ]time|fixed[- ]term|\bband \d"
)
_BETWEEN: Final = re.compile(r"(?:[^,;|()/•·.]|(?<=\d)[.,](?=\d))+")
_BEHIND: Final = re.compile(r", ([A-ZÀ-Þ][\w'’ -]{2,30})(?=[.;\n]|$)")


def town_beside_post(page: Page) -> Iterator[Fact]:
    """The known town next to the post, then the one after the employer's name.

    Args:
        page: The advert, its employer read.
    """
    text = next(page.bodies, None)
    if text is None:
        return
    yield from _on_first_line(text, page)
    yield from _among_terms(text, page)
    span = page.employer.span if page.employer else None
    if span and span.part == text.name:
        end = text.normal.offsets.to_normalised(span.start, span.end)[1]
        found = _BEHIND.match(text.text, end)
        own = found and found[1].lower() in str(page.employer.value).lower() if page.employer else False
        if found and (own or _is_town(found[1])):
            yield text.named(FactName.LOCATION, *found.span(1))


def _among_terms(text: Text, page: Page) -> Iterator[Fact]:
    """The towns among pay, hours and contract on one of the first lines."""
    line = 0
    for _ in range(_LINES):
        stop = text.text.find("\n", line)
        stop = len(text.text) if stop < 0 else stop
        if line > _OPENING:
            return
        if _TERMS.search(text.low, line, min(stop, line + _LONGEST)) and not page.is_row(text, line):
            yield from _towns_between(text, line, min(stop, line + _LONGEST))
        line = stop + 1


def _towns_between(text: Text, start: int, end: int) -> Iterator[Fact]:
    """The first town between commas and full stops, with a county after it."""
    place: tuple[int, int] | None = None
    for piece in _BETWEEN.finditer(text.text, start, end):
        words = piece[0].strip()
        first = piece.start() + piece[0].find(words)
        if _is_town(words) and (place is None or first == place[1] + 2):
            place = (place[0] if place else first, first + len(words))
        elif place:
            break
    if place:
        yield text.named(FactName.LOCATION, *place)


def _on_first_line(text: Text, page: Page) -> Iterator[Fact]:
    """The towns among the pieces of a first line that names a post, each with a county after it."""
    start = len(text.text) - len(text.text.lstrip())
    stop = _STOP.search(text.text, start)
    end = stop.start() if stop else len(text.text)
    if end - start > _LONGEST or page.is_row(text, start) or not names_somebody(text.text[start:end]):
        return
    place: tuple[int, int] | None = None
    for piece in _PIECE.finditer(text.text, start, end):
        words = piece[0].strip()
        first = piece.start() + piece[0].find(words)
        if piece.start() > start and _is_town(words) and (place is None or first == place[1] + 2):
            place = (place[0] if place else first, first + len(words))
        elif place:
            break
    if place:
        yield text.named(FactName.LOCATION, *place)


def _is_town(words: str) -> bool:
    """Whether words are a known, capitalised name other than a country."""
    return words[:1].isupper() and words.lower() in PLACES and not is_land(words)
