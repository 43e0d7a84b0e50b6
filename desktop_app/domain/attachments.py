"""The remark about files attached to a message that were not opened."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_MOST = 10
_MORE = " …"
_REMARK = re.compile(r"(?P<count>\d+) attachments? (?:was|were) not opened: (?P<names>.*?)(?P<more> …)?\.")


def not_opened(names: Sequence[str]) -> tuple[str, ...]:
    """The remark on a message's attachments; empty without any."""
    return _said(len(names), ", ".join(names[:_MOST]), more=len(names) > _MOST)


def without_opened(notes: Iterable[str], opened: Iterable[str]) -> tuple[str, ...]:
    """The remarks after some attachments were opened after all.

    Args:
        notes: The remarks on how a message was read.
        opened: The names of files opened since.

    Returns:
        The same, with the remark on attachments naming only the others, or removed.
    """
    files = tuple(opened)
    told: list[str] = []
    for note in notes:
        found = _REMARK.fullmatch(note)
        told.extend((note,) if found is None else _left(found, files))
    return tuple(told)


def _left(found: re.Match[str], files: Sequence[str]) -> tuple[str, ...]:
    """What is left of the remark on attachments."""
    count, names = int(found["count"]), f", {found['names']}, "
    for file in files:
        if f", {file}, " in names:
            names = names.replace(f", {file}, ", ", ", 1)
            count -= 1
    return _said(count, names.strip(", "), more=bool(found["more"]))


def _said(count: int, names: str, *, more: bool) -> tuple[str, ...]:
    if count < 1:
        return ()
    those = "1 attachment was" if count == 1 else f"{count} attachments were"
    return (f"{those} not opened: {names}{_MORE if more else ''}.",)
