"""JSON Schemas of the rule files, made from the loader's own key names and closed sets.

Editors with YAML support complete and check by them. They read plain words such as `8` or `1.0` as numbers,
whereas the loader takes every value as text, so a schema allows both.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any

from desktop_app.domain.rules import MINE, TEAM, Content, Direction, IgnoreLevel
from desktop_app.domain.sections import SectionName
from desktop_app.domain.signals import Category, Gate, Negation, Status, Strength
from desktop_app.domain.verdict import Kind, Nation, Setting, Stage
from desktop_app.rulepack import merge, overlay, packfile, routes, shared_packs, signal_parts, signal_reading
from desktop_app.rulepack.schema_words import ABOUT

Schema = dict[str, Any]

#: The subject of each schema, and its file in `resources/schema/`.
FILES = {
    "pack": "rule-pack.schema.json",
    "signals": "rule-signals.schema.json",
    "cues": "rule-cues.schema.json",
    "headings": "rule-headings.schema.json",
    "policy": "rule-policy.schema.json",
    "changes": "rule-changes.schema.json",
}
#: The line by which a rule file refers editors to its schema.
FIRST_LINE = "# yaml-language-server: $schema="

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_NAME = "[a-z0-9]+(-[a-z0-9]+)*"
_PACK = "[a-z0-9]+([_-][a-z0-9]+)*"
_VERSION = r"^[0-9]{1,5}\.[0-9]{1,5}\.[0-9]{1,5}$"
_DATE = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
_TEXT: Schema = {"type": ["string", "number", "boolean"]}


def schemas() -> dict[str, Schema]:
    """Each schema by its subject, a key of `FILES`."""
    return {
        "pack": _top("pack.yaml of a rule pack", _pack()),
        "signals": _top("Signals of a rule pack", _entries(_signal(signal_reading.REQUIRED_KEYS), _NAME)),
        "cues": _top("Cues: words that change how a match is read", _entries(_cue(), _NAME)),
        "headings": _top("Headings that open a section", _entries(_heading(), _NAME)),
        "policy": _top("Numbers of the verdict", _policy()),
        "changes": _top("Changes to rules: mine.yaml or a team's file", _changes()),
    }


def _top(title: str, schema: Schema) -> Schema:
    return {"$schema": _DIALECT, "title": f"Wordward: {title}", **schema}


def _group(properties: Mapping[str, Schema], required: Iterable[str] = ()) -> Schema:
    """A group of known keys."""
    schema: Schema = {"type": "object", "additionalProperties": False, "properties": dict(properties)}
    needed = list(required)
    return {**schema, "required": needed} if needed else schema


def _entries(schema: Schema, name: str) -> Schema:
    """A file of named entries; may be empty."""
    return {
        "type": ["object", "null"],
        "patternProperties": {f"^{name}$": schema},
        "additionalProperties": False,
    }


def _one_of(options: Iterable[str] | type[StrEnum]) -> Schema:
    """One member of an enum."""
    return {"enum": [str(option) for option in options]}


def _texts() -> Schema:
    return {"type": "array", "items": _TEXT, "minItems": 1}


def _count(most: int) -> Schema:
    """A whole number, as a number or as text."""
    return {"type": ["integer", "string"], "minimum": 1, "maximum": most, "pattern": "^[1-9][0-9]{0,5}$"}


def _word(pattern: str) -> Schema:
    return {"type": "string", "pattern": pattern}


def _yes_or_no() -> Schema:
    # Editors that follow an older YAML read yes and no as true and false.
    return {"enum": ["yes", "no", True, False]}


def _near() -> Schema:
    keys: dict[str, Schema] = {
        "word": _TEXT,
        "words": _texts(),
        "any_of": _texts(),
        "within": _count(signal_parts.MOST_WITHIN),
        "case": _one_of(("exact", "any")),
        "mark": _one_of(signal_parts.MARKS),
    }
    either = {"oneOf": [{"required": ["word"]}, {"required": ["words"]}]}
    return {**_group(_told("near", _picked(keys, signal_parts.NEAR_KEYS)), ["any_of"]), **either}


def _source() -> Schema:
    keys: dict[str, Schema] = {"title": _TEXT, "address": _TEXT, "checked": _word(_DATE)}
    return _group(_told("sources", _picked(keys, signal_parts.SOURCE_KEYS)), signal_parts.SOURCE_KEYS)


def _example(key: str) -> Schema:
    """An example sentence of one kind: with marks, without, or either."""
    if key == "known_gaps":
        return _TEXT
    marks = r"\[\[[^\[\]]"
    return {**_TEXT, "not": {"pattern": marks}} if key == "no_match" else {"type": "string", "pattern": marks}


def _examples() -> Schema:
    lists = {key: {"type": "array", "items": _example(key)} for key in signal_parts.EXAMPLE_KEYS}
    return _group(_told("examples", lists))


def _factor() -> Schema:
    return _word(r"^x[0-9]{1,3}(\.[0-9]{1,3})?$")


def _signal_keys() -> dict[str, Schema]:
    """The keys of a signal."""
    keys: dict[str, Schema] = {
        "title": _TEXT,
        "category": _one_of(Category),
        "strength": _one_of(Strength),
        "route": _one_of(routes.RouteWord),
        "status": _one_of(Status),
        "phrases": _texts(),
        "case": _one_of(("exact", "any")),
        "near": {"type": "array", "items": _near()},
        "not_in": _texts(),
        "unless": _texts(),
        "negation": _one_of(Negation),
        "sections": _group({name.value: _factor() for name in SectionName}),
        "gate": _one_of(Gate),
        "kind": _one_of(Kind),
        "stage": _one_of(Stage),
        "nation": _one_of(Nation),
        "setting": _one_of(Setting),
        "nations": {"type": "array", "items": _one_of(Nation)},
        "company": _one_of(routes.Company),
        "seeker": _TEXT,
        "recruiter": _TEXT,
        "sources": {"type": "array", "items": _source()},
        "false_positives": {"type": "array", "items": _TEXT},
        "examples": _examples(),
    }
    return _told("signal", _picked(keys, signal_reading.SIGNAL_KEYS))


def _signal(required: Iterable[str]) -> Schema:
    words = {"anyOf": [{"required": ["phrases"]}, {"required": ["near"]}]}
    return {**_group(_signal_keys(), required), **words}


def _difference() -> Schema:
    """A change to a signal: plain keys replace, lists say what is added and removed."""
    keys = _signal_keys()
    for key in merge.LIST_KEYS:
        keys[key] = _added_and_removed(keys[key]["items"], ABOUT["signal"][key], loose=key == "near")
    for key in merge.REMOVABLE_KEYS:
        keys[key] = {**keys[key], "enum": [*keys[key]["enum"], "none"]}
    lists = {
        key: _added_and_removed(_example(key), ABOUT["examples"][key]) for key in signal_parts.EXAMPLE_KEYS
    }
    keys["examples"] = {**_group(lists), "description": ABOUT["signal"]["examples"]}
    return _group(keys)


def _added_and_removed(item: Schema, about: str, *, loose: bool = False) -> Schema:
    """A list key of a change; some keys are enough to remove a group."""
    removed = {"type": "object"} if loose or item.get("type") == "object" else item
    lists: dict[str, Schema] = {
        "add": {"type": "array", "items": item},
        "remove": {"type": "array", "items": removed},
    }
    return {**_group(_picked(lists, merge.DIFFERENCE_KEYS)), "description": about}


def _pack() -> Schema:
    keys: dict[str, Schema] = {
        "id": _word(f"^{_PACK}$"),
        "title": _TEXT,
        "version": _word(_VERSION),
        "route": _one_of(routes.RouteWord),
        "content": _one_of(Content),
        "licence": _TEXT,
        "authors": {"type": "array", "items": _TEXT},
        "changelog": {"type": "array", "items": _TEXT},
        "app_version": _word(_VERSION),
    }
    return _group(_told("pack", _picked(keys, packfile.PACK_KEYS)), packfile.REQUIRED_KEYS)


def _cue() -> Schema:
    keys: dict[str, Schema] = {
        "assertion": _one_of(shared_packs.CueAssertion),
        "direction": _one_of(Direction),
        "phrases": _texts(),
        "within": _count(shared_packs.MOST_WITHIN),
        "posts_only": _yes_or_no(),
        "pseudo": _yes_or_no(),
        "examples": {"type": "array", "items": _example("match")},
    }
    ends = {"properties": {"assertion": {"const": shared_packs.CueAssertion.ENDS.value}}}
    shape = _group(_told("cue", _picked(keys, shared_packs.CUE_KEYS)), shared_packs.REQUIRED_CUE_KEYS)
    return {**shape, "anyOf": [ends, {"required": ["examples"]}]}


def _heading() -> Schema:
    keys: dict[str, Schema] = {"section": _one_of(SectionName), "one_line": _yes_or_no(), "phrases": _texts()}
    return _group(
        _told("heading", _picked(keys, shared_packs.HEADING_KEYS)), shared_packs.REQUIRED_HEADING_KEYS
    )


def _policy() -> Schema:
    inner: Schema = {"anyOf": [_TEXT, {"$ref": "#/$defs/group"}]}
    name = "^[a-z0-9]+([_-][a-z0-9]+)*$"
    group = {"type": "object", "patternProperties": {name: inner}, "additionalProperties": False}
    return {**group, "type": ["object", "null"], "$defs": {"group": group}}


def _changes() -> Schema:
    signals: Schema = {
        "type": ["object", "null"],
        "patternProperties": {
            rf"^({MINE}|{TEAM})\.{_NAME}$": {
                "anyOf": [_signal(signal_reading.REQUIRED_OWN_KEYS), _difference()]
            },
            rf"^(?!({MINE}|{TEAM})\.){_PACK}\.{_NAME}$": _difference(),
        },
        "additionalProperties": False,
    }
    # On and off are true and false to editors that follow an older YAML.
    switch: Schema = {"enum": [*overlay.SWITCH, True, False]}
    ignore: dict[str, Schema] = dict.fromkeys(overlay.IGNORE_KEYS, _TEXT)
    ignore |= {"level": _one_of(IgnoreLevel), "made": _word(_DATE)}
    keys: dict[str, Schema] = {
        "packs": _entries(switch, _PACK),
        "signals": signals,
        "ignored": {"type": ["array", "null"], "items": _group(ignore, ["level", "rule"])},
    }
    return {**_group(_told("changes", _picked(keys, overlay.PARTS))), "type": ["object", "null"]}


def _picked(keys: Mapping[str, Schema], names: Iterable[str]) -> dict[str, Schema]:
    """The keys in the loader's order.

    Raises:
        KeyError: The loader knows a key that has no schema here.
    """
    return {name: keys[name] for name in names}


def _told(what: str, keys: Mapping[str, Schema]) -> dict[str, Schema]:
    """The keys with the descriptions that an editor shows."""
    return {name: {**schema, "description": ABOUT[what][name]} for name, schema in keys.items()}
