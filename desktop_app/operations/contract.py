"""The public JSON contract: one object per advert, in and out (resources/schema, docs/command-line.md)."""

from __future__ import annotations

import json
import math
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.domain.advert import DOCUMENT, TEXT, Advert, Part
from desktop_app.domain.errors import AppError
from desktop_app.domain.facts import CONTRACT_FACTS, json_value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.domain.advert import Origin
    from desktop_app.domain.analysis import Analysis
    from desktop_app.domain.evidence import Evidence
    from desktop_app.domain.facts import Fact

#: Names that are results or labels and never parts of an advert, whichever input line has them.
NOT_PARTS = frozenset(
    {
        "id", "route", "confidence", "provisional", "kind", "stage", "nation", "setting",
        "reason", "scores", "evidence", "packs", "facts", "origins",
    }
)  # fmt: skip
_FIRST = ("title", "employer")
#: The day from which a line's years are inferred; in ISO 8601 it is not treated as a part.
_READ_ON = "read_on"
#: The longest advert accepted, all parts together, in code points; a file may have as many bytes.
LONGEST_ADVERT = 10_000_000

Id = str | int | float


class Line(NamedTuple):
    """A parsed input line: the advert, its id, and any labels."""

    id: Id
    advert: Advert
    labels: dict[str, object]


def read_line(line: str | bytes, *, today: date | None = None) -> Line:
    """One line of JSON as an advert.

    Args:
        line: ``{"id": …, "text": …}`` with any further labelled fields; UTF-8 where bytes.
        today: Used as the day it was read if the line states none (``read_on``).

    Returns:
        The advert: title, employer, the other fields in the line's order, then ``text`` and, in the line's
        order, further documents (``document:2`` …).

    Raises:
        AppError: Not a JSON object; ``id`` or ``text`` is missing or of the wrong type; the advert is longer
            than ``LONGEST_ADVERT``.
    """
    try:
        value = json.loads(line, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        sentence = "This line is not JSON."
        raise AppError(sentence, 'Each line must be one object: {"id": …, "text": …}.') from error
    if not isinstance(value, dict):
        sentence = "This line is JSON, but not an object."
        raise AppError(sentence, 'Each line must be one object: {"id": …, "text": …}.')
    key, text = _as_id(value.get("id")), value.get(TEXT)
    if key is None:
        sentence = "The line has no “id” that is text or a number."
        raise AppError(sentence)
    if not isinstance(text, str):
        sentence = "The line has no “text”."
        raise AppError(sentence, "Give the advert’s body as a string named “text”.")
    texts = {name: _as_text(given) for name, given in value.items() if name not in NOT_PARTS}
    read_on = _day(texts.get(_READ_ON, ""))
    if read_on:
        del texts[_READ_ON]
    parts = [Part(name, texts[name]) for name in sorted(texts, key=_place) if texts[name] or name == TEXT]
    if sum(len(part.text) for part in parts) > LONGEST_ADVERT:
        sentence = f"The advert is longer than {LONGEST_ADVERT:,} characters."
        raise AppError(sentence, "Give the advert’s own text alone.")
    labels = {name: value[name] for name in value if name in NOT_PARTS and name != "id"}
    day = read_on or (today.isoformat() if today else "")
    return Line(key, Advert(tuple(parts), read_on=day), labels)


def _place(name: str) -> int:
    """Sorts an advert's parts; parts of equal rank keep the line's order."""
    if name in _FIRST:
        return _FIRST.index(name)
    if name == TEXT:
        return len(_FIRST) + 1
    return len(_FIRST) + (2 if name.startswith(DOCUMENT) else 0)


def _day(text: str) -> str:
    """A day in ISO 8601, or an empty string for any other text."""
    with suppress(ValueError):
        return date.fromisoformat(text).isoformat()
    return ""


def _refuse(constant: str) -> None:
    """Reject ``NaN`` and ``Infinity``, which Python's parser accepts although they are not JSON."""
    raise ValueError(constant)


def _as_id(value: object) -> Id | None:
    """Text or a number that JSON can write; booleans and overflowing numbers (``1e999``) are refused."""
    if isinstance(value, str) or (isinstance(value, int) and not isinstance(value, bool)):
        return value
    return value if isinstance(value, float) and math.isfinite(value) else None


def _as_text(value: object) -> str:
    """A labelled field's text: strings as they are, numbers written out, anything else as empty."""
    text_or_number = _as_id(value)
    return "" if text_or_number is None else str(text_or_number)


def as_object(key: Id, analysis: Analysis) -> dict[str, object]:
    """An analysis as the contract's output object.

    Args:
        key: The advert's id, as given.
        analysis: Of the advert.

    Returns:
        Plain JSON values; offsets are code points of the part that ``part`` names.
    """
    verdict = analysis.verdict
    return {
        "id": key,
        "route": verdict.route.value,
        "confidence": verdict.confidence.value,
        "provisional": verdict.provisional,
        "kind": verdict.kind.value,
        "stage": verdict.stage.value,
        "nation": verdict.nation.value,
        "setting": verdict.setting.value,
        "reason": verdict.reason,
        "scores": {side.value: score for side, score in verdict.scores},
        "evidence": [_item(item) for item in analysis.evidence],
        "packs": dict(analysis.packs),
        "facts": facts_as_object(analysis.facts),
    }


def facts_as_object(facts: Iterable[Fact]) -> dict[str, object]:
    """The facts named in ``CONTRACT_FACTS`` as the contract's object, by name."""
    return {fact.name.value: _fact(fact) for fact in facts if fact.name in CONTRACT_FACTS}


def _fact(fact: Fact) -> dict[str, object]:
    span = fact.span
    return {
        "value": json_value(fact.value),
        "part": span.part if span else None,
        "start": span.start if span else None,
        "end": span.end if span else None,
        "text": fact.text,
        "source": fact.source.value,
    }


def origin_as_object(origin: Origin) -> dict[str, object]:
    """The origin of one part of an advert as plain JSON values."""
    return {
        "part": origin.part,
        "kind": origin.kind.value,
        "file": origin.file,
        "format": origin.format.value if origin.format else None,
        "address": origin.address,
        "date": origin.date,
        "notes": list(origin.notes),
    }


def _item(item: Evidence) -> dict[str, object]:
    return {
        "rule": item.rule,
        "route": item.route.value if item.route else None,
        "category": item.category.value,
        "part": item.span.part,
        "start": item.span.start,
        "end": item.span.end,
        "text": item.text,
        "assertion": item.assertion.value,
        "section": item.section.value,
        "weight": item.weight,
    }


def as_line(value: dict[str, object]) -> str:
    """One object as one line of JSON: readable UTF-8, escaped if it contains a lone surrogate."""
    line = json.dumps(value, ensure_ascii=False)
    return line if line.isascii() or _encodes(line) else json.dumps(value)


def _encodes(line: str) -> bool:
    try:
        line.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
