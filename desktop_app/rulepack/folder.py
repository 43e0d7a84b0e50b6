"""Gathers the packs of one folder of rules, and those made by files of changes, for a rule set."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from desktop_app.domain.rules import Content, Cue, PackOrigin, Problem, RulePack
from desktop_app.domain.sections import Heading
from desktop_app.domain.signals import Place, Signal
from desktop_app.rulepack.decoding import bytes_of, decoded
from desktop_app.rulepack.layers import KEPT, Layers
from desktop_app.rulepack.own_pack import own_pack
from desktop_app.rulepack.packfile import PackFacts, pack_facts
from desktop_app.rulepack.problem_log import FileLog, short
from desktop_app.rulepack.reader import read_part
from desktop_app.rulepack.shared_packs import cue_from, heading_from, policy_from
from desktop_app.rulepack.tree import Entry, RuleFile, Text

PACK_FILE = "pack.yaml"
#: Files beside the rules that need no mention, like names that start with a dot.
COMPANIONS = frozenset({"README.md", "LICENSE", "Thumbs.db", "desktop.ini"})
SUFFIXES = frozenset({".yaml", ".yml"})
#: Said of a file name whose bytes cannot be decoded, as an old zip file may leave it.
NO_TEXT = "Its name is no text on this computer; give it another one."


@dataclass(slots=True)
class Gathered:
    """What has been loaded so far.

    Attributes:
        layers: The changes to apply, and the rules that last worked.
        faulty: Kinds of shared content of which something could not be read.
    """

    layers: Layers
    packs: dict[str, RulePack] = field(default_factory=dict)
    cues: list[Cue] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    policy: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    faulty: set[Content] = field(default_factory=set)

    def read_own_packs(self) -> None:
        """Make a pack from the signals that each file of changes adds."""
        for overlay in self.layers.overlays:
            pack = own_pack(overlay, self.layers)
            if pack.signals:
                self.packs[pack.id] = pack

    def keep_shared(self) -> None:
        """Complete cues, headings and policy from the last good rules if some cannot be read now."""
        good = self.layers.last_good
        if good is None or not self.faulty:
            return
        self.layers.kept = True
        if Content.CUES in self.faulty:
            here = {cue.id for cue in self.cues}
            self.cues.extend(cue for cue in good.cues if cue.id not in here)
        if Content.HEADINGS in self.faulty:
            self.headings = list(good.headings)
        if Content.POLICY in self.faulty:
            self.policy = {**dict(good.policy), **self.policy}


@dataclass(slots=True)
class _Contents:
    """The content of one pack; `seen` maps each name to its first place."""

    layers: Layers
    signals: list[Signal] = field(default_factory=list)
    cues: list[Cue] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    policy: dict[str, str] = field(default_factory=dict)
    seen: dict[str, Place] = field(default_factory=dict)
    faulty: bool = False


def read_pack(folder: Path, gathered: Gathered, origin: PackOrigin) -> None:
    """Read one pack folder into `gathered`."""
    problems = gathered.problems
    digest = hashlib.sha256()
    before = len(problems)
    facts = _facts(folder, digest, problems)
    if facts is not None and facts.id in gathered.packs:
        sentence = f"“{facts.id}” is left out: a pack with this id is loaded already."
        hint = "Give the folder and its id another name."
        problems.append(Problem(Place(f"{folder.name}/{PACK_FILE}", 1), sentence, hint, twice=True))
        return
    if facts is None and folder.name not in gathered.packs:
        _keep_pack(folder.name, gathered, before)
    contents = _Contents(gathered.layers)
    for path in theme_files(folder, problems):
        log = _read_theme(path, digest, facts, contents)
        problems.extend(log.problems)
    if facts is None:
        return
    on = gathered.layers.is_on(facts.id, facts.content, origin)
    gathered.packs[facts.id] = _pack(facts, contents, digest.hexdigest(), on=on, origin=origin)
    if on:
        gathered.cues.extend(contents.cues)
        gathered.headings.extend(contents.headings)
        gathered.policy.update(contents.policy)
        if contents.faulty:
            gathered.faulty.add(facts.content)


def theme_files(folder: Path, problems: list[Problem]) -> list[Path]:
    """The rule files of a pack except `pack.yaml`, by name; anything else in the folder is reported."""
    try:
        children = [(path, path.is_file()) for path in sorted(folder.iterdir(), key=lambda path: path.name)]
    except OSError:
        return []  # pack.yaml could not be read either, which is reported
    files: list[Path] = []
    for path, is_file in children:
        if path.name.startswith(".") or path.name in COMPANIONS or path.name == PACK_FILE:
            continue
        name = shown_name(path)
        if path.suffix in SUFFIXES and is_file and name == path.name:
            files.append(path)
            continue
        sentence = f"“{name}” in the pack “{folder.name}” is not read."
        hint = "A pack holds files ending in .yaml, README.md and LICENSE; move the rest elsewhere."
        if name != path.name:
            hint = NO_TEXT
        problems.append(Problem(Place(f"{folder.name}/{name}", 1), sentence, hint))
    return files


def shown_name(path: Path) -> str:
    """The last component of a path as text; bytes that are not UTF-8 become question marks."""
    return path.name.encode("utf-8", "replace").decode("utf-8")


def _facts(folder: Path, digest: hashlib._Hash, problems: list[Problem]) -> PackFacts | None:
    """The content of the folder's `pack.yaml`; None, with reasons reported, if the pack must be left out."""
    text, log = _open(folder / PACK_FILE, digest)
    facts = None
    if text is not None:
        facts = pack_facts(read_part(text, log), log, folder=folder.name)
    problems.extend(log.problems)
    return facts


def _keep_pack(pack: str, gathered: Gathered, before: int) -> None:
    """Keep a pack as it last worked, if its `pack.yaml` can no longer be used."""
    last = gathered.layers.last_pack(pack)
    if last is None:
        return
    gathered.packs[pack] = last
    gathered.layers.see(last.signals)
    if last.content is not Content.SIGNALS and last.on:
        gathered.faulty.add(last.content)
    for number, problem in enumerate(gathered.problems[before:], before):
        gathered.problems[number] = replace(problem, hint=f"{problem.hint} {KEPT}".strip())


def _pack(facts: PackFacts, contents: _Contents, digest: str, *, on: bool, origin: PackOrigin) -> RulePack:
    layers = contents.layers
    return RulePack(
        id=facts.id,
        title=facts.title,
        version=facts.version,
        licence=facts.licence,
        route=facts.route,
        signals=tuple(contents.signals),
        digest=digest,
        content=facts.content,
        origin=origin,
        on=on,
        changed=layers.changed_in(facts.id, PackOrigin.MINE),
        changed_by_team=layers.changed_in(facts.id, PackOrigin.TEAM),
    )


def _open(path: Path, digest: hashlib._Hash) -> tuple[str | None, FileLog]:
    """A rule file's text, its bytes added to the pack's digest; None, with a problem, if there is none."""
    name = f"{path.parent.name}/{path.name}"
    log = FileLog(name)
    start = Text("", 1, 1)
    try:
        content = bytes_of(path)
    except FileNotFoundError:
        sentence = f"“{path.parent.name}” is left out: the file {path.name} is missing."
        log.add(start, sentence, "Every pack has one; copy that of another pack and change it.")
        return None, log
    except OSError as error:
        log.add(start, f"“{name}” cannot be read ({error.strerror}).", "Check who may open the file.")
        return None, log
    # Line ends differ between systems (git changes them); the digest must not depend on them.
    plain = content.replace(b"\r\n", b"\n")
    digest.update(f"{path.name}\0{len(plain)}\0".encode())
    digest.update(plain)
    return decoded(content, name)


def _read_theme(path: Path, digest: hashlib._Hash, facts: PackFacts | None, contents: _Contents) -> FileLog:
    """Add the entries of one theme file to the content of its pack."""
    text, log = _open(path, digest)
    if text is None:
        contents.faulty = True
        kept = list(contents.layers.last_of_file(facts.id, log.file)) if facts is not None else []
        contents.signals.extend(kept)
        if kept:
            contents.layers.kept = True
            contents.layers.see(kept)
            log.add_to_hints(0, KEPT)
        return log
    file = read_part(text, log)
    if facts is not None:
        before = len(log.problems)
        _take(file.entries, log, facts, contents)
        _keep_lost(file, log, facts, contents)
        shared = facts.content is not Content.SIGNALS
        contents.faulty = contents.faulty or bool(file.lost) or (shared and len(log.problems) > before)
    return log


def _keep_lost(file: RuleFile, log: FileLog, facts: PackFacts, contents: _Contents) -> None:
    """Keep the last good signals in place of entries that cannot be read."""
    if facts.content is not Content.SIGNALS:
        return
    for name in file.lost:
        signal = contents.layers.last_signal(f"{facts.id}.{name}")
        if signal is not None and name not in contents.seen:
            contents.signals.append(signal)
            contents.layers.see([signal])
            log.add_to_hints(0, KEPT, about=f"“{short(name)}”")


def _take(entries: Sequence[Entry], log: FileLog, facts: PackFacts, contents: _Contents) -> None:
    """Add the entries of one file to the content of its pack."""
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
        signal = contents.layers.signal(entry, log, pack=facts.id, route=facts.route)
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
    """Whether the name occurs for the first time in its pack; if not, that is reported."""
    first = contents.seen.setdefault(name.value, log.place(name))
    if first == log.place(name):
        return True
    what = f"“{name.value}” is left out: it stands in {first.file}, line {first.line} already."
    log.add(name, what, "Names are used once in a pack; give this one another.")
    return False
