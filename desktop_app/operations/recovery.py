"""Keeps the unsaved text so that it survives a crash, a kill or a power cut.

Each running program has one file in the person's data folder, written beside and moved into place, so it
always holds a complete text. The window updates it while somebody types and clears it when the text is saved
or deliberately discarded. The file's name contains the process number, so that no window overwrites a text
left by another. Beside it lies a lock that its program holds: a text whose lock nobody holds was left behind.
"""

from __future__ import annotations

import json
import os
import re
import sys
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from desktop_app.beside import written_beside
from desktop_app.domain.advert import EMPLOYER, TEXT, TITLE, Advert
from desktop_app.domain.errors import AppError
from desktop_app.domain.facts import Correction
from desktop_app.domain.shortlist import PutRight
from desktop_app.operations.lifelong_lock import Held, held_by, hold, release, remove
from desktop_app.store.codec import as_json, from_plain

#: This process's file; the time distinguishes it from a dead process that had the same number.
_OWN = f"unsaved-advert-{os.getpid()}-{time.time_ns():x}.json"
#: Every process's file; the first versions wrote one without numbers.
_NAMES = re.compile(r"unsaved-advert(?:-(?P<process>\d+)-[0-9a-f]+)?\.json")
_LOCK = ".lock"
#: A text without a lock (from an older Wordward, or on a drive without locks) whose process number is in use
#: counts as that process's own only this long: the number may belong to another program by now.
_BELIEVED_SECONDS = 86_400
#: The locks this process holds, by the file of its text.
_held: dict[Path, int] = {}


@dataclass(frozen=True, slots=True)
class UnsavedDraft:
    """An advert that was not saved yet.

    Attributes:
        advert: As it was in the window: labelled parts, text, further documents, and their origins.
        corrections: What the person had corrected in its facts.
        others: Changed adverts of a list that were not on the page, with their corrections.
        as_pasted: Whether the advert was as the person had pasted it.
        path: The file it was read from; ignored in comparisons.
    """

    advert: Advert
    corrections: tuple[Correction, ...] = ()
    others: tuple[PutRight, ...] = ()
    as_pasted: bool = False
    path: Path = field(default=Path(), compare=False)

    @property
    def advert_text(self) -> str:
        """The text of its first document."""
        return self.advert.part(TEXT)

    @property
    def title(self) -> str:
        """The title field."""
        return self.advert.part(TITLE)

    @property
    def employer(self) -> str:
        """The employer field."""
        return self.advert.part(EMPLOYER)


def keep_draft(
    *,
    folder: Path,
    advert: Advert,
    corrections: tuple[Correction, ...] = (),
    others: tuple[PutRight, ...] = (),
    as_pasted: bool = False,
    now: datetime,
) -> None:
    """Keep an advert; once this returns, it survives whatever happens to the program.

    Args:
        folder: The person's data folder.
        advert: As it is in the window, with all its documents.
        corrections: What the person corrected in its facts.
        others: Changed adverts of a list that are not on the page.
        as_pasted: Whether the advert stands as the person pasted it.
        now: The present moment, with time zone.

    Raises:
        AppError: It could not be written; what was kept before is still there.
    """
    kept_at = now.astimezone(UTC).isoformat()  # for people who open the file; never read back
    away = [{"advert": one, "corrections": said} for one, said in others]
    said = {"advert": advert, "corrections": corrections, "as_pasted": as_pasted, "others": away}
    data = as_json({**said, "kept_at": kept_at})
    _hold_lock(folder / _OWN)
    try:
        with written_beside(folder / _OWN) as part:
            part.write_bytes(data)
    except OSError as error:
        sentence = f"The recovery copy of this text could not be written ({error.strerror})."
        hint = f"The text in the window is not affected; save it, and check the folder {folder}."
        raise AppError(sentence, hint) from error


def read_draft(*, folder: Path, passed: frozenset[Path] = frozenset()) -> UnsavedDraft | None:
    """The newest text kept by this process or by one that is no longer running, or `None`.

    Args:
        folder: The person's data folder.
        passed: The files that were decided on; if there are any, this process's own is passed too.

    Raises:
        AppError: A recovery file cannot be read, and there is no readable one; it was not removed.
    """
    trouble: AppError | None = None
    for path in _left(folder):
        if path in passed or (passed and path.name == _OWN):
            continue
        try:
            return _read(path)
        except FileNotFoundError:  # deleted meanwhile
            continue
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            sentence = f"An unsaved text was kept in {path}, but the file cannot be read."
            trouble = AppError(sentence, "It is still there; a text editor may show what is left of it.")
            trouble.__cause__ = error
    if trouble is not None:
        raise trouble
    return None


def clear_draft(*, folder: Path) -> None:
    """Forget the text this process kept: it was saved, or deliberately discarded.

    Raises:
        AppError: The file cannot be removed, so the text would come back at the next start.
    """
    own = folder / _OWN
    _remove(own)
    _let_go_of_lock(own)


def settle_draft(draft_path: Path) -> None:
    """Forget a text another process left: it is on the page now, and this process keeps it.

    Args:
        draft_path: `UnsavedDraft.path`; this process's own file is never removed.

    Raises:
        AppError: The file cannot be removed, so the text would come back at the next start.
    """
    if draft_path.name != _OWN:
        _remove(draft_path)
        remove(draft_path.with_suffix(_LOCK))


def _hold_lock(own: Path) -> None:
    """Take the lock by which others can tell that the text belongs to a running process."""
    lock = own.with_suffix(_LOCK)
    if own in _held and lock.exists():
        return
    _let_go_of_lock(own)  # of a folder that was deleted and created again
    handle = hold(lock)
    if handle is not None:
        _held[own] = handle


def _let_go_of_lock(own: Path) -> None:
    """Release the lock of a text that no longer exists, if there is one."""
    handle = _held.pop(own, None)
    if handle is not None:
        release(own.with_suffix(_LOCK), handle)


def _left(folder: Path) -> list[Path]:
    """This process's file and those of dead ones, newest first; removes locks without a text."""
    found: list[tuple[float, Path]] = []
    for path in folder.glob("unsaved-advert*.json"):
        name = _NAMES.fullmatch(path.name)
        try:
            kept_at = path.stat().st_mtime
        except FileNotFoundError:  # deleted meanwhile
            continue
        if name is not None and (path.name == _OWN or _was_left(path, int(name["process"] or 0), kept_at)):
            found.append((kept_at, path))
    for lock in folder.glob(f"unsaved-advert-*{_LOCK}"):
        if not lock.with_suffix(".json").exists() and held_by(lock) is Held.NOBODY:
            remove(lock)
    return [path for _, path in sorted(found, reverse=True)]


def _was_left(path: Path, process: int, kept_at: float) -> bool:
    """Whether the program that kept a text has ended.

    Args:
        path: Its file.
        process: The number of that program; 0 if the file does not say.
        kept_at: When it was written, in seconds.
    """
    holder = held_by(path.with_suffix(_LOCK))
    if holder is Held.UNKNOWN:
        return time.time() - kept_at > _BELIEVED_SECONDS or not _is_alive(process)
    return holder is Held.NOBODY


def _read(path: Path) -> UnsavedDraft:
    """Read one recovery file."""
    draft = json.loads(path.read_bytes().decode("utf-8", "surrogatepass"))
    if "advert" not in draft:  # written before an advert could have several documents
        text, title, employer = (_text(draft[name]) for name in ("advert_text", "title", "employer"))
        return UnsavedDraft(Advert.of(text, title=title, employer=employer), path=path)
    advert, corrections = _put_right(draft)
    others = tuple(_put_right(one) for one in draft.get("others", ()))
    return UnsavedDraft(advert, corrections, others, draft.get("as_pasted") is True, path)


def _put_right(plain: dict[str, Any]) -> PutRight:
    """An advert with its corrections, from the file."""
    said = tuple(from_plain(Correction, item) for item in plain["corrections"])
    return from_plain(Advert, plain["advert"]), said


def _remove(path: Path) -> None:
    """Remove a recovery file, if it exists."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        sentence = f"The recovery copy in {path.parent} could not be removed ({error.strerror})."
        raise AppError(sentence, "Wordward may offer this text again when it starts.") from error


def _is_alive(process: int) -> bool:
    """Whether another process with this number is running."""
    if process in {0, os.getpid()}:  # this process's number with another time: that process is dead
        return False
    if sys.platform == "win32":
        return _is_alive_on_windows(process)
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:  # it belongs to another user
        return True
    return True


def _is_alive_on_windows(process: int) -> bool:
    """The same on Windows, where signal 0 would end the process."""
    import ctypes

    query, running = 0x1000, 259  # PROCESS_QUERY_LIMITED_INFORMATION, STILL_ACTIVE
    kernel = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined,unused-ignore]
    kernel.OpenProcess.restype = ctypes.c_void_p
    handle = kernel.OpenProcess(query, False, process)
    if not handle:
        return False
    code = ctypes.c_ulong()
    told = kernel.GetExitCodeProcess(ctypes.c_void_p(handle), ctypes.byref(code))
    kernel.CloseHandle(ctypes.c_void_p(handle))
    return not told or code.value == running


def _text(value: object) -> str:
    """The value if it is text.

    Raises:
        TypeError: It is not text.
    """
    if not isinstance(value, str):
        raise TypeError("text expected")
    return value
