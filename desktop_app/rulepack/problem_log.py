"""Collects the problems found while reading, so that all are reported at once."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from desktop_app.domain.rules import Problem
from desktop_app.domain.signals import Place

#: The most problems reported for one file; a person mends the first ones and checks again.
MOST_PROBLEMS = 1000
#: Longest line shown in full beside a problem, in code points.
EXCERPT_LENGTH = 160


#: Longest name or value quoted in full in a sentence, in code points.
QUOTE_LENGTH = 60


def short(text: str, most: int = QUOTE_LENGTH) -> str:
    """The text, cut after `most` code points with a “…” if it is longer."""
    return text if len(text) <= most else f"{text[:most]}…"


class Positioned(Protocol):
    """Anything with a position; lines and columns count from 1."""

    @property
    def line(self) -> int:
        """The line."""

    @property
    def column(self) -> int:
        """The column."""


class FileLog:
    """Collects the problems of one file.

    Args:
        file: Name of the file as shown to people (``hospital/titles.yaml``).
        text: The file's content, for the excerpts.

    Attributes:
        shift: By how many columns the text in the file is to the right of what the reader saw.
    """

    def __init__(self, file: str, text: str = "") -> None:
        self.file = file
        self.shift = 0
        self.problems: list[Problem] = []
        self._lines = text.splitlines()
        self._settled: set[tuple[int, int]] = set()

    def line(self, number: int) -> str:
        """The line with that number, counted from 1; empty if there is none."""
        return self._lines[number - 1] if 0 < number <= len(self._lines) else ""

    def place(self, at: Positioned) -> Place:
        """The place of `at` in this file."""
        return Place(self.file, at.line, at.column + self.shift)

    def add(self, at: Positioned, sentence: str, hint: str = "") -> None:
        """Note a problem at `at`; those beyond `MOST_PROBLEMS` are dropped."""
        if len(self.problems) >= MOST_PROBLEMS:
            return
        if len(self.problems) == MOST_PROBLEMS - 1:
            sentence, hint = "This file has more problems than are told.", "Mend those above, and look again."
        excerpt = short(self.line(at.line).strip(), EXCERPT_LENGTH)
        self.problems.append(Problem(self.place(at), sentence, hint, excerpt))

    def add_to_hints(self, start: int, words: str, *, about: str = "") -> None:
        """Add a sentence to the hints of the problems from number `start` on.

        Args:
            start: Number of the first problem affected.
            words: The sentence.
            about: Only problems whose sentence starts with this.
        """
        for number, problem in enumerate(self.problems[start:], start):
            if problem.sentence.startswith(about):
                hint = f"{problem.hint} {words}".strip()
                self.problems[number] = replace(problem, hint=hint)

    def settle(self, at: Positioned) -> None:
        """Mark what starts at `at` as fully reported, so that later checks skip it."""
        self._settled.add((at.line, at.column))

    def settled(self, at: Positioned) -> bool:
        """Whether `settle` was called for this place."""
        return (at.line, at.column) in self._settled


class EntryLog:
    """Collects the problems of one entry (a signal, a cue, a heading …) of a file.

    Args:
        log: The file's list.
        key: The entry's key: its name and position.
        name: What the entry is called in sentences.
        opening: How a sentence begins that says why the entry is not used.

    Attributes:
        refused: True once a problem was found for which the entry must be left out.
    """

    def __init__(self, log: FileLog, key: Positioned, *, name: str, opening: str = "") -> None:
        self.log = log
        self.key = key
        self.name = short(name)
        self._opening = opening or f"“{self.name}” is left out"
        self.refused = False

    def refuse(self, at: Positioned, what: str, hint: str = "") -> None:
        """Leave the entry out because of `what` (the end of a sentence, without its full stop)."""
        self.refused = True
        if not self.log.settled(at):
            self.log.add(at, f"{self._opening}: {what}.", hint)

    def note(self, at: Positioned, what: str, hint: str = "") -> None:
        """Report a problem that does not exclude the entry; `what` follows the entry's name."""
        self.log.add(at, f"“{self.name}” {what}.", hint)
