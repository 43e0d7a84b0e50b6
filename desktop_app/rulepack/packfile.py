"""Reads `pack.yaml`: a pack's name, its kind of content and the Wordward it needs."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop_app import __version__
from desktop_app.domain.rules import MINE, TEAM, Content
from desktop_app.domain.verdict import Route
from desktop_app.rulepack.entry_fields import Fields
from desktop_app.rulepack.problem_log import EntryLog, FileLog
from desktop_app.rulepack.routes import route_of
from desktop_app.rulepack.tree import Mapping, RuleFile, Text

PACK_KEYS = (
    "id", "title", "version", "route", "content", "licence", "authors", "changelog", "app_version",
)  # fmt: skip

REQUIRED_KEYS = ("id", "title", "version", "licence", "content", "app_version")

_PACK_ID = re.compile(r"[a-z0-9]+([_-][a-z0-9]+)*")
_VERSION = re.compile(r"\d{1,5}\.\d{1,5}\.\d{1,5}", re.ASCII)


@dataclass(frozen=True, slots=True)
class PackFacts:
    """The content of `pack.yaml`.

    Attributes:
        id: The pack's id, equal to its folder's name.
        route: The side of its signals unless a signal names another.
        content: What its theme files describe.
    """

    id: str
    title: str
    version: str
    licence: str
    route: Route | None
    content: Content


def pack_facts(file: RuleFile, log: FileLog, *, folder: str) -> PackFacts | None:
    """Read `pack.yaml`.

    Args:
        file: The entries of the file.
        log: Its problems are added here.
        folder: Name of the pack's folder, which its id must equal.

    Returns:
        The facts, or None if the pack must be left out.
    """
    start = Text(folder, 1, 1)
    notes = EntryLog(log, start, name=folder)
    pairs = {entry.key.value: (entry.key, entry.value) for entry in file.entries if entry.sound}
    fields = Fields(Mapping(1, 1, pairs), PACK_KEYS, notes)
    fields.require(*REQUIRED_KEYS)
    for key in ("authors", "changelog"):
        fields.texts(key)
    facts = PackFacts(
        id=_id(fields, folder),
        title=fields.text("title"),
        version=_version(fields, "version"),
        licence=fields.text("licence"),
        route=route_of(fields),
        content=fields.choice("content", Content) or Content.SIGNALS,
    )
    _check_app(fields)
    return None if notes.refused else facts


def _id(fields: Fields, folder: str) -> str:
    """The pack's id, which must be its folder's name."""
    node, value = fields.node("id"), fields.text("id")
    if node is None or not value:
        return folder
    if not _PACK_ID.fullmatch(value):
        hint = "Use small letters, figures, hyphens and underscores, as in primary_care."
        fields.log.refuse(node, f"its id “{value}” has other characters than a-z, 0-9, - and _", hint)
    elif value in {MINE, TEAM}:
        hint = "Give the pack and its folder another name."
        fields.log.refuse(node, f"the id “{value}” is kept for rules of people's own", hint)
    elif value != folder:
        hint = "Rename the folder or change the id; the ids of signals start with it."
        fields.log.refuse(node, f"its id “{value}” is not the name of its folder", hint)
    return value


def _version(fields: Fields, key: str) -> str:
    """A version of three numbers; anything else is refused."""
    node, value = fields.node(key), fields.text(key)
    if node is not None and value and not _VERSION.fullmatch(value):
        hint = "Write three numbers with points, as in 1.0.0."
        fields.log.refuse(node, f"“{value}” at “{key}” is not a version", hint)
        return ""
    return value


def _check_app(fields: Fields) -> None:
    """Refuse a pack that needs a newer Wordward."""
    needed = _version(fields, "app_version")
    node = fields.node("app_version")
    if needed and node is not None and _numbers(needed) > _numbers(__version__):
        what = f"it needs Wordward {needed}, and this is Wordward {__version__}"
        fields.log.refuse(node, what, "Update Wordward, or use an older version of the pack.")


def _numbers(version: str) -> tuple[int, ...]:
    """A version as numbers, for comparison; anything after the numbers (``0.2.0rc1``) is dropped."""
    return tuple(int(number) for number in re.findall(r"\d+", version)[:3])
