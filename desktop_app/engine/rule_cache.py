"""Rules as read and compiled, cached on disk so that the next start need not do it again.

An entry is found by a digest of everything it was made from: each rule file's bytes, the names of all other
files beside them, the files of changes, the versions of Wordward and spaCy, and Wordward's own source files.
So the cache need not be told that a rule changed: another text has another digest.

An entry is MessagePack of plain values preceded by a digest of its own bytes. A damaged one counts as missing
and is replaced by the next; the digest has no key, so it detects accidents and not forgery. Entries are
written beside and moved into place, so several processes may do so at once; an unwritable folder only makes
each start slower.
"""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from desktop_app import __version__
from desktop_app.beside import make_closed
from desktop_app.engine.packed import pack, shape, unpack
from desktop_app.rulepack.decoding import SIZE_LIMIT

if TYPE_CHECKING:
    from desktop_app.analysis.compiling import Compiled
    from desktop_app.domain.rules import RuleSet, RuleSources

#: To be raised when the format of entries changes.
FORMAT = 2
#: The most entries kept; the oldest are removed.
MOST_ENTRIES = 6
#: A larger entry, in bytes, is neither written nor read.
LARGEST_ENTRY = 32_000_000

_MARK = b"wordward rules\n"
_DIGEST_BYTES = 32
_FOLDER = "rules"
_SUFFIX = ".kept"
_RULE_FILES = (".yaml", ".yml")
#: More than the loader reads of one file, so that a file it refuses for its length differs from any other.
_MOST_READ = SIZE_LIMIT + 2
#: Files left by a process that ended while writing are removed after this.
_LEFTOVER_SECONDS = 3600


class Kept(NamedTuple):
    """Rules, and the wordings compiled from them."""

    rules: RuleSet
    compiled: Compiled


def digest_of(sources: RuleSources) -> str:
    """The digest of everything from which the rules of some sources are made.

    Args:
        sources: Folders of packs and files of changes; none of them needs to exist.

    Returns:
        Hexadecimal; different whenever reading and compiling could give a different result.
    """
    digest = hashlib.blake2b(digest_size=20)
    for stamp in (*_program(), *_contents(sources)):
        digest.update(len(stamp).to_bytes(8, "big"))
        digest.update(stamp)
    return digest.hexdigest()


def read(folder: Path, name: str) -> Kept | None:
    """The entry with this digest, or ``None`` if there is none that can be trusted.

    Args:
        folder: The cache folder; may be missing.
        name: The result of ``digest_of``.
    """
    path = folder / _FOLDER / f"{name}{_SUFFIX}"
    try:
        if path.stat().st_size > LARGEST_ENTRY:
            return None
        content = path.read_bytes()
    except OSError:
        return None
    start = len(_MARK) + _DIGEST_BYTES
    payload = memoryview(content)[start:]
    if content[:start] != _MARK + _sealed(payload):
        return None
    with suppress(OSError):
        os.utime(path)  # so that entries in use are the last to be removed
    return _unpacked(bytes(payload))


def write(folder: Path, name: str, kept: Kept) -> None:
    """Write an entry, and remove the oldest ones. Does nothing if that is not possible.

    Args:
        folder: The cache folder; created if missing.
        name: What ``digest_of`` returned before the rules were read, and still returns.
        kept: The content of the entry.
    """
    payload = _packed(kept)
    if payload is None or len(payload) > LARGEST_ENTRY:
        return
    home = folder / _FOLDER
    with suppress(OSError):
        make_closed(home)
        handle, beside = tempfile.mkstemp(prefix=f"{name}.", dir=home)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(_MARK + _sealed(payload))
                file.write(payload)
            Path(beside).replace(home / f"{name}{_SUFFIX}")
        finally:
            with suppress(OSError):
                Path(beside).unlink()
        _tidy(home)


def _packed(kept: Kept) -> bytes | None:
    """An entry's bytes; ``None`` if a rule contains a lone surrogate."""
    from srsly import msgpack_dumps

    try:
        data: bytes = msgpack_dumps((pack(kept.rules), tuple(kept.compiled)))
    except UnicodeEncodeError:
        return None
    return data


def _unpacked(payload: bytes) -> Kept | None:
    """An entry from its bytes, which must be unchanged since written."""
    from srsly import msgpack_loads

    from desktop_app.analysis.compiling import Compiled, Table
    from desktop_app.analysis.learned import Rows
    from desktop_app.domain.rules import RuleSet

    try:
        rules, (any_case, exact, learned) = msgpack_loads(payload, use_list=False)
        weights = {group: Rows(*rows) for group, rows in learned.items()}
        return Kept(unpack(RuleSet, rules), Compiled(Table(*any_case), Table(*exact), weights))
    except (ValueError, TypeError, KeyError, AttributeError):
        return None


def _sealed(payload: bytes | memoryview) -> bytes:
    """The digest that an entry carries of its own bytes."""
    return hashlib.blake2b(payload, digest_size=_DIGEST_BYTES).digest()


def _tidy(home: Path) -> None:
    """Remove the least recently used entries, and files left by interrupted writers."""
    entries = sorted(home.iterdir(), key=lambda path: path.stat().st_mtime, reverse=True)
    kept = [path for path in entries if path.suffix == _SUFFIX]
    now = time.time()  # for files that nobody will finish
    leftovers = [
        path for path in entries if path.suffix != _SUFFIX and now - path.stat().st_mtime > _LEFTOVER_SECONDS
    ]
    for path in (*kept[MOST_ENTRIES:], *leftovers):
        with suppress(OSError):
            path.unlink()


def _program() -> Iterator[bytes]:
    """What distinguishes this program from another that might read the same rules differently."""
    from spacy.about import __version__ as spacy_version

    from desktop_app.domain.rules import RuleSet

    yield f"{FORMAT} {__version__} {spacy_version} {sys.byteorder}".encode()
    yield shape(RuleSet).encode()
    package = Path(__file__).resolve().parents[1]
    for part in ("domain", "text", "rulepack", "analysis"):  # a frozen program has no such files
        for path in sorted((package / part).glob("*.py")):
            stat = path.stat()
            yield f"{part}/{path.name} {stat.st_size} {stat.st_mtime_ns}".encode()


def _contents(sources: RuleSources) -> Iterator[bytes]:
    """Every name and every byte that the loader may look at."""
    for folder in sources.folders:
        yield f"folder {folder.absolute()}".encode("utf-8", "surrogateescape")
        yield from _names_and_bytes(folder, depth=2)
    for overlay in sources.overlays:
        yield f"changes {overlay.absolute()}".encode("utf-8", "surrogateescape")
        yield _bytes_of(overlay)


def _names_and_bytes(folder: Path, *, depth: int) -> Iterator[bytes]:
    """The names in a folder and, to this depth, in its subfolders; rule files with their bytes."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield f"no folder: {error.strerror}".encode()
        return
    for entry in entries:
        yield entry.name.encode("utf-8", "surrogateescape")
        if entry.name.endswith(_RULE_FILES):
            yield _bytes_of(Path(entry.path))
        elif depth > 1 and entry.is_dir():
            yield b"holds"
            yield from _names_and_bytes(Path(entry.path), depth=depth - 1)
            yield b"no more"


def _bytes_of(path: Path) -> bytes:
    """The bytes of a file, or the reason why there are none."""
    try:
        with path.open("rb") as file:
            content = file.read(_MOST_READ)
    except OSError as error:
        return f"no file: {error.strerror}".encode()
    return b"file " + content
