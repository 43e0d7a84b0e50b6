"""Reads one entry of a signal pack as a `Signal`, or reports why it is left out."""

from __future__ import annotations

import re
from dataclasses import replace

from desktop_app.domain.rules import MINE, TEAM
from desktop_app.domain.signals import (
    Category,
    Gate,
    Negation,
    Place,
    Signal,
    Status,
    Strength,
)
from desktop_app.domain.verdict import Kind, Nation, Route, Setting, Stage
from desktop_app.rulepack.entry_fields import Fields, one_line
from desktop_app.rulepack.problem_log import EntryLog, FileLog
from desktop_app.rulepack.routes import company_of, route_of
from desktop_app.rulepack.signal_parts import exact, examples, nations, near, phrases, sections, sources
from desktop_app.rulepack.tree import Entry, Mapping, kind_of

SIGNAL_KEYS = (
    "title", "category", "strength", "route", "status", "phrases", "case", "near", "not_in", "unless",
    "negation", "sections", "gate", "kind", "stage", "nation", "setting", "nations", "company",
    "seeker", "recruiter",
    "sources", "false_positives", "examples",
)  # fmt: skip
REQUIRED_KEYS = (
    "title", "category", "strength", "seeker", "recruiter", "sources", "false_positives", "examples",
)  # fmt: skip
#: Keys required in a person's own signals, which need no source and no warning.
REQUIRED_OWN_KEYS = ("title", "category", "strength", "seeker", "recruiter", "examples")

#: The fewest examples of each kind; `negated` only if the signal can be negated.
MINIMUM_EXAMPLES = (("match", 2), ("no_match", 2), ("negated", 1))

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def check_name(entry: Entry, log: EntryLog) -> None:
    """Refuse a name that is not made of lower-case letters, digits and single hyphens."""
    if not _NAME.fullmatch(entry.key.value):
        hint = "Names are stable for ever: small letters, figures and hyphens, as in acc-designation."
        log.refuse(entry.key, "its name has other characters than a-z, 0-9 and hyphens", hint)


def open_entry(entry: Entry, known: tuple[str, ...], log: EntryLog) -> Fields | None:
    """The keys of an entry after checking its name and shape; None if it is not a group of keys."""
    check_name(entry, log)
    if not isinstance(entry.value, Mapping):
        hint = f"Below the name, set in by two spaces, stand: {', '.join(known)}."
        log.refuse(entry.key, f"it should be a group of keys but is {kind_of(entry.value)}", hint)
        return None
    return Fields(entry.value, known, log)


def signal_from(
    entry: Entry, log: FileLog, *, pack: str, route: Route | None, opening: str = ""
) -> Signal | None:
    """The signal that an entry describes.

    Args:
        entry: A top-level entry of a theme file.
        log: The file's log, which receives all problems of the entry.
        pack: Id of the pack, the first half of the signal's id.
        route: The pack's route, for a signal without its own.
        opening: How a sentence begins that says why the entry is not used, unless it is simply left out.

    Returns:
        The signal; experimental if it has no source or too few examples, unless it is a person's or a team's
        own. None if it is left out.
    """
    own = pack in {MINE, TEAM}
    notes = EntryLog(log, entry.key, name=entry.key.value, opening=opening)
    fields = open_entry(entry, SIGNAL_KEYS, notes)
    if fields is None:
        return None
    fields.require(*(REQUIRED_OWN_KEYS if own else REQUIRED_KEYS))
    signal = _signal(fields, name=f"{pack}.{entry.key.value}", route=route, place=log.place(entry.key))
    keys = fields.mapping.pairs.keys()
    # An unknown key is reported; it may well be one of the two, misspelt.
    if not {"phrases", "near"} & keys and keys <= set(SIGNAL_KEYS):
        notes.refuse(entry.key, "it has neither phrases nor near", "Say which words it should find.")
    if notes.refused or not entry.sound:
        return None
    if fields.node("route") is None and _says_nothing(signal):
        hint = "Add a route, or one of gate, kind, stage, nation, setting; route: none if that is meant."
        notes.note(entry.key, "says nothing of an advert: it has no route and no other meaning", hint)
    return signal if own else _held_back(signal, notes)


def _signal(fields: Fields, *, name: str, route: Route | None, place: Place) -> Signal:
    """The signal as far as its keys can be read; mistakes are in the fields' log."""
    return Signal(
        id=name,
        title=fields.text("title"),
        category=fields.choice("category", Category) or Category.TASK,
        strength=fields.choice("strength", Strength) or Strength.WEAK,
        route=route_of(fields, route),
        status=fields.choice("status", Status) or Status.STABLE,
        phrases=phrases(fields, "phrases"),
        exact=exact(fields),
        near=near(fields),
        not_in=phrases(fields, "not_in"),
        unless=phrases(fields, "unless"),
        negation=fields.choice("negation", Negation) or Negation.HARD,
        sections=sections(fields),
        gate=fields.choice("gate", Gate),
        kind=fields.choice("kind", Kind),
        stage=fields.choice("stage", Stage),
        nation=fields.choice("nation", Nation),
        setting=fields.choice("setting", Setting),
        nations=nations(fields),
        company=company_of(fields),
        seeker=fields.text("seeker"),
        recruiter=fields.text("recruiter"),
        sources=sources(fields),
        false_positives=tuple(one_line(item.value) for item in fields.texts("false_positives")),
        examples=examples(fields),
        place=place,
    )


def _says_nothing(signal: Signal) -> bool:
    """Whether a match of the signal would have no effect at all."""
    told = (signal.route, signal.gate, signal.kind, signal.stage, signal.nation, signal.setting)
    return all(meaning is None for meaning in told)


def _held_back(signal: Signal, log: EntryLog) -> Signal:
    """The signal, made experimental if a source or examples are missing."""
    lacking = "" if signal.sources or signal.status is Status.EXPERIMENTAL else "it has no source"
    if lacking:
        hint = "Add a source with title, address and checked, or write status: experimental."
        log.note(log.key, f"is listed but never counted: {lacking}", hint)
    for kind, least in MINIMUM_EXAMPLES:
        found = len(getattr(signal.examples, kind))
        if found < least and not (kind == "negated" and signal.negation is Negation.NONE):
            hint = "Add sentences of your own below “examples”."
            if kind == "negated":
                hint = "Add a sentence that denies it, or write negation: none if that cannot be."
            lacking = f"it has {found} of the {least} “{kind}” examples that a signal needs"
            log.note(log.key, f"is listed but never counted: {lacking}", hint)
    return replace(signal, status=Status.EXPERIMENTAL) if lacking else signal
