"""A rule pack that somebody brings in a zip file, looked over before it is installed."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.rules import Problem


@dataclass(frozen=True, slots=True)
class PackOffer:
    """What a zip file holds, and what installing it would mean.

    Attributes:
        id: The pack's id, the name of the folder it will have.
        digest: SHA-256 of the pack's files, hexadecimal: the same as that of the folder it was made of.
        signals: How many signals can be read.
        replaces: Version of the installed pack of the same id, which it would replace; else empty.
        doubled: (title of a pack in use, how many of these signals have a phrase that a signal of that
            pack has too, so that both would count), the most first.
        problems: What is wrong in its rules; they do not keep it from being installed.
        files: (name, content) of each file, the checked bytes themselves: what was looked over is what is
            installed, whatever becomes of the zip file meanwhile.
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
