"""Converts between a signal, the form in which it is edited, and the keys of a file of changes."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping as AnyMapping

from desktop_app.domain.drafts import SignalDraft
from desktop_app.domain.signals import Near, Signal
from desktop_app.rulepack.entry_fields import one_line
from desktop_app.rulepack.tree import Mapping
from desktop_app.rulepack.yaml_text import Value, value_of

#: Keys that the form edits, as named in a file; an entry's other keys are left alone.
FORM_KEYS = (
    "title", "category", "strength", "route", "status", "phrases", "case", "near", "not_in", "unless",
    "negation", "gate", "seeker", "recruiter", "examples",
)  # fmt: skip
_EXAMPLES = ("match", "no_match", "negated")
#: The value of a key that is left out.
_DEFAULTS = {"status": "stable", "negation": "hard", "case": "any", "gate": "none"}


def draft_of(signal: Signal) -> SignalDraft:
    """A signal as shown in the form."""
    examples = signal.examples
    return SignalDraft(
        id=signal.id,
        title=signal.title,
        category=signal.category.value,
        strength=signal.strength.value,
        route=signal.route.value if signal.route is not None else "none",
        status=signal.status.value,
        phrases=signal.phrases,
        exact=signal.exact,
        near=signal.near,
        not_in=signal.not_in,
        unless=signal.unless,
        negation=signal.negation.value,
        gate=signal.gate.value if signal.gate is not None else "",
        seeker=signal.seeker,
        recruiter=signal.recruiter,
        match=examples.match,
        no_match=examples.no_match,
        negated=examples.negated,
    )


def own_keys(draft: SignalDraft, written: Mapping | None = None) -> dict[str, Value]:
    """The keys of a signal of one's own.

    Args:
        draft: The form.
        written: The entry already in the file; keys that the form does not edit are kept.
    """
    plain = _plain_keys(draft)
    kept = _kept(written)
    keys: dict[str, Value] = {
        key: value for key, value in plain.items() if value and value != _DEFAULTS.get(key)
    }
    for key in ("phrases", "not_in", "unless"):
        keys[key] = list(_lines(getattr(draft, key)))
    keys["near"] = [near_keys(near) for near in draft.near]
    examples: dict[str, Value] = {key: list(_lines(getattr(draft, key), one=False)) for key in _EXAMPLES}
    examples["known_gaps"] = _known_gaps(kept)
    ordered = {key: keys[key] for key in FORM_KEYS if key in keys}
    return {**ordered, **_others(kept), "examples": examples}


def difference(base: Signal, draft: SignalDraft, written: Mapping | None = None) -> dict[str, Value]:
    """The keys in which a draft differs from a signal; empty if it does not.

    Args:
        base: The signal without one's own changes.
        draft: The form.
        written: The change already in the file; keys that the form does not edit are kept.
    """
    before, after = _plain_keys(draft_of(base)), _plain_keys(draft)
    keys: dict[str, Value] = {
        key: value
        for key, value in after.items()
        if value != before[key] and not (key == "route" and not value)
    }
    for key in ("phrases", "not_in", "unless"):
        keys[key] = _added_and_removed(_lines(getattr(base, key)), _lines(getattr(draft, key)))
    old, new = dict.fromkeys(base.near), dict.fromkeys(draft.near)
    keys["near"] = {
        "add": [near_keys(near) for near in new if near not in old],
        "remove": [near_keys(near) for near in old if near not in new],
    }
    kept = _kept(written)
    examples: dict[str, Value] = {
        key: _added_and_removed(
            _lines(getattr(base.examples, key), one=False), _lines(getattr(draft, key), one=False)
        )
        for key in _EXAMPLES
    }
    examples["known_gaps"] = _known_gaps(kept)
    keys["examples"] = examples
    return {**_said({key: keys[key] for key in FORM_KEYS if key in keys}), **_others(kept)}


def near_keys(near: Near) -> dict[str, Value]:
    """One near as written in a file."""
    words: dict[str, Value] = {"word": near.words[0]} if len(near.words) == 1 else {"words": list(near.words)}
    keys: dict[str, Value] = {**words, "any_of": list(near.any_of), "within": str(near.within)}
    if near.exact:
        keys["case"] = "exact"
    if near.mark != "word":
        keys["mark"] = near.mark
    return keys


def _plain_keys(draft: SignalDraft) -> dict[str, str]:
    """The form's single texts by their keys in a file."""
    return {
        "title": one_line(draft.title),
        "category": draft.category,
        "strength": draft.strength,
        "route": draft.route,
        "status": draft.status,
        "case": "exact" if draft.exact else "any",
        "negation": draft.negation,
        "gate": draft.gate or "none",
        "seeker": one_line(draft.seeker),
        "recruiter": one_line(draft.recruiter),
    }


def _lines(texts: Iterable[str], *, one: bool = True) -> tuple[str, ...]:
    """Texts without empty ones and repeats, as they are after reading."""
    stripped = (one_line(text) if one else text.strip() for text in texts)
    return tuple(dict.fromkeys(text for text in stripped if text))


def _added_and_removed(old: tuple[str, ...], new: tuple[str, ...]) -> dict[str, Value]:
    return {
        "add": [text for text in new if text not in old],
        "remove": [text for text in old if text not in new],
    }


def _said(value: dict[str, Value]) -> dict[str, Value]:
    """The group without empty keys."""
    found: dict[str, Value] = {}
    for key, inner in value.items():
        plain = _said(dict(inner)) if isinstance(inner, AnyMapping) else inner
        if plain:
            found[key] = plain
    return found


def _kept(written: Mapping | None) -> AnyMapping[str, Value]:
    """The entry already in the file, as plain values."""
    value = value_of(written) if written is not None else {}
    return value if isinstance(value, AnyMapping) else {}


def _others(kept: AnyMapping[str, Value]) -> dict[str, Value]:
    """The keys that the form does not edit."""
    return {key: value for key, value in kept.items() if key not in FORM_KEYS}


def _known_gaps(kept: AnyMapping[str, Value]) -> Value:
    """Kinds of example that the form does not edit."""
    examples = kept.get("examples", {})
    return examples.get("known_gaps", ()) if isinstance(examples, AnyMapping) else ()
