"""The two sample adverts of the empty page, written by us about invented employers."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from desktop_app.domain.errors import AppError

#: (file in ``resources/samples`` without ending, label of its button).
SAMPLES = (
    ("hospital", "A hospital coding advert"),
    ("primary_care", "A GP practice advert"),
)


class Sample(NamedTuple):
    """One sample advert: its file's first two lines are title and employer, the rest is the text."""

    title: str
    employer: str
    text: str


def load_sample(folder: Path, name: str) -> Sample:
    """Read a sample advert.

    Args:
        folder: ``resources/samples``.
        name: One of ``SAMPLES``.

    Returns:
        The advert with its parts.

    Raises:
        AppError: The installation is incomplete.
    """
    try:
        title, employer, text = (folder / f"{name}.txt").read_text(encoding="utf-8").split("\n", 2)
    except (OSError, ValueError) as error:
        hint = "Paste an advert of your own, or install Wordward again."
        raise AppError("This example is missing from the installation.", hint) from error
    return Sample(title, employer, text.strip("\n") + "\n")
