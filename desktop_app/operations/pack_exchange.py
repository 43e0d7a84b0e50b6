"""Exports, inspects, installs and removes rule packs."""

from __future__ import annotations

import os
import secrets
import shutil
import tempfile
from pathlib import Path

from desktop_app.beside import written_beside
from desktop_app.domain.errors import AppError
from desktop_app.domain.pack_offers import PackOffer
from desktop_app.domain.rules import PackOrigin, RulePack, RuleSet, RuleSources
from desktop_app.rulepack.folder import PACK_FILE
from desktop_app.rulepack.lint_across import doubled_in
from desktop_app.rulepack.loader import load_rules, pack_folders, read_folders
from desktop_app.rulepack.packzip import check_zip, digest_of, pack_files, read_zip, zip_bytes

_MARK_BYTES = 6
#: The form of a mark, to tell the leftovers of “house” from those of “house-care”.
_MARK = "[0-9a-f]" * 2 * _MARK_BYTES


def export_pack(sources: RuleSources, pack_id: str, zip_path: Path) -> str:
    """Write a pack as a zip file, without the person's own changes; the same pack gives the same bytes.

    Args:
        sources: Where rules are read from.
        pack_id: A pack that is a folder of rules, shipped or installed.
        zip_path: The file to write; replaced if it exists.

    Returns:
        The pack's SHA-256, as the Rules page shows it.

    Raises:
        AppError: There is no such folder, it contains something that could not be imported again (a name with
            a space, a file that is too large), or the file cannot be written.
    """
    folder = _folder_of(sources, pack_id)
    version = next((pack.version for pack in read_folders([folder]).packs), "")
    if not version:
        sentence = f"The pack “{pack_id}” cannot be exported: its file {PACK_FILE} is broken."
        raise AppError(sentence, "Nothing was written. wordward rules lint tells what is wrong.")
    try:
        files = pack_files(folder)
        content = zip_bytes(pack_id, version, files)
        check_zip(content, zip_path.name)
        with written_beside(zip_path) as part:
            part.write_bytes(content)
    except OSError as error:
        sentence = f"“{zip_path.name}” cannot be written ({error.strerror})."
        raise AppError(sentence, "Choose another folder, or close the program that has it open.") from error
    return digest_of(files)


def read_pack_zip(zip_path: Path, *, rules: RuleSet) -> PackOffer:
    """Inspect a zip file; nothing is installed.

    Args:
        zip_path: The file.
        rules: The rules in use, to find what it would replace or clash with.

    Returns:
        Its content, for `install`.

    Raises:
        AppError: It is not a pack, is not safe, needs a newer Wordward, or has the id of a shipped pack
            (those are changed by one's own changes).
    """
    name, files = read_zip(zip_path)
    found = _read(name, files)
    present = next((pack for pack in rules.packs if pack.id == name), None)
    if present is not None and present.origin is not PackOrigin.INSTALLED:
        sentence = f"This zip file is not taken: the pack “{name}” came with Wordward."
        hint = "Nothing was installed. Such packs are not replaced; change single rules on the Rules page."
        raise AppError(sentence, hint)
    if not found.packs:
        reason = found.problems[0].sentence if found.problems else "It holds no rule pack."
        sentence = f"This zip file is not taken. {reason}"
        hint = found.problems[0].hint if found.problems else ""
        raise AppError(sentence, f"Nothing was installed. {hint}".strip())
    pack: RulePack = found.packs[0]
    return PackOffer(
        id=pack.id,
        title=pack.title,
        version=pack.version,
        licence=pack.licence,
        digest=digest_of(files),
        signals=len(pack.signals),
        replaces=present.version if present is not None else "",
        doubled=doubled_in(pack, [other for other in rules.packs if other.id != name]),
        problems=found.problems,
        files=files,
    )


def install(offer: PackOffer, folder: Path) -> Path:
    """Install an inspected pack, completely or not at all; one with the same id is replaced.

    Args:
        offer: The result of `read_pack_zip`.
        folder: The folder of installed packs; created if missing.

    Returns:
        The pack's folder.

    Raises:
        AppError: It cannot be written; what was installed before is unchanged.
    """
    place = folder / offer.id
    mark = secrets.token_hex(_MARK_BYTES)
    # The loader ignores names that start with a dot, so nobody reads a half-written pack.
    new, old = folder / f".{offer.id}-{mark}.new", folder / f".{offer.id}-{mark}.old"
    try:
        for left in folder.glob(f".{offer.id}-{_MARK}.*"):  # left by an installation that a power cut ended
            shutil.rmtree(left, ignore_errors=True)
        new.mkdir(mode=0o700, parents=True)
        for name, content in offer.files:
            with (new / name).open("xb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
        _swap(new, place, old)
    except OSError as error:
        shutil.rmtree(new, ignore_errors=True)
        sentence = f"The pack “{offer.id}” could not be installed ({error.strerror})."
        raise AppError(sentence, f"Nothing was changed in {folder}.") from error
    shutil.rmtree(old, ignore_errors=True)
    return place


def uninstall(pack_id: str, folder: Path) -> None:
    """Remove an installed pack; changes to its rules stay in the file of changes.

    Args:
        pack_id: Its id.
        folder: The folder of installed packs.

    Raises:
        AppError: It does not exist, or cannot be removed.
    """
    place = folder / pack_id
    if not pack_id or place.parent != folder or not (place / PACK_FILE).is_file():
        sentence = f"The pack “{pack_id}” is not among those that you installed."
        raise AppError(sentence, "Packs that came with Wordward can be switched off instead.")
    old = folder / f".{pack_id}-{secrets.token_hex(_MARK_BYTES)}.old"
    try:
        place.rename(old)
    except OSError as error:
        sentence = f"The pack “{pack_id}” could not be removed ({error.strerror})."
        raise AppError(sentence, "It is as it was.") from error
    shutil.rmtree(old, ignore_errors=True)


def _swap(new: Path, place: Path, old: Path) -> None:
    """Move the new folder into place; if that fails, restore the old one."""
    there = place.exists()
    if there:
        place.rename(old)
    try:
        new.rename(place)
    except OSError:
        if there:
            old.rename(place)
        raise


def _read(name: str, files: tuple[tuple[str, bytes], ...]) -> RuleSet:
    """The pack's rules, read from a temporary folder.

    Raises:
        AppError: There is no room for that folder.
    """
    try:
        with tempfile.TemporaryDirectory(prefix="wordward-") as folder:
            pack = Path(folder) / name
            pack.mkdir()
            for file, content in files:
                (pack / file).write_bytes(content)
            return read_folders([pack])
    except OSError as error:
        sentence = f"The pack “{name}” could not be looked over ({error.strerror})."
        raise AppError(sentence, "Nothing was installed. Is the disk full?") from error


def _folder_of(sources: RuleSources, pack_id: str) -> Path:
    """The folder of a pack."""
    for folder in sources.folders:
        for pack in pack_folders(folder, []):
            if pack.name == pack_id:
                return pack
    if any(pack.id == pack_id for pack in load_rules(sources).packs):
        sentence = "Your own rules are one file, not a pack."
        raise AppError(sentence, "Give mine.yaml to somebody: it works as a team file.")
    sentence = f"There is no pack “{pack_id}”."
    raise AppError(sentence, "wordward rules lint lists the packs there are.")
