"""Reads a rule file as text values with positions: a strict, string-only subset of YAML.

The file is read from YAML *events*, not composed nodes: composing recurses inside libyaml's binding, and a
hostile file of a hundred thousand “[” would kill the process there. Events also still show anchors and tags.
libyaml is used where PyYAML has it, pure Python elsewhere.

If a file as a whole is broken, its top-level entries are read one by one, so that one mistake costs one
signal and every other problem is still reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, NamedTuple

from desktop_app.rulepack import syntax
from desktop_app.rulepack.decoding import decoded
from desktop_app.rulepack.problem_log import FileLog, short
from desktop_app.rulepack.tree import Entry, Items, Mapping, Node, RuleFile, Text

#: How deeply lists and groups may be nested (a full signal needs five).
DEPTH_LIMIT = 12

#: The most broken entries reported for one file; a file with more is not a rule file.
MOST_FAULTS = 200

_QUOTES = ("'", '"')
_ENTRY_START = re.compile(r"[^\s#\-\]}]")


class _Start(NamedTuple):
    """A position; lines and columns count from 1."""

    line: int
    column: int


def read_bytes(content: bytes, file: str) -> tuple[RuleFile, FileLog]:
    """Read the content of a rule file.

    Args:
        content: The bytes, UTF-8, with or without a byte order mark.
        file: The file's name as shown to people.

    Returns:
        The entries that could be read, and the problems found; never raises for bad content.
    """
    text, log = decoded(content, file)
    return (RuleFile(()) if text is None else read_part(text, log)), log


def read_text(text: str, file: str) -> tuple[RuleFile, FileLog]:
    """Read the text of a rule file; like `read_bytes`, for text already in memory."""
    log = FileLog(file, text)
    return read_part(text, log), log


def read_part(text: str, log: FileLog, *, first: int = 1) -> RuleFile:
    """Read a part of a file that consists of entries.

    Args:
        text: The part, with its entries at the start of their lines.
        log: The log of the whole file, which receives the problems.
        first: The line of the file at which the part starts.

    Returns:
        The entries that could be read, and the names of those that could not.
    """
    before = len(log.problems)
    try:
        return RuleFile(tuple(_read_stretch(text, log, first=first)))
    except syntax.FaultError as whole:
        del log.problems[before:]
        file = _read_one_by_one(text, log, first)
        if len(log.problems) == before:
            where = _Start(first + whole.line - 1, whole.column)
            log.add(where, f"The file is broken: {whole.what}.", whole.hint)
        return file


def _read_one_by_one(text: str, log: FileLog, start: int) -> RuleFile:
    """The entries of a broken part, each read on its own; `log` receives the problems."""
    entries: dict[str, Entry] = {}
    lost: list[str] = []
    for number, stretch in _stretches(text):
        first = start + number - 1
        line = stretch.splitlines()[0]
        name = line.split(":", 1)[0].strip(" \"'") or line
        if len(lost) > MOST_FAULTS:
            lost.append(name)
            continue
        before = len(log.problems)
        try:
            found = _read_stretch(stretch, log, first=first)
        except syntax.FaultError as fault:
            lost.append(name)
            where = _Start(first + fault.line - 1, fault.column)
            if len(lost) > MOST_FAULTS:
                sentence = "This and all that stands below is left out: too much of the file is broken."
                log.add(_Start(first, 1), sentence, "Mend what is told above; the rest is then read too.")
            elif all(problem.place.line != where.line for problem in log.problems[before:]):
                log.add(where, f"“{short(name)}” is left out: {fault.what}.", fault.hint)
            continue
        for entry in found:
            if entry.key.value in entries:
                _add_twice(log, entry.key, entries[entry.key.value].key.line)
            else:
                entries[entry.key.value] = entry
    return RuleFile(tuple(entries.values()), tuple(lost))


def _stretches(text: str) -> Iterator[tuple[int, str]]:
    """(first line, text) of each top-level entry; lines before the first belong to none."""
    lines = text.splitlines(keepends=True)
    starts = [number for number, line in enumerate(lines) if _ENTRY_START.match(line)]
    for start, end in pairwise([*starts, len(lines)]):
        yield start + 1, "".join(lines[start:end])


def _read_stretch(text: str, log: FileLog, *, first: int) -> list[Entry]:
    """The entries of a file, or of a stretch of it that starts at line `first`.

    Raises:
        syntax.FaultError: It cannot be read; its line counts from the start of the stretch.
    """
    import yaml

    syntax.refuse_unreadable(text)
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    builder = _Builder(log, first)
    try:
        for event in yaml.parse(text, Loader=loader):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        raise syntax.explain(error, text.splitlines(), builder.last_quote) from error
    except (yaml.YAMLError, UnicodeError, RecursionError, ValueError) as error:
        raise syntax.FaultError(1, 1, what=syntax.UNSEEN.what, hint=syntax.UNSEEN.hint) from error
    return builder.entries()


def _add_twice(log: FileLog, key: Text, first: int) -> None:
    """Report a top-level key that occurs twice."""
    hint = "Give the second a name of its own, or merge the two."
    log.add(
        key,
        f"“{short(key.value)}” stands twice; the one in line {first} is used, this one is left out.",
        hint,
    )


class _Level:
    """A list or mapping that is being filled."""

    __slots__ = ("flow", "key", "node")

    def __init__(self, node: Items | Mapping, *, flow: bool) -> None:
        self.node = node
        self.flow = flow
        self.key: Text | None = None


class _Builder:
    """Turns YAML events into nodes, and reports what the strict subset does not allow.

    Events are typed as `Any`, because their stubs lack attributes they have.
    """

    def __init__(self, log: FileLog, first: int) -> None:
        self._log = log
        self._first = first
        self._levels: list[_Level] = []
        self._root: Node | None = None
        self._documents = 0
        self._broken: set[str] = set()
        #: Start and end, as YAML marks, of the last quoted text that ran over several lines.
        self.last_quote: tuple[Any, Any] | None = None

    def entries(self) -> list[Entry]:
        """The top-level entries, once all events were taken."""
        root = self._root
        if root is None or (isinstance(root, Text) and not root.value):
            return []
        if not isinstance(root, Mapping):
            what = "The file does not consist of names with a colon."
            if not self._log.settled(root):
                self._log.add(
                    root, what, "Each entry starts with its name and a colon, at the start of a line."
                )
            return []
        return [Entry(key, value, name not in self._broken) for name, (key, value) in root.pairs.items()]

    def take(self, event: Any) -> None:
        """Take the next event.

        Raises:
            syntax.FaultError: Nesting is too deep, or a second document starts.
        """
        kind = type(event).__name__
        if kind == "ScalarEvent":
            start = self._start(event.start_mark)
            self._check_properties(event, start)
            if event.style in _QUOTES and event.end_mark.line > event.start_mark.line:
                self.last_quote = (event.start_mark, event.end_mark)
            self._put(Text(event.value, start.line, start.column))
        elif kind in {"MappingStartEvent", "SequenceStartEvent"}:
            self._open(event, list_starts=kind == "SequenceStartEvent")
        elif kind in {"MappingEndEvent", "SequenceEndEvent"}:
            self._close()
        elif kind == "AliasEvent":
            start = self._start(event.start_mark)
            self._refuse(start, syntax.ALIAS.what, syntax.ALIAS.hint)
            self._put(Text("", start.line, start.column))
        elif kind == "DocumentStartEvent":
            self._documents += 1
            if self._documents > 1:
                what, hint = "a second document starts with ---", "Remove the line of hyphens."
                raise syntax.FaultError(event.start_mark.line + 1, 1, what=what, hint=hint)

    def _start(self, mark: Any) -> _Start:
        return _Start(mark.line + self._first, mark.column + 1)

    def _refuse(self, at: _Start | Text, what: str, hint: str) -> None:
        """Report a problem that breaks the top-level entry around it."""
        top = self._levels[0].key if self._levels else None
        if top is None:
            self._log.settle(at)
            self._log.add(at, f"The file is not as it should be: {what}.", hint)
            return
        self._broken.add(top.value)
        self._log.settle(at)
        self._log.add(at, f"“{short(top.value)}” is left out: {what}.", hint)

    def _check_properties(self, event: Any, start: _Start) -> None:
        """Refuse anchors and tags; the value itself is kept."""
        if event.anchor is not None:
            self._refuse(start, syntax.ANCHOR.what, syntax.ANCHOR.hint)
        if event.tag is not None:
            self._refuse(start, syntax.TAG.what, syntax.TAG.hint)

    def _open(self, event: Any, *, list_starts: bool) -> None:
        start = self._start(event.start_mark)
        if len(self._levels) >= DEPTH_LIMIT:
            row = start.line - self._first + 1
            raise syntax.FaultError(row, start.column, what=syntax.DEEP.what, hint=syntax.DEEP.hint)
        self._check_properties(event, start)
        node = Items(*start) if list_starts else Mapping(*start)
        flow = bool(event.flow_style)
        if flow and not list_starts and not self._in_flow():
            self._refuse(start, syntax.BRACES.what, syntax.BRACES.hint)
        self._levels.append(_Level(node, flow=flow))

    def _in_flow(self) -> bool:
        return bool(self._levels) and self._levels[-1].flow

    def _close(self) -> None:
        level = self._levels.pop()
        node = level.node
        if level.flow and isinstance(node, Items) and node.items and not self._in_flow():
            marks = "[[" in self._log.line(node.line)[node.column - 1 :]
            say = syntax.MARKS_FIRST if marks else syntax.FLOW
            self._refuse(_Start(node.line, node.column), say.what, say.hint)
        self._put(node)

    def _put(self, node: Node) -> None:
        """Add a finished node to its parent."""
        if not self._levels:
            self._root = node
            return
        level = self._levels[-1]
        if isinstance(level.node, Items):
            level.node.items.append(node)
        elif level.key is None:
            level.key = self._key(node)
        else:
            if level.key.value in level.node.pairs:
                self._add_duplicate(level.key, level.node.pairs[level.key.value][0].line)
            else:
                level.node.pairs[level.key.value] = (level.key, node)
            level.key = None

    def _key(self, node: Node) -> Text:
        """The node as a key of the innermost mapping."""
        if not isinstance(node, Text):
            where = _Start(node.line, node.column)
            self._refuse(where, syntax.KEY_SHAPE.what, syntax.KEY_SHAPE.hint)
            return Text("", node.line, node.column)
        if node.value == "<<":
            self._refuse(node, syntax.MERGE.what, syntax.MERGE.hint)
        return node

    def _add_duplicate(self, key: Text, first: int) -> None:
        if len(self._levels) == 1:
            _add_twice(self._log, key, first)
            return
        what = f"the key “{short(key.value)}” stands twice (first in line {first})"
        self._refuse(key, what, "Keep one of them.")
