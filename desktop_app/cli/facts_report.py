"""The facts of an analysis and the origin of its documents, as aligned lines of plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop_app.domain.advert import TEXT
from desktop_app.domain.documents import FORMAT_WORDS
from desktop_app.domain.facts import Asked, FactName, FactSource
from desktop_app.domain.facts_words import (
    asked_words,
    closing_words,
    day_words,
    fact_name,
    fact_words,
    pay_words,
)
from desktop_app.domain.labels import label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.domain.advert import Advert
    from desktop_app.domain.analysis import Analysis
    from desktop_app.domain.facts import Fact
    from desktop_app.domain.spans import Span

#: Facts printed on one line, under the first of them.
_TOGETHER = {
    FactName.PAY_MIN: (FactName.PAY_MIN, FactName.PAY_MAX, FactName.PAY_PERIOD, FactName.CURRENCY),
    FactName.CLOSING_DATE: (FactName.CLOSING_DATE, FactName.CLOSING_TIME),
}
_NAMES = {FactName.PAY_MIN: "Pay", FactName.CLOSING_DATE: "Closes", FactName.HOURS_PER_WEEK: "Hours"}
_SOURCES = {FactSource.JSON_LD: "from the page’s own data", FactSource.PERSON: "entered by you"}
#: Longer quotations from the advert are cut; values never are.
_MOST_WORDS = 60
_WIDEST_VALUE = 44


class _Row(NamedTuple):
    """One line: label, value, the advert's words, and their place if it is not the main text."""

    name: str
    value: str
    words: str
    where: str


def facts_lines(analysis: Analysis) -> list[str]:
    """One line per fact, with its source words unless the value repeats them; empty without facts."""
    rows = list(_rows(analysis))
    if not rows:
        return []
    name = max(len(row.name) for row in rows)
    value = min(_WIDEST_VALUE, max(len(row.value) for row in rows))
    lines = ["  Facts"]
    for row in rows:
        said = ", ".join(part for part in (f"“{row.words}”" if row.words else "", row.where) if part)
        lines.append(f"    {row.name:<{name}}  {row.value:<{value}}  {said}".rstrip())
    return lines


def source_lines(advert: Advert) -> list[str]:
    """Where each document came from, with notes on how it was read; empty for a single plain text."""
    origins = [origin for part in advert.documents if (origin := advert.origin(part.name))]
    lines = []
    for origin in origins:
        said = [FORMAT_WORDS[origin.format] if origin.format else label(origin.kind).lower()]
        said += [words for words in (origin.address, day_words(origin.date, weekday=False)) if words]
        if len(origins) > 1:
            lines.append(f"  {document_name(origin.part)}: {origin.file} ({', '.join(said)})")
        elif origin.address or origin.date or origin.notes:
            lines.append(f"  Source: {', '.join(said)}")
        lines += [f"    {note}" for note in origin.notes]
    return lines


def document_name(part: str) -> str:
    """The number by which a document of a record is called."""
    return f"Document {1 if part == TEXT else part.partition(':')[2]}"


def _rows(analysis: Analysis) -> Iterator[_Row]:
    """The rows of all facts: pay in one, the closing date with its time, each thing asked for in its own."""
    known = {fact.name: fact for fact in analysis.facts}
    values = {fact.name: fact.value for fact in analysis.facts}
    told: set[FactName] = set()
    for fact in analysis.facts:
        if fact.name in told:
            continue
        first = next((one for one, names in _TOGETHER.items() if fact.name in names), fact.name)
        told.update(_TOGETHER.get(first, (first,)))
        if first is FactName.PAY_MIN and (pay := pay_words(values)):
            yield _row(analysis, first, pay, known.get(FactName.PAY_MIN, known.get(FactName.PAY_MAX, fact)))
        elif first is FactName.CLOSING_DATE:
            yield _row(analysis, first, closing_words(values), fact)
        elif isinstance(fact.value, tuple) and isinstance(fact.value[0], Asked):
            for thing in fact.value:
                if isinstance(thing, Asked):
                    yield _row(analysis, first, asked_words(thing), fact, thing.span)
        else:
            yield _row(analysis, first, fact_words(fact), fact)


def _row(analysis: Analysis, name: FactName, value: str, fact: Fact, place: Span | None = None) -> _Row:
    """One row; its words are those of ``place``, or else the fact's own."""
    span = place or fact.span
    words = analysis.advert.part(span.part)[span.start : span.end] if span else ""
    words = " ".join(words.split())
    if value.startswith(words):
        words = ""
    elif len(words) > _MOST_WORDS:
        words = f"{words[: _MOST_WORDS - 1]}…"
    return _Row(
        _NAMES.get(name) or fact_name(fact) or label(name, short=True),
        value,
        words,
        _where(analysis.advert, fact, span),
    )


def _where(advert: Advert, fact: Fact, span: Span | None) -> str:
    """Where a fact was found, unless that is the only text."""
    if fact.source is FactSource.FIELD and span is not None:
        return f"field “{span.part}”"
    if fact.source is not FactSource.TEXT or span is None:
        return _SOURCES.get(fact.source, "")
    if span.part not in {part.name for part in advert.documents}:
        return f"field “{span.part}”"
    return document_name(span.part).lower() if len(advert.documents) > 1 else ""
