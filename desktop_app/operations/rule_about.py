"""The authors and changelog of a rule pack, from its own file."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from desktop_app.domain.rules import RuleSources
from desktop_app.rulepack.decoding import bytes_of, decoded
from desktop_app.rulepack.folder import PACK_FILE
from desktop_app.rulepack.loader import pack_folders
from desktop_app.rulepack.reader import read_text
from desktop_app.rulepack.tree import Items, RuleFile, Text


class PackAbout(NamedTuple):
    """Authors and changelog of a pack.

    Attributes:
        authors: As written.
        changelog: One line per version, as written.
    """

    authors: tuple[str, ...] = ()
    changelog: tuple[str, ...] = ()


def about_pack(sources: RuleSources, pack_id: str) -> PackAbout:
    """Read a pack's authors and changelog.

    Args:
        sources: Where rules are read from.
        pack_id: A pack; one without a folder, or one that cannot be read, gives an empty result.
    """
    for folder in sources.folders:
        for pack in pack_folders(folder, []):
            if pack.name == pack_id:
                return _read(pack / PACK_FILE)
    return PackAbout()


def _read(path: Path) -> PackAbout:
    """Read a pack's file."""
    try:
        content = bytes_of(path)
    except OSError:  # the loader has already reported that it cannot be read
        return PackAbout()
    text, _log = decoded(content, path.name)
    file, _problems = read_text(text or "", path.name)
    return PackAbout(_texts(file, "authors"), _texts(file, "changelog"))


def _texts(file: RuleFile, key: str) -> tuple[str, ...]:
    """The lines of a list in the file; empty if it is not a list."""
    found = next((entry.value for entry in file.entries if entry.key.value == key), None)
    nodes = found.items if isinstance(found, Items) else []
    return tuple(" ".join(node.value.split()) for node in nodes if isinstance(node, Text))
