"""The public JSON contract: one object per advert, in and out (resources/schema, docs/command-line.md)."""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.domain.advert import TEXT, Advert, Part
from desktop_app.domain.errors import AppError

if TYPE_CHECKING:
    from desktop_app.domain.analysis import Analysis
    from desktop_app.domain.evidence import Evidence

#: Names that are answers or labels, never parts of an advert, wherever an input line carries them.
NOT_PARTS = frozenset(
    {
        "id", "route", "confidence", "provisional", "kind", "stage", "nation", "setting",
        "reason", "scores", "evidence", "packs",
    }
)  # fmt: skip
_FIRST = ("title", "employer")
#: Longest advert that is read, all its parts together, in code points; a file may have as many bytes.
LONGEST_ADVERT = 10_000_000

Id = str | int | float


class Line(NamedTuple):
    """One input line read: the advert, its id as given, and the labels that stood beside it."""

    id: Id
    advert: Advert
    labels: dict[str, object]


def read_line(line: str | bytes) -> Line:
    """One line of JSON as an advert.

    Args:
        line: ``{"id": …, "text": …}`` with any further labelled fields; UTF-8 where bytes.

    Returns:
        The advert: title, employer, the other fields in the line's order, then ``text``.

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
    names = [*(name for name in _FIRST if name in value), *(n for n in value if n not in _FIRST)]
    parts = [
        Part(name, _as_text(value[name]))
        for name in names
        if name != TEXT and name not in NOT_PARTS and _as_text(value[name])
    ]
    if len(text) + sum(len(part.text) for part in parts) > LONGEST_ADVERT:
        sentence = f"The advert is longer than {LONGEST_ADVERT:,} characters."
        raise AppError(sentence, "Give the advert’s own text alone.")
    labels = {name: value[name] for name in value if name in NOT_PARTS and name != "id"}
    return Line(key, Advert((*parts, Part(TEXT, text))), labels)


def _refuse(constant: str) -> None:
    """``NaN`` and ``Infinity``, which Python's parser lets pass, are no JSON."""
    raise ValueError(constant)


def _as_id(value: object) -> Id | None:
    """Text or a number that JSON can write: neither true nor false, nor too great (``1e999``)."""
    if isinstance(value, str) or (isinstance(value, int) and not isinstance(value, bool)):
        return value
    return value if isinstance(value, float) and math.isfinite(value) else None


def _as_text(value: object) -> str:
    """A labelled field's text: strings as they are, numbers written out, everything else nothing."""
    text_or_number = _as_id(value)
    return "" if text_or_number is None else str(text_or_number)


def as_object(key: Id, analysis: Analysis) -> dict[str, object]:
    """An analysis as the contract's output object.

    Args:
        key: The advert's id, as given.
        analysis: What was read.

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
    """One object as one line of JSON; readable UTF-8, escaped where a lone surrogate forbids it."""
    line = json.dumps(value, ensure_ascii=False)
    return line if line.isascii() or _encodes(line) else json.dumps(value)


def _encodes(line: str) -> bool:
    try:
        line.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
