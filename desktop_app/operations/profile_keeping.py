"""The job seeker's profile and CV, kept in the data folder: closed to others, whole or not at all, deletable.

Nothing of their content goes into a log.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.profile import KeptCv, Profile

if TYPE_CHECKING:
    from pathlib import Path


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
    return Profile(), ""


def keep_profile(profile: Profile, *, folder: Path) -> None:
    """Keep the profile; what was kept before is replaced.

    Raises:
        AppError: It could not be written; what was kept before is still there.
    """


def forget_profile(*, folder: Path) -> None:
    """Delete the profile and every one that was put aside; nothing happens where none is kept.

    Raises:
        AppError: A file cannot be deleted; it is still there.
    """


def load_cv(*, folder: Path) -> tuple[KeptCv | None, str]:
    """The CV that is kept, or ``None``; otherwise as `load_profile`."""
    return None, ""


def keep_cv(cv: KeptCv, *, folder: Path) -> None:
    """Keep the CV; what was kept before is replaced.

    Raises:
        AppError: It could not be written; what was kept before is still there.
    """


def forget_cv(*, folder: Path) -> None:
    """Delete the CV and every one that was put aside; nothing happens where none is kept.

    Raises:
        AppError: A file cannot be deleted; it is still there.
    """
