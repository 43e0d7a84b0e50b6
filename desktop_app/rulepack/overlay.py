"""Reads a file of changes (`mine.yaml`, a team's file): packs switched off, signals changed, marks ignored.

It is cut into its three parts before YAML sees it, and the signals are read one by one like those of a rule
file, so that a mistake costs one change and not all of them.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from collections.abc import Mapping as AnyMapping
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from desktop_app.domain.rules import MINE, TEAM, Ignore, IgnoreLevel, PackOrigin
from desktop_app.rulepack.decoding import bytes_of, decoded
from desktop_app.rulepack.entry_fields import Fields, one_line, suggestion
from desktop_app.rulepack.problem_log import EntryLog, FileLog, short
from desktop_app.rulepack.reader import read_part
from desktop_app.rulepack.tree import Entry, Items, Mapping, Node, RuleFile, Text, kind_of

PARTS = ("packs", "signals", "ignored")
IGNORE_KEYS = ("level", "rule", "words", "advert", "sentence", "made")
SWITCH = ("on", "off")

_HEAD = re.compile(r"""["']?(?P<name>[\w.-]+)["']?\s*:\s*(?P<rest>[^#\s].*)?(#.*)?""")
_NEEDED = {
    IgnoreLevel.PLACE: ("advert", "sentence"),
    IgnoreLevel.ADVERT: ("advert",),
    IgnoreLevel.PHRASE: ("words",),
    IgnoreLevel.RULE: (),
}


@dataclass(slots=True)
class Overlay:
    """The content of a file of changes.

    Attributes:
        pack: Id of the pack that its own signals make.
        whole: False if the file, or part of it, could not be read at all.
        switches: Each pack that it switches on or off, with the place.
        changes: Changes, and signals of its own, by full id.
        lost: Ids of those that could not be read.
    """

    origin: PackOrigin
    log: FileLog
    digest: str = ""
    whole: bool = True
    switches: dict[str, tuple[Text, bool]] = field(default_factory=dict)
    changes: dict[str, Entry] = field(default_factory=dict)
    lost: frozenset[str] = frozenset()
    ignores: tuple[Ignore, ...] = ()

    @property
    def pack(self) -> str:
        """Id of the pack that its own signals make."""
        return MINE if self.origin is PackOrigin.MINE else TEAM


class Part(NamedTuple):
    """One part of an overlay's text.

    Attributes:
        first: The line of its head, from 1.
        head: That line.
        body: The lines below it, still indented.
    """

    first: int
    head: str
    body: tuple[str, ...]


class _At(NamedTuple):
    line: int
    column: int


def read_overlays(paths: tuple[Path, ...], texts: AnyMapping[Path, str]) -> tuple[Overlay, ...]:
    """Read files of changes.

    Args:
        paths: The files, the person's own last; a missing one changes nothing.
        texts: A text to read instead of a file, for changes that are only tried.
    """
    last = len(paths) - 1
    return tuple(
        _read(path, PackOrigin.MINE if number == last else PackOrigin.TEAM, texts.get(path))
        for number, path in enumerate(paths)
    )


def _read(path: Path, origin: PackOrigin, text: str | None) -> Overlay:
    """Read one overlay, from its file or from the given text."""
    overlay = Overlay(origin, FileLog(path.name))
    try:
        content = bytes_of(path) if text is None else text.encode()
    except FileNotFoundError:
        if origin is PackOrigin.TEAM:
            sentence = f"The team's file, {path}, is not there; its changes are not used."
            overlay.log.add(_At(1, 1), sentence, "Connect its drive, or choose another in the settings.")
            overlay.whole = False
        return overlay
    except OSError as error:
        sentence = f"“{path.name}” cannot be read ({error.strerror})."
        overlay.log.add(_At(1, 1), sentence, "Check who may open the file; its changes are not used.")
        overlay.whole = False
        return overlay
    overlay.digest = hashlib.sha256(content.replace(b"\r\n", b"\n")).hexdigest()
    found, overlay.log = decoded(content, path.name)
    if found is None:
        overlay.whole = False
    else:
        _take_parts(found, overlay)
    return overlay


def parts_of(text: str) -> Iterator[Part]:
    """The parts of an overlay's text, in order; lines before the first belong to none."""
    lines = text.splitlines()
    heads = [number for number, line in enumerate(lines) if line[:1].strip(" \t#-")]
    for start, end in pairwise([*heads, len(lines)]):
        yield Part(start + 1, lines[start], tuple(lines[start + 1 : end]))


def _take_parts(text: str, overlay: Overlay) -> None:
    """Read each part of the text into the overlay."""
    log = overlay.log
    seen: dict[str, int] = {}
    for part in parts_of(text):
        at = _At(part.first, 1)
        head = _HEAD.fullmatch(part.head.strip())
        name = head["name"] if head else ""
        if head is None or head["rest"]:
            overlay.whole = False
            what = f"“{short(name or part.head.strip())}” and what stands below it are left out"
            log.add(at, f"{what}: the line should be a name and a colon.", f"Names are {', '.join(PARTS)}.")
        elif name not in PARTS:
            overlay.whole = False
            log.add(
                at, f"The key “{short(name)}” is not known in a file of changes.", suggestion(name, PARTS)
            )
        elif name in seen:
            hint = "Put what stands below it under the first one."
            log.add(at, f"“{name}” stands twice, first in line {seen[name]}; the second is left out.", hint)
        else:
            seen[name] = part.first
            {"packs": _take_switches, "signals": _take_signals, "ignored": _take_ignored}[name](part, overlay)


def _inside(part: Part, overlay: Overlay) -> RuleFile:
    """The entries of a part whose lines are indented."""
    depth = min((len(line) - len(line.lstrip(" ")) for line in part.body if _says(line)), default=0)
    text = "\n".join(line[min(depth, len(line) - len(line.lstrip(" "))) :] for line in part.body)
    overlay.log.shift = depth
    file = read_part(text + "\n", overlay.log, first=part.first + 1)
    if not file.entries and not file.lost and any(map(_says, part.body)):
        overlay.whole = False
    return file


def _says(line: str) -> bool:
    """Whether a line is neither empty nor a comment."""
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _take_switches(part: Part, overlay: Overlay) -> None:
    for entry in _inside(part, overlay).entries:
        name, node = entry.key, entry.value
        word = node.value.strip() if isinstance(node, Text) else kind_of(node)
        if entry.sound and word in SWITCH:
            overlay.switches[name.value] = (_shifted(name, overlay), word == "on")
        elif entry.sound:
            sentence = f"Behind the pack “{short(name.value)}” should stand on or off, not {word}."
            overlay.log.add(name, sentence, suggestion(word, SWITCH))
    overlay.log.shift = 0


def _take_signals(part: Part, overlay: Overlay) -> None:
    file = _inside(part, overlay)
    for entry in file.entries:
        key = _id_of(entry.key.value, overlay)
        if entry.sound:
            overlay.changes[key] = _shifted_entry(entry._replace(key=entry.key._replace(value=key)), overlay)
    unsound = (entry.key.value for entry in file.entries if not entry.sound)
    overlay.lost = frozenset(_id_of(name, overlay) for name in (*file.lost, *unsound))
    overlay.log.shift = 0


def _id_of(name: str, overlay: Overlay) -> str:
    """The full id meant: a team's file may have been somebody's own."""
    if overlay.origin is PackOrigin.TEAM and name.startswith(f"{MINE}."):
        return f"{TEAM}.{name.partition('.')[2]}"
    return name


def _take_ignored(part: Part, overlay: Overlay) -> None:
    text = "\n".join((part.head, *part.body, ""))
    file = read_part(text, overlay.log, first=part.first)
    overlay.whole = overlay.whole and not file.lost and all(entry.sound for entry in file.entries)
    for entry in file.entries:
        node = entry.value
        if not entry.sound or (isinstance(node, Text) and not node.value):
            continue
        if not isinstance(node, Items):
            hint = "Start each mark with a hyphen: “- level: phrase”."
            overlay.log.add(entry.key, f"“ignored” should be a list but is {kind_of(node)}.", hint)
            continue
        found = (_ignore_from(item, overlay.log) for item in node.items)
        overlay.ignores = tuple(ignore for ignore in found if ignore is not None)


def _ignore_from(item: Node, log: FileLog) -> Ignore | None:
    """One mark to ignore; None if it is left out."""
    notes = EntryLog(log, item, name="ignored", opening="A mark to ignore is left out")
    if not isinstance(item, Mapping):
        hint = "Start each mark with a hyphen: “- level: phrase”."
        notes.refuse(item, f"it should be a group of keys but is {kind_of(item)}", hint)
        return None
    fields = Fields(item, IGNORE_KEYS, notes, inside="ignored")
    level = fields.choice("level", IgnoreLevel)
    fields.require("level", "rule", *(_NEEDED[level] if level else ()))
    ignore = Ignore(
        level=level or IgnoreLevel.PLACE,
        rule=fields.text("rule"),
        words=one_line(fields.text("words")).casefold() if fields.node("words") is not None else "",
        advert=fields.text("advert"),
        sentence=fields.text("sentence"),
        made=fields.day("made"),
    )
    return None if notes.refused else ignore


def _shifted(text: Text, overlay: Overlay) -> Text:
    return text._replace(column=text.column + overlay.log.shift)


def _shifted_entry(entry: Entry, overlay: Overlay) -> Entry:
    """The entry with its columns as in the file, for use after the log's shift has ended."""
    return Entry(_shifted(entry.key, overlay), _shifted_node(entry.value, overlay), entry.sound)


def _shifted_node(node: Node, overlay: Overlay) -> Node:
    if isinstance(node, Text):
        return _shifted(node, overlay)
    column = node.column + overlay.log.shift
    if isinstance(node, Items):
        return Items(node.line, column, [_shifted_node(item, overlay) for item in node.items])
    pairs = {
        name: (_shifted(key, overlay), _shifted_node(value, overlay))
        for name, (key, value) in node.pairs.items()
    }
    return Mapping(node.line, column, pairs)
