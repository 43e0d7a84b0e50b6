"""The words around the form's fields: sources and false positives, outcomes below examples, the footer."""

from __future__ import annotations

import html
from collections.abc import Sequence
from typing import NamedTuple

from desktop_app.domain.signals import Signal
from desktop_app.domain.trials import ExampleKind, ExampleOutcome
from desktop_app.presentation.rules_words import counted

_KINDS = {"match": ExampleKind.MATCH, "no_match": ExampleKind.NO_MATCH, "negated": ExampleKind.NEGATED}
_GOOD = {
    "match": ("found as it should be", "found as they should be"),
    "no_match": ("rightly left alone", "rightly left alone"),
    "negated": ("read as denied, as it should be", "read as denied, as they should be"),
}


class Told(NamedTuple):
    """The words below a field, and whether something is wrong."""

    words: str
    wrong: bool


def facts_of(signal: Signal | None) -> str:
    """A signal's sources and known false positives as rich text; may be empty."""
    if signal is None:
        return ""
    pieces = []
    if signal.sources:
        pieces.append(_list("Sources", [one.words for one in signal.sources]))
    if signal.false_positives:
        pieces.append(_list("Known to mislead", signal.false_positives))
    return "".join(pieces)


def told_of(field: str, outcomes: Sequence[ExampleOutcome]) -> Told:
    """The outcome of a field's examples.

    Args:
        field: ``match``, ``no_match`` or ``negated``.
        outcomes: Of all the signal's examples.
    """
    own = [one for one in outcomes if one.kind is _KINDS[field]]
    wrong = [one for one in own if not one.ok]
    if not own:
        return Told("", wrong=False)
    if wrong:
        return Told("\n".join(says(one) for one in wrong), wrong=True)
    one, many = _GOOD[field]
    return Told(f"✓ {len(own)} {one if len(own) == 1 else many}", wrong=False)


def says(outcome: ExampleOutcome) -> str:
    """What is wrong with an example, with its sentence."""
    said = outcome.says or "This example does not come out as it should."
    return said if outcome.sentence in said else f"{said} “{outcome.sentence}”"


def altered_words(altered: int, looked_at: int) -> str:
    """How many saved verdicts a change alters: “This alters 3 of your 41 saved verdicts”."""
    if not looked_at:
        return "No advert is saved yet, so no saved verdict changes."
    if not altered:
        many = "your saved verdict" if looked_at == 1 else f"any of your {looked_at:,} saved verdicts"
        return f"This does not alter {many}."
    return f"This alters {altered:,} of your {counted(looked_at, 'saved verdict')}."


def _list(name: str, lines: Sequence[str]) -> str:
    items = "".join(f"<li>{html.escape(line)}</li>" for line in lines)
    return f"<p style='margin:8px 0 0 0'><b>{name}</b></p><ul style='margin:0 0 0 16px'>{items}</ul>"
