"""The job seeker's profile and CV, kept in the data folder: closed to others, whole or not at all, deletable.

Each is a small JSON file. One that cannot be understood is put aside beside its place, under a name of its
own, so that nothing in it is lost, and the person is told once. Nothing of the content goes into a log.
"""

from __future__ import annotations

import json
import math
import secrets
from dataclasses import asdict
from typing import TYPE_CHECKING, Final, TypeVar

from desktop_app.beside import written_beside
from desktop_app.domain.errors import AppError
from desktop_app.domain.profile import KeptCv, Profile
from desktop_app.store.codec import DAMAGE, from_plain

if TYPE_CHECKING:
    from pathlib import Path

Kept = TypeVar("Kept", Profile, KeptCv)

PROFILE_FILE: Final = "profile.json"
CV_FILE: Final = "cv.json"
_FORMAT: Final = 1
_OWNER_ONLY: Final = 0o600


def load_profile(*, folder: Path) -> tuple[Profile, str]:
    """The profile that is kept.

    Args:
        folder: The person's data folder.

    Returns:
        The profile (an empty one where none is kept), and a sentence for the person where the file could not
        be understood: it is then put aside beside its place under another name, else empty.

    Raises:
        AppError: The file is there and cannot be opened; it is left as it is.
    """
    found, notice = _load(folder / PROFILE_FILE, Profile, "profile")
    return found or Profile(), notice


def keep_profile(profile: Profile, *, folder: Path) -> None:
    """Keep the profile; what was kept before is replaced.

    Raises:
        AppError: It could not be written; what was kept before is still there.
    """
    _keep(folder / PROFILE_FILE, asdict(profile), "profile")


def forget_profile(*, folder: Path) -> None:
    """Delete the profile and every one that was put aside; nothing happens where none is kept.

    Raises:
        AppError: A file cannot be deleted; it is still there.
    """
    _forget(folder / PROFILE_FILE, "profile")


def load_cv(*, folder: Path) -> tuple[KeptCv | None, str]:
    """The CV that is kept, or ``None``; otherwise as `load_profile`."""
    return _load(folder / CV_FILE, KeptCv, "CV")


def keep_cv(cv: KeptCv, *, folder: Path) -> None:
    """Keep the CV; what was kept before is replaced.

    Raises:
        AppError: It could not be written; what was kept before is still there.
    """
    _keep(folder / CV_FILE, asdict(cv), "CV")


def forget_cv(*, folder: Path) -> None:
    """Delete the CV and every one that was put aside; nothing happens where none is kept.

    Raises:
        AppError: A file cannot be deleted; it is still there.
    """
    _forget(folder / CV_FILE, "CV")


def _load(path: Path, kind: type[Kept], what: str) -> tuple[Kept | None, str]:
    """What a file holds, or ``None`` with the sentence that tells why."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return None, ""
    except OSError as error:
        sentence = f"Your {what} could not be opened ({error.strerror})."
        raise AppError(sentence, f"It is still there: {path}.") from error
    try:
        content = json.loads(data.decode("utf-8", "surrogatepass"))
        if not isinstance(content, dict) or content.pop("format", None) != _FORMAT:
            raise ValueError("another format")
        if any(isinstance(value, float) and not math.isfinite(value) for value in content.values()):
            raise ValueError("a number without end")
        return from_plain(kind, {name: value for name, value in content.items() if value is not None}), ""
    except DAMAGE:
        return None, _put_aside(path, what)


def _put_aside(path: Path, what: str) -> str:
    """Give a file that cannot be understood another name; the sentence that tells so."""
    aside = path.with_name(f"{path.stem}-damaged-{secrets.token_hex(4)}{path.suffix}")
    try:
        path.rename(aside)
    except OSError as error:
        sentence = f"Your {what} could not be understood, and its file could not be put aside."
        raise AppError(sentence, f"It is as it was: {path} ({error.strerror}).") from error
    start = f"Your {what} could not be understood, so its file was put aside"
    return f"{start} as {aside.name}; nothing was deleted."


def _keep(path: Path, content: dict[str, object], what: str) -> None:
    """Write a file whole or not at all, for its owner only."""
    data = json.dumps({"format": _FORMAT, **content}, ensure_ascii=False).encode("utf-8", "surrogatepass")
    try:
        with written_beside(path) as part:
            part.chmod(_OWNER_ONLY)
            part.write_bytes(data)
            if path.is_file():
                path.chmod(_OWNER_ONLY)  # what is replaced passes its permissions on
    except OSError as error:
        sentence = f"Your {what} could not be kept ({error.strerror})."
        hint = f"What was kept before is still there. Is there room in {path.parent}?"
        raise AppError(sentence, hint) from error


def _forget(path: Path, what: str) -> None:
    """Delete a file and those that were put aside."""
    try:
        for each in (path, *path.parent.glob(f"{path.stem}-damaged-*{path.suffix}")):
            each.unlink(missing_ok=True)
    except OSError as error:
        sentence = f"Your {what} could not be deleted ({error.strerror})."
        raise AppError(sentence, f"It is still in {path.parent}.") from error
