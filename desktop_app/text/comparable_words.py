"""Reduces headings, titles and employers to a form in which two spellings compare equal."""

from __future__ import annotations

import re
from typing import Final

from desktop_app.domain.sections import Heading

#: Wordings indexed by one of their words, each with its heading, longest first.
Wordings = dict[str, tuple[tuple[str, Heading], ...]]

_EDGES: Final = " *#_~=|>\"'()[]-:;.…!?,"
_SLASH: Final = re.compile(r" ?/ ?")


def key(words: str) -> str:
    """The comparable form: lower case, without surrounding marks, apostrophes and commas; ``&`` is ``and``.

    Args:
        words: Normalised text of one line or less.
    """
    bare = words.strip(_EDGES).lower()
    if "'" in bare:
        bare = bare.replace("'", "")
    if "," in bare:
        bare = bare.replace(",", "")
    if "&" in bare:
        bare = bare.replace("&", "and")
    return _SLASH.sub("/", bare) if "/" in bare else bare


def by_word(wordings: dict[str, Heading], position: int) -> Wordings:
    """Index wordings by their first (``position`` 0) or last (-1) word."""
    found: dict[str, list[tuple[str, Heading]]] = {}
    for wording in sorted(wordings, key=len, reverse=True):
        found.setdefault(wording.split()[position], []).append((wording, wordings[wording]))
    return {word: tuple(pairs) for word, pairs in found.items()}


def beginning(wordings: Wordings, line: str) -> tuple[str, Heading] | None:
    """The longest wording that a longer line begins with, with its heading."""
    candidates = wordings.get(key(line.partition(" ")[0]))
    if candidates is None:
        return None
    words = key(line)
    return next((pair for pair in candidates if words.startswith(pair[0] + " ")), None)


def ending(wordings: Wordings, line: str) -> Heading | None:
    """The heading of the longest wording that a line ends with, or ``None``."""
    words = key(line)
    for wording, heading in wordings.get(words.rpartition(" ")[2], ()):
        if words == wording or words.endswith(" " + wording):
            return heading
    return None
