"""Folders of rule packs → one `RuleSet`, with every problem that was met on the way.

Nothing here stops at the first problem: a signal, a file or a pack that cannot be used is left out and
named, the rest works. Order is fixed: folders as given (the built-in one first), packs by folder name,
files by name, entries as written.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from desktop_app.domain.errors import AppError
from desktop_app.domain.rules import Content, Cue, Problem, RulePack, RuleSet
from desktop_app.domain.sections import Heading
from desktop_app.domain.signals import Place, Signal
from desktop_app.rulepack.checks import signal_from
from desktop_app.rulepack.contents import cue_from, heading_from, policy_from
from desktop_app.rulepack.log import FileLog
from desktop_app.rulepack.packfile import PackFacts, pack_facts
from desktop_app.rulepack.reader import SIZE_LIMIT, read_bytes
from desktop_app.rulepack.tree import Entry, RuleFile, Text

PACK_FILE = "pack.yaml"
_SUFFIXES = frozenset({".yaml", ".yml"})
#: Files beside the rules that are no rules and need no mention; names starting with a point neither.
_COMPANIONS = frozenset({"README.md", "LICENSE", "Thumbs.db", "desktop.ini"})
#: Folders beside the packs that are no packs.
_NO_PACKS = frozenset({"schema", "__pycache__"})


def load_rules(folders: Sequence[Path]) -> RuleSet:
    """Load every pack of every folder.

    Args:
        folders: Folders of packs (or single packs), the built-in one first. A pack whose id was loaded
            already is left out; a policy value of a later pack replaces that of an earlier one.

    Returns:
        All that could be read; `problems` tells what could not.

    Raises:
        AppError: Not one pack could be loaded.
    """
    rules = read_folders(folders)
    if not rules.packs:
        reason = f" {rules.problems[0].sentence}" if rules.problems else ""
        hint = "Your shortlist and settings are safe. Install Wordward again, or mend the rule folder."
        sentence = f"No rule pack could be loaded.{reason}"
        raise AppError(sentence, hint)
    return rules


def read_folders(folders: Sequence[Path]) -> RuleSet:
    """As `load_rules`, but an empty rule set instead of an error; for checks of unfinished packs."""
    gathered = _Gathered()
    for folder in folders:
        for pack in _pack_folders(folder, gathered.problems):
            _read_pack(pack, gathered)
    return RuleSet(
        packs=tuple(gathered.packs.values()),
        cues=tuple(gathered.cues),
        headings=tuple(gathered.headings),
        policy=tuple(gathered.policy.items()),
        problems=tuple(gathered.problems),
    )


@dataclass(slots=True)
class _Gathered:
    """What was loaded so far."""

    packs: dict[str, RulePack] = field(default_factory=dict)
    cues: list[Cue] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    policy: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


@dataclass(slots=True)
class _Contents:
    """What one pack holds; `seen` maps each name to where it stood first."""

    signals: list[Signal] = field(default_factory=list)
    cues: list[Cue] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    policy: dict[str, str] = field(default_factory=dict)
    seen: dict[str, Place] = field(default_factory=dict)


def _pack_folders(folder: Path, problems: list[Problem]) -> list[Path]:
    """The pack folders in a folder, by name; the folder itself where it is a pack."""
    if (folder / PACK_FILE).is_file():
        return [folder.absolute()]
    try:
        children = sorted(folder.iterdir(), key=lambda path: path.name)
    except OSError as error:
        sentence = f"The folder {folder} cannot be read ({error.strerror})."
        problems.append(Problem(Place(str(folder), 1), sentence, "Its rules are left out; the others work."))
        return []
    packs: list[Path] = []
    for path in children:
        if path.name.startswith(".") or path.name in _COMPANIONS | _NO_PACKS:
            continue
        if path.is_dir():
            packs.append(path)
        else:
            sentence = f"“{path.name}” stands beside the packs and is not read."
            problems.append(Problem(Place(path.name, 1), sentence, "Put it into the folder of a pack."))
    return packs


def _read_pack(folder: Path, gathered: _Gathered) -> None:
    """Read one pack folder into `gathered`."""
    problems = gathered.problems
    digest = hashlib.sha256()
    facts: PackFacts | None = None
    header = _read_file(folder / PACK_FILE, digest, problems)
    if header is not None:
        file, log = header
        facts = pack_facts(file, log, folder=folder.name)
        problems.extend(log.problems)
    if facts is not None and facts.id in gathered.packs:
        sentence = f"“{facts.id}” is left out: a pack with this id is loaded already."
        hint = "Give the folder and its id another name."
        problems.append(Problem(Place(f"{folder.name}/{PACK_FILE}", 1), sentence, hint))
        facts = None
    contents = _Contents()
    for path in _theme_files(folder, problems):
        read = _read_file(path, digest, problems)
        if read is not None and facts is not None:
            file, log = read
            _take(file.entries, log, facts, contents)
        if read is not None:
            problems.extend(read[1].problems)
    if facts is None:
        return
    gathered.packs[facts.id] = RulePack(
        id=facts.id,
        title=facts.title,
        version=facts.version,
        licence=facts.licence,
        route=facts.route,
        signals=tuple(contents.signals),
        digest=digest.hexdigest(),
        content=facts.content,
    )
    gathered.cues.extend(contents.cues)
    gathered.headings.extend(contents.headings)
    gathered.policy.update(contents.policy)


def _theme_files(folder: Path, problems: list[Problem]) -> list[Path]:
    """The rule files of a pack but `pack.yaml`, by name; anything else in the folder is reported."""
    try:
        children = sorted(folder.iterdir(), key=lambda path: path.name)
    except OSError:
        return []  # pack.yaml could not be read either, and that is reported
    files: list[Path] = []
    for path in children:
        if path.name.startswith(".") or path.name in _COMPANIONS or path.name == PACK_FILE:
            continue
        if path.suffix in _SUFFIXES and path.is_file():
            files.append(path)
            continue
        sentence = f"“{path.name}” in the pack “{folder.name}” is not read."
        hint = "A pack holds files ending in .yaml, README.md and LICENSE; move the rest elsewhere."
        problems.append(Problem(Place(f"{folder.name}/{path.name}", 1), sentence, hint))
    return files


def _read_file(path: Path, digest: hashlib._Hash, problems: list[Problem]) -> tuple[RuleFile, FileLog] | None:
    """Read one rule file and add it to the pack's digest; None with a problem where it cannot be read."""
    name = f"{path.parent.name}/{path.name}"
    try:
        with path.open("rb") as stream:
            content = stream.read(SIZE_LIMIT + 1)
    except FileNotFoundError:
        sentence = f"“{path.parent.name}” is left out: the file {path.name} is missing."
        hint = "Every pack has one; copy that of another pack and change it."
        problems.append(Problem(Place(name, 1), sentence, hint))
        return None
    except OSError as error:
        sentence = f"“{name}” cannot be read ({error.strerror})."
        problems.append(Problem(Place(name, 1), sentence, "Check who may open the file."))
        return None
    # Line ends differ between systems (git changes them); the digest must not.
    plain = content.replace(b"\r\n", b"\n")
    digest.update(f"{path.name}\0{len(plain)}\0".encode())
    digest.update(plain)
    return read_bytes(content, name)


def _take(entries: Sequence[Entry], log: FileLog, facts: PackFacts, contents: _Contents) -> None:
    """Add the entries of one file to the contents of its pack."""
    for entry in entries:
        if facts.content is Content.POLICY:
            for name, value in policy_from(entry, log):
                if _is_new(name, log, contents):
                    contents.policy[name.value] = value
        elif _is_new(entry.key, log, contents):
            _take_entry(entry, log, facts, contents)


def _take_entry(entry: Entry, log: FileLog, facts: PackFacts, contents: _Contents) -> None:
    """Add one signal, cue or heading."""
    if facts.content is Content.SIGNALS:
        signal = signal_from(entry, log, pack=facts.id, route=facts.route)
        if signal is not None:
            contents.signals.append(signal)
    elif facts.content is Content.CUES:
        cue = cue_from(entry, log, pack=facts.id)
        if cue is not None:
            contents.cues.append(cue)
    else:
        heading = heading_from(entry, log)
        if heading is not None:
            contents.headings.append(heading)


def _is_new(name: Text, log: FileLog, contents: _Contents) -> bool:
    """Whether the name stands for the first time in its pack; if not, that is reported."""
    first = contents.seen.setdefault(name.value, log.place(name))
    if first == log.place(name):
        return True
    what = f"“{name.value}” is left out: it stands in {first.file}, line {first.line} already."
    log.add(name, what, "Names are used once in a pack; give this one another.")
    return False
