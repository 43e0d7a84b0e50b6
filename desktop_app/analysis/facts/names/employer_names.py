"""Cleans employers' names of what follows them on a line: places, brackets, schools and groups."""

from __future__ import annotations

import re
from typing import Final

from desktop_app.analysis.facts.layout.spotting import one_of
from desktop_app.analysis.facts.location.gazetteer import is_place
from desktop_app.analysis.facts.names.naming import is_employer

_WORD: Final = r"(?:[A-ZÀ-Þ][\w'’&.-]{0,24}|&)"
#: Words written like a name.
NAMES: Final = re.compile(
    rf"{_WORD}(?: and the {_WORD})?(?:,? (?:(?:and|of the|of|the|for|on|in|upon) )?{_WORD}){{0,8}}"
)
#: After a name: its abbreviation or kind, or who advertises for it.
BEHIND_NAME: Final = re.compile(
    one_of(
        r" ?\([^()]{2,90}\)$",
        r",? via [A-Z].{2,80}$",
    )
)
#: Separates a name from what follows it on its line.
_PARTED: Final = re.compile(
    r" ?\||, (?:an?|one of) (?=[a-z])|, (?:School|Department|Faculty|Division|Directorate|Institute) of |"
    r",? (?:hosted by|part of|in partnership with|on behalf of (?=its |the |our |\d)) ?"
)
#: A street, or a postcode at the end.
_ADDRESS: Final = re.compile(
    r" (?:Road|Street|Lane|Avenue|Way|Drive|Terrace|Crescent)(?:,|$)|\b[A-Z]{1,2}\d[\dA-Z]? [\dA-Z]{3,4}\b"
)
#: The end of a sentence, but not the full stop of *St.*, *Dr.*, an initial, *Pvt.* or *Co.*
_SENTENCE_END: Final = re.compile(
    r"(?<!\bSt)(?<!\bDr)(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bPvt)(?<!\bCo)(?<!\b[A-Z])\. (?=\S)"
)
_TOWN_SPACES: Final = 2
_ONE: Final = 1
_EMPLOYER_END: Final = re.compile(r"\b(?:NHS|HSC|Trust|Board|Ltd|Limited)\b")
#: Names always end with these.
_WHOLE: Final = re.compile(r" (?:NHS (?:Foundation )?Trust|Health Board|Social Care Trust)$")


def without_place(words: str) -> str:
    """An employer's name without a place or further sentence after it."""
    words = sentences_in(words)[0]
    behind = words.find(", ")
    initials = "".join(word[0] for word in words[:behind].split() if word[0].isupper())
    if behind > 0 and len(initials) > _ONE and words.startswith(initials, behind + 2):
        return words[:behind]
    if behind > 0 and is_employer(words[:behind]) and _ADDRESS.search(words, behind):
        return words[:behind]
    return words[:behind] if behind > 0 and _is_beside_place(words[:behind], words[behind + 2 :]) else words


def sentences_in(words: str) -> list[str]:
    """The sentences in which names are sought; no name continues after a full stop."""
    return _SENTENCE_END.split(words)


def bare_name(words: str) -> str:
    """A name without brackets, hosts, schools and groups after it."""
    bare = BEHIND_NAME.sub("", words.rstrip(" .,"))
    return BEHIND_NAME.sub("", _PARTED.split(bare, maxsplit=1)[0])


def _is_beside_place(name: str, rest: str) -> bool:
    """Whether the words after a comma are the employer's place rather than part of its name."""
    if is_place(rest) or (_WHOLE.search(name) and not _EMPLOYER_END.search(rest)):
        return True
    town = rest.count(" ") <= _TOWN_SPACES and rest[:1].isupper() and not is_employer(rest)
    return town and is_employer(name) and not _EMPLOYER_END.search(rest)
