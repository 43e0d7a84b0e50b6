"""A rule pack as a plain zip file: written reproducibly, and read as if it came from an attacker.

The zip contains one folder with the pack's id and files, and `manifest.json` beside it: id, version and the
SHA-256 of each file and of the whole pack. A zip without a manifest, as made by hand from a pack's folder, is
read too; nothing is unpacked before every name, size and hash has been checked.
"""

from __future__ import annotations

import hashlib
import io
import json
import re
import zipfile
import zlib
from pathlib import Path

from desktop_app.domain.errors import AppError
from desktop_app.rulepack.decoding import SIZE_LIMIT
from desktop_app.rulepack.folder import PACK_FILE, SUFFIXES, theme_files

MANIFEST = "manifest.json"
#: Largest zip file, most files in it, and most bytes of all of them unpacked.
LARGEST_ZIP = 5_000_000
MOST_FILES = 200
LARGEST_PACK = 10_000_000
#: Rule text shrinks to a fifth; anything that shrinks to less than a hundredth is a bomb.
MOST_SHRUNK = 100

_FORMAT = 1
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]*")
#: Names that Windows reserves for devices, whatever follows the dot.
_DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
#: Files that systems add to zip files of their own accord; ignored.
_LITTER = re.compile(r"__MACOSX/.*|([^/\\]+/)?(\.DS_Store|Thumbs\.db|desktop\.ini)")
_TEXTS = ("README.md", "LICENSE")
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_EVERY_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
_SYMLINK, _KIND = 0o120000, 0o170000
_ENCRYPTED = 0x1
_UNTOUCHED = "Nothing was installed."

Files = tuple[tuple[str, bytes], ...]


def pack_files(folder: Path) -> Files:
    """The files that belong to a pack, by name: rules, README.md and LICENSE.

    Raises:
        OSError: One cannot be read.
    """
    names = [folder / PACK_FILE, *theme_files(folder, [])]
    names += [folder / name for name in _TEXTS if (folder / name).is_file()]
    return tuple((path.name, path.read_bytes()) for path in sorted(names))


def digest_of(files: Files) -> str:
    """SHA-256 of a pack's rule files as the loader computes it, hexadecimal."""
    digest = hashlib.sha256()
    rules = [file for file in files if Path(file[0]).suffix in SUFFIXES]
    for name, content in sorted(rules, key=lambda file: (file[0] != PACK_FILE, file[0])):
        plain = content.replace(b"\r\n", b"\n")
        digest.update(f"{name}\0{len(plain)}\0".encode())
        digest.update(plain)
    return digest.hexdigest()


def zip_bytes(pack: str, version: str, files: Files) -> bytes:
    """A pack as a zip file; always the same bytes for the same files."""
    manifest = {
        "format": _FORMAT,
        "id": pack,
        "version": version,
        "sha256": digest_of(files),
        "files": {name: hashlib.sha256(content).hexdigest() for name, content in files},
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        listed = (json.dumps(manifest, indent=2) + "\n").encode()
        for name, content in ((MANIFEST, listed), *((f"{pack}/{name}", text) for name, text in files)):
            info = zipfile.ZipInfo(name, _EVERY_ZIP_DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, content)
    return stream.getvalue()


def read_zip(path: Path) -> tuple[str, Files]:
    """The pack in a zip file, after every check.

    Returns:
        The name of its folder, and its files by name.

    Raises:
        AppError: It is not a zip file, or contains something a pack must not contain; nothing was written.
    """
    try:
        size = path.stat().st_size
        if size > LARGEST_ZIP:
            raise _refusal(f"it is larger than {LARGEST_ZIP // 1_000_000} MB")
        with path.open("rb") as stream:
            content = stream.read(LARGEST_ZIP + 1)
    except OSError as error:
        sentence = f"“{path.name}” cannot be opened ({error.strerror})."
        raise AppError(sentence, _UNTOUCHED) from error
    return _read(content, path.name)


def check_zip(content: bytes, name: str) -> None:
    """Run a new zip file through every check, so that whoever receives it can read it.

    Raises:
        AppError: It would be refused; says why, and that it was not written.
    """
    try:
        _read(content, name)
    except AppError as error:
        reason = error.sentence.partition(": ")[2]
        sentence = f"The pack cannot be exported, for nobody could read it: {reason or error.sentence}"
        raise AppError(sentence, "Nothing was written. Mend that in the pack's folder.") from error


def _read(content: bytes, file: str) -> tuple[str, Files]:
    """The pack in the bytes of a zip file, after every check."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            folder, members = _checked(archive.infolist())
            files = {name: _unpacked(archive, info) for name, info in members.items()}
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, ValueError) as error:
        sentence = f"“{file}” is not a zip file that can be read."
        raise AppError(sentence, f"{_UNTOUCHED} Ask for the pack again, as a plain zip file.") from error
    _check_manifest(folder, files)
    return folder, tuple(sorted(files.items()))


def _checked(infos: list[zipfile.ZipInfo]) -> tuple[str, dict[str, zipfile.ZipInfo]]:
    """The folder's name and its files, after every check that needs no unpacking."""
    if len(infos) > MOST_FILES:
        raise _refusal(f"it holds more than {MOST_FILES} files")
    if sum(info.file_size for info in infos) > LARGEST_PACK:
        raise _refusal(f"unpacked it is larger than {LARGEST_PACK // 1_000_000} MB")
    named = [(_safe_name(info), info) for info in infos if not _LITTER.fullmatch(info.orig_filename)]
    seen: set[str] = set()
    for name, _info in named:
        if name.casefold() in seen:
            raise _refusal(f"it holds “{name}” twice")
        seen.add(name.casefold())
    members = {_member(name): info for name, info in named if not info.is_dir()}
    folders = {folder for folder, _name in members if folder}
    if len(folders) != 1 or (*folders, PACK_FILE) not in members:
        raise _refusal(f"it does not hold one folder with the file {PACK_FILE}")
    return folders.pop(), {name: info for (_folder, name), info in members.items()}


def _member(name: str) -> tuple[str, str]:
    """(folder, file) of a member; the manifest is in no folder."""
    if name == MANIFEST:
        return "", name
    folder, _, rest = name.partition("/")
    if not rest or "/" in rest:
        raise _refusal(f"“{name}” does not stand in the one folder of a pack")
    if Path(rest).suffix not in SUFFIXES and rest not in _TEXTS:
        raise _refusal(f"“{name}” is no rule file")
    return folder, rest


def _safe_name(info: zipfile.ZipInfo) -> str:
    """The member's name; refused if it could lead out of the one folder, or hides something."""
    name = info.orig_filename if "\0" in info.orig_filename or "\\" in info.orig_filename else info.filename
    parts = name.rstrip("/").split("/")
    if not all(_NAME.fullmatch(part) and part[-1] != "." and not _DEVICE.fullmatch(part) for part in parts):
        raise _refusal(f"“{name[:60]}” is not a plain file name")
    if (info.external_attr >> 16) & _KIND == _SYMLINK:
        raise _refusal(f"“{name}” is a link, not a file")
    if info.flag_bits & _ENCRYPTED:
        raise _refusal("it is locked with a password")
    if info.compress_type not in _METHODS:
        raise _refusal(f"“{name}” is packed in an unusual way")
    if info.file_size > SIZE_LIMIT:
        raise _refusal(f"“{name}” is larger than {SIZE_LIMIT // 1_000_000} MB")
    if info.file_size > MOST_SHRUNK * max(info.compress_size, 1) and info.file_size > MOST_SHRUNK * 100:
        raise _refusal(f"“{name}” unpacks to far more than its size")
    return name


def _unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    """A member's content, never more than its declared size."""
    with archive.open(info) as stream:
        content = stream.read(info.file_size + 1)
    if len(content) != info.file_size:
        raise _refusal(f"“{info.filename}” is of another size than it says")
    return content


def _check_manifest(folder: str, files: dict[str, bytes]) -> None:
    """Remove the manifest from the files, and compare it with them if there is one."""
    listed = files.pop(MANIFEST, None)
    if listed is None:
        return
    try:
        manifest = json.loads(listed)
        known = manifest["format"] <= _FORMAT
        same = manifest["id"] == folder and manifest["files"] == {
            name: hashlib.sha256(content).hexdigest() for name, content in files.items()
        }
        whole = manifest["sha256"] == digest_of(tuple(files.items()))
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise _refusal(f"its {MANIFEST} cannot be read") from error
    if not known:
        raise _refusal("a newer Wordward made it")
    if not (same and whole):
        raise _refusal(f"its files are not those that its {MANIFEST} lists: it was changed or damaged")


def _refusal(what: str) -> AppError:
    return AppError(f"This zip file is not taken: {what}.", f"{_UNTOUCHED} Ask its author for a plain zip.")
