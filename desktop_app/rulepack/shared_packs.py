"""Reads the entries of the shared packs: cues, headings and policy."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from desktop_app.domain.evidence import Assertion
from desktop_app.domain.rules import Cue, Direction
from desktop_app.domain.sections import Heading, SectionName
from desktop_app.rulepack.entry_fields import one_line
from desktop_app.rulepack.problem_log import EntryLog, FileLog
from desktop_app.rulepack.signal_parts import marked, phrases
from desktop_app.rulepack.signal_reading import open_entry
from desktop_app.rulepack.tree import Entry, Items, Node, Text

CUE_KEYS = ("assertion", "direction", "phrases", "within", "posts_only", "pseudo", "examples")
REQUIRED_CUE_KEYS = ("assertion", "direction", "phrases")
HEADING_KEYS = ("section", "one_line", "phrases")
REQUIRED_HEADING_KEYS = ("section", "phrases")

MOST_WITHIN = 200

_POLICY_NAME = re.compile(r"[a-z0-9]+([_-][a-z0-9]+)*")


class CueAssertion(StrEnum):
    """The values of a cue's `assertion`; `ends` only closes the scope of other cues."""

    NEGATED = "negated"
    OTHER_ROLE = "other_role"
    HEDGED = "hedged"
    ENDS = "ends"


def cue_from(entry: Entry, log: FileLog, *, pack: str) -> Cue | None:
    """The cue that an entry describes; None, with reasons in `log`, if it is left out."""
    notes = EntryLog(log, entry.key, name=entry.key.value)
    fields = open_entry(entry, CUE_KEYS, notes)
    if fields is None:
        return None
    fields.require(*REQUIRED_CUE_KEYS)
    assertion = fields.choice("assertion", CueAssertion) or CueAssertion.ENDS
    if assertion is not CueAssertion.ENDS:
        fields.require("examples")
    cue = Cue(
        id=f"{pack}.{entry.key.value}",
        assertion=None if assertion is CueAssertion.ENDS else Assertion(assertion.value),
        direction=fields.choice("direction", Direction) or Direction.FORWARD,
        phrases=phrases(fields, "phrases"),
        within=fields.count("within", default=12, most=MOST_WITHIN),
        posts_only=fields.yes("posts_only"),
        pseudo=fields.yes("pseudo"),
        examples=marked(fields, "examples", needed=True),
        place=log.place(entry.key),
    )
    return None if notes.refused or not entry.sound else cue


def heading_from(entry: Entry, log: FileLog) -> Heading | None:
    """The heading that an entry describes; None, with reasons in `log`, if it is left out."""
    notes = EntryLog(log, entry.key, name=entry.key.value)
    fields = open_entry(entry, HEADING_KEYS, notes)
    if fields is None:
        return None
    fields.require(*REQUIRED_HEADING_KEYS)
    section = fields.choice("section", SectionName) or SectionName.OTHER
    heading = Heading(section, phrases(fields, "phrases"), one_line=fields.yes("one_line"))
    return None if notes.refused or not entry.sound else heading


def policy_from(entry: Entry, log: FileLog) -> Iterator[tuple[Text, str]]:
    """The values below a top-level key of a policy file.

    Returns:
        (dotted name with its position, value as written) of each, in the order of the file.
    """
    notes = EntryLog(log, entry.key, name=entry.key.value)
    yield from _policy_values(entry.key, entry.value, notes)


def _policy_values(name: Text, node: Node, log: EntryLog) -> Iterator[tuple[Text, str]]:
    last = name.value.rsplit(".", 1)[-1]
    if not _POLICY_NAME.fullmatch(last):
        what = f"the key “{last}” has other characters than a-z, 0-9, hyphens and underscores"
        log.refuse(name, what, "Write it as in weights or about_us.")
    elif isinstance(node, Text):
        value = one_line(node.value)
        if value:
            yield name, value
        else:
            log.refuse(name, f"“{last}” is empty", "Write a value behind the colon.")
    elif isinstance(node, Items):
        hint = "A policy holds one value a key."
        log.refuse(node, f"“{last}” should be a value or a group of keys but is a list", hint)
    else:
        for key, value_node in node.pairs.values():
            dotted = Text(f"{name.value}.{key.value}", key.line, key.column)
            yield from _policy_values(dotted, value_node, log)
