"""Keeps the job seeker's profile and CV in the data folder: private, written atomically, deletable.

Each is a small JSON file. One that cannot be parsed is renamed beside its place, so that nothing in it is
lost, and the person is told once. Nothing of the content is logged.
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
    """The stored profile.

    Returns:
        The profile (empty if none is stored), and a sentence for the person if the file could not be parsed
        and was renamed; otherwise an empty text.

    Raises:
        AppError: The file exists but cannot be opened; it is unchanged.
    """
    found, notice = _load(folder / PROFILE_FILE, Profile, "profile")
    return found or Profile(), notice


def keep_profile(profile: Profile, *, folder: Path) -> None:
    """Store the profile, replacing the previous one.

    Raises:
        AppError: It could not be written; the previous one is still there.
    """
    _keep(folder / PROFILE_FILE, asdict(profile), "profile")


def forget_profile(*, folder: Path) -> None:
    """Delete the profile and every damaged copy; does nothing if none is stored.

    Raises:
        AppError: A file cannot be deleted; it is still there.
    """
    _forget(folder / PROFILE_FILE, "profile")


def load_cv(*, folder: Path) -> tuple[KeptCv | None, str]:
    """The stored CV, or ``None``; otherwise like `load_profile`."""
    return _load(folder / CV_FILE, KeptCv, "CV")


def keep_cv(cv: KeptCv, *, folder: Path) -> None:
    """Store the CV, replacing the previous one.

    Raises:
        AppError: It could not be written; the previous one is still there.
    """
    _keep(folder / CV_FILE, asdict(cv), "CV")


def forget_cv(*, folder: Path) -> None:
    """Delete the CV and every damaged copy; does nothing if none is stored.

    Raises:
        AppError: A file cannot be deleted; it is still there.
    """
    _forget(folder / CV_FILE, "CV")


def _load(path: Path, kind: type[Kept], what: str) -> tuple[Kept | None, str]:
    """The content of a file, or ``None`` with a sentence if it was damaged."""
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
    """Rename a damaged file; returns the sentence that says so."""
    aside = path.with_name(f"{path.stem}-damaged-{secrets.token_hex(4)}{path.suffix}")
    try:
        path.rename(aside)
    except OSError as error:
        sentence = f"Your {what} could not be understood, and its file could not be put aside."
        raise AppError(sentence, f"It is as it was: {path} ({error.strerror}).") from error
    start = f"Your {what} could not be understood, so its file was put aside"
    return f"{start} as {aside.name}; nothing was deleted."


def _keep(path: Path, content: dict[str, object], what: str) -> None:
    """Write a file atomically, readable by its owner only."""
    data = json.dumps({"format": _FORMAT, **content}, ensure_ascii=False).encode("utf-8", "surrogatepass")
    try:
        with written_beside(path) as part:
            part.chmod(_OWNER_ONLY)
            part.write_bytes(data)
            if path.is_file():
                path.chmod(_OWNER_ONLY)  # the replaced file's permissions are copied
    except OSError as error:
        sentence = f"Your {what} could not be kept ({error.strerror})."
        hint = f"What was kept before is still there. Is there room in {path.parent}?"
        raise AppError(sentence, hint) from error


def _forget(path: Path, what: str) -> None:
    """Delete a file and its damaged copies."""
    try:
        for each in (path, *path.parent.glob(f"{path.stem}-damaged-*{path.suffix}")):
            each.unlink(missing_ok=True)
    except OSError as error:
        sentence = f"Your {what} could not be deleted ({error.strerror})."
        raise AppError(sentence, f"It is still in {path.parent}.") from error
