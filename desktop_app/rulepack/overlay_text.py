"""Edits the text of a file of changes without touching any other line or comment.

An entry is replaced as a whole, with the comments inside it; comments above it stay. New entries are inserted
in alphabetical order, parts in the order packs, signals, ignored.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from desktop_app.domain.rules import Ignore
from desktop_app.rulepack.entry_fields import one_line
from desktop_app.rulepack.overlay import IGNORE_KEYS, PARTS, parts_of
from desktop_app.rulepack.problem_log import FileLog
from desktop_app.rulepack.reader import read_part
from desktop_app.rulepack.tree import Items, Mapping, Text
from desktop_app.rulepack.yaml_text import key_lines

_DEPTH = 2
_NAME = re.compile(r"""["']?(?P<name>[^\s"':#][^"':]*)["']?\s*:""")


class _Stretch(NamedTuple):
    """The lines of an entry, as half-open numbers from 0."""

    name: str
    start: int
    end: int


def with_signal(text: str, name: str, lines: Sequence[str]) -> str:
    """The text with a signal's entry inserted, replaced or removed.

    Args:
        text: The file's text.
        name: The signal's full id.
        lines: The lines below its name, not indented; empty to remove the entry.
    """
    return _with_entry(text, "signals", name, [f"{name}:", *(f"  {line}" for line in lines)] if lines else [])


def signal_lines(text: str) -> dict[str, tuple[str, ...]]:
    """The lines below the name of each signal, not indented, as `with_signal` takes them.

    Args:
        text: A file of changes; an entry that is empty, or all on one line, is left out.
    """
    part = _part(text, "signals")
    if part is None:
        return {}
    rows = _rows(text)
    found = {}
    for entry in _entries(rows, *part)[0]:
        lines = [row.rstrip("\r\n") for row in rows[entry.start + 1 : entry.end]]
        depth = min((_inset(line) for line in lines if _says(line)), default=0)
        if depth:
            found[entry.name] = tuple(line[min(depth, _inset(line)) :] for line in lines)
    return found


def with_switch(text: str, pack: str, *, on: bool | None) -> str:
    """The text with a pack switched on or off; ``None`` removes the line."""
    return _with_entry(text, "packs", pack, [] if on is None else [f"{pack}: {'on' if on else 'off'}"])


def with_ignore(text: str, ignore: Ignore) -> str:
    """The text with a mark to ignore added at the end of the list."""
    values = {key: str(getattr(ignore, key)) for key in IGNORE_KEYS if getattr(ignore, key)}
    lines = [("- " if number == 0 else "  ") + line for number, line in enumerate(key_lines(values))]
    rows = _rows(text)
    part = _part(text, "ignored")
    if part is None:
        return _with_part(text, rows, "ignored", [f"  {line}" for line in lines])
    start, end = part
    inset = next(
        (row[: len(row) - len(row.lstrip(" "))] for row in rows[start + 1 : end] if _says(row)), "  "
    )
    at = _before_remarks(rows, start, end)
    return _joined(rows[:at], [inset + line for line in lines], rows[at:])


def without_ignore(text: str, ignore: Ignore) -> str:
    """The text without a mark to ignore; unchanged if it has none."""
    part = _part(text, "ignored")
    if part is None:
        return text
    rows = _rows(text)
    start, end = part
    file = read_part("".join(rows[start:end]), FileLog(""), first=start + 1)
    items = file.entries[0].value if file.entries else None
    nodes = items.items if isinstance(items, Items) else []
    starts = [node.line - 1 for node in nodes]
    for number, node in enumerate(nodes):
        if isinstance(node, Mapping) and _means(node, ignore):
            last = starts[number + 1] if number + 1 < len(starts) else _before_remarks(rows, start, end)
            kept = rows[: starts[number]] + rows[_before_remarks(rows, starts[number], last) :]
            if len(nodes) == 1:
                return _without_head("".join(kept), "ignored")
            return "".join(kept)
    return text


def _means(node: Mapping, ignore: Ignore) -> bool:
    """Whether an item of the file is this mark, apart from the date."""
    for key in IGNORE_KEYS[:-1]:
        found = node.pairs.get(key, (None, None))[1]
        value = one_line(found.value) if isinstance(found, Text) else ""
        if key == "words":
            value = value.casefold()
        if value != str(getattr(ignore, key)):
            return False
    return True


def _with_entry(text: str, part_name: str, name: str, lines: Sequence[str]) -> str:
    """The text with one entry of a part inserted, replaced, or (without lines) removed."""
    rows = _rows(text)
    part = _part(text, part_name)
    if part is None:
        return _with_part(text, rows, part_name, [" " * _DEPTH + line for line in lines]) if lines else text
    start, end = part
    entries, depth = _entries(rows, start, end)
    new = [" " * depth + line for line in lines]
    old = next((entry for entry in entries if entry.name == name), None)
    if old is not None:
        changed = _joined(rows[: old.start], new, rows[old.end :])
        return changed if new or len(entries) > 1 else _without_head(changed, part_name)
    if not new:
        return text
    later = next((entry.start for entry in entries if entry.name > name), None)
    at = _before_remarks(rows, start, end) if later is None else _above(rows, later, start)
    return _joined(rows[:at], new, rows[at:])


def _with_part(text: str, rows: list[str], name: str, lines: Sequence[str]) -> str:
    """The text with a new part, before the first one that comes later in the order of parts."""
    later = PARTS[PARTS.index(name) + 1 :]
    starts = [found[0] for found in (_part(text, other) for other in later) if found is not None]
    at = _above(rows, min(starts), 0) if starts else len(rows)
    return _joined(rows[:at], [f"{name}:", *lines], rows[at:])


def _without_head(text: str, name: str) -> str:
    """The text without the head of a part that is now empty."""
    part = _part(text, name)
    rows = _rows(text)
    if part is None or any(row.strip() for row in rows[part[0] + 1 : part[1]]):
        return text
    return "".join(rows[: part[0]] + rows[part[1] :])


def _rows(text: str) -> list[str]:
    """The lines with their ends; the last one always has an end."""
    rows = text.splitlines(keepends=True)
    if rows and rows[-1].splitlines()[0] == rows[-1]:
        rows[-1] += _end_of(text)
    return rows


def _end_of(text: str) -> str:
    """The line end used in this text."""
    return "\r\n" if "\r\n" in text else "\n"


def _joined(before: list[str], lines: Sequence[str], after: list[str]) -> str:
    """Rows, lines without ends, and rows, joined into one text."""
    end = _end_of("".join(before + after))
    return "".join([*before, *(line + end for line in lines), *after])


def _part(text: str, name: str) -> tuple[int, int] | None:
    """(number of the head's row, number of the row after the part), or ``None``."""
    for part in parts_of(text):
        found = _NAME.match(part.head.strip())
        if found and found["name"].strip() == name:
            return part.first - 1, part.first + len(part.body)
    return None


def _entries(rows: list[str], start: int, end: int) -> tuple[list[_Stretch], int]:
    """The entries of a part, and their indentation."""
    said = [number for number in range(start + 1, end) if _says(rows[number])]
    depth = min((_inset(rows[number]) for number in said), default=_DEPTH)
    heads = [number for number in said if _inset(rows[number]) == depth]
    entries = []
    for place, number in enumerate(heads):
        last = heads[place + 1] if place + 1 < len(heads) else end
        found = _NAME.match(rows[number].strip())
        name = found["name"].strip() if found else rows[number].strip()
        entries.append(_Stretch(name, number, _before_remarks(rows, number, last)))
    return entries, depth


def _before_remarks(rows: list[str], start: int, end: int) -> int:
    """The row after the last non-blank, non-comment one from `start` on.

    Comments after it belong to the next entry.
    """
    while end > start + 1 and not _says(rows[end - 1]):
        end -= 1
    return end


def _above(rows: list[str], at: int, least: int) -> int:
    """The first row of the comments directly above a row."""
    while at > least + 1 and rows[at - 1].lstrip().startswith("#"):
        at -= 1
    return at


def _says(row: str) -> bool:
    return bool(row.strip()) and not row.lstrip().startswith("#")


def _inset(row: str) -> int:
    return len(row) - len(row.lstrip(" "))
