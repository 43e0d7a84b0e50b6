"""One entry of a signal pack as a `Signal`, or the reasons why it is left out."""

from __future__ import annotations

import re
from dataclasses import replace
from enum import StrEnum

from desktop_app.domain.sections import SectionName
from desktop_app.domain.signals import (
    Category,
    Examples,
    Gate,
    Near,
    Negation,
    Place,
    Signal,
    Source,
    Status,
    Strength,
)
from desktop_app.domain.verdict import Kind, Nation, Route, Setting, Stage
from desktop_app.rulepack.fields import Fields, one_line
from desktop_app.rulepack.log import EntryLog, FileLog
from desktop_app.rulepack.marks import read_marks
from desktop_app.rulepack.tree import Entry, Mapping, Node, Text, kind_of

SIGNAL_KEYS = (
    "title", "category", "strength", "route", "status", "phrases", "case", "near", "not_in", "unless",
    "negation", "sections", "gate", "kind", "stage", "nation", "setting", "nations", "seeker", "recruiter",
    "sources", "false_positives", "examples",
)  # fmt: skip
REQUIRED_KEYS = (
    "title", "category", "strength", "seeker", "recruiter", "sources", "false_positives", "examples",
)  # fmt: skip
NEAR_KEYS = ("word", "words", "any_of", "within", "case", "mark")
SOURCE_KEYS = ("title", "address", "checked")
EXAMPLE_KEYS = ("match", "no_match", "negated", "known_gaps")

#: How many examples of each kind a signal needs at least; `negated` only where it can be negated.
MINIMUM_EXAMPLES = (("match", 2), ("no_match", 2), ("negated", 1))
#: Greatest reach of a `near`, and greatest factor of a section.
MOST_WITHIN = 100
MOST_FACTOR = 10.0

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_FACTOR = re.compile(r"x(\d{1,3}(?:\.\d{1,3})?)", re.ASCII)


class SignalRoute(StrEnum):
    """What may stand at `route` of a signal: `mixed` is a conclusion, `none` is background."""

    HOSPITAL = "hospital"
    PRIMARY_CARE = "primary_care"
    BILLING = "billing"
    RESEARCH = "research"
    UNCLEAR = "unclear"
    NOT_CODING = "not_coding"
    NONE = "none"


def check_name(entry: Entry, log: EntryLog) -> None:
    """Refuse a name that is not made of small letters, figures and single hyphens."""
    if not _NAME.fullmatch(entry.key.value):
        hint = "Names are stable for ever: small letters, figures and hyphens, as in acc-designation."
        log.refuse(entry.key, "its name has other characters than a-z, 0-9 and hyphens", hint)


def open_entry(entry: Entry, known: tuple[str, ...], log: EntryLog) -> Fields | None:
    """The keys of an entry whose name and shape are checked; None where it is no group of keys."""
    check_name(entry, log)
    if not isinstance(entry.value, Mapping):
        hint = f"Below the name, set in by two spaces, stand: {', '.join(known)}."
        log.refuse(entry.key, f"it should be a group of keys but is {kind_of(entry.value)}", hint)
        return None
    return Fields(entry.value, known, log)


def signal_from(entry: Entry, log: FileLog, *, pack: str, route: Route | None) -> Signal | None:
    """The signal that an entry describes.

    Args:
        entry: A top-level entry of a theme file.
        log: The file's problems; all of the entry's are added.
        pack: Id of the pack, the first half of the signal's id.
        route: The pack's route, for a signal without its own.

    Returns:
        The signal; experimental where it has no source or too few examples. None when it is left out.
    """
    notes = EntryLog(log, entry.key, name=entry.key.value)
    fields = open_entry(entry, SIGNAL_KEYS, notes)
    if fields is None:
        return None
    fields.require(*REQUIRED_KEYS)
    signal = _signal(fields, name=f"{pack}.{entry.key.value}", route=route, place=log.place(entry.key))
    if not {"phrases", "near"} & fields.mapping.pairs.keys():
        notes.refuse(entry.key, "it has neither phrases nor near", "Say which words it should find.")
    if notes.refused or not entry.sound:
        return None
    if fields.node("route") is None and _says_nothing(signal):
        hint = "Add a route, or one of gate, kind, stage, nation, setting; route: none if that is meant."
        notes.note(entry.key, "says nothing of an advert: it has no route and no other meaning", hint)
    return _held_back(signal, notes)


def _signal(fields: Fields, *, name: str, route: Route | None, place: Place) -> Signal:
    """The signal as far as its keys can be read; slips are in the fields' log."""
    return Signal(
        id=name,
        title=fields.text("title"),
        category=fields.choice("category", Category) or Category.TASK,
        strength=fields.choice("strength", Strength) or Strength.WEAK,
        route=_route(fields, route),
        status=fields.choice("status", Status) or Status.STABLE,
        phrases=phrases(fields, "phrases"),
        exact=_exact(fields),
        near=_near(fields),
        not_in=phrases(fields, "not_in"),
        unless=phrases(fields, "unless"),
        negation=fields.choice("negation", Negation) or Negation.HARD,
        sections=_sections(fields),
        gate=fields.choice("gate", Gate),
        kind=fields.choice("kind", Kind),
        stage=fields.choice("stage", Stage),
        nation=fields.choice("nation", Nation),
        setting=fields.choice("setting", Setting),
        nations=_nations(fields),
        seeker=fields.text("seeker"),
        recruiter=fields.text("recruiter"),
        sources=_sources(fields),
        false_positives=tuple(one_line(item.value) for item in fields.texts("false_positives")),
        examples=_examples(fields),
        place=place,
    )


def _says_nothing(signal: Signal) -> bool:
    """Whether a match of the signal would tell nothing at all."""
    told = (signal.route, signal.gate, signal.kind, signal.stage, signal.nation, signal.setting)
    return all(meaning is None for meaning in told)


def _held_back(signal: Signal, log: EntryLog) -> Signal:
    """The signal, made experimental where a source or examples are missing."""
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


def _route(fields: Fields, default: Route | None) -> Route | None:
    """The signal's own route, else the pack's."""
    if fields.node("route") is None:
        return default
    chosen = fields.choice("route", SignalRoute)
    return None if chosen is None or chosen is SignalRoute.NONE else Route(chosen.value)


def _exact(fields: Fields) -> bool:
    """Whether `case: exact` stands there."""
    return fields.word("case", ("exact",), default="") == "exact"


def phrases(fields: Fields, key: str) -> tuple[str, ...]:
    """A list of wordings to look for, on one line each; those that could never be found are refused."""
    found: list[str] = []
    for item in fields.texts(key):
        phrase = one_line(item.value)
        if "[[" in phrase or "]]" in phrase:
            fields.log.refuse(item, f"“{key}” holds the marks [[ ]]", "They belong in examples only.")
        elif not any(character.isalnum() for character in phrase):
            what = f"an item of “{key}” has neither letters nor figures"
            fields.log.refuse(item, what, "Write the words as they stand in adverts.")
        else:
            found.append(phrase)
    node = fields.node(key)
    if node is not None and not found and not fields.log.refused:
        fields.log.refuse(node, f"“{key}” is an empty list", "Add a phrase or remove the key.")
    return tuple(found)


def _near(fields: Fields) -> tuple[Near, ...]:
    """The `near` items of a signal."""
    found: list[Near] = []
    for item in fields.groups("near", NEAR_KEYS):
        item.require("any_of")
        words = phrases(item, "words")
        if item.node("word") is not None:
            words = (item.text("word"), *words)
        if ("word" in item.mapping.pairs) == ("words" in item.mapping.pairs):
            hint = "Write “word: ACC” for one word, or “words:” with a list below it."
            item.log.refuse(item.mapping, "a “near” needs either “word” or “words”", hint)
        near = Near(
            words=words,
            any_of=phrases(item, "any_of"),
            within=item.count("within", default=8, most=MOST_WITHIN),
            exact=_exact(item),
            mark=item.word("mark", ("word", "both"), default="word"),
        )
        found.append(near)
    return tuple(found)


def _sections(fields: Fields) -> tuple[tuple[SectionName, float], ...]:
    """The factors of a signal in named sections."""
    group = fields.group("sections", [name.value for name in SectionName])
    if group is None:
        return ()
    found: list[tuple[SectionName, float]] = []
    for name in SectionName:
        node = group.node(name.value)
        if node is None:
            continue
        factor = _factor(node)
        if factor is None:
            what = f"“{name.value}” in “sections” should be a factor such as x2, x0.5 or x0"
            fields.log.refuse(node, what, f"The greatest is x{MOST_FACTOR:g}.")
        else:
            found.append((name, factor))
    return tuple(found)


def _factor(node: Node) -> float | None:
    """The number of a factor such as ``x0.5``; None where it is none."""
    match = _FACTOR.fullmatch(node.value.strip()) if isinstance(node, Text) else None
    if match is None or float(match[1]) > MOST_FACTOR:
        return None
    return float(match[1])


def _nations(fields: Fields) -> tuple[Nation, ...]:
    """The nations for which a signal speaks."""
    items = fields.texts("nations")
    found = (fields.member(item, item.value, Nation, key="nation") for item in items)
    return tuple(nation for nation in found if nation is not None)


def _sources(fields: Fields) -> tuple[Source, ...]:
    """The sources of a signal; each has a title, an address and the date it was checked."""
    found: list[Source] = []
    for item in fields.groups("sources", SOURCE_KEYS):
        item.require(*SOURCE_KEYS)
        found.append(Source(item.text("title"), item.text("address"), item.day("checked")))
    return tuple(found)


def _examples(fields: Fields) -> Examples:
    """The examples of a signal, their marks checked."""
    group = fields.group("examples", EXAMPLE_KEYS)
    if group is None:
        return Examples()
    return Examples(
        match=marked(group, "match", needed=True),
        no_match=marked(group, "no_match", needed=False),
        negated=marked(group, "negated", needed=True),
        known_gaps=marked(group, "known_gaps", needed=None),
    )


def marked(fields: Fields, key: str, *, needed: bool | None) -> tuple[str, ...]:
    """Example sentences below `key`.

    Args:
        fields: The group that holds the key.
        key: The key.
        needed: True where each must mark a span with [[ ]], False where none may, None for either.

    Returns:
        The sentences, marks included.
    """
    found: list[str] = []
    for item in fields.texts(key):
        try:
            spans = read_marks(item.value).spans
        except ValueError as error:
            fields.log.refuse(item, f"in an example of “{key}” {error}", "Write [[words to find]].")
            continue
        if needed and not spans:
            what = f"an example of “{key}” has no [[ ]] round the words that should be found"
            fields.log.refuse(item, what, "Write [[ before and ]] after exactly those words.")
        elif spans and needed is False:
            what = f"an example of “{key}” has [[ ]] though nothing should be found in it"
            fields.log.refuse(item, what, "Remove the marks or move the sentence to “match”.")
        else:
            found.append(item.value)
    return tuple(found)
