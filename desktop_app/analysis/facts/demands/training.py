"""The training that an advert offers.

| kind | as in |
|---|---|
| Full training | ``full training given``, ``we'll train you from scratch``, ``paid training of 60 days`` |
| Course | ``support to gain the AMSPAR certificate``, ``you will attend HPO training courses`` |
| | ``we fund the critical care module``, ``supported through the Step 1 competencies`` |
| NCCQ | ``supported to the NCCQ``, ``then the National Clinical Coding Qualification`` |
| Clinical Coding Standards Course | ``first the Clinical Coding Standards Course`` |
| Apprenticeship | ``on the Level 3 apprenticeship``, ``apprenticeship route`` |
| Study leave, course fees, CPD | ``study leave``, ``exam fees paid``, ``paid CPD``, ``CEUs`` |
| in its own words | ``training can be given``, with no word of how much |
| none | ``we cannot offer training``, ``this is not a training post``: not_offered |

Not offers: mandatory training, training that the person gives or has had, instruction in one duty
(``chaperone (training given)``), and a training budget to manage.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.demands.training_clauses import offers_in
from desktop_app.analysis.facts.demands.training_forms import (
    ASKED,
    BARE,
    DEMANDED,
    GIVEN,
    HELD_BEFORE,
    KINDS,
    MENTIONS,
    NOT,
    NOT_CUES,
)
from desktop_app.analysis.facts.layout.spotting import spotted
from desktop_app.domain.facts import Asked, AskedStrength, Fact, FactName
from desktop_app.domain.sections import SectionName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.analysis.facts.layout.page import Page
    from desktop_app.analysis.facts.layout.stretches import Text

_SILENT: Final = (SectionName.TITLE, SectionName.EMPLOYER)
_ASKING: Final = (SectionName.ESSENTIAL, SectionName.DESIRABLE)
_COURSE: Final = "Course"
#: A course of this name belongs to coders only where coding is spoken of nearby.
_STANDARDS: Final = "Clinical Coding Standards Course"
_NEARBY: Final = 160
_PLAIN: Final = ("Full training", _COURSE, "Study leave")
#: Kinds that may overlap with the training itself.
_ASIDE: Final = ("Study leave", "Course fees", "CPD")
#: Between an offer to teach and the list of subjects.
_ANNOUNCES: Final = re.compile(r"(?: [\w' -]{1,40})?: ")
#: Between the words that offer a course and its name.
_SAME: Final = re.compile(
    r",? (?:(?:covering|including|on|in|with|for|through|towards|such as) )(?:the |an? |our )?(?:[\w-]+ "
    r"){0,3}"
)
_MOST: Final = 6
#: How far before the word for a course its offer may begin.
_BEFORE: Final = 100
#: The same for a kind with a name of its own.
_NEAR: Final = 48
_REACH: Final = (160, 120)


def training_of(page: Page) -> Iterator[Fact]:
    """The training offered, or said not to be, as one fact.

    Args:
        page: The advert.
    """
    found: dict[str, tuple[Asked, Text]] = {}
    for text in page.bodies:
        if MENTIONS.stand_in(text):
            for item in _offers(text):
                found.setdefault(item.what, (item, text))
    first = next(iter(found.values()), None)
    if first is not None and first[0].span is not None:
        span, text = first[0].span, first[1]
        words = text.normal.original[span.start : span.end]
        yield Fact(FactName.TRAINING, tuple(item for item, _ in found.values()), span, words, text.source)


def _offers(text: Text) -> Iterator[Asked]:
    """Every kind of training that one part offers; a course known by name is counted once."""
    refused = next(spotted(NOT, text, NOT_CUES, before=70, behind=32), None)
    if refused:
        yield Asked("Full training", AskedStrength.NOT_OFFERED, text.span(refused.start(), refused.end()))
    taken: list[tuple[int, int]] = [refused.span()] if refused else []
    aside: list[tuple[int, int]] = []
    for kind, form, cues in KINDS:
        before = _BEFORE if kind == _COURSE else _NEAR
        for found in spotted(form, text, cues, before=before, behind=60):
            if any(found.start() < end and start < found.end() for start, end in (*taken, *aside)):
                continue
            if _is_offer(text, kind, found):
                start, end = found.start(), _listed_behind(text, found.end())
                (aside if kind in _ASIDE else taken).append((start, end))
                own_words = kind == _COURSE or BARE.fullmatch(found[0])
                what = text.written(start, end) if own_words else kind
                yield Asked(what, AskedStrength.OFFERED, text.span(start, end))
                if kind != _COURSE or len(taken) >= _MOST:
                    break
    yield from _in_own_words(text, taken, aside)


def _in_brackets(text: Text, found: re.Match[str]) -> bool:
    """Whether a mention is in brackets after the one duty it is for."""
    line = text.low.rfind("\n", 0, found.start()) + 1
    before = text.low[line : found.start()]
    return "(" in found[0] or before.count("(") > before.count(")")


def _listed_behind(text: Text, end: int) -> int:
    """End of an offer, including what a colon announces (``You will be taught: …``)."""
    colon = _ANNOUNCES.match(text.low, end)
    if colon is None:
        return end
    return min(text.sentence(end, colon.end())[1], colon.end() + _BEFORE)


def _in_own_words(text: Text, taken: list[tuple[int, int]], aside: list[tuple[int, int]]) -> Iterator[Asked]:
    """The training in clauses that name none of the usual kinds."""
    for start, end in offers_in(text):
        if len(taken) >= _MOST:
            return
        half = (end - start) // 2
        covered = any(start < last and first < end and last - first > half for first, last in aside)
        if not covered and not any(_is_same(text, start, end, *other) for other in taken):
            taken.append((start, end))
            yield Asked(text.written(start, end).rstrip(" .,;"), AskedStrength.OFFERED, text.span(start, end))


def _is_same(text: Text, start: int, end: int, first: int, last: int) -> bool:
    """Whether two places are one offer: they overlap, or one gives details of the other."""
    if start < last:
        return first < end or _SAME.fullmatch(text.low, end, first) is not None
    return start <= last + len(", ") and text.low.startswith("with ", start)


def _is_offer(text: Text, kind: str, found: re.Match[str]) -> bool:
    """Whether the words round a mention of training offer it to the person."""
    section = text.section_at(found.start())
    if section in _SILENT or (section in _ASKING and kind not in _PLAIN):
        return False
    if (
        kind == _STANDARDS
        and text.low.find("cod", max(0, found.start() - _NEARBY), found.end() + _NEARBY) < 0
    ):
        return False
    if kind == "NCCQ" and HELD_BEFORE.search(text.low, max(0, found.start() - 40), found.start()):
        return False
    listed = section in _ASKING or section is SectionName.DUTIES
    if listed and BARE.fullmatch(found[0]) and _in_brackets(text, found):
        return False
    start, end = text.sentence(found.start(), found.end())
    if ("no" in text.low[start:end] or "n't" in text.low[start:end]) and NOT.search(text.low, start, end):
        return False
    start, end = max(start, found.start() - _REACH[0]), min(end, found.end() + _REACH[1])
    begin = max(start, *(text.low.rfind(seam, start, found.start()) for seam in ("; ", " but ")))
    if ASKED.search(text.low, begin, end) or DEMANDED.match(text.low, found.end()):
        return False
    plain = kind in _PLAIN and section not in _ASKING
    return plain or GIVEN.search(text.low, start, end) is not None
