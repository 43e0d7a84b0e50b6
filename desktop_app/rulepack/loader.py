"""Loads folders of rule packs and files of changes into one `RuleSet`, collecting every problem on the way.

Nothing here stops at the first problem: a signal, a file or a pack that cannot be used is left out and
reported, and the rest works; where a previous good version exists, it stays. The order is fixed: folders as
given (the shipped one first), packs by folder name, files by name, entries as written, then the signals of
the team file and of the person.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping as AnyMapping
from collections.abc import Sequence
from pathlib import Path

from desktop_app.domain.errors import AppError
from desktop_app.domain.rules import PackOrigin, Problem, RuleSet, RuleSources
from desktop_app.domain.signals import Place
from desktop_app.rulepack.folder import COMPANIONS, NO_TEXT, PACK_FILE, Gathered, read_pack, shown_name
from desktop_app.rulepack.layers import Layers
from desktop_app.rulepack.overlay import read_overlays

#: Folders beside the packs that are not packs.
_NO_PACKS = frozenset({"schema", "__pycache__"})

NO_TEXTS: AnyMapping[Path, str] = {}


def load_rules(
    sources: RuleSources | Sequence[Path],
    *,
    last_good: RuleSet | None = None,
    texts: AnyMapping[Path, str] = NO_TEXTS,
) -> RuleSet:
    """Load every pack of every folder and apply the files of changes.

    Args:
        sources: Folders of packs (or single packs), the shipped one first, and files of changes; a list of
            folders means no such files. A pack whose id was loaded already is left out; a later pack's policy
            value replaces an earlier one.
        last_good: The rules in use. What was good in them and is broken now is taken from them, and the
            problem's hint says so.
        texts: For some files of changes, a text to read instead of the file: changes that are only tried.

    Returns:
        Everything that could be read; `problems` reports the rest.

    Raises:
        AppError: No pack could be loaded.
    """
    rules = read_folders(sources, last_good=last_good, texts=texts)
    if not rules.packs:
        reason = f" {rules.problems[0].sentence}" if rules.problems else ""
        hint = "Your shortlist and settings are safe. Install Wordward again, or mend the rule folder."
        sentence = f"No rule pack could be loaded.{reason}"
        raise AppError(sentence, hint)
    return rules


def read_folders(
    sources: RuleSources | Sequence[Path],
    *,
    last_good: RuleSet | None = None,
    texts: AnyMapping[Path, str] = NO_TEXTS,
) -> RuleSet:
    """As `load_rules`, but with an empty rule set instead of an error; for checks of unfinished packs."""
    if not isinstance(sources, RuleSources):
        sources = RuleSources(tuple(sources))
    overlays = read_overlays(sources.overlays, texts)
    gathered = Gathered(layers=Layers(overlays, last_good))
    for number, folder in enumerate(sources.folders):
        origin = PackOrigin.INSTALLED if number else PackOrigin.SHIPPED
        for pack in pack_folders(folder, gathered.problems):
            read_pack(pack, gathered, origin)
    gathered.read_own_packs()
    gathered.layers.look_for_strays(gathered.packs)
    gathered.keep_shared()
    for overlay in overlays:
        gathered.problems.extend(overlay.log.problems)
    return RuleSet(
        packs=tuple(gathered.packs.values()),
        cues=tuple(gathered.cues),
        headings=tuple(gathered.headings),
        policy=tuple(gathered.policy.items()),
        problems=tuple(gathered.problems),
        ignores=gathered.layers.ignores(),
        digest=_digest(gathered),
    )


def pack_folders(folder: Path, problems: list[Problem]) -> list[Path]:
    """The pack folders in a folder, by name; the folder itself if it is a pack.

    Args:
        folder: The folder.
        problems: Receives what is there and is no pack.
    """
    try:
        if (folder / PACK_FILE).is_file():
            return [folder.absolute()]
        children = [(path, path.is_dir()) for path in sorted(folder.iterdir(), key=lambda path: path.name)]
    except OSError as error:
        sentence = f"The folder {folder} cannot be read ({error.strerror})."
        problems.append(Problem(Place(str(folder), 1), sentence, "Its rules are left out; the others work."))
        return []
    packs: list[Path] = []
    for path, is_folder in children:
        if path.name.startswith(".") or path.name in COMPANIONS | _NO_PACKS:
            continue
        name = shown_name(path)
        if is_folder and name == path.name:
            packs.append(path)
        else:
            sentence = f"“{name}” stands beside the packs and is not read."
            hint = "Put it into the folder of a pack." if name == path.name else NO_TEXT
            problems.append(Problem(Place(name, 1), sentence, hint))
    return packs


def _digest(gathered: Gathered) -> str:
    """One hash of everything that was read or kept from before."""
    digest = hashlib.sha256()
    for pack in gathered.packs.values():
        digest.update(f"{pack.id}\0{pack.version}\0{pack.digest}\n".encode())
    for overlay in gathered.layers.overlays:
        digest.update(f"{overlay.digest}\n".encode())
    last_good = gathered.layers.last_good
    if gathered.layers.kept and last_good is not None:
        digest.update(f"kept {last_good.digest}\n".encode())
    return digest.hexdigest()
