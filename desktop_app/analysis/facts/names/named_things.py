"""Recognises names of classifications, qualifications and systems, which are neither title nor employer.

| words | |
|---|---|
| ``NCCQ``, ``ICD-10/OPCS-4``, ``SystmOne`` | nothing but such names |
| ``NCCQ Training Ltd``, ``Clinical Coder (NCCQ)`` | a name, a post |
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop_app.analysis.facts.layout.labels import Label
from desktop_app.domain.signals import Category

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.analysis.facts.layout.page import Page
    from desktop_app.domain.evidence import Evidence
    from desktop_app.domain.facts import Fact

_LABELS: Final = (Label.EMPLOYER, Label.TITLE)
_THINGS: Final = frozenset((Category.CLASSIFICATION, Category.QUALIFICATION, Category.SYSTEM))


def is_named_thing(page: Page, fact: Fact, evidence: Iterable[Evidence]) -> bool:
    """Whether matches of the analysis cover every letter and digit of a fact's words.

    Labelled values are exempt: the maker of a system may be the employer (``Company: 3M``).

    Args:
        page: The advert.
        fact: An employer or a title.
        evidence: All matches in the documents of the advert.
    """
    if fact.span is None:
        return False
    span = fact.span
    if any(value.text.span(value.start, value.end).overlaps(span) for value in page.labelled(*_LABELS)):
        return False
    first, words = span.start, [*fact.text]
    for item in evidence:
        if item.category in _THINGS and span.overlaps(item.span):
            start, end = max(0, item.span.start - first), item.span.end - first
            words[start:end] = " " * len(words[start:end])
    return not any(map(str.isalnum, words))
