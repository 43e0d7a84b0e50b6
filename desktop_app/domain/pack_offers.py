"""A rule pack in a zip file, inspected before it is installed."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.rules import Problem


@dataclass(frozen=True, slots=True)
class PackOffer:
    """The content of a zip file, and what installing it would mean.

    Attributes:
        id: The pack's id, and the name of its folder.
        digest: SHA-256 of the pack's files, hexadecimal; equal to that of the folder it was made from.
        signals: How many signals can be read.
        replaces: Version of the installed pack with this id, which it would replace; otherwise empty.
        doubled: (title of a pack in use, number of signals that share a phrase with one of that pack, so that
            both would count), largest number first.
        problems: Mistakes in its rules; they do not prevent installing it.
        files: (name, content) of each file: exactly the inspected bytes are installed, whatever happens to
            the zip file meanwhile.
    """

    id: str
    title: str
    version: str
    licence: str
    digest: str
    signals: int
    replaces: str
    doubled: tuple[tuple[str, int], ...]
    problems: tuple[Problem, ...]
    files: tuple[tuple[str, bytes], ...]
